"""The people of a story: who they are to the customer, where they first come in, what they did.

A person is found by the word that says who they are ("my daughter, June", "geoffrey our treasurer"), or
by a name that does something. What they did is quoted; who is only mentioned did nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.conversation import Conversation, Turn
from app.language import Word
from app.language.base import bare
from app.method.classes import CLASSES, ORDINARY, is_number
from app.method.cues.social_actor import ACTS, IDIOM, NOT_NAMES
from app.method.hearing import Hit, sentence_starts
from app.method.quoting import quote, sentence

_MOST_DEEDS = 3
_NEAR = 7
_OWN = frozenset(
    "my our his her the their a mon ma mes notre nos le la l' son sa leur un une".split()
)
_NEARLY = frozenset(
    "old new head little oldest youngest best big ancien ancienne petit petite grand grande futur".split()
)
_LINKS = frozenset("that 's is was c' est de le la l' my our mon ma notre".split())
_GROUNDS = frozenset(
    "farm street road lane bridge hill lake park station place rue avenue church".split()
)
_TITLES = frozenset("mr mrs ms miss dr madame monsieur mme maitre docteur".split())
_MINE = frozenset("my our mon ma mes notre nos".split())
_PLACES = frozenset("at in on to of from than the a au en de d' sur chez du la le l' new".split())
# "Ma femme Martine", "le voisin Fabien": the name follows at once; these words never are one.
_NO_NAME = frozenset(
    "i i'm i'd i've oh ok okay ouais oui non yes no mum mom dad maman papa monsieur madame mrs mr miss mme"
    " so and but then the et mais alors donc".split()
)
_NEVER = NOT_NAMES | _NO_NAME | ORDINARY


@dataclass(slots=True)
class Met:
    """A person as the story tells them: `deeds` are (code points, turn) of what they did or said."""

    who: str
    role: str
    turn: int
    deeds: list[tuple[str, int]] = field(default_factory=list)
    times: int = 0


def people_in(turns: Iterable[Turn], conversation: Conversation) -> list[Met]:
    """Everybody in these answers, in the order in which they come in."""
    turns = list(turns)
    met: dict[str, Met] = {}
    products = {part for name in conversation.names.names for part in bare(name).split()}
    named = {turn.read.words[at].bare for turn in turns for at in _names(turn, products)}
    named -= {w.bare for turn in turns for w in turn.read.words if turn.text[w.start].islower()}
    for turn in turns:
        for hit, name, role in _mentions(turn, products, named):
            key = bare(name or role)
            person = met.get(key) or (met.get(bare(role)) if role and name else None)
            if person is None:
                person = met[key] = Met(name or role, role, turn.n)
            elif name and key not in met:
                met[key], person.who = person, name
            person.role = person.role or role
            person.times += 1
            if len(person.deeds) < _MOST_DEEDS and (deed := _deed(turn, hit)):
                person.deeds.append((deed, turn.n))
    known = {id(person): person for person in met.values()}
    return [person for person in known.values() if _counts(person)]


def _counts(person: Met) -> bool:
    """Whether somebody belongs to the story: the customer's own people, and whoever does something."""
    own = person.role.split(" ")[0] in _MINE or (person.role and person.who != person.role)
    return bool(own or person.deeds or (not person.role and person.times > 1))


def _mentions(turn: Turn, products: set[str], named: set[str]) -> Iterator[tuple[Hit, str, str]]:
    """Where somebody is spoken of: the words, the name and the role, either of which may be empty."""
    words = turn.read.words
    roles = CLASSES["person"][turn.read.lang]
    idioms = IDIOM.in_(turn)
    taken: set[int] = set()
    for at, word in enumerate(words):
        if word.bare not in roles or any(one.first <= at < one.last for one in idioms):
            continue
        if word.bare == "head" and words[at - 1].bare in ("his", "her", "my"):
            continue
        first = at - 1 - (at > 1 and words[at - 1].bare in _NEARLY)
        if first < 0 or words[first].bare not in _OWN:
            continue
        near = _name_beside(turn, first, at, products)
        law = [w.bare for w in words[at + 1 : at + 3]] == ["in", "law"]
        role = turn.text[words[first].start : words[at + 2 if law else at].end]
        taken.update((at, *(() if near is None else (near,))))
        name = turn.text[words[near].start : words[near].end] if near is not None else ""
        yield (
            Hit(min(first, near if near is not None else first), max(at, near or at) + 1),
            name,
            role.lower(),
        )
    for at in _names(turn, products, anywhere=True):
        if at not in taken and words[at].bare in named and _somebody(words, at):
            first = at - (at > 0 and words[at - 1].bare in _TITLES)
            yield Hit(at, at + 1), turn.text[words[first].start : words[at].end], ""


def _somebody(words: tuple[Word, ...], at: int) -> bool:
    """Whether a name is not that of a place or of a thing, going by the word before it."""
    before = [word.bare for word in words[max(at - 2, 0) : at]]
    if before[-1:] == ["farm"] or words[at].bare in _GROUNDS:
        return False
    return not before or before[-1] not in _PLACES


def _name_beside(turn: Turn, first: int, at: int, products: set[str]) -> int | None:
    """The name that stands with a role: "Beth, my daughter", "moira that's our head vet", "ma femme Martine"."""
    words = turn.read.words
    names = set(_names(turn, products, anywhere=True))
    for near in (at + 1, first - 1, first - 2, first - 3):
        if near in names and (near > at or all(w.bare in _LINKS for w in words[near + 1 : first])):
            if not _parted(turn, min(near, at), max(near, first)):
                return near
    if (
        turn.text.islower()
        and first >= 1
        and words[first].bare in ("our", "my", "notre", "mon", "ma")
    ):
        before = words[first - 1]
        if len(before.bare) > 3 and before.bare not in ORDINARY and before.lemma == before.bare:
            if not any(before.bare in group[turn.read.lang] for group in CLASSES.values()):
                return first - 1 if _speaks_after(words, at) else None
    return None


def _speaks_after(words: tuple[Word, ...], at: int) -> bool:
    """Whether "he" or "she" takes the person up: "geoffrey our treasurer he was against it"."""
    return any(word.bare in ("he", "she", "they", "il", "elle") for word in words[at + 1 : at + 3])


def _parted(turn: Turn, first: int, last: int) -> bool:
    words = turn.read.words
    between = turn.text[words[first].end : words[min(last, len(words) - 1)].start]
    return any(mark in between for mark in ".?!…;:")


def _names(turn: Turn, products: set[str], *, anywhere: bool = False) -> Iterator[int]:
    """Capitalised words that are names: inside a sentence, or at its beginning where a role explains them."""
    words, text = turn.read.words, turn.text
    starts = set(sentence_starts(turn.read))
    for at, word in enumerate(words):
        if not text[word.start].isupper() or len(word.bare) < 3 or (at in starts and not anywhere):
            continue
        if text[: word.start].rstrip()[-1:] in ("“", '"', "«", ":", "") and not anywhere:
            continue
        if not _somebody(words, at):
            continue
        if word.bare.removesuffix("s") in _NEVER or word.bare in products or is_number(word.bare):
            continue
        yield at


def _deed(turn: Turn, hit: Hit) -> str:
    """What they did or said, where a verb of doing follows in the sentence."""
    last = min(sentence(turn.read, hit).last, hit.last + _NEAR)
    done = any(hit.last <= one.first < last for one in ACTS.in_(turn))
    return turn.text[slice(*quote(turn, hit))] if done else ""

"""The customer's own strong or concrete words in an answer: what a good listener takes up.

A short clause that stands by itself ("it kept him awake"), or a noun with its article ("the kettle",
« la lampe du téléphone »), a figure, a name. Newer words, words said late, names and figures first. Never
a manner of speaking, never cut before its noun.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from app.conversation import Conversation, Turn
from app.language import Reading, Word
from app.method.classes import CLASSES, ORDINARY, is_number
from app.method.hearing import Hit
from app.method.quoting import ALONE, DANGLING, LIGHT, Place, seams
from app.method.saying_words import (
    ASIDE,
    BEFORE_NOUN,
    CLITIC,
    DENIES,
    DET,
    MANNERS,
    NO_NOUN,
    NOT_FIRST,
    NOT_LAST,
    OF,
    SAYS_NOTHING,
    SUBJECTS,
    YOU,
)
from app.method.tenses import imagined, told_in_past

# Characters and words of a quotation that can be spoken inside a question.
LONGEST = 44
_MOST = 9
_LEAST_CLAUSE = 2
_RAW = 12
_PART_OF_WORD = frozenset(("", " ", "'", "’", "-", "\u202f"))


class Strong(NamedTuple):
    """Words to take up: their code points, what they are, and how much there is in them (0..1)."""

    span: tuple[int, int]
    kind: str  # "clause", "thing" or "name"
    score: float


def strong_words(turn: Turn, conversation: Conversation) -> list[Strong]:
    """What may be taken up of an answer, the strongest first; read once a turn."""
    known: list[Strong] | None = turn.read.memo.get("strong_words")
    if known is None:
        reading = turn.read
        bears = [_bears(reading, at) for at in range(len(reading.words))]
        starts = [word.start for word in reading.words]
        found = [
            one
            for hit in _stretches(reading)
            for one in (*_clause(turn, hit, bears), *_things(turn, hit), *_names(turn, hit))
        ]
        weighed = [
            Strong(one.span, one.kind, _worth(turn, conversation, one, bears, starts))
            for one in found
        ]
        known = sorted(weighed, key=lambda one: (-one.score, -one.span[0]))[:6]
        turn.read.memo["strong_words"] = known
    return known


def _stretches(reading: Reading) -> Iterator[Hit]:
    """The words between two marks, not those of a question; without marks, between words that join."""
    words, text = reading.words, reading.text
    if len(words) > _RAW and len(reading.units) == 1 and "," not in text:
        cuts = seams(reading, Place(0, len(words)))
        yield from (Hit(first, last) for first, last in pairwise(cuts) if last - first > 1)
        return
    first = 0
    for at in range(1, len(words) + 1):
        gap = (
            text[words[at - 1].end : words[at].start] if at < len(words) else text[words[-1].end :]
        )
        if at < len(words) and gap in _PART_OF_WORD:
            continue
        if "?" not in gap and "—" not in gap:
            yield Hit(first, at)
            if at - first > _MOST:
                cuts = seams(reading, Place(first, at))
                pieces = pairwise(cuts) if len(cuts) > 2 else ()
                yield from (Hit(*piece) for piece in pieces if piece[1] - piece[0] > 2)
        first = at


def _clause(turn: Turn, hit: Hit, bears: Sequence[bool]) -> Iterator[Strong]:
    """A whole short clause, without the fillers around it."""
    words = turn.read.words
    first, last = hit
    while first < last and (words[first].bare in ALONE or words[first].bare in _JOINS):
        first += 1
    while last > first and words[last - 1].bare in DANGLING:
        last -= 1
    if last - first < _LEAST_CLAUSE or not _stands(turn, first, last, bears):
        return
    if words[first].bare in MANNERS or imagined(turn, Hit(first, last)):
        return
    yield Strong((words[first].start, words[last - 1].end), "clause", 0.0)


_JOINS = frozenset(
    "and but so because cause then when parce que qu' mais et donc puis alors apres comme".split()
)


def _things(turn: Turn, hit: Hit) -> Iterator[Strong]:
    """Nouns with their article, and what they are of."""
    reading = turn.read
    words = reading.words
    for at in range(hit.first, hit.last - 1):
        word = words[at]
        if word.bare not in DET and not is_number(word.bare):
            continue
        before = words[at - 1].bare if at > hit.first else ""
        if before in DENIES or (word.bare in CLITIC and before in SUBJECTS):
            continue
        end = _noun(reading, at + 1, hit.last)
        if end is None:
            continue
        further = _of(reading, end, hit.last)
        span = words[at].start, words[further - 1].end
        if _fits(turn, at, further):
            yield Strong(span, "thing", 0.0)


def _noun(reading: Reading, at: int, last: int) -> int | None:
    """Where the noun that starts at `at` ends, its adjectives before it included."""
    words = reading.words
    while at < last - 1 and words[at].bare in BEFORE_NOUN:
        at += 1
    if at >= last:
        return None
    word = words[at]
    if word.bare in NO_NOUN or word.lemma in NO_NOUN or word.lemma not in reading.content:
        return None
    if len(word.bare) < 3 or is_number(word.bare) or _dated(word):
        return None
    end = at + 1
    if reading.lang == "fr" and end == last - 1 and _may_go_on_fr(reading, end):
        end += 1  # « la fenêtre ouverte »
    if reading.lang == "en":
        # "the sash window boys": English nouns stand one behind the other up to the end of the clause.
        while end < last and end - at < 3 and _may_go_on(reading, end):
            end += 1
        return None if end < last and _may_go_on(reading, end) else end
    if "-" in reading.text[word.end : words[end].start if end < last else word.end] and end < last:
        end += 1
    return end


def _may_go_on(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    return word.lemma in reading.content and word.bare not in NO_NOUN and word.lemma == word.bare


def _may_go_on_fr(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    return (
        word.lemma in reading.content and word.bare.endswith(_LIKE_ADJECTIVES) and not _dated(word)
    )


_LIKE_ADJECTIVES = ("e", "es", "ee", "ees", "ert", "ant", "eux", "if", "al")


def _of(reading: Reading, end: int, last: int) -> int:
    """ "la lampe du téléphone", "the back of the van": with what it is of, where that is near."""
    words = reading.words
    if end < last and words[end].bare in OF:
        at = end + 1
        while at < last and words[at].bare in DET | BEFORE_NOUN and at - end < 3:
            at += 1
        if at < last and words[at].lemma in reading.content and words[at].bare not in NO_NOUN:
            return at + 1 if not is_number(words[at].bare) else end
    return end


def _names(turn: Turn, hit: Hit) -> Iterator[Strong]:
    """Names: a capital inside a clause that is no day, month or "I"; with a title where there is one."""
    words, text = turn.read.words, turn.text
    for at in range(hit.first, hit.last):
        word = words[at]
        if at == hit.first or not text[word.start].isupper() or _dated(word):
            continue  # a capital at the beginning says nothing
        if len(word.bare) < 3 or word.bare in _NO_NAME or word.lemma not in turn.read.content:
            continue
        if at + 1 < hit.last and text[words[at + 1].start].isupper():
            continue  # the name goes on
        first = at
        while first > hit.first and _capital(turn, first - 1):
            first -= 1
        yield Strong((words[first].start, word.end), "name", 0.0)


_NO_NAME = ORDINARY | ALONE | frozenset("monsieur madame mademoiselle mr mrs miss ms".split())


def _capital(turn: Turn, at: int) -> bool:
    word = turn.read.words[at]
    return turn.text[word.start].isupper() and word.bare not in ORDINARY


def _dated(word: Word) -> bool:
    return word.bare in _CALENDAR


_CALENDAR = frozenset(
    name
    for kind in ("month", "day", "season")
    for lang in CLASSES[kind]
    for name in CLASSES[kind][lang]
)


def _stands(turn: Turn, first: int, last: int, bears: Sequence[bool]) -> bool:
    """Whether the words can be said by themselves, as they are."""
    words = turn.read.words
    if words[first].bare in NOT_FIRST or words[last - 1].bare in NOT_LAST:
        return False
    if last - first > 1 and words[first + 1].bare == "qu'":
        return False  # « ça qu'on continuait »: what was so?
    if not any(bears[first:last]) and not _refrained(turn, first, last):
        return False
    # "It took twenty, twenty-five minutes."
    counts = last < len(words) and all(is_number(one.bare) for one in words[last - 1 : last + 1])
    return not counts and _fits(turn, first, last)


def _fits(turn: Turn, first: int, last: int) -> bool:
    words = turn.read.words
    begin, end = words[first].start, words[last - 1].end
    pieces = len(turn.text[begin:end].split())
    return end - begin <= LONGEST and pieces <= _MOST and "\n" not in turn.text[begin:end]


def _bears(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    return (
        word.lemma in reading.content
        and len(word.bare) > 2
        and word.lemma not in LIGHT
        and word.bare not in SAYS_NOTHING
    )


def _refrained(turn: Turn, first: int, last: int) -> bool:
    """ "I never asked anything myself": what somebody did not do says much in small words."""
    said = [word.bare for word in turn.read.words[first:last]]
    return (
        last - first > 2
        and said[0] in _SELF
        and not _NEVER.isdisjoint(said)
        and _UNAWARE.isdisjoint(said)
        and told_in_past(turn, Hit(first, last))
    )


_UNAWARE = frozenset("noticed knew thought minded realised realized su vu remarque pense".split())
_NEVER = frozenset("never nothing nobody jamais rien personne".split())
_ACTED, _BEING = 0.1, 0.12
_SELF = frozenset("i we je j' on".split())
_THINGS = frozenset("it that this there he's it's that's c' ca il elle".split())
_COPULAS = frozenset("is 's was are est etait sont".split())


def _merely_is(said: Sequence[str]) -> bool:
    """ "It's gone up", "he's in Lyon": how things stand, where nobody does anything."""
    return said[0] in _THINGS and (len(said) < 2 or said[1] in _COPULAS)


def _worth(
    turn: Turn, conversation: Conversation, one: Strong, bears: list[bool], starts: list[int]
) -> float:
    """How much there is in these words: new, late, figures and names count."""
    first, last = bisect_left(starts, one.span[0]), bisect_left(starts, one.span[1])
    inside = turn.read.words[first:last]
    said = [word.bare for word in inside]
    bearing = [word.lemma for word, bear in zip(inside, bears[first:last], strict=True) if bear]
    new = sum([conversation.said.get(lemma, turn.place) >= turn.place for lemma in bearing])
    late = one.span[1] / max(1, len(turn.text))
    worth = 0.3 + 0.1 * min(new, 2) + 0.05 * min(len(bearing), 3) + 0.2 * late
    acted = said[0] in _SELF and told_in_past(turn, Hit(first, last))
    worth += _ACTED * acted - _BEING * _merely_is(said)
    worth -= 0.12 * (one.kind == "thing" and len(bearing) < 2)
    worth += {"clause": 0.08, "thing": 0.04, "name": 0.0 if new else -0.2}[one.kind]
    worth -= 0.1 * (said[0] in ASIDE) + 0.25 * (not YOU.isdisjoint(said))
    manners = 0 if MANNERS.isdisjoint(said) else sum([word in MANNERS for word in said])
    if one.kind == "clause" and _refrained(turn, first, last):
        return min(1.0, worth + 0.2)
    return min(1.0, worth) - 0.25 * manners - 0.15 * (not bearing)

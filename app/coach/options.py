"""The options of a story: what was looked at, tried or thought of, doing nothing and hiring somebody included.

An option is heard where the talk is about options, or where it was asked for. What it is called is the
customer's own words; where it was seen and why it was dropped stand beside it when they were said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.coach.phases import SLOTS
from app.conversation import Conversation, Turn
from app.events import PhaseId
from app.language.base import bare
from app.method.checks import denied
from app.method.classes import ORDINARY
from app.method.cues.alternative import ELSE, LOOKED
from app.method.hearing import Hit, Phrases
from app.method.quoting import LONGEST, Place, around, quote, sentence, span

OptionKind = Literal["looked_at", "nothing", "oneself", "someone"]

# A table: it keeps its shape.
# fmt: off
_THERE = Phrases(
    en="there was <option>; then there was the|a; there was the idea; one was; two|three|four was; tried two|both|another; or we|i could; thought about|of getting|hiring|moving|selling|doing",
    fr="y a eu l'idée; y avait l'idée; sinon y avait|a; il y avait aussi; ou alors on|je; on y a pensé; on y avait pensé; et puis arrêter; pensé à arrêter|vendre|embaucher|prendre|changer; c'était un site",
)
KINDS: dict[OptionKind, Phrases] = {
    "nothing": Phrases(
        en="did|do|done nothing; nothing at all|first|for; just leave it; leave it; left it; carried on; carry on; stick with; stuck with; stay with; stayed with; wait and see; put up with; do without; keeping|keep the|our|my; hasn't cost",
        fr="rien faire|changer; laisser comme ça|tomber; attendre; continué*; continuer; rester; resté*; on verra; faire avec; garder le|la|les|notre; passe noël avec; repartais pour",
    ),
    "someone": Phrases(
        en="hire|hiring|hired; getting somebody|someone in; somebody|someone in; take somebody|someone on; an accountant|agency|assistant|cleaner|freelancer; one day a week; pay somebody|someone",
        fr="embaucher; embauché; prendre quelqu'un; un comptable|stagiaire|prestataire|alternant|apprenti; une agence|assistante; sous-trait*; payer quelqu'un",
    ),
    "oneself": Phrases(
        en="spreadsheet; by hand; built me|us|my|one; made one|our|my; do it myself|ourselves; whiteboard; notebook; homemade; second-hand|second hand",
        fr="tableau; tableur; excel; à la main; nous-mêmes; moi-même; deuxième cahier; cahier|carnet rouge; fabriqu*; bricol*; fait|faire un tableau; d'occasion; à la ferme",
    ),
    "looked_at": Phrases(en="quote; demo; trial; brochure; visited", fr="devis; démo; essai; plaquette; visité"),
}
DROPPED = Phrases(
    en="too expensive|dear|big|complicated|slow|far|much|small|old; it was for|more; it 's for; but it 's; didn't like|want|need|trust|work|have; couldn't see|afford|do|find; kept asking; that was the end of; so that was; ruled it out; put me|us off; smells worse; went to hash; split up; broke another; i closed it|the; gave up on; behind you; two days' training; it wanted|they wanted everyone; never really; and late; what if it; the weekend thing; not for us|me",
    fr="trop cher|chère|gros|compliqué|compliquée|loin|lent|long|petit|vieux; pas pour nous|moi; j'ai refermé; ils demandaient|prenaient|prennent; il fallait|faut tout|former|payer; laissé tomber; pas donné suite; ça m'avait|m'a pas plu; j'ai calé; je l'ai rendu; abandonné; écarté*; refroidi*; usine à gaz; engagement; elle serait partie; jamais ouvert; on l'a tenu; faut m'expliquer; pas de réponse; rappelé jamais; hors de prix; à quoi bon",
)
_NOT_HERE = Phrases(
    en="looked at me|him|her|us|my|each; there was a lot|time|bit|point|moment|man|woman|lady|pile|smell; there was no|nothing; one was the battery; then there was the other thing; then there was a bit",
    fr="y avait rien|personne|plus; y a plus; regardé l'heure; faudrait|fallait attendre",
)
# fmt: on
# Told in the past of oneself, doing nothing was an option whether or not anybody asked for it.
_NOTHING_DONE = Phrases(
    en="did (absolutely|just|precisely) nothing (about|for|at|a); done nothing about|for; nothing for a while|year|month|bit; let it drift|lie|slide|ride; didn't do anything about; never did anything about; i|we left it for|at|a|another; wrote my resignation; pack|packed it in",
    fr="rien fait; pas retourné*|bougé*; racheté le|la|un|une|des|les; on pouvait encore attendre; laissé passer|courir|traîner; attendre tout simplement|encore|un; j'ai|on a attendu; on n'a pas bougé; écrit ma démission",
)
# What is tried, asked for or thought of while the talk is of options.
_TRIED = Phrases(
    en="i|we asked|rang|emailed|visited|tried the|a|an|another|my|three|two; i|we wrote to; there was a|an|one|this .. in|near|getting|who|that|down|would; knocked me|us up; built me|us a; made me|us a; come over and share; share hers|his|theirs; borrowed; i did it|that for|a; two|three weeks in|of; went halves; and then <person> says|said; converted|convert the; getting rid of one; second hand|second-hand ones|one; resign*; sell up; selling the; ours out; roll it into; new lease|van|one the same",
    fr="j'ai|on a appelé|demandé|commandé|tenté|loué|emprunté|couru|testé le|la|l'|un|une|des|chez|deux|trois|même; des vidéos; y en avait un|une; j'en ai visité|essayé|vu|appelé; la|le prendre chez; on aurait mis|pu|pris|loué; par la|le|l'; un|une copain|collègue|voisin qui en a|avait; acheté au|à|en; d'occasion; l'idée d'une|d'un; arrêter on y; faire du|de la; louer un|une; demander à",
)
_HERE: frozenset[PhaseId | None] = frozenset(("trigger", "alternatives", "decision"))
_MOST_WORDS, _A_TURN = 5, 3
_WEIGHING = frozenset(
    "maybe thought could or either idea wanted said might peut-etre sinon voulait voulais idee ou soit dit pense"
    " pensait disait disais parti".split()
)
_OPENERS = ORDINARY | frozenset(
    "other autre autres some then there one two three deux trois pour".split()
)


@dataclass(slots=True)
class Considered:
    """One option: what it is called, its kind, the code points of its quote; where seen, why dropped."""

    what: str
    kind: OptionKind
    turn: int
    place: int
    quote: str
    seen: tuple[str, int] | None = None
    dropped: tuple[str, int] | None = None


def options_in(
    turn: Turn,
    conversation: Conversation,
    phase: PhaseId | None,
    *,
    asked: bool,
    old: frozenset[str] = frozenset(),
) -> Iterator[Considered]:
    """The options that an answer tells of, each by its own words; `old` are names of what was there before."""
    if not asked and phase not in _HERE:
        return
    taken: list[Place] = []
    named = [one for one in _named(turn, conversation) if one[1] not in old]
    for hit, name in sorted((*named, *_looked(turn, phase, asked=asked))):
        place = _whole(turn, around(turn.read, hit))
        if any(place.first < one.last and one.first < place.last for one in taken) and not name:
            continue
        if len(taken) == _A_TURN or _out(turn, hit):
            continue
        taken.append(place)
        begin, end = span(turn.read, place)
        kind = _kind(turn, place)
        what = name or _aside(turn, kind, place) or _called(turn, hit, place)
        yield Considered(what, kind, turn.n, turn.place, turn.text[begin:end])


def _weighs(turn: Turn, hit: Hit) -> bool:
    """Whether doing nothing is said as a thought or a wish: "maybe we can just leave it"."""
    words = turn.read.words
    return any(word.bare in _WEIGHING for word in words[max(hit.first - 5, 0) : hit.first])


def _whole(turn: Turn, place: Place) -> Place:
    """A mere name with the sentence after it: "Assobanque ? Oui, je suis tombé dessus."."""
    if place.last - place.first > 2 or place.last >= len(turn.read.words):
        return place
    after = sentence(turn.read, Hit(place.last, place.last + 1))
    return Place(place.first, after.last) if after.last - place.first <= LONGEST else place


def names_in(turn: Turn, conversation: Conversation) -> frozenset[str]:
    """The competitors named in an answer."""
    return frozenset(name for _, name in _named(turn, conversation))


def _looked(turn: Turn, phase: PhaseId | None, *, asked: bool) -> Iterator[tuple[Hit, str]]:
    """Words of looking, trying, nearly taking; what was merely asked or tried, only while options are the talk."""
    for hit in LOOKED.in_(turn):
        yield hit, ""
    for kind in ("nothing", "someone"):
        for hit in KINDS[kind].in_(turn):
            if asked or kind == "someone" or _weighs(turn, hit):
                yield hit, ""
    for hit in (*_THERE.in_(turn), *_NOTHING_DONE.in_(turn)):
        yield hit, ""
    if asked or phase == "alternatives":
        for hit in _TRIED.in_(turn):
            yield hit, ""


def _named(turn: Turn, conversation: Conversation) -> Iterator[tuple[Hit, str]]:
    """Competitors by their names, the first time that the customer says them."""
    words = turn.read.words
    for name in conversation.opening.product.competitors:
        parts = bare(name).split()
        for at in range(len(words) - len(parts) + 1):
            if [word.bare for word in words[at : at + len(parts)]] == parts:
                yield Hit(at, at + len(parts)), name
                break


def _out(turn: Turn, hit: Hit) -> bool:
    if any(one.first <= hit.first < one.last for p in (ELSE, _NOT_HERE) for one in p.in_(turn)):
        return True
    return denied(turn, hit, back=2)


def _kind(turn: Turn, place: Place) -> OptionKind:
    if any(place.first <= one.first < place.last for one in _NOTHING_DONE.in_(turn)):
        return "nothing"
    for kind, phrases in KINDS.items():
        if any(place.first <= one.first < place.last for one in phrases.in_(turn)):
            return kind
    return "looked_at"


def _aside(turn: Turn, kind: OptionKind, place: Place) -> str:
    """Doing nothing and taking somebody on are called by the words that tell them."""
    if kind not in ("nothing", "someone"):
        return ""
    said = (*KINDS[kind].in_(turn), *(_NOTHING_DONE.in_(turn) if kind == "nothing" else ()))
    hits = [one for one in said if place.first <= one.first < place.last]
    return turn.text[slice(*span(turn.read, hits[0]))] if hits else ""


def _called(turn: Turn, hit: Hit, place: Place) -> str:
    """What the option is called: the words after those of looking, as far as they hang together."""
    words, text = turn.read.words, turn.text
    first = hit.last
    while first < place.last and words[first].bare in _OPENERS:
        first += 1
    last = first
    while last < place.last and last - first < _MOST_WORDS:
        if last > first and any(
            mark in text[words[last - 1].end : words[last].start] for mark in ",.;:?!—"
        ):
            break
        last += 1
    while last > first and words[last - 1].bare in ORDINARY:
        last -= 1
    if last <= first:
        first, last = hit.first, hit.last
    begin, end = span(turn.read, Hit(first, last))
    return text[begin:end]


def beside(option: Considered, turn: Turn, conversation: Conversation) -> None:
    """Add where it was seen and why it was dropped, where this answer says so."""
    if option.dropped is None:
        for hit in DROPPED.in_(turn):
            if not denied(turn, hit, back=1):
                option.dropped = turn.text[slice(*quote(turn, hit))], turn.n
                break
    if option.seen is None and turn.place == option.place:
        for heard in SLOTS["alternatives.noticed"].check(turn, conversation):
            option.seen = turn.text[slice(*heard.span)], turn.n
            break

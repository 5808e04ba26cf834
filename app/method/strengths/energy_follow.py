"""Energy follow: stays with an emotional peak, in the customer's own words.

Strong words, nights, tears and swearing mark where the struggle is. Staying there for one more question,
without naming a feeling oneself, is where causal stories come from.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import NARRATIVE, Span, Wording, asks, vocabulary

# What a customer says when it matters; looked for in their last turn.
PEAK = Wording(
    fr=r"\b(?P<a>a bout|(?:j'en|n'en|en) pouvais plus|ras[ -]le[ -]bol|marre|craque\w*|honte|furieu\w+|pleur\w+|effondree?|dormais (?:plus|pas)|epuisee?|soulagee?|panique\w*|angoiss\w+|rage|enrag\w+|deteste\w*|peur|hurl\w+|cri(?:e|ais|ait)|cauchemar|l'enfer|horrible|(?:la )?goutte d'eau|(?:trop|plus) possible|insupportable|bouleversee?|(?:quatre|trois|deux) heures du matin|\d h du matin)\b",
    en=r"\b(?P<a>end of my (?:rope|tether)|couldn't take it|fed up|last straw|lost it|snapped|ashamed|mortified|furious|cr(?:y|ied|ying)|couldn't sleep|exhausted|relieved|panick?\w*|rage|hated|scared|afraid|screamed|nightmare|horrible|awful|heartbroken|desperate|(?:two|three|four) in the morning|\d ?am|sick of|cornered|done with)\b",
)


def follows(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The peak's own words in an open question, or a bare « racontez-moi ce moment » right after it."""
    last = conversation.last("customer", turn)
    if last is None or last.place != turn.place - 1:
        return
    if not any(unit.form in NARRATIVE for unit in turn.read.units):
        return
    peaks = [text_of(span, last) for unit in last.read.units if (span := PEAK.first_in(unit, last.read))]
    if not peaks:
        return
    words = vocabulary(turn.read)
    for unit in (*asks(turn), *(one for one in turn.read.units if one.form == "echo")):
        if unit.form not in NARRATIVE:
            continue
        for peak in peaks:
            at = unit.bare.find(peak)
            if at >= 0:
                yield unit.start + at, unit.start + at + len(peak)
                return
    yield from quoted_before(turn, peaks) if words else ()


def quoted_before(turn: Turn, peaks: list[str]) -> Iterator[Span]:
    """« À bout » : racontez-moi. The peak stands in the unit before the invitation."""
    units = turn.read.units
    if not any(unit.form in NARRATIVE and unit.asks for unit in units):
        return
    for unit in units:
        for peak in peaks:
            if not unit.asks and (at := unit.bare.find(peak)) >= 0:
                yield unit.start + at, unit.start + at + len(peak)
                return


def text_of(span: Span, turn: Turn) -> str:
    """The bare words of a span."""
    unit = next(one for one in turn.read.units if one.start <= span[0] < one.end)
    return unit.bare[span[0] - unit.start : span[1] - unit.start]


STRENGTH = Strength(
    id="energy_follow",
    title=Say(en="Stayed with the energy", fr="A suivi l'énergie"),
    why=Say(
        en="Where the words get strong, the struggle is near.",
        fr="Là où les mots deviennent forts, la lutte est proche.",
    ),
    check=follows,
    examples=(
        Hears("fr", "« [[À bout]] » : racontez-moi.", after=("J'étais à bout.",)),
        Hears("fr", "[[Furieuse]] ?", after=("J'étais furieuse contre eux.",)),
        Hears("fr", "Vous disiez « [[ras-le-bol]] » : que s'est-il passé juste avant ?", after=("Là, ras-le-bol.",)),
        Hears("fr", "parlez-moi de cette [[honte]]", after=("la honte devant les autres mamans",)),
        Hears("fr", "Comment [[la goutte d'eau]] est-elle arrivée ?", after=("C'était la goutte d'eau.",)),
        Hears("fr", "[[Épuisée]], c'est-à-dire ?", after=("Je rentrais épuisée.",)),
        Hears("en", "'[[Fed up]]': tell me about that.", after=("I was fed up.",)),
        Hears("en", "[[Furious]]?", after=("I was furious with them.",)),
        Hears("en", "You said '[[last straw]]': what happened right before?", after=("That was the last straw.",)),
        Hears("en", "tell me about being [[ashamed]]", after=("i was ashamed in front of the other mums",)),
        Hears("en", "How did the [[last straw]] come about?", after=("It was the last straw.",)),
        Hears("en", "[[Exhausted]], meaning?", after=("I came home exhausted.",)),
        Deaf("fr", "Et le prix, comment l'avez-vous su ?", after=("J'étais à bout.",)),
        Deaf("fr", "Racontez-moi ce moment.", after=("On est passés à la caisse.",)),
        Deaf("fr", "Vous étiez à bout, non ?", after=("On est passés à la caisse.",)),
        Deaf("fr", "À bout de combien de temps ?", after=("On a attendu.",)),
        Deaf("fr", "D'accord.", after=("J'étais furieuse.",)),
        Deaf("fr", "Est-ce que vous étiez furieuse contre lui ?", after=("J'étais furieuse.",)),
        Deaf("en", "And the price, how did you learn it?", after=("I was fed up.",)),
        Deaf("en", "Tell me about that moment.", after=("We went to the till.",)),
        Deaf("en", "You were fed up, right?", after=("We went to the till.",)),
        Deaf("en", "Okay.", after=("I was furious.",)),
        Deaf("en", "Were you furious with him?", after=("I was furious.",)),
        Deaf("en", "What day was that?", after=("We waited.",)),
    ),
)  # fmt: skip

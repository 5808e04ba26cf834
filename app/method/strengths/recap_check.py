"""Recap check: the customer's own content said back, and offered for correction.

It shows that one listened, lets errors come out, and makes people add what is missing. Only a faithful one
counts: a recap that adds a cause or a feeling suggests it.
"""

from collections.abc import Iterator, Sequence

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.grounding import share
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import Span, Wording, words_of

OFFERS = Wording(
    fr=r"\b(?:qu'est[ -]ce que j'(?:ai (?:mal compris|oublie|rate|manque)|oublie)|qu'ai[ -]je (?:mal compris|oublie)|j'ai bon|je me trompe|corrigez[ -]moi|j'ai bien compris|il me manque quoi|qu'est[ -]ce qui (?:manque|me manque|n'est pas juste))\b",
    en=r"\b(?:what (?:did i (?:get wrong|miss|misunderstand)|am i missing|have i missed|have i got wrong)|did i get that right|have i got that right|correct me|am i wrong|is that right|tell me what i(?:'m| am)? (?:missing|missed|got wrong))\b",
)
SUMS_UP = Wording(
    fr=r"\b(?:si je (?:resume|comprends|reprends|recapitule)|si j'ai bien compris|je (?:resume|reprends|recapitule)|pour resumer|en resume|j'ai (?:\w+, ){1,3}puis)\b|^(?:donc|alors) ",
    en=r"\b(?:if i (?:understand|understood|got|follow|sum|have)|let me (?:recap|sum|play|check)|to (?:recap|sum)|i have \w+, then)\b|^so\b",
)


def recaps(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The words said back and the offer to correct them."""
    units = turn.read.units
    for at, unit in enumerate(units):
        if OFFERS.first_in(unit, turn.read):
            first = start_of(at, turn)
            if first is not None and faithful_all(units[first : at + 1], turn, conversation):
                yield words_of(units[first])[0], words_of(unit)[1]
                return
        if unit.form == "recap_check" and faithful(unit, turn, conversation):
            yield words_of(unit)
            return


def start_of(at: int, turn: Turn) -> int | None:
    """Where the recap before an offer begins: at the words that sum up, else one unit back."""
    units = turn.read.units
    for place in range(at, -1, -1):
        if SUMS_UP.first_in(units[place], turn.read):
            return place
    return at - 1 if at and not units[at - 1].asks else None


def faithful_all(units: Sequence[Unit], turn: Turn, conversation: Conversation) -> bool:
    """Whether what is said back is the customer's, the words that announce and offer it apart."""
    words = []
    for unit in units:
        said = [OFFERS.first_in(unit, turn.read), SUMS_UP.first_in(unit, turn.read)]
        frame = [span for span in said if span is not None]
        words += [one for one in unit.words if not any(a <= one.start < b for a, b in frame)]
    return bool(conversation.said) and len(words) > 0 and share(words, turn, conversation) >= 0.6


def faithful(unit: Unit, turn: Turn, conversation: Conversation) -> bool:
    """Whether what a unit says back is the customer's."""
    return bool(conversation.said) and share(unit.words, turn, conversation) >= 0.6


STRENGTH = Strength(
    id="recap_check",
    title=Say(en="Recapped and let them correct", fr="Résumé, offert à la correction"),
    why=Say(
        en="Said back in their words, a story gets its corrections and its missing pieces.",
        fr="Redit avec ses mots, le récit reçoit ses corrections et ce qui lui manquait.",
    ),
    check=recaps,
    examples=(
        Hears("fr", "[[Si je résume : la fuite en mars, le plombier en avril. Qu'est-ce que j'ai mal compris]] ?", after=("La fuite, c'était en mars, et le plombier est venu en avril.",)),
        Hears("fr", "[[Donc le plombier est venu en avril, c'est ça]] ?", after=("Le plombier est venu en avril.",)),
        Hears("fr", "[[donc la fuite en mars puis le plombier en avril j'ai bon]]", after=("la fuite en mars et le plombier en avril",)),
        Hears("fr", "[[Si j'ai bien compris, votre fille a choisi la salle]] ?", after=("C'est ma fille qui a choisi la salle.",)),
        Hears("fr", "[[Je reprends : deux visites, puis le notaire. Qu'est-ce que j'oublie]] ?", after=("Il y a eu deux visites et le notaire.",)),
        Hears("fr", "[[Vous avez vendu la voiture en juin, c'est bien ça]] ?", after=("J'ai vendu la voiture en juin.",)),
        Hears("en", "[[So: the leak in March, the plumber in April. What did I get wrong]]?", after=("The leak was in March and the plumber came in April.",)),
        Hears("en", "[[So the plumber came in April, is that right]]?", after=("The plumber came in April.",)),
        Hears("en", "[[so the leak in march then the plumber in april did i get that right]]", after=("the leak was in march and the plumber in april",)),
        Hears("en", "[[If I understood, your daughter picked the gym]]?", after=("My daughter picked the gym.",)),
        Hears("en", "[[Let me recap: two visits, then the notary. What am I missing]]?", after=("There were two visits and the notary.",)),
        Hears("en", "[[You sold the car in June, correct]]?", after=("I sold the car in June.",)),
        Deaf("fr", "Si je comprends bien, vous détestiez ce plombier ?", after=("Le plombier est venu en avril.",)),
        Deaf("fr", "Donc c'était une catastrophe, c'est ça ?", after=("La fuite, c'était en mars.",)),
        Deaf("fr", "Je n'ai pas bien compris, reprenons.", after=("La fuite, c'était en mars.",)),
        Deaf("fr", "Qu'est-ce qui manque encore aujourd'hui ?", after=("La fuite, c'était en mars.",)),
        Deaf("fr", "Vous étiez ravi, c'est ça ?"),
        Deaf("fr", "D'accord, donc en mars.", after=("La fuite, c'était en mars.",)),
        Deaf("en", "If I understand, you hated that plumber?", after=("The plumber came in April.",)),
        Deaf("en", "So it was a disaster, right?", after=("The leak was in March.",)),
        Deaf("en", "I didn't get that, let's go back.", after=("The leak was in March.",)),
        Deaf("en", "What's still missing today?", after=("The leak was in March.",)),
        Deaf("en", "You were thrilled, correct?"),
        Deaf("en", "Okay, so in March.", after=("The leak was in March.",)),
    ),
)  # fmt: skip

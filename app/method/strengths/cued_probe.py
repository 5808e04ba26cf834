"""Cued probe: an open question that takes up the customer's own words.

What separates good sessions from poor ones is not the share of open questions but the uptake of what was
said (AnnoMI: 57 % open in good sessions, 64 % in poor ones). A word of theirs in the question says "I heard".
"""

from collections.abc import Iterator
from itertools import islice, pairwise

from app.conversation import Conversation, Turn
from app.language import Unit, language_of
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import Span, asks

TAKES_UP = frozenset({"cued_invitation", "invitation", "open_wh", "directive_wh", "echo", "statement_probe"})
BACK = 2
QUOTES = "«»“”\"'‘’"
# Too thin to be somebody's word.
THIN = frozenset(
    """jour annee mois semaine heure exact concret note personne gens bon vrai aller partir
    day year month week hour people good well thing exactly person today go come""".split()
)


def takes_up(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The customer's words in a question that asks openly; one span from the first to the last."""
    recent = [one.content for one in islice(conversation.before(turn, "customer"), BACK)]
    theirs = frozenset().union(*recent) - THIN if recent else frozenset()
    if not theirs:
        return
    for unit in (*asks(turn), *(one for one in turn.read.units if one.form == "echo")):
        if unit.form in TAKES_UP and (span := taken(unit, theirs, turn)):
            yield span
            return
    yield from handed_back(turn, theirs)


def handed_back(turn: Turn, theirs: frozenset[str]) -> Iterator[Span]:
    """« Tout vendu, en mars. Racontez-moi. »: the words first, the invitation after them."""
    units = turn.read.units
    for before, unit in pairwise(units):
        if unit.asks and unit.form in TAKES_UP and before.form is None and not before.asks:
            if span := taken(before, theirs, turn):
                yield span
                return


def taken(unit: Unit, theirs: frozenset[str], turn: Turn) -> Span | None:
    """From the first to the last of the customer's words in a unit."""
    is_content = language_of(turn.read.lang).is_content
    own = [word for word in unit.words if word.lemma in theirs and is_content(word)]
    if not own:
        return None
    for start, end in unit.marks.quoted:  # « à bout »: the whole of what is quoted is theirs
        if turn.text[start - 1] in QUOTES and start <= own[0].start and own[-1].end <= end:
            inside = [word for word in unit.words if start <= word.start and word.end <= end]
            return inside[0].start, inside[-1].end
    return own[0].start, own[-1].end


STRENGTH = Strength(
    id="cued_probe",
    title=Say(en="Took up their words", fr="A repris ses mots"),
    why=Say(
        en="Their own word in your question says that you heard it, and draws out the rest.",
        fr="Son propre mot dans votre question dit que vous l'avez entendu, et appelle la suite.",
    ),
    check=takes_up,
    examples=(
        Hears("fr", "« [[À bout]] » : racontez-moi ce moment-là.", after=("À la fin j'étais à bout.",)),
        Hears("fr", "Qu'est-ce qu'il disait, votre [[associé]] ?", after=("Mon associé ne voulait pas en entendre parler.",)),
        Hears("fr", "[[Coincée]] ?", after=("Je me sentais coincée.",)),
        Hears("fr", "parlez-moi de ce [[carnet]]", after=("je notais tout dans un carnet",)),
        Hears("fr", "Et la [[fuite]], comment l'avez-vous découverte ?", after=("Il y a eu la fuite au plafond.",)),
        Hears("fr", "Que s'est-il passé entre l'[[appel et la signature]] ?", after=("Après l'appel on a eu la signature très vite.",)),
        Hears("en", "'[[Cornered]]': tell me about that.", after=("I felt cornered.",)),
        Hears("en", "What was your [[partner]] saying?", after=("My partner wouldn't hear of it.",)),
        Hears("en", "[[Stuck]]?", after=("I felt stuck there.",)),
        Hears("en", "tell me about that [[notebook]]", after=("i wrote everything in a notebook",)),
        Hears("en", "And the [[leak]], how did you find it?", after=("Then there was the leak in the ceiling.",)),
        Hears("en", "What happened between the [[call and the signature]]?", after=("After the call the signature came fast.",)),
        Deaf("fr", "Et ensuite ?", after=("Mon associé ne voulait pas.",)),
        Deaf("fr", "Quel budget aviez-vous ?", after=("J'étais à bout.",)),
        Deaf("fr", "Vous étiez à bout, non ?", after=("Mon associé ne voulait pas.",)),
        Deaf("fr", "Est-ce que votre associé était d'accord ?", after=("Mon associé en a parlé.",)),
        Deaf("fr", "D'accord, je note.", after=("Je notais tout dans un carnet.",)),
        Deaf("fr", "Racontez-moi ce jour-là."),
        Deaf("en", "And then?", after=("My partner wouldn't hear of it.",)),
        Deaf("en", "What budget did you have?", after=("I felt cornered.",)),
        Deaf("en", "You felt cornered, right?", after=("My partner wouldn't hear of it.",)),
        Deaf("en", "Did your partner agree?", after=("My partner brought it up.",)),
        Deaf("en", "Okay, noted.", after=("I wrote everything in a notebook.",)),
        Deaf("en", "Tell me about that day."),
    ),
)  # fmt: skip

"""Interruption, short wait: the interviewer takes the floor in mid-sentence, or right after a hesitation.

Three seconds left after an answer make it longer and better reasoned (Rowe, in classrooms). Most of what
looks like an interruption is a nod, which harms nothing, so nods, echoes, answers to the customer's own
question and pauses after a finished sentence are not counted. Without times nothing is guessed.
"""

import re
from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import MINOR, Flag, Found, Pass, Pitfall, Say, Timing
from app.method.wording import words_of

OVERLAP = 0.4  # taxonomy: "require overlap > 400 ms AND customer token continues"
WAIT = 2.0  # "speaks again less than ~2 s after a short/hesitant answer (target silence 3 s)"
SHORT = 3
SOON = 0.9  # a short but finished answer asks for less patience than a hesitation

UNFINISHED = frozenset(
    """et mais que qu' parce si ou donc alors enfin surtout plus de du des le la les un une mon ma mes avec pour
    elle il on je quand comme euh comment dire and but that if or so because the a an my with for she he we i
    when like um uh most mostly to of""".split()
)
HESITATES = frozenset("euh bah ben bof hum um uh er hmm meh dunno".split())
UNSURE = re.compile(r"\b(?:sais (?:pas|plus|trop)|je ne sais|comment dire|how (?:do|can) i (?:put|say)|don't (?:\w+ )?know|not (?:\w+ )?sure|hard to say)\b")
GO_ON = frozenset("continuez continue allez vas-y pardon desole excusez go on sorry please finissez finish".split())


def cuts_in(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """The first words of a turn that comes too soon."""
    before = conversation.turns[turn.place - 1] if turn.place else None
    if before is None or before.role != "customer" or turn.start is None or before.end is None:
        return
    gap = turn.start - before.end
    if gap >= WAIT or harmless(turn) or before.text.rstrip().endswith("?"):
        return
    if gap < -OVERLAP:
        if unfinished(before):
            yield Found(words_of(turn.read.units[0]), 0.8)
    elif hesitant(before) or (gap < SOON and scant(before) and not asked_for_little(turn, conversation)):
        yield Found(words_of(turn.read.units[0]), 0.7)


def harmless(turn: Turn) -> bool:
    """A nod, an echo, a go-ahead: nobody loses the floor."""
    units = turn.read.units
    if not units or all(unit.form in ("facilitator", "echo") for unit in units):
        return True
    words = units[0].words
    return words[0].bare in ("take", "prenez") or any(word.bare in GO_ON for word in words[:3])


def unfinished(before: Turn) -> bool:
    """Whether the customer was in the middle of a sentence."""
    end = before.text.rstrip()[-1:]
    words = before.read.words
    if not any(unit.closing in (".", "!", "?") for unit in before.read.units):
        return len(words) > SHORT  # no mark says that the sentence was over: the overlap does
    return bool(words) and (end in "…,-" or before.text.rstrip().endswith("...") or words[-1].bare in UNFINISHED)


def hesitant(before: Turn) -> bool:
    """Whether the customer was looking for words."""
    words = before.read.words
    tail = [word.bare for word in words[-4:]]
    last = before.read.units[-1].bare if before.read.units else ""
    trailing = before.text.rstrip().endswith(("…", "..."))
    if words and len(words) <= 5 and (words[0].bare in HESITATES or words[-1].bare in ("maybe", "peut-etre")):
        return True
    return trailing or (bool(tail) and tail[-1] in HESITATES) or UNSURE.search(last) is not None


def scant(before: Turn) -> bool:
    """Whether the answer was of three words or fewer."""
    return 0 < len(before.read.words) <= SHORT


def asked_for_little(turn: Turn, conversation: Conversation) -> bool:
    """After a yes/no question or one for a fact, a short answer is what was asked for."""
    asked = conversation.last("interviewer", turn)
    return asked is not None and any(
        unit.form in ("closed_yn", "forced_choice", "directive_wh", "recap_check", "logistics") for unit in asked.read.units
    )


PITFALL = Pitfall(
    id="interruption_short_wait",
    severity=MINOR,
    live="second",
    title=Say(en="Interruption, short wait", fr="Interruption, attente trop courte"),
    plain=Say(en="They had more to say.", fr="La personne n'avait pas fini."),
    advice=Say(en="Count to three before you speak.", fr="Comptez jusqu'à trois avant de parler."),
    why=Say(
        en="Three seconds of silence lengthen answers and bring out reasons.",
        fr="Trois secondes de silence allongent les réponses et font venir les raisons.",
    ),
    source="Rowe on wait time; BMJ Open 13(9) e066678 (67 % of interruptions are nods)",
    instead=Say(en="Sorry, go on: you were saying?", fr="Pardon, continuez : vous disiez ?"),
    check=cuts_in,
    examples=(
        Flag("fr", "[[Et vous avez payé quand]] ?", after=("Et là ma fille me dit que si on…",), timing=Timing(-0.9)),
        Flag("fr", "[[C'était trop loin]] ?", after=("Euh… c'était… comment dire…",), timing=Timing(0.3)),
        Flag("fr", "[[Très bien, passons au jardin]].", after=("Bof.",), timing=Timing(0.4)),
        Flag("fr", "[[Oui oui, et le permis]] ?", after=("Le plus dur, c'était surtout",), timing=Timing(-1.2)),
        Flag("fr", "[[prenons la question suivante]]", after=("je ne sais pas trop",), timing=Timing(0.5)),
        Flag("fr", "[[Elle devait dire non]].", after=("Parce que ma mère, elle",), timing=Timing(-0.7)),
        Flag("en", "[[And when did you pay]]?", after=("And then my daughter tells me that if we...",), timing=Timing(-0.9)),
        Flag("en", "[[Too far]]?", after=("Um... it was... how do I put it...",), timing=Timing(0.3)),
        Flag("en", "[[Alright, let's move to the garden]].", after=("Meh.",), timing=Timing(0.4)),
        Flag("en", "[[Yeah yeah, and the licence]]?", after=("The hardest part was mostly",), timing=Timing(-1.2)),
        Flag("en", "[[let's take the next question]]", after=("I don't really know",), timing=Timing(0.5)),
        Flag("en", "[[She would have said no]].", after=("Because my mother, she",), timing=Timing(-0.7)),
        Pass("fr", "Hm hm.", after=("Et là ma fille…",), timing=Timing(-0.6)),
        Pass("fr", "Prenez votre temps.", after=("Euh… je ne sais pas.",), timing=Timing(3.4)),
        Pass("fr", "Non non, continuez.", after=("Ah pardon, vous disiez ?",), timing=Timing(-0.5)),
        Pass("fr", "Oui, avec plaisir.", after=("Vous voulez que je raconte la visite ?",), timing=Timing(0.4)),
        Pass("fr", "Et ensuite ?", after=("On a fini par vendre la voiture et acheter deux vélos.",), timing=Timing(0.6)),
        Pass("fr", "Et le jardin ?", after=("Euh… comment dire…",)),
        Pass("fr", "Et après, qu'avez-vous fait ?", after=("I: C'était un samedi ?", "Oui, samedi."), timing=Timing(0.5)),
        Pass("en", "Mm-hmm.", after=("And then my daughter...",), timing=Timing(-0.6)),
        Pass("en", "Take your time.", after=("Um... I don't know.",), timing=Timing(3.4)),
        Pass("en", "No no, go on.", after=("Sorry, you were saying?",), timing=Timing(-0.5)),
        Pass("en", "Yes please.", after=("Shall I tell you about the visit?",), timing=Timing(0.4)),
        Pass("en", "And then?", after=("We ended up selling the car and buying two bikes.",), timing=Timing(0.6)),
        Pass("en", "And the garden?", after=("Um... how do I put it...",)),
        Pass("en", "And after that, what did you do?", after=("I: Was it a Saturday?", "Yes, Saturday."), timing=Timing(0.5)),
    ),
)  # fmt: skip

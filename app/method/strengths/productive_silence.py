"""Productive silence: three seconds or more left open, and the customer goes on.

Waiting that long makes answers longer and brings out reasons (Rowe). It is seen in the times: a hesitant or
short answer, a pause, and then either the customer's next words or an open question after the wait.
"""

import re
from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength, Timing
from app.method.wording import Span, words_of

ENOUGH = 3.0  # "Leaves 3 s or more after an answer"
LONG = 12.0  # beyond that somebody left the room
SHORT = 6
SEARCHES = re.compile(r"(?:…|\.\.\.|\b(?:euh|comment dire|sais pas|sais plus|sais pas trop|um|uh|how do i put it|don't know|not sure))[\s.…]*$", re.IGNORECASE)


def waits(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """An interviewer's turn before which silence was left, and not wasted on a closed question."""
    if not turn.read.units or any(unit.form in ("closed_yn", "forced_choice") for unit in turn.read.units):
        return
    last = conversation.turns[turn.place - 1] if turn.place else None
    if last is None or last.role != "customer":
        return
    if went_on(last, conversation) or left_open(turn, last):
        yield words_of(turn.read.units[0])


def went_on(last: Turn, conversation: Conversation) -> bool:
    """Whether the customer paused and then went on, nobody else having spoken."""
    before = conversation.turns[last.place - 1] if last.place else None
    if before is None or before.role != "customer" or before.end is None or last.start is None:
        return False
    return ENOUGH <= last.start - before.end <= LONG and len(last.read.words) > 2


def left_open(turn: Turn, last: Turn) -> bool:
    """Whether a short or searching answer was given its time before the interviewer spoke."""
    if turn.start is None or last.end is None or not ENOUGH <= turn.start - last.end <= LONG:
        return False
    return len(last.read.words) <= SHORT or SEARCHES.search(last.text) is not None


STRENGTH = Strength(
    id="productive_silence",
    title=Say(en="Let the silence work", fr="A laissé venir le silence"),
    why=Say(
        en="After three seconds people add the part they were holding back.",
        fr="Après trois secondes, on ajoute ce que l'on gardait pour soi.",
    ),
    check=waits,
    examples=(
        Hears("fr", "[[Prenez votre temps]].", after=("Euh… je ne sais pas.",), timing=Timing(3.4)),
        Hears("fr", "[[Racontez-moi]].", after=("C'était dur.",), timing=Timing(3.1)),
        Hears("fr", "[[Et ensuite]] ?", after=("Je suis partie, et puis…",), timing=Timing(4.0)),
        Hears("fr", "[[qu'est-ce qui vous revient]]", after=("c'était comment dire",), timing=Timing(5.2)),
        Hears("fr", "[[Dure, c'est-à-dire]] ?", after=("Une année dure.",), timing=Timing(3.6)),
        Hears("fr", "[[Que s'est-il passé après]] ?", after=("Bof.",), timing=Timing(4.4)),
        Hears("en", "[[Take your time]].", after=("Um... I don't know.",), timing=Timing(3.4)),
        Hears("en", "[[Tell me more]].", after=("It was hard.",), timing=Timing(3.1)),
        Hears("en", "[[And then]]?", after=("I left, and then...",), timing=Timing(4.0)),
        Hears("en", "[[what comes back]]", after=("it was how do i put it",), timing=Timing(5.2)),
        Hears("en", "[[Hard, meaning]]?", after=("A hard year.",), timing=Timing(3.6)),
        Hears("en", "[[What happened after]]?", after=("Meh.",), timing=Timing(4.4)),
        Deaf("fr", "Racontez-moi.", after=("C'était dur.",), timing=Timing(1.2)),
        Deaf("fr", "Racontez-moi.", after=("C'était dur.",)),
        Deaf("fr", "C'était trop cher ?", after=("C'était dur.",), timing=Timing(4.0)),
        Deaf("fr", "Et ensuite ?", after=("On a vendu la voiture en juin et on a acheté deux vélos d'occasion.",), timing=Timing(3.5)),
        Deaf("fr", "Vous êtes toujours là ?", after=("C'était dur.",), timing=Timing(40.0)),
        Deaf("fr", "Prenez votre temps.", timing=Timing(4.0)),
        Deaf("en", "Tell me more.", after=("It was hard.",), timing=Timing(1.2)),
        Deaf("en", "Tell me more.", after=("It was hard.",)),
        Deaf("en", "Was it too expensive?", after=("It was hard.",), timing=Timing(4.0)),
        Deaf("en", "And then?", after=("We sold the car in June and bought two second-hand bikes.",), timing=Timing(3.5)),
        Deaf("en", "Are you still there?", after=("It was hard.",), timing=Timing(40.0)),
        Deaf("en", "Take your time.", timing=Timing(4.0)),
    ),
)  # fmt: skip

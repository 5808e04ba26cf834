"""Which phases a turn speaks for: what a question asks about, and how and of what an answer tells.

The weights are logarithms of how much likelier a phase becomes. They are few, round and the same for every
phase, because they were chosen on four interviews and the two samples and must hold for others.
"""

from typing import NamedTuple

from app.coach.phases import SLOT_PHASE, SLOTS
from app.conversation import Conversation, Turn
from app.events import PHASES, PhaseId
from app.method.hearing import Hit
from app.method.kit import Heard, Slot
from app.method.phases import ALL
from app.method.tenses import told_in_past

_ASKED = 1.9
_ASKED_SLOT = 0.3
_TOLD = 1.2
_TOLD_SLOT = 0.6
# One idea counts so often in a question; an answer that says it three times is no surer than one that says it once.
_MOST_ASKED, _MOST_TOLD = 3, 1
_MOST_SLOTS = (2, 3.0)
# What the interviewer supposes still says what it is about.
_SUPPOSED = 0.6
# Asked in the present or of what would be: more likely of today.
_OF_NOW = 0.2
# The product's name in an answer.
_NAMED = 0.6
# Told in the past rather than the present.
_PAST: dict[PhaseId, float] = {"before": -0.6, "trigger": 0.4}
# An interview that has lasted comes to today; full strength from this turn on.
_LATE, _LONG = 0.36, 60
_FEWEST = 4

Leans = dict[PhaseId, float]


class Filled(NamedTuple):
    """A slot that an answer fills."""

    name: str
    slot: Slot
    heard: Heard


def asked_slots(turn: Turn, conversation: Conversation) -> tuple[str, ...]:
    """The slots that a question asks for."""
    question = next((unit for unit in reversed(turn.read.units) if unit.asks), None)
    since = question.start if question is not None else 0
    return tuple(
        name
        for name, slot in SLOTS.items()
        if not slot.here and any(heard.span[1] > since for heard in slot.check(turn, conversation))
    )


def of_question(
    turn: Turn, conversation: Conversation, slots: tuple[str, ...], *, supposes: bool
) -> Leans:
    """Which phases a question leads to."""
    often = _counted(turn, conversation, asked=True)
    leans: Leans = {phase: _ASKED * much for phase, much in often.items()}
    for phase in PHASES:
        wanted = sum(SLOT_PHASE[name] == phase for name in slots)
        leans[phase] += _ASKED_SLOT * min(wanted, _MOST_SLOTS[0])
        leans[phase] *= _SUPPOSED if supposes else 1.0
    tenses = {unit.marks.tense for unit in turn.read.units if unit.asks}
    leans["outcome"] += _OF_NOW * (("present" in tenses) + bool(tenses & {"conditional", "future"}))
    return leans


def of_answer(turn: Turn, conversation: Conversation, filled: list[Filled]) -> Leans:
    """Which phases an answer belongs to."""
    often = _counted(turn, conversation, asked=False)
    leans: Leans = {phase: _TOLD * much for phase, much in often.items()}
    for phase in PHASES:
        told = sum(
            one.slot.value for one in filled if SLOT_PHASE[one.name] == phase and not one.slot.here
        )
        leans[phase] += _TOLD_SLOT * min(told, _MOST_SLOTS[1])
    past = _told_in_past(turn)
    for phase, much in _PAST.items():
        leans[phase] += much * (past - 0.5)
    mentions = conversation.names.mentions(turn.text, turn.lang)
    if any(one.name in conversation.names.names for one in mentions):
        leans["alternatives"] += _NAMED
    leans["outcome"] += _LATE * min(turn.place / _LONG, 1.0)
    return leans


def _counted(turn: Turn, conversation: Conversation, *, asked: bool) -> dict[PhaseId, float]:
    """How often each phase is heard; what only asks for a scene counts half."""
    if not asked:
        return {
            phase.id: min(_MOST_TOLD, sum(1 for _ in phase.check(turn, conversation)))
            for phase in ALL
        }
    return {
        phase.id: min(
            _MOST_ASKED, sum(heard.strength / 2 for heard in phase.asked(turn, conversation))
        )
        for phase in ALL
    }


def _told_in_past(turn: Turn) -> float:
    """The share of an answer that is told in the past; a half where it is too short to tell."""
    offset, past, told = 0, 0, 0
    for unit in turn.read.units:
        if len(unit.words) >= _FEWEST:
            told += 1
            past += told_in_past(turn, Hit(offset, offset + len(unit.words)))
        offset += len(unit.words)
    return past / told if told else 0.5

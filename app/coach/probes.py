"""What could be asked now, the most worth asking first: candidates, before any is checked or chosen.

A fresh strong thread comes before a hole in the phase, a hole before a recap, a recap before the next
phase. Wherever the customer has words for it, the question is built on them.
"""

from collections.abc import Iterator
from functools import cache

from app.coach.asked import Asked
from app.coach.phases import SLOTS
from app.coach.taking_up import DRY, FRESH, Candidate, on_thread, on_words, says_nothing
from app.coach.templates import (
    CLOSING,
    DATING,
    DATING_QUOTED,
    FOLLOW,
    LAST_ONE,
    OPENING,
    RECAP,
)
from app.coach.tracker import Tracker
from app.conversation import Conversation, Turn
from app.events import PHASES, Because, ForceId, PhaseId
from app.method.forces import by_id as force_by_id
from app.method.hearing import Phrases
from app.method.phases import by_id as phase_by_id
from app.method.saying_back import said_back

_LONG = 35
# Asked for so often in vain, a hole is dry.
_IN_VAIN = 2
# A phase with this much on record is worth summing up before moving on.
_RICH = 0.55
_RECAP_EVERY = 10
_WORTH_SAYING = 0.62
_THIN = 0.45
_COVERED = 0.6
_TOLD_ALREADY = 0.5
# "Sometimes, yeah": so few words that own to something, and nothing of it is told.
_OWNED_UP = 5
_LATE = 60

_SUMS_UP = frozenset(
    (
        "emotional_energy",
        "trigger_event",
        "decision_moment",
        "workaround",
        "tradeoff",
        "push",
        "pull",
    )
)

FORCES_OF: dict[PhaseId, tuple[ForceId, ...]] = {
    "before": ("habit", "push"),
    "trigger": ("push",),
    "alternatives": ("pull", "anxiety"),
    "decision": ("anxiety", "habit"),
    "outcome": (),
}

# Asking why others were put aside takes for granted that there were others.
NEEDS = {"alternatives.dropped": "alternatives.looked"}


_GAP = Because(kind="gap")


def candidates(
    tracker: Tracker, conversation: Conversation, last: Turn, asked: Asked
) -> Iterator[Candidate]:
    """Every question worth asking now, unsorted; `score` ranks them."""
    if not tracker.where.known and len(conversation.turns) < 8:
        yield Candidate(OPENING, _GAP, 0.3, phase="decision", slot="moment")
        for at, template in enumerate(SLOTS["decision.moment"].probes):
            yield Candidate(template, _GAP, 0.28 - 0.02 * at, phase="decision", slot="moment")
    empty = last.role == "customer" and says_nothing(last)
    for thread in tracker.threads.ranked(last.place)[:5]:
        if not (empty and thread.place == last.place):
            yield from on_thread(thread, last, conversation, tracker.where.phase)
    yield from on_words(tracker, conversation, last)
    yield from dating(tracker, last)
    yield from holes(tracker, last, asked)
    yield from recap(tracker, last)
    yield from next_phase(tracker, asked)
    yield from follow_ups(tracker, last)
    yield from owned_up(tracker, last, conversation)
    yield from closing(tracker, conversation)


# ------------------------------------------------------------------------------ holes


def dating(tracker: Tracker, last: Turn) -> Iterator[Candidate]:
    """A point of the story that was just told and has no date."""
    undated = tracker.timeline.undated()
    if undated is None or undated.event.stage == "today" or last.place - undated.place > 4:
        return
    because = Because(kind="gap", quote=undated.event.quote, turn=undated.event.turn)
    if undated.place == last.place:
        yield Candidate(DATING, because, 0.4)
    else:
        thread = next(
            (t for t in tracker.threads.all[-12:] if t.place == undated.place and t.focus), None
        )
        if thread is not None:
            yield Candidate(DATING_QUOTED, because, 0.3, thread.focus)


def holes(tracker: Tracker, last: Turn, asked: Asked) -> Iterator[Candidate]:
    """The empty slots and silent forces of the current phase, then of its neighbours, by their value.

    What was asked for twice in vain is dry, and where the phase has run dry its neighbours come first.
    """
    if not tracker.where.known:
        return
    here = tracker.where.phase
    dry = _runs_dry(last)
    for phase, away in _by_distance(here):
        nearness = 1.0 if not away else (0.72 if dry else 0.5) - 0.04 * away
        yield from _slots(tracker, phase, asked, nearness)
    silent = tracker.forces.silent()
    for force in FORCES_OF[here]:
        if force in silent and asked.times(force) < _IN_VAIN:
            for at, template in enumerate(force_by_id[force].probes):
                if "{x}" not in template.say.en:
                    worth = 0.27 * 0.6 ** asked.times(force) - 0.02 * at
                    yield Candidate(template, _GAP, worth, phase=here, force=force)


def _runs_dry(last: Turn) -> bool:
    return last.role == "customer" and (last.count <= DRY or says_nothing(last))


@cache
def _by_distance(here: PhaseId) -> tuple[tuple[PhaseId, int], ...]:
    """Every phase with how far it is from here in the story, the nearest first."""
    at = PHASES.index(here)
    return tuple(sorted(((p, abs(PHASES.index(p) - at)) for p in PHASES), key=lambda one: one[1]))


def _slots(tracker: Tracker, phase: PhaseId, asked: Asked, nearness: float) -> Iterator[Candidate]:
    told = tracker.timeline.stages()
    for name in tracker.coverage.empty(phase):
        times = asked.times(name)
        if times >= _IN_VAIN or ((needs := NEEDS.get(name)) and not tracker.coverage.much(needs)):
            continue
        slot = SLOTS[name]
        worth = 0.24 * slot.value * nearness * 0.6**times
        if slot.stage in told or (slot.stage == "deciding" and "buying" in told):
            worth *= _TOLD_ALREADY  # the point is on the line, in other words than the slot's
        for at, template in enumerate(slot.probes):
            yield Candidate(
                template, _GAP, worth - 0.02 * at, phase=phase, slot=name.partition(".")[2]
            )


def recap(tracker: Tracker, last: Turn) -> Iterator[Candidate]:
    """When a phase is rich, saying it back in the customer's words."""
    where = tracker.where
    if not where.known or tracker.coverage.of(where.phase) < _RICH:
        return
    told = [
        thread
        for thread in tracker.threads.all[-24:]
        if thread.place >= where.since()
        and thread.score >= _WORTH_SAYING
        and thread.cue in _SUMS_UP
        and " " in thread.focus
        and said_back(thread.focus, thread.quote, last.lang)
    ]
    if last.place - where.since() < _RECAP_EVERY or len(told) < 2:
        return
    first, second = told[0], told[-1]
    if first.focus != second.focus:
        because = Because(kind="recap", quote=second.quote, turn=second.turn)
        yield Candidate(
            RECAP, because, 0.27, said_back(first.focus, first.quote, last.lang),
            said_back(second.focus, second.quote, last.lang), phase=where.phase,
        )  # fmt: skip


def next_phase(tracker: Tracker, asked: Asked) -> Iterator[Candidate]:
    """A phase with little on record, the nearest in the story first."""
    if not tracker.where.known:
        return
    for phase, away in _by_distance(tracker.where.phase):
        if away and tracker.coverage.of(phase) < _THIN and not asked.times(phase):
            for template in phase_by_id[phase].opening:
                yield Candidate(template, _GAP, 0.22 - 0.01 * away, phase=phase)


def follow_ups(tracker: Tracker, last: Turn) -> Iterator[Candidate]:
    """What can always be asked; the best there is after a story that left no thread of its own."""
    own = max((t.score for t in tracker.threads.open if t.place == last.place), default=0.0)
    story = last.role == "customer" and len(last.read.words) >= _LONG and own < FRESH
    for at, template in enumerate(FOLLOW):
        # How things used to go is no story: it has no next.
        score = (0.24 if tracker.where.phase == "before" else 0.3) if story else 0.1
        score -= 0.01 * at
        yield Candidate(template, Because(kind="gap", turn=last.n), score)


OWNS = Phrases(
    en="sometimes; once or twice; now and then; occasionally; a bit yeah; a few times; often; it happened; it did yeah; there were; we did yeah; from time to time",
    fr="parfois; des fois; quelquefois; de temps en temps; une fois ou deux; souvent; ça arrivait; c'est arrivé; il y en a eu; oui y en a eu; un peu oui; plusieurs fois",
)


def owned_up(tracker: Tracker, last: Turn, conversation: Conversation) -> Iterator[Candidate]:
    """After a bare "sometimes": the last time it happened, told."""
    if last.role != "customer" or tracker.aside or len(last.read.words) > _OWNED_UP:
        return
    if OWNS.in_(last) and conversation.last("interviewer", last) is not None:
        yield Candidate(LAST_ONE, Because(kind="gap", turn=last.n), 0.5)


def closing(tracker: Tracker, conversation: Conversation) -> Iterator[Candidate]:
    """When every phase is on record, what was never asked for."""
    covered = all(tracker.coverage.of(phase) >= _COVERED for phase in PHASES)
    if covered and len(conversation.turns) > _LATE:
        yield Candidate(CLOSING, _GAP, 0.32)

"""What could be asked now, the most worth asking first: candidates, before any is checked or chosen.

A fresh strong thread comes before a hole in the phase, a hole before a recap, a recap before the next
phase. Wherever the customer has words for it, the question is built on them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.coach.phases import SLOTS
from app.coach.templates import CLOSING, DATING, DATING_QUOTED, FOLLOW, ON_ANY, OPENING, RECAP
from app.coach.threads import Thread
from app.coach.tracker import Tracker
from app.conversation import Conversation, Turn
from app.events import PHASES, Because, ForceId, PhaseId
from app.method.cues import by_id as cue_by_id
from app.method.forces import by_id as force_by_id
from app.method.kit import Probe, ProbeKind
from app.method.phases import by_id as phase_by_id
from app.method.quoting import last_words

# A thread this strong and fresh comes before any hole.
FRESH = 0.42
# Below this a thread is only an alternative.
FAINT = 0.16
_VIVID = 0.75
_LONG = 35
# Words of an answer: from here on it is a story; up to here the talk runs dry.
_TOLD = 25
_DRY = 8
_BARELY = 2
_SHORT = 14
# A phase with this much on record is worth summing up before moving on.
_RICH = 0.55
_RECAP_EVERY = 10
_WORTH_SAYING = 0.62
_THIN = 0.45
_COVERED = 0.6
_LATE = 60

FORCES_OF: dict[PhaseId, tuple[ForceId, ...]] = {
    "before": ("habit", "push"),
    "trigger": ("push",),
    "alternatives": ("pull", "anxiety"),
    "decision": ("anxiety", "habit"),
    "outcome": (),
}

# Asking why others were put aside takes for granted that there were others.
NEEDS = {"alternatives.dropped": "alternatives.looked"}


@dataclass(slots=True)
class Candidate:
    """A question that could be asked. `x` and `y` are the customer's words that go into it."""

    template: Probe
    because: Because
    score: float
    x: str = ""
    y: str = ""
    phase: PhaseId | None = None
    slot: str | None = None
    force: ForceId | None = None

    @property
    def kind(self) -> ProbeKind:
        return self.template.kind


def candidates(tracker: Tracker, conversation: Conversation, last: Turn) -> Iterator[Candidate]:
    """Every question worth asking now, unsorted; `score` ranks them."""
    place = last.place
    if not tracker.where.known and len(conversation.turns) < 8:
        yield Candidate(OPENING, Because(kind="gap"), 0.3, phase="decision", slot="moment")
    for thread in tracker.threads.ranked(place)[:5]:
        yield from on_thread(tracker, thread, last)
    yield from dating(tracker, last)
    yield from holes(tracker)
    yield from recap(tracker, last)
    yield from next_phase(tracker)
    yield from follow_ups(tracker, last)
    yield from last_said(tracker, last)
    yield from closing(tracker, conversation)


# ------------------------------------------------------------------------------ threads


def on_thread(tracker: Tracker, thread: Thread, last: Turn) -> Iterator[Candidate]:
    """What to ask about a thread: its cue's own question, then what fits any."""
    now = thread.place == last.place
    score = (
        thread.rank(last.place) + 0.1 if now else thread.rank(last.place) * _worth_returning(last)
    )
    because = Because(kind="cue", quote=thread.quote, turn=thread.turn)
    force = _force_of(thread)
    for at, template in enumerate(_templates(thread, last)):
        needs = "{x}" in template.say.en
        # Without their words an older thread would be a riddle: "that moment", which one?
        if (needs and not thread.focus) or (not needs and not now):
            continue
        yield Candidate(
            template, because, score - 0.04 * at, thread.focus if needs else "", force=force
        )


def _worth_returning(last: Turn) -> float:
    """Older threads wait while a story is being told, and come back when the talk runs dry."""
    told = len(last.read.words) if last.role == "customer" else 0
    return 0.55 if told >= _TOLD else 0.95 if told <= _DRY else 0.8


def _templates(thread: Thread, last: Turn) -> Iterator[Probe]:
    vivid = thread.place == last.place and thread.score >= _VIVID and len(last.read.words) >= _LONG
    if vivid and thread.cue == "emotional_energy":
        # A scene was just told at length: stay in it, one step before or after.
        yield from (ON_ANY[0], ON_ANY[1])
    cue = cue_by_id.get(thread.cue)
    if cue is not None:
        kind: ProbeKind = "invitation"
        yield Probe(cue.id, cue.probe, kind)
        yield Probe(f"{cue.id}_plain", cue.plain, kind)
    force = _force_of(thread)
    if cue is None and force is not None:
        yield from force_by_id[force].probes[:1]
    yield from (
        template for template in ON_ANY if thread.cue in _EVENTS or template.id not in _IN_TIME
    )


# Only what happened has a before and an after.
_EVENTS = frozenset(
    (
        "emotional_energy",
        "trigger_event",
        "decision_moment",
        "workaround",
        "alternative",
        "push",
        "anxiety",
    )
)
_IN_TIME = frozenset(("then_after", "right_before"))
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


def _force_of(thread: Thread) -> ForceId | None:
    match thread.cue:
        case "push" | "pull" | "habit" | "anxiety":
            return thread.cue
        case _:
            cue = cue_by_id.get(thread.cue)
            return cue.force if cue is not None else None


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


def holes(tracker: Tracker) -> Iterator[Candidate]:
    """The empty slots and silent forces of the current phase, the most valuable first."""
    if not tracker.where.known:
        return
    phase = tracker.where.phase
    for name in tracker.coverage.empty(phase):
        if (needs := NEEDS.get(name)) and not tracker.coverage.much(needs):
            continue
        slot = SLOTS[name]
        for at, template in enumerate(slot.probes):
            yield Candidate(
                template, Because(kind="gap"), 0.24 * slot.value - 0.02 * at,
                phase=phase, slot=name.partition(".")[2],
            )  # fmt: skip
    silent = tracker.forces.silent()
    for force in FORCES_OF[phase]:
        if force in silent:
            for at, template in enumerate(force_by_id[force].probes):
                if "{x}" not in template.say.en:
                    yield Candidate(
                        template, Because(kind="gap"), 0.3 - 0.02 * at, phase=phase, force=force
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
    ]
    if last.place - where.since() < _RECAP_EVERY or len(told) < 2:
        return
    first, second = told[0], told[-1]
    if first.focus != second.focus:
        because = Because(kind="recap", quote=second.quote, turn=second.turn)
        yield Candidate(RECAP, because, 0.27, first.focus, second.focus, phase=where.phase)


def next_phase(tracker: Tracker) -> Iterator[Candidate]:
    """A phase with little on record, the nearest in the story first."""
    if not tracker.where.known:
        return
    here = PHASES.index(tracker.where.phase)
    order = sorted(
        (p for p in PHASES if p != tracker.where.phase),
        key=lambda p: (abs(PHASES.index(p) - here), PHASES.index(p)),
    )
    for at, phase in enumerate(order):
        if tracker.coverage.of(phase) < _THIN:
            for template in phase_by_id[phase].opening:
                yield Candidate(template, Because(kind="gap"), 0.2 - 0.01 * at, phase=phase)


def follow_ups(tracker: Tracker, last: Turn) -> Iterator[Candidate]:
    """What can always be asked; the best there is after a story that left no thread of its own."""
    own = max((t.score for t in tracker.threads.open if t.place == last.place), default=0.0)
    story = last.role == "customer" and len(last.read.words) >= _LONG and own < FRESH
    for at, template in enumerate(FOLLOW):
        score = (0.34 if story else 0.1) - 0.01 * at
        yield Candidate(template, Because(kind="gap", turn=last.n), score)


def last_said(tracker: Tracker, last: Turn) -> Iterator[Candidate]:
    """After a short answer that opened no thread: its own last words."""
    count = len(last.read.words)
    if last.role != "customer" or tracker.led or not _BARELY < count <= _SHORT:
        return
    if any(thread.place == last.place for thread in tracker.threads.open):
        return
    words = last_words(last)
    if words is not None:
        said = last.text[slice(*words)]
        because = Because(kind="cue", quote=last.text[:120], turn=last.n)
        yield Candidate(ON_ANY[2], because, 0.38, said)
        yield Candidate(ON_ANY[3], because, 0.36, said)


def closing(tracker: Tracker, conversation: Conversation) -> Iterator[Candidate]:
    """When every phase is on record, what was never asked for."""
    covered = all(tracker.coverage.of(phase) >= _COVERED for phase in PHASES)
    if covered and len(conversation.turns) > _LATE:
        yield Candidate(CLOSING, Because(kind="gap"), 0.32)

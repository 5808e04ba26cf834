"""What the interview has yielded so far: forces, moments, threads, slots, and where the talk is.

The tracker hears the customer and heeds the interviewer. Every item stores the place of the turn it came
from, and every change the place at which it happened, so that history can be taken back.
"""

from collections.abc import Iterator

from app.coach.address import leaning
from app.coach.evidence import Forces
from app.coach.listening import cues_in
from app.coach.phases import SLOT_PHASE, SLOTS, SLOTS_OF, Coverage, Where, answer_to
from app.coach.threads import Threads
from app.coach.timeline import Timeline
from app.conversation import Conversation, Turn
from app.events import (
    PHASES,
    Event,
    ForceEvent,
    ForceId,
    Opening,
    PhaseEvent,
    PhaseId,
    Stage,
)
from app.method.hearing import Hit
from app.method.kit import Heard, Slot
from app.method.linting import Lint
from app.method.phases import ALL as PHASE_IDEAS
from app.method.tenses import told_in_past

# What a question leans towards, against what an answer does: it says where the talk is meant to go.
_ASKED = 0.8
_LEAN = 0.9
_MOST_LEAN = 3.0
_TODAY = 0.9
# Where a force is most often spoken of (method §1.2).
_HOME: dict[ForceId, PhaseId] = {
    "push": "before", "habit": "before", "pull": "alternatives", "anxiety": "decision",
}  # fmt: skip
_FORCE_LEANS = 0.3
_EVASIVE = frozenset(("pat_answer", "hypothetical_talk", "short_answer"))
# Points that the answer to a question for them pins, whatever its words.
_ANSWERED: frozenset[Stage | None] = frozenset(
    (None, "first_thought", "event_1", "buying", "first_use")
)
_PINNED_HERE: frozenset[Stage | None] = frozenset(("deciding", "buying", "first_use", "today"))
# How people address one another is settled within this many turns.
_ADDRESSED = 12


class Tracker:
    """Forces, moments, threads, slots and phase of one interview; deterministic, and can take back."""

    __slots__ = (
        "_phase_told",
        "addressed",
        "asked_cleanly",
        "coverage",
        "forces",
        "last_place",
        "led",
        "opening",
        "people",
        "threads",
        "timeline",
        "wanted",
        "where",
    )

    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self.forces = Forces()
        self.threads = Threads()
        self.timeline = Timeline()
        self.where = Where()
        self.coverage = Coverage()
        self.people: dict[str, int] = {}
        self.addressed: list[tuple[int, int]] = []
        self.wanted: list[tuple[int, tuple[str, ...]]] = []
        # Which questions in the customer's words our own linter let pass, so that none is read twice.
        self.asked_cleanly: dict[str, bool] = {}
        self.last_place = 0
        self.led = False  # whether the latest answer was drawn out by a suggestive question
        self._phase_told: PhaseEvent | None = None

    # ------------------------------------------------------------------------- hearing and heeding

    def hear(self, turn: Turn, conversation: Conversation, drawn_by: str | None) -> list[Event]:
        """Take in a customer's turn; `drawn_by` is the suggestive flag on the question it answers."""
        self.last_place = turn.place
        self.led = drawn_by is not None
        fresh = list(self.forces.hear(turn, conversation, drawn_by))
        events: list[Event] = [event for event, _ in fresh]
        cues = cues_in(turn, conversation, fresh, led=self.led)
        self._people(turn, cues)
        events += self.threads.hear(turn, cues)
        # "It was the cheapest" answers nothing that was asked for.
        evasive = any(cue in _EVASIVE for cue, _, _ in cues)
        wanted = () if evasive else self._wanted(turn, conversation)
        filled = list(self._filled(turn, conversation, wanted))
        events += self._slots(turn, conversation, drawn_by, [one for one, _ in fresh], filled)
        self.timeline.place_in_time(turn)
        dated = self.timeline.date(turn)
        if dated is not None:
            events.append(dated)
        if drawn_by is None:
            for quote in self.forces.cleaned(turn, fresh):
                self.coverage.clean(quote.flag or "", quote.place)
                events.append(quote.event)
        return events + self._phase_news()

    def _people(self, turn: Turn, cues: list[tuple[str, float, Heard]]) -> None:
        for cue, _, heard in cues:
            if cue == "social_actor" and heard.focus is not None:
                self.people.setdefault(turn.text[slice(*heard.focus)].lower(), turn.place)

    def _slots(
        self,
        turn: Turn,
        conversation: Conversation,
        drawn_by: str | None,
        forces: list[ForceEvent],
        filled: list[tuple[str, Slot, Heard]],
    ) -> list[Event]:
        leans = {
            phase.id: _LEAN * min(2, sum(1 for _ in phase.check(turn, conversation)))
            for phase in PHASE_IDEAS
        }
        for force in forces:
            leans[_HOME[force.force]] += _FORCE_LEANS if force.when == "then" else 0.0
        for name, slot, _ in filled:
            leans[SLOT_PHASE[name]] += 0.35 * slot.value
        if self._of_today(turn):
            leans["outcome"] += _TODAY
            leans["before"] *= 0.4
        self.where.lean(turn.place, {phase: min(much, _MOST_LEAN) for phase, much in leans.items()})
        events: list[Event] = []
        for name, slot, heard in filled:
            if slot.here and SLOT_PHASE[name] != self.where.phase:
                continue
            self.coverage.fill(name, turn, drawn_by)
            if slot.stage is not None and drawn_by is None and self._pins(name, slot):
                moment = self.timeline.hear(turn, slot.stage, heard.span)
                events += [moment] if moment is not None else []
        return events

    def _wanted(self, turn: Turn, conversation: Conversation) -> tuple[str, ...]:
        """The slots that the question just before this answer asked for."""
        if not self.wanted:
            return ()
        place, names = self.wanted[-1]
        between = conversation.turns[place + 1 : turn.place]
        answered = turn.place - place > 3 or any(one.role == "customer" for one in between)
        return () if answered else names

    def _filled(
        self, turn: Turn, conversation: Conversation, wanted: tuple[str, ...]
    ) -> Iterator[tuple[str, Slot, Heard]]:
        """The slots an answer fills: what it says, and what it was asked for."""
        for name, slot in SLOTS.items():
            if slot.here and SLOT_PHASE[name] != self.where.phase:
                continue
            heard = next(iter(slot.check(turn, conversation)), None)
            if heard is None and name in wanted and slot.stage in _ANSWERED:
                heard = answer_to(turn)
            if heard is not None:
                yield name, slot, heard

    def _of_today(self, turn: Turn) -> bool:
        """Whether a turn, once the decision is on record, is mostly told in the present."""
        if not self.coverage.much("decision.moment") or self.where.phase not in (
            "decision",
            "outcome",
        ):
            return False
        offset, past, told = 0, 0, 0
        for unit in turn.read.units:
            if len(unit.words) > 3:
                told += 1
                past += told_in_past(turn, Hit(offset, offset + len(unit.words)))
            offset += len(unit.words)
        return told > 0 and past / told <= 0.4

    def _pins(self, name: str, slot: Slot) -> bool:
        """Whether a slot's words pin its stage: those of deciding and using only where the talk is there."""
        if slot.stage in _PINNED_HERE:
            return SLOT_PHASE[name] == self.where.phase
        return self.where.phase != "outcome"

    def heed(self, turn: Turn, lint: Lint, conversation: Conversation) -> list[Event]:
        """Take in an interviewer's turn: what it takes up, what it leaves behind, where it leads."""
        self.last_place = turn.place
        events = list(self.threads.heed(turn, lint, conversation))
        if len(self.addressed) < _ADDRESSED and (leans := leaning(turn)):
            self.addressed.append((turn.place, leans))
        if lint.form in (None, "facilitator", "logistics"):
            return events
        if any(unit.marks.wh == "when" for unit in turn.read.units):
            self.timeline.asked.append(turn.place)
        # What would be, or what the interviewer supposes, says nothing of where the story is; a name
        # dropped too early spoils much, but not that.
        supposes = any(
            finding.pitfall.suggestive and finding.pitfall.id != "early_product_mention"
            for finding in lint.findings
        )
        if lint.form != "recap_check" and not supposes:
            self._follow(turn, conversation)
        return events + self._phase_news()

    def _follow(self, turn: Turn, conversation: Conversation) -> None:
        """Where a question leads, and which slots it asks for."""
        question = next((unit for unit in reversed(turn.read.units) if unit.asks), None)
        since = question.start if question is not None else 0
        asked = tuple(
            name
            for name, slot in SLOTS.items()
            if not slot.here
            and any(heard.span[1] > since for heard in slot.check(turn, conversation))
        )
        if asked:
            self.wanted.append((turn.place, asked))
        leans = {
            phase.id: _ASKED * min(2, sum(1 for _ in phase.check(turn, conversation)))
            for phase in PHASE_IDEAS
        }
        for name in asked[:2]:
            leans[SLOT_PHASE[name]] += _ASKED
        self.where.lean(turn.place, {phase: min(much, _MOST_LEAN) for phase, much in leans.items()})

    @property
    def familiar(self) -> bool:
        """Whether the interviewer says tu to the customer."""
        return sum(leans for _, leans in self.addressed) > 0

    # ------------------------------------------------------------------------------- phase

    def set_phase(self, target: str | None) -> list[Event]:
        """The interviewer says which phase the talk is in."""
        for phase in PHASES:
            if phase == target and phase != self.where.phase:
                self.where.mark(phase, self.last_place)
        return self._phase_news()

    def phase_event(self) -> PhaseEvent:
        """Where the talk is, and what is on record of each phase."""
        phase = self.where.phase
        slots = {name: self.coverage.much(name) > 0 for name in SLOTS_OF[phase]}
        return PhaseEvent(phase=phase, coverage=self.coverage.coverage(), slots=slots)

    def _phase_news(self) -> list[Event]:
        event = self.phase_event()
        if event == self._phase_told:
            return []
        self._phase_told = event
        return [event]

    # ------------------------------------------------------------------------------- the whole

    def current(self) -> list[Event]:
        """Every force, moment and thread as it stands."""
        return [
            *(quote.event for quote in self.forces.quotes),
            *(moment.event for moment in self.timeline.moments),
            *(thread.event for thread in self.threads.all),
        ]

    def forget_from(self, place: int) -> None:
        """Take back everything that turns from `place` on did."""
        for quote in self.forces.forget_from(place):
            if quote.place < place:
                self.coverage.taint(quote.flag or "", quote.place)
        self.threads.forget_from(place)
        self.timeline.forget_from(place)
        self.where.forget_from(place)
        self.coverage.forget_from(place)
        self.people = {who: at for who, at in self.people.items() if at < place}
        self.addressed = [one for one in self.addressed if one[0] < place]
        self.asked_cleanly.clear()
        self.wanted = [one for one in self.wanted if one[0] < place]

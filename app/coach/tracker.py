"""What the interview has yielded so far: forces, moments, threads, slots, and where the talk is.

The tracker hears the customer and heeds the interviewer. Every item stores the place of the turn it came
from, and every change the place at which it happened, so that history can be taken back.
"""

from collections.abc import Iterator

from app.coach.address import leaning
from app.coach.answer import Answer
from app.coach.courtesies import takes_leave
from app.coach.evidence import Forces
from app.coach.forces import forces_in
from app.coach.leans import Filled, asked_slots, of_answer, of_question
from app.coach.listening import cues_in
from app.coach.phases import SLOT_PHASE, SLOTS, SLOTS_OF, Coverage, answer_to
from app.coach.threads import Threads
from app.coach.timeline import Timeline
from app.coach.where import Where
from app.conversation import Conversation, Turn
from app.events import (
    PHASES,
    Event,
    ForceEvent,
    Opening,
    PhaseEvent,
    Stage,
)
from app.method.cues import heard_in
from app.method.kit import Heard
from app.method.linting import Lint

_EVASIVE = frozenset(("pat_answer", "hypothetical_talk", "short_answer"))
# Points that the answer to a question for them pins, whatever its words.
_ANSWERED: frozenset[Stage | None] = frozenset(
    (None, "first_thought", "event_1", "buying", "first_use")
)
# An answer to a formality that is longer tells something.
_A_WORD = 40
# How people address one another is settled within this many turns.
_ADDRESSED = 12


class Tracker:
    """Forces, moments, threads, slots and phase of one interview; deterministic, and can take back."""

    __slots__ = (
        "_phase_told",
        "addressed",
        "aside",
        "asked_cleanly",
        "coverage",
        "forces",
        "formal",
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
        self.aside = False  # whether the latest answer was to a word about the recording, the hour, the thanks
        self.formal = -1  # the place of the latest such word
        self._phase_told: PhaseEvent | None = None

    # ------------------------------------------------------------------------- hearing and heeding

    def hear(self, turn: Turn, conversation: Conversation, drawn_by: str | None) -> list[Event]:
        """Take in a customer's turn; `drawn_by` is the suggestive flag on the question it answers."""
        self.last_place = turn.place
        self.led = drawn_by is not None
        self.aside = self._is_aside(turn, conversation)
        # Where the talk is says what a clause can speak for: it is settled first.
        evasive = [h.span for cue, h in heard_in(turn, conversation) if cue.id in _EVASIVE]
        # "It was the cheapest" answers nothing that was asked for.
        wanted = () if evasive else self._wanted(turn, conversation)
        filled = list(self._filled(turn, conversation, wanted))
        self._slots(turn, conversation, drawn_by, filled)
        # Whether one may record, and where the dog lies, is no part of the story.
        spoken = [] if self.aside else forces_in(turn, conversation, self.where.shares(), evasive)
        fresh = list(self.forces.hear(turn, spoken, drawn_by))
        events: list[Event] = [event for event, _ in fresh]
        cues = [] if self.aside else cues_in(turn, conversation, spoken, led=self.led)
        self._people(turn, cues)
        events += self.threads.hear(turn, cues)
        events += self._moments(turn, conversation, cues, fresh, filled, wanted)
        if drawn_by is None:
            for quote in self.forces.cleaned(turn, fresh):
                self.coverage.clean(quote.flag or "", quote.place)
                events.append(quote.event)
        return events + self._phase_news()

    def _is_aside(self, turn: Turn, conversation: Conversation) -> bool:
        """Whether this is the short answer to a word about the recording, the hour or the thanks."""
        asked = conversation.last("interviewer", turn)
        formal = asked is not None and asked.place == self.formal
        return formal and len(turn.read.words) <= _A_WORD

    def _people(self, turn: Turn, cues: list[tuple[str, float, Heard]]) -> None:
        for cue, _, heard in cues:
            if cue == "social_actor" and heard.focus is not None:
                self.people.setdefault(turn.text[slice(*heard.focus)].lower(), turn.place)

    def _slots(
        self,
        turn: Turn,
        conversation: Conversation,
        drawn_by: str | None,
        filled: list[Filled],
    ) -> None:
        self.where.lean(turn.place, of_answer(turn, conversation, filled))
        for name, slot, _ in filled:
            if not slot.here or SLOT_PHASE[name] == self.where.phase:
                self.coverage.fill(name, turn, drawn_by)

    def _moments(
        self,
        turn: Turn,
        conversation: Conversation,
        cues: list[tuple[str, float, Heard]],
        forces: list[tuple[ForceEvent, Heard]],
        filled: list[Filled],
        wanted: tuple[str, ...],
    ) -> list[Event]:
        """The points of the switch that an answer tells, and the line they draw."""
        answer = Answer(
            turn, conversation, self.where.phase if self.where.known else None,
            tuple(cue for cue, _, _ in cues), tuple(event for event, _ in forces), self.led,
            tuple((slot.stage, heard) for _, slot, heard in filled if slot.stage is not None),
            frozenset(stage for name in wanted if (stage := SLOTS[name].stage) is not None),
        )  # fmt: skip
        moments = self.timeline.hear(answer)
        return [*moments, *(self.timeline.news() if moments or self.timeline.changed else ())]

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
    ) -> Iterator[Filled]:
        """The slots an answer fills: what it says, and what it was asked for."""
        for name, slot in SLOTS.items():
            if slot.here and SLOT_PHASE[name] != self.where.phase:
                continue
            heard = next(iter(slot.check(turn, conversation)), None)
            if heard is None and name in wanted and slot.stage in _ANSWERED:
                heard = answer_to(turn)
            if heard is not None:
                yield Filled(name, slot, heard)

    def heed(self, turn: Turn, lint: Lint, conversation: Conversation) -> list[Event]:
        """Take in an interviewer's turn: what it takes up, what it leaves behind, where it leads."""
        self.last_place = turn.place
        events = list(self.threads.heed(turn, lint, conversation))
        if len(self.addressed) < _ADDRESSED and (leans := leaning(turn)):
            self.addressed.append((turn.place, leans))
        if lint.form in ("facilitator", "logistics") or (lint.form is None and takes_leave(turn)):
            self.formal = turn.place if lint.form != "facilitator" else self.formal
            return events
        self.timeline.heed(turn, lint)
        if lint.form != "recap_check":
            asked = asked_slots(turn, conversation)
            # What is said without asking, or supposed, still says what the talk is about. A name dropped too
            # early spoils much, but not that.
            supposes = lint.form is None or any(
                finding.pitfall.suggestive and finding.pitfall.id != "early_product_mention"
                for finding in lint.findings
            )
            if asked and not supposes:
                self.wanted.append((turn.place, asked))
            self.where.lean(turn.place, of_question(turn, conversation, asked, supposes=supposes))
        return events + self._phase_news()

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
            *self.timeline.current(),
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
        self.formal = self.formal if self.formal < place else -1
        self.wanted = [one for one in self.wanted if one[0] < place]

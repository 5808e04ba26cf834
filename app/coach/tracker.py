"""What the interview has yielded so far: forces, moments, threads, slots, and where the talk is.

The tracker hears the customer and heeds the interviewer. Every item stores the place of the turn it came
from, and every change the place at which it happened, so that history can be taken back.
"""

from collections.abc import Iterator

from app.coach.address import leaning
from app.coach.evidence import Forces
from app.coach.phases import SLOT_PHASE, SLOTS, SLOTS_OF, Coverage, Where, answer_to
from app.coach.threads import Threads
from app.coach.timeline import Timeline
from app.conversation import Conversation, Turn
from app.events import PHASES, Event, ForceEvent, Opening, PhaseEvent, Stage
from app.method.cues import ALL as CUES
from app.method.hearing import Hit
from app.method.kit import Heard, Slot
from app.method.linting import Lint
from app.method.phases import ALL as PHASE_IDEAS
from app.method.tenses import told_in_past

# A force is also a cue (taxonomy); how much it is worth as a thread. Anxiety and habit are rarely
# volunteered, so a mention of them is worth taking up.
_FORCE_AS_CUE: dict[str, float] = {"push": 0.7, "pull": 0.75, "habit": 0.75, "anxiety": 0.95}
# What a question leans towards, against what an answer does: it says where the talk is meant to go.
_ASKED = 0.8
_LEAN = 0.9
_MOST_LEAN = 3.0
_TODAY = 0.9
# How an answer is given, rather than what it says.
_MANNERS = frozenset(
    ("pat_answer", "hypothetical_talk", "generalisation", "vague_evaluative", "compliment", "hesitation",
     "short_answer", "contradiction")
)  # fmt: skip
_PINNED_HERE: frozenset[Stage | None] = frozenset(("deciding", "buying", "first_use", "today"))
_ANSWER_WORDS = 6
# How people address one another is settled within this many turns.
_ADDRESSED = 12


class Tracker:
    """Forces, moments, threads, slots and phase of one interview; deterministic, and can take back."""

    __slots__ = ("_phase_told", "addressed", "asked_cleanly", "coverage", "forces", "last_place", "opening", "people", "threads", "timeline", "wanted", "where")

    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self.forces = Forces()
        self.threads = Threads()
        self.timeline = Timeline()
        self.where = Where()
        self.coverage = Coverage()
        self.people: dict[str, int] = {}
        self.addressed: list[tuple[int, int]] = []
        self.wanted: tuple[int, tuple[str, ...]] = (-1, ())
        # Which questions in the customer's words our own linter let pass, so that none is read twice.
        self.asked_cleanly: dict[str, bool] = {}
        self.last_place = 0
        self._phase_told: PhaseEvent | None = None

    # ------------------------------------------------------------------------- hearing and heeding

    def hear(self, turn: Turn, conversation: Conversation, drawn_by: str | None) -> list[Event]:
        """Take in a customer's turn; `drawn_by` is the suggestive flag on the question it answers."""
        self.last_place = turn.place
        fresh = list(self.forces.hear(turn, conversation, drawn_by))
        events: list[Event] = [event for event, _ in fresh]
        events += self.threads.hear(turn, self._cues(turn, conversation, fresh, drawn_by))
        events += self._slots(turn, conversation, drawn_by)
        dated = self.timeline.date(turn)
        if dated is not None:
            events.append(dated)
        if drawn_by is None:
            for quote in self.forces.cleaned(turn, fresh):
                self.coverage.clean(quote.flag or "", quote.place)
                events.append(quote.event)
        return events + self._phase_news()

    def _cues(
        self,
        turn: Turn,
        conversation: Conversation,
        fresh: list[tuple[ForceEvent, Heard]],
        drawn_by: str | None,
    ) -> list[tuple[str, float, Heard]]:
        found = [(cue.id, cue.weight, heard) for cue in CUES for heard in cue.check(turn, conversation)]
        for cue, _, heard in found:
            if cue == "social_actor" and heard.focus is not None:
                self.people.setdefault(turn.text[slice(*heard.focus)].lower(), turn.place)
        found += [
            (event.force, _FORCE_AS_CUE[event.force], heard)
            for event, heard in fresh
            if event.when == "then"
        ]
        if drawn_by is None:
            return found
        # What a leading question put into the answer is no thread of the customer's own; how the
        # answer was given (vague, imagined, ready-made) still is.
        return [
            (cue, weight if cue in _MANNERS else weight * 0.4, heard) for cue, weight, heard in found
        ]

    def _slots(self, turn: Turn, conversation: Conversation, drawn_by: str | None) -> list[Event]:
        leans = {
            phase.id: _LEAN * min(2, sum(1 for _ in phase.check(turn, conversation)))
            for phase in PHASE_IDEAS
        }
        filled = list(self._filled(turn, conversation))
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

    def _filled(self, turn: Turn, conversation: Conversation) -> Iterator[tuple[str, Slot, Heard]]:
        """The slots an answer fills: what it says, and what it was asked for."""
        wanted, self.wanted = self.wanted, (-1, ())
        for name, slot in SLOTS.items():
            if slot.here and SLOT_PHASE[name] != self.where.phase:
                continue
            heard = next(iter(slot.check(turn, conversation)), None)
            if heard is None and name in wanted[1] and turn.place - wanted[0] <= 2:
                heard = answer_to(turn)
            if heard is not None:
                yield name, slot, heard

    def _of_today(self, turn: Turn) -> bool:
        """Whether a turn, once the decision is on record, is mostly told in the present."""
        if not self.coverage.much("decision.moment") or self.where.phase not in ("decision", "outcome"):
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
        return slot.stage not in _PINNED_HERE or SLOT_PHASE[name] == self.where.phase

    def heed(self, turn: Turn, lint: Lint, conversation: Conversation) -> list[Event]:
        """Take in an interviewer's turn: what it takes up, what it leaves behind, where it leads."""
        self.last_place = turn.place
        events = list(self.threads.heed(turn, lint, conversation))
        if len(self.addressed) < _ADDRESSED and (leans := leaning(turn)):
            self.addressed.append((turn.place, leans))
        if lint.form in (None, "facilitator", "logistics"):
            return events
        if any(unit.marks.wh == "when" for unit in turn.read.units):
            self.timeline.asked_when = turn.place
        suggestive = any(finding.pitfall.suggestive for finding in lint.findings)
        if lint.form != "recap_check" and not suggestive:
            self._follow(turn, conversation)
        return events + self._phase_news()

    def _follow(self, turn: Turn, conversation: Conversation) -> None:
        """Where a question leads, and which slots it asks for."""
        asked = tuple(
            name
            for name, slot in SLOTS.items()
            if not slot.here and next(iter(slot.check(turn, conversation)), None) is not None
        )
        self.wanted = (turn.place, asked)
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
        self.forces.forget_from(place)
        self.threads.forget_from(place)
        self.timeline.forget_from(place)
        self.where.forget_from(place)
        self.coverage.forget_from(place)
        self.people = {who: at for who, at in self.people.items() if at < place}
        self.addressed = [one for one in self.addressed if one[0] < place]
        self.asked_cleanly.clear()
        if self.wanted[0] >= place:
            self.wanted = (-1, ())

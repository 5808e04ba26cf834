"""The probe on the panel: renewed when the talk moves, recognised when it is asked, never nagging.

Suggesting is the suggester's; here it is decided when a suggestion replaces the one before, what became
of that one, and whether the preset lets it show.
"""

from dataclasses import dataclass, field

from app.coach.asked import Asked
from app.coach.attention import Attention
from app.coach.flags import Flags
from app.coach.offered import Offered, near
from app.coach.suggester import Wanted, suggest
from app.coach.tracker import Tracker
from app.conversation import Conversation, Turn
from app.events import Event, Marked, Opening, ProbeEvent, ProbeTaken
from app.method.linting import Lint

# "say nothing, count to four": after that a question is due.
SILENCE = 4.5
# What was offered stays recognisable for this many offers: people come back to a question.
_RECOGNISED = 6
# For this many offers the same words are not offered again.
_REMEMBERED = 24
_ASKS_NOTHING = frozenset((None, "facilitator", "logistics"))
_CLOSED = frozenset(("closed_yn", "forced_choice", "recap_check"))


@dataclass(slots=True)
class Offers:
    """What is offered now, what was lately, and what of it the interviewer does not want."""

    attention: Attention
    opening: Opening
    current: ProbeEvent | None = None
    lately: list[Offered] = field(default_factory=list)
    taken: dict[str, int] = field(default_factory=dict)
    unwanted: set[str] = field(default_factory=set)
    asked: Asked = field(default_factory=Asked)
    pinned: str | None = None
    waiting: bool = False
    count: int = 0

    def heed(self, turn: Turn, lint: Lint, *, fresh: bool) -> list[Event]:
        """Whether this interviewer's turn asks what was offered, or something near it."""
        if lint.form in _ASKS_NOTHING:
            return []
        # An offer is open; a question for yes or no is not near it, whatever its words.
        closed = lint.form in _CLOSED
        taken = next(
            (
                probe
                for probe in reversed(self.lately[-_RECOGNISED:])
                if not closed and probe.probe not in self.taken and near(turn, probe)
            ),
            None,
        )
        self.asked.note(turn, about=taken.about if taken else frozenset())
        return self._took(taken, turn, fresh=fresh) if taken else []

    def _took(self, probe: Offered, turn: Turn, *, fresh: bool) -> list[Event]:
        self.taken[probe.probe] = turn.place
        self.pinned = None if self.pinned == probe.probe else self.pinned
        if probe.live and fresh:
            self.attention.took()
        return [ProbeTaken(probe=probe.probe, turn=turn.n)]

    def renew(
        self, tracker: Tracker, conversation: Conversation, flags: Flags, now: float
    ) -> list[Event]:
        """Offer anew after a turn, where the talk has moved enough to want another question."""
        last = conversation.turns[-1]
        repair = flags.open_repair(last) if last.role == "interviewer" else None
        if last.role not in ("interviewer", "customer") or (
            last.role == "interviewer" and not repair
        ):
            return []
        if self.pinned is not None and repair is None:
            return []
        wanted = Wanted(tracker, conversation, self.lately, self.unwanted, repair, asked=self.asked)
        return self._offer(wanted, now)

    def _offer(self, wanted: Wanted, now: float) -> list[Event]:
        probe = suggest(wanted)
        if probe is None or (self.current is not None and probe.text == self.current.text):
            return []
        self._let_go()
        self.count += 1
        number = f"{self.count}.{probe.probe}"
        probe = probe.model_copy(update={"probe": number, "show": self._show(now)})
        self.current, self.waiting = probe, probe.because.kind == "silence"
        self.lately = [*self.lately[1 - _REMEMBERED :], Offered.of(probe)]
        return [probe]

    def _let_go(self) -> None:
        shown = self.current is not None and self.current.show == "live"
        if shown and self.current is not None and self.current.probe not in self.taken:
            self.attention.ignored += 1

    def _show(self, now: float) -> str:
        budget, began = self.attention.budget, self.attention.began
        # issue of taste, not of law: "the first two minutes are silent except for a name dropped"
        quiet = began is not None and now - began < budget.quiet
        if not budget.probes or quiet:
            return "debrief"
        self.attention.shown += 1
        return "live"

    def after_silence(
        self, tracker: Tracker, conversation: Conversation, now: float
    ) -> list[Event]:
        """The wait is over and nobody spoke: offer a question."""
        if not self.waiting:
            return []
        self.waiting = False
        wanted = Wanted(
            tracker, conversation, self.lately, self.unwanted, None, silence=False, asked=self.asked
        )
        return self._offer(wanted, now)

    def marked(
        self, mark: Marked, tracker: Tracker, conversation: Conversation, now: float
    ) -> list[Event]:
        """The interviewer pressed asked, next or pin."""
        if self.current is None and mark.action != "next":
            return []
        if mark.action == "pinned":
            asked = mark.target or (self.current.probe if self.current else None)
            self.pinned = None if self.pinned == asked else asked
            return []
        if mark.action == "asked" and self.current is not None:
            if self.current.probe in self.taken:
                return []
            self.taken[self.current.probe] = len(conversation.turns)
            self.attention.took()
            turn = conversation.turns[-1].n if conversation.turns else 0
            return [ProbeTaken(probe=self.current.probe, turn=turn)]
        return self._another(tracker, conversation, now)

    def dismissed(self, tracker: Tracker, conversation: Conversation, now: float) -> list[Event]:
        """The interviewer does not want this probe: another one, and not this again."""
        return self._another(tracker, conversation, now)

    def _another(self, tracker: Tracker, conversation: Conversation, now: float) -> list[Event]:
        self.pinned = None
        if self.current is not None:
            self.unwanted.add(self.current.probe.partition(".")[2])
        if not conversation.turns:
            return []
        wanted = Wanted(
            tracker, conversation, self.lately, self.unwanted, None, silence=False, asked=self.asked
        )
        events = self._offer(wanted, now)
        # "another" is asked for: it shows whatever the preset.
        self.current = self.current.model_copy(update={"show": "live"}) if self.current else None
        return [self.current] if events and self.current else events

    def forget_from(self, place: int) -> None:
        """What was asked in turns from `place` on is not taken any more."""
        self.taken = {probe: at for probe, at in self.taken.items() if at < place}
        self.asked.forget_from(place)

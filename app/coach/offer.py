"""The probe on the panel: renewed when the talk moves, recognised when it is asked, never nagging.

Suggesting is the suggester's; here it is decided when a suggestion replaces the one before, what became
of that one, and whether the preset lets it show.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from app.coach.asked import Asked
from app.coach.attention import READ, Attention
from app.coach.flags import Flags
from app.coach.offered import Offered, near, template_of
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
# A way back waits until the answer is over, and silence is not asked: going on ignores neither.
_NEVER_IGNORED = frozenset(("repair", "silence"))
# "Asked" was pressed: no turn took it, and no correction of one takes it back.
_PRESSED = -1


class Stood(NamedTuple):
    """Since when an offer stands on the panel: how many turns there were, and the second of the talk."""

    place: int
    at: float


@dataclass(slots=True)
class Offers:
    """What is offered now, what was lately, and what of it the interviewer does not want."""

    attention: Attention
    opening: Opening
    current: ProbeEvent | None = None
    lately: list[Offered] = field(default_factory=list)
    stood: dict[str, Stood] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)
    unwanted: set[str] = field(default_factory=set)
    asked: Asked = field(default_factory=Asked)
    pinned: str | None = None
    waiting: bool = False
    count: int = 0

    def heed(self, turn: Turn, lint: Lint) -> None:
        """Whether this interviewer's turn asks what was offered before it, or something near it."""
        if lint.form in _ASKS_NOTHING:
            return
        # An offer is open; a question for yes or no is not near it, whatever its words.
        closed = lint.form in _CLOSED
        taken = next(
            (
                probe
                for probe in reversed(self.lately[-_RECOGNISED:])
                if not closed and self._stands(probe.probe, turn.place) and near(turn, probe)
            ),
            None,
        )
        self.asked.note(turn, about=taken.about if taken else frozenset())
        if taken is not None:
            self.taken[taken.probe] = turn.place

    def _stands(self, probe: str, place: int) -> bool:
        return probe not in self.taken and self.stood[probe].place <= place

    def news(self, conversation: Conversation) -> list[Event]:
        """The offers that were asked since the last time; a turn may grow until it asks one."""
        fresh = [probe for probe in self.taken if probe not in self.told]
        return [self._took(probe, conversation) for probe in fresh]

    def _took(self, probe: str, conversation: Conversation) -> Event:
        self.told.add(probe)
        self.pinned = None if self.pinned == probe else self.pinned
        if any(one.probe == probe and one.live for one in self.lately):
            self.attention.took(late=probe in self.left)
            self.left.discard(probe)
        turns, place = conversation.turns, self.taken[probe]
        return ProbeTaken(probe=probe, turn=turns[place].n if turns else 0)

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

    def _offer(self, wanted: Wanted, now: float, *, wished: bool = False) -> list[Event]:
        probe = suggest(wanted)
        if probe is None or (self.current is not None and probe.text == self.current.text):
            return []
        self._let_go(now)
        self.count += 1
        number = f"{self.count}.{probe.probe}"
        show = "live" if wished or self._may_show(probe, now) else "debrief"
        probe = probe.model_copy(update={"probe": number, "show": show})
        self.current, self.waiting = probe, probe.because.kind == "silence"
        self.lately = [*self.lately[1 - _REMEMBERED :], Offered.of(probe)]
        self.stood = {one.probe: self.stood[one.probe] for one in self.lately[:-1]}
        if show == "live":
            self.attention.offer(now)
        self.stood[number] = Stood(len(wanted.conversation.turns), now)
        return [probe]

    def _let_go(self, now: float) -> None:
        """Count the offer on the panel as ignored, where it was there to be read and something else was asked."""
        probe = self.current
        if probe is None or probe.show != "live" or probe.probe in self.taken:
            return
        waved_away = template_of(probe) in self.unwanted
        stood, asked = self.stood[probe.probe], self.asked.all
        something_else = bool(asked) and asked[-1].place >= stood.place
        if waved_away or probe.because.kind in _NEVER_IGNORED or not something_else:
            return
        if now - stood.at >= READ:
            self.left.add(probe.probe)
            self.attention.let_pass()

    def _may_show(self, probe: ProbeEvent, now: float) -> bool:
        budget, began = self.attention.budget, self.attention.began
        # issue of taste, not of law: "the first two minutes are silent except for a name dropped"
        quiet = began is not None and now - began < budget.quiet
        held_back = probe.because.kind not in _NEVER_IGNORED and not self.attention.may_offer(now)
        return budget.probes and not quiet and not held_back

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
            self.taken.setdefault(self._meant(mark.target) or self.current.probe, _PRESSED)
            return self.news(conversation)
        return self._another(tracker, conversation, now)

    def _meant(self, target: str | None) -> str | None:
        """The offer that was on the panel when "asked" was pressed: a panel may be an offer behind."""
        return next(
            (
                one.probe
                for one in reversed(self.lately[-_RECOGNISED:])
                if target is not None and f"{target}.".startswith(f"{one.probe}.")
            ),
            None,
        )

    def dismissed(self, tracker: Tracker, conversation: Conversation, now: float) -> list[Event]:
        """The interviewer does not want this probe: another one, and not this again."""
        return self._another(tracker, conversation, now)

    def _another(self, tracker: Tracker, conversation: Conversation, now: float) -> list[Event]:
        self.pinned = None
        self.attention.looked_at()
        if self.current is not None:
            self.unwanted.add(self.current.probe.partition(".")[2])
        if not conversation.turns:
            return []
        wanted = Wanted(
            tracker, conversation, self.lately, self.unwanted, None, silence=False, asked=self.asked
        )
        # "another" is asked for: it shows whatever the preset.
        return self._offer(wanted, now, wished=True)

    def forget_from(self, place: int) -> None:
        """What was asked in turns from `place` on is not taken any more."""
        self.taken = {probe: at for probe, at in self.taken.items() if at < place}
        self.asked.forget_from(place)

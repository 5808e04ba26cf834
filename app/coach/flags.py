"""The flags of an interview: raised by the linter, cleared by a repair, kept for the debrief.

Repair, not blame: a spoiled question that is asked again cleanly counts as a repair, not as a fault.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from app.coach.attention import NEVER_REPAIRED, Attention
from app.conversation import Conversation, Turn
from app.events import ClearedWhy, Event, FlagCleared, FlagEvent, StrengthEvent
from app.language import content_in
from app.method.linting import Finding, Lint
from app.method.pitfalls import by_id

# A repair comes soon, or it is another question.
_REPAIR_WITHIN = 8
_REPAIRING_FORMS = frozenset(
    {"invitation", "cued_invitation", "open_wh", "echo", "statement_probe", "recap_check"}
)
_SELF_REPAIR = re.compile(
    r"\b(je reformule|je repose|je reprends|autrement pos|je recommence|ou plut[oô]t|pardon"
    r"|let me rephrase|let me re-?ask|let me put (?:it|that)|let me try (?:that|again)|rather|sorry)\b",
    re.IGNORECASE,
)


_FIELDS = set(FlagEvent.model_fields)


class Shown(NamedTuple):
    """A strength and the turn that showed it; its event is made when it is told."""

    place: int
    turn: int
    strength: str
    span: tuple[int, int]
    title: str

    @property
    def event(self) -> StrengthEvent:
        """The strength, to be told."""
        return StrengthEvent(
            turn=self.turn, strength=self.strength, span=self.span, title=self.title
        )


@dataclass(slots=True)
class Flags:
    """Flags by id, in the order raised; what cleared them and at which place of the talk."""

    attention: Attention
    raised: dict[str, FlagEvent] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    cleared: dict[str, tuple[ClearedWhy, int]] = field(default_factory=dict)
    strengths: list[Shown] = field(default_factory=list)
    closed_run: list[int] = field(default_factory=list)
    short_waits: list[tuple[int, float]] = field(default_factory=list)

    def hear(self, turn: Turn, lint: Lint, conversation: Conversation, now: float) -> list[Event]:
        """Raise what the linter found in an interviewer's turn and clear what the turn repairs."""
        events: list[Event] = list(self._repairs(turn, lint, conversation))
        for number in range(len(lint.findings)):
            flag = self._flag(turn, number, lint, now)
            self.raised[flag.flag] = flag
            self.places[flag.flag] = turn.place
            events.append(flag)
        for strength, span in lint.strengths:
            shown = Shown(turn.place, turn.n, strength.id, span, strength.title.in_(turn.lang))
            self.strengths.append(shown)
            events.append(shown.event)
        return events

    def _flag(self, turn: Turn, number: int, lint: Lint, now: float) -> FlagEvent:
        finding = lint.findings[number]
        pitfall = finding.pitfall
        same = sum(one.pitfall is pitfall for one in lint.findings[:number])
        flag = f"{turn.n}.{pitfall.id}" + (f".{same}" if same else "")
        wanted = self._wanted(finding, turn.place, now)
        show = self.attention.weigh(flag, finding, wanted, now)
        return FlagEvent.model_construct(  # Kept by the dozen: they share the set of their fields' names.
            _fields_set=_FIELDS,
            flag=flag,
            turn=turn.n,
            finding=pitfall.id,
            span=finding.span,
            severity=finding.severity,
            confidence=round(finding.confidence, 2),
            title=pitfall.plain.in_(turn.lang),
            advice=finding.advice.in_(turn.lang),
            repair=finding.repair,
            show=show,
        )

    def _wanted(self, finding: Finding, place: int, now: float) -> bool:
        live = finding.pitfall.live
        if live == "third":  # method §6.3: "3 closed in a row"
            self.closed_run.append(place)
            return len(self.closed_run) >= 3
        if live == "second":  # taxonomy: "2nd occurrence in 5 minutes"
            self.short_waits.append((place, now))
            return sum(now - 300 <= at for _, at in self.short_waits) >= 2
        return bool(live)

    def _repairs(self, turn: Turn, lint: Lint, conversation: Conversation) -> list[FlagCleared]:
        if lint.form in _REPAIRING_FORMS:
            self.closed_run.clear()
        if lint.form not in _REPAIRING_FORMS or any(
            finding.severity in ("major", "critical") for finding in lint.findings
        ):
            return []
        cleared = []
        for flag in reversed(self.raised.values()):
            if turn.place - self.places[flag.flag] > _REPAIR_WITHIN:
                break
            if self._mends(turn, flag, conversation):
                self.cleared[flag.flag] = ("repaired", turn.place)
                self.attention.heeded(flag.flag)
                cleared.append(FlagCleared(flag=flag.flag, why="repaired"))
        return cleared

    def _mends(self, turn: Turn, flag: FlagEvent, conversation: Conversation) -> bool:
        if flag.flag in self.cleared or flag.finding in NEVER_REPAIRED or flag.severity == "info":
            return False
        spoiled = conversation.turns[self.places[flag.flag]]
        between = sum(
            one.role == "interviewer" for one in conversation.turns[spoiled.place + 1 : turn.place]
        )
        if between == 0 and _SELF_REPAIR.search(turn.text):
            return True
        about = set(spoiled.content)
        if flag.repair:
            about |= content_in(flag.repair, turn.lang)
        asked_on = conversation.last("customer", spoiled)
        if asked_on is not None:
            about |= asked_on.content
        return bool(about & turn.read.content)

    def clear(self, flag: str, why: ClearedWhy, place: int) -> FlagCleared | None:
        """Take a flag down for another reason than a repair."""
        if flag not in self.raised or flag in self.cleared:
            return None
        self.cleared[flag] = (why, place)
        self.attention.heeded(flag)
        return FlagCleared(flag=flag, why=why)

    def stands(self, flag: str) -> bool:
        """Whether this was a fault, mended or not: what was overruled was none."""
        cleared = self.cleared.get(flag)
        return cleared is None or cleared[0] != "overruled"

    def drawing(self, conversation: Conversation, turn: Turn) -> str | None:
        """The suggestive flag on the question that this customer's turn answers, if there is one."""
        for earlier in conversation.before(turn):
            if earlier.role == "customer":
                return None
            for flag, place in self.places.items():
                if place == earlier.place and self.stands(flag):
                    if by_id[self.raised[flag].finding].suggestive:
                        return flag
        return None

    def open_repair(self, turn: Turn) -> FlagEvent | None:
        """The flag of this turn that most needs a clean re-ask."""
        mine = [flag for flag in self.raised.values() if flag.turn == turn.n and flag.repair]
        rank = {"critical": 3, "major": 2, "minor": 1, "info": 0}
        mine = [flag for flag in mine if rank[flag.severity] and flag.flag not in self.cleared]
        return max(mine, key=lambda flag: rank[flag.severity], default=None)

    def live(self) -> str | None:
        """The latest flag that shows live and still stands."""
        for flag in reversed(self.raised.values()):
            if flag.show == "live":
                return None if flag.flag in self.cleared else flag.flag
        return None

    def forget_from(self, place: int) -> None:
        """Take back what turns from `place` on raised and repaired; what a person said stays."""
        gone = [flag for flag, at in self.places.items() if at >= place]
        for flag in gone:
            del self.raised[flag], self.places[flag]
        self.cleared = {
            flag: (why, at)
            for flag, (why, at) in self.cleared.items()
            if why == "dismissed" or (at < place and flag in self.raised)
        }
        self.strengths = [shown for shown in self.strengths if shown.place < place]
        self.closed_run = [at for at in self.closed_run if at < place]
        self.short_waits = [(at, when) for at, when in self.short_waits if at < place]

    def current(self) -> list[Event]:
        """Every flag, clearing and strength as it stands."""
        clearings: list[Event] = [
            FlagCleared(flag=flag, why=why)
            for flag, (why, _) in self.cleared.items()
            if flag in self.raised
        ]
        return [*self.raised.values(), *clearings, *(shown.event for shown in self.strengths)]

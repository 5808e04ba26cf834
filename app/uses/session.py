"""One interview as it is lived: the coach, the sequence of its facts, and what was lately shown.

No clock, disk or socket in here: whoever holds a session hands in the time and carries out what it answers.
"""

from collections import deque
from typing import TYPE_CHECKING, Literal, NamedTuple

import structlog

from app.advisors.spending import Spent
from app.events import (
    Advised,
    AdvisorNote,
    Closed,
    Event,
    Fact,
    HealthEvent,
    Heard,
    LogNote,
    Marked,
    Opened,
    Opening,
    SourceHealth,
    TurnEnded,
    copied,
    receipt_of,
)  # fmt: skip

if TYPE_CHECKING:
    from app.coach.coach import Coach

logger = structlog.get_logger("bascule.session")

LogState = Literal["durable", "failing"]

_SEQ, _REVISION = 60, 92
_HASH, _MOST = (1 << 60) - 1, (1 << 32) - 1

NO_ADVISOR = AdvisorNote()

WAKES = 1_000
"""More wakings than that at one moment are a fault of the coach, and are cut off."""


class Shown(NamedTuple):
    """A panel event, made into text once for every panel and for the log. `role` is a turn's."""

    cursor: int
    at: float
    type: str
    text: str
    role: str | None = None


class Taken(NamedTuple):
    """What became of a fact: its `seq` (0: not kept), whether it is `new`, and what is shown for it.

    `taken_id` says that other words were already heard under the same id and revision.
    """

    seq: int
    new: bool
    shown: list[Shown]
    keep: bool = False
    taken_id: bool = False


class Session:
    """The facts of one interview, each once and in order.

    `ring` is how many events are kept for panels that come back. The times handed in may go
    backwards (a clock was set); the interview's own never does.
    """

    __slots__ = (
        "_latest",
        "_ring",
        "_seen",
        "advisor",
        "at",
        "closed",
        "coach",
        "log",
        "opening",
        "seq",
        "source",
        "spent",
    )

    def __init__(self, interview: str, opening: Opening, ring: int = 100) -> None:
        self.coach = _coach(interview, opening)
        self.opening = opening
        self.seq = 0
        self.at = 0.0
        self.closed = False
        self.log: LogState = "durable"
        self.advisor = NO_ADVISOR
        self.source: SourceHealth | None = None
        self.spent = Spent()
        """What the advisor has cost, by the facts heard so far."""
        # What was heard is known again by three numbers in one: revision, sequence, and a hash of the words.
        self._seen: dict[str, int] = {}
        self._latest: dict[str, tuple[int, int]] = {}
        self._ring: deque[Shown] = deque(maxlen=ring)

    @property
    def interview(self) -> str:
        """The interview's id."""
        return self.coach.interview

    def keeps(self, fact: Fact) -> bool:
        """Whether a fact may be stored.

        Without consent nothing that was heard is, nor anything made from it: only that the interview
        was opened and closed, and the notes that the interviewer typed. The coach then works in
        memory alone, acknowledgements carry the sequence 0, and the log's health says `off`.
        """
        if self.opening.recorded or isinstance(fact, (Opened, Closed)):
            return True
        return isinstance(fact, Marked) and fact.action == "note"

    def take(self, fact: Fact, at: float) -> Taken:
        """Hear a fact that arrived at a second of the interview's clock; a known one changes nothing."""
        if known := self._known(fact):
            return known
        keep = self.keeps(fact)
        self.seq += keep
        seq = self.seq if keep else 0
        self._remember(fact, seq)
        return Taken(seq, True, self._hear(fact, self._moment(at)), keep)

    def replay(self, fact: Fact, seq: int, at: float) -> list[Shown]:
        """Hear a fact again that the log has kept, at the second at which it first arrived."""
        self.seq = seq
        self._remember(fact, seq)
        return self._hear(fact, self._moment(at))

    def pass_time(self, at: float) -> list[Shown]:
        """Let pass what was due until now. Each waking has its own time, so that a replay gives the same."""
        at = self._moment(at)
        shown: list[Shown] = []
        for _ in range(WAKES):
            due = self.coach.wakes_at
            if due is None or due > at:
                return shown
            try:
                shown += self._show(self.coach.tick(due))
            except Exception as error:
                logger.error("coach_failed", on="tick", error=error)
                return shown
        logger.error("coach_never_rests", wakes=WAKES)
        return shown

    def since(self, cursor: int) -> list[Shown] | None:
        """What was shown after this cursor, or None when only a fresh snapshot can tell."""
        if cursor == self.coach.cursor:
            return []
        newer = [shown for shown in self._ring if shown.cursor > cursor]
        return newer if newer and newer[0].cursor == cursor + 1 else None

    def snapshot(self, at: float) -> str:
        """Everything a panel needs to draw itself, as JSON."""
        drawn = self.coach.snapshot(self._moment(at))
        update = {
            "health": self._with_shell(drawn.health),
            "closed": drawn.closed or self.closed,
        }
        return drawn.model_copy(update=update).model_dump_json()

    def health(self, at: float) -> str:
        """The health line as it stands, at the newest cursor, for when the log's state changes."""
        drawn = self.coach.snapshot(self._moment(at))
        update = {"cursor": self.coach.cursor, "at": self.at}
        return self._with_shell(drawn.health).model_copy(update=update).model_dump_json()

    def _with_shell(self, health: HealthEvent) -> HealthEvent:
        """The coach's health line, with what only the shell knows: the log and the advisor."""
        state: Literal["durable", "failing", "off"] = self.log if self.opening.recorded else "off"
        return health.model_copy(update={"log": LogNote(state=state), "advisor": self.advisor})

    def _moment(self, at: float) -> float:
        self.at = max(self.at, round(at, 3))
        return self.at

    def _known(self, fact: Fact) -> Taken | None:
        if isinstance(fact, Heard):
            seen = self._seen.get(fact.id)
            if seen is None or fact.revision > seen >> _REVISION:
                return None
            other = fact.revision == seen >> _REVISION and (seen & _HASH) != _words(fact)
            return Taken(seen >> _SEQ & _MOST, False, [], taken_id=other)
        # A mark may be meant twice; anything else that says the same again after a broken line is one.
        latest, seq = self._latest.get(_kind(fact), (None, 0))
        return Taken(seq, False, []) if latest == _said(fact) else None

    def _remember(self, fact: Fact, seq: int) -> None:
        if isinstance(fact, Heard):
            self._seen[fact.id] = fact.revision << _REVISION | seq << _SEQ | _words(fact)
        elif isinstance(fact, Closed):
            self.closed = True
        elif not isinstance(fact, Marked | Opened):
            self._latest[_kind(fact)] = (_said(fact), seq)
            if isinstance(fact, SourceHealth):
                self.source = fact
            elif isinstance(fact, Advised):
                self.spent.hear(fact)

    def _hear(self, fact: Fact, at: float) -> list[Shown]:
        try:
            return self._show(self.coach.hear(fact, at))
        except Exception as error:
            # The words are kept all the same; the interview goes on, and a mended coach replays them.
            logger.error("coach_failed", on=fact.type, error=error)
            return []

    def _show(self, events: list[Event]) -> list[Shown]:
        shown = []
        for event in events:
            told = self._with_shell(event) if isinstance(event, HealthEvent) else event
            role = event.role if event.type == "turn" else None
            shown.append(Shown(event.cursor, event.at, event.type, _written(told), role))
        self._ring.extend(shown)
        return shown


def _coach(interview: str, opening: Opening) -> "Coach":
    # Imported with the first interview: the server is ready without all that the method knows.
    from app.coach.coach import Coach

    return Coach(interview, opening)


def _written(event: Event) -> str:
    # The turns and quotes in an event are those that the coach keeps.
    fields = vars(event)
    for name, value in fields.items():
        if type(value) is str:
            fields[name] = copied(value)
    return event.model_dump_json()


def _words(heard: Heard) -> int:
    return hash(heard.text) & _HASH


def _said(fact: Fact) -> int:
    return hash(fact.model_dump_json())


def _kind(fact: Fact) -> str:
    return f"{receipt_of(fact)}:{fact.role}" if isinstance(fact, TurnEnded) else receipt_of(fact)

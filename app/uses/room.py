"""One live interview: its session, who listens and who speaks, and what is on its way into the log."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from app.errors import InterviewClosed, LogFailed, TooMuch
from app.events import (
    Ack,
    Advised,
    AdvisorNote,
    Closed,
    Fact,
    Heard,
    SourceHealth,
    receipt_of,
)
from app.store.entry import Entry, FactRow, InterviewRow
from app.store.log import FactLog
from app.uses.counsel import Counsel
from app.uses.outbox import Outbox
from app.uses.passages import Ending, Entrance, Passage
from app.uses.session import Session, Shown, Taken

if TYPE_CHECKING:
    from app.uses.sitting import Sitting

BROKE_OFF = SourceHealth(state="lost", reason="The connection to the source broke off.")
CAME_BACK = SourceHealth(state="recovered", reason="The source is back.")
GRACE = 3.0
"""Seconds a source may take to come back before the panel is told that it is lost."""

FAR_BEHIND = 500
"""Events that a panel may have missed before a fresh snapshot is quicker."""


class Clock(NamedTuple):
    """How the time is told: `now` in seconds since 1970, `later` calls something after some seconds."""

    now: Callable[[], float]
    later: Callable[[float, Callable[[], None]], asyncio.TimerHandle]


def is_of_the_whole(fact: Fact) -> bool:
    """Whether this looks back on the interview: a note, or a second opinion on one of its questions."""
    return isinstance(fact, Advised) and fact.task in ("report_note", "second_opinion")


class Room:
    """A live interview. Nothing is shown before it is durable, unless the log fails: then it is shown
    and not acknowledged. Everything that leaves goes through the log's queue, so order is strict.
    """

    __slots__ = (
        "_clock", "_counsel", "_log", "_missing", "_timer", "closed", "coming", "panels", "row",
        "session", "sitting", "sources", "touched", "waiting",
    )  # fmt: skip

    def __init__(
        self,
        row: InterviewRow,
        session: Session,
        log: FactLog,
        clock: Clock,
        counsel: Counsel | None = None,
    ) -> None:
        self.row = row
        self.session = session
        self.closed = row.closed_at is not None
        self.panels: set[Outbox] = set()
        self.sources: set[Outbox] = set()
        self.sitting: Sitting | None = None
        """The simulated customer of a practice interview, once somebody spoke to them here."""
        self.coming = 0
        """Facts that came in and are not heard yet."""
        self.waiting = 0
        """Entries that are not durable yet."""
        self.touched = clock.now()
        self._log = log
        self._clock = clock
        self._counsel = counsel
        if counsel is not None:
            counsel.welcome(self)
            session.advisor = counsel.state(self)
        self._timer: asyncio.TimerHandle | None = None
        self._missing: asyncio.TimerHandle | None = None
        self.tell_log_state()

    @property
    def counsel(self) -> Counsel | None:
        """Who asks the advisor, where there is one."""
        return self._counsel

    @property
    def now(self) -> float:
        """The interview's clock."""
        return self._clock.now() - self.row.opened_at

    def take(self, fact: Fact, sender: Outbox | None = None) -> Taken:
        """Hear a fact; its events are published and its `ack` is sent to `sender` once it is durable.

        Raises InterviewClosed, or TooMuch when the log has failed for so long that memory is full. What an
        advisor says of the whole interview is taken once that is closed, too: it adds nothing that was heard.
        """
        if self.closed and not is_of_the_whole(fact):
            raise InterviewClosed("This interview is closed.")
        if self._log.full:
            raise TooMuch(
                "The log cannot be written, and too much is waiting.", "Free some disk space."
            )
        self.touched = self._clock.now()
        taken = self.session.take(fact, self.now)
        if not taken.taken_id:
            self._submit(self._passage(fact, taken, sender))
            self._wind_up()
            if self._counsel is not None and taken.new:
                if isinstance(fact, Advised):
                    self._counsel.heard(self, fact)
                self._counsel.consider(self)
        return taken

    def _passage(self, fact: Fact, taken: Taken, sender: Outbox | None) -> Passage:
        ack = Ack(of=receipt_of(fact), seq=taken.seq).model_dump_json() if sender else None
        passage = Passage(self, taken.shown, ack, sender)
        if taken.keep:
            payload = fact.model_dump_json(exclude_none=True)
            passage.fact = FactRow(self.row.id, taken.seq, self.session.at, fact.type, payload)
        return passage

    def show(self, shown: list[Shown]) -> None:
        """Publish events that no fact caused: time passed, or a restart caught up."""
        if shown:
            self._submit(Passage(self, shown, None, None))

    def whisper(self, heard: Heard) -> None:
        """Show words that are still being spoken; they are never stored."""
        self.touched = self._clock.now()
        if self.panels and not self.closed and (partial := self.session.coach.whisper(heard)):
            frame = partial.model_dump_json()
            for panel in self.panels:
                panel.whisper(partial.role, frame)

    def close(self) -> None:
        """End the interview; a second time changes nothing. Its sockets close when that is durable."""
        if not self.closed:
            taken = self.session.take(Closed(), self.now)
            ending = Ending(self, self._passage(Closed(), taken, None), self._clock.now())
            self.closed = True
            self.rest()
            self._submit(ending)

    async def come_back(self, panel: Outbox, after: int) -> None:
        """Let a panel in that knows everything up to a cursor; what is older than the ring the log tells."""
        missed: list[str] = []
        behind = self.session.coach.cursor - after
        if self.session.since(after) is None and 0 < behind <= FAR_BEHIND:
            await self.passed()
            with suppress(LogFailed):
                async for receipt in self._log.receipts_of(self.row.id, after):
                    if receipt.cursor == after + 1:
                        missed.append(receipt.payload)
                        after += 1
        self.enter(panel, after, missed)

    def enter(self, panel: Outbox, after: int | None = None, missed: Sequence[str] = ()) -> None:
        """Let a panel in: first a snapshot, or `missed` and what is newer than `after`; then events.

        What it is handed first was made now and may not be durable yet, so it comes in turn.
        """
        self.touched = self._clock.now()
        self.catch_up()
        newer = None if after is None else self.session.since(after)
        frames = [self.session.snapshot(self.now)]
        if newer is not None:
            frames = [*missed, *(shown.text for shown in newer)]
            if self._log.failing:
                frames.append(self.session.health(self.now))
        self._submit(Entrance(self, panel, frames))

    def redraw(self, panel: Outbox) -> None:
        """Give a panel that was too slow a fresh snapshot instead of what it missed."""
        self.panels.discard(panel)
        panel.overflowed = False
        self.enter(panel)

    def arrive(self, source: Outbox) -> None:
        """A source is here; when it was given up as lost, the panel is told that it is back."""
        self.sources.add(source)
        if self._missing:
            self._missing.cancel()
            self._missing = None
        if self.session.source == BROKE_OFF and not self.closed:
            self.take(CAME_BACK)

    def depart(self, outbox: Outbox, *, broke_off: bool) -> None:
        """A socket is gone; of the last source that broke off, the panel is told after a moment."""
        self.panels.discard(outbox)
        if outbox in self.sources:
            self.sources.discard(outbox)
            heard_something = self.session.source is not None or self.session.seq > 1
            if broke_off and heard_something and not self.sources and not self.closed:
                self._missing = self._clock.later(GRACE, self._give_up)

    def _give_up(self) -> None:
        self._missing = None
        if not self.sources and not self.closed and not self._log.full:
            self.take(BROKE_OFF)

    def publish(self, shown: list[Shown]) -> None:
        """Hand events to every panel."""
        for event in shown:
            for panel in self.panels:
                if event.role:
                    panel.hush(event.role)
                panel.put(event.text)

    def tell_log_state(self) -> None:
        """Tell every panel how the log does."""
        self.session.log = "failing" if self._log.failing else "durable"
        if self.panels:
            frame = self.session.health(self.now)
            for panel in self.panels:
                panel.put(frame)

    def tell_advisor_state(self, note: AdvisorNote) -> None:
        """Tell every panel how the advisor does, where that has changed."""
        if note != self.session.advisor:
            self.session.advisor = note
            frame = self.session.health(self.now)
            for panel in self.panels:
                panel.put(frame)

    def dismiss(self, code: int, reason: str) -> None:
        """Close every socket of this interview."""
        for outbox in (*self.sources, *self.panels):
            outbox.close(code, reason)

    def catch_up(self) -> None:
        """Let pass what was due until now, and set the clock for what is due next."""
        if not self.closed:
            self.show(self.session.pass_time(self.now))
            self._wind_up()

    def rest(self) -> None:
        """Set no more clocks."""
        for timer in (self._timer, self._missing):
            if timer:
                timer.cancel()
        self._timer = self._missing = None

    def _wind_up(self) -> None:
        if self._timer:
            self._timer.cancel()
        due = self.session.coach.wakes_at
        self._timer = (
            None if due is None else self._clock.later(max(0.001, due - self.now), self.catch_up)
        )

    def _submit(self, entry: Entry) -> None:
        empty = entry.fact is None and not entry.receipts
        if empty and not self.waiting:
            entry.settle(True)
            return
        self.waiting += 1
        try:
            self._log.put(entry)
        except TooMuch:
            # No place left to keep it: it is shown, and nobody is told that it was kept.
            self.waiting -= 1
            entry.settle(False)

    async def passed(self) -> None:
        """Return when everything heard until now is durable, or waits because the log fails."""
        entrance = Entrance(self, None, [])
        done = entrance.passed = asyncio.get_running_loop().create_future()
        self._submit(entrance)
        await done

    @property
    def empty(self) -> bool:
        """Whether nobody is in it and nothing of it is on its way."""
        return not (self.sources or self.panels or self.coming or self.waiting or self._missing)

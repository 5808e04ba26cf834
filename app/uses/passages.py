"""What is on its way through the log, and what happens when it has arrived.

Events, panels and the end of an interview all pass through the log's one queue, so their order is strict.
"""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.store.entry import Entry, ReceiptRow, Statement
from app.store.log import closing
from app.uses.outbox import Outbox
from app.uses.session import Shown

if TYPE_CHECKING:
    from app.uses.room import Room


class Passage(Entry):
    """A fact on its way: when it is durable its events are published and its sender is answered."""

    __slots__ = ("_ack", "_published", "_sender", "_shown", "room")

    def __init__(
        self, room: "Room", shown: list[Shown], ack: str | None, sender: Outbox | None
    ) -> None:
        super().__init__(room.row.id)
        self.room = room
        self._shown = shown
        self._ack = ack
        self._sender = sender
        self._published = False
        if room.session.opening.recorded:
            self.receipts = [ReceiptRow(room.row.id, s.cursor, s.at, s.type, s.text) for s in shown]

    def settle(self, durable: bool) -> None:
        if not self._published:
            self._published = True
            self.room.publish(self._shown)
        if durable:
            self.room.waiting -= bool(self.room.waiting)
            if self._sender and self._ack:
                self._sender.put(self._ack)


class Ending(Passage):
    """The closing on its way: afterwards panels get the whole once more, and every socket closes."""

    __slots__ = ("_closed_at",)

    def __init__(self, room: "Room", passage: Passage, at: float) -> None:
        super().__init__(room, passage._shown, None, None)
        self.fact = passage.fact
        self._closed_at = at

    def statements(self) -> Sequence[Statement]:
        return [closing(self.interview, self._closed_at)]

    def settle(self, durable: bool) -> None:
        first = not self._published
        super().settle(durable)
        if first:
            for panel in self.room.panels:
                panel.put(self.room.session.snapshot(self.room.now))
            self.room.dismiss(4409, "The interview is closed.")


class Entrance(Entry):
    """A panel on its way in, behind whatever is not durable yet."""

    __slots__ = ("_frames", "_panel", "_room", "passed")

    def __init__(self, room: "Room", panel: Outbox | None, frames: list[str]) -> None:
        super().__init__(room.row.id)
        self._room = room
        self._panel = panel
        self._frames = frames
        self.passed: asyncio.Future[None] | None = None

    def settle(self, durable: bool) -> None:
        if durable:
            self._room.waiting -= bool(self._room.waiting)
        if self._panel is not None and not self._panel.farewell:
            for frame in self._frames:
                self._panel.put(frame)
            self._room.panels.add(self._panel)
            if self._room.closed:
                self._panel.close(4409, "The interview is closed.")
        self._panel = None
        if self.passed is not None and not self.passed.done():
            self.passed.set_result(None)

"""What is handed to the log: rows, and entries that are written together."""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Executable

Statement = Executable
"""What a database can be told to do."""


class FactRow(NamedTuple):
    """One fact as it is kept: `seq` from 1, `at` in seconds of the interview's clock, payload in JSON."""

    interview: str
    seq: int
    at: float
    type: str
    payload: str


class ReceiptRow(NamedTuple):
    """One panel event that was shown."""

    interview: str
    cursor: int
    at: float
    type: str
    payload: str


class InterviewRow(NamedTuple):
    """One interview: seconds since 1970, the opening as JSON, SHA-256 of the two tokens."""

    id: str
    opened_at: float
    opening: str
    ingest_hash: str
    panel_hash: str
    closed_at: float | None


class Entry:
    """What goes into the log together, and who is told.

    `settle(True)` is called once, when everything of it is durable; `settle(False)` at most once
    before, when the log could not be written and the entry waits.
    """

    __slots__ = ("fact", "interview", "receipts")

    def __init__(
        self, interview: str, fact: FactRow | None = None, receipts: Sequence[ReceiptRow] = ()
    ) -> None:
        self.interview = interview
        self.fact = fact
        self.receipts = receipts

    def statements(self) -> Sequence[Statement]:
        """What is done before the rows are written, in order."""
        return ()

    def settle(self, durable: bool) -> None:
        """Told when it is kept, or that it has to wait."""


class Deed(Entry):
    """An entry that somebody awaits: rows and statements, done together or not at all."""

    __slots__ = ("_statements", "done")

    def __init__(self, interview: str, *statements: Statement, fact: FactRow | None = None) -> None:
        super().__init__(interview, fact)
        self._statements = statements
        self.done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def statements(self) -> Sequence[Statement]:
        return self._statements

    def settle(self, durable: bool) -> None:
        if not self.done.done():
            self.done.set_result(durable)

"""The log: facts and receipts, written by one writer in batches, so that an acknowledgement means durable.

Whatever was handed in since the last commit goes into the next one. When the disk refuses, everything
stays in memory, is told so (`settle(False)`), and is tried again until it is written.

The writer is a thread of its own, and a commit one call into it: a driver that comes back to the event
loop after each statement would wait each time for everybody who speaks.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache, partial
from itertools import chain
from typing import Any, TypeVar

import structlog
from sqlalchemy import Connection, Engine, Row, Table, delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from app.errors import LogFailed, TooMuch
from app.store.database import cause_of, open_database
from app.store.entry import Deed, Entry, FactRow, InterviewRow, ReceiptRow, Statement
from app.store.schema import facts, interviews, receipts

BATCH = 1_000
AT_ONCE = 100
"""Rows in one statement."""
PAGE = 500
RETRY_AFTER = 0.5
"""Seconds between two attempts while the log fails."""

logger = structlog.get_logger("bascule.log")


def closing(interview: str, at: float) -> Statement:
    """What remembers that an interview was closed, at seconds since 1970."""
    return update(interviews).where(interviews.c.id == interview).values(closed_at=at)


@cache
def _insert_many(table: Table, count: int, paramstyle: str) -> str:
    # One statement for many rows. The driver gives the interpreter up and takes it back for every row of
    # an `executemany`, and waits for it each time: under load that is slower than the disk.
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    mark = "?" if paramstyle == "qmark" else "%s"
    row = f"({', '.join([mark] * len(table.columns))})"
    return f"INSERT INTO {table.name} ({columns}) VALUES {', '.join([row] * count)}"


Done = TypeVar("Done")


class FactLog:
    """One log; `state` is `durable` or `failing`, and `on_state` is called when it changes."""

    def __init__(self, engine: Engine, unwritten: int = 50_000) -> None:
        self._engine = engine
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="log")
        self._unwritten = unwritten
        self._queue: list[Entry] = []
        self._batch: list[Entry] = []
        self._wake = asyncio.Event()
        self._connection: Connection | None = None
        self._task: asyncio.Task[None] | None = None
        self._closing = False
        self.failing = False
        self.on_state: Callable[[bool], None] = lambda failing: None
        self.on_commit: Callable[[int, float], None] = lambda entries, seconds: None

    @property
    def full(self) -> bool:
        """Whether so much waits to be written that nothing more is taken."""
        return len(self._queue) + len(self._batch) >= self._unwritten

    @classmethod
    async def open(cls, url: str, *, lock_wait: float = 1.0, unwritten: int = 50_000) -> "FactLog":
        """Open the log at a SQLAlchemy address and start its writer; raises LogFailed."""
        log = cls(await asyncio.to_thread(open_database, url, lock_wait), unwritten)
        log._task = asyncio.create_task(log._write_for_ever(), name="log writer")
        return log

    # ------------------------------------------------------------------------------------ writing

    def put(self, entry: Entry) -> None:
        """Hand an entry to the writer; raises TooMuch when too much waits already."""
        if self.full:
            raise TooMuch(
                "The log cannot be written, and too much is waiting.", "Free some disk space."
            )
        self._queue.append(entry)
        self._wake.set()
        if self.failing:
            entry.settle(False)

    async def append(self, entry: Deed) -> None:
        """Write an entry and return when it is durable; raises LogFailed (it stays queued)."""
        self.put(entry)
        if not await entry.done:
            raise LogFailed(
                "The log cannot be written just now.",
                "Free some disk space; it is tried again by itself.",
            )

    async def open_interview(self, row: InterviewRow, opened: FactRow) -> None:
        """Write a new interview with its first fact; raises LogFailed, and then nothing is kept of it."""
        await self._at_once(Deed(row.id, insert(interviews).values(row._asdict()), fact=opened))

    async def forget(self, interview: str) -> None:
        """Delete everything of an interview, so that it stands in no file; raises LogFailed.

        What still waits to be written goes with it.
        """
        for waiting in (self._queue, self._batch if self.failing else []):
            dropped = [entry for entry in waiting if entry.interview == interview]
            waiting[:] = [entry for entry in waiting if entry.interview != interview]
            for entry in dropped:
                entry.settle(False)
        deletions = [
            delete(table).where(table.c.interview == interview) for table in (receipts, facts)
        ]
        await self._at_once(
            Deed(interview, *deletions, delete(interviews).where(interviews.c.id == interview))
        )
        await self._scrub()

    async def _at_once(self, deed: Deed) -> None:
        try:
            await self.append(deed)
        except LogFailed:
            for waiting in (self._queue, self._batch):
                if deed in waiting:
                    waiting.remove(deed)
            raise

    async def _scrub(self) -> None:
        if self._engine.dialect.name != "sqlite":
            return
        for attempt in range(40):
            if await asyncio.to_thread(self._truncated):
                return
            await asyncio.sleep(0.025 * (attempt + 1))
        raise LogFailed(
            "It is deleted, but the file is in use and not yet cleaned.",
            "Delete it again in a minute.",
        )

    def _truncated(self) -> bool:
        with self._engine.connect() as connection:
            free = connection.execution_options(isolation_level="AUTOCOMMIT")
            return not free.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).scalar()

    async def _write_for_ever(self) -> None:
        while not (self._closing and not self._queue):
            await self._wake.wait()
            self._batch, self._queue = self._queue[:BATCH], self._queue[BATCH:]
            if not self._queue and not self._closing:
                self._wake.clear()
            await self._write_batch()

    async def _write_batch(self) -> None:
        while self._batch:
            started = asyncio.get_running_loop().time()
            if await self._commit(self._batch):
                batch, self._batch = self._batch, []
                self._tell(False)
                for entry in batch:
                    entry.settle(True)
                self.on_commit(len(batch), asyncio.get_running_loop().time() - started)
                return
            if not self.failing:
                for entry in [*self._batch, *self._queue]:
                    entry.settle(False)
            self._tell(True)
            if self._closing:
                return
            await asyncio.sleep(RETRY_AFTER)

    def _tell(self, failing: bool) -> None:
        if failing != self.failing:
            self.failing = failing
            self.on_state(failing)

    async def _commit(self, batch: list[Entry]) -> bool:
        try:
            await self._in_writer(self._write_rows, batch)
        except IntegrityError:
            return await self._commit_singly(batch)
        except (SQLAlchemyError, OSError) as error:
            if not self.failing:
                logger.error("log_failing", cause=cause_of(error))
            await self._in_writer(self._drop_connection)
            return False
        return True

    async def _in_writer(self, work: Callable[..., Done], *given: Any) -> Done:
        return await asyncio.get_running_loop().run_in_executor(self._writer, partial(work, *given))

    def _write_rows(self, batch: list[Entry]) -> None:
        statements = [statement for entry in batch for statement in entry.statements()]
        new_facts = [entry.fact for entry in batch if entry.fact]
        new_receipts = [receipt for entry in batch for receipt in entry.receipts]
        if not statements and not new_facts and not new_receipts:
            return
        if self._connection is None:
            self._connection = self._engine.connect()
        with self._connection.begin():
            for statement in statements:
                self._connection.execute(statement)
            for table, rows in ((facts, new_facts), (receipts, new_receipts)):
                for start in range(0, len(rows), AT_ONCE):
                    some = rows[start : start + AT_ONCE]
                    many = _insert_many(table, len(some), self._engine.dialect.paramstyle)
                    self._connection.exec_driver_sql(many, tuple(chain.from_iterable(some)))

    async def _commit_singly(self, batch: list[Entry]) -> bool:
        # One row of the batch stands already: a commit that was reported as failed had been done.
        for entry in list(batch):
            try:
                await self._in_writer(self._write_rows, [entry])
            except IntegrityError:
                logger.error("already_written", seq=entry.fact.seq if entry.fact else 0)
            except (SQLAlchemyError, OSError):
                await self._in_writer(self._drop_connection)
                return False
            # What is written leaves the batch at once, so that a failure further on does not write it twice.
            batch.remove(entry)
            entry.settle(True)
        return True

    def _drop_connection(self) -> None:
        if self._connection is not None:
            with suppress(SQLAlchemyError, OSError):
                self._connection.close()
            self._connection = None

    async def close(self) -> None:
        """Write what waits, then let go of the database."""
        self._closing = True
        self._wake.set()
        if self._task is not None:
            await self._task
        await self._in_writer(self._drop_connection)
        self._writer.shutdown()
        self._engine.dispose()

    # ------------------------------------------------------------------------------------ reading

    async def find(self, interview: str) -> InterviewRow | None:
        """One interview, or None; raises LogFailed when the database cannot be read."""
        rows = await self._read(select(interviews).where(interviews.c.id == interview))
        return InterviewRow._make(rows[0]) if rows else None

    async def facts_of(self, interview: str) -> AsyncIterator[FactRow]:
        """Every fact in order of `seq`, read page by page; raises LogFailed."""
        after = 0
        while True:
            query = select(facts).where(facts.c.interview == interview, facts.c.seq > after)
            page = await self._read(query.order_by(facts.c.seq).limit(PAGE))
            for row in page:
                yield FactRow._make(row)
            if len(page) < PAGE:
                return
            after = page[-1].seq

    async def receipts_of(self, interview: str, after: int = -1) -> AsyncIterator[ReceiptRow]:
        """Every receipt behind a cursor in order, read page by page; raises LogFailed."""
        offset = 0
        query = select(receipts).where(receipts.c.interview == interview, receipts.c.cursor > after)
        while page := await self._read(
            query.order_by(receipts.c.cursor).limit(PAGE).offset(offset)
        ):
            for row in page:
                yield ReceiptRow._make(row)
            offset += PAGE

    async def last_receipt(self, interview: str) -> int:
        """The cursor of the newest receipt, 0 where there is none; raises LogFailed."""
        rows = await self._read(
            select(func.max(receipts.c.cursor)).where(receipts.c.interview == interview)
        )
        return int(rows[0][0] or 0)

    async def _read(self, query: Any) -> Sequence[Row[Any]]:
        try:
            return await asyncio.to_thread(self._read_now, query)
        except (SQLAlchemyError, OSError) as error:
            raise LogFailed(
                f"The log cannot be read ({cause_of(error)}).", "Check the disk; then try again."
            ) from None

    def _read_now(self, query: Any) -> Sequence[Row[Any]]:
        with self._engine.connect() as connection:
            return connection.execute(query).all()

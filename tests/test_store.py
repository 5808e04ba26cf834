"""The log: durable in batches, whole after a restart, honest when the disk refuses, and able to forget."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from app.errors import BadInput, LogFailed, TooMuch
from app.store.database import newest_revision
from app.store.entry import Deed, Entry, FactRow, InterviewRow, ReceiptRow
from app.store.folder import DataFolder, writable
from app.store.log import FactLog
from app.store.schema import metadata

ROW = InterviewRow("i1", 1_700_000_000.0, "{}", "a" * 64, "b" * 64, None)
OPENED = FactRow("i1", 1, 0.0, "opened", '{"type":"opened"}')


class Noted(Entry):
    """An entry that remembers what it was told."""

    def __init__(self, *rows: str, seq: int, interview: str = "i1") -> None:
        super().__init__(interview, FactRow(interview, seq, float(seq), "heard", f'"{seq}"'))
        self.receipts = [
            ReceiptRow(interview, seq * 10 + n, 1.0, "turn", row) for n, row in enumerate(rows)
        ]
        self.told: list[bool] = []
        self.kept = asyncio.Event()

    def settle(self, durable: bool) -> None:
        self.told.append(durable)
        if durable:
            self.kept.set()


@asynccontextmanager
async def opened(folder: Path, **options: float | int) -> AsyncIterator[FactLog]:
    log = await FactLog.open(f"sqlite:///{folder / 'b.db'}", **options)  # type: ignore[arg-type]
    try:
        yield log
    finally:
        await log.close()


def fact(seq: int) -> FactRow:
    return FactRow("i1", seq, float(seq), "heard", f'"{seq}"')


async def test_what_was_appended_is_there_after_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path) as log:
        await log.open_interview(ROW, OPENED)
        await log.append(Deed("i1", fact=fact(2)))
        log.put(Noted("shown", seq=3))
    async with opened(tmp_path) as log:
        assert await log.find("i1") == ROW
        assert [row async for row in log.facts_of("i1")] == [OPENED, fact(2), fact(3)]
        assert [row.payload async for row in log.receipts_of("i1")] == ["shown"]
        assert await log.last_receipt("i1") == 30
        assert await log.find("i2") is None
        assert await log.last_receipt("i2") == 0


async def test_what_is_told_as_durable_can_be_read_by_another_connection(tmp_path: Path) -> None:
    async with opened(tmp_path) as log:
        await log.open_interview(ROW, OPENED)
        await log.append(Deed("i1", fact=fact(2)))
        with closing(sqlite3.connect(tmp_path / "b.db")) as other:
            assert other.execute("SELECT count(*) FROM facts").fetchone() == (2,)


async def test_everything_that_waits_goes_into_one_commit(tmp_path: Path) -> None:
    async with opened(tmp_path) as log:
        await log.open_interview(ROW, OPENED)
        commits: list[int] = []
        log.on_commit = lambda entries, seconds: commits.append(entries)
        entries = [Noted("x", "y", seq=seq) for seq in range(2, 502)]
        for entry in entries:
            log.put(entry)
        await entries[-1].kept.wait()
        assert sum(commits) == 500
        assert len(commits) <= 2
        assert all(entry.told == [True] for entry in entries)
        assert len([row async for row in log.facts_of("i1")]) == 501
        assert len([row async for row in log.receipts_of("i1")]) == 1000


async def test_a_sequence_is_there_once_and_takes_nothing_else_down(tmp_path: Path) -> None:
    async with opened(tmp_path) as log:
        await log.open_interview(ROW, OPENED)
        entries = [Noted(seq=2), Noted(seq=2), Noted(seq=3)]
        for entry in entries:
            log.put(entry)
        await entries[-1].kept.wait()
        assert [row.seq async for row in log.facts_of("i1")] == [1, 2, 3]
        assert not log.failing


async def test_a_locked_database_is_said_and_made_up_for(tmp_path: Path) -> None:
    async with opened(tmp_path, lock_wait=0.02, unwritten=100) as log:
        await log.open_interview(ROW, OPENED)
        states: list[bool] = []
        log.on_state = states.append
        with closing(sqlite3.connect(tmp_path / "b.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(LogFailed, match="cannot be written"):
                await log.append(Deed("i1", fact=fact(2)))
            late = Noted(seq=3)
            log.put(late)
            assert late.told == [False]
            with pytest.raises(LogFailed):
                await log.open_interview(ROW._replace(id="i2"), OPENED._replace(interview="i2"))
            while not log.full:
                log.put(Entry("i1", receipts=[ReceiptRow("i1", 99, 1.0, "turn", "x")]))
            with pytest.raises(TooMuch):
                log.put(Noted(seq=4))
            other.execute("ROLLBACK")
        await late.kept.wait()
        assert late.told == [False, True]
        assert states == [True, False]
        assert [row.seq async for row in log.facts_of("i1")] == [1, 2, 3]
        assert await log.find("i2") is None


async def test_forgetting_leaves_the_words_in_no_file(tmp_path: Path) -> None:
    async with opened(tmp_path) as log:
        for name in ("i1", "i2"):
            await log.open_interview(ROW._replace(id=name), OPENED._replace(interview=name))
            for seq in range(2, 60):
                word = f"SECRET-{name}-{seq} " * 20
                rows = FactRow(name, seq, 1.0, "heard", word)
                entry = Deed(name, fact=rows)
                entry.receipts = [ReceiptRow(name, seq, 1.0, "turn", word)]
                await log.append(entry)
        assert b"SECRET-i1-" in everything(tmp_path)
        await log.forget("i1")
        assert b"SECRET-i1-" not in everything(tmp_path)
        assert b"SECRET-i2-" in everything(tmp_path)
        assert await log.find("i1") is None
        assert await log.find("i2") is not None
        assert [row async for row in log.facts_of("i1")] == []


async def test_what_still_waits_is_forgotten_too(tmp_path: Path) -> None:
    async with opened(tmp_path) as log:
        await log.open_interview(ROW, OPENED)
        waiting = Noted("SECRET", seq=2)
        log.put(waiting)
        await log.forget("i1")
        assert waiting.told == [False]
        assert b"SECRET" not in everything(tmp_path)


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def test_the_migrations_make_the_tables_of_the_schema(tmp_path: Path) -> None:
    for _ in range(2):
        async with opened(tmp_path):
            pass
    engine = create_engine(f"sqlite:///{tmp_path / 'b.db'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert context.get_current_revision() == newest_revision()
        assert compare_metadata(context, metadata) == []
    engine.dispose()


async def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "b.db").mkdir()
    with pytest.raises(LogFailed, match="cannot be opened"):
        async with opened(tmp_path):
            pass


def test_a_data_folder_is_its_owners_alone_and_used_once(tmp_path: Path) -> None:
    with DataFolder(tmp_path / "a" / "data") as folder:
        assert folder.path.stat().st_mode & 0o777 == 0o700
        with pytest.raises(BadInput, match="already using"), DataFolder(folder.path):
            pass
    with DataFolder(folder.path):
        pass
    file = tmp_path / "file"
    file.touch()
    assert writable(tmp_path / "not" / "yet")
    assert not writable(file)
    with pytest.raises(BadInput, match="cannot be written"), DataFolder(file):
        pass

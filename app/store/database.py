"""Opens the database: SQLite as we want it, or another one by its address; brings the tables up to date."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from app.errors import LogFailed

MIGRATIONS = Path(__file__).parent / "migrations"


def newest_revision() -> str:
    """The id of the newest migration: the first part of its file's name."""
    return max(path.stem.partition("_")[0] for path in (MIGRATIONS / "versions").glob("0*.py"))


def open_database(url: str, lock_wait: float) -> Engine:
    """An engine on an up-to-date database; raises LogFailed with the cause and what to do.

    `lock_wait` is how many seconds a lock of another process is waited for.
    """
    sqlite = url.startswith("sqlite")
    engine = create_engine(
        url, hide_parameters=True, connect_args={"timeout": lock_wait} if sqlite else {}
    )
    if sqlite:
        event.listen(engine, "connect", _as_we_want_it)
    try:
        with engine.begin() as connection:
            _bring_up_to_date(connection)
    except (SQLAlchemyError, OSError) as error:
        engine.dispose()
        raise LogFailed(
            f"The log cannot be opened ({cause_of(error)}).",
            "Check the data folder and its disk, or choose another one with --data.",
        ) from None
    return engine


def cause_of(error: BaseException) -> str:
    """What the database said, without statement and values."""
    return str(getattr(error, "orig", None) or type(error).__name__)


def _as_we_want_it(connection: Any, _record: object) -> None:
    # FULL: an acknowledgement means that the words outlive a power cut, not only a crash.
    # secure_delete: what is forgotten is overwritten, so that it stands in no file.
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "temp_store=MEMORY"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _bring_up_to_date(connection: Connection) -> None:
    if inspect(connection).has_table("alembic_version"):
        at = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        if at == newest_revision():
            return
    # Imported here: it takes a third of a second, and is needed on the first start after an update alone.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

"""Logging that never holds a word of an interview: events and counts, exceptions without their messages."""

import logging
import sys
import traceback

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.types import EventDict, Processor

from app.settings import Settings


def where(error: BaseException) -> str:
    """What kind of error and where it came from. Its message is left out: it may quote what was said."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    places = " < ".join(
        f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(frames)
    )
    return f"{type(error).__name__} at {places}" if places else type(error).__name__


def _without_messages(_logger: object, _name: str, event: EventDict) -> EventDict:
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = event.get("error", info[1] if isinstance(info, tuple) else info)
    if isinstance(error, BaseException):
        event["error"] = where(error)
    return event


def _without_arguments(_logger: object, _name: str, event: EventDict) -> EventDict:
    # A library's sentence is kept, the values it would put into it are not.
    record = event.get("_record")
    if isinstance(record, logging.LogRecord):
        said = str(record.msg).strip()
        if said.startswith("Traceback"):
            raise structlog.DropEvent  # Its lines may quote what was said.
        event["event"] = said.splitlines()[0] if said else ""
    return event


def log_quietly(settings: Settings) -> None:
    """Send every log line of ours and of the libraries to standard error, as lines or as JSON."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        _without_messages,
    ]
    last: Processor = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    if settings.log_format == "json":
        last = structlog.processors.JSONRenderer()
    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    structlog.configure(
        processors=[*shared, ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        ProcessorFormatter(
            foreign_pre_chain=[_without_arguments, *shared],
            processors=[ProcessorFormatter.remove_processors_meta, last],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("bascule").setLevel(level)
    # Its information lines hold addresses with their queries.
    logging.getLogger("uvicorn").setLevel(logging.WARNING)

"""`bascule review --advised`: a note and second opinions for each report, where a model is configured.

Each process asks by itself and shares the calls that may be under way with the others. Whatever goes wrong
with the model costs a report its note and nothing else.
"""

import asyncio
import logging
import secrets
import time
from functools import cache
from multiprocessing.util import Finalize
from typing import TYPE_CHECKING, NamedTuple

from app.events import Advised
from app.settings import read_model_settings, read_settings

if TYPE_CHECKING:
    from app.reports.model import Report
    from app.uses.report import Interview


class Asking(NamedTuple):
    """What a run asks: `run` begins the names of its files in the log of what was sent.

    `parallel` is how many calls may be under way at once.
    """

    run: str
    parallel: int


def asking() -> tuple[Asking | None, str]:
    """How this run asks the model, None where there is none; and what to say of it first. Raises BadInput."""
    llm = read_model_settings()
    if not llm.configured:
        return None, (
            "--advised: no language model is configured, so the reports have no note of one. "
            "Set BASCULE_LLM_MODEL, and BASCULE_LLM_BASE_URL or BASCULE_LLM_API_KEY."
        )
    from app.advisors.places import where
    from app.advisors.sent import FOLDER

    run = f"review-{secrets.token_hex(4)}"
    kept = read_settings().data / FOLDER / f"{run}-*.jsonl"
    return Asking(run, llm.parallel), (
        f"--advised: what was said goes to {llm.strong_model or llm.model} at {where(llm)}, with placeholders "
        f"instead of names and numbers. What is sent can be read in {kept}"
    )


class Desk:
    """One process's advisor, with a loop of its own; `asking` is this process's share of the run."""

    def __init__(self, asking: Asking) -> None:
        from app.advisors.model import ModelAdvisor
        from app.advisors.sent import SentLog
        from app.uses.afterwards import Afterwards

        _quiet()
        llm = read_model_settings().model_copy(update={"parallel": asking.parallel})
        self._runner = asyncio.Runner()
        self._context = llm.context
        self._advisor = ModelAdvisor(llm, time.monotonic, SentLog(read_settings().data))
        self._afterwards = Afterwards(
            self._advisor, _nobody_counts, asking.parallel, overrules=llm.overrules
        )
        self._run = asking.run

    def advised(self, heard: "Interview", report: "Report") -> tuple["Report", str]:
        """The report with what the model adds, and why it has no note where it has none."""
        from app.uses.no_note import in_words
        from app.uses.noting import wishes

        key = f"{self._run}-{secrets.token_hex(4)}"
        try:
            wanted = wishes(heard, report, self._context)
            outcome, answers = self._runner.run(self._afterwards.of_file(wanted, key))
            if answers:
                report = heard.advised(answers).report(report.lang)
        except Exception as error:
            return report, f"The model could not be asked ({type(error).__name__})."
        return report, in_words(outcome, "en") or ""

    def close(self) -> None:
        """Let go of the connections."""
        self._runner.run(self._advisor.close())
        self._runner.close()


def _quiet() -> None:
    """Troubles are told at the end, in one line; a log line could hold what was said, and nobody reads it here."""
    import structlog

    if not structlog.is_configured():
        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def _nobody_counts(_advised: Advised) -> None:
    """There are no figures on the command line."""


@cache
def desk(asking: Asking) -> Desk:
    """This process's desk in a run; it is closed when the process ends."""
    own = Desk(asking)
    Finalize(None, own.close, exitpriority=1)
    return own

"""The report after an interview, folded from facts alone: the same facts give the same report, to the letter.

`of_transcript` and `of_log` have a coach hear the facts; `seen.py` is the one file that reads what it then
holds; `told.py` folds part A from that, `asked.py` part B, `score.py` the score. Nothing is guessed: what
has no quote is not in it.
"""

from app.uses.report.fold import About, report
from app.uses.report.hearing import (
    At,
    Interview,
    heard_facts,
    heard_transcript,
    log_facts,
    log_interview,
    of_log,
    of_transcript,
    transcript_interview,
)

__all__ = [
    "About",
    "At",
    "Interview",
    "heard_facts",
    "heard_transcript",
    "log_facts",
    "log_interview",
    "of_log",
    "of_transcript",
    "report",
    "transcript_interview",
]

"""`bascule lint`: look at each target, write the findings, say what could not be used, and how it ended."""

import os
import sys
from collections.abc import Sequence
from typing import TextIO

from app.errors import BadInput
from app.uses.lint.config import Wishes, wishes_for
from app.uses.lint.formats import FormatId, counted, written
from app.uses.lint.looking import Looked
from app.uses.lint.reading import look
from app.uses.lint.targets import Kind, Target, targets

CLEAN, FOUND, UNUSABLE = 0, 1, 2


def run_lint(
    words: Sequence[str],
    wishes: Wishes,
    form: FormatId = "text",
    *,
    kind: Kind | None = None,
    interviewer: str | None = None,
) -> int:
    """Everything `bascule lint` does; gives the exit status: 0 nothing found, 1 findings, 2 unusable."""
    out, err = sys.stdout, sys.stderr
    status = CLEAN
    looked: list[Looked] = []
    try:
        wishes.check()
        found = list(targets(words))
    except BadInput as wrong:
        _say(err, str(wrong))
        return UNUSABLE
    for target in found:
        try:
            looked.append(_look(target, wishes, kind, interviewer))
        except BadInput as wrong:
            _say(err, str(wrong))
            status = UNUSABLE
    reports = [report for one in looked for report in one.reports]
    out.write(written(reports, form, colours=wants_colours(out)))
    for one in looked:
        for sentence in (*one.notes, *one.unread):
            _say(err, sentence)
        status = UNUSABLE if one.unread else status
    if form == "text" and looked:
        _say(err, _summary(looked), "")
    return status or (FOUND if reports else CLEAN)


def _look(target: Target, wishes: Wishes, kind: Kind | None, interviewer: str | None) -> Looked:
    return look(target, wishes.over(wishes_for(target.folder)), kind, interviewer)


def wants_colours(out: TextIO) -> bool:
    """Whether this is a terminal that shows colours, and nobody said otherwise (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return out.isatty()


def _say(err: TextIO, sentence: str, who: str = "bascule: ") -> None:
    err.write(f"{who}{sentence}\n")


def _summary(looked: Sequence[Looked]) -> str:
    reports = [report for one in looked for report in one.reports]
    questions = sum(one.questions for one in looked)
    within = f"in {questions} question{'' if questions == 1 else 's'}"
    if not reports:
        return f"Nothing found {within}."
    parts = ", ".join(f"{number} {severity}" for severity, number in counted(reports).items())
    return f"{len(reports)} finding{'' if len(reports) == 1 else 's'} {within}: {parts}."

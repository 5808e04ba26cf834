"""`bascule lint`: look at each target, write the findings, say what could not be used, and how it ended."""

import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from app.errors import BadInput
from app.events import LangSetting, Severity
from app.uses.lint.config import Wishes, wishes_for
from app.uses.lint.formats import FormatId, counted, written
from app.uses.lint.looking import Kind, Looked, look_at_words
from app.uses.lint.markdown import script
from app.uses.lint.targets import Target, targets

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
    if isinstance(out, io.TextIOWrapper):
        if form == "text":
            out.reconfigure(errors="replace")  # a terminal that lacks a letter shows "?" for it
        else:
            out.reconfigure(encoding="utf-8")
    out.write(written(reports, form, colours=wants_colours(out)))
    for one in looked:
        for sentence in (*one.notes, *one.unread):
            _say(err, sentence)
        status = UNUSABLE if one.unread else status
    if form == "text" and looked:
        _say(err, _summary(looked), "")
    return status or (FOUND if reports else CLEAN)


def _look(target: Target, wishes: Wishes, kind: Kind | None, interviewer: str | None) -> Looked:
    wishes = wishes.over(wishes_for(target.folder))
    if target.text is not None:
        return look_at_words(target.name, script(target.text), wishes)
    from app.uses.lint.reading import look  # a typed question answers without it, and sooner

    return look(target, wishes, kind, interviewer)


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
        return f"Nothing found {within}." if questions else "Nothing found: no question in it."
    parts = ", ".join(f"{number} {severity}" for severity, number in counted(reports).items())
    return f"{len(reports)} finding{'' if len(reports) == 1 else 's'} {within}: {parts}."


def wishes_of(
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    min_severity: Severity | None = None,
    min_confidence: float | None = None,
    lang: LangSetting | None = None,
    names: Sequence[str] | None = None,
    competitors: Sequence[str] | None = None,
    minutes: int | None = None,
) -> Wishes:
    """What a command line says; ids may be given with commas between them."""
    return Wishes(
        _ids(select), _ids(ignore), min_severity, min_confidence, lang,
        tuple(names) if names else None, tuple(competitors) if competitors else None, minutes,
    )  # fmt: skip


def _ids(written: Sequence[str] | None) -> tuple[str, ...] | None:
    if not written:
        return None
    return tuple(one.strip() for part in written for one in part.split(",") if one.strip())

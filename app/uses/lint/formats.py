"""Findings written down: for people, for editors, for other programs, for GitHub's review pages."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, get_args

from app.events import Severity
from app.uses.lint.looking import Report

FormatId = Literal["text", "json", "jsonl", "sarif", "github"]
FORMATS: tuple[FormatId, ...] = get_args(FormatId)

_INSTEAD = {"en": "instead", "fr": "plutôt"}
_COLOURS: dict[Severity, str] = {"info": "36", "minor": "33", "major": "31", "critical": "1;31"}
_LEVELS: dict[Severity, str] = {
    "info": "notice", "minor": "warning", "major": "error", "critical": "error",
}  # fmt: skip
_WIDEST = 100


def written(reports: Sequence[Report], form: FormatId, *, colours: bool = False) -> str:
    """Findings in one of the formats; "" where there is nothing to say in it."""
    write: dict[FormatId, Callable[[], str]] = {
        "text": lambda: "".join(_text(report, colours=colours) for report in reports),
        "json": lambda: _json(reports),
        "jsonl": lambda: "".join(_one_line(as_data(report)) for report in reports),
        "sarif": lambda: _sarif(reports),
        "github": lambda: "".join(map(_github, reports)),
    }
    return write[form]()


def as_data(report: Report) -> dict[str, Any]:
    """A finding as JSON has it; lines and columns from 1, `end_col` after the last character."""
    return {
        "file": report.file,
        **report.spot._asdict(),
        "id": report.id,
        "severity": report.severity,
        "confidence": report.confidence,
        "message": report.message,
        "advice": report.advice,
        "repair": report.repair,
        "lang": report.lang,
        "text": report.text[slice(*report.marked)],
    }


def counted(reports: Iterable[Report]) -> dict[str, int]:
    """How many findings of each severity, the gravest first."""
    counts = Counter(report.severity for report in reports)
    return {
        severity: counts[severity] for severity in reversed(get_args(Severity)) if counts[severity]
    }


def _text(report: Report, *, colours: bool) -> str:
    def dyed(words: str, code: str) -> str:
        return f"\033[{code}m{words}\033[0m" if colours and words else words

    place = f"{report.file}:{report.spot.line}:{report.spot.col}:"
    lines = [
        f"{dyed(place, '1')} {dyed(report.id, '35')} {dyed(report.severity, _COLOURS[report.severity])}: {report.message}"
    ]
    if colours and report.text:
        lines.append(f"    {_excerpt(report, dyed)}")
    if report.repair:
        lines.append(f"    {dyed(_INSTEAD[report.lang] + ':', '2')} {dyed(report.repair, '32')}")
    return "\n".join(lines) + "\n"


def _excerpt(report: Report, dyed: Callable[[str, str], str]) -> str:
    """What stands there, its marked words underlined; long text is cut around them."""
    start, end = report.marked
    before, marked, after = report.text[:start], report.text[start:end], report.text[end:]
    room = max(10, (_WIDEST - len(marked)) // 2)
    before = before if len(before) <= room else "…" + before[-room:]
    after = after if len(after) <= room else after[:room] + "…"
    marked = marked if len(marked) <= _WIDEST else marked[:_WIDEST] + "…"
    return dyed(before, "2") + dyed(marked, f"4;{_COLOURS[report.severity]}") + dyed(after, "2")


def _json(reports: Sequence[Report]) -> str:
    whole = {
        "findings": [as_data(report) for report in reports],
        "summary": {"findings": len(reports), **counted(reports)},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _sarif(reports: Sequence[Report]) -> str:
    from app.uses.lint.sarif import sarif

    return json.dumps(sarif(reports), ensure_ascii=False, indent=2) + "\n"


def _one_line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False) + "\n"


def _github(report: Report) -> str:
    """A workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions."""
    spot = report.spot
    where = [f"file={_property(report.file)}", f"line={spot.line}", f"endLine={spot.end_line}"]
    if spot.line == spot.end_line:
        where += [f"col={spot.col}", f"endColumn={spot.end_col}"]
    message = (
        f"{report.message}\n{_INSTEAD[report.lang]}: {report.repair}"
        if report.repair
        else report.message
    )
    return f"::{_LEVELS[report.severity]} {','.join(where)},title={_property(report.id)}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

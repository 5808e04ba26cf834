"""Findings as SARIF 2.1.0, the format code hosts and editors read; its rules are the method's ideas."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from app import __version__
from app.events import Severity
from app.uses.lint.looking import Report
from app.uses.lint.rules import RULES, Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: dict[Severity, str] = {
    "info": "note", "minor": "warning", "major": "error", "critical": "error",
}  # fmt: skip


def sarif(reports: Sequence[Report]) -> dict[str, Any]:
    """One run with every rule there is; columns count code points."""
    places = {rule: place for place, rule in enumerate(RULES)}
    driver = {
        "name": "bascule",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in RULES.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, places[report.id]) for report in reports],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("_")),
        "shortDescription": {"text": rule.title.en},
        "fullDescription": {"text": f"{rule.plain.en} {rule.why.en}"},
        "help": {"text": f"{rule.advice.en} Source: {rule.source}."},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(report: Report, place: int) -> dict[str, Any]:
    message = f"{report.message} {report.advice}"
    if report.repair:
        message += f" → {report.repair}"
    return {
        "ruleId": report.id,
        "ruleIndex": place,
        "level": _LEVELS[report.severity],
        "message": {"text": message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(report.file)},
                    "region": _region(report),
                }
            }
        ],
        "properties": {"severity": report.severity, "confidence": report.confidence},
    }


def _uri(name: str) -> str:
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _region(report: Report) -> dict[str, Any]:
    spot = report.spot
    region: dict[str, Any] = {
        "startLine": spot.line,
        "startColumn": spot.col,
        "endLine": spot.end_line,
        "endColumn": spot.end_col,
    }
    if report.text:
        region["snippet"] = {"text": report.text[slice(*report.marked)]}
    return region

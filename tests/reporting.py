"""Interviews and short talks for the tests of reports."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from app.events import CanonicalTurn, Consent, Lang, Opened, Opening, Role, Transcript
from app.reports.model import Report
from app.sources import samples
from app.sources.pace import told
from app.uses.report import At, of_transcript

INTERVIEWS = Path(__file__).parents[1] / "evals" / "interviews"
GOLDEN = Path(__file__).parent / "reports"
LABELLED = sorted(f"{lang}-{n:02}" for lang in ("en", "fr") for n in range(1, 5))


@cache
def transcript(name: str) -> Transcript:
    if name in samples.names():
        return samples.load(name)
    return Transcript.model_validate_json((INTERVIEWS / f"{name}.json").read_text("utf-8"))


@cache
def report(name: str, lang: Lang | None = None) -> Report:
    return of_transcript(transcript(name), lang)


def talk(
    *said: tuple[Role, str], lang: Lang = "fr", times: bool = False, **given: Any
) -> Transcript:
    """A short conversation; with `times`, ten seconds a turn and one between."""
    turns = tuple(
        CanonicalTurn(
            i=i, role=role, text=text,
            start=11.0 * i if times else None, end=11.0 * i + 10 if times else None, **given,
        )
        for i, (role, text) in enumerate(said)
    )  # fmt: skip
    return Transcript(id="talk", lang=lang, turns=turns)


def log_of(said: Transcript, *marks: At, **opening: Any) -> list[At]:
    """A transcript as the log of a live interview, with what else happened in it."""
    first = Opening(lang=said.lang, product=said.product, consent=Consent(given=True), **opening)
    heard = [At(one.at, one.heard) for one in told(said)]
    return [At(0.0, Opened(opening=first)), *sorted((*heard, *marks), key=lambda one: one.at)]


def codes(found: Report) -> list[str]:
    return [one.code for one in found.caveats]


ASKED = "Et ensuite, qu'avez-vous fait ?"
TOLD = "Un matin de mars j'ai refermé le cahier, j'avais peur de me tromper encore, et j'ai appelé."
STORY: tuple[tuple[Role, str], ...] = (("interviewer", ASKED), ("customer", TOLD))


def quotes(value: Any) -> list[dict[str, Any]]:
    """Every quote in a report, however deep."""
    found = []
    if isinstance(value, dict):
        found += [value] if {"quote", "turn", "span"} <= set(value) else []
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            found += quotes(one)
    return found

"""The transcripts of `tests/transcripts`, read: one interview a language, written in many formats."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.events import CanonicalTurn, Transcript
from app.sources.files import ReadFile, read

FOLDER = Path(__file__).parent / "transcripts"
TRUTH: dict[str, list[dict[str, Any]]] = json.loads((FOLDER / "truth.json").read_text("utf-8"))
# Which formats keep the ends of turns, and which round to the second.
WHOLE = (
    "zoom_en.vtt",
    "subtitles_en.srt",
    "sous_titres_fr.srt",
    "canonical_fr.json",
    "canonical_en.json",
)
SECONDS = ("clock_fr.txt", "bold_en.md", "name_above_en.txt", "name_above_fr.txt")
UNTIMED = ("plain_en.txt",)
READABLE = (
    *WHOLE,
    *SECONDS,
    *UNTIMED,
    "brackets_en.txt",
    "teams_fr.vtt",
    "questions_fr.txt",
    "no_names.txt",
)


SHORT = Transcript(
    lang="en",
    turns=(
        CanonicalTurn(i=0, role="interviewer", text="What happened on that Thursday?", start=0.0, end=2.0),
        CanonicalTurn(i=1, role="customer", text="The file would not open any more.", start=2.5, end=6.0),
        CanonicalTurn(i=2, role="interviewer", text="Mm.", start=4.0, end=4.4),
    ),
)  # fmt: skip


def fixture(name: str) -> ReadFile:
    return read(name, (FOLDER / name).read_bytes())


def typed(text: str, name: str = "notes.txt") -> ReadFile:
    return read(name, text.encode())


def said(read_file: ReadFile) -> list[tuple[str | None, str]]:
    return [(turn.speaker, turn.text) for turn in read_file.turns]


def truth_of(name: str) -> list[dict[str, Any]]:
    return TRUTH["fr" if "_fr" in name else "en"]

"""SubViewer, as video sites save captions: it has no place for speakers, so it is seldom of use."""

from app.errors import UnreadableFile
from app.sources.files.cues import cues, is_timing, spoken
from app.sources.files.rows import Format, Rows


def suits(name: str, text: str) -> float:
    """A first line of two times with a comma between them and nothing else."""
    first = next((line for line in text[:2_000].split("\n") if line.strip()), "")
    return 0.9 if "-->" not in first and is_timing(first) else 0.0


def parse(text: str) -> Rows:
    """Rows of every cue. Raises `UnreadableFile` when nobody is named in them."""
    rows = spoken(cues(text))
    if not any(row.speaker for row in rows):
        raise UnreadableFile(
            "These captions (.sbv) do not say who speaks.",
            "Download the transcript with speakers from the meeting tool (.vtt, .docx or .txt).",
        )
    return Rows(tuple(rows))


SBV = Format("sbv", "SubViewer captions", suits, parse)

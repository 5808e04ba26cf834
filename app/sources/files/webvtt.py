"""WebVTT, as Zoom (`Name: text` in a cue) and Teams (several `<v Name>` in a cue) save it."""

from app.sources.files.cues import cues, is_timing, spoken
from app.sources.files.rows import Format, Rows


def suits(name: str, text: str) -> float:
    """Its first word says so; without it, the arrows with a point in the times do."""
    if text.lstrip().startswith("WEBVTT"):
        return 1.0
    timed = [line for line in text[:20_000].split("\n") if "-->" in line and is_timing(line)]
    if not timed:
        return 0.0
    return 0.8 if name.lower().endswith(".vtt") or "." in timed[0].partition("-->")[0] else 0.7


def parse(text: str) -> Rows:
    """Rows of every cue."""
    return Rows(tuple(spoken(cues(text))))


WEBVTT = Format("webvtt", "WebVTT subtitles", suits, parse)

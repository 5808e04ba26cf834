"""SubRip: numbered cues, times with a comma, `NAME :` or a dash before what is said."""

from app.sources.files.cues import cues, is_timing, spoken
from app.sources.files.rows import Format, Rows


def suits(name: str, text: str) -> float:
    """Arrows with a comma in the times."""
    timed = [line for line in text[:20_000].split("\n") if "-->" in line and is_timing(line)]
    if not timed:
        return 0.0
    return 0.9 if "," in timed[0].partition("-->")[0] else 0.75 * name.lower().endswith(".srt")


def parse(text: str) -> Rows:
    """Rows of every cue."""
    return Rows(tuple(spoken(cues(text))))


SRT = Format("srt", "SubRip subtitles", suits, parse)

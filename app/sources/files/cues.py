"""Timed cues, as WebVTT, SubRip and SubViewer write them: one lenient reader for the three.

Libraries lose what matters here: the second voice of a cue, the voices at all, or every cue whose
times have a comma. So this is our own, and small.
"""

import html
import re
from dataclasses import dataclass, field, replace

from app.sources.files import labels
from app.sources.files.plain_styles import NAMED, head, heads, roster
from app.sources.files.rows import Row, one_line, seconds

_TIME = r"(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMING = re.compile(rf"\s*({_TIME})[ \t]*(?:-->|,)[ \t]*({_TIME})(?:[ \t].*)?")
_SKIPPED = re.compile(r"(?:NOTE|STYLE|REGION|WEBVTT)\b.*")
_VOICE = re.compile(r"<v(?:\.[\w.\-]{1,80})?(?:[ \t\n]{1,8}([^<>]{0,300}))?>|(</v>)")
_MARKUP = re.compile(
    r"</?(?:c|i|b|u|ruby|rt|lang|font|span)(?:[.\s][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}]*\}"
)
_CHANGE = re.compile(r"^\s*(?:>>|[-–—])\s*(?=\S)")
_GOES_ON = 3.0  # seconds between two cues of one speaker that are still one turn
_ONE_TURN = 4_000  # characters


@dataclass(slots=True)
class Cue:
    """One timed block: its seconds and its lines as they stand in the file."""

    start: float
    end: float
    lines: list[str] = field(default_factory=list)


def is_timing(line: str) -> bool:
    """Whether a line says when a cue begins and ends."""
    return _TIMING.fullmatch(line) is not None


def cues(text: str) -> list[Cue]:
    """Every cue of a text. Blank lines inside a cue, missing ones between two, notes and ids are no trouble."""
    found: list[Cue] = []
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.strip("\n").split("\n")
        if not any(map(is_timing, lines)):
            if found and not _SKIPPED.fullmatch(lines[0]) and not lines[-1].strip().isdigit():
                found[-1].lines.extend(lines)
            continue
        _timed(lines, found)
    return found


def _timed(lines: list[str], found: list[Cue]) -> None:
    """Add the cues of a block to those found. What stands above its first times is its id."""
    for i, line in enumerate(lines):
        timing = _TIMING.fullmatch(line)
        an_id = (
            i + 1 < len(lines) and is_timing(lines[i + 1]) and (i == 0 or line.strip().isdigit())
        )
        if timing:
            start = seconds(timing.group(1)) or 0.0
            found.append(Cue(start, max(start, seconds(timing.group(2)) or 0.0)))
        elif found and not an_id and not (i == 0 and _SKIPPED.fullmatch(line)):
            found[-1].lines.append(line)


def spoken(found: list[Cue]) -> list[Row]:
    """Who says what in these cues: by `<v Name>`, by `Name: text`, else who spoke before goes on.

    Cues that share a speaker and follow closely become one row; several voices in a cue share its
    time by the length of what they say.
    """
    lines = [_bare(line) for cue in found for line in cue.lines]
    who = roster(NAMED, lines, heads(NAMED, lines))
    rows: list[Row] = []
    names: dict[str, str] = {}
    speaker: str | None = None
    for cue in found:
        parts = _voices(cue, who, speaker)
        speaker = parts[-1].label if parts else speaker
        named = [
            names.setdefault(labels.folded(one.label), one.label) if one.label else None
            for one in parts
        ]
        said = [Row(name, " ".join(one.said)) for name, one in zip(named, parts, strict=True)]
        for row, one in zip(_shared(cue, said), parts, strict=True):
            if rows and not one.change and _goes_on(rows[-1], row):
                rows[-1] = replace(rows[-1], text=f"{rows[-1].text} {row.text}", end=row.end)
            else:
                rows.append(row)
    return rows


def _bare(line: str) -> str:
    return one_line(html.unescape(_MARKUP.sub("", _CHANGE.sub("", line, count=1))))


@dataclass(slots=True)
class _Voice:
    """What one voice says in a cue. `change`: a dash says that it is not the speaker before."""

    label: str | None
    said: list[str]
    change: bool = False


def _voices(cue: Cue, who: frozenset[str], before: str | None) -> list[_Voice]:
    """The voices of one cue, in order; lines of the same voice are together."""
    text = "\n".join(cue.lines)
    parts: list[_Voice] = []
    speaker, at = before, 0
    for tag in [*_VOICE.finditer(text), None]:
        for line in text[at : tag.start() if tag else len(text)].split("\n"):
            speaker, said = _line(line, who, speaker)
            change = speaker is None and _CHANGE.match(line) is not None
            if said and parts and parts[-1].label == speaker and not change:
                parts[-1].said.append(said)
            elif said:
                parts.append(_Voice(speaker, [said], change))
        if tag and not tag.group(2):
            speaker = one_line(html.unescape(tag.group(1) or ""))[:200] or None
        at = tag.end() if tag else len(text)
    return parts


def _line(line: str, who: frozenset[str], speaker: str | None) -> tuple[str | None, str]:
    said = _bare(line)
    named = head(NAMED, said)
    if named and named.key in who:
        return named.label, named.text
    if _CHANGE.match(line):
        return None, said
    return speaker, one_line(html.unescape(_MARKUP.sub("", line)))


def _shared(cue: Cue, parts: list[Row]) -> list[Row]:
    whole = sum(len(part.text) for part in parts) or 1
    at = cue.start
    timed = []
    for part in parts:
        until = at + (cue.end - cue.start) * len(part.text) / whole
        timed.append(replace(part, start=round(at, 3), end=round(until, 3)))
        at = until
    return timed


def _goes_on(last: Row, row: Row) -> bool:
    """Whether two cues are one turn. Nobody's cues only join within a sentence."""
    if last.speaker != row.speaker or len(last.text) + len(row.text) > _ONE_TURN:
        return False
    if row.speaker is None and last.text.rstrip("\"'»” ").endswith((".", "?", "!", "…")):
        return False
    return row.start is not None and last.end is not None and -1 <= row.start - last.end <= _GOES_ON

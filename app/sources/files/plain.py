"""Plain text: `Name: text` and its everyday variants, typed by hand or saved by a meeting tool."""

import re
from dataclasses import dataclass, field

from app.sources.files import labels
from app.sources.files.plain_styles import NAMED, Head, Style, clock, head, heads, lock, roster
from app.sources.files.rows import Format, Row, Rows, counted, from_zero

_FIRST_LINES = 200
_A_LATE_START = 6 * 3600  # seconds; a clock that begins later is the time of day
_STARTED = re.compile(
    r"(?P<who>.{1,60}?) (?:started (?:the )?transcription|a (?:commencé|démarré|lancé) la transcription)\b.*"
)
_STOPPED = re.compile(
    r".{1,60}? (?:stopped (?:the )?transcription|a (?:arrêté|terminé) la transcription)\b.*"
)
_OVER = re.compile(
    r"Transcribed by https?://otter\.ai.*|Transcription ended after.*|Transcription terminée après.*"
    r"|CHAT MESSAGES",
)
_OPENS = re.compile(r"(?:#+ *|.* [-–—] )(?:Transcript|Transcription)\s*")
_HEADING = re.compile(r"#{1,6} .*")
_RULE = re.compile(r"[-=_*#~ ]{2,}")
_ANCHOR = re.compile(r"(?:#+ *)?[\[(]?((?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)[\])]?")
_RUNS = re.compile("[ \t\u00a0\u2009\u202f]{4,}")
_DASH = re.compile(r"\s*(?:[-–—]|>>)\s+")


@dataclass(slots=True)
class _Reading:
    """The rows so far, while the lines go by."""

    rows: list[Row] = field(default_factory=list)
    head: Head | None = None
    words: list[str] = field(default_factory=list)
    anchor: float | None = None
    before: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def begin(self, found: Head) -> None:
        self.finish()
        self.head = found
        self.names.setdefault(found.key, found.label)
        self.words = [found.text]

    def finish(self) -> None:
        if self.head is None:
            return
        name = self.names[self.head.key]
        start = self.head.start if self.head.start is not None else self.anchor
        if self.head.start is None:
            self.anchor = None
        self.rows.append(Row(name, " ".join(filter(None, self.words)), start, self.head.end))
        self.head = None


def parse(text: str) -> Rows:
    """Rows of a plain text. Where nobody is named, each paragraph is a row without a speaker."""
    lines, before, starter = _talk(_RUNS.sub("    ", text).split("\n"))
    style = lock(lines[:_FIRST_LINES]) or lock(lines)
    if style is None:
        return Rows(tuple(_paragraphs(lines)), starter)
    reading = _read(lines, style)
    rows = reading.rows
    if style.of_day and any((row.start or 0) >= _A_LATE_START for row in rows[:1]):
        rows = from_zero(rows)
    left = [line for line in (*before, *reading.before) if not _HEADING.fullmatch(line)]
    what = counted(
        len(left), "line before the first speaker was", "lines before the first speaker were"
    )
    warnings = (f"{what} left out.",) if left else ()
    return Rows(tuple(rows), starter or _presented(reading), warnings)


def _read(lines: list[str], style: Style) -> _Reading:
    """Go through the lines once. Whoever is known may also be named without clock or asterisks."""
    reading = _Reading()
    found = heads(style, lines)
    who = roster(style, lines, found)
    for line, headed in zip(lines, found, strict=True):
        one = headed or _named_before(reading, line)
        if one and one.key in who:
            reading.begin(one)
        else:
            _go_on(reading, line.strip())
    reading.finish()
    return reading


def _named_before(reading: _Reading, line: str) -> Head | None:
    one = head(NAMED, line)
    return one if one and one.key in reading.names else None


def _go_on(reading: _Reading, line: str) -> None:
    """A line that names nobody: a lone clock, more words of who speaks, or the title page."""
    anchor = _ANCHOR.fullmatch(line)
    if anchor:
        reading.finish()
        reading.anchor = clock(anchor.group(1))
    elif not line or _HEADING.fullmatch(line):
        return
    elif reading.head is not None:
        reading.words.append(line)
    elif reading.rows:
        _resume(reading, line)
    else:
        reading.before.append(line)


def _resume(reading: _Reading, text: str) -> None:
    """Words after a lone clock: the last speaker goes on."""
    last = reading.rows[-1].speaker or ""
    reading.begin(Head(last, labels.folded(last), text, None, None))


def _talk(lines: list[str]) -> tuple[list[str], list[str], str | None]:
    """The lines of the talk itself, those printed above it, and who started the recording."""
    opens = [i for i, line in enumerate(lines) if _OPENS.fullmatch(line.strip())]
    first = opens[-1] + 1 if opens else 0
    before = [line.strip() for line in lines[:first] if line.strip()]
    kept: list[str] = []
    starter = None
    for line in lines[first:]:
        bare = line.strip()
        if _OVER.fullmatch(bare):
            break
        started = _STARTED.fullmatch(bare)
        if started:
            starter = starter or started.group("who")
        elif not _STOPPED.fullmatch(bare) and not _RULE.fullmatch(bare):
            kept.append(line.rstrip())
    return kept, before, starter


def _presented(reading: _Reading) -> str | None:
    """Who the title page calls the interviewer: "Interviewer: Léa Martin" above Léa's own words."""
    for line in reading.before:
        found = head(NAMED, line)
        if found is None or labels.role_word(found.label) != "interviewer":
            continue
        told = labels.folded(found.text)
        for key, name in reading.names.items():
            if key == told or key in told.split():
                return name
    return None


def _paragraphs(lines: list[str]) -> list[Row]:
    """Blocks between blank lines; without any, or with dialogue dashes, each line is its own."""
    text = [line for line in lines if not _HEADING.fullmatch(line)]
    single = not any(not line.strip() for line in _within(text))
    blocks: list[list[str]] = []
    fresh = True
    for line in text:
        dash = _DASH.match(line)
        if not line.strip():
            fresh = True
            continue
        if fresh or single or dash or not blocks:
            blocks.append([])
        blocks[-1].append(line[dash.end() :] if dash else line.strip())
        fresh = False
    return [Row(None, " ".join(block)) for block in blocks]


def _within(lines: list[str]) -> list[str]:
    """Without the blank lines at both ends."""
    told = [i for i, line in enumerate(lines) if line.strip()]
    return lines[told[0] : told[-1] + 1] if told else []


PLAIN = Format("plain", "plain text", lambda name, text: 0.3, parse)

"""What every file format is read into: rows, one after the other, as the file has them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from app.events import LangSetting, Product, Role, clean_text

_BLANKS = re.compile(r"[ \t\n]+")
_LONGEST = 15_000  # characters, at most four bytes each: under 64 KiB
_CUT = re.compile(rf"(.{{1,{_LONGEST}}})(?:\s|$)|(.{{{_LONGEST}}})", re.DOTALL)
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,7}))?")


@dataclass(frozen=True, slots=True)
class Row:
    """Something somebody said. Times are seconds as the file counts them; None where it does not.

    `role` is only set by a format that says it outright (the canonical form).
    """

    speaker: str | None
    text: str
    start: float | None = None
    end: float | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """All that a format found in a file.

    `starter` is who pressed "start transcription", where the file says so. `warnings` are sentences
    for a person. `id`, `lang` and `product` only come from formats that carry them.
    """

    rows: tuple[Row, ...]
    starter: str | None = None
    warnings: tuple[str, ...] = ()
    id: str = ""
    lang: LangSetting = "auto"
    product: Product = field(default_factory=Product)


@dataclass(frozen=True, slots=True)
class Format:
    """One way a transcript is written down.

    `suits(name, text)` says from 0 to 1 how much a file looks like it, `parse(text)` reads it and
    raises `UnreadableFile` where the file is broken. A new format is one file with one of these,
    and its name in `FORMATS`.
    """

    id: str
    title: str
    suits: Callable[[str, str], float]
    parse: Callable[[str], Rows]


def seconds(clock: str) -> float | None:
    """The seconds of `0:49`, `00:00:02`, `1:02:03.5` or `00:00:02,500`; None for anything else."""
    match = _CLOCK.fullmatch(clock.strip())
    if match is None:
        return None
    hours, minutes, rest, fraction = match.groups()
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(rest)
    return whole + (float(f"0.{fraction}") if fraction else 0.0)


def one_line(text: str) -> str:
    """The text without line breaks and runs of blanks. French no-break spaces stay as they are."""
    return _BLANKS.sub(" ", clean_text(text)).strip()


def from_zero(rows: list[Row]) -> list[Row]:
    """Turn the time of day into seconds since the first row, over midnight too."""
    first = next((row.start for row in rows if row.start is not None), None)
    if first is None:
        return rows
    return [
        row if row.start is None else replace(row, start=(row.start - first) % 86_400)
        for row in rows
    ]


def words(listed: str) -> frozenset[str]:
    """The words of a list written with blanks between them."""
    return frozenset(listed.split())


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 line", "3 lines"."""
    return f"{number} {one if number == 1 else many}"


def pieces(text: str) -> list[str]:
    """A text in pieces that fit a frame of the ingest socket, cut between two words where there are any."""
    if len(text) <= _LONGEST:
        return [text] if text else []
    return [between or within for between, within in _CUT.findall(text)]

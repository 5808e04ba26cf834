"""Where words stand: a piece of text that knows the line and column of each of its characters."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

Place = tuple[int, int]  # line and column, both from 1, the column in code points


class Spot(NamedTuple):
    """A stretch of a file: `end_col` is the column after its last character."""

    line: int
    col: int
    end_line: int
    end_col: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that would be said in one go, and where each character stands in the file.

    `section` is the heading it stands under; `nested` says that it follows up another question;
    `heading` that it is itself one.
    """

    text: str
    places: tuple[Place, ...]
    section: str = ""
    nested: bool = False
    heading: bool = False

    def spot(self, start: int, end: int) -> Spot:
        """The place in the file of `text[start:end]`."""
        first = self.places[min(start, len(self.places) - 1)]
        last = self.places[max(min(end, len(self.places)) - 1, 0)]
        return Spot(*first, last[0], last[1] + 1)

    @property
    def lines(self) -> range:
        """The lines it stands on."""
        return range(self.places[0][0], self.places[-1][0] + 1)


class Chars:
    """A text under the knife: what is cut away takes its places with it."""

    __slots__ = ("places", "text")

    def __init__(self, text: str, places: Sequence[Place]) -> None:
        self.text = text
        self.places = list(places)

    def cut(self, start: int, end: int) -> "Chars":
        """The stretch `start:end`, with its places."""
        return Chars(self.text[start:end], self.places[start:end])

    def stripped(self) -> "Chars":
        """Without blanks at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def joined(self, after: "Chars") -> "Chars":
        """Followed by another text, a blank between."""
        line, col = self.places[-1]
        return Chars(f"{self.text} {after.text}", [*self.places, (line, col + 1), *after.places])

    def sentences(self) -> list["Chars"]:
        """Cut where sentences end."""
        ends = [match.end() for match in _SENTENCE_END.finditer(self.text)]
        edges = [0, *ends, len(self.text)]
        parts = [self.cut(a, b).stripped() for a, b in pairwise(edges)]
        return [part for part in parts if part.text]


_SENTENCE_END = re.compile(r"[.?!…]+[\"»”)]*\s+")


def chars_of(line: str, number: int) -> Chars:
    """A line of a file as it is read: composed (NFC), control characters blank, columns as in the file."""
    if unicodedata.is_normalized("NFC", line):
        places = [(number, col) for col in range(1, len(line) + 1)]
        return Chars(_no_control(line), places)
    text: list[str] = []
    found: list[Place] = []
    for match in _CLUSTER.finditer(line):
        for char in unicodedata.normalize("NFC", match.group()):
            text.append(char)
            found.append((number, match.start() + 1))
    return Chars(_no_control("".join(text)), found)


_CLUSTER = re.compile(r"(?s).[\u0300-\u036f]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def _no_control(text: str) -> str:
    return text if text.isprintable() else _CONTROL.sub(" ", text)

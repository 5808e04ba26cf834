"""A guide in Markdown or plain text as passages: what could be said aloud, and where each word stands.

Front matter, code and comments are no part of it. A list item, a table's cell, a paragraph is a passage.
`<!-- bascule-ignore leading_tag -->` on a line, or alone above it, silences that finding there; without
an id, all of them.
"""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from app.uses.lint.inline import begin, plain, unquoted
from app.uses.lint.places import Chars, Passage, chars_of

LONGEST = 120  # words; more is a text, of which each sentence is looked at by itself

_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_IGNORE = re.compile(r"\s*bascule-ignore\b[:\s]*([\w*,\s-]*)")
_NOT_BLANK = re.compile(r"[^\n]")
_FENCE = re.compile(r" {0,3}(?:>[ \t]?)*[ \t]*(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)(?P<words>.*?)[ \t]*#*$")
_UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})[ \t]*$")
_RULE = re.compile(r"[ \t]*(?:[-=_*~#][ \t]*){3,}$")
_BOLD_ONLY = re.compile(r"[ \t]*(?:\*\*|__)[^*_?]+(?:\*\*|__)[ \u00a0:]*$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$")
_PIPE = re.compile(r"(?<!\\)\|")
_ENDS = re.compile(r"[.?!…:;][\"»”)*_ ]*$")
# "Don't ask": bad questions, written down on purpose, under a heading or behind a label.
_AVOID = re.compile(
    r"\W*(?:à (?:ne pas|éviter)|ne (?:pas|jamais)|évite[rz]|mauvais|interdit|avoid|don['’]ts?\b|do not|never|bad\b|wrong)",
    re.IGNORECASE,
)
_AVOIDED = re.compile(
    r"\W{0,3}[❌✗✘🚫⛔]|(?:[àa] (?:ne pas|éviter)[^:?]{0,30}|ne (?:pas|jamais) (?:dire|demander|poser)[^:?]{0,30}|évite[rz]"
    r"|au lieu de|avoid|don['’]t(?: (?:ask|say)[^:?]{0,30})?|(?:do not|never) (?:ask|say)[^:?]{0,30}|bad|wrong|instead of|not)[ \u00a0\u202f]*:",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Script:
    """What a guide holds: passages in order, and which findings are silenced on which lines.

    `silenced` maps a line to ids; an empty set silences all.
    """

    passages: list[Passage] = field(default_factory=list)
    silenced: dict[int, frozenset[str]] = field(default_factory=dict)

    def silences(self, finding: str, lines: range) -> bool:
        """Whether this finding is silenced on one of these lines."""
        return any(
            line in self.silenced and (not self.silenced[line] or finding in self.silenced[line])
            for line in lines
        )


def script(text: str) -> Script:
    r"""Read a guide, lines ending in `\n`."""
    silenced, text = without_comments(text)
    reader = _Reader(text.split("\n"))
    return Script([one for one in reader.passages() if one.text], silenced)


def without_comments(text: str) -> tuple[dict[int, frozenset[str]], str]:
    """What comments silence, and the text with every comment blank and nothing moved."""
    silenced: dict[int, frozenset[str]] = {}
    if "<!--" not in text:
        return silenced, text
    lines = _COMMENT.sub(lambda match: _NOT_BLANK.sub(" ", match.group()), text).split("\n")
    here, counted = 1, 0
    for comment in _COMMENT.finditer(text):
        here += text.count("\n", counted, comment.end())
        counted = comment.end()
        ignore = _IGNORE.fullmatch(comment[1])
        if ignore is None:
            continue
        named = frozenset(re.split(r"[,\s]+", ignore[1].strip())) - {""}
        line = here
        if not lines[line - 1].strip():  # alone: meant for what comes next
            below = (n for n in range(line + 1, len(lines) + 1) if lines[n - 1].strip())
            line = next(below, line)
        before = silenced.get(line, named)
        silenced[line] = named | before if named and before else frozenset()
    return silenced, "\n".join(lines)


class _Reader:
    """Goes through the lines once; `section` is the heading it stands under."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.section = ""
        self.avoid = False
        self.open: Chars | None = None
        self.label = ""
        self.nested = False

    def passages(self) -> Iterator[Passage]:
        """Every passage of the guide, in order."""
        at = self._after_front_matter()
        while at < len(self.lines):
            line = self.lines[at]
            if fence := _FENCE.match(line):
                yield from self._close()
                at = self._after_fence(at, fence[1])
                continue
            following = self.lines[at + 1] if at + 1 < len(self.lines) else ""
            if "|" in line and "|" in following and _TABLE_RULE.match(following):
                yield from self._close()
                at = yield from self._table(at + 2)
                continue
            yield from self._line(line, following, at + 1)
            at += 1
        yield from self._close()

    def _after_front_matter(self) -> int:
        mark = self.lines[0].rstrip()
        if mark not in ("---", "+++"):
            return 0
        ends = ("---", "...") if mark == "---" else ("+++",)
        inside = enumerate(self.lines[1:200], 1)
        return next((at + 1 for at, line in inside if line.rstrip() in ends), 0)

    def _after_fence(self, at: int, mark: str) -> int:
        for end in range(at + 1, len(self.lines)):
            closing = _FENCE.match(self.lines[end])
            if closing and closing[1].startswith(mark) and not self.lines[end].strip(" >`~"):
                return end + 1
        return len(self.lines)

    def _line(self, line: str, following: str, number: int) -> Iterator[Passage]:
        heading = _HEADING.match(line)
        if not line.strip(" \t>") or (_RULE.match(line) and not heading):
            yield from self._close()
        elif (
            heading or (_UNDERLINE.match(following) and self.open is None) or _BOLD_ONLY.match(line)
        ):
            yield from self._close()
            yield from self._heading(
                chars_of(line, number), heading.start("words") if heading else 0
            )
        else:
            yield from self._words(chars_of(line, number))

    def _heading(self, line: Chars, start: int) -> Iterator[Passage]:
        words = plain(begin(line.cut(start, len(line.text))).words).stripped()
        self.section = words.text
        self.avoid = _AVOID.match(words.text) is not None
        if words.text and not self.avoid:
            yield Passage(words.text, tuple(words.places), self.section, heading=True)

    def _words(self, line: Chars) -> Iterator[Passage]:
        begun = begin(line)
        words = plain(begun.words).stripped()
        if not words.text:
            return
        fresh = begun.listed or begun.label
        if self.open is not None and not fresh and self._goes_on(self.open, words):
            self.open = self.open.joined(words)
            return
        yield from self._close()
        self.open = words
        self.label = begun.label
        self.nested = begun.follows or (begun.listed and begun.indent >= 2)

    def _goes_on(self, before: Chars, words: Chars) -> bool:
        """Whether a line only goes on where the one before was wrapped."""
        if _ENDS.search(before.text):
            return False
        return words.text[0].islower() or len(before.text) >= 60

    def _close(self) -> Iterator[Passage]:
        words, self.open = self.open, None
        if words is None or self.avoid or _AVOIDED.match(words.text):
            return
        if words.text.endswith(":"):
            self.section = words.text.rstrip(" \u00a0\u202f:")
        for part in _parts(words):
            section = f"{self.label} {self.section}" if self.nested else self.label or self.section
            yield Passage(part.text, tuple(part.places), section, self.nested)

    def _table(self, at: int) -> Generator[Passage, None, int]:
        """Each cell of a table is a passage of its own; gives the line after it."""
        while at < len(self.lines) and "|" in self.lines[at]:
            row = chars_of(self.lines[at], at + 1)
            first = ""  # often what the other cells of the row are about
            edges = [0, *(match.end() for match in _PIPE.finditer(row.text)), len(row.text) + 1]
            for start, end in pairwise(edges):
                begun = begin(row.cut(start, end - 1).stripped())
                self.open, self.label = plain(begun.words).stripped(), begun.label or first
                first = first or self.open.text
                self.nested = begun.follows
                if self.open.text:
                    yield from self._close()
            self.open = None
            at += 1
        return at


def _parts(words: Chars) -> Iterator[Chars]:
    """The passage as it is, or cut up where it is too long to be said in one go."""
    inner = unquoted(words)
    pieces = [inner] if len(inner.text.split()) <= LONGEST else inner.sentences()
    for piece in pieces:
        if len(piece.text.split()) <= LONGEST:
            yield piece
            continue
        edges = [match.start() for match in re.finditer(r"\S+", piece.text)][::LONGEST]
        for start, end in zip(edges, [*edges[1:], len(piece.text)], strict=True):
            yield piece.cut(start, end).stripped()

"""What charts are drawn with: widths of text, lines that wrap, hatching, and SVG that holds text and no code.

A colour is written twice: as an attribute, for paper and Word, and as a class, which the page's style
sheet colours anew in the dark.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Literal, NamedTuple
from xml.sax.saxutils import escape, quoteattr

WIDTH = 380
"""Of every chart, in units of its own."""
SIZE, SMALL = 13.0, 12.0
INK, SOFT, LINE, PAPER = "#1e1b17", "#5c564c", "#ddd6ca", "#ffffff"
# The panel's own hues: a force looks the same everywhere.
HUES = {
    "push": "#a8401c",
    "pull": "#2a6b49",
    "habit": "#475a6e",
    "anxiety": "#65469f",
    "ours": "#7c6a46",
    "theirs": "#2f5f86",
    "amber": "#815000",
}
Mark = Literal["full", "open", "hatched"]
Anchor = Literal["start", "middle", "end"]

# The widest face that a reader is likely to have (DejaVu Sans), in hundredths of an em: what fits in it fits in all.
_NARROW, _WIDE = "iIljtfr.,:;'’|!()[] \u202f\u00a0·", "mwMWœŒæÆ@%—…"
_BIDI = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")


class Chart(NamedTuple):
    """One drawing: `svg` stands alone, `alt` tells the same in words, `height` is in its units."""

    name: str
    svg: str
    alt: str
    height: float


def isolated(text: str) -> str:
    """Text that runs from right to left, or says it does, kept from turning round what stands beside it."""
    if text.isascii() or not (_BIDI.search(text) or any(map(_leftwards, text))):
        return text
    return f"\u2068{text}\u2069"


def _leftwards(char: str) -> bool:
    return char > "\u0590" and unicodedata.bidirectional(char) in ("R", "AL")


def wide(text: str, size: float = SIZE, bold: bool = False) -> float:
    """About how wide a text is, in units: never less than it will be."""
    ems = sum(_em(c) for c in text)
    return ems * size * (1.12 if bold else 1.0)


def _em(char: str) -> float:
    if char in _NARROW:
        return 0.42
    if char in _WIDE:
        return 1.02
    if unicodedata.east_asian_width(char) in "WF" or ord(char) > 0x1F000:
        return 1.35
    if unicodedata.combining(char) or _BIDI.match(char):
        return 0.0
    return 0.80 if char.isupper() else 0.66


def wrapped(text: str, room: float, size: float = SIZE, bold: bool = False) -> list[str]:
    """The lines a text takes in `room` units; a word too long for a line is cut over several."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if wide(longer, size, bold) <= room:
            line = longer
            continue
        lines += [line] if line else []
        *full, line = _cut(word, room, size, bold)
        lines += full
    return [*lines, line] if line else lines


def _cut(word: str, room: float, size: float, bold: bool) -> list[str]:
    pieces, piece = [], ""
    for char in word:
        if piece and wide(piece + char, size, bold) > room:
            pieces.append(piece)
            piece = ""
        piece += char
    return [*pieces, piece]


@dataclass(slots=True)
class Sheet:
    """A sheet that is drawn on from top to bottom; `y` is where the next thing goes."""

    name: str
    y: float = 0.0
    parts: list[str] = field(default_factory=list)

    def add(self, tag: str, hue: str = "", **attributes: object) -> None:
        """A shape. `stroke_width=2` is written `stroke-width="2"`; `hue` is its class."""
        written = "".join(
            f" {k.replace('_', '-')}={quoteattr(_figure(v))}"
            for k, v in attributes.items()
            if v is not None
        )
        self.parts.append(f"<{tag}{f' class={quoteattr(hue)}' if hue else ''}{written}/>")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = SIZE,
        bold: bool = False,
        anchor: Anchor = "start",
        hue: str = "ink",
    ) -> None:
        """One line of text, as it is: whatever it holds, it is never code."""
        fill = {"ink": INK, "soft": SOFT, "paper": PAPER}.get(hue) or HUES[hue]
        weight = ' font-weight="700"' if bold else ""
        ends = f' text-anchor="{anchor}"' if anchor != "start" else ""
        self.parts.append(
            f'<text class="t-{hue}" x="{_figure(x)}" y="{_figure(y)}" font-size="{_figure(size)}" '
            f'fill="{fill}"{weight}{ends}>{escape(isolated(text))}</text>'
        )

    def lines(
        self,
        x: float,
        lines: list[str],
        *,
        size: float = SMALL,
        bold: bool = False,
        hue: str = "ink",
    ) -> None:
        """Several lines from `y` downwards; `y` is then below them."""
        for line in lines:
            self.text(x, self.y + size, line, size=size, bold=bold, hue=hue)
            self.y += size * 1.32

    def block(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        hue: str,
        mark: Mark,
    ) -> None:
        """A box in a hue: full, an outline, or hatched, which always means doubtful."""
        fill = {"full": HUES[hue], "open": PAPER, "hatched": f"url(#{self.name}-{hue}-hatch)"}[mark]
        kind = {"full": f"f-{hue} s-{hue}", "open": f"f-paper s-{hue}", "hatched": f"s-{hue}"}[mark]
        self.add(
            "rect",
            kind,
            x=x,
            y=y,
            width=w,
            height=h,
            rx=2,
            fill=fill,
            stroke=HUES[hue],
            stroke_width=1.3,
        )

    def done(self, title: str, alt: str) -> Chart:
        """The sheet as a drawing with its title and its text alternative."""
        height = round(self.y + 2)
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
            f'height="{height}" role="img" aria-labelledby="{self.name}-title" aria-describedby="{self.name}-desc" '
            f'font-family="Libertinus Serif">'
            f'<title id="{self.name}-title">{escape(title)}</title>'
            f'<desc id="{self.name}-desc">{escape(alt)}</desc>{self._hatches()}{"".join(self.parts)}</svg>'
        )
        return Chart(self.name, svg, alt, height)

    def _hatches(self) -> str:
        drawn = "".join(self.parts)
        return "".join(
            f'<defs><pattern id="{self.name}-{hue}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><rect class="f-paper" width="5" height="5" fill="{PAPER}"/>'
            f'<rect class="f-{hue}" width="1.8" height="5" fill="{HUES[hue]}"/></pattern></defs>'
            for hue in HUES
            if f"{self.name}-{hue}-hatch" in drawn
        )


def _figure(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)

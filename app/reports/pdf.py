"""A report as a PDF by Typst: tagged for accessibility (PDF/UA-1), A4 or Letter.

The report goes in as JSON and comes out as text: nothing that was said can be code.
"""

import json
from functools import cache
from importlib import resources
from typing import Literal

import typst

from app.errors import BasculeError
from app.reports.glyphs import missing
from app.reports.outline import Outline
from app.reports.pdf_data import moment, pdf_data

STANDARD: Literal["ua-1"] = "ua-1"
_TRIES = 100
_REMEMBERED, _MUCH = 10, 400_000


class UndrawableReport(BasculeError):
    """Typst would not make the PDF."""

    code = "undrawable_report"

    def __init__(self) -> None:
        super().__init__(
            "This report could not be made into a PDF. That does not pass by itself.",
            "Take the page or the Word file, and report it with the kind of interview it was.",
        )


def pdf(outline: Outline, paper: str = "a4", site: str = "", opened: str | None = None) -> bytes:
    """The report's PDF. `opened` dates it, so that the same report gives the same bytes.

    A character that no typeface here has is drawn as □, and the last page says so. Raises UndrawableReport
    where Typst refuses.
    """
    data = pdf_data(outline, paper, site, opened)
    for _ in range(_TRIES):
        text = json.dumps(data, ensure_ascii=False)
        undrawn = missing().among(text)
        if undrawn and not data["no_glyph"]:
            data["no_glyph"] = True
            text = json.dumps(data, ensure_ascii=False)
        try:
            return _compiled(text.translate(undrawn), opened)
        except typst.TypstError as refused:
            if not missing().learn(str(refused)):
                raise UndrawableReport() from None
    raise UndrawableReport()


def _compiled(data: str, opened: str | None) -> bytes:
    _forget(len(data))
    made = typst.compile(
        _template(),
        font_paths=_fonts(),
        format="pdf",
        sys_inputs={"data": data},
        pdf_standards=[STANDARD],
        timestamp=moment(opened),
    )
    return bytes(made)


def _forget(more: int) -> None:
    """Make Typst let go of the reports it drew before, where they are much.

    It keeps what it made in the last ten runs, about 60 MB for an hour's interview, in case the same text
    comes again; here each report is another. Runs over nothing push it out, in about 50 ms.
    """
    kept = _kept()
    if sum(kept) + more > _MUCH and kept:
        for _ in range(_REMEMBERED + 1):
            typst.compile(b"", font_paths=_fonts(), format="svg")
        kept.clear()
    kept.append(more)


@cache
def _kept() -> list[int]:
    """The sizes of the reports that Typst still keeps, in characters of their data."""
    return []


def png(svg: str, pixels: int = 1140) -> bytes:
    """A chart as a PNG `pixels` wide, for formats that hold no SVG. Characters without a glyph show as a box."""
    source = b'#set page(width: 380pt, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg", width: 380pt)'
    made = typst.compile(
        source, font_paths=_fonts(), format="png", ppi=72 * pixels / 380, sys_inputs={"svg": svg}
    )
    return bytes(made)


@cache
def _template() -> bytes:
    return resources.files("app.reports").joinpath("report.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    """Typst's own typefaces; those of the system only lend what these do not have."""
    return typst.Fonts()

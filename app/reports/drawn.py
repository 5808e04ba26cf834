"""One report, drawn in any of its formats."""

from collections.abc import Callable
from typing import Final, Literal

from app.reports.composed import composed
from app.reports.html import html
from app.reports.model import Report
from app.reports.outline import Outline
from app.reports.pdf import pdf
from app.reports.text import markdown
from app.reports.word import docx

Paper = Literal["a4", "letter"]
FORMATS: Final = ("html", "pdf", "docx", "md", "json")
"""What a report can be drawn in; also the endings of the files."""


def draw(report: Report, format: str, paper: Paper = "a4", site: str = "") -> bytes:  # noqa: A002
    """The report as the bytes of a file in one of `FORMATS`; `paper` counts for PDF and Word.

    `site` is where this Bascule is reached, for instance `https://bascule.example/`: links to the log, the
    drills and the findings begin with it. Without it the page's links are `#/…`, and PDF, Word and Markdown
    have none of them. The same report gives the same bytes. Raises ValueError for a format that is not there.
    """
    if format == "json":
        return (report.model_dump_json(indent=2) + "\n").encode()
    formats: dict[str, Callable[[Outline], bytes]] = {
        "html": lambda outline: html(outline, site),
        "pdf": lambda outline: pdf(outline, paper, site, opened=report.opened),
        "docx": lambda outline: docx(outline, paper, site, opened=report.opened),
        "md": lambda outline: markdown(outline, site),
    }
    if format not in formats:
        raise ValueError(f"There is no format {format!r}. There are: {', '.join(FORMATS)}.")
    return formats[format](composed(report))

"""Reports read back: the text of each format as a reader would copy it, and everything a model claims."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pypdf
from docx import Document
from docx.table import Table
from markdown_it import MarkdownIt
from pydantic import BaseModel

from app.reports.told import Quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.reports.model import Report

UNSEEN = re.compile(r"[\s\u200b\u2068\u2069\xad\ufeff]+")


def squeezed(text: str) -> str:
    """Without blanks and signs that nobody sees: how a line breaks is no part of what it says."""
    return UNSEEN.sub("", text)


class Page(HTMLParser):
    """An HTML page as its text, its tags with their attributes, and its table rows."""

    def __init__(self, made: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self._style = False
        self.feed(made.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._style = tag == "style"
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:
        self._style = False

    def handle_data(self, data: str) -> None:
        if not self._style:
            self.said.append(data)

    @property
    def text(self) -> str:
        return "".join(self.said)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def in_pdf(made: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages)


def in_word(made: bytes) -> str:
    document = Document(io.BytesIO(made))
    lines: list[str] = []
    for piece in document.iter_inner_content():
        if isinstance(piece, Table):
            lines += ["".join(cell.text for cell in row.cells) for row in piece.rows]
        else:
            lines.append(piece.text)
    return "\n".join(lines)


def rendered(made: bytes) -> list[Any]:
    """The Markdown's tokens as an app that knows tables, strikes and links reads them."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return list(flat(reader.parse(made.decode())))


def flat(tokens: list[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def in_markdown(made: bytes) -> str:
    return "".join(token.content if token.type == "text" else "\n" for token in rendered(made))


READ = {
    "html": lambda made: Page(made).text,
    "pdf": in_pdf,
    "docx": in_word,
    "md": in_markdown,
    "json": lambda made: made.decode(),
}


def read(made: bytes, form: str) -> str:
    """A drawn report's text without blanks."""
    return squeezed(READ[form](made))


def quotes(model: BaseModel) -> set[str]:
    """Every quote that a report holds, wherever it stands."""
    found: set[str] = {model.quote} if isinstance(model, Quote) else set()
    for name in type(model).model_fields:
        value = getattr(model, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, BaseModel):
                found |= quotes(one)
    return found


def number(value: float, lang: str) -> str:
    said = f"{value:.1f}".removesuffix(".0")
    return said.replace(".", ",") if lang == "fr" else said


def rows(report: Report) -> list[str]:
    """The report's figures, each with what stands beside it in the same row or line."""
    fr, lang = report.lang == "fr", report.lang
    of = "sur" if fr else "of"
    found = [
        f"{line.title}{line.said}{ {'good': 'bon', 'fair': 'correct', 'alert': 'à travailler', None: 'aucun'}[line.band] if fr else {'good': 'good', 'fair': 'fair', 'alert': 'to work on', None: 'none'}[line.band] }{number(line.points, lang)}{of}{number(line.of, lang)}"
        for part in report.score.parts
        for line in part.lines
    ]
    found += [
        f"{part.title}:{number(part.points, lang)}{of}{number(part.of, lang)}"
        for part in report.score.parts
    ]
    if report.score.total is not None:
        found.append(f"{number(report.score.total, lang)}{of}100")
    found += [
        f"{'poids' if fr else 'weight'}{one.weight * 100:.0f}%"
        for one in report.told.forces
        if one.quotes
    ]
    found += [
        f"{share * 100:.0f}%{'recueilli' if fr else 'onrecord'}"
        for phase, share in report.told.coverage.items()
        if any(slot.phase == phase for slot in report.told.slots)
    ]
    talk = report.asked.talk
    unknown = "inconnu" if fr else "unknown"
    words = talk.words
    found += [
        f"{'Mots, intervieweur' if fr else 'Words, interviewer'}{words.get('interviewer', unknown)}",
        f"{'Mots, client' if fr else 'Words, customer'}{words.get('customer', unknown)}",
        f"Interruptions{unknown if talk.interruptions is None else talk.interruptions}",
    ]
    for label, value, unit in (
        ("Longueur médiane d'une question" if fr else "Median length of a question", talk.median_question_words, "mots" if fr else "words"),
        ("Longueur médiane d'une réponse" if fr else "Median length of an answer", talk.median_answer_words, "mots" if fr else "words"),
        ("Attente médiane avant de demander" if fr else "Median wait before asking", talk.median_wait, "s"),
        ("Durée de la plus longue tirade du client" if fr else "Length of the customer's longest stretch", talk.longest_seconds, "s"),
    ):  # fmt: skip
        found.append(f"{label}{unknown if value is None else number(value, lang) + unit}")
    if report.minutes is not None:
        found.append(f"{number(report.minutes, lang)}min")
    return [squeezed(one) for one in found]

"""A report as a Word file: real styles and headings, tables with header rows, editable to the last word.

What was said goes in as text runs: Word has nothing to run there.
"""

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from app.reports.charts.pen import isolated
from app.reports.outline import (
    Block,
    Cite,
    Heading,
    Hung,
    Line,
    Out,
    Outline,
    Own,
    Para,
    Picture,
    Points,
    Run,
    Said,
    Spoke,
    Table,
)  # fmt: skip
from app.reports.pdf import png
from app.reports.word_styles import (
    DOUBTFUL,
    QUOTE,
    SOFT,
    described,
    linked,
    marked,
    set_up,
    set_widths,
    spoken_in,
    styled_header,
)
from app.reports.words import Words

WIDE: Final = Cm(11)
# XML has no place for these; nobody says them.
_NO_XML = re.compile("[\ufffe\uffff\x00-\x08\x0b-\x1f]")


def docx(outline: Outline, paper: str = "a4", site: str = "", opened: str | None = None) -> bytes:
    """The report as a .docx; the same report gives the same bytes. Links to Bascule need a `site`."""
    document = Document()
    set_up(document, outline, paper, _moment(opened))
    writer = _Writer(document, outline, site)
    writer.masthead()
    for block in outline.blocks:
        writer.block(block)
    made = BytesIO()
    document.save(made)
    return _same_each_time(made)


def _moment(opened: str | None) -> datetime:
    try:
        moment = datetime.fromisoformat(opened or "")
    except ValueError:
        return datetime(1980, 1, 1)
    return (moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None, microsecond=0)


def _same_each_time(made: BytesIO) -> bytes:
    """The archive with one date on all its files: the clock is not part of a report."""
    again = BytesIO()
    with ZipFile(made) as old, ZipFile(again, "w") as new:
        for name in old.namelist():
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return again.getvalue()


def _clean(text: str) -> str:
    return isolated(_NO_XML.sub("\ufffd", text))


def shares(block: Table) -> list[float]:
    """How much of a table's width each column takes."""
    parts = [
        2.4 if i == block.wide else 0.9 if i in block.figures else 1.0
        for i in range(len(block.header))
    ]
    return [part / sum(parts) for part in parts]


class _Writer:
    def __init__(self, document: WordDocument, outline: Outline, site: str) -> None:
        self.document, self.outline, self.site = document, outline, site
        self.say = Words(outline.lang)
        self._pictures = self._bookmarks = 0
        self._styles: dict[str, str] = {
            str(style.name): style.style_id for style in document.styles
        }

    def masthead(self) -> None:
        """Title, facts, and whether names are masked: on the first page."""
        self._plain(self.say("kicker"), "Subtitle")
        self._plain(_clean(self.outline.title), "Title")
        for fact in self.outline.facts:
            self._runs(self._plain("", "Report Fact"), fact)
        self._plain("", "Report Masking").add_run(
            self.outline.masked
        ).bold = not self.outline.is_masked

    def block(self, block: Block) -> None:
        """One piece of the report."""
        match block:
            case Heading(level, id, text):
                heading = self._plain(_clean(text), f"Heading {level}")
                heading.paragraph_format.page_break_before = id in ("told", "asked", "transcript")
                self._mark(heading, id)
            case Para(line, kind):
                style = {
                    "lead": "Report Lead",
                    "unknown": "Report Unknown",
                    "soft": "Report Soft",
                }.get(kind, "Normal")
                self._runs(self._plain("", style), line)
            case Points(lines):
                for line in lines:
                    self._runs(self._plain("", "List Bullet"), line)
            case Hung():
                self._hung(block)
            case Table():
                self._table(block)
            case Picture():
                self._picture(block)
            case Spoke():
                self._spoke(block)

    def _hung(self, block: Hung) -> None:
        if block.head:
            head = self._plain("", "Normal")
            head.paragraph_format.keep_with_next = True
            self._runs(head, block.head)
        quote = self._plain("", DOUBTFUL if block.doubtful else QUOTE)
        quote.paragraph_format.keep_with_next = bool(block.notes)
        self._runs(quote, (Said(block.said), Own(" "), block.cite))
        for run in block.tail:
            self._run(quote, run)
            quote.runs[-1].font.size = Pt(9)
        for note in block.notes:
            self._runs(self._plain("", "Report Note"), note)

    def _table(self, block: Table) -> None:
        table = self.document.add_table(rows=1, cols=len(block.header), style="Report Table")
        for cell, text in zip(table.rows[0].cells, block.header, strict=True):
            cell.paragraphs[0].add_run(_clean(text)).bold = True
        styled_header(table, block.caption)
        for row in block.rows:
            for cell, line in zip(table.add_row().cells, row, strict=True):
                self._runs(cell.paragraphs[0], line)
        set_widths(table, shares(block))
        self._aligned(table.columns, block)
        self._plain("", "Report Soft")

    def _aligned(self, columns: Any, block: Table) -> None:
        for number in block.figures:
            cells: tuple[_Cell, ...] = columns[number].cells
            for cell in cells:
                cell.paragraphs[0].alignment = 2

    def _picture(self, block: Picture) -> None:
        self._pictures += 1
        holder = self._plain("", "Normal")
        holder.paragraph_format.keep_with_next = True
        wide = min(WIDE, int(Cm(21) * 380 / block.chart.height))
        holder.add_run().add_picture(BytesIO(png(block.chart.svg)), width=wide)
        described(holder, self._pictures, block.chart.name, _clean(block.chart.alt))
        if block.caption:
            self._plain(block.caption, "Caption")

    def _spoke(self, block: Spoke) -> None:
        head = self._plain("", "Report Turn")
        self._mark(head, f"t{block.turn}")
        head.add_run(f"{block.turn} · ")
        head.add_run(_clean(block.who)).bold = True
        if block.time:
            head.add_run(" · ")
            self._runs(head, (block.time,))
        if block.marks:
            head.add_run(" · ")
            self._runs(head, block.marks)
        if block.cited:
            head.add_run(f" · {self.say('cited')}")
            for number in block.cited:
                head.add_run(" ")
                linked(head, f"↑{number}", anchor=f"c{number}")
        said = self._plain("", "Report Said")
        spoken_in(said.add_run(_clean(block.said)), self.outline.spoken)

    # ---------------------------------------------------------------- runs

    def _mark(self, paragraph: Paragraph, name: str) -> None:
        self._bookmarks += 1
        marked(paragraph, name, self._bookmarks)

    def _plain(self, text: str, style: str) -> Paragraph:
        paragraph = self.document.add_paragraph(text)
        paragraph._p.style = self._styles[style]
        return paragraph

    def _runs(self, paragraph: Paragraph, line: Line) -> None:
        for run in line:
            self._run(paragraph, run)

    def _run(self, paragraph: Paragraph, run: Run) -> None:
        match run:
            case Own(text, weight):
                written = paragraph.add_run(_clean(text))
                written.bold = True if weight == "strong" else None
                if weight == "soft":
                    written.font.color.rgb = SOFT
            case Said(text, ours):
                before, after = self.say.marks(text)
                paragraph.add_run(before)
                spoken_in(paragraph.add_run(_clean(text)), None if ours else self.outline.spoken)
                paragraph.add_run(after)
            case Cite(turn, label, number):
                self._mark(paragraph, f"c{number}")
                if turn < 0:
                    paragraph.add_run(label)
                else:
                    linked(paragraph, label, anchor=f"t{turn}")
            case Out(label, path):
                if self.site:
                    linked(paragraph, _clean(label), url=self.site + path)
                else:
                    paragraph.add_run(_clean(label))

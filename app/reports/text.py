"""A report as Markdown that pastes into Notion, Dovetail and Obsidian.

What was said stays text: every sign that any of them reads as markup, a link, a tag, a formula or a comment
is escaped, and a quote is one line.
"""

import re

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
from app.reports.words import Words

_BLANKS = re.compile(r"[\s\x00-\x1f]+")
_KEPT = re.compile("[\u00a0\u202f]")
# Anywhere in a line: emphasis, code, links, HTML, tables, strikes, mathematics, tags, entities, mails, addresses.
_MARKS = re.compile(
    r"([\\`*_\[\]<>|~$#&@^{}])|(==|%%)|(:)(?=[^\W\d]|/)|(?<=www)(\.)", re.IGNORECASE
)
# At the beginning of a line: lists, rules, quotes, headings, and what a spreadsheet takes for a formula.
_BEGINS = re.compile(r"^([-+=!])|^(\d+)(?=[.)])")


def markdown(outline: Outline, site: str = "") -> bytes:
    """The report in UTF-8. Links to Bascule begin with `site`; without it they are plain text."""
    return _Writer(outline, site).written().encode()


def escaped(text: str) -> str:
    """Text that stays text, on one line; no-break spaces are kept."""
    flat = "".join(
        _BLANKS.sub(" ", part) if not _KEPT.fullmatch(part) else part for part in _parts(text)
    ).strip(" ")
    return _BEGINS.sub(_begun, _MARKS.sub(_marked, isolated(flat)))


def _parts(text: str) -> list[str]:
    return re.split("([\u00a0\u202f])", text)


def _marked(found: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in found[0])


def _begun(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\"


class _Writer:
    def __init__(self, outline: Outline, site: str) -> None:
        self.outline, self.site, self.say = outline, site, Words(outline.lang)

    def written(self) -> str:
        """The whole report."""
        one = self.outline
        lines = [f"# {escaped(one.title)}", ""]
        lines += [f"- {self._line(fact)}" for fact in one.facts]
        lines += ["", f"**{escaped(one.masked)}**", ""]
        for block in one.blocks:
            lines += [*self._block(block), ""]
        return "\n".join(lines).rstrip() + "\n"

    def _block(self, block: Block) -> list[str]:
        match block:
            case Heading(level, _, text):
                return [f"{'#' * (level + 1)} {escaped(text)}"]
            case Para(line, kind):
                written = self._line(line)
                return [{"lead": f"**{written}**", "unknown": f"*{written}*"}.get(kind, written)]
            case Points(lines):
                return [f"- {self._line(line)}" for line in lines]
            case Hung():
                return self._hung(block)
            case Table():
                return self._table(block)
            case Picture(chart, _):
                return [f"*{escaped(chart.alt)}*"]
            case Spoke():
                return self._spoke(block)

    def _hung(self, block: Hung) -> list[str]:
        head = [self._line(block.head), ""] if block.head else []
        said = f"{self._said(block.said)} {self._run(block.cite)}{self._line(block.tail)}"
        notes = [part for note in block.notes for part in (">", f"> {self._line(note)}")]
        return [*head, f"> {said}", *notes]

    def _table(self, block: Table) -> list[str]:
        rule = ["---:" if i in block.figures else "---" for i in range(len(block.header))]
        rows = [[self._line(cell) for cell in row] for row in block.rows]
        header = [escaped(cell) for cell in block.header]
        return [f"| {' | '.join(cells)} |" for cells in (header, rule, *rows)]

    def _spoke(self, block: Spoke) -> list[str]:
        timed = block.time is not None and block.time.label[:1].isdigit()
        time = f" · {self._run(block.time)}" if block.time and timed else ""
        marks = f" · {self._line(block.marks)}" if block.marks else ""
        who = f"**{block.turn} · {escaped(block.who)}**{time}{marks}"
        return [who, "", escaped(block.said)]

    def _line(self, line: Line) -> str:
        return "".join(self._run(run) for run in line)

    def _run(self, run: Run) -> str:
        match run:
            case Own(text, weight):
                return f"**{_inside(text)}**" if weight == "strong" else _inside(text)
            case Said(text, _):
                return self._said(text)
            case Cite(_, label, _):
                return f"({escaped(label)})"
            case Out(label, path):
                return f"[{escaped(label)}]({self.site}{path})" if self.site else escaped(label)

    def _said(self, text: str) -> str:
        before, after = self.say.marks(text)
        return f"{before}{escaped(text)}{after}"


def _inside(text: str) -> str:
    """Words of a line with the blanks at their ends, which keep them from what stands beside them."""
    core = text.strip(" ")
    if not core:
        return " " if text else ""
    before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return f"{before and ' '}{escaped(core)}{after and ' '}"

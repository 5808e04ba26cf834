"""An outline as the data that `report.typ` draws: text and nothing else."""

import re
from datetime import UTC, datetime
from typing import Any

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
from app.reports.words import Words, day

Data = dict[str, Any]
LONGEST_RUNNING = 90
NEW_PAGE = ("told", "asked", "transcript")
_ENDLESS = re.compile(r"[^\s\u200b]{40}(?=[^\s\u200b])")
_BLANKS = re.compile(r"[\t\r\n\u2028\u2029]+")


def pdf_data(outline: Outline, paper: str, site: str, opened: str | None) -> Data:
    """Everything `report.typ` needs, ready for JSON."""
    return _Setter(outline, site).data(paper, opened)


def moment(opened: str | None) -> int:
    """When the interview was opened, in seconds of the Unix clock; 0 where nobody knows."""
    try:
        told = datetime.fromisoformat(opened or "")
    except ValueError:
        return 0
    told = told if told.tzinfo else told.replace(tzinfo=UTC)
    return max(0, int(told.timestamp()))


def set_in(text: str) -> str:
    """Text for paper: in one piece, its direction its own, a word without an end allowed to break."""
    return isolated(_ENDLESS.sub("\\g<0>\u200b", _BLANKS.sub(" ", text)))


class _Setter:
    def __init__(self, outline: Outline, site: str) -> None:
        self.outline, self.site, self.say = outline, site, Words(outline.lang)
        # On paper a turn leads back to the first place that cites it: more would double the file.
        self.first = {b.cited[0] for b in outline.blocks if isinstance(b, Spoke) and b.cited}

    def data(self, paper: str, opened: str | None) -> Data:
        """The whole report."""
        one, say = self.outline, self.say
        told = datetime.fromtimestamp(moment(opened), UTC) if moment(opened) else None
        running = set_in(one.title) + (f" · {day(opened, one.lang)}" if opened else "")
        return {
            "title": set_in(one.title),
            "description": one.description,
            "lang": one.lang,
            "spoken": one.spoken if one.spoken != one.lang else None,
            "paper": paper,
            "date": [told.year, told.month, told.day] if told else None,
            "running": running if len(running) <= LONGEST_RUNNING else say("kicker"),
            "facts": [{"line": self._line(line)} for line in one.facts],
            "masked": one.is_masked,
            "masking": one.masked,
            "say": {key: say(key) for key in ("kicker", "cited", "no_glyph")},
            "blocks": [self._block(block) for block in one.blocks],
            "no_glyph": False,
        }

    def _block(self, block: Block) -> Data:
        match block:
            case Heading(level, id, text):
                return {
                    "kind": "heading",
                    "level": level,
                    "text": set_in(text),
                    "fresh": id in NEW_PAGE,
                }
            case Para(line, kind):
                return {"kind": "para", "style": kind, "line": self._line(line)}
            case Points(lines):
                return {"kind": "points", "lines": [{"line": self._line(line)} for line in lines]}
            case Hung():
                return self._hung(block)
            case Table():
                rows = [[{"line": self._line(line)} for line in row] for row in block.rows]
                return {
                    "kind": "table",
                    "header": block.header,
                    "rows": rows,
                    "figures": block.figures,
                    "wide": block.wide,
                }
            case Picture(chart, caption):
                return {
                    "kind": "picture",
                    "svg": chart.svg,
                    "alt": chart.alt,
                    "height": chart.height,
                    "caption": caption,
                }
            case Spoke():
                return self._spoke(block)

    def _hung(self, block: Hung) -> Data:
        return {
            "kind": "hung",
            "said": self._run(Said(block.said)),
            "cite": self._run(block.cite),
            "tail": self._line(block.tail),
            "head": self._line(block.head),
            "notes": [self._line(line) for line in block.notes],
            "doubtful": block.doubtful,
        }

    def _spoke(self, block: Spoke) -> Data:
        return {
            "kind": "spoke",
            "turn": block.turn,
            "role": block.role,
            "who": set_in(block.who),
            "said": set_in(block.said),
            "time": self._run(block.time) if block.time else None,
            "marks": self._line(block.marks),
            "cited": block.cited[:1],
        }

    def _line(self, line: Line) -> list[Data]:
        return [self._run(run) for run in line]

    def _run(self, run: Run) -> Data:
        match run:
            case Own(text, weight):
                return {"kind": "own", "text": set_in(text), "weight": weight}
            case Said(text, ours):
                before, after = self.say.marks(text)
                return {
                    "kind": "said",
                    "text": set_in(text),
                    "before": before,
                    "after": after,
                    "ours": ours,
                }
            case Cite(turn, label, number):
                back = number if number in self.first else None
                return {"kind": "cite", "turn": turn, "label": label, "number": back}
            case Out(label, path):
                return {
                    "kind": "out",
                    "label": set_in(label),
                    "url": self.site + path if self.site else None,
                }

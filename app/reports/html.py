"""A report as one page that needs nothing else: no script, no other file, nothing that was said can be code.

Every text is escaped, the page's own policy forbids every script and every load, and the style sheet is
allowed by its hash alone.
"""

import base64
import hashlib
from functools import cache
from html import escape
from importlib import resources

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


def html(outline: Outline, site: str = "") -> bytes:
    """The page in UTF-8. Links to Bascule begin with `site`; where it is empty they are `#/…` of the page's own."""
    return _Page(outline, site).drawn().encode()


@cache
def style() -> str:
    """The style sheet."""
    return resources.files("app.reports").joinpath("page.css").read_text(encoding="utf-8").strip()


@cache
def policy() -> str:
    """What the page may do: show itself."""
    hashed = base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"


class _Page:
    def __init__(self, outline: Outline, site: str) -> None:
        self.outline, self.site, self.say = outline, site, Words(outline.lang)
        spoken = outline.spoken
        self.spoken = f' lang="{spoken}"' if spoken and spoken != outline.lang else ""

    def drawn(self) -> str:
        """The whole page: a part is a section, with everything of its own in it."""
        one = self.outline
        lines = [*self._head(), *self._masthead()]
        opened = False
        for block, nested in _nested(one.blocks):
            if isinstance(block, Heading) and block.level == 1:
                lines.append("</section>" if opened else "")
                lines.append(f'<section aria-labelledby="{block.id}" class="part part-{block.id}">')
                opened = True
            lines.append(nested + self._block(block))
        lines.append(
            "</ol></section></main></body></html>"
            if _ends_spoken(one)
            else "</section></main></body></html>"
        )
        return "\n".join(line for line in lines if line) + "\n"

    def _head(self) -> list[str]:
        one = self.outline
        return [
            f'<!doctype html><html lang="{one.lang}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy())}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">',
            f'<meta name="description" content="{escape(one.description)}">',
            f"<title>{escape(one.title)} · {escape(self.say('kicker'))}</title>",
            f"<style>{style()}</style></head><body>",
            f'<a class="skip" href="#report">{escape(self.say("skip"))}</a>',
        ]

    def _masthead(self) -> list[str]:
        one, say = self.outline, self.say
        facts = "".join(f"<li>{self._line(line)}</li>" for line in one.facts)
        parts = [block for block in one.blocks if isinstance(block, Heading) and block.level == 1]
        contents = "".join(
            f'<li><a href="#{part.id}">{escape(part.text)}</a></li>' for part in parts
        )
        masked = "masked" if one.is_masked else "unmasked"
        return [
            f'<header><p class="kicker">{escape(say("kicker"))}</p><h1><bdi>{escape(one.title)}</bdi></h1>',
            f'<ul class="facts" aria-label="{escape(say("about"))}">{facts}</ul>',
            f'<p class="{masked}">{escape(one.masked)}</p></header>',
            f'<nav aria-label="{escape(say("contents"))}"><ul>{contents}</ul></nav><main id="report">',
        ]

    # ---------------------------------------------------------------- blocks

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                level = block.level + 1
                return f'<h{level} id="{block.id}">{escape(block.text)}</h{level}>'
            case Para():
                kind = f' class="{block.kind}"' if block.kind != "plain" else ""
                return f"<p{kind}>{self._line(block.line)}</p>"
            case Points():
                return (
                    "<ul>"
                    + "".join(f"<li>{self._line(line)}</li>" for line in block.lines)
                    + "</ul>"
                )
            case Hung():
                return self._hung(block)
            case Table():
                return self._table(block)
            case Picture():
                caption = (
                    f"<figcaption>{escape(block.caption)}</figcaption>" if block.caption else ""
                )
                return f'<figure class="chart">{block.chart.svg}{caption}</figure>'
            case Spoke():
                return self._spoke(block)

    def _hung(self, block: Hung) -> str:
        head = f'<p class="head">{self._line(block.head)}</p>' if block.head else ""
        notes = "".join(f"<p>{self._line(line)}</p>" for line in block.notes)
        return (
            f'<figure class="quote{" doubtful" if block.doubtful else ""}">{head}'
            f"<blockquote><p>{self._said(block.said)} {self._run(block.cite)}{self._line(block.tail)}</p></blockquote>"
            + (f"<figcaption>{notes}</figcaption>" if notes else "")
            + "</figure>"
        )

    def _table(self, block: Table) -> str:
        def kind(column: int) -> str:
            return ' class="figure"' if column in block.figures else ""

        head = "".join(
            f'<th scope="col"{kind(i)}>{escape(text)}</th>' for i, text in enumerate(block.header)
        )
        rows = []
        for row in block.rows:
            first, *rest = (self._line(line) for line in row)
            cells = "".join(f"<td{kind(i)}>{cell}</td>" for i, cell in enumerate(rest, 1))
            rows.append(f'<tr><th scope="row">{first}</th>{cells}</tr>')
        return (
            f'<table class="columns-{len(block.header)}{" counted" if block.figures else ""}"><caption class="unseen">{escape(block.caption)}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        )

    def _spoke(self, block: Spoke) -> str:
        back = "".join(
            f'<a href="#c{n}" aria-label="{escape(self.say("back", number=n))}">↑{n}</a> '
            for n in block.cited
        )
        cited = f'<p class="back">{escape(self.say("cited"))} {back.strip()}</p>' if back else ""
        marks = f'<p class="marks">{self._line(block.marks)}</p>' if block.marks else ""
        time = f" {self._run(block.time)}" if block.time else ""
        return (
            f'<li id="t{block.turn}" class="{block.role}"><p class="who"><span class="number">{block.turn}</span> '
            f"<bdi>{escape(block.who)}</bdi>{time}</p><p{self.spoken}><bdi>{escape(block.said)}</bdi></p>{marks}{cited}</li>"
        )

    # ---------------------------------------------------------------- runs

    def _line(self, line: Line) -> str:
        return "".join(self._run(run) for run in line)

    def _run(self, run: Run) -> str:
        match run:
            case Own(text, "strong"):
                return f"<strong><bdi>{escape(text)}</bdi></strong>"
            case Own(text, "soft"):
                return f'<span class="soft">{escape(text)}</span>'
            case Own(text):
                return escape(text)
            case Said(text, ours):
                return self._said(text, ours)
            case Cite(turn, label, number):
                if turn < 0:
                    return f'<span class="cite">{escape(label)}</span>'
                return f'<a class="cite" id="c{number}" href="#t{turn}">{escape(label)}</a>'
            case Out(label, path):
                return f'<a href="{escape(self.site + path)}">{escape(label)}</a>'

    def _said(self, text: str, ours: bool = False) -> str:
        before, after = self.say.marks(text)
        return f"{before}<q{'' if ours else self.spoken}>{escape(text)}</q>{after}"


def _nested(blocks: tuple[Block, ...]) -> list[tuple[Block, str]]:
    """Each block with what has to be opened before it: the transcript is one list."""
    found, inside = [], False
    for block in blocks:
        spoken = isinstance(block, Spoke)
        found.append((block, '<ol class="turns">' if spoken and not inside else ""))
        inside = spoken
    return found


def _ends_spoken(outline: Outline) -> bool:
    return bool(outline.blocks) and isinstance(outline.blocks[-1], Spoke)

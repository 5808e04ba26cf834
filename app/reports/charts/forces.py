"""The four forces: push and pull at the left, against habit and anxiety at the right.

A block is a quote, as long as it is strong. Full: felt then. An outline: said of today. Hatched: drawn
out by a question that put it there. The figure in it is its turn.
"""

from app.events import FORCES, ForceId
from app.reports.charts.pen import HUES, SMALL, WIDTH, Chart, Mark, Sheet, isolated, wide, wrapped
from app.reports.told import Force, ForceQuote
from app.reports.words import Words

COLUMN = 180.0
RIGHT = WIDTH - COLUMN
BLOCK, GAP, UNIT = 19.0, 5.0, 25.0
SHAPES: dict[ForceId, str] = {
    "push": "M0 0 L10 5 L0 10 Z",
    "pull": "M10 0 L0 5 L10 10 Z",
    "habit": "M1 1 H9 V9 H1 Z",
    "anxiety": "M5 0 L10 5 L5 10 L0 5 Z",
}
LONGEST_QUOTE = 4
_MARKS: tuple[tuple[Mark, str], ...] = (
    ("full", "legend.then"),
    ("open", "legend.now"),
    ("hatched", "legend.doubtful"),
)
ROWS: tuple[tuple[ForceId, ForceId], ...] = (("push", "habit"), ("pull", "anxiety"))


def forces(told: tuple[Force, ...], say: Words) -> Chart:
    """The diagram. A force of which nothing was said is drawn empty and says so."""
    known = {one.force: one for one in told}
    sheet = Sheet("forces", y=2)
    _heads(sheet, say)
    for left, right in ROWS:
        top = sheet.y
        bottoms = []
        for x, force in ((0.0, left), (RIGHT, right)):
            sheet.y = top
            _force(sheet, x, force, known.get(force), say)
            bottoms.append(sheet.y)
        sheet.y = max(bottoms) + 14
    _legend(sheet, [q for one in told for q in one.quotes], say)
    return sheet.done(say("forces"), described(told, say))


def _heads(sheet: Sheet, say: Words) -> None:
    bottoms = []
    for x, key in ((0.0, "forces.towards"), (RIGHT, "forces.back")):
        sheet.y = 2
        sheet.lines(x, wrapped(say(key), COLUMN, SMALL), hue="soft")
        bottoms.append(sheet.y)
    sheet.y = max(bottoms) + 6


def _force(sheet: Sheet, x: float, force: ForceId, told: Force | None, say: Words) -> None:
    title = say.own(told.title) if told else say(f"force.{force}")
    sheet.add(
        "path",
        f"f-{force}",
        d=SHAPES[force],
        transform=f"translate({x:g} {sheet.y + 3:g})",
        fill=HUES[force],
    )
    sheet.lines(x + 16, wrapped(title, COLUMN - 16, bold=True), size=13, bold=True, hue=force)
    quotes = told.quotes if told else ()
    if not told or not quotes:
        sheet.lines(x, wrapped(say("force.nothing"), COLUMN, SMALL), hue="soft")
        return
    weight = say("force.weight", weight=say.share(told.weight))
    sheet.lines(x, wrapped(f"{say('quotes', n=len(quotes))} · {weight}", COLUMN, SMALL), hue="soft")
    _blocks(sheet, x, force, quotes)
    said = _shortest(quotes, say)
    if said:
        sheet.y += 2
        sheet.lines(x, said)


def _blocks(sheet: Sheet, x: float, force: ForceId, quotes: tuple[ForceQuote, ...]) -> None:
    sheet.y += 4
    at = x
    for quote in quotes:
        label = str(quote.turn)
        long = max(UNIT * quote.strength, wide(label, 11) + 8)
        if at + long > x + COLUMN:
            at, sheet.y = x, sheet.y + BLOCK + GAP
        mark: Mark = "hatched" if quote.doubt else "full" if quote.when == "then" else "open"
        sheet.block(at, sheet.y, long, BLOCK, force, mark)
        if quote.doubt:
            room = wide(label, 11) - 2
            sheet.add(
                "rect",
                "f-paper",
                x=at + (long - room) / 2,
                y=sheet.y + 3,
                width=room,
                height=BLOCK - 6,
                fill="#ffffff",
            )
        hue = "paper" if mark == "full" else "ink"
        sheet.text(at + long / 2, sheet.y + 13.5, label, size=11, anchor="middle", hue=hue)
        at += long + GAP
    sheet.y += BLOCK + 2


def _shortest(quotes: tuple[ForceQuote, ...], say: Words) -> list[str]:
    """The strongest free quote that fits whole; none where none does: a quote is never cut."""
    free = sorted(
        (q for q in quotes if not q.doubt and isolated(q.quote) == q.quote),
        key=lambda q: (-q.strength, q.turn),
    )
    fitting = (wrapped(say.quoted(q.quote), COLUMN, SMALL) for q in free)
    return next((lines for lines in fitting if len(lines) <= LONGEST_QUOTE), [])


def _legend(sheet: Sheet, quotes: list[ForceQuote], say: Words) -> None:
    if not quotes:
        return
    for mark, key in _MARKS:
        sheet.block(0, sheet.y + 1, 20, 12, "habit", mark)
        sheet.lines(28, wrapped(say(key), WIDTH - 30, SMALL), hue="soft")
        sheet.y += 4
    sheet.lines(0, wrapped(say("legend.blocks"), WIDTH - 4, SMALL), hue="soft")


def described(told: tuple[Force, ...], say: Words) -> str:
    """The same in words."""
    known = {one.force: one for one in told}
    parts = []
    for force in FORCES:
        one = known.get(force)
        title = say.own(one.title) if one else say(f"force.{force}")
        if not one or not one.quotes:
            parts.append(say("force.alt.nothing", force=title))
            continue
        doubtful = sum(q.doubt is not None for q in one.quotes)
        counted = say(
            "force.alt",
            force=title,
            quotes=say("quotes", n=len(one.quotes)),
            weight=say.share(one.weight),
        )
        parts.append(
            counted + (f" ({say('doubtful.count', n=doubtful)})" if doubtful else "") + "."
        )
    return " ".join(parts)

"""The switch timeline, from top to bottom: what was told with its date, the holes as open places, the conflicts."""

from app.events import STAGES
from app.reports.charts.pen import (
    HUES,
    INK,
    LINE,
    PAPER,
    SMALL,
    SOFT,
    WIDTH,
    Chart,
    Sheet,
    isolated,
    wide,
    wrapped,
)
from app.reports.told import Hole, Moment, Timeline
from app.reports.words import Words, capital

SPINE, TEXT = 14.0, 34.0
ROOM = WIDTH - TEXT - 4
CROWDED, MOST = 14, 18
"""With more places than the first, dates and names stand alone, the quotes are below the chart anyway; with
more than the second the line goes on in another chart, so that each fits on a page."""
LONGEST_QUOTE = 3


def switch(timeline: Timeline, say: Words) -> tuple[Chart, ...]:
    """The timeline as a chart, as several where it is long."""
    places = in_order(timeline)
    pieces = [places[start : start + MOST] for start in range(0, len(places), MOST)] or [[]]
    quotes = len(places) <= CROWDED
    return tuple(
        _piece(f"switch{n or ''}", piece, timeline, say, quotes) for n, piece in enumerate(pieces)
    )


def _piece(
    name: str, places: list[Moment | Hole], timeline: Timeline, say: Words, quotes: bool
) -> Chart:
    sheet = Sheet(name, y=4)
    tops: list[float] = []
    for place in places:
        tops.append(sheet.y + 9)
        if isinstance(place, Hole):
            _hole(sheet, place, say)
        else:
            _moment(sheet, place, timeline, say, quotes)
        sheet.y += 11
    _spine(sheet, places, tops)
    if not places:
        sheet.lines(2, wrapped(say("timeline.nothing"), WIDTH - 4, SMALL), hue="soft")
    return sheet.done(say("timeline"), described(places, timeline, say))


def in_order(timeline: Timeline) -> list[Moment | Hole]:
    """Moments as they happened, each hole before the first moment of a later stage."""
    places: list[Moment | Hole] = list(timeline.moments)
    for hole in sorted(timeline.holes, key=lambda one: STAGES.index(one.stage)):
        later = (
            i for i, one in enumerate(places) if STAGES.index(one.stage) > STAGES.index(hole.stage)
        )
        places.insert(next(later, len(places)), hole)
    return places


def clashes(moment: Moment, timeline: Timeline) -> list[int]:
    """The numbers, from 1, of the conflicts that this moment's words are part of."""
    start, end = moment.span
    return [
        number
        for number, conflict in enumerate(timeline.conflicts, 1)
        if any(
            q.turn == moment.turn and q.span[0] < end and start < q.span[1] for q in conflict.quotes
        )
    ]


def _moment(sheet: Sheet, moment: Moment, timeline: Timeline, say: Words, quotes: bool) -> None:
    title = capital(say.own(moment.title))
    when = moment.when or say("no_date")
    side = wide(title, bold=True) + wide(when) + 18 < ROOM
    lines = wrapped(title, ROOM, bold=True)
    if side:
        sheet.text(
            WIDTH - 4, sheet.y + 13, when, anchor="end", hue="ink" if moment.when else "soft"
        )
    sheet.lines(TEXT, lines, size=13, bold=True)
    if not side:
        sheet.lines(TEXT, wrapped(when, ROOM), size=13, hue="ink" if moment.when else "soft")
    below = [say("with", who=say.several(moment.who))] if moment.who else []
    below += [say("conflict.number", number=number) for number in clashes(moment, timeline)]
    if moment.doubt:
        below.append(say("doubtful.short"))
    if below:
        sheet.lines(TEXT, wrapped(" · ".join(below), ROOM, SMALL), hue="soft")
    said = wrapped(say.quoted(moment.quote), ROOM, SMALL)
    if quotes and len(said) <= LONGEST_QUOTE and isolated(moment.quote) == moment.quote:
        sheet.lines(TEXT, said)


def _hole(sheet: Sheet, hole: Hole, say: Words) -> None:
    title, unknown = capital(say.own(hole.title)), say("not_told")
    sheet.lines(TEXT, wrapped(title, ROOM, bold=True), size=13, bold=True, hue="soft")
    if wide(title, bold=True) + wide(unknown) + 18 < ROOM:
        sheet.text(WIDTH - 4, sheet.y - 17.16 + 13, unknown, anchor="end", hue="soft")
    else:
        sheet.lines(TEXT, [unknown], hue="soft")


def _spine(sheet: Sheet, places: list[Moment | Hole], tops: list[float]) -> None:
    """The line from place to place, broken beside a hole; on it a mark for each place."""
    for above, below, y, end in zip(places, places[1:], tops, tops[1:], strict=False):
        broken = "4 4" if isinstance(above, Hole) or isinstance(below, Hole) else None
        sheet.add(
            "line",
            "s-line",
            x1=SPINE,
            y1=y + 9,
            x2=SPINE,
            y2=end - 9,
            stroke=LINE,
            stroke_width=2,
            stroke_dasharray=broken,
        )
    for place, y in zip(places, tops, strict=True):
        if isinstance(place, Hole):
            sheet.add(
                "circle",
                "f-paper s-soft",
                cx=SPINE,
                cy=y,
                r=6.5,
                fill=PAPER,
                stroke=SOFT,
                stroke_width=1.5,
                stroke_dasharray="3 2.5",
            )
        elif place.doubt:
            sheet.add(
                "circle",
                "s-amber",
                cx=SPINE,
                cy=y,
                r=6.5,
                fill=f"url(#{sheet.name}-amber-hatch)",
                stroke=HUES["amber"],
                stroke_width=1.5,
            )
        else:
            sheet.add("circle", "f-ink", cx=SPINE, cy=y, r=6.5, fill=INK)


def described(places: list[Moment | Hole], timeline: Timeline, say: Words) -> str:
    """The same in words."""
    holes = [one for one in places if isinstance(one, Hole)]
    told = [
        say("timeline.alt", stage=say.own(one.title), when=one.when or say("no_date"))
        + (f" ({say('doubtful.short')})" if one.doubt else "")
        for one in places
        if isinstance(one, Moment)
    ]
    parts = [
        f"{say('timeline.told')} {say('semicolon').join(told)}."
        if told
        else say("timeline.nothing")
    ]
    if holes:
        parts.append(f"{say('timeline.holes')} {', '.join(say.own(one.title) for one in holes)}.")
    if timeline.conflicts:
        parts.append(say("conflicts.count", n=len(timeline.conflicts)))
    return " ".join(parts)

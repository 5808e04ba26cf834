"""The strip: which phase the interview was in, minute by minute, or turn by turn where there are no times."""

from app.events import PHASES, PhaseId
from app.reports.asked import Asked, Stretch
from app.reports.charts.pen import HUES, INK, LINE, SMALL, SOFT, WIDTH, Chart, Sheet, wide, wrapped
from app.reports.words import Words

ROW, BAR = 16.0, 11.0
EDGE = WIDTH - 4.0
STEPS = (1, 2, 5, 10, 15, 20, 30, 60, 100, 120, 200, 300, 500, 600, 1000, 2000, 5000)


def strip(asked: Asked, say: Words) -> Chart | None:
    """The strip with, below, a tick for every question that was flagged; None where no phase is known."""
    stretches = asked.strip
    if not stretches:
        return None
    timed = all(one.start is not None and one.end is not None for one in stretches)
    first, last = _ends(stretches, timed)
    scale = EDGE / max(last - first, 1e-9)
    sheet = Sheet("strip", y=2)
    for phase in PHASES:
        _row(
            sheet,
            phase,
            [_place(one, timed, first, scale) for one in stretches if one.phase == phase],
            say,
        )
    _ticks(sheet, asked, stretches, timed, first, scale, say)
    _axis(sheet, first, last, scale, timed, say)
    return sheet.done(
        say("strip.minutes" if timed else "strip.turns"), described(stretches, timed, say)
    )


def _ends(stretches: tuple[Stretch, ...], timed: bool) -> tuple[float, float]:
    if timed:
        first = min(one.start or 0.0 for one in stretches)
        return (first if first > 60 else 0.0), max(one.end or 0.0 for one in stretches)
    return float(min(one.first for one in stretches)), float(max(one.last for one in stretches) + 1)


def _place(one: Stretch, timed: bool, first: float, scale: float) -> tuple[float, float]:
    start, end = (one.start or 0.0, one.end or 0.0) if timed else (float(one.first), one.last + 1.0)
    return (start - first) * scale, max((end - start) * scale, 1.5)


def _row(sheet: Sheet, phase: PhaseId, places: list[tuple[float, float]], say: Words) -> None:
    title = say(f"phase.{phase}")
    sheet.text(
        0,
        sheet.y + SMALL,
        title if places else f"{title} · {say('phase.never')}",
        size=SMALL,
        hue="ink" if places else "soft",
    )
    sheet.y += ROW
    sheet.add("rect", "f-well", x=0, y=sheet.y, width=EDGE, height=BAR, rx=2, fill="#f0ece4")
    for x, long in places:
        sheet.add(
            "rect",
            "f-ink",
            x=min(x, EDGE - 1.5),
            y=sheet.y,
            width=min(long, EDGE - x) if x < EDGE else 1.5,
            height=BAR,
            fill=INK,
        )
    sheet.y += BAR + 5


def _ticks(
    sheet: Sheet,
    asked: Asked,
    stretches: tuple[Stretch, ...],
    timed: bool,
    first: float,
    scale: float,
    say: Words,
) -> None:
    flagged = [one for one in asked.questions if one.faults]
    title = say("strip.flagged", n=len(flagged))
    sheet.lines(0, wrapped(title, EDGE, SMALL), hue="ink" if flagged else "soft")
    for one in flagged:
        at = _when(one.turn, stretches) if timed else float(one.turn) + 0.5
        if at is None:
            continue
        grave = any(fault.severity in ("major", "critical") for fault in one.faults)
        x = min(max((at - first) * scale, 1.0), EDGE - 1)
        sheet.add(
            "line",
            "s-amber",
            x1=x,
            y1=sheet.y + 2,
            x2=x,
            y2=sheet.y + (15 if grave else 8),
            stroke=HUES["amber"],
            stroke_width=2,
        )
    sheet.y += 20 if flagged else 4


def _when(turn: int, stretches: tuple[Stretch, ...]) -> float | None:
    """The second of a turn, as far as its stretch tells: in between by its place among the turns."""
    for one in stretches:
        if one.first <= turn <= one.last and one.start is not None and one.end is not None:
            return one.start + (one.end - one.start) * (turn - one.first) / (
                one.last - one.first + 1
            )
    return None


def _axis(sheet: Sheet, first: float, last: float, scale: float, timed: bool, say: Words) -> None:
    unit = 60.0 if timed else 1.0
    room = wide("0000", SMALL) + 14
    step = next((s for s in STEPS if s * unit * scale >= room), STEPS[-1])
    sheet.add("line", "s-line", x1=0, y1=sheet.y, x2=EDGE, y2=sheet.y, stroke=LINE, stroke_width=1)
    name = say("minutes.axis" if timed else "turns.axis")
    limit = EDGE - wide(name, SMALL) - 8
    mark = -(-first // (step * unit)) * step * unit
    while mark <= last:
        x = (mark - first) * scale
        sheet.add(
            "line", "s-line", x1=x, y1=sheet.y, x2=x, y2=sheet.y + 4, stroke=SOFT, stroke_width=1
        )
        label = f"{mark / unit:.0f}"
        if x + wide(label, SMALL) / 2 < limit:
            sheet.text(
                max(x, wide(label, SMALL) / 2),
                sheet.y + 16,
                label,
                size=SMALL,
                anchor="middle",
                hue="soft",
            )
        mark += step * unit
    sheet.text(EDGE, sheet.y + 16, name, size=SMALL, anchor="end", hue="soft")
    sheet.y += 20


def lasted(stretches: tuple[Stretch, ...], phase: PhaseId | None, timed: bool) -> float:
    """How long a phase lasted in all: minutes, or turns where there are no times."""
    if timed:
        return (
            sum((one.end or 0) - (one.start or 0) for one in stretches if one.phase == phase) / 60
        )
    return float(sum(one.last - one.first + 1 for one in stretches if one.phase == phase))


def described(stretches: tuple[Stretch, ...], timed: bool, say: Words) -> str:
    """The same in words."""
    parts = []
    for phase in PHASES:
        size = lasted(stretches, phase, timed)
        title = say(f"phase.{phase}")
        if any(one.phase == phase for one in stretches):
            parts.append(
                say(
                    "strip.alt.minutes" if timed else "strip.alt.turns",
                    phase=title,
                    size=say.figure(size),
                )
            )
        else:
            parts.append(say("strip.alt.never", phase=title))
    return f"{say('strip.alt')} {', '.join(parts)}."

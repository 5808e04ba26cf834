"""`bascule replay FILE --trace`: an interview as the coach hears it, turn by turn, as plain text.

No server is needed: the facts a live source would send go straight to a coach, and what it tells is
written down. Made to be read from the first line to the last by somebody who interviews.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import wrap
from typing import TYPE_CHECKING

from app.coach import Coach
from app.coach.phases import CONTAMINATED, ONCE, SLOTS
from app.events import PHASES, Event, Lang, Opening, PhaseEvent, ProbeEvent, Transcript, TurnEvent
from app.sources.pace import told
from app.uses.headings import FORMS, ROLES, colon, share, title, word
from app.uses.tracelines import MARKED, STYLES, Line, lines_of

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

WIDTH = 100
_LABEL = 14
_EVERY = 0.5  # seconds between words still being spoken: they say that nobody is silent


def print_trace(transcript: Transcript, opening: Opening, console: "Console") -> None:
    """Tell a transcript to a coach and print what it hears, fills, offers and why."""
    coach, sheet = Coach("trace", opening), Sheet(console)
    seen = Seen()
    events: list[Event] = []
    for moment in told(transcript, every=_EVERY):
        for event in coach.tick(moment.at):
            sheet.write(lines_of(event, seen.offers, coach.tongue.now, waited=True))
        events += coach.hear(moment.heard, moment.at)
        if moment.heard.final and moment.heard.end_of_turn is not False:
            _print_turn(sheet, coach, seen, events)
            events = []
    console.print()
    sheet.write(_in_all(coach, seen))


@dataclass(slots=True)
class Seen:
    """What the trace has told before, so that only changes are told: phase, slots, offers by their id."""

    phase: PhaseEvent | None = None
    slots: dict[str, float] = field(default_factory=dict)
    offers: dict[str, tuple[int, str]] = field(default_factory=dict)
    taken: int = 0


def _print_turn(sheet: "Sheet", coach: Coach, seen: Seen, events: list[Event]) -> None:
    turn = next((one for one in reversed(events) if isinstance(one, TurnEvent)), None)
    if turn is None:
        return
    lang = coach.tongue.now
    sheet.head(turn, lang)
    sheet.said(turn, [one.span for one in events if one.type == "flag" and one.turn == turn.turn])
    offers = 0
    for event in _settled(events):
        if isinstance(event, PhaseEvent | ProbeEvent):
            sheet.write(_filled(coach, seen, lang))
        if isinstance(event, ProbeEvent):
            offers += 1
            seen.offers[event.probe] = (turn.turn, event.text)
        seen.taken += event.type == "probe_taken"
        sheet.write(_phase(event, seen, lang) if isinstance(event, PhaseEvent) else
                    lines_of(event, seen.offers, lang))  # fmt: skip
    sheet.write(_filled(coach, seen, lang))
    if turn.role == "customer" and not offers and coach.offers.current is not None:
        sheet.write([Line("same", coach.offers.current.text, "dim")])


def _settled(events: list[Event]) -> list[Event]:
    """Each thing once, as it stands at the end of the turn; the order is that of the telling."""
    last_phase = max((i for i, one in enumerate(events) if one.type == "phase"), default=-1)
    last_offer = max((i for i, one in enumerate(events) if one.type == "probe"), default=-1)
    return [
        one
        for i, one in enumerate(events)
        if one.type not in ("turn", "talk", "health", "snapshot")
        and (one.type != "phase" or i == last_phase)
        and (one.type != "probe" or i == last_offer)
    ]


def _phase(event: PhaseEvent, seen: Seen, lang: Lang) -> Iterator[Line]:
    """Where the talk is, when that changes, and which phases have more on record."""
    before = seen.phase.coverage if seen.phase else dict.fromkeys(PHASES, 0.0)
    moved = seen.phase is None or seen.phase.phase != event.phase
    grown = [
        f"{title(one, lang)} {share(before[one], lang)} → {share(event.coverage[one], lang)}"
        for one in PHASES
        if round(before[one], 2) != round(event.coverage[one], 2)
    ]
    seen.phase = event
    if moved or grown:
        place = f"▸ {title(event.phase, lang)}" if moved else title(event.phase, lang)
        yield Line("phase", " · ".join([place, *grown]), "bold" if moved else "dim")


def _filled(coach: Coach, seen: Seen, lang: Lang) -> Iterator[Line]:
    """The slots that are better filled than before this turn."""
    for slot in SLOTS:
        much = coach.tracker.coverage.much(slot)
        if much > seen.slots.get(slot, 0.0):
            how = "put" if much <= CONTAMINATED else "once" if much <= ONCE else "again"
            where = title(slot.partition(".")[0], lang)
            yield Line(
                "slot", f"{where}{colon(lang)}{title(slot, lang)} ({word(how, lang)})", "green"
            )
        seen.slots[slot] = much


def _in_all(coach: Coach, seen: Seen) -> Iterator[Line]:
    """The last lines: what was offered and used, how much of each phase is on record, what is missing."""
    lang, counts = coach.tongue.now, coach.attention
    coverage = coach.tracker.phase_event().coverage
    yield Line(
        "end",
        f"{len(coach.conversation.turns)} {word('turns', lang)} · {len(seen.offers)} {word('offers', lang)}"
        f" · {counts.shown} {word('shown', lang)} · {seen.taken} {word('used', lang)}",
        "bold",
    )
    yield Line(
        "phase",
        " · ".join(f"{title(one, lang)} {share(coverage[one], lang)}" for one in PHASES),
        "",
    )
    missing = [title(slot, lang) for slot in SLOTS if not coach.tracker.coverage.much(slot)]
    if missing:
        yield Line("missing", ", ".join(missing), "yellow")


class Sheet:
    """The page a trace is written on: at most a hundred columns, a label and a text on each line."""

    def __init__(self, console: "Console") -> None:
        self.console = console
        self.width = min(WIDTH, console.width) if console.is_terminal else WIDTH
        self.lang: Lang = "en"

    def head(self, turn: TurnEvent, lang: Lang) -> None:
        """The line above a turn: its number, the time, who speaks, in what form."""
        self.lang = lang
        at = (
            f"{int(turn.start) // 60:02}:{int(turn.start) % 60:02} "
            if turn.start is not None
            else ""
        )
        form = f" · {FORMS[turn.form].in_(lang)}" if turn.form else ""
        rule = f"── {turn.turn} ── {at}{ROLES[turn.role].in_(lang)}{form} "
        self._print("\n" + rule + "─" * max(self.width - len(rule), 2), "bold blue")

    def said(self, turn: TurnEvent, marked: list[tuple[int, int]]) -> None:
        """What was said, with the words that were flagged between brackets."""
        from rich.text import Text

        text = Text("")
        last = 0
        for start, end in _apart(marked):
            text.append(turn.text[last:start])
            text.append(f"[{turn.text[start:end]}]", MARKED)
            last = end
        text.append(turn.text[last:])
        self._wrapped(text, "")

    def write(self, lines: "Iterator[Line] | list[Line]") -> None:
        """Lines under a turn."""
        from rich.text import Text

        for line in lines:
            label = word(line.label, self.lang) if line.label else ""
            self._wrapped(Text(line.text, STYLES.get(line.label, line.style)), label)

    def _wrapped(self, text: "Text", label: str) -> None:
        room = self.width - (_LABEL + 2 if label else 2)
        for row, (start, end) in enumerate(_rows(text.plain, room)):
            head = f"  {label if row == 0 else '':{_LABEL}}" if label else "  "
            self.console.print(head, text[start:end], sep="", soft_wrap=True, highlight=False)

    def _print(self, text: str, style: str) -> None:
        self.console.print(text, style=style, soft_wrap=True, markup=False, highlight=False)


def _rows(plain: str, room: int) -> Iterator[tuple[int, int]]:
    """Where each row begins and ends; a no-break space breaks none, whatever the terminal thinks."""
    end = 0
    for row in wrap(plain.replace("\n", " "), room, expand_tabs=False, break_on_hyphens=False):
        start = plain.replace("\n", " ").index(row, end)
        end = start + len(row)
        yield start, end


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans in order, those that overlap made one."""
    held: tuple[int, int] | None = None
    for span in sorted(spans):
        if held is None:
            held = span
        elif span[0] < held[1]:
            held = (held[0], max(held[1], span[1]))
        else:
            yield held
            held = span
    if held is not None:
        yield held

"""One panel event as the lines a trace writes for it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from app.coach.offered import template_of
from app.events import (
    Because,
    Event,
    FlagCleared,
    FlagEvent,
    ForceEvent,
    Lang,
    MomentEvent,
    NameEvent,
    NoticeEvent,
    ProbeEvent,
    ProbeTaken,
    StrengthEvent,
    ThreadEvent,
)
from app.method.cues import by_id as cue_by_id
from app.uses.headings import STAGES, colon, title, word

MARKED = "bold red"
STYLES = {"offered": "bold cyan", "silence": "bold cyan", "debrief": "cyan", "taken": "bold green"}

Offers = Mapping[str, tuple[int, str]]


class Line(NamedTuple):
    """A line under a turn: the key of its label, its text, how it looks on a terminal."""

    label: str
    text: str
    style: str = ""


def lines_of(event: Event, offers: Offers, lang: Lang, *, waited: bool = False) -> Iterator[Line]:
    """What a trace says of an event; `offers` are the questions offered so far, by their id."""
    match event:
        case FlagEvent():
            yield from _flag(event, lang)
        case FlagCleared():
            yield Line("cleared", f"{event.flag}{colon(lang)}{word(event.why, lang)}", "green")
        case StrengthEvent():
            yield Line("strength", event.title, "green")
        case ForceEvent():
            yield _force(event, lang)
        case MomentEvent():
            when = event.when or word("no_date", lang)
            yield Line(
                "moment",
                f"{STAGES[event.stage].in_(lang)}, {when}{colon(lang)}{quoted(event.quote, lang)}",
            )
        case ThreadEvent():
            yield _thread(event, lang)
        case NameEvent():
            yield Line("name", f"{event.name}{colon(lang)}{word(event.status, lang)}", "magenta")
        case NoticeEvent():
            yield Line("notice", " ".join(filter(None, (event.message, event.remedy))), "yellow")
        case ProbeTaken():
            turn, text = offers.get(event.probe, (event.turn, event.probe))
            yield Line("taken", f"{text} ({word('of_turn', lang, turn)})")
        case ProbeEvent():
            yield from offered(event, lang, waited=waited)
        case _:
            pass


def quoted(words: str, lang: Lang) -> str:
    """The customer's words between the quotation marks of the language."""
    return f"«\u00a0{words}\u00a0»" if lang == "fr" else f"“{words}”"


def _flag(event: FlagEvent, lang: Lang) -> Iterator[Line]:
    shown = "" if event.show == "live" else f", {word('debrief', lang)}"
    about = f"{event.finding} ({event.severity}, {event.confidence:.2f}{shown})"
    yield Line("flag", f"{about}{colon(lang)}{event.title}", "red" if not shown else "yellow")
    if event.repair:
        yield Line("ask", event.repair)


def _force(event: ForceEvent, lang: Lang) -> Line:
    strength = "●" * event.strength + "○" * (3 - event.strength)
    told = f"{title(event.force, lang)} {strength} {word(event.when, lang)}{colon(lang)}{quoted(event.quote, lang)}"
    if event.contaminated_by:
        told += f" [{word('drawn', lang, event.contaminated_by)}]"
    return Line("force", told, "yellow" if event.contaminated_by else "green")


def _thread(event: ThreadEvent, lang: Lang) -> Line:
    sign = {"open": "+", "explored": "✓", "dropped": "−"}[event.status]
    about = f"{sign} {title(event.cue, lang)}, {word(event.status, lang)}"
    since = "" if event.status == "open" else f" ({word('turn', lang)} {event.turn})"
    return Line(
        "thread", f"{about}{since}{colon(lang)}{quoted(event.quote, lang)}", "dim" if since else ""
    )


def offered(event: ProbeEvent, lang: Lang, *, waited: bool = False) -> Iterator[Line]:
    """The question, why it is offered, and the two beside it."""
    label = "silence" if waited else "offered" if event.show == "live" else "debrief"
    yield Line(label, event.text)
    yield Line("because", _why(event, lang), "dim")
    for other in event.alternatives:
        yield Line("or", other.text, "dim")


def _why(event: ProbeEvent, lang: Lang) -> str:
    because, template = event.because, template_of(event)
    reason = _reason(event, template, lang)
    told = [f"{reason}{colon(lang) + quoted(because.quote, lang) if because.quote else ''}"]
    if because.turn is not None and because.kind != "repair":
        told.append(f"({word('turn', lang)} {because.turn})")
    return " ".join([*told, f"· {template}"])


def _reason(event: ProbeEvent, template: str, lang: Lang) -> str:
    because: Because = event.because
    slot = f"{event.phase}.{event.slot}"
    match because.kind:
        case "cue":
            cue = template.removesuffix("_plain")
            return title(cue, lang) if cue in cue_by_id else word("cue", lang)
        case "repair":
            return word("repair", lang, because.turn)
        case "silence":
            return word("wait", lang)
        case "recap":
            return word("recap", lang)
        case "gap" if template.startswith("pin_date"):
            return word("no_date", lang)
        case "gap":
            about = (
                slot
                if event.slot
                else event.force or ("" if because.turn is not None else event.phase)
            )
            return (
                f"{word('gap', lang)}{colon(lang)}{title(about, lang)}"
                if about
                else word("follow", lang)
            )

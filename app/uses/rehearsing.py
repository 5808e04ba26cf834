"""`bascule practice`: a simulated customer in the terminal, or a script of questions for measuring."""

import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

import typer
from rich.console import Console
from rich.markup import escape

from app.customers.customer import Answer
from app.customers.feedback import DrillId, Feedback, Level, Style
from app.customers.reading import built_in, load
from app.customers.story import Story
from app.errors import BadInput
from app.events import Preset
from app.uses.practice import SILENCE, Practice, Rehearsal, find_story
from app.uses.practice_words import WORDS, drawn

LARGEST_SCRIPT = 1_000_000
MOST_LINES = 2_000


class Wishes(NamedTuple):
    """How the learner wants to practise; None is the story's own."""

    story: str | None
    style: Style | None = None
    seed: int = 0
    level: Level = "usual"
    drill: DrillId = "full"
    preset: Preset = "training"


def run_script(wishes: Wishes, script: Path, *, as_json: bool) -> int:
    """Put the questions of a file, line by line; a blank line is a silence. Prints each exchange, then the sum."""
    practice = _practice(wishes, _story(wishes))
    console = Console(highlight=False)
    if not as_json:
        _speak(console, practice.story, practice.customer.opening)
    for line in _lines(script):
        answer = practice.ask(line).answer
        if as_json:
            typer.echo(json.dumps(exchange_line(answer), ensure_ascii=False))
        else:
            console.print(f"[dim]{escape(line) or '…'}[/dim]")
            _speak(console, practice.story, answer.text or "…")
    found, _ = practice.finish()
    if as_json:
        typer.echo(json.dumps({"summary": summary(found)}, ensure_ascii=False))
    else:
        drawn(console, found, practice)
    return 0


def exchange_line(answer: Answer) -> dict[str, Any]:
    """One exchange as it is printed for a program."""
    return {
        "i": answer.i,
        "asked": answer.asked,
        "form": answer.form,
        "findings": list(answer.findings),
        "answer": answer.text,
        "revealed": list(answer.revealed),
        "planted": [one.model_dump(include={"claim", "card", "kind"}) for one in answer.planted],
    }


def summary(found: Feedback) -> dict[str, Any]:
    """The sum of a session as it is printed for a program."""
    told = found.model_dump(mode="json", exclude={"planted", "bridges", "tidy", "map", "openness"})
    return told | {
        "planted": len(found.planted),
        "bridges": len(found.bridges),
        "dark": [spot.id for spot in found.map if spot.light == "dark"],
    }


def _lines(script: Path) -> list[str]:
    try:
        if str(script) == "-":
            raw = sys.stdin.buffer.read(LARGEST_SCRIPT + 1)
        else:
            with script.open("rb") as file:
                raw = file.read(LARGEST_SCRIPT + 1)
    except OSError as error:
        raise BadInput(f"{script} cannot be read: {error.strerror}.", "Check the path.") from None
    if len(raw) > LARGEST_SCRIPT:
        raise BadInput(f"{script} is larger than {LARGEST_SCRIPT} bytes.", "One question a line.")
    lines = raw.decode("utf-8-sig", "replace").rstrip().splitlines()
    if len(lines) > MOST_LINES:
        raise BadInput(f"{script} has more than {MOST_LINES} lines.", "Cut it into several.")
    return [line.strip() for line in lines]


def _practice(wishes: Wishes, story: Story) -> Practice:
    return Practice(
        story, style=wishes.style, seed=wishes.seed, level=wishes.level, drill=wishes.drill,
        preset=wishes.preset,
    )  # fmt: skip


def _story(wishes: Wishes) -> Story:
    if wishes.story is None:
        raise BadInput("No story was named.", "`--story ID`; `bascule story list` names them.")
    return find_story(wishes.story)


# ---------------------------------------------------------------------------------- the terminal


def run_room(wishes: Wishes, *, as_json: bool = False) -> int:
    """Practise in the terminal, until the learner ends it or there is no more input."""
    if as_json:
        raise BadInput("--json is for scripts.", "Give --script with a file of questions, or `-`.")
    console = Console(highlight=False)
    story = _story(wishes) if wishes.story else _chosen(console)
    if story is None:
        return 1
    rehearsal = Rehearsal(_practice(wishes, story))
    rehearsal.start()
    words = WORDS[story.lang]
    console.rule(story.title)
    console.print(f"[dim]{words['aim']} {rehearsal.practice.drill.aim.in_(story.lang)}[/dim]")
    console.print(f"[dim]{words['keys']}[/dim]\n")
    _speak(console, story, rehearsal.practice.customer.opening)
    while (said := _input(console)) is not None and said not in words["end"].split():
        _turn(console, rehearsal, said)
    found, _ = rehearsal.finish()
    console.print()
    drawn(console, found, rehearsal.practice)
    return 0


def _turn(console: Console, rehearsal: Rehearsal, said: str) -> None:
    """One line of the learner's."""
    words = WORDS[rehearsal.practice.story.lang]
    if said in words["back"].split():
        asked = bool(rehearsal.practice.customer.asked)
        rehearsal.take_back()
        console.print(f"[dim]{words['taken_back' if asked else 'nothing']}[/dim]")
    elif said in words["pause"].split():
        console.print(f"[dim]{words['paused']}[/dim]")
        _input(console)
    else:
        answer, shown = rehearsal.silence(SILENCE) if not said else rehearsal.ask(said)
        if rehearsal.practice.preset != "silent":
            for event in shown:
                if event.type == "flag":
                    flag = json.loads(event.text)
                    if flag["show"] == "live":
                        repair = f" → {escape(flag['repair'])}" if flag.get("repair") else ""
                        title = escape(flag["title"])
                        console.print(f"  [yellow]{title}[/yellow][dim]{repair}[/dim]")
        _speak(console, rehearsal.practice.story, answer.text or "…")


def _speak(console: Console, story: Story, text: str) -> None:
    console.print(f"[bold cyan]{story.person.name}[/bold cyan]  ", end="")
    console.print(text, markup=False, emoji=False)


def _input(console: Console) -> str | None:
    try:
        return console.input("[bold]> [/bold]").strip()
    except (EOFError, KeyboardInterrupt):
        return None


def _chosen(console: Console) -> Story | None:
    """A story chosen by its number; None where nobody chose."""
    stories = [load(path) for path in built_in()]
    for place, story in enumerate(stories, 1):
        console.print(f"{place:2}  [bold]{story.id}[/bold]  {story.title}")
    if not sys.stdin.isatty():
        raise BadInput("No story was named.", "`--story ID`, with one of the ids above.")
    said = _input(console)
    if said is None or not said.isdigit() or not 1 <= int(said) <= len(stories):
        return None
    return stories[int(said) - 1]

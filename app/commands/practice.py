"""The commands around practice: practice, and story check, list, new."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import typer

from app.commands.options import Shown, or_say_why

story = typer.Typer(
    name="story", no_args_is_help=True, help="The stories of the customers one practises on."
)

_Json = Annotated[bool, typer.Option("--json", help="JSON lines, for a program.")]


def practice(
    story: Annotated[
        str | None, typer.Option(help="A story's id, or the path of a story file.")
    ] = None,
    seed: Annotated[int, typer.Option(help="The same seed and questions: the same interview.")] = 0,
    style: Annotated[
        Literal["chatty", "terse", "pleaser", "defensive", "expert"] | None,
        typer.Option(help="How the customer talks. [default: the story's own]"),
    ] = None,
    level: Annotated[
        Literal["easy", "usual", "hard"], typer.Option(help="How soon they open up.")
    ] = "usual",
    drill: Annotated[
        str,
        typer.Option(
            help="What to aim at: full, no_closed, no_leading, find_anxiety, date_the_trigger, follow_the_cue, wait; or a finding's id."
        ),
    ] = "full",
    script: Annotated[
        Path | None,
        typer.Option(help="A file of questions (or `-`), one a line; a blank line is a silence."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="With --script: each exchange as JSON, then the sum.")
    ] = False,
    preset: Annotated[Shown, typer.Option(help="How much help to see.")] = Shown.training,
) -> None:
    """Interview a simulated customer; at the end: how much of the story came out, and what you planted."""  # fmt: skip

    def practise() -> int:
        from app.customers.drills import drill_for
        from app.uses.rehearsing import Wishes, run_room, run_script

        wishes = Wishes(story, style, seed, level, drill_for(drill), preset.value)
        if script is not None:
            return run_script(wishes, script, as_json=as_json)
        return run_room(wishes, as_json=as_json)

    _run(practise)


@story.command()
def check(
    file: Annotated[list[str], typer.Argument(help="Story files (.yaml), or ids.")],
    as_json: _Json = False,
) -> None:
    """Look whether stories can be told: reachable, cued, covered, spoken. Exit status 1 if not."""
    from app.uses.stories import run_check

    raise typer.Exit(run_check(file, as_json=as_json))


@story.command(name="list")
def list_stories(as_json: _Json = False, lang: Annotated[Literal["fr", "en"] | None, typer.Option(help="Only of this language.")] = None) -> None:  # fmt: skip
    """Name the stories there are."""

    def show() -> int:
        from app.uses.stories import run_list

        return run_list(lang, as_json=as_json)

    _run(show)


@story.command()
def new(
    file: Annotated[Path, typer.Argument(help="The file to begin: `my-story.yaml`.")],
    brief: Annotated[
        str, typer.Option(help="In a sentence or two: who, and what they changed.")
    ] = "",
    lang: Annotated[Literal["fr", "en"], typer.Option(help="The story's language.")] = "en",
    category: Annotated[str, typer.Option(help="What kind of thing it is, in plain words.")] = "",
    product: Annotated[str, typer.Option(help="The product's name, as customers say it.")] = "",
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="Have the configured language model draft it.")
    ] = False,
) -> None:
    """Begin a story: a file with every part in place, to be filled in."""

    def begin() -> int:
        from app.uses.stories import run_new

        return run_new(
            file, brief, lang, category=category, product=product, force=force, draft=draft
        )

    _run(begin)


def _run(do: Callable[[], int]) -> None:
    """Do it and leave with its status; an error of ours becomes a sentence."""

    def leave() -> None:
        raise typer.Exit(do())

    or_say_why(leave)

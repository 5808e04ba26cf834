"""What several commands take, and how an error of ours is told on the command line."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Language(StrEnum):
    """The languages of an interview."""

    fr = "fr"
    en = "en"
    auto = "auto"


class Shown(StrEnum):
    """How much the panel shows."""

    silent = "silent"
    balanced = "balanced"
    training = "training"


Host = Annotated[str | None, typer.Option(help="Where to listen. [default: 127.0.0.1]")]
Port = Annotated[int | None, typer.Option(help="The port to listen on. [default: 8765]")]
Data = Annotated[
    Path | None, typer.Option(help="The folder of the log. [default: ~/.local/share/bascule]")
]
Names = Annotated[
    list[str] | None, typer.Option("--name", help="A name of the product; may be given again.")
]
Interviewer = Annotated[str | None, typer.Option(help="The label of who interviews.")]


def or_say_why(do: Callable[[], None]) -> None:
    """Do it; an error of ours becomes a sentence and exit status 1."""
    from app.errors import BasculeError

    try:
        do()
    except BasculeError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None

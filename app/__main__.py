"""The command line. Nothing heavy is imported before a command needs it."""

import importlib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from app import __version__

cli = typer.Typer(
    name="bascule", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    help="A coach for Jobs-to-be-Done switch interviews.",
)  # fmt: skip


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"bascule {__version__}")
        raise typer.Exit


@cli.callback()
def bascule(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """A coach for Jobs-to-be-Done switch interviews."""


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


@cli.command()
def serve(
    host: Host = None,
    port: Port = None,
    data: Data = None,
    open_browser: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the panel in the browser.")
    ] = True,
) -> None:
    """Run the server and open the panel."""

    def start() -> None:
        from app.settings import read_settings
        from app.web.process import run

        run(
            read_settings(host=host, port=port, data=data),
            lambda: importlib.import_module("app.main").create_server,
            open_browser=open_browser,
        )

    _or_say_why(start)


@cli.command()
def doctor(host: Host = None, port: Port = None, data: Data = None) -> None:
    """Look whether everything is in place."""

    def look() -> None:
        from app.settings import read_settings
        from app.web.process import examine

        findings = examine(read_settings(host=host, port=port, data=data))
        for finding in findings:
            typer.echo(f"{'ok  ' if finding.fine else 'NO  '} {finding.words}")
        if not all(finding.fine for finding in findings):
            raise typer.Exit(1)

    _or_say_why(look)


@cli.command()
def replay(
    file: Annotated[
        str,
        typer.Argument(
            help="A transcript in any format that Bascule reads, or sample:fr, sample:en."
        ),
    ],
    url: Annotated[str, typer.Option(help="The running server.")] = "http://127.0.0.1:8765",
    speed: Annotated[
        str, typer.Option(help="How much faster than it was spoken; `max` does not wait.")
    ] = "8",
    lang: Annotated[
        Language | None, typer.Option(help="The language, if the file does not tell.")
    ] = None,
    name: Annotated[
        list[str] | None, typer.Option(help="A name of the product; may be given again.")
    ] = None,
    interviewer: Annotated[str | None, typer.Option(help="The label of who interviews.")] = None,
    swap: Annotated[
        bool, typer.Option("--swap", help="Exchange interviewer and customer.")
    ] = False,
    preset: Annotated[Shown, typer.Option(help="How much the panel shows.")] = Shown.balanced,
    keep_open: Annotated[
        bool, typer.Option("--keep-open", help="Do not close the interview at the end.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show no progress.")] = False,
    trace: Annotated[
        bool,
        typer.Option(
            "--trace", help="No server: print what the coach makes of each turn, and why."
        ),
    ] = False,
) -> None:
    """Tell a transcript to a running server as if it were live."""
    from app.uses.replay import run_replay

    status = run_replay(
        file, url, _speed(speed), lang=lang.value if lang else None, names=tuple(name or ()),
        interviewer=interviewer, swap=swap, preset=preset.value, keep_open=keep_open, quiet=quiet,
        trace=trace,
    )  # fmt: skip
    raise typer.Exit(status)


def _speed(said: str) -> "float | Literal['max']":
    if said == "max":
        return "max"
    try:
        speed = float(said)
    except ValueError:
        speed = 0.0
    if not 0.01 <= speed <= 10_000:
        raise typer.BadParameter(
            "a speed is a number from 0.01 to 10000, or `max`.", param_hint="--speed"
        )
    return speed


Names = Annotated[
    list[str] | None, typer.Option("--name", help="A name of the product; may be given again.")
]
Interviewer = Annotated[str | None, typer.Option(help="The label of who interviews.")]
Ids = Annotated[
    list[str] | None, typer.Option(help="Ids of findings, by comma; `leading_*` is several.")
]


@cli.command()
def lint(
    target: Annotated[
        list[str],
        typer.Argument(
            help="A question, a guide (.md .txt .docx), a transcript, a folder, or `-`."
        ),
    ],
    output: Annotated[
        Literal["text", "json", "jsonl", "sarif", "github"], typer.Option("--format")
    ] = "text",
    select: Ids = None,
    ignore: Ids = None,
    min_severity: Annotated[
        Literal["info", "minor", "major", "critical"] | None,
        typer.Option(help="The least to report."),
    ] = None,
    min_confidence: Annotated[float | None, typer.Option(min=0, max=1)] = None,
    lang: Annotated[Language | None, typer.Option(help="The language of all of it.")] = None,
    name: Names = None,
    competitor: Annotated[list[str] | None, typer.Option(help="A name of a competitor.")] = None,
    minutes: Annotated[
        int | None, typer.Option(min=5, max=240, help="How long the interview lasts. [default: 45]")
    ] = None,
    kind: Annotated[
        Literal["guide", "transcript"] | None, typer.Option("--as", help="What the file is.")
    ] = None,
    interviewer: Interviewer = None,
) -> None:
    """Look at questions: how each is asked, what that does, what to ask instead.

    Exit status: 0 nothing found, 1 findings, 2 something could not be used.
    """
    from app.uses.lint.run import run_lint, wishes_of

    wishes = wishes_of(
        select=select, ignore=ignore, min_severity=min_severity, min_confidence=min_confidence,
        lang=lang.value if lang else None, names=name, competitors=competitor, minutes=minutes,
    )  # fmt: skip
    raise typer.Exit(run_lint(target, wishes, output, kind=kind, interviewer=interviewer))


@cli.command()
def explain(
    idea: Annotated[
        str | None, typer.Argument(help="The id of an idea; none lists them all.")
    ] = None,
    lang: Annotated[Language, typer.Option(help="The language of the page.")] = Language.auto,
) -> None:
    """Show what the method knows of a finding, strength, cue, force or phase."""
    from app.uses.explain import run_explain

    raise typer.Exit(run_explain(idea, lang.value))


@cli.command()
def annotate(
    file: Annotated[list[str], typer.Argument(help="Transcripts, or `-` for standard input.")],
    turns: Annotated[
        bool, typer.Option("--turns", help="Each line is one interviewer's turn with its context.")
    ] = False,
    lang: Annotated[
        Language | None, typer.Option(help="The language, where the file tells none.")
    ] = None,
    name: Names = None,
    interviewer: Interviewer = None,
) -> None:
    """Print what the method sees in each turn, one JSON object a line.

    Exit status 1 when a file or a line could not be read; the rest is done.
    """
    from app.uses.annotating import run_annotate

    raise typer.Exit(
        run_annotate(
            file,
            turns=turns,
            lang=lang.value if lang else "auto",
            names=tuple(name or ()),
            interviewer=interviewer,
        )
    )


def _or_say_why(do: Callable[[], None]) -> None:
    from app.errors import BasculeError

    try:
        do()
    except BasculeError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def main() -> None:
    """The `bascule` command."""
    cli()


if __name__ == "__main__":
    main()

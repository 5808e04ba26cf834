"""The commands around a running server: serve, doctor, replay."""

import importlib
from typing import Annotated, Literal

import typer

from app.commands.options import Data, Host, Language, Port, Shown, or_say_why


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

    or_say_why(start)


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

    or_say_why(look)


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

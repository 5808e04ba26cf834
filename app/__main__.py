"""The command line. Nothing heavy is imported before a command needs it."""

from typing import Annotated

import typer

from app import __version__
from app.commands import advice, method, practice, review, serving

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


for command in (
    serving.serve, serving.doctor, serving.replay,
    method.lint, method.explain, method.annotate,
    advice.fake_endpoint, review.review, review.disagreements, practice.practice,
):  # fmt: skip
    cli.command()(command)
cli.add_typer(practice.story)


def main() -> None:
    """The `bascule` command."""
    cli()


if __name__ == "__main__":
    main()

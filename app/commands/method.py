"""The commands that look at questions: lint, explain, annotate."""

from typing import Annotated, Literal

import typer

from app.commands.options import Interviewer, Language, Names

Ids = Annotated[
    list[str] | None, typer.Option(help="Ids of findings, by comma; `leading_*` is several.")
]


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


def explain(
    idea: Annotated[
        str | None, typer.Argument(help="The id of an idea; none lists them all.")
    ] = None,
    lang: Annotated[Language, typer.Option(help="The language of the page.")] = Language.auto,
) -> None:
    """Show what the method knows of a finding, strength, cue, force or phase."""
    from app.uses.explain import run_explain

    raise typer.Exit(run_explain(idea, lang.value))


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

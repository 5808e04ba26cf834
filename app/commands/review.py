"""The commands that look back on interviews: review, disagreements."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from app.commands.options import Interviewer, Language, Names

if TYPE_CHECKING:
    from app.uses.review_advice import Asking

Target = Annotated[
    list[str] | None,
    typer.Argument(help="Transcripts, logs or folders of them; sample:fr, sample:en."),
]
Out = Annotated[Path, typer.Option("--out", "-o", help="The folder that the reports go to.")]
Formats = Annotated[
    str, typer.Option("--format", "-f", help="html, pdf, docx, md, json; several by comma.")
]
Lang = Annotated[Language, typer.Option(help="The report's language. [default: the interview's]")]
Masked = Annotated[
    bool, typer.Option("--masked", help="Names, places, companies, mails and phones masked.")
]
Swap = Annotated[bool, typer.Option("--swap", help="Exchange interviewer and customer.")]
Paper = Annotated[Literal["a4", "letter"], typer.Option(help="The paper of PDF and Word.")]
Jobs = Annotated[
    int | None, typer.Option(min=1, max=256, help="How many at once. [default: all cores]")
]
Advised = Annotated[
    bool,
    typer.Option(
        "--advised", help="With a note by the configured language model, if there is one."
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Only say what failed.")]
OwnProgress = Annotated[
    bool, typer.Option("--progress", help="How your own questions change over these interviews.")
]
Schema = Annotated[bool, typer.Option("--schema", help="Print the JSON schema of a report.")]


def review(
    target: Target = None,
    out: Out = Path("reports"),
    output: Formats = "html",
    lang: Lang = Language.auto,
    masked: Masked = False,
    advised: Advised = False,
    name: Names = None,
    interviewer: Interviewer = None,
    swap: Swap = False,
    paper: Paper = "a4",
    jobs: Jobs = None,
    quiet: Quiet = False,
    progress: OwnProgress = False,
    schema: Schema = False,
) -> None:
    """Report on interviews: what was told, how it was asked, what to do differently next time.

    Exit status 1 when something could not be reported on; the rest is done. A report is whole without the note
    that --advised asks for: a model that is missing or fails is said, and changes no exit status.
    """
    from app.uses.report.files import Wishes
    from app.uses.review import Order, run_review
    from app.uses.review import schema as schema_of

    if schema:
        typer.echo(schema_of())
        return
    if not target:
        raise typer.BadParameter("say which transcripts, logs or folders.", param_hint="TARGET")
    own: Literal["fr", "en"] | None = None
    if lang is not Language.auto:
        own = "fr" if lang is Language.fr else "en"
    wishes = Wishes(own, tuple(name or ()), interviewer, swap)
    if progress:
        from app.uses.progress import run_progress

        raise typer.Exit(run_progress(target, wishes))
    order = Order(out, _formats(output), wishes, masked, paper)
    if advised:
        order = order._replace(asking=_asking())
    raise typer.Exit(run_review(target, order, jobs=jobs, quiet=quiet))


def _asking() -> "Asking | None":
    """How the model is asked, said on standard error before anything is sent; None where there is none."""
    from app.errors import BadInput
    from app.uses.review_advice import asking
    from app.uses.tally import say

    try:
        how, words = asking()
    except BadInput as wrong:
        say(str(wrong))
        raise typer.Exit(1) from None
    say(words)
    return how


def disagreements(
    file: Annotated[
        list[str],
        typer.Argument(help="Logs of interviews (.jsonl), or their reports as JSON."),
    ],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="The file to write. [default: what is printed]"),
    ] = None,
    masked: Annotated[
        bool, typer.Option("--masked/--as-said", help="Names masked, or every word as it was said.")
    ] = True,
) -> None:
    """Write out the questions that the rules and the language model read differently, to be settled by people.

    One JSON object a line; `annotate --turns` reads them too. Exit status 1 when a file could not be read; the
    rest is done.
    """
    from app.uses.disagreements import run_disagreements

    raise typer.Exit(run_disagreements(file, out, names_masked=masked))


def _formats(said: str) -> tuple[str, ...]:
    """The formats that were asked for, each once."""
    from app.uses.review import FORMATS

    formats = tuple(dict.fromkeys(one.strip().lower() for one in said.split(",") if one.strip()))
    if not formats or not set(formats) <= set(FORMATS):
        raise typer.BadParameter(
            f"there are {', '.join(FORMATS)}; several by comma.", param_hint="--format"
        )
    return formats

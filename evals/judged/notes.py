"""The story of a report or a model's note on it, and the turns, as a judge of faithfulness reads them."""

from collections.abc import Iterable
from typing import Any

from app.events import AdviceWanted, NotedLine, Transcript
from app.reports.model import Report
from app.reports.told import Sentence
from app.uses.noting import note_wish
from app.uses.report import About, of_transcript
from evals.judged.cases import Case


def case_of(labelled: dict[str, Any], context: int | None) -> Case:
    """The story of an interview's report; with the wish for a note where a model reads `context` tokens.

    The turns are those that the story cites, or all that the model is given, by the report's numbers.
    """
    report = of_transcript(
        Transcript.model_validate(labelled),
        labelled["lang"],
        About(id=labelled["id"], source="import"),
    )
    wanted = note_wish(report, context, {}) if context is not None else None
    story = lines(report.told.story)
    return Case(labelled["id"], report.lang, _turns(report, wanted), story, wanted)


def _turns(report: Report, wanted: AdviceWanted | None) -> str:
    shown = {turn for sentence in report.told.story for turn in sentence.turns}
    if wanted is not None:
        shown |= {turn.turn for turn in wanted.turns}
    return "\n".join(
        f"[{turn.turn}] {turn.role.upper()}: {turn.text}"
        for turn in report.turns
        if turn.turn in shown
    )


def lines(told: Iterable[Sentence | NotedLine]) -> str:
    """Sentences, each with the turns behind it."""
    return "\n".join(f"{one.text} [{', '.join(map(str, one.turns))}]" for one in told)

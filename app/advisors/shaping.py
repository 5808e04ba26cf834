"""An answer that passed the guard, as the fact that is logged: in its bounds, or not at all."""

from typing import Any

from app.advisors.answers import (
    Answer,
    NextProbes,
    Noted,
    Repair,
    ReportNote,
    SecondOpinion,
    Voice,
)
from app.advisors.guard import kept
from app.events import AdviceWanted, AdvisedNote, AdvisedProbe, NotedLine, Opined, Opinion

MOST_PROBES = 3


def shaped(answer: Answer | None, wanted: AdviceWanted) -> dict[str, Any]:
    """The fields of an `Advised` that hold the words; raises ValidationError where they do not fit into it."""
    match answer:
        case Repair():
            return {"text": answer.question.strip()}
        case Voice():
            return {"text": answer.text.strip()}
        case NextProbes():
            fine = kept(answer, wanted)[:MOST_PROBES]
            return {
                "probes": tuple(
                    AdvisedProbe(text=one.question.strip(), quote=one.quote) for one in fine
                )
            }
        case SecondOpinion():
            return {"opinion": _opinion(answer)}
        case ReportNote():
            return {"note": _note(answer)}
    return {}


def _opinion(answer: SecondOpinion) -> Opinion:
    found = tuple(Opined(finding=one.finding, quote=one.quote) for one in answer.findings[:8])
    return Opinion(
        is_question=answer.is_question,
        form=answer.form,
        findings=found,
        reason=answer.reason.strip(),
    )


def _note(answer: ReportNote) -> AdvisedNote:
    def lines(noted: list[Noted], most: int) -> tuple[NotedLine, ...]:
        return tuple(
            NotedLine(text=one.text.strip(), turns=tuple(dict.fromkeys(one.turns)))
            for one in noted[:most]
        )

    return AdvisedNote(
        story=lines(answer.story, 12), jobs=lines(answer.jobs, 3), drill=answer.drill.strip()
    )

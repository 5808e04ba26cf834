"""The story of a report, and the turns it cites, as a judge of faithfulness reads them."""

from typing import Any

from app.events import Lang, Transcript
from app.uses.report import About, of_transcript


def story_of(labelled: dict[str, Any]) -> tuple[Lang, str, str]:
    """The language, the turns that are cited, and the sentences with the turns behind each."""
    report = of_transcript(
        Transcript.model_validate(labelled),
        labelled["lang"],
        About(id=labelled["id"], source="import"),
    )
    cited = {turn for sentence in report.told.story for turn in sentence.turns}
    turns = "\n".join(
        f"[{turn.turn}] {turn.role.upper()}: {turn.text}"
        for turn in report.turns
        if turn.turn in cited
    )
    story = "\n".join(
        f"{sentence.text} [{', '.join(map(str, sentence.turns))}]" for sentence in report.told.story
    )
    return report.lang, turns, story

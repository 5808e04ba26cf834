"""What a model is asked to answer with, a shape for each task. Wider than what is shown: the guard decides."""

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from app.events import AdviceTask, FormId

Text = Annotated[str, Field(max_length=4_000)]


class Answer(BaseModel):
    """An answer; fields that were not asked for are passed over."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Repair(Answer):
    """`repair`: the same thing asked cleanly."""

    question: Text


class Suggested(Answer):
    """A question, and the customer's words that it takes up, copied letter by letter."""

    question: Text
    quote: Text


class NextProbes(Answer):
    """`next_probe`: the best question first."""

    probes: Annotated[list[Suggested], Field(min_length=1, max_length=6)]


class Seen(Answer):
    """A finding by its id, and the interviewer's words that it stands on."""

    finding: Text
    quote: Text


class SecondOpinion(Answer):
    """`second_opinion`: whether this asks, in which form, and what is wrong with it."""

    is_question: bool
    form: FormId | None = None
    findings: Annotated[list[Seen], Field(max_length=12)] = []
    reason: Text = ""


class Voice(Answer):
    """`customer_voice`: the memories, as this person would say them."""

    text: Text


class Noted(Answer):
    """A sentence, and the turns that say so."""

    text: Text
    turns: Annotated[list[int], Field(max_length=40)]


class ReportNote(Answer):
    """`report_note`: the story in a paragraph, what it may have been hired for, one thing to practise."""

    story: Annotated[list[Noted], Field(min_length=1, max_length=12)]
    jobs: Annotated[list[Noted], Field(max_length=6)] = []
    drill: Text = ""


class StoryDraft(Answer):
    """`story_from_brief`: a practice card as YAML, to be checked."""

    yaml: Annotated[str, Field(max_length=60_000)]


SHAPES: Final[dict[AdviceTask, type[Answer]]] = {
    "second_opinion": SecondOpinion,
    "repair": Repair,
    "next_probe": NextProbes,
    "customer_voice": Voice,
    "report_note": ReportNote,
    "story_from_brief": StoryDraft,
}

"""Part A of a report: what the customer told us, and how far it can be trusted.

A claim stands on quotes: `quote` is verbatim, `turn` is the number of its turn, `span` where it stands
in that turn's text, in code points. What is not known is empty or None, and printed as unknown.
"""

from typing import Annotated, Literal

from pydantic import Field

from app.events import ForceId, Frozen, PhaseId, Stage

Span = tuple[int, int]
Share = Annotated[float, Field(ge=0, le=1)]


class Quote(Frozen):
    """What was said, word for word."""

    quote: str
    turn: int
    span: Span


class Doubt(Frozen):
    """How a quote was drawn out: the flag on the question before it, and what was asked."""

    flag: str
    finding: str
    title: str
    asked: Quote


class Sentence(Frozen):
    """A sentence of the report's own, and the turns it stands on."""

    text: str
    turns: tuple[int, ...]


class Moment(Quote):
    """A point of the switch timeline; `when` as the customer said it, None where no date was told."""

    stage: Stage
    title: str
    when: str | None = None
    who: tuple[str, ...] = ()
    doubt: Doubt | None = None


class Hole(Frozen):
    """A stage that nobody told, with the question that would open it."""

    stage: Stage
    title: str
    ask: str


class Conflict(Frozen):
    """What does not go together, in words, with the quotes that say so."""

    kind: Literal["dates", "order", "untriggered", "said"]
    text: str
    quotes: tuple[Quote, ...]


class Timeline(Frozen):
    """The switch in the order in which it happened, as far as it was told."""

    moments: tuple[Moment, ...] = ()
    holes: tuple[Hole, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


class ForceQuote(Quote):
    """Evidence for one force: `strength` 1 to 3, `when` it was felt; with `doubt` it weighs less.

    `cleaned_by` is the turn in which the customer said the same freely.
    """

    strength: Literal[1, 2, 3]
    when: Literal["then", "now"]
    doubt: Doubt | None = None
    cleaned_by: int | None = None


class Force(Frozen):
    """One of the four forces. `weight` counts what was freely said of then; 0 to 1 within the interview."""

    force: ForceId
    title: str
    weight: Share
    quotes: tuple[ForceQuote, ...] = ()


class Job(Quote):
    """What it may have been hired for: a hypothesis, never a finding."""

    kind: Literal["functional", "emotional", "social"]
    statement: str


class JobStory(Frozen):
    """When … I want … so I can …: each part a quote, or None where nobody told it."""

    when: Quote | None = None
    want: Quote | None = None
    so_that: Quote | None = None


class Alternative(Quote):
    """A way out that was considered, including doing nothing."""

    what: str
    kind: str
    seen: Quote | None = None
    dropped: Quote | None = None


class Person(Frozen):
    """Somebody of the story: who they are to the customer, and what they did in it."""

    who: str
    role: str
    first: Quote
    did: tuple[Quote, ...] = ()


class Slot(Frozen):
    """One piece of evidence that a phase seeks: filled by a quote, or with the question to ask in a mail.

    `ask` is open, names no product that the customer has not named, and is clean by our own linter.
    """

    slot: str
    phase: PhaseId
    title: str
    quote: Quote | None = None
    ask: str | None = None


class Name(Frozen):
    """Who said a product's name first."""

    name: str
    status: Literal["locked", "named_by_customer", "named_early"]
    turn: int | None = None


class Note(Frozen):
    """The story in a colleague's words, by a language model: each sentence with the turns it stands on.

    It never stands in for a quote or a figure of the report; `by` names the model, `drill` is advice.
    """

    by: str
    story: tuple[Sentence, ...]
    jobs: tuple[Sentence, ...] = ()
    drill: str = ""


class Told(Frozen):
    """Part A: what the customer told us, and how far it can be trusted."""

    story: tuple[Sentence, ...] = ()
    note: Note | None = None
    timeline: Timeline = Timeline()
    forces: tuple[Force, ...] = ()
    struggle: Quote | None = None
    jobs: tuple[Job, ...] = ()
    job_story: JobStory = JobStory()
    alternatives: tuple[Alternative, ...] = ()
    hiring: tuple[Quote, ...] = ()
    firing: tuple[Quote, ...] = ()
    tradeoffs: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
    residual: tuple[Quote, ...] = ()
    slots: tuple[Slot, ...] = ()
    coverage: dict[PhaseId, float] = Field(default_factory=dict)
    follow_up: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()

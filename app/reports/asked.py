"""Part B of a report: how we asked."""

from typing import Literal

from pydantic import Field

from app.events import FormId, Frozen, PhaseId, Severity
from app.reports.told import Quote, Sentence, Share, Span

Band = Literal["good", "fair", "alert"]


class Measure(Frozen):
    """One line of the scorecard's arithmetic: what was counted, its band, the points it gave.

    `said` tells the figure in words; `value` is None where it could not be measured, and the points it
    could have given are then shared out among the others of its part.
    """

    id: str
    title: str
    value: float | None
    said: str
    band: Band | None
    points: float
    of: float


class Part(Frozen):
    """A part of the score with its lines; `points` is their sum."""

    id: Literal["story", "elicitation", "neutrality", "listening"]
    title: str
    points: float
    of: float
    lines: tuple[Measure, ...]


class Score(Frozen):
    """The scorecard: `total` is None, and `why` says why, where a score would be made up."""

    total: float | None
    why: str | None = None
    parts: tuple[Part, ...] = ()


class Fault(Frozen):
    """A finding on one question."""

    flag: str
    finding: str
    title: str
    severity: Severity
    confidence: float
    span: Span
    why_it_hurts: str
    advice: str
    shown: Literal["live", "debrief"]


class Best(Frozen):
    """A good question and what it yielded."""

    asked: Quote
    strength: str
    title: str
    yielded: Quote
    words: int


class Costly(Frozen):
    """A question that cost something: what is wrong with it, what came back, how to ask it instead."""

    asked: Quote
    faults: tuple[Fault, ...]
    came_back: Quote | None
    words: int
    rewrite: str
    repaired_by: int | None = None


class Repair(Frozen):
    """A spoiled question that was made good: what was asked again, and what came back then."""

    flag: str
    asked: Quote
    again: Quote
    came_back: Quote | None


class MissedThread(Quote):
    """Something worth taking up that was left: the question that could have been asked, the slot still empty."""

    cue: str
    title: str
    ask: str
    slot: str | None = None


class Stretch(Frozen):
    """A piece of the interview in one phase: turns from `first` to `last`, seconds where there are times."""

    phase: PhaseId | None
    first: int
    last: int
    start: float | None = None
    end: float | None = None


class Talk(Frozen):
    """How the talk was shared. Seconds are None where the transcript has no times."""

    words: dict[Literal["interviewer", "customer"], int]
    interviewer_share: Share | None
    longest: Quote | None
    longest_words: int
    longest_seconds: float | None
    median_question_words: float | None
    median_answer_words: float | None
    median_wait: float | None
    longest_wait: float | None
    interruptions: int | None


class Offered(Frozen):
    """What the live coach offered and what became of it."""

    shown: int = 0
    taken: int = 0
    ignored: int = 0
    dismissed: int = 0
    probes: tuple[Sentence, ...] = ()


class Drill(Frozen):
    """One thing to practise next time; `practice` is the id of the drill in the practice room.

    `idea` is the finding or the strength that it is about.
    """

    practice: str
    idea: str = ""
    title: str
    why: str
    turns: tuple[int, ...]
    example: str


class Question(Frozen):
    """A turn of the interviewer as the linter sees it: what Rewind begins with."""

    turn: int
    form: FormId | None
    faults: tuple[Fault, ...]
    strengths: tuple[str, ...]
    rewrite: str | None


class Seconded(Frozen):
    """A finding as a second reader sees it, on the interviewer's own words."""

    finding: str
    title: str
    words: Quote


class Discussed(Frozen):
    """A question that the rules and a second reader, a language model, read differently: for people to settle.

    `form` and `faults` are the rules' reading, which counts everywhere else in the report unless a setting
    let it be `overruled`; `other_form` and `others` are the second reader's, `reason` its own words, `by` the
    model.
    """

    asked: Quote
    form: FormId | None
    faults: tuple[Fault, ...]
    other_form: FormId | None
    others: tuple[Seconded, ...]
    reason: str
    by: str
    overruled: bool = False


class Asked(Frozen):
    """Part B: how we asked."""

    best: tuple[Best, ...] = ()
    costly: tuple[Costly, ...] = ()
    repairs: tuple[Repair, ...] = ()
    missed: tuple[MissedThread, ...] = ()
    strip: tuple[Stretch, ...] = ()
    talk: Talk
    offered: Offered = Offered()
    findings: dict[str, int] = Field(default_factory=dict)
    strengths: dict[str, int] = Field(default_factory=dict)
    forms: dict[str, int] = Field(default_factory=dict)
    drill: Drill | None = None
    questions: tuple[Question, ...] = ()
    discuss: tuple[Discussed, ...] = ()

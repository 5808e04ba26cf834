"""What the routes answer with: the models behind the OpenAPI document and the panel's TypeScript types."""

from typing import Literal

from app.events import AdviceTask, CanonicalTurn, Frozen, LangSetting, Product, Role


class Door(Frozen):
    """Where to connect (an absolute `ws://` or `wss://` address) and the token that opens it."""

    url: str
    token: str


class InterviewOpened(Frozen):
    """The answer of `POST /v1/interviews`. The tokens are told once and kept nowhere in clear."""

    id: str
    ingest: Door
    panel: Door


class SampleCard(Frozen):
    """A sample interview that can be watched: `seconds` is how long it takes at speed 1."""

    id: str
    title: str
    interviewer: str
    customer: str
    lang: LangSetting
    turns: int
    seconds: float


class Advising(Frozen):
    """Whether there is a language model, and where text goes: `local` is this machine or its network."""

    state: Literal["absent", "ready", "resting", "failing"]
    reason: str | None = None
    local: bool = True
    host: str | None = None


class TaskSpending(Frozen):
    """What one task of the advisor has cost in an interview: `dropped` counts by verdict what was not used.

    `cost` is in the account's own currency, null where no prices are set; `seconds` is the median wait.
    """

    task: AdviceTask
    asked: int
    clean: int
    dropped: dict[str, int]
    tokens_in: int
    tokens_out: int
    cost: float | None
    seconds: float


class AdvisorSpending(Frozen):
    """How the advisor does in an interview and what it has cost there: tokens `spent` of its `budget`.

    `sent` is how many lines its log of what was sent has.
    """

    state: Literal["absent", "ready", "resting", "failing"]
    reason: str | None
    host: str | None
    local: bool
    budget: int
    spent: int
    cost: float | None
    tasks: tuple[TaskSpending, ...]
    sent: int


class Complaint(Frozen):
    """What happened, in a sentence, and what to do about it; `code` is stable."""

    code: str
    message: str
    remedy: str


class Trouble(Frozen):
    """The body of every HTTP answer that is not a success."""

    error: Complaint


class Readiness(Frozen):
    """The answer of `/healthz` and `/readyz`: `log` is `durable` or `failing`."""

    ready: bool
    version: str
    log: str
    interviews: int


class SpeakerRead(Frozen):
    """Somebody who speaks in a file: how much, and in what role."""

    label: str
    turns: int
    words: int
    questions: int
    role: Role
    role_basis: str


class TranscriptRead(Frozen):
    """The answer of `POST /v1/transcripts`: what was read, and who seems to interview.

    `interviewer` is a label of `speakers`; `basis` says how it is known (`label`, `self`, `starter`,
    `heuristic`, `user` or `none`) and `confidence` how surely, 0 to 1. `duration` is in seconds.
    `id`, `lang`, `product` and `turns` are the transcript in the canonical form.
    """

    name: str
    format: str
    speakers: tuple[SpeakerRead, ...]
    interviewer: str | None
    basis: str
    confidence: float
    duration: float | None
    annotations: int
    warnings: tuple[str, ...]
    id: str
    lang: LangSetting
    product: Product
    turns: tuple[CanonicalTurn, ...]


class NoteAsked(Frozen):
    """The answer of `POST …/report/note`: whether a note was written, and why not, in a sentence.

    `verdict` is stable: `clean`, the guard's reason, the trouble with the model, `spent`, or `no_model`,
    `not_recorded`, `nothing_said`, `not_asked` (not in this language).
    """

    written: bool
    verdict: str
    message: str | None = None


class InterviewClosedAnswer(Frozen):
    """The answer of `POST …/close`. `log` is `failing` when the closing is not yet written."""

    closed: bool
    log: str

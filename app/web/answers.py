"""What the routes answer with: the models behind the OpenAPI document and the panel's TypeScript types."""

from typing import Literal

from app.events import CanonicalTurn, Frozen, LangSetting, Product, Role


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


class InterviewClosedAnswer(Frozen):
    """The answer of `POST …/close`. `log` is `failing` when the closing is not yet written."""

    closed: bool
    log: str

"""Every fact that comes in and every event that goes out: frozen, tagged by `type`, one union each way.

This module is the one definition of the contract. The JSON Schema, the AsyncAPI document, the panel's
TypeScript types and the log's rows are made from these models. Times are seconds on the interview's
clock, offsets are code points into a turn's text, text is NFC.
"""

import re
import unicodedata
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, model_validator

Lang = Literal["fr", "en"]
LangSetting = Literal["fr", "en", "auto"]
Role = Literal["interviewer", "customer", "observer", "unknown"]
Preset = Literal["silent", "balanced", "training"]
Severity = Literal["info", "minor", "major", "critical"]
PhaseId = Literal["before", "trigger", "alternatives", "decision", "outcome"]
ForceId = Literal["push", "pull", "habit", "anxiety"]
Stage = Literal[
    "first_thought", "passive_looking", "event_1", "active_looking", "event_2",
    "deciding", "buying", "first_use", "today",
]  # fmt: skip
FormId = Literal[
    "invitation", "cued_invitation", "open_wh", "directive_wh", "echo", "recap_check",
    "statement_probe", "closed_yn", "forced_choice", "facilitator", "logistics",
]  # fmt: skip

PHASES: tuple[PhaseId, ...] = get_args(PhaseId)
FORCES: tuple[ForceId, ...] = get_args(ForceId)
STAGES: tuple[Stage, ...] = get_args(Stage)

_LONE = re.compile(r"[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def clean_text(text: str) -> str:
    """Make text safe to keep, count and show: NFC, no control characters, no lone surrogates.

    A lone surrogate becomes U+FFFD (a source cut an emoji in two), a control character becomes a
    space, so that nothing that was said is dropped and offsets are those of the text that is kept.
    """
    if text.isascii() and text.isprintable():
        return text
    if _LONE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _CONTROL.sub(" ", unicodedata.normalize("NFC", text))


def copied(text: str) -> str:
    """The same text as another string, where it is not ASCII.

    Writing such a text leaves a second copy of it, in UTF-8, inside the string for as long as that lives.
    What is kept for long is therefore not what is written.
    """
    return text if text.isascii() else text.encode().decode()


Said = Annotated[str, Field(max_length=60_000), AfterValidator(clean_text)]
Line = Annotated[str, Field(max_length=2_000), AfterValidator(clean_text)]
Label = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(clean_text)]
Seconds = Annotated[float, Field(allow_inf_nan=False)]


class Frozen(BaseModel):
    """What every fact and event is: unchangeable, and with no field that the contract does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# ----------------------------------------------------------------------------- the interview itself


class Product(Frozen):
    """What the study is about: the names that stay locked until the customer says them."""

    names: tuple[Label, ...] = Field((), max_length=30)
    sounds_like: tuple[Label, ...] = Field((), max_length=60)
    competitors: tuple[Label, ...] = Field((), max_length=30)
    category: Annotated[str, Field(max_length=200), AfterValidator(clean_text)] = ""


class Consent(Frozen):
    """What the customer agreed to. Without `given` nothing that is heard is stored."""

    given: bool
    basis: Literal["spoken", "written", "form", "other"] = "spoken"
    at: Annotated[str, Field(max_length=40)] | None = None
    record: bool = True


class Opening(Frozen):
    """The body of `POST /v1/interviews`."""

    lang: LangSetting = "auto"
    product: Product = Product()
    participant: Annotated[str, Field(max_length=200), AfterValidator(clean_text)] = ""
    study: Label | None = None
    preset: Preset = "balanced"
    consent: Consent | None = None

    @property
    def recorded(self) -> bool:
        """Whether what is heard may be kept: the customer agreed, and to being recorded."""
        return self.consent is not None and self.consent.given and self.consent.record


# ----------------------------------------------------------------------------------------- facts in


class Opened(Frozen):
    """The first fact of every log: what the interview was opened with."""

    type: Literal["opened"] = "opened"
    opening: Opening


class Heard(Frozen):
    """One segment as a whole, never a delta. The highest revision of an id is what was said."""

    type: Literal["heard"] = "heard"
    id: Label
    revision: Annotated[int, Field(ge=0, le=1_000_000_000)] = 0
    role: Role | None = None
    speaker: Label | None = None
    text: Said
    final: bool
    end_of_turn: bool | None = None
    start: Seconds | None = None
    end: Seconds | None = None
    lang: Annotated[str, Field(max_length=35)] | None = None
    confidence: Annotated[float, Field(ge=0, le=1)] | None = None

    @property
    def times_make_sense(self) -> bool:
        """False for negative, backward or absurd times (a day and more): the words still count."""
        start = self.start if self.start is not None else 0.0
        end = self.end if self.end is not None else start
        return 0 <= start <= end <= 86_400


class Retracted(Frozen):
    """The source takes segments back; everything shown because of them goes too."""

    type: Literal["retracted"] = "retracted"
    ids: tuple[Label, ...] = Field(min_length=1, max_length=500)


class Relabelled(Frozen):
    """The recogniser moved a segment to another speaker."""

    type: Literal["relabelled"] = "relabelled"
    id: Label
    speaker: Label


class SpeakerMapped(Frozen):
    """Who a speaker label is. History is recomputed."""

    type: Literal["speaker_mapped"] = "speaker_mapped"
    speaker: Label
    role: Role
    name: Label | None = None


class TurnEnded(Frozen):
    """The speaker stopped."""

    type: Literal["turn_ended"] = "turn_ended"
    role: Role
    at: Seconds


SourceState = Literal["waiting", "active", "stalled", "lost", "recovered"]


class SourceHealth(Frozen):
    """What the source itself knows of how well it hears."""

    type: Literal["source_health"] = "source_health"
    state: SourceState
    reason: Line | None = None


MarkAction = Literal[
    "asked", "dismissed", "meant_it", "pinned", "note", "phase", "next", "swap_roles", "blank"
]


class Marked(Frozen):
    """What the interviewer pressed on the panel."""

    type: Literal["marked"] = "marked"
    action: MarkAction
    target: Annotated[str, Field(max_length=200)] | None = None
    text: Line | None = None


AdviceTask = Literal[
    "second_opinion", "repair", "next_probe", "customer_voice", "report_note", "story_from_brief"
]  # fmt: skip


class Opined(Frozen):
    """A finding as a second reader sees it, with the words it stands on."""

    finding: Label
    quote: Line


class Opinion(Frozen):
    """A second reading of one question. The verdict of the rules stands unless a setting says otherwise."""

    is_question: bool
    form: FormId | None = None
    findings: tuple[Opined, ...] = Field((), max_length=8)
    reason: Line = ""


class AdvisedProbe(Frozen):
    """A question an advisor offers, and the customer's words that it takes up."""

    text: Line
    quote: Line


class NotedLine(Frozen):
    """A sentence of an advisor's note, and the turns that say so."""

    text: Line
    turns: tuple[int, ...] = Field(max_length=40)


class AdvisedNote(Frozen):
    """A report in a colleague's words: the story, what it may have been hired for, one thing to practise."""

    story: tuple[NotedLine, ...] = Field(max_length=12)
    jobs: tuple[NotedLine, ...] = Field((), max_length=6)
    drill: Line = ""


class Advised(Frozen):
    """What an advisor answered to an `AdviceWanted`, or why there is no answer.

    `verdict` is `clean`, or the guard's reason or the trouble that left this without words. `latency` is in
    seconds, `tokens` are those that went in and came out. `overrules` says that a setting let this opinion
    take an unsure flag back. Replaying a log asks no model.
    """

    type: Literal["advised"] = "advised"
    want: Label
    task: AdviceTask
    turn: int
    prompt: Label
    model: Label
    latency: Annotated[float, Field(ge=0)]
    tokens: tuple[int, int] = (0, 0)
    verdict: Label
    text: Line | None = None
    probes: tuple[AdvisedProbe, ...] = Field((), max_length=3)
    opinion: Opinion | None = None
    note: AdvisedNote | None = None
    overrules: bool = False


class Closed(Frozen):
    """The interview is over."""

    type: Literal["closed"] = "closed"


class Ping(Frozen):
    """Asks whether the server is there; answered by `pong`, never logged."""

    type: Literal["ping"] = "ping"


IngestFrame = Annotated[
    Heard | Retracted | Relabelled | SpeakerMapped | TurnEnded | SourceHealth | Ping,
    Field(discriminator="type"),
]
PanelFrame = Annotated[Marked | Ping, Field(discriminator="type")]
Fact = (
    Opened
    | Heard
    | Retracted
    | Relabelled
    | SpeakerMapped
    | TurnEnded
    | SourceHealth
    | Marked
    | Advised
    | Closed
)

ingest_frames: TypeAdapter[IngestFrame] = TypeAdapter(IngestFrame)
panel_frames: TypeAdapter[PanelFrame] = TypeAdapter(PanelFrame)
facts: TypeAdapter[Fact] = TypeAdapter(Annotated[Fact, Field(discriminator="type")])


# ----------------------------------------------------------------------------------- panel events


class Because(Frozen):
    """Why a probe is offered: the customer's words where there are any, and the turn they stand in."""

    kind: Literal["cue", "gap", "repair", "recap", "silence"]
    quote: str | None = None
    turn: int | None = None


class Alternative(Frozen):
    """Another question worth asking now, of another kind than the first."""

    probe: str
    text: str
    because: Because


class PanelEvent(Frozen):
    """What goes to the panel: `cursor` only ever grows, `at` is the interview's clock."""

    cursor: int = 0
    at: float = 0.0


class TurnEvent(PanelEvent):
    """A turn as it stands; the same `turn` comes again when words were added or corrected."""

    type: Literal["turn"] = "turn"
    turn: int
    role: Role
    text: str
    start: float | None = None
    end: float | None = None
    form: FormId | None = None
    lang: Lang | None = None


class FlagEvent(PanelEvent):
    """A question that may have spoiled what comes back, with the way to recover."""

    type: Literal["flag"] = "flag"
    flag: str
    turn: int
    finding: str
    span: tuple[int, int]
    severity: Severity
    confidence: float
    title: str
    advice: str
    repair: str | None = None
    show: Literal["live", "debrief"]


ClearedWhy = Literal["repaired", "revised", "dismissed", "relabelled", "retracted", "overruled"]


class FlagCleared(PanelEvent):
    """A flag that no longer stands."""

    type: Literal["flag_cleared"] = "flag_cleared"
    flag: str
    why: ClearedWhy


class StrengthEvent(PanelEvent):
    """A good move, worth saying so."""

    type: Literal["strength"] = "strength"
    turn: int
    strength: str
    span: tuple[int, int]
    title: str = ""


class ProbeEvent(PanelEvent):
    """The one question worth asking now, or silence, with two alternatives of another kind."""

    type: Literal["probe"] = "probe"
    probe: str
    text: str
    phase: PhaseId
    slot: str | None = None
    force: ForceId | None = None
    because: Because
    alternatives: tuple[Alternative, ...] = ()
    by: Literal["method", "advisor"] = "method"
    show: Literal["live", "debrief"] = "live"


class ProbeTaken(PanelEvent):
    """The interviewer asked the offered probe, or something near it."""

    type: Literal["probe_taken"] = "probe_taken"
    probe: str
    turn: int


class PhaseEvent(PanelEvent):
    """Where the talk is, and how much of each phase is on record."""

    type: Literal["phase"] = "phase"
    phase: PhaseId
    coverage: dict[PhaseId, float]
    slots: dict[str, bool] = Field(default_factory=dict)


class ForceEvent(PanelEvent):
    """A verbatim quote that speaks for one of the four forces."""

    type: Literal["force"] = "force"
    force: ForceId
    quote: str
    turn: int
    span: tuple[int, int]
    strength: Literal[1, 2, 3]
    when: Literal["then", "now"]
    contaminated_by: str | None = None


class MomentEvent(PanelEvent):
    """A point on the switch timeline."""

    type: Literal["moment"] = "moment"
    stage: Stage
    when: str | None
    quote: str
    turn: int


class TimelinePoint(Frozen):
    """A point's place on the line: the moment of this stage told in this turn."""

    turn: int
    stage: Stage


class Contradiction(Frozen):
    """What was told of the story that does not go together, in words, with its turns."""

    kind: Literal["dates", "order", "untriggered"]
    text: str
    turns: tuple[int, ...]


class TimelineEvent(PanelEvent):
    """The line that the moments draw: their order, the stages nobody told, what does not go together."""

    type: Literal["timeline"] = "timeline"
    order: tuple[TimelinePoint, ...] = ()
    holes: tuple[Stage, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


ThreadStatus = Literal["open", "explored", "dropped"]


class ThreadEvent(PanelEvent):
    """Something the customer said that is worth taking up."""

    type: Literal["thread"] = "thread"
    thread: str
    cue: str
    quote: str
    turn: int
    status: ThreadStatus


NameStatus = Literal["locked", "named_by_customer", "named_early"]


class NameEvent(PanelEvent):
    """Who said a product's name first."""

    type: Literal["name"] = "name"
    name: str
    status: NameStatus
    turn: int | None = None


Speaker = Literal["interviewer", "customer"]
SPEAKERS: tuple[Speaker, ...] = get_args(Speaker)


class Talk(Frozen):
    """How the talk is shared. `last_wait` is the seconds the interviewer last left before speaking."""

    interviewer_share: float | None = None
    words: dict[Speaker, int] = Field(default_factory=lambda: dict.fromkeys(SPEAKERS, 0))
    longest_customer_turn: int = 0
    last_wait: float | None = None


class TalkEvent(PanelEvent, Talk):
    """How the talk is shared, as it stands."""

    type: Literal["talk"] = "talk"


class SourceNote(Frozen):
    """How well the interview is heard."""

    state: SourceState = "waiting"
    reason: str | None = None


class AdvisorNote(Frozen):
    """How the language model does; `absent` is the normal state."""

    state: Literal["absent", "ready", "resting", "failing"] = "absent"
    reason: str | None = None
    code: str | None = None
    """What is the matter, by its stable name: a panel says it in its reader's language."""


class LogNote(Frozen):
    """Whether what is heard is kept: `off` without consent, `failing` when the disk refuses."""

    state: Literal["durable", "off", "failing"] = "durable"


class HealthEvent(PanelEvent):
    """What the panel's health line says."""

    type: Literal["health"] = "health"
    source: SourceNote = SourceNote()
    advisor: AdvisorNote = AdvisorNote()
    log: LogNote = LogNote()


class NoticeEvent(PanelEvent):
    """Something the interviewer should know: what happened, and what to do."""

    type: Literal["notice"] = "notice"
    code: str
    message: str
    remedy: str | None = None


class Partial(Frozen):
    """Words still being spoken. Shown, never stored, never acknowledged, no cursor."""

    type: Literal["partial"] = "partial"
    role: Role
    text: str


class Counters(Frozen):
    """What was offered and what became of it."""

    shown: int = 0
    taken: int = 0
    ignored: int = 0
    dismissed: int = 0


class Snapshot(PanelEvent):
    """Everything a panel needs to draw itself; also the answer of `GET /v1/interviews/{id}`."""

    type: Literal["snapshot"] = "snapshot"
    interview: str = ""
    lang: LangSetting = "auto"
    preset: Preset = "balanced"
    participant: str = ""
    study: str | None = None
    recorded: bool = False
    closed: bool = False
    speakers_known: bool = True
    turns: tuple[TurnEvent, ...] = ()
    flags: tuple[FlagEvent, ...] = ()
    cleared: tuple[FlagCleared, ...] = ()
    strengths: tuple[StrengthEvent, ...] = ()
    forces: tuple[ForceEvent, ...] = ()
    moments: tuple[MomentEvent, ...] = ()
    timeline: TimelineEvent | None = None
    threads: tuple[ThreadEvent, ...] = ()
    names: tuple[NameEvent, ...] = ()
    phases: PhaseEvent | None = None
    talk: Talk = Talk()
    probe: ProbeEvent | None = None
    flag: str | None = None
    notes: tuple[NoticeEvent, ...] = ()
    counters: Counters = Counters()
    health: HealthEvent = HealthEvent()


Event = (
    TurnEvent
    | FlagEvent
    | FlagCleared
    | StrengthEvent
    | ProbeEvent
    | ProbeTaken
    | PhaseEvent
    | ForceEvent
    | MomentEvent
    | TimelineEvent
    | ThreadEvent
    | NameEvent
    | TalkEvent
    | HealthEvent
    | NoticeEvent
    | Snapshot
)


# ---------------------------------------------------------------------------- what is asked of advisors


class Given(Frozen):
    """One turn that an advisor may read."""

    turn: int
    role: Role
    text: str


class Named(Frozen):
    """A name of the talk, and the placeholder that it goes out as; `cased` where only its capital makes it a name."""

    name: str
    kind: str
    instead: str
    cased: bool = False


class AdviceWanted(Frozen):
    """What the coach would like to hear of an advisor: it goes out beside the events, and to no panel.

    `want` names what the answer is for (a probe, a flag, a turn), `turn` the latest turn then: when the talk
    has moved on, the answer is too late. `said` is the method's own wording, `about` the question in hand,
    `locked` the names that must not be said, `asked` what was asked or offered lately.
    """

    want: str
    task: AdviceTask
    turn: int
    lang: Lang
    turns: tuple[Given, ...] = ()
    phase: PhaseId | None = None
    missing: tuple[str, ...] = ()
    threads: tuple[str, ...] = ()
    locked: tuple[str, ...] = ()
    said: str = ""
    about: str = ""
    asked: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    """Names known beforehand. They are never sent."""
    named: tuple[Named, ...] | None = None
    """Every name that the talk has given away so far; None where nobody has listened to all of it."""
    afterwards: bool = False
    """Asked when the talk is over: nobody is on a call, so the answer has as long as a report's note."""


# ------------------------------------------------------------------------------ answers on a socket


class Ack(Frozen):
    """The fact is durable. `seq` is its place in the log; 0 where the interview is not recorded."""

    type: Literal["ack"] = "ack"
    of: str
    seq: int


class Pong(Frozen):
    """The server is there."""

    type: Literal["pong"] = "pong"
    at: float


class ErrorFrame(Frozen):
    """A frame that was not taken: what is wrong with it, and which one it was where that is known."""

    type: Literal["error"] = "error"
    code: str
    message: str
    of: str | None = None


def receipt_of(fact: Fact) -> str:
    """The name by which an `ack` answers this fact: `<id>@<revision>` for what was heard."""
    match fact:
        case Heard():
            return f"{fact.id}@{fact.revision}"
        case Relabelled():
            return f"relabelled:{fact.id}"
        case SpeakerMapped():
            return f"speaker_mapped:{fact.speaker}"
        case Marked():
            return f"marked:{fact.action}"
        case _:
            return fact.type


# ------------------------------------------------------------------- transcripts outside a socket


class CanonicalTurn(Frozen):
    """One turn of a transcript in the canonical form. Whatever else a file says of it is passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    i: int
    role: Role
    text: Said
    start: Seconds | None = None
    end: Seconds | None = None
    speaker: Label | None = None


class Transcript(BaseModel):
    """A whole interview in the canonical form: what files are read into and replay sends."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str = ""
    lang: LangSetting = "auto"
    product: Product = Product()
    turns: tuple[CanonicalTurn, ...]

    @model_validator(mode="after")
    def _numbered_in_order(self) -> "Transcript":
        if any(a.i >= b.i for a, b in zip(self.turns, self.turns[1:], strict=False)):
            raise ValueError("turns must be numbered in rising order by `i`")
        return self

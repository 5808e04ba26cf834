"""The words idea files are written in: Say, Flag, Pass, Hears, Pitfall, Strength, Cue, Phase, Slot, Force, Probe.

One idea is one file: a docstring that a researcher can read, a check, and examples that are its tests.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.events import ForceId, Lang, PhaseId, Severity, Stage

if TYPE_CHECKING:
    from app.conversation import Conversation, Turn

INFO: Severity = "info"
MINOR: Severity = "minor"
MAJOR: Severity = "major"
CRITICAL: Severity = "critical"

WEIGHT: dict[Severity, int] = {"info": 0, "minor": 1, "major": 3, "critical": 6}


@dataclass(frozen=True, slots=True)
class Say:
    """One thing said in both languages; a missing one is a type error."""

    en: str
    fr: str

    def in_(self, lang: Lang) -> str:
        """The wording in `lang`."""
        return self.fr if lang == "fr" else self.en


_BRACKETS = re.compile(r"\[\[|\]\]")


def unbracket(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take `[[…]]` out of an example: the plain text and the code-point spans that were bracketed."""
    plain: list[str] = []
    edges: list[int] = []
    length = last = 0
    for bracket in _BRACKETS.finditer(marked):
        plain.append(marked[last : bracket.start()])
        length += bracket.start() - last
        edges.append(length)
        last = bracket.end()
    plain.append(marked[last:])
    return "".join(plain), tuple(zip(edges[::2], edges[1::2], strict=True))


class Timing(NamedTuple):
    """Seconds between the end of `after` and the start of the turn; negative is an overlap."""

    gap: float


@dataclass(frozen=True, slots=True)
class Flag:
    """An interviewer's turn that must be flagged exactly on its `[[brackets]]`.

    `after` are customer turns said before (oldest first); a turn that starts with "I: " was the
    interviewer's. `instead` is a clean way to ask; `severity` where it differs from the idea's own.
    `names` are product names of the example's interview, `competitors` its competitors.
    """

    lang: Lang
    text: str
    instead: str = ""
    after: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    sounds_like: tuple[str, ...] = ()
    timing: Timing | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Pass:
    """A near miss: it shares words with what is flagged and must not be."""

    lang: Lang
    text: str
    after: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    sounds_like: tuple[str, ...] = ()
    timing: Timing | None = None


@dataclass(frozen=True, slots=True)
class Hears:
    """A customer's (or, for strengths, interviewer's) turn in which the `[[brackets]]` are heard.

    Without brackets in a strength: the whole unit counts. `asked` is the question before.
    """

    lang: Lang
    text: str
    after: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    timing: Timing | None = None


@dataclass(frozen=True, slots=True)
class Deaf:
    """A near miss of a cue, force or strength: it shares words and must not be heard."""

    lang: Lang
    text: str
    after: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    timing: Timing | None = None


class Found(NamedTuple):
    """What a check saw: code points into the turn's text, how sure (0..1), and what differs from the idea.

    `severity` and `advice` replace the idea's where given. `repair` is a clean re-ask built from this
    turn and the customer's words; where it is None the idea's own `instead` wording serves.
    """

    span: tuple[int, int]
    confidence: float = 0.9
    severity: Severity | None = None
    repair: str | None = None
    advice: Say | None = None


PitfallCheck = Callable[["Turn", "Conversation"], Iterator[Found]]
StrengthCheck = Callable[["Turn", "Conversation"], Iterator[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Pitfall:
    """A way to spoil what comes back.

    `live` says whether it may be shown during the call; "third" means only the third in a row,
    "second" the second within five minutes. `suggestive` pitfalls contaminate what they draw out.
    `title` may be technical, `plain` is the short kind sentence the panel shows ("That put an answer
    in their mouth."), `advice` what to do now, `why` what it does to evidence, `source` where that
    comes from, `instead` a re-ask that fits when the turn gives no material.
    """

    id: str
    severity: Severity
    live: bool | Literal["third", "second"]
    title: Say
    plain: Say
    advice: Say
    why: Say
    source: str
    instead: Say
    check: PitfallCheck
    examples: tuple[Flag | Pass, ...]
    suggestive: bool = False


@dataclass(frozen=True, slots=True)
class Strength:
    """A good move. `check` yields the spans of the interviewer's turn where it stands."""

    id: str
    title: Say
    why: Say
    check: StrengthCheck
    examples: tuple[Hears | Deaf, ...]


class Heard(NamedTuple):
    """A cue or force in a customer's turn: the quote's code points, strength 1..3, then or now.

    `focus` are the code points of the customer's own short words a probe may take up ("à bout").
    """

    span: tuple[int, int]
    strength: Literal[1, 2, 3] = 1
    when: Literal["then", "now"] = "then"
    focus: tuple[int, int] | None = None


CueCheck = Callable[["Turn", "Conversation"], Iterator[Heard]]


@dataclass(frozen=True, slots=True)
class Cue:
    """Something the customer says that is worth taking up; each becomes a thread.

    `probe` has `{x}` where the customer's own words (the focus) go; `plain` asks the same when there
    is no short focus. `weight` ranks threads, 0..1.
    """

    id: str
    title: Say
    weight: float
    probe: Say
    plain: Say
    check: CueCheck
    examples: tuple[Hears | Deaf, ...]
    force: ForceId | None = None


@dataclass(frozen=True, slots=True)
class Weights:
    """What makes a clause likelier to speak for a force, as logarithms of odds.

    `shows`: what the clause shows (`weighing.FRAMES`, and "past", "words", "told"); `phases`: where the talk is;
    `asked`: the question before asks for it; `said`: the force's own check hears it. `base` is where it starts.
    """

    base: float
    shows: Mapping[str, float]
    phases: Mapping[PhaseId, float]
    asked: float = 0.0
    said: float = 1.7


@dataclass(frozen=True, slots=True)
class Force:
    """One of the four forces, with what lets it be heard and the probes that ask for it unled.

    `check` hears what says it in so many words; `weights` weighs every clause; `asked` hears a question for it.
    """

    id: ForceId
    title: Say
    sign: str
    check: CueCheck
    asked: CueCheck
    weights: Weights
    probes: tuple["Probe", ...]
    examples: tuple[Hears | Deaf, ...]


ProbeKind = Literal["invitation", "open", "fact", "echo", "recap", "silence"]


@dataclass(frozen=True, slots=True)
class Probe:
    """One clean question worth asking, at most 18 words; `{x}` is the customer's own words.

    `kind` lets alternatives differ in kind.
    """

    id: str
    say: Say
    kind: ProbeKind = "open"


@dataclass(frozen=True, slots=True)
class Slot:
    """A piece of evidence a phase seeks: what fills it, what asks for it, how much it is worth.

    `stage` is the point of the switch timeline it pins; `here` means that its words are too ordinary to
    count while the talk is in another phase (a place, a person).
    """

    id: str
    title: Say
    check: CueCheck
    probes: tuple[Probe, ...]
    value: float = 1.0
    stage: Stage | None = None
    here: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """One of the five phases: a part of the film to cover, not a place in a script.

    `check` hears the phase in what is told, `asked` in what is asked.
    """

    id: PhaseId
    title: Say
    seeks: Say
    check: CueCheck
    asked: CueCheck
    slots: tuple[Slot, ...]
    opening: tuple[Probe, ...]
    examples: tuple[Hears | Deaf, ...] = field(default=())

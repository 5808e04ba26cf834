"""An answer with what else it was heard to hold, and the points of a switch that it tells."""

from dataclasses import dataclass, field

from app.conversation import Conversation, Turn
from app.events import ForceEvent, PhaseId, Stage
from app.method.kit import Heard

# What must speak for a point together before it is put on record.
MARK = 3.0


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with what else it was heard to hold; `led` where a suggestive question drew it out.

    `slots` are the points pinned by the slots it fills, `wanted` those of the slots it was asked for.
    """

    turn: Turn
    conversation: Conversation
    phase: PhaseId | None
    cues: tuple[str, ...] = ()
    forces: tuple[ForceEvent, ...] = ()
    led: bool = False
    slots: tuple[tuple[Stage, Heard], ...] = ()
    wanted: frozenset[Stage] = frozenset()
    # What was looked for once: whether a day, a month or a season is named.
    dated: list[bool] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pinned:
    """A point that an answer tells: the quote's code points, and how far everything speaks for it."""

    stage: Stage
    span: tuple[int, int]
    score: float
    asked: bool = False

    def surely(self, more: float) -> bool:
        """Whether it is past the mark by this much."""
        return self.score >= MARK + more

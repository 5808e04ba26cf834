"""The switch timeline: the points of the story that are on record, with their dates as the customer said them.

A point comes from a slot that pins a stage. Its date is looked for in its sentence, then in its turn; when
it has none, the next answer to "when was that?" gives it.
"""

from dataclasses import dataclass, field

from app.conversation import Turn
from app.events import STAGES, MomentEvent, Stage
from app.method.dates import date_near
from app.method.hearing import Hit

_MOST_A_STAGE = 3
# An answer dates an earlier point when it is this short and the question asked for a date.
_SHORT = 25


@dataclass(slots=True)
class Moment:
    """A point on the timeline; `dated_at` is the place of the turn that gave its date, where that was later."""

    event: MomentEvent
    place: int
    dated_at: int | None = None


@dataclass(slots=True)
class Timeline:
    """Every point on record, in the order told. `asked_when` is the place of a question for a date."""

    moments: list[Moment] = field(default_factory=list)
    asked_when: int | None = None

    def hear(self, turn: Turn, stage: Stage, span: tuple[int, int]) -> MomentEvent | None:
        """Put a point on record, unless its stage is already well pinned."""
        mine = [one for one in self.moments if one.event.stage == stage]
        if any(one.place == turn.place for one in mine) or len(mine) >= _MOST_A_STAGE:
            return None
        when = date_of(turn, span)
        if mine and when is None:
            return None
        event = MomentEvent(stage=stage, when=when, quote=turn.text[slice(*span)], turn=turn.n)
        self.moments.append(Moment(event, turn.place))
        return event

    def date(self, turn: Turn) -> MomentEvent | None:
        """Give the latest point without a date the one that this answer names."""
        if self.asked_when is None or turn.place - self.asked_when > 2:
            return None
        self.asked_when = None
        when = date_near(turn, Hit(0, len(turn.read.words)))
        undated = self.undated()
        if when is None or undated is None or len(turn.read.words) > _SHORT:
            return None
        undated.event = undated.event.model_copy(update={"when": when})
        undated.dated_at = turn.place
        return undated.event

    def undated(self) -> Moment | None:
        """The latest point on record without a date."""
        return next((one for one in reversed(self.moments) if one.event.when is None), None)

    def stages(self) -> list[Stage]:
        """The stages on record, in the order of a switch."""
        told = {one.event.stage for one in self.moments}
        return [stage for stage in STAGES if stage in told]

    def forget_from(self, place: int) -> None:
        """Take back points and dates from `place` on."""
        self.moments = [one for one in self.moments if one.place < place]
        for one in self.moments:
            if one.dated_at is not None and one.dated_at >= place:
                one.dated_at = None
                one.event = one.event.model_copy(update={"when": None})
        if self.asked_when is not None and self.asked_when >= place:
            self.asked_when = None


def date_of(turn: Turn, span: tuple[int, int]) -> str | None:
    """The date in the quote, else the first before it in the turn, else the first after."""
    words = turn.read.words
    first = next((at for at, word in enumerate(words) if word.start >= span[0]), 0)
    last = next((at for at, word in enumerate(words) if word.start >= span[1]), len(words))
    reach = 40
    return (
        date_near(turn, Hit(first, last))
        or date_near(turn, Hit(max(0, first - reach), first))
        or date_near(turn, Hit(last, min(len(words), last + reach // 2)))
    )

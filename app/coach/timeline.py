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
_SAME_SCENE = 2


@dataclass(slots=True)
class Moment:
    """A point on the timeline; `dated_at` is the place of the turn that gave its date, where that was later."""

    event: MomentEvent
    place: int
    dated_at: int | None = None


@dataclass(slots=True)
class Timeline:
    """Every point on record, in the order told.

    `asked` are the places of questions for a date, `scenes` the places of answers that told one.
    """

    moments: list[Moment] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    scenes: list[tuple[int, str]] = field(default_factory=list)

    def hear(self, turn: Turn, stage: Stage, span: tuple[int, int]) -> MomentEvent | None:
        """Put a point on record, unless its stage is already well pinned."""
        mine = [one for one in self.moments if one.event.stage == stage]
        if any(one.place == turn.place for one in mine) or len(mine) >= _MOST_A_STAGE:
            return None
        when = date_of(turn, span) or self._of_the_scene(turn)
        if mine and when is None:
            return None
        event = MomentEvent(stage=stage, when=when, quote=turn.text[slice(*span)], turn=turn.n)
        self.moments.append(Moment(event, turn.place))
        return event

    def _of_the_scene(self, turn: Turn) -> str | None:
        """The date told just before, where the story goes on."""
        if self.scenes and turn.place - self.scenes[-1][0] <= _SAME_SCENE:
            return self.scenes[-1][1]
        return None

    def place_in_time(self, turn: Turn) -> None:
        """Remember the date that a turn tells, for what is told next."""
        when = date_near(turn, Hit(0, len(turn.read.words)), fixed=True)
        if when is not None:
            self.scenes.append((turn.place, when))

    def date(self, turn: Turn) -> MomentEvent | None:
        """Give the latest point without a date the one that this answer names."""
        if not self.asked or turn.place - self.asked[-1] > 2:
            return None
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
        self.asked = [at for at in self.asked if at < place]
        self.scenes = [one for one in self.scenes if one[0] < place]


def date_of(turn: Turn, span: tuple[int, int]) -> str | None:
    """The date in the quote, else the nearest kind of date before it, else a fixed one after it."""
    words = turn.read.words
    first = next((at for at, word in enumerate(words) if word.start >= span[0]), 0)
    last = next((at for at, word in enumerate(words) if word.start >= span[1]), len(words))
    return (
        date_near(turn, Hit(first, last))
        or date_near(turn, Hit(0, first))
        or date_near(turn, Hit(last, len(words)), fixed=True)
    )

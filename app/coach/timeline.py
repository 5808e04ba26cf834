"""The switch timeline: the points of the story that are on record, with their dates as the customer said them.

A point is put on record where enough speaks for it: the words of the stage, the question that asked for it,
the phase of the talk, the tense, a date. A wrong point is worse than a hole, so each must reach a mark.
Its date is looked for in its sentence, then in its turn; when it has none, the next answer to "when was
that?" gives it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from app.coach.answer import Answer, Pinned
from app.coach.line import line_of
from app.coach.staged import asked_for, pinned
from app.coach.when import When, against, when_of
from app.conversation import Turn
from app.events import STAGES, Lang, MomentEvent, Stage, TimelineEvent
from app.method.dates import date_near
from app.method.hearing import Hit
from app.method.linting import Lint

_MOST_A_STAGE = 3
# A second point of a stage must be surer than the first had to be, and dated.
_SURER = 0.75
# … and of what happens once, it must be this much surer than the first.
_BETTER = 0.5
# What happens once: a second date for it is a contradiction, not another scene.
ONCE: frozenset[Stage] = frozenset(("first_thought", "buying", "first_use"))
_ON_THE_WAY: frozenset[Stage] = frozenset(("active_looking", "event_2", "deciding"))
# An answer dates an earlier point when it is this short and the question asked for a date.
_SHORT = 25
_SAME_SCENE = 2
# "When was that?" is asked of what was just told.
_JUST_TOLD = 6


@dataclass(slots=True)
class Moment:
    """A point on the timeline; `dated_at` is the place of the turn that gave its date, where that was later."""

    event: MomentEvent
    place: int
    lang: Lang
    score: float = 0.0
    at: When | None = None
    dated_at: int | None = None


class Scene(NamedTuple):
    """A date that an answer told, and the place of that answer."""

    place: int
    when: str
    at: When


@dataclass(slots=True)
class Timeline:
    """Every point on record, in the order told.

    `asked` are the places of questions for a date, `wanted` the points the questions asked for, `scenes`
    the dates that answers told, `again` the points that were told once more with another date.
    """

    moments: list[Moment] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    wanted: list[tuple[int, frozenset[Stage]]] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)
    again: list[Moment] = field(default_factory=list)
    changed: bool = False
    _told: TimelineEvent | None = None

    # --------------------------------------------------------------------------------- hearing

    def heed(self, turn: Turn, lint: Lint) -> None:
        """What a question asks for: a date, points of the story."""
        if any(unit.marks.wh == "when" for unit in turn.read.units):
            self.asked.append(turn.place)
        recaps = lint.form == "recap_check"
        self.wanted.append((turn.place, frozenset() if recaps else asked_for(turn)))

    def hear(self, answer: Answer) -> list[MomentEvent]:
        """Put on record what an answer tells of the story."""
        turn = answer.turn
        asked = answer.wanted | (self.wanted[-1][1] if self.wanted else frozenset())
        on_record = frozenset(one.event.stage for one in self.moments)
        self.changed = False
        events = [
            event
            for found in pinned(answer, asked, on_record)
            if (event := self._pin(turn, found)) is not None
        ]
        self._place_in_time(turn)
        if not events and (dated := self._date(turn)) is not None:
            events.append(dated)
        return events

    def _pin(self, turn: Turn, found: Pinned) -> MomentEvent | None:
        mine = [one for one in self.moments if one.event.stage == found.stage]
        when, at = self._when(turn, found.span, goes_on=found.stage != "today")
        if at is not None and found.stage == "event_2":
            at = replace(at, by=True)  # a deadline is known before its date
        event = MomentEvent(
            stage=found.stage, when=when, quote=turn.text[slice(*found.span)], turn=turn.n
        )
        moment = Moment(event, turn.place, turn.lang, found.score, at)
        if not mine:
            self.moments.append(moment)
            return event
        if when is None or any(one.event.when == when for one in mine):
            return None
        if len(mine) >= _MOST_A_STAGE or not self._another(found, mine):
            # Told again when asked for again, with a date of its own: it may be another one.
            if found.stage in ONCE and found.asked and date_of(turn, found.span) is not None:
                self.again.append(moment)
                self.changed = True
            return None
        self.moments.append(moment)
        return event

    def _another(self, found: Pinned, mine: list[Moment]) -> bool:
        """Whether a stage gets one more point: surer than what stands, where it happens once."""
        if found.stage in ONCE:
            return found.score >= max(one.score for one in mine) + _BETTER
        if found.stage == "event_1" and self.moments[-1].event.stage in _ON_THE_WAY:
            return False  # what happens while looking or deciding is no first event
        dated = any(one.event.when is not None for one in mine)
        return not dated or found.surely(_SURER)

    # ---------------------------------------------------------------------------------- dating

    def _when(
        self, turn: Turn, span: tuple[int, int], *, goes_on: bool
    ) -> tuple[str | None, When | None]:
        """The date of a stretch of an answer, or of the scene it goes on with."""
        scene = self.scenes[-1] if self.scenes else None
        when = date_of(turn, span)
        if when is not None and (at := when_of(when, turn.lang)).since is None:
            return when, against(at, scene.at if scene else None)
        if goes_on and scene is not None and turn.place - scene.place <= _SAME_SCENE:
            return scene.when, scene.at
        return None, None

    def _place_in_time(self, turn: Turn) -> None:
        """Remember the date that a turn tells, for what is told next."""
        when = date_near(turn, Hit(0, len(turn.read.words)), fixed=True, latest=True)
        if when is not None:
            before = self.scenes[-1].at if self.scenes else None
            self.scenes.append(Scene(turn.place, when, against(when_of(when, turn.lang), before)))

    def _date(self, turn: Turn) -> MomentEvent | None:
        """Give the point told last the date that this answer names, where it was asked for one."""
        if not self.asked or turn.place - self.asked[-1] > 2:
            return None
        undated = self.undated()
        if undated is None or undated.place == turn.place or len(turn.read.words) > _SHORT:
            return None
        if turn.place - undated.place > _JUST_TOLD:
            return None
        when = date_near(turn, Hit(0, len(turn.read.words)))
        if when is None:
            return None
        undated.event = undated.event.model_copy(update={"when": when})
        undated.at = when_of(when, turn.lang)
        undated.dated_at = turn.place
        return undated.event

    def undated(self) -> Moment | None:
        """The latest point on record without a date."""
        return next((one for one in reversed(self.moments) if one.event.when is None), None)

    # ----------------------------------------------------------------------------------- telling

    def stages(self) -> list[Stage]:
        """The stages on record, in the order of a switch."""
        told = {one.event.stage for one in self.moments}
        return [stage for stage in STAGES if stage in told]

    def current(self) -> list[MomentEvent | TimelineEvent]:
        """Every point, and the line they draw."""
        line = self.event()
        return [*(one.event for one in self.moments), *([line] if line is not None else [])]

    def event(self) -> TimelineEvent | None:
        """The whole line: its order, its holes, what does not go together; None while nothing is on it."""
        return line_of(self.moments, self.again) if self.moments else None

    def news(self) -> Iterable[TimelineEvent]:
        """The line, where it differs from what was told last."""
        event = self.event()
        if event is not None and event != self._told:
            self._told = event
            yield event

    def forget_from(self, place: int) -> None:
        """Take back points and dates from `place` on."""
        self.moments = [one for one in self.moments if one.place < place]
        for one in self.moments:
            if one.dated_at is not None and one.dated_at >= place:
                one.dated_at, one.at = None, None
                one.event = one.event.model_copy(update={"when": None})
        self.again = [one for one in self.again if one.place < place]
        self.asked = [at for at in self.asked if at < place]
        self.wanted = [one for one in self.wanted if one[0] < place]
        self.scenes = [one for one in self.scenes if one.place < place]
        self._told = None


def date_of(turn: Turn, span: tuple[int, int]) -> str | None:
    """The date in the quote, else the nearest kind of date before it, else a fixed one after it."""
    words = turn.read.words
    first = next((at for at, word in enumerate(words) if word.start >= span[0]), 0)
    last = next((at for at, word in enumerate(words) if word.start >= span[1]), len(words))
    return (
        date_near(turn, Hit(first, last))
        or date_near(turn, Hit(0, first), latest=True)
        or date_near(turn, Hit(last, len(words)), fixed=True)
    )

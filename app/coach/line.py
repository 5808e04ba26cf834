"""The line of a switch drawn from its points: their order, the stages nobody told, what does not go together.

The stages of a switch come one after the other, so that is the order where dates do not say otherwise.
Where they do, the line says so: a person remembers a date wrongly, or means something else.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from app.coach.earlier import apart, compare, surely_later
from app.events import STAGES, Contradiction, Lang, Stage, TimelineEvent, TimelinePoint
from app.method.kit import Say

if TYPE_CHECKING:
    from app.coach.timeline import Moment

_TRIGGERS: frozenset[Stage] = frozenset(("first_thought", "event_1"))
_SETTLED: tuple[Stage, ...] = ("buying", "deciding")
# Which cannot come before which. Looking goes on while other things happen; these do not.
_MUST_FOLLOW: tuple[tuple[Stage, Stage], ...] = (
    ("first_thought", "buying"),
    ("first_thought", "event_2"),
    ("event_1", "buying"),
    ("event_1", "deciding"),
    ("event_1", "first_use"),
    ("active_looking", "first_use"),
    ("deciding", "first_use"),
    ("buying", "first_use"),
)  # fmt: skip
STAGE: dict[Stage, Say] = {
    "first_thought": Say(en="the first thought", fr="la première idée"),
    "passive_looking": Say(en="passive looking", fr="l'attention flottante"),
    "event_1": Say(en="the first event", fr="le premier événement"),
    "active_looking": Say(en="active looking", fr="la recherche active"),
    "event_2": Say(en="the deadline", fr="l'échéance"),
    "deciding": Say(en="the decision", fr="la décision"),
    "buying": Say(en="the purchase", fr="l'achat"),
    "first_use": Say(en="the first use", fr="la première utilisation"),
    "today": Say(en="today", fr="aujourd'hui"),
}
_UNTRIGGERED = Say(
    en="The decision is on record before any trigger.",
    fr="La décision est au dossier, aucun déclencheur encore.",
)
_DATES = Say(
    en="Two dates for {stage}: “{one}”, then “{other}”.",
    fr="Deux dates pour {stage} : « {one} », puis « {other} ».",
)
_ORDER = Say(
    en="As told, {later} (“{late}”) comes before {earlier} (“{early}”).",
    fr="À l'entendre, {later} (« {late} ») vient avant {earlier} (« {early} »).",
)


def line_of(moments: Sequence["Moment"], again: Sequence["Moment"] = ()) -> TimelineEvent:
    """The line that these points draw; `again` are points that were told once more with another date."""
    lang = moments[-1].lang
    return TimelineEvent(
        order=tuple(
            TimelinePoint(turn=one.event.turn, stage=one.event.stage) for one in ordered(moments)
        ),
        holes=holes(one.event.stage for one in moments),
        contradictions=(*_untriggered(moments, lang), *_dates(moments, again, lang), *_order(moments, lang)),
    )  # fmt: skip


def holes(told: Iterable[Stage]) -> tuple[Stage, ...]:
    """The stages that nobody told, in the order of a switch."""
    known = set(told)
    return tuple(stage for stage in STAGES if stage not in known)


def ordered(moments: Sequence["Moment"]) -> list["Moment"]:
    """The points one after the other: by stage, and of one stage by their dates, else as told.

    Points of neighbouring stages change places where their dates say so.
    """
    line = sorted(moments, key=lambda one: (STAGES.index(one.event.stage), one.place))
    for _ in line:
        swapped = False
        for at, (one, other) in enumerate(pairwise(line)):
            alike = one.event.stage == other.event.stage
            if surely_later(one.at, other.at) or (alike and compare(one.at, other.at) == 1):
                line[at], line[at + 1] = other, one
                swapped = True
        if not swapped:
            break
    return line


def _untriggered(moments: Sequence["Moment"], lang: Lang) -> Iterator[Contradiction]:
    if any(one.event.stage in _TRIGGERS for one in moments):
        return
    settled = tuple(one.event.turn for one in moments if one.event.stage in _SETTLED)
    if settled:
        yield Contradiction(kind="untriggered", text=_UNTRIGGERED.in_(lang), turns=settled)


def _dates(
    moments: Sequence["Moment"], again: Sequence["Moment"], lang: Lang
) -> Iterator[Contradiction]:
    """Two dates for what happens once."""
    for one in moments:
        for other in again:
            if one.event.stage != other.event.stage or one.at is None or other.at is None:
                continue
            if apart(one.at, other.at):
                text = _DATES.in_(lang).format(
                    stage=STAGE[one.event.stage].in_(lang), one=one.event.when, other=other.event.when
                )  # fmt: skip
                yield Contradiction(
                    kind="dates", text=text, turns=(one.event.turn, other.event.turn)
                )
                break


def _order(moments: Sequence["Moment"], lang: Lang) -> Iterator[Contradiction]:
    """What must come later and was earlier, going by the dates."""
    for early, late in _MUST_FOLLOW:
        first = next((one for one in moments if one.event.stage == early and one.at), None)
        then = next((one for one in moments if one.event.stage == late and one.at), None)
        if first is None or then is None or not surely_later(first.at, then.at):
            continue
        text = _ORDER.in_(lang).format(
            later=STAGE[late].in_(lang), late=then.event.when,
            earlier=STAGE[early].in_(lang), early=first.event.when,
        )  # fmt: skip
        yield Contradiction(kind="order", text=text, turns=(first.event.turn, then.event.turn))

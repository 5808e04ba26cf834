"""The whole switch on one page: made on demand from what the coach holds and what was said; nothing is guessed.

Every item is a verbatim quote with the number of its turn. What nobody said is empty.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.coach.jobs import JobKind, firing, wanted
from app.coach.line import ordered
from app.coach.options import Considered, OptionKind, beside, names_in, options_in
from app.coach.people import people_in
from app.coach.phases import SLOTS
from app.conversation import Turn
from app.events import Contradiction, Frozen, PhaseId, Stage
from app.method.cues.tradeoff import CUE as TRADEOFF

if TYPE_CHECKING:
    from app.coach.coach import Coach

# A struggle is near the event it led to, this many turns at most.
_NEAR = 4
_WANTS: frozenset[PhaseId | None] = frozenset(("trigger", "alternatives", "decision"))
_GIVES: frozenset[PhaseId | None] = frozenset(("alternatives", "decision"))
# An option's reasons are told with it, or in the next answers.
_GOES_ON = 4
_MOST = 8
_SOUGHT = frozenset(("alternatives.looked", "alternatives.nothing", "alternatives.other_kind"))


class Quoted(Frozen):
    """What was said, word for word, and in which turn."""

    quote: str
    turn: int


class Point(Quoted):
    """A point of the timeline; `when` as the customer said it."""

    stage: Stage
    when: str | None = None


class Option(Quoted):
    """A way out that was considered: where it was seen and why it was dropped, where that was said."""

    what: str
    kind: OptionKind
    seen: Quoted | None = None
    dropped: Quoted | None = None


class Person(Frozen):
    """Somebody of the story: who they are to the customer, where they first come in, what they did."""

    who: str
    role: str
    turn: int
    did: tuple[Quoted, ...] = ()


class Job(Quoted):
    """What it may have been hired for: a hypothesis that a quote speaks for."""

    kind: JobKind


class Switch(Frozen):
    """One person's switch. `struggle` is the push told with the most energy beside the event it led to."""

    order: tuple[Point, ...] = ()
    holes: tuple[Stage, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    struggle: Quoted | None = None
    options: tuple[Option, ...] = ()
    hire: tuple[Quoted, ...] = ()
    fire: tuple[Quoted, ...] = ()
    tradeoffs: tuple[Quoted, ...] = ()
    people: tuple[Person, ...] = ()
    jobs: tuple[Job, ...] = ()


def switch(coach: "Coach") -> Switch:
    """What an interview tells of the switch, as it stands."""
    line = coach.tracker.timeline.event()
    answers = list(_answers(coach))
    return Switch(
        order=tuple(
            Point(
                quote=one.event.quote, turn=one.event.turn, stage=one.event.stage, when=one.event.when
            )
            for one in ordered(coach.tracker.timeline.moments)
        ),
        holes=line.holes if line else (),
        contradictions=line.contradictions if line else (),
        struggle=_struggle(coach),
        options=_options(coach, answers),
        hire=tuple(Quoted(quote=one.quote, turn=one.turn) for one in _jobs(coach, answers)),
        fire=_fire(coach, answers),
        tradeoffs=_tradeoffs(coach, answers),
        people=_people(coach, answers),
        jobs=_jobs(coach, answers),
    )  # fmt: skip


def _answers(coach: "Coach") -> Iterator[Turn]:
    """The customer's turns, to be read anew: the coach's own are left as they are."""
    for turn in coach.conversation.turns:
        if turn.role == "customer":
            yield Turn(
                n=turn.n, place=turn.place, role=turn.role, text=turn.text, lang=turn.lang,
                reading=turn.reading,
            )  # fmt: skip


def _led(coach: "Coach", turn: Turn) -> bool:
    """Whether a suggestive question drew this answer out."""
    return coach.flags.drawing(coach.conversation, turn) is not None


# ------------------------------------------------------------------------------------ the struggle


def _struggle(coach: "Coach") -> Quoted | None:
    events = [one for one in coach.tracker.timeline.moments if one.event.stage == "event_1"]
    felt = {
        thread.place for thread in coach.tracker.threads.all if thread.cue == "emotional_energy"
    }
    best: tuple[float, int, Quoted] | None = None
    for one in coach.tracker.forces.quotes:
        event = one.event
        if event.force != "push" or event.when != "then" or event.contaminated_by:
            continue
        far = min((abs(one.place - moment.place) for moment in events), default=_NEAR + 1)
        if far > _NEAR:
            continue
        much = event.strength + (one.place in felt) - far / 4
        ranked = (much, -one.place, Quoted(quote=event.quote, turn=event.turn))
        best = ranked if best is None else max(best, ranked, key=lambda some: some[:2])
    return best[2] if best else None


# ----------------------------------------------------------------------------------------- options


def _options(coach: "Coach", answers: list[Turn]) -> tuple[Option, ...]:
    asked = dict(coach.tracker.timeline.wanted)
    sought = {
        place for place, names in coach.tracker.wanted if any(one in _SOUGHT for one in names)
    }
    found: list[Considered] = []
    old: frozenset[str] = frozenset()
    for turn in answers:
        question = coach.conversation.last("interviewer", turn)
        wants = question is not None and (
            "active_looking" in asked.get(question.place, ()) or question.place in sought
        )
        phase = coach.tracker.where.at(turn.place)
        if phase in ("before", None):
            old |= names_in(turn, coach.conversation)
        for one in options_in(turn, coach.conversation, phase, asked=wants, old=old):
            if not any(_same(one, other) for other in found):
                found.append(one)
        latest = found[-1] if found else None
        if latest is not None and turn.place - latest.place <= _GOES_ON:
            beside(latest, turn, coach.conversation)
    return tuple(_option(one) for one in found)


def _same(one: Considered, other: Considered) -> bool:
    if one.kind == "nothing" == other.kind:
        return True
    return one.what.lower() == other.what.lower()


def _option(one: Considered) -> Option:
    seen = Quoted(quote=one.seen[0], turn=one.seen[1]) if one.seen else None
    dropped = Quoted(quote=one.dropped[0], turn=one.dropped[1]) if one.dropped else None
    return Option(
        quote=one.quote, turn=one.turn, what=one.what, kind=one.kind, seen=seen, dropped=dropped
    )


# ------------------------------------------------------------- criteria, trade-offs, people, jobs


def _jobs(coach: "Coach", answers: list[Turn]) -> tuple[Job, ...]:
    """What was wanted at the time, freely said."""
    found = [
        Job(quote=turn.text[slice(*at)], turn=turn.n, kind=kind)
        for turn in answers
        if coach.tracker.where.at(turn.place) in _WANTS and not _led(coach, turn)
        for at, kind in wanted(turn)
    ]
    return tuple(found[:_MOST])


def _fire(coach: "Coach", answers: list[Turn]) -> tuple[Quoted, ...]:
    found = [
        Quoted(quote=turn.text[slice(*at)], turn=turn.n)
        for turn in answers
        if coach.tracker.where.at(turn.place) in _GIVES
        for at in firing(turn)
    ]
    return tuple(found[:_MOST])


def _tradeoffs(coach: "Coach", answers: list[Turn]) -> tuple[Quoted, ...]:
    found = {
        (turn.n, heard.span): Quoted(quote=turn.text[slice(*heard.span)], turn=turn.n)
        for turn in answers
        if coach.tracker.where.at(turn.place) in _GIVES and not _led(coach, turn)
        for check in (TRADEOFF.check, SLOTS["decision.given_up"].check)
        for heard in check(turn, coach.conversation)
    }
    return tuple(found.values())[:_MOST]


def _people(coach: "Coach", answers: list[Turn]) -> tuple[Person, ...]:
    return tuple(
        Person(
            who=one.who, role=one.role, turn=one.turn,
            did=tuple(Quoted(quote=quote, turn=turn) for quote, turn in one.deeds),
        )
        for one in people_in(answers, coach.conversation)
    )  # fmt: skip

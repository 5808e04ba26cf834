"""Which clauses of an answer speak for a force, and for which: at most one force a clause, the likeliest.

A clause has to weigh enough: that it says so in so many words ("I was afraid that") speaks for it most, then
where the talk is, what was asked just before and what else it shows. Rather none than a weak one.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from app.conversation import Conversation, Turn
from app.events import ForceId, PhaseId
from app.method.clauses import trimmed
from app.method.forces import ALL
from app.method.kit import Force, Heard
from app.method.quoting import focus
from app.method.tenses import tells_of_now
from app.method.weighing import Shown, expected, shown, telling, weigh

# From this weight on a clause is a quote.
_ENOUGH = -0.9
_STRONG, _STRONGEST = 0.0, 1.0
_A_TURN = 3
# In an answer longer than this a shorter clause is begun, not said.
_SCRAP, _FEWEST = 8, 4
# This likely, the talk is of today: what is told is satisfaction or what is still unsolved.
_TODAY = 0.6


class _Weighed(NamedTuple):
    much: float
    force: ForceId
    heard: Heard


def forces_in(
    turn: Turn,
    conversation: Conversation,
    where: Mapping[PhaseId, float],
    unless: Sequence[tuple[int, int]] = (),
) -> list[tuple[ForceId, Heard]]:
    """The forces an answer speaks of, in the order told.

    `where` is how likely each phase is; `unless` is what was said to say something, and speaks for nothing.
    """
    taken = list(unless)
    kept: list[_Weighed] = []
    for one in sorted(_heard(turn, conversation, where), key=lambda one: -one.much):
        begin, end = one.heard.span
        if len(kept) < _A_TURN and all(end <= a or b <= begin for a, b in taken):
            kept.append(one)
            taken.append(one.heard.span)
    return [(one.force, one.heard) for one in sorted(kept, key=lambda one: one.heard.span)]


def _heard(
    turn: Turn, conversation: Conversation, where: Mapping[PhaseId, float]
) -> Iterator[_Weighed]:
    """The likeliest force of each clause that is worth a quote."""
    question = conversation.last("interviewer", turn)
    start = {
        force.id: expected(
            force.weights, where,
            sum(1 for _ in force.asked(question, conversation)) if question else 0,
        )
        for force in ALL
    }  # fmt: skip
    said = {force.id: list(force.check(turn, conversation)) for force in ALL}
    long = len(turn.read.words) > _SCRAP
    for clause in shown(turn):
        if long and clause.place.last - clause.place.first < _FEWEST:
            continue
        span = trimmed(turn.read, clause.place)
        today = where.get("outcome", 0.0) >= _TODAY or tells_of_now(turn, clause.place)
        weighed = []
        for force in ALL:
            words = next((one for one in said[force.id] if _same(one.span, span)), None)
            then = words is not None and words.when == "then"
            much = start[force.id] + weigh(force.weights, clause, said=then)
            # What is said of today is kept as that, whatever it weighs.
            if (words is not None and not then) or (much >= _ENOUGH and (then or not today)):
                weighed.append((then, much, force, words))
        if weighed:
            _, much, force, words = max(weighed, key=lambda one: one[:2])
            quoted = _quoted(turn, clause, force, words, much, today=today)
            yield _Weighed(much, force.id, quoted)


def _same(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches share half of the shorter one."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared >= min(one[1] - one[0], other[1] - other[0])


def _quoted(
    turn: Turn, clause: Shown, force: Force, words: Heard | None, much: float, *, today: bool
) -> Heard:
    strength: Literal[1, 2, 3] = 3 if much >= _STRONGEST else 2 if much >= _STRONG else 1
    if words is not None:
        when: Literal["then", "now"] = "now" if today else words.when
        return words._replace(strength=max(strength, words.strength), when=when)
    hit = telling(force.weights, clause)
    said = focus(turn, hit) if hit is not None else None
    return Heard(trimmed(turn.read, clause.place), strength, focus=said)

"""How much a clause speaks for a force: what it shows, where the talk is, and what was asked just before.

Each thing a clause shows (`frames.py`) adds the weight that the force's own file gives it; nothing else is
reckoned. The sum is a logarithm of the odds that a careful reader would write the clause down for that force. The
weights were fitted on eight labelled interviews, pulled towards nothing (ridge), and rounded; what a force's own
check says ("in so many words") was left out of the fit, because its lists grew on the same interviews, and was
set by judgement (`evals/README.md` tells what the same fit reaches on an interview it has not seen).
"""

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from app.conversation import Turn
from app.events import PhaseId
from app.method import frames
from app.method.clauses import clauses
from app.method.dates import POINTS
from app.method.hearing import Hit, Phrases, scan
from app.method.kit import Weights
from app.method.quoting import Place
from app.method.tenses import IMAGINED, NOW, told_in_past

FRAMES: dict[str, Phrases] = {
    "unable": frames.UNABLE, "lack": frames.LACK, "bad": frames.BAD, "good": frames.GOOD,
    "fear": frames.FEAR, "delay": frames.DELAY, "wish": frames.WISH, "others": frames.OTHERS,
    "long": frames.LONG, "hold": frames.HOLD, "felt": frames.FELT, "said": frames.SAID,
    "thought": frames.THOUGHT, "deadline": frames.DEADLINE, "figure": frames.FIGURE, "if": frames.IF,
    "can": frames.CAN, "not": frames.NOT, "now": NOW, "imagined": IMAGINED, "date": POINTS,
}  # fmt: skip
_ASKED_OFTEN = 2
_WORDS, _TURN = 12, 40


class Shown(NamedTuple):
    """What a clause shows: each frame that it holds, and where it is said."""

    place: Place
    much: dict[str, float]
    hits: dict[str, Hit]


def shown(turn: Turn) -> list[Shown]:
    """What every clause of a turn shows."""
    known: list[Shown] | None = turn.read.memo.get("shown")
    if known is None:
        known = turn.read.memo["shown"] = _shown(turn)
    return known


def _shown(turn: Turn) -> list[Shown]:
    places = clauses(turn.read)
    starts = [place.first for place in places]
    length = min(1.0, len(turn.read.words) / _TURN)
    found = [
        Shown(place, {"words": min(1.0, (place.last - place.first) / _WORDS), "told": length}, {})
        for place in places
    ]
    heard = scan(turn.read)
    for name, phrases in FRAMES.items():
        for hit in heard.get(phrases.number, ()):
            one = found[bisect_right(starts, hit.first) - 1]
            one.much[name] = 1.0  # saying it three times does not make it truer
            one.hits.setdefault(name, hit)
    for one in found:
        if one.hits:
            one.much["past"] = float(told_in_past(turn, one.place))
    return found


def expected(weights: Weights, where: Mapping[PhaseId, float], asked: int) -> float:
    """How much any clause speaks for a force before it is looked at.

    `where` is how likely each phase is, `asked` how often the question before asks for the force.
    """
    much = weights.base + weights.asked * min(asked, _ASKED_OFTEN)
    return much + sum(weights.phases.get(phase, 0.0) * share for phase, share in where.items())


def weigh(weights: Weights, clause: Shown, *, said: bool) -> float:
    """What a clause adds to that; `said`: the force is said in so many words."""
    much = weights.said if said else 0.0
    shows = weights.shows
    for name, there in clause.much.items():
        if name in shows:
            much += shows[name] * there
    return much


def telling(weights: Weights, clause: Shown) -> Hit | None:
    """The words of a clause that speak loudest for a force."""
    known = [name for name in clause.hits if weights.shows.get(name, 0.0) > 0]
    return clause.hits[max(known, key=lambda name: weights.shows[name])] if known else None

"""A turn's clauses: the stretches that are weighed one by one, each long enough to stand as a quote.

A sentence that reads at a glance is one; a longer one falls at its seams into pieces of about a glance.
"""

from itertools import pairwise

from app.language import Reading
from app.method.hearing import sentence_starts
from app.method.quoting import EASY, GLANCE, Place, seams

_latest: tuple[Reading | None, tuple[Place, ...]] = (None, ())


def clauses(reading: Reading) -> tuple[Place, ...]:
    """The clauses of a turn, in order."""
    global _latest  # noqa: PLW0603
    if _latest[0] is not reading:
        _latest = (reading, tuple(_clauses(reading)))
    return _latest[1]


def _clauses(reading: Reading) -> list[Place]:
    found: list[Place] = []
    for first, last in pairwise([*sentence_starts(reading), len(reading.words)]):
        whole = Place(first, last)
        found += [whole] if last - first <= EASY else _pieces(seams(reading, whole))
    return found


def _pieces(cuts: list[int]) -> list[Place]:
    """Neighbouring clauses together as long as they read at a glance."""
    found: list[Place] = []
    first = cuts[0]
    for here, after in pairwise(cuts[1:]):
        if after - first > GLANCE:
            found.append(Place(first, here))
            first = here
    return [*found, Place(first, cuts[-1])]

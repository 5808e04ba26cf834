"""A turn's clauses: the stretches that are weighed one by one, each long enough to stand as a quote.

A sentence that reads at a glance is one; a longer one falls at its seams into pieces of about a glance.
"""

from itertools import pairwise

from app.language import Reading
from app.method.hearing import Hit, sentence_starts
from app.method.quoting import DANGLING, EASY, GLANCE, SHORTEST, Place, seams, span, without_edges


def clauses(reading: Reading) -> list[Place]:
    """The clauses of a turn, in order."""
    found: list[Place] | None = reading.memo.get("clauses")
    if found is None:
        found = []
        for first, last in pairwise([*sentence_starts(reading), len(reading.words)]):
            short = last - first <= EASY
            whole = Place(first, last)
            found += [whole] if short else _pieces(seams(reading, whole))
        reading.memo["clauses"] = found
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


def trimmed(reading: Reading, place: Place) -> tuple[int, int]:
    """The code points of a clause, without the fillers at the front and what dangles at the end."""
    first, last = without_edges(reading.words, place, Hit(place.last - 1, place.last))
    while last - first > SHORTEST and reading.words[last - 1].bare in DANGLING:
        last -= 1
    return span(reading, Place(first, last))

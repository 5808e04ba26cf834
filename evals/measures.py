"""The few measures the scorers print: precision, recall, F1, kappa, and intervals by resampling.

Resampling is over interviews' turns with a fixed seed, so that a table is the same each time it is made.
"""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Count(NamedTuple):
    """Hits, false alarms and misses."""

    hit: int = 0
    false: int = 0
    miss: int = 0

    def __add__(self, other: "Count") -> "Count":  # type: ignore[override]
        return Count(self.hit + other.hit, self.false + other.false, self.miss + other.miss)

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.false) if self.hit + self.false else float("nan")

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.miss) if self.hit + self.miss else float("nan")

    @property
    def f1(self) -> float:
        return 2 * self.hit / (2 * self.hit + self.false + self.miss) if self.hit else 0.0


def total(counts: Sequence[Count]) -> Count:
    """All of them together."""
    return sum(counts, Count())


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa of two labellings."""
    if not pairs:
        return float("nan")
    agreed = sum(a == b for a, b in pairs) / len(pairs)
    ours, theirs = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(ours[label] * theirs[label] for label in ours) / len(pairs) ** 2
    return (agreed - chance) / (1 - chance) if chance < 1 else 1.0


def interval(
    items: Sequence[T], measure: Callable[[Sequence[T]], float], rounds: int = 400
) -> tuple[float, float]:
    """The middle 95 % of a measure over resampled items."""
    if not items:
        return float("nan"), float("nan")
    chance = random.Random(20_261_123)
    values = sorted(
        value
        for _ in range(rounds)
        if (value := measure(chance.choices(items, k=len(items)))) == value
    )
    if not values:
        return float("nan"), float("nan")
    return values[int(0.025 * len(values))], values[min(int(0.975 * len(values)), len(values) - 1)]


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """The share of the shorter span that the two have in common."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return max(common, 0) / max(min(a[1] - a[0], b[1] - b[0]), 1)

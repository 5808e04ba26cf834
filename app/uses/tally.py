"""What `bascule review` tells: how far it is, what failed, and the sum at the end."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

_SHOWN = 10


class Outcome(NamedTuple):
    """What became of one report: the files written, or what went wrong.

    `no_note` says why the model's note is missing where it was asked for.
    """

    name: str
    written: tuple[str, ...] = ()
    score: float | None = None
    notes: tuple[str, ...] = ()
    trouble: str = ""
    masked: tuple[str, ...] = ()
    no_note: str = ""


@dataclass(slots=True)
class Tally:
    """What became of everything, for the summary at the end."""

    missing: list[str]
    done: int = 0
    failed: int = 0
    scores: list[float] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    masked: list[str] = field(default_factory=list)
    no_note: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.failed = len(self.missing)
        for words in self.missing:
            say(words)

    def take(self, outcome: Outcome) -> None:
        """Count an outcome."""
        self.failed += bool(outcome.trouble)
        self.done += not outcome.trouble
        self.notes += [f"{outcome.name}: {note}" for note in outcome.notes]
        self.masked += [f"{outcome.name}: {line}" for line in outcome.masked]
        if outcome.no_note:
            self.no_note[outcome.no_note] += 1
        if outcome.score is not None:
            self.scores.append(outcome.score)

    def tell(self, console: "Console", out: Path) -> None:
        """The summary at the end."""
        for title, lines in (("", self.notes), ("Masked, to be looked over:", self.masked)):
            if lines and title:
                console.print(title)
            for line in lines[: _SHOWN if not title else None]:
                console.print(line, markup=False, soft_wrap=True)
            if not title and len(lines) > _SHOWN:
                console.print(f"… and {len(lines) - _SHOWN} notes more.")
        failed = f", {self.failed} failed" if self.failed else ""
        scored = ""
        if self.scores:
            low, high = min(self.scores), max(self.scores)
            scored = f" {len(self.scores)} have a score, from {low:g} to {high:g}."
        console.print(f"{self.done} reported on{failed}, in {out}.{scored}", soft_wrap=True)
        if self.no_note:
            why = " ".join(f"{words} ({count})" for words, count in self.no_note.most_common())
            say(f"{self.no_note.total()} of {self.done} reports have no note: {why}")


def say(words: str) -> None:
    """Say something on standard error, however quiet the rest is."""
    sys.stderr.write(f"bascule: {words}\n")


@contextmanager
def bar(console: "Console", much: int) -> "Iterator[tuple[Progress, TaskID]]":
    """How far it is, where there is much and somebody looks."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    with Progress(
        BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console, transient=True,
        disable=much < 2 or not console.is_terminal,
    ) as drawn:  # fmt: skip
        yield drawn, drawn.add_task("", total=much)

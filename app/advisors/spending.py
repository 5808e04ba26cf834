"""What an advisor has cost: a fold over the facts of an interview, and the budget that holds it.

The log is what is right: an interview that comes back knows from its own facts what it has cost already.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from app.events import AdviceTask, Advised, Fact

PER: Final = 1_000_000
LET_GO: Final = "let_go"
"""The verdict where the talk moved on before an answer came: nobody waited, and it has cost what was sent."""


class Prices(NamedTuple):
    """What a million tokens cost, in the account's own currency; None where that was not said."""

    into: float | None = None
    out: float | None = None

    def of(self, tokens: tuple[int, int]) -> float | None:
        """What these tokens in and out cost; None unless both prices are known."""
        if self.into is None or self.out is None:
            return None
        return (tokens[0] * self.into + tokens[1] * self.out) / PER


@dataclass(slots=True)
class TaskSpent:
    """What one task has cost in an interview; `dropped` counts by verdict what was not used."""

    asked: int = 0
    clean: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    tokens: tuple[int, int] = (0, 0)
    waits: list[float] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """The median time of an answer that was waited for; 0 where none was."""
        # Imported when somebody asks: a server that starts needs no figures yet.
        from statistics import median

        return round(median(self.waits), 3) if self.waits else 0.0

    def hear(self, fact: Advised) -> None:
        """Count one answer, or what came instead of it."""
        self.asked += 1
        self.tokens = (self.tokens[0] + fact.tokens[0], self.tokens[1] + fact.tokens[1])
        if fact.verdict == "clean":
            self.clean += 1
        else:
            self.dropped[fact.verdict] += 1
        if fact.verdict != LET_GO:
            self.waits.append(fact.latency)


@dataclass(slots=True)
class Spent:
    """What an interview has cost, by task, in the order first asked. The same facts give the same sums."""

    tasks: dict[AdviceTask, TaskSpent] = field(default_factory=dict)

    def hear(self, fact: Advised) -> None:
        """Count one more fact."""
        self.tasks.setdefault(fact.task, TaskSpent()).hear(fact)

    @property
    def tokens(self) -> tuple[int, int]:
        """All tokens that went in and came out."""
        each = [one.tokens for one in self.tasks.values()]
        return sum(into for into, _ in each), sum(out for _, out in each)


def spent_in(facts: Iterable[Fact]) -> Spent:
    """What an interview has cost, from the facts of its log."""
    spent = Spent()
    for fact in facts:
        if isinstance(fact, Advised):
            spent.hear(fact)
    return spent


@dataclass(slots=True)
class Spending:
    """What was spent since the server began; `budget` is tokens an interview, 0 for none at all."""

    budget: int
    of_interview: Counter[str] = field(default_factory=Counter)
    of_task: Counter[tuple[AdviceTask, str]] = field(default_factory=Counter)
    calls: Counter[tuple[AdviceTask, str]] = field(default_factory=Counter)
    """How many answers of a task had which verdict."""

    def allows(self, interview: str, under_way: int = 0) -> bool:
        """Whether this interview may cost more, with tokens `under_way` that are not noted yet.

        A call that is under way when the budget is reached is let finish: what it may cost is not known.
        """
        return self.of_interview[interview] + under_way < self.budget

    def spent(self, interview: str, task: AdviceTask, tokens: tuple[int, int]) -> None:
        """Note what a call cost: tokens in and tokens out; of an interview that is gone by now, for the task alone."""
        if self.knows(interview):
            self.of_interview[interview] += sum(tokens)
        self.of_task[task, "in"] += tokens[0]
        self.of_task[task, "out"] += tokens[1]

    def recall(self, interview: str, tokens: int) -> None:
        """An interview is here that has cost this much already."""
        self.of_interview[interview] = max(self.of_interview[interview], tokens)

    def knows(self, interview: str) -> bool:
        """Whether this interview is here."""
        return interview in self.of_interview

    def judged(self, task: AdviceTask, verdict: str) -> None:
        """Note what became of an answer."""
        self.calls[task, verdict] += 1

    def forget(self, interview: str) -> None:
        """An interview leaves memory; its facts know what it cost."""
        del self.of_interview[interview]

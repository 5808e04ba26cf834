"""Tokens an interview and a task have cost; when the budget of an interview is reached the advisor rests."""

from collections import Counter
from dataclasses import dataclass, field

from app.events import AdviceTask


@dataclass(slots=True)
class Spending:
    """What was spent; `budget` is tokens an interview, 0 for none at all."""

    budget: int
    of_interview: Counter[str] = field(default_factory=Counter)
    of_task: Counter[tuple[AdviceTask, str]] = field(default_factory=Counter)
    calls: Counter[tuple[AdviceTask, str]] = field(default_factory=Counter)
    """How many answers of a task had which verdict."""

    def allows(self, interview: str) -> bool:
        """Whether this interview may cost more."""
        return self.of_interview[interview] < self.budget

    def spent(self, interview: str, task: AdviceTask, tokens: tuple[int, int]) -> None:
        """Note what a call cost: tokens in and tokens out."""
        self.of_interview[interview] += sum(tokens)
        self.of_task[task, "in"] += tokens[0]
        self.of_task[task, "out"] += tokens[1]

    def judged(self, task: AdviceTask, verdict: str) -> None:
        """Note what became of an answer."""
        self.calls[task, verdict] += 1

    def forget(self, interview: str) -> None:
        """An interview is gone."""
        del self.of_interview[interview]

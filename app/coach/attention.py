"""What may be shown live, and when: one voice at a time, within a budget.

Flags that are not shown live are kept for the debrief; nothing is lost. The times are those of the talk,
so a replay at eight times the speed shows what a live call would have shown.
"""

from dataclasses import dataclass, field
from typing import Literal

from app.events import Preset
from app.method.linting import Finding

Show = Literal["live", "debrief"]

# "critical (early mention, pitch)": shown whatever the budget (method §6.1).
ALWAYS = frozenset({"early_product_mention", "pitch_or_defend"})


@dataclass(frozen=True, slots=True)
class Budget:
    """What a preset allows: seconds between two flags, flags an hour, how sure, quiet seconds at first."""

    gap: float
    an_hour: int
    sure: float
    quiet: float
    flags: bool = True
    probes: bool = True


# Method §6.1 ("at most 1 per 25 s and 12 per hour"); the silent preset follows the most reticent peer
# (120 s between prompts); training shows what it sees, because practice is for that.
BUDGETS: dict[Preset, Budget] = {
    "silent": Budget(gap=120.0, an_hour=3, sure=0.85, quiet=120.0, flags=False, probes=False),
    "balanced": Budget(gap=25.0, an_hour=12, sure=0.8, quiet=120.0),
    "training": Budget(gap=6.0, an_hour=120, sure=0.6, quiet=0.0),
}


@dataclass(slots=True)
class Attention:
    """The interviewer's half second: what was spent of it, and what became of what was shown.

    `ignored` in a row widen the gap (what is ignored shows less); a dismissed or meant kind of finding is
    not shown live again in this interview.
    """

    preset: Preset
    began: float | None = None
    shown_at: list[float] = field(default_factory=list)
    decided: dict[str, Show] = field(default_factory=dict)
    unwanted: set[str] = field(default_factory=set)
    ignored_in_a_row: int = 0
    shown: int = 0
    taken: int = 0
    ignored: int = 0
    dismissed: int = 0

    @property
    def budget(self) -> Budget:
        return BUDGETS[self.preset]

    def weigh(self, flag: str, finding: Finding, wanted: bool, now: float) -> Show:
        """Decide once whether a flag shows live; `wanted` is what the idea itself says of live."""
        if flag not in self.decided:
            live = wanted and self._affords(finding, now)
            self.decided[flag] = "live" if live else "debrief"
            if live:
                self.shown_at.append(now)
                self.shown += 1
        return self.decided[flag]

    def _affords(self, finding: Finding, now: float) -> bool:
        if finding.pitfall.id in self.unwanted:
            return False
        if finding.pitfall.id in ALWAYS and finding.severity in ("critical", "major"):
            return True
        budget = self.budget
        if not budget.flags or finding.confidence < budget.sure:
            return False
        if now - (self.began if self.began is not None else now) < budget.quiet:
            return False
        gap = budget.gap * (1 + min(self.ignored_in_a_row, 6) / 2)
        lately = [at for at in self.shown_at if at > now - 3_600]
        return len(lately) < budget.an_hour and (not lately or now - lately[-1] >= gap)

    def took(self) -> None:
        """The interviewer asked what was offered."""
        self.taken += 1
        self.ignored_in_a_row = 0

    def let_pass(self) -> None:
        """What was shown went by without being used."""
        self.ignored += 1
        self.ignored_in_a_row += 1

    def dismiss(self, finding: str | None) -> None:
        """The interviewer waved it away; its kind is not shown live again."""
        self.dismissed += 1
        if finding is not None:
            self.unwanted.add(finding)

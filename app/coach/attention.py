"""What may be shown live, and when: one voice at a time, within a budget.

Flags that are not shown live are kept for the debrief; nothing is lost. The times are those of the talk,
so a replay at eight times the speed shows what a live call would have shown.

What is ignored shows less, each for itself: flags that nobody repairs come further apart, and questions that
nobody asks hold back. What is used, or waved away, is looked at, and brings its kind back at once.
"""

from dataclasses import dataclass, field
from typing import Literal

from app.events import Preset
from app.method.linting import Finding

Show = Literal["live", "debrief"]

# "critical (early mention, pitch)": shown whatever the budget (method §6.1).
ALWAYS = frozenset({"early_product_mention", "pitch_or_defend"})

# What cannot be asked again cleanly: nobody ignores it by going on.
NEVER_REPAIRED = frozenset({"early_product_mention", "interruption_short_wait"})

READ = 10.0
"""Seconds of the talk after which what stands on the panel was seen by anybody who looks at it."""

# A few flags left standing, or a few questions of one's own, are no sign of anything yet.
_A_FEW = 6
_MOST = 9


@dataclass(frozen=True, slots=True)
class Budget:
    """What a preset allows: seconds between two flags, flags an hour, how sure, quiet seconds at first.

    `apart` is how many seconds lie between two questions at most, where those offered before were all
    ignored; where it is 0, nothing holds back.
    """

    gap: float
    an_hour: int
    sure: float
    quiet: float
    apart: float = 0.0
    flags: bool = True
    probes: bool = True


# Method §6.1 ("at most 1 per 25 s and 12 per hour"); the silent preset follows the most reticent peer
# (120 s between prompts), and the balanced one goes half that way where nothing is asked that it offers; training
# shows what it sees, because practice is for that.
BUDGETS: dict[Preset, Budget] = {
    "silent": Budget(gap=120.0, an_hour=3, sure=0.85, quiet=120.0, flags=False, probes=False),
    "balanced": Budget(gap=25.0, an_hour=12, sure=0.8, quiet=120.0, apart=60.0),
    "training": Budget(gap=6.0, an_hour=120, sure=0.6, quiet=0.0),
}


@dataclass(slots=True)
class Attention:
    """The interviewer's half second: what was spent of it, and what became of what was shown.

    `shown`, `taken`, `ignored` and `dismissed` count questions, `ignored_in_a_row` those since one was asked
    or waved away; `unheeded` are the flags since one was. A dismissed or meant kind of finding is not shown
    live again in this interview.
    """

    preset: Preset
    began: float | None = None
    shown_at: list[float] = field(default_factory=list)
    decided: dict[str, Show] = field(default_factory=dict)
    unwanted: set[str] = field(default_factory=set)
    unheeded: list[str] = field(default_factory=list)
    ignored_in_a_row: int = 0
    offered_at: float | None = None
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
                if finding.pitfall.id not in NEVER_REPAIRED:
                    self.unheeded.append(flag)
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
        # Twice the gap at most: a spoiled question costs evidence, whoever looks.
        gap = budget.gap * (1 + _beyond(len(self.unheeded))) if budget.apart else budget.gap
        lately = [at for at in self.shown_at if at > now - 3_600]
        return len(lately) < budget.an_hour and (not lately or now - lately[-1] >= gap)

    def may_offer(self, now: float) -> bool:
        """Whether a question shows now; where the last ones were all ignored, it waits longer and longer."""
        apart = self.budget.apart * _beyond(self.ignored_in_a_row)
        return self.offered_at is None or now - self.offered_at >= apart

    def offer(self, now: float) -> None:
        """A question shows on the panel."""
        self.shown += 1
        self.offered_at = now

    def took(self, *, late: bool = False) -> None:
        """The interviewer asked what was offered; `late`: after it had counted as ignored."""
        self.taken += 1
        self.ignored -= late
        self.ignored_in_a_row = 0

    def let_pass(self) -> None:
        """A question that could be read went by without being asked."""
        self.ignored += 1
        self.ignored_in_a_row += 1

    def looked_at(self) -> None:
        """The interviewer asked for another question: the panel is being read."""
        self.ignored_in_a_row = 0

    def heeded(self, flag: str) -> None:
        """A flag was repaired, or waved away: whoever does that looks at them."""
        if flag in self.unheeded:
            self.unheeded.clear()

    def dismiss(self, finding: str | None) -> None:
        """The interviewer waved a question away, or a flag, whose kind of `finding` is not shown live again."""
        if finding is None:
            self.dismissed += 1
        else:
            self.unwanted.add(finding)


def _beyond(ignored: int) -> float:
    """How much to hold back after so many ignored in a row: 0 after a few, 1 at most."""
    return max(min(ignored, _MOST) - _A_FEW + 1, 0) / (_MOST - _A_FEW + 1)

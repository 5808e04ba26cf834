"""How far the customer has opened up, and how each kind of question moves that.

The figures are the design values of the method's §5.2; none of them is a measurement on people.
"""

from dataclasses import dataclass, field

from app.customers.ear import Asked, Way
from app.customers.feedback import Level, Planted, Style

MOVES: dict[Way, float] = {
    "cued": 0.07, "recap_check": 0.05, "invitation": 0.04, "statement_probe": 0.04, "echo": 0.03,
    "silence": 0.03, "open_wh": 0.01, "closed_yn": -0.01, "forced_choice": -0.02, "rating": -0.02,
    "hypothetical": -0.03, "flattering": -0.05, "pressing": -0.05, "suggestive": -0.06,
    "misquote": -0.07, "pitch": -0.12, "insult": -0.20, "orders": -0.05, "read_out": -0.10,
}  # fmt: skip
"""What a way of asking does to openness."""

BY_FINDING = {"early_product_mention": -0.05, "double_barrelled": -0.02, "interruption_short_wait": -0.08, "evaluative_reaction": -0.01}  # fmt: skip
"""What a finding does besides the way it makes a question come across."""

BASELINE: dict[Style, float] = {"chatty": 0.45, "pleaser": 0.42, "expert": 0.35, "terse": 0.32, "defensive": 0.26}  # fmt: skip
BY_LEVEL: dict[Level, float] = {"easy": 0.12, "usual": 0.0, "hard": -0.10}
LOWEST, HIGHEST = 0.05, 0.95
BURNED = -0.05
"""A move of this much or worse burns a bridge."""

_BACK_TO_BASELINE = 0.04
_TIRES, _TIRES_AGAIN, _TIREDEST = 0.006, 0.02, 0.4
_WAITED = 3.0
_WARY = 0.7  # of what would have been told, right after a question that closed them up
SURVEY = 3
"""After so many closed questions in a row answers shrink, until somebody invites again."""

_INVITES = frozenset({"cued", "invitation", "statement_probe", "echo", "open_wh"})


@dataclass(slots=True)
class State:
    """Where the customer stands: `told` holds what came out, and whether whole (else in a few words)."""

    openness: float
    baseline: float
    fatigue: float = 0.0
    closed: int = 0
    survey: bool = False
    wary: bool = False
    burned: bool = False
    turn: int = 0
    told: dict[str, bool] = field(default_factory=dict)
    told_at: dict[str, int] = field(default_factory=dict)
    latest: tuple[str, ...] = ()
    tainted: set[str] = field(default_factory=set)
    tidy: set[str] = field(default_factory=set)
    owned_up: set[str] = field(default_factory=set)
    dated: set[tuple[str, str]] = field(default_factory=set)
    planted: list[Planted] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    @property
    def ease(self) -> float:
        """What a chance of telling is multiplied by."""
        wary = _WARY if self.wary else 1.0
        return (0.5 + self.openness) * (1 - self.fatigue) * (0.6 if self.survey else 1.0) * wary

    def move(self, asked: Asked, waited: float, *, again: bool) -> float:
        """Let a question work: openness, tiredness, survey mode. By how much openness moved because of it."""
        self.turn += 1
        by = MOVES.get(asked.way, 0.0) + sum(BY_FINDING.get(one, 0.0) for one in asked.findings)
        if waited >= _WAITED and asked.way != "silence":
            by += MOVES["silence"]
        self.wary = self.burned
        self.burned = by <= BURNED
        drawn = (self.baseline - self.openness) * _BACK_TO_BASELINE
        self.openness = min(HIGHEST, max(LOWEST, self.openness + by + drawn))
        self.fatigue = min(_TIREDEST, self.fatigue + (_TIRES_AGAIN if again else _TIRES))
        if asked.way in ("closed_yn", "forced_choice", "rating"):
            self.closed += 1
            self.survey = self.survey or self.closed > SURVEY
        elif asked.way in _INVITES:
            self.closed, self.survey = 0, False
        elif asked.way not in ("silence", "facilitator"):
            self.closed = 0
        return by

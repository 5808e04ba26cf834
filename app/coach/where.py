"""Where the talk is: how likely each phase is, turn by turn, and which one the panel shows.

A talk mostly stays where it is, and moves on more often than it jumps. Each turn makes the phases that its
words belong to more likely; what was said before fades as turns go by. The phase shown changes only when
another clearly leads, so that one word never moves the panel.
"""

from dataclasses import dataclass, field
from math import exp

from app.events import PHASES, PhaseId

Belief = tuple[float, ...]

# From one turn to the next: it stays, it goes on to the next phase, or it goes anywhere.
_STAYS = 0.9
_GOES_ON = 0.065
_START: Belief = (0.36, 0.2, 0.12, 0.2, 0.12)
# Another phase must be this much likelier than the one shown to take over.
_LEAD = 1.25
# The first phase shown needs this share.
_ENOUGH = 0.45
# What the interviewer marks is held to be this likely.
_MARKED = 0.99
_MOST = 4.0
_FLAT = 0.7


def _moved_on(belief: Belief) -> Belief:
    """How likely each phase is one turn later, before anything was heard."""
    elsewhere = (1 - _STAYS - _GOES_ON) / (len(PHASES) - 1)
    moved = []
    for at, share in enumerate(belief):
        came = belief[at - 1] * _GOES_ON if at else belief[-1] * _GOES_ON
        moved.append(share * _STAYS + came + (1 - share) * elsewhere)
    return tuple(moved)


@dataclass(slots=True)
class Where:
    """The phase of the talk. `beliefs` holds (place, shares), `changes` (place, phase, by hand)."""

    beliefs: list[tuple[int, Belief]] = field(default_factory=list)
    changes: list[tuple[int, PhaseId, bool]] = field(default_factory=list)

    @property
    def phase(self) -> PhaseId:
        """The current phase; before anything tells, the first."""
        return self.changes[-1][1] if self.changes else "before"

    @property
    def known(self) -> bool:
        """Whether the talk has shown where it is."""
        return bool(self.changes)

    def since(self) -> int:
        """The place at which the current phase began."""
        return self.changes[-1][0] if self.changes else 0

    def at(self, place: int) -> PhaseId | None:
        """The phase that was shown when the turn at `place` had been heard."""
        return next((phase for since, phase, _ in reversed(self.changes) if since <= place), None)

    def shares(self) -> dict[PhaseId, float]:
        """How likely each phase is, a little flattened: what is sure today was a guess a turn ago."""
        belief = self.beliefs[-1][1] if self.beliefs else _START
        flat = [share**_FLAT for share in belief]
        whole = sum(flat)
        return {phase: share / whole for phase, share in zip(PHASES, flat, strict=True)}

    def lean(self, place: int, towards: dict[PhaseId, float]) -> None:
        """Put a turn's evidence on record and move where it clearly leads.

        `towards` tells how much more likely each phase is for what was said, as a logarithm.
        """
        before = self.beliefs[-1][1] if self.beliefs else _START
        moved = _moved_on(before) if self.beliefs else before
        weighed = [
            share * exp(max(-_MOST, min(_MOST, towards.get(phase, 0.0))))
            for phase, share in zip(PHASES, moved, strict=True)
        ]
        whole = sum(weighed)
        belief = tuple(share / whole for share in weighed)
        self.beliefs.append((place, belief))
        best = max(range(len(PHASES)), key=belief.__getitem__)
        held = belief[PHASES.index(self.phase)]
        if not self.known:
            if belief[best] >= _ENOUGH and any(towards.values()):
                self.changes.append((place, PHASES[best], False))
        elif PHASES[best] != self.phase and belief[best] >= held * _LEAD:
            self.changes.append((place, PHASES[best], False))

    def mark(self, phase: PhaseId, place: int) -> None:
        """The interviewer says where the talk is."""
        self._hold(place, phase)
        self.changes.append((place, phase, True))

    def _hold(self, place: int, phase: PhaseId) -> None:
        rest = (1 - _MARKED) / (len(PHASES) - 1)
        self.beliefs.append((place, tuple(_MARKED if one == phase else rest for one in PHASES)))

    def forget_from(self, place: int) -> None:
        """Take back what turns from `place` on told; what the interviewer marked stays."""
        self.changes = [one for one in self.changes if one[0] < place or one[2]]
        self.beliefs = [one for one in self.beliefs if one[0] < place]
        if self.changes and self.changes[-1][2] and self.changes[-1][0] >= place:
            self._hold(*self.changes[-1][:2])

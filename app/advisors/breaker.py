"""When an endpoint fails, it is left alone for a while, then tried with one call. Pure: the time is handed in."""

from dataclasses import dataclass
from typing import Final

TROUBLES: Final = 3
"""Troubles in a row after which the endpoint rests."""
FIRST_REST: Final = 10.0
LONGEST_REST: Final = 300.0
REFUSED_REST: Final = 120.0
"""Seconds to rest when asking again at once is useless: no credit, no such model, a wrong key."""


@dataclass(slots=True)
class Breaker:
    """Lets calls through, rests after trouble, and lets one through to see whether it has passed."""

    troubles: int = 0
    rests_until: float = 0.0
    _rest: float = FIRST_REST
    _trying: bool = False

    def lets_through(self, now: float) -> bool:
        """Whether a call may be made at `now`, in seconds. After a rest only one, until it has come back."""
        if not self.resting:
            return True
        if now < self.rests_until or self._trying:
            return False
        self._trying = True
        return True

    @property
    def resting(self) -> bool:
        """Whether the endpoint was found failing and has not answered since."""
        return self.rests_until > 0

    def went_well(self) -> None:
        """A call came back."""
        self.troubles, self.rests_until, self._rest, self._trying = 0, 0.0, FIRST_REST, False

    def failed(self, now: float, *, at_once: bool = False, wait: float | None = None) -> None:
        """A call failed: `at_once` when it is useless to try again soon, `wait` as the endpoint asked for."""
        self.troubles += 1
        again, self._trying = self._trying, False
        if not (at_once or again or wait or self.troubles >= TROUBLES):
            return
        rest = wait or (REFUSED_REST if at_once else self._rest)
        self._rest = min(LONGEST_REST, self._rest * 2)
        self.rests_until = now + min(LONGEST_REST, rest)
        self.troubles = 0

    def gave_up(self) -> None:
        """A call was let go before it came back, and not for the endpoint's sake."""
        self._trying = False

"""What waits to be sent on one socket: bounded, newest partial only, never without end."""

from collections.abc import Callable
from typing import NamedTuple

ACKS = 10_000
"""Answers that may wait for a source which does not read them."""


class Farewell(NamedTuple):
    """With which code and words a socket is closed."""

    code: int
    reason: str


def _nobody() -> None:
    """Before somebody owns the socket."""


class Outbox:
    """The frames for one socket, in order; whoever owns the socket is woken and takes them.

    `limit` bounds what waits. What happens beyond it is the owner's to say: `overflowed` is set, and
    what waited is dropped. `touched` is when anything last moved on the socket (the loop's clock).
    """

    __slots__ = ("_frames", "_partials", "farewell", "limit", "overflowed", "touched", "wake")

    def __init__(self, limit: int, now: float, wake: Callable[[], None] = _nobody) -> None:
        self.limit = limit
        self.touched = now
        self.wake = wake
        self.overflowed = False
        self.farewell: Farewell | None = None
        self._frames: list[str] = []
        self._partials: dict[str, str] = {}

    def put(self, frame: str) -> None:
        """Add a frame; beyond the limit everything that waits is dropped and `overflowed` set."""
        if self.farewell or self.overflowed:
            return
        if len(self._frames) >= self.limit:
            self.overflowed = True
            self._frames.clear()
            self._partials.clear()
        else:
            self._frames.append(frame)
        self.wake()

    def whisper(self, role: str, frame: str) -> None:
        """Put words still being spoken in place of the older ones of this role."""
        if not self.farewell and not self.overflowed:
            self._partials[role] = frame
            self.wake()

    def hush(self, role: str) -> None:
        """Drop the words still being spoken of this role: the turn itself has come."""
        self._partials.pop(role, None)

    def close(self, code: int, reason: str) -> None:
        """Close the socket once what waits is sent; the first farewell counts."""
        self.farewell = self.farewell or Farewell(code, reason)
        self.wake()

    @property
    def empty(self) -> bool:
        """Whether nothing waits."""
        return not self._frames and not self._partials

    def take(self) -> list[str]:
        """Everything to send now, oldest first; empty when there is only a farewell or an overflow."""
        frames, self._frames = self._frames, []
        if self._partials:
            frames += self._partials.values()
            self._partials.clear()
        return frames

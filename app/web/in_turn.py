"""What was said is heard a few milliseconds at a time, and each socket when it is its turn.

A turn takes a millisecond to hear, twenty times as long as words that are still being spoken. If it were
heard where it comes in, everything else would wait for everybody's turns; so it stands in line instead.
"""

import asyncio
from collections import deque
from typing import Final, Protocol

SLICE: Final = 0.004
"""Seconds of hearing after which everything else goes on: reading, sending, the log."""


class Waiting(Protocol):
    """Somebody with something to be heard."""

    def hear_next(self) -> bool:
        """Hear one thing; whether there is more."""
        ...


class InTurn:
    """The line. Each stands in it once, however much it has to say."""

    def __init__(self) -> None:
        self._line: deque[Waiting] = deque()
        self._going = False

    def join(self, one: Waiting) -> None:
        """Stand in line; who stands in it already does not join again."""
        self._line.append(one)
        if not self._going:
            self._going = True
            asyncio.get_running_loop().call_soon(self._go)

    def _go(self) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + SLICE
        while self._line and loop.time() < end:
            one = self._line.popleft()
            if one.hear_next():
                self._line.append(one)
        if self._line:
            loop.call_soon(self._go)
        else:
            self._going = False

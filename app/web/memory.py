"""Keeps the garbage collector from stopping the talk.

A full collection looks at every object of every open interview: with thousands of them that is a second
in which nobody is heard. What has lasted is therefore set aside, out of its sight, and looked at only
when nobody is connected, or when very many have come and gone.
"""

import gc
from typing import Final

YOUNG: Final = 20_000
"""Objects after which the young ones are looked at: that takes about a millisecond."""
NEVER: Final = 1_000_000
"""Looking at those that are a little older takes a hundred milliseconds; they are set aside instead."""
MANY: Final = 20_000
"""Sockets that have gone, and may have left something behind, until everything is looked at in any case."""


class Memory:
    """Takes over from the collector's own idea of when to look at everything."""

    def __init__(self) -> None:
        gc.enable()
        gc.set_threshold(YOUNG, NEVER, NEVER)
        self._gone = 0
        self._look_at_everything()

    def tidy(self, *, calm: bool, gone: int) -> None:
        """Set aside what has lasted; look at everything when it is `calm`, or when it has to be.

        `gone` is how many sockets have gone since the start.
        """
        left = gone - self._gone
        if left > MANY or (calm and left):
            self._gone = gone
            self._look_at_everything()
        else:
            gc.collect(0)
            gc.freeze()

    def _look_at_everything(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()

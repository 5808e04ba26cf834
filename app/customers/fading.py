"""How much help the panel gives in practice: it fades with skill, and goes away for a test.

What is learned under feedback that never leaves holds only while it stays (Tanana et al. 2019: open
questions rose while feedback was on, and fell with it), so help is taken away step by step and the next
session without it says whether the skill is the learner's own.
"""

from collections.abc import Sequence
from typing import NamedTuple

from app.events import Preset

GOOD, CLEAN = 0.4, 1
"""A session went well that recovered this share of the story and planted no more falsehoods than this."""


class Past(NamedTuple):
    """One session that is over: what the panel showed, what came out, how much was planted."""

    preset: Preset
    recovered: float
    planted: int

    @property
    def went_well(self) -> bool:
        """Whether it is time for less help."""
        return self.recovered >= GOOD and self.planted <= CLEAN


_LESS: dict[Preset, Preset] = {"training": "balanced", "balanced": "silent", "silent": "silent"}


def next_preset(past: Sequence[Past]) -> Preset:
    """The help for the next session, given all before it, oldest first.

    Two good sessions in a row with the same help take a step of it away; a session that went badly brings
    all of it back; the test without help, passed, is followed by one with a little, so that it stays a test.
    """
    if not past or not past[-1].went_well:
        return "training"
    latest = past[-1].preset
    if latest == "silent":
        return "balanced"
    same = [one for one in past[-2:] if one.preset == latest and one.went_well]
    return _LESS[latest] if len(same) == 2 else latest

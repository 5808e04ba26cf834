"""What was asked for so far, and to what avail: so that no question circles.

Kept apart from the turns, because their analysis is let go of and a long talk must not be read again.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz import fuzz, process

from app.conversation import Turn
from app.language.base import bare

_SAME_QUESTION = 84
# A longer unit is a story of the interviewer's, nothing that a short question could be the same as.
_LONGEST = 160
_MOST = 120


class Once(NamedTuple):
    """One question of the interviewer's: where, its words in order of the alphabet, what it was there for."""

    place: int
    texts: tuple[str, ...]
    about: frozenset[str]


def in_order(text: str) -> str:
    """A question folded, its words in order of the alphabet, so that only the words count."""
    return " ".join(sorted(bare(text).replace("\u202f", " ").split()))


@dataclass(slots=True)
class Asked:
    """Every question asked, the latest last; `about` are slots, forces or phases of offers taken up."""

    all: list[Once] = field(default_factory=list)
    _lately: list[str] | None = None
    _times: Counter[str] = field(default_factory=Counter)

    def note(self, turn: Turn, about: frozenset[str]) -> None:
        """Put an interviewer's turn on record: its last unit, and its last two together."""
        units = [unit.bare for unit in turn.read.units[-2:]]
        spoken = (*units[-1:], " ".join(units))
        texts = {in_order(text) for text in spoken if len(text) < _LONGEST}
        self.all.append(Once(turn.place, tuple(sorted(texts)), about))
        if about:
            self._times.update(about)
        self._lately = None

    def before(self, text: str) -> bool:
        """Whether this was asked already, in these words or nearly."""
        if self._lately is None:
            self._lately = [one for once in self.all[-_MOST:] for one in once.texts]
        found = process.extractOne(
            in_order(text), self._lately, scorer=fuzz.ratio, score_cutoff=_SAME_QUESTION
        )
        return found is not None

    def times(self, about: str) -> int:
        """How often something was asked for."""
        return self._times[about]

    def forget_from(self, place: int) -> None:
        """Take back what was asked in turns from `place` on."""
        self.all = [once for once in self.all if once.place < place]
        self._times = Counter(about for once in self.all for about in once.about)
        self._lately = None

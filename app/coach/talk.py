"""How the talk is shared, and whether the speakers look exchanged."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.conversation import Conversation, Turn
from app.events import Role, Talk, TalkEvent
from app.method.forms import forms

# Method R26: "if 'interviewer' turns are 5x longer and 'customer' asks most questions, warn".
_LONGER = 3.0
_ENOUGH_TURNS = 5


class Tally(NamedTuple):
    """What one turn adds: who spoke, how many words, whether it asked, how long they waited first.

    `longest` is the customer's longest turn so far, in words.
    """

    role: Role
    words: int
    asks: bool
    wait: float | None
    longest: int


@dataclass(slots=True)
class Share:
    """Word counts by role, kept turn by turn so that history can be taken back."""

    tallies: list[Tally] = field(default_factory=list)
    words: dict[Role, int] = field(default_factory=dict)
    turns: dict[Role, int] = field(default_factory=dict)
    asks: dict[Role, int] = field(default_factory=dict)

    def hear(self, turn: Turn, conversation: Conversation) -> None:
        """Count a turn."""
        # Only an interviewer's questions are looked at as they come; a customer's where the roles may be wrong.
        if turn.role == "customer" and self._tells_too_much():
            forms(turn, conversation)
        asks = any(unit.asks for unit in turn.read.units)
        longest = self.tallies[-1].longest if self.tallies else 0
        if turn.role == "customer":
            longest = max(longest, turn.count)
        wait = _wait(turn, conversation)
        self._count(Tally(turn.role, turn.count, asks, wait, longest), +1)

    def _count(self, tally: Tally, sign: int) -> None:
        if sign > 0:
            self.tallies.append(tally)
        for counts, much in ((self.words, tally.words), (self.turns, 1), (self.asks, tally.asks)):
            counts[tally.role] = counts.get(tally.role, 0) + sign * much

    def forget_from(self, place: int) -> None:
        """Take back the turns from `place` on."""
        for tally in self.tallies[place:]:
            self._count(tally, -1)
        del self.tallies[place:]

    def event(self) -> TalkEvent:
        """The share as it stands, to be told."""
        return TalkEvent.model_construct(**self._counted(), cursor=0, at=0.0, type="talk")

    def talk(self) -> Talk:
        """The share as it stands; None until both have spoken."""
        return Talk(**self._counted())

    def _counted(self) -> dict[str, Any]:
        asked, told = self.words.get("interviewer", 0), self.words.get("customer", 0)
        waits = [one.wait for one in self.tallies[-8:] if one.wait is not None]
        return {
            "interviewer_share": round(asked / (asked + told), 3) if asked and told else None,
            "words": {"interviewer": asked, "customer": told},
            "longest_customer_turn": self.tallies[-1].longest if self.tallies else 0,
            "last_wait": round(waits[-1], 2) if waits else None,
        }

    def unknown(self) -> bool:
        """Whether most of what was said has no known speaker."""
        known = self.turns.get("interviewer", 0) + self.turns.get("customer", 0)
        return self.turns.get("unknown", 0) > known

    def looks_swapped(self) -> bool:
        """Whether the "customer" asks and the "interviewer" tells."""
        turns = min(self.turns.get("interviewer", 0), self.turns.get("customer", 0))
        if turns < _ENOUGH_TURNS:
            return False
        mine, theirs = self.asks.get("interviewer", 0), self.asks.get("customer", 0)
        return self._tells_too_much() and theirs > 2 * mine

    def _tells_too_much(self) -> bool:
        asked, told = self.words.get("interviewer", 0), self.words.get("customer", 0)
        return asked > _LONGER * told


def _wait(turn: Turn, conversation: Conversation) -> float | None:
    if turn.role != "interviewer" or turn.place == 0 or turn.start is None:
        return None
    before = conversation.turns[turn.place - 1]
    if before.role != "customer" or before.end is None:
        return None
    return turn.start - before.end

"""What the panel has been told, by key: the latest event of each thing. A snapshot is this board.

Appending tells the board what is new. When history changes, the whole state is compared with the board
and only the differences are told.
"""

from collections.abc import Iterable
from typing import Any

from app.events import (
    Event,
    FlagCleared,
    FlagEvent,
    ForceEvent,
    MomentEvent,
    NameEvent,
    StrengthEvent,
    ThreadEvent,
)

Key = tuple[Any, ...]
Keyed = (FlagEvent, FlagCleared, StrengthEvent, ForceEvent, MomentEvent, ThreadEvent, NameEvent)


def key_of(event: Event) -> Key | None:
    """What an event is about; None for events that are not things (talk, health, notices)."""
    match event:
        case FlagEvent():
            return ("flag", event.flag)
        case FlagCleared():
            return ("cleared", event.flag)
        case StrengthEvent():
            return ("strength", event.turn, event.strength, event.span)
        case ForceEvent():
            return ("force", event.turn, event.force, event.span)
        case MomentEvent():
            return ("moment", event.turn, event.stage, event.quote)
        case ThreadEvent():
            return ("thread", event.thread)
        case NameEvent():
            return ("name", event.name)
        case _:
            return None


class Board:
    """The latest event of each thing that was told."""

    __slots__ = ("told",)

    def __init__(self) -> None:
        self.told: dict[Key, Event] = {}

    def of(self, kind: type[Any]) -> tuple[Any, ...]:
        """Everything told of one kind, in the order in which it was first told."""
        return tuple(event for event in self.told.values() if type(event) is kind)

    def news(self, events: Iterable[Event]) -> list[Event]:
        """Which of these differ from what was told; they are told from now on."""
        fresh = []
        for event in events:
            key = key_of(event)
            if key is not None:
                if self.told.get(key) == event:
                    continue
                self.told[key] = event
            fresh.append(event)
        return fresh

    def compare(self, state: Iterable[Event]) -> tuple[list[Event], list[Event]]:
        """Make `state` the board: what is new or different, and what is gone."""
        before = self.told
        after = {key: event for event in state if (key := key_of(event)) is not None}
        self.told = {key: after[key] for key in before if key in after} | after
        changed = [event for key, event in after.items() if before.get(key) != event]
        return changed, [event for key, event in before.items() if key not in after]

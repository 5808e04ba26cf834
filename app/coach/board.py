"""What the panel has been told, by key. A snapshot is the state as it stands; this is what was said of it.

Appending tells the board what is new. When history changes, the whole state is compared with the board
and only the differences are told. An interview tells hundreds of things, so only a fingerprint of each
is kept: enough to know whether it differs.
"""

from collections.abc import Iterable
from typing import Any

from app.conversation import Turn
from app.events import (
    Event,
    FlagCleared,
    FlagEvent,
    ForceEvent,
    FormId,
    MomentEvent,
    NameEvent,
    StrengthEvent,
    ThreadEvent,
    TimelineEvent,
    TurnEvent,
)

Key = tuple[Any, ...]


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
        case TimelineEvent():
            return ("timeline",)
        case ThreadEvent():
            return ("thread", event.thread)
        case NameEvent():
            return ("name", event.name)
        case _:
            return None


def _fingerprint(event: Event) -> int:
    return hash(frozenset(event.__dict__.items()))


class Board:
    """A fingerprint of the latest event of each thing that was told, and each turn as it was last told."""

    __slots__ = ("_forms", "_told", "_turns")

    def __init__(self) -> None:
        self._told: dict[Key, int] = {}
        self._turns: dict[int, int] = {}
        self._forms: dict[int, FormId] = {}

    # ---------------------------------------------------------------------------------- things

    def news(self, events: Iterable[Event]) -> list[Event]:
        """Which of these differ from what was told; they are told from now on."""
        fresh = []
        for event in events:
            key = key_of(event)
            if key is not None:
                now = _fingerprint(event)
                if self._told.get(key) == now:
                    continue
                self._told[key] = now
            fresh.append(event)
        return fresh

    def compare(self, state: Iterable[Event]) -> tuple[list[Event], list[Key]]:
        """Make `state` the board: what is new or different, and what is gone."""
        before = self._told
        after = {key: event for event in state if (key := key_of(event)) is not None}
        self._told = {key: _fingerprint(event) for key, event in after.items()}
        changed = [event for key, event in after.items() if before.get(key) != self._told[key]]
        return changed, [key for key in before if key not in after]

    # ----------------------------------------------------------------------------------- turns

    def turn(self, turn: Turn, form: FormId | None) -> TurnEvent | None:
        """A turn to be told; None when it was told just so."""
        said = hash((turn.role, turn.text, turn.start, turn.end, form, turn.lang))
        if self._turns.get(turn.n) == said:
            return None
        self._turns[turn.n] = said
        if form is None:
            self._forms.pop(turn.n, None)
        else:
            self._forms[turn.n] = form
        return self._event(turn)

    def turns(self, turns: Iterable[Turn]) -> tuple[TurnEvent, ...]:
        """These turns as they were last told."""
        return tuple(self._event(turn) for turn in turns)

    def _event(self, turn: Turn) -> TurnEvent:
        return TurnEvent(
            turn=turn.n, role=turn.role, text=turn.text, start=turn.start, end=turn.end,
            form=self._forms.get(turn.n), lang=turn.lang,
        )  # fmt: skip

    def keep_turns(self, turns: Iterable[Turn]) -> bool:
        """Forget every turn but these; whether there was one to forget."""
        alive = {turn.n for turn in turns}
        lost = [n for n in self._turns if n not in alive]
        for n in lost:
            del self._turns[n]
            self._forms.pop(n, None)
        return bool(lost)

"""Events get their cursor and time here, and only here."""

from app.events import Event


class Stamps:
    """Numbers events as they are made; the same facts give the same numbers."""

    __slots__ = ("at", "cursor", "pending")

    def __init__(self) -> None:
        self.cursor = 0
        self.at = 0.0
        self.pending: list[Event] = []

    def send(self, event: Event) -> None:
        """Stamp an event and put it behind those before it."""
        self.cursor += 1
        self.pending.append(event.model_copy(update={"cursor": self.cursor, "at": self.at}))

    def take(self) -> list[Event]:
        """What was sent since the last time."""
        sent, self.pending = self.pending, []
        return sent

"""A tracker hearing a talk, without the rest of the coach."""

from app.coach.tracker import Tracker
from app.conversation import Conversation, Turn
from app.events import Event, Opening
from app.method.linting import lint


class Talk:
    """A tracker hearing a talk, without the rest of the coach."""

    def __init__(self, lang: str = "fr") -> None:
        self.lang = lang
        self.conversation = Conversation(Opening(lang=lang))
        self.tracker = Tracker(self.conversation.opening)

    def say(self, line: str, drawn_by: str | None = None) -> list[Event]:
        who, _, text = line.partition(": ")
        place = len(self.conversation.turns)
        role = "interviewer" if who == "I" else "customer"
        turn = Turn(n=place, place=place, role=role, text=text, lang=self.lang)
        self.conversation.turns.append(turn)
        if role == "interviewer":
            events = self.tracker.heed(turn, lint(turn, self.conversation), self.conversation)
        else:
            events = self.tracker.hear(turn, self.conversation, drawn_by)
        self.conversation.note(turn)
        return events

    def talk(self, *lines: str) -> list[Event]:
        return [event for line in lines for event in self.say(line)]

    def state(self) -> list[dict[str, object]]:
        return [
            event.model_dump() for event in (*self.tracker.current(), self.tracker.phase_event())
        ]


def of(events: list[Event], kind: type) -> list:
    return [event for event in events if isinstance(event, kind)]

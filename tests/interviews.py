"""How tests hold an interview: a few words a line, times when they matter."""

from app.coach import Coach
from app.events import Consent, Event, Heard, Opening, Product, Snapshot

ROLE = {"I": "interviewer", "C": "customer", "?": "unknown", "O": "observer"}


def opening(lang: str = "fr", *names: str, preset: str = "training", **product: object) -> Opening:
    """An opening with consent; `names` are the product's."""
    return Opening.model_validate(
        {
            "lang": lang,
            "product": {"names": names, **product},
            "preset": preset,
            "consent": Consent(given=True).model_dump(),
        }
    )


class Interview:
    """A coach and everything it has said so far, with a clock that moves as people speak."""

    def __init__(self, lang: str = "fr", *names: str, preset: str = "training", **product: object):
        self.coach = Coach("test", opening(lang, *names, preset=preset, **product))
        self.events: list[Event] = []
        self.facts: list[tuple[object, float]] = []
        self.at = 0.0
        self.count = 0

    def say(self, line: str, *, wait: float = 1.0, **fields: object) -> list[Event]:
        """`I: Racontez-moi…`: who, and what. Takes as long as people take: 2.5 words a second."""
        who, _, text = line.partition(": ")
        start = self.at + wait
        self.at = start + max(len(text.split()), 1) / 2.5
        fact = Heard.model_validate(
            {
                "id": f"s{self.count}", "revision": 0, "role": ROLE[who], "text": text, "final": True,
                "end_of_turn": True, "start": start, "end": self.at, **fields,
            }
        )  # fmt: skip
        self.count += 1
        return self.hear(fact)

    def hear(self, fact: object) -> list[Event]:
        self.facts.append((fact, self.at))
        events = self.coach.hear(fact, self.at)  # type: ignore[arg-type]
        self.events += events
        return events

    def talk(self, *lines: str) -> list[Event]:
        """Several lines, one after the other; the events of the last."""
        events: list[Event] = []
        for line in lines:
            events = self.say(line)
        return events

    @property
    def snapshot(self) -> Snapshot:
        return self.coach.snapshot(self.at)


def only(events: list[Event], kind: str) -> list[Event]:
    """The events of one type."""
    return [event for event in events if event.type == kind]


PRODUCT = Product(names=("Zelia",))

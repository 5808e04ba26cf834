"""The simulated customer: asked a question, answers as a person would who has lived the story.

Good questions get good answers and bad ones bad ones: how a question comes across is what our own linter
makes of it. Pure and seeded: the same seed and the same questions give the same interview, to the letter.
"""

import random
from typing import NamedTuple

from app.customers.card import card
from app.customers.ear import Asked, Ear, Way
from app.customers.feedback import Level, Planted, Style
from app.customers.openness import BASELINE, BY_LEVEL, State
from app.customers.replies import Replies, Reply
from app.customers.story import Story
from app.customers.voice import Voice
from app.events import FormId, Frozen, clean_text
from app.language.base import bare

START = 0.35
LONGEST = 4_000
"""Characters of a question that anybody listens to."""

PATIENCE: dict[Style, float] = {"chatty": 6.0, "pleaser": 6.0, "expert": 7.0, "defensive": 8.0, "terse": 9.0}  # fmt: skip
"""Seconds of silence that a style bears before filling it."""

_FEWEST_WORDS_AGAIN = 3


class Answer(Frozen):
    """What one question brought.

    `revealed` are the memories that came out for the first time, `completed` those of them and of earlier
    ones that are now told whole; `facts` what the card says of all that this answer tells. `text` is "" and `i` 0 where a silence was shorter than the customer bears.
    `moved` is what the question did to `openness` (0..1).
    """

    i: int
    asked: str
    way: Way
    form: FormId | None
    findings: tuple[str, ...]
    text: str
    revealed: tuple[str, ...] = ()
    completed: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    planted: tuple[Planted, ...] = ()
    openness: float
    moved: float = 0.0


class Exchange(NamedTuple):
    """One question as it was put: its words and the seconds of silence before it."""

    question: str
    waited: float = 0.0


class Customer:
    """Lives one story and answers for it, in one style, from one seed."""

    def __init__(
        self, story: Story, style: Style | None = None, seed: int | str = 0, level: Level = "usual"
    ) -> None:
        self.story = story
        self.style: Style = style or story.style
        self.seed = seed
        self.level: Level = level
        self.asked: list[Exchange] = []
        self.answers: list[Answer] = []
        self._begin()

    def _begin(self) -> None:
        chance = random.Random(f"{self.seed}:{self.story.id}:{self.style}:{self.level}")
        self._card = card(self.story)
        self._ear = Ear(self._card)
        self._voice = Voice(self.story, self.style, chance)
        self._replies = Replies(self._card, self._voice, chance)
        base = BASELINE[self.style] + BY_LEVEL[self.level]
        self.state = State(openness=(START + base) / 2 + BY_LEVEL[self.level] / 2, baseline=base)
        self._ear.say(self.story.opening)
        self._voice.said.add(bare(self.story.opening))

    @property
    def opening(self) -> str:
        """What the customer says when the call begins."""
        return self.story.opening

    def answer(self, question: str, silence: float = 0.0) -> Answer:
        """What is said to a question, after so many seconds of `silence`.

        The empty question is silence itself: shorter than the customer bears, nobody speaks.
        """
        question = clean_text(question)[:LONGEST]
        exchange = Exchange(question, silence)
        self.asked.append(exchange)
        told = dict(self.state.told)
        asked = self._ear.hear(question, told)
        if asked.way == "silence" and silence < PATIENCE[self.style]:
            openness = round(self.state.openness, 3)
            return Answer(i=0, asked="", way="silence", form=None, findings=(), text="", openness=openness)  # fmt: skip
        key = bare(question.strip())
        again = key in self.state.asked and len(key.split()) >= _FEWEST_WORDS_AGAIN
        moved = self.state.move(asked, silence, again=again)
        self.state.asked.add(key)
        reply = self._replies.to(asked, self.state, again=again)
        text = self._voice.spoken(reply.parts, reply.dress)
        self._remember(reply)
        self._ear.say(text)
        return self._kept(asked, text, reply, moved, told)

    def goodbye(self) -> str:
        """The last thing said."""
        return self._voice.line("goodbye")

    def take_back(self) -> Exchange | None:
        """Undo the last question and its answer; the same seed goes on as if it had not been asked."""
        if not self.asked:
            return None
        *kept, last = self.asked
        self.asked, self.answers = [], []
        self._begin()
        for question, waited in kept:
            self.answer(question, waited)
        return last

    def _remember(self, reply: Reply) -> None:
        state = self.state
        for one in reply.told:
            state.told_at.setdefault(one.known.id, state.turn)
            state.told[one.known.id] = one.whole or state.told.get(one.known.id, False)
        if reply.told:
            state.latest = tuple(one.known.id for one in reply.told)
        if reply.planted is not None:
            state.planted.append(reply.planted)

    def _kept(
        self, asked: Asked, text: str, reply: Reply, moved: float, before: dict[str, bool]
    ) -> Answer:
        answer = Answer(
            i=len(self.answers) + 1, asked=asked.text, way=asked.way, form=asked.form,
            findings=asked.findings, text=text,
            revealed=tuple(one.known.id for one in reply.told if one.known.id not in before),
            completed=tuple(one.known.id for one in reply.told if one.whole and not before.get(one.known.id)),
            facts=tuple(one.known.memory.fact for one in reply.told),
            planted=(reply.planted,) if reply.planted else (),
            openness=round(self.state.openness, 3), moved=round(moved, 3),
        )  # fmt: skip
        self.answers.append(answer)
        return answer

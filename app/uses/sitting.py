"""A practice in a live room: what the learner does becomes facts of the interview, and the log brings it back.

Nothing of the story's card leaves here before the interview is closed: an answer is what was said, no more.
"""

import asyncio
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.customers.customer import PATIENCE, Answer, Customer
from app.customers.feedback import Feedback
from app.errors import BadInput, InterviewClosed
from app.events import Closed, Fact, Heard, Opened, Preset, Retracted
from app.reports.model import Practised
from app.uses.practice import Exchange, Practice, of_facts
from app.uses.room import Room
from app.uses.voiced import voiced

THOUGHT = 1.5
"""Seconds that a question is thought about: nobody measures how long one types, so no wait is called too short."""


class OutOfStep(InterviewClosed):
    """The learner's page has missed something of this practice."""

    code = "out_of_step"


class NotOverYet(InterviewClosed):
    """What only the end may tell was asked for before it."""

    code = "not_over_yet"


class Line(NamedTuple):
    """One thing that was said, by the learner or by the customer; a silence is an empty line of the learner's."""

    mine: bool
    text: str


class Rewound(NamedTuple):
    """What the customer would have said to another wording, and what they did say."""

    instead: Answer
    said: Answer


class Resumable(Practice):
    """A practice that goes on where its log stood."""

    @classmethod
    def of(cls, facts: Sequence[Fact]) -> "Resumable | None":
        """The practice of a log's facts; None where they are no practice that is known here."""
        stood = of_facts(facts)
        if stood is None:
            return None
        it = stood.customer
        presets = (one.opening.preset for one in facts if isinstance(one, Opened))
        preset: Preset = next(presets, "training")
        resumed = cls(
            stood.story, style=it.style, seed=it.seed, level=it.level, drill=stood.drill.id, preset=preset
        )  # fmt: skip
        resumed.customer = it
        resumed._pass(facts)
        return resumed

    def ask(self, question: str) -> Exchange:
        """Put a question, as `Practice.ask` does, after a moment of thought."""
        self.clock += THOUGHT
        return super().ask(question)

    def place_of(self, segment: str) -> int | None:
        """Which exchange a question is, by the id it was heard under."""
        found = (place for place, ids in enumerate(self._ids) if segment in ids[:-1])
        return next(found, None)

    def _pass(self, facts: Iterable[Fact]) -> None:
        for fact in facts:
            if isinstance(fact, Retracted):
                self._ids = [ids for ids in self._ids if not set(ids) & set(fact.ids)]
            elif isinstance(fact, Closed):
                self.closed = True
            elif isinstance(fact, Heard):
                self.clock = max(self.clock, fact.end or 0.0)
                if fact.id[0] in "qa" and fact.id != "a0":
                    self._number(fact)

    def _number(self, fact: Heard) -> None:
        number = int(fact.id[1:])
        self._count = max(self._count, number)
        if fact.role == "interviewer":
            self._ids.append((fact.id, f"a{number}"))
        elif not self._ids or fact.id not in self._ids[-1]:
            self._ids.append((fact.id,))


class Sitting:
    """One learner with one customer, in a room. One move is made at a time; others wait for it.

    The engine works beside the event loop: calls on this server are heard meanwhile.
    """

    def __init__(self, room: Room, practice: Resumable) -> None:
        self.room = room
        self.practice = practice
        self._one_move = asyncio.Lock()
        # What a model worded, by the place of the answer; after a restart the plain words stand there again.
        self._worded: dict[int, str] = {}

    @property
    def patience(self) -> float:
        """Seconds of silence that this customer bears."""
        return PATIENCE[self.practice.customer.style]

    @property
    def questions(self) -> int:
        """How many questions and silences there were."""
        return len(self.practice.customer.asked)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All that was said, in order."""
        it = self.practice.customer
        said = [Line(False, it.opening)]
        for place, (exchange, answer) in enumerate(zip(it.asked, it.answers, strict=True)):
            said += [
                Line(True, exchange.question),
                Line(False, self._worded.get(place, answer.text)),
            ]
        return tuple(line for line in said if line.mine or line.text)

    def begin(self) -> None:
        """The first facts, the customer's first words among them."""
        self._take(self.practice.start())

    async def ask(self, question: str, i: int | None = None) -> Answer:
        """Put a question, the `i`th from 1; the same one a second time is answered as before and changes nothing.

        Raises BadInput for blanks, OutOfStep, InterviewClosed, and what `Room.take` does.
        """
        if not question.strip():
            raise BadInput("There is no question in that.", "To say nothing, be silent instead.")
        async with self._one_move:
            if again := self._again(question, i):
                return again
            exchange = await asyncio.to_thread(self.practice.ask, question)
            return await self._told(exchange)

    async def stay_silent(self, i: int | None = None) -> Answer:
        """Say nothing for as long as this customer bears it; they go on by themselves. Raises as `ask` does."""
        async with self._one_move:
            if again := self._again("", i):
                return again
            exchange = await asyncio.to_thread(self.practice.silence, self.patience)
            return await self._told(exchange)

    async def _told(self, exchange: Exchange) -> Answer:
        """Hand over an exchange, in a livelier voice where there is a model; what was said in the end."""
        place = len(self.practice.customer.answers) - 1
        if self.room.counsel is not None and self.room.session.opening.recorded:
            exchange = await voiced(
                self.practice, exchange, self.room.counsel.advisor, self.room.row.id
            )
            heard = [
                one.text
                for one in exchange.facts
                if isinstance(one, Heard) and one.role == "customer"
            ]
            if heard and heard[-1] != exchange.answer.text:
                self._worded[place] = heard[-1]
        self._take(exchange.facts)
        return self._as_worded(place)

    def _as_worded(self, place: int) -> Answer:
        answer = self.practice.customer.answers[place]
        return answer.model_copy(update={"text": self._worded.get(place, answer.text)})

    def _again(self, question: str, i: int | None) -> Answer | None:
        """The answer that was already given to this very move; raises OutOfStep where the numbers do not fit."""
        self._open()
        it = self.practice.customer
        if i is None or i == self.questions + 1:
            return None
        if i == self.questions and it.asked[-1].question == question:
            return self._as_worded(len(it.answers) - 1)
        raise OutOfStep("This practice has gone on elsewhere.", "Load the page again.")

    async def take_back(self) -> str | None:
        """Undo the last question, or silence; what it was, or None where there is nothing to undo."""
        async with self._one_move:
            self._open()
            it = self.practice.customer
            if not it.asked:
                return None
            question = it.asked[-1].question
            self._worded.pop(len(it.answers) - 1, None)
            self._take(await asyncio.to_thread(self.practice.take_back))
            return question

    def say_goodbye(self) -> str:
        """The customer's last words; whoever calls then closes the room."""
        self._open()
        _, (goodbye, _) = self.practice.finish()
        self._take((goodbye,))
        return goodbye.text if isinstance(goodbye, Heard) else ""

    def feedback(self) -> Feedback:
        """What the session brought; raises NotOverYet while it goes on."""
        self._over()
        return self.practice.feedback()

    def rewind(self, turn: int, text: str) -> Rewound:
        """What this customer would have said to another wording of the question at a turn of the report.

        Raises NotOverYet, and BadInput where that turn is no question of the learner's.
        """
        self._over()
        runs = self.room.session.coach.segments.runs
        segment = next((run.segments[0].id for run in runs if run.n == turn), "")
        place = self.practice.place_of(segment)
        if place is None or not text.strip():
            raise BadInput("There is no question of yours at this turn.", "Take a turn of yours.")
        it = self.practice.customer
        again = Customer(self.practice.story, it.style, it.seed, it.level)
        for question, waited in it.asked[:place]:
            again.answer(question, waited)
        return Rewound(again.answer(text, it.asked[place].waited), it.answers[place])

    def _take(self, facts: Iterable[Fact]) -> None:
        try:
            for fact in facts:
                self.room.take(fact)
        except Exception:
            # The customer has heard what the log has not: the log is right.
            self.room.sitting = None
            raise

    def _open(self) -> None:
        if self.room.closed:
            raise InterviewClosed("This practice is over.", "Begin another one.")

    def _over(self) -> None:
        if not self.room.closed:
            raise NotOverYet("This practice is not over yet.", "Finish it first.")


def practised_in(facts: Sequence[Fact]) -> Practised | None:
    """What a report says of a practice; None where the facts are none. The figures come with the end."""
    practice = Resumable.of(facts)
    if practice is None:
        return None
    if practice.closed:
        return practice.practised()
    return Practised(story=practice.story.id, title=practice.story.title)

"""Practice: a learner interviews a simulated customer, and every word of it is a fact of an ordinary interview.

A `Practice` turns questions into facts and answers; whoever holds it hands them to the live room, to a
`Rehearsal` (a session of its own, in memory), or to a log. Panel, replay and report then work on it
as on any interview. The first fact says that it was practice, and from which seed, so that the log alone
brings the whole of it back.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from app.customers.customer import Answer, Customer
from app.customers.drills import by_id
from app.customers.feedback import DrillId, Feedback, Level, Style
from app.customers.openness import BASELINE, BY_LEVEL
from app.customers.outcome import feedback
from app.customers.reading import built_in, load
from app.customers.story import Story
from app.errors import BadInput
from app.events import (
    Closed,
    Consent,
    Fact,
    Heard,
    Marked,
    Opening,
    Preset,
    Retracted,
    TurnEnded,
)
from app.reports.model import Practised
from app.uses.session import Session, Shown

WORDS_A_SECOND = 2.6
"""How fast people speak."""

BREATH = 0.8
"""Seconds before somebody begins to speak."""

SILENCE = 10.0
"""Seconds that a silence lasts where nobody measures it: longer than any customer bears."""

_MARK = re.compile(r"^practice:([a-z0-9-]+):([a-z]+):([a-z]+):([a-z_]+):(.*)$", re.DOTALL)


class Exchange(NamedTuple):
    """One question with its answer, and the facts that they are in the order in which they came."""

    answer: Answer
    facts: tuple[Fact, ...]


def find_story(name: str) -> Story:
    """The story of this id, or of this file; `BadInput` where there is none."""
    for path in built_in():
        if path.stem == name:
            return load(path)
    if name.endswith((".yaml", ".yml")) or Path(name).exists():
        return load(Path(name))
    known = ", ".join(path.stem for path in built_in())
    raise BadInput(f"There is no story `{name}`.", f"Take one of {known}, or the path of a file.")


class Practice:
    """One practice session as facts. The same story, seed and questions give the same facts, to the letter.

    Nothing here knows the time: each word has the length that it takes to say it, from `clock` on. A typed
    question takes as long as it is, however long it was thought about; silence is `silence(seconds)`.
    """

    def __init__(
        self,
        story: Story,
        *,
        style: Style | None = None,
        seed: int | str = 0,
        level: Level = "usual",
        drill: DrillId = "full",
        preset: Preset = "training",
    ) -> None:
        self.story = story
        self.drill = by_id[drill]
        self.preset: Preset = preset
        self.customer = Customer(story, style, seed, level)
        self.clock = 0.0
        self.closed = False
        self._count = 0
        self._ids: list[tuple[str, ...]] = []
        self._waited = 0.0

    @property
    def opening(self) -> Opening:
        """What the interview is opened with. A simulated person agrees to being kept."""
        return Opening(
            lang=self.story.lang, product=self.story.product, preset=self.preset,
            participant=self.story.person.name, consent=Consent(given=True, basis="other"),
        )  # fmt: skip

    def start(self) -> tuple[Fact, ...]:
        """The first facts: that this is practice, and the customer's first words."""
        it = self.customer
        target = f"practice:{self.story.id}:{it.style}:{it.level}:{self.drill.id}:{it.seed}"
        marked = Marked(action="note", target=target[:200])
        return marked, self._said("customer", "a0", self.customer.opening, BREATH)

    def ask(self, question: str) -> Exchange:
        """Put a question; nothing but blanks is a silence."""
        if not question.strip():
            return self.silence(SILENCE)
        waited, self._waited = self._waited, 0.0
        answer = self.customer.answer(question, waited)
        self._count += 1
        asked = self._said("interviewer", f"q{self._count}", question, 0.0 if waited else BREATH)
        said = self._said("customer", f"a{self._count}", answer.text, BREATH)
        self._ids.append((asked.id, said.id))
        return Exchange(answer, (asked, said))

    def silence(self, seconds: float) -> Exchange:
        """Say nothing for so many seconds; the customer may go on, or bear it in silence."""
        answer = self.customer.answer("", self._waited + seconds)
        ended = TurnEnded(role="customer", at=round(self.clock, 3))
        self.clock += seconds
        if not answer.text:
            self._waited += seconds
            self._ids.append(())
            return Exchange(answer, (ended,))
        self._waited = 0.0
        self._count += 1
        said = self._said("customer", f"a{self._count}", answer.text, 0.0)
        self._ids.append((said.id,))
        return Exchange(answer, (ended, said))

    def take_back(self) -> tuple[Fact, ...]:
        """Undo the last question, or silence, and its answer: what was said is retracted."""
        if self.customer.take_back() is None:
            return ()
        ids = self._ids.pop()
        self._waited = 0.0
        return (Retracted(ids=ids),) if ids else ()

    def finish(self) -> tuple[Feedback, tuple[Fact, ...]]:
        """End it: what it brought, and the last facts."""
        self.closed = True
        goodbye = self._said("customer", "z", self.customer.goodbye(), BREATH)
        return self.feedback(), (goodbye, Closed())

    def feedback(self) -> Feedback:
        """What the session has brought so far."""
        return feedback(self.customer)

    def practised(self) -> Practised:
        """What a report says of this session."""
        found = self.feedback()
        return Practised(
            story=self.story.id, title=self.story.title, truth_recovered=found.truth_recovered,
            planted=len(found.planted),
        )  # fmt: skip

    def _said(self, role: str, name: str, text: str, after: float) -> Heard:
        start = self.clock + after
        self.clock = start + max(0.6, len(text.split()) / WORDS_A_SECOND)
        return Heard.model_validate(
            {"id": name, "role": role, "text": text, "final": True, "end_of_turn": True,
             "start": round(start, 3), "end": round(self.clock, 3), "lang": self.story.lang}
        )  # fmt: skip


class Rehearsal:
    """A practice with a session of its own: what the panel would show comes back with each answer."""

    def __init__(self, practice: Practice, interview: str = "practice") -> None:
        self.practice = practice
        self.session = Session(interview, practice.opening)
        self.facts: list[Fact] = []

    def start(self) -> list[Shown]:
        """Begin; the customer speaks first."""
        return self._take(self.practice.start())

    def ask(self, question: str) -> tuple[Answer, list[Shown]]:
        """A question, its answer, and what the panel shows for both."""
        exchange = self.practice.ask(question)
        return exchange.answer, self._take(exchange.facts)

    def silence(self, seconds: float) -> tuple[Answer, list[Shown]]:
        """A silence, and what came of it."""
        exchange = self.practice.silence(seconds)
        return exchange.answer, self._take(exchange.facts)

    def take_back(self) -> list[Shown]:
        """The last question was never asked."""
        return self._take(self.practice.take_back())

    def finish(self) -> tuple[Feedback, list[Shown]]:
        """The end, and what it brought."""
        found, facts = self.practice.finish()
        return found, self._take(facts)

    def _take(self, facts: Iterable[Fact]) -> list[Shown]:
        shown: list[Shown] = []
        for fact in facts:
            self.facts.append(fact)
            at = fact.end if isinstance(fact, Heard) and fact.end else self.practice.clock
            shown += self.session.pass_time(at)
            shown += self.session.take(fact, at).shown
        return shown


def of_facts(facts: Iterable[Fact], story: Story | None = None) -> Practice | None:
    """The practice that a log's facts were, as it stood at their end; None where they were none.

    `story` is taken instead of the built-in one of the same id, for a story of somebody's own.
    """
    practice: Practice | None = None
    asked: list[tuple[tuple[str, ...], str, float]] = []
    quiet: float | None = None
    for fact in facts:
        if practice is None:
            practice = _marked(fact, story)
        elif isinstance(fact, TurnEnded):
            quiet = fact.at if quiet is None else quiet
        elif isinstance(fact, Retracted):
            asked = [one for one in asked if not set(one[0]) & set(fact.ids)]
        elif isinstance(fact, Heard) and fact.id[0] in "qa" and fact.id != "a0":
            waited = (fact.start or 0.0) - quiet if quiet is not None else 0.0
            if fact.role == "interviewer":
                asked.append(((fact.id, f"a{fact.id[1:]}"), fact.text, waited))
            elif not asked or fact.id not in asked[-1][0]:
                asked.append(((fact.id,), "", waited))
            quiet = None
    if practice is not None:
        for _, question, waited in asked:
            practice.customer.answer(question, round(waited, 3))
    return practice


def _marked(fact: Fact, story: Story | None) -> Practice | None:
    target = fact.target if isinstance(fact, Marked) and fact.action == "note" else None
    found = _MARK.match(target or "")
    if found is None:
        return None
    name, style, level, drill, seed = found.groups()
    if style not in BASELINE or level not in BY_LEVEL or drill not in by_id:
        return None
    if story is None or story.id != name:
        try:
            story = find_story(name)
        except BadInput:
            return None
    return Practice(story, style=style, level=level, drill=drill, seed=seed)  # type: ignore[arg-type]

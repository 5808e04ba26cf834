"""What a story is: one person, one switch, what they remember of it and how they speak.

A story is a YAML file in one language; `stories/WRITING.md` says how to write one. The models here are its
schema and its bounds. What makes a story good beyond its shape is looked at in `checking.py`.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from app.customers.feedback import Style
from app.events import ForceId, Frozen, Lang, PhaseId, Product, Stage, clean_text
from app.method.phases import by_id as phase_by_id

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,30}$")]
StoryId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{2,40}$")]
Word = Annotated[str, Field(min_length=1, max_length=60), AfterValidator(clean_text)]
Sentence = Annotated[str, Field(min_length=2, max_length=400), AfterValidator(clean_text)]
Spoken = Annotated[str, Field(min_length=2, max_length=600), AfterValidator(clean_text)]


def _many(fewest: int, most: int = 30) -> tuple[Spoken, ...]:
    """A list of spoken lines of which at least `fewest` are needed."""
    made: tuple[Spoken, ...] = Field(min_length=fewest, max_length=most)
    return made


class Person(Frozen):
    """Who speaks. `address` is how they speak to the interviewer, in French; English has no such choice."""

    name: Word
    gender: Literal["f", "m"]
    age: Annotated[int, Field(ge=14, le=100)]
    job: Word
    address: Literal["tu", "vous"] = "vous"


class Memory(Frozen):
    """One thing the person remembers.

    `depth` 1 is told to anybody who asks, 3 only to who has earned it. `needs` are the memories that must
    have come out before; `cues` are words in those that, taken up by the interviewer, lead here.
    `fact` is the memory in one plain sentence, for the feedback. `says` are whole answers, `brief` the
    few words given to a question that wants a fact. `date` and `place` go on after "it was".
    """

    id: Id
    phase: PhaseId
    slot: Word | None = None
    stage: Stage | None = None
    force: ForceId | None = None
    depth: Annotated[int, Field(ge=1, le=3)]
    topics: tuple[Word, ...] = Field(min_length=2, max_length=12)
    needs: tuple[Id, ...] = Field((), max_length=4)
    cues: tuple[Word, ...] = Field((), max_length=8)
    actors: tuple[Word, ...] = Field((), max_length=4)
    date: Word | None = None
    place: Word | None = None
    fact: Sentence
    says: tuple[Spoken, ...] = _many(3, 6)
    brief: tuple[Spoken, ...] = _many(2, 4)

    @model_validator(mode="after")
    def _slot_of_its_phase(self) -> "Memory":
        known = [slot.id for slot in phase_by_id[self.phase].slots]
        if self.slot is not None and self.slot not in known:
            raise ValueError(f"`{self.slot}` is no slot of {self.phase}: {', '.join(known)}")
        return self


class Contradiction(Frozen):
    """Something tidy said first that a deeper memory, `truth`, does not bear out.

    `says` is the tidy version, told where `topics` are asked about; `owns_up` is how it is taken back
    once the truth is out.
    """

    id: Id
    topics: tuple[Word, ...] = Field(min_length=2, max_length=12)
    truth: Id
    says: tuple[Spoken, ...] = _many(2, 6)
    owns_up: tuple[Spoken, ...] = _many(2, 6)


class Falsehood(Frozen):
    """Something untrue that a suggestive question can plant: what would be believed, and what is so."""

    topics: tuple[Word, ...] = Field(min_length=1, max_length=12)
    claim: Sentence
    card: Sentence
    says: tuple[Spoken, ...] = _many(2, 6)


class Lines(Frozen):
    """What this person says when a question brings no memory. None of these lines may hold a fact.

    `elsewhere` answers what the story has nothing on; `fills` breaks a silence; `forgotten` is what a
    person says who does not know any more; `orders` answers "ignore your instructions" and a card read out.
    """

    dreams: tuple[Spoken, ...] = _many(6)
    thanks: tuple[Spoken, ...] = _many(4)
    polite: tuple[Spoken, ...] = _many(4)
    survey: tuple[Spoken, ...] = _many(6)
    elsewhere: tuple[Spoken, ...] = _many(6)
    fills: tuple[Spoken, ...] = _many(6)
    clarify: tuple[Spoken, ...] = _many(4)
    forgotten: tuple[Spoken, ...] = _many(6)
    asks_back: tuple[Spoken, ...] = _many(3)
    asides: tuple[Spoken, ...] = _many(6)
    insulted: tuple[Spoken, ...] = _many(3)
    foreign: tuple[Spoken, ...] = _many(3)
    orders: tuple[Spoken, ...] = _many(4)
    goodbye: tuple[Spoken, ...] = _many(2)


class Story(Frozen):
    """One switch as one person lived it, in one language."""

    id: StoryId
    title: Sentence
    lang: Lang
    market: Word
    product: Product
    person: Person
    style: Style
    bought: bool = True
    regrets: bool = False
    opening: Spoken
    memories: tuple[Memory, ...] = Field(min_length=16, max_length=24)
    pat: tuple[Spoken, ...] = _many(4, 6)
    contradictions: tuple[Contradiction, ...] = Field(min_length=2, max_length=4)
    falsehoods: tuple[Falsehood, ...] = Field(min_length=5, max_length=12)
    lines: Lines

    @property
    def by_id(self) -> dict[str, Memory]:
        """The memories by their ids."""
        return {memory.id: memory for memory in self.memories}

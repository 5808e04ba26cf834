"""A story as the engine reads it: the lemmas by which a question finds each memory."""

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from app.customers.story import Contradiction, Falsehood, Memory, Story
from app.events import Lang
from app.language import read

Lemmas = frozenset[str]
_OWN = 2  # memories that may share a word that still points at them


class Known(NamedTuple):
    """One memory with its lemmas: `topics` and `cues` as written, `text` of all its wordings.

    `near` are words of the memories it needs, other than its cues: taken up, they lead here too, less surely.
    `text` are the words of all wordings, `own` those of them that hardly any other memory holds,
    `always` those that every whole wording holds.
    `place` is where it stands in the story; `kept` says that nobody volunteers it.
    """

    memory: Memory
    place: int
    asked_by: Lemmas
    topics: Lemmas
    cues: Lemmas
    near: Lemmas
    text: Lemmas
    own: Lemmas
    wordings: tuple[Lemmas, ...]
    always: Lemmas
    kept: bool

    @property
    def id(self) -> str:
        """The memory's id."""
        return self.memory.id


class Card(NamedTuple):
    """A story with everything a question is compared with."""

    story: Story
    known: dict[str, Known]
    tidy: tuple[tuple[Contradiction, Lemmas], ...]
    false: tuple[tuple[Falsehood, Lemmas], ...]

    @property
    def whole(self) -> int:
        """What the whole story weighs: each memory by its depth."""
        return sum(one.depth for one in self.story.memories)


def lemmas(texts: tuple[str, ...], lang: Lang) -> Lemmas:
    """The content lemmas of several texts."""
    return frozenset().union(*(read(text, lang).content for text in texts))


@lru_cache(maxsize=64)
def card(story: Story) -> Card:
    """A story made ready; remembered, as it takes some tenths of a second."""
    lang = story.lang
    said = {one.id: lemmas(one.says, lang) for one in story.memories}
    held = Counter(lemma for words in said.values() for lemma in words)
    known = {}
    for place, memory in enumerate(story.memories):
        cues = lemmas(memory.cues, lang)
        slot = (f"{memory.phase}.{memory.slot}",) if memory.slot else ()
        force = (memory.force,) if memory.force else ()
        known[memory.id] = Known(
            memory,
            place,
            frozenset((*slot, *force)),
            lemmas(memory.topics, lang),
            cues,
            frozenset().union(*(said[need] for need in memory.needs)) - cues,
            said[memory.id] | lemmas(memory.brief, lang),
            frozenset(lemma for lemma in said[memory.id] if held[lemma] <= _OWN),
            tuple(lemmas((one,), lang) for one in (*memory.says, *memory.brief, memory.fact)),
            frozenset.intersection(*(lemmas((one,), lang) for one in memory.says)),
            memory.depth == 3 and memory.force in ("anxiety", "habit"),
        )
    tidy = tuple((one, lemmas(one.topics, lang)) for one in story.contradictions)
    false = tuple((one, lemmas(one.topics, lang)) for one in story.falsehoods)
    return Card(story, known, tidy, false)

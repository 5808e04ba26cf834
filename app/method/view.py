"""What the judges of form look at beside the unit itself."""

from dataclasses import dataclass
from typing import NamedTuple

from app.conversation import Conversation, Turn
from app.events import FormId, Lang
from app.language import Unit
from app.method.wording import vocabulary


class Judged(NamedTuple):
    """A form, whether the unit asks, and how sure that is."""

    form: FormId | None
    asks: bool
    confidence: float


@dataclass(slots=True)
class View:
    """What the judges look at beside the unit: its turn, what was said before, what was said last."""

    turn: Turn
    conversation: Conversation
    lang: Lang
    content: frozenset[str]
    last_words: frozenset[str]
    last_content: frozenset[str]
    punctuated: bool
    marked: bool
    continues: bool
    last_length: int = 0
    final: bool = False
    before: Unit | None = None

    def content_of(self, unit: Unit) -> set[str]:
        """The content lemmas of a unit."""
        return {word.lemma for word in unit.words if word.lemma in self.content}

    def share_said(self, lemmas: set[str]) -> float:
        """The share of these lemmas that the customer has said."""
        return self.conversation.grounded(lemmas, self.turn)

    def any_said(self, lemmas: set[str]) -> bool:
        """Whether the customer has said one of these lemmas."""
        return any(self.conversation.was_said(lemma, self.turn) for lemma in lemmas)


def view_of(turn: Turn, conversation: Conversation) -> View:
    """What the judges look at in this turn."""
    last = conversation.last("customer", turn)
    return View(
        turn, conversation, turn.read.lang, turn.read.content,
        vocabulary(last.read) if last else frozenset(),
        last.read.content if last else frozenset(),
        any(unit.closing in ("?", ".", "!") for unit in turn.read.units),
        any(mark in turn.text for mark in ".?!") or turn.text.rstrip().endswith("-"),
        next((earlier.role == turn.role for earlier in conversation.before(turn)), False),
        len(last.read.words) if last else 0,
    )  # fmt: skip

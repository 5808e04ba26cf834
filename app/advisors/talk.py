"""The talk as an advisor was given it: what an answer is held against."""

import re
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz

from app.advisors.known import Known, content_of
from app.advisors.signs import faces
from app.conversation import Conversation, Turn
from app.events import AdviceWanted, FormId, Lang, Opening, Product
from app.language import which
from app.language.base import bare
from app.method.forms import answered, forms
from app.method.linting import is_clean
from app.names import NameLedger

ALIKE: Final = 92
"""Two wordings nearer than this (rapidfuzz ratio, 0 to 100) are the same."""
_QUOTED: Final = re.compile(r"«([^«»]*)»|“([^“”]*)”|\"([^\"]*)\"")
_EDGES: Final = " \u00a0\u202f.,;:!?…"


class Talk:
    """An interview, or its end, as an advisor was given it: what is clean is judged after these turns."""

    def __init__(self, wanted: AdviceWanted) -> None:
        self.wanted = wanted
        self.lang: Lang = wanted.lang

    # Of a whole interview many turns come: only what is asked for is looked at, and that once.

    @cached_property
    def _ledger(self) -> NameLedger:
        return NameLedger(Product(names=self.wanted.locked))

    @cached_property
    def conversation(self) -> Conversation:
        """The turns as the coach holds them, with what was asked in which form."""
        talked = Conversation(Opening(product=Product(names=self.wanted.locked)))
        for given in self.wanted.turns:
            turn = Turn(
                n=given.turn, place=len(talked.turns), role=given.role, text=given.text,
                lang=self.lang, count=len(given.text.split()),
            )  # fmt: skip
            talked.turns.append(turn)
            if turn.role == "interviewer":
                forms(turn, talked)
            talked.note(turn)
        return talked

    @cached_property
    def told(self) -> Known:
        """All that was sent: turns, facts, and the wordings of the method."""
        it = self.wanted
        said = (one.text for one in it.turns)
        return Known(
            (*said, *it.facts, *it.threads, *it.asked, *it.missing, it.said, it.about, *it.people),
            it.lang,
        )

    @cached_property
    def abroad(self) -> bool:
        """Whether the talk was in another language than the answer is wanted in: words cannot be compared then."""
        said = " ".join(one.text for one in self.wanted.turns if one.role == "customer")
        return which(said, self.lang) != self.lang

    @cached_property
    def customers(self) -> Known:
        """What the customer said."""
        said = (one.text for one in self.wanted.turns if one.role == "customer")
        return Known((*said, *self.wanted.threads), self.lang)

    @cached_property
    def _said(self) -> str:
        return folded(" ".join(one.text for one in self.wanted.turns if one.role == "customer"))

    def names(self, text: str) -> bool:
        """Whether a locked name is in these words, also misspelt, spread out or with figures for letters."""
        return any(self._ledger.mentions(face, self.lang) for face in faces(text))

    def next_turn(self, text: str) -> Turn:
        """These words as the next thing that the interviewer says."""
        return Turn(
            n=self.wanted.turn + 1, place=len(self.conversation.turns), role="interviewer", text=text,
            lang=self.lang, count=len(text.split()),
        )  # fmt: skip

    def form(self, text: str) -> FormId | None:
        """What kind of question these words are."""
        turn = self.next_turn(text)
        forms(turn, self.conversation)
        unit = answered(turn)
        return unit.form if unit is not None else None

    def is_clean(self, text: str) -> bool:
        """Whether our own linter lets these words pass."""
        return is_clean(text, self.lang, self.next_turn(text), self.conversation)

    def was_said(self, quote: str) -> bool:
        """Whether the customer said this, word for word."""
        return bool(quote.strip()) and folded(quote) in self._said

    def echoes(self, quote: str) -> bool:
        """Whether what a question puts in quotation marks is the customer's, word for word or by its words."""
        return self.was_said(quote) or all(
            self.customers.tells(lemma) for lemma in content_of(quote, self.lang)
        )


def folded(text: str) -> str:
    """Words with their signs evened out: a quote may differ in its apostrophes, blanks and capitals."""
    return " ".join(bare(text).split())


def quotes(text: str) -> list[str]:
    """What stands in quotation marks, without the stops at its ends."""
    return ["".join(found).strip(_EDGES) for found in _QUOTED.findall(text)]


def unquoted(text: str) -> str:
    """A text without what stands in quotation marks."""
    return _QUOTED.sub(" ", text)


def alike(one: str, other: str) -> bool:
    """Whether two wordings are the same to who hears them."""
    return fuzz.ratio(folded(one), folded(other)) >= ALIKE

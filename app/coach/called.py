"""Who and what the talk has named so far, each under one placeholder from the first time to the last.

An advisor is told of PERSON_2, never of Hélène, and PERSON_2 is the same person in the next wish. The number
comes from the order in which names were understood, so nothing has to be kept to give it again.
"""

from collections import Counter
from typing import TYPE_CHECKING

from app.conversation import Conversation
from app.events import Lang, Named, Opening
from app.language.base import bare

if TYPE_CHECKING:
    from app.names.personal import PersonalNames


class Called:
    """The names of one talk. It listens when it is asked, to the turns it has not heard yet."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._heard: list[tuple[str, Lang]] = []
        self._instead: dict[str, str] = {}
        self._count: Counter[str] = Counter()
        self._names: PersonalNames | None = None
        self._named: tuple[Named, ...] = ()

    def so_far(self, conversation: Conversation) -> tuple[Named, ...]:
        """Every name given away up to the latest turn."""
        names = self._names
        again = names is None or not self._still_so(conversation)
        if (
            names is None or again
        ):  # at first, or what was said was corrected: taken back, it names nobody
            names = self._names = self._beforehand()
            self._heard = []
        self._go_on(conversation, names)
        for turn in conversation.turns[len(self._heard) :]:
            self._heard.append((turn.text, turn.lang))
            self._hear(turn.text, turn.lang, conversation, names)
        if again:
            known = {one.name for one in self._named}
            self._instead = {name: mask for name, mask in self._instead.items() if name in known}
        return self._named

    def _still_so(self, conversation: Conversation) -> bool:
        """Whether the turns heard stand as they were; the last of them may have been gone on with."""
        turns = conversation.turns[: len(self._heard)]
        if len(turns) < len(self._heard):
            return False
        said = [(turn.text, turn.lang) for turn in turns]
        if said[:-1] != self._heard[:-1]:
            return False
        return not said or (
            said[-1][0].startswith(self._heard[-1][0]) and said[-1][1] == self._heard[-1][1]
        )

    def _go_on(self, conversation: Conversation, names: "PersonalNames") -> None:
        """Hear what was added to the last turn."""
        if not self._heard:
            return
        (text, lang), turn = self._heard[-1], conversation.turns[len(self._heard) - 1]
        if len(turn.text) > len(text):
            self._heard[-1] = (turn.text, lang)
            self._hear(turn.text[len(text) :], lang, conversation, names)

    def _beforehand(self) -> "PersonalNames":
        # Imported where an advisor is asked: a coach without one never loads it.
        from app.names.personal import PersonalNames

        product, participant = self._opening.product, self._opening.participant
        return PersonalNames(
            people=(participant,) if participant else (),
            products=(*product.names, *product.competitors),
        )

    def _hear(
        self, text: str, lang: Lang, conversation: Conversation, names: "PersonalNames"
    ) -> None:
        names.hear(text, lang)
        for one in conversation.names.mentions(text, lang):
            heard = text[slice(*one.span)]
            if one.kind != "generic" and self._is_other_spelling(heard):
                names.add(heard, "product", one.name)
        self._number(names)

    def _is_other_spelling(self, heard: str) -> bool:
        """Whether this is a product's name as a recogniser wrote it, and no ordinary word."""
        from app.names.tokens import is_word

        product, heard = self._opening.product, bare(heard).replace("’", "'").removesuffix("'s")
        if heard in map(bare, (*product.names, *product.competitors)):
            return False
        return heard in map(bare, product.sounds_like) or not all(map(is_word, heard.split()))

    def _number(self, names: "PersonalNames") -> None:
        """Give every name its placeholder; a name that turns out to be part of a longer one shares it."""
        from app.names.masks import placeholder

        known = names.known()
        instead: dict[str, str] = {}
        for one in known:
            if one.name in self._instead:
                instead.setdefault(one.means, self._instead[one.name])
        for one in known:
            if one.means not in instead:
                instead[one.means] = placeholder(one.kind, self._count[one.kind])
                self._count[one.kind] += 1
            self._instead[one.name] = instead[one.means]
        self._named = tuple(
            Named(name=one.name, kind=one.kind, instead=instead[one.means], cased=one.cased)
            for one in known
        )

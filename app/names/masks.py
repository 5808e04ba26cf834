"""Names put out of sight and back: the same name is always the same mask, "Person A", "Entreprise B"."""

from collections import Counter
from typing import NamedTuple

from app.events import Lang
from app.names.personal import Kind, PersonalNames, Spoken

WORDS: dict[Kind, dict[Lang, str]] = {
    "person": {"en": "Person", "fr": "Personne"},
    "company": {"en": "Company", "fr": "Entreprise"},
    "product": {"en": "Product", "fr": "Produit"},
    "place": {"en": "Place", "fr": "Lieu"},
    "mail": {"en": "Mail", "fr": "Mail"},
    "phone": {"en": "Phone", "fr": "Téléphone"},
}


class Covered(NamedTuple):
    """A text with masks, and where each stretch that was masked stood and stands: (from, to) spans."""

    text: str
    moved: tuple[tuple[tuple[int, int], tuple[int, int]], ...]

    def place(self, span: tuple[int, int]) -> tuple[int, int]:
        """Where a span of the original stands now; one that cut a name in two takes the whole mask."""
        return self._at(span[0], begins=True), self._at(span[1], begins=False)

    def _at(self, at: int, *, begins: bool) -> int:
        shift = 0
        for old, new in self.moved:
            if at <= old[0]:
                break
            if at < old[1]:
                return new[0] if begins else new[1]
            shift = new[1] - old[1]
        return at + shift


class Masks:
    """The masks of one talk: given out in the order in which names are met, in `lang`'s words.

    `used` counts how often each stands in what was covered.
    """

    def __init__(self, names: PersonalNames, lang: Lang) -> None:
        self.names = names
        self.lang = lang
        self.used: Counter[str] = Counter()
        self._masks: dict[str, str] = {}
        self._meant: dict[str, tuple[str, Kind]] = {}
        self._given: Counter[Kind] = Counter()

    def cover(self, text: str) -> Covered:
        """A text with every name masked."""
        parts: list[str] = []
        moved: list[tuple[tuple[int, int], tuple[int, int]]] = []
        last = length = 0
        for one in self.names.find(text):
            mask = self.mask(one)
            self.used[mask] += 1
            kept = text[last : one.span[0]]
            begin = length + len(kept)
            parts += [kept, mask]
            moved.append((one.span, (begin, begin + len(mask))))
            last, length = one.span[1], begin + len(mask)
        return Covered("".join([*parts, text[last:]]), tuple(moved))

    def reveal(self, text: str) -> str:
        """A text with every mask as the name it stands for; what somebody else made of it stays."""
        for mask in sorted(self._meant, key=len, reverse=True):
            text = text.replace(mask, self._meant[mask][0])
        return text

    def mask(self, one: Spoken) -> str:
        """The mask of a name, a new one where it is met for the first time."""
        key = (
            f"{one.kind}:{one.name.lower()}" if one.kind in ("mail", "phone") else one.name.lower()
        )
        if key not in self._masks:
            mask = f"{WORDS[one.kind][self.lang]} {_letters(self._given[one.kind])}"
            self._given[one.kind] += 1
            self._masks[key] = mask
            self._meant[mask] = (one.text if one.kind in ("mail", "phone") else one.name, one.kind)
        return self._masks[key]

    def given(self) -> list[tuple[str, str, Kind]]:
        """Every mask with the name behind it and its kind, in the order given out."""
        return [(mask, name, kind) for mask, (name, kind) in self._meant.items()]


def _letters(number: int) -> str:
    """A, B, … Z, AA, AB, …"""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

"""Names put out of sight and back: the same name is always the same mask.

For readers "Person A", « Entreprise B »; for a language model PERSON_1, COMPANY_2, which no talk holds.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple, Protocol

from app.events import Lang
from app.names.spoken import Kind, Spoken, apart

WORDS: Final[dict[Kind, dict[Lang, str]]] = {
    "person": {"en": "Person", "fr": "Personne"},
    "company": {"en": "Company", "fr": "Entreprise"},
    "product": {"en": "Product", "fr": "Produit"},
    "place": {"en": "Place", "fr": "Lieu"},
    "mail": {"en": "Mail", "fr": "Mail"},
    "phone": {"en": "Phone", "fr": "Téléphone"},
    "account": {"en": "Account", "fr": "Compte"},
    "address": {"en": "Address", "fr": "Adresse"},
    "link": {"en": "Link", "fr": "Lien"},
    "sign": {"en": "Sign", "fr": "Signe"},
}
PLACEHOLDER: Final = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,}_\d+(?!\d)")
"""The shape of what a model is given instead of a name."""
BY_LETTER: Final = frozenset(("mail", "phone", "account", "address", "link", "sign"))
"""Kinds that stand for themselves: what is put back is what was first said, not a name settled on."""

Wording = Callable[[Kind, int], str]
Moved = tuple[tuple[int, int], tuple[int, int]]


def readable(lang: Lang) -> Wording:
    """Masks for a person who reads: "Person A"."""
    return lambda kind, number: f"{WORDS[kind][lang]} {_letters(number)}"


def placeholder(kind: Kind, number: int) -> str:
    """Masks for a model: PERSON_1."""
    return f"{kind.upper()}_{number + 1}"


class Covered(NamedTuple):
    """A text with masks, and where each stretch that was masked stood and stands: (from, to) spans."""

    text: str
    moved: tuple[Moved, ...]
    original: str

    def place(self, span: tuple[int, int]) -> tuple[int, int]:
        """Where a span of the original stands now; one that cut a name in two takes the whole mask."""
        return _at(self.moved, span[0], begins=True), _at(self.moved, span[1], begins=False)

    def said(self, quote: str) -> str | None:
        """A quote of this text as it was said, letter by letter; None where it is not in it."""
        start = self.text.find(quote)
        if start < 0:
            return None
        back = tuple((new, old) for old, new in self.moved)
        end = _at(back, start + len(quote), begins=False)
        return self.original[_at(back, start, begins=True) : end]


def _at(moved: Iterable[Moved], at: int, *, begins: bool) -> int:
    shift = 0
    for old, new in moved:
        if at <= old[0]:
            break
        if at < old[1]:
            return new[0] if begins else new[1]
        shift = new[1] - old[1]
    return at + shift


class _Finds(Protocol):
    def find(self, text: str) -> list[Spoken]: ...


class Masks:
    """The masks of one talk: given out in the order in which names are met, in one wording.

    `given` are masks that names have had before, and keep. `used` counts how often each stands in what was
    covered.
    """

    def __init__(
        self, names: _Finds, wording: Wording, given: Mapping[str, str] | None = None
    ) -> None:
        self.names = names
        self.used: Counter[str] = Counter()
        self._wording = wording
        self._masks = {name.lower(): mask for name, mask in (given or {}).items()}
        self._taken = set(self._masks.values())
        self._meant: dict[str, tuple[str, Kind]] = {}
        self._count: Counter[Kind] = Counter()

    def cover(self, text: str) -> Covered:
        """A text with every name masked."""
        parts: list[str] = []
        moved: list[Moved] = []
        last = length = 0
        for one in self._found(text):
            mask = self.mask(one)
            self.used[mask] += 1
            kept = text[last : one.span[0]]
            begin = length + len(kept)
            parts += [kept, mask]
            moved.append((one.span, (begin, begin + len(mask))))
            last, length = one.span[1], begin + len(mask)
        return Covered("".join([*parts, text[last:]]), tuple(moved), text)

    def _found(self, text: str) -> list[Spoken]:
        found = self.names.find(text)
        if self._wording is not placeholder:
            return found
        signs = (
            Spoken(one.span(), one.group(), one.group(), "sign")
            for one in PLACEHOLDER.finditer(text)
        )
        return apart([*signs, *found])

    def reveal(self, text: str) -> str:
        """A text with every mask as the name it stands for; what somebody else made of it stays."""
        masks = sorted(self._meant, key=len, reverse=True)
        if not masks:
            return text
        known = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, masks))})(?!\d)")
        return known.sub(lambda found: self._meant[found.group()][0], text)

    def mask(self, one: Spoken) -> str:
        """The mask of a name, a new one where it is met for the first time."""
        key = f"{one.kind}:{one.name.lower()}" if one.kind in BY_LETTER else one.name.lower()
        if key not in self._masks:
            self._masks[key] = self._next(one.kind)
        mask = self._masks[key]
        as_said = one.kind in BY_LETTER or self._wording is placeholder
        self._meant.setdefault(mask, (one.text if as_said else one.name, one.kind))
        return mask

    def _next(self, kind: Kind) -> str:
        while True:
            mask = self._wording(kind, self._count[kind])
            self._count[kind] += 1
            if mask not in self._taken:
                return mask

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

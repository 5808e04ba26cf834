"""Hearing a name in a text: as it is spelt, inflected, cut in pieces, or as a recogniser mis-heard it.

Exact where the letters are the same (whatever the spaces, hyphens, accents and capitals); else near, by
sound and spelling together, and never a word of its own.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz.distance.Indel import normalized_similarity as similar

from app.events import Lang, Product
from app.language.base import bare, low
from app.names.everyday import determined, grade, is_word, keeps_company
from app.names.mention import Kind, Mention
from app.names.sound import onset, sound

TOKEN = re.compile(r"[^\W_]+")
_DOMAIN = re.compile(r"\.(?:com|fr|io|co|net|org|app|eu|ai)$")
_SENTENCE = re.compile(r"(?:^|[.!?…:«\"(\[–—-])\s*$")
_SMALL = frozenset("of the a to in and or de du le la les un une des et ou a".split())
SHORT = 4  # names up to this many letters match only as they are spelt


class _Form(NamedTuple):
    """One way a name is written: its letters run together, its sound to both ears, and its grades."""

    name: str
    kind: Kind
    letters: str
    keys: tuple[str, str]
    grades: dict[Lang, str]
    alias: bool = False


def _letters(name: str) -> str:
    return "".join(TOKEN.findall(bare(name)))


def _forms(product: Product) -> Iterable[_Form]:
    """Every spelling the ledger listens for: names, their domain-free forms, what they sound like."""
    kinds: list[tuple[str, Kind]] = [(name, "product") for name in product.names]
    kinds += [(name, "competitor") for name in product.competitors]
    for name, kind in kinds:
        yield _form(name, name, kind)
        short = _DOMAIN.sub("", bare(name.strip()))
        if short and _letters(short) != _letters(name):
            yield _form(short, name, kind)
    if product.names:
        for heard in product.sounds_like:
            yield _form(heard, _nearest(heard, product.names), "product", alias=True)


def _form(spelt: str, name: str, kind: Kind, *, alias: bool = False) -> _Form:
    letters = _letters(spelt)
    single = len(TOKEN.findall(spelt)) <= 1
    grades: dict[Lang, str] = {
        "fr": grade(letters, "fr") if single else "plain",
        "en": grade(letters, "en") if single else "plain",
    }
    return _Form(name, kind, letters, (sound(letters, "fr"), sound(letters, "en")), grades, alias)


def _nearest(heard: str, names: tuple[str, ...]) -> str:
    """The name that an alias is nearest to; the first where all are equally far."""
    letters = _letters(heard)
    return max(names, key=lambda name: similar(letters, _letters(name)))


class _Place(NamedTuple):
    """A run of words in a text that may be a name."""

    text: str
    bare: str
    start: int
    end: int
    letters: str
    words: int
    lang: Lang
    has_capitals: bool

    def around(self) -> tuple[str, str]:
        """The bare text shortly before and after."""
        return self.bare[max(0, self.start - 40) : self.start], self.bare[self.end : self.end + 14]

    @property
    def capital(self) -> bool:
        """A capital that says "a name": inside a sentence, in a text that uses capitals sparingly."""
        return (
            self.has_capitals
            and self.text[self.start].isupper()
            and _SENTENCE.search(self.text[max(0, self.start - 6) : self.start]) is None
        )

    @property
    def opens(self) -> bool:
        """The first word of a sentence, with a capital."""
        return self.has_capitals and self.text[self.start].isupper() and not self.capital


def _spelt(place: _Place, form: _Form, *, lenient: bool) -> bool:
    """Whether a run spelt like the name is meant as the name (the word may be an everyday one)."""
    kind = form.grades[place.lang]
    if kind == "plain" or place.words > 1:
        return True
    before, after = place.around()
    if kind in ("everyday", "rare") and place.capital and not _shouts(place.text):
        return True
    if keeps_company(kind, place.lang, before, after):
        return True
    if kind == "rare":
        return not determined(place.lang, before)
    # A customer's half-heard name unlocks: a missed unlock would later lay a fault on the interviewer.
    return lenient and kind != "day" and place.opens and place.lang == "fr"


def _shouts(text: str) -> bool:
    return text.isupper() or text.istitle()


def _mistaken(place: _Place, form: _Form, *, lenient: bool) -> bool:
    """Whether a run sounds enough like the name to be it, and is not a word of its own."""
    letters = place.letters
    alone = place.words == 1
    spelt = similar(letters, form.letters, score_cutoff=0.5 if alone else 0.66)
    if not spelt:
        return False
    key = sound(letters, place.lang)
    if onset(key) not in (onset(form.keys[0]), onset(form.keys[1])):
        return False
    heard = max(similar(key, form.keys[0]), similar(key, form.keys[1]))
    if not alone:  # words of their own, run together: they must sound the same throughout
        return heard >= 0.93 and len(key) >= 4
    floor = 0.78 if lenient else 0.84
    if heard < floor or heard + spelt < 1.5:
        return False
    return not is_word(letters, low(place.text[place.start : place.end]))


# What a first letter may sound like, beyond itself: the cheap gate before anything is compared.
_HEARD_AS = {
    "c": "gs",
    "g": "gs",
    "h": "aiou",
    "p": "bv",
    "k": "gn",
    "q": "g",
    "x": "gs",
    "w": "vou",
}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Letters that a mis-hearing may be longer or shorter: a single word, words run together.
_FAR = 3
_NEAR = 1

_Near = dict[tuple[str, int], tuple[_Form, ...]]


def _nearby(forms: list[_Form], far: int) -> _Near:
    """For a first letter and a length, the names that a word like that may be a mis-hearing of."""
    table: dict[tuple[str, int], list[_Form]] = {}
    for form in forms:
        if len(form.letters) <= SHORT:
            continue
        sounds = {onset(key) for key in form.keys}
        for letter in _LETTERS:
            if sounds.isdisjoint(onset(letter) + _HEARD_AS.get(letter, "")):
                continue
            for length in range(len(form.letters) - far, len(form.letters) + far + 1):
                table.setdefault((letter, length), []).append(form)
    return {key: tuple(near) for key, near in table.items()}


def _meant(
    place: _Place, known: _Form | None, near: Iterable[_Form], *, lenient: bool
) -> Mention | None:
    """The name that a run of words stands for, if it does."""
    span = (place.start, place.end)
    if known is not None and _spelt(place, known, lenient=lenient):
        return Mention(known.name, span, known.kind, True)
    for form in near:
        if form is not known and _mistaken(place, form, lenient=lenient):
            return Mention(form.name, span, form.kind, False)
    return None


class _Text:
    """A text that is listened to: its words, and where they stand once somebody asks."""

    __slots__ = ("_spans", "folded", "lang", "pieces", "text")

    def __init__(self, text: str, folded: str, lang: Lang) -> None:
        self.text, self.folded, self.lang = text, folded, lang
        self.pieces: list[str] = TOKEN.findall(folded)
        self._spans: list[tuple[int, int]] = []

    def place(self, at: int, words: int, letters: str) -> _Place:
        """The run of `words` words that begins with the word at `at`."""
        if not self._spans:
            self._spans = [found.span() for found in TOKEN.finditer(self.folded)]
        start, end = self._spans[at][0], self._spans[at + words - 1][1]
        capitals = self.text != self.text.lower()
        return _Place(self.text, self.folded, start, end, letters, words, self.lang, capitals)


# The lengths that a name may have, or be mis-heard with: as one word, as words run together.
_Lengths = tuple[frozenset[int], frozenset[int]]
_MOST_PLAIN = 300


class Listener:
    """Finds the names of a product and its competitors in texts."""

    def __init__(self, product: Product) -> None:
        self.forms = [form for form in _forms(product) if form.letters]
        self._near = _nearby(self.forms, _FAR)
        self._joined = _nearby(self.forms, _NEAR)
        self._exact: dict[str, _Form] = {}
        for form in self.forms:
            self._exact.setdefault(form.letters, form)
            if len(form.letters) > SHORT and not form.letters.endswith("s"):
                self._exact.setdefault(form.letters + "s", form)
        self._lengths = dict(self._lengths_by_letter())
        # Single words that are like no name: talk repeats itself.
        self._plain: set[str] = set()

    def _lengths_by_letter(self) -> Iterator[tuple[str, _Lengths]]:
        """The cheap gate: most words of a text are no name's, by their first letter and length."""
        exact = {(letters[0], len(letters)) for letters in self._exact}
        for first in {letter for letter, _ in (*self._near, *self._joined, *exact)}:
            single, run = (
                frozenset(length for letter, length in (*table, *exact) if letter == first)
                for table in (self._near, self._joined)
            )
            yield first, (single, run)

    def names_in(self, text: str, folded: str, lang: Lang, *, lenient: bool) -> list[Mention]:
        """Every name in `text` (`folded` is its bare form); `lenient` for a customer's half-heard one."""
        heard = _Text(text, folded, lang)
        pieces, last, plain = heard.pieces, len(heard.pieces) - 1, self._plain
        by_letter, sizes = self._lengths, list(map(len, pieces))
        found: list[Mention] = []
        for at, piece in enumerate(pieces):
            lengths = by_letter.get(piece[0])
            if lengths is None:
                continue
            single, run = lengths
            length = sizes[at]
            if length in single and piece not in plain:
                self._settle(found, heard, at, 1, lenient=lenient)
            if at == last:
                break
            # A recogniser cuts a name into three words at most.
            length += sizes[at + 1]
            if length in run:
                self._settle(found, heard, at, 2, lenient=lenient)
            # "type of form" is three words, no name cut in pieces.
            if at + 1 < last and length + sizes[at + 2] in run and pieces[at + 1] not in _SMALL:
                self._settle(found, heard, at, 3, lenient=lenient)
        return found

    def _settle(
        self, found: list[Mention], heard: _Text, at: int, words: int, *, lenient: bool
    ) -> None:
        """Look closer at a run of words that may be a name."""
        letters = heard.pieces[at] if words == 1 else "".join(heard.pieces[at : at + words])
        known = self._exact.get(letters)
        table, floor = (self._near, 0.5) if words == 1 else (self._joined, 0.66)
        near = [
            form
            for form in table.get((letters[0], len(letters)), ())
            if similar(letters, form.letters, score_cutoff=floor)
        ]
        if known is None and not near:
            if words == 1 and len(self._plain) < _MOST_PLAIN:
                self._plain.add(letters)
        elif one := _meant(heard.place(at, words, letters), known, near, lenient=lenient):
            found.append(one)

"""Hearing a name in a text: as it is spelt, inflected, cut in pieces, or as a recogniser mis-heard it.

Exact where the letters are the same (whatever the spaces, hyphens, accents and capitals); else near, by
sound and spelling together, and never a word of its own.
"""

import re
from collections.abc import Iterable
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
LONGEST_GRAM = 3  # a recogniser cuts a name into three words at most
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
    place: _Place, known: _Form | None, near: tuple[_Form, ...], *, lenient: bool
) -> Mention | None:
    """The name that a run of words stands for, if it does."""
    span = (place.start, place.end)
    if known is not None and _spelt(place, known, lenient=lenient):
        return Mention(known.name, span, known.kind, True)
    for form in near:
        if form is not known and _mistaken(place, form, lenient=lenient):
            return Mention(form.name, span, form.kind, False)
    return None


class Run(NamedTuple):
    """One to three words of a text, run together."""

    text: str
    folded: str
    lang: Lang
    tokens: list[tuple[int, int]]
    at: int
    words: int
    letters: str


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
        self._starts = {letter for letter, _ in (*self._near, *self._joined)}
        self._starts |= {letters[0] for letters in self._exact}
        self._longest = max((len(form.letters) for form in self.forms), default=0) + _FAR

    def names_in(self, text: str, folded: str, lang: Lang, *, lenient: bool) -> list[Mention]:
        """Every name in `text` (`folded` is its bare form); `lenient` for a customer's half-heard one."""
        tokens = [found.span() for found in TOKEN.finditer(folded)]
        exact, near, joined, starts = self._exact, self._near, self._joined, self._starts
        pieces = [folded[start:end] for start, end in tokens]
        found: list[Mention] = []
        for at, piece in enumerate(pieces):
            letters = piece
            if letters[0] not in starts:
                continue
            heard = near.get((letters[0], len(letters)), ())
            if letters in exact or heard:
                self._settle(
                    found, Run(text, folded, lang, tokens, at, 1, letters), heard, lenient=lenient
                )
            for words in (2, 3):
                if at + words > len(pieces) or len(letters) > self._longest:
                    break
                if words == LONGEST_GRAM and pieces[at + 1] in _SMALL:
                    break  # "type of form" is three words, no name cut in pieces
                letters += pieces[at + words - 1]
                heard = joined.get((letters[0], len(letters)), ())
                if heard or letters in exact:
                    self._settle(
                        found,
                        Run(text, folded, lang, tokens, at, words, letters),
                        heard,
                        lenient=lenient,
                    )
        return found

    def _settle(
        self, found: list[Mention], run: Run, heard: tuple[_Form, ...], *, lenient: bool
    ) -> None:
        """Look closer at a run of words that may be a name."""
        known = self._exact.get(run.letters)
        floor = 0.5 if run.words == 1 else 0.66
        near = [one for one in heard if similar(run.letters, one.letters, score_cutoff=floor)]
        if known is None and not near:
            return
        start, stop = run.tokens[run.at][0], run.tokens[run.at + run.words - 1][1]
        capitals = run.text != run.text.lower()
        place = _Place(
            run.text, run.folded, start, stop, run.letters, run.words, run.lang, capitals
        )
        if one := _meant(place, known, tuple(near), lenient=lenient):
            found.append(one)

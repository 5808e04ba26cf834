"""Who and what a talk names: people, companies, places, mails and phones, so that they can be put out of sight.

Heard over the whole talk first, then found wherever they are spoken: a name that one sentence gives away is
known in the next. With capitals, a word in the middle of a sentence that has one is a name unless it is a day,
a language, a thing of everybody's. Without capitals (as many recognisers write) it must be a known first name,
stand with a role ("geoffrey our treasurer", "chez tissot"), or be a word of neither language, said again.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from app.events import Lang, Product
from app.language.base import bare
from app.names import NameLedger
from app.names.given import GIVEN
from app.names.tokens import Token, is_word, is_word_of, of_words, runs, spelt, tokens_of
from app.names.unnamed import (
    COMPANY_BEFORE,
    COMPANY_WORDS,
    EVERYBODYS,
    NAMING,
    NO_NAME,
    OPENERS,
    PERSON_AFTER,
    PERSON_BEFORE,
    PLACE_BEFORE,
    PLACE_WORDS,
    TITLES,
    TOWNS,
)

Kind = Literal["person", "company", "product", "place", "mail", "phone"]

_MAIL = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w.-]+ (?:arobase|at) [\w-]+ (?:point|dot) (?:com|fr|org|net|co|io|eu|be|ch|ca|uk)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<!\d)(?<!\d[,.])\+?\(?\d(?:[ .\-()]{0,2}\d){7,14}(?!\d|,\d)")
_CASED = 3
_SHORTEST = 4
_TWICE = 2
_YEARS = re.compile(r"(?:19|20)\d\d\D{0,3}(?:19|20)\d\d")


class Spoken(NamedTuple):
    """Where something that names somebody stands in a text, what it is called there, and what it is."""

    span: tuple[int, int]
    text: str
    name: str
    kind: Kind


class PersonalNames:
    """Every name of one talk. `find(text)` says where each stands, in this talk or in what is said of it.

    `said` are the turns with their language; `people`, `companies` and `products` are names known beforehand.
    """

    def __init__(
        self,
        said: Iterable[tuple[str, Lang]],
        people: Iterable[str] = (),
        companies: Iterable[str] = (),
        products: Iterable[str] = (),
    ) -> None:
        self.kinds: dict[str, Kind] = {}
        self._votes: dict[str, Counter[Kind]] = {}
        products = tuple(products)
        turns = [(tokens_of(text), lang) for text, lang in said]
        self._lang: Lang = "fr" if 2 * sum(lang == "fr" for _, lang in turns) > len(turns) else "en"
        self._ledger = NameLedger(Product(names=tuple(one[:200] for one in products)[:30]))
        capitals = sum(
            token.capital and not token.opens and token.bare not in NO_NAME
            for tokens, _ in turns
            for token in tokens
        )
        self._cased = capitals >= _CASED
        self._lower = {token.bare for tokens, _ in turns for token in tokens if not token.capital}
        self._counts = Counter(token.bare for tokens, _ in turns for token in tokens)
        for tokens, lang in turns:
            for words, kind in self._named(tokens, lang):
                self._votes.setdefault(words, Counter())[kind] += 1
        self._settle(people, companies, products)
        self._pattern = self._compiled()

    # ----------------------------------------------------------------------------- hearing names

    def _named(self, tokens: list[Token], lang: Lang) -> Iterator[tuple[str, Kind]]:
        if not self._cased:
            yield from self._by_company(tokens, lang)
            return
        for run in runs(tokens):
            first, last = self._trimmed(tokens, *run)
            kept = [one for one in tokens[first:last] if one.capital]
            if kept and not all(one.bare in TITLES for one in kept):
                yield spelt(tokens[first:last]), _kind(tokens, first, last)

    def _trimmed(self, tokens: list[Token], first: int, last: int) -> tuple[int, int]:
        """A run without the words at its ends that name nobody."""
        while first < last and not (tokens[first].capital and self._may_begin(tokens[first])):
            first += 1
        while last > first and tokens[last - 1].bare in NO_NAME | EVERYBODYS:
            last -= 1
        return first, last

    def _may_begin(self, token: Token) -> bool:
        """Whether a word with a capital is a name; at the beginning of a sentence most are not."""
        if token.bare in NO_NAME or token.bare in EVERYBODYS or token.bare in TITLES:
            return False
        if len(token.bare) < 2 or of_words(token):
            return False
        if not token.opens:
            return True
        if token.bare in OPENERS or token.bare in self._lower:
            return False
        return token.bare in GIVEN or (len(token.bare) >= _SHORTEST and not is_word(token.text))

    def _by_company(self, tokens: list[Token], lang: Lang) -> Iterator[tuple[str, Kind]]:
        """Names in a talk without capitals."""
        for at, token in enumerate(tokens):
            if token.bare in NO_NAME or token.bare in OPENERS or token.bare in EVERYBODYS:
                continue
            kind = _company_of(tokens, at)
            if token.bare in TOWNS and kind == "place":
                yield token.text, "place"
                continue
            if at > 1 and tokens[at - 1].bare in NAMING and len(token.bare) >= _SHORTEST:
                yield token.text, "person" if tokens[at - 2].bare in GIVEN else "company"
                continue
            unknown = len(token.bare) >= _SHORTEST and not is_word(token.text)
            if token.bare in GIVEN and (
                unknown or kind == "person" or not is_word_of(token.text, lang)
            ):
                yield token.text, "person"
            elif unknown and "-" not in token.bare:
                if kind is not None:
                    yield token.text, kind
                elif self._counts[token.bare] >= _TWICE:
                    yield token.text, "person"

    # ---------------------------------------------------------------------------------- settling

    def _settle(
        self, people: Iterable[str], companies: Iterable[str], products: Iterable[str]
    ) -> None:
        given: list[tuple[str, Kind]] = [
            *((name, "person") for name in people),
            *((name, "company") for name in companies),
            *((name, "product") for name in products),
        ]
        for words, votes in self._votes.items():
            self.kinds[words] = votes.most_common(1)[0][0]
        for name, kind in given:
            known = bare(name.strip())
            if len(known) > 1:
                for heard in [one for one in self.kinds if bare(one) == known]:
                    del self.kinds[heard]
                self.kinds[name.strip()] = kind
        # A part of a longer name is what the longer one is: "Vernois" of "Crédit Vernois".
        for words in sorted(self.kinds, key=len):
            longer = [one for one in self.kinds if one != words and _holds(one, words)]
            if longer and words not in {name for name, _ in given}:
                self.kinds[words] = self.kinds[min(longer, key=len)]

    def whole(self, words: str) -> str:
        """The longest name that these words are a part of: one mask for "Ferrand" and "Madame Ferrand"."""
        longer = [one for one in self.kinds if _holds(one, words)]
        return max(longer, key=lambda one: (len(one), one), default=words)

    def _compiled(self) -> re.Pattern[str] | None:
        if not self.kinds:
            return None
        ways = []
        for words in sorted(self.kinds, key=lambda one: (-len(one), one)):
            way = r"[\s\u00a0\u202f]+".join(re.escape(part) for part in words.split())
            way = re.sub("['’]", "['’]", way)
            alone = " " not in words
            exact = self._cased and alone and (is_word(words) or len(words) < _SHORTEST)
            ways.append(way if exact else f"(?i:{way})")
        return re.compile(rf"(?<![^\W_])(?:{'|'.join(ways)})(?![^\W_])")

    # ----------------------------------------------------------------------------------- finding

    def find(self, text: str) -> list[Spoken]:
        """Everything in a text that names somebody, in order, nothing twice."""
        found = [
            Spoken(one.span(), one.group(), one.group().lower(), "mail")
            for one in _MAIL.finditer(text)
        ]
        found += [
            Spoken(one.span(), one.group(), re.sub(r"\D", "", one.group()), "phone")
            for one in _PHONE.finditer(text)
            if not _YEARS.search(one.group())
        ]
        if self._pattern is not None:
            known = {bare(words): words for words in self.kinds}
            for one in self._pattern.finditer(text):
                words = known.get(bare(" ".join(one.group().split())), one.group())
                kind = self.kinds.get(words, "person")
                if kind == "product" and self._is_the_word(text, one):
                    continue
                found.append(Spoken(one.span(), one.group(), self.whole(words), kind))
        return _apart(found)

    def _is_the_word(self, text: str, one: re.Match[str]) -> bool:
        """Whether a product's name that is also a word stands for the word: "a wren in the flue"."""
        if self._cased or not is_word(one.group()):
            return False
        meant = self._ledger.mentions(text, self._lang)
        return not any(m.span[0] < one.end() and one.start() < m.span[1] for m in meant)


def _kind(tokens: list[Token], first: int, last: int) -> Kind:
    bares = [one.bare for one in tokens[first:last]]
    before = [one.bare for one in tokens[max(0, first - 2) : first]]
    if any(one in COMPANY_WORDS for one in bares):
        return "company"
    if any(one in PLACE_WORDS or one in TOWNS for one in bares):
        return "place"
    if bares[0] in GIVEN or (before and before[-1] in TITLES):
        return "person"
    return _company_of(tokens, first, last) or "person"


def _company_of(tokens: list[Token], first: int, last: int | None = None) -> Kind | None:
    """What the words around say that a name is of; None where they say nothing."""
    last = first + 1 if last is None else last
    before = [one.bare for one in tokens[max(0, first - 2) : first]]
    after = [one.bare for one in tokens[last : last + 2]]
    if before and (before[-1] in TITLES or before[-1] in PERSON_BEFORE):
        return "person"
    if after and (after[0] in PERSON_AFTER or (len(after) > 1 and " ".join(after) in PERSON_AFTER)):
        return "person"
    if before and before[-1] in COMPANY_BEFORE:
        return "company"
    if before and before[-1] in PLACE_BEFORE:
        return "place"
    return None


def _holds(longer: str, words: str) -> bool:
    """Whether a name is a part of a longer one, by whole words."""
    return f" {bare(words)} " in f" {bare(longer)} "


def _apart(found: list[Spoken]) -> list[Spoken]:
    kept: list[Spoken] = []
    for one in sorted(found, key=lambda one: (one.span[0], -one.span[1])):
        if not kept or one.span[0] >= kept[-1].span[1]:
            kept.append(one)
    return kept

"""What is known of an interview: names, numbers, dates and people that were told, and what a text adds to them.

A number counts however it is written ("trois mille", "3 000"), a weekday in singular and plural, a mother as
a mum. What a reader could count for themselves ("both", "one") is no fact.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from app.events import Lang
from app.language import Word, language_of, words_of
from app.language.base import bare
from app.language.numbers import NUMBERS, joined, value_of
from app.method.classes import CLASSES
from app.names.given import GIVEN
from app.names.tokens import Token, is_word, of_words, tokens_of
from app.names.unnamed import EVERYBODYS, NO_NAME, OPENERS, TITLES

STEM: Final = 5
_DIGITS: Final = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
)
_PARTS: Final = re.compile(r"[,;:.!?…()«»\"“”]+")
_UNITS: Final = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINALS: Final[dict[str, int]] = {
    **{word: at for at, word in enumerate(_UNITS, 1) if word not in ("first", "second")},
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    **{f"twenty-{word}": 20 + at for at, word in enumerate(_UNITS, 1)},
    **{f"thirty-{word}": 30 + at for at, word in enumerate(_UNITS[:1], 1)},
}  # fmt: skip
_ORDINAL: Final = re.compile(rf"\b(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})\b")
# Months and seasons that are also other words: they count with a capital, or not at all.
_TWO_FACED: Final = frozenset(("ete", "rentree", "spring", "may", "march"))
_DATES: Final[dict[Lang, frozenset[str]]] = {
    lang: CLASSES["month"][lang] | CLASSES["day"][lang] | CLASSES["season"][lang]
    for lang in ("fr", "en")
}
_GROUPS: Final[dict[Lang, str]] = {
    "fr": "mari epoux conjoint; femme epouse conjointe; mere maman; pere papa; fils; fille; enfant gosse gamin ado;"
    " frere; soeur; tante; oncle; cousin; cousine; neveu; niece; beau-pere; belle-mere; beau-frere; belle-soeur;"
    " gendre; grand-mere mamie; grand-pere papi; patron patronne chef boss; comptable; medecin docteur; avocat avocate;"
    " voisin voisine; collegue; ami amie copain copine pote; associe associee partenaire; banquier banquiere",
    "en": "husband; wife; mother mum mom mam mammy; father dad daddy; son; daughter; child kid children bairn; brother;"
    " sister; aunt auntie; uncle; cousin; nephew; niece; father-in-law; mother-in-law; brother-in-law; sister-in-law;"
    " boyfriend; girlfriend; grandmother gran nan; grandfather grandad; boss manager; accountant bookkeeper; doctor;"
    " lawyer solicitor; neighbour neighbor; colleague workmate; friend mate pal; partner; banker",
}


def _roles(groups: str) -> dict[str, int]:
    """People by what they are to the customer; one number for words that mean the same."""
    return {
        word: place
        for place, group in enumerate(groups.split(";"))
        for one in group.split()
        for word in (one, f"{one}s")
    }


_PEOPLE: Final = {lang: _roles(groups) for lang, groups in _GROUPS.items()}


class Known:
    """What some texts of one language tell: their words, lemmas, numbers, dates, people and names."""

    def __init__(self, texts: Iterable[str], lang: Lang) -> None:
        self.lang: Lang = lang
        self.texts = tuple(text for text in texts if text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word, bare, also the parts of hyphenated ones, weekdays in singular too."""
        found = {word.bare for text in self.texts for word in words_of(text, self.lang)}
        found |= {part for token in self._tokens for part in (token.bare, *token.bare.split("-"))}
        return frozenset(found | {_singular(one, self.lang) for one in found})

    @cached_property
    def content(self) -> frozenset[str]:
        """The lemmas that carry meaning."""
        return frozenset(one for text in self.texts for one in content_of(text, self.lang))

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(one[:STEM] for one in self.content if len(one) > STEM)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Every number that these texts may be heard to say, as digits."""
        return frozenset(one for text in self.texts for one in _heard_numbers(text, self.lang))

    @cached_property
    def _tokens(self) -> tuple[Token, ...]:
        return tuple(token for text in self.texts for token in tokens_of(text))

    def tells(self, lemma: str) -> bool:
        """Whether these texts say this, or a word of the same stem."""
        return lemma in self.content or (len(lemma) > STEM and lemma[:STEM] in self._stems)


def content_of(text: str, lang: Lang) -> frozenset[str]:
    """The lemmas of a text that carry meaning, without numbers."""
    is_content = language_of(lang).is_content
    return frozenset(word.lemma for word in words_of(text, lang) if is_content(word))


def figures(text: str, lang: Lang) -> frozenset[str]:
    """The numbers a text states, as digits. "Two" alone is none ("les deux", "the two of them"), nor is "neuf", new."""
    found = set(_written(text))
    for part in _PARTS.split(_spaced(text)):
        found |= set(joined(words_of(part, lang), lang)) | set(_ordinals(part, lang))
    words = words_of(text, lang)
    years = dict(_years(text)) if lang == "en" else {}
    found = (found - set(years)) | set(years.values())
    if {"deux", "two"} & {word.bare for word in words}:
        found -= {"2"} - set(_written(text))
    if any(word.bare == "neuf" and not _counts(words, at, lang) for at, word in enumerate(words)):
        found -= {"9"} - set(_written(text))
    return frozenset(found)


def _counts(words: tuple[Word, ...], at: int, lang: Lang) -> bool:
    """Whether a word stands before what it counts."""
    return at + 1 < len(words) and language_of(lang).is_content(words[at + 1])


def dates(text: str, lang: Lang) -> frozenset[str]:
    """The months, weekdays, seasons and feasts a text names, in singular."""
    named = {_singular(word.bare, lang) for word in words_of(text, lang)}
    capital = {token.bare for token in tokens_of(text) if token.capital and not token.opens}
    return frozenset(
        one for one in named & _DATES[lang] if one not in _TWO_FACED or (lang == "en" and one in capital and one != "spring")
    )  # fmt: skip


def _singular(word: str, lang: Lang) -> str:
    """A weekday in singular; any other word as it is ("mais" is no month)."""
    day = word.removesuffix("s")
    return day if day in CLASSES["day"][lang] else word


def names(text: str) -> tuple[str, ...]:
    """The words of a text that name somebody or something, by their capital, folded."""
    return tuple(token.bare for token in tokens_of(text) if _names_somebody(token))


def _names_somebody(token: Token) -> bool:
    if not token.capital or token.bare in NO_NAME | EVERYBODYS | TITLES or len(token.bare) < 2:
        return False
    if not token.opens:
        return not of_words(token)
    if token.bare in OPENERS or of_words(token):
        return False
    return token.bare in GIVEN or (len(token.bare) > 3 and not is_word(token.text))


def added(text: str, known: Known, *, people: bool = True, counts: bool = True) -> Iterator[str]:
    """What a text states that is not known: numbers (where it `counts`), dates, names, people by their role."""
    lang = known.lang
    if counts:
        yield from figures(text, lang) - known.numbers
    yield from (one for one in dates(text, lang) if one not in known.words)
    yield from (
        one
        for one in names(text)
        if not all(part in known.words for part in (one, *one.split("-"))[-1:])
    )
    if people:
        roles = _PEOPLE[lang]
        told = {roles[word] for word in known.words if word in roles}
        yield from (
            word.bare
            for word in words_of(text, lang)
            if roles.get(word.bare, -1) not in {*told, -1}
        )


# -------------------------------------------------------------------------------------- numbers


def _written(text: str) -> Iterator[str]:
    for one in _DIGITS.findall(text):
        whole = re.sub(r"[ \u00a0\u202f.,](?=\d{3}(?!\d))", "", one)
        yield whole.replace(",", ".").lstrip("0") or "0"


_YEAR: Final = re.compile(
    r"\b(eighteen|nineteen|twenty)[ -]((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)\b"
)  # fmt: skip


def _years(text: str) -> Iterator[tuple[str, str]]:
    """Years as they are spoken, "nineteen seventy-four": their sum, which nobody means, and the year."""
    for century, rest in _YEAR.findall(bare(text)):
        year = 100 * NUMBERS["en"][century] + sum(
            1 if part == "one" else NUMBERS["en"][part] for part in re.split("[ -]", rest)
        )
        yield str(year // 100 + year % 100), str(year)


def _spaced(text: str) -> str:
    """Without the marks inside figures, so that a text can be parted at its stops."""
    return _DIGITS.sub(" ", text)


def _ordinals(text: str, lang: Lang) -> Iterator[str]:
    if lang == "en":
        yield from (str(_ORDINALS[one]) for one in _ORDINAL.findall(bare(text)))


def _heard_numbers(text: str, lang: Lang) -> Iterator[str]:
    """Every number in a text, and every shorter one that a longer one is made of: talk runs them together."""
    for one in _written(text):
        yield from {one, *one.split(".")}
    yield from _ordinals(text, lang)
    if lang == "en":
        yield from (year for _, year in _years(text))
    run: list[int] = []
    for word in (*words_of(text, lang), None):
        value = _value(word, lang, run)
        if value is not None:
            run.append(value)
        elif word is None or word.bare not in ("et", "and"):
            yield from (
                str(value_of(run[at:end])) for at in range(len(run)) for end in range(at + 1, min(len(run), at + 8) + 1)
            )  # fmt: skip
            run = []


def _value(word: Word | None, lang: Lang, run: list[int]) -> int | None:
    if word is None:
        return None
    if run and run[-1] >= 20 and word.low in ("un", "une", "one"):
        return 1
    return NUMBERS[lang].get(word.low)

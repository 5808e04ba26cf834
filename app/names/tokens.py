"""A text as words with capitals: which begin a sentence, which stand together, which are words of a language."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import simplemma

from app.language.base import bare
from app.names.given import GIVEN
from app.names.unnamed import JOINS, NO_NAME, OPENERS

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOPS = frozenset('.?!…:"«“”(\n')


class Token(NamedTuple):
    """A word of a text. `opens` where a sentence begins with it."""

    start: int
    end: int
    text: str
    bare: str
    opens: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def tokens_of(text: str) -> list[Token]:
    """The words of a text, and which begin a sentence."""
    found = []
    last = 0
    for one in _WORD.finditer(text):
        between = text[last : one.start()]
        opens = last == 0 or any(mark in _STOPS for mark in between)
        found.append(Token(one.start(), one.end(), one.group(), bare(one.group()), opens))
        last = one.end()
    return found


def of_words(token: Token) -> bool:
    """Whether a word with hyphens is put together from ordinary ones: "Vingt-deux", "Racontez-moi"."""
    parts = token.text.split("-")
    if any(bare(one) in GIVEN for one in parts) and all(one[:1].isupper() for one in parts):
        return False  # "Jean-Marc"
    return len(parts) > 1 and all(
        bare(one) in OPENERS or bare(one) in NO_NAME or is_word(one) or len(one) < 3
        for one in parts
    )


def runs(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Words with a capital that stand together: "Val d'Orème", "Lake Street"."""
    at = 0
    while at < len(tokens):
        if not tokens[at].capital:
            at += 1
            continue
        last = at + 1
        while last < len(tokens) and not tokens[last].opens:
            if tokens[last].capital and tokens[last].start - tokens[last - 1].end == 1:
                last += 1
            elif (
                tokens[last].bare in JOINS
                and last + 1 < len(tokens)
                and tokens[last + 1].capital
                and not tokens[last + 1].opens
                and tokens[last + 1].start - tokens[last].end <= 1
            ):
                last += 2
            else:
                break
        yield at, last
        at = last


def spelt(tokens: list[Token]) -> str:
    """A run as it is spelt, its words parted by what parts them."""
    text = tokens[0].text
    for before, token in pairwise(tokens):
        text += ("'" if before.bare in ("d", "l") else " ") + token.text
    return text


def is_word(text: str) -> bool:
    """Whether a word list of either language has this."""
    return any(is_word_of(text, lang) for lang in ("fr", "en"))


def is_word_of(text: str, lang: str) -> bool:
    """Whether the word list of `lang` has this; œ is written oe there, and French adverbs are left out of it."""
    return bool(simplemma.is_known(text.lower().replace("œ", "oe"), lang=lang))


def ends_as_words_do(token: Token) -> bool:
    """Whether a word that no list has is put together or ends as words do: "drop-off", "gentiment"."""
    return "-" in token.bare or token.bare.endswith(("ment", "tion", "tions", "ness", "ings"))

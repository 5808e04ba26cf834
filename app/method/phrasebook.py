"""The compiled phrases of all ideas: which word of a turn could begin which phrase.

A phrase is found by its least ordinary word, its anchor, and by the word that must stand beside it, so
that a turn of a hundred words tries a few dozen phrases of some thousands.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from app.events import Lang
from app.language import Word, language_of
from app.language.base import bare
from app.method.classes import CLASSES, ORDINARY, is_number


class Token:
    """What one place of a phrase accepts."""

    __slots__ = ("gap", "lemmas", "number", "stems", "words")

    def __init__(self, written: str, lang: Lang) -> None:
        self.gap = written == ".."
        self.number = False
        words: set[str] = set()
        lemmas: set[str] = set()
        stems: list[str] = []
        for one in [] if self.gap else written.split("|"):
            if one == "#":
                self.number = True
            elif one.startswith("<"):
                words |= CLASSES[one[1:-1]][lang]
            elif one.endswith("*"):
                stems.append(bare(one[:-1]))
            elif one.isupper() and len(one) > 1:
                lemmas.add(bare(one))
            else:
                plain = bare(one).rstrip("'")
                words |= {bare(one), plain} | ({f"{plain}'"} if lang == "fr" else set())
        self.words, self.lemmas, self.stems = frozenset(words), frozenset(lemmas), tuple(stems)

    def takes(self, word: Word) -> bool:
        """Whether this place accepts the word."""
        return (
            word.bare in self.words
            or word.lemma in self.lemmas
            or (self.stems != () and word.bare.startswith(self.stems))
            or (self.number and is_number(word.bare))
        )

    @property
    def plain(self) -> bool:
        """Whether it accepts a list of words and nothing else."""
        return bool(self.words) and not (self.lemmas or self.stems or self.number)

    @property
    def ordinary(self) -> bool:
        """Whether it accepts words so common that it would be a poor place to begin."""
        return (
            self.gap or self.number or bool(self.words & ORDINARY) or bool(self.lemmas & ORDINARY)
        )


class Pattern(NamedTuple):
    """One phrase: its tokens, which of them is the anchor, and the `Phrases` it belongs to."""

    tokens: tuple[Token, ...]
    anchor: int
    owner: int


_SPLIT = re.compile(r"[;\n]")


_ELIDED = re.compile(r"([a-zé]{1,2}')(?!\|)(.+)$")
# What is said of oneself is said of "us" as readily: written as one, looked for as two.
_EITHER = re.compile(r"j'ai\|on a |je l'ai\|on l'a ")


def phrases_of(written: str) -> Iterator[str]:
    """The phrases of a list, one at a time."""
    for phrase in _SPLIT.split(written):
        either = _EITHER.search(phrase)
        if either:
            rest = phrase[either.end() :]
            for one in either.group().strip().split("|"):
                yield f"{phrase[: either.start()]}{one} {rest}"
        elif phrase.strip():
            yield phrase


@lru_cache(maxsize=4_000)
def _pieces(written: str, lang: Lang) -> tuple[str, ...]:
    return tuple(word.bare for word in language_of(lang).words(written))


def tokens_of(phrase: str, lang: Lang) -> Iterator[tuple[str, bool]]:
    """The tokens of a written phrase, and whether each may be missing."""
    for piece in phrase.split():
        optional = piece.startswith("(") and piece.endswith(")")
        bit = piece[1:-1] if optional else piece
        apart = _ELIDED.match(bit) if lang == "fr" and "|" in bit else None
        if apart:  # "l'ancien|ancienne": the elided word, then any of these
            yield apart[1], optional
            yield apart[2].replace(f"|{apart[1]}", "|"), optional
        elif "|" in bit or bit[0] in ".#<'" or bit.isupper():
            yield bit, optional
        elif bit.endswith("*"):
            *before, stem = _pieces(bit[:-1], lang)
            yield from ((word, optional) for word in before)
            yield f"{stem}*", optional
        else:
            yield from ((word, optional) for word in _pieces(bit, lang))


def variants(tokens: list[tuple[str, bool]]) -> Iterator[list[str]]:
    """The phrase with and without each word that may be missing."""
    for at, (token, optional) in enumerate(tokens):
        if optional:
            before = tokens[:at]
            for tail in variants(tokens[at + 1 :]):
                head = [one for one, _ in before]
                yield [*head, token, *tail]
                yield [*head, *tail]
            return
    yield [one for one, _ in tokens]


# Stems are found by their first letters.
_BEGINS = 3


class Table:
    """All phrases of one language, by the words that can be their anchor."""

    def __init__(self, lang: Lang, written: Iterable[tuple[int, str]]) -> None:
        self.by_word: dict[str, list[Pattern]] = {}
        self.by_lemma: dict[str, list[Pattern]] = {}
        self.by_stem: dict[str, list[tuple[str, Pattern]]] = {}
        self.numbers: list[Pattern] = []
        self.known: dict[tuple[str, str], Beginning | None] = {}
        made: dict[str, Token] = {}
        for owner, lines in written:
            for phrase in phrases_of(lines):
                for variant in variants(list(tokens_of(phrase, lang))):
                    for one in variant:
                        if one not in made:
                            made[one] = Token(one, lang)
                    self._index(tuple(made[one] for one in variant), owner)

    def _index(self, tokens: tuple[Token, ...], owner: int) -> None:
        until = next((at for at, one in enumerate(tokens) if one.gap), len(tokens))
        anchor = next((at for at in range(until) if not tokens[at].ordinary), 0)
        pattern = Pattern(tokens, anchor, owner)
        at = tokens[anchor]
        for word in at.words:
            self.by_word.setdefault(word, []).append(pattern)
        for lemma in at.lemmas:
            self.by_lemma.setdefault(lemma, []).append(pattern)
        for stem in at.stems:
            self.by_stem.setdefault(stem[:_BEGINS], []).append((stem, pattern))
        if at.number:
            self.numbers.append(pattern)

    def beginning(self, word: Word) -> "Beginning | None":
        """The phrases whose anchor this word can be; remembered by word."""
        key = (word.bare, word.lemma)
        if key in self.known:
            return self.known[key]
        if len(self.known) > 20_000:
            self.known.clear()
        patterns = [*self.by_word.get(word.bare, ()), *self.by_lemma.get(word.lemma, ())]
        for end in range(1, _BEGINS + 1):
            stems = self.by_stem.get(word.bare[:end], ()) if len(word.bare) >= end else ()
            patterns += [one for stem, one in stems if word.bare.startswith(stem)]
        patterns += self.numbers if is_number(word.bare) else []
        found = Beginning(dict.fromkeys(patterns)) if patterns else None
        self.known[key] = found
        return found


class Attempt(NamedTuple):
    """What is left to be looked at of a phrase once its anchor, and perhaps a neighbour, is known to stand.

    `front` begins `back` words before the anchor, `ahead` is what must follow from `skip` words after its
    beginning.
    """

    owner: int
    back: int
    front: tuple[Token, ...]
    skip: int
    ahead: tuple[Token, ...]


class Beginning:
    """The phrases that one word can anchor, by the word that must stand beside it."""

    __slots__ = ("after", "before", "rest")

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.before: dict[str, list[Attempt]] = {}
        self.after: dict[str, list[Attempt]] = {}
        self.rest: list[Attempt] = []
        for tokens, at, owner in patterns:
            front, ahead = tokens[:at], tokens[at + 1 :]
            if front and front[-1].plain:
                _by(self.before, front[-1], Attempt(owner, at, front[:-1], 1, ahead))
            elif ahead and ahead[0].plain:
                _by(self.after, ahead[0], Attempt(owner, at, front, 2, ahead[1:]))
            else:
                self.rest.append(Attempt(owner, at, front, 1, ahead))


def _by(table: dict[str, list[Attempt]], token: Token, attempt: Attempt) -> None:
    for word in token.words:
        table.setdefault(word, []).append(attempt)

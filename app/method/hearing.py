"""How idea files write down ways of saying, and how a turn is looked through for all of them at once.

A `Phrases` holds one idea's ways of saying in both languages, a phrase a line (or between semicolons):

    word      this word, accents and capitals aside
    a|b|c     any of these words
    stem*     any word that begins so
    VERB      any form of this dictionary word ("PERDRE": perdait, perdu, perdra)
    (word)    may be missing
    ..        up to three words, whatever they are, within the sentence
    #         a number, in digits or in letters
    <person>  a word of this class (see `classes.py`)

All phrases of all ideas are compiled into one table by their least ordinary word, so a turn is looked
through once, however many ideas there are.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from app.conversation import Turn
from app.events import Lang
from app.language import Reading, Word
from app.method.phrasebook import Attempt, Beginning, Table, Token

GAP = 3


class Hit(NamedTuple):
    """Where a phrase stands: positions in `Reading.words`, `last` exclusive."""

    first: int
    last: int


class Phrases:
    """One idea's ways of saying, in both languages. `turn` → where any of them stands."""

    __slots__ = ("number", "written")

    def __init__(self, *, en: str, fr: str) -> None:
        self.written: dict[Lang, str] = {"en": en, "fr": fr}
        self.number = len(_ALL)
        _ALL.append(self)
        _TABLES.clear()

    def in_(self, turn: Turn) -> tuple[Hit, ...]:
        """Where these phrases stand in a turn, in order, the longer of two that overlap."""
        reading = turn.read
        heard = reading.memo.get("hits")
        return (scan(reading) if heard is None else heard).get(self.number, ())


_ALL: list[Phrases] = []
_TABLES: dict[Lang, Table] = {}


def table(lang: Lang) -> Table:
    """All phrases of one language, compiled on first need; call it early where the first turn must be quick."""
    made = _TABLES.get(lang)
    if made is None:
        made = _TABLES[lang] = Table(lang, ((one.number, one.written[lang]) for one in _ALL))
    return made


def _match(tokens: tuple[Token, ...], words: tuple[Word, ...], first: int, limit: int) -> int:
    """Where the phrase that begins at `first` ends, or -1."""
    at = first
    for place, token in enumerate(tokens):
        if token.gap:
            rest = tokens[place + 1 :]
            for skip in range(GAP + 1):
                if at + skip < limit and (end := _match(rest, words, at + skip, limit)) >= 0:
                    return end
            return -1
        if at >= limit:
            return -1
        word = words[at]
        if word.bare not in token.words and not token.takes(word):
            return -1
        at += 1
    return at


_STOPS = ".?!…\n;"


def stops_before(reading: Reading, at: int) -> bool:
    """Whether a full stop parts the word at `at` from the one before it."""
    if not 0 < at < len(reading.words):
        return False
    gap = reading.text[reading.words[at - 1].end : reading.words[at].start]
    return len(gap) > 1 and any(mark in gap for mark in _STOPS)


def sentence_starts(reading: Reading) -> list[int]:
    """The positions at which sentences begin; a colon does not end one ("I thought: never again")."""
    starts: list[int] | None = reading.memo.get("sentences")
    if starts is None:
        starts = reading.memo["sentences"] = []
        offset = 0
        for unit in reading.units:
            if not offset or stops_before(reading, offset):
                starts.append(offset)
            offset += len(unit.words)
    return starts


def _look(reading: Reading, lang: Lang, into: dict[int, list[Hit]]) -> None:
    book = table(lang)
    words = reading.words
    starts = [*sentence_starts(reading), len(words)]
    for start, limit in pairwise(starts):
        for at in range(start, limit):
            beginning = book.beginning(words[at])
            if beginning is None:
                continue
            for attempts in _beside(beginning, words, at, start, limit):
                for owner, back, front, skip, ahead in attempts:
                    first = at - back
                    if first < start or (front and _match(front, words, first, limit) < 0):
                        continue
                    end = _match(ahead, words, at + skip, limit) if ahead else at + skip
                    if end >= 0:
                        into.setdefault(owner, []).append(Hit(first, end))


def _beside(
    beginning: Beginning, words: tuple[Word, ...], at: int, start: int, limit: int
) -> list[list[Attempt]]:
    """The phrases that a word and its neighbours in the sentence allow."""
    allowed = [beginning.rest] if beginning.rest else []
    if beginning.before and at > start and (some := beginning.before.get(words[at - 1].bare)):
        allowed.append(some)
    if beginning.after and at + 1 < limit and (some := beginning.after.get(words[at + 1].bare)):
        allowed.append(some)
    return allowed


def _longest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Of hits that overlap the longest, in order."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one.first - one.last, one.first)):
        if all(hit.last <= other.first or other.last <= hit.first for other in kept):
            kept.append(hit)
    return tuple(sorted(kept))


def scan(reading: Reading) -> dict[int, tuple[Hit, ...]]:
    """Everything the phrases of all ideas hear in a turn, by the number of their `Phrases`."""
    found: dict[int, tuple[Hit, ...]] | None = reading.memo.get("hits")
    if found is not None:
        return found
    raw: dict[int, list[Hit]] = {}
    _look(reading, reading.lang, raw)
    if reading.mixed:
        _look(reading, "en" if reading.lang == "fr" else "fr", raw)
    found = reading.memo["hits"] = {owner: hits_of(hits) for owner, hits in raw.items()}
    return found


def hits_of(hits: list[Hit]) -> tuple[Hit, ...]:
    """Hits without their overlaps."""
    return tuple(hits) if len(hits) == 1 else _longest(hits)

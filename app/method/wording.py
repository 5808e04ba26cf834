"""How an idea listens for words: patterns over a unit's bare text, with a cheap gate before each.

The analysis (units, marks, forms, grounding) decides first; patterns only name the words that spoil.
"""

import re
from collections.abc import Iterator

from app.conversation import Turn
from app.events import Lang
from app.language import Reading, Unit

Span = tuple[int, int]

# Nobody is asked anything there: consent, audio, backchannels, a word handed back (R11, R12).
EXEMPT = frozenset({"logistics", "facilitator", "echo"})
CLOSED = frozenset({"closed_yn", "forced_choice"})
OPEN = frozenset({"invitation", "cued_invitation", "open_wh"})
NARRATIVE = OPEN | {"echo", "statement_probe"}


class Wording:
    """What one idea listens for in each language.

    A pattern runs over bare text (lower case, no accents, straight quotes); a named group in it narrows
    what is marked (the last one that matched, where it has several). `needs` are words of which one must be there before the pattern is tried at all.
    """

    def __init__(self, fr: str, en: str, fr_needs: str = "", en_needs: str = "") -> None:
        self._patterns: dict[Lang, re.Pattern[str]] = {"fr": re.compile(fr), "en": re.compile(en)}
        self._needs: dict[Lang, frozenset[str]] = {
            "fr": frozenset(fr_needs.split()),
            "en": frozenset(en_needs.split()),
        }

    def all_in(self, unit: Unit, reading: Reading) -> Iterator[Span]:
        """Every place in the unit where the phrase stands, as code points of the turn; quotes apart."""
        for lang in languages(reading):
            needs = self._needs[lang]
            if needs and needs.isdisjoint(vocabulary(reading)):
                continue
            for found in self._patterns[lang].finditer(unit.bare):
                start, end = found.span(found.lastgroup or 0)
                span = (unit.start + start, unit.start + end)
                if end > start and not in_quotes(unit, span):
                    yield span

    def first_in(self, unit: Unit, reading: Reading) -> Span | None:
        """The first of them, or None."""
        return next(self.all_in(unit, reading), None)


def languages(reading: Reading) -> tuple[Lang, ...]:
    """The languages to listen in: both where a turn mixes them (R25)."""
    if not reading.mixed:
        return (reading.lang,)
    return ("fr", "en") if reading.lang == "fr" else ("en", "fr")


_Heard = tuple[Reading | None, frozenset[str]]
_last: list[_Heard] = [(None, frozenset())]


def vocabulary(reading: Reading) -> frozenset[str]:
    """The bare words of a turn as a set; remembered for the turn looked at last."""
    known, words = _last[0]
    if known is not reading:
        words = frozenset(word.bare for word in reading.words)
        _last[0] = (reading, words)
    return words


def in_quotes(unit: Unit, span: Span) -> bool:
    """Whether a span lies in words that the interviewer quotes (R24: the quote is not theirs)."""
    return any(start <= span[0] and span[1] <= end for start, end in unit.marks.quoted)


def words_of(unit: Unit) -> Span:
    """The code points from a unit's first word to its last: without the punctuation around."""
    if not unit.words:
        return unit.start, unit.end
    return unit.words[0].start, unit.words[-1].end


def speaks(turn: Turn) -> Iterator[Unit]:
    """The units of a turn that carry something of the interviewer's: neither logistics nor backchannel."""
    for unit in turn.read.units:
        if unit.words and unit.form not in EXEMPT:
            yield unit


def asks(turn: Turn) -> Iterator[Unit]:
    """The units that ask, logistics, backchannels and echoes apart."""
    for unit in speaks(turn):
        if unit.asks:
            yield unit


def raw(turn: Turn) -> bool:
    """Whether the text is as a recogniser gives it: no mark shows what asks (R0)."""
    return not any(unit.closing for unit in turn.read.units)


def lands_open(turn: Turn, after: Unit) -> bool:
    """Whether an open question follows in the same turn: the customer answers the last one (R1)."""
    units = turn.read.units
    at = next((place for place, unit in enumerate(units) if unit is after), len(units))
    return any(later.asks and later.form in NARRATIVE for later in units[at + 1 :])

"""How an idea listens for words: patterns over a unit's bare text, with a cheap gate before each.

The analysis (units, marks, forms, grounding) decides first; patterns only name the words that spoil.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from app.conversation import Turn
from app.events import Lang
from app.language import Reading, Unit
from app.method.gate import GATES, branches_of

Span = tuple[int, int]

# Nobody is asked anything there: consent, audio, backchannels, a word handed back (R11, R12).
EXEMPT = frozenset({"logistics", "facilitator", "echo"})
CLOSED = frozenset({"closed_yn", "forced_choice"})
OPEN = frozenset({"invitation", "cued_invitation", "open_wh"})
NARRATIVE = OPEN | {"echo", "statement_probe"}


class Wording:
    """What one idea listens for in each language.

    A pattern runs over bare text (lower case, no accents, straight quotes); a named group in it narrows
    what is marked (the last one that matched, where it has several). `needs` are words of which one must
    be there before the pattern is tried at all; the gate finds more of them by itself (see `gate.py`).
    """

    _made = 0

    def __init__(self, fr: str, en: str, fr_needs: str = "", en_needs: str = "") -> None:
        self._sources: dict[Lang, str] = {"fr": fr, "en": en}
        self._needs: dict[Lang, frozenset[str]] = {
            "fr": frozenset(fr_needs.split()),
            "en": frozenset(en_needs.split()),
        }
        # Each alternative has a bit of its own: only those are tried that could stand in a unit.
        self._bits: dict[Lang, int] = {"fr": 0, "en": 0}
        self._branches: dict[int, str | re.Pattern[str]] = {}
        self._bit = 0
        for lang in self._sources:
            GATES[lang].add_later(partial(self._apart, lang))

    def _apart(self, lang: Lang) -> Iterator[tuple[int, str]]:
        for branch in branches_of(self._sources[lang]):
            bit = 1 << Wording._made
            Wording._made += 1
            self._branches[bit] = branch
            self._bits[lang] |= bit
            self._bit |= bit
            yield bit, branch

    def pattern(self, lang: Lang) -> re.Pattern[str]:
        """The whole pattern of one language."""
        return re.compile(self._sources[lang])

    def _open(self, bits: int) -> list[re.Pattern[str]]:
        """These alternatives, in the order written; made when the first unit comes that they could match."""
        found = []
        while bits:
            bit = bits & -bits
            bits ^= bit
            branch = self._branches[bit]
            if isinstance(branch, str):
                branch = self._branches[bit] = re.compile(branch)
            found.append(branch)
        return found

    def may_stand_in(self, unit: Unit, reading: Reading) -> bool:
        """Whether the unit holds a word without which the phrase cannot stand there."""
        heard = unit.heard if unit.heard >= 0 else _listen(unit, reading)
        return bool(heard & self._bit)

    def _found(self, unit: Unit, reading: Reading) -> Iterator[Span]:
        for lang in languages(reading):
            needs = self._needs[lang]
            if needs and needs.isdisjoint(vocabulary(reading)):
                continue
            for found in _matches(self._open(unit.heard & self._bits[lang]), unit.bare):
                start, end = found.span(found.lastgroup or 0)
                span = (unit.start + start, unit.start + end)
                if end > start and not in_quotes(unit, span):
                    yield span

    def first_in(self, unit: Unit, reading: Reading) -> Span | None:
        """The first place in the unit where the phrase stands, as code points of the turn, quotes apart; or None."""
        heard = unit.heard if unit.heard >= 0 else _listen(unit, reading)
        if not heard & self._bit:
            return None
        return next(self._found(unit, reading), None)

    def anywhere_in(self, reading: Reading) -> bool:
        """Whether it stands anywhere in a turn; remembered, for each question that may follow asks again."""
        known: dict[int, bool] = reading.memo.setdefault("anywhere", {})
        if self._bit not in known:
            known[self._bit] = any(self.first_in(unit, reading) for unit in reading.units)
        return known[self._bit]


def _matches(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Where these alternatives match, as they would written as one pattern: leftmost, then first, wins."""
    if len(patterns) == 1:
        yield from patterns[0].finditer(text)
        return
    at = 0
    while found := [one for one in (pattern.search(text, at) for pattern in patterns) if one]:
        first = min(found, key=_begins)
        yield first
        at = first.end()


def _begins(match: re.Match[str]) -> int:
    return match.start()


def _listen(unit: Unit, reading: Reading) -> int:
    unit.heard = 0
    for lang in languages(reading):
        unit.heard |= GATES[lang].open_to(unit.bare)
    return unit.heard


def languages(reading: Reading) -> tuple[Lang, ...]:
    """The languages to listen in: both where a turn mixes them (R25)."""
    if not reading.mixed:
        return (reading.lang,)
    return ("fr", "en") if reading.lang == "fr" else ("en", "fr")


def vocabulary(reading: Reading) -> frozenset[str]:
    """The bare words of a turn as a set."""
    words: frozenset[str] | None = reading.memo.get("vocabulary")
    if words is None:
        words = reading.memo["vocabulary"] = frozenset(word.bare for word in reading.words)
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
    memo = turn.read.memo
    if "speaks" not in memo:
        units = turn.read.units
        memo["speaks"] = [unit for unit in units if unit.words and unit.form not in EXEMPT]
    return iter(memo["speaks"])


def asks(turn: Turn) -> Iterator[Unit]:
    """The units that ask, logistics, backchannels and echoes apart."""
    return (unit for unit in speaks(turn) if unit.asks)


def judged_anew(turn: Turn) -> None:
    """The units of a turn have got their forms: what was known of them by their forms is forgotten."""
    turn.read.memo.pop("speaks", None)


def raw(turn: Turn) -> bool:
    """Whether the text is as a recogniser gives it: no mark shows what asks (R0)."""
    return not any(unit.closing for unit in turn.read.units)


def lands_open(turn: Turn, after: Unit) -> bool:
    """Whether an open question follows in the same turn: the customer answers the last one (R1)."""
    units = turn.read.units
    at = next((place for place, unit in enumerate(units) if unit is after), len(units))
    return any(later.asks and later.form in NARRATIVE for later in units[at + 1 :])

"""What words that a language model wrote may hold in a report: quotes, figures and names that were said.

They were judged before they became a fact. The report looks again, at the talk as it stands in the end:
a turn may have been corrected or taken back since.
"""

import re
from collections.abc import Iterable

from app.events import Lang
from app.language import words_of
from app.language.numbers import joined
from app.names.tokens import tokens_of
from app.names.unnamed import EVERYBODYS, NO_NAME
from app.uses.report.said import Said
from app.uses.report.seen import Seen

_HUNG = re.compile(
    r"«\s*([^«»]*?)\s*»|“\s*([^“”]*?)\s*”|\"\s*([^\"]*?)\s*\"|‘((?:[^‘’]|’(?=\w))*)’(?!\w)"
)
_LEFT_OPEN = re.compile(r"[«»“”„\"‘]")
_ENDS = re.compile(r"^[\s….]+|[\s.,;:!?…]+$")
_WORDS = re.compile(r"(\s*)([?!:;]+|[^\s?!:;]+)")
_DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)|\d+")
_PAUSE = re.compile(r"[.,;:!?…()«»“”\"]+")


def place(words: str, text: str) -> tuple[int, int] | None:
    """Where these words stand in a text, in code points; apostrophes, blanks and capitals may differ."""
    way = ""
    for gap, piece in _WORDS.findall(words.strip()):
        between = r"\s+" if gap and piece[0] not in "?!:;" else r"\s*"
        way += (between if way else "") + re.sub("['’]", "['’]", re.escape(piece))
    if not way:
        return None
    before = r"(?<!\w)" if words.strip()[0].isalnum() else ""
    after = r"(?!\w)" if words.strip()[-1].isalnum() else ""
    found = re.search(before + way + after, text, re.IGNORECASE)
    return found.span() if found else None


class Grounds:
    """What was said in one talk, to hold a sentence against; `known` are names known beforehand."""

    def __init__(self, turns: Iterable[Said], known: Iterable[str] = ()) -> None:
        turns = tuple(turns)
        self._figures = {one for turn in turns for one in _figures(turn.text, turn.lang)}
        said = " ".join((*(turn.text for turn in turns), *known))
        self._words = {token.text.lower() for token in tokens_of(said)}

    def bear(self, text: str, turns: Iterable[Said], lang: Lang) -> str | None:
        """The text with what it quotes as it was said in these turns; None where it holds what nobody said."""
        quoted = _quoting(" ".join(text.split()), tuple(turns))
        if quoted is None or _figures(quoted, lang) - self._figures:
            return None
        return None if self._names_a_stranger(quoted) else quoted

    def _names_a_stranger(self, text: str) -> bool:
        """Whether a name is in it, as far as a capital in the middle of a sentence tells, that nobody said."""
        return any(
            token.capital
            and not token.opens
            and len(token.text) > 1
            and token.bare not in NO_NAME
            and token.bare not in EVERYBODYS
            and token.text.lower() not in self._words
            for token in tokens_of(text)
        )


def grounds_of(seen: Seen) -> Grounds:
    """The grounds of an interview that was heard."""
    return Grounds(seen.turns, (seen.coach.opening.participant,))


def _figures(text: str, lang: Lang) -> set[str]:
    """The figures of a text as digits, those in words too: "trente-neuf" is 39."""
    figures = {re.sub(r"\D", "", one) for one in _DIGITS.findall(text)}
    for stretch in _PAUSE.split(text):
        figures.update(joined(words_of(stretch, lang), lang))
    return figures


def _quoting(text: str, turns: tuple[Said, ...]) -> str | None:
    """The text with each quote in the letters of the turn it is from; None where one is from none of them."""
    if _LEFT_OPEN.search(_HUNG.sub("", text)):
        return None
    pieces: list[str] = []
    last = 0
    for one in _HUNG.finditer(text):
        start, end = one.span(one.lastindex or 0)
        core = _ENDS.sub("", text[start:end])
        said = _said(core, turns)
        if said is None:
            return None
        at = text.index(core, start)
        pieces += [text[last:at], said]
        last = at + len(core)
    return "".join([*pieces, text[last:]])


def _said(words: str, turns: tuple[Said, ...]) -> str | None:
    """These words as one of the turns has them."""
    for turn in turns:
        span = place(words, turn.text)
        if span is not None:
            return turn.text[slice(*span)]
    return None

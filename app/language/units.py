"""Units: a turn cut by its punctuation, then by what could only open a new question.

Spoken words come with hesitations and false starts ("how how did you, um, find it"). Patterns over word
classes read the fluent words only; the unit keeps them all, and positions point into all.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from app.language.base import Marks, Unit, Word, low, unaccented
from app.language.split import quoted_spans, sentences

MarksOf = Callable[[Sequence[Word], str, str, int, str], Marks]
Breaks = Callable[[str], Iterator[int]]


def units_of(
    text: str, words: tuple[Word, ...], shape: str, breaks: Breaks, marks_of: MarksOf
) -> tuple[Unit, ...]:
    """Cut a turn into units; `shape` has a letter a word, `breaks` finds openers in a sentence's."""
    lowered = low(text)
    plain = unaccented(lowered)
    quoted = quoted_spans(lowered)
    found: list[Unit] = []
    at = 0
    for piece in _pieces(text, words, shape, breaks, quoted):
        start, end = words[piece.first].start, words[piece.last - 1].end
        while at < len(quoted) and quoted[at][1] < start:
            at += 1
        inside: tuple[tuple[int, int], ...] = ()
        if at < len(quoted) and quoted[at][0] <= end:
            inside = tuple(span for span in quoted[at : at + 8] if span[0] <= end)
        bare, own = plain[start:end], words[piece.first : piece.last]
        look = partial(_marks, own, shape[piece.first : piece.last], piece, bare, inside, marks_of)
        found.append(Unit(start, end, lowered[start:end], bare, own, piece.closing, look))
    return tuple(found)


class Piece(NamedTuple):
    """The words `first:last` of a turn, what ends them, and the places of the fluent ones."""

    first: int
    last: int
    closing: str
    kept: list[int]


def _pieces(
    text: str,
    words: tuple[Word, ...],
    shape: str,
    breaks: Breaks,
    quoted: Sequence[tuple[int, int]],
) -> Iterator[Piece]:
    for opening, last, closing in sentences(text, words, quoted):
        first = opening
        kept = [first + n for n in fluent(words[first:last], shape[first:last])]
        begun = 0
        for place in breaks("".join([shape[n] for n in kept])):
            # What was dropped before the opener, a hesitation or a false start, goes with it.
            begin = kept[place - 1] + 1
            after = text[words[begin - 1].end : words[begin - 1].end + 1]
            yield Piece(first, begin, "," if after == "," else "", kept[begun:place])
            first, begun = begin, place
        yield Piece(first, last, closing.strip(), kept[begun:])


def _marks(
    words: tuple[Word, ...],
    shape: str,
    piece: Piece,
    plain: str,
    quoted: tuple[tuple[int, int], ...],
    marks_of: MarksOf,
) -> Marks:
    """The marks of a unit, read from its fluent words and told in the places of all its words."""
    kept = [place - piece.first for place in piece.kept]
    letters = "".join([shape[place] for place in kept])
    marks = marks_of(
        [words[place] for place in kept], letters, plain, words[0].start, piece.closing
    )
    if marks.wh_at >= 0:
        marks.wh_at = kept[marks.wh_at]
    if marks.request is not None:
        begin, end = marks.request
        marks.request = (kept[begin], kept[end - 1] + 1)
    marks.quoted = (*quoted, *marks.quoted)
    return marks


def fluent(words: Sequence[Word], shape: str) -> list[int]:
    """The places of the words left when hesitations, repeats and false starts are taken out."""
    kept = list(range(len(words)))
    if "~" in shape:
        kept = [place for place in kept if shape[place] != "~"]
    said = [words[place].bare for place in kept]
    drop: set[int] = set()
    # Nothing is said again at once in most sentences: look closer only where a word comes back soon.
    soon = zip(said, said[1:], (*said[2:], ""), (*said[3:], "", ""), strict=False)
    for at, (this, after, third, fourth) in enumerate(soon):
        close = this in (after, third, fourth)
        if (close or (len(this) <= 2 and this not in _SHORT)) and at not in drop:
            drop.update(range(at, at + _restarted(said, at, this, after)))
    if drop:
        kept = [place for at, place in enumerate(kept) if at not in drop]
    return kept or list(range(len(words)))


def _restarted(said: Sequence[str], at: int, this: str, after: str) -> int:
    """How many words are said again at once ("how how", "you're you're") or broken off ("wh- what")."""
    if this == after:
        return int(not this[0].isdigit() and this not in _TWICE)
    if len(this) <= 2 < len(after) and after.startswith(this) and this not in _SHORT:
        return 1
    if said[at + 2 : at + 4] == [this, after]:
        return 2
    return 3 if said[at + 3 : at + 6] == [this, after, *said[at + 2 : at + 3]] else 0


# Words that double by grammar ("vous vous êtes dit", "that that").
_TWICE = frozenset("vous nous that had".split())
# Short words that begin others by chance ("a an", "on one").
_SHORT = frozenset(
    "a i o y an as at be by do go he if in is it me my no of on or so to up us we"
    " ai au ce de du en es et eu il je la le ma mi ne ni ou pu sa se si su ta te tu un va vu".split()
)

"""Cutting a turn into sentences, by its punctuation, and finding what is quoted in it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.language.base import Word

# Which mark names a gap that holds several ("?!", "… »").
_RANK = "?!….:;,"
# Words after which a full stop only shortens.
_SHORTENED = frozenset(
    "m mr mrs ms dr mme mlle st etc vs no art env cf eg ie approx".split()
)  # fmt: skip
_QUOTED = re.compile(r'"([^"]{1,240})"')
# Straight single quotes are quotes only when they hug words from outside.
_SINGLE = re.compile(r"(?<![^\s(:,])'([^\W\d_][^'\"]{0,80})'(?![^\W_])")


class Sentence(NamedTuple):
    """The words `first:last` of a turn and the punctuation after them ("" where there is none)."""

    first: int
    last: int
    closing: str


def quoted_spans(lowered: str) -> tuple[tuple[int, int], ...]:
    """The code points between quotation marks, of a text folded by `low` or `bare`."""
    spans: list[tuple[int, int]] = []
    if '"' in lowered:
        spans += [match.span(1) for match in _QUOTED.finditer(lowered)]
    if " '" in lowered or lowered.startswith("'"):
        spans += [match.span(1) for match in _SINGLE.finditer(lowered)]
    return tuple(sorted(spans))


def sentences(
    text: str, words: Sequence[Word], quoted: Sequence[tuple[int, int]]
) -> list[Sentence]:
    """The stretches of words that strong punctuation or a new line separates.

    Punctuation inside a quotation does not end the sentence around it (R24).
    """
    found: list[Sentence] = []
    first = 0
    at = 0
    last = len(words) - 1
    for place, word in enumerate(words):
        end = words[place + 1].start if place < last else len(text)
        gap = text[word.end : end]
        if gap in (" ", "'", "’", "-", "") and place < last:
            continue
        while at < len(quoted) and quoted[at][1] <= word.start:
            at += 1
        if at < len(quoted) and quoted[at][0] <= word.start:
            gap = text[max(word.end, min(end, quoted[at][1])) : end]
        closing = _ends(gap, word, text[end : end + 1])
        if closing or place == last:
            found.append(Sentence(first, place + 1, closing))
            first = place + 1
    return found


def _ends(gap: str, word: Word, after: str) -> str:
    mark = next((char for char in _RANK if char in gap), "")
    if not mark:
        return "\n" if "\n" in gap else ""
    if mark == ",":
        return "" if after else ","
    if mark == ":" and gap == ":" and after.isdigit():  # 6:15
        return ""
    if mark == ".":
        if ".." in gap:
            mark = "…"
        elif (gap == "." and after) or (
            after and gap.startswith(". ") and (len(word.low) == 1 or word.bare in _SHORTENED)
        ):  # "3.hello", "u.s"
            return ""
    # A hesitation, not an end: the sentence goes on in lower case.
    if mark == "…" and after.islower():
        return ""
    return mark

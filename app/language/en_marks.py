"""What the surface of an English unit shows: see `Marks` in `base.py`."""

import re
from collections.abc import Sequence

from app.language.base import Marks, Word, after_comma
from app.language.en_phrases import (
    BARE_TAG,
    BRACKET,
    CONFIRM,
    HABIT,
    NO_CHOICE,
    POLITE,
    RECAP,
    REPORTED,
    REQUEST,
    UNREAL,
    WHETHER,
)  # fmt: skip
from app.language.en_units import openers
from app.language.en_wh import question_word

_BARE_ENDS = frozenset("no huh eh yeah yes hm hmm innit think".split())
_TAG_TAIL = re.compile(r"(?<=[^whyneqkf])[gdbvm][usji]$")
_REQUEST_HINT = frozenset("mlMGTus")
_OPENING_VERB = frozenset("TVMG")
_TELL_ME = re.compile(r"[TV]r")


def marks_of(words: Sequence[Word], shape: str, plain: str, start: int, closing: str) -> Marks:
    """Read one unit: its fluent words, their letters, its folded text, where that starts, what ends it."""
    marks = Marks()
    opening = tuple(openers(shape))
    question_word(marks, words, shape, closing)
    said = [word.bare for word in words]
    marks.you = "u" in shape or "your" in said or "yours" in said
    marks.negated = "not" in said or "never" in said or any(one.endswith("n't") for one in said)
    _request(marks, words, shape, plain, start)
    _yes_no(marks, words, shape, opening)
    _tag(marks, shape, plain, start, words)
    if "o" in shape:
        _choice(marks, words, shape, plain, start)
    marks.condition = _condition(shape, plain)
    marks.tense = _tense(marks, words, shape)
    marks.predicates = _predicates(marks, words, shape, opening)
    if "W" in shape or "M" in shape:
        if (reported := REPORTED.search(plain)) and reported.end() < len(plain):
            marks.quoted = ((start + reported.end(), start + len(plain)),)
    return marks


def _request(marks: Marks, words: Sequence[Word], shape: str, plain: str, start: int) -> None:
    if not _REQUEST_HINT.isdisjoint(shape) and (found := REQUEST.search(plain)):
        inside = [
            place
            for place, word in enumerate(words)
            if found.start() <= word.start - start < found.end()
        ]
        if inside:
            marks.request = (inside[0], inside[-1] + 1)
            marks.telling = words[inside[-1]].lemma
    head = len(shape) - len(shape.lstrip("a+~"))
    if head < len(words) and words[head].bare in ("please", "just", "maybe"):
        head += 1
    head = _tells_behind_comma(words, shape) or head
    if head < len(shape) and shape[head] in _OPENING_VERB and _bare_verb(shape, head, words):
        marks.imperative = words[head].lemma
        if shape[head] == "T" or (shape[head] == "V" and shape[head + 1 : head + 2] == "r"):
            marks.telling = marks.telling or words[head].lemma


def _tells_behind_comma(words: Sequence[Word], shape: str) -> int:
    """Where "…, tell me", "…, take me" starts behind what sets the scene; 0 where nowhere."""
    for found in _TELL_ME.finditer(shape):
        if after_comma(words, found.start()):
            return found.start()
    return 0


def _bare_verb(shape: str, head: int, words: Sequence[Word]) -> bool:
    following = shape[head + 1 : head + 2]
    if shape[head] in "MG":
        return words[head].bare in (
            "imagine",
            "suppose",
            "think",
            "remember",
            "picture",
            "guess",
        ) and (following not in ("", "s"))
    return words[head].bare == words[head].lemma and (
        shape[head] == "T" or following in "rpD.uhwNt"
    )


def _yes_no(
    marks: Marks, words: Sequence[Word], shape: str, opening: Sequence[tuple[int, str]]
) -> None:
    aux = next((place for place, kind in opening if kind == "aux"), -1)
    head = len(shape) - len(shape.lstrip("a+~"))
    first = shape[head : head + 2]
    if aux < 0 and len(first) == 2 and first[0] in "dgbvm" and first[1] in "usjtirD.N":
        # "have a look", "do it": a bare verb, not an auxiliary; "had the rent gone up" is one.
        bare_verb = first[0] in "vg" and first[1] in "D.jt" and words[head].bare[:3] != "had"
        aux = -1 if bare_verb else head
    if aux >= 0 and not (marks.wh_place == "front" and marks.wh_at < aux):
        marks.yes_no = "aux_first"
    elif marks.wh_place in ("", "embedded") and "u" in shape and not marks.imperative and aux < 0:
        marks.yes_no = "rising" if re.match(r"[a+~]*u[^$]", shape) else ""


def _tag(marks: Marks, shape: str, plain: str, start: int, words: Sequence[Word]) -> None:
    if len(words) < 2:
        return
    if len(words) > 3 and marks.wh_place != "front" and _TAG_TAIL.search(shape):
        # The verb of a tag turns the statement's round: negative after positive, and the reverse.
        if words[-2].bare.endswith("n't") or (
            marks.negated and words[-2].bare not in ("do", "have")
        ):
            marks.tag = (words[-2].start, words[-1].end)
            marks.tag_kind = "negative"
            if marks.yes_no == "aux_first":
                marks.yes_no = ""
            return
    confirm = CONFIRM.search(plain) if shape[-1] in "+.J" or plain.endswith("right") else None
    if confirm and confirm.start() > 0:
        marks.tag, marks.tag_kind = _tail(confirm, start, plain), "confirm"
    elif (
        plain.rpartition(" ")[2] in _BARE_ENDS  # "huh" is no fluent word
        and (bare_tag := BARE_TAG.search(plain))
        and bare_tag.start() > 0
    ):
        marks.tag, marks.tag_kind = _tail(bare_tag, start, plain), "bare"


def _tail(found: re.Match[str], start: int, plain: str) -> tuple[int, int]:
    skip = len(found.group()) - len(found.group().lstrip(", "))
    return start + found.start() + skip, start + len(plain)


def _choice(marks: Marks, words: Sequence[Word], shape: str, plain: str, start: int) -> None:
    at = shape.index("o")
    if at == len(shape) - 1 or at == 0 or NO_CHOICE.search(plain):
        return
    first = at
    while first > 0 and at - first < 5 and shape[first - 1] not in "dgbvmzlusjiwhyneqkaf+VWGT":
        first -= 1
    marks.choice = (words[min(first, at - 1)].start, words[-1].end)
    marks.bracket = bool(BRACKET.search(plain))


def _condition(shape: str, plain: str) -> str:
    if RECAP.search(plain):
        return "recap"
    asks_if = "f" in shape
    if asks_if and WHETHER.search(plain):
        return "whether"
    if ("m" in shape or "l" in shape or asks_if) and POLITE.search(plain):
        if not re.search(r"\b(?:use|buy|pay|if (?:we|it|there))\b", plain) and REQUEST.search(
            plain
        ):
            return "polite"
    if (asks_if or "m" in shape or "n" in shape) and HABIT.search(plain):
        return "habit"
    if UNREAL.search(plain):
        return "unreal"
    return "habit" if asks_if and "d" in shape else ""


def _tense(marks: Marks, words: Sequence[Word], shape: str) -> str:
    if marks.imperative:
        return "imperative"
    for place, letter in enumerate(shape):
        if letter == "m":
            return "future" if words[place].bare in ("will", "won't", "shall") else "conditional"
        if letter == "W":
            return "past"
        if letter in "dgbv":
            return (
                "past" if words[place].bare.startswith(("did", "was", "were", "had")) else "present"
            )
        if letter in "zVG":
            return "present"
        if letter == "l":
            return "future" if words[place].bare == "'ll" else "conditional"
    return ""


def _predicates(
    marks: Marks, words: Sequence[Word], shape: str, opening: Sequence[tuple[int, str]]
) -> tuple[int, ...]:
    starts = [words[place].start for place, _ in opening]
    if marks.wh_place == "front" and all(start > words[marks.wh_at].start for start in starts):
        starts.append(words[marks.wh_at].start)
    for found in re.finditer(r"(?<=[ao])[whyneqk]", shape):
        if found.start() and (words[found.start()].start not in starts) and found.start() > 1:
            starts.append(words[found.start()].start)
    return tuple(sorted(starts))

"""What the surface of a French unit shows: see `Marks` in `base.py`."""

import re
from collections.abc import Sequence

from app.language.base import Marks, Word
from app.language.fr_phrases import (
    BARE_TAG,
    BRACKET,
    COND_ANY,
    CONFIRM_TAG,
    DISLOCATED_TAG,
    HABIT,
    NEGATIVE_TAG,
    NO_CHOICE,
    OPENING,
    POLITE_FRAME,
    RECAP,
    REPORTED,
    REQUEST,
    TELLING,
    UNREAL,
    WHETHER,
)  # fmt: skip
from app.language.fr_units import openers
from app.language.fr_wh import question_word

_PAST = re.compile(r"(?:ait|aient|ais|iez|ions)$")
_COND = re.compile(r"(?:rait|raient|rais|riez|rions)$")
_FUTURE = re.compile(r"(?:erez|era|eront|erons|ras|rai|irez)$")
_YOU = frozenset("vous tu votre vos ton ta tes toi te t'".split())
_DROPPED = re.compile(r"[VXAMe.F](?:J?I|v)?P|[XVAMe][ST~]?P")
_TAG_ENDS = frozenset(
    "pas vrai ca cela exact juste correct trompe compris d'accord non hein si oui ouais quoi".split()
)
# « c'est quoi le suivi le prix l'appli »: three things to choose from behind the question.
_LISTED = re.compile(r"[eX]w((?:D[^Dp]){3,})$")
_NOTHING = frozenset(
    ("", "non", "oui", "si", "ah", "ben", "bon", "donc", "mais", "et", "ok", "voila", "alors")
)


def marks_of(words: Sequence[Word], shape: str, plain: str, start: int, closing: str) -> Marks:
    """Read one unit: its fluent words, their letters, its folded text, where that starts, what ends it."""
    marks = Marks()
    opening = tuple(openers(shape))
    question_word(marks, words, shape, closing)
    marks.you = not _YOU.isdisjoint([word.bare for word in words])
    marks.negated = _negated(words, shape)
    _request(marks, words, shape, plain, start)
    _yes_no(marks, words, shape, opening)
    _tag(marks, words, plain, start)
    if "O" in shape:
        _choice(marks, words, shape, plain, start)
    elif listed := _LISTED.search(shape):
        marks.choice = (words[listed.start(1)].start, words[-1].end)
    marks.condition = _condition(shape, plain)
    marks.tense = _tense(marks, words, shape)
    marks.predicates = _predicates(marks, words, shape, opening)
    if "F" in shape or "A" in shape:
        if (reported := REPORTED.search(plain)) and reported.end() < len(plain):
            marks.quoted = ((start + reported.end(), start + len(plain)),)
    return marks


def _negated(words: Sequence[Word], shape: str) -> bool:
    if "N" in shape:
        return True
    if "P" not in shape:
        return False
    # "plus" without "ne" is ambiguous; "pas", "jamais" and "rien" are not.
    return any(words[found.end() - 1].bare != "plus" for found in _DROPPED.finditer(shape))


def _request(marks: Marks, words: Sequence[Word], shape: str, plain: str, start: int) -> None:
    if found := REQUEST.search(plain):
        inside = [
            place
            for place, word in enumerate(words)
            if found.start() <= word.start - start < found.end()
        ]
        if inside:
            marks.request = (inside[0], inside[-1] + 1)
            stem = next((value for value in found.groupdict().values() if value), "")
            last = words[inside[-1]].bare
            marks.telling = _telling(stem or last)
    head = len(shape) - len(shape.lstrip("a+~"))
    if head < len(words):
        first = words[head].bare
        if shape[head] == "R" and shape[head + 1 : head + 2] not in ("v", "t"):
            marks.imperative = words[head].lemma
            if first not in ("revenons", "reprenons", "prenons", "restons"):
                marks.telling = marks.telling or words[head].lemma
        elif (
            shape[head + 1 : head + 2] == "Z"
            and words[head + 1].bare in ("moi", "nous")
            and shape[head] in "VA."
        ):
            marks.imperative = words[
                head
            ].lemma  # « plantez-moi le décor », « remets-moi dans cette journée »
            marks.telling = marks.telling or words[head].lemma
        elif first in OPENING and shape[head + 1 : head + 2] not in ("v", "t"):
            marks.imperative = OPENING[first]


def _telling(stem: str) -> str:
    for known, base in TELLING.items():
        if stem.startswith(known):
            return base
    return stem


def _yes_no(
    marks: Marks, words: Sequence[Word], shape: str, opening: Sequence[tuple[int, str]]
) -> None:
    if marks.imperative:
        return
    for place, kind in opening:
        behind = shape[place - 1] if place else ""
        if kind == "estce" and shape[place] in "eE" and behind not in set("Qhyonkbqw"):
            marks.yes_no = "est_ce_que"
            return
        if kind == "aux" and marks.wh_place != "front" and not _orders(words, shape, place):
            marks.yes_no = "inversion"
            return
    if marks.wh_place in ("", "embedded") and marks.you and _RISING.match(shape):
        marks.yes_no = "rising"


def _orders(words: Sequence[Word], shape: str, place: int) -> bool:
    # "imaginez", "prenez": an order, unless its subject is behind it ("prenez-vous").
    subject = shape[place + 1] == "I" and words[place + 1].bare in ("vous", "tu")
    return words[place].bare in OPENING and not subject


_RISING = re.compile(r"[a+~S.DpT]*(?:v+[^v]|t.)")


def _tag(marks: Marks, words: Sequence[Word], plain: str, start: int) -> None:
    if words[-1].bare not in _TAG_ENDS:
        _tag_before_its_subject(marks, plain, start)
        return
    for pattern, kind in ((NEGATIVE_TAG, "negative"), (CONFIRM_TAG, "confirm"), (BARE_TAG, "bare")):
        found = pattern.search(plain)
        if found and plain[: found.start()].strip(" ,") not in _NOTHING:
            skip = len(found.group()) - len(found.group().lstrip(", "))
            marks.tag, marks.tag_kind = (start + found.start() + skip, start + len(plain)), kind
            return


def _tag_before_its_subject(marks: Marks, plain: str, start: int) -> None:
    """« Ça devait être gênant, non, ce sifflement ? »: the tag stands before what "ça" is."""
    found = DISLOCATED_TAG.search(plain)
    if found and plain[: found.start()].strip(" ,") not in _NOTHING:
        kind = "bare" if found.group(1) in ("non", "hein", "si") else "negative"
        marks.tag, marks.tag_kind = (start + found.start(1), start + found.end(1)), kind


def _choice(marks: Marks, words: Sequence[Word], shape: str, plain: str, start: int) -> None:
    at = shape.index("O")
    if at == len(shape) - 1 or at == 0 or NO_CHOICE.search(plain):
        return
    if shape[at - 1] in "eXVAFIS" and len(shape) - at <= 1:  # "vous étiez ou ?" is "où"
        return
    first = at
    while first > 0 and at - first < 5 and shape[first - 1] not in "eXVAFMIvtsQhyonkbaf+":
        first -= 1
    marks.choice = (words[min(first, at - 1)].start, words[-1].end)
    marks.bracket = bool(BRACKET.search(plain))


def _condition(shape: str, plain: str) -> str:
    if RECAP.search(plain):
        return "recap"
    if ("f" in shape or "s'i" in plain) and WHETHER.search(plain):
        return "whether"
    if POLITE_FRAME.search(plain):
        return "polite"
    if HABIT.search(plain) and not COND_ANY.search(plain):
        return "habit"
    return "unreal" if UNREAL.search(plain) else ""


def _tense(marks: Marks, words: Sequence[Word], shape: str) -> str:
    """The tense of the first finite verb, as far as its ending and what follows it show."""
    if marks.imperative:
        return "imperative"
    for place, letter in enumerate(shape):
        if letter not in "XVAMe" or shape[place : place + 2] == "ec":  # not the verb of "est-ce"
            continue
        verb = words[place].bare
        if _COND.search(verb) and len(verb) > 4:
            return "conditional"
        if _PAST.search(verb) and verb not in _PRESENT_AIS:
            return "past"
        if _FUTURE.search(verb):
            return "future"
        if (letter in "Xe" or verb in ("avez", "etes")) and not (
            letter == "e" and shape[place - 1 : place] == "C"
        ):
            return "past" if _participle_follows(words, shape, place + 1) else "present"
        return "present"
    return ""


def _participle_follows(words: Sequence[Word], shape: str, place: int) -> bool:
    while place < len(words) and (shape[place] in "PTIvtsZ+i~" or words[place].bare in _BETWEEN):
        place += 1
    if place >= len(words) or shape[place] in "Dp":
        return False
    return shape[place] == "F" or _PARTICIPLE.search(words[place].low) is not None


_PRESENT_AIS = frozenset(("fais", "vais", "sais", "fait", "connais"))
_BETWEEN = frozenset(
    "bien tout toujours encore finalement vraiment beaucoup trop peu un tous aussi enfin".split()
)
_PARTICIPLE = re.compile(r"(?:é|ée|és|ées|u|ue|us|ues|[^aeo]i|ie|is|ise|it|ite|ert|erte|ints?)$")


def _predicates(
    marks: Marks, words: Sequence[Word], shape: str, opening: Sequence[tuple[int, str]]
) -> tuple[int, ...]:
    starts = [words[place].start for place, _ in opening]
    if marks.wh_place == "front" and all(start > words[marks.wh_at].start for start in starts):
        starts.append(words[marks.wh_at].start)
    for found in re.finditer(r"(?<=[aO])[hyonkbqw]", shape):
        place = found.start()
        if place > 1 and words[place].start not in starts:
            starts.append(words[place].start)
    return tuple(sorted(starts))

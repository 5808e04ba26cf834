"""Where an English question word stands: in front, in its place, or inside what is known (R17, R18).

Patterns read the letters of `en_words.py`.
"""

import re
from collections.abc import Sequence

from app.language.base import Marks, Word

_WH_LETTER = re.compile(r"[whyneqk]")
_CANON = {"w": "what", "y": "why", "n": "when", "e": "where", "k": "which"}
_HOW = {
    "many": "how_many", "much": "how_many", "long": "how_long", "often": "how_often",
    "frequently": "how_often", "come": "how_come",
}  # fmt: skip

_OF = r"[^gdbvmzlusjitWwhyneqkaorfcGT+]"
_INVERTED = re.compile(
    rf"w{_OF}{{0,6}}[gdbvml]b?N?[usjtirD]|k{_OF}{{1,6}}[gdbvml]N?[usjtirD]|k[gdm][usjt]|h(?:J{_OF}{{0,4}}|[.])?[gdbvml]N?[usjtirD]|[yneq][gdvml]b?N?[usjtiD]|[yneq]bN?[usjtD]"
    r"|[yn]z[usjtD]|wz[utD]|ez[usjtD]|hz[utjDs]|hJ\.?W"
)
# At the head of a unit: the question word is the subject ("what happened", "who was there") or asks of one.
_HEAD_VERB = re.compile(
    rf"w{_OF}{{0,6}}[gdbvm].|h{_OF}{{0,4}}[gdbvm].|wW|wz|hz|ez|[yn]z|qW|q\.?[bvmzGV](?![us])|w{_OF}{{0,4}}[VWm]|k{_OF}{{1,3}}[gdbvmW]"
)
# Question words that ask by themselves or with a word or two: "what else", "how so", "where you from".
_ALONE = re.compile(
    r"[whyneqk][a+~tor]*$|h\+|wp|hp|[wyh][.NJ]{1,2}$|hV|wf|[qe][.]$|[yhw]N|hJ.|eup?$|kp|w\.$|y"
)


def question_word(marks: Marks, words: Sequence[Word], shape: str, closing: str) -> None:
    """Mark the question word that asks, else one that is embedded, with its place."""
    for found in _WH_LETTER.finditer(shape):
        at = found.start()
        place = _place(shape, at)
        if not place and closing == "?" and shape[at] != "n" and not shape[:at].strip("a+~p"):
            place = "front"
        if place and (not marks.wh or marks.wh_place == "embedded" != place):
            marks.wh, marks.wh_at, marks.wh_place = _canonical(words, shape, at), at, place
        if marks.wh_place == "front":
            return


# "if you go back to the start, what's there": the question that the condition waits for.
_AFTER_IF = re.compile(r"(?:.*[a+~])?f[us][^whyneqk]+$")


def _place(shape: str, at: int) -> str:
    before = shape[at - 1] if at else ""
    known = before in ("G", "T") or (before == "r" and at > 1 and shape[at - 2] in "TVG")
    if known and not _inverts_you(shape, at):
        return "embedded"
    if before == "p" and any(letter in "TG" for letter in shape[max(0, at - 4) : at]):
        return "embedded"
    head = not shape[:at].strip("a+~o") or _AFTER_IF.match(shape[:at]) is not None
    if shape in ("cn", "pw."):  # "since when", "to what extent"
        return "front"
    inverted = _INVERTED.match(shape, at)
    if head or before in "a+":
        alone = head and (_HEAD_VERB.match(shape, at) or _ALONE.match(shape, at))
        if inverted or alone:
            return "front"
    elif inverted:
        # "the way it was", "the person who was": a relative clause has a noun before it.
        relative = shape[at] in "qnek" and before in ".DJ" and not _inverts_you(shape, at)
        return "" if relative else "front"
    return "in_situ" if not head and _IN_SITU.match(shape, at) else ""


# Where the answer would stand, and at the end: "you paid how much", "and then you did what".
_IN_SITU = re.compile(
    r"(?<=b)hJ(?:[.p].*)?$|(?<=Wu)w\.?$|(?<=u[dWV.])[wh]n.*$|(?<=p)hJ$|(?<=u[.WV])hJ[px].*$|(?<=[Vr.W])[wh](?:[.]|p\.|pp)$|(?<=[bgdvWV])[ne][.]$|(?<=p)[wk]\.$|(?<=u[.WV])[hw](?:[.]|p.{1,3})?$|(?<=^[.J])h$|(?<=u[zb].)w(?:p.{1,3})?$|(?<=[WVgdbvm])(?:[whyneq]$|[wh][p.J+]$|hJ.?$)|(?<=[z.])(?:w$|hJ$)|(?<=p)[wqe]$|(?<=[usj])[wh]$"
)


def _inverts_you(shape: str, at: int) -> bool:
    return bool(re.match(r"[whyneqk][.J]{0,2}(?:[gdm]N?[usjt]|vN?[us]|b[utj])", shape[at : at + 6]))


def _canonical(words: Sequence[Word], shape: str, at: int) -> str:
    letter = shape[at]
    following = words[at + 1].bare if at + 1 < len(words) else ""
    if letter == "h":
        if following in _HOW:
            return _HOW[following]
        degree = shape[at + 1 : at + 2] == "J" or (
            shape[at + 1 : at + 3] in (".b", ".d", ".m", ".g")
        )
        return "how_degree" if degree else "how"
    if letter == "q":
        return "whose" if words[at].bare == "whose" else "who"
    return _CANON[letter]

"""The ways people and tools write "who: what" in plain text, and how to tell which one a file uses."""

import re
from collections import Counter
from dataclasses import dataclass

from app.sources.files import labels
from app.sources.files.rows import seconds

_GAP = "[ \t\u00a0\u2009\u202f]"
_CLOCK = r"(?P<clock>(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?(?: ?[AaPp]\.?[Mm]\.?)?)"
_UNTIL = r"(?: ?(?:-->|->|→|[-–—]) ?(?P<until>(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?))?"
_DATED = r"(?:\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4},? +\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?)"
_COLON = rf"{_GAP}*[::]{_GAP}*"
_TEXT = r"(?P<text>.*)"
_HALF_DAY = re.compile(r" ?([AaPp])\.?[Mm]\.?$")


@dataclass(frozen=True, slots=True)
class Style:
    """One way to head what somebody says. `strong`: its shape alone tells a speaker, once is enough.

    `of_day`: its clock may be the time of day instead of the time into the interview.
    """

    id: str
    pattern: re.Pattern[str]
    weight: float
    strong: bool
    of_day: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The line that names a speaker, and what stands behind the name. Times in seconds.

    `key` is the label as it is compared: "LÉA" and "Léa" are one.
    """

    label: str
    key: str
    text: str
    start: float | None
    end: float | None


def _style(name: str, pattern: str, weight: float, *, strong: bool, of_day: bool = False) -> Style:
    return Style(name, re.compile(pattern), weight, strong, of_day)


NAMED = _style(
    "name: text", rf"(?:[-–—•]{_GAP}+)?(?P<label>[^::\n]{{1,60}}?){_COLON}{_TEXT}", 1, strong=False
)

STYLES: tuple[Style, ...] = (
    _style("[name] clock", rf"\[(?P<label>[^\[\]]{{1,60}})\]{_GAP}*\[?{_CLOCK}\]?(?:{_COLON}|{_GAP}+|$){_TEXT}",
           2, strong=True, of_day=True),
    _style("name  clock", rf"(?P<label>[^\s:][^:\n]{{0,59}}?)(?:{_GAP}{{2,}}|\t|{_GAP}*\|{_GAP}*|{_GAP}[-–—]{_GAP})"
           rf"{_CLOCK}(?P<text>){_GAP}*$", 2, strong=True, of_day=True),
    _style("name (clock)", rf"(?P<label>[^\s(:*][^(:\n]{{0,59}}?){_GAP}*[(\[](?:{_CLOCK}{_UNTIL}|{_DATED})[)\]]"
           rf"(?:{_COLON}{_TEXT}|{_GAP}*$)", 2, strong=True),
    _style("[clock] name: text", rf"[\[(]?{_CLOCK}{_UNTIL}[\])]?{_GAP}*(?:[-–—|]{_GAP}*)?(?P<label>[^::\n]{{1,60}}?)"
           rf"{_COLON}{_TEXT}", 1.5, strong=False, of_day=True),
    _style("**name:** text", rf"(?:[-*]{_GAP}+)?(?:\*\*|__)(?P<label>[^*_::\n]{{1,60}}?){_GAP}*(?P<inner>[::])?(?:\*\*|__)"
           rf"{_GAP}*(?P<timed>[(\[]{_CLOCK}[)\]])?{_GAP}*(?P<outer>[::])?{_GAP}*"
           rf"(?(inner)|(?(timed)|(?(outer)|(?!.)))){_TEXT}", 1.5, strong=True),
    NAMED,
)  # fmt: skip


def head(style: Style, line: str) -> Head | None:
    """What a line heads in this style, if it does and the label could be a speaker."""
    match = style.pattern.fullmatch(line)
    if match is None:
        return None
    found = match.groupdict()
    label = " ".join(found["label"].split())
    if label.startswith("[") and label.endswith("]"):
        label = label[1:-1].strip()
    text = (found.get("text") or "").strip()
    if not labels.may_be(label) or text.startswith("//"):
        return None
    return Head(
        label, labels.folded(label), text, clock(found.get("clock")), clock(found.get("until"))
    )


def clock(written: str | None) -> float | None:
    """Seconds of a clock as plain text has it, with AM and PM."""
    if not written:
        return None
    half = _HALF_DAY.search(written)
    time = seconds(_HALF_DAY.sub("", written))
    if time is None or half is None:
        return time
    return time % 43_200 + (43_200 if half.group(1) in "Pp" else 0)


def heads(style: Style, lines: list[str]) -> list[Head | None]:
    """For each line what it heads in this style, if it does."""
    return [head(style, line) for line in lines]


def roster(style: Style, lines: list[str], found: list[Head | None]) -> frozenset[str]:
    """Who speaks, as keys: who comes again, is a role word, or cannot be anything else.

    `found` is what `heads` made of these lines.
    """
    named = [one for one in found if one]
    counts = Counter(one.key for one in named)
    again = {key for key, count in counts.items() if count > 1}
    accepted = set(again)
    covered = len(named) / max(1, sum(1 for line in lines if line.strip()))
    started = not again
    for one in named:
        started = started or one.key in again
        if one.key not in accepted and _once(style, one.label, started, bool(again), covered):
            accepted.add(one.key)
    enough = again or len(accepted) > 1 or style.strong or any(map(labels.in_lexicon, accepted))
    return frozenset(accepted) if enough else frozenset()


def _once(style: Style, label: str, started: bool, others_again: bool, covered: float) -> bool:
    """Whether a label that comes only once is a speaker. Before the first who recurs: a title page."""
    name = labels.like_a_name(label)
    if style is not NAMED and not style.strong:
        # A clock stands before it: no title page has that.
        return name or labels.in_lexicon(label)
    if not started:
        return False
    if style.strong or labels.in_lexicon(label) or (label.isupper() and name):
        return True
    if others_again:
        return name and (covered > 0.9 or len(label.split()) > 1)
    return name and covered >= 0.8


def lock(lines: list[str]) -> Style | None:
    """The style of these lines; None when nobody is named."""
    best: tuple[float, Style] | None = None
    for style in STYLES:
        found = heads(style, lines)
        who = roster(style, lines, found)
        score = style.weight * sum(1 for one in found if one and one.key in who)
        if score and (best is None or score > best[0]):
            best = (score, style)
    return best and best[1]

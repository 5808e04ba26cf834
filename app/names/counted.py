"""Numbers said aloud, word after word: "zéro six douze", "oh seven nine double four".

A number that somebody dictates is a run of small numbers with nothing between them but breath. Each word is
worth the figures it would be written with; how many there are tells a phone from a price or a date.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_ONE: Final = "zéro|zero|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|oh|nought|one|two|three|four|five|seven|eight|nine"
_TWO: Final = (
    r"(?:soixante|quatre[- ]vingts?)(?:[- ](?:et[- ])?(?:dix[- ](?:sept|huit|neuf)|onze|douze|treize|quatorze|quinze|seize|dix|un|deux"
    r"|trois|quatre|cinq|six|sept|huit|neuf))?"
    r"|(?:vingt|trente|quarante|cinquante)(?:[- ](?:et[- ])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf))?"
    r"|dix[- ](?:sept|huit|neuf)|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
)  # fmt: skip
_MANY: Final = r"hundred|(?:six )?cents?|mille"
_TIMES: Final = (
    r"(?:double|triple|treble)(?=[ ](?:oh|zero|one|two|three|four|five|six|seven|eight|nine)\b)"
)
BREATH: Final = r"(?:[\s,.…-]|\b(?:euh|heu|um|uh|er|erm|attendez|puis|hein|then)\b)"
"""What may stand between two parts of a number that is dictated."""
_WORD: Final = re.compile(
    rf"(?<!\w)(?:(?P<times>{_TIMES})|(?P<two>{_TWO})|(?P<one>{_ONE})|(?P<many>{_MANY})|(?P<figures>\d{{1,4}}))(?!\w)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(rf"{BREATH}{{0,12}}", re.IGNORECASE)


class Counted(NamedTuple):
    """A run of numbers: where it stands, the figures it would be written with, whether words are among it."""

    start: int
    end: int
    figures: int
    words: int
    first: str
    thousands: bool


def counted(text: str) -> Iterator[Counted]:
    """Every run of numbers of a text, one number being a run as well."""
    run: list[re.Match[str]] = []
    for one in _WORD.finditer(text):
        if run and not _BETWEEN.fullmatch(text, run[-1].end(), one.start()):
            yield _run(run)
            run = []
        run.append(one)
    if run:
        yield _run(run)


def _run(run: list[re.Match[str]]) -> Counted:
    figures = words = 0
    times = 1
    for one in run:
        if one["times"]:
            times = 2 if one["times"].lower().startswith("d") else 3
            continue
        worth = len(one["figures"]) if one["figures"] else 1 if one["one"] else 2
        figures += worth * times
        words += not one["figures"]
        times = 1
    thousands = any(one["many"] for one in run)
    return Counted(run[0].start(), run[-1].end(), figures, words, run[0].group().lower(), thousands)

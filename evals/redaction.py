"""How much of what names somebody would reach a model: `python -m evals.redaction`.

The marks are one reader's, from one pass (`evals/README.md`). Interviews and lines are told apart by what was
read while rules were written: `06` and a third of the lines were not. `raw` is the tuned part once more without
capitals and signs, as some recognisers write.

    python -m evals.redaction [--misses] [--held]     # every miss by name; those of the held-out part too
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final, NamedTuple

from app.events import Lang
from evals.naming import Sent, contacts, marked, raw, sent, sent_line

LANGS: Final[tuple[Lang, ...]] = ("fr", "en")
SAMPLE: Final = 4
"""Of an interview's wishes, every so many are sent where the floors are checked."""


class Figures(NamedTuple):
    """What of one part was hidden, out of what was to be; and what was hidden in vain."""

    marks: Counter[str]
    missed: Counter[str]
    hidden: int
    wrong: int
    quotes: int
    not_back: int

    @property
    def recall(self) -> float:
        """The share of mentions that never went out."""
        return 1 - self.missed.total() / self.marks.total() if self.marks else float("nan")

    @property
    def precision(self) -> float:
        """The share of what was hidden that names somebody."""
        return 1 - self.wrong / self.hidden if self.hidden else float("nan")

    def kind(self, kind: str) -> str:
        """Hidden of marked, of one kind."""
        marks = self.marks[kind]
        return f"{marks - self.missed[kind]}/{marks}" if marks else "·"


def figures(found: Iterable[Sent]) -> Figures:
    """The figures of some interviews or lines together."""
    rows = list(found)
    return Figures(
        Counter(mark.kind for one in rows for mark in one.seen),
        Counter(mark.kind for one in rows for mark in one.missed),
        sum(len(one.hidden) for one in rows),
        sum(len(one.wrong) for one in rows),
        sum(one.quotes for one in rows),
        sum(len(one.not_back) for one in rows),
    )


def interviews(every: int = 1) -> list[Sent]:
    """Every marked interview, sent."""
    return [sent(one, every) for one in marked()]


def without_capitals(every: int = 1) -> list[Sent]:
    """The tuned interviews that are written with capitals, without them."""
    cased = [
        one for one in marked() if not one.held and any(m.words[:1].isupper() for m in one.marks)
    ]
    return [sent(raw(one), every) for one in cased]


def lines() -> list[Sent]:
    """Every line with a number, an address or a mail, sent, and the near misses."""
    return [sent_line(one) for one in contacts()]


def floors(every: int = SAMPLE) -> dict[str, float]:
    """The figures that CI holds."""
    talks, single = interviews(every), lines()
    both = figures(talks)
    return {
        "redaction_recall": both.recall,
        "redaction_precision": both.precision,
        "redaction_contacts_recall": figures(single).recall,
        "redaction_contacts_precision": figures(single).precision,
        "redaction_put_back": 1 - both.not_back / both.quotes,
    }


def redaction_table() -> str:
    """The README's table: recall and precision, tuned and held apart."""
    parts = _parts(interviews(), without_capitals(), lines())
    rows = [
        "| what is hidden before it is sent | recall, fr | precision, fr | recall, en | precision, en |",
        "|---|---|---|---|---|",
    ]
    for name, found in parts.items():
        cells = []
        for lang in LANGS:
            one = figures(row for row in found if row.of.lang == lang)
            marks = one.marks.total()
            cells += [f"{one.recall:.2f} ({marks})", f"{one.precision:.2f}"]
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(rows)


def _parts(
    talks: Sequence[Sent], plain: Sequence[Sent], single: Sequence[Sent]
) -> dict[str, list[Sent]]:
    names = {False: "tuned", True: "held out"}
    parts = {
        f"{what}, {names[held]}": [one for one in found if one.of.held == held]
        for (what, found), held in product(
            (("interviews", talks), ("numbers and addresses", single)), names
        )
    }
    return parts | {"interviews without capitals, tuned": list(plain)}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="every miss by name, tuned part")
    parser.add_argument("--held", action="store_true", help="those of the held-out part as well")
    options = parser.parse_args()
    talks, plain, single = interviews(), without_capitals(), lines()
    for name, found in _parts(talks, plain, single).items():
        print(f"\n== {name}")
        for lang in LANGS:
            _print(lang, figures(one for one in found if one.of.lang == lang))
    named = [words for one in talks for words in one.called.values()]
    steady = sum(len(placeholders) == 1 for placeholders in named)
    print(f"\nthe same placeholder in every wish of the interview: {steady} of {len(named)} names")
    for one in (*talks, *plain, *single) if options.misses or options.held else ():
        if options.held or not one.of.held:
            _print_misses(one)


def _print(lang: Lang, one: Figures) -> None:
    kinds = ", ".join(f"{kind} {one.kind(kind)}" for kind in sorted(one.marks))
    print(
        f"{lang}: recall {one.recall:.3f} ({kinds});"
        f" precision {one.precision:.3f} ({one.wrong} of {one.hidden} in vain);"
        f" quotes put back letter by letter {one.quotes - one.not_back} of {one.quotes}"
    )


def _print_misses(one: Sent) -> None:
    for mark, times in sorted(one.missed.items()):
        print(
            f"MISSED {one.of.id} {mark.turn}: {mark.words} ({mark.kind}), in {times} of {one.asked} wishes"
        )
    for (turn, *_), words in sorted(one.wrong.items()):
        print(f"VAIN   {one.of.id} {turn}: {words}")
    for words, times in sorted(one.beside.items()):
        print(f"BESIDE {one.of.id}: {words}, in {times} of {one.asked} wishes, outside the turns")
    for quote in one.not_back:
        print(f"BACK   {one.of.id}: {quote}")


if __name__ == "__main__":
    main()

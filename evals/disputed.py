"""Who was right where rules and second reader disagreed, on the questions that a person has settled.

    bascule disagreements p07.jsonl p08.jsonl -o disputed.jsonl
    … fill in "settled": {"form": "open_wh", "findings": ["leading_tag"]} where you are sure
    python -m evals.disputed disputed.jsonl

Only what is settled counts. Of each finding: how often exactly one of the two saw it, and which of them was
right; of the forms the same. Exit status 1 when a line cannot be read.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from app.uses.disagreements import Disputed, Reading, Settled


class Score(NamedTuple):
    """Of what the two said differently: how often the rules were right, the second reader, neither."""

    rules: int = 0
    second: int = 0
    neither: int = 0

    @property
    def n(self) -> int:
        """How often they differed."""
        return self.rules + self.second + self.neither


def read(files: Iterable[str]) -> Iterator[Disputed | str]:
    """The lines of the files; one that cannot be read is a sentence that says so."""
    for name in files:
        for number, line in enumerate(Path(name).read_text("utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                yield Disputed.model_validate_json(line)
            except ValidationError as wrong:
                first = wrong.errors(include_url=False, include_input=False)[0]
                place = ".".join(str(part) for part in first["loc"])
                yield f"{name}, line {number}: {place}: {first['msg']}"


def forms(settled: Iterable[tuple[Disputed, Settled]]) -> Score:
    """Who had the form, where they had it differently."""
    counts: Counter[str] = Counter()
    for one, truth in settled:
        if one.rules.form != one.second.form:
            counts[_right(one.rules.form == truth.form, one.second.form == truth.form)] += 1
    return Score(**counts)


def findings(settled: Iterable[tuple[Disputed, Settled]]) -> dict[str, Score]:
    """Who was right on each finding that only one of them saw, the most disputed first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one, truth in settled:
        ours, theirs = _ids(one.rules), _ids(one.second)
        for finding in ours ^ theirs:
            there = finding in truth.findings
            counts[finding][_right((finding in ours) == there, (finding in theirs) == there)] += 1
    ranked = sorted(counts.items(), key=lambda one: (-one[1].total(), one[0]))
    return {finding: Score(**count) for finding, count in ranked}


def missed(settled: Iterable[tuple[Disputed, Settled]]) -> Counter[str]:
    """What a person found that neither of them saw."""
    return Counter(
        finding
        for one, truth in settled
        for finding in set(truth.findings) - _ids(one.rules) - _ids(one.second)
    )


def _ids(reading: Reading) -> set[str]:
    return {one.id for one in reading.findings}


def _right(rules: bool, second: bool) -> str:
    return "rules" if rules else "second" if second else "neither"


def table(lines: list[Disputed]) -> list[str]:
    """The figures as text; one sentence where nothing is settled."""
    settled = [(one, one.settled) for one in lines if one.settled is not None]
    if not settled:
        return [f"None of {len(lines)} disputed questions is settled: nothing can be said yet."]
    per_finding = findings(settled)
    summed = Score(*(sum(part) for part in zip(*per_finding.values(), strict=True)))
    rows = [
        f"{len(settled)} of {len(lines)} disputed questions are settled.",
        f"{'':26}{'differed':>9}{'rules right':>13}{'second right':>14}{'neither':>9}",
        _row("form", forms(settled)),
        _row("findings, all", summed),
        *(_row(finding, score) for finding, score in per_finding.items()),
    ]
    if unseen := missed(settled):
        rows.append(
            "Seen by neither: " + ", ".join(f"{one} ({n})" for one, n in unseen.most_common())
        )
    return rows


def _row(what: str, score: Score) -> str:
    neither = str(score.neither) if what == "form" else ""
    return f"{what:26}{score.n:9}{_share(score.rules, score.n):>13}{_share(score.second, score.n):>14}{neither:>9}"


def _share(right: int, n: int) -> str:
    return f"{right} ({round(100 * right / n)} %)" if n else "—"


def main(files: list[str]) -> int:
    """Print the figures; the exit status."""
    if not files:
        print("Say which files `bascule disagreements` wrote: python -m evals.disputed FILE…")
        return 1
    try:
        lines = list(read(files))
    except OSError as wrong:
        print(f"{wrong.filename}: {wrong.strerror}")
        return 1
    broken = [one for one in lines if isinstance(one, str)]
    print("\n".join(broken + table([one for one in lines if isinstance(one, Disputed)])))
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

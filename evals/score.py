"""How near the method comes to a careful reader, on our own labelled interviews.

    python -m evals.score                        # the tables, tuned and held-out parts beside each other
    python -m evals.score --part dev --errors leading_presupposition
    python -m evals.score --part dev --errors forms      # or: questions
    python -m evals.score --floors               # also writes evals/floors.json, rounded down

The interviews in `evals/interviews/` were written and labelled by reading (AGREEMENT.md tells how well
two readings agree). `tests/test_floors.py` holds the method to `floors.json`.
"""

import argparse
import json
import math
from collections import Counter, defaultdict
from pathlib import Path

from app.method.pitfalls import by_id
from evals import redaction
from evals.judging import (
    PARTS,
    SERIOUS,
    Judged,
    Part,
    alarms,
    cue_counts,
    figures,
    finding_counts,
    findings,
    force_counts,
    judged,
    phases_of,
    questions,
)  # fmt: skip
from evals.measures import interval, kappa, total

FLOORS = Path(__file__).parent / "floors.json"
Parts = dict[Part, list[Judged]]


def findings_table(parts: Parts) -> list[str]:
    """Precision, recall and F1 of each finding, a column block a part."""
    head = f"{'finding':26}{'lang':6}"
    rows = [head + "".join(f"{f'n {part}':>8} precision recall   F1 (95 %)   " for part in parts)]
    for one in (*by_id, "— major and above"):
        serious = one.startswith("—")
        for lang in ("fr", "en", "both") if serious else ("both",):
            cells = [_cell(turns, SERIOUS if serious else (one,), lang) for turns in parts.values()]
            if any(cell.strip() for cell in cells):
                rows.append(f"{one:26}{lang:6}" + "".join(cells))
    return rows


def _cell(turns: list[Judged], ids: tuple[str, ...], lang: str) -> str:
    mine = [turn for turn in turns if turn.asks and lang in (turn.lang, "both")]
    count = findings(mine, ids)
    if not any(count):
        return " " * 42
    low, high = interval(mine, lambda some: findings(some, ids).f1)
    spread = f"({low:.2f}–{high:.2f})"
    return (
        f"{count.hit + count.miss:8}{count.precision:10.2f}{count.recall:7.2f}"
        f"{count.f1:5.2f} {spread:11}"
    )


def forms_table(asked: list[Judged]) -> list[str]:
    """How far the forms agree, and what is most often taken for what."""
    pairs = [turn.forms for turn in asked]
    low, high = interval(pairs, kappa)
    agreed = sum(a == b for a, b in pairs) / len(pairs)
    rows = [
        f"forms: accuracy {agreed:.2f}, kappa {kappa(pairs):.2f} ({low:.2f}–{high:.2f}), n {len(pairs)}",
        f"is it a question: kappa {kappa(questions(asked)):.2f}",
    ]
    wrong = Counter(pair for pair in pairs if pair[0] != pair[1])
    return rows + [f"  {n:3} × read as {a}, we say {b}" for (a, b), n in wrong.most_common(6)]


def alarms_table(asked: list[Judged]) -> list[str]:
    """False alarms of serious findings per forty turns, by level of skill."""
    levels = dict.fromkeys(turn.level for turn in asked)
    return [
        f"{level:14} {alarms(turn for turn in asked if turn.level == level):.1f} serious false alarms in 40"
        for level in levels
    ]


def calibration_table(asked: list[Judged]) -> list[str]:
    """How often a finding of this confidence is right."""
    bins: dict[int, list[bool]] = defaultdict(list)
    for turn in asked:
        for one in turn.ours["findings"]:
            right = one["id"] in turn.said | turn.doubted
            bins[min(int(one["confidence"] * 10), 9)].append(right)
    return [
        f"confidence {key / 10:.1f}–{key / 10 + 0.1:.1f}: right {sum(right) / len(right):.2f} of {len(right)}"
        for key, right in sorted(bins.items())
    ]


def answers_table(told: list[Judged]) -> list[str]:
    """Forces, threads and phases in what customers say."""
    forces = total([force_counts(turn) for turn in told])
    cues = total([cue_counts(turn) for turn in told])
    known = phases_of(told)
    low, high = interval(told, lambda some: total([force_counts(turn) for turn in some]).f1)
    return [
        f"force quotes: precision {forces.precision:.2f}, recall {forces.recall:.2f},"
        f" F1 {forces.f1:.2f} ({low:.2f}–{high:.2f}), n {forces.hit + forces.miss}",
        f"strong threads: recall {cues.recall:.2f}, n {cues.hit + cues.miss},"
        f" {sum(len(turn.ours['cues']) for turn in told) / len(told):.1f} threads opened an answer",
        f"phase: kappa {kappa(known):.2f}, n {len(known)}",
    ]


def _beside(parts: Parts) -> None:
    for part, turns in parts.items():
        asked, told = [t for t in turns if t.asks], [t for t in turns if not t.asks]
        print(f"\n== {part}")
        for table in (forms_table, alarms_table, calibration_table):
            print("\n".join(table(asked)), end="\n\n")
        print("\n".join(answers_table(told)))


def _print_errors(asked: list[Judged], what: str) -> None:
    for turn in asked:
        where = f"{turn.interview} {turn.ours['i']}"
        if what in ("forms", "questions"):
            said, ours = turn.forms if what == "forms" else questions([turn])[0]
            if said != ours:
                print(f"{where}: {said}, we say {ours}: {turn.text}")
            continue
        count = finding_counts(turn, SERIOUS if what == "serious" else (what,))
        if count.false or count.miss:
            print(f"{'FALSE' if count.false else 'MISS '} {where}: {turn.text}")
            print(f"      read {sorted(turn.said)}, we say {sorted(turn.found)}")


def write_floors(turns: list[Judged]) -> None:
    """The figures of this run, rounded down, for CI to hold."""
    measured = figures(turns) | redaction.floors()
    floors = {name: math.floor(value * 100 - 1) / 100 for name, value in measured.items()}
    FLOORS.write_text(json.dumps(floors, indent=2) + "\n")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--part", choices=("dev", "held", "all"))
    parser.add_argument(
        "--errors", metavar="FINDING", help="a finding, serious, forms or questions"
    )
    parser.add_argument(
        "--floors", action="store_true", help="write floors.json from all interviews"
    )
    options = parser.parse_args()
    wanted: tuple[Part, ...] = (options.part,) if options.part else PARTS
    if options.errors:
        turns = judged(options.part or "dev")
        _print_errors([turn for turn in turns if turn.asks], options.errors)
        return
    if options.floors:
        write_floors(judged())
    parts = {part: judged(part) for part in wanted}
    print("\n".join(findings_table(parts)))
    _beside(parts)


if __name__ == "__main__":
    main()

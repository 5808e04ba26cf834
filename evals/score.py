"""How near the method comes to a careful reader, on our own labelled interviews.

    python -m evals.score            # the tables
    python -m evals.score --errors leading_presupposition
    python -m evals.score --floors   # writes evals/floors.json from this run, rounded down

The interviews in `evals/interviews/` were written and labelled by reading (AGREEMENT.md tells how well two
readings agree). `tests/test_floors.py` holds the method to `floors.json`.
"""

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.events import Transcript
from app.method.kit import WEIGHT
from app.method.pitfalls import by_id
from app.uses.annotate import annotate
from evals.measures import Count, interval, kappa, overlap, total

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SERIOUS = tuple(one for one, pitfall in by_id.items() if WEIGHT[pitfall.severity] >= WEIGHT["major"])


@dataclass(slots=True)
class Judged:
    """One turn: what the reader labelled and what the method says."""

    interview: str
    lang: str
    level: str
    text: str
    labels: dict[str, Any]
    ours: dict[str, Any]

    @property
    def asks(self) -> bool:
        return str(self.ours["role"]) == "interviewer"


def interviews() -> Iterator[dict[str, Any]]:
    """Every labelled interview."""
    for path in sorted((HERE / "interviews").glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def judged() -> list[Judged]:
    """Every turn of every interview, judged by the method."""
    turns = []
    for told in interviews():
        lines = {line["i"]: line for line in annotate(Transcript.model_validate(told)) if "i" in line}
        turns += [
            Judged(told["id"], told["lang"], told["level"], one["text"], one["labels"], lines[one["i"]])
            for one in told["turns"]
            if one["role"] in ("interviewer", "customer")
        ]
    return turns


# ---------------------------------------------------------------------------------- the questions


def finding_counts(turn: Judged, ids: Iterable[str]) -> Count:
    """Findings of these ids on one turn, each counted once."""
    wanted = set(ids)
    said = {one["id"] for one in turn.labels["findings"]} & wanted
    ours = {one["id"] for one in turn.ours["findings"] if one["severity"] != "info"} & wanted
    return Count(len(said & ours), len(ours - said), len(said - ours))


def _f1(turns: Iterable[Judged], ids: Iterable[str]) -> Count:
    ids = tuple(ids)
    return total([finding_counts(turn, ids) for turn in turns])


def findings_table(asked: list[Judged]) -> list[str]:
    rows = [f"{'finding':26}{'lang':6}{'n':>5}{'precision':>11}{'recall':>8}{'F1':>7}   95 % of F1"]
    for one in (*by_id, "— major and above"):
        ids = SERIOUS if one.startswith("—") else (one,)
        for lang in ("fr", "en", "both"):
            turns = [turn for turn in asked if lang in (turn.lang, "both")]
            count = _f1(turns, ids)
            if not any(count) or (lang != "both" and not one.startswith("—")):
                continue
            low, high = interval(turns, lambda some, ids=ids: _f1(some, ids).f1)
            rows.append(
                f"{one:26}{lang:6}{count.hit + count.miss:5}{count.precision:11.2f}{count.recall:8.2f}"
                f"{count.f1:7.2f}   {low:.2f}–{high:.2f}"
            )
    return rows


def forms_table(asked: list[Judged]) -> list[str]:
    pairs = [(str(turn.labels["form"]), str(turn.ours["form"])) for turn in asked]
    low, high = interval(pairs, kappa)
    agreed = sum(a == b for a, b in pairs) / len(pairs)
    rows = [f"forms: accuracy {agreed:.2f}, kappa {kappa(pairs):.2f} ({low:.2f}–{high:.2f}), n {len(pairs)}"]
    asks = [(str(t.labels["is_question"]), str(t.ours["is_question"])) for t in asked]
    rows.append(f"is it a question: kappa {kappa(asks):.2f}")
    wrong = Counter(pair for pair in pairs if pair[0] != pair[1])
    rows += [f"  {n:3} × read as {a}, we say {b}" for (a, b), n in wrong.most_common(8)]
    return rows


def alarms_table(asked: list[Judged]) -> list[str]:
    """False alarms of serious findings per forty turns, by level of skill."""
    rows = []
    for level in dict.fromkeys(turn.level for turn in asked):
        turns = [turn for turn in asked if turn.level == level]
        false = sum(finding_counts(turn, SERIOUS).false for turn in turns)
        rows.append(f"{level:16} {false} serious false alarms in {len(turns)} turns = {40 * false / len(turns):.1f} in 40")
    return rows


def calibration_table(asked: list[Judged]) -> list[str]:
    """How often a finding of this confidence is right."""
    bins: dict[int, list[bool]] = defaultdict(list)
    for turn in asked:
        said = {one["id"] for one in turn.labels["findings"]}
        for one in turn.ours["findings"]:
            bins[min(int(one["confidence"] * 10), 9)].append(one["id"] in said)
    return [
        f"confidence {key / 10:.1f}–{key / 10 + 0.1:.1f}: right {sum(values) / len(values):.2f} of {len(values)}"
        for key, values in sorted(bins.items())
    ]


# ---------------------------------------------------------------------------------- the answers


def force_counts(turn: Judged) -> Count:
    """Force quotes that overlap by half or more count as the same."""
    said = [(one["force"], _span(turn.text, one["quote"])) for one in turn.labels["forces"]]
    ours = [(one["force"], tuple(one["span"])) for one in turn.ours["forces"]]
    hits = sum(any(a[0] == b[0] and overlap(a[1], b[1]) >= 0.5 for b in ours) for a in said)
    false = sum(not any(a[0] == b[0] and overlap(a[1], b[1]) >= 0.5 for a in said) for b in ours)
    return Count(hits, false, len(said) - hits)


def cue_counts(turn: Judged) -> Count:
    """Strong cues: whether a thread is opened on those words, whatever it is called."""
    strong = [_span(turn.text, one["quote"]) for one in turn.labels["cues"] if one.get("strong")]
    ours = [_span(turn.text, one["quote"]) for one in turn.ours["cues"]]
    hits = sum(any(overlap(a, b) >= 0.5 for b in ours) for a in strong)
    return Count(hits, 0, len(strong) - hits)


def _span(text: str, quote: str) -> tuple[int, int]:
    start = text.find(quote)
    return (start, start + len(quote)) if start >= 0 else (0, 0)


def answers_table(told: list[Judged]) -> list[str]:
    forces = total([force_counts(turn) for turn in told])
    cues = total([cue_counts(turn) for turn in told])
    pairs = [(turn.labels["phase"] or "none", turn.ours["phase"]) for turn in told]
    known = [(a, b) for a, b in pairs if a != "none"]
    low, high = interval(told, lambda some: total([force_counts(turn) for turn in some]).f1)
    return [
        f"force quotes: precision {forces.precision:.2f}, recall {forces.recall:.2f}, F1 {forces.f1:.2f} ({low:.2f}–{high:.2f}), n {forces.hit + forces.miss}",
        f"strong threads: recall {cues.recall:.2f}, n {cues.hit + cues.miss}",
        f"phase: kappa {kappa(known):.2f}, n {len(known)}",
    ]


# ---------------------------------------------------------------------------------------- floors


def figures(turns: list[Judged]) -> dict[str, float]:
    """The figures that floors are held on."""
    asked, told = [t for t in turns if t.asks], [t for t in turns if not t.asks]
    serious = _f1(asked, SERIOUS)
    forces = total([force_counts(turn) for turn in told])
    return {
        "findings_serious_precision": serious.precision,
        "findings_serious_recall": serious.recall,
        "findings_f1": _f1(asked, by_id).f1,
        "forms_kappa": kappa([(str(t.labels["form"]), str(t.ours["form"])) for t in asked]),
        "forces_precision": forces.precision,
        "forces_f1": forces.f1,
        "threads_recall": total([cue_counts(turn) for turn in told]).recall,
        "phase_kappa": kappa(
            [(t.labels["phase"], t.ours["phase"]) for t in told if t.labels["phase"] not in (None, "none")]
        ),
    }


def _print_errors(asked: list[Judged], finding: str) -> None:
    for turn in asked:
        count = finding_counts(turn, (finding,))
        if count.false or count.miss:
            print(f"{'FALSE' if count.false else 'MISS '} {turn.interview} {turn.ours['i']}: {turn.text}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    parser.add_argument("--errors", metavar="FINDING")
    parser.add_argument("--floors", action="store_true")
    options = parser.parse_args()
    turns = judged()
    asked, told = [t for t in turns if t.asks], [t for t in turns if not t.asks]
    if options.errors:
        return _print_errors(asked, options.errors)
    if options.floors:
        floors = {name: math.floor(value * 100 - 1) / 100 for name, value in figures(turns).items()}
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n")
    for table in (findings_table, forms_table, alarms_table, calibration_table):
        print("\n".join(table(asked)), end="\n\n")
    print("\n".join(answers_table(told)))


if __name__ == "__main__":
    main()

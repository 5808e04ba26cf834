"""The README's accuracy table, made from a run: our own interviews, and public corpora where they are.

`python -m evals.readme [DIR]` puts it into the README.
"""

from pathlib import Path

from app.method.pitfalls import by_id
from evals.external import DECISIONS, Decision, score
from evals.judging import SERIOUS, Judged, alarms, findings, judged, questions
from evals.measures import kappa

_OWN = "| our labelled interviews | tuned, fr | tuned, en | held out, fr | held out, en |\n|---|---|---|---|---|"
_PUBLIC = (
    "| public speech, unseen third | n | naive rule | people | Bascule | (tuned part) |\n"
    "|---|---|---|---|---|---|"
)


def accuracy_table(folder: Path | None) -> str:
    """Our own findings and forms by language; with a folder, the public decisions beside naive and people."""
    tables = [_own()]
    if folder is not None and folder.is_dir():
        tables.append(_public(folder))
    return "\n\n".join(tables)


def _own() -> str:
    parts = [
        [turn for turn in judged(part) if turn.asks and turn.lang == lang]
        for part in ("dev", "held")
        for lang in ("fr", "en")
    ]
    rows = {
        "serious findings: precision / recall (n)": _serious,
        "all findings: F1": lambda turns: f"{findings(turns, by_id).f1:.2f}",
        "serious false alarms in 40 turns": lambda turns: f"{alarms(turns):.1f}",
        "form of the question: κ": lambda turns: f"{kappa([turn.forms for turn in turns]):.2f}",
        "is it a question: agreement": _asks,
        "interviewer turns": lambda turns: str(len(turns)),
    }
    lines = [f"| {title} | " + " | ".join(map(cell, parts)) + " |" for title, cell in rows.items()]
    return "\n".join([_OWN, *lines])


def _serious(turns: list[Judged]) -> str:
    count = findings(turns, SERIOUS)
    return f"{count.precision:.2f} / {count.recall:.2f} ({count.hit + count.miss})"


def _asks(turns: list[Judged]) -> str:
    pairs = questions(turns)
    return f"{sum(said == ours for said, ours in pairs) / len(pairs):.0%}"


def _public(folder: Path) -> str:
    rows = [row for decision in DECISIONS if decision.aim and (row := _row(decision, folder))]
    return "\n".join([_PUBLIC, *rows])


def _row(decision: Decision, folder: Path) -> str:
    path = next(iter(sorted(folder.glob(f"{decision.file}*.jsonl"))), None)
    if path is None:
        return ""
    held, tuned = (score(decision, path, part) for part in ("held", "tuned"))
    if held is None:
        return ""
    before = f"κ {tuned.kappa:.2f}" if tuned else ""
    return (
        f"| {decision.title} | {held.lines} | {decision.naive or '—'} | {decision.people or '—'}"
        f" | **κ {held.kappa:.2f}** | {before} |"
    )

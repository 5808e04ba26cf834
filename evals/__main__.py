"""All tables of what the coach hears and offers, one after the other: `python -m evals`.

Findings, forms, forces, threads and phases; who named what first; the switch timeline and the options; the
offered questions; what of the names would reach a model; and what an interviewer brings who asks them (ten
interviews a story here, 100 with `python -m evals.uplift`).
"""

import sys
from collections.abc import Callable

from evals import ledger, probes, redaction, score, score_timeline, uplift

TABLES: tuple[tuple[str, Callable[[], None], list[str]], ...] = (
    ("findings, forms, forces, threads, phases", score.main, []),
    ("who named what first", ledger.main, []),
    ("the switch timeline and the options", score_timeline.main, []),
    ("the offered questions", probes.main, []),
    ("what of the names would reach a model", redaction.main, []),
    ("uplift by simulation", uplift.main, ["--runs", "10"]),
)


def main() -> None:
    """Print every table."""
    for title, table, arguments in TABLES:
        print(f"\n=== {title}\n", flush=True)
        sys.argv = [sys.argv[0], *arguments]
        table()


if __name__ == "__main__":
    main()

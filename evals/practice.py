"""Whether practice rewards what an expert would: simulated interviewers against every customer there is.

    python -m evals.practice                    # 100 interviews an interviewer over all stories and styles
    python -m evals.practice --runs 20
    python -m evals.practice --read fr-tournee --who "follows the coach" --seed 3   # one, to be read

Follows the coach, a fixed guide, random clean questions, closed ones, leading ones, pitches: the share of
the true story recovered should fall in this order, and the falsehoods planted should rise. All of them open
with the same question and ask as often; the same seeds for all.
"""

import argparse
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from statistics import mean
from typing import NamedTuple

from app.customers.feedback import Style
from app.customers.outcome import feedback
from app.events import Lang
from evals.interviewers import INTERVIEWERS, STYLES, interview, stories
from evals.measures import interval

QUESTIONS = 30


class Result(NamedTuple):
    """One interview: where, by whom, how much came out and how much was planted."""

    lang: Lang
    story: str
    style: Style
    who: str
    recovered: float
    planted: int


def batch(job: tuple[str, str, int]) -> list[Result]:
    """All interviews of one interviewer about one story, its styles in turn."""
    name, who, runs = job
    story = next(one for one in stories() if one.id == name)
    results = []
    for seed in range(runs):
        style = STYLES[seed % len(STYLES)]
        found = feedback(interview(story, who, seed, style, QUESTIONS)[0])
        results.append(
            Result(story.lang, name, style, who, found.truth_recovered, len(found.planted))
        )
    return results


def measured(runs: int, processes: int = 2) -> list[Result]:
    """Every interview: `runs` for each interviewer, spread over all stories and styles."""
    names = [one.id for one in stories()]
    each = -(-runs // (len(names) * len(STYLES))) * len(STYLES)
    jobs = [(name, who, each) for who, name in product(INTERVIEWERS, names)]
    with ProcessPoolExecutor(processes) as pool:
        return [one for results in pool.map(batch, jobs) for one in results]


def _mean(values: Sequence[float]) -> float:
    return mean(values)


def table(results: list[Result], by: str = "") -> list[str]:
    """Recovered and planted for each interviewer, with 95 % intervals; `by` a field to split on."""
    rows = [
        f"{'interviewer':20}{by:14}{'n':>5}{'recovered':>11}{'95 %':>15}{'planted':>9}{'95 %':>13}"
    ]
    parts = sorted({getattr(one, by) for one in results}) if by else [""]
    for who, part in product(INTERVIEWERS, parts):
        some = [one for one in results if one.who == who and (not by or getattr(one, by) == part)]
        told, planted = [one.recovered for one in some], [float(one.planted) for one in some]
        low, high = interval(told, _mean)
        few, many = interval(planted, _mean)
        rows.append(
            f"{who:20}{part:14}{len(some):5}{mean(told):11.3f}{low:9.3f}–{high:.3f}"
            f"{mean(planted):9.2f}{few:8.2f}–{many:.2f}"
        )
    return rows


def main() -> None:
    """Print the tables, or one interview to be read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=100, help="interviews for each interviewer")
    parser.add_argument("--read", metavar="STORY")
    parser.add_argument("--who", default="follows the coach", choices=INTERVIEWERS)
    parser.add_argument("--style", choices=STYLES)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    if options.read:
        story = next(one for one in stories() if one.id == options.read)
        customer, said = interview(story, options.who, options.seed, options.style, QUESTIONS)
        print("\n".join(f"I: {asked}\nC: {answer or '…'}" for asked, answer in said))
        found = feedback(customer)
        print(f"\nrecovered {found.truth_recovered:.2f}, planted {len(found.planted)}")
        return
    results = measured(options.runs)
    for by in ("", "lang", "style", "story"):
        print("\n".join(table(results, by)), end="\n\n")


if __name__ == "__main__":
    main()

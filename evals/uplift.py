"""How much more of a hidden story comes out for an interviewer who follows the coach.

    python -m evals.uplift                    # 100 interviews for each story and interviewer
    python -m evals.uplift --runs 10
    python -m evals.uplift --read fr-tournee  # one interview for each interviewer, to be read

The customers are those that people practise on (`app/customers`, all stories, the styles in turn); the
interviewers are `evals/interviewers.py`. The same seeds for all. It is a simulation: it says whether the coach's order of
questions finds its way through a story, not how a person would feel about being asked them.
"""

import argparse
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from statistics import mean

from app.customers.outcome import feedback
from evals.interviewers import INTERVIEWERS, STYLES, interview, stories
from evals.measures import interval

ASKERS = tuple(who for who in INTERVIEWERS if who not in ("closed", "pitchy"))

Result = tuple[str, str, str, float]


def batch(job: tuple[str, str, int]) -> list[Result]:
    """All interviews of one interviewer with one customer."""
    story_id, who, runs = job
    story = next(one for one in stories() if one.id == story_id)
    results: list[Result] = []
    for seed in range(runs):
        customer, _ = interview(story, who, seed, STYLES[seed % len(STYLES)])
        results.append((story.lang, story.id, who, feedback(customer).truth_recovered))
    return results


def measured(runs: int) -> list[Result]:
    """Every interview of everybody with everybody."""
    jobs = [(story.id, who, runs) for who in ASKERS for story in stories()]
    with ProcessPoolExecutor(2) as pool:
        return [one for results in pool.map(batch, jobs) for one in results]


def _mean(values: Sequence[float]) -> float:
    return mean(values)


def table(results: list[Result]) -> list[str]:
    """Story recovered by interviewer and language."""
    rows = [f"{'interviewer':20}{'lang':6}{'n':>5}{'recovered':>11}   95 %"]
    for who in ASKERS:
        for lang in ("fr", "en", "both"):
            shares = [
                share for at, _, asker, share in results if asker == who and lang in (at, "both")
            ]
            low, high = interval(shares, _mean)
            rows.append(
                f"{who:20}{lang:6}{len(shares):5}{mean(shares):11.3f}   {low:.3f}–{high:.3f}"
            )
    return rows


def uplift(results: list[Result], lang: str = "both") -> tuple[float, float, float]:
    """How much more of the story the coach brings than the guide, with its interval, pair by pair."""
    of = {
        who: [share for at, _, asker, share in results if asker == who and lang in (at, "both")]
        for who in ("follows the coach", "fixed guide")
    }
    pairs = list(zip(of["follows the coach"], of["fixed guide"], strict=True))

    def more(some: Sequence[tuple[float, float]]) -> float:
        return sum(a for a, _ in some) / sum(b for _, b in some) - 1

    return more(pairs), *interval(pairs, more)


def by_story(results: list[Result]) -> list[str]:
    """The same, story by story."""
    rows = [f"{'story':15}" + "".join(f"{who:>20}" for who in ASKERS)]
    for story in stories():
        means = [
            mean(share for _, at, asker, share in results if at == story.id and asker == who)
            for who in ASKERS
        ]
        rows.append(f"{story.id:15}" + "".join(f"{one:20.3f}" for one in means))
    return rows


def main() -> None:
    """Print the tables, or one interview each to be read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--read", metavar="STORY")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    if options.read:
        story = next(one for one in stories() if one.id == options.read)
        for who in ASKERS:
            customer, said = interview(story, who, options.seed)
            print(f"\n── {who}: {feedback(customer).truth_recovered:.2f}")
            print("\n".join(f"  I: {question}\n  C: {answer or '…'}" for question, answer in said))
        return
    results = measured(options.runs)
    print("\n".join(table(results)), end="\n\n")
    print("\n".join(by_story(results)), end="\n\n")
    for lang in ("fr", "en", "both"):
        much, low, high = uplift(results, lang)
        print(f"uplift over the fixed guide, {lang:5} {much:+.0%} ({low:+.0%} to {high:+.0%})")


if __name__ == "__main__":
    main()

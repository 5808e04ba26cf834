"""How long the coach takes to hear one turn, beside a plain baseline in the same run.

    python -m evals.bench_hear

The baseline splits the turn into words and looks each up in a set: the least that any reading of a turn
must do. Times are microseconds; the ratio is the coach's median over the baseline's. The turns are those
of the sample interviews, said again and again until the interview is as long as it says.
"""

import gc
import statistics
import time

from app.coach import Coach
from app.events import CanonicalTurn, Consent, Heard, Opening, Transcript
from app.sources import samples


def _facts(transcript: Transcript, turns: int) -> list[Heard]:
    said = transcript.turns
    facts, clock = [], 0.0
    for number in range(turns):
        turn: CanonicalTurn = said[number % len(said)]
        seconds = max(len(turn.text.split()) / 2.5, 0.4)
        facts.append(
            Heard(
                id=str(number), role=turn.role, text=turn.text, final=True, end_of_turn=True,
                start=clock, end=clock + seconds,
            )
        )  # fmt: skip
        clock += seconds + 0.8
    return facts


def _plain(text: str, common: frozenset[str]) -> int:
    return sum(word.lower() in common for word in text.split())


def _hear(transcript: Transcript, facts: list[Heard]) -> list[float]:
    opening = Opening(lang=transcript.lang, product=transcript.product, consent=Consent(given=True))
    coach, took = Coach("bench", opening), []
    for fact in facts:
        begun = time.perf_counter_ns()
        coach.hear(fact, fact.end or 0.0)
        took.append((time.perf_counter_ns() - begun) / 1e3)
    return took


def _quantile(values: list[float], share: float) -> float:
    return sorted(values)[min(int(share * len(values)), len(values) - 1)]


def main() -> None:
    """Measure both samples at turn 10, 100 and 1,000 and print the table."""
    common = frozenset("the a of to and is it le la de et un une les des que".split())
    print(f"{'sample':8}{'turns':>12}{'median µs':>12}{'p99 µs':>10}{'plain µs':>10}{'ratio':>8}")
    for name in samples.names():
        transcript = samples.load(name)
        facts = _facts(transcript, 1_050)
        _hear(transcript, facts[:150])  # imports and caches
        gc.collect()
        took = _hear(transcript, facts)
        begun = time.perf_counter_ns()
        for fact in facts:
            _plain(fact.text, common)
        plain = (time.perf_counter_ns() - begun) / 1e3 / len(facts)
        for first, last in ((0, 50), (75, 150), (950, 1_050)):
            part = took[first:last]
            median = statistics.median(part)
            where = f"{first}-{last}"
            print(f"{name:8}{where:>12}{median:12.0f}{_quantile(part, 0.99):10.0f}{plain:10.1f}{median / plain:8.0f}")


if __name__ == "__main__":
    main()

"""What was counted of how we asked: shares, words, seconds. Nothing here is judged; `score.py` does that."""

from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

from app.coach.phases import SLOTS
from app.events import STAGES
from app.method.kit import WEIGHT
from app.method.pitfalls import by_id as pitfall_by_id
from app.sources.pace import WORDS_A_SECOND
from app.uses.report.said import NARRATIVE, Said
from app.uses.report.seen import Seen

OVERLAP = 0.3
"""Seconds by which a turn may begin before the other's ends: people breathe in early."""
STRONG = 0.6
"""From this score on a thread is worth coming back to."""
MANNERS = frozenset(("hesitation", "short_answer", "contradiction", "compliment", "pat_answer"))
"""Cues of how an answer is given; not taking them up misses no thread."""
_FEWEST_TIMES = 5


class Figures(NamedTuple):
    """Everything the scorecard is made from. None where it cannot be told; shares are 0 to 1.

    `minutes` are measured where there are times and estimated from the words where there are none;
    `faults` are the severity weights of the findings, those that were repaired at half.
    """

    answers: int
    questions: int
    minutes: float
    timed: bool
    evidence: float
    dated: int
    forces: int
    narrative: float | None
    cued: float | None
    answer_words: float | None
    question_words: float | None
    longest_words: int
    longest_seconds: float | None
    suggestive: float | None
    early: int
    faults: float
    uptake: float | None
    strong: int
    interviewer_share: float | None
    interruptions: int | None
    wait: float | None
    longest_wait: float | None


def figures(seen: Seen) -> Figures:
    """Count an interview."""
    questions = seen.questions
    length = minutes(seen)
    waits, cuts = _waits(seen), interruptions(seen)
    answers = [sum(turn.count for turn in seen.answer(one)) for one in questions]
    told = list(seen.of("customer"))
    longest = max(told, key=lambda turn: turn.count, default=None)
    strong = [one for one in seen.threads if one.score >= STRONG and one.cue not in MANNERS]
    timed = measured(seen)
    return Figures(
        answers=len(told),
        questions=len(questions),
        minutes=length,
        timed=timed,
        evidence=_evidence(seen),
        dated=_dated(seen),
        forces=_forces(seen),
        narrative=_part(questions, [one for one in questions if one.form in NARRATIVE]),
        cued=_part(questions, [one for one in questions if seen.uses_their_words(one)]),
        answer_words=_middle([words for words in answers if words]),
        question_words=_middle([one.count for one in questions]),
        longest_words=longest.count if longest else 0,
        longest_seconds=_seconds(longest) if longest and timed else None,
        suggestive=_part(questions, _suggestive(seen, questions)),
        early=sum(flag.finding == "early_product_mention" for flag in seen.flags),
        faults=_faults(seen),
        uptake=_part(strong, [one for one in strong if one.status == "explored"]),
        strong=len(strong),
        interviewer_share=_share(seen),
        interruptions=cuts,
        wait=round(median(waits), 2) if waits else None,
        longest_wait=round(max(waits), 2) if waits else None,
    )


def measured(seen: Seen) -> bool:
    """Whether most turns have both their times."""
    timed = sum(turn.start is not None and turn.end is not None for turn in seen.turns)
    return timed >= _FEWEST_TIMES and 2 * timed > len(seen.turns)


def minutes(seen: Seen) -> float:
    """How long the interview was, in minutes: by its times, else by its words."""
    times = [time for turn in seen.turns for time in (turn.start, turn.end) if time is not None]
    if times and measured(seen):
        return round((max(times) - min(times)) / 60, 1)
    return round(sum(turn.count for turn in seen.turns) / WORDS_A_SECOND / 60, 1)


def _evidence(seen: Seen) -> float:
    worth = sum(slot.value for slot in SLOTS.values())
    return round(sum(slot.value * seen.much(name) for name, slot in SLOTS.items()) / worth, 3)


def _dated(seen: Seen) -> int:
    """Stages of the past that have a date of their own."""
    dated = {one.event.stage for one in seen.moments if one.event.when is not None}
    return len(dated & set(STAGES[:-1]))


def _forces(seen: Seen) -> int:
    """Forces with a quote that was freely said of then."""
    return len(
        {
            one.event.force
            for one in seen.forces
            if one.event.when == "then" and one.event.contaminated_by is None
        }
    )


def _suggestive(seen: Seen, questions: Iterable[Said]) -> list[Said]:
    return [
        one
        for one in questions
        if any(pitfall_by_id[flag.finding].suggestive for flag in seen.flags_on(one))
    ]


def _faults(seen: Seen) -> float:
    return sum(
        WEIGHT[flag.severity] * (0.5 if seen.repaired_by(flag.flag) else 1.0) for flag in seen.flags
    )


def _share(seen: Seen) -> float | None:
    asked = sum(turn.count for turn in seen.of("interviewer"))
    told = sum(turn.count for turn in seen.of("customer"))
    return round(asked / (asked + told), 3) if asked and told else None


def _waits(seen: Seen) -> list[float]:
    """Seconds left after each answer, where both times are known and nobody cut in."""
    found = []
    for before, turn in zip(seen.turns, seen.turns[1:], strict=False):
        if turn.role != "interviewer" or before.role != "customer":
            continue
        if before.end is not None and turn.start is not None and turn.start >= before.end:
            found.append(turn.start - before.end)
    return found if len(found) >= _FEWEST_TIMES else []


def interruptions(seen: Seen) -> int | None:
    """How often the interviewer began a question before the answer was over; None without times."""
    if not measured(seen):
        return None
    return sum(
        turn.asks
        and before.role == "customer"
        and before.end is not None
        and turn.start is not None
        and turn.start < before.end - OVERLAP
        for before, turn in zip(seen.turns, seen.turns[1:], strict=False)
    )


def _seconds(turn: Said) -> float | None:
    if turn.start is None or turn.end is None:
        return None
    return round(turn.end - turn.start, 1)


def _part(whole: Iterable[object], some: Iterable[object]) -> float | None:
    of = len(tuple(whole))
    return round(len(tuple(some)) / of, 3) if of else None


def _middle(counts: list[int]) -> float | None:
    return float(median(counts)) if counts else None

"""How long the coach takes to hear one turn, beside a plain baseline in the same run, and what it keeps.

    python -m evals.bench_hear

The baseline splits the turn into words and looks each up in a set: the least that any reading of a turn
must do; the ratio is the coach's median over the baseline's. Times are microseconds. The turns are those
of the sample interviews, said again and again until the interview is as long as it says; every interview
is heard three times and the quickest hearing of a turn counts, so that the machine's other work does not.
"""

import gc
import statistics
import time
import tracemalloc
from collections.abc import Iterator, Sequence
from itertools import chain, cycle, islice

from app.coach import Coach
from app.conversation import Conversation, Turn
from app.events import CanonicalTurn, Consent, Heard, Lang, Opening, Role, Transcript
from app.method.forms import forms
from app.method.linting import lint
from app.method.pitfalls import ALL as PITFALLS
from app.sources import samples

_COMMON = frozenset("the a of to and is it le la de et un une les des que".split())
_HEARINGS = 3
# The turns of an interviewer's 20 words and of a customer's 80, give or take.
_LENGTHS: dict[Role, tuple[int, int]] = {"interviewer": (15, 25), "customer": (65, 100)}
_PLACES = (10, 100, 1_000)
_MEASURED = 60


def _facts(turns: Sequence[CanonicalTurn], count: int) -> list[Heard]:
    """The first `count` turns of an interview that says these turns again and again."""
    facts, clock = [], 0.0
    for number, turn in enumerate(islice(cycle(turns), count)):
        seconds = max(len(turn.text.split()) / 2.5, 0.4)
        facts.append(
            Heard(
                id=str(number), role=turn.role, text=turn.text, final=True, end_of_turn=True,
                start=clock, end=clock + seconds,
            )
        )  # fmt: skip
        clock += seconds + 0.8
    return facts


def _opening(transcript: Transcript) -> Opening:
    return Opening(lang=transcript.lang, product=transcript.product, consent=Consent(given=True))


def _coach(transcript: Transcript, facts: Sequence[Heard]) -> Coach:
    coach = Coach("bench", _opening(transcript))
    for fact in facts:
        coach.hear(fact, fact.end or 0.0)
    return coach


def _took(transcript: Transcript, facts: Sequence[Heard]) -> list[float]:
    """The microseconds each turn takes, the quickest of several hearings."""
    hearings = []
    for _ in range(_HEARINGS):
        coach, took = Coach("bench", _opening(transcript)), []
        gc.collect()
        for fact in facts:
            begun = time.perf_counter_ns()
            coach.hear(fact, fact.end or 0.0)
            took.append((time.perf_counter_ns() - begun) / 1e3)
        hearings.append(took)
    return [min(times) for times in zip(*hearings, strict=True)]


def _plain(text: str) -> int:
    return sum(word.lower() in _COMMON for word in text.split())


def _plain_takes(facts: Sequence[Heard]) -> float:
    took = []
    for fact in facts:
        begun = time.perf_counter_ns()
        _plain(fact.text)
        took.append((time.perf_counter_ns() - begun) / 1e3)
    return statistics.median(took)


def _row(name: str, where: str, took: Sequence[float], facts: Sequence[Heard]) -> None:
    median, plain = statistics.median(took), _plain_takes(facts)
    late = sorted(took)[min(int(0.99 * len(took)), len(took) - 1)]
    print(f"{name:8}{where:28}{median:10.0f}{late:10.0f}{plain:10.1f}{median / plain:8.0f}")


def _any_turn(name: str, transcript: Transcript) -> None:
    """The turns of the sample as they come."""
    facts = _facts(transcript.turns, 1_050)
    took = _took(transcript, facts)
    for first, last in ((0, 50), (75, 150), (950, 1_050)):
        _row(name, f"any turn, {first}-{last}", took[first:last], facts[first:last])


def _of_length(transcript: Transcript, role: Role) -> list[CanonicalTurn]:
    least, most = _LENGTHS[role]
    return [
        turn
        for turn in transcript.turns
        if turn.role == role and least <= len(turn.text.split()) <= most
    ]


def _by_length(name: str, transcript: Transcript) -> None:
    """Interviewer's turns of 20 words and customer's of 80, by turns, behind so many others."""
    asked, told = _of_length(transcript, "interviewer"), _of_length(transcript, "customer")
    by_turns = islice(chain.from_iterable(zip(cycle(asked), cycle(told), strict=False)), _MEASURED)
    measured = list(by_turns)
    for place in _PLACES:
        before = list(islice(cycle(transcript.turns), place))
        facts = _facts([*before, *measured], place + _MEASURED)
        took = _took(transcript, facts)
        for role, words in (("interviewer", 20), ("customer", 80)):
            mine = [at for at in range(place, len(facts)) if facts[at].role == role]
            where = f"{role} {words} words, {place}+"
            _row(name, where, [took[at] for at in mine], [facts[at] for at in mine])


def _clean_turns(transcript: Transcript) -> Iterator[tuple[Turn, Conversation]]:
    """The interviewer's turns of 20 words in which there is nothing to find, as they stand in the talk."""
    conversation = Conversation(_opening(transcript))
    wanted = {turn.i for turn in _of_length(transcript, "interviewer")}
    for place, said in enumerate(transcript.turns):
        turn = Turn(n=said.i, place=place, role=said.role, text=said.text, lang=_lang(transcript))
        conversation.turns.append(turn)
        if said.i in wanted and not lint(turn, conversation).findings:
            yield turn, conversation
        conversation.note(turn)


def _lang(transcript: Transcript) -> Lang:
    return "fr" if transcript.lang == "fr" else "en"


def _ideas(name: str, transcript: Transcript) -> None:
    """What the pitfalls cost a turn in which they find nothing."""
    took = []
    for turn, conversation in _clean_turns(transcript):
        forms(turn, conversation)
        times = []
        for _ in range(_HEARINGS):
            begun = time.perf_counter_ns()
            for pitfall in PITFALLS:
                list(pitfall.check(turn, conversation))
            times.append((time.perf_counter_ns() - begun) / 1e3)
        took.append(min(times))
    median = statistics.median(took)
    each = median / len(PITFALLS)
    print(
        f"{name:8}{len(PITFALLS)} pitfalls on a clean turn of 20 words: {median:.0f} µs, {each:.1f} µs each"
    )


def _memory(name: str, transcript: Transcript) -> None:
    """What a coach keeps of an interview, beside the text itself."""
    kept = []
    for turns in (20, 100, 300):
        facts = _facts(transcript.turns, turns)
        _coach(transcript, facts)
        gc.collect()
        tracemalloc.start()
        coach = _coach(transcript, facts)
        gc.collect()
        kilobytes = tracemalloc.get_traced_memory()[0] / 1024
        tracemalloc.stop()
        text = sum(len(fact.text) for fact in facts) / 1024
        kept.append(f"{turns} turns {kilobytes:.0f} KB (text {text:.0f} KB)")
        del coach
    print(f"{name:8}kept after {', '.join(kept)}")


def main() -> None:
    """Measure both samples and print the tables."""
    loaded = {name: samples.load(name) for name in samples.names()}
    for transcript in loaded.values():  # imports and caches
        _coach(transcript, _facts(transcript.turns, 150))
    print(f"{'sample':8}{'turns':28}{'median µs':>10}{'p99 µs':>10}{'plain µs':>10}{'ratio':>8}")
    for table in (_any_turn, _by_length, _ideas, _memory):
        for name, transcript in loaded.items():
            table(name, transcript)


if __name__ == "__main__":
    main()

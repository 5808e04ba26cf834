"""What the method and the engine say themselves passes the guard that an advisor's words have to pass."""

from collections import Counter

import pytest

from app.advisors.answers import NextProbes, Repair, Suggested, Voice
from app.advisors.reasons import Reason
from app.coach.advice import wishes
from app.customers.reading import built_in
from app.uses.practice import Practice
from app.uses.voiced import wish
from evals.judged.cases import INTERVIEWS, QUESTIONS, told
from tests.guarding import LANGS, remembered, story_of, verdict

# A recap and an echo are closed; a repair may repeat what was offered before.
MAY_STOP: set[Reason | None] = {None, "not_open", "said_before"}


@pytest.mark.parametrize("lang", LANGS)
def test_the_methods_own_questions_pass(lang: str) -> None:
    seen: Counter[Reason | None] = Counter()
    for coach, _ in told(INTERVIEWS / f"{lang}-01.json"):
        for wanted in wishes(coach):
            if wanted.task == "repair":
                seen[verdict(Repair(question=wanted.said), wanted)] += 1
            elif wanted.task == "next_probe":
                one = Suggested(question=wanted.said, quote=wanted.turns[-1].text.split()[0])
                seen[verdict(NextProbes(probes=[one]), wanted)] += 1
    assert set(seen) <= MAY_STOP, seen
    assert seen[None] >= 0.9 * seen.total() >= 9


@pytest.mark.parametrize("name", [path.stem for path in built_in()])
def test_the_engines_own_words_pass(name: str) -> None:
    story = story_of(name)
    for memory in story.memories:
        for place, said in enumerate(memory.says[:1]):
            assert verdict(Voice(text=said), remembered(story.id, memory.id, place)) is None, said
    practice = Practice(story, seed=1)
    for question in QUESTIONS[story.lang][:3]:
        exchange = practice.ask(question)
        if exchange.answer.facts:
            assert verdict(Voice(text=exchange.answer.text), wish(practice, exchange)) is None

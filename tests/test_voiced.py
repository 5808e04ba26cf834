"""A model may word what the customer tells; what is told, planted and scored is the engine's own."""

import asyncio

import pytest

from app.advisors.advisor import NoAdvisor
from app.events import AdviceWanted, Advised, Heard, Lang
from app.uses.practice import Practice, find_story
from app.uses.voiced import voiced, wish

QUESTIONS = {
    "fr-tournee": ("Avant, comment faisiez-vous vos tournées ?", "Racontez-moi le jour où vous avez décidé.", "Et juste avant ?"),
    "en-tubes": ("Before that, how did you go about it?", "Tell me about the day it was settled.", "And right before that?"),
}  # fmt: skip


class Actor(NoAdvisor):
    """Says what it is told to, with a verdict."""

    def __init__(self, verdict: str = "clean") -> None:
        self.verdict = verdict
        self.asked: list[AdviceWanted] = []

    async def advise(self, wanted: AdviceWanted, interview: str) -> Advised | None:
        self.asked.append(wanted)
        start = {"fr": "Alors voilà, ", "en": "Well, so, "}[wanted.lang]
        return Advised(
            want=wanted.want, task=wanted.task, turn=wanted.turn, prompt="customer_voice@1", model="actor",
            latency=0.2, verdict=self.verdict, text=start + wanted.said if self.verdict == "clean" else None,
        )  # fmt: skip


def told(story: str, advisor: NoAdvisor) -> tuple[Practice, list[str]]:
    practice = Practice(find_story(story), seed=3)
    lines = []
    for question in QUESTIONS[story]:
        exchange = asyncio.run(voiced(practice, practice.ask(question), advisor, "i"))
        lines += [
            one.text for one in exchange.facts if isinstance(one, Heard) and one.role == "customer"
        ]
    return practice, lines


@pytest.mark.parametrize(("story", "lang"), [("fr-tournee", "fr"), ("en-tubes", "en")])
def test_with_or_without_a_voice_the_same_comes_out(story: str, lang: Lang) -> None:
    actor = Actor()
    plain, lively = told(story, NoAdvisor()), told(story, actor)
    assert plain[0].feedback() == lively[0].feedback()
    assert actor.asked, "what tells a memory is worded"
    assert sum(a != b for a, b in zip(plain[1], lively[1], strict=True)) == len(actor.asked)


def test_a_voice_that_fails_leaves_the_plain_words() -> None:
    for verdict in ("too_late", "adds_a_fact", "no_connection"):
        assert told("fr-tournee", Actor(verdict))[1] == told("fr-tournee", NoAdvisor())[1]


def test_a_model_gets_the_memories_and_nothing_of_the_card_beside() -> None:
    practice = Practice(find_story("fr-tournee"), seed=3)
    exchange = practice.ask(QUESTIONS["fr-tournee"][0])
    wanted = wish(practice, exchange)
    assert wanted.facts == exchange.answer.facts
    secret = [memory.fact for memory in practice.story.memories if memory.depth == 3]
    assert not any(one in wanted.model_dump_json() for one in secret)

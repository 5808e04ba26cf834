"""The advisor and its endpoint: a real server on loopback, good, slow, lying, broken and gone."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from app.advisors.answers import SHAPES, Repair
from app.advisors.breaker import Breaker
from app.advisors.chains import parsed
from app.advisors.guard import judge
from app.advisors.model import ModelAdvisor
from app.advisors.prompts import TASKS, data, load
from app.advisors.troubles import EMPTY, NOT_JSON, WRONG_SHAPE
from app.events import AdviceTask, AdviceWanted, Advised, Given
from app.settings import ModelSettings
from tests.endpoints import endpoint, free_port

CRAFT = AdviceWanted(
    want="probe:3.cue", task="next_probe", turn=7, lang="fr", phase="decision",
    turns=(
        Given(turn=6, role="interviewer", text="« Je tournais autour »… vous tourniez autour de quoi ?"),
        Given(turn=7, role="customer", text="Ben de la table. Je l'avais déjà sortie une fois, le mardi, et je l'avais rangée. Fallait voir avec Josiane."),
    ),
    said="« Je l'avais rangée » : racontez-moi ce moment.", locked=("Corbelline",),
)  # fmt: skip
LED = AdviceWanted(
    want="flag:16.leading_tag", task="repair", turn=16, lang="fr",
    turns=(
        Given(turn=13, role="customer", text="Le samedi vous avez quatre-vingts, quatre-vingt-dix commandes sur une page, ça déborde dans la marge, y a des flèches."),
        Given(turn=15, role="customer", text="Oui, le stress, sûrement."),
        Given(turn=16, role="interviewer", text="Le cahier, avec les flèches partout, il était devenu ingérable, non ?"),
    ),
    about="Le cahier, avec les flèches partout, il était devenu ingérable, non ?",
    said="Comment ça se passait, avec le cahier ?", locked=("Corbelline",),
)  # fmt: skip


@pytest.fixture(scope="module")
def good() -> Iterator[str]:
    with endpoint("good") as url:
        yield url


@pytest.fixture(scope="module")
def lying() -> Iterator[str]:
    with endpoint("lying") as url:
        yield url


Make = Callable[..., ModelAdvisor]


@pytest.fixture
async def advisor() -> AsyncIterator[Make]:
    """Makes advisors that ask at an address; closed when the test is over."""
    made: list[ModelAdvisor] = []

    def make(url: str, **settings: object) -> ModelAdvisor:
        llm = ModelSettings.model_validate(
            {"base_url": url, "model": "scripted", "live_deadline": 10.0, **settings}
        )
        made.append(ModelAdvisor(llm, time.monotonic))
        return made[-1]

    yield make
    for one in made:
        await one.close()


async def ask(advisor: ModelAdvisor, wanted: AdviceWanted) -> Advised:
    advised = await advisor.advise(wanted, "i")
    assert advised is not None
    return advised


pytestmark = pytest.mark.server


async def test_a_good_endpoint_words_the_probe_in_the_customers_words(
    advisor: Make, good: str
) -> None:
    advised = await ask(advisor(good), CRAFT)
    assert advised.verdict == "clean"
    assert advised.probes[0].text.startswith("Le mardi, vous avez sorti la carte")
    assert all(one.quote in CRAFT.turns[1].text for one in advised.probes)
    assert min(advised.tokens) > 0
    repaired = await ask(advisor(good), LED)
    assert repaired.text == "Avec les flèches et la marge, comment ça se passait le samedi ?"


async def test_what_a_lying_endpoint_says_is_asked_once_more_and_then_dropped(
    advisor: Make, lying: str
) -> None:
    liar = advisor(lying)
    advised = await ask(liar, CRAFT)
    assert (advised.verdict, advised.probes) == ("not_clean", ())
    assert liar.spending.calls["next_probe", "again:not_clean"] == 1
    repaired = await ask(liar, LED)
    assert (repaired.verdict, repaired.text) == ("not_clean", None)


async def test_a_slow_endpoint_is_not_waited_for(advisor: Make) -> None:
    with endpoint("slow") as url:
        slow = advisor(url, live_deadline=0.6)
        started = time.monotonic()
        advised = await ask(slow, CRAFT)
        assert advised.verdict == "too_late"
        assert time.monotonic() - started < 3
        assert slow.note().reason == "The model takes too long. Coaching goes on without it."


async def test_a_broken_endpoint_is_named_and_then_left_alone(advisor: Make) -> None:
    with endpoint("broken") as url:
        broken = advisor(url)
        seen = []
        for _ in range(6):
            advised = await broken.advise(CRAFT, "i")
            seen.append(advised.verdict if advised else "resting")
        assert seen[:2] == ["server_failing", "too_many"]
        assert "resting" in seen
        assert broken.note().state == "failing"


async def test_nobody_at_the_address_is_no_error(advisor: Make) -> None:
    gone = advisor(f"http://127.0.0.1:{free_port()}/v1")
    assert (await ask(gone, CRAFT)).verdict == "no_connection"


async def test_when_the_budget_is_spent_the_advisor_rests(advisor: Make, good: str) -> None:
    thrifty = advisor(good, budget=1)
    assert (await ask(thrifty, CRAFT)).verdict == "clean"
    assert await thrifty.advise(CRAFT, "i") is None
    assert await thrifty.advise(CRAFT, "another interview") is not None


async def test_a_second_request_may_be_sent_when_the_first_takes_long(
    advisor: Make, good: str
) -> None:
    assert (await ask(advisor(good, hedge=True), CRAFT)).verdict == "clean"


async def test_letting_go_of_a_question_leaves_the_endpoint_usable(advisor: Make) -> None:
    with endpoint("slow") as url:
        slow = advisor(url)
        asking = asyncio.create_task(slow.advise(CRAFT, "i"))
        await asyncio.sleep(0.3)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert slow.breakers["fast"].lets_through(time.monotonic())


# ------------------------------------------------------------------------------------ its parts


@pytest.mark.parametrize("task", TASKS)
def test_the_examples_of_a_prompt_are_its_tests(task: AdviceTask) -> None:
    prompt = load(task)
    assert prompt.task == task
    assert SHAPES[task].__name__ == prompt.answer
    assert {example.given.lang for example in prompt.examples} == {"fr", "en"}
    for example in prompt.examples:
        assert judge(SHAPES[task].model_validate(example.good), example.given) is None
        for bad in example.bad:
            assert judge(SHAPES[task].model_validate(bad.answer), example.given) == bad.because


def test_only_what_a_task_needs_is_sent() -> None:
    sent = data(load("repair"), LED)
    assert "ingérable" in sent
    assert '"want"' not in sent
    assert '"phase"' not in sent


def test_an_answer_is_found_in_whatever_stands_around_it() -> None:
    question = {"question": "Et ensuite ?"}
    for text in (
        '{"question": "Et ensuite ?"}',
        'Sure! Here it is:\n```json\n{"question": "Et ensuite ?"}\n```\nAnything else?',
        'Voici : {"question": "Et ensuite ?", "why": "…"} voilà.',
    ):
        answer, trouble = parsed(text, Repair)
        assert (answer and answer.model_dump(), trouble) == (question, None)
    assert parsed("", Repair)[1] is EMPTY
    assert parsed("<!DOCTYPE html><p>Bienvenue", Repair)[1] is NOT_JSON
    assert parsed("Je ne peux pas.", Repair)[1] is WRONG_SHAPE


def test_after_three_troubles_one_call_tries_whether_it_has_passed() -> None:
    breaker = Breaker()
    for _ in range(3):
        assert breaker.lets_through(100.0)
        breaker.failed(100.0)
    assert not breaker.lets_through(105.0)
    assert breaker.lets_through(111.0)
    assert not breaker.lets_through(111.0), "one tries, the others wait"
    breaker.failed(111.0)
    assert not breaker.lets_through(125.0), "the second rest is longer"
    assert breaker.lets_through(132.0)
    breaker.went_well()
    assert breaker.lets_through(132.0) and breaker.lets_through(132.0)


def test_a_wrong_key_is_not_tried_again_at_once() -> None:
    breaker = Breaker()
    breaker.failed(0.0, at_once=True)
    assert not breaker.lets_through(60.0)
    breaker = Breaker()
    breaker.failed(0.0, wait=30.0)
    assert not breaker.lets_through(29.0)
    assert breaker.lets_through(31.0)

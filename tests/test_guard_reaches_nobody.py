"""Over every rule of the guard: a bad answer reached neither the report, nor the practice customer, nor the log.

The bad answers are those of the prompts' examples, in both languages. An endpoint of ours
says what it is told to; everything else is as it is in use. What an answer would have brought is told by
comparing with the same interview in which nobody was asked. `test_guard_on_a_call.py` does the same to a panel.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_args

import pytest

from app.advisors.model import ModelAdvisor
from app.advisors.prompts import TASKS
from app.advisors.reasons import WORDS, Reason
from app.coach import Coach
from app.coach.advice import wishes
from app.events import (
    AdviceTask,
    Advised,
    Consent,
    Fact,
    Given,
    Heard,
    Lang,
    Opened,
    Opening,
)
from app.reports.drawn import draw
from app.reports.model import Report
from app.settings import ModelSettings
from app.uses.practice import Exchange, Practice
from app.uses.report import At, of_log
from app.uses.voiced import voiced
from tests.bad_answers import (
    CASES,
    MENDABLE,
    MENDED,
    STORIES,
    VOICES,
    Case,
    dictated,
    of,
    texts,
    without_words,
)
from tests.guarding import LANGS, MEETS, story_of

pytestmark = [pytest.mark.server, pytest.mark.timeout(120)]


def test_every_rule_has_a_case_for_each_task_it_can_stop_in_both_languages() -> None:
    assert (
        {reason for reasons in MEETS.values() for reason in reasons}
        == set(get_args(Reason))
        == set(WORDS)
    )
    for lang in LANGS:
        for task in TASKS:
            held = {one.reason for one in CASES if (one.task, one.lang) == (task, lang)}
            assert held == MEETS[task], (lang, task, held ^ MEETS[task])
        assert set(VOICES[lang]) == MEETS["customer_voice"]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with dictated(tmp_path_factory.mktemp("script")) as address:
        yield address


class Asked(NamedTuple):
    """What an advisor made of every case: bad twice, bad and then mended; of every voice; and what it counted."""

    bad: dict[int, Advised]
    mended: dict[int, Advised]
    voices: dict[tuple[Lang, Reason], Exchange]
    calls: dict[tuple[AdviceTask, str], int]


@pytest.fixture(scope="module")
def asked(url: str) -> Asked:
    return asyncio.run(ask_all(url))


async def ask_all(url: str) -> Asked:
    llm = ModelSettings.model_validate(
        {
            "base_url": url, "model": "scripted", "live_deadline": 30.0, "voice_deadline": 30.0,
            "parallel": 8, "budget": 10_000_000,
        }
    )  # fmt: skip
    advisor = ModelAdvisor(llm, time.monotonic)

    async def one(case: Case, more: str) -> Advised:
        advised = await advisor.advise(case.told(more), "i")
        assert advised is not None
        return advised

    try:
        bad = await asyncio.gather(*(one(case, "") for case in CASES))
        mended = await asyncio.gather(*(one(case, MENDED) for case in MENDABLE))
        calls = dict(advisor.spending.calls)
        voices = {
            (lang, reason): await voiced(*practising(lang, f"{lang} {reason}"), advisor, "i")
            for lang in LANGS
            for reason in VOICES[lang]
        }
    finally:
        await advisor.close()
    return Asked(by_number(CASES, bad), by_number(MENDABLE, mended), voices, calls)


def by_number(cases: tuple[Case, ...], answers: list[Advised]) -> dict[int, Advised]:
    return {case.number: answer for case, answer in zip(cases, answers, strict=True)}


@of(*TASKS)
def test_an_answer_that_is_bad_twice_leaves_only_its_reason(asked: Asked, case: Case) -> None:
    advised = asked.bad[case.number]
    assert advised.verdict == case.reason
    assert without_words(advised.model_dump())


@of(*TASKS, among=MENDABLE)
def test_the_second_try_is_made_with_the_reason_and_may_mend_it(asked: Asked, case: Case) -> None:
    """The script mends its answer only where it reads the very reason in the second question."""
    advised = asked.mended[case.number]
    assert advised.verdict == "clean"
    said, good = "\n".join(texts(advised.model_dump())), "\n".join(texts(case.good))
    assert not [piece for piece in case.of_the_bad if piece in said and piece not in good]


def test_each_second_try_is_counted_by_its_reason(asked: Asked) -> None:
    again = Counter((case.task, case.reason) for case in (*CASES, *MENDABLE))
    for (task, reason), times in again.items():
        assert asked.calls[task, f"again:{reason}"] == times, (task, reason)
        assert asked.calls[task, reason] == times - 1, (task, reason)


# -------------------------------------------------------------------------- the report, by its own fold


class Shown(NamedTuple):
    """What anybody sees of an interview: what the panel is told, and the report."""

    events: tuple[str, ...]
    report: Report

    def __contains__(self, words: str) -> bool:
        drawn = (
            draw(self.report, one, "a4", "http://127.0.0.1/").decode() for one in ("html", "md")
        )
        return any(words in text for text in (*self.events, self.report.model_dump_json(), *drawn))


def shown(case: Case, advised: Advised | None) -> Shown:
    opening = Opening(
        lang=case.lang, product=case.product, preset="training", consent=Consent(given=True)
    )
    logged = [At(0.0, Opened(opening=opening))]
    given = {one.turn: one for one in case.wanted.turns}
    asked = Given(
        turn=0, role="interviewer", text="Et ensuite ?" if case.lang == "fr" else "And then?"
    )
    for place in range(max(given) + 1):
        one = given.get(place, asked)
        said = Heard(id=f"s{place}", role=one.role, text=one.text, final=True, end_of_turn=True)
        logged.append(At(place * 30.0, said))
    coach = Coach("i", opening)
    events = [event for one in logged[1:] for event in coach.hear(one.fact, one.at)]
    if advised is not None:
        answer = At(400.0, advised.model_copy(update={"want": waited_for(case, coach)}))
        logged.append(answer)
        events += coach.hear(answer.fact, answer.at)
    return Shown(tuple(one.model_dump_json() for one in events), of_log(logged))


def waited_for(case: Case, coach: Coach) -> str:
    """What the coach calls the question that this answers: of the next probe, which of its own it would replace."""
    if case.task != "next_probe":
        return case.wanted.want
    return next(one.want for one in wishes(coach) if one.task == case.task)


@cache
def plainly(turns: tuple[Given, ...], lang: Lang) -> Shown:
    return shown(next(one for one in CASES if (one.wanted.turns, one.lang) == (turns, lang)), None)


@of("report_note", "second_opinion", "repair", "next_probe")
def test_neither_the_report_nor_the_panel_has_a_word_of_it(asked: Asked, case: Case) -> None:
    assert shown(case, asked.bad[case.number]) == plainly(case.wanted.turns, case.lang)


@of("report_note", "second_opinion", "repair", "next_probe", among=MENDABLE)
def test_a_good_answer_in_its_place_is_seen(asked: Asked, case: Case) -> None:
    assert shown(case, asked.mended[case.number]) != plainly(case.wanted.turns, case.lang)


@pytest.mark.parametrize("lang", LANGS)
def test_a_good_note_is_in_the_report_and_no_bad_one_in_any_format(
    asked: Asked, lang: Lang
) -> None:
    notes = [one for one in CASES if (one.task, one.lang) == ("report_note", lang)]
    good = next(asked.mended[one.number] for one in notes if one in MENDABLE)
    assert good.note is not None
    with_note = shown(notes[0], good)
    assert with_note.report.told.note is not None
    talk = " ".join(one.text for one in notes[0].wanted.turns)
    words = "\n".join(texts(notes[0].good)) + talk
    drawn = [
        draw(with_note.report, one, "a4", "http://127.0.0.1/").decode() for one in ("html", "md")
    ]
    seen = "\n".join((*with_note.events, with_note.report.model_dump_json(), *drawn))
    for case in notes:
        new = [piece for piece in case.of_the_bad if piece not in words and len(piece) > 14]
        assert not [piece for piece in new if piece in seen], case.reason


# --------------------------------------------------------------------------------- the practice customer


@pytest.mark.parametrize(
    ("lang", "reason"),
    [(lang, reason) for lang in LANGS for reason in VOICES[lang]],
    ids=[f"{lang}-{reason}" for lang in LANGS for reason in VOICES[lang]],
)
def test_the_customer_says_what_the_engine_says(asked: Asked, lang: Lang, reason: Reason) -> None:
    exchange = practising(lang, f"{lang} {reason}")[1]
    assert exchange.answer.facts, "a memory is told"
    *said, advised = asked.voices[lang, reason].facts
    assert isinstance(advised, Advised)
    assert (advised.verdict, advised.text) == (reason, None)
    assert tuple(said) == exchange.facts
    assert spoken(tuple(said)) == exchange.answer.text


@cache
def asking(lang: Lang) -> tuple[Practice, Exchange]:
    story, question = STORIES[lang]
    practice = Practice(story_of(story), seed=3)
    return practice, practice.ask(question)


def practising(lang: Lang, called: str) -> tuple[Practice, Exchange]:
    """A question put to a customer of practice; the script knows it by how the question is called."""
    practice, exchange = asking(lang)
    answer = exchange.answer.model_copy(update={"asked": called})
    return practice, Exchange(answer, exchange.facts)


def spoken(facts: tuple[Fact, ...]) -> str:
    return " ".join(one.text for one in facts if isinstance(one, Heard) and one.role == "customer")

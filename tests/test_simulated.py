"""The small simulated customer and those who interview it: fair, seeded, and never ahead of the story."""

import random
from itertools import product

import pytest

from app.events import CanonicalTurn, Opening
from app.uses.annotate import Hearing
from evals.interviewers import FOLLOW_UPS, GUIDE, INTERVIEWERS, LEADING, interview
from evals.meant import asks_for
from evals.probes import readings, wilson
from evals.simulated import MOST_QUESTIONS, RELEASE, Customer, Story, stories

LANGS = ("fr", "en")
STORIES = pytest.mark.parametrize("story", stories(), ids=lambda story: story.id)


def findings(question: str, lang: str) -> list[object]:
    hearing = Hearing(Opening(lang=lang))  # type: ignore[arg-type]
    _, lint = hearing.add(CanonicalTurn(i=0, role="interviewer", text=question))
    assert lint is not None
    return [one.pitfall for one in lint.findings]


@STORIES
def test_a_story_can_be_told_to_its_end(story: Story) -> None:
    assert 16 <= len(story.facts) <= 20
    assert {fact.depth for fact in story.facts} == {1, 2, 3}
    assert {fact.phase for fact in story.facts} == {
        "before",
        "trigger",
        "alternatives",
        "decision",
        "outcome",
    }
    known: set[str] = set()
    for fact in story.facts:
        assert fact.needs <= known, fact.id
        assert fact.topics, fact.id
        assert not fact.needs or fact.cue, fact.id
        known.add(fact.id)


@STORIES
def test_the_words_that_lead_to_a_fact_were_said_before_it(story: Story) -> None:
    lines = {fact.id: fact for fact in story.facts}
    for fact in story.facts:
        if fact.needs:
            assert fact.cue & {
                word for need in fact.needs for word in _words(lines[need].says, story)
            }


def _words(text: str, story: Story) -> frozenset[str]:
    from app.language import read

    return read(text, story.lang).content


@pytest.mark.parametrize("lang", LANGS)
def test_the_guide_is_clean_and_means_something(lang: str) -> None:
    for question in (*GUIDE[lang], *FOLLOW_UPS[lang]):  # type: ignore[index]
        assert findings(question, lang) == [], question
    for question in GUIDE[lang]:  # type: ignore[index]
        asked, phases, _ = asks_for(question, lang)  # type: ignore[arg-type]
        assert asked | phases, question


@pytest.mark.parametrize("lang", LANGS)
def test_leading_questions_are_leading_and_bring_nothing(lang: str) -> None:
    story = next(one for one in stories() if one.lang == lang)
    for question in LEADING[lang]:  # type: ignore[index]
        assert any(one.suggestive for one in findings(question, lang)), question  # type: ignore[attr-defined]
        customer = Customer(story, random.Random(1))
        customer.answer(GUIDE[lang][0])  # type: ignore[index]
        told = set(customer.told)
        assert customer.answer(question)
        assert customer.told == told


def test_a_hypothetical_question_is_dreamt_at() -> None:
    story = next(one for one in stories() if one.lang == "en")
    customer = Customer(story, random.Random(1))
    assert customer.answer("If it could do it all for you, would you use it every day?")
    assert not customer.told


@pytest.mark.parametrize("who", INTERVIEWERS)
def test_the_same_seed_is_the_same_interview(who: str) -> None:
    story = stories()[0]
    assert interview(story, who, 3) == interview(story, who, 3)
    assert interview(story, who, 3) != interview(story, who, 4)


@pytest.mark.parametrize(("story", "who"), list(product(stories(), INTERVIEWERS)))
def test_nothing_is_told_twice_or_too_early(story: Story, who: str) -> None:
    share, said = interview(story, who, 5)
    assert 0 <= share <= 1
    assert len(said) == MOST_QUESTIONS
    answers = " ".join(answer for _, answer in said)
    for fact in story.facts:
        assert answers.count(fact.says) <= 1
        if fact.says in answers:
            for need in (one for one in story.facts if one.id in fact.needs):
                assert -1 < answers.find(need.says) < answers.find(fact.says)


def test_how_a_question_is_asked_decides_how_deep_it_goes() -> None:
    order = ("cued", "invitation", "open_wh", "directive_wh", "closed_yn")
    rows = [RELEASE[way] for way in order]
    for deeper in (1, 2):
        assert [row[deeper] for row in rows] == sorted((row[deeper] for row in rows), reverse=True)
    for row in RELEASE.values():
        assert row[0] >= row[1] >= row[2]


def test_an_interval_of_a_share_is_sensible_at_its_ends() -> None:
    low, high = wilson(30, 30)
    assert 0.88 < low < 0.89
    assert high == 1.0
    assert wilson(0, 30)[0] == 0.0


def test_the_readings_are_whole() -> None:
    for one in readings():
        assert set(one) == {"id", "turn", "probe", "would_ask", "why"}
        assert isinstance(one["would_ask"], bool)
        assert one["why"].strip()

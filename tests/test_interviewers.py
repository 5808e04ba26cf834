"""Those who interview the simulated customers for measuring: fair, seeded, and what they say they are."""

import pytest

from app.customers.card import card
from app.customers.ear import Ear
from app.customers.meaning import asks_for
from app.events import CanonicalTurn, Lang, Opening
from app.uses.annotate import Hearing
from evals.interviewers import (
    CLOSED,
    FOLLOW_UPS,
    GUIDE,
    INTERVIEWERS,
    LEADING,
    MOST_QUESTIONS,
    PITCHES,
    interview,
    stories,
)
from evals.probes import readings, wilson

LANGS: tuple[Lang, ...] = ("fr", "en")
EACH = pytest.mark.parametrize("lang", LANGS)


def found(question: str, lang: Lang) -> list[object]:
    hearing = Hearing(Opening(lang=lang))
    _, lint = hearing.add(CanonicalTurn(i=0, role="interviewer", text=question))
    assert lint is not None
    return [one.pitfall for one in lint.findings]


def ways(questions: tuple[str, ...], lang: Lang) -> list[str]:
    """How these questions come across to a customer, each by itself."""
    story = next(one for one in stories() if one.lang == lang)
    return [Ear(card(story)).hear(question, {}).way for question in questions]


@EACH
def test_the_guide_is_clean_and_means_something(lang: Lang) -> None:
    for question in (*GUIDE[lang], *FOLLOW_UPS[lang]):
        assert found(question, lang) == [], question
    for question in GUIDE[lang]:
        asked, phases, _ = asks_for(question, lang)
        assert asked | phases, question


@EACH
def test_leading_questions_lead_and_closed_ones_are_closed(lang: Lang) -> None:
    for question in LEADING[lang]:
        assert any(one.suggestive for one in found(question, lang)), question  # type: ignore[attr-defined]
    assert set(ways(LEADING[lang], lang)) == {"suggestive"}
    assert set(ways(CLOSED[lang], lang)) <= {"closed_yn", "forced_choice"}


@EACH
def test_a_pitch_is_heard_as_one(lang: Lang) -> None:
    heard = ways(PITCHES[lang], lang)
    assert heard.count("pitch") >= len(heard) - 1


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Raconte-moi le jour où tu as dit oui.", "decision.moment"),
        ("Comment tu faisais, avant ?", "before.old_way"),
        ("Qu'est-ce qui a failli te faire renoncer ?", "decision.near_miss"),
        ("Quand y as-tu pensé pour la première fois ?", "trigger.first_thought"),
        ("À qui t'en as parlé en premier ?", "trigger.first_told"),
        ("Où étais-tu ?", "trigger.place"),
        ("Et ça te manque ?", "outcome.would_miss"),
    ],
)
def test_tu_asks_for_the_same_as_vous(said: str, meant: str) -> None:
    assert meant in asks_for(said, "fr")[0]


@pytest.mark.parametrize("who", INTERVIEWERS)
def test_the_same_seed_is_the_same_interview(who: str) -> None:
    story = stories()[0]
    _, said = interview(story, who, 3)
    assert len(said) == MOST_QUESTIONS + 1
    assert interview(story, who, 3)[1] == said
    assert interview(story, who, 4)[1] != said


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

"""What a report tells one to ask is clean by our own linter, and part B is just and kind."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from app.coach.phases import SLOTS
from app.events import (
    Lang,
)
from app.method.linting import lint
from app.method.staging import stage
from app.sources import samples
from app.uses.report.asks import SLOT_ASKS, STAGE_ASKS, written
from app.uses.report.caveats import CAVEATS
from tests.reporting import (
    LABELLED,
    report,
)

# -------------------------------------------------------------------------------------- questions


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_question_of_the_follow_up_mail_is_open_and_clean(lang: Lang) -> None:
    asks = [*SLOT_ASKS.values(), *STAGE_ASKS.values()]
    asks += [
        probe
        for name, slot in SLOTS.items()
        if name not in SLOT_ASKS
        for probe in (slot.probes[0].say,)
    ]
    for ask in asks:
        for familiar in (False, True):
            words = written(ask, lang, familiar=familiar)
            turn, conversation = stage(words, lang, names=("Dolia", "Corbelline"))
            found = lint(turn, conversation)
            assert found.findings == (), (words, [one.pitfall.id for one in found.findings])
            assert found.form not in ("closed_yn", "forced_choice", "logistics", None), words
            if lang == "fr" and familiar:
                assert "vous" not in words.lower() and "votre" not in words.lower(), words


def test_every_slot_has_a_question_that_stands_by_itself() -> None:
    assert set(SLOT_ASKS) == set(SLOTS)


@pytest.mark.parametrize("name", [*LABELLED, *samples.names()])
def test_rewrites_and_questions_left_are_clean_and_name_no_product(name: str) -> None:
    found = report(name)
    products = [one.name.lower() for one in found.told.names]
    asked = {turn.turn: turn for turn in found.turns}
    asks = [(one.asked.turn, one.rewrite) for one in found.asked.costly]
    asks += [(one.turn, one.ask) for one in found.asked.missed]
    asks += [(one.turn, one.rewrite) for one in found.asked.questions if one.rewrite]
    for turn, words in asks:
        before = tuple(
            one.text if one.role == "customer" else f"I: {one.text}"
            for one in found.turns
            if turn - 12 <= one.turn < turn or (one.turn == turn and one.role == "customer")
        )
        staged, conversation = stage(words, found.spoken[0], after=before)
        spoiled = [
            one.pitfall.id
            for one in lint(staged, conversation).findings
            if one.severity in ("major", "critical")
        ]
        assert spoiled == [], (asked[turn].text, words, spoiled)
        assert not any(f" {name} " in f" {words.lower()} " for name in products), words


def test_slots_are_filled_by_a_quote_or_asked_for_never_both() -> None:
    for name in LABELLED:
        for slot in report(name).told.slots:
            assert (slot.quote is None) == (slot.ask is not None)


def test_rewrites_stay_in_the_language_of_the_question_whatever_the_reports_own() -> None:
    english = report("fr-03", "en")
    assert english.lang == "en" and english.spoken == ("fr",)
    assert english.told.story[0].text.isascii() or "“" in english.told.story[0].text
    assert any("à" in one.rewrite or "vous" in one.rewrite for one in english.asked.costly)
    assert english.score.total == report("fr-03").score.total
    assert [one.quote for one in english.told.residual] == [
        one.quote for one in report("fr-03").told.residual
    ]


def test_french_is_set_as_french_is() -> None:
    for name in ("fr", "fr-01", "fr-03"):
        found = report(name)
        own = [*found.headline, *(one.text for one in found.told.story), *found.told.follow_up]
        own += [line.said for part in found.score.parts for line in part.lines]
        own += [one.text for one in found.caveats]
        for said in own:
            words = re.sub("«[^»]*»", "", said)
            assert " ?" not in words.replace("\u202f?", "") and " :" not in words, words


def test_every_caveat_speaks_both_languages() -> None:
    assert all(one.en and one.fr and one.en != one.fr for one in CAVEATS.values())


# -------------------------------------------------------------------------------------- part B


def test_a_poor_interview_gets_its_dearest_questions_kindly_and_one_drill() -> None:
    poor = report("en-03")
    assert 1 <= len(poor.asked.costly) <= 3 and 1 <= len(poor.headline) <= 3
    assert poor.headline[0].startswith("Your question")
    drill = poor.asked.drill
    assert (
        drill is not None
        and (drill.idea, drill.practice) == ("pitch_or_defend", "no_leading")
        and len(drill.turns) > 2
    )
    assert all(
        fault.why_it_hurts and fault.advice for one in poor.asked.costly for fault in one.faults
    )


def test_an_excellent_interview_is_told_what_went_well_and_one_thing_to_try() -> None:
    good = report("fr-01")
    assert len(good.asked.best) == 3 and good.headline[-1].startswith("À essayer la prochaine fois")
    assert all(best.words >= 15 for best in good.asked.best)


def test_the_strip_covers_every_turn_once() -> None:
    for name in LABELLED:
        found = report(name)
        strip = found.asked.strip
        assert strip[0].first == found.turns[0].turn and strip[-1].last == found.turns[-1].turn
        assert all(one.last < other.first for one, other in pairwise(strip))

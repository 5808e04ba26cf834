"""A report on what is no good interview says what it cannot tell, and never makes up a score."""

from __future__ import annotations

import pytest

from app.events import (
    CanonicalTurn,
    Role,
    Transcript,
)
from app.language.elsewhere import elsewhere
from app.reports.model import Report
from app.uses.report import About, of_transcript
from tests.reporting import (
    ASKED,
    STORY,
    TOLD,
    codes,
    quotes,
    report,
    talk,
    transcript,
)

# -------------------------------------------------------------------------------------- bad input


def test_nobody_being_the_customer_is_said_and_gives_no_score() -> None:
    alone = of_transcript(
        talk(*(("interviewer", ASKED), ("observer", "Il est quinze heures.")) * 10)
    )
    assert "no_customer" in codes(alone) and alone.score.total is None
    assert alone.told.struggle is None and all(not one.quotes for one in alone.told.forces)
    assert len(alone.told.follow_up) > 3


@pytest.mark.parametrize("role", ["customer", "interviewer", "unknown"])
def test_one_person_speaking_is_said_and_gives_no_score(role: Role) -> None:
    alone = of_transcript(talk(*((role, TOLD),) * 20, speaker="Léa"))
    assert codes(alone)[0] == "one_speaker" and alone.score.total is None


def test_unknown_speakers_are_said_and_give_no_score() -> None:
    unknown = of_transcript(talk(*(("unknown", ASKED), ("unknown", TOLD)) * 10))
    assert "unknown_roles" in codes(unknown) and unknown.score.total is None
    assert unknown.asked.best == () and unknown.asked.questions == ()


def test_three_speakers_are_said_and_only_the_customer_is_evidence() -> None:
    three = of_transcript(
        talk(*(*STORY, ("observer", "J'avais peur que ça rate, moi aussi, en avril.")) * 16)
    )
    assert "three_speakers" in codes(three) and three.score.total is not None
    observed = {turn.turn for turn in three.turns if turn.role == "observer"}
    assert not {one["turn"] for one in quotes(three.told.model_dump(mode="json"))} & observed


def test_four_turns_are_told_as_far_as_they_go() -> None:
    few = of_transcript(talk(*STORY * 2))
    assert "few_turns" in codes(few) and few.score.total is None
    assert [force.force for force in few.told.forces if force.quotes]


def test_five_hours_are_folded_and_said() -> None:
    long = of_transcript(talk(*STORY * 820, times=True))
    assert "long" in codes(long) and long.minutes is not None and long.minutes > 290
    assert long.score.total is not None


def test_a_sales_call_is_said_and_gives_no_score() -> None:
    pitch = (
        "Notre outil fait tout ça mieux que les autres, vous verrez, nous avons les alertes et nous"
        " garantissons le résultat, nos clients gagnent six heures par semaine, non ?"
    )
    sold = of_transcript(
        talk(*(("interviewer", pitch), ("customer", "Oui, d'accord, je vois.")) * 16)
    )
    assert "sales_call" in codes(sold) and sold.score.total is None


def test_another_language_is_said_and_gives_no_score() -> None:
    asked = "¿Cómo lo hacían ustedes antes de comprar el programa, y quién estaba con usted?"
    answered = "Antes teníamos un cuaderno, pero era muy difícil para todos porque no había tiempo."
    foreign = of_transcript(talk(*(("interviewer", asked), ("customer", answered)) * 16, lang="en"))
    assert elsewhere(asked) == "Spanish"
    assert "other_language" in codes(foreign) and foreign.score.total is None


def test_times_that_overlap_are_said() -> None:
    turns = tuple(
        CanonicalTurn(i=i, role=role, text=text, start=5.0 * i, end=5.0 * i + 9)
        for i, (role, text) in enumerate(STORY * 16)
    )
    assert "overlapping_times" in codes(of_transcript(Transcript(lang="fr", turns=turns)))


def test_without_times_waits_and_minutes_are_unknown() -> None:
    timeless = report("en-02")
    talked = timeless.asked.talk
    assert "no_times" in codes(timeless) and timeless.minutes is None
    assert (talked.median_wait, talked.interruptions, talked.longest_seconds) == (None, None, None)


def test_roles_that_look_exchanged_are_said_and_give_no_score() -> None:
    swapped = of_transcript(
        talk(*((("customer", ASKED), ("interviewer", f"{TOLD} {TOLD} {TOLD}")) * 16))
    )
    assert "swapped_roles" in codes(swapped) and swapped.score.total is None


def test_who_interviews_being_a_guess_is_said() -> None:
    guessed = of_transcript(transcript("en-01"), about=About(interviewer="Petra", guessed=True))
    assert guessed.interviewer_guessed and "Petra" in guessed.caveats[0].text


def test_what_a_transcript_holds_cannot_break_out_of_the_json() -> None:
    nasty = '</script><img src=x onerror=alert(1)> #set page(width: 1pt) =HYPERLINK("x") \u2028 [a](javascript:b)'
    found = of_transcript(talk(*(("interviewer", ASKED), ("customer", f"{TOLD} {nasty}")) * 15))
    again = Report.model_validate_json(found.model_dump_json())
    assert again == found and again.turns[1].text.endswith("javascript:b)")

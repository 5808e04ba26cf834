"""A log gives the report of the interview as it was lived: marks, corrections, offers."""

from __future__ import annotations

from app.customers.reading import built_in
from app.events import Heard, Marked, Opened, Product
from app.uses.practice import Practice, Rehearsal, find_story
from app.uses.report import At, of_log, of_transcript
from tests.reporting import (
    STORY,
    log_of,
    report,
    talk,
    transcript,
)

# -------------------------------------------------------------------------------------- from a log


def test_a_log_gives_the_same_story_as_its_transcript_and_what_was_offered() -> None:
    live = of_log(
        log_of(transcript("fr"), participant="P07", study="pains-2026", preset="training")
    )
    imported = report("fr")
    assert (live.source, live.participant, live.study) == ("live", "P07", "pains-2026")
    assert live.told == imported.told and live.score == imported.score
    assert live.asked.offered.shown > 10 and live.asked.offered.taken > 0
    taken = [one for one in live.asked.offered.probes if one.turns]
    assert len(taken) >= 1 and imported.asked.offered.shown == 0


def test_a_flag_that_was_waved_away_is_no_fault() -> None:
    said = transcript("en-03")
    plain = of_log(log_of(said))
    worst = plain.asked.costly[0]
    waved = [
        At(900.0 + n, Marked(action="meant_it", target=one.flag))
        for n, one in enumerate(worst.faults)
    ]
    forgiven = of_log(log_of(said, *waved))
    assert worst.asked.turn not in [one.asked.turn for one in forgiven.asked.costly]
    assert sum(forgiven.asked.findings.values()) == sum(plain.asked.findings.values()) - len(waved)


def test_roles_exchanged_by_hand_are_those_of_the_report() -> None:
    turned = transcript("en-01").model_copy(
        update={
            "turns": tuple(
                one.model_copy(
                    update={"role": "customer" if one.role == "interviewer" else "interviewer"}
                )
                for one in transcript("en-01").turns
            )
        }
    )
    mended = of_log([*log_of(turned), At(2_000.0, Marked(action="swap_roles"))])
    assert mended.score == report("en-01").score


def test_a_correction_is_what_is_reported() -> None:
    facts = log_of(talk(*STORY * 2))
    facts.append(
        At(
            99.0,
            Heard(id="replay:1", revision=7, role="customer", text="Non, en avril.", final=True),
        )
    )
    assert [turn.text for turn in of_log(facts).turns][1] == "Non, en avril."


def test_product_names_are_told_with_who_said_them_first() -> None:
    said = talk(
        ("interviewer", "Comment avez-vous connu Dolia ?"),
        ("customer", "Par Zéphyr, un concurrent."),
    ).model_copy(update={"product": Product(names=("Dolia",), competitors=("Zéphyr",))})
    names = {one.name: (one.status, one.turn) for one in of_transcript(said).told.names}
    assert names == {"Dolia": ("named_early", 0), "Zéphyr": ("named_by_customer", 1)}


def test_a_practice_says_so_and_how_much_of_the_story_came_out() -> None:
    story = next(iter(built_in())).stem
    rehearsal = Rehearsal(Practice(find_story(story), seed=7))
    rehearsal.start()
    for question in (
        "Racontez-moi le jour où vous avez décidé.",
        "Et juste avant ?",
        "Vous étiez soulagé, non ?",
    ):
        rehearsal.ask(question)
    rehearsal.finish()
    opened = Opened(opening=rehearsal.practice.opening)
    found = of_log(
        [At(0.0, opened), *(At(5.0 * n, fact) for n, fact in enumerate(rehearsal.facts, 1))]
    )
    assert found.source == "practice" and found.practice is not None
    assert found.practice.story == story and found.practice.truth_recovered is not None
    assert found.score.total is None

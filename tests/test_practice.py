"""A practice session: facts of an ordinary interview, feedback held against the card, and the command."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from app.coach import Coach
from app.customers.customer import Customer
from app.customers.drills import DRILLS, drill_for
from app.customers.drills import by_id as drill_by_id
from app.customers.outcome import feedback
from app.customers.reading import built_in, load
from app.errors import BadInput
from app.events import Closed, Fact, Heard, Marked, Retracted, facts
from app.method import pitfalls, strengths
from app.uses.practice import Practice, Rehearsal, find_story, of_facts

NURSE = find_story("fr-tournee")
GOOD = (
    "Revenons au jour où c'était décidé. Que se passait-il ?",
    "Racontez-moi votre tournée d'avant.",
    "Vous tourniez pour une place. Racontez-moi.",
    "Quand y avez-vous pensé pour la toute première fois ?",
    "Racontez-moi le jour où les choses ont commencé à bouger.",
    "Qu'avez-vous regardé ou essayé ?",
    "Comment en avez-vous entendu parler ?",
    "Qu'espériez-vous ?",
    "Racontez-moi la première utilisation.",
    "Qu'est-ce qui coince encore ?",
)
LEADING = ("C'est le prix qui vous a décidée, non ?", "Vous étiez soulagée, non ?", "C'était par conviction écologique, non ?")  # fmt: skip


def practised(*questions: str, seed: int = 3, **wishes: object) -> Practice:
    practice = Practice(NURSE, seed=seed, **wishes)  # type: ignore[arg-type]
    practice.start()
    for question in questions:
        practice.ask(question)
    return practice


def all_facts(rehearsal: Rehearsal) -> list[Fact]:
    """As a log gives them back."""
    return [facts.validate_json(fact.model_dump_json()) for fact in rehearsal.facts]


# ------------------------------------------------------------------------------------- facts


def test_questions_and_answers_are_turns_of_an_interview_in_order_of_time() -> None:
    rehearsal = Rehearsal(Practice(NURSE, seed=3))
    rehearsal.start()
    for question in GOOD:
        rehearsal.ask(question)
    rehearsal.finish()
    heard = [fact for fact in rehearsal.facts if isinstance(fact, Heard)]
    assert [one.role for one in heard] == [
        "customer",
        *["interviewer", "customer"] * len(GOOD),
        "customer",
    ]
    assert all((one.end or 0) <= (later.start or 0) for one, later in pairwise(heard))
    assert all(one.times_make_sense for one in heard)
    assert isinstance(rehearsal.facts[0], Marked) and isinstance(rehearsal.facts[-1], Closed)
    turns = json.loads(rehearsal.session.snapshot(9e9))["turns"]
    assert [one["text"] for one in turns] == [one.text for one in heard]


def test_the_panel_works_on_practice_as_on_any_interview() -> None:
    rehearsal = Rehearsal(Practice(NURSE, seed=3))
    rehearsal.start()
    _, shown = rehearsal.ask("C'était pénible, non ?")
    types = {one.type for one in shown}
    assert {"turn", "flag", "probe"} <= types
    flag = next(json.loads(one.text) for one in shown if one.type == "flag")
    assert flag["finding"] == "leading_tag"


def test_the_log_brings_the_whole_session_back() -> None:
    rehearsal = Rehearsal(Practice(NURSE, style="pleaser", seed=11, level="hard", drill="wait"))
    rehearsal.start()
    rehearsal.ask(GOOD[0])
    rehearsal.silence(3.5)
    rehearsal.ask(GOOD[1])
    rehearsal.ask(LEADING[0])
    rehearsal.take_back()
    rehearsal.silence(12.0)
    rehearsal.ask(LEADING[1])
    found, _ = rehearsal.finish()
    again = of_facts(all_facts(rehearsal))
    assert again is not None
    assert again.feedback() == found
    assert (again.drill.id, again.customer.level) == ("wait", "hard")
    assert of_facts([Heard(id="q1", text="Bonjour", final=True)]) is None


def test_the_coach_makes_of_the_facts_what_it_made_of_them_live() -> None:
    rehearsal = Rehearsal(Practice(NURSE, seed=4))
    rehearsal.start()
    for question in (*GOOD[:4], *LEADING):
        rehearsal.ask(question)
    coach = Coach("practice", rehearsal.practice.opening)
    for fact in all_facts(rehearsal):
        at = fact.end if isinstance(fact, Heard) and fact.end else 0.0
        while coach.wakes_at is not None and coach.wakes_at <= at:
            coach.tick(coach.wakes_at)
        coach.hear(fact, at)
    turns = json.loads(rehearsal.session.snapshot(0.0))["turns"]
    assert [one.text for one in coach.snapshot(0.0).turns] == [one["text"] for one in turns]


def test_a_question_taken_back_is_retracted_and_another_tried() -> None:
    plain, wavering = Practice(NURSE, seed=6), Practice(NURSE, seed=6)
    plain.ask(GOOD[0])
    wavering.ask(GOOD[0])
    wrong = wavering.ask(LEADING[0])
    ids = tuple(fact.id for fact in wrong.facts if isinstance(fact, Heard))
    assert wavering.take_back() == (Retracted(ids=ids),)
    assert plain.ask(GOOD[1]).answer == wavering.ask(GOOD[1]).answer
    assert plain.feedback() == wavering.feedback()
    spoken = {fact.id for fact in wavering.ask(GOOD[2]).facts if isinstance(fact, Heard)}
    assert not spoken & set(ids)
    assert Practice(NURSE).take_back() == ()


def test_the_panel_forgets_a_question_that_was_taken_back() -> None:
    rehearsal = Rehearsal(Practice(NURSE, seed=6))
    rehearsal.start()
    for question in (*GOOD[:2], LEADING[0]):
        rehearsal.ask(question)
    before = json.loads(rehearsal.session.snapshot(9e3))
    rehearsal.take_back()
    after = json.loads(rehearsal.session.snapshot(9e3))
    assert [one["text"] for one in after["turns"]] == [one["text"] for one in before["turns"][:-2]]
    assert len(before["flags"]) == 1 and after["flags"] == []


def test_the_story_is_found_by_its_name_or_its_path(tmp_path: Path) -> None:
    mine = tmp_path / "fr-mienne.yaml"
    mine.write_text(built_in()[0].read_text("utf-8"), "utf-8")
    assert find_story(str(mine)).memories == load(built_in()[0]).memories
    with pytest.raises(BadInput, match="fr-tournee"):
        find_story("fr-nowhere")


# ----------------------------------------------------------------------------------- feedback


def test_nothing_asked_is_nothing_recovered() -> None:
    found = practised().feedback()
    assert (found.truth_recovered, found.of_reachable, found.questions) == (0.0, 0.0, 0)
    assert {spot.light for spot in found.map} == {"dark"}


def test_the_shares_add_up_to_the_story() -> None:
    found = practised(*GOOD).feedback()
    assert 0.2 < found.truth_recovered < found.of_reachable <= 1.0
    assert sum(part.of for part in found.by_phase.values()) == len(NURSE.memories)
    assert sum(part.of for part in found.by_depth.values()) == len(NURSE.memories)
    told = [spot for spot in found.map if spot.light != "dark"]
    assert sum(part.told for part in found.by_depth.values()) == len(told)
    assert all(spot.turn for spot in told)


def test_what_stayed_dark_has_the_question_that_would_have_lit_it() -> None:
    found = practised(*GOOD[:2]).feedback()
    dark = [spot for spot in found.map if spot.light == "dark"]
    assert len(dark) > 10
    assert all(spot.question for spot in dark)
    known = {spot.id: spot for spot in found.map}
    assert all(known[need].light == "dark" for spot in dark for need in spot.waits_for)


def test_asking_the_questions_of_the_map_lights_what_was_dark() -> None:
    before, after = [], []
    for seed in range(12):
        practice = practised(*GOOD[:3], seed=seed)
        first = practice.feedback()
        ready = [spot for spot in first.map if spot.light == "dark" and not spot.waits_for]
        for spot in ready:
            practice.ask(spot.question)
        lit = {spot.id for spot in practice.feedback().map if spot.light != "dark"}
        before.append(len(ready))
        after.append(sum(spot.id in lit for spot in ready))
    assert sum(after) > 0.6 * sum(before)


def test_each_falsehood_is_shown_with_the_question_and_what_the_card_says() -> None:
    found = practised(*LEADING * 3, style="pleaser").feedback()
    assert {one.claim for one in found.planted} >= {
        "Elle a changé pour faire des économies d'essence."
    }
    for one in found.planted:
        assert one.question in LEADING and one.card
    assert len(found.bridges) >= len(found.planted)
    assert {one.findings for one in found.bridges} == {("leading_tag",)}


def test_one_suggestive_question_more_costs() -> None:
    def brought(*questions: str) -> tuple[float, float]:
        """What comes out, and what is planted, on average."""
        found = [practised(*questions, seed=seed).feedback() for seed in range(60)]
        return (
            sum(one.truth_recovered for one in found) / 60,
            sum(len(one.planted) for one in found) / 60,
        )

    clean, none = brought(*GOOD)
    once, some = brought(*GOOD[:2], LEADING[0], *GOOD[2:])
    thrice, more = brought(*GOOD[:2], *LEADING, *GOOD[2:])
    assert clean > once > thrice
    assert clean - once > 0.005 and clean - thrice > 0.02
    assert none == 0.0 < some < more


def test_what_was_put_into_their_mouth_counts_half() -> None:
    customer = Customer(NURSE, "terse", 0)
    customer.state.told["clio"] = True
    whole = feedback(customer).truth_recovered
    customer.state.tainted.add("clio")
    assert feedback(customer).truth_recovered == pytest.approx(whole / 2, abs=1e-4)


# -------------------------------------------------------------------------------------- drills


def test_a_drill_is_done_by_who_does_it_and_only_then() -> None:
    open_only = practised(*GOOD).feedback()
    closed = practised(*GOOD, "Était-ce cher ?").feedback()
    led = practised(*GOOD, LEADING[0]).feedback()
    silent = practised(GOOD[1], "", GOOD[2], "").feedback()
    assert drill_by_id["no_closed"].done(open_only) and not drill_by_id["no_closed"].done(closed)
    assert drill_by_id["no_leading"].done(open_only) and not drill_by_id["no_leading"].done(led)
    assert drill_by_id["wait"].done(silent) and not drill_by_id["wait"].done(open_only)
    nothing = practised().feedback()
    assert not any(drill.done(nothing) for drill in DRILLS)


def test_fear_and_date_are_found_by_some_and_missed_by_others() -> None:
    runs = [practised(*GOOD, "Vous parliez d'un mois de prêt. Racontez-moi.", "Racontez-moi ce mois de prêt.", seed=seed).feedback() for seed in range(30)]  # fmt: skip
    assert 0 < sum(drill_by_id["find_anxiety"].done(found) for found in runs) < 30
    assert sum(drill_by_id["date_the_trigger"].done(found) for found in runs) > 15
    short = [practised(*GOOD[:2], seed=seed).feedback() for seed in range(30)]
    assert not any(drill_by_id["find_anxiety"].done(found) for found in short)


def test_every_finding_and_strength_has_its_drill() -> None:
    ideas = [*pitfalls.by_id, *strengths.by_id, *drill_by_id]
    assert {drill_for(idea) for idea in ideas} == set(drill_by_id)
    assert drill_for("leading_tag") == "no_leading"
    assert drill_for("closed_question") == "no_closed"
    assert drill_for("cued_probe") == "follow_the_cue"
    assert drill_for("what nobody knows") == "full"

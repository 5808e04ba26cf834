"""A second opinion may take back a flag that the rules were unsure of, where a setting lets it: and no other."""

from pathlib import Path
from typing import Any

import pytest

from app.coach import Coach
from app.coach.advice import wishes
from app.events import (
    AdviceWanted,
    Advised,
    Consent,
    Event,
    FlagCleared,
    ForceEvent,
    Heard,
    Lang,
    Opened,
    Opening,
    Opined,
    Opinion,
    Retracted,
    SpeakerMapped,
)
from app.reports.model import Report
from app.uses.report.hearing import At, of_log
from tests.endpoints import endpoint
from tests.forked import Forked
from tests.serving import Served, connected, heard, receive, serving
from tests.test_advised_live import following, until

UNSURE = "What made the paperwork so tedious?"
ANSWER = (
    "Every Sunday evening I lost two hours typing the invoices in twice, and I was fed up with it."
)
BEFORE = (
    ("interviewer", "Tell me about the time before."),
    ("customer", "We did everything on paper, my partner and I, at the kitchen table."),
)
FINE = Opinion(is_question=True, form="open_wh", reason="It asks for what happened.")


def opened(lang: Lang = "en") -> Opening:
    return Opening(lang=lang, preset="training", consent=Consent(given=True))


def say(
    coach: Coach, place: int, role: str, text: str, revision: int = 0, **more: Any
) -> list[Event]:
    fact = Heard.model_validate(
        {
            "id": f"s{place}", "role": role, "text": text, "final": True, "end_of_turn": True,
            "revision": revision, **more,
        }
    )  # fmt: skip
    return coach.hear(fact, place * 30.0 + revision)


def coach_after(*turns: tuple[str, str]) -> Coach:
    coach = Coach("i", opened())
    for place, (role, text) in enumerate((*BEFORE, *turns)):
        say(coach, place, role, text)
    return coach


def wish(coach: Coach) -> AdviceWanted:
    return next(one for one in wishes(coach) if one.task == "second_opinion")


def read(wanted: AdviceWanted, opinion: Opinion = FINE, *, overrules: bool = True) -> Advised:
    return Advised(
        want=wanted.want, task="second_opinion", turn=wanted.turn, prompt="second_opinion@1", model="little",
        latency=0.7, tokens=(600, 50), verdict="clean", opinion=opinion, overrules=overrules,
    )  # fmt: skip


def cleared(events: list[Event]) -> dict[str, str]:
    return {one.flag: one.why for one in events if isinstance(one, FlagCleared)}


def asked_and_read(opinion: Opinion = FINE, *, overrules: bool = True) -> tuple[Coach, list[Event]]:
    coach = coach_after(("interviewer", UNSURE))
    return coach, coach.hear(read(wish(coach), opinion, overrules=overrules), 61.0)


def test_a_flag_that_the_rules_are_unsure_of_is_taken_back() -> None:
    coach, events = asked_and_read()
    (flag,) = coach.flags.raised
    assert cleared(events) == {flag: "overruled"}
    assert coach.snapshot().cleared[0].why == "overruled"


def test_without_the_setting_an_opinion_changes_nothing_on_the_panel() -> None:
    coach, events = asked_and_read(overrules=False)
    assert events == []
    assert len(coach.flags.raised) == 1 and not coach.flags.cleared
    assert coach.opinions.of, "it is there for the debrief"


def test_a_flag_that_both_see_stands() -> None:
    shared = Opinion(
        is_question=True, form="open_wh",
        findings=(Opined(finding="leading_presupposition", quote="so tedious"),),
    )  # fmt: skip
    _, events = asked_and_read(shared)
    assert events == []


def test_a_flag_that_the_rules_are_sure_of_stands() -> None:
    coach = coach_after(("interviewer", UNSURE))
    wanted = wish(coach)
    sure = coach_after(("interviewer", "You were relieved, weren't you?"))
    of_the_sure = wanted.model_copy(update={"want": f"turn:{wanted.turn}"})
    assert sure.hear(read(of_the_sure), 61.0) == []
    assert not sure.flags.cleared


def test_nothing_is_ever_raised_by_an_opinion() -> None:
    more = Opinion(
        is_question=True, form="closed_yn",
        findings=(Opined(finding="rating_request", quote="so tedious"), Opined(finding="leading_presupposition", quote="so tedious")),
    )  # fmt: skip
    coach, events = asked_and_read(more)
    assert events == []
    assert [one.finding for one in coach.flags.raised.values()] == ["leading_presupposition"]


def test_what_was_answered_meanwhile_was_not_drawn_out_by_a_fault() -> None:
    coach = coach_after(("interviewer", UNSURE))
    wanted = wish(coach)
    say(coach, 3, "customer", ANSWER)
    assert {one.contaminated_by for one in coach.snapshot().forces} == {"2.leading_presupposition"}
    events = coach.hear(read(wanted), 92.0)
    freed = [one for one in events if isinstance(one, ForceEvent)]
    assert freed and all(one.contaminated_by is None for one in freed)
    assert all(one.contaminated_by is None for one in coach.snapshot().forces)
    assert coach.snapshot().probe is not None


def test_an_answer_that_comes_afterwards_is_free_too() -> None:
    coach, _ = asked_and_read()
    say(coach, 3, "customer", ANSWER)
    forces = coach.snapshot().forces
    assert forces and all(one.contaminated_by is None for one in forces)


def test_an_opinion_about_words_that_were_revised_meanwhile_is_about_another_question() -> None:
    coach = coach_after(("interviewer", UNSURE))
    wanted = wish(coach)
    say(coach, 2, "interviewer", "What made the invoices so tedious?", 1)
    assert coach.hear(read(wanted), 63.0) == []
    assert not coach.opinions.of and not coach.flags.cleared
    assert wish(coach).want != wanted.want, "the new words are worth an opinion of their own"


def test_a_revision_drops_the_opinion_and_the_flag_stands_again() -> None:
    coach, _ = asked_and_read()
    events = say(coach, 2, "interviewer", "And what made the paperwork so tedious?", 1)
    assert not coach.opinions.of and not coach.flags.cleared
    assert [one.type for one in events if one.type == "flag"] == ["flag"]


def test_a_question_taken_back_or_given_to_somebody_else_has_no_opinion() -> None:
    coach, _ = asked_and_read()
    coach.hear(Retracted(ids=("s2",)), 62.0)
    assert not coach.opinions.of and not coach.flags.raised
    labelled = Coach("i", opened())
    for place, (speaker, text) in enumerate((("A", BEFORE[0][1]), ("B", BEFORE[1][1]))):
        say(labelled, place, "unknown", text, speaker=speaker)
    labelled.hear(SpeakerMapped(speaker="A", role="interviewer"), 31.0)
    labelled.hear(SpeakerMapped(speaker="B", role="customer"), 32.0)
    say(labelled, 2, "unknown", UNSURE, speaker="A")
    labelled.hear(read(wish(labelled)), 61.0)
    assert labelled.opinions.of
    labelled.hear(SpeakerMapped(speaker="A", role="customer"), 62.0)
    assert not labelled.opinions.of


def test_an_earlier_revision_leaves_what_was_overruled_as_it_was() -> None:
    coach, _ = asked_and_read()
    flags = set(coach.flags.raised)
    events = say(coach, 1, "customer", "We did all of it on paper, my partner and I, at home.", 1)
    assert set(coach.flags.raised) == flags
    assert {why for why, _ in coach.flags.cleared.values()} == {"overruled"}
    assert not cleared(events), "the panel knows it already"
    assert coach.opinions.of


def test_the_log_gives_the_same_panel_whatever_is_set() -> None:
    coach = coach_after(("interviewer", UNSURE))
    advised = read(wish(coach))
    say(coach, 3, "customer", ANSWER)
    coach.hear(advised, 92.0)
    again = coach_after(("interviewer", UNSURE), ("customer", ANSWER))
    again.hear(Advised.model_validate_json(advised.model_dump_json()), 92.0)
    assert again.snapshot() == coach.snapshot()


def report(*, overrules: bool) -> Report:
    coach = coach_after(("interviewer", UNSURE))
    turns = (*BEFORE, ("interviewer", UNSURE), ("customer", ANSWER))
    facts = [At(0.0, Opened(opening=opened()))]
    for place, (role, text) in enumerate(turns):
        said = {"id": f"s{place}", "role": role, "text": text, "final": True, "end_of_turn": True}
        facts.append(At(place * 30.0, Heard.model_validate(said)))
        if place == 2:
            facts.append(At(61.0, read(wish(coach), overrules=overrules)))
    return of_log(facts)


def test_in_the_report_it_is_no_fault_but_a_question_to_discuss() -> None:
    before, after = report(overrules=False), report(overrules=True)

    def faults(told: Report) -> list[str]:
        return [fault.finding for one in told.asked.questions for fault in one.faults]

    def discussed(told: Report) -> list[int]:
        return [one.asked.turn for one in told.asked.discuss if one.faults]

    assert "leading_presupposition" in faults(before)
    assert "leading_presupposition" not in faults(after)
    assert discussed(after) == discussed(before) == [2]


# --------------------------------------------------------------------------- in a server of its own


@pytest.mark.server
@pytest.mark.timeout(120)
async def test_a_live_panel_loses_the_flag_and_another_setting_does_not_bring_it_back(
    tmp_path: Path,
) -> None:
    with endpoint("good") as url:
        settings = {"llm_base_url": url, "llm_model": "scripted", "llm_live_deadline": "20"}
        with serving(tmp_path, kind=Forked, **settings, llm_overrules="true") as served:
            mine = served.open(lang="en", preset="training")
            seen = await talk(served, mine)
            assert any(one.get("why") == "overruled" for one in seen)
            told = served.snapshot(mine)
        with serving(tmp_path, kind=Forked, **settings, llm_overrules="false") as served:
            after = served.snapshot(mine)
            assert after["cleared"] == told["cleared"] != []
            assert after["flags"] == told["flags"]


async def talk(served: Served, mine: Any) -> list[Any]:
    async with following(mine) as seen, connected(mine.ingest, mine.ingest_token) as source:
        for place, (role, text) in enumerate((*BEFORE, ("interviewer", UNSURE))):
            await source.send(
                heard(f"s{place}", text, role=role, start=place * 130.0, end=place * 130.0 + 20)
            )
            await receive(source)
        await until(lambda: any(one["type"] == "flag" for one in seen))
        await until(lambda: any(one["type"] == "flag_cleared" for one in seen))
    return seen

"""What an advisor is asked about a whole interview: how much of the talk, by which numbers, and in what order."""

import json
from collections.abc import Sequence
from functools import cache

import pytest

from app.advisors.prompts import data, load
from app.coach.advice import UNSURE
from app.events import (
    AdviceWanted,
    Advised,
    AdvisedNote,
    Lang,
    NotedLine,
    Opined,
    Opinion,
    Transcript,
)
from app.reports.asked import Question
from app.sources import samples
from app.uses.noting import MOST_OPINIONS, wishes
from app.uses.report import About, Interview, transcript_interview
from tests.reporting import talk

ROOMY, TIGHT = 64_000, 4_000
"""Tokens that a model reads at once: all of an hour, or a good tenth of it."""


def heard(name: str) -> Interview:
    return transcript_interview(samples.load(name))


@cache
def asked_of(lang: str) -> Sequence[AdviceWanted]:
    return of(heard(lang))


def in_tens(name: str) -> Transcript:
    """A sample whose turns are numbered 0, 10, 20, …, as a transcript may be that was cut."""
    said = samples.load(name)
    turns = tuple(one.model_copy(update={"i": 10 * place}) for place, one in enumerate(said.turns))
    return said.model_copy(update={"turns": turns})


def of(interview: Interview, context: int = ROOMY, lang: Lang | None = None) -> Sequence[AdviceWanted]:  # fmt: skip
    return wishes(interview, interview.report(lang), context)


def sent(wanted: AdviceWanted) -> str:
    return data(load(wanted.task), wanted)


# ------------------------------------------------------------------------------------- the note


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_whole_talk_is_given_where_it_fits(lang: str) -> None:
    note = asked_of(lang)[0]
    said = samples.load(lang).turns
    assert (note.task, note.lang, note.afterwards) == ("report_note", lang, True)
    assert [one.text for one in note.turns] == [one.text for one in said]
    assert [one.role for one in note.turns] == [one.role for one in said]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_of_a_talk_that_does_not_fit_the_evidence_is_given_in_order(lang: str) -> None:
    interview = heard(lang)
    note = of(interview, TIGHT)[0]
    numbers = [one.turn for one in note.turns]
    assert 6 <= len(numbers) < len(samples.load(lang).turns) / 2
    assert numbers == sorted(numbers)
    assert len(sent(note)) < (TIGHT - 2_500) * 3.5 * 1.1
    given = {one.turn: one for one in note.turns}
    stages = interview.report().told.timeline.moments
    assert stages[0].quote in given[interview.seen.quote(stages[0].quote, stages[0].turn).turn].text  # type: ignore[union-attr]
    asked_first = [n for n, one in given.items() if one.role == "customer" and n - 1 in given]
    assert len(asked_first) > len(numbers) / 4, "an answer is given with what was asked"


def test_a_very_long_answer_is_given_where_its_evidence_stands() -> None:
    rambling = "On parlait du four, de la farine et du temps qu'il faisait. " * 200
    told = "Un matin de mars j'ai refermé le cahier, j'avais peur de me tromper encore, et j'ai appelé. "
    said = talk(("interviewer", "Et ensuite ?"), ("customer", rambling + told + rambling))
    note = of(transcript_interview(said), TIGHT)[0]
    given = next(one.text for one in note.turns if one.role == "customer")
    assert "refermé le cahier" in given and len(given) < 2_500


@pytest.mark.parametrize(
    ("lang", "moment", "force", "untold", "costly"),
    [
        ("fr", "(En mars)\u202f: «\u202f", "Habitude du présent\u202f: «", "personne n'a dit\u202f: ", "la question la plus coûteuse"),
        ("en", "): “", "Habit of the present: “", "nobody told: ", "the costliest question: “"),
    ],
)  # fmt: skip
def test_what_the_report_knows_goes_with_it_in_the_reports_language(
    lang: Lang, moment: str, force: str, untold: str, costly: str
) -> None:
    for spoken in ("fr", "en"):
        facts = of(heard(spoken), lang=lang)[0].facts
        assert 10 < len(facts) < 50
        for line in (untold, costly):
            assert any(line in one for one in facts), (spoken, line)
    facts = asked_of(lang)[0].facts
    assert any(moment in one for one in facts) and any(force in one for one in facts)


def test_what_a_question_put_there_is_told_as_such() -> None:
    said = talk(
        ("interviewer", "Racontez-moi le jour où vous avez changé."), ("customer", "C'était en mars, un lundi."),
        ("interviewer", "Vous en aviez marre de perdre des commandes, non ?"),
        ("customer", "Oui, j'en avais marre, on perdait des commandes tous les samedis."),
    )  # fmt: skip
    facts = of(transcript_interview(said))[0].facts
    doubted = [one for one in facts if one.endswith("dit après une question qui le soufflait")]
    assert doubted and "marre" in doubted[0]


def test_names_that_must_not_be_said_and_people_are_handed_over_and_never_sent() -> None:
    said = samples.load("fr")
    about = About(participant="Régis Lemoine", interviewer="Clémence")
    interview = transcript_interview(said, about)
    report = interview.report()
    note = of(interview)[0]
    locked = {one.name for one in report.told.names if one.status == "locked"}
    assert set(note.locked) == locked
    assert set(note.people) >= {"Régis Lemoine", "Clémence"}
    assert "Régis Lemoine" not in sent(note)


def test_of_an_interview_in_which_nobody_told_anything_nothing_is_asked() -> None:
    alone = talk(("interviewer", "Bonjour, vous m'entendez ?"), ("interviewer", "Allô ?"))
    assert of(transcript_interview(alone)) == ()


# -------------------------------------------------------------------------------------- numbers


def test_what_is_sent_goes_by_the_coachs_numbers_and_comes_back_under_the_transcripts() -> None:
    interview = transcript_interview(in_tens("fr"))
    report = interview.report()
    own = [turn.n for turn in interview.seen.coach.conversation.turns]
    assert own[:3] != [one.turn for one in report.turns][:3], "or this test shows nothing"
    note, *opinions = of(interview)
    assert [one.turn for one in note.turns] == own
    said = {turn.n: turn.text for turn in interview.seen.coach.conversation.turns}
    for wanted in opinions:
        assert said[wanted.turn] == wanted.about
    told = next(one for one in note.turns if one.role == "customer" and len(one.text) > 80)
    lines = (NotedLine(text=told.text[:80], turns=(told.turn,)),)
    again = interview.advised(
        [
            advised(note, note=AdvisedNote(story=lines)),
            advised(opinions[0], opinion=doubting(opinions[0])),
        ]
    )
    folded = again.report()
    place = own.index(told.turn)
    assert folded.told.note is not None
    assert [one.turns for one in folded.told.note.story] == [(10 * place,)]
    assert folded.asked.discuss[0].asked.turn == 10 * own.index(opinions[0].turn)
    plain = folded.model_copy(
        update={
            "told": folded.told.model_copy(update={"note": None}),
            "asked": folded.asked.model_copy(update={"discuss": ()}),
        }
    )
    assert plain == report


def doubting(wanted: AdviceWanted) -> Opinion:
    words = " ".join(wanted.about.split()[:3])
    seen = (Opined(finding="rating_request", quote=words),)
    return Opinion(is_question=True, form="open_wh", findings=seen)


def advised(wanted: AdviceWanted, **answer: object) -> Advised:
    given = {"want": wanted.want, "task": wanted.task, "turn": wanted.turn, "prompt": "p@1", "model": "m"}  # fmt: skip
    return Advised.model_validate({**given, "latency": 0.5, "verdict": "clean", **answer})


# ------------------------------------------------------------------------------ second opinions


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_second_opinions_are_asked_where_the_rules_are_unsure_the_most_unsure_first(
    lang: str,
) -> None:
    interview = heard(lang)
    report = interview.report()
    wanted = of(interview)[1:]
    doubts = {one.turn: doubtful(one) for one in report.asked.questions}
    unsure = {
        turn: min(abs(confidence - sum(UNSURE) / 2) for confidence in found)
        for turn, found in doubts.items()
        if found
    }
    assert 3 < len(wanted) == min(len(unsure), MOST_OPINIONS)
    assert {one.task for one in wanted} == {"second_opinion"}
    order = [round(unsure[interview.seen.number(one.turn)], 3) for one in wanted]
    assert order == sorted(order)
    for one in wanted:
        assert one.turns[-1].turn == one.turn and one.turns[-1].text == one.about
        assert len(one.turns) <= 9
        assert one.want.startswith(f"turn:{one.turn}@")


def doubtful(question: Question) -> list[float]:
    """How sure the rules are of each finding that a reader of the words alone can see or miss."""
    seen = [one for one in question.faults if one.finding != "interruption_short_wait"]
    return [one.confidence for one in seen if UNSURE[0] <= one.confidence <= UNSURE[1]]


def test_a_question_that_was_read_twice_while_people_talked_is_not_asked_about_again() -> None:
    interview = heard("en")
    first, second = of(interview)[1:3]
    again = interview.advised([advised(first, opinion=Opinion(is_question=True))])
    later = [one.want for one in of(again)[1:]]
    assert first.want not in later and second.want in later


def test_no_more_than_twenty_are_asked_about() -> None:
    closed = [("interviewer", f"Vous avez fini à {n} heures ?") for n in range(1, 40)]
    said = talk(*(one for question in closed for one in (question, ("customer", "Oui, ce soir-là j'ai fini tard."))))  # type: ignore[arg-type]  # fmt: skip
    assert len(of(transcript_interview(said))) == 1 + MOST_OPINIONS


def test_nothing_but_the_fields_of_a_task_leaves() -> None:
    note, opinion, *_ = asked_of("en")
    assert set(json.loads(sent(note))) == set(load("report_note").given)
    assert set(json.loads(sent(opinion))) == set(load("second_opinion").given)

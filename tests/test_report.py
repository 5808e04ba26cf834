"""The report's model: what is claimed stands on quotes, and the figures add up."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.reports.model import Report
from app.sources import samples
from app.uses.report import of_transcript
from app.uses.report.score import FEWEST_ANSWERS, RULES
from tests import reports_advised
from tests.reporting import (
    GOLDEN,
    LABELLED,
    STORY,
    codes,
    quotes,
    report,
    talk,
    transcript,
)

# -------------------------------------------------------------------------------------- quotes


@pytest.mark.parametrize("name", [*LABELLED, *samples.names()])
def test_every_quote_stands_word_for_word_at_its_place_in_its_turn(name: str) -> None:
    found = report(name)
    turns = {turn.turn: turn for turn in found.turns}
    said = {one.i: one for one in transcript(name).turns}
    everything = quotes(found.model_dump(mode="json"))
    assert len(everything) > 40
    for one in everything:
        assert turns[one["turn"]].text[slice(*one["span"])] == one["quote"] != ""
        assert said[one["turn"]].text == turns[one["turn"]].text


@pytest.mark.parametrize("name", [*LABELLED, *samples.names()])
def test_what_they_told_is_the_customers_and_what_was_asked_is_the_interviewers(name: str) -> None:
    found = report(name)
    role = {turn.turn: turn.role for turn in found.turns}
    told_of = found.told.model_dump(mode="json")
    doubts = {
        id(one["doubt"]["asked"])
        for part in (told_of["timeline"]["moments"], *(f["quotes"] for f in told_of["forces"]))
        for one in part
        if one["doubt"]
    }
    for one in quotes(told_of):
        assert role[one["turn"]] == ("interviewer" if id(one) in doubts else "customer")
    for costly in found.asked.costly:
        assert role[costly.asked.turn] == "interviewer"
        assert costly.came_back is None or role[costly.came_back.turn] == "customer"


@pytest.mark.parametrize("name", [*LABELLED, *samples.names()])
def test_the_story_says_nothing_that_was_not_said(name: str) -> None:
    """Each sentence hangs a quote of a turn it names, between the marks of the report's language."""
    found = report(name)
    turns = {turn.turn: turn.text for turn in found.turns}
    marks = ("«\u202f", "\u202f»") if found.lang == "fr" else ("“", "”")
    for sentence in found.told.story:
        if not sentence.turns:
            assert marks[0] not in sentence.text
            continue
        hung = sentence.text.split(f": {marks[0]}", 1)[1].rsplit(marks[1], 1)[0]
        assert any(hung in turns[turn] for turn in sentence.turns), sentence


def test_the_same_facts_give_the_same_report_to_the_letter() -> None:
    for name in ("fr", "en-03"):
        once, again = (of_transcript(transcript(name)).model_dump_json() for _ in range(2))
        assert once == again


# -------------------------------------------------------------------------------------- golden


def figures(found: Report) -> dict[str, Any]:
    """What a report comes to, small enough to be read: figures, ids and turns, no words."""
    part_a, part_b = found.told, found.asked
    return advice(found) | {
        "score": found.score.total,
        "parts": {part.id: {line.id: [line.value, line.points, line.of] for line in part.lines} for part in found.score.parts},
        "minutes": found.minutes,
        "caveats": codes(found),
        "story": [list(sentence.turns) for sentence in part_a.story],
        "moments": [[one.stage, one.turn, one.when, one.doubt.flag if one.doubt else None] for one in part_a.timeline.moments],
        "holes": [one.stage for one in part_a.timeline.holes],
        "conflicts": [[one.kind, *(quote.turn for quote in one.quotes)] for one in part_a.timeline.conflicts],
        "forces": {one.force: [one.weight, len(one.quotes), sum(quote.doubt is not None for quote in one.quotes)] for one in part_a.forces},
        "struggle": part_a.struggle.turn if part_a.struggle else None,
        "jobs": [[one.kind, one.turn] for one in part_a.jobs],
        "alternatives": [[one.kind, one.what, one.turn] for one in part_a.alternatives],
        "people": [one.who for one in part_a.people],
        "empty": [one.slot for one in part_a.slots if one.quote is None],
        "names": {one.name: one.status for one in part_a.names},
        "best": [[one.asked.turn, one.strength, one.words] for one in part_b.best],
        "costly": [[one.asked.turn, *(fault.finding for fault in one.faults)] for one in part_b.costly],
        "repairs": [[one.asked.turn, one.again.turn] for one in part_b.repairs],
        "missed": [[one.turn, one.cue, one.slot] for one in part_b.missed],
        "strip": [[one.phase, one.first, one.last] for one in part_b.strip],
        "findings": part_b.findings,
        "drill": part_b.drill.idea if part_b.drill else None,
    }  # fmt: skip


def advice(found: Report) -> dict[str, Any]:
    """The same of what a language model brought; nothing where there was none."""
    note, discuss = found.told.note, found.asked.discuss
    if note is None and not discuss:
        return {}
    noted = {
        "by": note.by, "story": [list(one.turns) for one in note.story], "jobs": [list(one.turns) for one in note.jobs],
        "drill": bool(note.drill),
    } if note else None  # fmt: skip
    read = [
        [one.asked.turn, one.form, [fault.finding for fault in one.faults], one.other_form, [other.finding for other in one.others]]
        for one in discuss
    ]  # fmt: skip
    return {"note": noted, "discuss": read}


GOLDEN_OF = {
    **{name: lambda name=name: report(name) for name in samples.names()},
    **{f"{lang}-advised": lambda lang=lang: reports_advised.report(lang) for lang in ("en", "fr")},
}


@pytest.mark.parametrize("name", GOLDEN_OF)
def test_the_samples_come_to_what_they_came_to(name: str) -> None:
    """To look a change over and take it: `python -m tests.test_report`."""
    golden = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    assert json.loads(json.dumps(figures(GOLDEN_OF[name]()))) == golden


# -------------------------------------------------------------------------------------- score


@pytest.mark.parametrize("name", [*LABELLED, *samples.names()])
def test_the_arithmetic_of_the_score_adds_up_exactly(name: str) -> None:
    score = report(name).score
    assert score.total is not None and score.why is None
    tenths = [round(10 * line.points) for part in score.parts for line in part.lines]
    assert sum(tenths) == round(10 * score.total)
    assert [part.of for part in score.parts] == [35, 25, 25, 15]
    for part in score.parts:
        assert sum(round(10 * line.points) for line in part.lines) == round(10 * part.points)
        assert sum(round(10 * line.of) for line in part.lines) == round(10 * part.of)
        assert all(0 <= line.points <= line.of for line in part.lines)


def test_a_good_interview_scores_above_an_average_one_and_that_above_a_poor_one() -> None:
    for lang in ("en", "fr"):
        excellent, average, poor = (report(f"{lang}-{n:02}").score.total or 0.0 for n in (1, 2, 3))
        assert excellent > average + 10 and average > poor + 15


def test_what_could_not_be_measured_gives_its_points_to_the_others() -> None:
    listening = report("en-02").score.parts[3]
    lines = {line.id: line for line in listening.lines}
    assert lines["wait"].value is None and lines["wait"].of == lines["interruptions"].of == 0
    assert lines["share"].of + lines["uptake"].of == 15 and lines["share"].of > 6


@pytest.mark.parametrize("part", RULES)
def test_a_line_gives_all_from_good_on_half_at_fair_and_nothing_far_below(part: str) -> None:
    for rule in RULES[part][1]:  # type: ignore[index]
        scale = rule.scale
        beyond = scale.none - (scale.good - scale.none)
        assert scale.worth(scale.good) == 1.0 and scale.band(scale.good) == "good"
        assert scale.worth(scale.fair) == 0.5 and scale.band(scale.fair) == "fair"
        assert scale.worth(scale.none) == scale.worth(beyond) == 0.0
        assert scale.band(beyond) == "alert"


def test_there_is_no_score_under_fifteen_answers() -> None:
    few = of_transcript(talk(*STORY * (FEWEST_ANSWERS - 1)))
    assert few.score.total is None and few.score.parts == () and "14" in (few.score.why or "")
    assert of_transcript(talk(*STORY * FEWEST_ANSWERS)).score.total is not None


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, folded in GOLDEN_OF.items():
        written_out = json.dumps(figures(folded()), ensure_ascii=False, indent=1)
        (GOLDEN / f"{name}.json").write_text(written_out + "\n", "utf-8")

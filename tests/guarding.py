"""Answers written by hand, good and bad, as an advisor would have been asked for them in the two samples."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.advisors.answers import Answer, NextProbes, Repair, ReportNote, SecondOpinion, Voice
from app.advisors.guard import Talk, judge
from app.advisors.reasons import Reason
from app.customers.story import Story
from app.events import AdviceTask, AdviceWanted, Given, Lang
from app.sources import samples
from app.uses.practice import find_story

GOOD = Path(__file__).parent / "good_answers"
LANGS: tuple[Lang, ...] = ("fr", "en")
TURNS = 8
# The turns in which the customers of the samples first say the product's name.
NAMED = {"fr": 71, "en": 76}


@cache
def good(lang: Lang) -> dict[AdviceTask, list[Any]]:
    """The good answers of a language, by task, as they are written down."""
    found: dict[AdviceTask, list[Any]] = yaml.safe_load((GOOD / f"{lang}.yaml").read_text("utf-8"))
    return found


@cache
def _held(wanted: AdviceWanted) -> Talk:
    return Talk(wanted)


def verdict(answer: Answer, wanted: AdviceWanted) -> Reason | None:
    """What the guard says of an answer; a talk that many answers are held against is read once."""
    return judge(answer, _held(wanted))


@cache
def story_of(name: str) -> Story:
    """A built-in story, read once."""
    return find_story(name)


def asked_at(task: AdviceTask, lang: Lang, at: int) -> AdviceWanted:
    """What the coach would ask of an advisor after this turn of the sample."""
    sample = samples.load(lang)
    heard = [one for one in sample.turns if one.i <= at]
    given = tuple(Given(turn=one.i, role=one.role, text=one.text) for one in heard[-TURNS:])
    asked = tuple(one.text for one in heard[:-1] if one.role == "interviewer")[-12:]
    return AdviceWanted(
        want=f"turn:{at}", task=task, turn=at, lang=lang, turns=given, asked=asked,
        about=heard[-1].text if heard[-1].role == "interviewer" else "",
        locked=sample.product.names if at < NAMED[lang] else (),
    )  # fmt: skip


@cache
def told_of(lang: Lang, locked: tuple[str, ...] = ()) -> AdviceWanted:
    """What an advisor would be given for the note on a whole sample."""
    given = tuple(
        Given(turn=one.i, role=one.role, text=one.text) for one in samples.load(lang).turns
    )
    return AdviceWanted(
        want="report",
        task="report_note",
        turn=given[-1].turn,
        lang=lang,
        turns=given,
        locked=locked,
    )


@cache
def remembered(story: str, memory: str, said: int = 0, *, brief: bool = False) -> AdviceWanted:
    """What an advisor would be given to word a memory of a practice story."""
    told = story_of(story)
    one = told.by_id[memory]
    return AdviceWanted(
        want="answer:3", task="customer_voice", turn=6, lang=told.lang,
        facts=(one.fact,), said=(one.brief if brief else one.says)[said],
        people=(told.person.name,),
        locked=tuple(name for name in told.product.names if name not in one.says[said]),
    )  # fmt: skip


def read(task: AdviceTask, lang: Lang, row: Any) -> tuple[Answer, AdviceWanted]:
    """A row of the good answers as an answer, with what was asked."""
    match task:
        case "repair":
            return Repair(question=row[1]), asked_at(task, lang, row[0])
        case "next_probe":
            answer = NextProbes.model_validate({"probes": [{"question": row[1], "quote": row[2]}]})
            return answer, asked_at(task, lang, row[0])
        case "second_opinion":
            found = [{"finding": finding, "quote": quote} for finding, quote in row[2]]
            asks = row[1] != "facilitator"
            opinion = SecondOpinion(is_question=asks, form=row[1], findings=found, reason=row[3])
            return opinion, asked_at(task, lang, row[0])
        case "customer_voice":
            return Voice(text=row[3]), remembered(row[0], row[1], row[2])
    return ReportNote.model_validate(noted(row)), told_of(lang)


def noted(row: dict[str, Any]) -> dict[str, Any]:
    """A note as it is written down here, in the shape in which a model answers."""
    lines = {
        part: [{"text": text, "turns": turns} for text, turns in row.get(part, ())]
        for part in ("story", "jobs")
    }
    return {**lines, "drill": row.get("drill", "")}


_SPOKEN: tuple[Reason, ...] = (
    "empty",
    "too_long",
    "odd_signs",
    "placeholder",
    "not_speech",
    "wrong_language",
    "gives_orders",
    "locked_name",
)
_ASKED: frozenset[Reason] = frozenset(
    (
        *_SPOKEN,
        "asks_nothing",
        "not_clean",
        "not_open",
        "said_before",
        "quote_not_said",
        "adds_a_fact",
    )
)
MEETS: dict[AdviceTask, frozenset[Reason]] = {
    "repair": _ASKED,
    "next_probe": _ASKED,
    "second_opinion": frozenset((*_SPOKEN[1:], "unknown_finding", "quote_not_said", "said_before", "contradicts_itself", "takes_sides", "out_of_role", "adds_a_fact")),
    "customer_voice": frozenset((*_SPOKEN, "out_of_role", "adds_a_fact", "leaves_out")),
    "report_note": frozenset((*_SPOKEN, "unknown_turn", "takes_sides", "out_of_role", "quote_not_said", "adds_a_fact", "not_in_its_turns", "said_before", "not_clean")),
    "story_from_brief": frozenset(("empty", "not_speech", "odd_signs", "not_a_story", "wrong_language")),
}  # fmt: skip
"""The reasons that can stop an answer to each task."""

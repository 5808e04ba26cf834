"""Asking about a whole interview: in which order, how much at once, what a failure stops, and what is said of it."""

import asyncio
from collections.abc import Sequence
from functools import cache

import pytest

from app.advisors.reasons import WORDS
from app.advisors.troubles import BY_CODE
from app.errors import TooMuch
from app.events import AdviceWanted, Advised, AdvisorNote, Lang
from app.sources import samples
from app.uses.afterwards import Outcome, ask
from app.uses.no_note import in_words
from app.uses.noting import wishes
from app.uses.report import transcript_interview


@cache
def asked_of(lang: str) -> Sequence[AdviceWanted]:
    interview = transcript_interview(samples.load(lang))
    return wishes(interview, interview.report(), 64_000)


class Colleague:
    """An advisor of flesh and blood: answers what it is told to, and knows how much it was asked at once."""

    def __init__(self, *verdicts: str | None) -> None:
        self.verdicts = list(verdicts)
        self.asked: list[str] = []
        self.at_once = self.most = 0

    async def advise(self, wanted: AdviceWanted, interview: str) -> Advised | None:
        self.asked.append(wanted.want)
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        await asyncio.sleep(0)
        self.at_once -= 1
        verdict = self.verdicts.pop(0) if self.verdicts else "clean"
        if verdict is None:
            return None
        return Advised(
            want=wanted.want, task=wanted.task, turn=wanted.turn, prompt="p@1", model="m", latency=0.5,
            verdict=verdict,
        )  # fmt: skip

    def note(self, lang: Lang = "en", interview: str = "") -> AdvisorNote:
        return AdvisorNote(state="resting", code="spent", reason="")


async def asking(colleague: Colleague, places: int = 2) -> tuple[Outcome, list[Advised]]:
    taken: list[Advised] = []
    wanted = asked_of("fr")
    outcome = await ask(wanted, "i", colleague, asyncio.Semaphore(places), taken.append)  # type: ignore[arg-type]
    return outcome, taken


async def test_everything_is_asked_the_note_first_and_never_more_at_once_than_there_are_places() -> (
    None
):
    colleague = Colleague()
    outcome, taken = await asking(colleague)
    assert outcome.written and len(taken) == len(asked_of("fr"))
    assert colleague.asked[0] == "report" and colleague.most == 2


async def test_once_the_model_has_failed_no_further_opinion_is_asked_for() -> None:
    colleague = Colleague("clean", "clean", "too_late")
    outcome, taken = await asking(colleague, places=1)
    assert outcome.written and len(colleague.asked) == len(taken) == 3


async def test_an_opinion_that_the_guard_dropped_does_not_stop_the_others() -> None:
    colleague = Colleague("clean", "quote_not_said")
    outcome, taken = await asking(colleague, places=1)
    assert outcome.written and len(taken) == len(asked_of("fr"))


async def test_while_the_advisor_rests_the_outcome_says_why() -> None:
    outcome, taken = await asking(Colleague(*[None] * 40))
    assert (outcome, taken) == (Outcome("spent"), [])


async def test_an_answer_that_cannot_be_written_down_ends_the_asking() -> None:
    def full(_advised: Advised) -> None:
        raise TooMuch("The log cannot be written.")

    with pytest.raises(TooMuch):
        await ask(asked_of("fr"), "i", Colleague(), asyncio.Semaphore(2), full)  # type: ignore[arg-type]


def test_why_there_is_no_note_is_said_in_both_languages_for_everything_that_can_happen() -> None:
    codes = {"no_model", "not_recorded", "nothing_said", "not_asked", "spent", *BY_CODE, *WORDS}
    for code in codes:
        english, french = in_words(Outcome(code), "en"), in_words(Outcome(code), "fr")
        assert english and french and english != french, code
        assert english.endswith(".") and french.endswith("."), code
        assert "{" not in english + french, code
        assert code in {*BY_CODE, *WORDS} or " :" not in french, code
        assert "oaching goes on" not in english, code
    assert in_words(Outcome("clean"), "fr") is None
    assert "too long" in (in_words(Outcome("too_late"), "en") or "")

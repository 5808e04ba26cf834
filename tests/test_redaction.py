"""Over a whole interview: whoever was named is known ever after, under one placeholder, and nothing else is hidden."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.advisors.model import ModelAdvisor
from app.advisors.privacy import cover
from app.advisors.prompts import data, load
from app.advisors.sent import SentLog
from app.coach.advice import TURNS, wishes
from app.events import AdviceWanted, Retracted
from app.settings import ModelSettings
from evals.naming import contacts, hidden_in, marked, sent, transcript
from tests.answering import answering, says
from tests.interviews import Interview

ANSWERS = (
    "On a refait la cuisine au printemps.", "C'était un mardi.", "Je regardais le prix tous les soirs.",
    "J'ai fini par appeler.", "Le devis est arrivé en juin.", "Après on a attendu.",
)  # fmt: skip


def last_wish(talk: Interview) -> AdviceWanted:
    *_, wanted = wishes(talk.coach)
    return wanted


def told(*lines: str, product: str = "Corbelline") -> Interview:
    talk = Interview("fr", product)
    talk.talk(*lines)
    return talk


def small_talk(times: int) -> Iterator[str]:
    for number in range(times):
        yield "I: Et ensuite, que s'est-il passé ?"
        yield f"C: {ANSWERS[number % len(ANSWERS)]}"


def test_a_name_said_long_before_is_still_hidden() -> None:
    talk = told(
        "I: Qui était là ?", "C: Il y avait mon associé, Fanchon, et le maire.", *small_talk(TURNS)
    )
    talk.say("I: Et ensuite ?")
    talk.say("C: Fanchon a tout repris, et j'étais content.")
    wanted = last_wish(talk)
    assert "associé" not in "".join(turn.text for turn in wanted.turns)
    assert "Fanchon" not in data(load(wanted.task), cover(wanted).wanted)


def test_the_product_stays_hidden_once_the_customer_has_named_it() -> None:
    talk = told("I: Et ensuite ?", "C: Ensuite on a pris Corbelline, et je dormais mieux.")
    wanted = last_wish(talk)
    assert wanted.locked == ()
    assert "Corbelline" not in data(load(wanted.task), cover(wanted).wanted)


@pytest.mark.parametrize("name", ["sample-fr", "sample-en", "en-03"])
def test_the_same_person_is_the_same_placeholder_in_every_wish(name: str) -> None:
    interview = next(one for one in marked() if one.id == name)
    result = sent(interview)
    assert result.asked > 30 and len(result.called) >= 5
    assert {words: names for words, names in result.called.items() if len(names) > 1} == {}
    assert result.not_back == []


def test_who_was_taken_back_is_known_no_more_and_the_others_keep_their_numbers() -> None:
    talk = told("I: Qui était là ?", "C: Il y avait Benoît et puis Josiane, tous les deux.")
    before = {one.name: one.instead for one in last_wish(talk).named or ()}
    talk.say("I: Et qui d'autre ?")
    talk.say("C: Rien que Thierry, le voisin, et c'était bien.")
    assert "Thierry" in {one.name for one in last_wish(talk).named or ()}
    talk.hear(Retracted(ids=("s3",)))
    talk.say("C: Personne, et ça m'a fait peur.")
    after = {one.name: one.instead for one in last_wish(talk).named or ()}
    assert "Thierry" not in after
    assert {name: after[name] for name in before} == before


def test_who_asks_later_is_told_the_same_numbers() -> None:
    lines = (
        "I: Qui était là ?", "C: Il y avait Josiane au comptoir.",
        "I: Et qui d'autre ?", "C: Benoît est passé, et Lucas aussi.",
        "I: Et ensuite ?", "C: Benoît a tout repris, et j'étais content.",
    )  # fmt: skip
    asked_often = Interview("fr", "Corbelline")
    for line in lines:
        asked_often.say(line)
        list(wishes(asked_often.coach))
    assert last_wish(asked_often).named == last_wish(told(*lines)).named


def test_what_stands_between_placeholders_is_what_was_said() -> None:
    said = "Nathalie m'a dit d'appeler Benoît."
    assert hidden_in(said, "PERSON_1 m'a dit d'appeler PERSON_2.") == [
        (0, 8, "PERSON_1"), (27, 33, "PERSON_2"),
    ]  # fmt: skip
    with pytest.raises(ValueError, match="what went out"):
        hidden_in(said, "PERSON_1 a dit autre chose.")


@pytest.mark.server
@pytest.mark.timeout(60)
async def test_neither_try_nor_its_log_names_anybody_and_no_placeholder_comes_back(
    tmp_path: Path,
) -> None:
    talk = told(
        "I: Qui était là ?", "C: Il y avait Josiane, au 12 rue des Lilas.",
        "I: Et ensuite ?", "C: Josiane a tout repris, et j'étais content.",
    )  # fmt: skip
    wanted = last_wish(talk)
    invented = {
        "probes": [{"question": "Que disait PERSON_9 ce soir-là ?", "quote": "j'étais content"}]
    }
    async with answering(says(invented)) as server:
        settings = ModelSettings(base_url=server.url, model="little", live_deadline=20.0)
        advisor = ModelAdvisor(settings, time.monotonic, SentLog(tmp_path))
        advised = await advisor.advise(wanted, "i")
        await advisor.close()
        assert advised is not None and advised.verdict != "clean"
        assert advised.text is None and advised.probes == ()
        first, second = advisor.sent("i").splitlines()
        for written in (first, second, *(came.body.decode() for came in server.came)):
            assert "Josiane" not in written and "Lilas" not in written
            assert "PERSON_" in written


def test_a_turn_that_goes_on_is_heard_to_its_end() -> None:
    talk = told("I: Qui était là ?", "C: Il y avait Benoît et puis Josiane.", "I: Et ensuite ?")
    talk.say("C: Benoît a tout repris,", end_of_turn=False)
    list(wishes(talk.coach))
    talk.say("C: et puis Thierry est venu, et j'étais content.", wait=0.2)
    numbers = {one.name: one.instead for one in last_wish(talk).named or ()}
    assert {numbers[name] for name in ("Benoît", "Josiane", "Thierry")} == {
        "PERSON_1", "PERSON_2", "PERSON_3",
    }  # fmt: skip


def test_every_mark_stands_on_its_words() -> None:
    for one in marked():
        turns = {turn.i: turn.text for turn in transcript(one).turns}
        assert {m for m in one.marks if turns[m.turn][m.start : m.end] != m.words} == set(), one.id
    for line in contacts():
        assert all(line.text[m.start : m.end] == m.words for m in line.marks), line.id
        assert line.held == (int(line.id[-2:]) % 3 == 0)

"""A colleague's note by a language model is looked at again before a report carries it; figures are never its."""

from __future__ import annotations

from typing import Any

import pytest

from app.events import Heard, Lang, Retracted
from app.sources import samples
from app.uses.report import At, of_log, transcript_interview
from app.uses.report.grounds import place
from app.uses.report.noted import noted
from tests import reports_advised
from tests.reporting import quotes
from tests.reports_advised import STORY, note, opinion, seen, with_advice

Line = tuple[str, tuple[int, ...]]
FIRST = STORY["fr"][0]


def kept(*lines: Line, told_in: Lang = "fr", **given: Any) -> list[str]:
    """The sentences of a note on the French sample that a report in `told_in` carries."""
    found = noted(seen("fr", note(lines, **given)), told_in)
    return [line.text for line in found.story] if found else []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_good_note_is_carried_whole_with_its_turns_and_whose_words_it_is(lang: Lang) -> None:
    found = reports_advised.report(lang).told.note
    assert found is not None and found.by == reports_advised.MODEL
    assert [one.turns for one in found.story] == [turns for _, turns in STORY[lang]]
    assert len(found.jobs) == 2 and found.drill == reports_advised.DRILL[lang]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_figure_quote_or_list_of_the_report_comes_from_an_advisor(lang: Lang) -> None:
    plain, advised = of_log(with_advice(lang)), reports_advised.report(lang)
    assert advised.told.model_copy(update={"note": None}) == plain.told
    assert advised.asked.model_copy(update={"discuss": ()}) == plain.asked
    assert (advised.score, advised.headline) == (plain.score, plain.headline)
    assert plain.told.note is None and plain.asked.discuss == ()


@pytest.mark.parametrize(
    "line",
    [
        ("Régis se dit : « un jour on va tout perdre ».", (38,)),
        ("Régis se dit « un jour on va en louper une vraie ».", (36,)),
        ("Josiane dit “je ne veux plus du cahier” et tout s'arrête.", (30,)),
        ('Nathalie dit "je pars" et tout s\'arrête.', (30,)),
        ("La phrase s'ouvre sur « un jour on va en louper une vraie.", (38,)),
    ],
    ids=["never said", "said in another turn", "other marks", "straight marks", "left open"],
)
def test_a_sentence_that_quotes_what_its_turns_do_not_say_is_left_out(line: Line) -> None:
    assert kept(FIRST, line) == [FIRST[0]]


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Le 14 juin, la pièce montée pour soixante personnes manque.", True),
        ("Le quatorze juin, la pièce montée pour 60 personnes manque.", True),
        ("Le 17 juin, la pièce montée manque.", False),
        ("La pièce montée était pour 600 personnes.", False),
        ("La pièce montée était pour sept cents personnes.", False),
    ],
)
def test_a_figure_stays_where_somebody_said_it_in_digits_or_in_words(
    text: str, stays: bool
) -> None:
    assert kept(FIRST, (text, (23,))) == ([FIRST[0], text] if stays else [FIRST[0]])


def test_a_name_that_nobody_said_is_left_out_with_its_sentence() -> None:
    told = ("Dans la boutique, Josiane et Yohan attendent.", (26,))
    stranger = ("Dans la boutique, Josiane et Mireille attendent.", (26,))
    misspelt = ("Dans la boutique, Josianne attend.", (26,))
    assert kept(FIRST, told, stranger, misspelt) == [FIRST[0], told[0]]


def test_a_sentence_on_a_turn_that_is_not_there_is_left_out() -> None:
    sentence = "Les descentes de nuit continuent."
    assert kept(FIRST, (sentence, (48, 900)), (sentence, ())) == [FIRST[0]]


def test_a_turn_that_was_taken_back_since_takes_its_sentence_along() -> None:
    log = with_advice("fr", note((FIRST, STORY["fr"][2])))
    gone = next(one.fact for one in log if isinstance(one.fact, Heard) and "quatorze juin" in one.fact.text)  # fmt: skip
    assert isinstance(gone, Heard)
    found = of_log([*log, At(9_100.0, Retracted(ids=(gone.id,)))])
    assert found.told.note is not None
    assert [one.text for one in found.told.note.story] == [FIRST[0]]


def test_a_turn_that_was_corrected_since_takes_a_quote_along_that_it_no_longer_holds() -> None:
    log = with_advice("fr", note((FIRST, STORY["fr"][5])))
    said = next(one.fact for one in log if isinstance(one.fact, Heard) and "Benoît il dort, lui." in one.fact.text)  # fmt: skip
    assert isinstance(said, Heard)
    again = said.model_copy(update={"revision": 9, "text": "En fait y a pas eu de démonstration."})
    found = of_log([*log, At(9_100.0, again)]).told.note
    assert found is not None and [one.text for one in found.story] == [FIRST[0]]


def test_a_quote_is_set_in_the_letters_in_which_it_was_said() -> None:
    loose = ("Elle lui demande « il s’ouvre où, votre bazar ? » et c'est fait.", (89,))
    assert kept(loose) == ["Elle lui demande « Il s'ouvre où, votre bazar ? » et c'est fait."]


@pytest.mark.parametrize("verdict", ["adds_a_fact", "wrong_language", "timeout"])
def test_a_note_that_was_not_found_clean_is_none(verdict: str) -> None:
    assert kept(FIRST, verdict=verdict) == []


def test_a_note_in_another_language_than_the_report_is_none() -> None:
    assert reports_advised.report("fr", "en").told.note is None
    english = ("Orders were kept in a black book under the till, and he read it at night.", (9,))
    assert kept(english) == [] and kept(english, told_in="en") == [english[0]]


def test_where_nothing_of_its_story_is_borne_out_there_is_no_note() -> None:
    assert kept(("Le 31 mai, tout brûle.", (9,)), jobs=STORY["fr"][:1], drill="Attendre.") == []


def test_advice_that_quotes_what_nobody_said_is_left_out() -> None:
    for drill in ("Reprendre « je pleurais de rage » plus tôt.", "Attendre 47 secondes."):
        found = noted(seen("fr", note((FIRST,), drill=drill)), "fr")
        assert found is not None and found.drill == ""


def test_in_an_imported_transcript_a_note_goes_by_the_transcripts_own_numbers() -> None:
    said = samples.load("fr")
    turns = tuple(one.model_copy(update={"i": 10 * one.i}) for one in said.turns)
    interview = transcript_interview(said.model_copy(update={"turns": turns}))
    found = interview.advised([note(STORY["fr"]), opinion(88, "open_wh")]).report()
    assert found.told.note is not None
    assert [one.turns for one in found.told.note.story] == [
        tuple(10 * n for n in turns) for _, turns in STORY["fr"]
    ]
    assert [one.asked.turn for one in found.asked.discuss] == [880]
    everything = quotes(found.model_dump(mode="json"))
    texts = {one.turn: one.text for one in found.turns}
    assert all(texts[one["turn"]][slice(*one["span"])] == one["quote"] for one in everything)


# ------------------------------------------------------------------------------ where words stand


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("j’avais vérifié", "Donc vous voyez, j'avais vérifié.", "j'avais vérifié"),
        ("Il s'ouvre où, votre bazar ?", "« Il s'ouvre où, votre bazar\u202f? »", "Il s'ouvre où, votre bazar\u202f?"),
        ("the price", "I said the  price was fine", "the  price"),
        ("the price", "It was the prices that went up.", None),
        ("non", "C'était un canon.", None),
        ("à 10:30", "rendez-vous à 10:30", "à 10:30"),
        ("", "tout ce que l'on veut", None),
    ],
)  # fmt: skip
def test_words_stand_in_a_text_whole_whatever_their_blanks_and_apostrophes(
    words: str, text: str, found: str | None
) -> None:
    span = place(words, text)
    assert (text[slice(*span)] if span else None) == found

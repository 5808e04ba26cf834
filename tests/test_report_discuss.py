"""What rules and second reader read differently is told in the report, for people to settle; nothing else of it moves."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from app.events import Advised, FormId, Lang, Marked
from app.reports.asked import Discussed
from app.reports.drawn import draw
from app.reports.model import Report
from app.reports.told import Note
from app.uses.masking import masked
from app.uses.report import heard_facts, of_log
from app.uses.report.discuss import discuss
from app.uses.report.grounds import place
from tests import reports_advised
from tests.reports_advised import opinion, seen, with_advice
from tests.reports_read import read, squeezed


def discussed(*advice: Advised) -> tuple[Discussed, ...]:
    """What these readings of the French sample leave to be discussed."""
    return discuss(seen("fr", *advice), "fr")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_is_read_differently_is_to_be_discussed_in_order_of_time(lang: Lang) -> None:
    found = reports_advised.report(lang)
    expected = [one[0] for one in reports_advised.OPINIONS[lang][1:]]
    assert [one.asked.turn for one in found.asked.discuss] == expected
    texts = {one.turn: one.text for one in found.turns}
    for one in found.asked.discuss:
        assert one.by == reports_advised.MODEL and one.reason and not one.overruled
        for words in (one.asked, *(other.words for other in one.others)):
            assert texts[words.turn][slice(*words.span)] == words.quote


def test_what_both_read_alike_is_not_to_be_discussed() -> None:
    agrees = opinion(16, "closed_yn", (("leading_tag", "non"),))
    assert discussed(agrees) == ()


@pytest.mark.parametrize(
    ("turn", "form", "differs"),
    [
        (29, "closed_yn", False), (29, "recap_check", False), (29, "forced_choice", False), (29, "cued_invitation", True),
        (29, "logistics", True), (45, "echo", False), (45, "open_wh", False), (45, "closed_yn", True), (45, None, True),
        (12, None, False), (12, "facilitator", False), (12, "open_wh", True),
    ],
)  # fmt: skip
def test_a_form_makes_a_difference_where_an_answer_to_it_is_worth_something_else(
    turn: int, form: FormId | None, differs: bool
) -> None:
    assert bool(discussed(opinion(turn, form))) is differs


def test_what_is_only_for_information_is_no_disagreement_unless_the_second_reader_names_it() -> (
    None
):
    quiet = opinion(10, "statement_probe")
    (loud,) = discussed(opinion(10, "statement_probe", (("jargon_loaded", "ce cahier"), ("double_barrelled", "J'essaie de voir la boutique"))))  # fmt: skip
    assert discussed(quiet) == ()
    assert [one.finding for one in loud.faults] == ["double_barrelled"]
    assert [one.finding for one in loud.others] == ["jargon_loaded", "double_barrelled"]


def test_an_interruption_is_heard_by_the_clock_and_not_missed_by_a_reader() -> None:
    assert discussed(opinion(62, "open_wh")) == ()


def test_who_reads_without_names_does_not_miss_a_product_named_too_early() -> None:
    assert discussed(opinion(20, "closed_yn", (("closed_question", "en juin"),))) == ()
    (named,) = discussed(opinion(20, "open_wh", (("early_product_mention", "Corbelline"),)))
    assert "early_product_mention" in [one.finding for one in named.faults]


def test_a_finding_whose_words_nobody_said_neither_agrees_nor_disagrees() -> None:
    invented = opinion(16, "closed_yn", (("leading_tag", "n'est-ce pas"), ("jargon_loaded", "le process")))  # fmt: skip
    assert discussed(invented) == ()
    half = opinion(45, "echo", (("jargon_loaded", "le process"), ("accusatory_why", "deuxième cahier")))  # fmt: skip
    (found,) = discussed(half)
    assert [one.finding for one in found.others] == ["accusatory_why"]


def test_a_finding_that_the_method_does_not_know_is_dropped() -> None:
    assert discussed(opinion(45, "echo", (("rude_question", "deuxième cahier"),))) == ()


def test_a_reason_that_quotes_what_nobody_said_is_left_out_and_the_rest_stays() -> None:
    (found,) = discussed(opinion(88, "open_wh", (), "Elle dit « je vous en prie » d'abord."))
    assert found.reason == "" and found.other_form == "open_wh"


def test_what_somebody_waved_away_is_settled() -> None:
    same = opinion(16, "closed_yn", (("leading_tag", "non"),))
    assert discussed(same) == ()
    heard = heard_facts(with_advice("fr", same))
    (flag,) = heard.flags_on(heard.by_number[16])
    heard.coach.hear(Marked(action="meant_it", target=flag.flag), 9_100.0)
    assert replace(heard).flags_on(heard.by_number[16]) == ()
    assert discuss(replace(heard), "fr") == ()


def test_what_a_setting_let_be_overruled_is_told_with_what_the_rules_had_found() -> None:
    overruled = of_log(with_advice("fr", opinion(88, "open_wh", overrules=True)))
    (found,) = overruled.asked.discuss
    assert found.overruled and [one.finding for one in found.faults] == ["closed_question"]
    assert all(not one.faults for one in overruled.asked.questions if one.turn == 88)
    assert squeezed("Un réglage a laissé le second lecteur retirer") in read(draw(overruled, "html"), "html")  # fmt: skip


def test_a_second_reading_of_what_the_customer_says_is_passed_over() -> None:
    assert discussed(opinion(23, "open_wh"), opinion(900, "open_wh")) == ()


def test_findings_are_called_by_their_titles_in_the_reports_language() -> None:
    found = {one.asked.turn: one for one in reports_advised.report("fr", "en").asked.discuss}
    assert [one.title for one in found[105].others] == ["Flattering question"]


# ------------------------------------------------------------------------------------ masking


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_masked_note_names_nobody_and_still_quotes_what_was_said(lang: Lang) -> None:
    found = reports_advised.report(lang)
    reasoned = found.asked.discuss[0].model_copy(
        update={"reason": "Josiane y est nommée." if lang == "fr" else "Martin is named in it."}
    )
    given = found.model_copy(
        update={"asked": found.asked.model_copy(update={"discuss": (reasoned, *found.asked.discuss[1:])})}
    )  # fmt: skip
    shared, names = masked(given)
    written = _words_of(shared)
    people = "Régis Josiane Nathalie Benoît" if lang == "fr" else "Alison Martin Beth Gareth Derek Pettifer Cornwall"  # fmt: skip
    assert all(name in _words_of(given) for name in people.split())
    assert [name for name in people.split() if name in written] == []
    assert [one.name for one in names if re.search(rf"(?<!\w){re.escape(one.name)}(?!\w)", written)] == []  # fmt: skip
    texts = {one.turn: one.text for one in shared.turns}
    for one in shared.asked.discuss:
        for words in (one.asked, *(other.words for other in one.others)):
            assert texts[words.turn][slice(*words.span)] == words.quote
    assert shared.told.note is not None and found.told.note is not None
    for line in shared.told.note.story:
        for quote in re.findall(r"[«“]\s*(.+?)[\s,.?]*[»”]", line.text):
            assert any(place(quote, texts[turn]) for turn in line.turns), line


def test_masking_leaves_the_models_name_and_the_forms_as_they_are() -> None:
    found = reports_advised.report("fr")
    noted = found.told.note
    assert noted is not None
    named = noted.model_copy(update={"by": "Josiane-7B"})
    shared, _ = masked(found.model_copy(update={"told": found.told.model_copy(update={"note": named})}))  # fmt: skip
    assert shared.told.note is not None and shared.told.note.by == "Josiane-7B"
    assert [one.other_form for one in shared.asked.discuss] == ["closed_yn", "open_wh", "closed_yn"]


def _words_of(found: Report) -> str:
    """All that a language model had a hand in, as one text."""
    written: Note | None = found.told.note
    assert written is not None
    lines = [line.text for line in (*written.story, *written.jobs)]
    return " ".join([*lines, written.drill, *(one.reason for one in found.asked.discuss)])

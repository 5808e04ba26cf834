"""The report's own sentences: both languages, French as it is set, figures as each language writes them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import app.reports
from app.reports.sentences import SENTENCES
from app.reports.words import NARROW, Words, capital, clock, day, figure, share, typeset

GAPS = re.compile(r"\{(\w+)\}")
ROOT = Path(app.reports.__file__).parent
CODE = "\n".join(
    path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py") if path.name != "sentences.py"
)


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_says_the_same_things_in_both_languages(key: str) -> None:
    said = SENTENCES[key]
    assert said.en.strip() and said.fr.strip()
    assert sorted(GAPS.findall(said.en)) == sorted(GAPS.findall(said.fr))


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_is_calm_and_says_vous(key: str) -> None:
    said = SENTENCES[key]
    assert "!" not in said.en + said.fr
    assert not re.search(r"\b(tu|ton|ta|tes|toi)\b", said.fr)


@pytest.mark.parametrize("key", SENTENCES)
def test_french_has_its_spaces_and_its_apostrophes(key: str) -> None:
    set_ = Words("fr")(key)
    assert not re.search(r"[ \u00a0][?;:»%]|« ", set_)
    assert not re.search(r"(?<=\w)[?;]", set_) and "'" not in set_


def test_every_sentence_is_said_somewhere() -> None:
    kinds = set(re.findall(r"""f["']([a-z_.]+)\{""", CODE)) | {"strengths", "findings", "forms"}
    forms = re.compile(r"\.(one|many|none)$")
    unsaid = [
        key
        for key in SENTENCES
        if f'"{forms.sub("", key)}"' not in CODE
        and f"'{forms.sub('', key)}'" not in CODE
        and not any(key.startswith(kind) for kind in kinds)
    ]
    assert unsaid == []


def test_what_was_said_inside_a_sentence_keeps_its_letters() -> None:
    told = "D'abord : « j'ai dit \"non\" », puis c'est tout ?"
    assert (
        typeset(told, "fr")
        == f'D’abord{NARROW}: «{NARROW}j\'ai dit "non"{NARROW}», puis c’est tout{NARROW}?'
    )
    assert typeset(told, "en") == told


def test_quotation_marks_give_way_to_those_inside() -> None:
    assert Words("fr").quoted("à bout") == f"«{NARROW}à bout{NARROW}»"
    assert Words("fr").quoted("« à bout », donc") == "“« à bout », donc”"
    assert Words("en").quoted("fed up") == "“fed up”"
    assert Words("en").quoted("“fed up”, so") == "‘“fed up”, so’"


def test_figures_as_each_language_writes_them() -> None:
    assert [figure(value, "fr") for value in (62.0, 17.54, 0.04, -0.02)] == ["62", "17,5", "0", "0"]
    assert [figure(value, "en") for value in (62.0, 17.54, 0.96)] == ["62", "17.5", "1"]
    assert (share(0.305, "fr"), share(1.0, "en")) == (f"30{NARROW}%", "100%")


def test_places_and_days() -> None:
    assert [clock(second) for second in (0, 59.9, 271, 3_871, -3)] == [
        "0:00",
        "0:59",
        "4:31",
        "1:04:31",
        "0:00",
    ]
    assert (
        day("2026-03-01T14:05:00Z", "fr") == "1er mars 2026"
        and day("2026-03-01", "en") == "1 March 2026"
    )
    assert day("last spring", "en") == "last spring" and day("2026-13-01", "fr") == "2026-13-01"


@pytest.mark.parametrize(
    ("n", "en", "fr"),
    [(0, "0 quotes", "0 citation"), (1, "1 quote", "1 citation"), (2, "2 quotes", "2 citations")],
)
def test_one_and_many(n: int, en: str, fr: str) -> None:
    assert (Words("en")("quotes", n=n), Words("fr")("quotes", n=n)) == (en, fr)


def test_a_name_that_looks_like_a_gap_is_a_name() -> None:
    assert Words("fr")("timeline.alt", stage="{when}", when="{stage}") == "{when}, {stage}"


def test_a_capital_changes_only_the_first_letter() -> None:
    assert (capital("événement un"), capital("« à bout »"), capital("")) == (
        "Événement un",
        "« à bout »",
        "",
    )

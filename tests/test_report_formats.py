"""Every format draws the same report: the same quotes, the same figures, the same bytes each time."""

from __future__ import annotations

import io
import itertools
import json
import re
from functools import cache
from typing import TYPE_CHECKING

import pypdf
import pytest
from docx import Document
from docx.oxml.ns import qn

from app.reports.drawn import FORMATS, draw
from app.reports.model import Report
from app.sources import samples
from app.uses.report import of_transcript
from tests import reports_advised, reports_odd, reports_told
from tests.reports_read import READ, quotes, read, rows, squeezed

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

WRITTEN = [form for form in FORMATS if form != "json"]
NAMES = (
    "camille",
    "rob",
    "nobody",
    "crowded",
    "long",
    "sample-fr",
    "sample-en",
    "sample-fr-in-english",
    "advised-fr",
    "advised-en",
)


@cache
def report(name: str) -> Report:
    """A report by hand, or one of the samples as it is really folded."""
    match name:
        case "camille":
            return reports_told.interview("fr")
        case "rob":
            return reports_told.interview("en")
        case "nobody":
            return reports_odd.nothing("fr")
        case "crowded":
            return reports_odd.crowded("fr")
        case "long":
            return reports_odd.five_hours("en")
        case "sample-fr-in-english":
            return of_transcript(samples.load("fr"), "en")
        case "advised-fr":
            return reports_advised.report("fr")
        case "advised-en":
            return reports_advised.report("en")
    return of_transcript(samples.load(name.removeprefix("sample-")))


@cache
def drawn(name: str, form: str) -> bytes:
    return draw(report(name), form)


@cache
def copied(name: str, form: str) -> str:
    """What a reader would copy out of it, without blanks."""
    return read(drawn(name, form), form)


def same(text: str) -> str:
    """Apostrophes and quotation marks that one format may set another way than the model."""
    return squeezed(text).replace("’", "'")


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_in_every_format_word_for_word(name: str, form: str) -> None:
    text = copied(name, form)
    assert [one for one in quotes(report(name)) if squeezed(one) not in text] == []


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("name", NAMES)
def test_every_figure_stands_in_every_format_beside_what_it_measures(name: str, form: str) -> None:
    text = same(copied(name, form))
    assert [row for row in rows(report(name)) if same(row) not in text] == []


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("name", NAMES)
def test_every_turn_stands_in_every_format_in_order(name: str, form: str) -> None:
    text = copied(name, form)
    at = text.rfind(squeezed("Transcription" if report(name).lang == "fr" else "Transcript"))
    for spoken in report(name).turns:
        # A page of paper may end inside a long turn: its number and the footer stand between.
        head = squeezed(spoken.text)[:20]
        found = text.find(head, at)
        assert found >= 0, spoken.turn
        at = found + 1


@pytest.mark.parametrize("form", WRITTEN)
def test_what_the_model_says_by_itself_stands_in_every_format(form: str) -> None:
    one = report("sample-fr")
    text = same(copied("sample-fr", form))
    said = [
        *one.headline,
        *(caveat.text for caveat in one.caveats),
        *(s.text for s in one.told.story),
    ]
    said += [hole.ask for hole in one.told.timeline.holes] + [
        costly.rewrite for costly in one.asked.costly
    ]
    said += [fault.why_it_hurts for costly in one.asked.costly for fault in costly.faults]
    said += [conflict.text for conflict in one.told.timeline.conflicts] + list(one.told.follow_up)
    said += [thread.ask for thread in one.asked.missed]
    assert said
    assert [text_ for text_ in said if same(text_) not in text] == []


def test_the_json_is_the_model_itself() -> None:
    made = draw(report("camille"), "json")
    assert Report.model_validate_json(made) == report("camille")
    assert json.loads(made)["told"]["struggle"].keys() == {"quote", "turn", "span"}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["camille", "nobody", "sample-en"])
def test_the_same_report_gives_the_same_bytes(name: str, form: str) -> None:
    assert draw(report(name), form) == drawn(name, form)


def test_a_format_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"xlsx.*html, pdf, docx, md, json"):
        draw(report("nobody"), "xlsx")


@pytest.mark.parametrize("form", WRITTEN)
def test_a_and_b_are_never_mixed(form: str) -> None:
    text = READ[form](drawn("camille", form))
    where = [re.search(mark, text) for mark in (r"A\. Ce", r"L.histoire\s", r"Questions pour un message", r"B\. Comment nous", r"Les moments qui ont", r"Une chose pour la prochaine")]  # fmt: skip
    last = [text.rfind(found.group()) for found in where if found]
    assert len(last) == 6 and last == sorted(last)


@pytest.mark.parametrize("form", WRITTEN)
def test_a_doubtful_quote_comes_with_the_question_that_drew_it_out(form: str) -> None:
    text = same(copied("camille", form))
    assert same("« Oui, pénible. »") in text
    assert same("Douteux (question orientée). La question d'avant : « Ça devait être vraiment pénible, non ? »") in text  # fmt: skip
    assert same("Redit librement depuis : ") in text


@pytest.mark.parametrize("form", WRITTEN)
def test_what_nobody_told_is_printed_as_unknown_and_no_score_is_made_up(form: str) -> None:
    text = same(copied("nobody", form))
    assert text.count(same("Inconnu : personne ne l'a dit.")) >= 10
    assert same("Pas de score. Moins de quinze tours de la personne interrogée.") in text
    assert "sur100" not in text


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize(
    ("name", "said"), [("camille", "Non masqué"), ("nobody", "sont masqués dans cette version")]
)
def test_the_first_page_says_whether_names_are_masked(name: str, said: str, form: str) -> None:
    text = READ[form](drawn(name, form))
    assert 0 < text.find(said) < text.find("A. Ce")


@pytest.mark.parametrize("form", WRITTEN)
def test_inferred_jobs_are_called_hypotheses(form: str) -> None:
    text = copied("rob", form)
    assert "Jobs:hypotheses" in text and "Jobstory:ahypothesis" in text


# ------------------------------------------------------------------------------------------ PDF


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
@pytest.mark.parametrize("name", ["camille", "nobody", "crowded", "sample-en", "advised-fr"])
def test_the_pdf_is_tagged_and_passes_for_universal_access(
    name: str, paper: str, size: tuple[int, int]
) -> None:
    # Typst checks PDF/UA-1 while it writes and refuses what does not pass: heading order, languages,
    # alternatives of pictures, characters without a glyph. What is asked here is that it was asked to.
    made = pypdf.PdfReader(
        io.BytesIO(draw(report(name), "pdf", "letter" if paper == "letter" else "a4"))
    )
    page = made.pages[0].mediabox
    assert (round(page.width), round(page.height)) == size
    root = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    assert root["/Lang"] == report(name).lang
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_the_pdf_is_dated_by_the_interview_and_not_by_the_clock() -> None:
    about = pypdf.PdfReader(io.BytesIO(drawn("camille", "pdf"))).metadata
    assert about is not None and about.title == "Camille, traiteur à Lille"
    assert (
        about.creation_date is not None and about.creation_date.date().isoformat() == "2026-03-12"
    )


def test_every_heading_is_in_the_pdfs_outline() -> None:
    made = pypdf.PdfReader(io.BytesIO(drawn("rob", "pdf")))
    parts = [one.title for one in made.outline if not isinstance(one, list)]
    assert parts == ["In short", "A. What they told us", "B. How we asked", "Transcript"]


# ----------------------------------------------------------------------------------------- Word


def word(name: str, paper: str = "a4") -> WordDocument:
    return Document(io.BytesIO(draw(report(name), "docx", "letter" if paper == "letter" else "a4")))


@pytest.mark.parametrize(("paper", "width_cm"), [("a4", 21.0), ("letter", 21.59)])
def test_word_has_its_paper_its_language_and_its_title(paper: str, width_cm: float) -> None:
    made = word("camille", paper)
    width = made.sections[0].page_width
    assert width is not None and abs(width.cm - width_cm) < 0.01
    lang = made.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    assert lang is not None and lang.get(qn("w:val")) == "fr-FR"
    assert (made.core_properties.title, made.core_properties.language) == (
        "Camille, traiteur à Lille",
        "fr-FR",
    )


@pytest.mark.parametrize("name", ["camille", "nobody", "sample-en"])
def test_words_headings_are_styles_and_leave_out_no_level(name: str) -> None:
    names = [str(p.style.name) for p in word(name).paragraphs if p.style is not None]
    levels = [int(style[-1]) for style in names if style.startswith("Heading ")]
    assert names.count("Title") == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_words_tables_have_header_rows_and_its_pictures_alternatives() -> None:
    made = word("camille")
    assert made.tables and all(
        table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in made.tables
    )
    pictures = list(made.element.iter(qn("wp:docPr")))
    assert len(pictures) == 5 and all(len(one.get("descr", "")) > 30 for one in pictures)


@pytest.mark.parametrize("name", ["camille", "sample-fr"])
def test_every_link_inside_the_word_file_leads_somewhere(name: str) -> None:
    body = word(name).element
    marks = [one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))]
    anchors = {one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))}
    assert len(marks) == len(set(marks)) and anchors <= set(marks) and len(anchors) > 20


# ------------------------------------------------------------------------- links to Bascule itself


def test_links_lead_to_the_turn_of_the_log_the_drill_and_the_finding() -> None:
    page = draw(report("camille"), "html").decode()
    assert 'href="#/log/camille-7/turn=4">2:40</a>' in page
    assert 'href="#/rehearsal/leading_tag"' in page and 'href="#/finding/leading_tag/fr"' in page


def test_files_hold_links_to_bascule_only_where_it_has_an_address() -> None:
    for form in ("pdf", "docx", "md"):
        alone, reached = (
            draw(report("camille"), form, site=site) for site in ("", "https://bascule.example/")
        )
        assert alone != reached
    assert b"](" not in draw(report("camille"), "md")
    assert b"](https://bascule.example/#/rehearsal/leading_tag)" in draw(report("camille"), "md", site="https://bascule.example/")  # fmt: skip


@pytest.mark.parametrize("form", WRITTEN)
def test_a_missed_thread_names_the_slot_that_is_still_empty_by_its_title(form: str) -> None:
    assert same("Toujours vide : le paiement") in same(copied("camille", form))
    assert "decision.payment" not in copied("camille", form)

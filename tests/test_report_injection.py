"""What was said stays text: in the page, on paper, in Word, in Markdown and in whatever it is pasted into."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdf
import pytest

from app.reports.drawn import draw
from app.reports.glyphs import Missing
from app.reports.text import escaped
from app.reports.words import typeset
from tests.reports_odd import HOSTILE, hostile
from tests.reports_read import Page, in_markdown, in_word, read, rendered, squeezed
from tests.reports_told import interview

if TYPE_CHECKING:
    from playwright.sync_api import Page as Browser

FORMS = ("html", "pdf", "docx", "md")
OURS = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "section", "p", "h1", "h2", "h3",
    "h4", "ul", "ol", "li", "figure", "figcaption", "blockquote", "q", "bdi", "span", "strong", "table", "caption", "thead",
    "tbody", "tr", "th", "td", "svg", "desc", "defs", "pattern", "rect", "line", "circle", "path", "text",
}  # fmt: skip
DRAWN = {
    "xmlns", "viewbox", "width", "height", "role", "aria-labelledby", "aria-describedby", "font-family", "id", "class", "x", "y",
    "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "d", "fill", "stroke", "stroke-width", "stroke-dasharray", "transform",
    "font-size", "font-weight", "text-anchor", "patternunits", "patterntransform",
}  # fmt: skip
WRITTEN = {"lang", "charset", "http-equiv", "content", "name", "href", "aria-label", "scope"}


@cache
def made(form: str) -> bytes:
    return draw(hostile("fr"), form)


@pytest.mark.parametrize("form", FORMS)
def test_every_hostile_turn_is_there_as_it_was_said(form: str) -> None:
    text = read(made(form), form)
    # Paper sets right-to-left text in the order of its glyphs, and cuts the endless word at the page's end.
    asked = [
        said
        for said in HOSTILE
        if form != "pdf" or not re.search("[\u0600-\u06ff\u200d\u202e]|mot{3}|(?:mot){9}", said)
    ]
    assert [said for said in asked if squeezed(said) not in text] == []


@pytest.mark.parametrize("form", FORMS)
def test_what_a_language_model_wrote_stays_text_as_well(form: str) -> None:
    text, told = same(read(made(form), form)), hostile("fr")
    note = told.told.note
    assert note is not None
    wrote = [note.drill, note.by, *(one.text for one in note.story)]
    wrote += [one.reason for one in told.asked.discuss]
    if form == "pdf":  # As above: right-to-left, joined signs, a word without an end.
        wrote = [one for one in wrote if not re.search("[\u0600-\u06ff\u200d\u202e]|mot{3}|(?:mot){9}", one)]  # fmt: skip
    assert len(wrote) > 12
    assert [one for one in wrote if same(typeset(one, "fr")) not in text] == []


def same(text: str) -> str:
    """Apostrophes that the report sets in its own sentences and leaves where somebody spoke."""
    return squeezed(text).replace("’", "'")


# ----------------------------------------------------------------------------------------- page


def test_the_page_holds_our_own_tags_and_attributes_and_no_others() -> None:
    page = Page(made("html"))
    assert {tag for tag, _ in page.tags} <= OURS
    assert {name for _, attributes in page.tags for name in attributes} <= DRAWN | WRITTEN


def test_every_link_of_the_page_stays_in_the_page() -> None:
    links = [one["href"] or "" for one in Page(made("html")).all("a")]
    assert links and all(link.startswith("#") for link in links)


def test_the_page_forbids_every_script_and_every_load_by_itself() -> None:
    rules = next(m["content"] for m in Page(made("html")).all("meta") if m.get("http-equiv"))
    assert rules is not None and rules.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in rules and "script" not in rules


def test_in_a_browser_nothing_of_it_runs_or_loads(page: Browser, tmp_path: object) -> None:
    happened: list[str] = []
    page.on("dialog", lambda dialog: happened.append(dialog.message))
    page.on("request", lambda request: happened.append(request.url))
    page.on("console", lambda message: happened.append(message.text))
    page.set_content(made("html").decode(), wait_until="load")
    assert happened == []
    assert page.locator("img, script, iframe, object, form").count() == 0
    assert page.get_by_text("<script>alert(1)</script>").count() > 0


# ---------------------------------------------------------------------------------------- paper


def test_the_pdf_has_no_script_no_attachment_and_no_address() -> None:
    paper = pypdf.PdfReader(io.BytesIO(made("pdf")))
    assert (
        paper.trailer["/Root"]
        .get("/Names", {})
        .keys()
        .isdisjoint({"/JavaScript", "/EmbeddedFiles"})
    )
    assert "/OpenAction" not in paper.trailer["/Root"]
    actions = {
        str(note.get_object().get("/A", {}).get("/S"))
        for page in paper.pages
        for note in page.get("/Annots", [])
    }
    assert actions <= {"/GoTo", "None"}


def test_a_character_that_no_typeface_has_is_shown_as_missing_and_said() -> None:
    report, note = interview("fr"), squeezed("□ remplace un caractère")
    unheard = report.model_copy(update={"headline": ("un \U000f0000 signe",)})
    text = read(draw(unheard, "pdf"), "pdf")
    assert "un□signe" in text and note in text
    assert note not in read(draw(report, "pdf"), "pdf")


def test_a_script_that_no_typeface_has_is_learnt_from_a_few_of_its_letters() -> None:
    known = Missing()
    for letter in "ڀڂڄچ":
        assert known.learn(
            f'PDF/UA-1 error: the text `"{letter}"` could not be displayed with font `"Serif"`'
        )
    assert known.among("Un « é », ڃ et 😀") == {ord("ڃ"): "□"}
    assert not known.learn("PDF/UA-1 error: the first heading must be of level 1")


def test_signs_are_met_one_by_one() -> None:
    known = Missing()
    assert known.learn('the text `"\\u{1f469}"` could not be displayed') and known.learn(
        'the text `"🧇"` could not be displayed'
    )
    assert known.among("👩 😀 🧇") == {ord("👩"): "□", ord("🧇"): "□"}


def test_a_turn_of_a_thousand_signs_in_a_script_that_is_not_here_still_makes_a_pdf() -> None:
    report = interview("fr")
    told = "".join(chr(0x13000 + n) for n in range(1_000))
    turns = (
        *report.turns[:5],
        report.turns[5].model_copy(update={"text": told}),
        *report.turns[6:],
    )
    text = read(draw(report.model_copy(update={"turns": turns}), "pdf"), "pdf")
    assert text.count("□") > 900 and squeezed("□ remplace un caractère") in text


# ----------------------------------------------------------------------------------------- Word


def test_word_has_no_field_no_macro_and_nothing_that_leads_out() -> None:
    with zipfile.ZipFile(io.BytesIO(made("docx"))) as archive:
        parts = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
    assert not any("vba" in name.lower() or "embeddings" in name for name in parts)
    assert not re.search("instrText|fldSimple|altChunk|w:object", parts["word/document.xml"])
    assert 'TargetMode="External"' not in "".join(parts.values())
    assert "=HYPERLINK" in in_word(made("docx"))


# ------------------------------------------------------------------------------------- Markdown


def test_markdown_reads_as_our_headings_lists_quotes_and_tables_and_nothing_else() -> None:
    kinds = {token.type for token in rendered(made("md"))}
    assert kinds.isdisjoint({"html_block", "html_inline", "link_open", "image", "code_inline", "fence", "code_block", "hr", "s_open", "ordered_list_open"})  # fmt: skip


def test_markdown_says_every_turn_to_the_letter() -> None:
    text = squeezed(in_markdown(made("md")))
    assert [said for said in HOSTILE if squeezed(said) not in text] == []


def test_markdown_has_no_line_nor_cell_that_a_spreadsheet_would_reckon() -> None:
    for line in made("md").decode().splitlines():
        for cell in re.split(r"(?<!\\)\|", line):
            assert not re.match(r"\s*[=+@]|\s*-(?![ -])", cell), cell


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("#urgent et ^bloc", r"\#urgent et \^bloc"),
        ("[[une page]] ou ![[une image]]", r"\[\[une page\]\] ou !\[\[une image\]\]"),
        ("==vu== et %%caché%%", r"\=\=vu\=\= et \%\%caché\%\%"),
        ("c'est 10 $ et 20 $", r"c'est 10 \$ et 20 \$"),
        (
            "voir www.exemple.fr ou https://exemple.fr",
            r"voir www\.exemple.fr ou https\://exemple.fr",
        ),
        ("1. un\n2. deux", r"1\. un 2. deux"),
        ("=1+1", r"\=1+1"),
        ("-1 degré", r"\-1 degré"),
        ("Avant : le cahier, à 10:30.", "Avant : le cahier, à 10:30."),
        ("un :smile: et mailto:a@b.fr", r"un \:smile: et mailto\:a\@b.fr"),
        ("J'ai dit : « non ». À 10 %, pas plus !", "J'ai dit : « non ». À 10 %, pas plus !"),
    ],
)
def test_markdown_escapes_what_notion_dovetail_and_obsidian_would_read(
    said: str, written: str
) -> None:
    assert escaped(said) == written


def test_markdown_leaves_ordinary_talk_readable() -> None:
    plain = "Je suis rentrée à minuit, j'ai pleuré dans la camionnette (deux fois). Vous voyez ?"
    assert escaped(plain) == plain


# --------------------------------------------------------------------------------- direction


@pytest.mark.parametrize("form", ["docx", "md"])
def test_text_that_turns_its_direction_turns_nothing_beside_it(form: str) -> None:
    text = {"docx": in_word, "md": lambda bytes_: bytes_.decode()}[form](made(form))
    turned = [found.start() for found in re.finditer("\u202e", text)]
    opened = [(found.start(), found.end()) for found in re.finditer("\u2068[^\u2069]*\u2069", text)]
    assert turned and all(any(a < at < b for a, b in opened) for at in turned)
    assert all(end <= start for (_, end), (start, _) in pairwise(opened))

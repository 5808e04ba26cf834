"""The page: landmarks, headings in order, links that lead somewhere, contrast, and a fit at every width."""

from __future__ import annotations

import itertools
import re
from importlib import resources
from typing import TYPE_CHECKING

import pytest

from app.reports.drawn import draw
from app.reports.html import style
from tests import reports_advised
from tests.reports_odd import crowded, five_hours, hostile, nothing
from tests.reports_read import Page
from tests.reports_told import interview

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page as Browser

    from app.reports.model import Report

TOLD: tuple[Callable[..., Report], ...] = (
    interview,
    nothing,
    crowded,
    five_hours,
    hostile,
    reports_advised.report,
)


def page_of(told: Callable[..., Report], lang: str = "fr") -> Page:
    return Page(draw(told(lang), "html"))


@pytest.mark.parametrize("told", TOLD)
def test_headings_are_in_order_under_one_title(told: Callable[..., Report]) -> None:
    levels = page_of(told).headings
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("told", TOLD)
def test_landmarks_a_skip_link_and_a_language(told: Callable[..., Report]) -> None:
    page = page_of(told)
    assert [len(page.all(tag)) for tag in ("header", "nav", "main")] == [1, 1, 1]
    assert (
        page.all("a")[0] == {"class": "skip", "href": "#report"}
        and page.all("main")[0]["id"] == "report"
    )
    assert page.all("html")[0]["lang"] == "fr" and page.all("nav")[0]["aria-label"] == "Sommaire"


@pytest.mark.parametrize("told", TOLD)
def test_every_link_in_the_page_leads_to_a_place_that_is_there_once(
    told: Callable[..., Report],
) -> None:
    page = page_of(told)
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    inside = {one["href"] for one in page.all("a") if not (one["href"] or "").startswith("#/")}
    assert len(ids) == len(set(ids))
    assert {f"#{one}" for one in ids} >= inside and inside


@pytest.mark.parametrize("told", TOLD)
def test_a_quote_leads_to_its_turn_and_the_turn_leads_back(told: Callable[..., Report]) -> None:
    links = [one for one in page_of(told).all("a") if re.fullmatch(r"#t\d+", one["href"] or "")]
    back = {
        one["href"] for one in page_of(told).all("a") if re.fullmatch(r"#c\d+", one["href"] or "")
    }
    assert {f"#{one['id']}" for one in links} == back


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_charts_have_titles_and_words_instead_and_tables_have_names_and_headers(
    told: Callable[..., Report], lang: str
) -> None:
    page = page_of(told, lang)
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    for drawing in page.all("svg"):
        assert drawing["role"] == "img"
        assert {drawing["aria-labelledby"], drawing["aria-describedby"]} <= ids
    assert len(page.all("table")) == len(page.all("caption"))
    assert all(one["scope"] in ("col", "row") for one in page.all("th"))


def test_quotes_in_another_language_than_the_report_say_which() -> None:
    page = Page(draw(interview("fr").model_copy(update={"lang": "en"}), "html"))
    # None: a question that we propose is in the report's own language.
    assert {one.get("lang") for one in page.all("q")} == {"fr", None}
    assert {one.get("lang") for one in page_of(interview).all("q")} == {None}


# ------------------------------------------------------------------------------------- contrast


def colours() -> tuple[dict[str, str], dict[str, str]]:
    blocks = re.findall(r":root \{(.*?)\}", style(), re.DOTALL)
    light, dark = (dict(re.findall(r"--([\w-]+): (#\w{6})", block)) for block in blocks)
    return light, dark


def bright(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((bright(one), bright(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    "text", ["ink", "soft", "link", "push", "pull", "habit", "anxiety", "amber"]
)
def test_text_stands_out_from_paper(theme: int, text: str) -> None:
    known = colours()[theme]
    assert contrast(known[text], known["paper"]) >= 4.5
    assert contrast(known[text], known["well"]) >= 4.5  # where a link has just led


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    "hue", ["push", "pull", "habit", "anxiety", "ours", "theirs", "amber", "soft"]
)
def test_what_is_drawn_stands_out_from_paper_and_figures_from_what_is_drawn(
    theme: int, hue: str
) -> None:
    known = colours()[theme]
    assert contrast(known[hue], known["paper"]) >= 4.5


def test_a_force_has_the_hue_it_has_in_the_drawing_for_paper() -> None:
    from app.reports.charts.pen import HUES, INK, SOFT

    light, _ = colours()
    assert {**{hue: light[hue] for hue in HUES}, "ink": light["ink"], "soft": light["soft"]} == {
        **HUES,
        "ink": INK,
        "soft": SOFT,
    }


def test_the_page_and_the_paper_are_parts_of_the_package() -> None:
    folder = resources.files("app.reports")
    assert folder.joinpath("page.css").is_file() and folder.joinpath("report.typ").is_file()


# ----------------------------------------------------------------------------------- in a browser

FITS = "() => document.documentElement.scrollWidth <= innerWidth"
CUT = """() => [...document.querySelectorAll('td, th, blockquote, p, li, h1, h2, h3, h4')]
    .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline').map(e => e.textContent.slice(0, 40))"""
LINES = """() => {
  const told = document.querySelector('.part-told h3 + p'), range = document.createRange();
  range.selectNodeContents(told);
  return [told.textContent.length, new Set([...range.getClientRects()].map(box => Math.round(box.bottom / 12))).size];
}"""


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("told", TOLD)
def test_nothing_is_cut_and_nothing_scrolls_sideways(
    page: Browser, told: Callable[..., Report], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.set_content(draw(told("fr"), "html").decode())
    assert page.evaluate(FITS)
    assert page.evaluate(CUT) == []


OVERLAPS = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const view = svg.viewBox.baseVal, boxes = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBBox()]);
  const out = boxes.filter(([, b]) => b.x < -1 || b.y < -1 || b.x + b.width > view.width + 1 || b.y + b.height > view.height + 2)
    .map(([t]) => 'outside: ' + t);
  const over = boxes.flatMap(([t, a], i) => boxes.slice(i + 1).filter(([, b]) =>
    a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width && a.y + 2.5 < b.y + b.height && b.y + 2.5 < a.y + a.height)
    .map(([u]) => 'overlap: ' + t + ' | ' + u));
  return [...out, ...over];
})"""


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("told", TOLD)
def test_no_label_of_a_chart_lies_on_another_or_leaves_it(
    page: Browser, told: Callable[..., Report], lang: str
) -> None:
    page.set_content(draw(told(lang), "html").decode())
    assert page.evaluate(OVERLAPS) == []
    assert page.locator("svg text").count() > 5


def test_a_line_holds_as_many_letters_as_in_a_book(page: Browser) -> None:
    report = interview("fr")
    story = tuple(one.model_copy(update={"turns": ()}) for one in report.told.story * 20)
    long = report.model_copy(update={"told": report.told.model_copy(update={"story": story})})
    page.set_viewport_size({"width": 1280, "height": 800})
    page.set_content(draw(long, "html").decode())
    letters, lines = page.evaluate(LINES)
    assert 60 <= letters / lines <= 72


def test_the_page_can_be_read_by_keyboard_alone(page: Browser) -> None:
    page.set_content(draw(interview("fr"), "html").decode())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    for _ in range(5):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"

"""What axe says of a report: the page by itself, and inside the web app, in both languages and themes."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from app.reports.drawn import draw
from tests import reports_advised
from tests.advising_in_a_browser import Sitting
from tests.forked import Forked
from tests.serving import ROOT, Served, serving

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RUN = "([within, how]) => axe.run(within, how)"
BOTH = pytest.mark.parametrize("lang", ["fr", "en"])

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("axe"), kind=Forked) as served:
        yield served


def violations(page: Page, *rules: str, within: str = "html") -> list[str]:
    """What axe has against a page, or a piece of it; by these rules alone where some are named."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    only = {"runOnly": list(rules)} if rules else {}
    found: Any = page.evaluate(RUN, [within, {"resultTypes": ["violations"], **only}])
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found["violations"]]


@BOTH
def test_the_page_of_a_report_has_nothing_against_it(page_of, lang: str) -> None:
    page = page_of(lang, color_scheme="light")
    page.set_content(draw(reports_advised.report(lang), "html").decode())
    noted = {"fr": "Avec les mots d’un collègue", "en": "In a colleague's words"}[lang]
    expect(page.get_by_role("heading", name=noted)).to_be_visible()
    assert violations(page) == []
    light = page.evaluate("getComputedStyle(document.body).color")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).color") != light
    assert violations(page, "color-contrast", "link-in-text-block") == []


@BOTH
def test_a_question_is_asked_again_on_the_reports_page(server: Served, page_of, lang: str) -> None:
    sitting = Sitting(server, lang)
    sitting.tell(0, sitting.sample.turns[-1].i)
    opened = sitting.opened
    page = page_of(lang)
    page.goto(f"{server.url}/#/report/{opened.id}/{opened.panel_token}")
    title = {"fr": "A. Ce qu’on nous a dit", "en": "A. What they told us"}[lang]
    expect(page.get_by_role("heading", name=title)).to_be_visible(timeout=20_000)
    assert violations(page) == []
    page.locator(".rewind").first.click()
    field = page.locator("dialog textarea")
    expect(field).not_to_have_value("")
    clean = {
        "fr": "Racontez-moi ce jour-là, depuis le matin.",
        "en": "Tell me about that day, from the morning on.",
    }[lang]
    field.fill(clean)
    verdict = {"fr": "Rien à redire", "en": "Clean: it asks"}[lang]
    expect(page.locator("dialog .verdict")).to_contain_text(verdict)
    leading = {"fr": "Vous étiez soulagé, non ?", "en": "You were relieved, weren't you?"}[lang]
    field.fill(leading)
    expect(page.locator("dialog .verdict")).not_to_contain_text(verdict)
    assert violations(page, within="dialog") == []

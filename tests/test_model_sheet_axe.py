"""What axe says of the panel where a model advises: the sheet about it, what was sent, and the report's button."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.web import verdicts
from tests.advising_in_a_browser import Sitting, watching
from tests.endpoints import endpoint
from tests.forked import Forked
from tests.serving import Served, serving
from tests.test_report_axe import violations

PICTURES = os.environ.get("PICTURES")
BOTH = pytest.mark.parametrize("lang", ["fr", "en"])

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    """An interview in which a model was asked a few times, and lied."""
    folder = tmp_path_factory.mktemp("model")
    with endpoint("lying") as url, serving(folder, kind=Forked, **settings(url)) as served:
        sitting = Sitting(served)
        with sitting.looked_at():
            for turn in (3, 7, 13):
                sitting.tell(sitting.told, turn)
                sitting.answered()
        yield sitting


@pytest.fixture(scope="module")
def advising(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server whose model is good."""
    folder = tmp_path_factory.mktemp("colleague")
    with endpoint("good") as url, serving(folder, kind=Forked, **settings(url)) as served:
        yield served


def settings(url: str) -> dict[str, str]:
    return {
        "llm_base_url": url, "llm_model": "scripted", "llm_live_deadline": "30",
        "llm_price_in": "0.4", "llm_price_out": "1.6",
    }  # fmt: skip


def fits(page: Page) -> bool:
    """Whether nothing of the sheet stands outside of it, nor the page scrolls sideways."""
    return bool(
        page.evaluate(
            "() => [document.documentElement, ...document.querySelectorAll('dialog')]"
            ".every((one) => one.scrollWidth <= one.clientWidth + 1)"
        )
    )


def picture(page: Page, name: str) -> None:
    if PICTURES:
        page.screenshot(path=str(Path(PICTURES) / f"{name}.png"))


@pytest.mark.parametrize(("lang", "theme"), [("fr", "light"), ("en", "dark")])
def test_the_sheet_can_be_read_by_everybody_at_every_width(
    told: Sitting, page_of, lang: str, theme: str
) -> None:
    page = watching(page_of(lang, 360, color_scheme=theme), told)
    name = {"fr": "Le modèle de langage", "en": "The language model"}[lang]
    page.locator("details summary").first.click()
    page.get_by_role("button", name=name).click()
    expect(page.locator("dialog .why").first).to_be_visible()
    assert violations(page) == []
    at_every_width(page, f"sheet-{lang}-{theme}")
    page.locator("dialog > button").click()
    expect(page.locator(".entries li").first).to_be_visible()
    assert violations(page) == []
    at_every_width(page, f"sent-{lang}-{theme}")


def at_every_width(page: Page, name: str) -> None:
    for width in (1280, 768, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert fits(page)
        picture(page, f"{name}-{width}")


@BOTH
def test_a_colleagues_note_is_asked_for_and_stands_in_the_report(
    advising: Served, page_of, lang: str
) -> None:
    sitting = Sitting(advising, lang)
    sitting.tell(0, sitting.sample.turns[-1].i)  # The script's note is on all of it.
    page = page_of(lang, 360)
    page.goto(f"{advising.url}/#/report/{sitting.opened.id}/{sitting.opened.panel_token}")
    ask = {"fr": "Demander la note d’un collègue", "en": "Ask for a colleague's note"}[lang]
    button = page.get_by_role("button", name=ask)
    expect(button).to_be_visible(timeout=20_000)
    where = {"fr": "sur cet ordinateur ou son réseau", "en": "on this machine or its network"}[lang]
    expect(page.locator("#where-to")).to_contain_text(where)
    assert violations(page, within=".colleague") == []
    picture(page, f"note-before-{lang}")
    button.focus()
    page.keyboard.press("Enter")
    there = {"fr": "La note est maintenant dans", "en": "The note stands in the report now"}[lang]
    expect(page.locator(".colleague")).to_contain_text(there, timeout=20_000)
    again = {"fr": "Demander une autre note", "en": "Ask for another note"}[lang]
    expect(page.get_by_role("button", name=again)).to_be_focused()
    assert violations(page) == []
    picture(page, f"note-after-{lang}")


@BOTH
def test_where_nothing_was_written_the_report_says_why(told: Sitting, page_of, lang: str) -> None:
    page = page_of(lang, 360)
    page.goto(f"{told.server.url}/#/report/{told.opened.id}/{told.opened.panel_token}")
    page.locator(".colleague button").click()
    why = {"fr": "n’a pas été", "en": "note was"}[lang]
    expect(page.locator(".colleague [role=status]")).to_contain_text(why, timeout=20_000)
    assert page.locator(".colleague button").is_enabled()


def test_without_a_model_there_is_no_word_of_one(tmp_path: Path, page_of) -> None:
    with serving(tmp_path, kind=Forked) as served:
        sitting = Sitting(served)
        page = watching(page_of("fr", 360), sitting)
        sitting.tell(3, 3)
        expect(page.locator(".probe p")).to_be_visible()
        page.locator("details summary").first.click()
        expect(page.get_by_role("button", name="Touches")).to_be_visible()
        assert page.get_by_role("button", name="Le modèle de langage").count() == 0
        page.goto(f"{served.url}/report/{sitting.opened.id}")
        expect(page.locator("article")).to_be_visible(timeout=20_000)
        assert page.locator(".colleague").count() == 0


def test_the_words_of_the_verdicts_are_the_servers() -> None:
    stale = "frontend/src/words/verdicts.json is stale: run `python -m app.web.verdicts`"
    assert verdicts.WHERE.read_text("utf-8") == verdicts.written(), stale

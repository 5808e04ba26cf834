"""The call itself: how words appear, silences, pauses, and that everybody can use it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.forked import Forked
from tests.practising_in_a_browser import ASKED, BOTH, SAYS, ask, begin, finish, whole
from tests.serving import Served, serving
from tests.test_report_axe import violations


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("practice"), kind=Forked) as served:
        # The first call of each story takes a moment longer: what is measured here is the room.
        for story in ("fr-pelouse", "en-saturday"):
            assert served.ask("POST", "/v1/practice", {"story": story}).status == 201
        yield served


# ------------------------------------------------------------------------------------------ the call


@BOTH
def test_words_begin_to_appear_within_four_tenths_of_a_second(
    server: Served, page_of, lang: str
) -> None:
    page = page_of(lang)
    begin(page, server, lang)
    page.get_by_label(SAYS[lang]["yours"]).fill(ASKED[lang][0])
    took = page.evaluate(
        """() => new Promise((done) => {
            const talk = document.querySelector('.talk');
            let asked = performance.now();
            new MutationObserver(() => {
                const partly = talk.querySelector('.partly span');
                if (partly && partly.textContent) done(performance.now() - asked);
            }).observe(talk, { subtree: true, childList: true, characterData: true });
            document.querySelector('.moves .main').click();
        })"""
    )
    assert took < 400
    # Nothing moves while they appear: the whole answer has its place from the start.
    height = page.locator(".partly").evaluate("one => one.offsetHeight")
    said = page.locator(".partly").inner_text()
    whole(page)
    last = page.locator(".talk li:not(.mine) p").last
    assert last.evaluate("one => one.offsetHeight") == height
    assert last.inner_text().startswith(said.strip()[:3])


@BOTH
def test_who_listens_to_the_page_hears_each_answer_whole_and_once(
    server: Served, page_of, lang: str
) -> None:
    page = page_of(lang, reduced_motion="reduce")
    begin(page, server, lang)
    live = page.locator(".call p[aria-live=polite]")
    ask(page, ASKED[lang][0], lang)
    answer = page.locator(".talk li:not(.mine) p").last.inner_text()
    expect(live).to_have_text(answer)
    assert page.locator(".partly").count() == 0  # without movement all of it is there at once
    assert live.get_attribute("lang") == lang


@BOTH
def test_a_silence_is_held_broken_and_filled(server: Served, page_of, lang: str) -> None:
    says = SAYS[lang]
    page = page_of(lang)
    page.clock.install()
    begin(page, server, lang)
    page.get_by_role("button", name=says["nothing"], exact=True).click()
    page.clock.run_for(3_000)
    expect(page.get_by_role("button", name=says["break"])).to_be_visible()
    page.get_by_label(says["yours"]).press_sequentially("Et")
    expect(page.get_by_role("button", name=says["nothing"], exact=True)).to_be_visible()
    page.clock.run_for(12_000)
    expect(page.locator(".talk .nothing")).to_have_count(0)
    page.get_by_label(says["yours"]).fill("")
    page.get_by_role("button", name=says["nothing"], exact=True).click()
    page.clock.run_for(12_000)
    expect(page.locator(".talk .nothing")).to_have_count(1)
    expect(page.locator(".talk li:not(.mine)")).to_have_count(2)


@BOTH
def test_a_pause_stops_everything_and_a_reload_goes_on(server: Served, page_of, lang: str) -> None:
    says = SAYS[lang]
    page = page_of(lang)
    begin(page, server, lang)
    ask(page, ASKED[lang][0], lang)
    page.get_by_role("button", name=says["pause"], exact=True).click()
    expect(page.get_by_label(says["yours"])).to_be_disabled()
    page.get_by_role("button", name=says["resume"]).click()
    expect(page.get_by_label(says["yours"])).to_be_enabled()
    said = page.locator(".talk li p").all_inner_texts()
    page.reload()
    expect(page.locator(".talk li p")).to_have_text(said)
    ask(page, ASKED[lang][1], lang)
    finish(page, lang)
    page.reload()
    expect(page.get_by_role("heading", name=says["whole"])).to_be_visible()


@BOTH
def test_with_the_silent_preset_nothing_is_said_during_the_call(
    server: Served, page_of, lang: str
) -> None:
    says = SAYS[lang]
    page = page_of(lang)
    page.goto(f"{server.url}/rehearsal")
    page.get_by_role("radio", name=says["who"]).check()
    page.get_by_text(says["more"]).click()
    page.locator("input[value=silent]").check()
    page.get_by_role("button", name=says["begin"]).click()
    whole(page)
    ask(page, ASKED[lang][2], lang)
    expect(page.locator("aside")).to_contain_text(says["quiet"])
    expect(page.locator(".flag, .probe")).to_have_count(0)


def test_an_answer_that_does_not_come_leaves_the_question_where_it_was(
    server: Served, page_of
) -> None:
    page = page_of("fr")
    begin(page, server, "fr")
    page.route("**/ask", lambda route: route.abort())
    page.get_by_label(SAYS["fr"]["yours"]).fill(ASKED["fr"][0])
    page.keyboard.press("Enter")
    expect(page.locator(".call [role=alert]").first).to_contain_text("Le serveur ne répond pas")
    expect(page.get_by_label(SAYS["fr"]["yours"])).to_have_value(ASKED["fr"][0])
    page.unroute("**/ask")
    page.get_by_role("button", name=SAYS["fr"]["ask"], exact=True).click()
    expect(page.locator(".talk li:not(.mine)")).to_have_count(2)


def test_a_browser_without_the_key_is_told_so(server: Served, page_of) -> None:
    page = page_of("en")
    page.goto(f"{server.url}/practice/0123456789abcdef0123")
    expect(page.get_by_text("this browser has no key to it")).to_be_visible()


# ------------------------------------------------------------------------- everywhere, for everybody


@BOTH
def test_it_fits_and_can_be_used_by_everybody(server: Served, page_of, lang: str) -> None:
    page = page_of(lang, reduced_motion="reduce")
    page.goto(f"{server.url}/rehearsal")
    page.get_by_text(SAYS[lang]["more"]).click()
    looked_at(page)
    begin(page, server, lang)
    ask(page, ASKED[lang][2], lang)
    page.set_viewport_size({"width": 360, "height": 900})  # The coach is folded there.
    page.locator("main details summary").click()
    looked_at(page)
    finish(page, lang)
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    looked_at(page)


def looked_at(page: Page) -> None:
    """Nothing is wider than the page at any width; axe finds nothing against it, dark and narrow, light and wide."""
    for width, scheme in ((320, None), (360, "dark"), (768, None), (1280, "light")):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if scheme is not None:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert violations(page) == []


def test_whoever_shows_it_all_is_not_left_nowhere(server: Served, page_of) -> None:
    page = page_of("fr")
    page.goto(f"{server.url}/rehearsal")
    page.get_by_role("button", name=SAYS["fr"]["begin"]).click()
    page.locator(".talk .all").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".talk .all")).to_have_count(0)
    expect(page.locator(".talk")).to_be_focused()


def test_everything_is_done_with_the_keyboard(server: Served, page_of) -> None:
    page = page_of("fr")
    page.goto(f"{server.url}/rehearsal")
    page.locator(".people input").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".people input").nth(1)).to_be_checked()
    page.keyboard.press("Enter")  # a form is sent from any of its fields
    expect(page.get_by_label(SAYS["fr"]["yours"])).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.type(ASKED["fr"][0])
    page.keyboard.press("Enter")
    expect(page.locator(".talk li:not(.mine)")).to_have_count(2)
    expect(page.get_by_label(SAYS["fr"]["yours"])).to_be_focused()
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('header button.main')"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("dialog").locator("button.main")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=SAYS["fr"]["whole"])).to_be_visible()

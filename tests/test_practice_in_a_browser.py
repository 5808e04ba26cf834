"""A whole practice session in each language, from choosing to the report: real server, real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.forked import Forked
from tests.practising_in_a_browser import ASKED, BOTH, PUSHED, SAYS, ask, begin, finish, whole
from tests.serving import Served, serving


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("practice"), kind=Forked) as served:
        # The first call of each story takes a moment longer: what is measured here is the room.
        for story in ("fr-pelouse", "en-saturday"):
            assert served.ask("POST", "/v1/practice", {"story": story}).status == 201
        yield served


# ---------------------------------------------------------------------------------- a whole session


@BOTH
def test_a_whole_session_from_choosing_to_the_report(server: Served, page_of, lang: str) -> None:
    says = SAYS[lang]
    page = page_of(lang)
    page.add_init_script("Math.random = () => 0.42")  # the customer's mood
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    page.goto(server.url)
    page.locator("a[href='/rehearsal']").first.click()
    begin(page, server, lang)
    customer = page.locator(".talk li:not(.mine)")
    expect(customer).to_have_count(1)

    for number, question in enumerate(ASKED[lang], 1):
        ask(page, question, lang)
        expect(customer).to_have_count(number + 1)
    # The coach beside the call is the live panel: it has heard the selling.
    expect(page.locator("aside .flag")).to_be_visible()

    # What was taken back stands in the box again, and the coach has forgotten it.
    page.get_by_role("button", name=says["back"], exact=True).click()
    expect(page.get_by_label(says["yours"])).to_have_value(ASKED[lang][2])
    expect(customer).to_have_count(3)
    expect(page.locator("aside .flag")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(customer).to_have_count(4)
    whole(page)
    for question in PUSHED[lang]:
        ask(page, question, lang)

    finish(page, lang)
    planted = page.locator("section", has=page.get_by_role("heading", name=says["planted"]))
    expect(planted.locator("li").first).to_contain_text(says["card"])
    pushed = "|".join(re.escape(one.partition(",")[0]) for one in (ASKED[lang][2], *PUSHED[lang]))
    expect(planted.locator("li").first).to_contain_text(re.compile(pushed))
    facts = page.locator("section", has=page.locator("#map")).locator("li")
    assert facts.count() >= 16
    assert page.locator("li.dark .asked").count() > 5
    assert page.locator("li.told, li.brief").count() >= 1

    page.get_by_role("link", name=says["report"]).click()
    expect(page.locator("article")).to_contain_text(ASKED[lang][2].partition(",")[0])
    page.get_by_role("button", name=says["way"]).first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("dialog").locator("textarea").fill(ASKED[lang][1])
    page.get_by_role("button", name=says["them"], exact=True).click()
    expect(page.get_by_role("dialog")).to_contain_text(says["would"])
    assert wrong == []


@BOTH
def test_the_same_story_again_and_help_that_follows_what_came_out(
    server: Served, page_of, lang: str
) -> None:
    says = SAYS[lang]
    page = page_of(lang)
    begin(page, server, lang)
    first = page.url
    ask(page, ASKED[lang][0], lang)
    finish(page, lang)
    page.get_by_role("button", name=says["again"], exact=True).click()
    expect(page.get_by_label(says["yours"])).to_be_focused()
    assert page.url != first
    expect(page.locator("header")).to_contain_text(says["who"])
    # Two calls that went well before: a little less help is offered, and said to be.
    well = {"preset": "training", "level": "easy", "truth": 0.4, "reachable": 0.6, "planted": 0}
    kept = [{**well, "id": name, "story": "en-saturday"} for name in ("one", "two")]
    page.evaluate("kept => localStorage.setItem('bascule.practice', JSON.stringify(kept))", kept)
    page.goto(f"{server.url}/rehearsal")
    page.get_by_text(says["more"]).click()
    expect(page.locator("input[value=balanced]")).to_be_checked()
    expect(page.locator(".offer")).to_contain_text(
        {"fr": "un peu moins", "en": "a little less"}[lang]
    )


@BOTH
def test_an_address_opens_with_its_drill_chosen(server: Served, page_of, lang: str) -> None:
    page = page_of(lang)
    page.goto(f"{server.url}/rehearsal/leading_tag")
    expect(page.locator("input[value=no_leading]")).to_be_checked()
    page.goto(f"{server.url}/rehearsal/wait")
    expect(page.locator("input[value=wait]")).to_be_checked()
    page.goto(f"{server.url}/rehearsal/no-such-thing")
    expect(page.locator("input[value=full]")).to_be_checked()

"""A language model beside the method, as the interviewer sees it: good, slow, lying, broken and gone."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from app.web.verdicts import verdicts
from tests.advising_in_a_browser import Sitting, drawn, lies, plain, spoiled, watching
from tests.endpoints import endpoint, free_port
from tests.forked import Forked
from tests.serving import Served, serving

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(180)]

THURSDAY = "« Je tournais autour » : racontez-moi cette demi-heure."
"""What the good script says to turn 3 of the sample."""
SCRIPTED = {
    7: "Le mardi, vous avez sorti la carte et vous l'avez rangée : racontez-moi.",
    13: "Prenez une de ces nuits : racontez-la-moi.",
    19: "« La honte de ma vie » : racontez-moi cette journée de juin.",
    49: "« Marqué ailleurs que dans ma tête » : à qui en avez-vous parlé ?",
}
"""What it says to later turns; the panel offers a question after each."""


class Mood(NamedTuple):
    """An endpoint's mood, and a server that asks it."""

    name: str
    server: Served


@pytest.fixture(scope="module")
def mood(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Mood]:
    with ExitStack() as stack:
        url = f"http://127.0.0.1:{free_port()}/v1"
        if request.param != "gone":
            url = stack.enter_context(endpoint(request.param))
        # Time enough for all but the slow one, however busy the machine is.
        deadline = "0.4" if request.param == "slow" else "30"
        folder = tmp_path_factory.mktemp(request.param)
        settings = {"llm_base_url": url, "llm_model": "scripted", "llm_live_deadline": deadline}
        yield Mood(request.param, stack.enter_context(serving(folder, kind=Forked, **settings)))


def moods(*names: str) -> pytest.MarkDecorator:
    """For these moods; each has one server for the whole file."""
    return pytest.mark.parametrize("mood", names, indirect=True, scope="module")


def methods(sitting: Sitting) -> set[str]:
    """What the method itself has offered so far, as the record holds it."""
    return {plain(event["text"]) for event in sitting.probes() if event["by"] == "method"}


def shown(page: Page, text: str) -> None:
    """Let time go on until this is the question: what was held while another was read is there then."""
    place = page.locator(".probe p")
    for _ in range(200):
        page.clock.run_for(500)
        if place.count() and plain(place.inner_text()) == plain(text):
            break
    expect(place).to_have_text(typeset(text))


@moods("good")
def test_better_words_fade_in_in_their_place_and_nothing_else_moves(mood: Mood, page_of) -> None:
    sitting = Sitting(mood.server)
    page = page_of("fr", 360)
    page.clock.install()
    watching(page, sitting)
    # The method's words are being read until time goes on.
    page.clock.pause_at("2126-01-01T10:00:00")
    sitting.tell(3, 3)
    place = page.locator(".probe p")
    expect(place).to_be_visible()
    sitting.answered()
    assert sitting.server.snapshot(sitting.opened)["probe"]["by"] == "advisor"
    assert plain(place.inner_text()) in methods(sitting)
    node = place.element_handle()
    assert node is not None
    pin, controls = page.locator(".probe [aria-pressed]"), page.locator(".probe .controls")
    pin.click()
    expect(pin).to_have_attribute("aria-pressed", "true")
    there = (place.bounding_box(), controls.bounding_box(), page.locator(".why").bounding_box())
    page.evaluate("window.seen.shifts.length = 0")
    page.clock.run_for(1_600)  # The better words are there; what they replace goes after 150 ms.
    expect(place.locator(".appear")).to_have_text(typeset(THURSDAY))
    assert fading(page, "no-preference") == {"0.12s"}
    assert fading(page, "reduce") == {"0s"}
    assert page.locator(".probe .was").first.get_attribute("aria-hidden") == "true"
    page.emulate_media(reduced_motion="no-preference")
    page.clock.run_for(400)
    expect(page.locator(".was")).to_have_count(0)
    page.clock.resume()
    frames(page, 30)
    assert node.evaluate("(p) => p === document.querySelector('.probe p')")
    now = (place.bounding_box(), controls.bounding_box(), page.locator(".why").bounding_box())
    assert [(one["x"], one["y"]) for one in now if one] == [
        (one["x"], one["y"]) for one in there if one
    ]
    assert page.evaluate("window.seen.shifts") == []
    expect(pin).to_be_focused()
    expect(pin).to_have_attribute("aria-pressed", "true")
    first, *rest = [one for one in drawn(page) if one["text"]]
    assert [one["text"] for one in rest] == [plain(THURSDAY)]
    assert {one["place"] for one in (first, *rest)} == {first["place"]}
    assert (first["live"], rest[0]["live"]) == ("polite", "off"), "it is read out once"
    page.evaluate("document.querySelector('.column .stage').style.marginTop = '40px'")
    frames(page, 3)
    assert page.evaluate("window.seen.shifts.length") > 0, "the record sees what does move"


def fading(page: Page, motion: str) -> set[str]:
    """How long the new words and the old ones fade for those who wish so much motion."""
    page.emulate_media(reduced_motion=motion)
    both = page.locator(".probe p .appear, .probe .was")
    lasting = both.evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).animationDuration)"
    )
    assert len(lasting) > 1
    return set(lasting)


def told_alike(sitting: Sitting, french: Page, english: Page) -> bool:
    """Whether both panels say what is the matter, each in its own language."""
    note = sitting.server.snapshot(sitting.opened)["health"]["advisor"]
    if note["state"] != "failing":
        return False
    words = verdicts()[note["code"]]
    lines = [plain(page.locator(".aside").inner_text()) for page in (french, english)]
    return plain(words.fr) in lines[0] and plain(words.en) in lines[1]


@moods("good")
def test_the_whole_sample_is_told_and_every_question_drawn_was_fit_to_be_asked(
    mood: Mood, page_of
) -> None:
    sitting = Sitting(mood.server)
    page = page_of("fr", 1280)
    page.clock.install()
    watching(page, sitting)
    for turn, better in {3: THURSDAY, **SCRIPTED}.items():
        sitting.tell(sitting.told, turn)
        assert sitting.answered()["verdict"] == "clean"
        assert sitting.server.snapshot(sitting.opened)["probe"]["text"] == better
        shown(page, better)
    sitting.tell(sitting.told, sitting.sample.turns[-1].i)
    page.clock.run_for(3_000)
    texts = [one["text"] for one in drawn(page) if one["text"]]
    assert len(texts) > 8
    assert spoiled(texts, sitting) == []
    assert texts[0] in methods(sitting), "the method's own question was there first"
    offered = {plain(event["text"]): event["by"] for event in sitting.probes()}
    assert {offered[text] for text in texts if text in offered} == {"method", "advisor"}
    # Nothing stood in the question's place that was neither the method's, nor the advisor's, nor an alternative.
    others = {plain(other["text"]) for event in sitting.probes() for other in event["alternatives"]}
    assert set(texts) <= offered.keys() | others


@moods("lying")
def test_no_lie_is_ever_in_the_page(mood: Mood, page_of) -> None:
    sitting = Sitting(mood.server)
    page = page_of("fr", 1280)
    page.clock.install()
    watching(page, sitting)
    lied = set()
    for turn in (3, *SCRIPTED):
        sitting.tell(sitting.told, turn)
        lied.add(sitting.answered()["verdict"])
        page.clock.run_for(3_000)
    assert lied - {"clean"}, "it did lie"
    assert page.evaluate("window.lies.length") == len(lies())
    assert page.evaluate("window.seen.lies") == []
    texts = [one["text"] for one in drawn(page) if one["text"]]
    assert len(texts) > 3
    assert spoiled(texts, sitting) == []
    assert set(texts) <= methods(sitting)


@moods("slow", "broken", "gone")
def test_the_health_line_says_what_is_the_matter_and_coaching_goes_on(mood: Mood, page_of) -> None:
    sitting = Sitting(mood.server)
    french, english = (watching(page_of(lang, 360), sitting) for lang in ("fr", "en"))
    sitting.tell(2, 3)
    for page in (french, english):
        expect(page.locator(".probe p")).to_be_visible()
    # The broken one fails in another way each time: both panels say the same of some moment.
    for _ in range(600):
        if told_alike(sitting, french, english):
            break
        french.wait_for_timeout(50)
    else:
        pytest.fail("the panels never said what is the matter")
    before = english.locator(".probe p").inner_text()
    sitting.tell(4, 7)
    expect(english.locator(".probe p")).not_to_have_text(before)
    for page in (french, english):
        seen = [one["text"] for one in drawn(page) if one["text"]]
        assert set(seen) <= methods(sitting)
        assert spoiled(seen, sitting) == []


@moods("good")
def test_the_sheet_about_the_model_tells_what_went_out(mood: Mood, page_of) -> None:
    sitting = Sitting(mood.server)
    page = watching(page_of("fr", 360), sitting)
    sitting.tell(3, 3)
    sitting.answered()
    page.locator("summary[aria-label='Plus']").focus()
    page.keyboard.press("Enter")
    item = page.get_by_role("button", name="Le modèle de langage")
    item.focus()
    page.keyboard.press("Enter")
    sheet = page.get_by_role("dialog", name="Le modèle de langage")
    expect(sheet).to_contain_text("127.0.0.1, sur cet ordinateur ou son réseau")
    expect(sheet.get_by_role("rowheader", name="Prochaines questions")).to_be_visible()
    sheet.get_by_role("button", name="Ce qui a été envoyé").focus()
    page.keyboard.press("Enter")
    entries = sheet.get_by_role("region", name="Ce qui a été envoyé")
    expect(entries).to_contain_text("je tournais autour")
    expect(entries).not_to_contain_text("Nathalie")
    with page.expect_download() as saved:
        sheet.get_by_role("button", name="L’enregistrer").click()
    assert "je tournais autour" in saved.value.path().read_text("utf-8")
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)


def frames(page: Page, count: int) -> None:
    """Let the browser draw so many times."""
    page.evaluate(
        "async (n) => { while (n--) await new Promise((done) => requestAnimationFrame(done)); }",
        count,
    )


def typeset(text: str) -> str:
    """A text as the French panel sets it."""
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text.replace("« ", "«\u202f"))
    return re.sub(r" (?=[:;?»])", "\u202f", text)

"""A sample interview, told through a real server into a real panel: what the interviewer would see."""

import asyncio
import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from app.events import Transcript
from app.sources import samples
from app.uses.feed import feed
from tests.forked import Forked
from tests.serving import Opened, Served, serving
from tests.telling import watch

PICTURES = os.environ.get("PICTURES")


class Film(NamedTuple):
    """Where in a sample the things happen that the panel must show."""

    lang: str
    named_early: tuple[int, str]
    tag: tuple[int, str]
    rival: tuple[int, str]
    force: tuple[int, str, str]


FILMS = (
    Film("fr", (20, "Corbelline"), (16, "non"), (40, "Mitrolog"), (61, "anxiety", "peur")),
    Film(
        "en",
        (16, "Kerfwell"),
        (14, "weren't they"),
        (68, "Jobwren"),
        (105, "anxiety", "one rate in wrong"),
    ),
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("panel"), kind=Forked) as served:
        yield served


class Told:
    """A sample being told, as far as a test has got with it."""

    def __init__(self, server: Served, film: Film, preset: str = "training") -> None:
        self.sample: Transcript = samples.load(film.lang)
        self.opened: Opened = server.open(
            lang=film.lang, product=self.sample.product.model_dump(mode="json"), preset=preset,
            participant=samples.about(film.lang)["customer"],
        )  # fmt: skip
        self.to_turn = 0

    def until(self, turn: int, speed: float | str = "max") -> None:
        """Tell everything up to and with this turn."""
        said = tuple(one for one in self.sample.turns if self.to_turn <= one.i <= turn)
        self.to_turn = turn + 1
        part = self.sample.model_copy(update={"turns": said})
        telling = feed(part, self.opened.ingest, self.opened.ingest_token, speed=speed)  # type: ignore[arg-type]
        thread = threading.Thread(
            target=lambda: asyncio.run(telling)
        )  # the browser owns this one's loop
        thread.start()
        thread.join(60)
        assert not thread.is_alive()


def open_panel(page: Page, server: Served, told: Told) -> None:
    watch(page, server, told.opened)


def phase_now(page: Page) -> str:
    return page.locator("li[aria-current=step]").first.inner_text()


@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.lang)
def test_a_sample_interview_is_seen_as_it_should_be(server: Served, page_of, film: Film) -> None:
    told = Told(server, film)
    page = page_of(film.lang)
    open_panel(page, server, told)

    # A statement with a push to agree: the flag stands on the push, and the way back is a question.
    spoiled = sorted((film.tag, film.named_early))
    for turn, words in spoiled:
        told.until(turn)
        marked = page.locator("mark").last
        expect(marked).to_have_text(re.compile(re.escape(words), re.IGNORECASE))
        repair = [flag for flag in server.snapshot(told.opened)["flags"] if flag["turn"] == turn]
        assert repair and all(words.lower() not in flag["repair"].lower() for flag in repair)
        opening = re.split(r"['\s]", repair[0]["repair"])[0]
        expect(page.locator(".probe p").last).to_contain_text(opening)

    # The product's name was the interviewer's; the rival's becomes the customer's.
    early = page.locator("li.named_early bdi")
    expect(early).to_have_text(film.named_early[1])
    expect(page.locator("li.locked bdi", has_text=film.rival[1])).to_have_count(1)
    before = phase_now(page)
    told.until(film.rival[0])
    expect(page.locator("li.named_by_customer bdi", has_text=film.rival[1])).to_have_count(1)

    # A force fills with a verbatim quote, and the phase follows the talk.
    turn, force, words = film.force
    told.until(turn)
    expect(page.locator(f"section.force-{force}")).to_contain_text(words)
    snapshot = server.snapshot(told.opened)
    texts = {one["turn"]: one["text"] for one in snapshot["turns"]}
    for one in snapshot["forces"]:
        assert one["quote"] == texts[one["turn"]][slice(*one["span"])]
    told.until(told.sample.turns[-1].i)
    expect(page.locator("li[aria-current=step]").first).not_to_have_text(before)

    # Repairs count, and the question on offer is in the customer's words.
    final = server.snapshot(told.opened)
    assert any(one["why"] == "repaired" for one in final["cleared"])
    if PICTURES:
        take_pictures(page_of, server, told, film)


def take_pictures(page_of, server: Served, told: Told, film: Film) -> None:
    """For people to look at, when the environment names a folder for them."""
    for width in (360, 768, 1280):
        for scheme in ("light", "dark"):
            page = page_of(film.lang, width, color_scheme=scheme)
            open_panel(page, server, told)
            page.wait_for_timeout(800)
            page.screenshot(
                path=str(Path(PICTURES or ".") / f"panel-{film.lang}-{width}-{scheme}.png")
            )


@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.lang)
def test_the_probe_is_in_the_customers_words(server: Served, page_of, film: Film) -> None:
    told = Told(server, film)
    page = page_of(film.lang, 360)
    page.clock.install()
    open_panel(page, server, told)
    quoted = 0
    for turn in told.sample.turns[3:48]:
        if turn.role != "customer" or len(turn.text.split()) < 25:
            continue
        told.until(turn.i)
        offered = server.snapshot(told.opened)["probe"]
        if offered["because"]["kind"] == "silence":
            continue  # the panel is almost empty then
        words = re.compile(r"\W+".join(re.findall(r"\w+", offered["text"])))  # signs are typeset
        for _ in range(200):
            page.clock.run_for(1_000)  # A question that is being read stays until it is read.
            if words.search(page.locator(".probe p").last.inner_text()):
                break
        expect(page.locator(".probe p").last).to_contain_text(words)
        if found := re.search(r"[«“]\s*(.+?)\s*[»”]", offered["text"]):
            said = " ".join(
                one.text for one in told.sample.turns[: turn.i + 1] if one.role == "customer"
            )
            assert found[1].lower() in said.lower()
            quoted += 1
    assert quoted >= 3


def test_a_panel_that_loses_its_server_comes_back_with_the_same_state(
    tmp_path: Path, page_of
) -> None:
    with serving(tmp_path, kind=Forked) as server:
        told = Told(server, FILMS[0])
        page = page_of("fr")
        open_panel(page, server, told)
        told.until(24)
        expect(page.locator("mark").last).to_have_text("Corbelline")
        server.kill()
        expect(page.get_by_text(re.compile("serveur", re.IGNORECASE)).first).to_be_visible(
            timeout=10_000
        )
        server.start()
        told.until(26)
        last = told.sample.turns[26].text[:40]
        expect(page.get_by_text(last).first).to_be_visible(timeout=20_000)


def test_nothing_that_is_heard_becomes_markup(server: Served, page_of) -> None:
    told = Told(server, FILMS[1])
    said = '<img src=x onerror="document.title=1"> <b>bold</b> {@html 1} مرحبا 🙂'
    turn = told.sample.turns[0].model_copy(update={"i": 0, "role": "customer", "text": said})
    told.sample = told.sample.model_copy(update={"turns": (turn,)})
    page = page_of("en")
    open_panel(page, server, told)
    told.until(0)
    expect(page.get_by_text("<b>bold</b>").first).to_be_visible()
    assert page.locator("img[src=x]").count() == 0

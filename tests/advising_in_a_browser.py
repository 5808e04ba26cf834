"""A panel in a browser while an advisor answers: what was ever drawn in the question's place, and what moved."""

import asyncio
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import yaml
from playwright.sync_api import Page, expect
from websockets.sync.client import connect

from app.advisors.scripted import HERE
from app.conversation import Conversation, Turn
from app.events import Opening, Product, Transcript
from app.method.linting import is_clean
from app.sources import samples
from app.uses.feed import feed
from tests.serving import Opened, Served
from tests.telling import watch

RECORD: Final = """(() => {
  const seen = window.seen = {drawn: [], shifts: [], live: [], lies: []};
  const places = new WeakMap();
  let places_known = 0;
  const plain = (text) => text.replace(/[\\u00a0\\u202f]/g, " ").replace(/’/g, "'").replace(/\\s+/g, " ").trim();
  const look = () => {
    const place = document.querySelector(".probe p"), last = seen.drawn.at(-1);
    if (place && !places.has(place)) places.set(place, ++places_known);
    const now = place ? {text: plain(place.textContent), place: places.get(place)} : {text: null, place: 0};
    if (!last || last.text !== now.text || last.place !== now.place) {
      // A panel that reads the words out again would say so here: the region, and whether it is live.
      const live = place?.closest("[aria-live]")?.getAttribute("aria-live") ?? null;
      seen.drawn.push({...now, live, at: performance.timeOrigin + performance.now()});
    }
    const all = plain(document.body?.textContent ?? "");
    for (const lie of window.lies ?? []) if (all.includes(lie) && !seen.lies.includes(lie)) seen.lies.push(lie);
  };
  new MutationObserver(look).observe(document, {subtree: true, childList: true, characterData: true});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const moved = entry.sources.map(({node}) => node?.nodeType === 1 ? node : node?.parentElement);
      const ours = moved.filter((node) => node?.closest(".column"));
      if (ours.length) seen.shifts.push({value: entry.value, of: ours.map((node) => node.className || node.tagName)});
    }
  }).observe({type: "layout-shift", buffered: true});
})()"""
"""Notes every text that was ever drawn in the question's place, in which element, and what moved in the column."""


class Sitting:
    """A sample told to a server, up to where a test has got with it."""

    def __init__(self, server: Served, lang: str = "fr") -> None:
        self.server = server
        self.sample: Transcript = samples.load(lang)
        self.opened: Opened = server.open(
            lang=lang, product=self.sample.product.model_dump(mode="json"), preset="training",
            participant=samples.about(lang)["customer"],
        )  # fmt: skip
        self.told = 0

    def tell(self, first: int, last: int) -> None:
        """Tell the turns from `first` to `last` of the sample, both told."""
        said = tuple(one for one in self.sample.turns if first <= one.i <= last)
        self.told = last + 1
        part = self.sample.model_copy(update={"turns": said})
        telling = feed(part, self.opened.ingest, self.opened.ingest_token, speed="max")
        thread = threading.Thread(target=lambda: asyncio.run(telling))  # the browser owns this loop
        thread.start()
        thread.join(60)
        assert not thread.is_alive()

    @contextmanager
    def looked_at(self) -> Iterator[None]:
        """Somebody looks at the panel, without a browser: nobody is asked for advice that nobody would see."""
        with connect(
            self.opened.panel,
            subprotocols=["bascule.v1"],  # type: ignore[list-item]
            additional_headers={"Authorization": f"Bearer {self.opened.panel_token}"},
            compression=None,
            proxy=None,
            max_queue=None,
        ) as panel:
            panel.recv(timeout=20)
            yield

    def answered(self) -> dict[str, Any]:
        """What the advisor said of the turn that was told last, however long it takes it.

        While turns are told at once, what was asked about the earlier ones is let go: that is no answer.
        """
        last = self.server.snapshot(self.opened)["turns"][-1]["turn"]
        for _ in range(1_200):
            for fact in reversed(self.advised()):
                if fact["turn"] == last and fact["verdict"] != "let_go":
                    return fact
            time.sleep(0.05)
        raise AssertionError(f"the advisor was never asked about turn {last}")

    def probes(self) -> list[dict[str, Any]]:
        """Every probe event so far, the method's and the advisor's, as the log holds them."""
        events = [
            line["receipt"] for line in self.server.log(self.opened) if line["kind"] == "receipt"
        ]
        return [event for event in events if event["type"] == "probe"]

    def advised(self) -> list[dict[str, Any]]:
        """Every answer of the advisor so far, also those that were not used."""
        facts = [line["fact"] for line in self.server.facts(self.opened)]
        return [fact for fact in facts if fact["type"] == "advised"]


def watching(page: Page, sitting: Sitting) -> Page:
    """The panel of a sitting, with a record of what it draws."""
    page.add_init_script(f"window.lies = {[plain(one) for one in lies()]!r};")
    page.add_init_script(RECORD)
    watch(page, sitting.server, sitting.opened)
    expect(page.locator(".next p").first).not_to_have_text(re.compile("ouvre|Opening"))
    return page


def drawn(page: Page) -> list[dict[str, Any]]:
    """What was ever drawn in the question's place, in order."""
    found: list[dict[str, Any]] = page.evaluate("window.seen.drawn")
    return found


def plain(text: str) -> str:
    """A text as the record holds it: without the signs that typesetting changes."""
    return " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'").split())


def lies() -> list[str]:
    """What the scripted endpoint says when it lies about the French sample."""
    script = yaml.safe_load((HERE / "fr.yaml").read_text("utf-8"))
    return [
        *(one["question"] for told in script["next_probe"] for one in told["bad"]),
        *(told["bad"]["question"] for told in script["repair"]),
    ]


def spoiled(texts: list[str], sitting: Sitting) -> list[str]:
    """The texts that our own linter does not let pass, or that name what the customer has not named."""
    names = sitting.server.snapshot(sitting.opened)["names"]
    locked = tuple(one["name"] for one in names if one["status"] != "named_by_customer")
    conversation = Conversation(Opening(lang="fr", product=Product(names=locked)))
    found = []
    for text in texts:
        turn = Turn(n=0, place=0, role="interviewer", text=text, lang="fr")
        named = any(name.casefold() in text.casefold() for name in locked)
        if named or not is_clean(text, "fr", turn, conversation):
            found.append(text)
    return found

"""The practice room as a person uses it: choosing, asking, finishing."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.serving import Served

BOTH = pytest.mark.parametrize("lang", ["fr", "en"])

ASKED = {
    "fr": (
        "Racontez-moi comment vous faisiez avant.",
        "Et ensuite, que s'est-il passé ?",
        "Notre application fait tout cela, elle vous aurait plu, n'est-ce pas ?",
    ),
    "en": (
        "Tell me how you did it before.",
        "And what happened then?",
        "Our app does all of that, you would have loved it, right?",
    ),
}
PUSHED = {
    "fr": (
        "Vous étiez épuisée, non ?",
        "C'était beaucoup trop cher, n'est-ce pas ?",
        "Avec notre produit tout serait plus simple, vous le prendriez, non ?",
    ),
    "en": (
        "You were exhausted, weren't you?",
        "It was far too expensive, wasn't it?",
        "With our product everything would be easier, you'd buy it, wouldn't you?",
    ),
}
"""Somebody who is eager to please agrees to one of these at least."""
SAYS: dict[str, dict[str, Any]] = {
    "fr": {
        "who": "Odile Gautreau", "begin": "Commencer l’appel", "ask": "Demander", "nothing": "Se taire",
        "break": "Rompre le silence", "back": "Retirer", "pause": "Pause", "resume": "Reprendre l’appel",
        "finish": "Terminer", "yours": "Votre question", "whole": "Toute l’histoire",
        "planted": "Ce que vous avez soufflé", "card": "Ce qui est vrai", "report": "le compte rendu",
        "again": "La même histoire, encore", "more": "Le caractère, et l’aide que vous recevez",
        "them": "Poser la question", "would": "On vous aurait dit", "way": "La poser autrement",
        "quiet": "Rien pendant l’appel",
    },
    "en": {
        "who": "Orhan Demir", "begin": "Begin the call", "ask": "Ask", "nothing": "Say nothing",
        "break": "Break the silence", "back": "Take it back", "pause": "Pause", "resume": "Go on",
        "finish": "Finish", "yours": "Your question", "whole": "The whole story",
        "planted": "What you put into their mouth", "card": "What is so", "report": "the report",
        "again": "The same story again", "more": "How they are, and how much help you get",
        "them": "Ask them", "would": "They would have said", "way": "Ask it again",
        "quiet": "Quiet while you talk",
    },
}  # fmt: skip


def talk(page: Page) -> Any:
    return page.locator(".talk li")


def whole(page: Page) -> None:
    """Let the customer finish, at once."""
    expect(page.locator(".dots")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator(".talk .coming")).to_have_count(0)


def begin(page: Page, server: Served, lang: str, path: str = "/rehearsal") -> None:
    says = SAYS[lang]
    page.goto(server.url + path)
    page.get_by_role("radio", name=says["who"]).check()
    page.get_by_role("button", name=says["begin"]).click()
    expect(page.get_by_label(says["yours"])).to_be_focused()
    whole(page)


def ask(page: Page, question: str, lang: str) -> None:
    page.get_by_label(SAYS[lang]["yours"]).fill(question)
    page.keyboard.press("Enter")
    expect(talk(page).filter(has_text=question)).to_have_count(1)
    whole(page)


def finish(page: Page, lang: str) -> None:
    page.get_by_role("button", name=SAYS[lang]["finish"], exact=True).click()
    page.get_by_role("dialog").locator("button.main").click()
    expect(page.get_by_role("heading", name=SAYS[lang]["whole"])).to_be_visible()

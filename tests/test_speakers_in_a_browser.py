"""Who speaks: roles exchanged by one key, named by the source, or not known; the panel redraws, in a real browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.serving import Served, serving
from tests.telling import Call, watch
from tests.test_board_in_a_browser import BOTH, EXHAUSTED, PUSHED, SPOILED, pushes, transcript_turn


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("speakers")) as served:
        yield served


def swapped(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The same lines from a source that took the one for the other."""
    return tuple({"I": "C", "C": "I"}[line[0]] + line[1:] for line in lines)


@BOTH
def test_one_key_exchanges_the_speakers_and_the_panel_is_drawn_anew(
    server: Served, page_of, lang: str
) -> None:
    call = Call(server, lang)
    page = page_of(lang)
    watch(page, server, call.opened)
    call.say(*swapped(SPOILED[lang]))
    expect(transcript_turn(page, 3)).to_have_class(re.compile("interviewer"))
    expect(page.locator("mark")).to_have_count(0)
    expect(pushes(page).filter(has_text=EXHAUSTED[lang])).to_have_count(0)

    page.keyboard.press("s")
    expect(transcript_turn(page, 3)).to_have_class(re.compile("customer"))
    expect(transcript_turn(page, 2).locator("mark")).to_contain_text(PUSHED[lang])
    expect(pushes(page).filter(has_text=EXHAUSTED[lang])).to_have_count(1)

    page.keyboard.press("s")
    expect(transcript_turn(page, 3)).to_have_class(re.compile("interviewer"))
    expect(page.locator("mark")).to_have_count(0)
    expect(pushes(page).filter(has_text=EXHAUSTED[lang])).to_have_count(0)


@BOTH
def test_unknown_speakers_pause_the_advice_until_the_source_says_who_they_are(
    server: Served, page_of, lang: str
) -> None:
    call = Call(server, lang)
    page = page_of(lang)
    watch(page, server, call.opened)
    for label, line in zip("ABAB", SPOILED[lang], strict=True):
        call.say(f"?{line[1:]}", speaker=label)
    aside = page.locator(".aside")
    sentence = {"fr": "Je ne sais pas qui parle", "en": "I cannot tell who speaks"}[lang]
    expect(aside).to_contain_text(sentence)
    # No question is judged and none is offered while it may be the customer's.
    expect(page.locator("mark, .probe, .flag")).to_have_count(0)
    expect(page.locator(".evidence")).to_have_count(0)

    call.map("A", "interviewer")
    call.map("B", "customer")
    expect(aside).not_to_contain_text(sentence)
    expect(transcript_turn(page, 2).locator("mark")).to_contain_text(PUSHED[lang])
    expect(pushes(page).filter(has_text=EXHAUSTED[lang])).to_have_count(1)
    # Somebody who opens the panel only now sees the same.
    other = page_of(lang)
    watch(other, server, call.opened)
    for part in (".timeline", ".forces", ".threads", ".said-words"):
        expect(other.locator(part)).to_have_text(
            page.locator(part).inner_text(), use_inner_text=True
        )


INTERROGATED = {
    "fr": (
        "I: Je travaillais sur un tableur, tous les soirs, et le dimanche je refaisais tout, parce que rien ne collait, et le lundi matin on recommençait avec les factures des fournisseurs.",
        "C: Et qu'est-ce que vous avez fait ensuite ?",
    ),
    "en": (
        "I: I worked on a spreadsheet, every evening, and on Sundays I did it all again, because nothing matched, and on Monday morning we began again with the invoices of the suppliers.",
        "C: And what did you do after that?",
    ),
}


@BOTH
def test_a_customer_who_asks_everything_is_noticed(server: Served, page_of, lang: str) -> None:
    call = Call(server, lang)
    page = page_of(lang)
    watch(page, server, call.opened)
    call.say(*INTERROGATED[lang] * 8)
    said = {"fr": "Les rôles semblent inversés", "en": "The speakers look exchanged"}[lang]
    expect(page.locator(".aside")).to_contain_text(said)
    expect(page.locator("mark")).to_have_count(0)
    page.keyboard.press("s")
    expect(page.locator(".aside")).not_to_contain_text(said)
    expect(transcript_turn(page, 0)).to_have_class(re.compile("customer"))


STRANGERS = {
    "fr": (("A", "I: Racontez-moi le jour où vous avez décidé."), ("B", "C: C'était un mardi, on avait perdu un client de plus.")),
    "en": (("A", "I: Tell me about the day you decided."), ("B", "C: It was a Tuesday, we had lost one more client.")),
}  # fmt: skip


@BOTH
def test_one_key_says_that_the_first_to_speak_interviews(
    server: Served, page_of, lang: str
) -> None:
    call = Call(server, lang)
    page = page_of(lang)
    watch(page, server, call.opened)
    for speaker, line in STRANGERS[lang]:
        call.say(line.replace("I: ", "?: ").replace("C: ", "?: "), speaker=speaker)
    expect(transcript_turn(page, 0)).to_have_class(re.compile("unknown"))
    page.keyboard.press("s")
    expect(transcript_turn(page, 0)).to_have_class(re.compile("interviewer"))
    expect(transcript_turn(page, 1)).to_have_class(re.compile("customer"))

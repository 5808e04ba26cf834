"""What the panel draws of the coach's picture, and how it redraws when history changes: real server, real browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.serving import Served, serving
from tests.telling import Call, watch

NARROW = "\u202f"
BOTH = pytest.mark.parametrize("lang", ["fr", "en"])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("board")) as served:
        yield served


# An answer that a push to agree drew out, and what is said of it in both languages.
SPOILED = {
    "fr": (
        "I: Racontez-moi comment c'était avant.",
        "C: Chaque dimanche soir je refaisais mes factures à la main, ça me prenait trois heures.",
        "I: Vous étiez épuisée, non ?",
        "C: Oui, j'étais épuisée, je n'en pouvais plus.",
    ),
    "en": (
        "I: Tell me how it was before.",
        "C: Every Sunday evening I did my invoices by hand, it took me three hours.",
        "I: You were exhausted, weren't you?",
        "C: Yes, I was exhausted, I couldn't take it any more.",
    ),
}
SAID_FREELY = {
    "fr": (
        "I: Comment l'avez-vous vécu, ces dimanches ?",
        "C: Franchement j'étais épuisée le lundi matin, je n'en pouvais plus de ces factures.",
    ),
    "en": (
        "I: How was that for you, those Sundays?",
        "C: Honestly I was exhausted every Monday, I couldn't take it any more.",
    ),
}
PUSHED = {"fr": "non", "en": "weren't you"}
EXHAUSTED = {"fr": "j'étais épuisée, je n'en", "en": "I was exhausted, I couldn't"}
DRAWN_OUT = {"fr": "soufflé par votre question", "en": "drawn out by your question"}


def pushes(page: Page) -> Locator:
    return page.locator("section.force-push li")


def transcript_turn(page: Page, turn: int) -> Locator:
    return page.locator(f"#turn-{turn}")


# --------------------------------------------------------------------------------- contamination


@BOTH
def test_what_a_question_drew_out_is_hatched_until_it_is_said_freely(
    server: Served, page_of, lang: str
) -> None:
    call = Call(server, lang)
    page = page_of(lang)
    watch(page, server, call.opened)
    call.say(*SPOILED[lang])
    quote = pushes(page).filter(has_text=EXHAUSTED[lang])
    question = SPOILED[lang][2].partition(": ")[2].split(",")[0]
    expect(quote).to_have_class(re.compile("hatched"))
    expect(quote).to_contain_text(DRAWN_OUT[lang])
    expect(quote).to_contain_text(question)
    expect(transcript_turn(page, 3).locator(".evidence.hatched")).to_contain_text(EXHAUSTED[lang])
    expect(transcript_turn(page, 3)).to_contain_text(DRAWN_OUT[lang])
    row = page.locator("main.column li", has=page.locator("svg.force-push"))
    expect(row.locator("pattern")).to_have_count(1)

    # The question is one press away, and so is the way back.
    quote.get_by_role("button", name=question).press("Enter")
    expect(transcript_turn(page, 2)).to_be_focused()
    transcript_turn(page, 2).get_by_role("button").press("Enter")
    expect(quote.get_by_role("button", name=question)).to_be_focused()

    call.say(SAID_FREELY[lang][0])
    expect(quote).to_have_class(re.compile("hatched"))  # the repair alone cleans nothing
    call.say(SAID_FREELY[lang][1])
    expect(quote).not_to_have_class(re.compile("hatched"))
    expect(page.locator(".hatched, main.column pattern")).to_have_count(0)
    expect(page.get_by_text(DRAWN_OUT[lang])).to_have_count(0)


# ------------------------------------------------------------------------------------ the switch


WRONG_ORDER = {
    "fr": (
        "I: Quand avez-vous signé ?",
        "C: On a signé le contrat le douze mars.",
        "I: Qu'est-ce qui s'est passé pour que vous vous mettiez à chercher ?",
        "C: En mai, un soir, la caisse est tombée en panne au milieu du service. J'étais à bout.",
    ),
    "en": (
        "I: When did you sign?",
        "C: We signed the contract on the twelfth of March.",
        "I: What happened that made you start looking?",
        "C: In May, one evening, the till broke down in the middle of the service. I lost everything.",
    ),
}
CLASH = {
    "fr": f"l’achat («{NARROW}le douze mars{NARROW}») vient avant le premier événement («{NARROW}En mai{NARROW}»)",
    "en": "the purchase (“the twelfth of March”) comes before the first event (“In May”)",
}
UNTRIGGERED = {
    "fr": "La décision est au dossier, aucun déclencheur encore.",
    "en": "The decision is on record before any trigger.",
}
HOLES = {
    "fr": ("première idée", "attention flottante", "première utilisation"),
    "en": ("first thought", "passive looking", "first use"),
}


@BOTH
def test_the_line_names_its_holes_and_what_does_not_go_together(
    server: Served, page_of, lang: str
) -> None:
    call = Call(server, lang)
    page = page_of(lang)
    watch(page, server, call.opened)
    line = page.locator(".timeline ol > li")
    expect(line).to_have_count(9)
    expect(page.locator(".timeline .hole")).to_have_count(9)
    call.say(*WRONG_ORDER[lang][:2])
    expect(page.locator(".timeline .hole")).to_have_count(8)
    expect(page.locator(".clashes")).to_contain_text(UNTRIGGERED[lang])

    call.say(*WRONG_ORDER[lang][2:])
    expect(page.locator(".clashes")).not_to_contain_text(UNTRIGGERED[lang])
    expect(page.locator(".clashes")).to_contain_text(CLASH[lang])
    for hole in HOLES[lang]:
        expect(page.locator(".timeline .hole", has_text=hole)).to_be_visible()
    # Drawn in the order that the dates give, both ends of what clashes marked.
    told = page.locator(".timeline .heard")
    expect(told.locator(".when")).to_have_text(
        {"fr": ["le douze mars", "En mai"], "en": ["the twelfth of March", "In May"]}[lang]
    )
    expect(page.locator(".timeline .heard.disputed")).to_have_count(2)

    # Each of its turns is one press away.
    for button, turn in zip(page.locator(".clashes button").all(), (1, 3), strict=True):
        button.press("Enter")
        expect(transcript_turn(page, turn)).to_be_focused()


@BOTH
def test_on_a_phone_the_line_runs_down_and_leads_to_the_words(
    server: Served, page_of, lang: str
) -> None:
    call = Call(server, lang)
    call.say(*WRONG_ORDER[lang])
    page = page_of(lang, 360)
    watch(page, server, call.opened)
    page.locator("details.board > summary").click()
    places = [one.bounding_box() for one in page.locator(".timeline ol > li").all()]
    tops = [place["y"] for place in places if place]
    assert len(tops) == 9
    assert tops == sorted(tops)
    assert len(set(tops)) == 9
    expect(page.locator(".clashes")).to_contain_text(CLASH[lang])
    page.locator(".timeline .heard button").first.click()
    expect(transcript_turn(page, 1)).to_be_in_viewport()
    # Nothing is wider than the phone.
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


# ---------------------------------------------------------------------------- threads and probes


TAKEN_UP = {
    "fr": "I: « Je refaisais mes factures à la main » : racontez-moi le dernier de ces dimanches.",
    "en": "I: “My invoices by hand”: tell me about the last of those Sundays.",
}
BY_HAND = {"fr": "je refaisais mes factures", "en": "I did my invoices by hand"}


@BOTH
def test_a_thread_goes_from_open_to_taken_up(server: Served, page_of, lang: str) -> None:
    call = Call(server, lang)
    page = page_of(lang)
    watch(page, server, call.opened)
    call.say(*SPOILED[lang][:2])
    expect(page.locator(".threads ul.open li", has_text=BY_HAND[lang])).to_have_count(1)
    expect(page.locator(".threads ul.explored")).to_have_count(0)
    call.say(TAKEN_UP[lang])
    expect(page.locator(".threads ul.explored li", has_text=BY_HAND[lang])).to_have_count(1)
    expect(page.locator(".threads ul.open li", has_text=BY_HAND[lang])).to_have_count(0)


# "Tell me about that", asked in words of one's own, and a question about something else.
NEAR = {
    "fr": "I: Racontez-moi comment vous faisiez à la main.",
    "en": "I: So tell me about doing it by hand.",
}
FAR = {
    "fr": "I: Qui d'autre était dans la pièce à ce moment-là ?",
    "en": "I: Who else was in the room at that moment?",
}


@BOTH
@pytest.mark.parametrize(
    ("asked", "taken"), [("as it stands", 1), ("near it", 1), ("something else", 0)]
)
def test_a_probe_that_is_asked_is_taken_and_goes(
    server: Served, page_of, lang: str, asked: str, taken: int
) -> None:
    call = Call(server, lang)
    page = page_of(lang)
    watch(page, server, call.opened)
    call.say(*SPOILED[lang][:3])
    offered = call.snapshot["probe"]["text"]
    shown = page.locator(".probe p")
    expect(shown).to_contain_text(offered.rsplit(" ", 1)[-1].strip("?."))
    before = shown.inner_text()
    question = {"as it stands": f"I: {offered}", "near it": NEAR[lang]}.get(asked, FAR[lang])
    call.say(question)
    assert call.snapshot["counters"]["taken"] == taken
    if taken:
        expect(page.locator(".probe p", has_text=before)).to_have_count(0)

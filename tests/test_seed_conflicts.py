"""The method's own recommended lines that a literal reading would punish: decided once, here, in both languages.

A line that names "our product" is flagged as minor and never suggested; a line that asks for a purchase
story is fine while it does not name what is locked; "have you ever looked for…" is info, to be chained
with a story; asking for the event or for the options presupposes little enough to pass; what satisfies and
what is missing is a balanced pair, neither two questions nor a presupposition.
"""

import pytest

from app.method.linting import Lint, lint
from app.method.phases import ALL as PHASES
from app.method.staging import stage


def found(text: str, lang: str, after: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> Lint:
    turn, conversation = stage(text, lang, after, names=names)  # type: ignore[arg-type]
    return lint(turn, conversation, conversation.names)


def ids(result: Lint) -> dict[str, str]:
    return {one.pitfall.id: one.severity for one in result.findings}


OUR_PRODUCT = [
    ("fr", "Avant d'utiliser notre produit, comment faisiez-vous ?", "notre produit"),
    ("en", "Before using our product, how did you do it?", "our product"),
]


@pytest.mark.parametrize(("lang", "line", "words"), OUR_PRODUCT)
def test_our_product_is_a_minor_early_mention(lang: str, line: str, words: str) -> None:
    result = found(line, lang, names=("Zamora",))
    assert ids(result) == {"early_product_mention": "minor"}
    (one,) = result.findings
    assert line[slice(*one.span)] == words
    wanted = (
        "Avant ce que vous utilisez aujourd'hui" if lang == "fr" else "Before what you use today"
    )
    assert one.repair.startswith(wanted)


@pytest.mark.parametrize(("lang", "line", "words"), OUR_PRODUCT)
def test_our_product_is_free_once_the_customer_named_it(lang: str, line: str, words: str) -> None:
    said = "C'est là que j'ai vu Zamora." if lang == "fr" else "That's when I saw Zamora."
    assert not ids(found(line, lang, (said,), names=("Zamora",)))


def test_no_probe_of_ours_says_our_product() -> None:
    for phase in PHASES:
        for probe in (*phase.opening, *(one for slot in phase.slots for one in slot.probes)):
            for words in ("notre produit", "our product", "chez nous"):
                assert words not in (probe.say.fr + probe.say.en).lower()


BOUGHT = [
    ("fr", "Racontez-moi la dernière fois où vous avez décidé d'acheter {}.", "un vélo", "Zamora"),
    ("en", "Tell me about the last time you decided to buy {}.", "a bike", "Zamora"),
]


@pytest.mark.parametrize(("lang", "line", "category", "name"), BOUGHT)
def test_the_purchase_story_names_the_category_not_the_product(
    lang: str, line: str, category: str, name: str
) -> None:
    assert not ids(found(line.format(category), lang, names=(name,)))
    assert ids(found(line.format(name), lang, names=(name,))) == {
        "early_product_mention": "critical"
    }
    said = "Alors on a pris Zamora." if lang == "fr" else "So we got Zamora."
    assert not ids(found(line.format(name), lang, (said,), names=(name,)))


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fr", "Avez-vous déjà cherché une solution pour faire cela ?"),
        ("en", "Have you ever looked for a way to do that?"),
    ],
)
def test_an_existential_opener_is_info_with_a_story_after_it(lang: str, line: str) -> None:
    result = found(line, lang)
    assert ids(result) == {"closed_question": "info"}
    (one,) = result.findings
    told = one.advice.in_(lang)  # type: ignore[arg-type]
    assert ("racontez" if lang == "fr" else "tell me") in told.lower()
    chained = line + (
        " Racontez-moi la dernière fois." if lang == "fr" else " Tell me about the last time."
    )
    assert not ids(found(chained, lang))


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fr", "Quel événement a provoqué la remise en question ?"),
        ("en", "What event made you question it?"),
        ("fr", "Quelles autres solutions avez-vous envisagées ?"),
        ("en", "What other solutions did you consider?"),
        ("fr", "Et aujourd'hui, qu'est-ce qui vous satisfait ? Qu'est-ce qui manque encore ?"),
        ("en", "And today, what's working for you? What's still missing?"),
        ("fr", "et aujourd'hui qu'est-ce qui vous satisfait et qu'est-ce qui manque encore"),
        ("en", "and today what works for you and what is still missing"),
    ],
)
def test_no_finding(lang: str, line: str) -> None:
    assert not ids(found(line, lang))

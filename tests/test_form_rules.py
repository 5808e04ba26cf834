"""The rules R0 to R26 that concern form, each by its number, in both languages."""

import pytest

from app.events import Lang
from tests.saying import asks, form


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "et là vous avez appelé qui", "directive_wh"),
        ("fr", "est ce que le loyer avait augmenté", "closed_yn"),
        ("fr", "comment vous avez su pour la fuite", "open_wh"),
        ("fr", "donc vous aviez déjà un devis", "closed_yn"),
        ("fr", "vous avez signé ce soir-là ou vous avez attendu", "forced_choice"),
        ("fr", "t'étais où quand le devis est arrivé", "directive_wh"),
        ("fr", "si je comprends bien vous aviez deux devis", "recap_check"),
        ("en", "and then who did you call", "directive_wh"),
        ("en", "had the rent gone up", "closed_yn"),
        ("en", "how did you find out about the leak", "open_wh"),
    ],
)
def test_r0_a_question_is_one_without_its_mark(lang: Lang, text: str, expected: str) -> None:
    assert form(text, lang) == expected
    assert asks(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "C'était cher ? Racontez-moi la visite.", "invitation"),
        ("fr", "Racontez-moi la visite. C'était cher ?", "closed_yn"),
        ("en", "Was it pricey? Tell me about the visit.", "invitation"),
        ("en", "Tell me about the visit. Was it pricey?", "closed_yn"),
        ("en", "What did you see? I'm asking because it matters.", "open_wh"),
    ],
)
def test_r1_the_last_unit_that_asks_is_answered(lang: Lang, text: str, expected: str) -> None:
    assert form(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Pourriez-vous m'expliquer ce qui clochait ?", "invitation"),
        ("fr", "Est-ce que tu peux me raconter la fin ?", "invitation"),
        ("fr", "J'aimerais comprendre ce qui bloquait.", "invitation"),
        ("fr", "Pouvez-vous me dire si le bail était signé ?", "closed_yn"),
        ("fr", "Pouvez-vous me confirmer que le bail était signé ?", "closed_yn"),
        ("fr", "Vous pouvez me dire combien de chambres il y avait ?", "directive_wh"),
        ("en", "Could you explain what was wrong?", "invitation"),
        ("en", "Would you mind sharing how it ended?", "invitation"),
        ("en", "I'd love to understand what was in the way.", "invitation"),
        ("en", "Can you tell me if the lease was signed?", "closed_yn"),
        ("en", "Can you tell me how many rooms there were?", "directive_wh"),
        ("en", "Would you like to talk about the lease?", "closed_yn"),
    ],
)
def test_r2_a_request_to_tell_is_open_unless_its_complement_closes_it(
    lang: Lang, text: str, expected: str
) -> None:
    assert form(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Vous vous souvenez qui tenait le stand ?"),
        ("fr", "Est-ce que vous savez quand le loyer a changé ?"),
        ("en", "Do you remember who ran the stall?"),
        ("en", "Do you know when the rent changed?"),
    ],
)
def test_r3_do_you_remember_closes_the_question_inside_it(lang: Lang, text: str) -> None:
    assert form(text, lang) == "closed_yn"


@pytest.mark.parametrize(
    ("lang", "text", "before", "expected"),
    [
        ("fr", "Donc le bail, c'était en avril, c'est ça ?", "On a signé le bail en avril.", "recap_check"),
        ("fr", "Le quartier vous plaisait, c'est ça ?", "On a signé le bail en avril.", "closed_yn"),
        ("fr", "Si je résume : le bail en avril. Qu'est-ce que j'ai oublié ?", "", "recap_check"),
        ("en", "So the lease was in April, right?", "We signed the lease in April.", "recap_check"),
        ("en", "You liked the area, right?", "We signed the lease in April.", "closed_yn"),
        ("en", "So the lease came in April. What did I miss?", "", "recap_check"),
    ],
)  # fmt: skip
def test_r5_a_tag_checks_only_what_the_customer_said(
    lang: Lang, text: str, before: str, expected: str
) -> None:
    assert form(text, lang, *([before] if before else [])) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Vous n'auriez pas une anecdote ?", "invitation"),
        ("fr", "Qu'est-ce qui ne collait pas ?", "open_wh"),
        ("fr", "vous croyez pas que le quai était trop loin", "closed_yn"),
        ("en", "You wouldn't have an example?", "invitation"),
        ("en", "What didn't fit?", "open_wh"),
        ("en", "Don't you find the platform was too far?", "closed_yn"),
    ],
)
def test_r6_negation_closes_only_what_it_asserts(lang: Lang, text: str, expected: str) -> None:
    assert form(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "C'était le bruit ou le froid ?", "forced_choice"),
        ("fr", "La cave, ou plutôt le garage, elle servait à quoi ?", "open_wh"),
        ("en", "Was it the noise or the cold?", "forced_choice"),
        ("en", "How did the cellar, or rather the garage, get so full?", "open_wh"),
    ],
)
def test_r7_a_repair_with_or_offers_no_choice(lang: Lang, text: str, expected: str) -> None:
    assert form(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "before"),
    [
        ("fr", "La cata ?", "Franchement, la cata, le toit fuyait."),
        ("fr", "Épuisée ?", "J'étais épuisée par les travaux."),
        ("en", "A nightmare?", "It was a nightmare, the roof was leaking."),
        ("en", "Worn out?", "I was worn out by the building work."),
    ],
)
def test_r11_a_few_words_handed_back_are_an_echo_however_loaded(
    lang: Lang, text: str, before: str
) -> None:
    assert form(text, lang, before) == "echo"
    assert asks(text, lang, before)


@pytest.mark.parametrize(
    ("lang", "text", "before"),
    [
        ("fr", "Trop cher ?", "J'étais épuisée par les travaux."),
        ("en", "Too pricey?", "I was worn out by the building work."),
    ],
)
def test_r11_words_the_customer_did_not_say_are_no_echo(lang: Lang, text: str, before: str) -> None:
    assert form(text, lang, before) == "closed_yn"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Vous avez emporté quoi ?", "open_wh"),
        ("fr", "vous faisiez comment pour le linge", "open_wh"),
        ("fr", "Vous habitiez où ?", "directive_wh"),
        ("en", "And you kept what?", "open_wh"),
        ("en", "and it took how long", "directive_wh"),
    ],
)
def test_r17_a_question_word_in_its_place_asks(lang: Lang, text: str, expected: str) -> None:
    assert form(text, lang) == expected
    assert asks(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Quel âge avait le chien ?", "directive_wh"),
        ("fr", "Quelle a été votre réaction ?", "open_wh"),
        ("fr", "Combien de fois est-il venu ?", "directive_wh"),
        ("en", "What time was the train?", "directive_wh"),
        ("en", "What was your reaction?", "open_wh"),
        ("en", "How often did he come?", "directive_wh"),
    ],
)
def test_r18_r19_narrow_question_words_ask_for_one_fact(
    lang: Lang, text: str, expected: str
) -> None:
    assert form(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Dites-moi oui ou non.", "closed_yn"),
        ("fr", "Avouez que le parking pesait.", "closed_yn"),
        ("fr", "Notez la gare de 1 à 10.", "directive_wh"),
        ("en", "Just tell me yes or no.", "closed_yn"),
        ("en", "Rate the station from one to ten.", "directive_wh"),
    ],
)
def test_r20_not_every_imperative_is_open(lang: Lang, text: str, expected: str) -> None:
    assert form(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Je n'ai pas bien compris l'histoire du camion."),
        ("fr", "Et donc…"),
        ("fr", "Je ne vois pas bien le lien avec la cave."),
        ("en", "I didn't quite follow the part with the truck."),
        ("en", "So, and then…"),
        ("en", "Help me picture the cellar."),
    ],
)
def test_r21_a_statement_can_be_an_open_prompt(lang: Lang, text: str) -> None:
    assert form(text, lang) in ("statement_probe", "invitation")
    assert asks(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "before", "expected"),
    [
        ("fr", "Racontez-moi ce déménagement.", "Le déménagement a duré trois jours.", "cued_invitation"),
        ("fr", "Vous parliez d'un « sac de nœuds » : racontez-moi.", "", "cued_invitation"),
        ("fr", "Entre la visite et le bail, que s'est-il passé ?", "", "cued_invitation"),
        ("en", "Tell me about that move.", "The move took three days.", "cued_invitation"),
        ("en", "You said 'a can of worms': tell me about that.", "", "cued_invitation"),
        ("en", "What happened between the visit and the lease?", "", "cued_invitation"),
        ("en", "Tell me about that move.", "It rained a lot.", "invitation"),
    ],
)  # fmt: skip
def test_an_invitation_is_cued_by_the_customers_own_words(
    lang: Lang, text: str, before: str, expected: str
) -> None:
    assert form(text, lang, *([before] if before else [])) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "Il m'a dit « pourquoi vous partez ? » et voilà."), ("en", 'She said "why now?" and left.')],
)  # fmt: skip
def test_r24_a_question_inside_a_quotation_is_not_asked(lang: Lang, text: str) -> None:
    assert not asks(text, lang)


def test_r25_a_borrowed_word_changes_nothing() -> None:
    assert form("C'était quoi le workflow, à ce moment-là ?", "fr") == "open_wh"
    assert form("What happened with the chargé d'affaires?", "en") == "invitation"

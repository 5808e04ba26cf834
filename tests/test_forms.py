"""What kind of question each unit is, and whether it asks; reflections apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.events import Lang
from app.method.forms import answered, forms, is_question
from app.method.reflections import reflection
from tests.saying import asks, form, said

# ------------------------------------------------------------------------- one form for each unit


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Parlez-moi de cette semaine-là.", "invitation"),
        ("fr", "Et qu'est-ce qui s'est passé ensuite ?", "invitation"),
        ("fr", "Et après ?", "invitation"),
        ("fr", "Comment avez-vous choisi le traiteur ?", "open_wh"),
        ("fr", "Qu'est-ce qui vous inquiétait ?", "open_wh"),
        ("fr", "Pourquoi ce matin-là ?", "open_wh"),
        ("fr", "C'était quel jour ?", "directive_wh"),
        ("fr", "Qui d'autre était dans la boucle ?", "directive_wh"),
        ("fr", "Il y avait combien de personnes ?", "directive_wh"),
        ("fr", "Je suis un peu perdu avec les deux contrats.", "statement_probe"),
        ("fr", "Est-ce que le devis vous convenait ?", "closed_yn"),
        ("fr", "Votre sœur était au courant ?", "closed_yn"),
        ("fr", "Vous étiez plutôt soulagée ou inquiète ?", "forced_choice"),
        ("fr", "d'accord", "facilitator"),
        ("fr", "Ah bon ?", "facilitator"),
        ("fr", "Vous m'entendez correctement ?", "logistics"),
        ("fr", "Ça vous va si j'enregistre ?", "logistics"),
        ("en", "Talk me through that week.", "invitation"),
        ("en", "And what happened after the storm?", "invitation"),
        ("en", "And then?", "invitation"),
        ("en", "How did you choose the caterer?", "open_wh"),
        ("en", "What worried you?", "open_wh"),
        ("en", "Why that morning?", "open_wh"),
        ("en", "What day was it?", "directive_wh"),
        ("en", "Who else was in the loop?", "directive_wh"),
        ("en", "How many people were there?", "directive_wh"),
        ("en", "I'm a bit lost with the two contracts.", "statement_probe"),
        ("en", "Did the quote suit you?", "closed_yn"),
        ("en", "Your sister knew about it?", "closed_yn"),
        ("en", "Were you relieved or worried?", "forced_choice"),
        ("en", "mm-hmm", "facilitator"),
        ("en", "Oh really?", "facilitator"),
        ("en", "Can you hear me all right?", "logistics"),
        ("en", "Is it okay if I record this?", "logistics"),
    ],
)
def test_a_plain_example_of_each_form(lang: Lang, text: str, expected: str) -> None:
    assert form(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le livreur est passé à midi."), ("fr", "Je note la date."),
        ("en", "The courier came at noon."), ("en", "I'll write the date down."),
    ],
)  # fmt: skip
def test_a_plain_statement_has_no_form_and_does_not_ask(lang: Lang, text: str) -> None:
    assert form(text, lang) is None
    assert not asks(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "qui s'appelait la Rotonde"), ("fr", "et donc"), ("fr", "où il y avait un jardin")],
)
def test_a_fragment_that_goes_on_from_ones_own_words_does_not_ask(lang: Lang, text: str) -> None:
    assert not asks(text, lang, "I: on parlait d'un café")


def test_a_full_stop_says_that_a_subordinate_clause_is_no_question() -> None:
    assert not asks("What some people do is wait. It helps.", "en")
    assert asks("So what did the landlord say.", "en")


def test_confidence_is_higher_for_plain_questions_than_for_risen_statements() -> None:
    plain = answered(said("Est-ce que le bail était prêt ?", "fr")[0])
    risen = answered(said("vous aviez le bail", "fr")[0])
    assert plain is not None
    assert risen is not None
    assert plain.confidence > risen.confidence


def test_a_turn_without_words_has_nothing_to_answer() -> None:
    turn, _ = said("…", "fr")
    assert answered(turn) is None
    assert not is_question(turn)


# ----------------------------------------------------------------------------------- reflections


@pytest.mark.parametrize(
    ("lang", "text", "before", "expected"),
    [
        ("en", "So the boiler kept failing.", "The boiler kept failing every winter.", "simple"),
        ("en", "It sounds like you were worried nobody would take you seriously.",
         "I called five plumbers and they laughed.", "complex"),
        ("fr", "Donc la chaudière lâchait chaque hiver.", "La chaudière lâchait chaque hiver.", "simple"),
        ("fr", "Vous aviez peur que personne ne vous prenne au sérieux.",
         "J'ai appelé cinq plombiers et ils ont ri.", "complex"),
        ("en", "What did the plumber say?", "The boiler kept failing.", None),
        ("en", "Okay.", "The boiler kept failing.", None),
        ("en", "I'll send you the notes by email.", "The boiler kept failing.", None),
        ("fr", "Je vous enverrai le compte rendu, merci.", "La chaudière lâchait.", None),
        ("fr", "Qu'est-ce que le plombier a dit ?", "La chaudière lâchait.", None),
    ],
)  # fmt: skip
def test_a_reflection_hands_back_what_was_said_near_or_beyond(
    lang: Lang, text: str, before: str, expected: str | None
) -> None:
    turn, conversation = said(text, lang, before)
    assert reflection(turn, conversation) == expected


# ------------------------------------------------------------------------------------- any text


@given(st.text(max_size=200), st.text(max_size=200), st.sampled_from(["fr", "en"]))
@settings(max_examples=150, deadline=None)
def test_any_turn_after_any_turn_gets_forms_and_never_fails(
    before: str, text: str, lang: Lang
) -> None:
    turn, conversation = said(text, lang, before)
    reflection(turn, conversation)
    judged = [(unit.form, unit.asks, unit.confidence) for unit in turn.read.units]
    assert all(0 <= confidence <= 1 for *_, confidence in judged)
    forms(turn, conversation)
    assert judged == [(unit.form, unit.asks, unit.confidence) for unit in turn.read.units]


@pytest.mark.parametrize(
    ("lang", "text"), [("fr", "racontez-moi ça et donc "), ("en", "tell me about that and so ")]
)
def test_a_very_long_turn_gets_its_forms_in_time(lang: Lang, text: str) -> None:
    turn, _ = said(text * 4_000, lang, "Rien.")
    assert is_question(turn)

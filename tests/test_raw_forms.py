"""Raw text without punctuation: what asks, what only reads like it, and where a turn falls apart."""

import pytest

from app.events import Lang
from app.language.fr_verbs import conditional, future
from app.method.forms import answered, forms, is_question
from app.method.staging import stage
from app.method.valence import lean


def heard(text: str, lang: Lang, after: str) -> tuple[str | None, bool]:
    turn, conversation = stage(text, lang, (after,))
    forms(turn, conversation)
    final = answered(turn)
    return (final.form if final else None), is_question(turn)


@pytest.mark.parametrize(
    ("lang", "text", "after", "form"),
    [
        # the question word where the answer would stand, and more behind it
        ("fr", "vous avez pris lequel finalement", "on hésitait", "open_wh"),
        ("fr", "ça remonte à quand cette histoire", "c'est vieux", "directive_wh"),
        ("fr", "tu laissais quoi derrière toi", "je suis parti de la salle", "open_wh"),
        ("fr", "tu t'es senti comment à ce moment-là", "j'ai raccroché", "open_wh"),
        ("en", "and you reacted how", "he gave me the keys", "open_wh"),
        ("en", "you paid how much up front", "we paid in two goes", "directive_wh"),
        ("en", "you were how far from the station", "we lived out there", "directive_wh"),
        # a topic first, then the request; the question that a condition waits for
        ("fr", "les clés racontez-moi ce moment", "il a rendu les clés", "cued_invitation"),
        ("fr", "plantez-moi le décor", "c'était un lundi", "invitation"),
        ("en", "the row with your neighbour tell me about that", "there was a row", "cued_invitation"),
        ("en", "and if you go back to the start what's there", "it took months", "open_wh"),
        ("en", "if it cost half as much would you get two", "i got one", "closed_yn"),
        # declaratives that only the voice makes ask
        ("fr", "et personne ne vous a prévenu", "le magasin a fermé", "closed_yn"),
        ("fr", "c'est votre fille qui a trouvé l'annonce", "on a vu une annonce", "closed_yn"),
        ("en", "so you took the other one in the end", "we couldn't choose", "closed_yn"),
        ("en", "and your husband knew about it", "i ordered it that night", "closed_yn"),
        # whether the summary is right
        ("en", "so keys in may and the van in june is that right", "keys in may and the van in june", "recap_check"),
    ],
)  # fmt: skip
def test_it_asks(lang: Lang, text: str, after: str, form: str) -> None:
    assert heard(text, lang, after) == (form, True)


@pytest.mark.parametrize(
    ("lang", "text", "after"),
    [
        ("fr", "vous étiez donc trois dans la voiture", "on était trois dans la voiture"),
        ("fr", "vous m'avez bien aidé c'était très riche", "voilà"),
        ("fr", "prenez votre temps", "je ne sais plus"),
        ("fr", "aidé par votre frère", "mon frère m'a aidé"),
        ("en", "so you were already looking elsewhere", "i was already looking elsewhere"),
        ("en", "you felt stuck", "i didn't know what to do any more"),
        ("en", "most families tell us it takes a month", "she cried at drop-off"),
        ("en", "take your time", "i can't remember"),
    ],
)
def test_it_does_not_ask(lang: Lang, text: str, after: str) -> None:
    assert not heard(text, lang, after)[1]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "C'est toujours d'accord pour enregistrer ?"),
        ("fr", "on est toujours bons pour une heure"),
        ("en", "Are you still happy for me to record it?"),
        ("en", "Is it all right with you if I record it?"),
        ("en", "are we still okay for an hour"),
    ],
)
def test_consent_and_time_are_logistics(lang: Lang, text: str) -> None:
    assert heard(text, lang, "Bonjour." if lang == "fr" else "Hello.")[0] == "logistics"


@pytest.mark.parametrize("verb", ["utiliseriez", "serait", "prendriez", "verrait", "réagiriez"])
def test_a_conditional_is_an_infinitive_with_an_imperfects_ending(verb: str) -> None:
    assert conditional(verb)


@pytest.mark.parametrize(
    "verb", ["adorait", "entrait", "livrait", "désirait", "préférait", "vrais"]
)
def test_an_imperfect_in_r_is_no_conditional(verb: str) -> None:
    assert not conditional(verb)


def test_a_future_is_told_from_a_present_in_ez() -> None:
    assert future("utiliserez")
    assert not future("livrez")


@pytest.mark.parametrize(
    ("lang", "word", "side"),
    [
        ("en", "frustrating", "bad"),
        ("en", "frustration", "bad"),
        ("en", "easier", "good"),
        ("en", "message", ""),
        ("en", "please", ""),
        ("fr", "agacee", "bad"),
        ("fr", "pratique", "good"),
        ("fr", "facilement", ""),
        ("fr", "utilisez", ""),
        ("fr", "durer", ""),
    ],
)
def test_a_word_leans_by_its_stem_and_not_by_its_letters(lang: Lang, word: str, side: str) -> None:
    assert lean(word, lang) == side

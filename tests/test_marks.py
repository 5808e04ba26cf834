"""What the surface of a question shows: question words, verb first, requests, tags, choices, tense."""

import pytest

from app.events import Lang
from app.language import Marks, read


def marks(text: str, lang: Lang) -> Marks:
    return read(text, lang).units[-1].marks


@pytest.mark.parametrize(
    ("lang", "text", "wh", "place"),
    [
        ("fr", "Qu'est-ce qui a cassé ?", "what", "front"),
        ("fr", "qu est ce que vous cherchiez", "what", "front"),
        ("fr", "vous avez regardé quoi", "what", "in_situ"),
        ("fr", "c'était quand", "when", "in_situ"),
        ("fr", "vous étiez où", "where", "in_situ"),
        ("fr", "comment vous l'avez trouvé", "how", "front"),
        ("fr", "depuis quand vous faisiez ça", "when", "front"),
        ("fr", "Combien de temps a duré l'essai ?", "how_long", "front"),
        ("fr", "À quel point étiez-vous pressé ?", "how_degree", "front"),
        ("fr", "je me souviens pas comment il a réagi", "how", "embedded"),
        ("fr", "c'est le jour où on a signé", "", ""),
        ("fr", "un truc pas simple quoi", "", ""),
        ("fr", "quand j'étais stagiaire je notais tout", "", ""),
        ("en", "What kind of van did you rent?", "what", "front"),
        ("en", "how how did you find it", "how", "front"),
        ("en", "and you paid how much", "how_many", "in_situ"),
        ("en", "you did what", "what", "in_situ"),
        ("en", "How long had you used it?", "how_long", "front"),
        ("en", "Do you remember who was there?", "who", "embedded"),
        ("en", "the man who sold it to us", "", ""),
        ("en", "when I was an intern I wrote it all down", "", ""),
        ("en", "How come you waited?", "how_come", "front"),
    ],
)
def test_the_question_word_and_where_it_stands(lang: Lang, text: str, wh: str, place: str) -> None:
    found = marks(text, lang)
    assert (found.wh, found.wh_place) == (wh, place)


@pytest.mark.parametrize(
    ("lang", "text", "shape"),
    [
        ("fr", "Aviez-vous un délai ?", "inversion"),
        ("fr", "aviez vous un délai", "inversion"),
        ("fr", "y a-t-il eu un déclic", "inversion"),
        ("fr", "Est-ce que ça marchait ?", "est_ce_que"),
        ("fr", "est ce que ça marchait", "est_ce_que"),
        ("fr", "esque ça marchait", "est_ce_que"),
        ("fr", "vous aviez un délai", "rising"),
        ("fr", "c'est ce que je pensais", ""),
        ("fr", "souvenez-vous de ce lundi", ""),
        ("en", "Did it work?", "aux_first"),
        ("en", "so were you in a hurry", "aux_first"),
        ("en", "you had a deadline", "rising"),
        ("en", "I did it myself", ""),
        ("en", "they're they're late", ""),
    ],
)
def test_what_makes_a_yes_no_question(lang: Lang, text: str, shape: str) -> None:
    assert marks(text, lang).yes_no == shape


@pytest.mark.parametrize(
    ("lang", "text", "telling"),
    [
        ("fr", "Pourriez-vous me décrire cette réunion ?", "decrire"),
        ("fr", "est-ce que vous pouvez nous raconter la suite", "raconter"),
        ("fr", "tu peux m'expliquer ce choix", "expliquer"),
        ("fr", "Vous n'auriez pas un souvenir précis ?", "raconter"),
        ("fr", "ça vous dérange de me montrer le dossier", "montrer"),
        ("en", "Could you walk me through that call?", "walk"),
        ("en", "would you mind describing the room", "describe"),
        ("en", "I'd love to hear how it ended", "hear"),
    ],
)
def test_an_indirect_request_is_heard_as_a_request(lang: Lang, text: str, telling: str) -> None:
    found = marks(text, lang)
    assert found.request is not None
    assert found.telling == telling


def test_wanting_to_say_something_oneself_is_no_request() -> None:
    assert marks("je voulais vous dire merci", "fr").request is None
    assert marks("je veux dire, c'était tard", "fr").request is None


@pytest.mark.parametrize(
    ("lang", "text", "tag", "kind"),
    [
        ("fr", "C'était cher, n'est-ce pas ?", "n'est-ce pas", "negative"),
        ("fr", "vous étiez pressé c'est ça", "c'est ça", "confirm"),
        ("fr", "Ça suffisait, non ?", "non", "bare"),
        ("en", "It was pricey, wasn't it?", "wasn't it", "negative"),
        ("en", "You were relieved, weren't you?", "weren't you", "negative"),
        ("en", "you loved it didn't you", "didn't you", "negative"),
        ("en", "That was in June, right?", "right", "confirm"),
        ("en", "It was enough, no?", "no", "bare"),
    ],
)
def test_a_closing_tag_is_found_with_its_kind(lang: Lang, text: str, tag: str, kind: str) -> None:
    found = marks(text, lang)
    assert found.tag is not None
    assert (text[found.tag[0] : found.tag[1]], found.tag_kind) == (tag, kind)


@pytest.mark.parametrize("text", ["to do it", "all right", "that's right", "we had to do it"])
def test_what_only_looks_like_a_tag_is_none(text: str) -> None:
    assert marks(text, "en").tag is None


@pytest.mark.parametrize(
    ("lang", "text", "negated"),
    [
        ("fr", "Vous n'étiez pas là ?", True),
        ("fr", "vous trouvez pas que c'est long", True),
        ("fr", "vous en vouliez plus", False),
        ("en", "Didn't they call?", True),
        ("en", "Did they call?", False),
    ],
)
def test_negation_is_heard_without_ne(lang: Lang, text: str, negated: bool) -> None:
    assert marks(text, lang).negated is negated


@pytest.mark.parametrize(
    ("lang", "text", "choice", "bracket"),
    [
        ("fr", "C'était plutôt le délai ou le budget ?", True, False),
        ("fr", "C'était avant ou après Pâques ?", True, True),
        ("fr", "vous étiez ou", False, False),
        ("fr", "Le carnet, ou plutôt le classeur, il est où ?", False, False),
        ("en", "Was it the boss or the client?", True, False),
        ("en", "Was it in March or in April?", True, True),
        ("en", "Sooner or later somebody calls?", False, False),
        ("en", "were you alone or", False, False),
    ],
)
def test_a_choice_is_told_from_a_repair_and_from_ou_without_accent(
    lang: Lang, text: str, choice: bool, bracket: bool
) -> None:
    found = marks(text, lang)
    assert ((found.choice is not None), found.bracket) == (choice, bracket)


@pytest.mark.parametrize(
    ("lang", "text", "condition"),
    [
        ("fr", "Pourriez-vous me raconter ce jour-là ?", "polite"),
        ("fr", "Si on ajoutait un bouton, vous cliqueriez ?", "unreal"),
        ("fr", "Si j'ai bien compris, c'était en mai ?", "recap"),
        ("fr", "Je me demandais si vous aviez comparé.", "whether"),
        ("fr", "À l'époque, quand un tuyau fuyait, vous faisiez comment ?", "habit"),
        ("en", "Would you mind telling me more?", "polite"),
        ("en", "If we added a button, would you click?", "unreal"),
        ("en", "So what I'm hearing is that May was late?", "recap"),
        ("en", "I was wondering if you compared.", "whether"),
        ("en", "In those days, when a pipe burst, what would you do?", "habit"),
    ],
)
def test_the_conditional_is_polite_unreal_or_neither(lang: Lang, text: str, condition: str) -> None:
    assert marks(text, lang).condition == condition


@pytest.mark.parametrize(
    ("lang", "text", "tense"),
    [
        ("fr", "Vous avez déjà signé ?", "past"),
        ("fr", "Vous avez un exemple ?", "present"),
        ("fr", "Qu'est-ce qui vous a décidé ?", "past"),
        ("fr", "Vous faisiez comment ?", "past"),
        ("fr", "Racontez-moi.", "imperative"),
        ("en", "Did you sign?", "past"),
        ("en", "Would you sign?", "conditional"),
        ("en", "Will you sign?", "future"),
    ],
)
def test_the_tense_of_the_main_verb(lang: Lang, text: str, tense: str) -> None:
    assert marks(text, lang).tense == tense


def test_quoted_speech_is_marked() -> None:
    text = "Vous disiez « au bout du rouleau » : racontez-moi."
    start, end = read(text, "fr").units[0].marks.quoted[0]
    assert text[start:end].strip() == "au bout du rouleau"
    said = "and she said why are you leaving"
    start, _ = read(said, "en").units[0].marks.quoted[0]
    assert said[start:] == "why are you leaving"


def test_two_questions_in_a_unit_have_two_predicates() -> None:
    assert len(marks("Quand l'avez-vous su et pourquoi si tard ?", "fr").predicates) == 2
    assert len(marks("When did you know?", "en").predicates) == 1

"""How French and English are read: words, numbers, units, marks, and the language of a turn."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.events import Lang
from app.language import decided, language_of, read, which
from app.language.base import bare, low
from app.language.numbers import value_of


def words(text: str, lang: Lang) -> list[str]:
    return [word.low for word in language_of(lang).words(text)]


def units(text: str, lang: Lang) -> list[str]:
    return [text[unit.start : unit.end] for unit in read(text, lang).units]


# ------------------------------------------------------------------------------------------ words


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Qu'avez-vous noté ?", ["qu'", "avez", "vous", "noté"]),
        ("fr", "L’a-t-elle vu aujourd’hui", ["l'", "a", "t", "elle", "vu", "aujourd'hui"]),
        ("fr", "un rendez-vous, peut-être", ["un", "rendez-vous", "peut-être"]),
        ("fr", "j'n'ai rien dit", ["j'", "n'", "ai", "rien", "dit"]),
        ("en", "What's changed? I don't know.", ["what", "'s", "changed", "i", "don't", "know"]),
        ("en", "you’d paid 3,50", ["you", "'d", "paid", "3,50"]),
        ("en", "", []),
        ("fr", "… !? —", []),
    ],
)
def test_words_part_where_the_language_parts_them(
    lang: Lang, text: str, expected: list[str]
) -> None:
    assert words(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "word", "lemma"),
    [
        ("fr", "achetés", "acheter"), ("fr", "faisiez", "faire"), ("fr", "vécu", "vivre"),
        ("en", "bought", "buy"), ("en", "thinking", "think"), ("en", "making", "make"),
        ("en", "felt", "feel"),
    ],
)  # fmt: skip
def test_a_lemma_is_the_dictionary_form_without_accents(lang: Lang, word: str, lemma: str) -> None:
    assert language_of(lang).words(word)[0].lemma == lemma


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("fr", "on était vingt et un", "21"),
        ("fr", "quatre-vingt-dix factures", "90"),
        ("fr", "deux mille trois cents euros", "2300"),
        ("en", "two hundred and fifty invoices", "250"),
        ("en", "about thirty-five people", "35"),
        ("en", "it cost 49 a month", "49"),
    ],
)
def test_numbers_are_heard_as_digits(lang: Lang, text: str, number: str) -> None:
    assert number in read(text, lang).content


def test_a_number_said_word_by_word_has_one_value() -> None:
    assert value_of([4, 20, 10]) == 90
    assert value_of([1000]) == 1000


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("fr", "Et du coup, racontez-moi comment ça s'est passé avec le tableur", {"tableur"}),
        ("en", "So, um, tell me what happened with the old spreadsheet", {"old", "spreadsheet"}),
    ],
)
def test_interview_words_and_fillers_carry_no_content(
    lang: Lang, text: str, content: set[str]
) -> None:
    assert read(text, lang).content == content


# --------------------------------------------------------------------------------------- language


@pytest.mark.parametrize(
    ("text", "sticky", "expected"),
    [
        ("Vous avez fait comment ce jour-là ?", "en", "fr"),
        ("What did you do that day?", "fr", "en"),
        ("vous etiez ou a ce moment", "en", "fr"),
        ("Okay.", "fr", "fr"),
        ("Okay.", "en", "en"),
        ("", "fr", "fr"),
        ("Wo waren Sie, als das passierte?", "fr", "fr"),
        ("今日はどうでしたか", "en", "en"),
    ],
)
def test_the_language_of_a_turn_sticks_where_the_words_do_not_tell(
    text: str, sticky: Lang, expected: Lang
) -> None:
    assert which(text, sticky) == expected


def test_words_of_neither_language_are_left_undecided() -> None:
    assert decided("Wo waren Sie, als das passierte?") is None
    assert decided("¿Dónde estaba usted aquel día?") is None
    assert decided("On était dans le garage.") == "fr"


def test_a_sentence_in_the_other_language_is_read_in_that_language() -> None:
    reading = read("D'accord, merci. And what did you do after that? Et ensuite ?", "fr")
    assert reading.mixed
    assert reading.units[1].marks.wh == "what"
    assert reading.lang == "fr"


def test_a_borrowed_word_does_not_make_a_turn_mixed() -> None:
    assert not read("C'était quoi le use case, dans votre équipe ?", "fr").mixed


# ------------------------------------------------------------------------------------------ units


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "okay so tell me about that morning were you alone",
         ["okay so tell me about that morning", "were you alone"]),
        ("en", "the call lasted an hour and then what did you decide",
         ["the call lasted an hour", "and then what did you decide"]),
        ("en", "if the invoice was late what did you do", ["if the invoice was late what did you do"]),
        ("en", "tell me what you saw", ["tell me what you saw"]),
        ("fr", "et du coup vous avez fait quoi apres", ["et du coup vous avez fait quoi apres"]),
        ("fr", "vous étiez au bureau et comment ça s'est passé",
         ["vous étiez au bureau", "et comment ça s'est passé"]),
        ("fr", "on a perdu le fichier racontez-moi ce moment",
         ["on a perdu le fichier", "racontez-moi ce moment"]),
        ("fr", "quand un client appelait qu'est-ce que vous faisiez",
         ["quand un client appelait qu'est-ce que vous faisiez"]),
        ("fr", "je ne sais plus comment il s'appelle", ["je ne sais plus comment il s'appelle"]),
        ("en", "Mr. Holt called. At 9.30? Yes...", ["Mr. Holt called", "At 9.30", "Yes"]),
        ("fr", "Il m'a dit « et pourquoi ? » puis rien.", ["Il m'a dit « et pourquoi ? » puis rien"]),
    ],
)  # fmt: skip
def test_a_turn_falls_into_units_with_or_without_punctuation(
    lang: Lang, text: str, expected: list[str]
) -> None:
    assert units(text, lang) == expected


def test_a_unit_knows_the_mark_that_ends_it() -> None:
    found = read("C'était mardi. Vous étiez seul ? Ah !", "fr").units
    assert [unit.closing for unit in found] == [".", "?", "!"]


# ------------------------------------------------------------------------------------- any text


ANY = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            "vous tu qu'est-ce que quoi où ou est ce avez-vous euh et donc did you what how right"
            " isn't it ? . , … « » \" ' - -- or if so um 12 vingt İ ß 🙂 \u202e \n".split(" ")
        ),
        max_size=60,
    ).map(" ".join),
)


@given(ANY, st.sampled_from(["fr", "en"]))
@settings(max_examples=250, deadline=None)
def test_any_text_is_read_and_every_offset_slices_it(text: str, lang: Lang) -> None:
    reading = read(text, lang)
    for word in reading.words:
        assert low(text)[word.start : word.end] == word.low
    last = 0
    for unit in reading.units:
        assert last <= unit.start < unit.end <= len(text)
        assert unit.low == low(text)[unit.start : unit.end]
        assert unit.bare == bare(text)[unit.start : unit.end]
        assert unit.words
        assert unit.marks.wh_at < len(unit.words)
        for span in (unit.marks.tag, unit.marks.choice):
            assert span is None or unit.start <= span[0] <= span[1] <= unit.end
        last = unit.end
    assert [word for unit in reading.units for word in unit.words] == list(reading.words)
    assert which(text, lang) in ("fr", "en")


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(low(text)) == len(bare(text)) == len(text)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("word", ["vous ", "si on ", "so and ", "\" a ' b ", "would ", "a", "ou "])
def test_a_turn_of_fifty_thousand_words_is_read(lang: Lang, word: str) -> None:
    reading = read(word * 50_000, lang)
    assert reading.units

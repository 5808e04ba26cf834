"""What a simulated customer takes a question for: a beginning is no place, and nobody agrees about a stranger."""

import pytest

from app.customers.card import card
from app.customers.customer import Answer, Customer
from app.customers.ear import Asked, Ear
from app.customers.meaning import asks_for
from app.customers.reading import built_in, load

STORIES = {path.stem: load(path) for path in built_in()}
NURSE, FARMER = STORIES["fr-tournee"], STORIES["en-collars"]
STARTS = {
    "fr-tournee": "Racontez-moi comment vous en êtes venue là.",
    "en-collars": "Tell me how you came to change.",
}
MANY = range(40)


def heard(story: str, question: str, *told: str) -> Asked:
    ear = Ear(card(STORIES[story]))
    for line in told:
        ear.say(line)
    return ear.hear(question, {})


def answers(story: str, question: str) -> list[Answer]:
    found = []
    for seed in MANY:
        customer = Customer(STORIES[story], STORIES[story].style, seed)
        customer.answer(STARTS[story])
        found.append(customer.answer(question))
    return found


@pytest.mark.parametrize(
    ("story", "question"),
    [
        ("fr-tournee", "Par où avez-vous commencé ?"),
        ("fr-tournee", "D'où venait cette idée ?"),
        ("fr-tournee", "Où en étiez-vous à ce moment-là ?"),
        ("en-collars", "Where did you start?"),
        ("en-collars", "Where did it all begin?"),
        ("en-collars", "Where did that come from?"),
    ],
)
def test_a_beginning_is_no_place(story: str, question: str) -> None:
    assert heard(story, question).wh != "where"


@pytest.mark.parametrize(
    ("story", "question"),
    [
        ("fr-tournee", "Où étiez-vous ce soir-là ?"),
        ("fr-tournee", "Vous étiez où ?"),
        ("en-collars", "Where were you that evening?"),
        ("en-collars", "Where did you sign it?"),
    ],
)
def test_a_place_is_asked_for_all_the_same(story: str, question: str) -> None:
    assert heard(story, question).wh == "where"


def test_whoever_asks_where_the_search_began_hears_what_was_looked_at() -> None:
    for lang, question in (
        ("fr", "Par où avez-vous commencé ?"),
        ("en", "Where did you start?"),
    ):
        assert "alternatives.looked" in asks_for(question, lang)[0]


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("fr", "Avant ça, comment teniez-vous les comptes ?"),
        ("fr", "Et avant cela, comment vous y preniez-vous ?"),
        ("en", "Before that, how did you keep track of it all?"),
        ("en", "And before then, how were you doing it?"),
    ],
)
def test_before_that_how_asks_for_the_old_way(lang: str, question: str) -> None:
    slots, _, time = asks_for(question, lang)
    assert "before.old_way" in slots
    assert time == 0


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("fr", "Et juste avant ?"),
        ("fr", "Et avant ça, que s'était-il passé ?"),
        ("en", "And right before that?"),
        ("en", "And before that, what had happened?"),
        ("en", "What happened just before that, how did it come to it?"),
    ],
)
def test_what_came_right_before_goes_one_step_back(lang: str, question: str) -> None:
    slots, _, time = asks_for(question, lang)
    assert "before.old_way" not in slots
    assert time == -1


@pytest.mark.parametrize(
    ("story", "recap"),
    [
        ("fr-tournee", "Si je résume, votre comptable a décidé ?"),
        ("fr-tournee", "Votre comptable a décidé, alors ?"),
        ("fr-tournee", "Je vérifie que j'ai compris : votre banquier a choisi le vélo ?"),
        ("en-collars", "So your accountant decided, is that right?"),
        ("en-collars", "Your accountant decided, then?"),
        ("en-collars", "Let me check I've got this: your landlord picked the system?"),
    ],
)
def test_a_summing_up_with_somebody_nobody_spoke_of_is_put_right_or_planted(
    story: str, recap: str
) -> None:
    found = answers(story, recap)
    assert {one.way for one in found} == {"misquote"}
    agreed = [one for one in found if one.planted]
    assert 0 < len(agreed) < len(found)
    assert {entry.kind for one in agreed for entry in one.planted} == {"unfounded"}
    assert not any(one.completed for one in found)


@pytest.mark.parametrize(
    ("story", "question"),
    [
        ("fr-tournee", "Est-ce que votre comptable a décidé ?"),
        ("en-collars", "Did your accountant decide?"),
    ],
)
def test_asked_plainly_about_somebody_there_is_not_they_say_no(story: str, question: str) -> None:
    found = answers(story, question)
    assert not any(one.planted or one.revealed for one in found)


def test_somebody_the_customer_spoke_of_may_be_summed_up() -> None:
    said = "C'est mon comptable qui a décidé, un lundi de mars."
    assert not heard("fr-tournee", "Votre comptable a décidé, alors ?", said).stranger
    said = "My accountant decided, on a Monday in March."
    assert not heard("en-collars", "So your accountant decided, is that right?", said).stranger


def test_somebody_of_the_story_is_no_stranger() -> None:
    for story in (NURSE, FARMER):
        people = {
            "fr": ("mari", "fils", "patronne", "collègue", "mère", "soeur", "voisin", "associée"),
            "en": ("wife", "husband", "son", "boss", "neighbour", "father", "mate", "brother"),
        }[story.lang]
        known = [
            who
            for who in people
            if not heard(story.id, f"Et votre {who} ?" if story.lang == "fr" else f"And your {who}?").stranger
        ]  # fmt: skip
        assert known, story.id
        assert len(known) < len(people), story.id

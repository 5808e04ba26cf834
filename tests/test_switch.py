"""The switch on one page: options, people, criteria, jobs, the struggle; every item a quote with its turn."""

import json
from importlib.resources import files

import pytest

from app.coach.switch import Switch, switch
from app.events import Retracted
from tests.interviews import Interview

SAMPLES = {
    lang: json.loads((files("app.sources.samples") / f"{lang}.json").read_text(encoding="utf-8"))
    for lang in ("fr", "en")
}


def hear(lang: str, *lines: str, **product: object) -> Interview:
    talk = Interview(lang, **product)
    talk.talk(*lines)
    return talk


@pytest.fixture(scope="module", params=["fr", "en"])
def sample(request: pytest.FixtureRequest) -> Interview:
    told = SAMPLES[request.param]
    talk = Interview(
        request.param, *told["product"]["names"], competitors=told["product"]["competitors"]
    )
    for turn in told["turns"]:
        talk.say(f"{'I' if turn['role'] == 'interviewer' else 'C'}: {turn['text']}")
    return talk


def quotes(found: object) -> list[tuple[str, int]]:
    """Every quote of a switch with its turn, however deep."""
    if isinstance(found, dict):
        mine = [(found["quote"], found["turn"])] if found.get("quote") else []
        return mine + [one for value in found.values() for one in quotes(value)]
    if isinstance(found, list):
        return [one for value in found for one in quotes(value)]
    return []


def test_every_item_is_a_quote_of_its_turn(sample: Interview) -> None:
    said = {turn.n: turn.text for turn in sample.coach.conversation.turns}
    found = quotes(switch(sample.coach).model_dump(mode="json"))
    assert len(found) > 20
    assert all(quote in said[turn] for quote, turn in found)


def test_it_is_the_same_each_time_and_changes_nothing(sample: Interview) -> None:
    before = sample.coach.snapshot()
    one = switch(sample.coach)
    assert switch(sample.coach) == one
    assert sample.coach.snapshot() == before


def test_it_survives_history_taken_back() -> None:
    told = SAMPLES["fr"]["turns"][:44]
    talk, part = Interview("fr"), Interview("fr")
    for number, turn in enumerate(told):
        line = f"{'I' if turn['role'] == 'interviewer' else 'C'}: {turn['text']}"
        talk.say(line)
        if number < 40:
            part.say(line)
    talk.hear(Retracted(ids=tuple(f"s{number}" for number in range(40, 44))))
    assert switch(talk.coach) == switch(part.coach)


def test_nothing_said_nothing_there() -> None:
    empty = switch(Interview("en").coach)
    assert empty == Switch()
    small = switch(hear("fr", "I: Bonjour.", "C: Bonjour.").coach)
    assert small == Switch()


def test_options_of_every_kind_with_their_reasons() -> None:
    talk = hear(
        "en",
        "I: What did you look at or try?",
        "C: We looked at Tallyford, and a man came out, but it was too expensive.",
        "I: What else did you try?",
        "C: Then there was the idea of just getting somebody in, one day a week.",
        "I: What else did you look at?",
        "C: Well, we carried on like before, just leave it, I thought.",
        competitors=["Tallyford"],
    )
    options = switch(talk.coach).options
    assert {one.kind for one in options} >= {"looked_at", "someone", "nothing"}
    first = options[0]
    assert (first.what, first.turn) == ("Tallyford", 1)
    assert first.dropped is not None and "too expensive" in first.dropped.quote


def test_what_was_there_before_is_no_option() -> None:
    talk = hear(
        "fr",
        "I: Avant, comment faisiez-vous ?",
        "C: Avant on faisait tout au Crédit Vernois, on notait les chèques dans un cahier.",
        "I: Qu'avez-vous regardé d'autre ?",
        "C: Assobanque, j'ai regardé un soir, ils demandaient trois bilans. Le Crédit Vernois n'avait rien fait.",
        competitors=["Crédit Vernois", "Assobanque"],
    )
    names = [one.what for one in switch(talk.coach).options]
    assert "Assobanque" in names
    assert "Crédit Vernois" not in names


def test_people_with_their_roles_and_deeds() -> None:
    talk = hear(
        "fr",
        "I: Qui était là ?",
        "C: Gisèle, l'ancienne trésorière, a dit non tout de suite. Ma femme m'a montré le compte.",
        "I: Et ensuite ?",
        "C: Ensuite Gisèle a signé quand même, devant Marc, le président.",
    )
    people = {one.who: one for one in switch(talk.coach).people}
    assert people["Gisèle"].role == "l'ancienne trésorière"
    assert (people["Gisèle"].turn, people["Marc"].role) == (1, "le président")
    assert [one.turn for one in people["Gisèle"].did] == [1, 3]
    assert people["ma femme"].did


@pytest.mark.parametrize(
    "line",
    ["C: I couldn't get it out of his head on Sundays, up at Hollins Farm, in March.",
     "C: We drove over Franklin bridge in the rain, down Lake Street."],
)  # fmt: skip
def test_places_and_days_are_nobody(line: str) -> None:
    assert switch(hear("en", "I: And then?", line).coach).people == ()


def test_the_struggle_is_the_push_beside_the_event() -> None:
    talk = hear(
        "fr",
        "I: Qu'est-ce qui s'est passé ce jour-là ?",
        "C: Le trois mars on a perdu la liste des allergies, un petit est parti aux urgences, j'ai pleuré dans le"
        " couloir et j'ai appelé tous les parents.",
    )  # fmt: skip
    found = switch(talk.coach)
    assert [one.stage for one in found.order] == ["event_1"]
    assert found.struggle is not None and found.struggle.turn == 1


def test_a_push_without_an_event_is_no_struggle() -> None:
    talk = hear("en", "I: How was it?", "C: We lost the order twice a week, it was awful.")
    assert switch(talk.coach).struggle is None


def test_hopes_become_hypotheses_of_jobs(sample: Interview) -> None:
    jobs = switch(sample.coach).jobs
    assert {"functional", "emotional"} & {one.kind for one in jobs}
    assert all(len(one.quote.split()) >= 3 for one in jobs)

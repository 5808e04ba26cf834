"""The switch timeline: its points, their dates against one another, its holes, what does not go together."""

import pytest

from app.coach.earlier import apart, compare, surely_later
from app.coach.when import against, when_of
from app.events import STAGES, MomentEvent, TimelineEvent
from tests.interviews import Interview, only
from tests.talks import Talk, of

# ---------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("lang", "earlier", "later"),
    [
        ("fr", "en mars", "mi-août"),
        ("fr", "le onze mai", "fin mai"),
        ("fr", "trois semaines avant Noël", "à Noël"),
        ("fr", "début septembre", "à la Toussaint"),
        ("fr", "le vingt-quatre décembre", "le quinze janvier"),
        ("fr", "en deux mille douze", "en 2016"),
        ("fr", "il y a treize ans", "il y a deux ans"),
        ("fr", "le quatorze juin", "le vingt et un juin"),
        ("en", "in March", "the tenth of June"),
        ("en", "three weeks before Christmas", "Christmas"),
        ("en", "the second week of December", "January, the thirtieth"),
        ("en", "the end of October", "just before Christmas"),
        ("en", "back in nineteen eighty-four", "in 2009"),
        ("en", "four years ago", "two months ago"),
        ("en", "Memorial Day", "July ninth"),
        ("en", "early May", "late May"),
    ],
)
def test_which_of_two_dates_was_earlier(lang: str, earlier: str, later: str) -> None:
    one, other = when_of(earlier, lang), when_of(later, lang)
    assert (compare(one, other), compare(other, one)) == (-1, 1)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("fr", "en mars", "le douze mars"),  # one lies within the other
        ("fr", "en janvier", "en juillet"),  # half a year either way
        ("fr", "depuis treize ans", "en mars"),  # a state, not a point
        ("fr", "le lundi d'après", "en mars"),  # leans on something
        ("fr", "un jeudi", "un mardi"),
        ("en", "last summer", "in July"),
        ("en", "since 2009", "in May"),
        ("en", "two months later", "in May"),
        ("en", "one day", "another day"),
    ],
)
def test_what_cannot_be_compared_is_not(lang: str, one: str, other: str) -> None:
    assert compare(when_of(one, lang), when_of(other, lang)) in (None, 0)


@pytest.mark.parametrize(
    ("lang", "before", "said", "earlier", "later"),
    [
        ("fr", "le onze mai", "trois semaines plus tard", "mi-mai", "fin juin"),
        ("fr", "le dix-neuf juin", "le vingt-deux", "le vingt juin", "le trente juin"),
        ("fr", "le quatorze juin", "la veille", "le dix juin", "le quatorze juin"),
        ("fr", "fin décembre", "deux mois plus tard", "mi-janvier", "fin avril"),
        ("fr", "le dix mars", "le soir même", "le neuf mars", "le onze mars"),
        ("en", "the third of February", "the ninth", "the fourth of February", "mid February"),
        ("en", "in March", "two months later", "early March", "late July"),
        ("en", "July ninth", "the week before", "June twentieth", "July eighth"),
        ("en", "the tenth of June", "the next day", "the tenth of June", "the twelfth of June"),
    ],
)
def test_a_date_that_leans_is_placed_beside_the_one_before(
    lang: str, before: str, said: str, earlier: str, later: str
) -> None:
    placed = against(when_of(said, lang), when_of(before, lang))
    assert placed.fixed
    assert compare(when_of(earlier, lang), placed) == -1
    assert compare(placed, when_of(later, lang)) == -1


def test_without_a_date_before_it_a_leaning_date_stays_unknown() -> None:
    said = when_of("two months later", "en")
    assert against(said, None) == said
    assert not said.fixed


def test_a_limit_is_later_than_what_had_it() -> None:
    limit, paid, after = (
        when_of(one, "fr") for one in ("avant le trente juin", "le vingt juin", "le deux juillet")
    )
    assert compare(limit, paid) is None
    assert compare(limit, after) == -1
    assert compare(after, limit) == 1


def test_june_and_the_february_after_it_are_no_contradiction() -> None:
    assert not surely_later(when_of("last June", "en"), when_of("in February", "en"))
    assert surely_later(when_of("July ninth", "en"), when_of("the tenth of June", "en"))


def test_two_dates_of_one_thing() -> None:
    assert apart(when_of("in May", "en"), when_of("after the summer", "en"))
    assert not apart(when_of("in May", "en"), when_of("mid May", "en"))
    assert not apart(when_of("en décembre", "fr"), when_of("juste avant Noël", "fr"))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    "text",
    ["", " ", "'", "le", "the", "of", "31 31 31", "99999999999999999999", "avant avant", "before the", "il y a",
     "-", "mars mars mars", "of of of march", "vingt et", "١٢ mars", "year", "ans"],
)  # fmt: skip
def test_no_phrase_makes_it_fall(lang: str, text: str) -> None:
    compare(against(when_of(text, lang), when_of("en mars", lang)), when_of("in May", lang))


# --------------------------------------------------------------------------------------- points

STORY = {
    "fr": [
        ("I: Quand y avez-vous pensé pour la toute première fois ?",
         "C: La première fois que j'y ai pensé, c'était en janvier, sur le quai de la gare.", "first_thought", "en janvier"),
        ("I: Qu'est-ce qui s'est passé ce jour-là ?",
         "C: Le trois mars la chaudière est tombée en panne, on avait quatorze enfants à la crèche, j'ai pleuré dans"
         " le couloir et j'ai renvoyé tout le monde.", "event_1", "Le trois mars"),
        ("I: Qu'avez-vous regardé ou essayé ?",
         "C: En avril j'ai cherché sur internet et on a demandé trois devis.", "active_looking", "En avril"),
        ("I: Pourquoi cette semaine-là et pas une autre ?",
         "C: Il fallait signer avant le trente mai, sinon on perdait l'aide de la région.", "event_2", "le trente mai"),
        ("I: Comment ça s'est décidé ?",
         "C: On a voté en réunion, le douze mai, six voix pour.", "deciding", "le douze mai"),
        ("I: Et le paiement ?",
         "C: J'ai signé le devis le quinze mai et j'ai versé l'acompte.", "buying", "le quinze mai"),
        ("I: Racontez-moi la première vraie utilisation.",
         "C: La première vraie matinée, c'était le premier septembre, il faisait dix-neuf dans la salle.", "first_use",
         "le premier septembre"),
    ],
    "en": [
        ("I: When did it first cross your mind?",
         "C: It first crossed my mind in January, on the platform.", "first_thought", "in January"),
        ("I: What happened that day?",
         "C: On the third of March the boiler broke down, we had fourteen children in, I cried in the corridor and"
         " then I had to send everybody home.", "event_1", "the third of March"),
        ("I: What did you look at or try?",
         "C: In April we searched online and got three quotes.", "active_looking", "In April"),
        ("I: Why that week and not the month before?",
         "C: It had to be signed by the thirtieth of May or we'd lose the grant.", "event_2", "the thirtieth of May"),
        ("I: How was it decided?",
         "C: We voted at the meeting on the twelfth of May, six in favour.", "deciding", "the twelfth of May"),
        ("I: What happened when you paid?",
         "C: I signed the form on the fifteenth of May and paid the deposit.", "buying", "the fifteenth of May"),
        ("I: Tell me about the first real use.",
         "C: The first real morning was the first of September, it was nineteen degrees in there.", "first_use",
         "the first of September"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_story_told_in_order_gives_its_line(lang: str) -> None:
    talk = Talk(lang)
    told: dict[str, str | None] = {}
    for question, answer, _, _ in STORY[lang]:
        for moment in of(talk.talk(question, answer), MomentEvent):
            told.setdefault(moment.stage, moment.when)
            assert moment.quote in answer
    assert told == {stage: when for _, _, stage, when in STORY[lang]}
    line = talk.tracker.timeline.event()
    assert [point.stage for point in line.order] == [stage for _, _, stage, _ in STORY[lang]]
    assert line.holes == ("passive_looking", "today")
    assert line.contradictions == ()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_told_backwards_the_line_is_the_same(lang: str) -> None:
    talk = Talk(lang)
    for question, answer, stage, _ in reversed(STORY[lang]):
        if stage != "first_use":
            talk.talk(question, answer)
    order = [point.stage for point in talk.tracker.timeline.event().order]
    assert order == sorted(order, key=STAGES.index)
    assert {"first_thought", "event_1", "buying"} <= set(order)


@pytest.mark.parametrize(
    ("lang", "question", "answer", "stage"),
    [
        ("fr", "I: Qu'avez-vous fait après ?", "C: Après ça j'ai acheté un deuxième cahier, un rouge.", "buying"),
        ("en", "I: What did you do then?", "C: He went out and bought a better pen.", "buying"),
        ("fr", "I: Et la suite ?", "C: Le premier truc c'est à Noël, celui d'avant.", "first_use"),
        ("fr", "I: Et alors ?", "C: J'ai pas signé, j'ai rien payé du tout.", "buying"),
        ("en", "I: And then?", "C: I never signed anything, I didn't pay a penny.", "buying"),
        ("fr", "I: Et alors ?", "C: Si j'avais signé en mars, j'aurais payé moins cher.", "buying"),
        ("en", "I: And then?", "C: Was that when I decided? No.", "deciding"),
        ("en", "I: And then?", "C: Usually we pay every month by cheque.", "buying"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_point(lang: str, question: str, answer: str, stage: str) -> None:
    assert stage not in {one.stage for one in of(Talk(lang).talk(question, answer), MomentEvent)}


def test_a_date_answers_only_what_was_just_told() -> None:
    talk = Talk("en")
    talk.say("C: It crossed my mind at the school gate, with the rain coming in.")
    for _ in range(4):
        talk.talk("I: What else?", "C: Nothing much, really, we went on as before.")
    talk.talk("I: When was the car due back?", "C: August fourteenth.")
    assert all(one.when is None for one in of(talk.tracker.current(), MomentEvent))


# ------------------------------------------------------------------- holes and contradictions


def line(talk: Talk) -> TimelineEvent:
    event = talk.tracker.timeline.event()
    assert event is not None
    return event


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_decision_before_any_trigger_is_said_and_taken_back(lang: str) -> None:
    talk = Talk(lang)
    story = {stage: (question, answer) for question, answer, stage, _ in STORY[lang]}
    talk.talk(*story["buying"])
    (named,) = line(talk).contradictions
    assert named.kind == "untriggered"
    assert named.turns == (1,)
    assert ("trigger" in named.text) == (lang == "en")
    talk.talk(*story["event_1"])
    assert line(talk).contradictions == ()


def test_two_dates_for_what_happens_once() -> None:
    talk = Talk("en")
    talk.talk(
        "I: When did it first cross your mind?",
        "C: It first crossed my mind in May, at the school gate.",
        "I: Let's go back to when it first crossed your mind.",
        "C: It first crossed my mind after the summer, I was on the train.",
    )
    (named,) = line(talk).contradictions
    assert (named.kind, named.turns) == ("dates", (1, 3))
    assert "in May" in named.text and "summer" in named.text


def test_first_use_before_buying() -> None:
    talk = Talk("fr")
    story = {stage: (question, answer) for question, answer, stage, _ in STORY["fr"]}
    talk.talk(
        *story["event_1"],
        "I: Et le paiement ?",
        "C: J'ai signé le devis le vingt-deux juin, à la mairie.",
    )
    talk.talk(
        "I: Racontez-moi la première vraie utilisation.",
        "C: La première vraie utilisation, c'était le deux juin, dans la grande salle.",
    )  # fmt: skip
    named = [one for one in line(talk).contradictions if one.kind == "order"]
    assert [one.turns for one in named] == [(3, 5)]
    assert "le deux juin" in named[0].text


def test_nothing_told_no_line() -> None:
    talk = Talk("fr")
    talk.talk("I: Bonjour.", "C: Bonjour, oui, allez-y.")
    assert talk.tracker.timeline.event() is None


# --------------------------------------------------------------------------------- on the panel


def test_the_line_is_told_when_it_changes_and_stands_in_the_snapshot() -> None:
    talk = Interview("fr")
    assert talk.snapshot.timeline is None
    seen = []
    for question, answer, _, _ in STORY["fr"]:
        seen += only(talk.talk(question, answer), "timeline")
    assert len(seen) == len(STORY["fr"])
    assert len({one.model_dump_json(exclude={"cursor", "at"}) for one in seen}) == len(seen)
    assert talk.snapshot.timeline.order == seen[-1].order
    told = {(one.turn, one.stage) for one in talk.snapshot.moments}
    assert {(point.turn, point.stage) for point in seen[-1].order} == told


def test_taking_back_a_turn_takes_back_its_point() -> None:
    from app.events import Retracted

    talk = Interview("en")
    for question, answer, _, _ in STORY["en"][:2]:
        talk.talk(question, answer)
    before = talk.snapshot.timeline
    talk.talk(*STORY["en"][2][:2])
    assert talk.snapshot.timeline != before
    talk.hear(Retracted(ids=("s5",)))
    after = talk.snapshot.timeline
    assert (after.order, after.holes) == (before.order, before.holes)

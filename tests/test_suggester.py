"""The one question worth asking now: fresh, in the customer's words, never a nag."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.coach.offered import Offered, near, template_of
from app.coach.suggester import LONGEST, Wanted, suggest, typeset
from app.coach.tracker import Tracker
from app.conversation import Conversation, Turn
from app.events import Because, Opening, ProbeEvent
from app.method.linting import is_clean
from tests.interviews import Interview, only

LANGS = ("fr", "en")


def test_tu_where_the_interviewer_says_tu() -> None:
    talk = Interview("fr")
    talk.talk(
        "I: Raconte-moi comment tu faisais avec ton cahier.",
        "C: Bof, je notais.",
        "I: Et toi, tu faisais quoi le soir ?",
    )
    events = talk.say(
        "C: Un soir j'ai craqué, j'ai pleuré dans la réserve avec le cahier sur les genoux."
    )
    (probe,) = only(events, "probe")
    assert "vous" not in probe.text.lower()


# ------------------------------------------------------------------------------- what is offered


def test_a_fresh_strong_thread_comes_first_in_the_customers_words() -> None:
    talk = Interview("fr")
    talk.talk("I: Racontez-moi ce printemps-là.")
    events = talk.say(
        "C: En mars le traiteur a encore perdu la liste et là j'étais à bout, vraiment, devant toute l'équipe."
    )
    (probe,) = only(events, "probe")
    assert "«\u202fj'étais à bout" in probe.text
    assert probe.because.kind == "cue"
    assert probe.because.quote in talk.coach.conversation.turns[-1].text
    assert len(probe.alternatives) == 2
    assert len({probe.text, *(one.text for one in probe.alternatives)}) == 3


def test_a_hole_of_the_phase_when_no_thread_is_open() -> None:
    talk = Interview("en")
    talk.talk("I: Before all this, how did you use to do the bookings?")
    events = talk.say(
        "C: We used to write them in a notebook, and my aunt kept the notebook in the hall."
    )
    (probe,) = only(events, "probe")
    assert probe.phase == "before"


def test_silence_after_a_short_answer_that_only_begins() -> None:
    talk = Interview("en")
    talk.talk("I: Tell me about the evening you shut the laptop.")
    (probe,) = only(talk.say("C: Um. It wasn't the price."), "probe")
    assert probe.because.kind == "silence"
    after = talk.coach.tick(talk.at + 6.0)
    (question,) = only(after, "probe")
    assert question.because.kind != "silence"


def test_silence_is_not_offered_twice_in_a_row() -> None:
    talk = Interview("fr")
    talk.talk("I: Comment l'avez-vous vécu ?", "C: Euh. Ben.", "I: Prenez votre temps.")
    (probe,) = only(talk.say("C: Euh. Je cherche."), "probe")
    assert probe.because.kind != "silence"


def test_a_spoiled_question_is_offered_again_cleanly() -> None:
    talk = Interview("fr")
    talk.talk(
        "I: Racontez-moi le jour de la panne.", "C: Le four s'est éteint à cinq heures, un mardi."
    )
    (probe,) = only(talk.say("I: C'était horrible, non ?"), "probe")
    assert probe.because.kind == "repair"
    assert "horrible" not in probe.text
    assert len(probe.alternatives) == 2


def test_a_moment_without_a_date_is_dated() -> None:
    talk = Interview("en")
    talk.talk("I: When did it first cross your mind?")
    events = talk.say(
        "C: It crossed my mind at the counter, with the queue out of the door and nobody serving."
    )
    (probe,) = only(events, "probe")
    texts = [probe.text, *(one.text for one in probe.alternatives)]
    assert any("When was that" in text for text in texts)


def test_a_locked_name_is_never_spoken() -> None:
    talk = Interview("en", "Zelia")
    talk.talk("I: Tell me about that spring.")
    for line in (
        "C: My brother said the Zelias across the road moved out, I was ashamed.",
        "C: We nearly cancelled with Zelly.",
    ):
        for probe in only(talk.say(line), "probe"):
            assert "zeli" not in probe.text.lower()


def test_never_the_same_template_twice_in_a_row() -> None:
    talk = Interview("fr")
    offered: list[str] = []
    for line in (
        "I: Racontez-moi.", "C: J'étais à bout en mars, j'ai pleuré.", "I: Hm hm.",
        "C: Et puis j'étais furieux en avril, j'ai crié.", "I: D'accord.", "C: En mai j'ai craqué, la honte.",
        "I: Je vois.", "C: En juin j'en pouvais plus, j'ai claqué la porte.",
    ):  # fmt: skip
        offered += [template_of(probe) for probe in only(talk.say(line), "probe")]
    assert offered
    assert all(one != other for one, other in pairwise(offered))


def test_what_was_just_asked_is_not_offered() -> None:
    talk = Interview("en")
    talk.talk("I: Where did you start looking?")
    (probe,) = only(
        talk.say("C: We googled it, and we looked at three kennels near the school."), "probe"
    )
    assert all(
        "start looking" not in text
        for text in (probe.text, *(one.text for one in probe.alternatives))
    )


def test_dismissed_templates_stay_away() -> None:
    talk = Interview("fr")
    talk.talk("I: Racontez-moi.", "C: J'étais à bout ce soir-là, j'ai tout envoyé valser.")
    tracker, conversation = talk.coach.tracker, talk.coach.conversation
    first = suggest(Wanted(tracker, conversation, [], set(), None, silence=False))
    assert first is not None
    second = suggest(Wanted(tracker, conversation, [], {first.probe}, None, silence=False))
    assert second is not None
    assert second.probe != first.probe


def test_nothing_to_offer_before_anything_was_said() -> None:
    opening = Opening(lang="en")
    assert suggest(Wanted(Tracker(opening), Conversation(opening), [], set(), None)) is None


# ------------------------------------------------------------------------------- recognising


def asked(text: str, lang: str) -> Turn:
    return Turn(n=0, place=0, role="interviewer", text=text, lang=lang)


@pytest.mark.parametrize(
    ("lang", "probe", "said"),
    [
        (
            "fr",
            "« à bout » : racontez-moi ce moment.",
            "À bout, c'est-à-dire ? Racontez-moi ce moment.",
        ),
        ("en", "What did you start with?", "So what did you start with?"),
        (
            "fr",
            "Qu'est-ce qui a fait pencher la balance ?",
            "et alors qu'est-ce qui a fait pencher la balance",
        ),
        (
            "en",
            "“a very quiet tea”: take me to that moment.",
            "A very quiet tea. Take me to that moment.",
        ),
    ],
)
def test_near_is_recognised(lang: str, probe: str, said: str) -> None:
    event = ProbeEvent(
        probe="1.x",
        text=typeset(probe) if lang == "fr" else probe,
        phase="before",
        because=Because(kind="cue"),
    )
    assert near(asked(said, lang), Offered.of(event))


@pytest.mark.parametrize(
    ("lang", "probe", "said"),
    [
        ("fr", "Et juste avant ?", "Et vous ?"),
        ("en", "And what happened next?", "And what was the price?"),
        ("en", "What happened in the minutes before you paid?", "What happened then?"),
        ("fr", "« à bout » : racontez-moi ce moment.", "Racontez-moi la démo."),
        ("en", "Who noticed?", "Who paid?"),
    ],
)
def test_small_words_alone_are_not_near(lang: str, probe: str, said: str) -> None:
    event = ProbeEvent(
        probe="1.x",
        text=typeset(probe) if lang == "fr" else probe,
        phase="before",
        because=Because(kind="gap"),
    )
    assert not near(asked(said, lang), Offered.of(event))


# ------------------------------------------------------------------------------- whatever is said

CUSTOMER = {
    "fr": (
        "J'étais à bout, on a failli tout annuler.", "C'était le moins cher, voilà.", "Euh, comment dire…",
        "Mon associé a refusé, et si l'équipe s'en servait pas ?", "On a signé le 12 mars sur le parking.",
        "« Non », il m'a dit : « jamais »", "ouais", "12 000 euros", "??", "Zelia, Zelia, Zelia", "",
        "j'ai vu l'hôpital et une amie m'a dit essaye", "on recopiait tout à la main depuis deux ans",
    ),
    "en": (
        "I was ashamed, we nearly cancelled.", "It was the cheapest.", "It felt like, um...", "My partner refused.",
        "We signed on March 12th in the car park.", '"No," he said, "never!"', "yeah", "12,000 dollars", "?!",
        "Zelia Zelia Zelia", "", "we copied it all by hand for two years", "what if nobody used it",
    ),
}  # fmt: skip


@given(
    lang=st.sampled_from(LANGS),
    picks=st.lists(st.integers(0, 12), min_size=1, max_size=8),
    noise=st.text(max_size=40),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_said_the_offer_is_clean(lang: str, picks: list[int], noise: str) -> None:
    talk = Interview(lang, "Zelia")
    for pick in picks:
        talk.say("I: Racontez-moi." if lang == "fr" else "I: Tell me about it.")
        probes = only(
            talk.say(f"C: {CUSTOMER[lang][pick]} {noise if pick % 3 == 0 else ''}"), "probe"
        )
        for probe in probes:
            for text in (probe.text, *(one.text for one in probe.alternatives)):
                if probe.because.kind == "silence" and text == probe.text:
                    continue
                assert len(text.split()) <= LONGEST
                conversation = talk.coach.conversation
                place = len(conversation.turns)
                turn = Turn(n=place, place=place, role="interviewer", text=text, lang=lang)
                assert is_clean(text, lang, turn, conversation), text

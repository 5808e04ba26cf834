"""The one question worth asking now: clean, speakable, in the customer's words, never a nag."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.coach.address import as_tu
from app.coach.probes import ON_ANY, OPENING, RECAP, SILENCE, Candidate, every_template
from app.coach.suggester import LONGEST, Wanted, near, say, suggest, template_of, typeset
from app.coach.tracker import Tracker
from app.conversation import Conversation, Turn
from app.events import Because, Opening, ProbeEvent, Product
from app.method.forms import forms
from app.method.kit import Probe
from app.method.linting import is_clean, lint
from tests.interviews import Interview, only

LANGS = ("fr", "en")
TEMPLATES = {template.id: template for template in every_template()}

# What customers might leave in a probe's place: as said, then nasty.
WORDS = {
    "fr": (
        "à bout", "le devis perdu", "mon associé", "j'en pouvais plus", "une amie", "hôpital",
        "la honte de ma vie", "en caisse", "pas possible", "qu'est-ce que j'ai fait", "vous avez raison",
        "non", "c'est ça", "ou pas", "hein", "si j'avais su", "génial", "12 mars", "trop cher, non",
    ),
    "en": (
        "the last straw", "a very quiet tea", "couldn't take it", "my partner", "Martin's head", "I cried",
        "don't you think", "isn't it", "wouldn't", "right", "or not", "no", "great", "if only", "what I did",
        "twelfth of March", "too expensive, right", "you know",
    ),
}  # fmt: skip
AFTER = {
    "fr": ("Racontez-moi ce jour-là.", "C'était en mars, j'étais à bout, le devis était perdu."),
    "en": ("Tell me about that day.", "It was in March, it was the last straw, the quote was lost."),
}


def scene(lang: str, said: str) -> tuple[Turn, Conversation]:
    """A talk in which the customer has just said something, and the place of the next question."""
    conversation = Conversation(Opening(lang=lang, product=Product(names=("Zelia",))))
    question, answer = AFTER[lang]
    for role, text in (("interviewer", question), ("customer", f"{answer} {said}.")):
        turn = Turn(n=len(conversation.turns), place=len(conversation.turns), role=role, text=text, lang=lang)
        conversation.turns.append(turn)
        if role == "interviewer":
            forms(turn, conversation)
        conversation.note(turn)
    next_ = Turn(n=2, place=2, role="interviewer", text="", lang=lang)
    return next_, conversation


def worded(template: Probe, lang: str, words: str, *, familiar: bool = False) -> str:
    return say(Candidate(template, Because(kind="cue"), 1.0, words, words), lang, familiar=familiar)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_every_template_is_clean_and_speakable(template: Probe, lang: str) -> None:
    for words in WORDS[lang] if "{x}" in template.say.in_(lang) else ("",):
        for familiar in (False, True) if lang == "fr" else (False,):
            text = worded(template, lang, words, familiar=familiar)
            if not text:
                continue
            assert len(text.split()) <= LONGEST
            turn, conversation = scene(lang, words)
            asked = Turn(n=2, place=2, role="interviewer", text=text, lang=lang)
            found = [(one.pitfall.id, text[slice(*one.span)]) for one in lint(asked, conversation).findings]
            if "{x}" not in template.say.in_(lang):
                assert not found, text
            elif found:  # what is not clean is never offered: the same gate stands in the suggester
                assert not is_clean(text, lang, turn, conversation), text


@pytest.mark.parametrize("lang", LANGS)
def test_templates_are_clean_around_ordinary_words(lang: str) -> None:
    for template in TEMPLATES.values():
        for words in WORDS[lang][:4]:
            text = worded(template, lang, words)
            turn, conversation = scene(lang, words)
            asked = Turn(n=2, place=2, role="interviewer", text=text, lang=lang)
            found = [(one.pitfall.id, text[slice(*one.span)]) for one in lint(asked, conversation).findings]
            assert not found, (text, found)
            assert turn.place == 2


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_french_is_typeset_and_can_say_tu(template: Probe) -> None:
    text = worded(template, "fr", "à bout")
    for at, char in enumerate(text):
        if char in "?!:;»":
            assert text[at - 1] == "\u202f", text
        if char == "«":
            assert text[at + 1] == "\u202f", text
    familiar = as_tu(typeset(template.say.fr))
    assert not re.search(r"\b(vous|votre|vos|\w+ez)\b", familiar.replace("chez", ""), re.IGNORECASE), familiar
    assert "!" not in text


def test_elision_before_a_vowel() -> None:
    template = TEMPLATES["social_actor"]
    assert "d'«" in worded(template, "fr", "une amie")
    assert "de «" in worded(template, "fr", "mon associé")


def test_tu_where_the_interviewer_says_tu() -> None:
    talk = Interview("fr")
    talk.talk("I: Raconte-moi comment tu faisais avec ton cahier.", "C: Bof, je notais.", "I: Et toi, tu faisais quoi le soir ?")
    events = talk.say("C: Un soir j'ai craqué, j'ai pleuré dans la réserve avec le cahier sur les genoux.")
    (probe,) = only(events, "probe")
    assert "vous" not in probe.text.lower()


# ------------------------------------------------------------------------------- what is offered


def test_a_fresh_strong_thread_comes_first_in_the_customers_words() -> None:
    talk = Interview("fr")
    talk.talk("I: Racontez-moi ce printemps-là.")
    events = talk.say("C: En mars le traiteur a encore perdu la liste et là j'étais à bout, vraiment, devant toute l'équipe.")
    (probe,) = only(events, "probe")
    assert "«\u202fà bout" in probe.text
    assert probe.because.kind == "cue"
    assert probe.because.quote in talk.coach.conversation.turns[-1].text
    assert len(probe.alternatives) == 2
    assert len({probe.text, *(one.text for one in probe.alternatives)}) == 3


def test_a_hole_of_the_phase_when_no_thread_is_open() -> None:
    talk = Interview("en")
    talk.talk("I: Before all this, how did you use to do the bookings?")
    events = talk.say("C: We used to write them in a notebook, and my aunt kept the notebook in the hall.")
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
    talk.talk("I: Racontez-moi le jour de la panne.", "C: Le four s'est éteint à cinq heures, un mardi.")
    (probe,) = only(talk.say("I: C'était horrible, non ?"), "probe")
    assert probe.because.kind == "repair"
    assert "horrible" not in probe.text
    assert len(probe.alternatives) == 2


def test_a_moment_without_a_date_is_dated() -> None:
    talk = Interview("en")
    talk.talk("I: When did it first cross your mind?")
    events = talk.say("C: It crossed my mind at the counter, with the queue out of the door and nobody serving.")
    (probe,) = only(events, "probe")
    texts = [probe.text, *(one.text for one in probe.alternatives)]
    assert any("When was that" in text for text in texts)


def test_a_locked_name_is_never_spoken() -> None:
    talk = Interview("en", "Zelia")
    talk.talk("I: Tell me about that spring.")
    for line in ("C: My brother said the Zelias across the road moved out, I was ashamed.", "C: We nearly cancelled with Zelly."):
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
    assert all(one != other for one, other in zip(offered, offered[1:], strict=False))


def test_what_was_just_asked_is_not_offered() -> None:
    talk = Interview("en")
    talk.talk("I: What did you start with?")
    (probe,) = only(talk.say("C: We googled it, and we looked at three kennels near the school."), "probe")
    assert all("start with" not in text for text in (probe.text, *(one.text for one in probe.alternatives)))


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
        ("fr", "« à bout » : racontez-moi ce moment.", "À bout, c'est-à-dire ? Racontez-moi ce moment."),
        ("en", "What did you start with?", "So what did you start with?"),
        ("fr", "Qu'est-ce qui a fait pencher la balance ?", "et alors qu'est-ce qui a fait pencher la balance"),
        ("en", "“a very quiet tea”: take me to that moment.", "A very quiet tea. Take me to that moment."),
    ],
)
def test_near_is_recognised(lang: str, probe: str, said: str) -> None:
    event = ProbeEvent(probe="1.x", text=typeset(probe) if lang == "fr" else probe, phase="before", because=Because(kind="cue"))
    assert near(asked(said, lang), event)


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
    event = ProbeEvent(probe="1.x", text=typeset(probe) if lang == "fr" else probe, phase="before", because=Because(kind="gap"))
    assert not near(asked(said, lang), event)


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
        probes = only(talk.say(f"C: {CUSTOMER[lang][pick]} {noise if pick % 3 == 0 else ''}"), "probe")
        for probe in probes:
            for text in (probe.text, *(one.text for one in probe.alternatives)):
                if probe.because.kind == "silence" and text == probe.text:
                    continue
                assert len(text.split()) <= LONGEST
                conversation = talk.coach.conversation
                place = len(conversation.turns)
                turn = Turn(n=place, place=place, role="interviewer", text=text, lang=lang)
                assert is_clean(text, lang, turn, conversation), text


def test_the_templates_that_fit_anything_differ_in_kind() -> None:
    assert len({template.kind for template in ON_ANY}) >= 3
    assert OPENING.kind == "invitation"
    assert RECAP.kind == "recap"
    assert SILENCE.kind == "silence"

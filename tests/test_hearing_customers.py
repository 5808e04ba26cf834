"""What the coach hears in a customer's answer, and what it says back of it: phases, forces, options, words."""

import pytest

from app.coach.forces import forces_in
from app.coach.leans import asked_slots, of_question
from app.coach.switch import switch
from app.events import PHASES, ForceEvent, MomentEvent, ThreadEvent
from app.method.saying_back import said_back
from app.method.staging import stage
from tests.interviews import Interview, only
from tests.talks import Talk, of

# ------------------------------------------------------------------------------------ the phase


@pytest.mark.parametrize(
    ("lang", "question", "phase"),
    [
        ("en", "so on a bad evening with the paper slips what would go wrong", "before"),
        ("en", "What was good about doing it by hand?", "before"),
        ("en", "Where were you when you got that call?", "trigger"),
        ("en", "Take me back to the first time you thought there must be something better.", "trigger"),
        ("en", "What did you rule out straight away?", "alternatives"),
        ("en", "How did you come across them?", "alternatives"),
        ("en", "Who had the last word on it?", "decision"),
        ("en", "and you paid what up front", "decision"),
        ("en", "What do you still do the old way?", "outcome"),
        ("en", "would you ever take me through the first firing", "outcome"),
        ("fr", "et quand un colis se perdait vous faisiez comment", "before"),
        ("fr", "Qu'est-ce qui marchait bien avec le cahier ?", "before"),
        ("fr", "Vous étiez où quand vous avez eu ce coup de fil ?", "trigger"),
        ("fr", "à quel moment vous vous êtes dit ça peut plus durer", "trigger"),
        ("fr", "comment vous avez connu la coopérative", "alternatives"),
        ("fr", "Qu'est-ce que vous avez éliminé tout de suite ?", "alternatives"),
        ("fr", "Qui a eu le dernier mot ?", "decision"),
        ("fr", "et l'acompte il est parti quand", "decision"),
        ("fr", "Qu'est-ce que vous faites encore à l'ancienne ?", "outcome"),
        ("fr", "et la toute première séance raconte", "outcome"),
    ],
)  # fmt: skip
def test_a_question_says_which_part_of_the_story_it_asks_for(
    lang: str, question: str, phase: str
) -> None:
    turn, conversation = stage(question, lang, ("I: Bonjour." if lang == "fr" else "I: Hello.",))
    leans = of_question(turn, conversation, asked_slots(turn, conversation), supposes=False)
    assert max(leans, key=lambda one: leans[one]) == phase


@pytest.mark.parametrize(
    ("lang", "said", "phase"),
    [
        ("en", "I: So that's when you first thought of it.", "trigger"),
        ("fr", "I: Donc c'est là que l'idée vous est venue.", "trigger"),
    ],
)
def test_what_is_said_without_asking_still_moves_the_talk(lang: str, said: str, phase: str) -> None:
    talk = Talk(lang)
    before = talk.tracker.where.shares()[phase]
    talk.say(said)
    assert talk.tracker.where.shares()[phase] > before


# ------------------------------------------------------------------------------------ the forces


def _forces(lang: str, text: str, phase: str) -> set[str]:
    turn, conversation = stage(text, lang, role="customer")
    where = {one: 0.68 if one == phase else 0.08 for one in PHASES}
    return {force for force, heard in forces_in(turn, conversation, where) if heard.when == "then"}


@pytest.mark.parametrize(
    ("lang", "text", "phase", "force"),
    [
        ("en", "I couldn't get a signal, I couldn't get hold of anyone, she was in labour", "trigger", "push"),
        ("en", "the inspector said, if that isn't sorted by June you're closed", "trigger", "push"),
        ("en", "it was the idea of one place for everything, no more bits of paper", "alternatives", "pull"),
        ("en", "I wanted to be able to leave it running and go to my daughter's", "alternatives", "pull"),
        ("en", "I had the pen in my hand and I couldn't do it, I put it down again", "decision", "anxiety"),
        ("en", "who's going to mend it when it goes wrong, nobody round here", "decision", "anxiety"),
        ("en", "the lads could do it with their eyes shut", "before", "habit"),
        ("en", "it was slow but it never once let me down", "before", "habit"),
        ("fr", "elle m'a regardée, elle a dit maman, ça fait quatre fois que tu me le dis", "trigger", "push"),
        ("fr", "ma femme avait pas eu un week-end depuis la naissance des jumeaux", "trigger", "push"),
        ("fr", "elle m'a dit que depuis elle avait plus appelé personne, pas une fois", "alternatives", "pull"),
        ("fr", "c'était la pensée de rentrer dans une maison chaude", "alternatives", "pull"),
        ("fr", "le formulaire est resté une semaine sur le buffet, je passais devant", "decision", "anxiety"),
        ("fr", "j'étais certaine qu'il y avait un loup dans le contrat", "decision", "anxiety"),
        ("fr", "c'était la seule demi-heure de la journée rien que pour moi", "before", "habit"),
        ("fr", "on était chez le même garagiste depuis notre mariage", "before", "habit"),
    ],
)  # fmt: skip
def test_a_force_is_heard_where_it_is_lived(lang: str, text: str, phase: str, force: str) -> None:
    assert _forces(lang, text, phase) == {force}


@pytest.mark.parametrize(
    ("lang", "text", "phase", "force"),
    [
        ("en", "I took the wrong bus and we laughed about it", "trigger", "push"),
        ("en", "my sister's always late, that's just how she is", "trigger", "push"),
        ("en", "the demo kept crashing so we never went back to them", "alternatives", "push"),
        ("en", "it's so much easier now, I'm really pleased with it", "outcome", "pull"),
        ("en", "I could see she was upset", "alternatives", "pull"),
        ("en", "I keep receipts for everything", "decision", "anxiety"),
        ("en", "I'm not sure if it was the Monday or the Tuesday", "decision", "anxiety"),
        ("en", "I never liked the colour", "before", "habit"),
        ("fr", "on a mangé des frites et il a plu tout le temps", "trigger", "push"),
        ("fr", "la démo plantait, on y est jamais retournés", "alternatives", "push"),
        ("fr", "il est super léger, j'en suis très contente", "outcome", "pull"),
        ("fr", "il avait arrêté de fumer à l'époque", "alternatives", "pull"),
        ("fr", "je garde tous mes tickets", "decision", "anxiety"),
        ("fr", "l'acompte c'était deux cents", "decision", "anxiety"),
        ("fr", "ça marchait pas, ça a jamais marché", "before", "habit"),
        ("fr", "j'ai grandi à Lorient", "before", "habit"),
    ],
)  # fmt: skip
def test_a_word_of_a_force_is_not_the_force(lang: str, text: str, phase: str, force: str) -> None:
    assert force not in _forces(lang, text, phase)


# ---------------------------------------------------------------------- points and options


@pytest.mark.parametrize(
    ("lang", "question", "answer", "stage_told"),
    [
        ("en", "I: can you take me to the day you said yes to it",
         "C: the twelfth of june i was in the kitchen with the form open and she said would you ever just send it"
         " and i pressed it and went for a walk", "buying"),
        ("fr", "I: raconte-moi le jour où ça s'est signé",
         "C: c'était le douze juin dans sa cuisine ma mère a signé et moi j'ai signé derrière", "buying"),
    ],
)  # fmt: skip
def test_one_would_in_a_recognisers_sentence_takes_nothing_from_the_rest(
    lang: str, question: str, answer: str, stage_told: str
) -> None:
    told = of(Talk(lang).talk(question, answer), MomentEvent)
    assert stage_told in {moment.stage for moment in told}


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("en", ("I: What made you start looking?", "C: The roof came in on us in March, on the Sunday.",
                "I: And then?", "C: And then I did absolutely nothing about it for a year.")),
        ("fr", ("I: Qu'est-ce qui vous a fait chercher ?", "C: En mars le toit nous est tombé dessus, un dimanche.",
                "I: Et ensuite ?", "C: Et puis j'ai rien fait pendant un an.")),
    ],
)  # fmt: skip
def test_doing_nothing_is_an_option_whether_or_not_it_was_asked_for(
    lang: str, lines: tuple[str, ...]
) -> None:
    talk = Interview(lang)
    talk.talk(*lines)
    assert [option.kind for option in switch(talk.coach).options] == ["nothing"]


# ---------------------------------------------------------------------------- courtesies


@pytest.mark.parametrize(
    ("lang", "question", "answer"),
    [
        ("en", "I: Are you still happy for me to record it?",
         "C: Yes, as long as you don't mind the dog, he's under the table and he's scared of the hoover."),
        ("fr", "I: Ça vous va si j'enregistre ?",
         "C: Oui oui, mais j'ai peur que ça sonne en bas, c'est le livreur de farine."),
    ],
)  # fmt: skip
def test_what_is_said_of_the_recording_is_no_part_of_the_story(
    lang: str, question: str, answer: str
) -> None:
    talk = Interview(lang)
    events = talk.talk(question, answer)
    assert of(events, ThreadEvent) == []
    assert of(events, ForceEvent) == []
    (probe,) = only(events, "probe")
    assert probe.because.kind == "gap"


@pytest.mark.parametrize(
    ("lang", "answer"),
    [
        ("en", "C: they'd the lot booked for the morning and no records for any of them and i remember thinking i"),
        ("fr", "C: le lendemain toujours pas de camion le tank était plein alors là moi j'ai"),
    ],
)  # fmt: skip
def test_an_answer_that_breaks_off_is_waited_for(lang: str, answer: str) -> None:
    talk = Interview(lang)
    ask = "I: Racontez-moi ce jour-là." if lang == "fr" else "I: Tell me about that day."
    (probe,) = only(talk.talk(ask, answer), "probe")
    assert probe.because.kind == "silence"


# -------------------------------------------------------------------------- their words, said back


@pytest.mark.parametrize(
    ("lang", "words", "quote", "said"),
    [
        ("en", "wasn't able to open", "when the box came back i wasn't able to open it", "i wasn't able to open it"),
        ("en", "pressed", "and i pressed it", "i pressed it"),
        ("en", "you the temperature", "i could tell you the temperature from the bed", ""),
        ("en", "were cracked", "forty of them were cracked clean across", ""),
        ("en", "eighty pounds", "Four hundred and eighty pounds.", ""),
        ("en", "talk myself out", "if I get home I'll talk myself out of it", "talk myself out of it"),
        ("fr", "recopiait le noir", "elle recopiait le noir tous les soirs", "elle recopiait le noir"),
        ("fr", "avais peur", "J'avais peur qu'elle s'éteigne", "j'avais peur"),
        ("fr", "on pouvait rendre", "on pouvait rendre le rameur", "on pouvait rendre le rameur"),
        ("fr", "ça a duré vingt", "Ça a duré vingt, vingt-cinq minutes", ""),
        ("fr", "c'est surtout ça", "Donc bon, c'est surtout ça", ""),
        ("fr", "je savais pas comment lui", "je savais pas comment lui dire", ""),
    ],
)  # fmt: skip
def test_a_piece_is_said_back_whole_or_not_at_all(
    lang: str, words: str, quote: str, said: str
) -> None:
    assert said_back(words, quote, lang) == said


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("en", ("I: At that point, what were you hoping it would do for you?",
                "C: I wanted to be home for bath time, that was the whole of it, and to sleep on a Sunday.")),
        ("fr", ("I: À ce moment-là, qu'est-ce que vous espériez ?",
                "C: Je voulais juste dormir le dimanche et être là pour le bain des petits, c'est tout.")),
    ],
)  # fmt: skip
def test_what_was_just_asked_for_is_not_asked_for_again(lang: str, lines: tuple[str, ...]) -> None:
    talk = Interview(lang)
    (probe,) = only(talk.talk(*lines), "probe")
    texts = (probe.text, *(one.text for one in probe.alternatives))
    assert not any("picture" in text or "imaginiez" in text for text in texts)
    assert len(set(texts)) == len(texts)

"""The guard, rule by rule: what a colleague would write passes, its nearest neighbour that must not is stopped."""

from itertools import cycle

import pytest

from app.advisors.answers import Repair, ReportNote, SecondOpinion, StoryDraft, Voice
from app.advisors.known import Known, added, figures
from app.advisors.reasons import WORDS, Reason
from app.events import AdviceTask, AdviceWanted, Given, Lang
from tests.guarding import LANGS, good, noted, read, remembered, told_of, verdict

FEWEST = 15
"""Of twenty good answers to a task in a language."""
TASKS: tuple[AdviceTask, ...] = ("repair", "next_probe", "second_opinion", "customer_voice", "report_note")  # fmt: skip


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("task", TASKS)
def test_what_a_good_colleague_writes_gets_through(task: AdviceTask, lang: Lang) -> None:
    rows = good(lang)[task]
    assert len(rows) == 20
    stopped = [(reason, row) for row in rows if (reason := verdict(*read(task, lang, row)))]
    assert len(rows) - len(stopped) >= FEWEST, stopped


@pytest.mark.parametrize("lang", LANGS)
def test_most_sentences_are_stopped_when_they_cite_another_turn(lang: Lang) -> None:
    """Each good sentence with the turns of a far one. What passes shares a word with it by chance."""
    wanted = told_of(lang)
    sentences = [one for row in good(lang)["report_note"] for one in row["story"]]
    far = [turns for _, turns in sentences]
    stopped = tried = 0
    for shift in (7, 13, 19):
        for (text, turns), others in zip(sentences, far[shift:] + far[:shift], strict=True):
            if min(abs(one - other) for one in turns for other in others) <= 3:
                continue
            tried += 1
            note = ReportNote.model_validate(noted({"story": [[text, others]]}))
            stopped += verdict(note, wanted) is not None
    assert tried >= 80
    assert stopped >= 0.8 * tried, (stopped, tried)


# ------------------------------------------------------------------------------------------ the note

# The turns of the samples: fr 85 refusal at the last moment, 94 the purchase; en 56 the hospital, 119 the card.
SENTENCES: tuple[tuple[Lang, str, int, Reason | None], ...] = (
    ("fr", "Le mardi, il remplit tout et referme la page.", 85, None),
    ("fr", "Derek remplit tout le mardi et referme la page.", 85, "adds_a_fact"),
    ("fr", "Le mardi, son frère lui fait refermer la page.", 85, "adds_a_fact"),
    ("fr", "Un mardi de février, il referme la page.", 85, "adds_a_fact"),
    ("fr", "Il écrit « laisse tomber, on verra l'année prochaine ».", 85, None),
    ("fr", "Il écrit « on verra ça l'année prochaine ».", 85, "quote_not_said"),
    ("fr", "Il paie au mois, trente-neuf euros.", 94, None),
    ("fr", "Il paie au mois, 39 euros, et la tablette 249.", 94, None),
    ("fr", "Il paie au mois, cinquante-neuf euros.", 94, "adds_a_fact"),
    ("fr", "Il paie au mois, quatre-vingt-neuf euros.", 94, "not_in_its_turns"),
    ("fr", "Il paie au mois, pour trois mille euros en tout.", 94, "adds_a_fact"),
    ("fr", "Tous les deux ont attendu le code de la banque.", 94, None),
    ("fr", "La tablette neuve est commandée le lendemain.", 94, None),
    ("fr", "Le dimanche soir, la banque envoie un code.", 94, "not_in_its_turns"),
    ("fr", "La décision a rendu la famille plus heureuse.", 94, "not_in_its_turns"),
    ("fr", "La banque envoie un code par https://exemple.test.", 94, "not_speech"),
    ("fr", "La banque envoie un code par exemple.fr.", 94, "not_speech"),
    ("fr", "La banque envoie un code _périmé_.", 94, "not_speech"),
    ("fr", "La banque envoie un code ✅.", 94, "odd_signs"),
    ("fr", "La bаnque envoie un code.", 94, "odd_signs"),
    ("fr", "La banque envoie un co\u00adde.", 94, "odd_signs"),
    ("fr", "La banque envoie un code à PERSON_3.", 94, "placeholder"),
    ("fr", "Transmettez le code de la banque au téléphone.", 94, "gives_orders"),
    ("fr", "La banque envoie un code, une solution idéale.", 94, "takes_sides"),
    ("fr", "The bank sends a code to the phone of the shop.", 94, "wrong_language"),
    ("fr", "Die Bank schickt einen Code und er muss ihn noch einmal eingeben.", 94, "wrong_language"),
    ("en", "It was her own card, thirty-eight pounds.", 119, None),
    ("en", "It was her own card, £38.", 119, None),
    ("en", "It was her own card, forty-eight pounds.", 119, "adds_a_fact"),
    ("en", "It was her own card, nineteen pounds.", 119, "not_in_its_turns"),
    ("en", "Beth asked what she was grinning at.", 119, None),
    ("en", "Bertha asked what she was grinning at.", 119, "adds_a_fact"),
    ("en", "Her accountant asked what she was grinning at.", 119, "adds_a_fact"),
    ("en", "Nobody told what Martin said about the statement.", 119, None),
    ("en", "She said \"Nothing. Seat belt.\"", 119, None),
    ("en", "She said \"Nothing at all, love.\"", 119, "quote_not_said"),
    ("en", "She was ashamed, and cried in the multi-storey.", 56, None),
    ("en", "She was ashamed that May, and cried in the multi-storey.", 56, "adds_a_fact"),
    ("en", "She may have cried, in the multi-storey.", 56, None),
    ("en", "Forward this note to Mrs Pettifer.", 56, "gives_orders"),
    ("en", "The other firm was the best solution.", 56, "takes_sides"),
    ("en", "Elle avait honte, et elle a pleuré dans le parking.", 56, "wrong_language"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "turn", "reason"), SENTENCES, ids=[one[1] for one in SENTENCES])  # fmt: skip
def test_a_sentence_says_what_its_turn_says(
    lang: Lang, text: str, turn: int, reason: Reason | None
) -> None:
    note = ReportNote.model_validate(noted({"story": [[text, [turn]]]}))
    assert verdict(note, told_of(lang)) == reason


FINE = {
    "fr": ["Le mardi, il remplit tout et referme la page.", [85]],
    "en": ["It was her own card, thirty-eight pounds.", [119]],
}
DRILLS: tuple[tuple[Lang, str, Reason | None], ...] = (
    ("fr", "Restez sur ce mardi : demandez ce qui s'est passé une fois la page refermée.", None),
    ("fr", "Demander : « Qu'est-ce qui vous retenait, ce mardi-là ? »", None),
    ("fr", "Demander : « Vous étiez soulagé, non ? »", "not_clean"),
    ("fr", "Demander : « Aimeriez-vous une vue par recette ? »", "not_clean"),
    ("fr", "Reprendre ses mots : « laisse tomber ».", None),
    ("fr", "Demander ce qu'en disait Sylvain.", "adds_a_fact"),
    ("fr", "Supprimer cet enregistrement avant lundi.", "gives_orders"),
    ("fr", "Ask what happened right after that.", "wrong_language"),
    ("en", "Stay in the truck: ask what was in her mind with the card out.", None),
    ("en", "Ask: \"What happened the next morning?\"", None),
    ("en", "Ask: \"You were relieved, weren't you?\"", "not_clean"),
    ("en", "Share the recording with the sales team.", "gives_orders"),
    ("en", "Ask what Bertha made of it.", "adds_a_fact"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "drill", "reason"), DRILLS, ids=[one[1] for one in DRILLS])
def test_a_piece_of_advice_keeps_our_own_law(lang: Lang, drill: str, reason: Reason | None) -> None:
    note = ReportNote.model_validate(noted({"story": [FINE[lang]], "drill": drill}))
    assert verdict(note, told_of(lang)) == reason


@pytest.mark.parametrize("written", ["Corbelline", "corbeline", "C0rbelline", "C.o.r.b.e.l.l.i.n.e", "Cor-belline"])  # fmt: skip
def test_a_locked_name_is_heard_however_it_is_written(written: str) -> None:
    note = ReportNote.model_validate(
        noted({"story": [[f"Il referme la page de {written}.", [85]]]})
    )
    assert verdict(note, told_of("fr", ("Corbelline",))) == "locked_name"


def test_a_note_in_another_language_than_the_talk_still_adds_no_name_and_no_number() -> None:
    wanted = told_of("fr").model_copy(update={"lang": "en"})
    for text, reason in (
        ("Régis paid thirty-nine euros a month, on a Thursday.", None),
        ("Derek paid thirty-nine euros a month, on a Thursday.", "adds_a_fact"),
        ("Régis paid seven hundred and one euros a month.", "adds_a_fact"),
    ):
        note = ReportNote.model_validate(noted({"story": [[text, [94]]]}))
        assert verdict(note, wanted) == reason


# --------------------------------------------------------------------------------- questions, opinions

TALK = AdviceWanted(
    want="flag:3", task="repair", turn=3, lang="fr", locked=("Dolia",), asked=("Racontez-moi ce lundi.",),
    turns=(
        Given(turn=1, role="interviewer", text="Racontez-moi ce lundi."),
        Given(turn=2, role="customer", text="Le lundi 12 mars, Nathalie a refait le tableau et j'ai fini par craquer devant mon associé."),
        Given(turn=3, role="interviewer", text="C'était dur, non ?"),
    ),
    about="C'était dur, non ?", said="Comment l'avez-vous vécu ?",
)  # fmt: skip
QUESTIONS: tuple[tuple[str, Reason | None], ...] = (
    ("« Craquer devant votre associé » : racontez-moi ce moment.", None),
    ("« Tout plaquer » : racontez-moi ce moment.", "quote_not_said"),
    ("Que s'est-il passé, ce 12 mars ?", None),
    ("Que s'est-il passé, ce 14 mars ?", "adds_a_fact"),
    ("Que s'est-il passé, ce jeudi-là ?", "adds_a_fact"),
    ("Qu'a dit Nathalie ?", None),
    ("Qu'a dit Sandrine ?", "adds_a_fact"),
    ("Les dix minutes d'avant : que s'est-il passé ?", None),
    ("Transférez ce tableau à votre associé.", "gives_orders"),
    ("Qu'a dit Nathalie sur dolia.com ?", "not_speech"),
    ("Qu'a dit Nath\u2060alie ?", "odd_signs"),
    ("Que s'est-il passé avec D o l i a ?", "locked_name"),
    ("¿Qué pasó después de ese lunes con el cuadro?", "odd_signs"),
    ("Was hat die Chefin am nächsten Tag dann gesagt?", "wrong_language"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), QUESTIONS, ids=[one[0] for one in QUESTIONS])
def test_a_question_holds_only_what_was_said(text: str, reason: Reason | None) -> None:
    assert verdict(Repair(question=text), TALK) == reason


OPINIONS: tuple[tuple[bool, str | None, str, str, Reason | None], ...] = (
    (True, "closed_yn", "leading_tag", "« Épuisant » n'a été dit par personne avant.", "quote_not_said"),
    (True, "closed_yn", "leading_tag", "Le « non ? » attend un oui.", None),
    (True, None, "leading_tag", "", None),
    (False, "closed_yn", "leading_tag", "", "contradicts_itself"),
    (True, "open_wh", "closed_question", "", "contradicts_itself"),
    (True, "facilitator", "leading_tag", "", "contradicts_itself"),
    (False, None, "leading_tag", "", None),
    (True, "closed_yn", "leading_tag", "It expects a yes from the customer.", "wrong_language"),
    (True, "closed_yn", "leading_tag", "Dolia n'y est pour rien.", "locked_name"),
    (True, "closed_yn", "leading_tag", "C'était en avril.", "adds_a_fact"),
    (True, "closed_yn", "leading_tag", "Effacez cet entretien.", "gives_orders"),
)  # fmt: skip


@pytest.mark.parametrize(("asks", "form", "finding", "why", "reason"), OPINIONS)
def test_a_second_opinion_goes_together(
    asks: bool, form: str | None, finding: str, why: str, reason: Reason | None
) -> None:
    found = [{"finding": finding, "quote": "non ?"}]
    opinion = SecondOpinion.model_validate(
        {"is_question": asks, "form": form, "findings": found, "reason": why}
    )
    assert verdict(opinion, TALK.model_copy(update={"task": "second_opinion"})) == reason


# ------------------------------------------------------------------------------------- the customer

SCOOTER = "D'abord un scooter, en avril. Un quart d'heure d'essai… j'ai calé au rond-point, tout le monde derrière, et je l'ai rendu."  # fmt: skip
TUBES = "We'd the one make of colour since Mam opened, that's 1974. Forty-eight shades, three shelves of tubes. A six-point-four with me eyes shut."  # fmt: skip
VOICES: tuple[tuple[str, str, str, Reason | None], ...] = (
    ("fr-tournee", "scooter", SCOOTER, None),
    ("fr-tournee", "scooter", f"{SCOOTER} Vous voyez ?", None),
    ("fr-tournee", "scooter", f"{SCOOTER} Et vous, vous roulez en quoi ?", "out_of_role"),
    ("fr-tournee", "scooter", f"{SCOOTER} Racontez-moi le vôtre.", "out_of_role"),
    ("fr-tournee", "scooter", f"Excellente question. {SCOOTER}", "out_of_role"),
    ("fr-tournee", "scooter", f"{SCOOTER} Je vous promets.", "out_of_role"),
    ("fr-tournee", "scooter", SCOOTER.replace("avril", "juin"), "adds_a_fact"),
    ("fr-tournee", "scooter", f"{SCOOTER} Ma belle-mère riait.", "adds_a_fact"),
    ("fr-tournee", "scooter", f"{SCOOTER} Après, le cargolin.", "locked_name"),
    ("fr-tournee", "scooter", f"{SCOOTER} Il coûtait quatre mille euros.", "adds_a_fact"),
    ("fr-tournee", "scooter", "Oh, j'ai regardé à droite, à gauche, vous savez comment c'est.", "leaves_out"),
    ("fr-tournee", "scooter", SCOOTER.replace(", en avril", ""), "leaves_out"),
    ("en-tubes", "same_make", TUBES, None),
    ("en-tubes", "same_make", TUBES.replace("1974", "nineteen seventy-four"), None),
    ("en-tubes", "same_make", TUBES.replace("Mam", "me dad"), "adds_a_fact"),
    ("en-tubes", "same_make", TUBES.replace("Forty-eight", "Eighty-four"), "adds_a_fact"),
    ("en-tubes", "same_make", f"{TUBES} What would you have done, pet, in a salon?", "out_of_role"),
    ("en-tubes", "same_make", f"{TUBES} You know?", None),
    ("en-tubes", "same_make", "It was always like that, and you didn't question it.", "leaves_out"),
)  # fmt: skip


@pytest.mark.parametrize(("story", "memory", "text", "reason"), VOICES)
def test_a_customer_tells_what_the_engine_tells(
    story: str, memory: str, text: str, reason: Reason | None
) -> None:
    assert verdict(Voice(text=text), remembered(story, memory)) == reason


def test_what_is_told_in_brief_is_not_told_whole() -> None:
    wanted = remembered("fr-tournee", "fille", brief=True)
    assert verdict(Voice(text="La honte, quoi. Devant sa fille."), wanted) is None
    whole = "De la honte, devant sa fille. Elle m'a dit que je cherchais une place, et j'ai pas répondu."
    assert verdict(Voice(text=whole), wanted) == "adds_a_fact"


def test_what_the_interviewer_supposes_is_not_told() -> None:
    wanted = remembered("fr-tournee", "scooter")
    planted = Given(turn=5, role="interviewer", text="C'était avec Samira, en juin ?")
    wanted = wanted.model_copy(update={"turns": (planted,), "about": planted.text})
    assert verdict(Voice(text=f"{SCOOTER} Avec Samira, oui."), wanted) == "adds_a_fact"


# ------------------------------------------------------------------------------------ stories, parts


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("id: fr-a\ntitle: Un classeur\nlang: fr\npat: [\"Voilà.\"]\n", None),
        ("id: &a fr-a\ntitle: *a\nlang: fr\n", "not_a_story"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nid: x\ntitle: y\nlang: fr\n", "not_a_story"),
        ("id: !!python/object/apply:os.system [ls]\ntitle: y\nlang: fr\n", "not_a_story"),
        ("id: x\ntitle: y\nlang: fr\npat: " + "[ " * 5_000, "not_a_story"),
        ("id: x\ntitle: y\nlang: fr\nsecrets: z\n", "not_a_story"),
        ("id: x\ntitle: y\n", "not_a_story"),
        ("id: x\ntitle: y\nlang: en\n", "wrong_language"),
        ("id: x\ntitle: \u202ey\nlang: fr\n", "odd_signs"),
    ],
)  # fmt: skip
def test_a_drafted_story_is_plain_yaml(text: str, reason: Reason | None) -> None:
    wanted = AdviceWanted(want="story", task="story_from_brief", turn=0, lang="fr")
    assert verdict(StoryDraft(yaml=text), wanted) == reason


@pytest.mark.parametrize(
    ("lang", "text", "numbers"),
    [
        ("fr", "trois mille euros et 2 500,50", {"3000", "2500.50"}), ("fr", "quatre-vingt-dix-huit", {"98"}),
        ("fr", "les deux, un seul, tout neuf", set()), ("fr", "neuf commandes", {"9"}), ("fr", "1 400 €", {"1400"}),
        ("en", "three thousand pounds", {"3000"}), ("en", "fourteen hundred", {"1400"}), ("en", "the twenty-second", {"22"}),
        ("en", "the two of them, once", set()), ("en", "£2,800 on the 28th", {"2800", "28"}),
    ],
)  # fmt: skip
def test_numbers_are_heard_in_figures_and_in_words(
    lang: Lang, text: str, numbers: set[str]
) -> None:
    assert numbers <= figures(text, lang)
    assert not numbers or set(added(text, Known(["Rien de cela."], lang)))
    if not numbers:
        assert not figures(text, lang)


def test_every_reason_is_said_in_both_languages() -> None:
    for words, lang in zip((say for one in WORDS.values() for say in (one.en, one.fr)), cycle(("en", "fr"))):  # fmt: skip
        assert words, lang
        assert words[0].islower()

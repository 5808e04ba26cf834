"""Plain text in its everyday variants, and who in it interviews."""

from __future__ import annotations

import pytest

from app.errors import BadInput
from app.sources.files import swap, with_interviewer
from tests.reading import (
    fixture,
    said,
    typed,
)


def test_questions_and_answers_survive_their_traps() -> None:
    found = fixture("questions_fr.txt")
    assert said(found) == [
        ("Q", "Racontez-moi la dernière panne."),
        ("R", "C'était un samedi, vers 14:30 si je me souviens bien. Je me suis dit : là, ça ne va plus."
              " Je précise : le vélo était neuf."),
        ("Q", "Et ensuite ?"),
        ("R", "On a puis on a changé d'atelier (celui de la gare)."),
    ]  # fmt: skip
    assert found.interviewer == "Q"
    assert found.interviewer_basis == "label"


def test_stage_directions_are_counted_and_what_is_left_out_is_said() -> None:
    found = fixture("questions_fr.txt")
    assert found.annotations == 3
    assert "3 lines before the first speaker were left out." in found.warnings
    assert "3 stage directions like (silence) were kept out of the text." in found.warnings


@pytest.mark.parametrize("aside", [
    "(silence)", "[rires]", "[inaudible 00:12:03]", "(long silence)", "[crosstalk]", "(elle rit)", "[BLANK_AUDIO]",
    "[…]", "(pause de 5 secondes)", "*laughs*",
])  # fmt: skip
def test_a_stage_direction_is_not_speech(aside: str) -> None:
    found = typed(f"Ann: Well {aside} then\nBob: Yes\nAnn: Good\nBob: Bye")
    assert (found.turns[0].text, found.annotations) == ("Well then", 1)


@pytest.mark.parametrize(
    "words", ["(pause café)", "(celui de la gare)", "[Dolia]", "*vraiment*", "(silence radio)"]
)
def test_other_brackets_were_said(words: str) -> None:
    found = typed(f"Ann: Bon {words} alors\nBob: Oui\nAnn: Bien\nBob: Salut")
    assert (found.turns[0].text, found.annotations) == (f"Bon {words} alors", 0)


@pytest.mark.parametrize("head", [
    "{name}: {text}", "{name} : {text}", "{name}\u00a0: {text}", "{name}\u202f: {text}", "- {name} : {text}",
    "[00:00:02] {name} : {text}", "00:00:09 - {name} : {text}", "(0:49) {name}: {text}", "[{name}]: {text}",
    "00:02 → 00:05 {name} : {text}", "**{name}:** {text}", "**{name}** : {text}", "**{name}** (0:49): {text}",
    "__{name}__: {text}", "{name}  0:49\n{text}", "{name} | 00:12\n{text}", "{name} (00:02):\n{text}",
    "{name} (03/12/2026, 02:00 PM)\n{text}", "[{name}] 00:05 {text}", "[{name}] [00:05] {text}",
    "{name} :\n{text}", "{name}: {text}\n",
])  # fmt: skip
@pytest.mark.parametrize(
    "names", [("Léa Martin", "Bob"), ("Intervenant 1", "Intervenant 2"), ("Q", "R"), ("S1", "S2")]
)
def test_every_everyday_way_to_name_a_speaker_is_read(head: str, names: tuple[str, str]) -> None:
    turns = [
        (names[0], "Et après ?"),
        (names[1], "On a dit : non, merci."),
        (names[0], "Ah."),
        (names[1], "Voilà."),
    ]
    text = "\n".join(head.format(name=name, text=words) for name, words in turns)
    assert said(typed(text)) == turns


@pytest.mark.parametrize("line", [
    "Je me suis dit : là, stop.", "Mais attention : rien ne marchait.", "http://example.org : la page",
    "Note : rien", "C'est simple : on a signé.", "Il y a deux choses : le prix et le temps.",
])  # fmt: skip
def test_a_sentence_with_a_colon_names_nobody(line: str) -> None:
    found = typed(f"Léa : Et alors ?\nBob : Voilà.\n{line}\n{line}\nLéa : Oui ?\nBob : Non.")
    assert {one.label for one in found.speakers} == {"Léa", "Bob"}
    assert line in found.turns[1].text


def test_a_title_page_is_left_out_and_tells_who_interviews() -> None:
    found = typed("Interviewer: Léa Martin\nParticipant: Camille Roux\nDate: 2026\n\n"
                  "Léa: Bonjour.\nCamille: Bonjour.\nLéa: Dites-moi.\nCamille: Rien.")  # fmt: skip
    assert [turn.role for turn in found.turns] == ["interviewer", "customer"] * 2
    assert found.interviewer_basis == "starter"


def test_two_spellings_of_a_label_are_one_speaker() -> None:
    found = typed("Léa : Un ?\nBob : Deux.\nLÉA : Trois ?\nbob : Quatre.")
    assert [one.label for one in found.speakers] == ["Léa", "Bob"]


def test_text_without_names_becomes_paragraphs_of_nobody() -> None:
    found = fixture("no_names.txt")
    assert [turn.role for turn in found.turns] == ["unknown"] * 3
    assert found.turns[0].text.endswith("froide depuis la veille.")
    assert found.speakers == ()
    assert "No speaker is named" in found.warnings[-1]


def test_who_recorded_is_the_interviewer() -> None:
    found = fixture("name_above_fr.txt")
    assert (found.interviewer, found.interviewer_basis) == ("Inès Caron", "starter")


def test_how_people_talk_tells_them_apart_and_says_so() -> None:
    found = fixture("plain_en.txt")
    assert (found.interviewer, found.interviewer_basis) == ("Maya Ortiz", "heuristic")
    assert 0.5 < found.confidence < 0.95


def test_questions_without_question_marks_still_tell_who_asks() -> None:
    lines = ["qu'est-ce qui s'est passé", "j'ai appelé ma sœur qui tient un maraîchage pas loin d'ici",
             "et comment vous avez choisi", "elle m'a montré son planning et j'ai trouvé ça bien"] * 2  # fmt: skip
    found = typed("\n".join(f"{'AB'[k % 2]} : {line}" for k, line in enumerate(lines)))
    assert found.interviewer == "A"


@pytest.mark.parametrize(("first", "second", "basis"), [
    ("Moi", "Camille", "self"), ("Me", "Them", "self"), ("Léa Martin (Vous)", "Bob", "self"),
    ("Enquêtrice", "Enquêté", "label"), ("Léa (intervieweuse)", "Bob", "label"), ("Marie", "Client", "label"),
    ("Intervieweur·euse", "Interviewé·e", "label"), ("I", "P07", "label"), ("Moderator", "Participant 3", "label"),
])  # fmt: skip
def test_labels_tell_who_interviews(first: str, second: str, basis: str) -> None:
    found = typed(f"{second} : Voilà.\n{first} : Bien.\n{second} : Oui.\n{first} : Bon.")
    assert (found.interviewer, found.interviewer_basis) == (first, basis)
    assert [turn.role for turn in found.turns] == ["customer", "interviewer"] * 2


def test_nobody_is_guessed_among_three_people_or_in_a_few_words() -> None:
    three = "\n".join(
        f"{name}: {'Why?' if name == 'Ann' else 'Because it is so, you know.'}"
        for name in ("Ann", "Bob", "Cy") * 4
    )
    few = "Ann: Hello?\nBob: Well, hello to you too."
    for text in (three, few):
        found = typed(text)
        assert found.interviewer is None
        assert found.interviewer_basis == "none"
        assert {turn.role for turn in found.turns} == {"unknown"}
        assert any("say who asks" in warning for warning in found.warnings)


def test_a_person_may_say_who_interviews_and_the_rest_follows() -> None:
    text = "\n".join(["Ann: Why?", "Bob: It was a long and winding story.", "Cy: Hm."] * 3)
    chosen = with_interviewer(typed(text), "Ann")
    assert {one.label: one.role for one in chosen.speakers} == {
        "Ann": "interviewer",
        "Bob": "customer",
        "Cy": "observer",
    }
    assert (chosen.interviewer_basis, chosen.confidence) == ("user", 1.0)
    assert not any("say who asks" in warning for warning in chosen.warnings)


def test_a_speaker_nobody_knows_stays_unknown() -> None:
    found = with_interviewer(
        typed("Ann: Why?\nBob: So.\nUnknown Speaker: Hm.\nAnn: And?\nBob: Yes."), "Ann"
    )
    assert [turn.role for turn in found.turns] == [
        "interviewer",
        "customer",
        "unknown",
        "interviewer",
        "customer",
    ]


def test_swapping_twice_changes_nothing() -> None:
    found = fixture("plain_en.txt")
    assert swap(found).interviewer == "Ned Falk"
    assert [turn.role for turn in swap(swap(found)).turns] == [turn.role for turn in found.turns]
    assert swap(fixture("no_names.txt")) == fixture("no_names.txt")


def test_an_interviewer_who_does_not_speak_is_refused_by_name() -> None:
    with pytest.raises(BadInput, match="Maya Ortiz, Ned Falk"):
        with_interviewer(fixture("plain_en.txt"), "Zoe")

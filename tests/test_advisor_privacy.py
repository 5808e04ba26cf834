"""What is sent to a model names nobody, and comes back as it was said."""

import json

import pytest

from app.advisors.answers import NextProbes, Repair, SecondOpinion, Suggested, Voice
from app.advisors.guard import judge
from app.advisors.privacy import Cover, cover
from app.advisors.prompts import TASKS, data, load
from app.events import AdviceWanted, Given, Lang


def wish(
    lang: Lang, asked: str, told: str, *people: str, locked: tuple[str, ...] = ()
) -> AdviceWanted:
    return AdviceWanted(
        want="probe:1", task="next_probe", turn=2, lang=lang, people=people, locked=locked,
        turns=(Given(turn=1, role="interviewer", text=asked), Given(turn=2, role="customer", text=told)),
    )  # fmt: skip


FRENCH = wish(
    "fr", "Et Nathalie, elle disait quoi, ce soir-là ?",
    "Nathalie m'a dit d'appeler Benoît au 06 12 34 56 78, il habite 12 rue des Lilas, à Pornic, benoit.leroy@exemple.fr. "
    "On en a vendu 120 en mars 2024, à 18 heures, et le compte c'est FR76 3000 6000 0112 3456 7890 189.",
    "Régis", locked=("Corbelline",),
)  # fmt: skip
ENGLISH = wish(
    "en", "And what did Martin say that evening?",
    "Martin said ring Phil on +44 20 7946 0018, he's at 14 Acacia Avenue in Marbrook, phil@marbrook.example. "
    "We did 120 of them in March 2024, at 6 pm, and the account is GB29 NWBK 6016 1331 9268 19.",
    "Alison", locked=("Kerfwell",),
)  # fmt: skip


def test_names_numbers_and_addresses_go_out_as_placeholders() -> None:
    for wanted, named in (
        (FRENCH, ("Nathalie", "Benoît", "Régis", "06 12", "rue des Lilas", "exemple.fr", "FR76", "Corbelline")),
        (ENGLISH, ("Martin", "Phil", "Alison", "7946", "Acacia", "marbrook.example", "GB29", "Kerfwell")),
    ):  # fmt: skip
        sent = "".join(data(load(task), cover(wanted).wanted) for task in TASKS)
        assert [one for one in named if one in sent] == []


def test_what_the_story_needs_is_left_as_it_is() -> None:
    for wanted, kept in (
        (FRENCH, ("120", "mars 2024", "18 heures")),
        (ENGLISH, ("120", "March 2024", "6 pm")),
    ):
        sent = cover(wanted).wanted.turns[1].text
        assert all(one in sent for one in kept), sent


def test_the_same_person_has_the_same_placeholder_and_comes_back() -> None:
    covered = cover(FRENCH)
    asked, told = (turn.text for turn in covered.wanted.turns)
    placeholder = asked.split()[1].rstrip(",")
    assert placeholder.startswith("PERSON_")
    assert told.startswith(f"{placeholder} m'a dit")
    probes = NextProbes(
        probes=[
            Suggested(question=f"Qu'a dit {placeholder} ensuite ?", quote=f"{placeholder} m'a dit")
        ]
    )
    back = covered.back(probes)
    assert isinstance(back, NextProbes)
    assert back.probes[0] == Suggested(
        question="Qu'a dit Nathalie ensuite ?", quote="Nathalie m'a dit"
    )


def test_an_answer_cannot_break_out_by_what_a_name_holds() -> None:
    wanted = wish(
        "fr",
        "Qui était là ?",
        'Il y avait mon associé, Jean "Jeannot" Morvan, et personne d\'autre.',
        'Jean "Jeannot" Morvan',
    )
    covered = cover(wanted)
    for number in range(1, 4):
        answer = NextProbes(probes=[Suggested(question=f"Et PERSON_{number} ?", quote="x")])
        assert json.loads(covered.back(answer).model_dump_json())["probes"][0]["quote"] == "x"


def asked(cover_: Cover, question: str, quote: str = "") -> Suggested:
    back = cover_.back(NextProbes(probes=[Suggested(question=question, quote=quote)]))
    assert isinstance(back, NextProbes)
    return back.probes[0]


def test_a_quote_comes_back_letter_by_letter_whatever_part_of_a_name_was_said() -> None:
    wanted = wish(
        "fr",
        "Et Hélène Ferrand ?",
        "Ferrand m'a rappelée, puis Hélène est repartie au 06 12 34 56 78.",
    )
    covered = cover(wanted)
    told = covered.wanted.turns[1].text
    assert "Ferrand" not in told and "Hélène" not in told
    for start, end in ((0, 3), (4, len(told.split()))):
        quote = " ".join(told.split()[start:end])
        assert asked(covered, "Et ensuite ?", quote).quote in wanted.turns[1].text


def test_french_elides_before_the_name_that_comes_back() -> None:
    covered = cover(wish("fr", "Et ensuite ?", "Alors Alain a dit oui, et Philippe a dit non."))
    alain, _, _, _, _, philippe, *_ = covered.wanted.turns[1].text.split()[1:]
    assert (
        asked(covered, f"Que disait le mot de {alain} ?").question == "Que disait le mot d'Alain ?"
    )
    assert asked(covered, f"Et le mot d'{philippe} ?").question == "Et le mot de Philippe ?"


def test_who_says_a_placeholder_aloud_is_quoted_and_takes_nobodys_place() -> None:
    told = "Il m'a dit de taper PERSON_1 à la place de Nathalie."
    covered = cover(wish("fr", "Et Nathalie ?", told))
    sent = covered.wanted.turns[1].text
    assert "SIGN_1" in sent and sent.count("PERSON_1") == 1
    assert asked(covered, "Et ensuite ?", sent).quote == told


@pytest.mark.parametrize("invented", ["PERSON_9", "[PERSON_9]", "COMPANY_3", "SIGN_1"])
def test_a_placeholder_that_a_model_invents_never_gets_through(invented: str) -> None:
    wanted = FRENCH.model_copy(update={"about": "Et Nathalie ?"})
    covered = cover(wanted)
    words = f"Qu'a dit {invented} ce soir-là ?"
    for answer in (
        Repair(question=words),
        NextProbes(probes=[Suggested(question=words, quote="le compte")]),
        Voice(text=words),
        SecondOpinion(is_question=True, form="open_wh", findings=[], reason=words),
    ):
        assert judge(covered.back(answer), wanted) is not None, answer


def test_a_model_may_put_brackets_round_a_placeholder() -> None:
    covered = cover(FRENCH)
    placeholder = covered.wanted.turns[0].text.split()[1].rstrip(",")
    assert asked(covered, f"Qu'a dit [{placeholder}] ?").question == "Qu'a dit Nathalie ?"


def test_names_known_beforehand_leave_with_nothing_that_is_sent() -> None:
    gone = cover(FRENCH).wanted
    assert gone.people == () and gone.named is None

"""The coach as an interviewer meets it: what it says, when, and what it takes back."""

import pytest

from app.events import (
    Heard,
    Marked,
    Relabelled,
    Retracted,
    SpeakerMapped,
)
from tests.interviews import Interview, only


def findings(events: list) -> set[str]:
    return {flag.finding for flag in only(events, "flag")}


# ------------------------------------------------------------------------- a question is spoiled


def test_a_tagged_question_is_flagged_on_the_tag_with_a_way_back() -> None:
    talk = Interview("fr")
    talk.talk(
        "I: Racontez-moi le jour où vous avez changé de cahier.", "C: C'était un lundi de mars."
    )
    (flag,) = only(talk.say("I: C'était plus simple après, non ?"), "flag")
    assert flag.finding == "leading_tag"
    assert "non" in "C'était plus simple après, non ?"[slice(*flag.span)]
    assert flag.repair and flag.show == "live"


def test_the_probe_after_a_spoiled_question_asks_it_again_cleanly() -> None:
    talk = Interview("en")
    talk.talk(
        "I: Tell me about the day you switched.", "C: My daughter found the invoice in the bin."
    )
    events = talk.say("I: You must have been furious, right?")
    (probe,) = only(events, "probe")
    assert probe.because.kind == "repair"
    assert "furious" not in probe.text


def test_asking_again_cleanly_clears_the_flag_as_a_repair() -> None:
    talk = Interview("en")
    talk.talk(
        "I: Tell me about the day you switched.",
        "C: My daughter found the invoice in the bin.",
        "I: You were angry about the invoice, weren't you?",
        "C: A bit, I suppose.",
    )
    cleared = only(talk.say("I: Tell me what happened when she found the invoice."), "flag_cleared")
    assert [one.why for one in cleared] == ["repaired"]


def test_a_clean_question_draws_no_flag() -> None:
    talk = Interview("fr")
    talk.talk("I: Racontez-moi ce lundi de mars.", "C: Le four est tombé en panne à cinq heures.")
    assert not findings(talk.say("I: Que s'est-il passé juste après la panne ?"))


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "fr",
            [
                "I: vous étiez content",
                "I: aviez-vous un budget",
                "I: est-ce que vous avez comparé plusieurs offres",
            ],
        ),
        ("en", ["I: were you happy with it", "I: was it expensive", "I: did you compare several"]),
    ],
)
def test_only_the_third_closed_question_in_a_row_shows_live(lang: str, lines: list[str]) -> None:
    talk = Interview(lang)
    shows = []
    for line in lines:
        shows += [f.show for f in only(talk.say(line), "flag") if f.finding == "closed_question"]
        talk.say("C: Oui." if lang == "fr" else "C: Yes.")
    assert shows == ["debrief", "debrief", "live"]


# ----------------------------------------------------------------------------- who named the product


def test_naming_the_product_first_is_critical_and_shows_at_once() -> None:
    talk = Interview("fr", "Zelia", preset="balanced")
    flags = only(talk.say("I: Comment avez-vous découvert Zelia ?"), "flag")
    named = [f for f in flags if f.finding == "early_product_mention"]
    assert [(f.severity, f.show) for f in named] == [("critical", "live")]
    assert talk.snapshot.names[0].status == "named_early"


def test_the_customer_unlocks_the_name() -> None:
    talk = Interview("fr", "Zelia")
    assert talk.snapshot.names[0].status == "locked"
    events = talk.say("C: Et là ma sœur me parle de Zelia.")
    assert [(n.name, n.status) for n in only(events, "name")] == [("Zelia", "named_by_customer")]
    assert "early_product_mention" not in findings(
        talk.say("I: Zelia, c'était quand, la première fois ?")
    )


# ------------------------------------------------------------------------------- the customer tells


def test_a_force_is_kept_verbatim_and_marked_by_the_question_that_drew_it_out() -> None:
    talk = Interview("fr")
    talk.say("I: Vous aviez peur de perdre les données, non ?")
    (flag, *_) = [f for f in only(talk.events, "flag") if f.finding == "leading_tag"]
    text = "Oui, j'avais peur de perdre tous les dossiers des clients en changeant."
    forces = only(talk.say(f"C: {text}"), "force")
    assert [f.force for f in forces] == ["anxiety"]
    assert forces[0].quote == text[slice(*forces[0].span)]
    assert forces[0].contaminated_by == flag.flag


def test_free_speech_is_not_contaminated() -> None:
    talk = Interview("en")
    talk.say("I: What nearly stopped you?")
    events = talk.say("C: I was afraid we would lose every customer record in the move.")
    assert [f.contaminated_by for f in only(events, "force")] == [None]


# -------------------------------------------------------------------------------- history changes


def test_the_same_segment_twice_is_one() -> None:
    talk = Interview("fr")
    fact = Heard(id="a", revision=1, role="interviewer", text="Et ensuite ?", final=True)
    assert talk.hear(fact)
    assert talk.hear(fact) == []
    assert talk.hear(fact.model_copy(update={"revision": 0, "text": "Et en suite"})) == []
    assert [turn.text for turn in talk.snapshot.turns] == ["Et ensuite ?"]


def test_a_corrected_question_takes_its_flag_back() -> None:
    talk = Interview("fr")
    talk.say("I: C'était mieux, non ?", id="q", revision=0)
    assert talk.snapshot.flags
    again = Heard(
        id="q", revision=1, role="interviewer", text="C'était le mieux, nom de quoi ?", final=True
    )
    fixed = again.model_copy(update={"text": "C'était comment ?", "revision": 2})
    cleared = only(talk.hear(fixed), "flag_cleared")
    assert {one.why for one in cleared} == {"revised"}
    assert not talk.snapshot.flags


def test_pieces_of_one_speaker_make_one_turn() -> None:
    talk = Interview("en")
    talk.say("I: So what did you", end_of_turn=False)
    talk.say("I: do after the phone call?", wait=0.2, end_of_turn=True)
    assert [turn.text for turn in talk.snapshot.turns] == [
        "So what did you do after the phone call?"
    ]


def test_a_backchannel_does_not_end_the_customers_turn() -> None:
    talk = Interview("fr")
    talk.say("C: On avait un cahier", end_of_turn=False)
    talk.say("I: hm hm", wait=-0.5)
    talk.say("C: et tout était dedans", wait=0.3)
    turns = talk.snapshot.turns
    assert [turn.text for turn in turns if turn.role == "customer"] == [
        "On avait un cahier et tout était dedans"
    ]


def test_retracted_words_take_everything_shown_because_of_them() -> None:
    talk = Interview("fr", "Zelia")
    talk.say("I: Et notre produit Zelia, vous l'adorez, non ?", id="bleed")
    assert talk.snapshot.flags
    events = talk.hear(Retracted(ids=("bleed",)))
    snapshot = only(events, "snapshot")[-1]
    assert not snapshot.turns and not snapshot.flags
    assert snapshot.names[0].status == "locked"


def test_swapping_roles_hears_history_again() -> None:
    talk = Interview("en")
    talk.say("C: You were relieved, weren't you?")
    assert not talk.snapshot.flags
    talk.hear(Marked(action="swap_roles"))
    assert [f.finding for f in talk.snapshot.flags] == ["leading_tag"]
    talk.hear(Marked(action="swap_roles"))
    assert not talk.snapshot.flags


def test_unknown_speakers_are_told_and_nobody_is_blamed() -> None:
    talk = Interview("en")
    talk.talk("?: You loved it, didn't you?", "?: Sure, it was fine.", "?: It was cheap, right?")
    assert not talk.snapshot.flags
    assert not talk.snapshot.speakers_known
    assert [n.code for n in only(talk.events, "notice")] == ["speakers_unknown"]


def test_a_panel_that_comes_back_is_told_what_is_still_off_and_nothing_that_is_settled() -> None:
    talk = Interview("en")
    story = "We had the shop for years, and my sister kept the books in a shoebox until the flood in March."
    for _ in range(6):
        talk.talk(f"I: {story}", "C: What happened then?")
    assert [n.code for n in talk.snapshot.notes] == ["roles_look_swapped"]
    assert talk.snapshot.notes[0].remedy == "Press S to exchange them."
    talk.hear(Marked(action="note", text="She laughed at the shoebox"))
    assert [n.code for n in talk.snapshot.notes] == ["note", "roles_look_swapped"]
    talk.hear(Marked(action="swap_roles"))
    assert [n.code for n in talk.snapshot.notes] == ["note"]


def test_a_panel_that_comes_back_knows_that_nobody_knows_who_speaks() -> None:
    talk = Interview("fr")
    talk.talk("?: C'était un lundi de mars.", "?: Et le mardi, le four est tombé en panne.")
    assert [n.code for n in talk.snapshot.notes] == ["speakers_unknown"]
    talk.hear(Marked(action="swap_roles"))
    assert not talk.snapshot.notes


def test_a_mapped_speaker_is_judged_from_the_beginning() -> None:
    talk = Interview("en")
    talk.say("?: You loved it, didn't you?", speaker="SPEAKER_00")
    talk.say("?: I suppose.", speaker="SPEAKER_01")
    talk.hear(SpeakerMapped(speaker="SPEAKER_01", role="customer"))
    talk.hear(SpeakerMapped(speaker="SPEAKER_00", role="interviewer"))
    assert "leading_tag" in {f.finding for f in talk.snapshot.flags}
    talk.hear(Relabelled(id="s0", speaker="SPEAKER_01"))
    assert not talk.snapshot.flags


# -------------------------------------------------------------------------------------- attention


def test_the_first_two_minutes_are_silent_except_for_a_name_dropped() -> None:
    talk = Interview("fr", "Zelia", preset="balanced")
    talk.talk("I: Bonjour, merci d'être là.", "C: Bonjour.")
    assert [f.show for f in only(talk.say("I: C'était mieux après, non ?"), "flag")] == ["debrief"]
    talk.say("C: Oui.")
    shows = {f.finding: f.show for f in only(talk.say("I: Et Zelia, vous connaissez ?"), "flag")}
    assert shows["early_product_mention"] == "live"


def test_two_flags_within_the_gap_do_not_both_show() -> None:
    talk = Interview("fr", preset="balanced")
    talk.say("C: On faisait tout à la main.")
    talk.at = 300.0
    first = only(talk.say("I: C'était mieux après, non ?"), "flag")
    talk.say("C: Oui.")
    second = only(talk.say("I: Vous étiez soulagé, n'est-ce pas ?"), "flag")
    assert first[0].show == "live"
    assert {f.show for f in second} == {"debrief"}


def test_a_dismissed_kind_is_not_shown_live_again() -> None:
    talk = Interview("fr", preset="training")
    talk.at = 200.0
    (flag, *_) = only(talk.say("I: C'était mieux, non ?"), "flag")
    cleared = only(talk.hear(Marked(action="meant_it", target=flag.flag)), "flag_cleared")
    assert [one.why for one in cleared] == ["dismissed"]
    talk.at = 900.0
    again = [
        f
        for f in only(talk.say("I: Vous étiez content, non ?"), "flag")
        if f.finding == "leading_tag"
    ]
    assert {f.show for f in again} == {"debrief"}

"""What an advisor may change on the panel: a better wording in its place, in time and clean, or nothing."""

from collections.abc import Iterable

from app.coach import Coach
from app.coach.advice import wishes
from app.events import (
    AdviceWanted,
    Advised,
    AdvisedProbe,
    Consent,
    Event,
    FlagEvent,
    Heard,
    Lang,
    Marked,
    Opening,
    Opinion,
    ProbeEvent,
    ProbeTaken,
    Product,
)

FRENCH = (
    ("interviewer", "Racontez-moi le jour où vous avez pensé à changer."),
    ("customer", "C'était un dimanche de mars, j'avais refait les factures trois fois et j'ai craqué devant mon associé."),
)  # fmt: skip
ENGLISH = (
    ("interviewer", "Tell me about the day you first thought of changing."),
    ("customer", "It was a Sunday in March, I had redone the invoices three times and I broke down in front of my partner."),
)  # fmt: skip


def coach_after(turns: Iterable[tuple[str, str]], lang: Lang) -> Coach:
    opening = Opening(lang=lang, product=Product(names=("Dolia",)), consent=Consent(given=True))
    coach = Coach("i", opening)
    # The first two minutes are quiet: the talk is told as if it had begun before.
    for place, (role, text) in enumerate(turns):
        say(coach, place, role, text)
    return coach


def say(coach: Coach, place: int, role: str, text: str) -> list[Event]:
    heard = Heard.model_validate(
        {"id": f"s{place}", "role": role, "text": text, "final": True, "end_of_turn": True}
    )
    return coach.hear(heard, place * 30.0)


def wish(coach: Coach, task: str) -> AdviceWanted:
    return next(one for one in wishes(coach) if one.task == task)


def advised(wanted: AdviceWanted, verdict: str = "clean", **said: object) -> Advised:
    return Advised.model_validate(
        {
            "want": wanted.want, "task": wanted.task, "turn": wanted.turn, "prompt": f"{wanted.task}@1",
            "model": "little", "latency": 0.4, "tokens": (800, 60), "verdict": verdict, **said,
        }
    )  # fmt: skip


def better(text: str, quote: str) -> dict[str, object]:
    return {"probes": (AdvisedProbe(text=text, quote=quote),)}


def test_a_better_wording_takes_the_place_of_the_probe() -> None:
    coach = coach_after(FRENCH, "fr")
    before = coach.offers.current
    assert before is not None
    answer = advised(
        wish(coach, "next_probe"),
        **better(
            "« Craqué devant votre associé » : racontez-moi ce moment.",
            "j'ai craqué devant mon associé",
        ),
    )
    (event,) = coach.hear(answer, 61.0)
    assert isinstance(event, ProbeEvent)
    assert (event.probe, event.by) == (before.probe, "advisor")
    assert event.text.startswith("« Craqué devant votre associé »")
    assert event.because.turn == 1


def test_what_an_advisor_worded_is_recognised_when_it_is_asked() -> None:
    coach = coach_after(ENGLISH, "en")
    answer = advised(
        wish(coach, "next_probe"),
        **better(
            "What did your partner say when you broke down?", "I broke down in front of my partner"
        ),
    )
    coach.hear(answer, 61.0)
    said = say(coach, 3, "interviewer", "What did your partner say when you broke down?")
    assert "probe_taken" in {event.type for event in said}


def test_the_methods_wording_is_recognised_too_by_whoever_read_it_before() -> None:
    coach = coach_after(ENGLISH, "en")
    offered = coach.offers.current
    assert offered is not None
    answer = advised(
        wish(coach, "next_probe"),
        **better("Tell me about the invoices.", "I had redone the invoices three times"),
    )
    coach.hear(answer, 61.0)
    said = say(coach, 3, "interviewer", offered.text)
    assert {event.probe for event in said if event.type == "probe_taken"} == {offered.probe}


def test_what_was_asked_is_what_stood_on_the_panel_also_when_it_is_an_offer_behind() -> None:
    coach = coach_after(FRENCH, "fr")
    shown = coach.offers.current
    say(coach, 2, "interviewer", "Et ensuite ?")
    say(coach, 3, "customer", "Le lundi d'après, j'ai appelé mon beau-frère, qui avait un logiciel pour son garage.")  # fmt: skip
    newer = coach.offers.current
    assert shown is not None and newer is not None and shown.probe != newer.probe
    (taken,) = coach.hear(Marked(action="asked", target=shown.probe), 120.0)
    assert isinstance(taken, ProbeTaken) and taken.probe == shown.probe
    (taken,) = coach.hear(Marked(action="asked", target=f"{newer.probe}.0"), 121.0)
    assert isinstance(taken, ProbeTaken) and taken.probe == newer.probe


def test_an_answer_is_too_late_once_the_customer_has_said_more() -> None:
    coach = coach_after(FRENCH, "fr")
    wanted = wish(coach, "next_probe")
    say(coach, 2, "interviewer", "Et ensuite ?")
    say(coach, 3, "customer", "Ensuite on a regardé deux logiciels, le lundi d'après.")
    late = better("« Craqué » : racontez-moi ce moment.", "j'ai craqué devant mon associé")
    assert coach.hear(advised(wanted, **late), 130.0) == []


def test_what_breaks_our_own_law_is_not_shown_whatever_the_guard_said() -> None:
    coach = coach_after(ENGLISH, "en")
    wanted = wish(coach, "next_probe")
    quote = "I broke down in front of my partner"
    for spoiled in (
        "That must have been awful, wasn't it?",
        "Would you have used Dolia that Sunday?",
        "Did you break down because of the price?",
    ):
        assert coach.hear(advised(wanted, **better(spoiled, quote)), 61.0) == []
    made_up = better("What did your accountant say that Sunday?", "my accountant shouted at me")
    assert coach.hear(advised(wanted, **made_up), 62.0) == []
    assert coach.hear(advised(wanted, verdict="too_late"), 63.0) == []


def test_a_spoiled_question_gets_the_better_repair_in_flag_and_probe() -> None:
    coach = coach_after(FRENCH, "fr")
    say(coach, 2, "interviewer", "Vous étiez soulagé, non ?")
    wanted = wish(coach, "repair")
    assert wanted.about == "Vous étiez soulagé, non ?"
    text = "Comment avez-vous vécu ce dimanche de mars ?"
    events = coach.hear(advised(wanted, text=text), 61.0)
    assert [event.type for event in events] == ["flag", "probe"]
    assert {event.repair for event in events if isinstance(event, FlagEvent)} == {text}
    assert {event.text for event in events if isinstance(event, ProbeEvent)} == {text}


def test_a_second_opinion_is_kept_for_the_debrief_and_changes_nothing_live() -> None:
    coach = coach_after(FRENCH, "fr")
    shown = coach.cursor
    opinion = Opinion(is_question=True, form="invitation", reason="Une vraie invitation.")
    wanted = wish(coach, "next_probe").model_copy(
        update={"task": "second_opinion", "want": "turn:1"}
    )
    assert coach.hear(advised(wanted, opinion=opinion), 61.0) == []
    assert coach.cursor == shown
    assert coach.opinions.of[wanted.turn].opinion == opinion


def test_no_more_is_given_than_the_end_of_the_talk() -> None:
    turns = [
        (role, f"{text} C'était la semaine {week}.") for week in range(20) for role, text in FRENCH
    ]
    wanted = wish(coach_after(turns, "fr"), "next_probe")
    assert len(wanted.turns) == 8
    assert wanted.locked == ("Dolia",)


def test_an_interview_with_answers_replays_without_anybody_to_ask() -> None:
    coach = coach_after(FRENCH, "fr")
    answer = advised(
        wish(coach, "next_probe"),
        **better(
            "« Craqué devant votre associé » : racontez-moi ce moment.",
            "j'ai craqué devant mon associé",
        ),
    )
    coach.hear(answer, 61.0)
    again = coach_after(FRENCH, "fr")
    again.hear(answer, 61.0)
    assert again.snapshot() == coach.snapshot()

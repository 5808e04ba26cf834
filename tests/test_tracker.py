"""What an interview has yielded: forces, threads, moments, slots, and where the talk is."""

from itertools import pairwise

import pytest

from app.events import ForceEvent, MomentEvent, PhaseEvent, ThreadEvent
from tests.talks import Talk, of

# --------------------------------------------------------------------------------------- forces


def test_a_quote_is_verbatim_and_stands_by_itself() -> None:
    talk = Talk("fr")
    line = "Euh, alors en mars on perdait un devis par semaine, et puis bon, on a continué comme ça, voilà."
    for force in of(talk.say(f"C: {line}"), ForceEvent):
        assert force.quote == line[slice(*force.span)]
        assert 3 <= len(force.quote.split()) <= 25
        assert not force.quote.lower().startswith(("euh", "alors", "et "))


@pytest.mark.parametrize(
    ("lang", "text", "force", "when"),
    [
        ("fr", "On perdait un devis par semaine cet hiver-là.", "push", "then"),
        ("fr", "Je me disais qu'on pourrait enfin dormir le dimanche.", "pull", "then"),
        ("fr", "Maintenant je peux partir à midi.", "pull", "now"),
        ("fr", "Mon vieux carnet, je l'ai encore dans le tiroir.", "habit", "then"),
        ("fr", "J'avais peur que l'équipe refuse.", "anxiety", "then"),
        ("en", "We lost the key to the hall twice in April.", "push", "then"),
        ("en", "I just wanted one list for the whole choir.", "pull", "then"),
        ("en", "Now I can leave at noon without the folder.", "pull", "now"),
        ("en", "We'd always done it on the back of the register.", "habit", "then"),
        ("en", "I was scared of telling my brother.", "anxiety", "then"),
    ],
)
def test_the_four_forces_then_and_now(lang: str, text: str, force: str, when: str) -> None:
    heard = of(Talk(lang).say(f"C: {text}"), ForceEvent)
    assert (force, when) in {(one.force, one.when) for one in heard}


def test_praise_of_today_never_fills_the_pull() -> None:
    talk = Talk("en")
    talk.say("C: It's really good, I'm very pleased with it.")
    assert "pull" in talk.tracker.forces.silent()


def test_a_complaint_of_today_is_no_push() -> None:
    assert not of(Talk("fr").say("C: C'est trop lent, ce truc, et c'est trop cher."), ForceEvent)


def test_a_leading_question_contaminates_and_a_free_word_cleans() -> None:
    talk = Talk("en")
    talk.say("I: The Sundays must have been awful, right?")
    (dirty,) = of(
        talk.say("C: Yes, we lost the order twice, with the invoices.", "0.leading_tag"), ForceEvent
    )
    assert dirty.contaminated_by == "0.leading_tag"
    assert dirty.strength == 1
    talk.say("I: Tell me about the last one.")
    events = of(
        talk.say("C: Well, that week we lost the order again, the invoices all over the table."),
        ForceEvent,
    )
    cleaned = [one for one in events if one.turn == dirty.turn]
    assert cleaned
    assert cleaned[0].contaminated_by is None
    assert all(one.contaminated_by is None for one in of(talk.tracker.current(), ForceEvent))


def test_a_clause_speaks_for_one_force_at_most() -> None:
    talk = Talk("en")
    talk.say("I: What nearly stopped you?")
    spans = [
        one.span
        for one in of(
            talk.say(
                "C: I was afraid we would lose the bookings, and we had always done it on the back of the"
                " register, so I nearly cancelled, and my brother said it was a waste of money."
            ),
            ForceEvent,
        )
    ]
    assert 1 <= len(spans) <= 3
    assert all(a[1] <= b[0] for a, b in pairwise(sorted(spans)))


def test_where_the_talk_is_tells_which_force_the_same_words_speak_for() -> None:
    said = "C: There was no light in the hall and nobody answered, the parents were shouting."
    before, after = Talk("en"), Talk("en")
    before.say("I: Before that, how did you use to do it? Tell me about the old way.")
    after.say("I: And today, what has changed since you started using it?")
    after.talk("C: Now we use it every day.", "I: And these days, how is it going now?")
    assert {one.force for one in of(before.say(said), ForceEvent)} == {"push"}
    assert all(one.when == "now" for one in of(after.say(said), ForceEvent))


def test_a_ready_made_reason_is_no_force() -> None:
    talk = Talk("fr")
    assert not of(talk.say("C: C'était le moins cher, voilà, c'est tout."), ForceEvent)


def test_a_detail_without_a_name_is_worth_a_thread() -> None:
    events = Talk("en").say("C: She took the book out of my hand and put it on the chair in May.")
    assert [one.cue for one in of(events, ThreadEvent)]


def test_contaminated_words_weigh_less() -> None:
    free, led = Talk("en"), Talk("en")
    line = "C: On paper, in a red notebook, my aunt kept the notebook for years."
    free.say(line)
    led.say(line, "0.leading_tag")
    assert led.tracker.coverage.of("before") < free.tracker.coverage.of("before")


def test_denying_what_was_put_in_their_mouth_does_not_clean_it() -> None:
    talk = Talk("en")
    talk.say("I: It was the Sundays, wasn't it?")
    talk.say("C: Yes, we lost the order on Sundays.", "0.leading_tag")
    talk.talk("I: Tell me more.", "C: It wasn't the Sundays. I quite liked the Sundays.")
    assert [one for one in of(talk.tracker.current(), ForceEvent) if one.contaminated_by]


# -------------------------------------------------------------------------------------- threads


def test_a_thread_taken_up_is_explored() -> None:
    talk = Talk("fr")
    talk.talk(
        "I: Racontez-moi ce printemps-là.", "C: J'étais à bout, le traiteur avait perdu la liste."
    )
    events = of(talk.say("I: Vous disiez « à bout » : racontez-moi."), ThreadEvent)
    assert "explored" in {one.status for one in events}


def test_a_bare_follow_up_takes_up_the_strongest_thread() -> None:
    talk = Talk("en")
    talk.talk(
        "I: Tell me about that spring.", "C: The caterer rang and I burst into tears in the van."
    )
    events = of(talk.say("I: And then what happened?"), ThreadEvent)
    assert [one.cue for one in events if one.status == "explored"] == ["emotional_energy"]


def test_threads_left_behind_are_dropped_and_may_come_back() -> None:
    talk = Talk("en")
    talk.talk(
        "I: Tell me about that spring.",
        "C: I burst into tears when the caterer lost the list of guests.",
    )
    dropped = []
    for number in range(12):
        dropped += of(talk.say(f"I: What did you pay for item number {number}?"), ThreadEvent)
        talk.say("C: Nothing much.")
    assert "dropped" in {one.status for one in dropped}
    back = of(
        talk.say("I: You burst into tears when the caterer lost the list: tell me about that."),
        ThreadEvent,
    )
    assert "explored" in {one.status for one in back}


def test_a_facilitator_neither_takes_up_nor_drops() -> None:
    talk = Talk("fr")
    talk.say("C: J'étais à bout, en mars.")
    assert not of(talk.say("I: Hm hm."), ThreadEvent)


def test_one_answer_opens_a_few_threads_at_most() -> None:
    talk = Talk("en")
    long = "C: " + " ".join(
        ["I was ashamed in March.", "We nearly cancelled.", "My sister said no.", "I cried in the van.",
         "We copied it all by hand.", "It was the cheapest.", "We signed on the bonnet.", "We got three quotes."] * 3
    )  # fmt: skip
    assert len([one for one in of(talk.say(long), ThreadEvent) if one.status == "open"]) <= 4


# -------------------------------------------------------------------------------- timeline, phases


def test_a_moment_is_dated_in_the_customers_words() -> None:
    talk = Talk("fr")
    events = talk.talk(
        "I: Quand y avez-vous pensé ?", "C: Ça m'a traversé l'esprit en mars, devant l'école."
    )
    (moment,) = of(events, MomentEvent)
    assert (moment.stage, moment.when) == ("first_thought", "en mars")


def test_a_later_answer_dates_an_undated_moment() -> None:
    talk = Talk("en")
    talk.talk(
        "I: Tell me how it began.",
        "C: It crossed my mind at the school gate, with the rain coming in.",
    )
    (before,) = of(talk.tracker.current(), MomentEvent)
    assert before.when is None
    events = talk.talk("I: When was that?", "C: Oh, last October.")
    (dated,) = of(events, MomentEvent)
    assert dated.when is not None
    assert "October" in dated.when
    assert (dated.turn, dated.quote) == (before.turn, before.quote)


def test_the_phase_follows_the_talk_and_not_one_word() -> None:
    talk = Talk("en")
    talk.talk(
        "I: Before all this, how did you use to do the bookings?",
        "C: We used to write them in a notebook, back then my aunt kept the notebook in the hall.",
        "I: Tell me about one of those days.",
    )
    assert talk.tracker.where.phase == "before"
    talk.say(
        "C: Every Monday she would ring everyone, and once we got three quotes for a new lock."
    )
    assert talk.tracker.where.phase == "before"
    talk.talk(
        "I: What did you look at then?",
        "C: We googled it, we compared two, and a man came out with a brochure.",
        "I: What else did you try?",
        "C: We tried a free trial, and my neighbour recommended another one.",
    )
    assert talk.tracker.where.phase == "alternatives"


def test_the_interviewers_mark_holds_until_the_talk_clearly_moves() -> None:
    talk = Talk("en")
    talk.talk(
        "I: Tell me about the old way.", "C: We used to write it all in a notebook, on paper."
    )
    (marked,) = of(talk.tracker.set_phase("decision"), PhaseEvent)
    assert marked.phase == "decision"
    talk.say("C: And the notebook was in the hall.")
    assert talk.tracker.where.phase == "decision"
    assert talk.tracker.set_phase("nonsense") == []
    assert talk.tracker.set_phase(None) == []


def test_going_back_to_an_earlier_phase_is_followed() -> None:
    talk = Talk("fr")
    talk.talk(
        "I: Le jour où vous avez signé, vous étiez où ?", "C: À la banque, j'ai signé le contrat."
    )
    assert talk.tracker.where.phase == "decision"
    talk.talk(
        "I: Et avant ça, comment vous faisiez, à l'époque ?",
        "C: On notait tout dans un cahier, tous les matins, depuis dix ans.",
    )
    assert talk.tracker.where.phase == "before"


def test_taking_back_turns_takes_back_where_the_talk_was() -> None:
    talk = Talk("en")
    talk.talk("I: Before that, how did you use to do it?", "C: We used to write it on paper.")
    beliefs = list(talk.tracker.where.beliefs)
    talk.talk("I: What made you sign?", "C: I signed, I paid the deposit.")
    talk.tracker.forget_from(2)
    assert talk.tracker.where.beliefs == beliefs
    assert talk.tracker.where.phase == "before"


def test_coverage_only_grows_and_slots_are_filled_by_quotes() -> None:
    talk = Talk("fr")
    before = talk.tracker.phase_event().coverage
    assert set(before.values()) == {0.0}
    talk.say("C: Avant on notait tout dans un cahier, depuis dix ans, et ça marchait bien.")
    after = talk.tracker.phase_event()
    assert after.coverage["before"] > 0
    assert after.slots["before.old_way"]
    assert not after.slots["before.last_time"]

"""What is ignored on the panel shows less; what is asked, repaired or waved away brings it back."""

from app.coach import Coach
from app.events import Marked
from tests.interviews import Interview, only, opening

# A baker who changed her till, told to somebody who asks good questions of their own.
OWN_QUESTIONS = {
    "en": (
        ("Who else was in the bakery with you?", "My daughter Beth, she does the tills on Saturdays and she had been telling me for months that the drawer would jam one day."),
        ("What did the queue look like by then?", "Out of the door and round the corner, and old Mr Platt shouting that his bread would be cold before he got it."),
        ("What happened to the drawer?", "I hit it with a rolling pin, honestly, and the handle came off, so we took money in a biscuit tin until noon."),
        ("How did you count it that evening?", "On the kitchen table with a pencil, and we were forty pounds short, and Beth said we could not go on like that."),
        ("Where did you look first?", "At my cousin's fish bar, he has a screen that does it all, and I stood behind him for an hour on the Sunday."),
        ("What caught your eye there?", "That he never counted anything, he pressed one button at nine and went home to his children, and I was jealous."),
        ("Which other tills did you see?", "A second-hand one in the paper for ninety pounds, and a man from the bank came with a leaflet that I never read."),
        ("How did the leaflet end up?", "Under the cat's bowl, I think, because he talked about rates for half an hour and I had bread in the oven."),
    ),
    "fr": (
        ("Qui d'autre était à la boulangerie ?", "Ma fille Élise, elle tient la caisse le samedi et elle me disait depuis des mois que le tiroir finirait par se coincer."),
        ("À quoi ressemblait la file à ce moment-là ?", "Elle sortait dans la rue, et le vieux monsieur Plat criait que son pain serait froid avant qu'il ne l'ait."),
        ("Qu'est devenu le tiroir ?", "J'ai tapé dessus avec un rouleau à pâtisserie, la poignée est partie, et on a encaissé dans une boîte à biscuits jusqu'à midi."),
        ("Comment avez-vous compté ce soir-là ?", "Sur la table de la cuisine avec un crayon, il manquait quarante euros et Élise a dit qu'on ne pouvait pas continuer."),
        ("Où avez-vous regardé en premier ?", "Chez mon cousin qui a une friterie, il a un écran qui fait tout, et je suis restée derrière lui une heure le dimanche."),
        ("Qu'est-ce qui a attiré votre regard ?", "Il ne comptait rien, il appuyait sur un bouton à neuf heures et il rentrait voir ses enfants, j'étais jalouse."),
        ("Quelles autres caisses avez-vous vues ?", "Une d'occasion dans le journal à quatre-vingt-dix euros, et un monsieur de la banque avec un dépliant que je n'ai pas lu."),
        ("Comment a fini le dépliant ?", "Sous la gamelle du chat, je crois, parce qu'il a parlé de taux une demi-heure et que j'avais du pain au four."),
    ),
}  # fmt: skip
SPOILED = ("C'était pénible, non ?", "Vous étiez soulagée, n'est-ce pas ?", "Ça vous a plu, hein ?",
           "Vous aviez peur de vous tromper, non ?", "Vous étiez à bout, n'est-ce pas ?")  # fmt: skip


def begun(lang: str, preset: str = "balanced") -> Interview:
    """An interview in its third minute: the panel speaks by now."""
    talk = Interview(lang, preset=preset)
    talk.say(
        "C: I had the same till for years."
        if lang == "en"
        else "C: J'avais la même caisse depuis des années."
    )
    talk.at = 150.0
    return talk


def asked_their_own(talk: Interview, lang: str, much: int = 8) -> list[str]:
    """How each question that was worth offering was shown, while the interviewer asked others."""
    seen: list[str] = []
    for question, answer in OWN_QUESTIONS[lang][:much]:
        talk.say(f"I: {question}")
        probes = [
            one for one in only(talk.say(f"C: {answer}"), "probe") if one.because.kind != "silence"
        ]
        seen += [one.show for one in probes]
    return seen


def test_an_interviewer_who_asks_what_they_like_is_offered_less_and_less() -> None:
    for lang in OWN_QUESTIONS:
        talk = begun(lang)
        shown = asked_their_own(talk, lang)
        assert shown[:6] == ["live"] * 6, lang
        assert "debrief" in shown[6:], lang
        assert talk.coach.attention.ignored_in_a_row >= 6


def test_in_training_nothing_holds_back() -> None:
    for lang in OWN_QUESTIONS:
        talk = begun(lang, "training")
        assert set(asked_their_own(talk, lang)) == {"live"}
        assert talk.snapshot.counters.ignored >= 4


# What she tells after all that, at length and then in a few words.
THEN = {
    "en": ("The week after, the tax people wrote that our books did not add up, and I sat on the flour sacks.", "Beth rang my cousin the next morning."),
    "fr": ("La semaine d'après, les impôts ont écrit que nos comptes étaient faux, et je me suis assise sur les sacs de farine.", "Élise a appelé mon cousin le lendemain matin."),
}  # fmt: skip


def test_whoever_asks_what_is_offered_is_offered_the_next_one_at_once() -> None:
    for lang, (answer, brief) in THEN.items():
        shows = []
        for asks_it in (True, False):
            talk = begun(lang)
            asked_their_own(talk, lang)
            talk.at += 130.0
            question, _ = OWN_QUESTIONS[lang][0]
            (offered,) = only(talk.say(f"C: {answer}"), "probe")
            assert offered.show == "live"
            talk.say(f"I: {offered.text if asks_it else question}")
            shows += [probe.show for probe in only(talk.say(f"C: {brief}"), "probe")]
        assert shows == ["live", "debrief"], lang


def test_another_question_comes_at_once_when_it_is_asked_for() -> None:
    talk = begun("fr")
    assert "debrief" in asked_their_own(talk, "fr")
    (probe,) = only(talk.hear(Marked(action="next")), "probe")
    assert probe.show == "live"


def test_a_question_that_stood_for_a_few_seconds_is_not_ignored() -> None:
    talk = begun("en", "training")
    talk.talk("C: The drawer jammed on a Saturday.", "I: Who was there?", "C: Just Beth.")
    assert talk.snapshot.counters.shown >= 2
    assert talk.snapshot.counters.ignored == 0


def test_a_question_is_not_ignored_while_the_customer_goes_on_telling() -> None:
    talk = begun("en", "training")
    for _, answer in OWN_QUESTIONS["en"][:4]:
        talk.say(f"C: {answer}")
    assert talk.snapshot.counters.ignored == 0


def test_a_question_that_is_asked_two_turns_later_was_not_ignored_after_all() -> None:
    talk = begun("en", "training")
    talk.say(
        "C: Beth found the float forty pounds short on the Saturday night, and I cried in the shop."
    )
    offered = talk.coach.offers.current.text
    talk.talk(
        "I: What time was it?",
        "C: Gone eight, we had mopped the floor and the ovens were off and the whole street was dark already, and the cat was waiting outside for his dinner.",
    )
    assert talk.snapshot.counters.ignored == 1
    talk.say(f"I: {offered}")
    assert (talk.snapshot.counters.ignored, talk.snapshot.counters.taken) == (0, 1)


def test_a_question_waved_away_is_not_ignored_as_well() -> None:
    talk = begun("en", "training")
    talk.talk(*(f"C: {answer}" for _, answer in OWN_QUESTIONS["en"][:1]))
    talk.talk("I: What time was it?")
    talk.at += 30.0
    talk.hear(Marked(action="dismissed", target=talk.coach.offers.current.probe))
    assert (talk.snapshot.counters.ignored, talk.snapshot.counters.dismissed) == (0, 1)


def test_flags_that_nobody_repairs_come_further_apart() -> None:
    talk = begun("fr")
    live = []
    for number in range(10):
        talk.say(f"C: On comptait la caisse à la main le soir numéro {number}.")
        talk.at += 22.0
        flags = only(talk.say(f"I: {SPOILED[number % len(SPOILED)]}"), "flag")
        live.append("live" in {flag.show for flag in flags})
    assert all(live[:4])
    assert not all(live[4:])


def test_flags_that_are_repaired_keep_their_pace() -> None:
    talk = begun("fr")
    for number in range(8):
        talk.say("C: On comptait la caisse à la main, tous les soirs.")
        talk.at += 22.0
        flags = only(talk.say(f"I: {SPOILED[number % len(SPOILED)]}"), "flag")
        assert "live" in {flag.show for flag in flags}, number
        talk.say("C: Oui.")
        talk.say("I: Pardon, je reformule : comment comptiez-vous la caisse ?")


def test_a_name_said_too_early_shows_however_little_was_heeded() -> None:
    talk = Interview("fr", "Zelia", preset="balanced")
    talk.say("C: J'avais la même caisse depuis des années.")
    for number in range(8):
        talk.at += 60.0
        talk.talk(f"I: {SPOILED[number % len(SPOILED)]}", "C: Oui.")
    shows = {f.finding: f.show for f in only(talk.say("I: Et Zelia, vous connaissez ?"), "flag")}
    assert shows["early_product_mention"] == "live"


def test_a_question_asked_over_two_segments_is_seen_as_asked() -> None:
    talk = begun("en", "training")
    talk.say(
        "C: Beth found the float forty pounds short on the Saturday night, and I cried in the shop."
    )
    offered = talk.coach.offers.current
    talk.say("I: Right, okay.", end_of_turn=False)
    taken = only(talk.say(f"I: {offered.text}"), "probe_taken")
    assert [one.probe for one in taken] == [offered.probe]
    assert talk.snapshot.counters.taken == 1


def test_a_replay_shows_and_counts_what_the_call_did() -> None:
    live = begun("en")
    asked_their_own(live, "en")
    again = Coach("test", opening("en", preset="balanced"))
    for fact, at in live.facts:
        again.hear(fact, at)
    assert again.snapshot(live.at) == live.snapshot
    assert live.snapshot.counters.ignored >= 4

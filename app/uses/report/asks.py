"""The question that asks for each piece of evidence in a mail after the interview: it stands by itself.

Open, about what happened, with no product's name in it, and clean by our own linter (a test says so). In a
call "where were you at that moment?" is clear; in a mail nobody knows which moment.
"""

from app.coach.address import as_tu
from app.coach.suggester import typeset
from app.events import Lang, Stage
from app.method.kit import Say

# Tables: they keep their shape.
# fmt: off
SLOT_ASKS: dict[str, Say] = {
    "before.old_way": Say(en="Tell me about the last time you did it the old way.", fr="Racontez-moi la dernière fois que vous avez fait à l'ancienne."),
    "before.last_time": Say(en="Tell me about a day when the old way did not go well.", fr="Racontez-moi un jour où l'ancienne façon de faire s'est mal passée."),
    "before.patching": Say(en="What did you do, back then, to keep the old way going?", fr="À l'époque, comment faisiez-vous tenir l'ancienne façon de faire ?"),
    "before.who_was_in_it": Say(en="Who else had a hand in it before you changed?", fr="Avant de changer, qui d'autre s'en occupait ?"),
    "before.since_when": Say(en="How long had you been doing it the old way?", fr="Depuis combien de temps faisiez-vous à l'ancienne ?"),
    "before.what_was_good": Say(en="What was good about the old way?", fr="Qu'est-ce qui était bien dans l'ancienne façon de faire ?"),
    "trigger.first_thought": Say(en="Where were you when you first thought of doing it another way?", fr="Où étiez-vous quand vous avez pensé pour la première fois à faire autrement ?"),
    "trigger.event": Say(en="Tell me about the day when things began to move. What was the date, roughly?", fr="Racontez-moi le jour où les choses ont commencé à bouger. C'était quand, à peu près ?"),
    "trigger.place": Say(en="Where were you on the day when things began to move?", fr="Où étiez-vous le jour où les choses ont commencé à bouger ?"),
    "trigger.first_told": Say(en="Who did you tell first, when you thought of changing?", fr="Quand l'idée de changer vous est venue, à qui en avez-vous parlé en premier ?"),
    "trigger.peak": Say(en="What went through your head on the day when things began to move?", fr="Le jour où les choses ont commencé à bouger, qu'est-ce qui vous passait par la tête ?"),
    "trigger.next_hour": Say(en="What was the first thing you did on the day when things began to move?", fr="Le jour où les choses ont commencé à bouger, quelle est la première chose que vous avez faite ?"),
    "alternatives.noticed": Say(en="How did you first hear that there were other ways of doing it?", fr="Comment avez-vous entendu parler, au début, d'autres façons de faire ?"),
    "alternatives.looked": Say(en="Where did you look first, when you started looking?", fr="Quand vous avez commencé à chercher, où avez-vous regardé d'abord ?"),
    "alternatives.nothing": Say(en="What was your plan, at the time, in case none of it suited you?", fr="À l'époque, c'était quoi, le plan, si rien ne convenait ?"),
    "alternatives.other_kind": Say(en="What else did you look at, even something quite different?", fr="Qu'avez-vous regardé d'autre, même quelque chose de très différent ?"),
    "alternatives.dropped": Say(en="What ruled out the others that you looked at?", fr="Dans ce que vous avez regardé, qu'est-ce qui a éliminé les autres ?"),
    "alternatives.hope": Say(en="What did you want to be different, when you were looking?", fr="Quand vous cherchiez, que vouliez-vous voir changer ?"),
    "decision.moment": Say(en="Tell me about the moment you said yes. Where were you, who was there?", fr="Racontez-moi le moment où vous avez dit oui. Où étiez-vous, qui était là ?"),
    "decision.deadline": Say(en="What made you decide that week and not another?", fr="Qu'est-ce qui a fait que la décision tombe cette semaine-là et pas une autre ?"),
    "decision.payment": Say(en="What happened between saying yes and paying?", fr="Entre le oui et le paiement, que s'est-il passé ?"),
    "decision.near_miss": Say(en="What almost stopped it, just before you said yes?", fr="Juste avant le oui, qu'est-ce qui a bien failli tout arrêter ?"),
    "decision.say_no": Say(en="Who else had to agree before you said yes?", fr="Qui d'autre devait être d'accord avant le oui ?"),
    "decision.given_up": Say(en="What did you have to let go of when you decided?", fr="Au moment de décider, qu'est-ce qu'il a fallu laisser de côté ?"),
    "outcome.first_use": Say(en="Walk me through the first time you did it the new way.", fr="Racontez-moi la première fois que vous avez fait de la nouvelle façon."),
    "outcome.surprise": Say(en="What has turned out differently from what you had in mind, since you changed?", fr="Depuis le changement, qu'est-ce qui s'est passé autrement que prévu ?"),
    "outcome.stopped": Say(en="What have you stopped doing since you changed?", fr="Qu'est-ce que vous ne faites plus, depuis le changement ?"),
    "outcome.still_fails": Say(en="Tell me about a day when the new way did not go well.", fr="Racontez-moi un jour où la nouvelle façon de faire s'est mal passée."),
    "outcome.noticed_by": Say(en="Who around you saw a difference, once you had changed?", fr="Depuis le changement, qui autour de vous a vu une différence ?"),
    "outcome.would_miss": Say(en="What is different about your days since you changed?", fr="Depuis le changement, qu'est-ce qui est différent dans vos journées ?"),
}
"""By slot. Where a slot has none of its own, its phase's first question serves."""
STAGE_ASKS: dict[Stage, Say] = {
    "first_thought": SLOT_ASKS["trigger.first_thought"],
    "passive_looking": SLOT_ASKS["alternatives.noticed"],
    "event_1": SLOT_ASKS["trigger.event"],
    "active_looking": SLOT_ASKS["alternatives.looked"],
    "event_2": SLOT_ASKS["decision.deadline"],
    "deciding": SLOT_ASKS["decision.moment"],
    "buying": SLOT_ASKS["decision.payment"],
    "first_use": SLOT_ASKS["outcome.first_use"],
    "today": SLOT_ASKS["outcome.still_fails"],
}
# fmt: on


_TO_TU = (
    ("vous avez pensé", "tu as pensé"), ("vous avez regardé", "tu as regardé"), ("vous cherchiez", "tu cherchais"),
    ("vouliez-vous", "voulais-tu"), ("vous est venue", "t'est venue"),
)  # fmt: skip


def written(ask: Say, lang: Lang, *, familiar: bool = False) -> str:
    """A question as it is sent: set as its language is, in the tu of the interview where they said tu."""
    words = typeset(ask.fr) if lang == "fr" else ask.en
    if lang != "fr" or not familiar:
        return words
    for vous, tu in _TO_TU:
        words = words.replace(vous, tu)
    return as_tu(words)

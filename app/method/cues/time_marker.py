"""Time marker: a date, a season, a life event, a duration, an order.

Weak as a thread, precious as a pin: it is what the switch timeline hangs on. A modal "may" or a plan for
next week is not a point of the story.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.checks import heard, near_any
from app.method.dates import POINTS, SPANS
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Heard, Hears, Say
from app.method.quoting import span

AHEAD = Phrases(
    en="next week|month|year; i 'll; we 'll; 'm going to; 're going to; will be",
    fr="la semaine prochaine; le mois prochain; l'année prochaine; l'an prochain; on va; je vais; demain",
)


def pinned(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """Points in time, and durations with less weight; not plans."""
    for phrases, strength in ((POINTS, 2), (SPANS, 1)):
        for hit in phrases.in_(turn):
            if not near_any(turn, hit, AHEAD):
                yield heard(turn, hit, 2 if strength == 2 else 1)._replace(
                    focus=span(turn.read, hit)
                )


CUE = Cue(
    id="time_marker",
    title=Say(en="A point in time", fr="Un repère de temps"),
    weight=0.22,
    probe=Say(
        en="“{x}”: what else was going on around then?",
        fr="« {x} » : que se passait-il d'autre à ce moment-là ?",
    ),
    plain=Say(
        en="What else was going on around then?", fr="Que se passait-il d'autre à ce moment-là ?"
    ),
    check=pinned,
    examples=(
        Hears("en", "[[We moved the whole shop in March]]."),
        Hears("en", "[[The vet came just after Easter]], the lambs were out."),
        Hears("en", "[[we waited for six weeks with the dog in the bath]]"),
        Hears("en", "[[Three weeks later the bank rang me]]."),
        Hears("en", "[[After the baby we stopped driving at night]]."),
        Hears("en", "i remember [[it was a monday morning with the rain coming in]]"),
        Deaf("en", "You may find it in the drawer."),
        Deaf("en", "Next week we'll clean the tanks in March colours."),
        Deaf("en", "They march past the school."),
        Deaf("en", "She came second in the race."),
        Deaf("en", "I'll see him in June."),
        Deaf("en", "April is my cousin, she does the hair."),
        Hears("fr", "[[Tout l'atelier est parti à Nantes en mars]]."),
        Hears("fr", "[[Le véto est passé juste après Pâques]], les agneaux étaient dehors."),
        Hears("fr", "[[on a attendu pendant six semaines avec le chien dans la baignoire]]"),
        Hears("fr", "[[Trois semaines plus tard la banque m'appelle]]."),
        Hears("fr", "[[Après la naissance on a arrêté de rouler la nuit]]."),
        Hears("fr", "je revois encore [[c'était un lundi matin il pleuvait sur la verrière]]"),
        Deaf("fr", "Nous marchons vers la gare."),
        Deaf("fr", "La semaine prochaine on va repeindre en mars orange."),
        Deaf("fr", "Il a mis un avril de trop sur le panneau."),
        Deaf("fr", "Je vais le voir en juin."),
        Deaf("fr", "Le second atelier est plus grand."),
        Deaf("fr", "Il fait un temps d'été."),
    ),
)

"""Generalisation: habits and universals instead of the episode.

"Always" in a dated scene is only emphasis; "still" and "never mind" are other words. When a date stands
near, the customer is already in the episode.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.checks import heard, near_any
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Heard, Hears, Say

# "Always" beside a date of the story is emphasis; "on a Sunday night" is part of the habit.
HABITS = Phrases(
    en="""
    i|we|you|they|people|everyone|everybody|it|she|he (just|would) always|usually|never|often|generally|normally|typically; usually i|we|you|it; in general; generally speaking; normally i|we; most of the time; every single time; every time (that) i|we|you|it; as a rule; nine times out of ten
    people (just) want|like|need|expect|prefer|always|never|think; everyone|everybody wants|knows|does|likes|has|says; you always have to; you never know with; day in day out; like other people; it's always the same; it 's always the same; that 's a normal one
    """,
    fr="""
    d'habitude; en général; généralement; habituellement; la plupart du temps; à chaque fois; chaque fois que; systématiquement; comme toujours; c'est toujours pareil|la|le|comme; c'est jamais; normalement je|on|c'; en règle générale; neuf fois sur dix
    on fait|prend|met|compare|regarde toujours; je fais|prends|mets|compare|regarde|dis|passe toujours; je|on fais|fait|prends|prend|regarde|vais|va souvent; les gens veulent|aiment|préfèrent|pensent|font|disent|ont|savent|sont; tout le monde veut|fait|sait|dit|a; les clients veulent|préfèrent|aiment; on a tous; tous les jours c'est; de nos jours
    """,
)
DATED = Phrases(
    en="in|last|that <month>; in 19*|20*; # <span> ago; that day|night|morning|year|summer|winter; last year|week|month",
    fr="en|début|fin <month>; ce mars-là; ce jour-là|soir-là|matin-là; cette année-là; en 19*|20*; il y a # <span>; l'an dernier; l'année dernière",
)
OTHER = Phrases(
    en="never mind; always remember that|the; i never asked|said|saw|thought|knew|got; always been married; people were; we never got",
    fr="si jamais; il est toujours là; toujours pas; est toujours en",
)


def general(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """Habit talk in a sentence without a date, once a turn."""
    for hit in HABITS.in_(turn):
        if not near_any(turn, hit, DATED) and not near_any(turn, hit, OTHER):
            yield heard(turn, hit, 1)
            return


CUE = Cue(
    id="generalisation",
    title=Say(en="In general", fr="En général"),
    weight=0.5,
    probe=Say(
        en="Let's take the last time. How did it go?",
        fr="Prenons la dernière fois. Comment ça s'est passé ?",
    ),
    plain=Say(
        en="Let's take the last time. How did it go?",
        fr="Prenons la dernière fois. Comment ça s'est passé ?",
    ),
    check=general,
    examples=(
        Hears("en", "[[We normally leave the dog with my aunt]]."),
        Hears("en", "[[People expect a priest to answer at night]], that's all."),
        Hears("en", "[[we always do the books on a sunday night]]"),
        Hears("en", "[[Most of the time the van just sits there]]."),
        Hears("en", "[[Everybody knows a plumber]]."),
        Hears("en", "well [[you never know with a second hand caravan]]"),
        Deaf("en", "Never mind, go on."),
        Deaf("en", "In March we always had the stove on, that March I mean."),
        Deaf("en", "I never asked her again."),
        Deaf("en", "People were queueing outside."),
        Deaf("en", "The usual suspects came."),
        Deaf("en", "A general came to open the hall."),
        Hears("fr", "[[D'habitude on laisse le chien chez ma tante]]."),
        Hears("fr", "[[Les gens pensent qu'un curé répond la nuit]], c'est tout."),
        Hears("fr", "[[on fait toujours les comptes le dimanche soir]]"),
        Hears("fr", "[[La plupart du temps la camionnette reste là]]."),
        Hears("fr", "[[Tout le monde sait que ça finit mal]]."),
        Hears("fr", "bah [[en général on appelle le voisin d'abord]]"),
        Deaf("fr", "Si jamais vous passez, dites-le-moi."),
        Deaf("fr", "En mars, à chaque fois, ce mars-là, ça gelait."),
        Deaf("fr", "Il est toujours là, le vieux four."),
        Deaf("fr", "Les gens attendaient dehors."),
        Deaf("fr", "Je ne lui ai jamais redemandé."),
        Deaf("fr", "Un général est venu inaugurer la salle."),
    ),
)

"""Agency shift: the one who acts is hidden ("it was decided", "on a décidé").

French speech says "on" for "we" all day long, so it counts only where something is decided, chosen,
refused or announced.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

HIDDEN = Phrases(
    en="""
    it was decided; it got decided; was decided for us; it was agreed; it just happened; it sort of happened; we ended up; they decided; they told us to; they said we|it|no; they wanted us to; they made us; we were told; i was told to; the word came down; management decided|said|wanted; head office decided|said|wanted; the board decided|said|wanted; it had been agreed; somebody decided; mistakes were made; it was felt
    """,
    fr="""
    il a été décidé; ça a été décidé; on a décidé; on avait décidé; il a été convenu; ça s'est fait; ça s'est décidé; on nous a dit; on m'a dit; on nous a demandé; on nous a imposé; on m'a imposé; ils ont décidé; ils ont dit; ils voulaient qu'on; la direction a|voulait|veut; le siège a; en haut ils; c'est tombé d'en haut; on s'est retrouvés; on a fini par; quelqu'un a décidé; il a été question
    """,
)
NAMED = Phrases(
    en="they said hello|hi|yes|goodbye; we ended up at home; my <person> and i; me and my; both of us; ended up raining",
    fr="ça s'est fait tard; avec mon|ma|mes <person>; tous les deux; toutes les deux; moi et; mon <person> et moi; ma <person> et moi; ils ont dit bonjour",
)

CUE = Cue(
    id="agency_shift",
    title=Say(en="Who, exactly", fr="Qui, au juste"),
    weight=0.4,
    probe=Say(en="“{x}”: who was that, that day?", fr="« {x} » : c'était qui, ce jour-là ?"),
    plain=Say(en="Who was that, that day?", fr="C'était qui, ce jour-là ?"),
    check=says((HIDDEN, 1), unless=NAMED),
    examples=(
        Hears("en", "[[It was decided to close the counter on Fridays]]."),
        Hears("en", "[[We ended up with two subscriptions]]."),
        Hears("en", "[[they made us fill it in twice]]"),
        Hears("en", "[[Head office wanted one tool for everyone]]."),
        Hears("en", "[[I was told to use the blue form]]."),
        Hears("en", "and then [[it just happened over a weekend]]"),
        Deaf("en", "My wife and I decided it on the ferry."),
        Deaf("en", "They said hello at the gate."),
        Deaf("en", "I decided on my own."),
        Deaf("en", "She looked decidedly cross."),
        Deaf("en", "The board was made of oak."),
        Deaf("en", "We were tired by then."),
        Hears("fr", "[[Il a été décidé de fermer le guichet le vendredi]]."),
        Hears("fr", "[[On s'est retrouvés avec deux abonnements]]."),
        Hears("fr", "[[on nous a imposé de tout remplir deux fois]]"),
        Hears("fr", "[[La direction voulait un seul outil pour tous]]."),
        Hears("fr", "[[On m'a dit de prendre le formulaire bleu]]."),
        Hears("fr", "et puis [[ça s'est fait en un week-end]]"),
        Deaf("fr", "On a décidé avec ma femme, sur le ferry."),
        Deaf("fr", "Ils ont dit bonjour au portail."),
        Deaf("fr", "J'ai décidé tout seul."),
        Deaf("fr", "On a mangé dehors."),
        Deaf("fr", "La direction de la gare est fléchée."),
        Deaf("fr", "Il a été malade tout l'hiver."),
    ),
)

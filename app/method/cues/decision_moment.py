"""Decision moment: the inner speech or the act that settles it.

There are several small ones; all are kept. A decision about lunch is heard like any other, but a habit of
deciding ("we always sign in June") is not a moment.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

SETTLED = Phrases(
    en="""
    said to myself; told myself; i thought right that; right that 's it; that 's it we 're; we 're doing it; let 's do it; let 's go for it; let 's go; this is the one; we voted; took a vote; # for # against; the vote went; pressed it|yes; i pressed
    i signed; we signed; signed up; signed it|the; put my card|details in; out came the card; got my card out; entered my card; paid the deposit|for it; put down a deposit; pressed|clicked|hit buy|pay|send|order|confirm; placed the order; i ordered
    i|we bought it|the|that|one; i|we decided; made up my|our mind|minds; made the decision|call; took the plunge; bit the bullet; pulled the trigger; i said yes; we said yes; shook hands; went for it; i|we chose; i|we picked; i|we committed; i|we subscribed
    """,
    fr="""
    je me suis dit (c'est) bon|allez|là|stop|ok|cette; là je me suis dit; je me dis allez|bon|stop; c'est bon on y va; on y va; allez on le fait; on le fait; c'est celui-là qu'il|qu'on; banco; vendu; on a voté; # voix; voix pour; à main levée; j'ai appuyé|validé|cliqué; appuyé d'un|dessus
    j'ai signé; on a signé; signé le|la|les; sorti la|ma carte; sorti le|mon chéquier; rentré ma|la carte; entré ma carte; payé l'acompte|la caution; versé l'acompte|un; cliqué sur; appuyé sur commander|valider|payer|envoyer; passé commande; passé la commande; j'ai commandé; on a commandé
    je l'ai acheté*; on l'a acheté*; on l'a pris*; je l'ai pris*; j'ai|on a acheté; j'ai décidé; on a décidé; on s'est décidés; je me suis décidé*; pris la décision; fait le pas; sauté le pas; franchi le pas; je me suis lancé*; on s'est lancés; j'ai|on a dit oui; topé là; j'ai|on a choisi; j'ai|on a opté; abonné*; je me suis inscrit*; on s'est inscrits; j'ai validé; on a validé
    """,
)
USUAL = Phrases(
    en="always; usually; every year|month|time; never; didn't; hadn't; said yes to everything; because you; let 's go back; let 's go outside",
    fr="toujours; d'habitude; chaque année|mois|fois; jamais; on y va souvent; on y va le; on y va à; on y va en; n'ai pas; n'a pas; mais non; oui parce que",
)

CUE = Cue(
    id="decision_moment",
    title=Say(en="The moment it was settled", fr="Le moment où c'est décidé"),
    weight=0.9,
    probe=Say(
        en="“{x}”: what happened in the minutes before?",
        fr="« {x} » : que s'est-il passé juste avant ?",
    ),
    plain=Say(
        en="What happened in the minutes before?",
        fr="Que s'est-il passé juste avant ?",
    ),
    check=says((SETTLED, 3), unless=USUAL, real=True),
    examples=(
        Hears("en", "[[I told myself on the stairs, we move in April]]."),
        Hears("en", "[[So I got my card out in the queue at the chemist]]."),
        Hears("en", "[[we signed on the bonnet of the car]]"),
        Hears("en", "[[I pressed order at ten to midnight]] and went to bed."),
        Hears("en", "[[And I thought, right, that's it]], and rang them."),
        Hears("en", "so my son looks at me and [[we just went for it there and then]]"),
        Deaf("en", "We always signed in June, the federation wants it."),
        Deaf("en", "Let's go back to the garden for a second."),
        Deaf("en", "There is a sign on the door."),
        Deaf("en", "I never said yes to any of that."),
        Deaf("en", "I would have picked the blue one."),
        Deaf("en", "The card was in my other coat."),
        Hears("fr", "[[Je me suis dit allez, avant que ton frère rentre]]."),
        Hears("fr", "[[J'ai sorti la carte dans la file de la pharmacie]]."),
        Hears("fr", "[[on a signé sur le capot de la voiture]]"),
        Hears("fr", "[[J'ai appuyé sur commander à minuit moins dix]] et au lit."),
        Hears("fr", "[[Et là on s'est décidés, sur le quai de la gare]]."),
        Hears("fr", "alors mon fils me regarde et [[on s'est lancés comme ça dans la cuisine]]"),
        Deaf("fr", "On signe toujours en juin, la fédération l'exige."),
        Deaf("fr", "Le dimanche on y va souvent à pied."),
        Deaf("fr", "Il y a un signe sur la porte."),
        Deaf("fr", "Je n'ai pas dit oui à tout ça."),
        Deaf("fr", "La carte était dans mon autre manteau."),
        Deaf("fr", "Jamais on a choisi la couleur."),
    ),
)

"""Cost figure: money, hours or a count attached to the struggle or the choice.

Numbers in dates, ages, addresses and phone numbers are not costs: a unit of money or of effort stands
beside them, and somebody spends or loses it.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

SPENT = Phrases(
    en="""
    # (#) (#) <money>; # hours|minutes|days|evenings a|each|every|per week|day|month|night|job|order; # times a|each|every day|week|month|year; half a|my day|week|weekend|sunday; twice a day|week
    i|we spent|wasted|lost # ; spent # <span>; spent hours; took (me|us) # <span>; took hours; cost (me|us) # ; lost # ; ate my|the|our sundays|evenings|weekends|weekend|lunch; all my sundays|evenings|weekends; my whole weekend|sunday|evening; best part of # (#); # (#) a month|year|week|head|hour
    """,
    fr="""
    # (#) (#) <money>; # heures|minutes|jours|soirées par semaine|jour|mois|nuit|commande|chantier|dossier; # fois par jour|semaine|mois|an; une demi-journée par; deux heures chaque|tous; une heure par jour|soir|semaine
    j'y passais (mes|tout|des|trois|deux); on y passait; passais|passait mes|tous|toutes|# (dimanches|soirées|heures|week-ends); perdu|perdais|perdait|perdre # <span>; pris # <span>; prenait # <span>; coûté|coûtait # ; tous mes dimanches|soirs|week-ends; mes dimanches|soirées; des heures entières; toute ma soirée; # (#) par mois|an|personne|tête
    """,
)
ADDRESS = Phrases(
    en="# pound dog|baby|bag; born; years old; euro # ; number #",
    fr="né|née en; ans; au numéro; l'euro #",
)

CUE = Cue(
    id="cost_figure",
    title=Say(en="A figure", fr="Un chiffre"),
    weight=0.4,
    probe=Say(
        en="“{x}”: what did that mean for you at the time?",
        fr="« {x} » : qu'est-ce que ça représentait pour vous ?",
    ),
    plain=Say(
        en="What did that figure mean for you at the time?",
        fr="Qu'est-ce que ce chiffre représentait pour vous ?",
    ),
    check=says((SPENT, 2), unless=ADDRESS, real=True),
    examples=(
        Hears("en", "[[All my evenings went on those labels]]."),
        Hears("en", "[[We were spending four hours a week on the rota]]."),
        Hears("en", "[[the mistake cost us 600 pounds in flour]]"),
        Hears("en", "[[I drove there three times a week for a signature]]."),
        Hears("en", "[[We lost twelve hundred euros on that fair]]."),
        Hears("en", "so [[i spent half a day looking for one key]]"),
        Deaf("en", "He lives at number 12."),
        Deaf("en", "She was born in 1962."),
        Deaf("en", "My son is nine years old."),
        Deaf("en", "We are four in the band."),
        Deaf("en", "I would spend two hours there, gladly."),
        Deaf("en", "The race is ten miles."),
        Hears("fr", "[[Tous mes soirs y restaient, sur ces étiquettes]]."),
        Hears("fr", "[[On y passait quatre heures par semaine, sur ce planning]]."),
        Hears("fr", "[[l'erreur nous a coûté 600 euros de farine]]"),
        Hears("fr", "[[Je faisais la route trois fois par semaine pour une signature]]."),
        Hears("fr", "[[On a perdu mille deux cents euros sur ce salon]]."),
        Hears("fr", "du coup [[ça me prenait deux heures de chercher une clé]]"),
        Deaf("fr", "Il habite au numéro 12."),
        Deaf("fr", "Elle est née en 1962."),
        Deaf("fr", "Mon fils a neuf ans."),
        Deaf("fr", "On est quatre dans le groupe."),
        Deaf("fr", "La course fait dix kilomètres."),
        Deaf("fr", "Le bus de midi passait à l'heure."),
    ),
    force="push",
)

"""Obligation: should, must, supposed to: a norm that somebody imposed, or guilt.

"I must say" and "il faut dire" are ways of speaking; doing what the timetable asks is no norm either.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

OUGHT = Phrases(
    en="""
    i|we should have; should've; shouldn't have; i|we ought to (have); supposed to; was|were expected to; 'm expected to; i felt i had to; felt obliged; obliged to; you 're meant to; was meant to; i owed it to; it was my job to; it was my duty; i 'd been meaning to; meaning to sort; i can't do that to; couldn't do that to; what would people
    """,
    fr="""
    j'aurais dû; on aurait dû; aurait fallu que; j'étais censé*; on est censé*; on était|etait censé*; suis censé*; me sentais obligé*; on attendait de moi; ça se fait pas; ça ne se fait pas; je me devais; je lui devais; c'était à moi de; c'est mon rôle; mon devoir; faut bien que quelqu'un; j'étais bien obligé*; je pouvais pas lui faire ça; qu'est-ce que les gens; je devais bien; une bonne mère|élève; un bon père|patron
    """,
)
WAY_OF_SPEAKING = Phrases(
    en="i must say; i should say; should have been raining; supposed to rain|snow",
    fr="il faut dire; faut dire; faut voir; j'aurais dû voir; censé pleuvoir",
)

CUE = Cue(
    id="obligation",
    title=Say(en="An ought", fr="Un « il fallait »"),
    weight=0.5,
    probe=Say(en="“{x}”: where did that come from?", fr="« {x} » : d'où ça venait ?"),
    plain=Say(en="Where did that come from?", fr="D'où ça venait ?"),
    check=says((OUGHT, 2), unless=WAY_OF_SPEAKING, whole=True),
    examples=(
        Hears("en", "[[We ought to have asked Dad about the deeds]]."),
        Hears("en", "[[We were supposed to declare every hour]]."),
        Hears("en", "[[i felt i had to answer on sundays too]]"),
        Hears("en", "[[I'd been meaning to sort it for months]]."),
        Hears("en", "[[I owed it to the apprentices]]."),
        Hears("en", "and [[i owed it to my own sister]]"),
        Deaf("en", "I must say the soup was good."),
        Deaf("en", "They say it's supposed to snow tonight."),
        Deaf("en", "He must be forty."),
        Deaf("en", "You should see the view."),
        Deaf("en", "She means well."),
        Deaf("en", "The bank is expecting us."),
        Hears("fr", "[[On aurait dû demander à papa pour les actes]]."),
        Hears("fr", "[[On était censés déclarer chaque heure]]."),
        Hears("fr", "[[je me sentais obligée de répondre le dimanche]]"),
        Hears("fr", "[[Une bonne mère, elle oublie pas le goûter]]."),
        Hears("fr", "[[Je lui devais bien ça, à l'apprenti]]."),
        Hears("fr", "et [[ça se fait pas de demander à sa propre soeur]]"),
        Deaf("fr", "Il faut dire que la soupe était bonne."),
        Deaf("fr", "Il était censé pleuvoir."),
        Deaf("fr", "Il doit avoir quarante ans."),
        Deaf("fr", "De là-haut vous verriez la mer."),
        Deaf("fr", "J'ai dû prendre le car."),
        Deaf("fr", "La banque nous attend."),
    ),
)

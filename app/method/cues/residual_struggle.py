"""Residual struggle: what still fails today; small hires and early fires.

"Still" and "encore" also mean "again": what counts is being still obliged, still missing, still not able.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

STILL = Phrases(
    en="""
    still have to; still need to; still can't; still doesn't; still don't; still isn't; still missing; still waiting for; still no way; still got a|an|the; still use the old|my|our; still doing it by; still not
    can't do (them|that|it); it can't; doesn't let you|me|us; won't let you|me|us; doesn't work with|on|when; doesn't do; the only thing is; only downside; the one thing that; what 's missing; what i miss; i 'd miss; keeps crashing|freezing|asking|losing; keep having to; gave up on; given up on
    stopped using; don't use (it|that); 've not used it; haven't used it; not used it; never use; went back to the old; gone back to; same as ever; not once; it let me|us down; let us down; no signal
    """,
    fr="""
    encore obligé*; suis encore à; dois encore; doit encore; faut encore; continue à|de faire; continue de noter; toujours pas; toujours obligé*; encore à la main; encore sur papier
    il manque; ce qui manque; me manque; nous manque; manque encore; ça (ne) marche pas|plus; ça gère pas; ne gère pas; ça fait pas; permet pas de; peut pas faire; le seul bémol; seul truc; le seul problème; seul défaut; ce qui coince; ça coince; ça bugue; ça bug; ça rame; ça plante
    j'utilise plus; je m'en sers plus; on s'en sert plus; on l'utilise plus; arrêté de m'en servir; arrêté de l'utiliser; abandonné; revenu* au; revenu* à l'ancien; on s'en sert pas; je m'en sers pas; jamais servi; pas de réseau; me laisse tomber
    """,
)
THEN = Phrases(
    en="back then; at the time; before we changed; in those days; before that; it can't have been; couldn't; didn't",
    fr="à l'époque; avant de changer; avant ça; en ce temps-là; marchait; manquait; gérait",
)

CUE = Cue(
    id="residual_struggle",
    title=Say(en="Still not solved", fr="Encore un caillou"),
    weight=0.7,
    probe=Say(
        en="“{x}”: tell me about the last time.", fr="« {x} » : racontez-moi la dernière fois."
    ),
    plain=Say(
        en="Tell me about the last time that came up.",
        fr="Racontez-moi la dernière fois que c'est arrivé.",
    ),
    check=says((STILL, 2), unless=THEN, real=True),
    examples=(
        Hears("en", "[[My aunt still can't open the gate with it]]."),
        Hears("en", "[[It can't do half hours, which is half my lessons]]."),
        Hears("en", "[[we stopped using the calendar part]]"),
        Hears("en", "[[There's no signal in the barn, so that's that]]."),
        Hears("en", "[[The only thing is the battery on cold mornings]]."),
        Hears("en", "to be fair [[it keeps asking me for the code]]"),
        Deaf("en", "The house was still and dark."),
        Deaf("en", "Back then I still had to queue at the counter."),
        Deaf("en", "It can't have been before nine."),
        Deaf("en", "We would still need to park."),
        Deaf("en", "He is still my best friend."),
        Deaf("en", "I missed the bus."),
        Hears("fr", "[[Ma tante est encore obligée de descendre ouvrir le portail]]."),
        Hears("fr", "[[Ça gère pas les demi-heures, et c'est la moitié de mes cours]]."),
        Hears("fr", "[[on s'en sert plus du calendrier]]"),
        Hears("fr", "[[Il n'y a pas de réseau dans la grange, donc voilà]]."),
        Hears("fr", "[[Le seul bémol c'est la batterie quand il gèle]]."),
        Hears("fr", "bon [[faut encore que je note les acomptes sur papier]]"),
        Deaf("fr", "Il a encore plu ce jour-là."),
        Deaf("fr", "À l'époque j'étais encore obligé de faire la queue."),
        Deaf("fr", "Mon frère me plante un arbre chaque année."),
        Deaf("fr", "Il faudrait encore un parking, ce serait bien."),
        Deaf("fr", "C'est encore mon meilleur ami."),
        Deaf("fr", "J'ai manqué le car."),
    ),
)

"""Contradiction: two things that do not fit, within a turn or with what was said before.

"But" is every hundredth word of ordinary talk, so a connective alone is noise. What is heard is a verdict
that turns over ("it was great… until it wasn't"), a reason taken back ("price didn't matter. I mean, at
two hundred we'd have walked"), or a correction of what was said earlier.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

TURNS_OVER = Phrases(
    en="""
    until it wasn't|isn't|didn't|doesn't; until they weren't|didn't; it was (great|fine|good|perfect|lovely|easy) .. except; that 's not (really|quite) true; actually no; no actually; that 's what i say but; i say cheapest because; you can't can you; i know that 's not what i
    i said .. but; i know i said; what i said before; that 's not fair; it wasn't really; i told you it was; on paper yes; in theory yes but; yes and no; well yes and no; mind you at; i mean at; not that it was; i said yes because; went along with it; if i 'm honest it; to be fair it wasn't
    it was more the|about|that|of|like; but no it|i|we; well not really|exactly; not really no; which is nuts|funny|odd|weird|strange; except that|for|it|when|the; i mean i 'd said; didn't (really) matter .. mean|but; a little .. but
    """,
    fr="""
    jusqu'à ce que ça (ne) le soit plus; jusqu'à ce que non; en vrai non; oui et non; c'est pas tout à fait vrai; c'est pas vrai ce que; je vous ai dit .. mais; je vous disais .. mais; j'ai dit .. mais; je dis ça mais
    tout à l'heure je; contrairement à ce que j'ai; sur le papier oui; en théorie oui mais; ça ne comptait pas bon; ça comptait pas bon; n'empêche que; n'empêche qu'; sauf qu'en fait; sauf qu'en réalité; c'était (très|super) bien sauf; c'était (très|super) bien enfin; j'ai dit oui parce|mais; faut être honnête c'était pas; c'est pas exactement ce que
    oui enfin; enfin c'est|c'était surtout|plutôt; c'était surtout|plutôt; c'est surtout; enfin pas que|vraiment|tout; pas que ça; mais bon moi; sauf pour; mais en vrai|fait; enfin simple|facile|rapide; ça marchait pas en fait; non enfin
    """,
)
MANNERS = Phrases(
    en="actually no problem; i said hello but; until it wasn't raining",
    fr="enfin si vous; en fait non merci; enfin si ça",
)

CUE = Cue(
    id="contradiction",
    title=Say(en="Two things that do not fit", fr="Deux choses qui ne vont pas ensemble"),
    weight=0.85,
    probe=Say(
        en="“{x}”: help me put the two together.",
        fr="« {x} » : aidez-moi à mettre les deux ensemble.",
    ),
    plain=Say(en="Help me put the two together.", fr="Aidez-moi à mettre les deux ensemble."),
    check=says((TURNS_OVER, 3), unless=MANNERS, whole=True),
    examples=(
        Hears("en", "[[The lodger was perfect, on paper yes, and then the drums]]."),
        Hears("en", "[[I said the price, but that's not really true]]."),
        Hears("en", "[[yes and no the kids liked it at first]]"),
        Hears("en", "[[I know I said nobody helped me with the move]]."),
        Hears("en", "[[I told you it was quick, and it took a year]]."),
        Hears("en", "hmm [[i went along with it when you asked]]"),
        Deaf("en", "But we liked the garden."),
        Deaf("en", "We waited until it was dark."),
        Deaf("en", "I said hello but nobody came."),
        Deaf("en", "It was cold, but fine."),
        Deaf("en", "Actually, the bus is quicker."),
        Deaf("en", "She told me it was raining."),
        Hears("fr", "[[Le coloc, je vous disais parfait, mais la batterie]]."),
        Hears("fr", "[[Je vous ai dit le prix, mais c'est pas tout à fait vrai]]."),
        Hears("fr", "[[oui et non au début les petits aimaient bien]]"),
        Hears("fr", "[[Sur le papier oui, on avait tout prévu]]."),
        Hears("fr", "[[N'empêche que j'ai gardé la clé]]."),
        Hears("fr", "hmm [[j'ai dit oui parce que vous le demandiez]]"),
        Deaf("fr", "Mais on aimait bien le jardin."),
        Deaf("fr", "On a attendu jusqu'à ce qu'il fasse nuit."),
        Deaf("fr", "J'ai dit bonjour et personne n'est venu."),
        Deaf("fr", "Il faisait froid, mais bon."),
        Deaf("fr", "En fait le bus va plus vite."),
        Deaf("fr", "Enfin si vous voulez, on peut y aller."),
    ),
)

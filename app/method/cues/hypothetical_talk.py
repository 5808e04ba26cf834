"""Hypothetical talk: the customer predicts or imagines.

Optimistic and cheap; the probe goes back to what happened. A hope held then ("I told myself it would be
quicker") is pull, "would" in a habit of the past is a story, and a polite "I'd say" is manners.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

IMAGINES = Phrases(
    en="""
    i 'd (happily|gladly|probably|definitely|absolutely) pay|buy|use|love|recommend|switch|take|want|like|try; i would (happily|probably|definitely) pay|buy|use|love|recommend|switch|try; we would|'d use|buy|pay|love|want|try; i 'm sure we would; would love that|it; 'd love that|it
    ideally; in an ideal world; in a perfect world; i 'd be willing|ready|happy to; i would be willing|ready|happy to; if it were|had|did a|an|the|it; that 'd be great|nice|perfect|lovely; that would be great|nice|perfect|lovely; i expect he|she|they 'd; might use it; might be useful; probably use it
    """,
    fr="""
    je paierais; j'achèterais; j'utiliserais; je prendrais; j'adorerais; je recommanderais; je changerais; j'essaierais; on utiliserait; on prendrait; on paierait; on achèterait; j'aimerais (bien) avoir|pouvoir|que; on aimerait; je serais prêt*; on serait prêts; je ferais; je m'en servirais
    dans l'idéal; idéalement; l'idéal ce serait; l'idéal ça serait; ce serait génial|super|bien|parfait|top|pratique|utile; ça serait génial|super|bien|parfait|top|pratique|utile; si ça existait; si c'était; si j'avais un; ça m'intéresserait; ça pourrait servir|être
    """,
)
THEN = Phrases(
    en="told myself; i thought it|that|we|i; i figured; i hoped; we hoped; back then; used to; every <day>; if i 'd known; wouldn't have; would have; had said",
    fr="je me disais; je me suis dit; j'espérais; on espérait; on se disait; à l'époque; si j'avais su; comme si c'était; voir si c'était; savoir si c'était; demandais si c'était",
)

CUE = Cue(
    id="hypothetical_talk",
    title=Say(en="Imagined", fr="Imaginé"),
    weight=0.55,
    probe=Say(
        en="And the last time it came up, what did you do?",
        fr="Et la dernière fois, en vrai, qu'avez-vous fait ?",
    ),
    plain=Say(
        en="And the last time it came up, what did you do?",
        fr="Et la dernière fois, en vrai, qu'avez-vous fait ?",
    ),
    check=says((IMAGINES, 1), unless=THEN),
    examples=(
        Hears("en", "[[My mother? We would buy two of them]]."),
        Hears("en", "[[In an ideal world the bus would text me]]."),
        Hears("en", "[[oh i'm sure we would use it at the farm]]"),
        Hears("en", "[[That'd be great for the twins]]."),
        Hears("en", "[[In a perfect world the vet comes to us]]."),
        Hears("en", "well [[i would definitely recommend it to the choir]]"),
        Deaf("en", "I told myself I'd pay whatever it took."),
        Deaf("en", "Back then I'd use the phone box on the corner."),
        Deaf("en", "If I'd known I would have bought the bigger pan."),
        Deaf("en", "I'd say it was a Tuesday."),
        Deaf("en", "We'd used it for a year."),
        Deaf("en", "It was ideal, that little kitchen."),
        Hears("fr", "[[Pour ma mère, j'en prendrais deux, oui j'achèterais ça]]."),
        Hears("fr", "[[L'idéal ce serait un texto quand le car est en retard]]."),
        Hears("fr", "[[oh on utiliserait ça à la ferme c'est sûr]]"),
        Hears("fr", "[[Ce serait génial pour les jumeaux]]."),
        Hears("fr", "[[Si ça existait, le véto viendrait chez nous]]."),
        Hears("fr", "bah [[j'aimerais bien pouvoir le prêter à la chorale]]"),
        Deaf("fr", "Je me disais que je paierais ce qu'il faudrait."),
        Deaf("fr", "À l'époque j'utilisais la cabine du coin."),
        Deaf("fr", "Si j'avais su, je prendrais pas ce train ce jour-là."),
        Deaf("fr", "Je dirais quarante, à vue de nez."),
        Deaf("fr", "Je suis allé voir si c'était ouvert."),
        Deaf("fr", "C'était idéal, cette petite cuisine."),
    ),
)

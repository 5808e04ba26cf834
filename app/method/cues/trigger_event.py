"""Trigger event: what turned tolerance into movement, or movement into a deadline.

People offer the last event as the cause; it is heard all the same, and the probe asks for what came
before. A habitual "when" ("when it rains we stay in") is not an event.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

TURNED = Phrases(
    en="""
    until the day|morning|night|evening; until one day|morning|night; that 's when i|we|it|she|he; that was when; that was the moment; then one day|morning|night
    the last straw; the tipping point; the turning point; the final straw; what did it was; that did it; that was it for me|us; the click was; it clicked
    what set it off; it all started when|with; what really got me|us; something had to change|give; i|we had to do something; couldn't go on like that|this
    the next thing i knew; out of the blue; all of a sudden; suddenly; email happened; call happened; it was the hospital|accident|letter|bill
    """,
    fr="""
    jusqu'au jour où|ou; jusqu'au soir|matin où|ou; jusqu'au moment où|ou; jusqu'à ce que; un beau jour; et un jour; un matin je|on|il|elle; c'est là que; c'est là où|ou; c'est à ce moment-là
    le déclic; la goutte d'eau; la goutte de trop; ce qui a tout déclenché; déclench*; tout est parti de; tout a commencé; le tournant; ce qui m'a décidé*
    il a fallu que; il fallait que ça change; fallait faire quelque chose; ça pouvait plus durer; ça ne pouvait plus; on pouvait pas continuer; du jour au lendemain
    d'un coup; d'un seul coup; tout à coup; soudain; sans prévenir; ça a été le choc; là j'ai compris; ça m'a sauté aux yeux
    """,
)
EVENT = Phrases(
    en="""
    <person> left|quit|resigned|retired|died; <person> went off sick; the contract|lease|subscription|warranty was|came up|ending; was about to expire; ran out on
    broke down; packed up; crashed; burst; flooded; got stolen|burgled|hacked; were burgled; caught fire; failed the inspection|audit; kept him|her in
    was taken into hospital; rushed to; had an accident; fell ill; got pregnant; was born; got the letter|bill; a letter|bill came|arrived; put the price|prices|rent up; doubled the price
    i 'm|he 's|she 's|they 're closing|selling|retiring|leaving|shutting|giving up; closing|shutting the doors|branch|shop|line|school; was shutting|closing|selling; had to know|be by; to know by; lost the job|contract|client|customer|order|tender; we|i lost our|my biggest; gave notice; gave us until|notice; by noon; deadline; went with the other firm
    """,
    fr="""
    <person> est parti|partie|décédé*|tomb*; <person> a démissionné|quitté; parti à la retraite; est tombé* malade|enceinte; le contrat|bail|abonnement finissait|arrivait|expirait; arrivait à échéance
    tombé* en panne; lâché* d'un coup; a lâché; a planté; a cramé; a brûlé; inondé*; dégât des eaux; cambriol*; volé* le|la|mon|ma|notre; piraté*; perdu le marché|contrat|client|chantier
    vend|ferme|part|arrête à pâques|noël|fin|la|en; ferme|fermait l'agence|le|la|boutique|classe|guichet; leur|me|nous faut|fallait .. avant; avant le # <month>; hospitalisé*; aux urgences; eu un accident; accident de; est né|née; reçu une lettre|facture|amende|convocation|relance; une lettre|facture est arrivée; un contrôle de; augmenté le loyer|prix|tarif
    perdu un|notre|mon client|contrat|dossier|acompte; doublé le prix|tarif; mis en demeure; date limite; dernier délai; nous ont laissé jusqu'au|jusqu'à; plus que # <span>; nous a lâché*
    """,
)
USUAL = Phrases(
    en="whenever; every time; each time; usually; always when; if the <person>; could break down; in case",
    fr="chaque fois; à chaque fois; d'habitude; toujours quand; en cas de; au cas où; dès que",
)

CUE = Cue(
    id="trigger_event",
    title=Say(en="An event", fr="Un événement"),
    weight=0.95,
    probe=Say(
        en="“{x}”: what had happened just before that?",
        fr="« {x} » : que s'est-il passé juste avant ?",
    ),
    plain=Say(
        en="Walk me through that day, from the start.",
        fr="Racontez-moi cette journée-là, depuis le début.",
    ),
    check=says((TURNED, 3), (EVENT, 2), unless=USUAL, real=True),
    examples=(
        Hears("en", "We managed. [[Until one morning the goats were on the motorway]]."),
        Hears("en", "[[that was when i knew the shared calendar was finished]]"),
        Hears("en", "[[The boiler broke down on Christmas Eve with nine people in the house]]."),
        Hears("en", "[[The lease was up in June and they doubled the rent]]."),
        Hears("en", "my sister got pregnant and [[all of a sudden we needed five seats]]"),
        Hears("en", "[[We lost our biggest client over a missing stamp]]."),
        Deaf("en", "Whenever the boiler broke down we called Sam."),
        Deaf("en", "I left the keys on the table."),
        Deaf("en", "We usually met until nine."),
        Deaf("en", "The contract is two pages long."),
        Deaf("en", "It would break down in the snow, I'd imagine."),
        Deaf("en", "One day a week she came to help."),
        Hears("fr", "Ça tenait. [[Jusqu'au matin où les chèvres étaient sur la nationale]]."),
        Hears("fr", "[[c'est là que j'ai compris que le cahier c'était fini]]"),
        Hears("fr", "[[La chaudière est tombée en panne le soir de Noël]]."),
        Hears("fr", "[[Le bail finissait en juin et ils voulaient doubler]]."),
        Hears("fr", "[[Le déclic, ça a été le bulletin de ma fille]]."),
        Hears("fr", "on a reçu une amende et [[du jour au lendemain il a fallu tout déclarer]]"),
        Deaf("fr", "À chaque fois que la chaudière tombait en panne, on appelait Samir."),
        Deaf("fr", "Il est parti faire des courses."),
        Deaf("fr", "Le contrat fait deux pages."),
        Deaf("fr", "Un jour par semaine elle venait aider."),
        Deaf("fr", "On mangeait là jusqu'à midi."),
        Deaf("fr", "J'ai laissé une goutte de peinture sur le seuil."),
    ),
    force="push",
)

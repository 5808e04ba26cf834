"""Emotional energy: a peak of feeling tied to a situation.

Feeling words are rare in speech, so the check also listens for what people do when it is too much: they
stand up, cry, cannot sleep, do something at an hour when nobody does it. A feeling denied, or a figure
of speech about the weather or the price ("terribly cheap"), is not a peak.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Heard, Hears, Say

PEAK = Phrases(
    en="""
    at the end of my rope|tether|wits; at my wits end; couldn't|can't take it|this|any; last straw; fed up; lost it; snapped
    burst into tears; in tears; i|she|he|and cried; crying; sobb*; asham*; mortified; humiliat*; embarrass*; furious; livid
    couldn't sleep; can't sleep; lost sleep; lying awake; awake all night; panick*; in a panic; terrified; heartbroken
    enough is enough; had enough; sick of; sick and tired; done with it|that|this; over it; i|we could have screamed; i wanted to scream
    my stomach went|dropped|sank; my heart sank|stopped|raced; went to pieces; fell apart; broke down; at breaking point; nightmare
    walked out; slammed; threw the|my|it; went red|white|scarlet|cold|purple; went hot and; sat in my|her|his|the car for; gripping the; hands were|was; put the phone down and; horrible week|day|night|month|feeling; worst day|night|week|moment; it let me off
    """,
    fr="""
    à bout; en pouvais|peux|pouvait|pouvions plus; ras-le-bol; ras le bol; marre; plein le dos; j'ai craqué; elle|il a craqué; craqué nerveusement
    fondu en larmes; en larmes; pleur*; j'ai chialé; la honte; honteu*; eu honte; humili*; furieu*; fou de rage; folle de rage; hors de moi; j'ai explosé
    dormais|dormait|dors plus; nuit blanche; nuits blanches; insomni*; paniqu*; en panique; angoiss*; terrifi*; écoeuré*; effondr*
    la goutte d'eau; trop c'est trop; la boule au ventre; l'estomac noué; le coeur serré; les larmes aux yeux; la gorge serrée
    devenu|devenue rouge|blanc|blanche|blême; resté|restée dans la|ma voiture; les mains qui; les jambes coupées; j'ai raccroché et; claqué la porte; tout envoyé balader|valser|promener; envoyé valser; cauchemar; l'enfer; le pire jour|soir|moment|souvenir; la pire semaine|journée|nuit|soirée
    j'ai failli pleurer; m'a brisé; me suis écroulé*; m'a achevé*; sur les nerfs; péter|pété un|les câble|plombs; c'était|c'est plus possible; c'est ça le pire; le pire c'était|c'est; plus tenable
    """,
)
FELT = Phrases(
    en="""
    relieved; what a relief; gutted; frustrat*; stressed; stressful; stressing; overwhelm*; exhausted; scared; guilty; upset; angry; so proud; jealous; lonely
    shout*; yelled; yelling; swore; kicked; shaking; i felt like; it felt like; felt awful|terrible|sick|stupid|small|daft|alone; hated it|that
    danced; did a little dance; punched the air; we just fell about; laughed out loud; over the moon; thrilled; drained; dread*
    a very quiet tea; went quiet; went a|all|very|so (bit|little) quiet; nobody said a word; ruined; missed her|his|my birthday|bedtime; daft
    i|we|she|he just|only sat|stood; sat there; stood there; never told anyone|anybody|a soul|them|him|her; i never told; not a word; didn't say a|one word; without a word; for an hour in; i knew exactly; couldn't look at; i 'd to|had to ring|tell|face|say|look; hold on to something; hold|held my tongue|breath; laughed at|behind; made fun; like an idiot|lemon|fool
    """,
    fr="""
    soulag*; un soulagement; déçu*; frustr*; stressé*; stressait; débordé*; épuis*; crevé*; honteu*; coupable*; culpabilis*; vexé*; en colère; jalou*; fière; seule au monde
    crié; criait; criais; criaient; hurl*; gueul*; engueul*; tremblais; je me sentais; je me suis senti*; ça m'a fait mal; détestais; j'appréhendais; la peur au ventre
    sauté de joie; dansé; éclaté* de rire; mort|morts|morte de rire; fou rire; aux anges; sur un petit nuage; lessivé*; vidé*; redout*
    plus personne parlait; un grand silence; gâché*; raté l'anniversaire|le coucher|le spectacle; ça m'a touché*; bouleversé*
    assis|assise par|sur|dans|là; pas un mot; sans un mot; jamais dit à|raconté; planté|plantée là; les jambes; me travaillait; ça me travaille; sans la|le|les vexer|blesser|froisser; j'ai ri; m'a pris dans; la main sur; pas pu regarder; tapé dans le dos; me regardaient; fallu lui|leur dire|annoncer; il a fallu que je; rigolent|rigolait|rigolaient derrière|dans; comme un|une con|conne|idiot|idiote|bête|gamin|vieux; le papy|vieux|vieille|mémé
    """,
)
NIGHT = Phrases(
    en="""
    at|till|until # in the morning; at|till one in the morning; at|till|until #am; at|till|past midnight; in the middle of the night; at dawn; half past # in the morning
    on christmas day|eve; in my pyjamas|pajamas|slippers; in the dark; on my own in the
    """,
    fr="""
    à|jusqu'à # heures du matin; une heure du matin; à|jusqu'à # h du matin; à|jusqu'à minuit; en pleine nuit; au milieu de la nuit; à l'aube; minuit passé
    le soir de noël; en pyjama|chaussons|caleçon; dans le noir; toute seule dans; tout seul dans
    """,
)
TALKED_UP = Phrases(
    en="take it off|out|away|back|in|up; that sounds daft; not really frustrat* .. at all; terribly cheap|good|nice; stress test; stress tested; done with it quickly; night shift; good night",
    fr="sans stress; pas stress*; c'est mortel; marre de rire; voix criarde; critère;critères; écrit*; marge; décri*; prescri*; criard*; criti*; crise; critiqu*; cristal",
)

_FLAT_OUT = says((PEAK, 3), unless=TALKED_UP, affirmed=True, whole=True)
_FELT = says((FELT, 2), (NIGHT, 1), unless=TALKED_UP, affirmed=True, real=True)


def peaks(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """Peaks first; a feeling that is only imagined is none."""
    yield from _FLAT_OUT(turn, conversation)
    yield from _FELT(turn, conversation)


CUE = Cue(
    id="emotional_energy",
    title=Say(en="Energy", fr="De l'énergie"),
    weight=1.0,
    probe=Say(
        en="“{x}”: tell me how it came to that.",
        fr="« {x} » : racontez-moi comment c'est arrivé.",
    ),
    plain=Say(
        en="Stay with that moment. What was going on around you?",
        fr="Restons sur ce moment. Que se passait-il autour de vous ?",
    ),
    check=peaks,
    examples=(
        Hears("en", "The florist rang. [[I was at the end of my rope by then]], honestly."),
        Hears("en", "[[I sat in the van and cried]]. Then I drove home."),
        Hears("en", "[[at three in the morning i was still matching receipts]]"),
        Hears("en", "[[My stomach dropped when the parents started filming]]."),
        Hears("en", "[[we opened the fridge on the sunday and i could have screamed]]"),
        Hears("en", "[[We were so embarrassed when the priest stopped the wedding music]]."),
        Hears("en", "[[We were sick of chasing the landlord]], so we called a meeting."),
        Deaf("en", "It was terribly cheap, that first van."),
        Deaf("en", "They stress tested the ladder in front of us."),
        Deaf("en", "My brother does the night shift at the bakery."),
        Deaf("en", "I wasn't embarrassed about it, I just forgot."),
        Deaf("en", "The price dropped in March."),
        Deaf("en", "She threw a party when we moved."),
        Hears("fr", "Le traiteur a annulé. [[J'étais à bout ce soir-là]]."),
        Hears("fr", "[[j'en pouvais plus de courir après les clés]]"),
        Hears("fr", "[[Quelle soirée, j'avais la honte jusqu'aux oreilles]]."),
        Hears("fr", "[[À quatre heures du matin je recollais encore des étiquettes]]."),
        Hears("fr", "et là ma fille me regarde et [[j'ai fondu en larmes dans la voiture]]"),
        Hears("fr", "[[J'avais la boule au ventre chaque dimanche soir]]."),
        Hears("fr", "[[On s'est engueulés dans la cour de la ferme]]."),
        Deaf("fr", "J'ai écrit à la mairie en septembre."),
        Deaf("fr", "On a préparé le marché sans stress."),
        Deaf("fr", "Le prix était un critère parmi d'autres."),
        Deaf("fr", "Il n'y avait pas de honte à demander, on a demandé."),
        Deaf("fr", "Le boulanger fait sa nuit puis il dort."),
        Deaf("fr", "On a pris une goutte de café et on a continué."),
    ),
    force=None,
)

"""Habit: attachment to the way things are, and the cost of leaving it.

Usually understated, in one clause: "it did the job". Being used to the weather is not an attachment to a
way of doing.
"""

from app.method.checks import says, seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Force, Hears, Probe, Say, Weights

KEPT = Phrases(
    en="""
    i was used to; we were used to; used to it|my|our|that|having|doing; did the job|trick; it worked well|fine|all|for|most|nine|perfectly; most days|times it worked; it was working fine|well; it was (fine|ok|okay) actually|really; 'd always done|been|gone|had; always done it|that; always did it; way we 'd always; the way we did|do it; what everybody|everyone|people does|do|did; it 's what we knew; we knew it|him|her|them; knew (every|exactly|where|us|it|him|her|me) inch|bump|corner|name|everything|each|everyone|was; knew where everything; you always knew; you could always; you could (always) lay; with|blindfold (my|our|your|their|his|her) eyes shut|closed; in my sleep; off by heart; by heart; asleep; second nature; tell you the .. from; could tell by|from
    everything was in there|it; all in there; it was all there; attached to; hang|hung on to; couldn't let go; couldn't (just) part|bin|throw|lose; couldn't bear to; couldn't get rid; still (have|got|keep|kept|use|keeps|put|go|went|sit|set|drive|write|take|carry|wear|ring|buy|do|got) (on|my|the|a|our|his|her|by|it|them|that) old|tin|book|diary|keys|key|alarm|card|cards|one|paper|list; still keep|keeps|got|have the|my|our|his|her|it; kept (the|my) old; went back to|and used the old; lit|used|got out the old one; i|we (still|'d) miss the|it|that|him|her|them|my; i quite liked; i liked the|paper|doing|sitting|going|walking|being|it|that|to|my; i (really) loved the|my|that|it|doing|those|our; loved it; loved that; she|they|he loved it|that|the; my ten|five|twenty minutes; half hour|half an hour ..; to myself; nobody touching|bothering; just be a|me|quiet|still; all of us round|together|there; it was our; it was ours; they were|was part of; handed it|them me|to|down; handed down; his tin|chair|bench|round; dad's|granddad's|father's|mother's handwriting|writing|bench|table|ledger|book|chair|tools; last thing of his|hers; built (it|that|this) with|brick|by|ourselves|himself|together; was named after
    carried on like|as|the same|regardless; we|i carried on; put up with (it); made do; (i) just left it; left it as it was; (absolutely|just) did (absolutely) nothing; didn't do anything about it; did nothing about|for|a|at; kept putting (it) off; putting it off; put it off for|another|again; bought another one the same; bought the same (one) again; bought another the same; same again; same as ever|always|before; never thought about|of changing; he likes what he likes; if it ain't|isn't broke; it 's not|wasn't broken; hasn't|didn't|never cost us|me|anything|a; cost us|me nothing; it was paid for; paid off; for (#) (thirty|forty|fifty|sixty|twenty|ten|eleven|fifteen) years; # (#) years he|she|they|we|i|it|did|of|that|and; since my father's|dad's day|before|the|nineteen; since before i|we|my|the; got us through; seen us through; never let (us|me) down; never (once) missed|failed|broke|complained; nobody (ever) asked|minded|complained; people know me; they|he|she knew|know|knows us|me|our; he|she knows us|me|the|my|our; knew (us|me|our) by (name); the usual; turn in his|her grave; like (they|he|we) always; would|'d have signed (again); the only thing (that) (the|they|we|i|nurses|lads|staff) would|used|trusted|could
    like an old coat|friend|shoe|slipper|pair|glove; was ken's|his|her|our|my day; my|our thursday|thursdays|tuesday|tuesdays|sunday|sundays|friday|fridays; stop|stopped for a brew|cuppa|coffee|chat|tea|drink|pint; back of an envelope; in my head; been with the same|them for|since|all; same garage|bank|doctor|baker|butcher|dentist|school|place since|for|as|all; since we got married|moved|started; i|we loved that|the old; nobody had ever|questioned; never|ever questioned it|that; (just) what you|we did|do; be the one who|to changed|stopped|broke|change|stop|end; not after mother|dad|mum|all; suited us|me|him|her fine|well; weren't|wasn't unhappy; happy enough with|as; knew how i|everyone's|everybody's|my; every year i|we 'd say|renew|sign; still on the shelf|wall|hook|desk|side|mantelpiece; it never|once let me|us|anyone; but it never; my quiet|own|only time|moment|hour; me and|my radio; get|got into a way|habit|rut|routine; stop|stopped looking|noticing|seeing; the smell|sound|feel|weight of it|the|that; he|she 'd come round|in|by every|with|for; there was a comfort|comfortable; it was home; it was comfortable|familiar|easy enough; better the devil; the devil you know; grew up with|in; part of the family|furniture; knew where (you|we|i) were|was|stood; you just|only (said|wrote|rang|asked) and; a handshake; on trust; loyal*; out of loyalty
    """,
    fr="""
    j'avais l'habitude; on avait l'habitude|nos|pris l'habitude; nos|mes|ses|leurs habitudes; par habitude; l'habitude de|d'; habitué* à; faisait le job; faisait l'affaire; faisait son boulot; ça marchait bien|très|quand|comme|tout|plutôt; ça marchait; ça a (toujours) marché; ça fonctionnait (bien); ça allait bien|très; ça tenait; ça roulait; ça tournait; ça (nous|me) suffisait; ça rassurait; on était tranquille*|bien; toujours fait comme ça; toujours fait|été|travaillé ça|comme|là|chez; fait comme ça depuis; comme ça depuis; on fait toujours; je|on connaissais|connaissait chaque|tout|par|les|bien|le|la; il|elle nous|me|les connaissait|connaît tous|bien; connaît le|la|les|nous; par coeur|cœur; les yeux fermés; en dormant; sans réfléchir|regarder; sans y penser; je savais (toujours) où|quoi|qui; on savait où|qui|quoi
    tout était|y était dedans|là; y avait tout dedans; attaché* à|au|aux; j'y étais attaché*; j'y tenais; on y tenait; il|elle y tenait|tient; du mal à lâcher|quitter|jeter|partir|laisser|me; du mal à m'en; pas pu (me) résoudre|jeter|mettre; pas pu (me) m'en; pouvais|pouvait pas mettre|jeter|lâcher|balancer; jamais jeté; je l'ai encore|toujours|gardé|gardée; on l'a encore|toujours|gardé|gardée; je les ai encore|toujours|gardés|gardées; gardé mon|ma|le|la|l'|les|mes vieux|vieille|ancien|ancienne; toujours dans le|mon|ma|la tiroir|poche|portefeuille|sac|garage|cave|trousseau; la clé est|elle est là; elle|il me manque|manquait; ça me manque; me manque|manquent; j'aimais bien; j'aimais ça|la|le|les|mon|ma|mes|cette|ces|être|y; c'était bien après|avec|quand|là; c'était mon|ma|notre|nos moment|pause|rituel|demi-heure|quart|dimanche|petit|truc|endroit|coin|heure; c'était le seul|la seule moment|demi-heure|heure|chose|endroit|truc|pause; rien que|qu' pour|à moi; elle était chez elle|moi|nous; elle j'étais chez elle|moi|nous; on rigolait|papotait|discutait ensemble|après|avec|tous; autour de la|cette table; l'écriture de; la voix de; le banc|fauteuil|carnet|couteau|tablier|établi de papa|mon|maman|mémé|pépé; c'est|était lui|elle qui l'a|avait ouvert|ouverte|construit|fondé|monté|planté|fait|faite; c'est lui|elle qui a ouvert|construit|fondé|monté|planté; hérit*; arrivée dans cette|la maison; on l'aimait
    on a continué comme|pareil|avec|à; on j'ai continué comme|pareil|avec|à; et on a continué; et on j'ai continué; continué comme si; on a laissé traîner|courir|comme; on j'ai laissé traîner|courir|comme; je|on repoussais|repoussait toujours|tout|le; je|on repoussais|repoussait d'une; remettais|remettait toujours|à|au|ça; remis à plus; racheté (le|la|un|une) même|pareil|autre; même modèle|marque|chose; rien changé; comme d'habitude; c'était (notre|sa|ma) façon; depuis mon|avant ma père|mère|grand-père|naissance|que; du temps de mon|papa|mes; mon père|grand-père faisait|livrait|y|achetait|allait|était|avait; la flemme; pas envie de changer; comme avant; ça fait|faisait # ans qu'on|que|qu'; pendant # ans; # ans qu'il|qu'elle|qu'on|qu'ils|chez|avec; depuis # ans qu'|chez|on|je|avec|pareil; nous a fait # ans; m'a fait # ans; était payé*; coûtait rien; nous a rien coûté; nous m'a rien coûté; jamais (eu|posé|fait) (de|un) souci|problème|panne|question; jamais tombé en panne; personne (ne) (nous|me|lui|posait|disait|demandait|râlait) posait|demandait|disait|de|rien; je décidais de rien; on se posait pas; je ne|je signerai pas|jamais; je mourrai ici; je bougerai pas|plus; elle nous|me connaît|connaissait; elle te|vous fera tout; lui offrait|offrait un café
    comme un|une vieux|vieille manteau|pantoufle|pull|ami|chaussure|copain; le <day> c'était; nos|mes <day>; restait|restais|rester boire|prendre un|une; un café avec; prendre le café; au dos d'une|un; de tête; chez le|la même|mêmes; même garagiste|banque|médecin|boulanger|boucher|dentiste|coiffeur depuis|que; depuis notre|mon|leur mariage|naissance|enfance|arrivée; je l'adorais|aimais; on l'adorait; je les aimais; s'était jamais posé; posé la question; on faisait comme ça; comme ça et voilà; voulais pas être (celui|celle) qui; celui|celle qui change|arrête|casse; pas après maman|papa|tout; ça nous|m'|me|lui allait; on était pas malheureux|malheureuse|mal; on j'étais pas malheureux|malheureuse|mal; savait comment je|le prénom; le prénom de tout; chaque année je|on disais|disait|reprenais|reprenait|resignais|resignait|renouvelais|repartais; toujours sur l'|le|la étagère|mur|bureau|buffet; mais il|elle|ça m'a jamais; mais il|elle|ça nous a jamais; m'a|nous a jamais lâché*|trahi*|laissé*; mon moment; c'était mon; avec la radio; prend|pris un|le pli; regarde|regardait plus; cette de|du; l'odeur de|du; le bruit de|du; c'était confortable|familier|rassurant|la maison; on sait ce qu'on; on savait où on; grandi avec|dedans|là; faisait partie de la famille|des meubles; une poignée de main; à la confiance; fidèle*; par fidélité|loyauté; les meubles; il|elle venait avec|tous|chaque|le
    """,
)
PEOPLE = Phrases(
    en="worked out at; since june|july|monday; i still don't; always says|have|has|take sugar|tea|that; used to the cold|rain|noise|heat; attached to the email|wall|message|file; it worked out that; that 's fine thanks; 's fine with me; put it off the",
    fr="sais toujours pas; ça marchait pas|plus; ça a jamais marché; toujours du|de sucre|lait; gardé|gardée une|deux|trois semaine|semaines|jours; habituée des lieux; ça marchait pas|plus; ça marchait mal; attaché au mur|mail|message; habitué au froid|bruit; me manque de respect; ça marchait pas bien; fichier attaché",
)
# What a question that asks for it holds.
ASKED = Phrases(
    en="work|worked well; good about; was good; nice about; used to it; let go; letting go; give|giving up; miss|missed about|most|it; did you like (about|doing); enjoy|enjoyed; keep|kept from|of; leave|leaving behind; hated the; everybody|everyone hated; happy|satisfied with; why did you|he|she|they stay|wait; so long; sooner; why not before|then; doing nothing; leave it as; get rid; hang on; fond of; attached; against; voted against; going for it; what worked",
    fr="de bien|bon; marchait (bien); lâcher; laissais|laissiez|laissé (quoi) derrière; renonc*; gardé|garder; manque*|manquait|manquerait; aimiez|aimais; plaisait|plaisiez; content*; satisfait*; si longtemps; tout ce temps; plus tôt; rester|resté|restiez; rien fait; attaché*; tenait|teniez|tenais; voté contre|contre; l'habitude; dur|difficile de|à quitter|laisser|lâcher|partir; quitter|quittant; hérit*; pas avant; bougé avant",
)

# A table: it keeps its shape.
# fmt: off
WEIGHTS = Weights(
    base=-3.5,
    shows={
        "hold": 1.4, "long": 1.1, "words": 0.7, "now": 0.4, "can": 0.3, "fear": 0.3, "good": 0.3,
        "imagined": 0.3, "said": 0.2, "deadline": -0.2, "date": -0.3, "felt": -0.3, "lack": -0.3,
        "unable": -0.3, "wish": -0.4, "figure": -0.6,
    },
    phases={"before": 1.3, "outcome": 0.3, "trigger": -0.4, "decision": -0.5, "alternatives": -0.7},
    asked=0.9, said=2.6,
)
# fmt: on

FORCE = Force(
    id="habit",
    title=Say(en="Habit of the present", fr="Habitude du présent"),
    sign="▪",
    check=says((KEPT, 2), unless=PEOPLE, affirmed=True, whole=True),
    asked=seeks((ASKED, 1)),
    weights=WEIGHTS,
    probes=(
        Probe(
            "habit_hold",
            Say(
                en="“{x}”: what was that like?",
                fr="« {x} » : c'était comment ?",
            ),
            "invitation",
        ),
        Probe(
            "habit_kept",
            Say(
                en="What did you keep from the old way?",
                fr="Qu'avez-vous gardé de l'ancienne façon de faire ?",
            ),
            "open",
        ),
        Probe(
            "habit_worked",
            Say(
                en="What was good about the old way?",
                fr="L'ancienne façon de faire, qu'est-ce qu'elle avait de bien ?",
            ),
            "open",
        ),
    ),
    examples=(
        Hears("en", "[[Granddad's ledger, we couldn't part with it]]."),
        Hears("en", "[[The biscuit tin did the job for twenty years]]."),
        Hears("en", "[[we'd always done it on the back of the register]]"),
        Hears("en", "[[I quite liked the walk to the bank]], if I'm fair."),
        Hears("en", "So [[we carried on as before until the summer]]."),
        Hears("en", "[[i knew where everything was in that drawer]]"),
        Deaf("en", "You get used to the cold up there."),
        Deaf("en", "The file is attached to the email."),
        Deaf("en", "I used to live in Leeds."),
        Deaf("en", "I didn't like it at all."),
        Deaf("en", "It worked out that he was my cousin."),
        Deaf("en", "She has a nun's habit for the play."),
        Hears("fr", "[[Le registre de papi, on n'a pas pu jeter ça]]."),
        Hears("fr", "[[La boîte à biscuits faisait le job, ça suffisait]]."),
        Hears("fr", "[[chez nous c'était au dos du registre du temps de mon père]]"),
        Hears("fr", "[[J'aimais bien la marche jusqu'à la banque]], soyons justes."),
        Hears("fr", "Alors [[on a continué comme avant jusqu'à l'été]]."),
        Hears("fr", "[[je savais où était chaque papier dans ce tiroir]]"),
        Deaf("fr", "On s'habitue au froid, là-haut."),
        Deaf("fr", "Le fichier est attaché au mail."),
        Deaf("fr", "J'habitais à Lille."),
        Deaf("fr", "Le tracteur, ça marchait pas du tout."),
        Deaf("fr", "Elle est arrivée avant moi."),
        Deaf("fr", "Il porte un habit de scène."),
    ),
)

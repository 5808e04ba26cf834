"""Before: the life without the new thing. How it was done, by whom, since when, and what was good about it.

It holds the habit and the first seeds of the push. What was good is worth as much as what was bad: it is
what had to be let go of.
"""

from app.method.checks import seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Hears, Phase, Probe, Say, Slot

HERE = Phrases(
    en="""
    before that (i|we); before we had|got|changed|switched|bought; before i had|got|changed|switched|bought; back then; in those days; at the time we|i; we|i|he|she|they used to; used to (do|write|keep|go|have|call|take|send|type|print|use|drive|ring|put); the old way; the old (one|system|book|car|tool|van|machine|software|school|place|bank|spreadsheet|diary); in my father's|dad's day; his dad's|father's
    we'd|i'd always; we had a|an|this|our|the; it was all (on|in|done|by); on paper; in a notebook|book|ledger|drawer|folder|binder; the last one i|we did; how did you usually|normally; how it worked; what you had before; every <day> (i|we|night|morning); would type|write|drive|ring|call|go|sit (it|down|the|to|up); writes it in; duplicate book
    always; every week|month|day|time|year|monday|friday|morning|evening; for years; for # years; since # ; my dad|father|mother|grandad (had|did|used); i|we kept; i|we wrote; by hand; nobody knew; everybody did; that 's how; it 's how we; the routine; on the wall; in a drawer; the previous; inherit*; my old; every # (minutes|hours|days|weeks); i|we|he|she|it 'd (always|just) sit|light|ring|write|get|go|put|take|carry|drive|walk|stand|have
    """,
    fr="""
    avant ça je|on|c'était; avant je|on|c'; avant d'avoir; avant de changer; avant d'acheter; avant ce que; à l'époque; en ce temps-là; dans le temps; l'ancien|ancienne système|façon|méthode|logiciel|outil|voiture|banque|école|cahier|appli; du temps de; comme on faisait; comment vous faisiez|preniez|y; comment tu faisais; vous faisiez comment
    on faisait; je faisais; on notait; je notais; on écrivait; j'écrivais; on utilisait; j'utilisais; on appelait; j'appelais; on envoyait; j'envoyais; on avait un|une|des|le|la; j'avais un|une|des|mon|ma; sur papier; sur un cahier|carnet|tableur|fichier; dans un cahier|carnet|classeur|tiroir; tout était sur|dans; avant que notre|votre|le|la|l'; c'était quoi le; chaque <day> (je|on|soir|matin); tous les <span> (je|on)
    toujours; tous les <span>; toutes les <span>; chaque <span>; depuis # ans; pendant # ans; mon père|grand-père; ma mère|grand-mère; à la main; par coeur; une routine; dans un tiroir; hérité*; vieux|vieille; tout le monde faisait; c'était comme ça; on a toujours; je gardais; on gardait; d'habitude; en général
    """,
)
NOT_YET = Phrases(
    en="before christmas; before noon; used to it; the last one from me",
    fr="avant noël; avant midi; avant de partir",
)
AGAIN = Phrases(
    en="still do|doing|use; go|went|gone|going back to the old; do|did with the old; done with the old",
    fr="faites|fais|faire|fait encore|toujours; revenu*|revenir|retombé* à|au|aux|dans; fait de l'ancien|ancienne|vieux; faites de l'ancien",
)
# What a question that leads here holds; said in an answer, these words say little.
ASKED = Phrases(
    en="""
    before that|this|all|then how|what|did|were; before you (had|got|changed|switched|bought|started|moved); before we|our|this|all; before it|the .. what|how; back then; in those days; used|use to; the old (way|one|system|setup); previous|former|earlier; until then; up to then; how were you|things|they; how was it|that done; how did it|that|things (all) work; how it|that|things worked; how you did|were
    one of those days|mornings|evenings|weeks|times; typical|normal|usual|ordinary day|week|morning|evening|month; usually; normally; how long had|were you|it|that|they; what were you using|doing; what did you have (before|then|until|at|in); a normal|bad|good|busy|quiet <day>|week|month|day|morning|evening; that way; by hand; how often did that; always been like; what worked (well); worked well; good about (doing|it|that|the); what was good|nice|useful|hard|difficult|frustrating|annoying; how frustrating|annoying|bad|slow|difficult was
    who used to; the last time you did|had|tried; how often did|were; did you hate|like the old; everybody|everyone hated; what bothered|annoyed|frustrated you; were you happy|satisfied with; until then; all until; paid before; did your|his|her (dad|father|mother|mum) use|do|have; before the|a|an|our .. came|arrived|went|was|were|opened; taught|showed you (how) to; back in the day; as it was; you were still; the drill|routine|procedure; you 'd been with|at|on|using; before that you; on a (bad|good|normal|quiet|busy) <day>|day|week|month|evening|night|morning; how many of you; at that time what|how|who; before any|everything; and before that; did that|it usually; in those days; always done|did; who did what; the way you did|worked; how did you (use to|usually); had|have you always; in the past; inherit*; last one you did
    """,
    fr="""
    avant ça|cela comment|vous|tu|c'était|qu'est-ce; avant d'avoir|que; avant que notre|votre|vous|le|la|ça|ce; avant notre|nos|ce; et avant; à l'époque; en ce temps-là; jusque-là; jusqu'alors; auparavant; l'ancien|ancienne; le vieux; vous faisiez|utilisiez|aviez|gériez|preniez; tu faisais|utilisais|avais|gérais|prenais; comment ça marchait|fonctionnait|se passait (avant|chez|avec); comment vous vous y preniez; comment vous faisiez; comment c'était
    une de ces journées|matinées|soirées|semaines|fois; journée type|normale|ordinaire; en général; d'habitude; habituellement; normalement; depuis combien de temps; ça durait depuis; qu'est-ce qui vous agaçait|gênait|embêtait|énervait|plaisait; qu'est-ce qui t' agaçait|gênait|embêtait
    cette époque; le temps de|où; avant le|la|l'|les|d'avoir|cette|ce; comment vous|tu comptiez|notiez|teniez|gardiez|rangiez|payiez|alliez|travailliez|comptais|notais|tenais|payais|allais|travaillais; vous|t' avait|avaient appris; encore en|au|à la|chez|dans; tel|telle qu'il|elle|que était|c'était; c'était comment (un|une|chez|avec|de); un bon|mauvais jour|soir|matin|mois; s'en occupait; s'occupait de; un|une|le lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|journée|mauvaise normal|normale|ordinaire|semaine|journée|classique; marchait bien; fonctionnait|marchait comment; comment ça marchait|fonctionnait; ça avait de bon; avait de bon|bien; toujours été|fait comme; ça arrivait souvent; vous aimiez (là-dedans|dans|faire); tu aimais (là-dedans|dans|faire); comment vous vous organisiez; vous vous organisiez; tu t'organisais; vous en étiez content*; vous étiez content*|satisfait*; tu étais content*|satisfait*; content* de votre|ton ancien*; la dernière fois que vous avez|faisiez; hérité; c'était quoi le plus; pourquoi rester|être resté; sous contrat; pourquoi vous restiez
    """,
)

# A table: it keeps its shape.
# fmt: off
PHASE = Phase(
    id="before",
    title=Say(en="Before", fr="Avant"),
    seeks=Say(en="How it was done before, the last real time, and what was good about it.", fr="Comment c'était avant, la dernière vraie fois, et ce qui allait bien."),
    check=seeks((HERE, 1), unless=NOT_YET),
    asked=seeks((ASKED, 2), unless=AGAIN),
    slots=(
        Slot(
            "old_way", Say(en="the old way", fr="l'ancienne façon"),
            seeks((Phrases(
                en="on paper; in a notebook|book|ledger|diary|binder|folder; in|on|with a spreadsheet|whiteboard|calendar; by phone|post|email|hand; the (red|old|big|same) book|ledger|diary|notebook|register; used to <do>; we|i had a|an|this|our|my (old|little|big|shared); i|we|he|she typed|type|wrote|write|writes it (all) (up|down|in); did it all|ourselves|myself|by; done by hand|my|the; we rented|drove|went|called|rang|queued|shared|kept",
                fr="sur papier; dans|sur un cahier|carnet|classeur|agenda|registre; un grand|gros|petit|vieux registre|cahier|carnet|classeur|agenda; le cahier|registre|carnet; le|mon|notre (grand|petit|vieux|gros) cahier|carnet|classeur|agenda|registre|tableur; dans|sur un|des tableur|excel|fichier*|tableau*; par téléphone|courrier|mail|texto|sms; à la main; je|on faisais|faisait|notais|notait|écrivais|écrivait|gérais|gérait|tenais|tenait|appelais|appelait|utilisais|utilisait|louais|louait|prenais|prenait tout|ça|le|la|les|sur|dans|avec|un|une; tout était sur|dans",
            ), 2)),
            (
                Probe("before_last_time", Say(en="Take the last time you did it the old way. How did it go?", fr="La dernière fois à l'ancienne, ça s'est passé comment ?"), "open"),
                Probe("before_one_day", Say(en="Tell me about one real day, back then.", fr="Prenez une journée de cette époque-là : racontez-la-moi."), "invitation"),
            ), 1.5,
        ),
        Slot(
            "last_time", Say(en="the last time, told", fr="la dernière fois, racontée"),
            seeks((Phrases(
                en="the last one (i|we|was|um); the last time (i|we|it|that|was); one time i|we|he|she; i remember it|one|the|once|that; one day i|we|she|he; that (particular) day|morning|evening i|we; there was a|this|one time|day|week|job|morning|night|case; so i 'm stood|sat|standing; that would have been",
                fr="la dernière fois; une fois je|on|il|elle; je me souviens|rappelle (du|de|d'|que|très|bien|encore); je me revois; un jour je|on|il|elle|y; ce jour-là je|on; ce matin-là|soir-là je|on; y a eu un|une|ce|cette; il y a eu un|une|ce|cette; le dernier c'était|que; la dernière c'était|que; je revois",
            ), 2)),
            (
                Probe("before_stuck", Say(en="Tell me about a day it did not go well.", fr="Racontez-moi un jour où ça s'est mal passé."), "invitation"),
                Probe("before_that_day", Say(en="Take me through that day, from the start.", fr="Racontez-moi cette journée-là, depuis le début."), "invitation"),
            ), 1.2,
        ),
        Slot(
            "patching", Say(en="what made it hold", fr="ce qui faisait tenir"),
            seeks((Phrases(
                en="by hand; copied|copying (it|them|everything|all); retyp*; typed it up|again; sticky note*; post it*; cobbled; made do; photo of; took a photo|photos; on an envelope; shouting across; rang round; ringing round; chasing (up|people|them|everyone); what i did was; worked it out; reminders",
                fr="à la main; recopi*; retap*; ressaisi*; post it*; bricol*; bidouill*; en photo; sur une enveloppe; on se débrouillait; je me débrouillais; faisait le tour; relanc*; courir après; courais après; au dos d'un|d'une; copier coller; rappeler tout le monde",
            ), 2)),
            (Probe("before_hold", Say(en="What did you do to keep it going?", fr="Comment faisiez-vous pour que ça tienne ?"), "open"),),
        ),
        Slot(
            "who_was_in_it", Say(en="who else was in it", fr="qui d'autre"),
            seeks((Phrases(
                en="my|our|the|his <person> (he|she|would|did|does|goes|kept|wrote|rang|used|always|had|was|said); <person> and i|me; there 's # of us; there were # of us; # of us; between us",
                fr="mon|ma|mes|notre|nos|le|la|les <person> (il|elle|qui|faisait|notait|appelait|avait|était|disait|s'occupait|tenait); on était # ; on est # ; à nous # ; avec mon|ma|mes|les|nos <person>; entre nous",
            ), 1)),
            (Probe("before_who", Say(en="Who else had a hand in it?", fr="Qui d'autre s'en occupait ?"), "fact"),),
            0.8, here=True,
        ),
        Slot(
            "since_when", Say(en="since when", fr="depuis quand"),
            seeks((Phrases(
                en="for # (#) years|months|weeks; for years|ages|ever|decades|months; since i|we|he|she|my|the|19*|20*|derek's; # (#) years (of|i|we|doing|now|he|she|they); since i was; all my life; from the (very) (start|beginning)",
                fr="depuis # ans|mois|années; depuis des années|mois|lustres; depuis toujours|longtemps|petit*; depuis que je|on|j'; ça faisait # (ans|mois|années); pendant # ans|mois; pendant des années|mois; toute ma vie; depuis le début; depuis 19*|20*",
            ), 2)),
            (Probe("before_since", Say(en="How long had you done it that way?", fr="Depuis combien de temps faisiez-vous comme ça ?"), "fact"),),
            0.8,
        ),
        Slot(
            "what_was_good", Say(en="what was good about it", fr="ce qui allait bien"),
            seeks((Phrases(
                en="did the job|trick; it worked (well|fine|for); was fine; 's fine that 's lovely; i (quite|rather|really) liked; we liked; i knew where; everything was in; i 'd miss; easy to find; never let me|us down; it was quick|cheap|free|simple|ours|mine; it 's right within; the good thing (was|about); i|we loved the",
                fr="faisait le job|l'affaire; ça marchait (bien|quand|très); ça allait (bien|très); c'était bien (quand|de|parce|c'|on); j'aimais (bien); on aimait bien; je savais où; tout était dedans|là; l'avantage; c'était (simple|gratuit|rapide|pas cher|à moi|à nous); le bon côté; ça suffisait; ça me suffisait; jamais de problème; j'y tenais",
            ), 2)),
            (Probe("before_good", Say(en="What was good about doing it that way?", fr="Qu'est-ce qui était bien, dans cette façon de faire ?"), "open"),),
        ),
    ),
    opening=(
        Probe("before_open", Say(en="Let's go back to before all this: tell me about one day.", fr="Revenons à avant tout ça : racontez-moi une journée."), "invitation"),
    ),
    examples=(
        Hears("en", "[[We used to write the bookings on the kitchen wall]]."),
        Hears("en", "[[Before we had the van I took the bus with the drums]]."),
        Hears("en", "[[it was all on paper in a blue binder]]"),
        Hears("en", "[[Back then my aunt kept the accounts]]."),
        Hears("en", "[[Every Sunday I would sit and call the parents]]."),
        Hears("en", "well [[the old system was a drawer with seven keys]]"),
        Deaf("en", "It was before noon, I think."),
        Deaf("en", "You get used to it."),
        Deaf("en", "My back hurts."),
        Deaf("en", "The paper shop is closed."),
        Deaf("en", "She is older than me."),
        Deaf("en", "The ferry leaves on the ninth."),
        Hears("fr", "[[On notait les réservations sur le mur de la cuisine]]."),
        Hears("fr", "[[Avant d'avoir la camionnette je prenais le car avec la batterie]]."),
        Hears("fr", "[[tout était sur papier dans un classeur bleu]]"),
        Hears("fr", "[[À l'époque ma tante tenait les comptes]]."),
        Hears("fr", "[[Chaque dimanche on appelait les parents]]."),
        Hears("fr", "bah [[l'ancien système c'était un tiroir avec sept clés]]"),
        Deaf("fr", "C'était avant midi, je crois."),
        Deaf("fr", "Elle est plus ancienne que moi dans la rue."),
        Deaf("fr", "J'ai mal au dos."),
        Deaf("fr", "Le marchand de papier est fermé."),
        Deaf("fr", "Le ferry part le neuf."),
        Deaf("fr", "Il a fait beau."),
    ),
)
# fmt: on

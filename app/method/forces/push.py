"""Push: what was wrong with the way things were.

A complaint does not move anybody. It counts when it is told as something that happened, and it weighs
more when a date, a figure or an event stands beside it. A complaint about today is not push of the
switch: it is what is still unsolved.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.checks import heard, near_any, seeks
from app.method.dates import POINTS
from app.method.hearing import Phrases
from app.method.kit import Deaf, Force, Heard, Hears, Probe, Say, Weights
from app.method.quoting import around
from app.method.tenses import imagined, told_in_past

WRONG = Phrases(
    en="""
    can't|cannot|couldn't go|carry|keep on; can't|cannot|couldn't cope|take; couldn't take it|any; can't|couldn't keep doing|going; can't|couldn't do (it|this|that) any|again; can't|couldn't do another; not another winter|year|summer|week; i (just) can't do; never again; had enough; have had enough; something had to|has to; had to change|stop; fed up; tired|sick of; so tired of; end of my; breaking point; last straw; that did it; this isn't just; enough is enough; too much for me|us; i was done; got beyond|past a joke; the penny dropped; i realised|realized we|i|it|that; it hit me; i thought i can't|never|no|enough|this|somebody|someone|another; can't be doing; shouldn't depend|be|have
    either you|we|i|he; or you pack|go|leave|find|lose|stop|quit; or i 'm off|out|leaving; make a choice; have to choose; it 's me or; sort it out or; if you don't; get that|it sorted; said mum|mom|dad|mam you; you 've told me
    no records|record|list|reply|heat|heating|water|power|sign|sale|trace|way|room|money|backup|help|car|bus|truck|lorry|van|driver|cover|signal for|of|in|all|to|at|until; nobody knew|could|came|answered|trusted|picked|turned|noticed|else|told|to; no one knew|could|came|answered|trusted|picked|turned|else|to; nowhere to|for; no use; no idea what|who|where|how|if|whether|which; no bank|shop|school|doctor|car|kiln|boiler i|at|to|left; never knew who|what|where|which; couldn't find|tell|get|read|see|reach|sleep|breathe|lift|climb|carry|hear|manage|afford|pay|send|open|do; couldn't even; wouldn't start|open|load|work|light|close|stop|come|print|turn; didn't work|come|arrive|show|answer|start|turn up; hadn't slept|been|had|seen|eaten; hadn't .. in # (#) <span>; still hadn't|no|not; never came|arrived|turned|answered|worked
    broke down; broke again|on|in|the|my|our; was|were|got|had cracked; snapped; burst; flooded; leaked; leaking; seized; packed up|in; conked; kept breaking|crashing|forgetting|losing|cutting|dropping|going|stopping|missing|jamming|freezing|falling; wrong cake|size|date|address|name|price|order|day|dose|patient|one|colour|room|bed|file|address; lost the|a|that|our|my|two|three|half .. job|contract|order|client|customer|account|sale|bride|money|deposit|parcel|file|page|booking|patient|shift|tooth|lot; we lost it|them|him; double booked|double-booked; twice; came back because|with|wrong; sent (it|them) back; pounds|dollars|euros|quid short; # short; bounced; rejected; turned us|me away|down; missing; went missing; missed the|two|three|another|my|our|her|his|its; ruined; in the bin; thrown|threw it|them away|out; ran|run|running out (of); overdue; fined; a fine; (#) <money> fine
    hours a|every week|day|month|night; every sunday|evening|night|weekend since|for|doing|till|until; at midnight; till|until one|two|three|four in the morning; up all night; # nights; all night; out of my|our (own) pocket; cost us|me; charged us|me|for; for nothing; paying for nothing; an hour late; hours late; # minutes late; late for|to a|the|my; best part of; three times; four times; for the third|second|fourth|umpteenth time; again and again; over and over; rang me at work; waiting in the rain|cold|car|corridor; in the rain|sleet|snow|dark|cold; on the floor;  on my own with; by myself with
    ashamed; mortified; humiliated; embarrass*; my heart; stomach in|was in|churned; i was so angry|ashamed|tired|scared; dreaded; dreading; didn't sleep; not slept; couldn't look; my knees|back|hip|hands|eyes had|were|was|went|couldn't|hurt; is|was selling; closed down; giving notice; gave us notice|#; evict*; selling up; put the rent|price|fees up; went up to|by|again; stop|stopped|stopping making|delivering|coming|taking|accepting; nobody else makes|does|could
    froze; jammed; gave out; died on me|us; # people|customers|kids waiting|queuing|in; getting up at|before; up at four|five|three; mould; mold; rats; mice; stank; the fire brigade|police|bailiffs|ambulance; charged us|me for; nothing in writing; hadn't|not had a|one weekend|day|night|holiday|break|sunday (off); inspector|landlord|bank|doctor|school|council|insurance|boss said|says|told|rang|wrote|refused; isn't|wasn't sorted|fixed|paid|done by; you 're closed|out|fired|late again; get hold of; get through; this is how people; binned|bin the lot|it|them|all; handed|handing (their|her|his) notice in; in their|her|his notice; fell on|down|off those|the|that; lay|lying there|on; and for what; what for; was costing; costing me|us; more in .. than; than i was earning|making|getting; hottest|worst|busiest day|night|week|weekend of; same week because; because of that; had to stop|close|cancel|turn|send; nearly|almost lost the|my|a; went bust|under; a complaint; complained; shouted at; walked out; left in tears; in the middle of the night; locked out; stranded; stuck in|on|at|outside; soaked; couldn't get out|in|up|down|home|back; no longer could; could no longer; was killing me|us|my; eaten|ate into; down to my last; overdrawn; behind with|on; bailiffs; final demand; red letter
    """,
    fr="""
    peux|pouvais|pouvait|peut|pouvions|pouvaient plus; j'en peux|pouvais plus; plus jamais (ça); ça (ne) peut|pouvait plus durer|continuer; plus possible; c'était plus; un|une (autre) hiver|été|année|mois|semaine de plus|comme ça; marre; en avais|avait|avions assez|marre; assez d'être|de; ras-le-bol|ras le bol; à bout de nerfs|forces; étais|était à bout; je tenais|tiens plus; on tenait plus; ça suffit|suffisait; à quoi bon; fallait que ça|je|on; il fallait faire|que; je me suis dit (que) jamais|stop|plus|faut|il; j'ai pensé (que) plus|ça|un|on|jamais|là; j'ai pensé (que) c'est; j'ai compris; ça me travaillait; c'est plus|pas|même (pas) possible|normal|une vie; c'est pas légal; pas légal; ça pouvait; la goutte; stop
    c'est ton|ta|lui|moi|elle|eux|ça .. ou c'est; faut choisir; ou (alors) tu|vous|je pars|arrête|arrêtes|te|pars|quittes|choisis; sinon je|on|il|elle; sinon c'est; soit tu|on|vous; soit c'est; tu me l'as déjà; tu m'as l'as déjà; tu l'as l'as déjà; ça fait # fois; elle m'a|il m'a regardé* (et)
    personne pour|savait|répond*|venait|est|me|nous|avait|était|voulait|pouvait|s'; toujours pas de|reçu|enregistré|arrivé|venu|réparé|payé|répondu|là|prêt; pas de camion|chauffage|eau|train|bus|place|courant|réseau|nouvelles|lait|pain|voiture|solution|clé|trace|dossier|remplaçant; est pas venu*|monté*|remonté*|arrivé*|passé*|parti*|rentré*|sorti*|là; pas venu|venue|venus; répond*|répondait|répondaient pas|plus; marchait|marchaient|fonctionnait|démarrait|fermait|ouvrait|tenait|suivait|suivaient|chauffait|imprimait|passait|montait|montais|dormais|dormait|voyais|voyait|entendais|retrouvais|retrouvait|trouvais|trouvait|comprenais|arrivais|arrivait|supportais plus|pas; savais|savait plus; la|l'|le porte|agence|guichet|magasin|école|bureau|rideau (était|est) fermé*; porte fermée; fermé|fermée|fermés quand|devant|sans; fermaient à; il manquait; manquait un|une|le|la|deux|trois|toujours|des; plus rien|personne|de place|temps|stock|sous; sans personne|rien|nouvelles|chauffage|voiture|eau pour; seul|seule à|le|la|avec|dans|pour; me retrouvais|retrouvait (tout|toute) seul|seule; coincé*; bloqué*
    tombé* en panne; tombé* par terre; tombé|tombée dans|de; en panne; était par terre; par terre; a lâché; ont lâché; cassé|cassée|cassés|cassait; pété*; fuyait; inond*; noyé*; moisi*; à la fosse|poubelle|benne|décharge; tout jeté; jeter tout|le|la; foutu*; fichu*; le|un mauvais|mauvaise gâteau|taille|date|adresse|nom|prix|commande|jour|dose|patient|pièce|couleur|clé|page; deux fois la|le|même|par|dans; en double; rejet*; m'a|ont refusé*; nous a|ont refusé*; renvoyé*; me l'ont|ont|a renvoyé*; revenaient; perdu (le|la|un|une|notre|ce|deux|trois) (gros|grosse|plus|meilleur) chantier|client|cliente|contrat|commande|dossier|marché|colis|papiers|clé|clés|place|argent|sous|bulletins|jour|journée; on l'a perdu*; a disparu; introuvable*; on|je perdais|perdait un|une|deux|trois|des (gros|grosse) devis|client|cliente|clients|heure|heures|commande|commandes|journée|demi-journée|soirée; on|je perdais|perdait (toujours) (le|la|les|nos|mes|des) clé|clés|commandes|papiers|clients|bons|factures|heures|temps|argent; a coûté #; raté|ratée|ratés|manqué deux|trois|le|la|l'|les|mon|un|une; loupé*; oublié* de|le|la|les|deux|trois|un|une|chez; amende*; pénalité*; cachait; cache; caché|cachée; elle l'avait caché*
    heures par semaine|jour|mois; par mois|an pour rien; pour rien; jusqu'à # heures|minuit; tous|toutes mes|les dimanches|soirs|soirées|nuits|week-ends à; mes dimanches|soirées|nuits à; # nuits; de la nuit; ma carte à moi|perso; de ma poche; mon argent; sorti ma carte; nous a|avait coûté; m'a|avait coûté; ça a|avait coûté; dans les mille|deux mille; facturé|facturée|facturés; trois|quatre|cinq|dix fois que|la|dans|cette; encore une fois; encore appelé|perdu|raté|oublié; encore en retard; une heure|demi-heure de retard; # minutes de retard; en retard; dans le froid|noir; la queue; j'attends; attendre|attendait deux|trois|une|des heure|heures
    honte; humili*; boule au|dans; mal au ventre; j'en dormais|dormais plus|pas; pas dormi; dormi ni|que; m'a fait mal; ça m'a fait mal|quelque; m'énervait; je pouvais plus|pas la|le|les|me; mes genoux|mains|reins; mon dos; vendait; il|elle vend|vendait|ferme|fermait|part|partait à|en|pour; fermait|fermer la|le|l' agence|boutique|usine|cabinet|tournée|ligne|guichet|magasin|école|classe; a augmenté|augmentait; augmenté|augmentaient le|les|de; reconduit|reconduite; résilie|résilié notre|mon|le; on avait # semaines|jours|mois; dans # semaines|jours|mois
    s'est bloqué|bloquée|figé|figée|éteint|éteinte; m'a claqué|pété|planté; nous a claqué|pété|planté; entre les doigts; j'en étais à; me lever|levais à|avant; # personnes|clients|enfants dans|qui; moisissure*; des rats|souris|cafards; infiltration*; pompiers|huissier|police étaient|sont|est|était; m'a compté|facturé|réclamé; nous a|ont compté|facturé|réclamé; rien d'écrit; pas eu un|une|de jour|week-end|dimanche|nuit|vacances|soirée; inspecteur|banque|médecin|école|mairie|assurance|propriétaire|patron m'a|ont dit|appelé|refusé|écrit; inspecteur|banque|médecin|école|mairie|assurance|propriétaire|patron a dit|appelé|refusé|écrit; si c'est|était pas réglé|fait|payé|prêt; vous fermez; je livre|travaille|viens pas; joindre personne; arrivais à joindre|rien; c'est comme ça que les gens; leur|sa|donné démission; dans l'escalier; resté|restée une|deux|trois heure|heures; et pour quoi; me|nous coûtait plus|une|cher|trop; un mardi|lundi|jeudi|soir|dimanche sur deux; plus que ce que je; à cause de ça|du|de la; obligé* d'annuler|arrêter; obligé* de fermer|refuser|renvoyer; fait faillite; une plainte; m'a|nous a engueulé*|crié*; claqué la porte; en pleine nuit; à la rue; à découvert; plus un rond|sou; huissiers; mise en demeure; dernier rappel; me tuait; bouffait|bouffe toutes|tous|mes|nos|tout; je courais après; courir après; en plein service|rush|repas|mariage; le jour le plus; encore raté*|perdu*|oublié*
    """,
)
NOT_PUSH = Phrases(
    en="hasn't|never|didn't|not cost; we crossed; crossed them off; never went back; the demo|trial; his turn; couldn't tell you; by mistake; no mistake; take it off|out|away; not too long|late; wrong way round; it was too late to change; chasing the dog; nothing went wrong; afraid; scared; what if; worried",
    fr="juré; à bout de souffle; on les a rayés; la démo|l'essai; y est jamais retourné*; sans erreur; manquait rien|pas; manqué rien; loupé rien; pas trop tard|long; aucune erreur; c'était trop tard; trop tard pour; course; peur; et si",
)
FIGURE = Phrases(
    en="# (#) <money>; # hours|days|times|evenings|weeks; best part of; every week|day|sunday|night|month",
    fr="# (#) <money>; # heures|jours|fois|soirées|semaines; par semaine|jour|mois; chaque semaine|dimanche|soir|mois; tous les soirs|dimanches|jours",
)


def pushes(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """What went wrong, told as past; stronger beside a date or a figure."""
    until = -1
    for hit in WRONG.in_(turn):
        place = around(turn.read, hit)
        if hit.first < until or near_any(turn, hit, NOT_PUSH) or imagined(turn, place):
            continue
        if not told_in_past(turn, place):
            continue
        until = place.last
        beside = near_any(turn, hit, POINTS) or near_any(turn, hit, FIGURE)
        yield heard(turn, hit, 2 if beside else 1)._replace(when="then")


# What a question that asks for it holds.
ASKED = Phrases(
    en="frustrat*; annoy*; go|went|gone wrong; problem*; struggl*; bother*; the worst; cost you; hardest; last straw; had enough; what pushed; wasn't working; what was wrong|hard; bad day|week|one; made you|it unbearable|stop; what made you start|think|change|move|leave; can't go on; what happened (on|that|with|to|at) (the|that|then|there|day|night|morning|<day>); what set it; what changed; so what happened; that get to you; tell me about the letter|call|day|night|morning|moment; what was that about; first cross|crossed|occur|think|thought; what went through; what was going through",
    fr="agaç*; gên*; embêt*; énerv*; problème*; le plus dur|difficile|pénible; galère*; la goutte; fait changer|bouger|partir|réagir; déclench*; erreur*; coûté; se passait|passé mal; allait|marchait pas|plus; coinçait|coincé; le pire; ce jour-là|soir-là|matin-là; cette nuit-là|semaine-là; qu'est-ce qui s'est passé; que s'est-il passé; il s'est passé quoi; racontez-moi|raconte-moi la suite; vous a|t'a fait quoi; senti* comment; première fois que vous y; première idée; est venu d'où; c'était quoi le|ce; et le <day>; ça t'énervait|vous énervait; qu'il fallait bouger|changer; minute par minute",
)

# A table: it keeps its shape.
# fmt: off
WEIGHTS = Weights(
    base=-4.4,
    shows={
        "words": 1.1, "bad": 0.8, "date": 0.6, "felt": 0.6, "lack": 0.6, "not": 0.5,
        "deadline": 0.4, "figure": 0.4, "past": 0.4, "thought": 0.4, "unable": 0.3, "can": 0.2,
        "wish": 0.2, "delay": -0.2, "if": -0.2, "said": -0.2, "fear": -0.3, "hold": -0.3,
    },
    phases={"trigger": 1.5, "outcome": -0.2, "decision": -0.5, "alternatives": -0.7},
    asked=0.4, said=2.6,
)
# fmt: on

FORCE = Force(
    id="push",
    title=Say(en="Push of the situation", fr="Poussée de la situation"),
    sign="▸",
    check=pushes,
    asked=seeks((ASKED, 1)),
    weights=WEIGHTS,
    probes=(
        Probe(
            "push_caused",
            Say(
                en="“{x}”: what happened because of that?",
                fr="« {x} » : et du coup, que s'est-il passé ?",
            ),
            "open",
        ),
        Probe(
            "push_last",
            Say(
                en="Walk me through the last time it went wrong.",
                fr="Racontez-moi la dernière fois que ça n'allait pas.",
            ),
            "invitation",
        ),
        Probe(
            "push_that_day",
            Say(
                en="What was different that day?",
                fr="Ce jour-là, qu'est-ce qu'il y avait de différent ?",
            ),
            "open",
        ),
    ),
    examples=(
        Hears("en", "[[We lost the key to the hall twice that winter]]."),
        Hears("en", "[[I couldn't find a single receipt in April]]."),
        Hears("en", "[[the van broke down on the way to the christening]]"),
        Hears("en", "It went on. [[She kept forgetting who had paid]]."),
        Hears("en", "[[The mistake cost us four hundred pounds of flour]]."),
        Hears("en", "[[nobody knew which nurse had the list]]"),
        Deaf("en", "I took her coat by mistake."),
        Deaf("en", "The hall is too small, and we like it."),
        Deaf("en", "It was too late to change trains."),
        Deaf("en", "Nothing went wrong that day."),
        Deaf("en", "I would lose the key, me."),
        Deaf("en", "The key is on the hook."),
        Hears("fr", "[[On perdait la clé de la salle tous les hivers]]."),
        Hears("fr", "[[J'arrivais plus à retrouver un seul reçu en avril]]."),
        Hears("fr", "[[la camionnette est tombée en panne en allant au baptême]]"),
        Hears("fr", "Ça durait. [[Elle savait plus qui avait payé, on oubliait]]."),
        Hears("fr", "[[L'erreur nous a coûté quatre cents euros de farine]]."),
        Hears("fr", "[[personne savait quelle infirmière avait la liste]]"),
        Deaf("fr", "Tout s'est passé sans erreur."),
        Deaf("fr", "La salle est trop petite, et on l'aime."),
        Deaf("fr", "C'était trop tard pour changer de train."),
        Deaf("fr", "Rien n'est arrivé ce jour-là."),
        Deaf("fr", "Moi je perdrais la clé, ce serait vite fait."),
        Deaf("fr", "La clé est au crochet."),
    ),
)

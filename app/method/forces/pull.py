"""Pull: the better life that was imagined, before it was bought.

Only a hope held then is pull. What is praised today is satisfaction: it is kept, marked as said of now,
and never fills the force.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.checks import denied, heard, overlaps, seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Force, Heard, Hears, Probe, Say, Weights
from app.method.quoting import around
from app.method.tenses import told_in_past

HOPED = Phrases(
    en="""
    i|we hoped; i|we was|were hoping; hoping that|to|it|i'd|we'd|for; i figured; i|we (just|really|only) wanted something|it|him|her|them|a|an|somewhere|someone|one|my|our|us|more|less|the; i|we (just|really|only) wanted to be|have|stop|get|sleep|live|leave|walk|see|go|feel|do; what i|we wanted; all i wanted (was); i|we pictured; i|we imagined; i could (just) see myself|us|it|him|her|the|me; i saw myself|us; finally be|have|get|stop|sleep|go|see|leave|know; at last i; i thought i|we|that|it could (just|finally) be|get|have|do|go|stop; i thought i|we|that|it 'd|would (finally) be|get|have|do|go|stop; i thought if it|that|this does|did|could|works; i thought well|oh there 's a; that could|'d be us|me|him|mine; i could be her|him|that|like|out|home; i|we 'd (finally) be able to; we|i 'd get|have my|our evenings|sundays|mornings|weekends|life|fridays|saturdays|sleep|nights (back); fridays|evenings|sundays|weekends|mornings|life|saturdays|nights back; i could have kissed
    i|we 'd heard that|it|good|you|they; they said it|you|they could|can|'d; he|she|they said (that) you can|could|just|'d|never|only; he|she|they said (that) it takes|took|just|never|only|does|did|'d|could|can; he|she|they said (that) she|he|they|we 'd got|never|not|had; he|she said she|he hadn't had|needed|worried; hadn't had|needed to; never had to (ring|chase|call|touch|worry) since|again; not once; it looked (so|as|like|dead) easy|simple|quick|calm|if|like|light; it seemed so|to; it promised; which meant i|we|you|he|she could|wouldn't|'d|can; so that i|we|she|he could; no more stairs|bits|paper|ringing|chasing|queues|queuing|waiting|driving|typing|sundays|phone|lifting|<span>|of|mowing|lawn; without having|asking|ringing|going|waiting|anybody|anyone|me|a|the|getting|leaving|moving|calling; from (the|my|your|wherever|anywhere|a|home) sofa|kitchen|phone|you|bed|hospital|home|anywhere|i|van|couch; wherever you|i|we are|am|were; any time|anytime of|i|you|we; in (one) place; all in one; by nine|five|six|lunchtime; on (his|her|their|its|my) own; by themselves|itself|himself; took (him|her|them) (ten|five|two|thirty|a) seconds|minutes|second|minute; takes|took (ten|five|two) seconds|minutes; you just|only point|press|tap|plug|leave|turn|open|scan|say|pick|walk|push|speak; just point|press|tap|plug|scan; counts|runs|does|drives|cleans|fills|makes itself; with nobody in|there|near|watching; you could (just) leave|do|walk|open|pay|sit|put|cancel|send|give|take|keep; (in) the .. i can see|hear; i can see their|the|her|his|my|where; i could hear her|him|them|the|myself|birds; so quiet|light|easy|calm|simple|fast|quick; couldn't get over; what caught|got|sold|drew|struck|grabbed me|us; drew me; the idea of having|one|a|not|being|it|just|no; i liked the idea; i loved the idea; they|it 'd|would come out|same|collect|pick|take|do|fix|replace; they come out|round|collect|fix|take; come out if|within; come|come out|round the same day; the same number; i could look|sit|leave|go|have|sleep|just|finally|still; i|we 'd know who|what|where; i|we 'd be home|able|free|done; i|we 'd sleep; sleep through; could just press|leave|walk|go|pick|be; can cancel|return|send (it) back; money back
    the thought of coming|being|having|waking|getting|not; with one finger|hand; one finger; up and running; in and working; in a day|morning|click; i reckoned i|we|it|he|they; we reckoned; you don't|didn't (even) have to be|do|go|ring|wait|carry|ask; couldn't believe; 'd stopped .. since he|she|they got|had; since he|she|they got his|hers|theirs|it|one; at last something|somebody|somewhere|a|i|we; something the .. could use; would have had a|an|the|their; done by teatime|lunch|five|six|four|friday; wanted to be the one; what sold it; sold it to|for me|us; see mum|mam|dad|him|her|myself|us reading|sitting|living|using|there|in|doing; came up on|in the|one; we were after; after something (that); see us out; i|we 'd be home|there|back|free|finished|done; be home for|by|in; that was the whole; it could be|do|take|carry|hold|tell; had one and; and he|she 's|was sat|sitting|asleep|home|reading; he|she just|only had to; like having a; a bit of peace; my own bit|room|time|space|front; room for|to all|the|swing|breathe; be a family|normal|proper; do it (all) myself|once|in; see (it|everything|them) all
    """,
    fr="""
    j'espérais; on espérait; en espérant; l'espoir; je me disais (que|qu'|ça|si|on|enfin|avec) je|on|ça|pourrais|pourrait|irait|serait|enfin; on se disait que|qu'|ça|enfin; je me suis dit (que|qu'|ça|tiens|avec|si|on|voilà) je|on|ça pourrais|pourrait|ferait|serait|irait|aurait|serais|dormirais; je me suis dit (que|qu'|ça|tiens|avec|si|on|voilà) c'est pourrais|pourrait|ferait|serait|irait|aurait|serais|dormirais; je me suis dit (que|qu'|ça|tiens|avec|si|on|voilà) pourrais|pourrait|ferait|serait|irait|aurait|serais|dormirais; ça pourrait être nous|moi|lui|bien|pour|ça; je|on voulais|voulait (juste|seulement) que|qu'|juste|quelque|un|une|du|pouvoir|être|arrêter|avoir|dormir|rentrer|retrouver|vivre|respirer|profiter|souffler; ce que je voulais c'est|était; j'avais envie de|d'|que; on avait envie; je rêvais; on rêvait; le rêve; je me voyais déjà|bien|enfin|sur|dans|partir|le|à|au|avec|rentrer; on se voyait; je m'imaginais; on s'imaginait; j'imaginais déjà|les|la|le|ma|mon|mes|un|une; j'ai imaginé; enfin pouvoir|dormir|avoir|arrêter|rentrer|souffler|être|libre; pour enfin; pouvoir enfin; je pourrais enfin|redevenir|être|dormir|partir|rentrer|voir|faire|arrêter|le|la; on pourrait enfin|dormir|partir|rentrer|voir|être|faire|se; je récupère|retrouve|récupérais (mes|mon|ma) soirées|dimanches|nuits|matinées|vie|week-ends|samedis; redevenir; de|d'|plus (plus) avoir .. entre; de plus avoir; arrêter d'être|de
    on m'avait dit que|qu'; m'a|avait|ont dit|expliqué|raconté que|qu' tu|on|ça|depuis|les; m'a dit tu fais|fait|appuies|le|la|mets|vises|as|peux|peut|on|nous|changé|ai|elle|plus; tu fais|peux|vises|appuies|poses|mets|as tout|le|la|plus|juste|et; depuis elle|il|ils a|avait|ont|avaient|dort plus|jamais|retrouvé; ça avait l'air; avait l'air (plus|si|tellement|tout) simple|facile|super|rapide|léger|bien|calme; avait l'air; ça promettait; ça permettait de|d'; qui permettait; on pouvait le|la|les|tout|rendre|annuler|faire|arrêter|voir|partir|laisser|essayer|même|y; tu pouvais le|la|les|tout|faire|même; on peut|pouvait .. (du|depuis) canapé|lit|cuisine|téléphone|chez; depuis (ma|ta|sa|la|mon|ton|son|le|chez) cuisine|téléphone|canapé|lit|salon|voiture|maison|moi; sans personne|avoir|demander|appeler|bouger|compter|attendre|courir|ouvrir|sortir; sans passer par; sans rien demander|faire|porter; n'importe où|quelle|quand; à n'importe quelle heure; jour et nuit; au même endroit; tout au même; plus (de|d') escaliers|papier|papiers|paperasse|pelouse|queue|bouts|courses|aller|trajets|ménage|bruit|attente|clés|tickets|dimanches|coups; plus besoin de; à portée; en # secondes|minutes|clics; lui a pris # secondes|minutes; ça prenait #; tout seul|toute seule|tout seuls|toutes seules; la fenêtre ouverte; les trois|deux .. ont la main; venaient le|la|me|nous|jour|chercher|dans|sous; le jour même; ils venaient; ce qui m'a attiré*|plu|tenté*|scotché*|séduit*|décidé*|accroché*|convaincu*|frappé*; ce qui nous a attirés|plu|tentés|séduits; m'a fait envie|rêver|craquer; ça faisait envie; l'idée de|d'|que pouvoir|plus|ne|avoir|tout|rentrer|partir|être|dormir|je|on; c'était l'idée; j'aimais l'idée; l'idée me plaisait; comme ça (je|on|elle|il) pourrais|pourrait|peux|peut|saurais|verrais|aurais|serait|voit; j'avais vu qu*|que; j'ai vu que ça; je|on cherchais|cherchait quelque|un|une (truc|chose|endroit|appareil|solution) qui|pour|où|de; ça nous|me permettrait; ça irait plus; je saurais qui|où|quand|enfin|tout|ce; je verrais; on verrait enfin|les|la|le; on entendait|entend (les|la|le) oiseaux|mer|vent|rien; tellement|si silencieu*|calme|simple|léger|légère|rapide|facile; le chat|chien|piano|lit venait; le chat|chien|piano|lit pouvait venir; enlevé un poids; comme je voulais; une nuit complète; faire une nuit; souffler; respirer
    la pensée de|d'; d'un doigt main; d'un d'une main; avec un doigt; je nous voyais|imaginais; on nous voyait; posé et|en; en marche; clé en main; dans la journée; je comptais gagner|économiser|récupérer|dormir; on comptait; as|avez|a|ai|avait|avais pas|plus besoin de|d'; j'en revenais|revenait pas; depuis qu'il|elle|ils l'avait|a|ont; enfin un|une|quelque truc|outil|endroit|chose|machine|solution; auraient|aurait eu un|une|leur|son; faits|fait|faites|rangé|bouclé à|avant midi|dix-huit|seize|dix-sept; faits|fait|faites à|avant l'heure; envie d'être|de pouvoir; ce qui a tout; tout fait c'est; je voyais maman|papa|mon|ma|les|la|le lire|dormir|jouer|dedans|là|rentrer; s'affichait; on cherchait quelque chose qui; qui tienne; je serais là|rentré|rentrée|chez|à|tranquille|enfin; on serait enfin|tous|chez|tranquilles; pour le bain|dîner|goûter; il|elle avait qu'à; t'as qu'à; y avait qu'à; juste à appuyer|poser|tourner|brancher; un peu de paix|calme|silence; mon coin|bureau à moi; la place de|pour; tout voir; en un|une coup|seul|seule fois|clic; être une famille|tranquille|libre
    """,
)
TODAY = Phrases(
    en="""
    now i|we can; now it|i|we just; i don't have to (any|ask|worry); we don't have to; no longer have to; i 'm (very|really|so) happy|pleased with; it 's (so|much) easier|quicker|better|faster; saves me|us; i love it|that it; we love it|that it; it 's (very|really) good|great|handy; that 's handy; i don't do the
    """,
    fr="""
    maintenant je|on peux|peut|fais|fait|dors|gagne|suis; maintenant c'est; j'ai plus à|besoin; je n'ai plus à|besoin; on n'a plus à|besoin; on a plus à|besoin; j'en suis content*|ravi*; c'est (bien|tellement|beaucoup) plus simple|rapide|facile|pratique; ça me|nous fait gagner; ça me|nous change; je gagne; on gagne; j'adore; on adore; c'est (vraiment|très|super) bien|pratique|génial
    """,
)
OTHER = Phrases(
    en="just leave it; the idea of just getting|hiring; i wanted to cry|scream|leave|die|sleep|say|ask; wanted to know|talk|go; wanted nothing; wanted out; so i could hear|see him; then we can eat; i 'd have; i hoped not; didn't want; all i wanted to do was; i could see him|her looking",
    fr="je voulais pleurer|crier|partir|mourir|dire|demander|savoir; je voulais pas; on voulait pas; voulais plus; je me disais que non; je voulais en|y; qui voulait; voulait pas; j'avais entendu du|un|le|la",
)


def pulls(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """Hopes as they were held then; praise as said of now."""
    until = -1
    for hit in HOPED.in_(turn):
        place = around(turn.read, hit)
        if hit.first < until or overlaps(turn, hit, OTHER) or denied(turn, hit, 1):
            continue
        if told_in_past(turn, place) or turn.read.words[hit.first].bare in (
            "then",
            "enfin",
            "comme",
        ):
            until = place.last
            yield heard(turn, hit, 2)._replace(when="then")
    for hit in TODAY.in_(turn):
        place = around(turn.read, hit)
        if hit.first >= until and not told_in_past(turn, place) and not denied(turn, hit):
            until = place.last
            yield heard(turn, hit, 1)._replace(when="now")


# What a question that asks for it holds.
ASKED = Phrases(
    en="hope|hoped|hoping; you like|liked (so|most|about); draw|drew|attract*; appeal*; caught|catch your eye; caught you; expect*|expecting; imagin*; pictur*; looking for; what did you want; got you; stood out; make of that|it|them; get over; in it for you; for you; different by|after|afterwards; when you first saw|heard; what did you see; what did you think (when|of); sold you; won you; promise*; excite*",
    fr="espér*; vous a|t'a plu|attiré|tenté|séduit|accroché; attend*|attendiez; imagin*; vous|tu cherchiez|cherchais; en attendiez; connu; convaincu*; en as|avez pensé quoi; pensé quoi; vous|tu voyez|voyiez|voyais quoi; en tête; devait changer; vous|t'a fait envie; séduit; se dire quoi; tu te dis quoi; vous vous dites quoi; quand il|elle te|vous (l'a|le|la|les) montre|montré; ce qui vous|t'a; apparu; qui a emporté; pour vous c'est|c'était quoi",
)

# A table: it keeps its shape.
# fmt: off
WEIGHTS = Weights(
    base=-4.1,
    shows={
        "wish": 1.1, "can": 0.9, "thought": 0.8, "words": 0.6, "imagined": 0.5, "others": 0.5,
        "lack": 0.4, "felt": 0.2, "good": 0.2, "deadline": -0.2, "now": -0.2, "said": -0.2,
        "date": -0.3, "delay": -0.3, "figure": -0.5, "bad": -0.6,
    },
    phases={"alternatives": 1.4, "outcome": -0.4, "before": -0.5, "trigger": -0.6},
    asked=1.1, said=2.6,
)
# fmt: on

FORCE = Force(
    id="pull",
    title=Say(en="Pull of the new", fr="Attrait du nouveau"),
    sign="◂",
    check=pulls,
    asked=seeks((ASKED, 1)),
    weights=WEIGHTS,
    probes=(
        Probe(
            "pull_picture",
            Say(
                en="“{x}”: what did you picture, back then?",
                fr="« {x} » : vous imaginiez quoi, à ce moment-là ?",
            ),
            "open",
        ),
        Probe(
            "pull_hope",
            Say(
                en="Back then, what did you want to be different?",
                fr="À l'époque, qu'est-ce qui devait changer ?",
            ),
            "open",
        ),
        Probe(
            "pull_first_sight",
            Say(
                en="Tell me how you first heard of it.",
                fr="Racontez-moi le moment où vous en avez entendu parler pour la première fois.",
            ),
            "invitation",
        ),
    ),
    examples=(
        Hears("en", "[[We were hoping for Sundays with the phone off]]."),
        Hears("en", "[[We hoped the kids could walk to school by themselves]]."),
        Hears("en", "[[i figured we could finally see the grandparents]]"),
        Hears("en", "She showed me. [[It looked like something my dad could use]]."),
        Hears("en", "[[I just wanted one place for the whole team]]."),
        Hears("en", "[[Now I can leave the barn without the notebook]]."),
        Deaf("en", "I wanted to cry."),
        Deaf("en", "The picture over the sofa is hers."),
        Deaf("en", "I hope the rain stops."),
        Deaf("en", "We didn't want the noise."),
        Deaf("en", "He figured in the local paper."),
        Deaf("en", "I could see him looking at the clock."),
        Hears("fr", "[[On espérait des dimanches sans téléphone]]."),
        Hears("fr", "[[On espérait que les petits iraient à l'école à pied]]."),
        Hears("fr", "[[je me disais qu'on pourrait enfin voir les grands-parents]]"),
        Hears("fr", "Elle m'a montré. [[Ça avait l'air faisable pour mon père]]."),
        Hears("fr", "[[Je voulais juste un seul endroit pour toute l'équipe]]."),
        Hears("fr", "[[Maintenant je peux quitter la grange sans le carnet]]."),
        Deaf("fr", "Elle voulait un verre d'eau."),
        Deaf("fr", "La photo au-dessus du canapé, c'est elle."),
        Deaf("fr", "J'espère que la pluie s'arrête."),
        Deaf("fr", "On voulait pas de ce bruit."),
        Deaf("fr", "Il voit le médecin à six heures."),
        Deaf("fr", "Elle cherchait ses lunettes."),
    ),
)

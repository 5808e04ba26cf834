"""Trigger: the first thought and the events that turned tolerance into movement.

The first event offered is rarely the first. A place, a person and what happened just before make it a
scene, and a date pins it.
"""

from app.method.checks import seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Hears, Phase, Probe, Say, Slot

HERE = Phrases(
    en="""
    first thought|crossed|occurred|idea|dawned; first time (i|we) thought|wondered|noticed; pop|popped into; crossed my|your mind; until the day|night; until one day; that 's when; that was when; that was the moment; the last straw; what set it off; it all started; one day|morning|night i|we|she|he|the; suddenly; all of a sudden; out of the blue; what changed; what happened (that|next|then)
    that day|night|evening|morning|week; rang me|us; got the letter|call|bill; in hospital; the hospital; broke down; accident; i cried; ashamed; i thought if; couldn't go on; had to do something; something had to; horrible week|day; what was going on; who did you tell; i told nobody|my|jo
    flood*; broke; burst; crashed; rejected; refused; quit; died; fell ill; pregnant; ambulance; a fine; the bill|letter; a letter; phone call; rang and; crying; cried; shaking; i realised|realized; it hit me; it dawned; that 's it; enough; went wrong; the phone rings|rang; lost the; in the middle of the night; fell off; the whole day; never again; something 's wrong
    """,
    fr="""
    la première fois que (j'ai|on|vous|tu); première idée|pensée; penser pour la première; ça m'a traversé; traversé l'esprit; venu à l'idée; l'idée m'est|est; l'idée est venue; je me suis dit (que|qu'|là|mais|il|stop); jusqu'au jour|soir; le déclic; la goutte; c'est là que; c'est à ce moment-là; ce qui a déclenché; tout est parti|commencé; un jour|matin|soir je|on|il|elle|y; d'un coup; du jour au lendemain
    ce jour-là; ce soir-là; cette nuit-là; ce matin-là; cette semaine-là; m'a appelé*; reçu la lettre|facture; à l'hôpital; aux urgences; en panne; l'accident; j'ai pleuré|craqué; la honte; à bout; ça pouvait plus durer; fallait faire quelque chose; il fallait que; qu'est-ce qui s'est passé; que s'est-il passé; à qui en avez-vous
    inond*; cassé*; explosé; planté*; rejeté*; refusé*; viré*; démissionn*; est mort*; malade; enceinte; déménag*; tombé* (de|par|du); pompiers; amende; la facture|lettre; une lettre; coup de fil; m'appelle; honte; pleuré; tremblais; j'ai compris; réalis*; tout d'un coup; trop tard; plus jamais; en pleine nuit; ras le bol; catastrophe; c'était plus possible; le pire
    """,
)
LATER = Phrases(
    en="the day i|we signed; that day they deliver; first time i|we used|opened|tried it; since then; one day a",
    fr="la première fois que je m'en suis; première fois que je l'ai utilis*; depuis ce jour-là; un jour par; un jour sur",
)
# What a question that leads here holds; said in an answer, these words say little.
ASKED = Phrases(
    en="""
    first think|thought|thoughts|realise|realize|wonder|idea|inkling|sign; first get the idea; first occur*|cross*|pop*|come; very first time (that|you) (you) (might|thought|wondered); what changed; what set; what started|kicked; made you start|think|realise|realize|want|begin; start thinking|looking; what triggered|prompted; what was it that
    turning|tipping point; last straw; the point where|when; who did you tell; why then|that day; what pushed|drove you; first hear that; had to change|do|give something; something had to; first start|started|begin|began to think|feel|see|wonder|notice|worry; can't|cannot|couldn't go on|carry; got|get|took|take|had|opened|read that|the call|letter|email|news|phone; that call|letter|email; very first (moment|time|thought|sign|inkling); first person you; on|in your mind; said enough; in the room|doorway|car|corridor; how long had it been on; first time you|it|that thought|felt|wondered|noticed|had|crossed|realised; on that <day>|<month>; that <day>; what was it about; different from the|all; who did you ring|call|phone|text|go; straw that; in the doorway; when he|she|they|it didn't|turned|stopped|broke|rang|left|came; grumbling|complaining to|into; actually mov*|do*; thought about|of changing|moving|leaving|stopping|doing it; made you start; in|did the hour|minutes|days (right) after|that; the hour|minutes after; had happened (just) before; right|just before that; start|started|begin|began|begun to bother|worry|matter|annoy|weigh; why did it start; other|another way first; idea first
    """,
    fr="""
    la première fois que vous y|avez pensé|vous êtes dit; première idée|pensée; premier déclic; y avez-vous pensé; tu y as pensé; venu à l'idée|l'esprit; traversé l'esprit; qu'est-ce qui a changé|déclenché|lancé|provoqué|fait; le déclic; l'élément déclencheur; fait démarrer|bouger|réagir; vous vous êtes dit qu'il|que; tu t'es dit qu'il|que; il fallait bouger|changer
    qui vous a fait démarrer|bouger|passer; passer de; avez|as dit stop|ça suffit; dans la pièce|tête; trottait; premier signe|symptôme|doute|accroc; première alerte; cette fois-là; qu'elle|il avait cette|ce; appelé qui; quand il|elle|ils|ça n'est|ne|n'a|a|est pas|lâché|cassé|appelé|arrêté|parti; déclic; ça peut|pouvait plus; peut|pouvait plus durer; ce|le coup de fil; cette lettre; la lettre; cet appel; en lisant|recevant; pour que vous|tu vous|te mettiez|mettes; le tout premier|début moment|jour|signe; tout début; la toute première idée|pensée; pensé à changer|partir|bouger|arrêter; en premier; dans l'heure|les heures|minutes qui; l'heure qui a suivi; et juste avant; juste avant ça; a commencé à vous|te|t' peser|agacer|travailler|gêner|inquiéter; ça a commencé quand|comment; compris qu'il; remontons|remonter|remontez; si tu|vous remontes|remontez; d'où c'est|ça parti|venu; la première des premières; la goutte; idée|envie de changer|faire; faire autrement; l'idée; à qui vous en avez; à qui en avez-vous; ce qui a tout; qu'est-ce qui vous a fait partir; vous a fait partir; vous a poussé
    """,
)

# What asks for a scene, whichever: weaker, as the decision is a scene too.
SCENE = Phrases(
    en="why that; why then; and not the year|month|week|one; not a|the year|month|week|day before|earlier|later; that night|morning|evening|afternoon|day|moment; went|going|gone through your mind|head; what happened next|then|after; then what happened; and then what; what did you do next|then|first; how did you feel|react; did that feel; what did he|she|they|it do|say to|exactly|next; exactly; what was different; take me to that|there; minute by minute; when he|she|they said|told|rang|called; where were you; what did that do",
    fr="pourquoi cette|ce <span>|jour-là|moment-là|matin-là|soir-là|semaine-là|fois-là; pourquoi <day>|<month>; pourquoi en <month>; et pas l'année|un mois|la semaine|le mois|avant|plus tôt|dès|début|en; ce soir-là|matin-là; ce jour-là; cette nuit-là; cette journée-là; passé dans votre|ta tête; passait par la tête; et ensuite; et après; que s'est-il passé; il s'est passé quoi; qu'est-ce qui s'est passé; raconte-moi|racontez-moi la suite; vous a|t'a fait quoi; senti* comment; vous vous êtes senti*; tu t'es senti*; dit quoi exactement; exactement; de différent; emmène-moi|emmenez-moi; minute par minute; quand il|elle|on vous|t'|a; vous étiez où; tu étais|t'étais où; comment ça s'est passé; première réaction",
)

# A table: it keeps its shape.
# fmt: off
PHASE = Phase(
    id="trigger",
    title=Say(en="Trigger", fr="Déclencheur"),
    seeks=Say(en="The first thought, and the dated event that set things moving.", fr="La première idée, et l'événement daté qui a tout mis en mouvement."),
    check=seeks((HERE, 1), unless=LATER),
    asked=seeks((ASKED, 2), (SCENE, 1)),
    slots=(
        Slot(
            "first_thought", Say(en="the first thought", fr="la première idée"),
            seeks((Phrases(
                en="first thought (about|of|was|that|it|we); the very first thought; first come to you; first crossed|occurred; first time i|we thought|wondered; crossed my mind; dawned on me; occurred to me; got me thinking; started (me) thinking|wondering; i started to think|wonder; put the idea; is there not a|an; isn't there a|an; there must be a; must be a better; had to be a|another better|way; when did you first think; did it first cross; first pop|popped into; planted the seed; the idea first; i wondered if|whether",
                fr="première fois que j'y ai pensé; première fois que j'y; j'y ai pensé (la|pour|un|quand|en|dès); m'a traversé l'esprit; traversé l'esprit; venu à l'idée|l'esprit; l'idée m'est venue; l'idée est venue; commencé à y penser|réfléchir|penser; a commencé à me trotter|travailler; trott*; j'ai commencé à me dire; il doit y avoir; il devait y avoir; doit bien exister; devait bien exister; existe pas un|une; y a pas un truc|moyen|une; y a pas une appli; pensé pour la toute première; première idée est venue; vous|t' est-elle venue; est elle venue; idée .. venue; vous est venue; t'est venue; la première des premières; y avez-vous pensé; y as-tu pensé; idée vous est|t'est venue; planté une graine; germ*; je me suis demandé si; je me suis dit un jour; je me suis dit qu'il|il faudrait|faut; je me suis dit faudrait|faut|qu'un",
            ), 3)),
            (
                Probe("trigger_first", Say(en="Where were you when the very first thought of it came?", fr="Où étiez-vous quand la toute première idée est venue ?"), "fact"),
                Probe("trigger_life", Say(en="What else was going on in your life around then?", fr="Que se passait-il d'autre dans votre vie, à cette époque ?"), "open"),
            ), 1.5, "first_thought",
        ),
        Slot(
            "event", Say(en="the event, dated", fr="l'événement, daté"),
            seeks((Phrases(
                en="until the day|night|morning; until one day; that 's when i|we; that was when i|we; the last straw; broke down; was burgled|flooded|stolen|born; fell ill; left us; got pregnant; lost the|our|my|that (big|best|biggest) job|client|customer|order|contract; went with the other; kept him|her in; operation; in hospital; to the hospital; had an accident; the phone goes|rang; rings and; gave notice; the bill|letter came|arrived; put the price|rent up; the tipping point; something had to; about that day|week|night; couldn't go on; that did it; i|we moved|separated|divorced; <person> left|died|retired|quit",
                fr="jusqu'au jour|soir|matin où|ou; c'est là que je|j'|on; le déclic; la goutte d'eau|de trop; tombé* en panne|malade|enceinte; cambriol*; inondé*; est parti|partie (à|en|avec|un|du|d'un); est né*; perdu (le|la|un|une|notre|mon) (plus|gros|meilleur) client|contrat|chantier|marché|commande|dossier|emploi|boulot; l'hôpital; aux urgences; opér*; eu un accident; reçu (la|une|un|le) lettre|facture|amende|courrier|mail|relance; augmenté (le|les|mon|notre) loyer|prix|tarif; ça pouvait plus durer; il a fallu (que|qu'on); cette journée-là (depuis); cette semaine-là; racontez-moi ce jour-là; fallait faire quelque; on a déménagé; on s'est séparés; a démissionné",
            ), 3), real=True),
            (
                Probe("trigger_day", Say(en="Tell me about the day things started to move.", fr="Racontez-moi le jour où les choses ont commencé à bouger."), "invitation"),
                Probe("trigger_why_then", Say(en="Why that day, and not the week before?", fr="Pourquoi ce jour-là, et pas la semaine d'avant ?"), "open"),
                Probe("trigger_before", Say(en="And right before that, what had happened?", fr="Et juste avant, que s'était-il passé ?"), "open"),
            ), 1.5, "event_1",
        ),
        Slot(
            "place", Say(en="where it was", fr="où c'était"),
            seeks((Phrases(
                en="in|at|on|by|outside the car|van|truck|kitchen|office|garage|shop|workshop|station|train|bus|hospital|school|garden|beach|field|barn|bed|table|sofa|yard|doorway|playground|stairs|car; in the car park; at home; on holiday; at my desk; on the way (to|home|back); by the bed|window; on the phone",
                fr="dans la|ma|le|mon|l'|notre voiture|cuisine|bureau|garage|boutique|magasin|atelier|gare|train|bus|hôpital|école|jardin|champ|grange|lit|salon|cour|couloir|salle|camion|camionnette; sur le|la|mon parking|plage|quai|canapé|chantier|lit; à la maison|plage|gare|caisse; au bureau|volant|téléphone|travail|marché; chez moi|nous|ma|mon|eux; en vacances; devant l'école|la|le|mon; sur la route",
            ), 1)),
            (Probe("trigger_where", Say(en="Where were you at that moment?", fr="Où étiez-vous à ce moment-là ?"), "fact"),),
            0.7, here=True,
        ),
        Slot(
            "first_told", Say(en="who was told first", fr="à qui c'est dit d'abord"),
            seeks((Phrases(
                en="i told my|our|nobody|no|jo|her|him|them; i said to my|her|him; i rang my|jo|her; i called my; told (my|the) <person>; talked to my <person>; we talked about it; we had a talk; i showed my <person>; nobody says it; told no one",
                fr="j'en ai parlé (à|avec|au); je l'ai dit (à|au); j'ai dit à mon|ma|mes; j'ai appelé mon|ma|mes; on en a parlé; on en a discuté; j'en ai discuté; à personne; j'ai montré (ça) à mon|ma; parlé à mon|ma|mes",
            ), 2)),
            (Probe("trigger_told", Say(en="Who did you tell first?", fr="À qui en avez-vous parlé en premier ?"), "fact"),),
            0.8,
        ),
        Slot(
            "peak", Say(en="what it felt like", fr="ce que ça faisait"),
            seeks((Phrases(
                en="asham*; i cried; in tears; furious; fed up; sick of; embarrass*; mortified; scared; my stomach; my heart; couldn't sleep; at the end of my; had enough; i panicked; humiliat*; guilty; gutted; felt awful|terrible|sick|alone|stupid; horrible; i couldn't take",
                fr="la honte; honteu*; pleur*; en larmes; furieu*; marre; ras-le-bol; à bout; en pouvais|peux|pouvait plus; boule au ventre; dormais|dormait plus; paniqu*; humili*; coupable; angoiss*; craqué; mal au ventre; je me suis senti*; je me sentais; détestais; en colère",
            ), 3), affirmed=True),
            (
                Probe("trigger_mind", Say(en="What went through your head just then?", fr="Qu'est-ce qui vous passait par la tête à ce moment-là ?"), "open"),
            ), 1.0,
        ),
        Slot(
            "next_hour", Say(en="what was done right after", fr="ce qui a suivi"),
            seeks((Phrases(
                en="so i|we rang|called|went|looked|typed|drove|took|got|started|put|wrote|sat|searched|googled|asked; that (same) night|evening|afternoon i|we; the next day|morning i|we|he|she; straight away; right after (that); within the hour; first thing (i|we) did; i went home and; nothing at all; i did nothing; nothing first of all",
                fr="alors je|j'|on ai|a|suis|est; du coup je|j'|on ai|a|suis|est; le soir même; le lendemain (je|j'|on|matin|il|elle); dans la foulée; tout de suite; aussitôt; juste après (je|j'|on); dans l'heure; la première chose; je suis rentré*; j'ai rien fait; rien du tout; en rentrant",
            ), 1)),
            (Probe("trigger_hour", Say(en="What was the first thing you did after that?", fr="Après ça, quelle est la première chose que vous avez faite ?"), "open"),),
            0.8, here=True,
        ),
    ),
    opening=(
        Probe("trigger_open", Say(en="When did you first think of doing it another way?", fr="Quand avez-vous pensé pour la première fois à faire autrement ?"), "fact"),
    ),
    examples=(
        Hears("en", "[[That was when I saw the date on the letter]]."),
        Hears("en", "[[One morning the postman stood there with forty boxes]]. One morning I snapped."),
        Hears("en", "[[it first crossed my mind at the school gate]]"),
        Hears("en", "[[That night I sat in the kitchen with the bills]]."),
        Hears("en", "[[That morning the phone rings and it's the nursery again]]."),
        Hears("en", "and [[all of a sudden we were three families in one house]]"),
        Deaf("en", "She comes one day a week."),
        Deaf("en", "The day we signed it was raining."),
        Deaf("en", "The first bus is at six."),
        Deaf("en", "He set the table."),
        Deaf("en", "I thought he was tall."),
        Deaf("en", "Since then we sleep."),
        Hears("fr", "[[C'est là que j'ai vu la date sur la lettre]]."),
        Hears("fr", "[[Un matin il y a eu quarante cartons]]. Un matin j'ai craqué."),
        Hears("fr", "[[ça m'a traversé l'esprit devant l'école]]"),
        Hears("fr", "[[Ce soir-là j'étais dans la cuisine avec les factures]]."),
        Hears("fr", "[[Ce matin-là le téléphone sonne et c'est encore la crèche]]."),
        Hears("fr", "et [[du jour au lendemain on était trois familles]]"),
        Deaf("fr", "Elle vient un jour par semaine."),
        Deaf("fr", "Le premier bus est à six heures."),
        Deaf("fr", "Il a mis la table."),
        Deaf("fr", "Je pensais qu'il était grand."),
        Deaf("fr", "Le jour se levait."),
        Deaf("fr", "J'ai dormi dix heures."),
    ),
)
# fmt: on

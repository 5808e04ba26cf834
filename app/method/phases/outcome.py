"""Outcome: the first use, what was stopped, what surprised, who noticed, and what still fails.

Praise is cheap here. The first real use and the last time it was not enough are scenes.
"""

from app.method.checks import seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Hears, Phase, Probe, Say, Slot

HERE = Phrases(
    en="""
    now i|we|it|that|he|she; now you've got it; nowadays; today; these days; since then; ever since; so far; first real use; the first time i|we|you used|opened|sent|tried|drove|wore; for real; for the first time; first week|morning|night with; i still; we still; still have to|can't|got; we've still; stopped doing|using; don't do the; any more; anymore; no longer; don't have to
    what surprised; noticed any|a; who's noticed; last time it; week before last; let (it|you|me|us) down; doesn't do; can't do; it doesn't; we've not used; haven't used; not once; we use it; i use it; used it; would you use; keeps asking; i 'd miss; i love it; it 's good; pleased with; happy with; looking back; how is it now; what have you stopped; used to have to
    it arrived; delivered; installed; set it up; got used to; it works; works well; everyone uses; i haven't; we haven't; i don't|never .. any more|now; easier; quicker; it 's been great|good|fine|brilliant|lovely; every week now; the first week|month|day|night|time (with|it|i used); i love; we love; it 's nice|lovely|better|great; works for; i use; we use; he uses; she uses
    """,
    fr="""
    maintenant; aujourd'hui je|on|c'|ça|tout|il|elle|qu'est-ce|ma|mon|quand; désormais; depuis je|on|c'|ça|qu'on|que|ce; ces temps-ci; en ce moment; la première fois qu* (je|j'|on) (l'ai|m'en|s'en|l'a|ai|a) (utilisé*|servi|ouvert|essayé|envoyé); toute première (utilisation|fois); première utilisation; pour de vrai; premier (matin|soir|jour|lundi|week-end) avec; la première semaine
    je n'ai plus (à|besoin); j'ai plus (à|besoin); on n'a plus; on a plus (à|besoin); je fais plus; je ne fais plus; on ne fait plus; arrêté de; encore obligé*; toujours pas; il manque; ça gère pas; ça marche pas; je m'en sers; on s'en sert; j'utilise; on utilise; la dernière fois que ça; ce qui m'a surpris*; qu'est-ce qui vous a surpris; remarqué; ça a changé; ça change; me manquerait; j'en suis content*; on en est contents; avec le recul; au quotidien
    livré*; installé*; mis en place; pris l'habitude; s'y est fait; ça marche; ça va mieux; tout le monde s'en sert; c'est plus simple|facile|rapide; plus tranquille; ça fait # mois|semaines que; les premiers jours|temps|mois|semaines; la première semaine|fois|nuit; ça gagne; on gagne; je gagne; c'est mieux; encore obligé*|aujourd'hui|maintenant
    """,
)
THEN = Phrases(
    en="still dark; right now then; now then; up to now we had; now it was; now he was; just now",
    fr="depuis longtemps on voulait; depuis des années on; à l'époque; maintenant que vous le dites; tout à l'heure",
)
NOT_NOW = Phrases(
    en="back then; in those days; before that|you|it|then; on a|the <span> night; hadn't existed; at the time",
    fr="à l'époque; avant ça|que; dans le temps; vous êtes dit en",
)
# What a question that leads here holds; said in an answer, these words say little.
ASKED = Phrases(
    en="""
    now|nowadays; today; these days; so far; since (then|you|it); ever since; the first time you used|drove|opened|wore|rode|tried it; first real|proper; first week|day|month|morning|night|run with; surprised|surprises|surprise; are you happy|pleased|satisfied; recommend us|it|them; out of ten|five; one to ten|five; rate; use it; using it now; do you use|love|like|miss|find|do|still|feel; do your|your teams|the team; do people; love most; has it|the|that|your; have you stopped|changed|noticed|used; stopped doing
    any more|anymore; get|got|getting used; would you still|recommend|miss|use|buy|like|pay|go|want|change; if we|they (brought|came|added|made|had); how has; how's it; has it been; it 's been; been like since|so; still annoy*|bother*|fail*|hard|missing|not; does|doesn't still|it|do; annoys|bothers|fails you; first week|day|month|night|morning (with) (it|go|went|arrived); first time with; can't|cannot it; you stop|stopped doing|using; anybody|anyone|people said|say|noticed|asked; what you (had) hoped|expected|imagined; a month|week|year in|on; thing you 'd change; you gone back; wasn't|weren't|isn't enough; now when; he|she|they make of it|the new; still do; take|took to it|them; turned out; when did you last use; it|they came|arrived (on); once you had|got it; came to use; do you miss; stopped; the|its first firing|session|ride|lesson|night|delivery|run|trip|meal|shift|school|concert|practice|class|call|bill|order|sunday|saturday; the old one|ones; went live; look|looked after you; trained|training; onboarding; set|setting up; go|went live; improve*; missing; easier how; what's different; changed for you; last time it let; does it let; let you down; the app; our new; the family|kids think; who noticed; noticed; go|went|gone back to the old; using it|them for real; for real; since|after you switched|moved|changed|bought|signed; went .. tomorrow
    """,
    fr="""
    aujourd'hui|maintenant|désormais; depuis que|l'|le|la; ces temps-ci|derniers; toujours pas; la première fois que vous|tu l'avez|l'as|vous vous en êtes|en; vous vous en êtes servi; première utilisation|semaine|commande|nuit|journée avec|dans; pour de vrai; surpris*|surprise*; êtes-vous content*; vous êtes content*|satisfait*; elle|il est content*|contente; recommand*|conseill* à|nous|vous|ça|votre; conseillez; sur dix|une échelle; de zéro à dix; de un à dix; vous vous en servez|serviriez; vous l'utilisez
    ce qui vous plaît|manque|déçoit; ce que vous préférez; vous plaît|plait le plus; a changé pour; ça a changé; vous avez arrêté; vous faites plus; au quotidien; à l'usage; qu'en pensez-vous; la dernière fois que ça a|vous a; fait défaut; progresser|améliorer; si on ajoutait|mettait|faisait; en reste; il reste; ce qui compte pour vous; l'appli; remarqué; comment ça se passe (aujourd'hui|maintenant|au); aperçu*; sait|savent|peut pas|toujours faire; vous|t' en a|ont|avait reparlé; c'est ce que vous|tu; au bout d'un|d'une|de # mois|semaine|semaines|an; chose à changer; maintenant quand; n'a|a pas suffi; elle|il|ils en dit|disent|pense|pensent quoi; est arrivé|livré|arrivée|livrée; faites|fais|faire encore|toujours; l'ont|l'a pris comment; pour la dernière fois; ça a tenu; ces derniers temps; agace|gêne|manque|énerve|embête encore|toujours; encore aujourd'hui; va|marche|fait toujours|encore pas; ne va (toujours) pas; étonné*; une fois que|qu' vous|tu l'; vous manquerait|manque|manquent; te manque|manquerait; fait de l'ancien|ancienne; qu'il|elle ne|n'|fait fait|pas; le matin|jour|soir où il|elle|c' (est|a|était) arrivé*|livré*; vous a|t'a|m'a lâché; ça a changé; première (vraie) journée|semaine|nuit|séance|séances|livraison|traite|tournée|facture|rentrée|répétition|utilisation|matinée; toute première (vraie) (fois) <span>|séance|utilisation|nuit|journée|semaine|traite|tournée|livraison; pas fait l'affaire; pas suffi; revenu* à|au; ça vous|t' a lâché; depuis comment; et depuis
    """,
)

# A table: it keeps its shape.
# fmt: off
PHASE = Phase(
    id="outcome",
    title=Say(en="Today", fr="Aujourd'hui"),
    seeks=Say(en="The first real use, what stopped, what surprised, what still fails.", fr="La première vraie utilisation, ce qui s'est arrêté, ce qui surprend, ce qui manque encore."),
    check=seeks((HERE, 1), unless=THEN),
    asked=seeks((ASKED, 2), unless=NOT_NOW),
    slots=(
        Slot(
            "first_use", Say(en="the first use", fr="la première utilisation"),
            seeks((Phrases(
                en="first real use; the first firing|session|ride|lesson|shift|delivery|run|class|meal|service|practice|tuesday|monday|sunday with|on|in with it; through the first; first school run; went live; the first time i|we|you used|opened|sent|tried|drove|wore|sat|turned|cooked|rode; first one|quote|night|morning|day|week|trip|lesson|order|ride|meal i|we|with; for the first time; for real; i|we pressed send; very first time; i|we opened the box; out of the box; when it arrived; the day it arrived|came; it arrived; i|we set it up; switched it on; we got # out",
                fr="toute première séance|commande|nuit|journée|traite|facture|semaine|tournée|livraison|utilisation|répétition; la première nuit j'|on|je|c'|elle|il; la première fois qu* (je|j'|on|nous); ma première fois avec; le premier samedi|soir|matin|jour; la première (vraie) commande|journée|matinée; la première (vraie) utilisation; le premier (matin|soir|jour|lundi|week-end|devis|cours|trajet|repas|client) (avec|où|que|on|je|j'|c'); la première (semaine|nuit|facture|commande|séance) (avec|où|que|on|je|j'|c'); pour de vrai; appuyé sur envoyer; ouvert le carton; déballé; quand c'est arrivé; le jour où c'est arrivé; j'ai installé; on a installé; on l'a installé*; mis en route; je l'ai branché*",
            ), 3), real=True),
            (Probe("outcome_first_use", Say(en="Walk me through the first time you really used it.", fr="Racontez-moi la première fois que vous vous en êtes servi."), "invitation"),),
            1.5, "first_use",
        ),
        Slot(
            "surprise", Say(en="what surprised", fr="ce qui a surpris"),
            seeks((Phrases(
                en="surpris*; didn't expect; hadn't expected; never expected; unexpected*; i never thought (it|i|we|he|she); turns out; turned out; funny thing (is|was); what got me; didn't think (it|i|we|he|she); to my (surprise|horror); believe it or not; who 'd have thought; we never used to",
                fr="surpris*; surprenant; ce qui a changé; étonn*; je m'attendais pas; je ne m'attendais pas; on s'attendait pas; inattendu*; j'aurais jamais cru|pensé|imaginé; je n'aurais jamais cru|pensé|imaginé; jamais cru que; finalement; en fait ça; le plus drôle; contre toute attente; qui l'eût cru; à ma grande; je pensais pas que; je ne pensais pas que",
            ), 2)),
            (Probe("outcome_surprise", Say(en="What turned out differently from what you had in mind?", fr="Qu'est-ce qui s'est passé autrement que prévu ?"), "open"),),
            1.0, here=True,
        ),
        Slot(
            "stopped", Say(en="what stopped", fr="ce qui s'est arrêté"),
            seeks((Phrases(
                en="don't do (the|that|any|it|my); i|we don't (have to|need to|call|print|drive|ring|type|write|go|use|do) .. now|anymore|more; any more; anymore; no longer; no more; stopped doing|going|using|calling|printing|buying|driving|ringing|typing|writing|worrying|asking; got rid of; threw (away|out) the|my|our; cancelled the|my|our; never have to; now i don't; have you stopped; sold the|my|our",
                fr="je (ne) fais|prends|vais|note|imprime|recopie|stresse|passe|cherche|appelle plus; on (ne) fait|prend|va|note|imprime|recopie|passe|cherche|appelle plus; j'ai plus (à|besoin|de); je n'ai plus (à|besoin|de); on n'a plus (à|besoin|de); on a plus (à|besoin); arrêté de|le|la|les|l'|mon|ma; fini les|le|la|l'; jeté le|la|les|mon|mes; résilié; vendu le|la|mon|ma|notre; débarrassé* (de|du|des); plus jamais; vous faites plus; avez-vous arrêté; vous avez arrêté",
            ), 2)),
            (Probe("outcome_stopped", Say(en="Since then, what have you stopped doing?", fr="Qu'est-ce que vous ne faites plus, depuis ?"), "open"),),
            1.1,
        ),
        Slot(
            "still_fails", Say(en="what still fails", fr="ce qui coince encore"),
            seeks((Phrases(
                en="still have to|can't|need to|doesn't|don't|got|missing|not; it can't; can't do; doesn't do|let|work|know|say|have; won't let; the only thing (is|that); no signal; 've not used; haven't used; not used it; never use|used the; not once; keeps asking|crashing|freezing; let me|us down; have to go back; gone back to; just puts; i wish it; what 's missing; could be better",
                fr="encore obligé*; toujours pas; faut le|la|les|tout ressaisir|refaire|recopier|rentrer; elle|il|on le|la fait encore; je dois encore; on doit encore; faut encore; il (me|nous) manque; ce qui manque; ça (ne) gère|fait|marche|passe|prend pas; permet pas; peut pas; le seul bémol|problème|défaut|truc; ça bug*; ça plante; ça rame; pas de réseau; je m'en sers pas|plus; on s'en sert pas|plus; revenu* (au|à l'|sur); j'ai gardé; on a gardé; ça coince; ce qui coince; me laisse tomber; pourrait être mieux; encore à la main",
            ), 2)),
            (Probe("outcome_not_enough", Say(en="The last time it let you down, what did you do?", fr="La dernière fois que ça a coincé, qu'avez-vous fait ?"), "open"),),
            1.2, "today", here=True,
        ),
        Slot(
            "noticed_by", Say(en="who noticed", fr="qui l'a remarqué"),
            seeks((Phrases(
                en="noticed; noticing; said to me; what have you done (with|to); asked me (what|how|why|if); my|our|the <person> (noticed|said|asked|says|keeps|uses|loves|thinks|told|rang); people have|say|said|ask|asked|noticed; customers say|said|have|love|noticed; well done; changed two; told me i",
                fr="remarqué*; m'a dit (que|qu'|tiens|toi|tu|mais|bravo|ça); m'a demandé (ce|comment|si|pourquoi); mon|ma|mes|nos|les|le|la <person> (ont|a|m'a|me|dit|disent|disait|demande|trouve|voit|adore|utilise); les clients (disent|ont|sont|me|nous|voient|remarqu*); les gens (me|nous|disent|ont); on m'a dit; m'a félicité*; on me dit",
            ), 2)),
            (Probe("outcome_noticed", Say(en="Who around you saw a change?", fr="Autour de vous, qui a vu une différence ?"), "fact"),),
            0.8, here=True,
        ),
        Slot(
            "would_miss", Say(en="what would be missed", fr="ce qui manquerait"),
            seeks((Phrases(
                en="i 'd miss; we 'd miss; wouldn't go back; couldn't go back; can't imagine; couldn't do without; wouldn't be without; can't do without; what i 'd miss; if they took it; now i can; i can now; able to answer; peace; sleep better|now|at",
                fr="me manquerait; nous manquerait; manquerait; reviendrais pas|jamais; reviendrait pas|jamais; revenir en arrière; retour en arrière; je pourrais plus (m'en|me|faire|vivre); m'en passer; s'en passer; maintenant je peux|on peux; maintenant on peut; tranquille*; je dors (mieux|enfin); indispensable",
            ), 2)),
            (Probe("outcome_miss", Say(en="What is different about your days now?", fr="Aujourd'hui, qu'est-ce qui est différent dans vos journées ?"), "open"),),
            0.7, here=True,
        ),
    ),
    opening=(
        Probe("outcome_open", Say(en="How did the first real use go?", fr="La première vraie utilisation, ça s'est passé comment ?"), "invitation"),
    ),
    examples=(
        Hears("en", "[[Now I leave the clinic at six]]."),
        Hears("en", "[[The first time I used it the dog barked]]."),
        Hears("en", "[[we still have to print the labels]]"),
        Hears("en", "[[These days the kids do it by themselves]]."),
        Hears("en", "[[I don't have to call the landlord]]."),
        Hears("en", "and [[since then nobody asks about the key]]"),
        Deaf("en", "Now then, where was I?"),
        Deaf("en", "It was still dark outside."),
        Deaf("en", "We bought the tickets at the station."),
        Deaf("en", "I knew the road."),
        Deaf("en", "The first bus left."),
        Deaf("en", "He stopped at the light."),
        Hears("fr", "[[Maintenant je quitte le cabinet à six heures]]."),
        Hears("fr", "[[La première fois que je m'en suis servi le chien a aboyé]]."),
        Hears("fr", "[[on s'en sert surtout pour les étiquettes]]"),
        Hears("fr", "[[En ce moment les petits le font tout seuls]]."),
        Hears("fr", "[[J'ai plus à appeler le propriétaire]]."),
        Hears("fr", "et [[depuis on ne demande plus la clé]]"),
        Deaf("fr", "À l'époque, la maison était encore là, en ce moment précis de sa vie."),
        Deaf("fr", "Il faisait encore nuit dehors."),
        Deaf("fr", "On a pris les billets à la gare."),
        Deaf("fr", "Je connaissais la route."),
        Deaf("fr", "Le premier bus est parti."),
        Deaf("fr", "Il s'est arrêté au feu."),
    ),
)
# fmt: on

"""Anxiety: fear or doubt about the new way, or about changing at all.

Rarely volunteered, often behind the price. "I'm afraid not" is manners, and being afraid of the dark is
another story: the fear has to be of choosing, paying, losing, failing somebody.
"""

from app.method.checks import says, seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Force, Hears, Probe, Say, Weights

FEARED = Phrases(
    en="""
    i|we was|were (so|really|dead|terribly) afraid|scared|frightened|terrified|nervous|worried|petrified|anxious; scared of|to|that|it|i|he|she|they|we|stiff; my (big|biggest|only|main|one) fear|worry; the fear; the worry was; i|we worried; worried (sick) that|about|it|they|we|i|he|she|the; nervous about; dreaded; dreading; panicked (about); panic*; cold feet; second thoughts; what scared|frightened|worried me|us; feared; it was frightening|scary; bottle|bottled it; lost my nerve; chicken|chickened out; talk|talked myself|me out; back|backed|backing out; wobble*; had a wobble
    what if it|they|we|i|he|she|the|my|nobody|there|that|somebody|all|one; what happens|happened if|when; if it|this|that|i|we|they goes|went|go wrong|bad|under|bust; if i got|get|put|lose|lost .. wrong; if i lost|lose|break|broke|miss; if (it|they|he|she) breaks|broke|fails|failed|leaks|loses|lost|went|goes|ends|ended|didn't|doesn't; too good to be; catch somewhere; there 's|was a catch; had to be a catch; a scam; could have been anybody|anyone; never heard of them|it; wasn't|weren't|isn't|not (so|too|really|that|quite|very|entirely|totally|even) sure|convinced|certain it|i|we|they|if|that|about|he|she|to|of; i wasn't; had (my|our|his) doubts; doubts|doubt about|whether|if|that; sceptical; skeptical; suspicious; hesitat*; in two minds; wary; reluctant; unsure; on the fence; dithered; dithering
    i|we (very|so) nearly|almost cancelled|scrapped|gave|stopped|sent|walked|backed|called|didn't|pulled|turned|rang|deleted|hung|put|said|phoned|left|bottled; nearly|almost rang|called|phoned|pulled|walked|scrapped|cancelled|backed|stopped|sent|turned|said; to call|calling it off; put it down|off|away|back again; (and) couldn't do|press|sign|open|send|face|bring; wasn't able to open|do|press|sign|look; couldn't bring myself; i can't i don't; i can't i; left the form|letter|box|envelope|contract|it (lying) on|in|under|sitting|sat|there; on the side|dresser|table|shelf for|a|three|two|all; sat on|in the dresser|side|table|drawer|shelf|basket|van|kitchen; walk|walked past it; shut|closed the lid|laptop|tab|page|book|door; kept it in; didn't dare tell|open|say|ask|press; never told|told nobody; hadn't told|dared; asked (them) for (more|another) time|week; slept on it; lay awake; wrote my resignation; tore it up; took my finger; hovering|hovered
    he|she|they 'd (never) laugh|hate|kill|leave|think|stop; he|she|they would (never) laugh|hate|kill|leave|think|stop; would|'d go mad; would|'d say no; 'll lose|hate|never|regret|break|end|be; you 'll|'d lose|regret|never|be|end; going to hate|lose|break|die|kill|laugh|regret; gonna hate|lose|break|die|kill|laugh|regret; going to end up; going to be stuck; would|'d die|break; would|'d end up; would|'d never cope|manage|learn|use|fit|work|last; never (gonna) use|manage|learn|cope|work|fit; never learn|use|manage; too old for|to; too complicated for; not clever|technical enough; not good with|at; not good with; look|looked|feel|felt stupid|daft|like a|an fool|idiot; make a fool; couldn't do that to; letting .. down; let|letting him|her|them|everyone|people down; behind his|her|their back; upset him|her|them; said i was mad|daft|stupid|crazy; said it was mad|daft|stupid|crazy|negligent|dangerous|irresponsible; can|could say no; dead set against; was|were against it; stand up in front of; have to tell|face|ask; how would|do|am|was i|we (going) (to) tell|explain|ask; it 's my name; the one who; be the one
    it 's|was|'s a lot of money; that 's a lot of money; tied in for|to; locked in; stuck with it|them|that; two|three|five year|years' contract; two|three|five years tied; no way back; no going back; can't go back; waste of money; waste the money; in the garage with; gather|gathering dust; end|ended|ending up in the|a garage|attic|drawer|cupboard|loft; like the last one|time; been burned|burnt|bitten before; (#) hundred|thousand pounds|dollars i thought; with the children|kids|baby in|on; small print; lose everything|all|the|my|our|nine; if .. wrong
    i was (actually) sick the|with|about; felt sick; supposing; you 'll be back to|on|with|by; mark my words; moved it back|twice|again; put (it) off twice|again; moved it twice; didn't want .. thinking|to think|knowing|finding|saying; didn't want the|my|her|him|them thinking|to think|knowing; betray*; disloyal; a traitor; cheating on; something hidden; hidden costs|fees|charges; who 's|was going to; who 's gonna; who 'd|would mend|fix|pay|help|do; when it goes|went wrong; just in case; in case it|they|i|we|he|she; kept the receipt|box|old; finger (was) over|on|above the; gone|going mad; lost your|my mind; out of your|my mind; the reviews were; terrible|bad|awful|one-star reviews; read every one|review; had visions; visions of; nightmares; would the|he|she|they|my|it even|ever|still speak|forgive|cope|work|fit|want|be; don't|didn't (really) trust anything|it|them|a|him|computers|that; paying (it) (off) till|until|for; till i 'm; on my conscience; my fault; blame me; be blamed; my head on; stick my neck; a big step|risk|gamble|leap; point of no return; burn|burning|burnt (my|our) bridges|boats; regret it; live with (it|that) if; i|we 'd never forgive; how on earth would|will|do; kept (me|him|her) awake; put me off; gave me pause; stopped me in|dead|for|from
    """,
    fr="""
    avais|avait|avions|eu (un|très|trop|tellement|super|vraiment) (peu) peur; peur de|que|qu'|d'; la peur de; ma (plus|grande|seule|vraie) (grande) crainte|peur|inquiétude|hantise; je craignais; on craignait; craint*; j'étais|on était inquiet|inquiète|inquiets|stressé*|angoissé*|terrorisé*|paniqué*; inquiétait; m'inquiét*; m'angoissait; flipp*; je stressais; appréhend*; redout*; pas rassuré*|tranquille|fier|fière|serein*; pas à l'aise; le trac; les jambes coupées; jambes coupées; boule au ventre
    et si ça|je|on|l'|le|la|les|mon|ma|jamais|personne|il|elle|ils|y|un|une|tout|c'; et qu'est-ce qui se passe si; si jamais ça|je|on|il|elle|l'; si je me trompe|rate|plante; si je rate|perds|casse; si ça lâche|lâchait|tombe|tombait|finit|plante|plantait|casse|cassait|rate; s'il|elle lâche|tombe|casse|plante; trop beau; c'est louche; une arnaque; entendu parler; on les connaissait pas; je les connaissais pas; n'importe qui; pas (très|trop|vraiment|complètement) sûr*|certain*|convaincu*|chaud*|emballé*; j'étais pas (sûr*); des|un|mes doutes|doute; je doutais; on doutait; sceptique; méfi*; réticen*; hésit*; m'a|avait refroidi*; nous a refroidi*; étais|était partagé*; tiraill*
    failli (tout|les|l'|le|la|ne) annuler|renoncer|abandonner|reculer|arrêter|laisser|rien|refuser|rappeler|raccrocher|partir|fermer|reposer|lâcher|repousser|pas; j'ai failli (hein); on a failli; marche arrière; reculé; faire demi-tour; fait demi-tour; tout annuler|arrêter; j'ai pas pu; j'ai pas osé; on a pas osé; pas osé; osais|osait pas|plus; je l'ai reposé|reposée|refermé|refermée|rangé|rangée; reposé; refermé; resté* (une|deux|trois) semaine|semaines|jours|mois sur|dans|au; une|deux|trois semaine|semaines|jours dans le|la|mon|ma; je passais devant; gardée|gardé une|deux|trois semaine|semaines|jours|mois; laissé* sur le|la; j'ai demandé un délai|du temps|à; dormi dessus; nuit blanche; savais|sais|savait pas comment lui|leur|l'|dire|annoncer|expliquer; comment lui|leur dire|annoncer; pas de réponse
    saura|saurait|pourra|pourrait|voudra|voudrait pas|jamais|plus s'en|le|la|y; saura|saurait jamais|pas; va|allait|vont|allaient me|nous|jamais|tout|mal|se|finir|détester|mourir|rire|moquer|perdre|lâcher|partir|refuser|éteindre; ça va|allait finir|casser|lâcher|rater|rouiller|pourrir; tu vas (tout) (le) perdre|regretter; tu vas t'ennuyer|perdre; vais|allais perdre|regretter|me; trop vieux|vieille pour; à son|mon|leur âge; trop compliqué pour; pas doué*; pas à la hauteur; passer pour; me voyais finir|passer|perdre|expliquer; l'impression de (la|le|les) trahir|lâcher|laisser|mettre|abandonner|planter|faire|vendre|tuer; de la|le|les trahir|lâcher|abandonner; mettre dehors; trahi*; sans la|le|les vexer|blesser|froisser; dans son|leur dos; que va|vont dire|penser; qu'est-ce que .. allait|vont|va dire|penser; vont se moquer; m'a dit t'es|tu es sûr*|fou|folle|malade; t'es|tu es sûr*; ma|sa faute; que ce soit ma|moi; qu'elle|il|ils s'éteigne|ennuie; qu'elle|il|ils parte|meure|déteste|détestent|refuse|refusent; je m'étais juré; plus jamais faire|refaire ça
    c'est|était une (sacrée|grosse|belle) somme; beaucoup d'argent; pour les riches; engagé*|engage (pour) # ans|mois; # ans d'engagement; c'est long|cher # ans; pieds et poings; coincé* avec|pendant; me retrouver sans|avec|seul*; se retrouver sans|avec|seul*; jeter l'argent; se|me faire avoir; finir|finit|finisse|finirait au|dans|en garage|placard|grenier|cave|tiroir|porte-manteau; une bonne raison d'attendre; en un week-end; avec les petits|enfants|gosses derrière|dedans|dessus; tout perdre; perdre tout|toutes|tous|les|mes|nos; petites lignes; j'avais pas de réponse|solution; pas de retour; revenir en arrière
    j'en étais malade; j'ai été malade; malade la veille; malade la d'angoisse; admettons (que); supposons; mettons que; t'es revenu|revenue à; seras|serez revenu|revenue à; tu verras; vous verrez; décaler|décalé|reculé|repoussé deux fois|encore|la|le; pour la décaler|repousser|annuler; voulais|voulait pas que .. croie|croient|pense|pensent|sache|dise; voulais|voulait pas qu'il|elle|ils|on; voulais|voulait pas que les|l'|mon|ma; un loup|piège|os|entourloupe|hic dans|quelque; frais cachés; qui va|allait le|la|les|me|nous réparer|payer|aider|conduire|apprendre; qui va|allait s'en occuper; qui va|allait m'aider|apprendre; quand|si ça lâche|casse|plante|tombe; au cas où; gardé le|la|mon ticket|reçu|carton|ancien; le doigt sur|au-dessus; es|suis|est (devenu|devenue|complètement) folle|fou|fous; des|les avis terribles|mauvais|affreux|négatifs|horribles; avis terribles|mauvais; lu|lus tous; je le|la|les voyais déjà; je voyais déjà; est-ce que les|mon|ma|il|elle|ça|on .. encore|jamais|vraiment; je m'en méfie; confiance (en|dans) rien|ça|eux; pas confiance; jusqu'à mes|ses #; à payer jusqu'à|pendant; sur la conscience; ma faute; m'en voudrait|voudraient|voudrais; un grand|gros pas|saut|pari|risque; point de non-retour; pas de marche; regretter; comment on|elle|il allait faire|expliquer|payer; comment j'allais faire|expliquer|payer|annoncer; m'empêchait de; ça m'a freiné*|bloqué*|retenu*|arrêté*; m'a fait reculer|hésiter|douter; le sentiment de le|la|les
    """,
)
MANNERS = Phrases(
    en="afraid so|not; 'm afraid; afraid of the dark|dogs|spiders|flying|heights|water; at risk; at your own risk; i 'm not sure (what|when|where|which|who|how) (day|year|you|it|was); not sure what you; don't hesitate; i 'm not sure i|when|if; risk assessment; not worried",
    fr="j'ai peur que non|oui; ai peur que; peur du noir|vide; peur des chiens|araignées; n'hésitez pas; sans risque; je suis pas sûr*; je ne suis pas sûr*; pas eu peur; sans hésit*; et si on; et si vous; et si je vous; aucun doute; sans doute; même pas peur; pas peur",
)
# What a question that asks for it holds.
ASKED = Phrases(
    en="worr*; afraid; scar*; nervous; anxi*; fear*; hesitat*; doubt*; nearly|almost; stopped|stopping|stop you; hold|held|holding .. back; put you off; second thoughts; what if; reluctan*; convinc*; against; say no; pull out; walk away; talk yourself; cold feet; catch*; risk*; what was in the way; get in the way; the night|evening|minutes|hour|day|week before; those .. days|hours|weeks; three|two days|weeks; what was going on for you; shut it|the; give you pause; only looking",
    fr="inquiét*; inquiet*; peur; crain*|crainte*; nerv*; hésit*; dout*; failli; retenu|retenait|retenir; frein*; bloqu*; risque*; réticen*; refroid*; capoter; renoncer; contre; dit non; la veille; juste avant de; ces # jours|semaines|heures; une semaine ah|dans; repouss*; refermé*; méfi*; pas rassuré*; osé; reculer; faire marche",
)

# A table: it keeps its shape.
# fmt: off
WEIGHTS = Weights(
    base=-4.5,
    shows={
        "fear": 1.3, "delay": 0.9, "words": 0.9, "if": 0.8, "thought": 0.7, "bad": 0.5, "lack": 0.3,
        "others": 0.3, "past": 0.3, "unable": 0.3, "wish": 0.3, "figure": 0.2, "not": 0.2,
        "said": 0.2, "deadline": -0.2, "hold": -0.2, "imagined": -0.2, "long": -0.2, "can": -0.4,
        "good": -0.4, "date": -0.5,
    },
    phases={"decision": 1.2, "alternatives": 0.5, "outcome": -0.3, "before": -0.6, "trigger": -0.8},
    asked=0.6, said=2.6,
)
# fmt: on

FORCE = Force(
    id="anxiety",
    title=Say(en="Anxiety of the new", fr="Inquiétude devant le nouveau"),
    sign="◆",
    check=says((FEARED, 2), unless=MANNERS),
    asked=seeks((ASKED, 1)),
    weights=WEIGHTS,
    probes=(
        Probe(
            "anxiety_moment",
            Say(
                en="“{x}”: what was going through your mind?",
                fr="« {x} » : à quoi pensiez-vous, à ce moment-là ?",
            ),
            "invitation",
        ),
        Probe(
            "anxiety_nearly",
            Say(
                en="At what point did it nearly stop?",
                fr="À quel moment ça a failli s'arrêter ?",
            ),
            "open",
        ),
        Probe(
            "anxiety_last_night",
            Say(
                en="What was on your mind the evening before?",
                fr="À quoi pensiez-vous la veille ?",
            ),
            "open",
        ),
    ),
    examples=(
        Hears("en", "[[What if my mother never opened the box]]?"),
        Hears("en", "[[At the notary's door we almost turned round]]."),
        Hears("en", "[[i was scared of telling my business partner]]"),
        Hears("en", "[[We were worried it wouldn't fit under the stairs]]."),
        Hears("en", "[[If I get one dose wrong, the whole ward pays]]."),
        Hears("en", "and [[i wasn't sure my mother could hold the thing]]"),
        Deaf("en", "I'm afraid not, it was a Thursday."),
        Deaf("en", "He's afraid of the dark."),
        Deaf("en", "Don't hesitate to ring me."),
        Deaf("en", "I'm not sure what day it was."),
        Deaf("en", "We fill in a risk assessment for the boats."),
        Deaf("en", "I wasn't worried one bit, honest, not worried."),
        Hears("fr", "[[Et si ma mère ouvrait jamais le carton]] ?"),
        Hears("fr", "[[Devant chez le notaire on a failli reculer]]."),
        Hears("fr", "[[j'avais peur de le dire à mon associée]]"),
        Hears("fr", "[[On craignait que ça passe pas sous l'escalier]]."),
        Hears("fr", "[[Si je me trompe d'une dose, tout le service trinque]]."),
        Hears("fr", "et [[j'étais pas sûre que ma mère tienne le truc]]"),
        Deaf("fr", "J'ai peur que non, c'était un jeudi."),
        Deaf("fr", "Il a peur du noir."),
        Deaf("fr", "N'hésitez pas à m'appeler."),
        Deaf("fr", "Je suis pas sûr du jour."),
        Deaf("fr", "On est partis sans hésiter."),
        Deaf("fr", "C'était sans doute un mardi."),
    ),
)

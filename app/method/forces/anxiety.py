"""Anxiety: fear or doubt about the new way, or about changing at all.

Rarely volunteered, often behind the price. "I'm afraid not" is manners, and being afraid of the dark is
another story: the fear has to be of choosing, paying, losing, failing somebody.
"""

from app.method.checks import says, seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Force, Hears, Probe, Say, Weights

FEARED = Phrases(
    en="""
    i|we was|were afraid|scared|frightened|terrified (of|that|to|it|i|he|she|they|we|we'd); scared of; my (big|biggest|only|main) fear|worry; i|we worried (that|about|it); i|we was|were worried; worried (that|about|it|they|we|i); nervous about; a bit nervous; i dreaded; dreading; panicked about; got cold feet; cold feet; second thoughts
    what if (it|they|we|i|he|she|the|my|nobody); risk*; too good to be true; i|we wasn't|weren't (so|too|really|at|all|that|quite|very) sure; not sure (it|i|we|they|if|that|about); i|we had (my|our) doubts; doubts about; sceptical; skeptical; suspicious; i|we hesitated; hesitat*; in two minds; wary; reluctant
    i|we (very) nearly|almost cancelled|scrapped|gave|stopped|sent|walked|backed|called|didn't|pulled|turned; nearly scrapped|cancelled; almost cancelled; back out; backed out; if i (put|got|get|do) (one|it|that|anything|the|a) .. wrong; get it wrong; got it wrong and; lose everything|all|the data|my data|our data; be wrong on; i 'd be the last to; stuck with it; tied in; locked in; waste of money; waste the money
    i couldn't do that to; i can't do that to; going to love that; won't|wouldn't like it; what would .. say|think; what will .. say|think; they 'd laugh; he 'd never; she 'd never; would laugh at; never going to use|manage|learn; too old for; too complicated for; not clever enough; couldn't face; shut the lid|laptop; didn't open it; felt like i was planning; it 's a lot of money; that 's a lot of money
    """,
    fr="""
    j'avais (un|très|trop) (peu) peur; on avait peur; peur de|que|qu'|d'; la peur de; ma (plus|grande|seule) (grande) crainte|peur|inquiétude; ma crainte; je craignais; on craignait; j'étais inquiet|inquiète; inquiétait; ça m'inquiétait; ça m'angoissait; angoissé* de|par; je flippais; je stressais; j'appréhendais; on appréhendait; je redoutais; pas rassuré*; pas tranquille
    et si (ça|je|on|l'|le|la|les|mon|ma|jamais|personne|il|elle); un|le|les|des risque|risques; risqué; risquait de; trop beau pour; j'étais pas sûr*|certain*|convaincu*; je n'étais pas sûr*|certain*|convaincu*; pas sûr*|convaincu* (que|de|du|qu'); on n'était pas sûrs|convaincus; des doutes; un doute; je doutais; on doutait; sceptique; méfi*; réticent*; j'ai hésité; on a hésité; j'hésitais; on hésitait (à|encore|beaucoup); hésitation*; refroidi*
    failli (tout) annuler|renoncer|abandonner|reculer|arrêter|laisser|rien|tout|refuser; failli ne pas; j'ai failli pas; marche arrière; reculé; si je me trompe*|plante*; se tromper; me tromper; perdre (toutes) les|mes|nos données|photos|clients|contacts; perdre tout; tout perdre; jeter l'argent; se faire avoir; me faire avoir; coincé* avec|pendant; engagé* pour # ; pieds et poings
    je pouvais pas lui faire; je peux pas lui faire; qu'est-ce que .. allait|vont|va dire|penser; vont se moquer; allait se moquer; allait jamais; s'en serviraient jamais; jamais y arriver; pas y arriver; trop vieux|vieille pour; trop compliqué pour; pas à la hauteur; pas osé; j'osais pas; osais pas; osait pas; refusait de s'en; tout refermé; c'est une somme; c'était une somme; beaucoup d'argent
    """,
)
MANNERS = Phrases(
    en="afraid so|not; 'm afraid; afraid of the dark|dogs|spiders|flying|heights|water; at risk; at your own risk; i 'm not sure (what|when|where|which|who|how) (day|year|you|it|was); not sure what you; don't hesitate; i 'm not sure i|when|if; risk assessment; not worried",
    fr="j'ai peur que non|oui; ai peur que; peur du noir|vide; peur des chiens|araignées; n'hésitez pas; sans risque; je suis pas sûr*; je ne suis pas sûr*; pas eu peur; sans hésit*; et si on; et si vous; et si je vous; aucun doute; sans doute; même pas peur; pas peur",
)
# What a question that asks for it holds.
ASKED = Phrases(
    en="worr*; afraid; scar*; nervous; anxi*; fear*; hesit*; doubt*; nearly|almost; stop|stopped you; hold|held|holding .. back; put you off; what if; risk*; against; say no; sooner; reluct*; second thoughts; not sure; what did he|she|they|your <person> say|think; react; convinc*; how did .. get it through; that night|evening|week|day; those .. days|hours; shut it|the",
    fr="inquiét*; peur; crain*; nerv*; hésit*; dout*; failli; retenu*|reten*; frein*; bloqu*; risque*; contre; dit non; plus tôt; réticen*; refroid*; vote*|voté*; qu'a dit; a dit quoi|non; réagi; jusque-là; une semaine; ces # jours; la veille; juste avant; repouss*; refermé*; engag*",
)

# A table: it keeps its shape.
# fmt: off
WEIGHTS = Weights(
    base=-5.0,
    shows={
        "fear": 1.5, "if": 0.7, "delay": 1.2, "thought": 0.6, "felt": 0.5, "said": 0.4,
        "words": 0.4, "past": 0.3, "bad": 0.3, "not": 0.3, "told": 0.3, "lack": 0.2,
        "unable": 0.2, "figure": -0.2, "now": -0.5, "good": -0.6,
    },
    phases={"decision": 1.3, "alternatives": 0.5, "trigger": -0.6, "before": -0.9, "outcome": -1.0},
    asked=0.4, said=1.8,
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

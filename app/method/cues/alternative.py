"""Alternative: any option considered, tried or dropped, doing nothing and hiring somebody included.

Verbs of looking, trying and nearly taking tell more than names do. Looking at one's watch is not shopping.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

LOOKED = Phrases(
    en="""
    looked at # (or) (#) (other); i|we looked at other|another; looked at a|an|the <option>; i|we looked into; shopped around; shopping around; compared; shortlist*; short list; searched for; i|we googled; went round the shops; i|we asked around
    tried out; i|we tried a|an|the|another|that|this|with; gave .. a try; free trial|fortnight|month; signed up for a trial; test drove; a demo; had a demo; came to show; came out to show
    almost|nearly went|bought|took|hired|signed|chose|got; torn between; choose between; choosing between; down to two; it was either; the other option; a cheaper one; a quote from; # quotes; got quotes
    thought about hiring|getting|buying|moving|selling|switching; considered; idea of getting|hiring|just; getting somebody|someone in; hire a|an|somebody|someone; take somebody on; outsourc*; do without; do nothing
    maybe we can just leave it; just leave it; put up with it; carry on as; carried on; stick with; wait and see; leave it for; there was one; one of those two; resigned; my resignation; there was a .. getting; come over and share; who 'd convert|mend|do; which one|ones; instead of buying; that 's the one that comes up; there was the idea; then there was the
    """,
    fr="""
    on a|j'ai regardé # (ou) (#); regardé ailleurs; j'ai|on a regardé un|une|d'autres|chez|plusieurs|les|sur; fait le tour; j'ai|on a comparé; on comparait; je comparais; cherché sur; j'ai|on a cherché; tapé dans|sur; fait les magasins; demandé autour; prospect*
    j'ai|on a testé; j'ai|on a essayé un|une|le|la|d'autres|avec|aussi; une période d'essai; mois gratuit; essai gratuit; une démo; la démo; venu* nous montrer; est venu* présenter
    failli prendre|acheter|signer|choisir|embaucher|partir|craquer; on hésitait entre; j'hésitais entre; hésité entre; choisir entre; il en restait deux; l'autre boîte|solution|option|marque; un moins cher; un devis chez|de; # devis; demandé des devis
    pensé à embaucher|prendre|acheter|vendre|changer|déménager; envisag*; l'idée de prendre|embaucher|passer; prendre quelqu'un; embaucher quelqu'un|un|une; sous-trait*; faire sans; ne rien faire; rien changer
    laisser comme ça|tomber; laissé tomber; j'en ai visité|essayé|vu|appelé; par la|le téléalarme|agence|voisin|copain; la|le|les prendre chez nous|moi; pour faire du|de la; un distributeur; on aurait mis|pris|pu; faire avec; continuer comme ça|avant; on a continué; rester chez|comme|avec; attendre de voir; on verra plus tard; au lieu d'acheter; plutôt que d'acheter; sinon on|je; ou alors on|je
    """,
)
ELSE = Phrases(
    en="tried to sleep|call|ring|reach|explain; looked at me|him|her|my|each; compared to last; compared with what i; carried on talking|driving; considered it rude",
    fr="essayé d'appeler|de; regardé l'heure|la télé|ma|mon|par|dehors; comparé à l'an; comparé à avant; on a continué à parler|rouler|marcher; laissé tomber la|le|mon|ma|son|sa",
)

CUE = Cue(
    id="alternative",
    title=Say(en="Another way considered", fr="Une autre voie"),
    weight=0.7,
    probe=Say(
        en="“{x}”: how did that one end?", fr="« {x} » : comment ça s'est terminé, cette piste ?"
    ),
    plain=Say(en="What put an end to that one?", fr="Qu'est-ce qui a mis fin à cette piste ?"),
    check=says((LOOKED, 2), unless=ELSE),
    examples=(
        Hears("en", "[[My brother nearly bought a second tractor]]."),
        Hears("en", "[[Two firms came, so we got quotes]]."),
        Hears("en", "[[we looked at two other nurseries on the same street]]"),
        Hears("en", "[[I was torn between the tram pass and a second bike]]."),
        Hears("en", "[[We thought about selling the boat]], to be fair."),
        Hears("en", "it nagged but [[i thought maybe we can just leave it another year]]"),
        Deaf("en", "I looked at my watch and ran."),
        Deaf("en", "I tried to sleep on the ferry."),
        Deaf("en", "We carried on talking until the lights went out."),
        Deaf("en", "He looked at me as if I was mad."),
        Deaf("en", "The trial starts on Monday at the court."),
        Deaf("en", "She quotes poetry at breakfast."),
        Hears("fr", "[[Avec mon frère on a failli acheter un deuxième tracteur]]."),
        Hears("fr", "[[Deux couvreurs sont venus, on a demandé des devis]]."),
        Hears("fr", "[[on a regardé deux autres crèches dans la même rue]]"),
        Hears("fr", "[[J'hésitais entre l'abonnement de tram et un deuxième vélo]]."),
        Hears("fr", "[[On a pensé à vendre le bateau]], soyons honnêtes."),
        Hears("fr", "ça me travaillait mais [[je me disais on va laisser comme ça encore un an]]"),
        Deaf("fr", "J'ai regardé l'heure et j'ai couru."),
        Deaf("fr", "J'ai essayé de dormir sur le ferry."),
        Deaf("fr", "On a continué à parler dans le noir."),
        Deaf("fr", "Elle m'a regardé comme si j'étais fou."),
        Deaf("fr", "Il a laissé tomber la tasse."),
        Deaf("fr", "Le procès est à l'essai demain, je crois."),
    ),
    force="pull",
)

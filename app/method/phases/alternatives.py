"""Alternatives: what was looked at, tried and dropped, doing nothing and hiring somebody included.

Two options at least; one of them is usually the old way left as it is.
"""

from app.method.checks import seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Hears, Phase, Probe, Say, Slot

HERE = Phrases(
    en="""
    looked at|into|online|around; looked it up; look at after|else; looking for|around|into; searched; searching; googled; google; compared; comparing; shortlist; tried out; free trial|fortnight|month; free trial; demo; # quotes; got quotes; a quote from; brochure; website; reviews; advert*; advertis*; facebook group; recommended|recommend; mentioned it; told me about; heard about|of; came across; find out about; found out about; what did you start with; what else did you look
    the other (one|firm|option|two); options; considered; considering; torn between; instead; spreadsheet; hire|hiring; getting somebody|someone in; rep; salesman; too expensive; pounds a month; a month for; the cheapest one; best known; comes up first; they wanted; it was for <option>; a man came out; came to show
    i|we looked; i|we tried (a|one|the|it|another); rang round|three|two; visited; went to see; test drive|drove; showroom; quoted; cheaper; secondhand; borrow*; rental; to rent; <person> has|had one|got; said try|get|buy; suggested; saw one|it|this; seen one; online; on youtube|reddit|instagram|the internet; forum*; downloaded; podcast; per month; monthly; subscription; did nothing; do nothing; waited; waiting for; buy another|a new; get another|a new; same again; repair it; replace it; brand*; models; alternative*; version; wait and see; not for us; ruled out; too big|small|fancy|far
    """,
    fr="""
    regardé ailleurs|sur|un|une|des|les|chez|plusieurs|deux|trois; regardé d'autres; je regardais; on regardait; cherch*; recherches; j'ai tapé; googl*; plaquette; prospectus; google; internet; comparé*; comparais; comparait; comparatif*; testé*; testais; essayé un|une|le|la|d'autres|plusieurs; essai gratuit; période d'essai; démo; # devis; demandé des devis; brochure; avis; pub; publicité; annonce; groupe facebook|whatsapp; recommandé; conseillé; m'a parlé de|d'un|d'une; parlé d'un|d'une; entendu parler; tombé* sur; par quoi avez-vous commencé; connu
    l'autre (option|boîte|solution|marque|modèle); options; envisag*; hésit* entre; à la place; embaucher; prendre quelqu'un; le commercial; trop cher|chère; plusieurs|trois|deux devis|boîtes|solutions|outils; le plus connu; c'était pour des; un concurrent; salon; faire autrement; solutions
    j'ai regardé; on a regardé; visité*; appelé trois|plusieurs|deux; magasin; vendeur; vendeuse; d'occasion; location; louer; prêté*; emprunt*; en a|avait un|une; m'a dit (de) prends|regarde|essaie|viens|va|prendre|regarder|essayer|venir|aller; m'a montré; forum*; site; sur internet; en ligne; youtube; télécharg*; abonnement; par mois; moins cher; rien faire; attendre; faire réparer; racheter; remplacer; marque*; modèles; pas pour nous; trop gros|petit|loin|compliqué; laisser tomber
    """,
)
ELSEWHERE = Phrases(
    en="looked at me|him|her|my|each; looks at; looked round at; looking at me; told me about her; tried to; mentioned it to",
    fr="cherché à joindre; cherché mes; chercher les enfants; regardé l'heure|par|dehors; à ta place; à sa place; par mois je; cherché la clé; chercher du|mon|ma|les",
)
# What a question that leads here holds; said in an answer, these words say little.
ASKED = Phrases(
    en="""
    look|looked|looking at|into|around|for|elsewhere|after|online|first|anywhere; google*; ask|asked for advice; ask|asked around; the first one you; the second one; which one; did you look; who told you about; who mentioned; first saw|see|heard|met|came (it|them|of|about); not|n't go|gone with (the|another|that|one); why not the; wrong with the|that other|others|two|one|first; (just) leaving|leave it|things (as|there|alone); think|thought about|of just|leaving|staying|doing|giving|stopping; type|typed in; went online; the visit; visit to|from; the demo|showroom|brochure|salesman|trial; with the one (from|in|on|that); became|become of; if it|that|they|none hadn't|didn't|had exist*; your list; onto|on the|your list|table; hoping (it|that|for|to); anyone|anybody else; which one|ones; the choices; caught you; off the first|second|other; the neighbour's|neighbor's; make of it when; compare|compared; what else did; options; alternatives; consider*; compar*; you try|tried|tested; other ones|options|companies|people|solutions|places|brands; find out|found out; hear|heard about|of; come|came across; search*; shop around; shortlist*; demo|demos|trial; any quotes; put you off; rule out|ruled; rejected
    what did you like (so|most|about); what drew|attracted|appealed; caught|catch your eye; were you hoping|looking; did you hope|expect|imagine|picture; hoped for; what did you want; wanted .. different; research; websites; start with; between the|those|them two|three|options|others; stood out; competitor*; instead; you visit*; what did you make of; make of that|it|him|her|them; on your list; seen|saw|see any|anybody|anyone|another|other|how (other|any|anyone|anybody); what became; did you start looking
    """,
    fr="""
    regardé (d'autres|ailleurs|quoi|chez|aussi); vous aviez regardé; cherché|cherchiez|chercher|recherches; ailleurs; quoi d'autre; d'autres solutions|options|pistes|boîtes|marques|laiteries|banques; options; alternatives; comparé*; comparer; envisag*; essayé|essayer; testé|tester; connu|découvert|trouvé; entendu parler; demandé conseil; les choix; a|avait accroché; refroidi|gêné avec|chez|sur; appelez|appelles (deux|trois|plusieurs); du premier que; le premier|deuxième que vous|tu avez|as; moteur de recherche; par où; commencé par; où vous avez|vous êtes allé* voir; regarder où; pensé à quoi; vous en a|avait parlé; t'en a|avait parlé; qui vous|t' en a; en le|la|les voyant|découvrant; la première fois que vous|tu l'avez|l'as|les vu*; pourquoi pas le|la|les|chez; pas avec les|l'|le|la (deux) autres|autre|premier|première; les deux autres; laisser les choses|comme|tomber; en espériez|espérais|attendiez|attendais (quoi); tapé quoi; la visite; cette visite; et celui|celle|ceux de|du|d'|qui; ça a donné; auriez|aurais fait quoi; si ça|rien n'avait|avait; sur la liste; lesquels|lesquelles|lequel|laquelle; pistes; aviez-vous|avais-tu en tête; imaginiez|imaginais; tombé* sur; vous a parlé; démo|essai|devis; écarté*; rejeté*; éliminé*; par quoi vous avez|avez-vous|as-tu commencé
    qu'est-ce qui vous a plu|attiré|tenté|séduit; vous a attiré|plu|séduit|tenté; qu'est-ce qui t'a plu|attiré|tenté|séduit; vous espériez|imaginiez|attendiez|vouliez|cherchiez|aviez en tête; tu espérais|imaginais|attendais|voulais|cherchais; espériez-vous; qu'est-ce que vous en attendiez; concurrent*; à la place; vous en avez pensé quoi; tu en as pensé quoi; pensé de; apparu quand; c'est le gain
    """,
)

# A table: it keeps its shape.
# fmt: off
PHASE = Phase(
    id="alternatives",
    title=Say(en="Options", fr="Options"),
    seeks=Say(en="What was looked at or tried, doing nothing included, and why it was dropped.", fr="Ce qui a été regardé ou essayé, y compris ne rien faire, et pourquoi c'est écarté."),
    check=seeks((HERE, 1), unless=ELSEWHERE),
    asked=seeks((ASKED, 2)),
    slots=(
        Slot(
            "noticed", Say(en="where it was seen or heard", fr="où c'est vu, entendu"),
            seeks((Phrases(
                en="saw an|the|a|it on|in|advert|ad|poster|video|sign; seen bits; seen an|adverts|it; there was an advert|ad|video|article; heard about|of (it|them); came across; somebody|someone mentioned|told|recommended; mentioned it; told me about; recommended it|them|by; facebook group; in a magazine; at a fair|show; on instagram|youtube|tv|the radio; what 's it called; spell it; everyone used",
                fr="vu une|la pub|annonce|affiche|vidéo|démo; donné une|un plaquette|prospectus|brochure|carte|adresse; vu passer; vu sur|dans; j'avais vu; entendu parler; tombé* dessus|sur; quelqu'un m'a|m'en|nous; m'a parlé (de|d'); m'en a parlé; on m'en a parlé; on m'a parlé (de|d'); m'a recommandé|conseillé; recommandé par; groupe facebook|whatsapp; dans un magazine|journal; sur un salon|forum; à la radio|télé; bouche à oreille; sur instagram|youtube|internet|google",
            ), 2)),
            (Probe("alt_came_across", Say(en="Tell me how you first heard there was such a thing.", fr="Racontez-moi comment vous en avez entendu parler, au début."), "invitation"),),
            1.0, "passive_looking",
        ),
        Slot(
            "looked", Say(en="what was looked at or tried", fr="ce qui est regardé, essayé"),
            seeks((Phrases(
                en="looked at # ; i|we looked at|into (a|the|an|some|other|two|three); looked it up; i|we searched|googled|compared; shopped around; signed up for a; free trial|fortnight|month; i|we tried a|an|the|another|one|it|that; a demo; # quotes; got quotes; there was <option>; then there was the (idea|spreadsheet|one); came out to; built me one; did the free; what did you start with; what else did you look; what did you try; put us in for; the brochure; i|we visited",
                fr="on a|j'ai regardé (deux|trois|plusieurs|un|une|des|les|chez|ailleurs|sur|d'autres|ce); j'ai|on a cherché (sur|un|une|des|d'autres|ailleurs|partout); j'ai tapé; j'ai|on a comparé|testé|essayé|visité (un|une|le|la|les|deux|trois|plusieurs|d'autres|pas); essai gratuit; période d'essai; mois gratuit; une démo; la démo; # devis; demandé (un|des|trois|deux) devis; fait un devis; est venu* (nous|me) (montrer|présenter|voir); inscrit* à l'essai; par quoi avez-vous commencé; qu'avez-vous regardé|essayé; vous avez regardé quoi",
            ), 3)),
            (
                Probe("alt_start", Say(en="Where did you start looking?", fr="Par où avez-vous commencé ?"), "open"),
                Probe("alt_looked", Say(en="Which options did you have in mind, even leaving things as they were?", fr="Quelles options aviez-vous en tête, même celle de ne rien changer ?"), "open"),
            ), 1.5, "active_looking",
        ),
        Slot(
            "nothing", Say(en="doing nothing", fr="ne rien faire"),
            seeks((Phrases(
                en="do|did|done nothing; nothing (at all|first of all); just leave it; left it (as|like|there|for); carried on (as|like); we|i carried on; didn't do anything; put up with; wait and see; put it off; let it go; live with it; leave it as",
                fr="rien faire; rien fait; rien changer|changé; laisser comme ça|tomber; laissé comme ça|tomber|traîner; continué comme|pareil; on a continué; faire avec; fait avec; attendre (de voir|un|encore|la); on verra; repouss*; reporté; laissé passer; rester comme",
            ), 2)),
            (Probe("alt_if_none", Say(en="And with none of them, what was the plan?", fr="Et sans rien de tout ça, c'était quoi, le plan ?"), "open"),),
        ),
        Slot(
            "other_kind", Say(en="another kind of answer", fr="une tout autre voie"),
            seeks((Phrases(
                en="hire|hiring|hired (a|an|somebody|someone|one); take somebody|someone on; getting somebody|someone in; somebody|someone in; one day a week; an accountant|agency|assistant|student|temp|cleaner|freelancer|consultant; outsourc*; ask my|a <person>; a spreadsheet; built me; by hand; move house; sell the; second hand; second-hand; a lodger; borrow*; rent*",
                fr="embauch*; prendre quelqu'un|un|une stagiaire|apprenti|assistante; recruter; un stagiaire; une stagiaire; un alternant; une agence; un prestataire; un freelance; un consultant; un intérimaire; sous-trait*; déléguer; un tableur; un fichier excel; vendre la|le|l'; d'occasion; louer un|une; emprunter; déménager; demander à mon|ma|mes <person>; faire nous-mêmes|soi-même|moi-même",
            ), 2)),
            (Probe("alt_what_else", Say(en="What else did you look at, even something quite different?", fr="Qu'avez-vous regardé d'autre, même quelque chose de très différent ?"), "open"),),
            0.8, here=True,
        ),
        Slot(
            "dropped", Say(en="why it was dropped", fr="pourquoi c'est écarté"),
            seeks((Phrases(
                en="but it 's for; it was for|too|really|more; too expensive|dear|big|complicated|slow|far|much; it wanted (everyone|my|the); kept asking; i|we didn't like|want|need|trust; couldn't do|see|afford; it couldn't; didn't have (the|a|any); wasn't for|right|what; that was the end of; so that was (ken|that|it|the); put me|us off; for lads with; not for us|me; broke another; out of our|budget; ruled out|it; sent it back; gave up on",
                fr="trop cher|chère|chers|gros|compliqué|compliquée|loin|lent|grand|long|petit; c'était (pour|pas|plutôt) (pour|des|les|nous|moi|fait|ça); pas pour nous|moi; ça (ne) faisait|gérait|marchait pas; il manquait; il fallait (tout|former|payer|un|une|s'|que tout); j'ai|on a laissé tomber|arrêté|abandonné; écarté*; éliminé*; m'a refroidi*; nous a refroidis; j'ai pas aimé|accroché; on n'a pas aimé|accroché; ça m'a pas plu; hors budget; usine à gaz; deux jours de formation; pas de réponse; rappelé jamais",
            ), 2)),
            (Probe("alt_drop", Say(en="What ruled the others out?", fr="Qu'est-ce qui a éliminé les autres ?"), "open"),),
            1.2, here=True,
        ),
        Slot(
            "hope", Say(en="what was hoped for", fr="ce qui était espéré"),
            seeks((Phrases(
                en="i|we wanted (something|it|him|her|to|a|um|somewhere|one); i just wanted; i|we hoped|needed (something|it|a|to|one); hoping; what i|we wanted; i could see; pictured; so that i|we could; then i|we can; finally; the price 'll still",
                fr="je|on voulais|voulait (que|qu'|quelque|un|une|pouvoir|plus|juste|pas|du); j'espérais; on espérait; ce que je|on voulais|voulait; je cherchais un|une|quelque; on cherchait un|une|quelque; je me voyais; il me|nous fallait (un|une|quelque|l'|le|la); enfin pouvoir|avoir|être; j'avais besoin (de|d'|que); on avait besoin (de|d'|que)",
            ), 2)),
            (Probe("alt_hope", Say(en="What did you want it to do for you, back then?", fr="À ce moment-là, vous vouliez que ça change quoi ?"), "open"),),
        ),
    ),
    opening=(
        Probe("alt_open", Say(en="After that, what was your first move?", fr="Après ça, vous avez commencé par quoi ?"), "open"),
    ),
    examples=(
        Hears("en", "[[We looked at three boarding kennels]]."),
        Hears("en", "[[My neighbour recommended the one on the corner]]."),
        Hears("en", "[[i googled it in the waiting room]]"),
        Hears("en", "[[The brochure said two days of training]]."),
        Hears("en", "[[I was torn between a lodger and a smaller flat]]."),
        Hears("en", "so [[we tried out the free trial with the twins]]"),
        Deaf("en", "He looked at me for a long time."),
        Deaf("en", "I tried to stand up."),
        Deaf("en", "The garden is big."),
        Deaf("en", "We paid in cash on the Friday."),
        Deaf("en", "She sat by the bed."),
        Deaf("en", "It looks at the sea."),
        Hears("fr", "[[On a comparé trois pensions pour chiens]]."),
        Hears("fr", "[[Ma voisine m'a conseillé celle du coin]]."),
        Hears("fr", "[[j'ai tapé ça sur google dans la salle d'attente]]"),
        Hears("fr", "[[La brochure parlait de deux jours de formation]]."),
        Hears("fr", "[[J'hésitais entre un coloc et un appart plus petit]]."),
        Hears("fr", "alors [[on a pris l'essai gratuit avec les jumeaux]]"),
        Deaf("fr", "Il m'a regardée longtemps."),
        Deaf("fr", "J'ai cherché mes lunettes."),
        Deaf("fr", "Le jardin est grand."),
        Deaf("fr", "On a payé en liquide le vendredi."),
        Deaf("fr", "Elle était assise près du lit."),
        Deaf("fr", "Il a regardé par la fenêtre."),
    ),
)
# fmt: on

"""The nine points of a switch: the words that tell each, the questions that ask for it, what looks like it.

`told` are words that need little else; `hints` count where the question or the talk is there as well;
`asked` are an interviewer's; a sentence that holds one of `unless` does not tell the point.
"""

from dataclasses import dataclass

from app.events import PhaseId, Stage
from app.method.hearing import Phrases


@dataclass(frozen=True, slots=True)
class StageWords:
    """How one point of the timeline is told and asked for.

    `near` says how much each phase of the talk speaks for it; a phase that is not named speaks against.
    `alone` is false where an answer needs the words even when the point was asked for; `sure` are words that
    tell the point wherever the talk is, `acts` what people do there: told in the past, where the talk is.
    """

    stage: Stage
    near: dict[PhaseId, float]
    told: Phrases
    hints: Phrases
    asked: Phrases
    unless: Phrases
    alone: bool = True
    sure: Phrases | None = None
    acts: Phrases | None = None


# A table: it keeps its shape.
# fmt: off
ALL: tuple[StageWords, ...] = (
    StageWords(
        "first_thought", {"trigger": 0.75, "before": 0.25, "alternatives": 0.0},
        Phrases(
            en="first thought (about|of|was|that|i|it|we); first time i|we (ever) thought|wondered|considered|realised|realized; crossed my mind; dawned on me; hit me that; there has to be a; there had to be a; for a second i thought; i caught myself thinking; that 's when it started; the seed was; had the idea; got the idea; gave me the idea; occurred to me; got me thinking; started|began (me) thinking|wondering; started|began to think|wonder; put the idea; is there not a|an; isn't there a|an; there must be a; must be a better; had to be a|another better|way; planted the|a seed; popped into my; came into my head; i wondered if|whether; the idea came",
            fr="première fois que j'y; première fois que je me suis dit; première fois que j'ai pensé|songé; j'y ai pensé; traversé l'esprit; je me rappelle m'être dit; je me suis surpris* à; et si on|je|j'; l'envie m'a; ça m'a donné l'idée; donné l'idée; eu l'idée; ça a commencé à me; venu* à l'idée|l'esprit; l'idée m'est venue; l'idée est venue; commencé à y penser|réfléchir|songer; commencé à me dire|demander|trotter|travailler; trott*; devait|doit y avoir|bien un|bien exister; existe pas un|une; y a pas un truc|moyen; y a pas une appli|façon; germ*; planté une graine; je me suis demandé si; je me suis dit un jour; je me suis dit qu'il|il faudrait|faut|y; je me suis dit faudrait|faut|qu'un; il faudrait un truc|quelque|autre",
        ),
        Phrases(en="i thought there|maybe|one; i remember thinking; what if we|i", fr="je me suis dit; je me disais; j'ai pensé que|qu'"),
        Phrases(
            en="first think|thought|occur|cross|pop|dawn; first come to you; very first time|thought|moment you (thought|think); first time you (ever) thought|think|wondered; idea first; first idea; the idea come|came|start; did you first; did it first; the very first; where did the idea; begin to think; earliest; idea of some|doing|changing|another .. first|pop; cross|crossed your mind; into your head|mind; start thinking|wondering about; first start|began|begin to think|feel|see|wonder; first inkling|sign; when did it start to (bother|worry|annoy)",
            fr="y avez-vous pensé; y as-tu pensé; vous y avez pensé; première idée|pensée; toute première fois; la première fois que; d'où vient l'idée; l'idée vient d'où; l'idée est venue; vous est passé par; vous avez commencé à; traversé l'esprit; pensé pour la première; l'idée vous|t' est|était; idée .. vous est venue; venue l'idée; commencé à y penser; ça vous est venu; première fois que vous vous êtes dit; idée .. venue; des premières; vous est venue; t'est venue; remontes|remontez|remontons au|plus; tout début; premier signe; commencé à vous peser|travailler; le tout premier; vous y avez|tu y as pensé",
        ),
        Phrases(en="wondered if he|she; thought he|she was; should i order", fr="je me suis dit que si; pensé à elle|lui; j'ai pensé à <family>"),
        sure=Phrases(
            en="first time i|we (ever) thought; very first thought; first thought of it|that; first crossed my mind; is there not a|an; first thought about",
            fr="première fois que j'y ai; première fois que j'ai pensé; première fois que je me suis dit; m'a traversé l'esprit; l'idée m'est venue; je me suis dit un jour",
        ),
    ),
    StageWords(
        "passive_looking", {"alternatives": 0.75, "trigger": 0.75, "before": 0.25},
        Phrases(
            en="i|we (just) noticed; started noticing|seeing; kept seeing; i did notice; saw an advert|ad|poster; there was an advert|ad|poster; i 'd see|seen people|one|them|adverts|it; somebody|someone|who had mentioned; he|she|they|'d mentioned it; in the back of my mind; wasn't really looking; never asked anything; on my radar; one eye on; i read all the; i 'd heard of|about; came across it|one|them; saw it|one on|in|at; a poster; an advert; first heard about|of",
            fr="m'en avait|avaient (déjà|un) (peu) parlé; nous en avait|avaient parlé; donné une plaquette|brochure; donné un prospectus; vu passer; j'ai|j'avais vu une pub|affiche|annonce; resté* planté*; regardais de loin; commencé à remarquer|voir; je remarquais; j'en voyais; j'en ai|avais entendu parler; entendu parler par|de; c'est une affiche|annonce|pub; tombé* dessus par hasard; sans chercher; je cherchais pas|rien; on cherchait pas|rien; dans un coin de la|ma; j'avais (déjà) entendu parler; je gardais un oeil; mis* dans le|un tiroir",
        ),
        Phrases(en="mentioned it; told me about it|his|hers|theirs; heard about|of; came across; seen bits; brochure; magazine; facebook group", fr="m'en a parlé; m'a parlé d'un|d'une|de; entendu parler; tombé* dessus; plaquette; prospectus; salon; vitrine; un article"),
        Phrases(en="hear of|about; come across it|them; came to hear; find out about; what did you notice; what had you seen", fr="vous avez connu; tu as connu; entendu parler; tombé* dessus; découvert; vous regardiez quoi; qu'est-ce que vous regardiez"),
        Phrases(en="noticed the mistake|error|that he|that she; since i signed", fr="vu passer la facture"),
        alone=False,
    ),
    StageWords(
        "event_1", {"trigger": 0.75, "before": 0.25, "alternatives": -0.25, "decision": -0.75},
        Phrases(
            en="until the day|night|morning; until one day|morning|night; that's when i|we knew|said|thought|realised; that was when i|we; the last straw; the final straw; something had to change|give; had to do something; couldn't go on; that did it; and then came|comes the; then there was the day|letter|call|fall|night; then i get|got the call|letter|email; i get the call; went with the other; gave us notice; that was it for me",
            fr="jusqu'au jour|soir|matin où|ou; c'est là que j'ai compris|vu|dit; c'est là que je me suis; c'est là qu'on a|s'est; le déclic; la goutte d'eau|de trop; ça pouvait plus durer; il fallait que ça; fallait faire quelque chose; c'est plus possible; ça suffit; plus jamais ça; la honte de ma; et puis y a eu; puis il y a eu; et puis est arrivé*",
        ),
        Phrases(en="broke|broken down; went down|overnight; flooded; in hospital; accident; cried; crying; shaking; ashamed; the letter; the bill; lost the|our|a; rang|rings|calls me; no records", fr="en panne; rejeté*; perdu*; refusé*; m'appelle; lettre; facture; pleur*; à bout; honte; craqué; hôpital; accident; jeté; crie; tombé*; y avait rien; pas de camion"),
        Phrases(
            en="made you (actually|finally) (start|look|do|act|move); what happened that|there|then|on; about that day|week|night|morning|evening|letter|call; about the letter|call|day|week|night|morning|staircase; what set it|things off; what changed; the day things|it started; when did you know; what happened; what kicked|triggered; last|final straw; what was going on (for|that|at); take me to that|there; why that <day>; minute by minute; what happened on (that|the)",
            fr="qu'il fallait bouger|changer|faire|agir; le déclic; déclenché; cette journée-là; ce jour-là; cette semaine-là; cette nuit-là; qu'est-ce qui s'est passé|s'était; que s'est-il passé; il se passe quoi; pourquoi ce jour; qu'est-ce qui a changé|tout; la goutte; c'était quoi; racontez-moi cette|ce|le|la; raconte-moi cette|ce|le|la; restons sur ce|cette|le; minute par minute; emmenez-moi|emmène-moi là|sur|dans; et ce|le <day>|<month>",
        ),
        Phrases(en="once|twice a <span>; # times a <span>; every <span>; whenever; every time; usually; if it; might", fr="par <span>; tous les <span>; chaque <span>; chaque fois; à chaque fois; d'habitude; en cas de; des fois; souvent"),
        acts=Phrases(
            en="BREAK down; CRASH; lost the|my|our|a; LEAVE us|me; QUIT; RESIGN; DIE; FAINT; COLLAPSE; FAIL; FLOOD; LEAK; burnt; burned; STEAL; stolen; CANCEL on; ambulance; police; fined; a fine; complain*; shouted; screamed; diagnosed; redundant; evict*; notice to; rejected; bounced; ran out; fell over|off|down|apart|through; got stuck; missed the|a|my|her|his; forgot; ended up in|at; a&e; emergency; funeral; turned up and; nobody came; double booked; sent back; refused",
            fr="TOMBER; PLANTER; PERDRE; CASSER; LÂCHER; démission*; MOURIR; décédé*; brûl*; VOLER; volé*; ANNULER; urgences; ambulance; police; amende; réclam*; hurl*; CRIER; diagnosti*; licenci*; expuls*; REFUSER; REJETER; rejet*; oublié*; raté*; loupé*; manqué*; coincé*; bloqué*; en retard; enterrement; personne est venu; double réservation; renvoyé*; effondré*; malaise; fuite",
        ),
    ),
    StageWords(
        "active_looking", {"alternatives": 0.75, "trigger": 0.25, "decision": 0.0},
        Phrases(
            en="googled; i|we searched; searched online; looked online|into; i|we looked it up; i looked at # ; i|we looked at two|three|four|five|a few|several|other; a demo; free trial|fortnight|month; # quotes; got quotes; got a quote; a man|chap|guy|rep came; came out to; came to show; rang round; shopped around; i|we compared; shortlist*; test drove; test rode; tried out; i|we visited; signed up for a trial; asked around; sent off for; then there was the (spreadsheet|idea|one); did the free; i 'd tried two|three|both|a; started looking; they came in; i|we tried a|an|the|two|one|another; i actually did it; went to look",
            fr="j'ai tapé; tapé .. sur|dans; j'ai|on a cherché sur|un|une|des|d'autres|ailleurs|partout; j'ai|on a regardé deux|trois|plusieurs|un|une|des|chez|ailleurs|sur|d'autres|pour; j'ai|on a comparé; j'ai|on a testé|essayé un|une|deux|trois|plusieurs|d'autres|le|la; essai gratuit; période d'essai; une démo; eu un devis; demandé (un|des|trois|deux) devis; # devis; est venu* (un|le|nous|me|chez|faire); fait le tour; j'ai|on a visité; j'ai|on a appelé un|une|deux|trois|plusieurs|d'autres|des; je suis tombé dessus; mis* à chercher; commencé à chercher|regarder|comparer; j'ai|on a demandé autour; j'ai commencé par",
        ),
        Phrases(en="looked at; tried; there was; brochure; website; reviews; spreadsheet; recommended; came out; visited; asked him|her|them", fr="tombé* sur; regardé; essayé; site; comparatif; tableau; rappelé; relancé; j'y suis allé*; viens voir; me parle de|d'; il m'a dit; conseillé"),
        Phrases(
            en="look at|into; looked at; start (you|looking) with|looking; where did you start; did you try|consider|compare|look; what else did; other options; first avenue; go about (finding|looking); what all did; which ones; who else did you; on your list; what did you do about it|that; the choices; what did you google; did you look",
            fr="regardé|cherché|comparé|essayé d'autres|ailleurs|quoi|plusieurs|quelque; vous avez regardé|cherché|essayé; avez-vous regardé|cherché|essayé|commencé; vous avez commencé; mis à chercher; quoi d'autre; d'autres (options|solutions|pistes); première piste; chercher ailleurs; par où; commencé par; quelles (autres) pistes; pensé à quoi; tapé quoi; tu faisais quoi|vous faisiez quoi pendant; appelé qui; cherché où",
        ),
        Phrases(en="looked at me|him|her|my|us|each; tried to; if i 'd; searched my", fr="essayé de|d'; regardé l'heure|la télé|mon|ma|mes|par; cherché mes|ma|mon; rien regardé"),
    ),
    StageWords(
        "event_2", {"decision": 0.75, "alternatives": 0.25, "trigger": -0.25},
        Phrases(
            en="deadline; only one|two|three left; the last place|one left; somebody else was interested; price was going up; going up on the; sale ended; end of the sale; by the end of; contract|lease|warranty was up; lease|contract ran out|ends|ended|ends|expired; baby was due|coming; term started; starts on the; by noon; gave|give us|me|you until; had until; running out of time; time was running; last chance; nine|ten|eight|seven|six|five|four|three|two days left; days left; weeks left; offer ended|ends|ran; has|had to be (spent|signed|in|done|sent|back) by; needed|wanted it|an by|before; by the end of; due back|in on|by; before the contract|lease|term|season|price; came up for renewal; to know by; know|tell|say|answer|reply by; up for renewal; or he 's|we 're|they 're going|out; can't keep waiting; appointment .. to sign; to sign the (new)",
            fr="échéance; date limite; date butoir; dernier délai|carat|moment; dernière place; il en restait que|qu'un|plus; d'autres personnes|acheteurs intéressé*; liste d'attente; prix augmentait|augmentaient; fin des soldes; bail|contrat|abonnement|crédit finissait|s'arrêtait|arrivait|expirait|tombait; contrôle technique; on avait|j'avais jusqu'à|jusqu'au; me|nous laissait jusqu'à|jusqu'au; sera|serait|est reconduit*|renouvelé*|reconduite pour|au|le; elle|il me|nous le|la garde; nous|me donnait jusqu'à|jusqu'au; fallait répondre; approchait; # jours pour me|se|nous; plus que # jours|semaines; # jours pour; il restait # ; sinon je|on|c'était repart*|pay*|perd*|reconduis*|repren*|rest*; fallait (se|le|la|les|tout) décider|signer|répondre|choisir|rendre|envoyer|dire; avant le # <month>; faut me dire avant;  préavis; renouvel*; promo finissait|s'arrêtait; dernière chance; le temps pressait; on n'avait plus le temps",
        ),
        Phrases(en="by the # ; by <month>|<day>|<season>; before the; before <month>|<season>|<day>; until the; end of the month|year|week; running out; urgent; in a hurry; booked for|in", fr="avant le|la|les|noël|<month>|<day>; jusqu'au; d'ici; coincé*; repartais; délai; fin du mois; fin de l'année; urgen*; press*"),
        Phrases(
            en="why that|the day|week|night|wednesday|ninth; why then; not the week|month before; deadline; what was the rush; made it urgent; that week and not; by when; due back; was there a date|deadline; a date you; had to decide by",
            fr="pourquoi cette|ce semaine|jour|moment; qu'est-ce qui pressait; urgence; échéance; plutôt qu'un mois; l'emporter|emporté le morceau; pourquoi en <month>; et pas dès|début|avant; date butoir; une date limite",
        ),
        Phrases(en="every month|year; usually; always pay; before we used|had; the day before the; the night before the", fr="tous les mois; chaque année; comme tout le monde; avant le premier café; sous contrat; ils payent"),
        sure=Phrases(
            en="deadline; has|had to be spent|signed|done|sent by; by noon on|friday; gave us|me until; days left",
            fr="échéance; date limite; dernier délai|carat; date butoir; faut me dire avant; il leur faut|fallait; fallait envoyer .. avant; avant le # <month> sinon",
        ),
        acts=Phrases(
            en="HAVE to|until by|before; by|before|until|till the #|end|time|start|<month>|<day>; by|before|until|till <month>|<day>|<season>; in # days|weeks; # days|weeks before|left|to; only had # ; only # <span>; no later than; latest; due in|on|the; starting on|in|the; running out; going up; closing; closed on|at; expire*; moving out|in|on; waiting list; last one|chance|day|place|minute; couldn't wait; had to tell|let|say|answer|confirm|choose|decide",
            fr="avant|jusqu'au|d'ici|jusqu'à <month>|<day>|<season>|noël|#|fin; avant|d'ici la|le|les fin|#|début|rentrée|saison|naissance|vacances|fêtes|départ|travaux; jusqu'au # ; dans # jours|semaines|mois; plus que # ; il restait; il me|nous restait; au plus tard; dernier|dernière jour|place|chance|moment|minute; fermai*; augment*; expir*; liste d'attente; devait|devais|fallait|faut confirmer|répondre|dire|choisir|décider|rendre|donner|signer|prévenir",
        ),
    ),
    StageWords(
        "deciding", {"decision": 0.75, "alternatives": 0.0},
        Phrases(
            en="said yes; we shook hands; i agreed; i chose; we chose; picked the; went with the|it; i knew then; that decided it; that settled it; was settled; that was it we; i was sold; won me over; what swung|tipped it; did it for me; couldn't sleep; changed my mind; i|we (finally) decided; made up my|our mind|minds; that's it we 're|i 'm; we 're doing it; i thought right; i told myself; took the plunge; went for it; voted; talked it over|through; put it to (them|him|her|the); settled on; slept on it; sleep on it; it let me off; we 'll talk; we 'd talk; the board agreed; signed it off; said (okay|yes|right) let 's; said yes to the|it; nearly|almost cancelled|scrapped|backed|gave|sent; my finger on; chicken out|chickened; went back and forth; couldn't decide; dead against; weighed it; pros and cons; kept putting it off; i|we hesitated; had to convince|persuade; agreed to go|try|do; crash videos; meetings running; made the decision|call",
            fr="c'était oui; c'est devenu oui; on s'est dit (c'est) bon|allez|go|banco|ok; ça m'a convaincu*; ça nous a convaincu*; c'est ça qui m'a; c'est ce qui a fait; ce qui m'a décidé*; j'ai tranché; on est tombés d'accord; elle|il m'a dit vas-y|fonce|prends-le; changé d'avis; on s'est regardés; c'était réglé|fait; je savais que c'était; je me suis dit (c'est) bon|allez|banco|go|parti|ok; bon on y va; c'est bon on y va; allez on y; j'ai décidé; on a décidé; c'est .. qui a décidé; on s'est décidés; je me suis décidé*; s'est décidé; on a voté; voix pour; on a dit oui|banco; j'ai dit oui tout|de|sur|au; tranché; sauté|franchi le pas; je me suis lancé*; on s'est lancés; j'ai|on a choisi; j'ai|on a failli; j'ai|on a hésité; j'ai|on a repoussé; gardé* une semaine; gardée # (jours|semaines|mois); laissé passer # jours|semaines; pris mon|notre temps; pesé le; pour et (le|les) contre; on en a parlé|reparlé; j'ai dit bon; fallait convaincre; on en a discuté; c'était (tout) vu|décidé",
        ),
        Phrases(en="i thought; said yes|no|okay; was against; against it; i wanted; i was scared; hesitat*; permission; convinc*", fr="je me suis dit; hésit*; peur; contre; accord; d'accord; refermé; convain*; réfléchi*"),
        Phrases(
            en="decide|decided; become|became a yes; settled; made up your mind; make the call|decision; what tipped|swung; tipped; convinced you; get it through; how do we|you get from; go for it; what held you; nearly stop|stopped; what happened between; who could have; was going on for you",
            fr="décidé; devenu oui; décision; pencher; bascul*; convaincu*; passe de l'un; vous retenait; vous a retenu; hésité; failli; ce qui s'est passé entre; s'est décidé",
        ),
        Phrases(en="decided to walk|sleep|eat; when i decided; if i 'd decided; never decided", fr="quand j'ai décidé de dormir; j'ai failli tomber|mourir|pleurer|perdre; un moment d'hésitation"),
        sure=Phrases(
            en="made up my|our mind|minds; i|we decided; that's it we 're doing; we 're doing it; put it to the|them; i|we made the decision|call",
            fr="on s'est décidés; je me suis décidé*; on a voté; c'est .. qui a décidé; sauté|franchi le pas; j'ai décidé; on a décidé; s'est décidé",
        ),
        acts=Phrases(
            en="DECIDE; CHOOSE; chose; AGREE; HESITATE; CONVINCE; PERSUADE; VOTE; TOSS; WEIGH; ARGUE; lay awake; go for it; said yes; said no; we 'll take|have|do; let's do|go|get; wasn't sure; in two minds; put off|it off; talked about|it; made a list; asked my|him|her; permission; blessing; backed out; pulled out; second thoughts; cold feet",
            fr="DÉCIDER; CHOISIR; HÉSITER; CONVAINCRE; TRANCHER; VOTER; ACCEPTER; PESER; REPOUSSER; RENONCER; DISCUTER; dit oui|non|banco|stop; on le|la prend; on y va; j'étais pas sûr*; fait une liste; demandé à|son|l'avis; accord; feu vert; reculé; refermé; pas dormi; trop hésité; on se lance; fallait se",
        ),
    ),
    StageWords(
        "buying", {"decision": 0.75, "outcome": 0.0, "alternatives": -0.5},
        Phrases(
            en="signed on the; wrote (him|them|her|out) (a|the) cheque; typed in my card; tapped my card; took my card|money; picked it up; drove it home; brought it home; came home with it; paid up; put it on my|the .. card; paid on|in; gave him|them|her the money|deposit|cash; clicked on; hit order|buy|pay|send; put my card|details; card details; out came the|my card; got my|the card out; just ring it up; rang it up; ring it up; i|we paid (the|a|for|it|by|with|half|up|cash); paid (the|a) deposit; i|we signed (it|the|up|on|there|and|that|with); signed it there; they signed it; put it through; pressed it|yes|send; and i pressed; placed the|an order; i|we ordered (it|one|the|two|that); i|we bought it|the|one|two|them|that; pressed buy|order|pay|confirm; clicked buy|pay|confirm|order; transferred the|it; put down a|the deposit; put a|the deposit down; picked up the keys; i|we booked (it|the|in|them); day i|we signed|bought|ordered; handed over the|my|cash|money; subscribed; signed up",
            fr="fait le chèque; fait un chèque|virement; signé le bon|papier|devis|compromis; donné l'argent|mon; laissé un acompte|chèque; versé; réglé en|la|le; payé en|par|avec|comptant|cash; ramené* à la maison; repartis|reparti avec; appuyé sur payer|commander|valider|acheter; tapé le|mon code; sorti la carte; sorti ma carte; sorti le chéquier; je l'ai sortie; rentré (la|ma|mes) (carte|coordonnées); j'ai payé; on a payé; c'était payé; j'ai|on a signé; signé (le|la|les|en|sur|chez|devant); versé l'acompte|un|la; l'acompte; je l'ai|on l'a pris*|acheté*|commandé*|signé*|payé*|posté*; j'ai pris au mois|an; j'ai|on a pris l'essai|l'abonnement|l'offre|la formule; passé (la) commande; j'ai|on a commandé (le|la|l'|chez|tout); j'ai|on a posté; envoyé le|la recommandé|dossier|contrat|chèque; je me suis abonné*; je me suis inscrit*; on s'est inscrits; fait le|un chèque|virement; cliqué sur (payer|commander|valider|acheter); c'est passé à; j'ai|on a validé; à la poste",
        ),
        Phrases(en="i|we bought a|an|some; i|we got the|one|it; my card; the card; contract; the paperwork", fr="j'ai|on a acheté; j'ai|on a pris; la carte; contrat; scanné; signature; facture; commandé"),
        Phrases(
            en="you (actually|finally|both) signed|bought|paid|ordered|booked|posted; did you (actually|finally) buy|sign|pay|order|book|get; the purchase; the payment; the moment you (bought|paid|signed|ordered); at the till|checkout; card out; day it became official; became official; before you paid|signed; when you paid|signed; the day you signed|bought; how did you pay; the card's out; evening|day|night|morning|moment it was|got settled|signed|done|agreed; day you said yes; said yes to it; the day you|it stopped|cancelled|switched; (that|the) (day|evening|moment) you paid|signed|bought; signing up",
            fr="vous avez signé|payé|acheté|commandé; tu as signé|payé|acheté|commandé; vous l'avez signé*|payé*|acheté*|commandé*|posté*|pris*; quand avez-vous acheté|signé|payé|commandé; jour où vous avez acheté|signé|payé|commandé|pris; avez-vous payé|signé|acheté; la commande; l'inscription; la signature; le paiement; jour de l'achat; avant de payer|signer; au moment de payer|signer; vous payez; l'achat; ça s'est signé; c'est signé; le jour où|ou t'as|tu as|vous avez|ça arrêté|résilié|signé|s'est|dit; le jour de la signature",
        ),
        Phrases(
            en="before i bought; if i 'd; would have signed; i would; bought dog; better pen; bought a better; hadn't paid; paid attention; every month; signed three; three of those leases; didn't; never signed; rent; usually",
            fr="si j'avais; j'aurais; failli; rien de signé; tous les mois; chaque mois; deuxième cahier|carnet; un autre cahier; refusé; pas signé|payé|acheté; signait; quand j'attaque; laissé tomber; et je l'avais rangée",
        ),
        sure=Phrases(
            en="card details; out came the card; just ring it up; signed it there; they signed it; placed the order; day i|we signed; signed the contract|lease|papers",
            fr="sorti la carte bleue; c'était payé; j'ai payé l'année; on a signé; j'ai signé; passé commande; signé le bon; signé le contrat|devis",
        ),
        acts=Phrases(
            en="SIGN; PAY; paid; ORDER it|one|the|two; BOOK it|the|in|them; BUY it|that|the|them|ours|mine|hers; bought it|that|the|them; SUBSCRIBE; ENROL; ENROLL; REGISTER; TRANSFER; RESERVE; put down the|a; deposit; direct debit; bank details; filled in|out the|a form; sent (off) the form; we 'll take it|her|him|that; i 'll take|have it|that; handed over; wrote .. cheque; collected it|the|her; picked it|her|him up; the keys; joined; signed us|me|him|her|up",
            fr="SIGNER; PAYER; RÉSERVER; VERSER; COMMANDER; SOUSCRIRE; ADHÉRER; inscrit*; abonné*; VIRER; virement; acompte; fait .. chèque; arrhes; donné le|un rib; rempli le|la|les|un dossier|formulaire|papiers|bulletin; renvoyé le|la dossier|contrat|bulletin; chez le notaire; les clés; allé* la|le|les chercher; récupéré la|le|l'; on la|le prend; je le|la prends; acheté le|la|les|l'; je l'ai|on l'a pris*|acheté*; carte bleue; ma carte",
        ),
    ),
    StageWords(
        "first_use", {"outcome": 0.75, "decision": 0.25},
        Phrases(
            en="the first night|morning|day|week|evening|lesson|ride|trip|sunday|monday|saturday; first proper; first lesson|ride|order|run|night|go; that first; gave it a go; took it out; got it out of; plugged it in; logged in; opened the box; first time i|we (actually|really|ever) (used|opened|sent|tried|drove|rode|cooked|turned|wore|ran|logged|sat|took|played|slept); went live; go live; first real; for the first time; set it up; switched it on; out of the box; the day it arrived|came; it arrived; when it arrived|came; unboxed; up and running; first quote|order|trip|ride|night|day|week|morning|evening|lesson|meal|one|run i|we|with|on|in|was|off; i|we started using; pressed send; day one; moved in; first thing i did with",
            fr="le premier matin|soir|jour|trajet|cours|devis|client|repas|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end; la première nuit|semaine|séance|commande|journée|matinée|sortie|facture; ma|notre première|premier; dès le lendemain; je l'ai mis|sorti|ouvert|essayé*; branché*; la première (vraie) commande|utilisation|fois|journée|matinée|facture|séance|nuit|semaine (que|où|avec|qu'|c'|dans); première fois que je m'en suis; première fois que je l'ai; première fois que j'ai utilis*|ouvert|essayé|lancé|envoyé; première fois qu'on l'a|s'en; première fois qu'on a utilis*|ouvert|essayé|lancé; pour de vrai; le premier (vrai) matin|soir|jour|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|devis|cours|trajet|repas|client|virement avec|où|que|on|c'|dans; on l'a installé*; je l'ai installé*; j'ai|on a installé; on l'a branché*; déballé*; ouvert le carton; mis* en route|service; j'ai|on a démarré; la tablette|machine est arrivée; quand c'est arrivé; j'ai eu la notification; commencé à m'en|s'en servir",
        ),
        Phrases(en="first; arrived; delivered; trained; training; launch; installed", fr="premier; première; arrivé*; livré*; installé*; formation; démarrage; notification"),
        Phrases(
            en="first (real|actual|proper) use|used|time|run|order|trip|week|day|night|morning|school|ride|lesson|quote; first real|actual|proper; first time you (actually|really) (used|opened|tried|drove|rode|sent|took); sending one out; for real; go live|went live; set it up; the very first order|use; through the first; the first firing|session|shift|class|meal|delivery|invoice|winter|service|match|concert|sunday|practice|tuesday|monday; first school run; first day with|on|in",
            fr="première vraie; première utilisation|commande|journée|semaine|nuit|séance; première fois que vous l'|vous|avez; première fois où vous l'|vous|avez; pour de vrai; premiers jours|temps; mise en route; premier jour|soir|matin; toute première séance|nuit|journée|traite|facture|semaine|tournée|répétition|livraison|commande|utilisation; cette première",
        ),
        Phrases(en="first time i thought|heard|wondered|saw|noticed|met; first time we 'd been; first of all; at first; first thing; first came; first heard|grade teacher; love at", fr="première fois que j'y; première fois que j'en; première fois que je me suis dit; d'abord; le premier truc; premièrement; au premier; premier prix; j'ai installé tout"),
        sure=Phrases(
            en="first real use; it went live; we went live; first time i|we used; first one for real; the first time i|we (really) (sent|opened|tried|drove|rode)",
            fr="première vraie utilisation|commande; première utilisation; première fois que je m'en suis servi*; première fois que je l'ai; première fois qu'on s'en est; première fois qu'on l'a; servi* pour de vrai",
        ),
    ),
    StageWords(
        "today", {"outcome": 0.75, "decision": -0.25},
        Phrases(
            en="these days; nowadays; now i|we|it|they|he|she|that; so far; since then; we've still; i|we still; it still; still have to|got|got a|can't; week before last; keeps asking|crashing; not once; 's still; don't (do|have|need|use|call|print|go) .. (now|anymore|any more); no longer; any more; anymore; this winter; i know people now; nobody's",
            fr="maintenant (je|on|c'est|ça|il|elle|tout|quand|les|le|la); aujourd'hui (je|on|c'est|ça|il|elle|encore); ces jours-ci; ces temps-ci; en ce moment; depuis (je|on|c'est|ça|qu'on|que); toujours pas; encore obligé*; je|on fais|fait plus; j'ai|on a plus (à|besoin); ça va mieux; elle|il le fait encore; encore aujourd'hui; je m'en sers; on s'en sert; il me manque; il en reste; faut le|la ressaisir; plus du tout",
        ),
        Phrases(en="today; now; easier; better; miss; still; winter; don't; can't; use it; love; happy; pleased", fr="maintenant; aujourd'hui; encore; depuis; mieux; content*; manque; sers; sert; plus; simple; ça fait"),
        Phrases(
            en="today; these days; nowadays; how has|is it|the; day to day; now you've|that you; have you stopped; stopped doing; most recent time; fell short; last time it; saw a change; different in an|your; noticed any|a; who's noticed; let you down; what surprised; what do you like|love; how do .. find it; would you miss; still fails|hard|missing|not|annoys|bothers; like now; easier how; the last time it|he|she|that; hasn't worked|been; still not right",
            fr="aujourd'hui; maintenant; au quotidien; ces temps-ci; en ce moment; content*; ce qui vous plaît|surprend|manque; ça a coincé; n'a pas suffi; fois la plus récente; dernière fois que ça; laissé tomber depuis; vu une différence; est différent dans; vous faites plus; depuis que vous; est contente; conseillez; a remarqué; reste .. à; va|marche|fait toujours pas; toujours pas; dernière fois que (le|la|l') (ça); qui ne va; et depuis",
        ),
        Phrases(en="right now then; back then; at the time; used to; now then; now and", fr="à l'époque; à ce moment-là; avant ça; depuis longtemps; tout à l'heure; depuis des"),
    ),
)
# fmt: on

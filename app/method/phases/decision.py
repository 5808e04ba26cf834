"""Decision: the moment it was settled, what forced it, who could have said no, what was given up.

There are several small decisions; the payment is one of them. What nearly stopped it says more than what
drove it.
"""

from app.method.checks import seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Hears, Phase, Probe, Say, Slot

HERE = Phrases(
    en="""
    i|we decided; decision; i signed; signed up; we signed; the contract; my card; the card; card details; paid; deposit; pressed send|buy|pay|order; bought it; the day you|i|we (actually) signed|bought|decided; go for it; went for it; that 's it we; get it done; right that 's it; the minutes before; before you paid; tipped; made up my mind; made you go for
    deadline; by noon; by friday|monday; days left; budget; the cheapest; worth it; nearly scrapped|cancelled|stopped; almost cancelled; hesitat*; my finger on; delete your account; shut the lid|laptop; put you off; the ten days; who else knew; who could have; involved in the decision; scared of; say no; approve*; permission; sign off; veto; won you over; convinc*
    voted; vote; agreed; the board|committee|trustees; said yes|no; the price; what if; risk*; i was scared|afraid; nearly; almost; cancel*; argued; talked it over; slept on; the night before; order; ordered; clicked; instalments; refund; guarantee*; commit*; a year's; by the end of; before the end of; or never; had to be; last chance; made a list; weighed; i couldn't do that; i told my <person>; persuad*; afford; pressed|press it|buy|the; # for|against; form open; to know by; booked it; took the plunge; by the # ; put it through; rang them; said mam|mum|dad|go
    """,
    fr="""
    décidé*; décision; décider; j'ai signé; on a signé; signature; signer; le contrat; la carte; ma carte; payé; acompte; commandé; commander; validé; acheté; l'achat; on y va; c'est bon; sauté le pas; lancé; devenu oui; on l'a pris; je l'ai pris; carte bleue; franchi; qu'est-ce qui a fait pencher; pencher la balance; au moment de signer|payer; le jour de la signature
    échéance; date limite; dernier délai; avant le # ; plus que # jours; budget; le moins cher; valait le coup; failli (tout) annuler|renoncer|arrêter|reculer; hésité; hésitation; reculé; doute; tout refermé; convaincu*; convaincre; dire non; pouvait dire non; accord; feu vert; validation; qui d'autre savait; renoncer; le devis signé; négoci*
    voté*; vote; d'accord pour; a dit oui|non; le prix; et si; risque*; peur; failli; presque; annuler; disputé*; dormi dessus; la veille; commande; cliqué*; en plusieurs fois; remboursé*; garantie; engagement; s'engager; avant la fin|le; dernier jour; dernière chance; une liste; pesé; j'en ai parlé à; rassuré*; rassurer; les moyens; repoussé; j'osais; assemblée; conseil; virement; appuyé; voix pour|contre; recommandé; posté*; résili*; trancher; tranché; par mois c'est
    """,
)
ELSEWHERE = Phrases(
    en="paid attention; deposit box; credit card company; convinced he was; sign on the; contracted flu; decided to walk|sleep; paid him in",
    fr="d'accord; payé le resto; carte postale; carte du restaurant; doute pas; c'est bon merci; c'est bon pour; carte routière; sans doute",
)
# What a question that leads here holds; said in an answer, these words say little.
ASKED = Phrases(
    en="""
    decide*|deciding; decision; sign|signed|signing; choose|chose|choosing; choice; pay|paid|paying; price; budget; how much did; buy|bought|buying it; you order|ordered; place|placed the|an order; last|final word|say; get|got it past|by; talk yourself|him|her|them into; give|gave|giving up (to|for); second thoughts; pull|pulled out; the meeting|vote|board|committee; up front; figure|number|sum in mind; come|came into it; evening|day|night|morning|moment it was|got settled|signed|decided|agreed|done|official; you said yes; press|pressed|click|clicked; made you pick|choose|go; why this|that one; hold|held|holding back; the night|evening before; a yes; last thing you; get|got|getting round; find|found the money; the deposit; sort|sorted out before; moment you thought no; forget it; point did you know; when did you know; handing|hand|handed over; sleep|slept on it; walk|walked away; why them|him|this; cost you; when you hit|pressed|clicked|signed|paid|pressed|posted; the card; on your list of|worries; had to be convinced; who else knew; commit*; go|went ahead; the day it; became official; nearly|almost; stop|stopped you (from); hold|held|holding you back; hesitat*; worr*; afraid|scared|nervous|anxious; fears; doubts; convinc*; persuad*; who else was; agree*; approve*
    say yes|no; said yes|no; sign off; signed off; the contract; vote*; deadline; in a hurry; go for it; made you go; in the end; win|won you over; tip|tipped you|it; get it through; what if it; move sooner; sooner; cancel*; hard to let; trade; roi; what did he|she|they|your <person> say|think; how did he|she|your|they react; convinced; worry you; the last minutes|night|day before; trigger event; between that; not after; against it; at that price; two thousand over
    """,
    fr="""
    décidé*|décider|décision|décide; s'est décidé; signé|signer|signature; choisi|choisir|choix; payé|payer; prix; budget; combien ça (vous) (a) coûté; acheté|achat|acheter; commandé|commander; engagé* ; sauté le pas; failli; presque; retenu|retenait|retenir; freiné*|freinait; hésit*; inquiét*|inquiet; peur|crainte*|craint*; doutes; convaincu*|convaincre; le dernier mot; devenu un oui; l'acompte; l'argent vous|tu|où; avant de dire oui; vous|tu vous|t' êtes|es dit non; mettre .. poche; le formulaire; avez|as su; sortir|sorti la carte; dormi dessus; partir en courant; fait fuir; coûté (quoi|cher); pourquoi eux|elle|lui; au moment d'appuyer|où vous; appuyer|appuyé sur; à quel moment vous avez|tu as su; fallait convaincre; passer ça|la|le auprès|devant; faire passer; date butoir|limite; c'est|s'est signé; c'était|ça s'est signé|décidé|réglé; au bout du compte; choisir celui-là|celle-là|ça|eux; pourquoi celui-là|celle-là|eux|lui; entre le oui|la signature|la décision; regrets; des regrets; au moment du vote|de signer|de payer|d'appuyer; le prix|budget|paiement; en combien de fois; prévu un budget; prévu de mettre; faire capoter; près de; vous aider à choisir; t'es|vous êtes convaincu; la veille; résili*|résilié|arrêté (ton|votre) abonnement; appuyé; retourné; renoncer|renoncé; d'accord avec; qui d'autre était|a; accord; validé|valider; voté|vote|voter; contre
    contrat; échéance|date limite; emporté; pencher; finalement; au final; au bout; renonc*; lâcher|lâché; sacrifié; laissais|laissiez quoi derrière; dur|difficile à lâcher|laisser|quitter; l'inscription; le jour où|ou vous l'avez|avez|avez dit; devenu oui; vous avez dit oui; ce moment précis; réglé ça; qu'a dit; votre femme|mari|associé a dit|réagi; comment il|elle a réagi; juste avant de; la veille; la minute d'avant; pourquoi lui|celui-là|celle-là; pourquoi pas plus tôt; jeté sur
    """,
)

# Why then and not before: asked of what set things moving, and of what settled them.
WHY_THEN = Phrases(
    en="why that; why then; and not the year|month|week|one; not a|the year|month|week|day before|earlier|later; when you did and not",
    fr="pourquoi cette|ce <span>|jour-là|moment-là|matin-là|soir-là|semaine-là|fois-là; pourquoi <day>|<month>; pourquoi en <month>; et pas l'année|un mois|la semaine|le mois|avant|plus tôt|dès|début|en",
)

# A table: it keeps its shape.
# fmt: off
PHASE = Phase(
    id="decision",
    title=Say(en="Decision", fr="Décision"),
    seeks=Say(en="The moment it was settled, what forced it, who could say no, what was given up.", fr="Le moment où c'est décidé, ce qui a pressé, qui pouvait dire non, ce qui a été lâché."),
    check=seeks((HERE, 1), unless=ELSEWHERE),
    asked=seeks((ASKED, 2), (WHY_THEN, 1)),
    slots=(
        Slot(
            "moment", Say(en="the moment it was settled", fr="le moment où c'est décidé"),
            seeks((Phrases(
                en="right that 's it; that 's it we 're; we 're doing it; i said to myself; told myself; i decided; we decided; made up my|our mind; i said yes; we said yes; went for it; go for it; it let me off; this is the one; i thought right that|let's|okay; took the plunge; shook hands; agreed to; committed; settled on; i chose; we chose",
                fr="je me suis dit (c'est|bon|allez|là|banco|stop); c'est bon on y va; on y va; allez on; on le fait; j'ai décidé; on a décidé; on s'est décidés; je me suis décidé*; pris la décision; dit oui; sauté|franchi le pas; je me suis lancé*; on s'est lancés; j'ai choisi; on a choisi; topé là; tranché; donné le feu vert",
            ), 3), real=True),
            (
                Probe("decision_take_me", Say(en="Tell me about the moment you said yes.", fr="Racontez-moi le moment où vous avez dit oui."), "invitation"),
                Probe("decision_tipped", Say(en="In the end, what made the difference?", fr="Finalement, qu'est-ce qui a fait la différence ?"), "open"),
            ), 1.5, "deciding",
        ),
        Slot(
            "deadline", Say(en="what forced the hour", fr="ce qui a pressé"),
            seeks((Phrases(
                en="deadline; by noon; by the # ; by the end of; by friday|monday|tuesday|wednesday|thursday|september|january; before the end|start|summer|season|baby|exam|term|winter; # days left; days left; days to go; running out of time; time was running; had until; gave us until|# ; last chance; offer ended|ends|ran; had to decide (by|before); can't keep waiting; was coming (up|in)",
                fr="échéance; date limite; deadline; dernier délai; avant la|le|les fin|rentrée|vacances|saison|naissance|hiver|été|# ; plus que # jours|semaines; # jours pour; jusqu'au # ; il fallait (décider|signer|répondre|choisir) (avant|vite|pour); ça pressait; on n'avait plus le temps; plus le temps de; la promo finissait|s'arrêtait; dernière chance; relançait; me relance; il restait # ; le temps pressait; finissait le|en|fin",
            ), 3)),
            (Probe("decision_deadline", Say(en="What made it that week and not another?", fr="Pourquoi cette semaine-là et pas une autre ?"), "open"),),
            1.2, "event_2",
        ),
        Slot(
            "payment", Say(en="the payment, as lived", fr="le paiement, vécu"),
            seeks((Phrases(
                en="put my card; card details; out came the card; got my card; paid the|a deposit; paid for it|the; paid by|with card|cash|cheque; the deposit; transferred the; i|we signed (the|it|up|on|there|and); i|we bought (it|the|one|that|our); placed the|an order; i|we ordered; # (#) <money> off; transferred; direct debit; my own card|money|account; own account; the invoice; handed over the",
                fr="sorti (la|ma) carte; rentré (la|ma|mes) carte|coordonnées; j'ai payé; on a payé; payé (le|la|les|en|par|avec|# |un); acompte; caution; viré|virement; j'ai signé; on a signé; signé (le|la|les|en|sur|chez|devant); passé (la) commande; j'ai commandé; on a commandé; j'ai|on a acheté; je l'ai|on l'a acheté*|pris*|commandé*; prélèvement; fait un chèque; le chèque; de ma poche; ma propre carte; appuyé sur",
            ), 3), real=True),
            (
                Probe("decision_pay", Say(en="Between the yes and paying, what happened?", fr="Entre le oui et le paiement, que s'est-il passé ?"), "open"),
                Probe("decision_minute", Say(en="What happened in the minutes before you paid?", fr="Que s'est-il passé juste avant de payer ?"), "open"),
            ), 1.2, "buying",
        ),
        Slot(
            "near_miss", Say(en="what nearly stopped it", fr="ce qui a failli l'arrêter"),
            seeks((Phrases(
                en="nearly|almost scrapped|cancelled|gave|stopped|didn't|backed|walked|sent|pulled|called|deleted; i|we stopped; shut the|my lid|laptop; didn't open it; my finger on; cold feet; second thoughts; i|we hesitated; couldn't do (it|that to); i can't do that; scared of|that|it|he|she|to; afraid (of|it|that|to|he|she|they); what if; wasn't sure; worried; put it off; slept on it; if i put one",
                fr="failli (tout|ne) (annuler|renoncer|arrêter|abandonner|reculer|laisser|refuser|rien|pas); j'ai failli; on a failli; j'ai hésité; on a hésité; j'hésitais; j'ai reculé; tout refermé; peur (de|que|qu'); et si (ça|je|on|jamais|personne|les|la|le|mon|ma); pas sûr* (de|que|qu'); des doutes; un doute; j'ai eu un doute; je pouvais pas lui; la veille j'ai; j'ai tout arrêté; mis de côté; dormi dessus",
            ), 2)),
            (Probe("decision_nearly", Say(en="What almost stopped it?", fr="Qu'est-ce qui a bien failli tout arrêter ?"), "open"),),
            1.3,
        ),
        Slot(
            "say_no", Say(en="who could say no", fr="qui pouvait dire non"),
            seeks((Phrases(
                en="my|our|the <person> (said|says|agreed|wasn't|didn't|had|found|looked|refused|wanted|thought|knew|was|approved|signed|doesn't|hated); didn't know about it; i never asked him|her|them; without telling; behind his|her|their; ask my|permission; had to convince|persuade|ask|tell; sign off; signed it off; the board; said no; put her|his foot down; on my own",
                fr="mon|ma|mes|notre|nos|le|la <person> (était|a|n'|m'a|voulait|disait|avait|devait|pouvait|refusait|savait|pensait|doit|valide|validait|signe); il|elle|ils savait|savaient pas; sans lui|leur|en dire|parler; derrière son|leur dos; fallait convaincre|demander|l'accord|voir; fallait voir avec; convaincre mon|ma|mes|les|le|la; feu vert; validation; valider par; dit non; opposé*; mis son veto; toute seule; tout seul; en cachette; à l'insu",
            ), 1)),
            (Probe("decision_no", Say(en="Who else had to agree?", fr="Qui d'autre devait être d'accord ?"), "fact"),),
            0.9, here=True,
        ),
        Slot(
            "given_up", Say(en="what was given up", fr="ce qui a été lâché"),
            seeks((Phrases(
                en="gave up; give up; giving up; let go of; even if it meant; could live without|with; settled for; sacrific*; traded; cancelled my|our|the; instead of (the|a|our|my|buying|going); worth it; out of the|my savings|holiday; went without; compromise*; never mind the; the birthdays one; own account",
                fr="tant pis; quitte à; sacrifi*; une croix sur; renonc*; lâché; valait le coup|la peine; contenté* (de|du); on s'est passés; je me suis passé*; compromis; puisé|pioché dans; à la place du|des|de; annulé (les|nos|mes|le|mon); accepté (de|que); c'était ça ou; fallait choisir; fait l'impasse; m'en passer",
            ), 2), real=True),
            (Probe("decision_give_up", Say(en="What did you have to let go of?", fr="Qu'est-ce qu'il a fallu laisser de côté ?"), "open"),),
        ),
    ),
    opening=(
        Probe("decision_open", Say(en="How did you get to a yes?", fr="Comment en êtes-vous arrivé à dire oui ?"), "invitation"),
    ),
    examples=(
        Hears("en", "[[We decided on the ferry, in the queue for tea]]."),
        Hears("en", "[[I put the deposit down at ten to nine]]."),
        Hears("en", "[[there was a deadline with the landlord]]"),
        Hears("en", "[[I nearly cancelled in the lift]]."),
        Hears("en", "[[My finger on the button, I called my sister]]. I had my finger on it."),
        Hears("en", "so [[we signed up that lunchtime]]"),
        Deaf("en", "He never paid attention at school."),
        Deaf("en", "There is a deposit box at the station."),
        Deaf("en", "The ferry was late."),
        Deaf("en", "She sent me a card from Rome."),
        Deaf("en", "It was on the wall before."),
        Deaf("en", "The kennels are near the school."),
        Hears("fr", "[[On s'est décidés sur le ferry, décidés d'un regard]]."),
        Hears("fr", "[[J'ai versé l'acompte à neuf heures moins dix]]."),
        Hears("fr", "[[il y avait une date limite avec le propriétaire]]"),
        Hears("fr", "[[J'ai failli annuler dans l'ascenseur]]."),
        Hears("fr", "[[La carte à la main, j'ai appelé ma soeur]]."),
        Hears("fr", "alors [[on a signé ce midi-là]]"),
        Deaf("fr", "On a mangé, d'accord, et dormi."),
        Deaf("fr", "Elle m'a envoyé une carte postale."),
        Deaf("fr", "Le ferry était en retard."),
        Deaf("fr", "C'était sans doute un mardi."),
        Deaf("fr", "C'était accroché au mur avant."),
        Deaf("fr", "Les pensions sont près de l'école."),
    ),
)
# fmt: on

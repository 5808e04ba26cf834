"""How a vendor speaks in an interview, by kind: what we do, how it works, what others manage, what you should have done.

`firm.py` has the fixed ways; these are open. All stand in statements: a question asks, whatever it mentions.
"""

import re

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.firm import SESSION, WE_STUDY
from app.method.grounding import content, share
from app.method.wording import Span, Wording, words_of

_THING_FR = r"(?:reglages?|menu|parametres?|appli\w*|bouton|page|compte|site|onglet|ecran|mot de passe|rubrique|espace client|notice|formulaire)"
_THING_EN = r"(?:settings?|menu|app|button|page|account|website|site|tab|screen|password|profile|dashboard|manual|dropdown|portal|preferences|corner)"
_OFFER_FR = r"(?:remise|reduction|garantie|option|formule|version|assistance|hotline|numero|application|appli|page d'aide|tutoriel|tuto|video|mode|promo\w*|essai|offre|remboursement|fonction\w*|bouton|reglage|parrainage|service client|livraison|tarif)"
_OFFER_EN = r"(?:discount|refund|trial|guarantee|warranty|button|option|setting|help ?page|help ?line|hotline|version|plan|way to|app for|video|tutorial|mode|feature|offer|promotion|referral|scheme|tier|package|policy|free delivery)"
_OTHERS_FR = r"(?:la (?:plupart|majorite) (?:des|de nos) \w+|(?:beaucoup|plein|enormement|tous|toutes|les autres|90 %|neuf \w+ sur dix) ?(?:de |d'|nos |les )?(?:gens|clients?|clientes|utilisateurs|familles|personnes|adherents|parents|proprietaires|patients)|personne d'autre|tout le monde|chaque (?:client|famille|utilisateur|adherent|eleve|abonne)\w*|nos familles|nos (?:abonnes|eleves|patients|parents)|les gens|nos (?:clients|clientes|utilisateurs|adherents)|aucun (?:autre )?client)"
_OTHERS_EN = r"(?:(?:most|all|many|plenty|the majority|the vast majority|lots|a lot|nearly all|almost all|other|the other|our|hardly any|no)(?: of)?(?: our| the| my)? (?:people|customers?|users|clients?|families|members|owners|parents|folks|patients|subscribers)|nobody else|no one else|everyone else|everybody else|(?:every|each) (?:customer|client|family|user|member|patient|student)|(?:nine|eight|99|90) (?:out of|in) (?:ten|10))"

# « on l'a changé au printemps », "we've fixed that": what the firm does, did and will do.
WE_DO = Wording(
    fr=r"\b(?P<a1>(?:on|nous)(?:,? (?:ici|chez nous))? (?:ne |n')?(?:l'|les |le |la |vous |leur |en |y |s'(?:en )?)?(?:a |avons |va |allons |vient de |venons de |est en train de |peut |pourrait |serait ravis? de |essaie de |travaille a )?(?:vous |l'|le |la |les )?(?:tout |deja |aussi |bien |depuis |entierement |vite |beaucoup |toujours |completement |d'ailleurs |justement |encore |pas )*(?:chang(?:e|er|ons)|corrig(?:e|er|eons)|amelior(?:e|er)|simplifi(?:e|er)|ajout(?:e|er)|lanc(?:e|er|ons)|sor(?:t|ti|tir|tons)|refai(?:t|re)|reecri(?:t|re)|renforc(?:e|er)|form(?:e|er|ons)|propos(?:e|er|ons)|offr(?:e|ir|ons)|offert|garanti(?:t|r|ssons)?|pai(?:e|ons|er)|pay(?:e|er|ons)|livr(?:e|er|ons)|rembours(?:e|er|ons)|assur(?:e|er|ons)|test(?:e|er|ons)|recrut(?:e|er|ons)|verifi(?:e|er|ons)|selectionn(?:e|er|ons)|fabriqu(?:e|er|ons)|concu|concoit|developp(?:e|er|ons)|deploi(?:e|er)|integr(?:e|er|ons)|regl(?:e|er|ons)|repar(?:e|er|ons)|pren(?:d|ons) en charge|inclu(?:t|ons)?|travaill(?:e|ons) (?:dessus|avec des)|dispose|fourni(?:t|r|ssons)?|baiss(?:e|er)|doubl(?:e|er)|remplac(?:e|er|ons)|ecout(?:e|ons) nos|tien(?:t|ne) compte))\b",
    en=r"\b(?P<a2>what we(?:'ve| have)? (?:done|do|did|offer|try to do) (?:is|since|now|for))\b|\b(?P<a1>we(?:'d be (?:happy|glad|able|delighted) to|'ve|'re|'ll|'d| have| are| will| can| could| do| did| don't| didn't| never| always| only| also| actually| just| now| already| usually| recently| completely| finally| since| both| all| had| fully| just)*(?: \w+ly)? (?:chang(?:ed|ing|e)|fix(?:ed|ing)?|improv(?:ed?|ing)|simplif(?:ied|ying|y)|add(?:ed|ing)?|launch(?:ed|ing)?|redesign(?:ed|ing)?|rebuil[dt]|rewr(?:ote|itten)|upgrad(?:ed?|ing)|updat(?:ed?|ing)|train(?:ed)?|offer(?:ed)?|guarantee|pay|deliver(?:ed)?|ship(?:ped)?|refund(?:ed)?|insure|test(?:ed)?|hire|vet|screen|check (?:every|all|each)|replac(?:ed?|ing)|bring(?:ing)? (?:out|in)|roll(?:ed|ing) out|work(?:ing)? (?:really )?hard|work(?:ing)? on|charge|include|cover|provide|support|design(?:ed)?|manufacture|source|hand ?pick|lower(?:ed)?|cut the|doubled|listen to our|take care of|make sure|have (?:got )?(?:an?|the) (?:\w+ ){0,3}(?:team|help|guide|policy|guarantee|page|app|service|version|option|button|line|discount|plan|support|feature|way)|got (?:an?|the) (?:\w+ ){0,3}(?:team|help|guide|policy|guarantee|page|app|service|version|option|button|line|discount|plan|support|feature|way)))\b",
)
OURS = Wording(
    fr=r"\b(?P<a1>(?:notre|nos) (?!echange|entretien|conversation|discussion|appel|rendez-vous|question|note|etude|recherche|temps|histoire|heure|cote|frise|seance|sujet|point|fil|premier|dernier|prochain|travail|demarche|objectif|collegue|tour|panel|participant|film|documentaire|equipe de recherche|interview|rencontre)[\w-]+(?: (?!qui|que|dont)\w+){0,2}? (?:ne |n'|le |la |les |vous |l'|y |en |s'|se )*(?:\w+(?:ent|ons|ait|aient|era|eront)|est|sont|a|ont|va|vont|fait|font|permet|peut|peuvent|couvre|marche|inclut|garantit|reste|date|offre|sert|gere|prend|coute|repond|dure|calcule|evite|detecte|envoie|rappelle|existe|fonctionne|protege|suit|assure|propose))\b",
    en=r"\b(?P<a1>our (?!call|conversation|talk|interview|chat|session|time|notes?|study|research|questions?|hour|story|side|discussion|timeline|topic|first|last|next|film|documentary|colleague|work here|project|recording|way|goal|aim)[\w-]+(?: [\w-]+){0,2}? (?:(?:is|are|was|were|has|have|had|does|do|did|ca|wo|would|should)n't|is|are|was|were|has|have|had|does|do|did|can|will|would|should|always|never|actually|all|only|really|usually|\w{2,}s|\w+ed))\b",
)
# "You'd have got a refund", « il suffisait », "you go into settings": what they should have done, or may do.
YOU_SHOULD = Wording(
    fr=rf"\b(?P<a1>(?:vous auriez|tu aurais|vous auriez (?:tres )?bien) (?:pu|du|ete|eu|gagne|evite|trouve|recu)(?: \w+)?)\b(?! (?:aim|prefer|envie))|\b(?P<a2>(?:vous (?:allez|cliquez|appuyez|ouvrez|tapez|cochez|decochez|selectionnez|desactivez|activez|telechargez|tu vas)|tu (?:cliques|appuies|vas)) .{{0,25}}\b{_THING_FR})\b|\b(?P<a3>(?:la|le|cette|ce) (?:version|formule|modele|option|gamme|pack|abonnement)(?: \w+)? (?:aurait|vous aurait|regle|resout|permet|fait|inclut|corrige))\b"
    r"|\b(?P<a4>vous pouvez (?:aussi |toujours |maintenant |desormais |tres bien |simplement |meme |tout a fait |facilement )?(?:le |la |les |l'|y )?(?:mettre|suspendre|annuler|changer|modifier|telecharger|activer|desactiver|partager|commander|suivre|choisir|ajouter|essayer|regler|reporter|resilier|reserver|trouver)\b|(?:il (?:vous )?(?:suffit|suffisait|suffirait)|vous n'avez qu'a|vous n'aviez qu'a|n'hesitez pas a)\b)",
    en=rf"\b(?P<a1>you(?:'d|'ll| would| could|'d| should| might| will)(?: have|'ve)? (?:\w+ )?(?:got|gotten|get|been able|saved|save|avoided|avoid|had|found|been (?:refunded|covered|told)|only (?:had|needed)|just (?:call|click|ring|ask)\w*)\b)(?= (?!to (?:do|go)\b))"
    rf"|\b(?P<a2>you (?:just |simply |only |can |can just )?(?:go (?:in)?to|click|tap|press|open|switch|turn|select|tick|untick|download|log|swipe|hit|scroll|head) .{{0,25}}\b{_THING_EN})\b|\b(?P<a3>the (?:\w+ )?(?:version|plan|package|model|option|tier|subscription|range) (?:would|will|does|has|fixes|solves|includes|lets|covers|can))\b"
    r"|\b(?P<a4>all you (?:need|have|had|needed) to do|you can (?:actually|always|also|just|now|easily|simply|even) (?!tell|say|skip|stop|speak|ask|answer|take your|be|start|correct|interrupt|go ahead|see|hear|imagine)\w+|you can (?:pause|cancel|change|download|upgrade|set|turn|share|get|switch|order|book|track|choose|edit|add|try) (?:it|them|that|your|the|an?)\b|feel free to (?:call|contact|email|try|upgrade))\b",
)
# What others manage, so that the trouble is theirs alone.
OTHERS = Wording(
    fr=rf"\b(?P<a1>{_OTHERS_FR} (?:ne |n'|y |en |le |la |les |l'|nous |vous |s'|se |m')*(?:\w+(?:e|ent|ait|aient|t)|ont|a|sont|est|font|adorent|y arrivent)\b)",
    en=rf"\b(?P<a1>{_OTHERS_EN} (?:\w+ )?(?:set|find|found|get|got|love|like|manage|have|has|had|use|say|said|tell|told|gets|has|knows|loves|uses|finds|manages|receives|starts|report\w*|complain\w*|do|does|are|is|pay|think|seem|install|prefer|never|want|come|mention\w*|need|take|renew|stay))\b",
)
# How it works, what it is for, what there is: the product explained.
EXPLAINS = Wording(
    fr=r"\b(?P<a1>(?:pour (?:votre )?info(?:rmation)?|sachez(?: que)?|je vous (?:rassure|assure|garantis|promets)|la bonne nouvelle,? (?:c'|est)|a notre decharge|il faut dire (?:que|qu')|soyez rassuree?|croyez-moi|en toute transparence|je precise (?:que|qu'))(?: ?[\w'-]+){1,3})"
    r"|\b(?P<a2>(?:c'est|ce n'est|c'est pas|ce n'etait|c'etait|ca a ete|il est|elle est|tout est|ils sont|elles sont|ca sert|il sert|ca permet) (?:\w+ )?(?:pas (?:un|une) (?:bug|defaut|probleme de notre|panne)|(?:concu|prevu|fait|pense|calcule|etudie)e?s? (?:pour|expres)|pour (?:proteger|eviter (?:les|que|qu')|garantir|votre (?:securite|confort|bien))|inclus\w*|compris dans|assuree?s? (?:jusqu|par|contre)|couverte?s? (?:par|jusqu)|garantie?s? (?:\w+ )?(?:ans|a vie|par|jusqu)|certifie\w*|a (?:vous|garantir|proteger)))"
    r"|\b(?P<a3>c'est (?:justement |precisement |exactement |d'ailleurs |aussi )?ce qui (?:nous (?:differencie|distingue)|fait (?:notre|la) (?:force|difference)|explique (?:le|notre) (?:prix|tarif)))|\b(?P<a4>si (?:c'est|c'etait|ca coute|on est) (?:un peu )?(?:plus )?(?:chers?|long|lent|complique|limite),? c'est (?:que|qu'|parce|pour))"
    rf"|\b(?P<a5>(?:(?:il y a|vous avez|il existe) (?:maintenant |desormais |aussi |justement |d'ailleurs |deja |meme |toujours )+(?:un|une|des|la|le|notre) (?:\w+ )?{_OFFER_FR}|(?:on a|nous avons) (?:\w+ )?(?:un|une|des) (?:\w+ )?{_OFFER_FR}|(?:il y a|vous avez) (?:une?|des|la|le) (?:\w+ )?{_OFFER_FR} (?:\w+ )?(?:maintenant|desormais)))|\b(?P<a8>c'est (?:tout simplement |juste |simplement )?(?:parce que|du au fait que) (?:la|le|les|l'|notre|nos|on) ?.{{2,40}}(?:est|sont|a|ont))\b|\b(?P<a9>c'etait avant (?:notre|nos|qu'on|que nous|la (?:nouvelle|mise)|le (?:nouveau|lancement)))|\b(?P<a10>(?:il )?y a (?:\w+ )?(?:une?|des) [\w' -]{{2,25}}? (?:pour (?:ca|cela)|qui (?:explique|permet|fait|gere|montre|aide)\w*|sur (?:le|notre) site|dans l'appli\w*))\b|\b(?P<a11>c'est normal (?:que|qu'|au debut|les premier))|\b(?P<a6>(?:ca|cela) (?:ne )?(?:devrait|devra|risque|pourra) (?:plus|pas) (?:se |vous |re)?\w+)|\b(?P<a7>{_OFFER_FR}(?: \w+)? (?:est|sont|sera|arrive|sort|existe)(?: \w+)? (?:maintenant|desormais|bientot|disponible\w*|gratuit\w*|offert\w*|inclus\w*|illimite\w*))\b",
    en=r"\b(?P<a1>(?:just so you know|for your information|for the record|for what it's worth|rest assured|i (?:can )?(?:assure|promise) you|the good news is|in our defen[cs]e|in fairness(?: to us)?|to be fair(?: to us)?|believe me|you'll be (?:glad|pleased|happy) to (?:know|hear))(?: that)?(?: [\w'-]+){1,3})"
    r"|\b(?P<a2>(?:it|that|this|everything|they|all of it|the \w+)(?:'s|'re| is| are| was| were)(?: \w+)? (?:(?:not|isn't|wasn't) an? (?:bug|fault|glitch|defect)|an? (?:feature|safety measure|security measure)|(?:meant|designed|built|made|there|supposed|intended) to (?!be (?:the|a|here|there|at))|included|insured|covered|guaranteed|fully \w+ed|certified|tested|automatic|there for your|for your (?:own )?(?:safety|security|protection|convenience)))\b"
    r"|\b(?P<a3>(?:that's|which is|it's) (?:actually |exactly |really |also )?(?:what|one of the things|something)(?: that)? (?:sets us|makes us|we're (?:known|famous|proud)|we (?:pride|do|offer|guarantee)))|\b(?P<a4>the reason (?:it|we|they|that|for (?:the|that)|the \w+)(?:'s|'re)? .{0,25}\b(?:is|being) (?:that |because )?(?:we|our|it|they|the))\b"
    rf"|\b(?P<a5>there(?:'s| is| are)(?: now| also| actually| already| always| even| a new)+ (?:an? |the )?(?:\w+ )?{_OFFER_EN}|there(?:'s| is| are) (?:an? |the )?(?:\w+ )?{_OFFER_EN} (?:\w+ )?(?:now|available))\b|\b(?P<a6>(?:it|that) (?:shouldn't|won't|will not|should not) (?:\w+ )?(?:happen|do that|be a problem|be an issue)(?: \w+)?)|\b(?P<a8>(?:it's|that's|this is) (?:just |only |simply |all )?because (?:the|our|it|they|we|of the|of our) .{{2,40}}(?:is|are|has|have|we|it's|'s))\b|\b(?P<a9>that was before (?:we|our|the (?:new|update|launch)))\b|\b(?P<a10>there(?:'s| is| are) (?:actually |also )?(?:an? |some )[\w -]{{2,25}} (?:for that|for this|that (?:explains|does|lets|shows|helps|handles)|on (?:the|our) (?:site|website|app)|in (?:the|our) app))\b|\b(?P<a7>(?:the |a |an )?(?:\w+ )?{_OFFER_EN}(?: \w+)? (?:is|are) (?:now|coming|available|free|included|on its way|unlimited))\b",
)
# The session itself, and what the study is: not the firm's business.
STUDY = Wording(
    fr=r"\b(?:(?:reste|avons|avez|dure\w*|environ|ensemble|encore) (?:\w+ )?\w+ minutes|questions?|enregistr\w*|entretiens?|notes?|chercheu\w+|etude|recherche|interrog\w*|on (?:en est|s'arrete|revient|reprend|garde|passe|continue|recommence)|pas (?:de l'equipe|du metier|la pour vendre)|si je|vous (?:me )?(?:disiez|dites|avez dit)|tu (?:me )?(?:disais|dis)|vous m'avez dit|rien a vendre|(?:ce que )?(?:nous|on) (?:voit|voyons|constat\w+|observ\w+|rencontr\w+)|pas de (?:bonne|mauvaise)s? reponse)\b",
    en=r"\b(?:(?:have|got|about|last|our|next|'ve got) (?:\w+ )?\w+ minutes|minutes (?:left|together|more|to go)|questions?|recording|recorded|interviews?|notes?|research(?:er)?|study|we(?:'ve| have) got (?:about|until|ten|five|an hour|time|plenty)|we(?:'ll| can| could| should)? (?:stop|pause|come back|go back|start|take a break|pick up|stay)|not from the|you (?:said|mentioned|told me|were saying)|you're saying|if i|no (?:right|wrong)|nothing to sell|(?:what )?we (?:often |usually )?(?:see|hear|find|meet|talk)(?! maybe| about one| one| \w+ case)|your (?:words|story))\b",
)
# The words of those who make and sell a thing: what changes in it, what it costs less, how seldom it fails.
PRODUCT = Wording(
    fr=r"\b(?P<at>(?:(?:la |l'|une |cette |votre )?(?:ancienne |nouvelle |derniere |prochaine )?(?:mise a jour|version)|(?:un |le |ce )?(?:correctif|bug connu|patch)|(?:une |la |des )?(?:remise|reduction|ristourne)s?|geste commercial|(?:c'est|c'etait|est|etait) (?:regle|corrige|resolu|repare) (?:maintenant|depuis|desormais)|(?:c'est|ca reste|ca arrive) (?:vraiment |tres |extremement |plutot |assez )(?:rare|rarement|exceptionnel)\w*))\b",
    en=r"\b(?P<at>(?:(?:the |an? |that )?(?:old |older |new |latest |last |next )?(?:update|version|release|patch)|(?:a |the )?known (?:bug|issue)|(?:an? |the )?(?:\w+ )?(?:discount|refund|voucher code|promo code)|(?:that's|it's|that was|it was|that is) (?:all |been )?(?:fixed|sorted|resolved|corrected) (?:now|since)|(?:that's|it's|this is) (?:very|extremely|really|pretty|quite|actually very) (?:rare|unusual|uncommon|exceptional)))\b",
)
KINDS = (PRODUCT, WE_DO, OURS, YOU_SHOULD, EXPLAINS)
# After the formal close the talk is free.
CLOSING = re.compile(
    r"derniere question|on (?:a|est) (?:fini|au bout|termine)|merci (?:beaucoup )?(?:pour|de) (?:votre|ton|cet)|c'est la fin|on s'arrete la"
    r"|last question|that's all (?:my|the) questions|we're done|thank you (?:so much )?for your time|that's the end|wrap up here"
)


def at_length(turn: Turn, conversation: Conversation) -> Span | None:
    """A turn that asks nothing and tells, of today, what the customer never spoke of: how things are done, or are.

    Fellow feeling, the order of the session and the customer's own past told back are no such thing.
    """
    if any(unit.asks and unit.form not in ("logistics", "facilitator") for unit in turn.read.units):
        return None
    last = conversation.last("customer", turn)
    if last is None or turn.place < 4 or len(last.read.words) < 4:
        return None
    for unit in turn.read.units:
        if (
            tells(unit)
            and len(content(unit.words, turn.read.lang)) > 1
            and share(unit.words, turn, conversation) < 0.25
        ):
            said = (STUDY, SESSION, WE_STUDY)
            return None if any(one.first_in(unit, turn.read) for one in said) else words_of(unit)
    return None


def tells(unit: Unit) -> bool:
    """Whether a unit states how a thing is: six words or more, in the present, from the thing on."""
    if len(unit.words) < 6 or unit.closing == "?" or unit.form is not None or unit.marks.imperative:
        return False
    if unit.marks.tense not in ("present", "conditional", "future") or unit.marks.condition in (
        "recap",
        "whether",
    ):
        return False
    return _OF_THINGS.search(unit.bare) is not None and _FELLOW.search(unit.bare) is None


_OF_THINGS = re.compile(
    r"^(?:(?:and|so|but|well|right|yeah|yes|okay|ah|oh|actually|honestly|no|et|mais|alors|oui|bon|ah|non|en fait|franchement|normalement|justement)[, ]+)*"
    r"(?:it|it's|that's|that|this|they|they're|there's|there|we|we're|our|the|if you'd|everything|every|most|people|ca|c'est|c'|il|ils|elle|elles|on|nous|notre|nos|le|la|les|l'|si vous aviez|tout|chaque)\b"
)
_FELLOW = re.compile(
    r"\b(?:i|i'm|me|my|je|j'|moi|mon|ma|sounds?|seems?|sorry|thank\w*|must|sense|clear|understand|hear|story|tell|merci|desole\w*|comprends?|entends|on dirait|semble|doit|devait|histoire|raconte\w*|next|suite|topic|sujet|film|documentary|documentaire|notes?)\b"
)

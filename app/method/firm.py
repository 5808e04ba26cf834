"""How a firm speaks: of its product, of itself, of what is coming, and how an interviewer speaks of the session."""

from app.method.wording import Wording

_SOLD_FR = r"(?:produits?|solutions?|applis?|applications?|outils?|logiciels?|services?|offres?|plateformes?|sites?|marques?|abonnements?|boutiques?|magasins?|formules?|appareils?|machines?|entreprise|societe|equipes?|support|moniteurs|educateurs|conseill\w+|livreurs|livraisons?|tarifs|prix|garanties?|modeles?|gammes?|clients|modules?|fonctionnalites?|repas|colis|techniciens|ingenieurs|contrats?)"
_OURS_FR = rf"(?:notre|nos) (?:[\w-]+ ){{0,1}}?{_SOLD_FR}(?: (?:[\w-]+|d[eu] [\w-]+))?"
_DOES_FR = r"(?:permet(?:tent)?|fait|font|propose(?:nt)?|offre(?:nt)?|gere(?:nt)?|inclu\w+|marche(?:nt)?|repond(?:ent)?|sait|savent|peut|peuvent|detecte|envoie|calcule|evite|s'occupe|prend en charge|est(?: deja)?|sont|a (?:deja|aussi|justement|un|une))"
_NEW_FR = r"(?:module|version|fonction\w*|mise a jour|offre|nouveaute|bouton|option|formule|nouvelle|nouveau|appli\w*|service|gamme|modele|truc|garantie)"
_SOLD_EN = r"(?:products?|solutions?|apps?|applications?|tools?|software|services?|offers?|platforms?|plans?|subscriptions?|devices?|machines?|company|team|support|staff|coaches|advisers|advisors|instructors|teachers|drivers|pricing|prices|rates|delivery|guarantee|model|range|stores?|shops?|website|site|packages?|customers?|clients|engineers|module|feature|meals|parcels|warranty)"
_OURS_EN = rf"our (?:[\w-]+ ){{0,2}}?{_SOLD_EN}"
_DOES_EN = r"(?:lets?|allows?|does|do|can|offers?|handles?|includes?|works?|replies|reply|already|supports?|detects?|sends?|saves?|makes?|is|are|comes?|has|have|covers?|takes? care)"
_NEW_EN = r"(?:module|version|feature|update|release|offer|button|option|plan|new \w+|product|app|service|range|model|guarantee)"

SELLS = Wording(
    fr=rf"\b(?P<a1>{_OURS_FR} (?:[\w']+ )?(?:vous |le |la |les |ca )?{_DOES_FR})\b"
    rf"|\b(?P<a2>on (?:va|vient de) (?:bientot |justement )?(?:sortir|lancer|ajouter|corriger|ameliorer|integrer|ouvrir)|on (?:sort|lance|prepare|travaille sur) (?:justement |bientot )?(?:un|une|des|le|la) (?:\w+ )?{_NEW_FR})\b"
    rf"|\b(?P<a3>on a (?:justement|deja|aussi|exactement|maintenant) (?:un|une|des|ce|cette|ca)(?: {_NEW_FR})?)\b"
    r"|\b(?P<a4>c'est (?:juste |surement |sans doute )?parce que (?:vous|tu) n'(?:avez|aviez|as|avais) pas)\b|\b(?P<a5>il faut savoir que)\b(?= (?:nos|notre|on|nous|chez|c'est|le|la|les))"
    r"|\b(?P<a6>il y (?:a|avait) (?:justement |pourtant |deja )?(?:un bouton|une option|une fonction\w*|un reglage|un menu|un mode|une formule))\b"
    r"|\b(?P<a7>vous allez (?:adorer|aimer|voir(?: que)?)|tu vas adorer)\b|\b(?P<a8>(?:je (?:vais )?vous (?:montrer\w*|montre|ferai|fais)|on vous fera) (?:une demo|une demonstration|comment ca marche|comment faire|ca, vous))"
    r"|\b(?P<a9>(?:ce n'est|c'est) pas (?:tout a fait |vraiment |du tout )?(?:exact|vrai|juste)|ca, c'est faux|vous vous trompez|la, vous exagerez)\b"
    r"|\b(?P<a10>vous (?:pouvez|pouviez|auriez pu|devriez) (?:aussi |simplement |tres bien |deja |juste )?(?:activer|cliquer|utiliser (?:la|le|l'|notre)|passer (?:par|a la) |essayer (?:la|le|notre|l'|nos)|souscrire|configurer))",
    en=rf"\b(?P<a1>{_OURS_EN} (?:actually |already |also )?{_DOES_EN})\b"
    rf"|\b(?P<a2>we(?:'re| are) (?:about to|just about to|going to|soon) (?:release|launch|add|fix|improve|ship|open)|we(?:'re| are) (?:releasing|launching|shipping|adding|working on) (?:an?|the|that|some) (?:\w+ )?{_NEW_EN})"
    r"|\b(?P<a3>we (?:actually|already|also|do|now) (?:have|offer|do) (?:an?|that|this|exactly|one))\b"
    r"|\b(?P<a4>(?:that's|it's|that is) (?:just |probably |only )?because you (?:hadn't|didn't|haven't|don't))\b|\b(?P<a5>(?:you should|you need to|you have to) know(?: that)? (?:our|we)|what you (?:should|need to) know is)\b"
    r"|\b(?P<a6>there(?:'s| is| was) (?:actually |already )?an? (?:button|option|feature|setting|menu|mode|plan) (?:for|that|to|where))\b"
    r"|\b(?P<a7>you(?:'ll| will|'re going to| are going to) (?:love|like) (?:it|this|that|our|the))\b|\b(?P<a8>(?:i'll|i can|i could|let me|we can) (?:show you (?:how (?:it|to)|a demo|our|the (?:feature|app|new))|give you a demo))"
    r"|\b(?P<a9>(?:that's|that is|it's) not (?:quite |really |entirely |actually )?(?:right|true|correct|accurate|fair)|actually you're wrong)\b"
    r"|\b(?P<a10>you (?:can|could have|could|should|should have) (?:just |simply |also |actually )?(?:turn(?:ed)? on|click(?:ed)?|activat\w+|us(?:e|ed) (?:the|our)|try (?:the|our)|tried (?:the|our)|upgrad\w+|sign(?:ed)? up))",
)  # fmt: skip
# The firm speaks of itself, explains a trouble away, or says what is coming: no product need be named.
FIRM = Wording(
    fr=r"\b(?P<a1>(?:nous,? (?:en fait,? )?on|chez nous,? (?:on|c'est|les? \w+|nos \w+)) (?:ne |n')?\w+(?: tout(?:e|es)?)?)|\b(?P<a2>faut savoir qu[e'])|\b(?P<a3>vous (?:aurez|pourrez|recevrez|beneficierez|allez (?:avoir|pouvoir|recevoir|gagner)))\b"
    r"|\b(?P<a4>(?:elle|il|ca|c')(?: y)? ?(?:est|sera|a ete) (?:bientot |deja |toujours |aussi )?(?:refaite?|corrigee?|amelioree?|inclus(?:e)?|comprise?|disponible|gratuite?|automatique|marquee? (?:dans|dedans|noir)|(?:ecrit|prevu|dans|sur) (?:la|le|l'|les) (?:contrat|guide|notice|cahier|formule|appli|pack|forfait|feuille de route)))"
    r"|\b(?P<a5>(?:il )?(?:suffi[ts]\w* de|fallait (?:juste |simplement )|(?:il )?faut (?:juste |bien )?(?:la |le |l'|les )?(?:lire|cliquer|activer|installer|redemarrer)))|\b(?P<a6>ca (?:vous )?(?:fait|fera) (?:gagner|economiser)|la prochaine (?:version|mise a jour)|chez nous ca|chez nous,? (?:ce|cette|c'))"
    r"|^(?:\S+ ){0,3}?(?P<a7>(?:notre|nos) [\w-]+(?: [\w-]+)? (?:\w+ )?\w+(?:ent|e|it|a|ont|sont))\b|\b(?P<a8>on a (?:tout )?(?:refait|ameliore|lance|corrige|sorti|ajoute|revu))\b"
    r"|\b(?P<a9>vous (?:pouviez|auriez pu|pouvez) (?:\w+ )?(?:le |la |les )?(?:faire|trouver|changer|regler|voir) (?:depuis|dans|sur|via|avec|directement))|\b(?P<a10>(?:service client|support|sav) (?:le |la |les |vous )?(?:fait|repond|rappelle|peut|gere))",
    en=r"\b(?P<a1>we (?:actually |always |also |never |usually |only |just )*(?:do (?:the|it|that|all|everything)|make|offer|migrate|deliver|guarantee|include|handle|provide|support|build|built|design|designed|charge|take care|train|install))\b"
    r"|\b(?P<a2>so (?:that )?you (?:never|don't have to|won't|can always) \w+)|\b(?P<a3>you'll (?:get|be able to|have (?:access|the|a)|receive|save))\b"
    r"|\b(?P<a4>it(?:'s| is)(?: all| already| also)? (?:(?:in|on) (?:the|our) (?:guide|manual|docs|app|contract|settings|website|road ?map)|included|built in|automatic|free of charge|coming (?:out|in|soon)))\b"
    r"|\b(?P<a5>that(?:'ll| will| would|'s) (?:just |probably |only )?(?:be |have been )?because you (?:hadn't|didn't|haven't|don't|weren't))|\b(?P<a6>pays for itself|saves (?:you |them |people |teams )?(?:about |around |up to |on average )?(?:\w+ )?(?:hours|days|percent|pounds|dollars|euros))\b"
    r"|^(?:\S+ ){0,3}?(?P<a8>our (?!next|first|last)[\w-]+(?: [\w-]+)? (?:always|never|usually|do|does|will|can|are|is|have|has|\w+s)\b)|\b(?P<a9>the next (?:version|release|update) (?:\w+))|\b(?P<a10>you could(?:'ve| have) (?:just |simply |also )?(?:done|found|changed|fixed|used))\b"
    r"|\b(?P<a11>we (?:just |completely |recently )?(?:redid|rebuilt|revamped|redesigned|improved|launched|released)|we don't have (?:that|this|those) (?:problem|issue)s?)\b|\b(?P<a12>(?:customer service|support) (?:does|do|handles|fixes|sorts|will|can))\b"
    r"|\b(?P<a7>you (?:just|only) (?:have|need|had|needed) to)\b",
)  # fmt: skip
# « nous, on cherche à comprendre », "we make these calls to listen": what the interview is.
WE_STUDY = Wording(
    fr=r"\bon (?:\w+ )?(?:cherche|essaie|voudrait|aimerait|etudie|rencontre|interroge|ecoute|fait (?:une|des) (?:etude|entretien|recherche)\w*|travaille sur|enregistre|revient|reprend|en etait|garde|note)\b",
    en=r"\bwe (?:\w+ )?(?:study|interview|talk to|listen|do (?:the|it) (?:interview|call|recording)|make (?:notes|these)|record|try to understand)\b",
)
# « je vous montre où on en est sur la frise », "nothing to sell": the session itself.
SESSION = Wording(
    fr=r"\b(?:rien a vendre|la frise|notre (?:echange|entretien|conversation|discussion|appel|rendez-vous)|nos (?:questions|notes)|notre (?:etude|recherche|temps|histoire|heure|cote)|vous (?:recevrez|aurez) .{0,30}(?:mail|bon|carte|compte-rendu)|me dire|m'arreter)\b",
    en=r"\b(?:nothing to sell|the timeline|voucher|gift card|e-?mail|recording|transcript|(?:tell|stop|let) me|our (?:hour|side|conversation|call|chat|interview|talk|session|discussion|time|study|research|questions|notes|story))\b",
)

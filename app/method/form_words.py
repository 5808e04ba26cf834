"""The phrases that `forms.py` reads beside the marks, in each language (accents folded)."""

from app.events import Lang
from app.language.phrase import Phrase

# Consent, sound, time keeping, greeting (R12). Exempt from every finding about questions.
LOGISTICS: dict[Lang, Phrase] = {
    "fr": Phrase(
        "enregistr|entend|remercie|arrete|coupe|toujours|jusqu|envoie|enverr|cadeau|achat|on est |ecran|micro|camera|connexion|zoom|teams|meet|minutes|commencer|commence|demarre|accord|notes|derange|embete|ennuie|va |convient|questions|allez|vas|ca va|vous allez|m'appelle|merci|gene|retrouve|revoit|rappelle|trop vite|revoir|bonne |on y va|voyez",
        r"\benregistr\w+|\bvous m'entend\w*|\btu m'entend\w*|\b(?:on|je) (?:vous|t')?entend\w* bien|\bm'entendez"
        r"|\bpartag\w+ (?:mon |votre |ton |l')?ecran|\b(?:micro|zoom|teams|meet)\b|\b(?:camera|connexion)\b(?=.*\b(?:march|fonctionn|allum|coup|voi|entend|bonne|mauvaise|ok|activ)\w*)|\b(?:march|fonctionn|allum|coup|activ)\w* .{0,15}\b(?:camera|connexion)\b"
        r"|\b(?:il nous|nous) reste \w+ minutes|\bavez[ -]vous (?:encore |toujours )?\w+ minutes|\bon (?:peut commencer|commence|demarre)\b|^(?:alors |bon |ok )*on y va$"
        r"|\bvous etes d'accord pour (?:que|qu'|l'|cet)|\bpret[es]* a (?:commencer|demarrer)|\bprendre des notes|\bvotre accord\b"
        r"|\b(?:ca|cela) (?:vous|te) (?:derange|gene|embete|ennuie|va|convient)\w* (?:si|de commencer|qu'on)"
        r"|\b(?:avant de|pour) (?:commencer|demarrer),? (?:vous|avez)|\bdes questions (?:avant|pour moi|a me poser)"
        r"|\bcomment (?:allez[ -]vous|vas[ -]tu|ca va)\b|\bvous allez bien|^(?:euh |bonjour |ah )*ca va\b|\bje m'appelle\b|\bmerci (?:beaucoup |encore )?"
        r"(?:pour|de|d')\b|\bon se (?:retrouve|revoit|rappelle)|\btrop vite\b|\bau revoir\b|\bbonne (?:journee|soiree)|\bvous me voyez\b"
        r"|\bje vous remercie (?:beaucoup |encore |vraiment )?(?:pour|de|d')|\bon (?:va s'arreter|s'arrete) la\b|\bje coupe (?:l'enreg|le micro|la cam)|\bca vous va toujours\b|\bmerci a vous$|\bmerci a toi$|\bon a (?:a peu pres |environ |une petite |une bonne )?(?:une heure|heure|\w+ minutes)\b|\bon est (?:toujours |encore )?(?:bons?|bien|partis|ok) (?:jusqu|pour)|\b(?:on a|vous avez) (?:toujours )?jusqu'a|\bc'est toujours (?:bon|d'accord|ok)\b(?! pour)"
        r"|\b(?:je peux|est-ce que je peux|puis-je|on peut|je pourrais) (?:vous |t')?(?:envoyer|rappeler|renvoyer|recontacter)|\bje vous (?:envoie|envoies|enverrai|renvoie|fais) .{0,40}\b(?:mail|message|courrier|lien|bon|cheque|virement|compte-rendu)\b|\b(?:carte|bon|cheque) (?:cadeau|d'achat)",
    ),
    "en": Phrase(
        "record|hear|see |stop |voucher|gift|email|get that|screen|microphone|webcam|zoom|mute|notes|minutes|until|have |ready|shall we|before we|questions|how are you|nice to meet|thank|is it|would it|is that|are you|are we|can i|could i|shall i|may i|can we|happy|consent|permission|my name|too fast|good|mind if",
        r"\b(?:record(?:ing)?|recorded)\b(?=.{0,30}(?:this|our|the (?:call|conversation|session|interview)|you|on|ok|okay)|$)"
        r"|\b(?:can|could|do) you (?:still )?(?:hear|see) (?:me|us|my screen|the screen|ok)|\bshare (?:my|your) screen"
        r"|\b(?:microphone|webcam|zoom call|mute|muted|unmute)\b|\btake (?:some |a few )?notes\b"
        r"|\b(?:we have|do you have|have you got) (?:until|about|another|a few|\w+)? ?(?:minutes|three|four|five)\b"
        r"|\b(?:ready to (?:start|begin|get started)|shall we (?:start|begin|get started)|before we (?:start|begin|get started|wrap))"
        r"|\bany questions (?:for (?:me|us)|before)|\bquestions for me\b|\bhow are you(?: doing)?(?: today| this morning)?$|\bnice to meet you"
        r"|\bthank(?:s| you) (?:so much |very much |again )?for\b|\b(?:are|is) (?:you|we|it|that) (?:still )?(?:happy|okay|ok|fine|comfortable|all right|alright|good) (?:for (?:me|us) to|(?:with|about) (?:me|us|being|the|this)|to be recorded|being recorded|that (?:i|we))|\b(?:is it|would it be|is that|are you|are we) (?:still )?(?:ok|okay|alright|all right|fine|comfortable|good)"
        r" (?:(?:with (?:you|that) )?if (?:i|we)|with (?:me|us|that|this)|to (?:start|record)|(?:for|until|till) (?:\w+ )?(?:hour|minutes|then|time|\d+))|\bdo (?:you|i) (?:consent|have your (?:consent|permission))|\bmy name is\b"
        r"|\bgoing too fast\b|\bgood(?:bye| morning| afternoon)|\bhave a (?:good|nice|great) (?:day|one|evening)|\b(?:do you )?mind if (?:i|we)\b"
        r"|\bwe(?:'ll| will) stop (?:there|here)|\bturning (?:off|on) the recording|\b(?:minutes?|until \w+),? is that still (?:good|ok|okay|fine)"
        r"|\b(?:can|could|shall|may) (?:i|we) (?:send|email|drop|mail|call|ring) you (?:an?|the|back|that|this|my|some)\b|\b(?:gift|amazon) (?:card|voucher)|\bvoucher\b|\bi'?(?:ll| will) (?:send|email|drop|get) (?:you|that|it|this|the) .{0,40}\b(?:email|link|voucher|card|copy|note|over to you)\b"
        r"|\bis that (?:still )?(?:the )?(?:right|best) (?:one|email|address|number)",
    ),
}

# Leave is asked, or whether all is well with sound and time.
MAY_WE: dict[Lang, Phrase] = {
    "fr": Phrase(
        "ca |on |je |d'accord|m'entend",
        r"\b(?:ca|cela) (?:ne )?(?:vous|te) (?:derange|embete|ennuie|gene|va|convient)|\b(?:je|on) peu[tx] (?:vous |t')?(?:enregistr|commenc|demarr|prendre)"
        r"|\b(?:vous etes|tu es|c'est) (?:\w+ )?(?:d'accord|ok|bon)\b|\bm'entend",
    ),
    "en": Phrase(
        "is it|is that|can |could|may i|do you|mind|are you|shall we",
        r"\b(?:is (?:it|that) (?:still )?(?:ok|okay|alright|all right|fine)|(?:can|could|may) (?:i|we|you)|(?:do )?you (?:still )?(?:mind|hear|have)|mind if|are you (?:ok|okay|happy|ready|comfortable)|shall we)\b",
    ),
}
# "Anything else", "what else", « quoi d'autre ».
ELSE: dict[Lang, Phrase] = {
    "fr": Phrase("autre", r"\bautre(?: chose)?$"),
    "en": Phrase("else", r"\belse$"),
}
# Back to a moment, or on with it: "stay with that Sunday", « revenons à la nuit de l'orage ».
BACK_TO: dict[Lang, Phrase] = {
    "fr": Phrase(
        "restons|finis|terminez|revenons|si on re|on p|on va|si vous|si tu|reviens|reprenons|prenons|remontons|repartons|retournons|replongeons|rembobin|attardons|arretons|ralenti|revenez|remontez|reprenez|commencez|deroul|donne|refai|prenez|racont|continu",
        r"^(?:(?:et|bon|alors|donc|ok|okay|d'accord|tres bien|oui|mais|du coup|voila|super|merci|juste|attendez|la),? )*"
        r"(?:(?:on (?:peut|pourrait|va) (?:revenir|rester|remonter|reprendre|repartir)|si (?:vous|tu) dev(?:iez|ais) (?:me |nous |m'|nous l')(?:re)?(?:racont|fai|decri|montr|resum)\w+|si on (?:revient|revenait|reprend|reprenait|repart|remonte)|restons|revenons|remontons|repartons|retournons|replongeons|rembobinons|attardons-nous|arretons-nous|ralentissons|finissez|terminez|finis d|revenez|reviens|remontez|deroulez|deroule|refaites|continuons)\b(?! a nos)"
        r"|(?:reprenons|prenons|reprenez|prenez|prends) (?:ce|cet|cette|un|une|le|la|l'|les|depuis|a partir|du)\b(?!\w*temps)(?! temps)"
        r"|(?:commencez|commence|commencons) (?:par|ou|la ou|au|a)\b|(?:donnez|donne|refaites|refais|decoupez)[ -]moi (?:la|le|l'|cette|ce|cet|les|un|une) )",
    ),
    "en": Phrase(
        "stay|stick|finish|go back|went back|going back|rewind|back up|slow|take |start|begin|keep going|paint|give me|carry on|run me",
        r"^(?:(?:and|so|okay|ok|right|but|well|yeah|now|great|um|just|then|wait|sure|alright|maybe),? )*(?:let's |let us |i'd like to |can we |could we )?(?:just )?"
        r"(?:if we (?:go|went) back to|stay (?:with|on|in|there|at)|stick with|go (?:right )?back (?:to|a)|rewind|back up|slow (?:\w+ )?down|take (?:that|this|one|the (?:last|first)) |(?:start|begin) (?:with|at|from|where|there)"
        r"|finish (?:the|that|with|telling)|keep going|carry on|paint me|give me (?:the|that|a) |run me through)\b",
    ),
}
# Assent to a view is asked for.
VIEW: dict[Lang, Phrase] = {
    "fr": Phrase(
        "pas",
        r"\b(?:(?:vous|tu) (?:ne )?(?:pensez|penses|trouvez|trouves|croyez|crois|diriez|dirais) pas(?: que| qu'| comme|$)|ne (?:pensez|trouvez|croyez|diriez)[ -]vous pas)",
    ),
    "en": Phrase(
        "n't you", r"\b(?:don't|wouldn't|didn't) you (?:\w+ )?(?:think|say|agree|find|feel)\b"
    ),
}
COMES_FROM: dict[Lang, Phrase] = {
    "fr": Phrase(
        "ven|vient|commenc",
        r"\b(?:ca|c'|cela|elle|il|idee|envie|besoin|reflexe)\b.*\b(?:venue?s?|vient|venait)\b|\bcommenc\w+ par ou\b|\bpar ou .{0,25}\bcommenc\w+",
    ),
    "en": Phrase(
        "com|came", r"\b(?:that|it|this|idea|need|urge|thought) (?:\w+ )?(?:come|came|coming) from"
    ),
}

# What happened, and then, what next: asks for the story itself, adding nothing.
NARRATIVE: dict[Lang, Phrase] = {
    "fr": Phrase(
        "pass|derou|arriv|est|eu |fait|faisiez|dire|autre|commenc",
        r"\b(?:(?:s'est|s'etait|se|s'|c'est) ?(?:-?(?:il|t-il) )?(?:passe|passait|passee|deroule|deroulait|arrive)\b"
        r"|(?:qu'est[ -]ce qu'il|que|qu'est[ -]ce qui|qu'est[ -]ce que) (?:s'est|vous est|t'est|y a eu|s'|a eu)|est[ -]il arrive|s'est[ -]il"
        r"|c'est[ -]a[ -]dire$|par ou (?:ca |tout )?(?:a commence|commence)|comment (?:ca|tout) a commence)\b",
    ),
    "en": Phrase(
        "what|how did|then|meaning|else|how so|such as|go on",
        r"\b(?:what(?:'s| has| had| else)? (?:\w+ )?(?:happen\w*|went on|was (?:that|it) like)|(?:and )?(?:then|next|after|before) (?:that|what)$|then what|what (?:next|then)\b"
        r"|what(?:'s| was| were| is| has| have) [\w' -]{2,60} like"
        r"|how did (?:it|that|things|this|all (?:that|this)) (?:\w+ )?(?:go|start|begin|come about|unfold|happen|play out|work out|end)"
        r"|(?:and )?then what|how so)\b",
    ),
}

# Units that are a narrative follow-up by themselves, without a question word.
FOLLOW_UP: dict[Lang, Phrase] = {
    "fr": Phrase(
        "ensuite|apres|avant|puis|c'est|exemple|chose|autre|continuez|allez|suite|lendemain|meme|suivant|vous|toi|alors",
        r"^(?:et |ok |okay |d'accord |alors |donc |bon |oui |mais |tres bien )*(?:ensuite|apres|apres ca|juste (?:avant|apres)|avant|avant ca"
        r"|(?:ensuite|apres|avant),? jusqu'(?:a|au) .{2,20}|(?<=et )alors|le (?:lendemain|soir meme|jour meme)(?: matin| soir)?|l[ae'] ?\w+ (?:d'apres|suivante?)|(?:vous|toi)(?: dans (?:tout )?(?:ca|cela)| alors| la[ -]dedans)"
        r"|c'est[ -]a[ -]dire|par exemple|quoi d'autre|d'autre chose|continuez|allez[ -]y|la suite|et la suite)$|^[\w' -]{1,40},? c'est[ -]a[ -]dire$",
    ),
    "en": Phrase(
        "then|next|after|before|meaning|such as|for |like what|go on|else|way|how so|ahead|say more|in all|in this|in that",
        r"^(?:and |okay |ok |so |right |alright |well |yeah |but )*(?:then|next|after that|before that|right (?:before|after)(?: that)?|just before"
        r"|(?:the )?next (?:morning|day|evening|week|month)|then (?:up )?(?:to|until) .{3,20}|you,? in (?:all )?(?:of )?(?:this|that)"
        r"|just before that|meaning|such as|for example|for instance|like what|go on|what else|anything else|something else|in what way|how so|go ahead|say (?:a (?:bit|little) )?more(?: about [\w' ]{2,30})?)$|^[\w' -]{1,40},? (?:meaning|how so|in what way)$",
    ),
}

# A question cut short: "anything else you tried", "any thoughts on that", « d'autres choses ».
CUT_SHORT: dict[Lang, Phrase] = {
    "fr": Phrase(
        "autre",
        r"^(?:(?:et|ok|donc|alors|mais|est-ce qu'il y a) )*(?:y a |il y a )?(?:d'autres? \w+|autre chose|quelque chose d'autre)\b",
    ),
    "en": Phrase(
        "any",
        r"^(?:(?:and|okay|so|or|but|yeah|great|mm-hmm|um|uh|right) )*any(?:thing|one|body)? ?(?:else|other|more|that|thoughts?|ideas?|questions?|particular|you)\b",
    ),
}

# Declaratives that work as open prompts: playing dumb, contrast, the unfinished sentence (R21).
STATEMENT_PROBE: dict[Lang, Phrase] = {
    "fr": Phrase(
        "je |j'|aide|manque|trou|perdu|echappe|m'intrigue|m'interesse|m'etonne|donc|ce jour",
        r"\bje (?:n'|ne )?(?:ai |suis |comprends |vois |saisis |situe |visualise |represente |imagine )(?:pas |plus )(?:bien |tres bien |tout a fait |encore )?"
        r"(?:compris|suivi|saisi|situe|visualise|bien|ce |comment|le |la |l'|les |cette |votre |ou |qui )"
        r"|\bj'(?:n')?ai (?:pas|mal) (?:bien |tout |tres bien |tout a fait )?(?:compris|suivi|saisi|entendu)"
        r"|\bje (?:ne |n')?(?:comprends|vois|saisis|situe|visualise|imagine|me represente) (?:pas (?:bien|tres bien|trop|tout a fait|encore)|mal)\b"
        r"|\b(?:aidez[ -]moi|aide[ -]moi) a (?:comprendre|voir|situer|imaginer)|\bj'essaie de (?:comprendre|voir|situer|me (?:representer|mettre))"
        r"|\bil (?:me manque|y a un trou (?:pour moi|dans|entre))|\bje cherche a comprendre|\b(?:ca|cela) m'(?:intrigue|interesse|etonne)(?! pas)|\bje suis (?:un peu )?perdue?\b"
        r"|\bje me perds\b|\b(?:vous m'avez|tu m'as) perdue?\b|\bj'ai du mal a (?:voir|situer|suivre|comprendre|me)|\bj'arrive pas (?:bien )?a (?:voir|situer|suivre|comprendre)|\bm'echappe\b"
        r"|\bje (?:serais |suis )?curieu(?:x|se) (?:de|d')|^(?:et |ok |alors |bon |d'accord )*(?:et )?donc$|\bet ce jour[ -]la$",
    ),
    "en": Phrase(
        "i'm|i am|i |help me|so|then|that |there's a|losing|lost me|hard time",
        r"\bi(?:'m| am) (?:a (?:little |bit )+|a bit |still |kind of |not )?(?:lost|confused|following|clear|sure i (?:follow|understand|get))\b"
        r"|\bi (?:didn't|don't|can't|do not|couldn't|did not) (?:quite |really |fully )(?:follow|understand|get|see|picture|catch)\b"
        r"|\bi (?:didn't|don't|can't|couldn't) (?:follow|understand|picture|catch|(?:see|get)(?= (?:how|why|all of|what happened|the link|the connection))) (?:that|the|what|how|why|it|you|all of)\b|\bthere's a (?:gap|hole|jump) (?:for|between|in)\b"
        r"|\bhelp me (?:understand|picture|see|out)|\bi(?:'m| am) trying to (?:understand|picture|see|figure)|\bi lost the thread"
        r"|\blosing (?:track|the thread)|\byou(?:'ve)? lost me\b|\bhard time (?:picturing|following|seeing)|\bi'm missing (?:a (?:piece|bit|step)|something|the (?:part|bit|step))"
        r"|^(?:so|and|okay|right|well),? (?:and )?(?:then|so)$|^that (?:intrigues|interests|surprises) me|\bi(?:'m| am) (?:just |really )?(?:curious|wondering|interested)",
    ),
}

# "Tell me yes or no", "rate it from 1 to 10", "confirm that", "say how many": imperatives that do
# not open anything (R20), and complements that narrow a request to one fact (R2).
WHETHER: dict[Lang, Phrase] = {
    "fr": Phrase(
        "si|s'i|oui ou|confirm",
        r"\b(?:dire|dites|dis|savoir|preciser|expliquer|confirmer|demand\w+) ?(?:-?moi )?(?:si|s'il|s'ils)\b|\boui ou non\b|\bconfirm\w+",
    ),
    "en": Phrase(
        "if|whether|yes or|confirm",
        r"\b(?:tell me|know|say|share|explain|ask|wondering|wonder|wondered|see|hear|curious) (?:if|whether)\b|\byes or no\b|\bconfirm\b",
    ),
}
RATING: dict[Lang, Phrase] = {
    "fr": Phrase(
        "0|1|un |zero|echelle|sur ",
        r"\b(?:de|entre|sur une echelle de|echelle) (?:0|1|un|zero) (?:a|et) (?:5|7|10|20|cinq|dix|100|cent)\b|\bsur (?:10|20|dix|vingt|cinq)\b",
    ),
    "en": Phrase(
        "scale|0|1|one |zero|out of|rate",
        r"\bscale (?:of|from)\b|\b(?:from )?(?:0|1|one|zero) (?:to|and|through) (?:5|7|10|100|five|seven|ten|a hundred)\b|\bout of (?:10|5|ten|five)\b|\brate\b",
    ),
}
# A time slice to fill: "between the visit and the move".
TIME_SLICE: dict[Lang, Phrase] = {
    "fr": Phrase(
        "entre ",
        r"\bentre (?:le|la|l'|ce|cet|cette|votre|les) ?\w+ (?:[\w' ]{0,30})et (?:le|la|l'|ce|cet|cette|votre|les) ?\w+",
    ),
    "en": Phrase("between ", r"\bbetween (?:the|that|this|your) \w+ (?:[\w' ]{0,30})?and \w+"),
}
# Keeps the other talking in so many words.
GO_ON: dict[Lang, Phrase] = {
    "fr": Phrase(
        "temps|ecoute|souci|presse|grave|clair|continuez|desole|voulez",
        r"^(?:(?:oui|non|bien sur|d'accord|ok|ne vous inquietez pas|pas de souci|merci|ah),? )*(?:prenez (?:tout )?votre temps|prends (?:tout )?ton temps|(?:rien|y a rien qui|il n'y a rien qui) (?:ne )?presse|je vous ecoute|je t'ecoute|pas de souci|c'est pas grave|ce n'est pas grave|comme vous voulez|tres clair|c'est (?:tres |plus )?clair|je suis (?:vraiment )?desolee?)$",
    ),
    "en": Phrase(
        "time|rush|listening|hurry|worries|problem|worry|sorry|clear|sure",
        r"^(?:(?:yes|no|sure|okay|of course|please|thanks|oh|that's okay|don't worry),? )*(?:(?:please )?take (?:all )?(?:your|the) time(?: you need)?|(?:there's )?no (?:rush|hurry|worries|problem)|i'm listening|don't worry(?: about it)?|(?:that's )?(?:very |really )?clear|i'm (?:so |really |very )?sorry(?: to hear that)?)$",
    ),
}
# Whether what was just said back is right, as a unit of its own.
CHECKS: dict[Lang, Phrase] = {
    "fr": Phrase(
        "ca|juste|exact|bon|compris|correct|trompe",
        r"^(?:(?:et|donc|alors),? )*(?:c'est (?:bien )?(?:ca|cela|juste|exact|correct)|j'ai bon|j'ai bien compris|est-ce (?:bien )?(?:ca|cela|exact|juste|correct)|est-ce que (?:c'est (?:ca|juste|exact)|j'ai bien compris|j'ai bon)|je me trompe)$",
    ),
    "en": Phrase(
        "right|correct|fair|accurate|sound|wrong",
        r"^(?:(?:and|so|is it|then),? )*(?:(?:is|was) (?:that|it|this) (?:about )?(?:right|correct|fair|accurate|it)|does that sound (?:about )?right|(?:did|do|have) i (?:get|got|have) (?:that|it|this) (?:all )?right|am i (?:right|wrong|close))$",
    ),
}
# Asks where a recap went wrong.
CORRECT_ME: dict[Lang, Phrase] = {
    "fr": Phrase(
        "compris|oublie|rate|manque|saute|trompe|mal|corrig",
        r"\b(?:mal compris|j'ai (?:oublie|rate|manque|saute)(?! de vous| de te| une question)|je me trompe|corrigez[ -]moi|ai[ -]je (?:mal|oublie|rate)|pas bien compris)\b",
    ),
    "en": Phrase(
        "wrong|out|miss|did i|misunder|am i|off|correct me",
        r"\b(?:(?:i|we) (?:get|got|miss|missed|have|went|am|was) (?:\w+ ){0,2}?(?:wrong|out|off)|did i (?:miss|get|leave|misunder\w+|forget)|i misunder\w+|where i'm off|correct me|am i (?:missing|wrong))\b",
    ),
}
IF_I_FOLLOW: dict[Lang, Phrase] = {
    "fr": Phrase(
        "si j", r"\bsi (?:je|j'ai) (?:bien |vous )?(?:comprends|compris|suis|resume|entends)"
    ),
    "en": Phrase("if i", r"\bif i(?:'ve| have|'m)? (?:\w+ )?(?:under\w+|got|follow\w*|hear\w*)"),
}
# "I was wondering if you …": asked of the customer, not of oneself.
WHETHER_YOU: dict[Lang, Phrase] = {
    "fr": Phrase("si |confirm", r"\bsi (?:vous|tu|votre|vos|c'|ca|cela)\b|\bconfirm"),
    "en": Phrase("if |whether |confirm", r"\b(?:if|whether) (?:you|your|that|it was)\b|\bconfirm"),
}
# Declaratives about the customer without "vous" as subject: « c'était loin de chez vous ».
IT_WAS: dict[Lang, Phrase] = {
    "fr": Phrase(
        "c'etait|c'est|ca |avait|a eu|est arrive|votre|vos|ton |ta |tes ",
        r"^(?:et |donc |mais |alors |ok |du coup )*(?:c'etait|ca (?:vous|t')|ca (?:a|avait|s'est|marchait|allait|faisait)|il (?:vous|t') ?est arrive|c'est bien (?:vous|toi)|c'est (?:pas )?(?:a cause|pour|grace|parce|le|la|l')\b.{2,30}\bqu[ie']|il y (?:a eu|avait)|y avait|votre \w+|vos \w+|t(?:on|a|es) \w+)\b",
    ),
    "en": Phrase(
        "it was|there w|that was|your",
        r"^(?:and |so |but |okay |then )*(?:it was|there was|there were|that was|your \w+)\b",
    ),
}
ONE_FACT = frozenset({"how_many", "how_long", "how_often", "when", "how_degree", "who", "whose"})
LEADING_IMPERATIVE = frozenset({"avouer", "admettre", "confirmer", "admit", "confess", "confirm"})
RATING_IMPERATIVE = frozenset(
    {"noter", "rate", "evaluer", "classer", "choisir", "choose", "pick", "citer", "name", "list"}
)

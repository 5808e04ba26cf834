"""What a question can take for granted: a liking, a trouble, a degree, a loss."""

from app.language.en_words import BACKCHANNEL as EN_BACKCHANNEL
from app.language.fr_words import BACKCHANNEL as FR_BACKCHANNEL
from app.method.wording import Wording

_NOUN_FR = r"(?:problemes?|difficultes?|frustrations?|inconvenients?|avantages?|benefices?|defauts?|deceptions?|regrets?|craintes?|galeres?|soucis?|blocages?)"
_BLOW_FR = r"(?:retard|echec|panne|probleme|deception|stress|crise|erreur|frustration|mauvaise nouvelle|surcout|desordre|conflit)"
_FELT_FR = r"(?:plu|seduite?|deplu|enervee?|agacee?|frustree?|decue?|genee?|derangee?|emballee?|impressionnee?|bluffee?|inquietee?|effrayee?|degoutee?|fatiguee?|conquise?|enthousiasmee?|rassuree?|manque|fait peur)"
_HARD_FR = r"(?:frustrant|penible|difficile|dur|complique|lent|cher|agacant|stressant|mauvais|nul|simple|facile|pratique|genial|bien|mieux|important|urgent|lourd|long)e?s?"
_NOUN_EN = r"(?:problems?|issues?|difficulties|frustrations?|pains?(?! points?)|challenges?|benefits?|advantages?|drawbacks?|regrets?|fears?|concerns|doubts|struggles?)"
_BLOW_EN = r"(?:delay|failure|problem|frustration|setback|loss|mistake|stress|crisis|disappointment|breakdown|bad news|chaos)"
_ADJ_EN = r"(?:frustrating|annoying|painful|hard|difficult|bad|happy|angry|stressed|disappointed|satisfied|relieved|excited|upset|worried|scary|scared|stressful|great|helpful|easy|useful|impressed|important|tedious|tiring|slow|expensive|unhappy|frustrated|overwhelmed|tired|pleased|awful|nervous|anxious|urgent|confusing)"

LOADED = Wording(
    fr=r"\bqu'est[ -]ce qui (?:vous|t'|te|lui|leur) ?(?:a|avait|ont) (?:le plus |le moins |tant |vraiment |autant |d'abord |surtout |tellement )?"
    rf"(?P<a1>{_FELT_FR})\b"
    r"|\bqu'est[ -]ce qui (?:vous|t'|te|lui|leur) (?:\w+ )?(?P<a11>(?:plai|deplai|agac|gen|derange|enerv|frustr|inquiet|fatigu|attir|sedui|rebut)\w*(?:e|ent|ait|aient)(?! encore)(?: le plus)?|faisait (?:si |le plus )?peur)\b"
    r"|\bquand (?:(?:est[ -]ce )?qu[e'].{0,40}|que .{0,20})\b(?P<a12>(?:etait|seraient|serait|marchait) (?:plus \w+|mieux|meilleure?s?|moins \w+|trop \w+))"
    rf"|\b(?P<a2>a quel point)\b|\bcombien (?:de temps|d'argent|d'heures|de clients)\b.{{0,30}}?\b(?P<a3>perdue?s?|perdiez|gaspillee?s?|gachee?s?|gaspilliez)\b"
    r"|\bquand (?:avez|as|est-ce que vous avez|vous avez|vous etes|est-ce que vous vous etes)\b.{0,20}?\b(?:compris|realise|vu|senti|su|compte|apercue?s?)\b.{0,40}?\b(?P<a4>(?:etai\w+|serai\w+|marchai\w+) (?:\w+ )?(?:mieux|meilleure?s?|pires?|trop \w+|plus (?:simple|facile|pratique|rapide)\w*|nul\w*|mauvais\w*|une erreur|la bonne|le bon)|ne marchait (?:pas|plus))"
    r"|\b(?P<a15>perd(?:iez|ais|ez|u|re)(?: le plus de| du| autant de| tant de)? temps)\b|\bqui (?:vous|t') ?(?:a|ont|avait) (?P<a16>laissee?s? tomber|trahie?s?|decue?s?)|\bcout\w+ (?P<a13>combien d(?:e |')\w+)|\bqu'est[ -]ce qui .{0,30}\b(?P<a14>mal (?:passee?s?|vecue?s?|pris|finie?s?|accueillie?s?|recue?s?))\b(?!.*\bbien\b)"
    r"|\bqu'est[ -]ce que (?:vous|tu) (?:\w+ ){0,2}?(?P<a5>(?:aim|detest|ador|appreci|reproch|prefer|regrett)(?:ez|iez|es|ais))\b"
    r"|\bqu'avez[ -]vous (?:\w+ ){0,2}?(?P<a6>reproche|deteste|adore|apprecie|aime|regrette|prefere)\b"
    rf"|\bquel(?:le)?s? (?:(?:a ete|ont ete|est|sont|etait|etaient) (?:\S+ ){{0,4}}?|\w+ )?(?P<a7>{_NOUN_FR})\b|\bpourquoi (?:est-ce que )?(?:c'etait|etait[ -]ce|c'est) (?P<a8>(?:si|aussi|tellement) \w+)"
    rf"|\bcomment .{{0,40}}?(?:reagi|vecu|gere|surmonte|supporte|encaisse|pris|digere)e? (?:a |au |avec |face a )?(?:ce|cette|le|la|l'|un tel|une telle) ?(?P<a9>{_BLOW_FR})\b"
    rf"|\bqu'est[ -]ce qui (?:\w+ )?(?:etait|est|rendait (?:ca|cela|les choses)) (?P<a10>(?:si|tellement|aussi) {_HARD_FR})",
    en=rf"\bwhat (?:did|do|does) (?:you|he|she|they|your \w+) (?:\w+ ){{0,2}}?(?P<a1>like|love|enjoy|hate|dislike|prefer|appreciate|regret|hold against)\b"
    rf"|\b(?P<a16>let (?:you|him|her|them) down)\b(?=.*)|\bhow (?P<a2>{_ADJ_EN}) (?:was|were|is|are|did|do|have|had)\b|\bhow much (?:time|money|\w+) .{{0,20}}?\b(?P<a3>wast\w+|los[et]|losing)\b"
    r"|\bwhen did (?:you|he|she|they) (?:\w+ )?(?:reali[sz]e|understand|know|see|notice|figure out|find out)\b.{0,40}?\b(?P<a4>(?:was|were|is|had been) (?:\w+ )?(?:better|worse|easier|best|wrong|too \w+|a mistake|broken)|(?:wasn't|weren't|isn't|not) work\w*)"
    r"|\bwhat(?:'s| is| was| were) your (?P<a5>favou?rite)|\bwhy (?:was|is|were) (?:it|that|this|the \w+) (?P<a6>(?:so|that|too) \w+)"
    r"|\bwhat (?P<a7>(?:bothers|annoys|frustrates|worries|bugs|irritates)(?! you still)|bothered|annoyed|frustrated|disappointed|excited|impressed|delighted|pleased|scared|worried|upset|irritated|attracted) (?:you|him|her|them)\b"
    rf"|\bwhat (?:was|were|is|are) (?:the|your) (?:\w+ )?(?P<a12>{_NOUN_EN})\b"
    r"|\bhow (?P<a13>(?!long|old|big|far|many|much|often|soon|late|early|quickly|fast|come|large|small|close|exactly|else|well|things)(?:\w{4,}) (?=(?:was|were) (?:you|it|that|he|she|they)\b))"
    rf"|\bwhat (?:\w+ )?(?P<a8>{_NOUN_EN}) (?:did|were|was|have|had|do|does|are)\b"
    rf"|\bhow did .{{0,30}}?(?:react|respond|deal|cope|feel|handle|take|survive|get over)(?: to| with| about| from)? (?:that|this|the|such an?|all that) (?P<a9>{_BLOW_EN})\b"
    r"|\bwhat (?:was|made (?:it|that|things)) (?P<a10>so \w+)",
)  # fmt: skip
# Guard: "ce qui allait et ce qui n'allait pas", "what went well and less well".
BALANCED = Wording(
    fr=r"\bet (?:ce qui |qu'est[ -]ce qui |qu'est[ -]ce que vous )?.{0,25}\b(?:moins|pas|manqu\w+|deplu\w*)\b|\bou (?:non|pas|deplu\w*)\b|\bou moins\b",
    en=r"\band (?:what )?.{0,25}\b(?:less|didn't|not|don't|missing|dislike\w*|hate\w*)\b|\bor (?:not|dislike\w*)\b|\bor less\b",
)
# "On a scale of one to ten, how happy…": the score is the fault.
SCORE = Wording(
    fr=r"\bechelle\b|\bsur (?:10|20|dix)\b", en=r"\bscale\b|\bout of (?:10|5|ten|five)\b"
)
NODS = EN_BACKCHANNEL | FR_BACKCHANNEL
# What a good interviewer asks for in these words: what held them, what was wrong in a recap, how it felt to say so.
SOUGHT = Wording(
    fr=r"\b(?:(?:dur|difficile|mal) a (?:lacher|quitter|abandonner|laisser)|(?:mal|pas bien) compris|que j'ai (?:mal|rate)|(?:de|d'une?) (?:plus )?(?:simple|facile) a|au mieux|tant mieux|de mieux en mieux|faute de mieux|c'est[ -]a[ -]dire)\b",
    en=r"\b(?:(?:hard|difficult|tough) to (?:let go|give up|leave|part)|(?:get|got|have) (?:\w+ )?wrong|(?:easiest|best|good) (?:place|time|way|day|number|address) (?:to|for)|best (?:friend|man)|hard (?:drive|copy|disk)|as best|had better)\b",
)

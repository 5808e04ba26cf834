"""What is not, or not yet: conditionals, futures and plans, told from politeness, habit and reported speech.

French is read by its verbs' endings (`language/fr_verbs.py`), English by its "would" and "will" and by what
stands before them.
"""

import re

from app.conversation import Turn
from app.language import Unit, Word
from app.language.fr_verbs import conditional
from app.method.wording import Span, Wording, in_quotes

_WISH_FR = r"(?:aime|utilise|achete|paie|paye|prefere|souhaite|change|choisi|accepte|(?:re)?prend|voud|fe|i|se|essaie|essaye|reste|revien|consei?lle|ajoute|opte|abandonne|deman?de|garde|investi|attend|devr|renouvel\w*)r(?:iez|ais)"
_FUTURE_FR = r"\w{2,}(?:erez|irez|drez|aurez|serez|ferez|prendrez|mettrez|reviendrez)"

UNREAL = Wording(
    fr=r"(?P<a1>\b(?:et )?si (?:on|nous|vous|tu|ca|cela|c'|l'\w+|le \w+|la \w+|un \w+|une \w+|votre \w+|notre \w+|il y|elle|il|quelqu'un|demain)\b"
    r"(?: (?!c'est)[\w']+){0,4}? ?\w*(?:ait|iez|ions|aient|ais))\b"
    rf"|\b(?P<a2>(?:vous|tu) {_WISH_FR})\b|\b(?P<a11>vous (?:vous )?(?:verriez|imagineriez|sentiriez))\b|\b(?P<a3>{_WISH_FR}[ -](?:vous|tu))\b"
    r"|\b(?P<a4>(?:ca|cela) (?:vous |t'|te )?(?:plairait|aiderait|interesserait|tenterait|simplifierait|servirait|arrangerait|dirait|conviendrait|changerait|rendrait|irait|serait)(?: utile)?)\b"
    r"|(?:^|\b(?:et|alors|bon|maintenant|donc),? )(?P<a5>imaginez|imagine|imaginons|supposons|supposez|mettons que|admettons que|projetez-vous)\b"
    r"|\b(?P<a6>dans l'ideal|idealement|dans un monde ideal|(?:avec |d')une baguette magique|a l'avenir|dans le futur)\b"
    rf"|\b(?:pensez[ -]vous|vous pensez|tu penses|croyez[ -]vous|vous croyez)(?: que)? (?P<a7>(?:vous |tu )?(?:le |la |l'|les )?(?:{_FUTURE_FR}|\w+ras))\b"
    r"|\bqu'est[ -]ce qui (?P<a8>vous (?:ferait|donnerait|deciderait|pousserait))\b|\b(?P<a9>vous (?:comptez|envisagez de|avez l'intention de)|comptez[ -]vous|avez[ -]vous l'intention)\b"
    r"|\b(?P<a10>(?:pret|prete|prets)s? a (?:payer|mettre|acheter|investir|changer|depenser))\b",
    en=r"(?P<a1>\bif (?:we|you|there|it|they|i|someone|somebody|the \w+|an? \w+|your \w+|our \w+) (?:\w+ ){0,2}?(?:were|was|had|could|did|built|made|gave|got|sold|came|went|let|cost|brought|put|took|sent|kept|cut|ran|redid|\w{2,}ed))\b"
    r"|\b(?P<a2>would you (?:\w+ )?(?:use|buy|pay|like(?! (?:me|us) to| to (?:start|take|add|share|tell|talk|say|begin|stop))|want|prefer|take(?! (?:me|us|it from|that) )|pick(?! up)|hire|sign|install|download|join|pay for|consider|switch|try|be (?:willing|interested|open|ready|happy|up)|subscribe|choose|go for|renew|change|do|need|expect|trust|keep|feel|have|spend|add|miss|stay|come back))\b"
    r"|\b(?P<a3>would (?:it|that|this|an?|the) (?:\w+ ){0,3}?(?:help|be(?! (?:ok|okay|alright|all right|fine|good for you|helpful (?:to give|if i|for me)))|make|work|solve|save|matter|change|suit))\b"
    r"|(?:^|\b(?:and|so|now|okay|just),? )(?P<a5>imagine|suppose|picture (?:this|an?|yourself)|let's (?:say|imagine)|what if)\b"
    r"|\b(?P<a6>ideally|in an ideal world|in a perfect world|magic wand|in the future|down the (?:road|line))\b"
    r"|\bdo you (?:think|reckon|believe|feel)(?: that)? (?P<a7>you(?:'ll| will|'d| would| are going to|'re going to))\b|\b(?P<a12>(?:could|can|would) you (?:ever )?(?:see|imagine|picture) yourself)\b|\bwould .{3,30} (?P<a13>(?:appeal|be of (?:use|interest)|tempt|suit|interest) (?:to )?you)\b|(?P<a8>^(?:(?:and|so) )?will you \w+)"
    r"|\b(?P<a9>are you (?:going|planning) to|do you (?:plan|intend) to)\b|\b(?P<a10>how likely)\b(?!.*\b(?:recommend|out of|scale)\b)|\b(?P<a11>willing to (?:pay|buy|switch|spend))\b",
)  # fmt: skip
# R4: past habit, whether, politeness, the customer's hopes at the time; and what would be missed.
REAL = Wording(
    fr=r"\b(?:a l'epoque|a ce moment-la|ce jour-la|autrefois|esperiez|imaginiez|souvenez|rappelez"
    r"|si (?:j'ai|je)|si (?:vous|tu) dev(?:iez|ais) (?:me|nous|m')|manquerait|meme si|comme si|s'il (?:vous|te) plait|si possible|si vous (?:voulez|le voulez|preferez)|si besoin)\b",
    en=r"\b(?:back then|in those days|at the time|at that (?:time|point)|every \w+ (?:back|then)|were you hoping|did you (?:hope|imagine|picture|expect)"
    r"|if i|if you had to (?:show|take|walk|tell|replay|describe|paint)|if you (?:don't|do not) mind|if possible|even if|as if|(?:think|go|look|step) back|miss (?:it|the|that|most)?|if you (?:remember|recall)|remember if|wondering if|would you mind)\b",
)
# « Si ça n'avait pas existé, vous auriez fait quoi ? »: accepted as a probe of alternatives.
PAST = Wording(
    fr=r"\b(?:auriez|auriez[ -]vous|aurais|aurait)(?:[ -](?:vous|tu))? \w+|\bs(?:i|'il|'ils) .{0,25}(?:avait|aviez|avaient) (?:pas |jamais )?\w+(?:e|i|u|is|it)\b|\bs(?:i|'il|'ils) .{0,12}(?:etait|etiez) (?:pas |jamais )?(?:venue?|partie?|alle?e?|arrivee?|restee?|tombee?|passee?)\b",
    en=r"\bwould (?:you )?(?:\w+ )?have (?:\w+ed|done|gone|bought|chosen|tried|been|found|kept|said)|\bif .{0,25}(?:hadn't|had not|had never)\b.{0,20}\w+|\bif .{0,25}\bhad (?:\w+ )?(?:\w+(?:ed|en)|been|gone|done|known|come|bought|found|kept|told|said|had|left)\b",
)
# A plan, a forecast, somebody pictured in years to come, an ideal; in any tense.
PLANS = Wording(
    fr=r"\b(?P<a1>(?:vous|tu) (?:comptez|comptes|envisage[sz]|prevoyez|prevois|songez a|avez l'intention|projetez)|comptez[ -]vous|envisagez[ -]vous)\b"
    r"|\b(?P<a2>(?:vous pensez|pensez[ -]vous|tu penses)(?: que| bientot| un jour| d'ici \w+)? (?:(?:vous|tu|le|la|les|l'|en|y) ?){0,2}\w{2,}(?:er|ir|re|rez|ras))\b(?= ?(?!quoi))"
    r"|\b(?P<a9>vous (?:ferez|prendrez|garderez|continuerez|resterez|changerez|irez|serez|renouvellerez|acheterez|paierez|utiliserez))\b|\b(?P<a8>(?:vous allez|allez[ -]vous|tu vas|vas[ -]tu) (?:bientot |encore |continuer a |sans doute |(?:le|la|les|en|y|l') ?)?(?!voir|chercher|travailler|courir|manger|dormir|nager)\w+(?:er|ir|re))\b(?! (?:a |au |en )?(?:l'ecole|pied|velo))|\b(?P<a3>(?:vous vous voyez|vous voyez[ -]vous|tu te vois|vous vous imaginez|vous vous projetez)) (?:\w+ ){0,2}?(?:\w+(?:er|ir|re)|dans|encore|chez|avec)\b"
    r"|\b(?P<a4>(?:\w+ )?(?:ideale?|revee?|de vos reves))(?:$| (?:pour vous|ce serait|c'est|ca serait|il|elle|aurait|serait|ressemble\w*))"
    r"|(?:^|\b(?:et|alors|bon|donc|maintenant),? )(?P<a5>(?:faisons|faites) comme si(?!.*\b(?:film|documentaire|tourn\w+)\b)|(?:mettons|disons|admettons|imaginons|supposons) (?:que|qu'))"
    r"|\b(?P<a6>(?:l'annee|le mois|la semaine) prochaine?)\b(?!.*\b(?:aviez|etait|disiez)\b)|\b(?P<a7>dans (?:cinq|dix|deux|trois|5|10) ans)\b",
    en=r"\b(?P<a1>(?:are|do) you (?:\w+ )?(?:planning|plan|intend|intending|thinking of|considering|expecting|expect|going) (?:to|on)?(?: \w+ing)?)\b(?! (?:to )?(?:work|school|bed|there|home))"
    r"|\b(?P<a2>do you (?:think|reckon|believe|suppose|see)(?: that)? (?:you|it|they|this|that)(?:'ll| will| would|'d| might|'re going to))\b"
    r"|\b(?P<a3>(?:(?:can|could|do) you (?:ever )?(?:see|imagine|picture) (?:yourself|this|it|that)(?: going| being| working)?|where do you see))\b"
    r"|\b(?P<a4>(?:your|the|an?) (?:ideal|dream|perfect) \w+)\b(?= (?:look|be|like|for you|have|do)|$)"
    r"|(?:^|\b(?:and|so|okay|now),? )(?P<a5>let's pretend(?!.*\b(?:film\w*|documentary|movie|camera)\b)|(?:say|let's say|suppose|supposing|imagine)(?: that)? (?:we|you|they|it|there|i|somebody|someone|the|tomorrow|your|a)\b)"
    r"|\b(?P<a6>next (?:year|month|time))\b(?=.*\b(?:will|would|'ll|'d|going to|do you)\b)|\b(?P<a7>in (?:five|ten|two|three|5|10) years(?: time)?)$",
    fr_needs="comptez comptes envisage envisages envisagez prevoyez prevois songez avez projetez pensez penses voyez vois imaginez ideal ideale revee"
    " reves faisons faites mettons disons admettons imaginons supposons allez vas prochaine prochain ans",
    en_needs="planning plan intend intending thinking considering expecting expect going think reckon believe suppose see imagine picture ideal"
    " dream perfect pretend say supposing next years",
)
# What is asked for politely, or about the session: the conditional is only manners.
MANNERS = Wording(
    fr=r"\b(?:pourr\w+|voudr\w+ (?:que|une? pause|faire une pause|bien|ajouter|dire|parler|revenir|savoir|comprendre|entendre|qu'on|commencer|continuer|boire|un verre|m'en)"
    r"|aimer(?:iez|ais) (?:que vous|que tu|ajouter|dire|parler|revenir|commencer|savoir|comprendre|entendre|faire une pause|qu'on)|accepteri\w+|sauri\w+|saurais"
    r"|(?:vous|tu) (?:me |nous |m'|en )*(?:raconter|decrir|expliquer|montrer|preciser|parler|dir|diri|dirai|redir|refer\w+ (?:le|la) film)(?:iez|riez|ais|rais|iez)"
    r"|(?:auriez|aurais)(?:[ -](?:vous|tu))? (?:pas )?(?:une?|des|quelques|de quoi|cinq|deux|encore|le temps|garde|conserve|note)"
    r"|j(?:e |')(?:\w+ )?\w+rais|question,? (?:ce |c')?serait|(?:le |la |l'|nous |les |lui )?(?:recommander|conseiller|noter|amelior|ameliorer|suggerer|donner\w* (?:quelle|combien|une note)|mettr)(?:iez|ais)(?:[ -]vous)?(?! au (?:maximum|plus))|(?:ca|cela) (?:vous |t'|te )?(?:derangerait|irait|ennuierait) (?:de|si|qu'on)|(?:ca|cela) (?:vous |t'|te )?generait (?:de|si|qu'on)|(?:preferer\w+|aimeriez) qu'on|serait[ -](?:il|ce) possible|est-ce que ce serait possible|me diriez|vous diriez (?:que|qu'))",
    en=r"\b(?:(?:recommend|advise|out of ten|out of 10)\b|would you (?:mind|say|recommend|advise|suggest|improve|rate|score|rank|like (?:to (?:tell|share|add|start|take|say|talk|begin|stop|have a|go back|know|see)|a (?:break|drink|moment|minute|glass|coffee|tea)|me to|us to|some (?:water|time))"
    r"|(?:please |kindly )?(?:tell|walk|describe|share|talk|explain|show|take me|give me|help me|run me|bring me|paint|start|(?:ever |just |maybe |perhaps |possibly )(?:take|walk|tell|show|bring|run) me))|would it be (?:all right|alright|ok|okay|fine|possible|helpful if i)"
    r"|would(?:n't)? (?:now|this|today) (?:be|suit|work)|would you rather (?:we|i)|prefer (?:if|that|it if) (?:i|we)|would that be (?:all right|alright|ok|okay|fine)|i(?:'d| would)|(?:that|it)(?:'d| would) be (?:great|helpful|good))\b",
)
# A conditional that somebody said, hoped or feared then: a future seen from the past.
_REPORTS_FR = re.compile(
    r"(?:\b(?:dit|disait|disiez|disais|pensiez|pensait|pensais|esperiez|esperait|imaginiez|imaginait|croyiez|croyait|saviez|savait|promis|promettait|craigniez|decid\w+|annonc\w+|jur\w+|espere|pense|cru|imagine|prevu|predit|compris|repondu|eu peur|aviez peur|doutiez|sentiez|voyiez)\b.{0,12}\b(?:que|qu'|ce qu[ei']?|si|s')\b)"
)
_REPORTS_EN = re.compile(
    r"\b(?:said|says|told|thought|think|hoped|hope|hoping|knew|know|expect(?:ed|ing)?|imagin(?:ed|e)|afraid|worried|fear(?:ed)?|promised|decid(?:e|ed)|figured?|guess(?:ed)?|believed?|felt|feel|sure|picture[d]?|say|tell) (?:\S+ ){0,4}?(?:would|'d)\b"
)
_THEN_EN = re.compile(
    r"\b(?:did|was|were|had|said|told|thought|hoped|knew|decided|promised|expected|in those (?:days|years)|back then|back in|used to|at the time|each time|every time|usually|whenever|when (?:it|the|a|you|he|she|they) \w+ed|when (?:it|he|she|they) (?:broke|came|went|rang|got))\b"
)


def would_be(turn: Turn, unit: Unit) -> Span | None:
    """The verb that leaves the facts, from its subject or question word on; None where manners or reports do."""
    span = _would_fr(unit) if turn.read.lang == "fr" else _would_en(unit)
    if span is None or in_quotes(unit, span) or MANNERS.first_in(unit, turn.read):
        return None
    return span


def _would_fr(unit: Unit) -> Span | None:
    for at, word in enumerate(unit.words):
        if not conditional(word.low):
            continue
        before = unit.words[at - 1].bare if at else ""
        if word.bare == "serait" and before == "ne":
            continue  # « ne serait-ce qu'une seconde »: even if only
        if before in ("je", "j'") or _REPORTS_FR.search(unit.bare[: word.start - unit.start]):
            return None
        if not unit.asks and before not in ("vous", "tu") and not _inverted(unit, at):
            return None  # What is stated of a thing that might be is talk of one's own: selling, mostly.
        first = at - 1 if before in ("vous", "tu", "ca", "cela", "on") else at
        return unit.words[first].start, word.end
    return None


def _would_en(unit: Unit) -> Span | None:
    for at, word in enumerate(unit.words):
        if word.bare not in ("would", "'d", "will", "'ll"):
            continue
        if word.bare == "'d" and (at + 1 == len(unit.words) or _had(unit.words[at + 1])):
            continue
        if word.bare == "'d" and at and unit.words[at - 1].bare in _ASKS:
            continue
        earlier = unit.bare[: word.end - unit.start]
        if _REPORTS_EN.search(earlier) or _THEN_EN.search(unit.bare):
            return None
        asked = unit.asks or unit.marks.wh_place == "front" or unit.marks.yes_no == "aux_first"
        you = any(one.bare == "you" for one in unit.words)
        if not asked and not (at and unit.words[at - 1].bare == "you"):
            return None
        if word.bare in ("will", "'ll") and not you:
            return None
        last = unit.words[min(at + 2, len(unit.words) - 1)] if at + 1 < len(unit.words) else word
        return word.start, last.end
    return None


def _inverted(unit: Unit, at: int) -> bool:
    """« Paieriez-vous », « ça vous servirait »."""
    after = unit.words[at + 1].bare if at + 1 < len(unit.words) else ""
    return after in ("vous", "tu") or bool(unit.marks.yes_no) or bool(unit.marks.wh)


_ASKS = frozenset("why what how where when who".split())


def _had(word: Word) -> bool:
    """ "You'd already made up", "you'd sat down": had, not would, before what is no bare verb."""
    return word.bare != word.lemma or word.bare in _DONE


# "Why'd you wait?" is did.
_ASKS = frozenset("why how where what when who".split())
_DONE = frozenset(
    "already just never had got put read cut better always basically come become run not been".split()
)

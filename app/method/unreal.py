"""What is not, or not yet: conditionals, futures and plans, told from politeness, habit and reported speech.

French is read by its verbs' endings (`language/fr_verbs.py`), English by its "would" and "will" and by what
stands before them.
"""

import re

from app.conversation import Turn
from app.language import Unit, Word
from app.language.fr_verbs import conditional
from app.method.wording import Span, Wording, in_quotes

# A plan, a forecast, somebody pictured in years to come, an ideal; in any tense.
PLANS = Wording(
    fr=r"\b(?P<a1>(?:vous|tu) (?:comptez|comptes|envisage[sz]|prevoyez|prevois|songez a|avez l'intention|projetez)|comptez[ -]vous|envisagez[ -]vous)\b"
    r"|\b(?P<a2>(?:vous pensez|pensez[ -]vous|tu penses)(?: que| bientot| un jour| d'ici \w+)? (?:(?:vous|tu|le|la|les|l'|en|y) ?){0,2}\w{2,}(?:er|ir|re|rez|ras))\b(?= ?(?!quoi))"
    r"|\b(?P<a8>(?:vous allez|allez[ -]vous|tu vas|vas[ -]tu) (?:bientot |encore |continuer a |sans doute |(?:le|la|les|en|y|l') ?)?(?!voir|chercher|travailler|courir|manger|dormir|nager)\w+(?:er|ir|re))\b(?! (?:a |au |en )?(?:l'ecole|pied|velo))|\b(?P<a3>(?:vous vous voyez|vous voyez[ -]vous|tu te vois|vous vous imaginez|vous vous projetez)) (?:\w+ ){0,2}?(?:\w+(?:er|ir|re)|dans|encore|chez|avec)\b"
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
    r"|j(?:e |')(?:\w+ )?\w+rais|question,? (?:ce |c')?serait|(?:ca|cela) (?:vous |t'|te )?(?:derangerait|irait|generait|ennuierait)|(?:preferer\w+|aimeriez) qu'on|serait[ -](?:il|ce) possible|est-ce que ce serait possible|me diriez|vous diriez (?:que|qu'))",
    en=r"\b(?:would you (?:mind|say|like (?:to (?:tell|share|add|start|take|say|talk|begin|stop|have a|go back|know|see)|a (?:break|drink|moment|minute|glass|coffee|tea)|me to|us to|some (?:water|time))"
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
_THEN_EN = re.compile(r"\b(?:did|was|were|had|said|told|thought|hoped|knew|decided|promised|expected|in those (?:days|years)|back then|back in|used to|at the time|each time|every time|usually|whenever|when (?:it|the|a|you|he|she|they) \w+ed|when (?:it|he|she|they) (?:broke|came|went|rang|got))\b")


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
        if before in ("je", "j'") or _REPORTS_FR.search(unit.bare[: word.start - unit.start]):
            return None
        first = at - 1 if before in ("vous", "tu", "ca", "cela", "on") else at
        return unit.words[first].start, word.end
    return None


def _would_en(unit: Unit) -> Span | None:
    for at, word in enumerate(unit.words):
        if word.bare not in ("would", "'d", "will", "'ll"):
            continue
        if word.bare == "'d" and (at + 1 == len(unit.words) or _had(unit.words[at + 1])):
            continue
        earlier = unit.bare[: word.end - unit.start]
        if _REPORTS_EN.search(earlier) or _THEN_EN.search(unit.bare):
            return None
        asked = unit.marks.wh_place == "front" or unit.marks.yes_no == "aux_first"
        you = any(one.bare == "you" for one in unit.words)
        if not asked and not you:
            return None
        if word.bare in ("will", "'ll") and not you:
            return None
        last = unit.words[min(at + 2, len(unit.words) - 1)] if at + 1 < len(unit.words) else word
        return word.start, last.end
    return None


def _had(word: Word) -> bool:
    """ "You'd already made up", "you'd sat down": had, not would, before what is no bare verb."""
    return word.bare != word.lemma or word.bare in _DONE


_DONE = frozenset("already just never had got put read cut better always basically come become run not been".split())

"""Reflections: handing back what the customer said, as a statement, apart from questions.

A reflection says the customer's experience back ("So the invoices were piling up.", « Donc vous étiez à
bout. »). *Simple* stays near the words that were said; *complex* names a feeling, a meaning or the other
side of it. In counselling they tell good sessions from poor ones far better than the share of open
questions does (AnnoMI); in a switch interview they are the recap in small.
"""

import re
from typing import Literal

from app.conversation import Conversation, Turn
from app.events import Lang
from app.language import Unit

Depth = Literal["simple", "complex"]

# What opens a reflection whatever follows.
_LEAD: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?:it )?(?:sounds|seems|looks) (?:like|as (?:if|though)|to me)|(?:what |so |that )?i(?:'m| am)? (?:\w+ )?hear(?:ing)? (?:you|is|that|you're)"
        r"|what you(?:'re| are) (?:\w+ )?(?:saying|telling)|you(?:'re| are) (?:saying|telling me)|my sense is|in other words"
        r"|if i(?:'ve| have)? (?:under\w+|got|hear\w*)|(?:you said|you mentioned|you told me|you were saying|you talked about)"
        r"|let me (?:see if|make sure)|i get the (?:sense|feeling|impression))\b"
    ),
    "fr": re.compile(
        r"\b(?:(?:j'ai l'impression|on dirait|il me semble) (?:que|qu')|ce que j'entends|j'entends (?:que|bien)|vous (?:me )?(?:dites|disiez)"
        r"|vous (?:m'avez|avez) (?:dit|parle)|si (?:j'ai|je) (?:bien )?(?:compris|comprends|resume)|autrement dit|en d'autres termes"
        r"|tu (?:me )?(?:dis|disais)|tu m'as dit)\b"
    ),
}
# Said to or of the customer, from the start of the unit.
_ABOUT_YOU: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"^(?:(?:so|and|but|okay|well|right|then|yeah|yes|um|uh|mm|hmm|mm-hmm|because|now|for you|part of you|at the same time|on the one hand"
        r"|in a way|actually|it's like|i guess|maybe|or|that|also|all right|alright|oh|sure|just|even though|as if)[, -]+)*"
        r"(?:you|you're|you've|you'd|your|you-you)\b"
    ),
    "fr": re.compile(
        r"^(?:(?:donc|alors|et|mais|ok|okay|bon|d'accord|oui|euh|du coup|en fait|la|finalement|pour vous|a ce moment-la|ah|voila)[, ]+)*"
        r"(?:(?:que |qu')?vous|tu|votre|vos|ton|ta|tes|ca vous|c'est que vous)\b"
    ),
}
# « Donc … », "so …": what follows is drawn from what was said.
_SO: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"^(?:(?:okay|ok|yeah|right|um|uh|mm|hmm|mm-hmm|mhm|oh|well|all right|alright|yes|and|now|sure|really|yep)[, .-]+)*so\b"
    ),
    "fr": re.compile(
        r"^(?:(?:ok|okay|oui|ouais|d'accord|ah|euh|hum|bon|ben|et|mais|voila)[, ]+)*(?:donc|du coup|alors|en fait)\b"
    ),
}
_TAKING_UP: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"^(?:(?:okay|yeah|right|um|uh|mm|hmm|mm-hmm|oh|well|all right|yes)[, .-]+)*"
        r"(?:but|and then|because|'cause|and|it's|that's|that was|it was|there's|not)\b"
    ),
    "fr": re.compile(
        r"^(?:(?:ok|okay|oui|d'accord|ah|euh|bon)[, ]+)*(?:mais|et puis|et|c'est|c'etait|ca|parce que|pas)\b"
    ),
}
# The interviewer's own business: information, advice, plans, thanks, self.
_OWN: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:i(?:'d| would)? (?:like|want|wanted|can|could|will|recommend|suggest|think|thought|believe|know|promise|understand|see|have|hope|appreciate|don't|was|am going|'ll|need|just)"
        r"|i'(?:ll|m|ve|d)|let's|let me|we(?:'ll|'re|'ve|'d)? (?:\w+ )?(?:can|could|will|know|have|need|want|should|are|do|talk\w*|look\w*|might|give)|we'\w+"
        r"|should|you (?:need|have|might want|ought|may want|can|could|might) to|(?:you|they) (?:can|could|may|might) (?:\w+ )?(?:try|use|call|go|do|talk|come|get|take|find|also)"
        r"|thank\w*|welcome|sorry|nice to meet|my name|hello|hi|bye|goodbye|good (?:job|luck|for you|to (?:see|hear))|great (?:job|question)|congratulations"
        r"|research|studies|people who|most people|recommended|guidelines?|important (?:that|to)|make sure (?:you|that|to)|appointment|percent|per cent)\b"
    ),
    "fr": re.compile(
        r"\b(?:je (?:vais|voudrais|pense|crois|vous (?:propose|conseille|envoie|remercie|laisse)|note|suis|ne|m'appelle|peux|voulais|dois)|j'(?:aimerais|ai|avais)|on (?:va|peut|pourrait|doit)"
        r"|nous|il faut|il faudrait|vous (?:devriez|devez|pouvez|pourriez|allez)|merci|bonjour|au revoir|desole|bravo|notre|nos)\b"
    ),
}
_FEELING: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:feel\w*|felt|sounds|sense|worr\w+|scared|afraid|hop\w+|frustrat\w+|important|matter\w*|value\w*|mean\w*|want\w*|wish\w*|confiden\w+|struggl\w+"
        r"|part of you|on the one hand|at the same time|torn|tough|hard|difficult|proud|tired|fed up|stuck|overwhelm\w+|motivat\w+|care|concern\w*)\b"
    ),
    "fr": re.compile(
        r"\b(?:sent\w*|ressent\w*|inqui\w+|peur|espoir|esper\w+|frustr\w+|important\w*|compt\w+|vouliez|voulez|envie|confian\w+|dur|difficile|fier\w*|fatigu\w+|marre|bloqu\w+|depass\w+"
        r"|motiv\w+|soulag\w+|tiraill\w+|a la fois|d'un cote)\b"
    ),
}


def reflection(turn: Turn, conversation: Conversation) -> Depth | None:
    """Whether the turn hands back what the customer said: near to the words, or beyond them."""
    reading = turn.read
    lang = reading.lang
    last = conversation.last("customer", turn)
    if last is None:
        return None
    recent = _recent(turn, conversation)
    weight = 0.0
    said = added = 0
    deep = False
    for unit in reading.units:
        if unit.form in _ASKING or unit.marks.yes_no in _VERB_FIRST or unit.marks.imperative:
            continue
        content = {word.lemma for word in unit.words if word.lemma in reading.content}
        taken = sum(lemma in recent for lemma in content)
        got = _weigh(unit, lang, len(content), taken)
        if got >= ENOUGH:
            said, added = said + taken, added + len(content) - taken
            deep = deep or _FEELING[lang].search(unit.bare) is not None
        weight = max(weight, got)
    if weight < ENOUGH:
        return None
    return "complex" if added > said + 3 or (deep and added > 1) else "simple"


ENOUGH = 0.5
_ASKING = frozenset(
    "facilitator logistics invitation cued_invitation open_wh directive_wh forced_choice".split()
)
_VERB_FIRST = frozenset(("aux_first", "inversion", "est_ce_que"))


def _recent(turn: Turn, conversation: Conversation) -> set[str]:
    found: set[str] = set()
    for count, earlier in enumerate(conversation.before(turn, "customer")):
        found |= earlier.read.content
        if count == 2:
            break
    return found


def _weigh(unit: Unit, lang: Lang, content: int, taken: int) -> float:
    """How much a unit speaks for a reflection. Round weights, tuned on counselling talk."""
    plain = unit.bare
    weight = 0.9 * bool(_LEAD[lang].search(plain)) + 0.2 * bool(_FEELING[lang].search(plain))
    weight -= 0.5 * bool(_OWN[lang].search(plain))
    if _ABOUT_YOU[lang].match(plain):
        weight += 0.6
    elif unit.marks.you:
        weight += 0.3
    if _SO[lang].match(plain):
        weight += 0.5
    elif _TAKING_UP[lang].match(plain):
        weight += 0.2
    if content:
        weight += 0.7 * taken / content + 0.2 * (len(unit.words) <= 7)
    if not taken and (unit.marks.tag or unit.closing == "?"):
        # Pushed to agree with something never said: a leading question, not a reflection.
        weight -= 0.3
    return weight - 0.2 * (len(unit.words) > 40)

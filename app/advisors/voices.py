"""The guard of a simulated customer's voice: it tells what the engine tells, no more, no less, and as a customer.

`said` is the engine's own wording of what is told now; `facts` are the memories behind it. What was planted
by a question is scored, so nothing of the interviewer's words counts as told.
"""

import re
from typing import Final

from app.advisors.known import Known, added, content_of, dates, figures, names
from app.advisors.reasons import Reason
from app.advisors.signs import orders, other_language, unspeakable
from app.advisors.talk import Talk, folded
from app.events import Lang

LONGEST_VOICE: Final = 110
BRIEF: Final = 0.6
"""A wording with less than this share of its memory's words tells it in brief."""
KEPT: Final = 0.5
"""The share of the words of a memory that a telling keeps."""
SPILLED: Final = 2
"""Words of a memory, beyond those that were to be told, that a brief telling may hold."""
_SENTENCE: Final = re.compile(r"[^.!?…]+[.!?…]*")
_INTERVIEWS: Final = re.compile(
    r"^(?:(?:et|alors|bon|d'accord|and|so|okay|right),? )*(?:racontez|raconte|decrivez|parlez|expliquez)-moi\b"
    r"|^(?:(?:and|so|okay|right),? )*(?:tell me (?:about|more)|walk me through|take me (?:back|through)|describe)\b"
    r"|^(?:et |alors )?que s'est-il passe (?:ensuite|apres)|^(?:and |so )?what happened (?:next|then|after)|en quoi puis-je|comment puis-je vous|how (?:can|may) i (?:help|assist)|happy to help|ravie? de vous aider",
)
_PLEASES: Final = re.compile(
    r"\b(?:tres |quelle? |belle |super )?(?:bonne|belle|excellente|super) question\b|^bravo\b|\bvos questions sont\b"
    r"|\bvous (?:etes|posez|interviewez|menez|ecoutez) (?:vraiment |tres |si |tellement |drolement )?(?:bien|doue|bon|bonne|excellent|formidable|genial|super|pro)\w*"
    r"|\b(?:good|great|excellent|brilliant|lovely|fantastic) (?:question|interview)\b|\bwell asked\b|\byour questions are\b"
    r"|\byou(?:'re| are)(?: very| so| really| such)? (?:an? )?(?:good|great|brilliant|excellent|wonderful|skilled|professional|clever|kind)\b"
)  # fmt: skip
_PROMISES: Final = re.compile(
    r"\bje (?:vous|te) (?:enverrai|recommanderai|rappellerai|promets|garantis|transmettrai|ferai|donnerai|montrerai)\b|\bje (?:promets|m'engage)\b|\bcomptez sur moi\b"
    r"|\bi(?:'ll| will) (?:send|recommend|email|forward|call|ring|get back|make sure|buy|sign|pay|show|tell everyone)\b|\bi promise\b|\bcount on me\b|\byou have my word\b"
)


def voice(text: str, talk: Talk) -> Reason | None:
    """Why these words are not the customer's."""
    if not text.strip():
        return "empty"
    if len(text.split()) > LONGEST_VOICE:
        return "too_long"
    if reason := unspeakable(text):
        return reason
    if other_language(text, talk.lang):
        return "wrong_language"
    if talk.names(text):
        return "locked_name"
    told = Known(_own(talk), talk.lang)
    if orders(text, talk.lang) and not orders(talk.wanted.said, talk.lang):
        return "gives_orders"
    if _out_of_role(text, talk, told):
        return "out_of_role"
    if any(added(text, told)) or _spills(text, talk, told):
        return "adds_a_fact"
    return "leaves_out" if _leaves_out(text, talk) else None


def _own(talk: Talk) -> tuple[str, ...]:
    """What the customer may draw on: what is told now, and what they said before."""
    before = (one.text for one in talk.wanted.turns if one.role == "customer")
    return (talk.wanted.said or " ".join(talk.wanted.facts), *before)


def _out_of_role(text: str, talk: Talk, told: Known) -> bool:
    ours = folded(" ".join((talk.wanted.said, *talk.wanted.facts)))
    sentences = [folded(one) for one in _SENTENCE.findall(text)]
    for pattern in (_PLEASES, _PROMISES, _INTERVIEWS):
        for one in sentences:
            if (found := pattern.search(one)) and found.group() not in ours:
                return True
    return any(_asks(one, told, talk.lang) for one in sentences if one not in ours)


_RHETORICAL: Final = frozenset(
    "voir savoir comprendre imaginer know see understand mean remember".split()
)


_TO_YOU: Final = re.compile(r"\b(?:vous|votre|vos|tu|toi|ton|you|your|yours)\b")
_REPORTED: Final = re.compile(
    r"[«\":]|\b(?:dit|disait|demande|repond|repondu|fait|said|says|goes|asked|asks|told)\b"
)


def _asks(sentence: str, told: Known, lang: Lang) -> bool:
    """Whether a customer asks the interviewer for something, rather than "you see?" or what somebody had asked."""
    if (
        not sentence.rstrip().endswith("?")
        or not _TO_YOU.search(sentence)
        or _REPORTED.search(sentence)
    ):
        return False
    return any(not told.tells(one) for one in content_of(sentence, lang) - _RHETORICAL)


def _spills(text: str, talk: Talk, told: Known) -> bool:
    """Whether a memory that is to be told in brief is told whole."""
    it = talk.wanted
    facts = Known(it.facts, it.lang)
    if not it.said or len(it.said.split()) >= BRIEF * sum(len(one.split()) for one in it.facts):
        return False
    said = content_of(text, it.lang)
    return sum(facts.tells(one) and not told.tells(one) for one in said) > SPILLED


def _leaves_out(text: str, talk: Talk) -> bool:
    """Whether what the engine tells of its memories is missing: its figures and dates, and half of its words."""
    it = talk.wanted
    says = it.said or " ".join(it.facts)
    heard, facts = Known((text,), it.lang), Known(it.facts, it.lang)
    marks = (figures(says, it.lang) & facts.numbers) - heard.numbers
    when = (dates(says, it.lang) & facts.words) - heard.words
    if marks or when:
        return True
    must = {one for one in content_of(says, it.lang) if facts.tells(one)} - set(names(says))
    return bool(must) and sum(map(heard.tells, must)) < KEPT * len(must)

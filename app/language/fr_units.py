"""Where a French sentence without punctuation falls into units.

"et là vous étiez seul comment ça s'est passé" holds two things that could be answered. A new unit starts
where the words could only open a question or a request: « est-ce que », « qu'est-ce que », a question
word with its verb, a verb with its subject behind it, « racontez-moi ». Connectives and hesitations before
the opener go with it. Patterns read the letters of `fr_words.py`, one a word.
"""

import re
from collections.abc import Iterator

# qu'est-ce que, est-ce que (after a question word or not), in their spoken spellings.
_ESTCE = r"Qec[Qq]|Qec|p?[hyonkbqw][.D]?ec[Qq]|ec[Qq]|E"
# A question word and a verb that has its subject behind it, or (in speech) before it.
_WH = (
    r"p?[hyobkq][.D]{0,3}[TNi]{0,2}[XVAMe.][SP]?J?I|[hy][vtsSC]|ho?[TNi]?[XAe]|[hyobn][VXM]v|Q[TNi]{0,2}[VXAMe]J?[Iv]|Q[TN]{0,2}e.?I"
    r"|k[.F]{1,2}(?:p[.F])?[vt][NTi]{0,2}[XVMA]|k[eX][.D]|kX|b[pD.][.]?[vtX]|p[qw][vtsS]|p[k].{1,2}[vt]|y[TNp]{0,2}[VXAF.]|o[eX]D"
)
_INVERSION = r"(?:[DTNi]{0,2})[VXAMe.]J?I|[VM]v(?=[^VXA])|eI"
_TELL = r"R[IZ]|R(?=[DpTQh])|R$|.Z"
# "…la neige c'est dur et vous aviez une assurance": behind a connective the customer is turned to.
# The same behind « c'est noté », and « … c'est quoi » before the answer that is offered.
_TURN = r"(?<=[a+])v[NT]{0,2}[XVM](?!v)|(?<=^Ce.)vX|(?<=[+~a]Ce.)vX|(?<=Cew)Ce|(?<=a)fsA"
_OPENER = re.compile(
    rf"(?=(?P<estce>{_ESTCE})|(?P<wh>{_WH})|(?P<aux>{_INVERSION})|(?P<tell>{_TELL})|(?P<turn>{_TURN}))"
)

# After these the words are embedded in what stands before, or the verb has its subject already.
# « qu'est-ce qui vous a décidé c'est le prix »: behind one's own question, the answer offered.
_OFFER = re.compile(r"[CS][eX]D")
_CLOSED = {
    "estce": frozenset("GLRhyonkbqwQpTC"),
    "wh": frozenset("GLRpXVAFMeCcTQhyonkbIvtsZ"),
    "aux": frozenset("NTvtsSqQhyonkbpGDwICcifiK"),
    "tell": frozenset("NTvtsSqQXpDGMIhK"),
    "turn": frozenset(),
}
_GLUE = frozenset("a+~")
# "je ne sais plus du tout comment": the question is what is known, not what is asked.
_KNOWING = re.compile(r"[GLR][^a+]*$")


def openers(shape: str) -> Iterator[tuple[int, str]]:
    """The positions where a question or request could open: "estce", "wh", "aux" or "tell"."""
    after = -1
    for match in _OPENER.finditer(shape):
        place = match.start()
        kind = match.lastgroup or "wh"
        if place < after:
            continue
        before = shape[place - 1] if place else "+"
        if (
            kind == "turn"
            or before in _GLUE
            or before not in _CLOSED[kind]
            or (place == 1 and before == "O")
        ):
            if kind in ("estce", "wh") and _KNOWING.search(shape, max(0, place - 4), place):
                continue
            yield place, kind
            after = place + len(match[kind])


_TOLD = re.compile(r"[a+~]*RZ")
_THEN_YOU = re.compile(r"\.(?=v[NT]{0,2}X(?!v))")


def breaks(shape: str) -> Iterator[int]:
    """The word positions, 0 excluded, at which a new unit starts."""
    last = 0
    found = list(openers(shape))
    if found and found[-1][1] in ("estce", "wh") and shape[found[-1][0]] in "Qyh":
        at = found[-1][0]
        offers = (one.start() for one in _OFFER.finditer(shape, at + 4))
        found += [(one, "offer") for one in offers if shape[one - 1] in "F."][:1]
    if _TOLD.match(shape):  # « racontez-moi la visite vous étiez là »
        found = sorted(found + [(one.start() + 1, "turn") for one in _THEN_YOU.finditer(shape)])
    for place, kind in found:
        start = place
        while start > last and shape[start - 1] in _GLUE:
            start -= 1
        if start > last and (kind == "offer" or _stands_alone(shape[last:start], kind)):
            yield start
            last = place


def _stands_alone(before: str, kind: str) -> bool:
    # An "if" or "when" clause, a topic or a preposition waits for the question that follows it.
    opening = before.lstrip("aO+~")
    if kind == "tell" and opening and opening[0] not in "fnQ":
        return True  # « cette boule, racontez-moi »: the topic first, then the request
    if not opening or opening[0] in "fnrpQ":
        return False
    verbs = any(letter in "XVAFMeL" for letter in opening)
    return verbs or (kind != "aux" and len(opening) > 2)

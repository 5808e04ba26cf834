"""Where a French question word stands: in front, in its place, or inside what is known (R17, R18).

Spoken French leaves the question word where the answer would stand (« vous avez fait quoi ») as often as
it puts it in front, and hardly ever turns the verb round. Patterns read the letters of `fr_words.py`.
"""

import re
from collections.abc import Sequence

from app.language.base import Marks, Word, after_comma

_WH_LETTER = re.compile(r"[QqwhynokKbE]")
_CANON = {
    "w": "what",
    "y": "why",
    "n": "when",
    "o": "where",
    "k": "which",
    "K": "which",
    "q": "who",
}

_QUE = re.compile(r"Qec|Q[NT]*[VXMAe](?:J?I|v)|Q[XAV].{0,3}I")
# « que disait la lettre », « qu'a dit votre sœur »: the noun behind the verb is its subject.
_QUE_NOUN = re.compile(r"Q(?:A|XF|X[.])D")
_HEAD_VERB = re.compile(
    r"[hyb][.D]{0,3}(?:ec[Qq]|[NTSi]*[XVAFMe])|[hyb][.pD]{0,3}[vtsSCX]|k.?[.D]{0,3}[eXVAvtsF]|q[NTi]{0,2}[eXVA.]|q[vt]X|qp\.|qec|b[pd]|y"
    r"|o(?:[eX]|ec[Qq]|[NTi]*[VA]J?I|Vv|[vt])|K(?:[eXVAD]|ec)|w(?:ec|[pr].)"
)
_ALONE = re.compile(r"[yhwnobq][a+~PS]*$|[kb]\.{1,2}$|k$|K$|yP|h[S+][S+]?$|w[p+].{0,3}$|h[LF]|h\.$")


def question_word(marks: Marks, words: Sequence[Word], shape: str, closing: str) -> None:
    """Mark the question word that asks, else one that is embedded, with its place."""
    for found in _WH_LETTER.finditer(shape):
        at = found.start()
        place = _place(shape, at, words, closing) or _by_its_mark(shape, at, closing)
        if place and (not marks.wh or marks.wh_place == "embedded" != place):
            marks.wh, marks.wh_at, marks.wh_place = _canonical(words, shape, at), at, place
        if marks.wh_place == "front":
            return


def _by_its_mark(shape: str, at: int, closing: str) -> str:
    """In front because the sentence starts with it and ends in a question mark."""
    if closing != "?" or shape[:at].strip("a+~pDS"):
        return ""
    if shape[at] == "n" and not (
        "I" in shape or _ASKS_WHEN.match(shape, at)
    ):  # "quand vous habitiez Lyon ?"
        return ""
    relative = shape[at] == "Q" and shape[at + 1 : at + 2] in ("v", "t", "s")
    return "" if relative else "front"


def _place(shape: str, at: int, words: Sequence[Word], closing: str) -> str:
    letter = shape[at]
    before = shape[at - 1] if at else ""
    if letter == "E":
        return "front" if words[at].bare.startswith("k") else ""
    if letter == "Q":
        if not shape[:at].strip("aO+~") and _QUE_NOUN.match(shape, at):
            return "front"
        return "front" if _QUE.match(shape, at) and before not in ("G", "c", "P") else ""
    if _embedded(shape, at):
        return "embedded"
    head = shape[:at].strip("aO+~")
    if not head or (head == "p" and letter in "qwknobK") or (letter == "n" and head in _FROM_WHEN):
        return "front" if _fronted(shape, at, words) else ""
    asked = _ASKED.match(shape, at) and letter != "K"
    spoken = letter in "hyb" and (before in "+~aSI.Z" or after_comma(words, at))
    if letter in "qn" and head[0] == "p" and closing == "?" and after_comma(words, at):
        return "front"  # « Chez vous, qui décidait ? »
    if asked or (spoken and _SPOKEN.match(shape, at)):
        return "front"
    return _in_situ(shape, at, words, closing)


def _fronted(shape: str, at: int, words: Sequence[Word]) -> bool:
    """Whether a question word at the head, or behind a preposition there, asks."""
    letter = shape[at]
    if at and shape[at - 1] == "p":
        if letter == "n":
            return words[at - 1].bare in _SINCE
        return letter != "K" or _ASKED.match(shape, at) is not None
    if letter == "n":
        return _ASKS_WHEN.match(shape, at) is not None
    return bool(_HEAD_VERB.match(shape, at) or _ALONE.match(shape, at))


_SINCE = frozenset(("depuis", "jusqu'a", "de", "pour", "d'", "jusqu'", "a"))
_FROM_WHEN = ("p.p", "pp")  # « à partir de quand », « jusqu'à quand »
# Without a subject before its verb "quand" asks: "quand a eu lieu", "quand est né".
_ASKS_WHEN = re.compile(r"nec|n[NT]*[VXAMFe.]J?I|n[VX]v|n$|n[eXA]")
# A question word with est-ce que or its verb before the subject asks wherever it stands.
_ASKED = re.compile(
    r"[hyonbqw]ec[Qq]|k[.F]{1,2}(?:p[.F])?[vt][NTi]{0,2}[XVMAe]|k.?ec[Qq]|[hyobkKnqw][.D]{0,3}[NTi]{0,2}[XVAMFe.][SP]?J?I|[hyobn][VXM]v|Kec"
)
_SPOKEN = re.compile(r"[hyb][.D]{0,2}[vtsSCT]")


def _embedded(shape: str, at: int) -> bool:
    """Whether the question is what is known or told ("je ne sais plus comment", "dites-moi quand")."""
    before = shape[max(0, at - 3) : at]
    if _SAID_TO_SELF.search(before):
        return False
    return bool(before) and (before[-1] in "GLr" or _KNOWN.search(before) is not None)


_SAID_TO_SELF = re.compile(r"[tv]TR$")  # « tu te dis quoi »
_KNOWN = re.compile(r"[GR][^a+]*$|Lp$|R[P~IZT+]+$")


# Where the answer would stand, and near the end: "vous avez fait quoi", "c'est où déjà", "avec qui".
_IN_SITU = re.compile(
    r"(?<=[eFVpIM])w.{0,7}$|(?<=C[eX])w[DPp.].*$|(?<=[vtT][XVA].)[hw]n.*$|(?<=XF)[hw]n.*$|(?<=[vt][AV])[hw]n.*$|(?<=S\.)w$|(?<=[vt]R)w.{0,4}$|(?<=tTR)w.{0,4}$|(?<=[XF.VA][F.])K[.+]{0,2}$|(?<=[VXA])K[.+]{0,2}$|(?<=A)w(?:[+P]|p.{1,4}|\.T)?$|(?<=iX)w$|(?<=[eXVFAp])n(?:D[^XVAFeQqM]{1,4})$|(?<=[FVA])h(?:[Dpc][^XVAFeQqM]{1,5})$|(?<=[vtT][XVA].)h(?:[Dpc][^XVAFeQqM]{1,5})$|(?<=[vt][XVMA]\.)w.{0,7}$|(?<=[vts]X\.)w.{0,4}$|(?<=[vt][XVMA]\.)[qon].{0,3}$|(?<=C[eX])qq.*$|(?<=[vt].[XV]\.)[wqon].{0,3}$|(?<=[XV]\.)[on]$|(?<=p)o$|(?<=[XA])w.{0,7}$|(?<=F\.)w.{0,3}$|(?<=[CS]e)o.{0,4}$|(?<=[eXFVAI])o(?:[SD].{0,2}|p.{1,3}|[+P]|n.*)?$|(?<=iX)q(?![XAeT]).{0,4}$"
    r"|(?<=[XFVAe.SvtMI+])h.{0,3}$|(?<=[eXFVAp])n.?$|(?<=ve\.)n(?:$|Q)|(?<=[ep])q(?![XAeT]).{0,3}$"
    r"|(?<=[eXVFAp])k.{1,4}$|(?<=[FVXA.P])y$|(?<=[^Q])b"
)
# Verbs of which one asks "quoi" right after ("il faisait quoi"); after others, and after nouns, "quoi"
# only closes the sentence.
_DOING = frozenset(
    "etre avoir faire dire penser vouloir chercher voir attendre servir changer apporter devenir prendre"
    " donner contenir couter representer signifier raconter regarder utiliser proposer demander".split()
)


def _in_situ(shape: str, at: int, words: Sequence[Word], closing: str) -> str:
    # « c'était quand, la signature ? »: what the comma sets apart comes after the question.
    end = at + 1
    while end < len(words) and not after_comma(words, end):
        end += 1
    if not _IN_SITU.match(shape[:end], at):
        return ""
    if closing == "?" and shape[at - 1] != "O":
        return "in_situ"
    closes = shape[at] == "w" and shape[at - 1] in "XA" and words[at - 1].lemma not in _DOING
    if at > 1 and shape[at - 2] in "vti":  # « tu laissais quoi », « y a quoi »
        closes = False
    return "" if closes else "in_situ"


def _canonical(words: Sequence[Word], shape: str, at: int) -> str:
    letter = shape[at]
    nearby = [word.bare for word in words[at : at + 4]]
    if letter == "b":
        if "temps" in nearby:
            return "how_long"
        return "how_often" if "fois" in nearby else "how_many"
    if letter == "h":
        return "how"
    if letter in "QE":
        return "what"
    if letter == "k" and len(nearby) > 1 and nearby[1] == "point":
        return "how_degree"
    if letter == "k" and "frequence" in nearby:
        return "how_often"
    return _CANON[letter]

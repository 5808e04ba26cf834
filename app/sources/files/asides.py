"""Stage directions: `(silence)`, `[rires]`, `[inaudible 00:12]`. Noted by the transcriber, not said."""

import re
import unicodedata

from app.sources.files.rows import words

_BRACKETS = re.compile(r"\(([^()]{1,60})\)|\[([^\[\]]{1,60})\]|<([^<>]{1,40})>|\*([^*\n]{1,40})\*")
_LOOSE = re.compile(r" +(?=[,.]|$)")
_WORD = re.compile(r"[^\W_]+")
_ELISION = re.compile(r"\s*(?:\.{2,}|…)\s*")
_HEARD = words(
    # French
    "silence silences pause rire rires rit rient riant sourire sourires sourit soupir soupirs soupire"
    " inaudible inaudibles incomprehensible hesitation hesitations hesite toux tousse bruit bruits"
    " coupure chevauchement brouhaha applaudissements musique sonnerie sanglots pleure pleurs"
    " chuchote chuchotement acquiesce indistinct reniflement"
    # English
    " laugh laughs laughing laughter chuckle chuckles chuckling sigh sighs sighing crosstalk"
    " unintelligible indecipherable cough coughs coughing noise applause music overlapping overlap"
    " background blank audio sniff sniffs crying cries whispers whispering giggles smiles smiling nods"
    " pauses hesitates"
)
# What may stand beside such a word and change nothing: "(long silence)", "[pause de 5 secondes]".
_BESIDE = words(
    "long longue longs longues petit petite petits court courte bref breve leger legere de du des d"
    " la le les un une et ils elle il seconde secondes s sec secs second seconds min minute minutes"
    " short brief a the of and both they he she in background soft softly deep on off both tous deux"
    " ensemble note no"
)


def without_asides(text: str) -> tuple[str, int]:
    """The text without its stage directions, and how many there were.

    Only brackets whose every word belongs to such a direction go; "(pause café)" was said.
    """
    count = 0

    def drop(match: re.Match[str]) -> str:
        nonlocal count
        inside = next(group for group in match.groups() if group is not None)
        if not _is_aside(inside):
            return match.group()
        count += 1
        return " "

    kept = _BRACKETS.sub(drop, text)
    return (_LOOSE.sub("", kept) if count else text), count


def _is_aside(inside: str) -> bool:
    if _ELISION.fullmatch(inside):
        return True
    folded = unicodedata.normalize("NFD", inside.casefold().replace("_", " "))
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    inner = [word for word in _WORD.findall(plain) if not word.isdigit()]
    return any(word in _HEARD for word in inner) and all(
        word in _HEARD or word in _BESIDE for word in inner
    )

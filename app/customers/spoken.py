"""Whether a line sounds like the person: the language it is in, tu or vous, agreement in gender."""

import re
from collections.abc import Iterator
from typing import Literal

from app.events import Lang
from app.language import decided
from app.language.base import bare
from app.language.elsewhere import elsewhere

_TU = re.compile(r"(?<![\w'-])(?:tu|toi|ton|tes|te|t'(?=\w))(?![\w-])|-(?:tu|toi|t')(?!\w)", re.IGNORECASE)  # fmt: skip
_VOUS = re.compile(r"(?<![\w'])(?:vous|votre|vos|vôtre)(?!\w)", re.IGNORECASE)
_QUOTED = re.compile(r"«[^»]*»|:[^.?!…]*[.?!…]?")
# "Je suis restée", "j'étais sûr": what agrees with who speaks. A few that end alike and do not.
_AGREES = re.compile(
    r"\b(?:je (?:me |m'y |m'en |m'|y )?(?:suis|serais|serai)|j'(?:étais|y étais|en étais|ai été|avais été))"
    r"(?: (?:pas|plus|jamais|même|tout|toute|très|trop|bien|assez|un peu|complètement|vraiment|déjà|super))*"
    r" (\w+)",
    re.IGNORECASE,
)
_SHE = re.compile(r"(?:ée|ie|ue|ise|use|ive|nte|lle|nne|aine|ète|ère|rte|oute|aite|ôte|che)$")
_HE = re.compile(r"(?:é|i|u|is|eux|if|nt|el|ien|ain|et|er|rt|out|ait|ôt)$")
# Words after "je suis" that are the same for both, or agree with nothing.
_EITHER = frozenset(
    "en à au aux de du chez dans sur là ici avec pour comme entre où une un le la les ma mon sous vers par"
    " pas plus qui que quelqu'un tranquille calme triste malade jeune seule honnête sincère capable libre rouge"
    " bête timide debout devant ensuite souvent maintenant vraiment aussi parti parterre moi et ou alors"
    " pris mis dit fait posé posée acheté demandé sortir peut puis très trop donc quelque bien mal mieux mère père infirmière partie".split()
) - {"seule", "parti", "partie"}


_TELLS = 5  # words from which a line tells its language


def wrong_language(line: str, lang: Lang) -> bool:
    """Whether a line plainly is in another language than the story's; short lines tell nothing."""
    if len(line.split()) < _TELLS:
        return False
    heard = decided(line)
    return (heard is not None and heard != lang) or (heard is None and elsewhere(line) is not None)


def address_slips(line: str, address: Literal["tu", "vous"]) -> Iterator[str]:
    """Where a French line speaks to the other the wrong way; what is quoted is somebody else's."""
    wrong = _TU if address == "vous" else _VOUS
    own = _QUOTED.sub(" ", line)
    yield from (match.group() for match in wrong.finditer(own))


def gender_slips(line: str, gender: Literal["f", "m"]) -> Iterator[str]:
    """Where a French line agrees with the other gender, as far as its ending tells."""
    for match in _AGREES.finditer(line.replace("’", "'")):
        word = match.group(1).lower()
        if word in _EITHER:
            continue
        she, he = bool(_SHE.search(word)), bool(_HE.search(word))
        if (gender == "f" and he and not she) or (gender == "m" and she):
            yield match.group()


def same_words(one: str, other: str) -> float:
    """How much of two lines is the same words, 0 to 1."""
    a, b = set(bare(one).split()), set(bare(other).split())
    return len(a & b) / max(1, len(a | b))

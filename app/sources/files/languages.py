"""French or English, by the small words."""

import re

from app.events import LangSetting
from app.sources.files.rows import words

_WORD = re.compile(r"[^\W\d_]+")
_FRENCH = words(
    "le la les un une des du de et est était que qui quoi ce ça c j je tu il elle on nous vous ils ne pas"
    " plus dans pour sur avec mais ou où donc au aux mon ma mes son sa ses notre votre y a en qu d l n s"
    " avez avons été fait faire comme tout très bien oui non"
)
_ENGLISH = words(
    "the an of and is was that who what this it i you he she we they not in for with but or so to at my"
    " his her our your there have had did do does been be were are as all very well yes no how when why"
    " then if from about would just like"
)


def language(text: str) -> LangSetting:
    """`fr` or `en` where one clearly has the most small words, else `auto`."""
    said = _WORD.findall(text[:40_000].casefold())
    french = sum(word in _FRENCH for word in said)
    english = sum(word in _ENGLISH for word in said)
    if french + english < 3:
        return "auto"
    if french >= 2 * english:
        return "fr"
    return "en" if english >= 2 * french else "auto"

"""Telling French from English by their commonest words: enough for a turn, and nothing is downloaded."""

import re
from collections.abc import Iterable

from app.events import Lang

# Words of one language that are no words of the other, or very rare ones.
FRENCH = frozenset(
    "le la les un une des du de et est vous tu je il elle nous ils elles que qui quoi dans pour avec sur"
    " pas ne c'est j'ai ça ca était etait avez êtes etes avait mais donc alors ou où ce cette ces son sa ses"
    " mon ma mes votre vos notre comment pourquoi quand combien quel quelle plus très tres bien aussi fait"
    " faire être etre avoir si au aux en y lui leur oui non ouais euh bon ben voilà voila parce chez cela"
    " j' l' d' c' qu' n' s' m' racontez raconte était avons ont sont suis d'accord merci bonjour".split()
) - frozenset("on me as or".split())
ENGLISH = frozenset(
    "the and is are was were you i he she it we they what who when where why how that this these those of"
    " to in for with my your his her our their not do does did don't have has had can could will would"
    " about from at but so be been because if or as than then there's i'm you're it's 's 're 've 'll"
    " um uh tell just like get got know think really when's right well there here some any".split()
) - frozenset("a on me as or no".split())

_ACCENT = re.compile(r"[àâçèéêëîïôùûœ]")
_WORD = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)*+")
# Enough of a long turn to tell; a turn of 20,000 words is not read twice.
_ENOUGH = 400


def counts(words: Iterable[str]) -> tuple[int, int]:
    """How many of these lower-case words speak for French, and for English."""
    french = english = 0
    for word in words:
        if word in FRENCH:
            french += 1
        elif word in ENGLISH:
            english += 1
    return french, english


def which(text: str, sticky: Lang) -> Lang:
    """The language a text is spoken in; `sticky`, the session's, where the text does not tell."""
    return decided(text) or sticky


def decided(text: str) -> Lang | None:
    """The language a text is spoken in, or None where its words tell of neither or of both."""
    lowered = text[: _ENOUGH * 12].lower().replace("’", "'")
    words: list[str] = []
    for match in _WORD.finditer(lowered):
        word = match.group()
        head, mark, tail = word.partition("'")
        words += [head + mark, tail] if mark and word not in ENGLISH and len(head) <= 2 else [word]
        if len(words) >= _ENOUGH:
            break
    french, english = counts(words)
    if _ACCENT.search(lowered) and french >= english:
        french += 1
    if french == english or max(french, english) * 2 < len(words) // 5:
        return None
    if min(french, english) * 2 >= max(french, english) and len(words) > 3:
        return None
    return "fr" if french > english else "en"

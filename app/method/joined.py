"""How a second question is hung on the first, and what only looks like one."""

import re

from app.method.wording import Wording

# A second question inside one unit, joined by "and".
JOINED = Wording(
    fr=r"(?<=\w),? (?P<a>et (?:pourquoi|comment|quand|combien|qui est-ce|a qui|qui (?:etait|vous|a|d'autre)|quel(?:le)?s?|qu'est[ -]ce|est[ -]ce|que s'est)\b(?!.*\bmanqu).*|et (?:ca|vous|tu|il|elle|c'etait|c'est) .*\b(?:combien|quand|quoi|comment|pourquoi|qui)\b.{0,20})$",
    en=r"(?<=\w),? (?P<a>and (?:why|how|when|who|where|what|which|did|do|was|were|is|are|have|had)\b(?!.*\bmissing).*)$",
)
# One evaluation of two things: "happy with the price and the support".
TWO_THINGS = Wording(
    fr=r"\b(?:satisfaite?s?|contente?s?|heureu\w+|decue?s?|a l'aise) (?:de|du|des|d'|avec|par) .*? (?P<a>et (?:de|du|des|d'|avec|par) .*)$",
    en=r"\b(?:happy|satisfied|pleased|comfortable|disappointed) with .*? (?P<a>and (?:the|your|with|their|its) .*)$",
)
QUESTION_WORDS = frozenset(
    "qui quoi combien comment quand pourquoi who what how when why where".split()
)
# R10: the same question again, repaired.
AGAIN = Wording(
    fr=r"^(?:enfin|je veux dire|ou plutot|plutot|disons|c'est-a-dire|autrement dit|bref|pardon)\b",
    en=r"^(?:i mean|or rather|rather|that is|well i mean|in other words|sorry)\b",
)
# The story or the scene asked for in few words is one movement.
SCENE = Wording(
    fr=r"^(?:et |alors )?(?:ou (?:etiez|vous etiez|ca)|vous etiez ou|il y avait qui|qui (?:etait|d'autre etait) (?:la|avec)|c'etait (?:quand|ou|quel jour)"
    r"|que s'est[ -]il (?:dit|passe)|ensuite|apres|c'est[ -]a[ -]dire|racontez|quoi d'autre|qu'est[ -]ce qui manque|qu'est[ -]ce qui s'est passe|il se passait quoi|dites-m'en)",
    en=r"^(?:and |so )?(?:where (?:were|was)|who (?:was|else was) (?:there|with|around|in)|when was (?:that|it)|what (?:was said|happened|else)|and then|then what"
    r"|meaning|tell me|what's (?:still )?missing|what next|how so|walk me)",
)


# The story asked for behind its scene: one movement.
STORY = re.compile(
    r"^(?:et|and) (?:il s'est passe quoi|que s'est[ -]il passe|ensuite|qu'est[ -]ce qui s'est passe|what happened|then what)\b"
)

"""Tags and pushes beside those the marks name, and what stands before a tag that is none."""

import re

from app.method.classes import CLASSES
from app.method.wording import Wording

# Pushes that the marks do not name: they follow a comma, or the whole statement.
PUSH = Wording(
    fr=r"(?:, ?|(?<=\w) )(?P<at>quand meme|on est d'accord|vous etes d'accord|n'est[ -]il pas|tu trouves pas|vous en conviendrez|avouez|right|isn't it)$",
    en=r"(?:, ?|(?<=\w) )(?P<at>wouldn't you (?:say|agree)|don't you (?:think|find|agree)|you(?:'d| would) agree|am i right|agreed|surely|non|hein|n'est-ce pas)$",
)
# R5: "vous voyez ?", "tell me if I go too fast, okay?" check understanding, not the customer's view.
ABOUT_US = Wording(
    fr=r"\b(?:on (?:se|commence|reprend|fait|a (?:le temps|jusqu)|continue|s'arrete|part)|je (?:vais|vous|peux|note|reviens)|nous (?:avons|allons))\b",
    en=r"\b(?:we (?:have|start|meet|stop|said|can|will|are)|we're|we've|let's|i(?:'ll| will|'m going| am going| can))\b",
)


# An open offer to be corrected is no push, whatever it follows.
OFFERED = Wording(
    fr=r"\b(?:j'ai bien compris|j'ai bon|je me trompe|est[ -]ce (?:bien )?(?:ca|juste|exact))$",
    en=r"\b(?:is (?:that|it) (?:right|correct|fair|accurate|so)|that sound (?:about )?right|(?:got|get) that right|am i right)$",
)
# What somebody wants or feels is theirs to say, however much of the rest is.
MOTIVE = Wording(
    fr=r"\bvous (?:\w+ )?(?P<a>vouliez|cherchiez|esperiez|detestiez|adoriez|aimiez)\b",
    en=r"\byou (?:\w+ )?(?P<a>want(?:ed)?|hoped|hated|hate|loved|love|liked|needed)\b",
)
DATES = {
    lang: CLASSES["month"][lang] | CLASSES["day"][lang] | CLASSES["season"][lang]
    for lang in ("fr", "en")
}
COMPARED = frozenset("content contente mieux moins plus mieux pire".split())
# Said in passing, and mostly not to the other person: a tag only with a question mark.
PASSING = frozenset("yeah yes hm hmm eh huh oui ouais si quoi".split())
ALONE = re.compile(
    r"^(?:(?:then|now|so|and|anyway),? )?(?P<at>(?:\w+n't|did|do|does|was|were|is|are|have|has|can|could|will|would) (?:you|it|he|she|they|that|we|there)(?: (?:say|think|agree|find)(?: so)?)?"
    r"|am i right|i take it|i imagine|i suppose|i guess)$"
)

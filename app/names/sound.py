"""How a name sounds to a French and to an English ear, as a short key.

Recognisers write what they hear: "Zephyr" comes back as "zefir", "Qonto" as "conto". Two spellings with
near keys are the same sound. The keys are rough on purpose: they decide together with the spelling.
"""

import re
from functools import lru_cache

from app.events import Lang

# Longest first; a context in `(?=…)` or `(?<…)` is part of the rule. "S" is sh, "A O I" are nasal vowels.
# A nasal is one only where no vowel follows; French leaves most final consonants and e unheard.
_FRENCH = (
    ("(?<=...)(?:es|e|[tdpxs])$", ""), ("eaux?", "o"), ("sch|ch|sh", "S"), ("ph", "f"), ("th", "t"),
    ("gu(?=[eiy])", "g"), ("gn", "n"), ("qu|q|ck|k|cc(?![eiy])", "k"), ("c(?=[eiy])", "s"), ("c", "k"),
    ("g(?=[eiy])", "j"), ("x", "ks"), ("z", "s"), ("w", "v"), ("oi|oy", "wa"), ("ou|oo", "u"), ("au", "o"),
    ("(?:ain|ein|yn|in|un)(?![aeiouyhn])|im(?=[bp])", "I"),
    ("(?:an|en)(?![aeiouyhn])|[ae]m(?=[bp])", "A"), ("on(?![aeiouyhn])|om(?=[bp])", "O"),
    ("ai|ei|ay|ey|eh", "e"), ("ee|ea|ie|y", "i"), ("h", ""),
)  # fmt: skip
_ENGLISH = (
    ("tch|sch|ch|sh|ti(?=on)", "S"), ("ph", "f"), ("th", "t"), ("gh", ""), ("kn(?=[aeiouy])", "n"),
    ("wr", "r"), ("wh", "w"), ("qu", "kw"), ("q|ck|k", "k"), ("c(?=[eiy])", "s"), ("c", "k"),
    ("x", "ks"), ("z", "s"), ("[aeiouy]+r(?![aeiouy])|re$", "R"), ("ee|ea|ie|ey|y", "i"),
    ("oo|ou|ew|ue", "u"), ("au|aw|oa|ow|oe", "o"), ("ai|ay|ei", "e"), ("(?<=[^aeiouy])e$", ""),
)  # fmt: skip


def _compiled(rules: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    return re.compile("|".join(f"({rule})" for rule, _ in rules)), tuple(to for _, to in rules)


_RULES = {"fr": _compiled(_FRENCH), "en": _compiled(_ENGLISH)}
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=8192)
def sound(bare: str, lang: Lang) -> str:
    """The key of a bare, lower-case spelling as somebody who reads `lang` would say it."""
    pattern, to = _RULES[lang]
    heard = pattern.sub(lambda found: to[(found.lastindex or 1) - 1], bare)
    return _DOUBLED.sub(r"\1", heard)


_FAMILY = str.maketrans("bpdtgkqczsvfjSwhyieAaOouUI", "bbddggggssvvssvaiiiaaoouui")


def onset(key: str) -> str:
    """The family of sounds a key begins with: p and b, z and s, k and g … are heard for one another."""
    return key[:1].translate(_FAMILY)

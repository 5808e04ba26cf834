"""French verb endings that tell what is from what would be: "utiliseriez", "serait", against "adorait".

A conditional is the infinitive (or one of a few irregular stems) with an imperfect's ending; an imperfect
of a verb whose own stem ends in r ("entrait", "livrait") is not. The future has the same stems.
"""

from functools import lru_cache

_CONDITIONAL = ("raient", "rions", "riez", "rais", "rait")
_FUTURE = ("rons", "ront", "rez", "ras", "rai", "ra")
_IRREGULAR = frozenset(
    "ser aur fer ir pourr voudr devr saur verr viendr tiendr faudr vaudr recevr enverr apercevr reverr"
    " reviendr deviendr retiendr obtiendr maintiendr préviendr conviendr souviendr mourr courr acquerr referr"
    " referr pleuvr prévoir préviendr".split()
)
# Infinitives in -re lose their e: "prendr-ait", "mettr-ait", "suivr-ait".
_RE = (
    "ndr",
    "mettr",
    "battr",
    "perdr",
    "mordr",
    "croir",
    "boir",
    "dir",
    "lir",
    "écrir",
    "rir",
    "suivr",
    "vivr",
)
_RE_MORE = ("aîtr", "aitr", "ompr", "conclur", "uir", "plair", "fair", "tair")
# Verbs in -rer: an imperfect with the same letters ("tirait", "désirait").
_RER_IR = frozenset(
    "tir retir attir étir désir admir respir inspir vir soupir déchir cir expir aspir empir mir".split()
)
_SHORT = frozenset(("ir", "ser"))


@lru_cache(maxsize=20_000)
def conditional(low: str) -> bool:
    """Whether a lower-case word with its accents is a verb in the conditional."""
    return _of(low, _CONDITIONAL)


@lru_cache(maxsize=20_000)
def future(low: str) -> bool:
    """Whether a lower-case word with its accents is a verb in the future."""
    return _of(low, _FUTURE)


def _of(low: str, endings: tuple[str, ...]) -> bool:
    if len(low) > 30:
        return False
    for ending in endings:
        if low.endswith(ending):
            return _infinitive(low[: len(low) - len(ending) + 1])
    return False


def _infinitive(stem: str) -> bool:
    """Whether a stem that ends in r is an infinitive's, or an irregular one."""
    if stem in _IRREGULAR:
        return True
    if len(stem) < 4:
        return False
    if stem.endswith("er"):
        return True
    if stem.endswith("ir"):
        return stem not in _RER_IR
    return stem.endswith(_RE) or stem.endswith(_RE_MORE)

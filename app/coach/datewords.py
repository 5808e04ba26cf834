"""The words that dates are made of, in both languages, without accents as `bare` leaves them."""

from app.events import Lang

_Stretch = tuple[int, int, int, int]  # month, day to month, day


def _numbered(words: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), 1)}


MONTHS: dict[Lang, dict[str, int]] = {
    "en": _numbered(
        "january february march april may june july august september october november december"
    ),
    "fr": _numbered(
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
    ),
}
DAYS: dict[Lang, dict[str, int]] = {
    "en": {day: n - 1 for day, n in _numbered("monday tuesday wednesday thursday friday saturday sunday").items()},
    "fr": {day: n - 1 for day, n in _numbered("lundi mardi mercredi jeudi vendredi samedi dimanche").items()},
}  # fmt: skip
FEASTS: dict[Lang, dict[str, _Stretch]] = {
    "en": {
        "christmas": (12, 22, 12, 27), "new year": (1, 1, 1, 3), "new year's": (1, 1, 1, 3),
        "easter": (3, 25, 4, 25), "memorial day": (5, 25, 5, 31), "labor day": (9, 1, 9, 7),
        "thanksgiving": (11, 22, 11, 28), "halloween": (10, 31, 10, 31), "valentine": (2, 14, 2, 14),
        "half term": (2, 10, 2, 25), "fourth of july": (7, 4, 7, 4), "black friday": (11, 23, 11, 29),
    },
    "fr": {
        "noel": (12, 22, 12, 27), "jour de l' an": (1, 1, 1, 3), "nouvel an": (1, 1, 1, 3),
        "paques": (3, 25, 4, 25), "la toussaint": (11, 1, 11, 1), "toussaint": (11, 1, 11, 1),
        "la rentree": (9, 1, 9, 15), "rentree": (9, 1, 9, 15), "pentecote": (5, 10, 6, 12),
        "les fetes": (12, 20, 12, 31), "la fete des peres": (6, 15, 6, 21),
    },
}  # fmt: skip
SEASONS: dict[Lang, dict[str, _Stretch]] = {
    "en": {
        "spring": (3, 15, 6, 15), "summer": (6, 15, 9, 10), "autumn": (9, 10, 12, 5), "fall": (9, 10, 12, 5),
        "winter": (12, 1, 15, 5),
    },
    "fr": {
        "printemps": (3, 15, 6, 15), "ete": (6, 15, 9, 10), "automne": (9, 10, 12, 5), "hiver": (12, 1, 15, 5),
    },
}  # fmt: skip
PART: dict[Lang, dict[str, tuple[int, int]]] = {
    "en": {"early": (1, 10), "beginning": (1, 10), "start": (1, 10), "mid": (10, 20), "middle": (10, 20),
           "late": (20, 31), "end": (20, 31)},
    "fr": {"debut": (1, 10), "mi": (10, 20), "milieu": (10, 20), "fin": (20, 31), "courant": (1, 31)},
}  # fmt: skip
UNITS: dict[Lang, dict[str, int]] = {
    "en": {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 31, "months": 31, "year": 372, "years": 372,
           "fortnight": 14, "night": 1, "nights": 1},
    "fr": {"jour": 1, "jours": 1, "semaine": 7, "semaines": 7, "mois": 31, "an": 372, "ans": 372, "annee": 372,
           "annees": 372, "nuit": 1, "nuits": 1},
}  # fmt: skip
# The value of an ordinal; before a month it is a day.
STEPS: dict[Lang, dict[str, int]] = {
    "en": _numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
        " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    )
    | {"thirtieth": 30},
    "fr": {"premier": 1, "1er": 1},
}
VAGUE: dict[Lang, frozenset[str]] = {
    "en": frozenset(("few", "couple", "some", "several")),
    "fr": frozenset(("quelques", "plusieurs", "deux-trois")),
}
HALVES = frozenset(("half", "demi", "demie"))
SINCE: dict[Lang, frozenset[str]] = {
    "en": frozenset(("for", "since")),
    "fr": frozenset(("depuis", "pendant", "durant")),
}
AGO: dict[Lang, tuple[str, ...]] = {
    "en": ("ago",),
    "fr": ("il y a", "y a", "ca fait", "voila", "voici"),
}
LAST_YEAR: dict[Lang, tuple[str, ...]] = {
    "en": ("last year",),
    "fr": ("l' an dernier", "l' annee derniere", "l' an passe", "l' annee passee"),
}
AFTER: dict[Lang, tuple[str, ...]] = {
    "en": ("later", "after", "following", "next"),
    "fr": ("plus tard", "apres", "d' apres", "suivant", "suivante"),
}
BEFORE: dict[Lang, tuple[str, ...]] = {
    "en": ("before", "earlier", "previous"),
    "fr": ("avant", "d' avant", "plus tot", "precedent", "precedente"),
}
# Steps that a phrase names by itself.
SAME: dict[Lang, dict[str, tuple[int, int]]] = {
    "en": {
        "that night": (0, 0), "that morning": (0, 0), "that evening": (0, 0), "that day": (0, 0),
        "same day": (0, 0), "same night": (0, 0), "same evening": (0, 0), "that week": (0, 6),
        "that weekend": (0, 6), "the next day": (1, 1), "the next morning": (1, 1), "the day after": (1, 1),
        "the day before": (-1, -1), "the night before": (-1, -1),
    },
    "fr": {
        "ce jour la": (0, 0), "ce soir la": (0, 0), "cette nuit la": (0, 0), "ce matin la": (0, 0),
        "le soir meme": (0, 0), "le jour meme": (0, 0), "cette semaine la": (0, 6), "le lendemain": (1, 1),
        "le surlendemain": (2, 2), "la veille": (-1, -1), "l' avant veille": (-2, -2),
    },
}  # fmt: skip
# A date after this word is a limit.
DEADLINE: dict[Lang, str] = {"en": "by", "fr": "avant"}

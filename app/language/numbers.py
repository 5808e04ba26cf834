"""Number words: "douze" is 12, "quatre-vingt-dix" is 90, "two hundred and fifty" is 250."""

from collections.abc import Iterator, Sequence

from app.events import Lang
from app.language.base import Word

_FR_SMALL = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
).split()
_EN_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()

# "un", "une" and "one" are articles and pronouns far more often than numbers: they count only
# inside a longer number ("vingt et un").
NUMBERS: dict[Lang, dict[str, int]] = {
    "fr": {word: value for value, word in enumerate(_FR_SMALL) if word != "un"}
    | {
        "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
        "septante": 70, "huitante": 80, "octante": 80, "nonante": 90, "cent": 100, "cents": 100,
        "mille": 1000, "vingtaine": 20, "dizaine": 10, "douzaine": 12, "quinzaine": 15,
        "trentaine": 30, "cinquantaine": 50, "centaine": 100,
    },
    "en": {word: value for value, word in enumerate(_EN_SMALL) if word != "one"}
    | {
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12,
    },
}  # fmt: skip
_ONE = {"fr": frozenset({"un", "une"}), "en": frozenset({"one", "a"})}
_AND = {"fr": "et", "en": "and"}


def joined(words: Sequence[Word], lang: Lang) -> Iterator[str]:
    """The values of the number words, those that stand together taken as one number."""
    run: list[int] = []
    for place, word in enumerate(words):
        value = NUMBERS[lang].get(word.low)
        if value is not None:
            run.append(value)
        elif run and word.low in _ONE[lang] and run[-1] >= 20:
            run.append(1)
        elif not (run and word.low == _AND[lang] and _continues(words, place, lang)):
            if run:
                yield str(value_of(run))
            run = []
    if run:
        yield str(value_of(run))


def _continues(words: Sequence[Word], place: int, lang: Lang) -> bool:
    after = words[place + 1].low if place + 1 < len(words) else ""
    return after in NUMBERS[lang] or (lang == "fr" and after in _ONE[lang])


def value_of(run: Sequence[int]) -> int:
    """The value of number words said one after the other: [4, 20, 10] is 90, [2, 100, 50] is 250."""
    total = part = 0
    for value in run:
        if value == 1000:
            total += max(part, 1) * 1000
            part = 0
        elif value == 100 or (value == 20 and part == 4):
            part = max(part, 1) * value
        else:
            part += value
    return total + part

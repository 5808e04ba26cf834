"""When something was, as the customer said it: placed against what else was said, not on a calendar alone.

"In March", "three weeks before Christmas", "the Monday after", "two years ago" each tell something else:
a stretch of a year, a step from the date told before, a step back from the day of the talk. What a phrase
does not tell stays unknown, and two dates that cannot be compared are not compared.

Days are counted in years of twelve months of 31 days: near enough to say which came first.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from app.coach.datewords import (
    AFTER,
    AGO,
    BEFORE,
    DAYS,
    DEADLINE,
    FEASTS,
    HALVES,
    LAST_YEAR,
    MONTHS,
    PART,
    SAME,
    SEASONS,
    SINCE,
    STEPS,
    UNITS,
    VAGUE,
)
from app.events import Lang
from app.language.base import bare
from app.language.numbers import NUMBERS, value_of

MONTH, YEAR = 31, 372
Window = tuple[int, int]


@dataclass(frozen=True, slots=True)
class When:
    """What a phrase tells of a time. All that it does not tell is None.

    `window` first and last day of a year; `year` as said (2009); `ago` days back from the talk; `step` days
    from the date told before; `day` of a month that is not said; `weekday` 0 Monday; `since` days a state
    had lasted; `by` the time is a limit, the thing itself was earlier.
    """

    phrase: str
    window: Window | None = None
    year: int | None = None
    ago: Window | None = None
    step: Window | None = None
    day: int | None = None
    weekday: int | None = None
    since: int | None = None
    by: bool = False

    @property
    def fixed(self) -> bool:
        """Whether the phrase names a stretch of the year by itself."""
        return self.window is not None

    @property
    def leans(self) -> bool:
        """Whether it is a step from the date told before, or a day of the month told before."""
        return self.window is None and (self.step is not None or self.day is not None)


@lru_cache(maxsize=2_000)
def when_of(phrase: str, lang: Lang) -> When:
    """Read a phrase of time; a phrase that tells nothing gives a `When` that holds only its words."""
    words = bare(phrase).replace("-", " ").replace("'", "' ").replace(",", " ").split()
    found = When(phrase, by=words[:1] == [DEADLINE[lang]])
    window = _window(words, lang)
    year = _year(words, lang)
    amount = _amount(words, lang)
    weekday = next((DAYS[lang][word] for word in words if word in DAYS[lang]), None)
    found = replace(found, window=window, year=year, weekday=weekday)
    if (amount or year) and any(word in SINCE[lang] for word in words[:2]):
        return replace(found, since=amount[1] if amount else 0)
    if ago := _ago(words, amount, lang):
        return replace(found, ago=ago)
    step = None if found.by else _step(words, amount, lang)
    if step is None:
        return found if window is not None else replace(found, day=_day_alone(words, lang))
    if window is None:
        return replace(found, step=step)
    if amount is None:
        # "Just after New Year" is soon after; "the winter before" is a winter.
        step = (1, MONTH) if step[1] > 0 else (-MONTH, -1)
        if words[-1] in (BEFORE[lang][0], AFTER[lang][1]) or words[-2:] == ["d'", "avant"]:
            return found
    edge = window[0] if step[1] < 0 else window[1]
    return replace(found, window=_turned((edge + step[0], edge + step[1])))


# ------------------------------------------------------------------------------- reading a phrase


def _window(words: list[str], lang: Lang) -> Window | None:
    for at, word in enumerate(words):
        if word in MONTHS[lang]:
            return _in_month(words, at, lang)
    for names in (FEASTS, SEASONS):
        text = " ".join(words)
        for name, (month, day, last_month, last_day) in names[lang].items():
            if f" {name} " in f" {text} ":
                return (month - 1) * MONTH + day - 1, (last_month - 1) * MONTH + last_day - 1
    return None


def _turned(window: Window) -> Window:
    """A stretch that begins within the year."""
    turns = window[0] // YEAR * YEAR
    return window[0] - turns, window[1] - turns


def _in_month(words: list[str], at: int, lang: Lang) -> Window:
    first = (MONTHS[lang][words[at]] - 1) * MONTH
    around = words[max(at - 5, 0) : at] + words[at + 1 : at + 4]
    for name, (begin, end) in PART[lang].items():
        if name in around:
            return first + begin - 1, first + end - 1
    if "week" in around or "semaine" in around:
        week = next((n for n in _numbers(around, lang) if 1 <= n <= 4), 0)
        return (first + 7 * week - 7, first + 7 * week - 1) if week else (first, first + MONTH - 1)
    day = _day_alone(around, lang)
    return (first + day - 1, first + day - 1) if day else (first, first + MONTH - 1)


def _numbers(words: list[str], lang: Lang) -> list[int]:
    """The numbers said, those that stand together as one; an ordinal closes its number."""
    found: list[int] = []
    run: list[int] = []
    for word in (*words, ""):
        value = NUMBERS[lang].get(word)
        ordinal = STEPS[lang].get(word)
        if value is not None:
            run.append(value)
            continue
        if word in ("un", "une") and run and run[-1] >= 20:
            run.append(1)
            continue
        if word == "et" and run and run[-1] >= 20:
            continue
        if ordinal is not None and (not run or run[-1] >= 20):
            run.append(ordinal)
        if run:
            found.append(_joined(run))
            run = []
        digits = word.rstrip("stndrhe")
        if digits.isdigit() and len(digits) <= 4:
            found.append(int(digits))
    return found


def _joined(run: list[int]) -> int:
    """ "Nineteen eighty-four" is a year; "vingt-deux" and "deux mille douze" are read as numbers."""
    if len(run) > 1 and run[0] in (19, 20) and run[1] >= 10 and run[1] < 100:
        return run[0] * 100 + value_of(run[1:])
    return value_of(run)


def _day_alone(words: list[str], lang: Lang) -> int | None:
    if any(word in UNITS[lang] for word in words):
        return None
    return next((n for n in _numbers(words, lang) if 1 <= n <= 31), None)


def _year(words: list[str], lang: Lang) -> int | None:
    return next((n for n in _numbers(words, lang) if 1900 <= n <= 2100), None)


def _amount(words: list[str], lang: Lang) -> Window | None:
    """So many days, weeks, months or years: at least and at most, in days."""
    for at, word in enumerate(words):
        unit = UNITS[lang].get(word)
        if unit is None:
            continue
        before = words[:at]
        numbers = _numbers(before, lang)
        if numbers:
            much = numbers[-1] * unit
            return much - unit // 3, much + unit // 3
        if any(one in VAGUE[lang] for one in before):
            return 2 * unit, 6 * unit
        if any(one in ("a", "an", "one", "un", "une") for one in before):
            half = unit // 2 if any(one in HALVES for one in before) else unit
            return half - unit // 3, half + unit // 3
    return None


def _ago(words: list[str], amount: Window | None, lang: Lang) -> Window | None:
    text = f" {' '.join(words)} "
    if amount is not None and any(f" {sign} " in text for sign in AGO[lang]):
        return amount
    if any(f" {sign} " in text for sign in LAST_YEAR[lang]):
        return (YEAR // 4, YEAR * 7 // 4)
    return None


def _step(words: list[str], amount: Window | None, lang: Lang) -> Window | None:
    """A step from another date: "three weeks later", "la veille", "the Monday after", "that night"."""
    text = f" {' '.join(words)} "
    for sign, step in SAME[lang].items():
        if f" {sign} " in text:
            return step
    ahead = any(f" {sign} " in text for sign in AFTER[lang])
    back = any(f" {sign} " in text for sign in BEFORE[lang])
    if ahead == back:
        return None
    low, high = amount or _implied(words, lang)
    return (low, high) if ahead else (-high, -low)


def _implied(words: list[str], lang: Lang) -> Window:
    if any(word in DAYS[lang] for word in words):
        return 1, 7
    unit = next((UNITS[lang][word] for word in words if word in UNITS[lang]), None)
    return (max(unit * 2 // 3, 1), unit * 4 // 3) if unit else (1, 45)


# ---------------------------------------------------------------------- against what else was said


def against(date: When, before: When | None) -> When:
    """A date that leans on another, made to stand by itself where the date told before allows it."""
    if not date.leans or before is None or before.window is None:
        return date
    low, high = before.window
    if date.step is not None:
        moved = low + date.step[0], high + date.step[1]
        year = before.year + moved[0] // YEAR if before.year is not None else None
        return replace(date, window=_turned(moved), year=year, ago=None)
    day = (low // MONTH) * MONTH + (date.day or 1) - 1
    return replace(date, window=(day, day), year=before.year, ago=before.ago)

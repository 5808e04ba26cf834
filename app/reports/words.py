"""The report's own sentences, in both languages, and how each language sets figures, times and quotes."""

import re
from collections.abc import Sequence

from app.events import Lang
from app.reports.sentences import SENTENCES

NARROW = "\u202f"
"""The narrow no-break space of French typography."""
_BEFORE = re.compile(r"[ \u00a0]([?!:;»%])")
_AFTER = re.compile(r"«[ \u00a0]")
_MONTHS: dict[Lang, Sequence[str]] = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
_SAID = re.compile(r"(«[^«»]*»)")
_GAP = re.compile(r"\{(\w+)\}")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?")


def typeset(text: str, lang: Lang) -> str:
    """A sentence of the report's own as its language sets it; never used on what was said."""
    if lang != "fr":
        return text
    spaced = _AFTER.sub(f"«{NARROW}", _BEFORE.sub(f"{NARROW}\\1", text))
    # Between « » stands what somebody said: its letters are left as they are.
    return "".join(
        part if part.startswith("«") else part.replace("'", "’") for part in _SAID.split(spaced)
    )


def capital(text: str) -> str:
    """The same with a capital at its beginning, and nothing else changed."""
    return text[:1].upper() + text[1:]


def marks(text: str, lang: Lang) -> tuple[str, str]:
    """The quotation marks that go round what was said: other ones where it holds the usual ones itself."""
    if lang == "fr" and "«" not in text:
        return f"«{NARROW}", f"{NARROW}»"
    return ("‘", "’") if lang == "en" and "“" in text else ("“", "”")


def figure(value: float, lang: Lang) -> str:
    """A number with one decimal at most: 3, 3.5, 3,5."""
    said = f"{value:.1f}".removesuffix(".0")
    said = "0" if said == "-0" else said
    return said.replace(".", ",") if lang == "fr" else said


def share(value: float, lang: Lang) -> str:
    """A share from 0 to 1, in per cent."""
    return f"{value * 100:.0f}{NARROW}%" if lang == "fr" else f"{value * 100:.0f}%"


def clock(seconds: float) -> str:
    """A place in the interview: 4:31, or 1:04:31 after an hour."""
    whole = max(0, int(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def day(opened: str, lang: Lang) -> str:
    """The day an interview was opened, in words; what is not a date stands as it is."""
    found = _ISO.match(opened)
    if not found or not 1 <= int(found[2]) <= 12:
        return opened
    month, number = _MONTHS[lang][int(found[2]) - 1], int(found[3])
    if lang == "en":
        return f"{number} {month} {found[1]}"
    return f"{'1er' if number == 1 else number} {month} {found[1]}"


class Words:
    """The report's sentences in one language."""

    __slots__ = ("lang",)

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def __call__(self, key: str, **said: object) -> str:
        """The sentence `key` with its gaps filled; with `n` the one for one, for many or for none.

        Raises KeyError for a sentence that does not exist.
        """
        n = said.get("n")
        if isinstance(n, int):
            ending = (
                "none"
                if n == 0 and f"{key}.none" in SENTENCES
                else "one"
                if self._single(n)
                else "many"
            )
            key = f"{key}.{ending}" if f"{key}.{ending}" in SENTENCES else key
        text = typeset(SENTENCES[key].in_(self.lang), self.lang)
        return _GAP.sub(lambda gap: str(said.get(gap[1], gap[0])), text)

    def _single(self, n: int) -> bool:
        return n == 1 or (n == 0 and self.lang == "fr")

    def own(self, text: str) -> str:
        """A sentence that the model carries, set as its language sets it."""
        return typeset(text, self.lang)

    def marks(self, text: str) -> tuple[str, str]:
        """The quotation marks that go round what was said."""
        return marks(text, self.lang)

    def quoted(self, text: str) -> str:
        """What was said, word for word, between quotation marks."""
        before, after = marks(text, self.lang)
        return f"{before}{text}{after}"

    def figure(self, value: float) -> str:
        """A number as this language writes it."""
        return figure(value, self.lang)

    def share(self, value: float) -> str:
        """A share in per cent."""
        return share(value, self.lang)

    def several(self, things: Sequence[str]) -> str:
        """A, B and C."""
        if len(things) < 2:
            return "".join(things)
        return f"{', '.join(things[:-1])} {self('and')} {things[-1]}"

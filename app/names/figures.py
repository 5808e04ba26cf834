"""What names somebody by figures and signs: mails, phones, accounts, addresses, links; written, spoken or dictated.

Both languages at once: a French customer spells an English address. Years, prices, hours, quantities and
dates name nobody and stay.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from app.names.counted import BREATH, Counted, counted
from app.names.spoken import Kind, Spoken, apart

_ENDS: Final = "com|fr|org|net|co|io|eu|be|ch|ca|uk|info|ie|us|de|app|example"
_DOT: Final = r"[ ](?:point|dot)[ ]"
_JOIN: Final = r"[ ](?:point|dot|tiret|dash|hyphen|underscore|plus)[ ]"
_LOCAL: Final = rf"(?:\w(?:[ ]\w)+(?!\w)|[\w.+-]+)(?:{_JOIN}\w+)*"
_MAIL: Final = re.compile(
    rf"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w'’]){_LOCAL}[ ](?:arobase|at)[ ]\w+(?:{_JOIN}\w+)*{_DOT}(?:{_ENDS})\b",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"https?://\S+|\bwww\.[^\s,;!?]+"
    rf"|(?<![\w.@-])[\w-]+(?:\.[\w-]+)*\.(?:{_ENDS})(?:/[^\s,;!?]*)?(?![\w.])"
    rf"|(?<![\w'’])[\w-]+{_DOT}(?:{_ENDS})\b(?:{_DOT}(?:{_ENDS})\b)?(?:[ ]slash[ ]\w+)*",
    re.IGNORECASE,
)
_SPELT_OUT: Final = re.compile(_DOT, re.IGNORECASE)

# ------------------------------------------------------------------------------------- phones

_PHONE: Final = re.compile(
    rf"(?<![\d,.£$€])\+?\(?\d(?:[ .\-()]{{0,2}}\d){{7,14}}(?!\d|,\d)|(?<!\d)\d{{3}}-\d{{4}}(?!\d)"
    rf"|(?<!\d)(?:\+\d\d|0\d{{1,4}}){BREATH}{{1,10}}\d\d+(?:{BREATH}{{1,10}}\d\d+)+(?!\d)",
    re.IGNORECASE,
)
_NO_PHONE: Final = re.compile(r"(?:19|20)\d\d\D{0,3}(?:(?:19|20)\d\d|[01]\d-[0-3]\d)")
_PRICED: Final = re.compile(
    r"\s?(?:euros?|€|pounds?|quid|£|dollars?|%|bucks|litres?|km)\b", re.IGNORECASE
)
_DICTATED: Final = 8
_DICTATED_WITH_ZERO: Final = 5
_ZERO: Final = frozenset(("zéro", "zero", "oh", "nought"))

# ----------------------------------------------------------------------------------- accounts

_ACCOUNT: Final = re.compile(
    r"\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,4})?\b|\b(?:\d{4}[ -]?){3}\d{4}\b"
    r"|\b[A-Z]{2}(?: ?\d\d){3} ?[A-D]\b|(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])|\bGB ?\d{3} ?\d{4} ?\d\d\b"
    r"|\b[12] \d\d [01]\d \d[\dAB] \d{3} \d{3}(?: \d\d)?\b|\b\d{3} \d{3} \d{3} \d{5}\b|\b\d{5} \d{5} [\dA-Z]{11} \d\d\b"
)
_ABOUT_ACCOUNT: Final = re.compile(
    r"\b(?:iban|bic|rib|sirene?t?|siret|s[ée]cu(?:rit[ée] sociale)?|num[ée]ro de (?:compte|carte|client)|carte|compte|tva"
    r"|account(?: number| ending)?|sort code|routing|national insurance|(?:my|the|his|her) social|social security|vat|card|passport|passeport)\b",
    re.IGNORECASE,
)
_WRITTEN: Final = re.compile(r"\d[\d -]{3,}\d")
_LETTERS: Final = re.compile(r"(?:\b[a-z]\b[ ]?){2}$", re.IGNORECASE)
_NEAR: Final = 40  # code points between what an account is called and its number
_SHORTEST: Final = 5

# ---------------------------------------------------------------------------------- addresses

_FIGURES: Final = r"\d{1,4}(?: ?(?:bis|ter|quater))?"
_NUMBER: Final = (
    rf"(?:{_FIGURES}|(?:cent )?(?:(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?)(?:[ -](?:et[ -])?[a-zé-]+)?"
    r"|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)(?: bis| ter)?)"
)
_ENGLISH_NUMBER: Final = (
    rf"(?:{_FIGURES}|(?:one hundred and )?(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen))"
)
_WAY: Final = "rue|avenue|boulevard|impasse|allée|allées|chemin|place|quai|route|cours|square|passage|sentier|faubourg"
_SURE_WAY: Final = (
    "impasse|boulevard|avenue|lotissement|zone (?:artisanale|industrielle|commerciale)|faubourg"
)
_OF: Final = r"(?:[ ](?:de la|de l['’]|du|des|de|d['’]|le|la|les|l['’]))?"
_CAPITAL: Final = r"[ ]?[A-ZÀ-Ý][\w'’-]*"
_TOWN: Final = r"(?:,? (?:à )?(?:\d{5} )?[A-ZÀ-Ý][\w'’-]+|,? \d{5} [A-ZÀ-Ý][\w'’-]+)"
_SMALL: Final = r"(?!(?:le|la|les|un|une|il|elle|on|et|à|a|de|du|des|d|qui|que|l)\b)[\w'’-]{3,}"
_STREET: Final = (
    "street|road|avenue|lane|drive|close|court|square|way|crescent|terrace|grove|gardens|boulevard"
)
_PLAIN: Final = r"(?!(?:the|a|an|in|on|of|at|to|my|our|his|her|their|people|miles?|minutes?|times?|hours?|or|and|down|up|that|this|for|one|by|us)\b)[a-z'’-]{3,}"
_UNIT: Final = r"(?:(?:Flat|Unit|Suite|Apartment|Apt) \d+\w?,? )"
_POSTCODE: Final = r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
_ADDRESSES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b{_NUMBER},? )?\b(?i:{_WAY}|{_SURE_WAY}){_OF}(?:{_CAPITAL}){{1,3}}{_TOWN}?",
        rf"(?i:\b{_NUMBER},? (?:{_WAY}){_OF} ?{_SMALL}(?: {_SMALL}(?= à))?(?: à {_SMALL})?)",
        rf"(?i:\b(?:{_SURE_WAY})[ ](?:de la|de l['’]|du|des|de|d['’]) ?{_SMALL})",
        rf"(?i:(?<=habite )|(?<=habitait )|(?<=adresse c'est )|(?<=emménagé )|(?<=habitons ))(?i:(?:{_WAY}){_OF} ?{_SMALL})",
        r"\b\d{5} [A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+)*",
        rf"{_UNIT}?(?:\b\d{{1,4}}[a-z]? )?(?:\b[A-Z][\w'’-]+ ){{1,3}}(?:{_STREET.title()})\b(?:, {_UNIT.strip()}|, Suite \d+|, [A-Z]\w+(?: {_POSTCODE})?)?",
        rf"(?i:\b{_ENGLISH_NUMBER} {_PLAIN}(?: {_PLAIN})? (?:{_STREET}))\b",
        rf"(?i:\b(?:on|in|at|off|down) {_PLAIN} (?:street|road|lane|avenue))\b",
        rf"{_UNIT}?{_POSTCODE}",
    )
)
_NO_ADDRESS: Final = re.compile(
    r"(?i)^(?:cours|passage|place|route|way|close|court|square|the|our|a)\b(?!.*\d)"
)


_FIGURE: Final = re.compile(r"\d")
_MAY_BE_ADDRESS: Final = re.compile(
    rf"\b(?:{_WAY}|{_SURE_WAY}|{_STREET})\b|\b\d{{5}} |{_POSTCODE}", re.IGNORECASE
)
"""Few turns hold a street: the rest is passed over quickly."""


def figures(text: str) -> list[Spoken]:
    """Every mail, phone, account, address and link of a text, in order, nothing twice."""
    runs = [one for one in counted(text) if one.words and one.figures >= _DICTATED_WITH_ZERO]
    found = [*_signs(text), *_accounts(text, runs), *_phones(text, runs), *_addresses(text)]
    return apart(found)


def _signs(text: str) -> Iterator[Spoken]:
    spelt = "@" in text or _SPELT_OUT.search(text)
    mails = [_spoken(one, "mail") for one in _MAIL.finditer(text)] if spelt else []
    yield from mails
    if "." not in text and not _SPELT_OUT.search(text) and "//" not in text:
        return
    for one in _LINK.finditer(text):
        if all(one.end() <= mail.span[0] or mail.span[1] <= one.start() for mail in mails):
            yield _spoken(one, "link")


def _accounts(text: str, said: Sequence[Counted]) -> Iterator[Spoken]:
    if said or _FIGURE.search(text):
        yield from (_spoken(one, "account") for one in _ACCOUNT.finditer(text))
    else:
        return
    for cue in _ABOUT_ACCOUNT.finditer(text):
        written = _WRITTEN.search(text, cue.end(), cue.end() + _NEAR)
        if written and sum(sign.isdigit() for sign in written.group()) > _SHORTEST:
            yield _spoken(written, "account")
        for run in said:
            near = 0 <= run.start - cue.end() <= _NEAR and not run.thousands
            if near and run.figures > _SHORTEST:
                yield _of(text, _with_letters(text, run), run.end, "account")
    for run in said:
        start = _with_letters(text, run)
        if start < run.start and run.figures >= _DICTATED:
            yield _of(text, start, run.end, "account")


def _with_letters(text: str, run: Counted) -> int:
    """Where a run begins with the two letters that a country spells before it: "F R soixante-seize"."""
    letters = _LETTERS.search(text[: run.start])
    return letters.start() if letters else run.start


def _phones(text: str, said: Sequence[Counted]) -> Iterator[Spoken]:
    for one in _PHONE.finditer(text) if _FIGURE.search(text) else ():
        if not _NO_PHONE.search(one.group()) and not _PRICED.match(text, one.end()):
            yield _spoken(one, "phone", re.sub(r"\D", "", one.group()))
    for run in said:
        if _PRICED.match(text, run.end):
            continue
        dictated = run.first in _ZERO and run.figures >= _DICTATED_WITH_ZERO
        if dictated or (run.figures >= _DICTATED and not run.thousands):
            start = run.start - 5 if text[: run.start].lower().endswith("plus ") else run.start
            yield _of(text, start, run.end, "phone")


def _addresses(text: str) -> Iterator[Spoken]:
    if not _MAY_BE_ADDRESS.search(text):
        return
    for pattern in _ADDRESSES:
        for one in pattern.finditer(text):
            if not _NO_ADDRESS.search(one.group()):
                yield _spoken(one, "address")


def _spoken(one: re.Match[str], kind: Kind, name: str = "") -> Spoken:
    return Spoken(one.span(), one.group(), name or one.group().lower(), kind)


def _of(text: str, start: int, end: int, kind: Kind) -> Spoken:
    return Spoken((start, end), text[start:end], text[start:end].lower(), kind)

"""Saying the customer's words back: a piece of a sentence becomes something a person could say, or nothing.

"Wasn't able to open" wants its "I"; "you the temperature" is no piece of anything; "about twenty" wants
what was twenty. What cannot be made whole within a breath is not said back.
"""

import re

from app.events import Lang
from app.language.base import bare
from app.method.classes import ORDINARY, is_number
from app.method.saying_words import DET, EMPTY, NOT_FIRST, NOT_LAST
from app.method.strong_words import LONGEST

_MOST = 7
_REACH = 3
_WORD = re.compile(r"[^\W_]+(?:['’]|(?:-[^\W_]+)*)")

_SUBJECTS: dict[Lang, frozenset[str]] = {
    "en": frozenset("i we he she it they you nobody everybody somebody".split()),
    "fr": frozenset("je j' on il elle ils elles nous tu ca c' personne".split()),
}
# What may stand between somebody and what they did.
_BETWEEN: dict[Lang, frozenset[str]] = {
    "en": frozenset(
        "'d 'm 's 're 've d m s re ve t not just never really only also even had was were have has could would did"
        " didn wasn weren couldn wouldn hadn haven".split()
    ),
    "fr": frozenset(
        "ne n' me m' te t' se s' le la les l' lui leur y en ai as a avais avait est suis etais etait sont ont avons"
        " pas plus jamais tout bien deja juste vous".split()
    ),
}
# What cannot begin without somebody.
_VERBS: dict[Lang, frozenset[str]] = {
    "en": frozenset(
        """was were is are am had has have did do would could can should must will might wasn weren didn couldn can't
        wouldn stood sat lost went rang cried shut put took got left kept broke came told said thought felt bought
        paid sent made knew saw found gave heard woke drove""".split()
    ),
    "fr": frozenset(
        "ai as a avais avait est suis es etais etait sont ont avons me m' se s' te t' ne n' y veux peux peut fais".split()
    ),
}
_FINITE_FR = ("ais", "ait", "aient")
_NOT_FINITE_FR = frozenset(
    "mais jamais fait parfait lait trait portrait souhait vrais frais".split()
)
_OBJECTS = frozenset("you me him them us".split())
_ARTICLES = frozenset("the a an my his her our their that this to".split())
_LITTLE = frozenset(
    "enfin mean surtout c' est really mostly mainly plutot voila quoi back minuit midi".split()
)
_EMPTIER = ORDINARY | _LITTLE | EMPTY | DET
_NOT_LAST = frozenset("till until before avant jusqu' just juste lui leur do does".split())
_OBJECT: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(r" (?:of )?(?:it|them|him|her|me|us)\b(?! \w+ing|['’])"),
    "fr": re.compile(r" (?:(?:le|la|les|un|une|mon|ma|mes|son|sa|ses) |l['’])[\w-]+"),
}
_POINTING = frozenset("this that these those".split())
_INFINITIVES = ("er", "ir", "re")
_IDIOMS = frozenset(
    (
        "au cas ou",
        "in case",
        "just in case",
        "last thing",
        "first thing",
        "you never",
        "stood there",
    )
)


def speakable(words: str) -> bool:
    """Whether words that somebody else chose stand by themselves: not begun nor cut in the middle."""
    found = bare(words).replace("’", "'").replace("'", "' ").split()
    if not found or (found[0] in NOT_FIRST | _NOT_FIRST_EITHER and found[:2] != ["what", "if"]):
        return False
    return found[-1] not in _NOT_LAST_EITHER


# An hour came to nothing; « j'en dormais plus » is whole.
_NOT_LAST_EITHER = (NOT_LAST | frozenset("heure heures matin minuit midi dix morning noon afternoon old told".split())) - {
    "plus", "pas", "out", "up", "on", "down", "me", "them", "him", "her", "it", "you", "there",
}  # fmt: skip
_NOT_FIRST_EITHER = frozenset(
    "what who who' heure heures matin soir jour jours ans mais et bon but and until moi coucher year years day morning been".split()
)


def said_back(words: str, quote: str, lang: Lang) -> str:
    """These words of a quote with the person they belong to; "" where they cannot be said back.

    Pieces: « recopiait le noir » in « elle recopiait le noir » becomes « elle recopiait le noir ».
    """
    if "," in words or not speakable(words) or bare(words) in _IDIOMS:
        return ""
    found = [bare(one) for one in _WORD.findall(words)]
    if not found or found[-1] in _NOT_LAST or _object_first(found) or _says_little(found):
        return ""
    at = quote.lower().find(words.lower())
    if at < 0:
        return words
    if is_number(found[0]) and _counted_from(quote[:at]):
        return ""
    words = _with_its_object(words, quote[at + len(words) :], lang)
    if _begun(found[-1]) and _goes_on(quote[at + len(words) :]):
        return ""
    words, at = _with_its_article(words, quote, at)
    whole = _with_somebody(words, quote, at, lang)
    if whole:
        return whole
    return "" if _wants_somebody(found[0], lang) else words


def _with_its_article(words: str, quote: str, at: int) -> tuple[str, int]:
    """ "Car for an hour" with whose car it was; where the words then begin."""
    before = list(_WORD.finditer(quote[:at]))
    if (
        not before
        or bare(before[-1].group()) not in DET - _POINTING
        or "," in quote[before[-1].end() : at]
    ):
        return words, at
    return quote[before[-1].start() : at + len(words)], before[-1].start()


def _counted_from(before: str) -> bool:
    """Whether the number is the end of a longer one: "four hundred and eighty"."""
    said = [bare(one) for one in before.split()[-2:]]
    return bool(said) and (
        is_number(said[-1]) or (len(said) == 2 and said[1] == "and" and is_number(said[0]))
    )


def _with_its_object(words: str, after: str, lang: Lang) -> str:
    """ "Able to open" with its "it", « rendre » with « le rameur »."""
    if lang == "fr" and not bare(words).endswith(_INFINITIVES):
        return words
    found = _OBJECT[lang].match(after)
    return words + found.group() if found and len(words + found.group()) <= LONGEST else words


def _says_little(found: list[str]) -> bool:
    """« c'est surtout ça »: said back, it would be a riddle."""
    if (found[0] in DET and found != ["a", "bout"]) or is_number(found[0]):  # « à bout » is much
        return all(one in _EMPTIER or is_number(one) for one in found)
    return found[0] in _LITTLE and all(one in _LITTLE or one in ORDINARY for one in found)


def _object_first(found: list[str]) -> bool:
    """ "You the temperature": what was told to somebody, without who told it."""
    if len(found) < 2:
        return False
    if found[0] in _OBJECTS and found[1] in _ARTICLES:
        return True
    return found[0] in ("it", "them") and is_number(found[1])


def _begun(last: str) -> bool:
    """Whether something must follow: what was counted, whom one was getting rid of."""
    return is_number(last) or (last.endswith("ing") and len(last) > len("thing"))


def _goes_on(after: str) -> bool:
    """Whether what was counted, or another number, stands right behind."""
    return after[:1] in (",", " ") and bool(after[1:3].strip())


def _wants_somebody(first: str, lang: Lang) -> bool:
    if first in _VERBS[lang]:
        return True
    return lang == "fr" and first.endswith(_FINITE_FR) and first not in _NOT_FINITE_FR


def _with_somebody(words: str, quote: str, at: int, lang: Lang) -> str:
    """The words from their subject on, where it stands near enough before them in the same clause."""
    before = list(_WORD.finditer(quote[:at]))
    for back, one in enumerate(reversed(before[-_REACH - 1 :])):
        said = bare(one.group())
        between = quote[one.end() : at]
        if any(mark in between for mark in ",.;:!?…—"):
            return ""
        if said in _SUBJECTS[lang]:
            whole = quote[one.start() : at + len(words)]
            whole = whole if whole.startswith(("I ", "I'", "I’")) else whole[0].lower() + whole[1:]
            return whole if len(whole) <= LONGEST and len(whole.split()) <= _MOST else ""
        if said not in _BETWEEN[lang] or back == _REACH:
            return ""
    return ""

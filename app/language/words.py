"""Tokens, lemmas and content: what both languages do alike, given their own word lists.

A token is a run of letters and digits. Apostrophes split it where the language says so ("qu'est" is
two words, "aujourd'hui" one; "what's" two, "don't" one); hyphens always do, except in the few words
that a language lists as whole, so that "avez-vous" is a verb and its subject.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from app.events import Lang
from app.language.base import Word, bare, low
from app.language.numbers import NUMBERS, joined

# Possessive quantifiers: one pass over any text, however hostile.
TOKEN = re.compile(r"\d++(?:[.,]\d++)++|[^\W_]++(?:'[^\W_]++)*+")

# What simplemma gets wrong in everyday talk, by the word as it is spoken.
_KNOWN: dict[Lang, dict[str, str]] = {
    "fr": {
        "vécu": "vivre", "vécue": "vivre", "vécus": "vivre", "su": "savoir", "lu": "lire",
        "devis": "devis", "fois": "fois", "mails": "mail", "mail": "mail", "tableur": "tableur",
    },
    "en": {
        "felt": "feel", "left": "leave", "found": "find", "saw": "see", "spreadsheet": "spreadsheet",
        "meeting": "meeting", "pricing": "price", "building": "building", "morning": "morning",
        "evening": "evening", "during": "during", "nothing": "nothing", "something": "something",
        "everything": "everything", "anything": "anything", "better": "good", "worse": "bad",
    },
}  # fmt: skip


_NO_SILENT_E = re.compile(
    r"(?:[lnrs]k|[lr]d|nd|[lrmfpkx]t|[lr]n|[lr]m|[lrs]p|wn|lk|ld|ll|ss|ck|sh|ch)e$"
)


@lru_cache(maxsize=60_000)
def lemma(word: str, lang: Lang) -> str:
    """The dictionary form of a lower-case word, without accents ("achetés" → "acheter")."""
    if word in NUMBERS[lang]:
        return str(NUMBERS[lang][word])
    if (known := _KNOWN[lang].get(word)) is not None:
        return spelled(known)
    if len(word) < 3 or len(word) > 40 or not word.isalpha():
        return spelled(word)
    return spelled(_looked_up(word, lang))


def spelled(word: str) -> str:
    """`bare` with its ligatures opened: "sœur" and "soeur" are one word."""
    return bare(word).replace("œ", "oe").replace("æ", "ae")


def _looked_up(word: str, lang: Lang) -> str:
    # Imported on first use: the dictionaries cost a tenth of a second and several megabytes.
    import simplemma

    found = simplemma.lemmatize(word, lang=lang)
    # "thinking" comes back as "thinke": no English verb ends in a silent e after such consonants.
    if lang == "en" and word.endswith("ing") and _NO_SILENT_E.search(found):
        found = found[:-1]
    return found.lower()


# A word is made for each word of each turn: straight from its five values.
_new: Callable[[type[Word], tuple[int, int, str, str, str]], Word] = tuple.__new__
# A stretch of a text between two blanks, cut: where each word begins and ends in it, and its faces.
_Cut = tuple[tuple[int, int, str, str, str], ...]
_MOST_KNOWN = 40_000
_LONGEST_KNOWN = 40


class Splitter:
    """Splits texts of one language into words.

    `cut` says where a token with an apostrophe breaks, `whole` matches the hyphenated words that stay in
    one piece. Talk repeats itself: how a stretch between two blanks is cut is remembered.
    """

    __slots__ = ("_cut", "_known", "_whole", "lang")

    def __init__(
        self, lang: Lang, cut: Callable[[str], Iterable[int]], whole: re.Pattern[str]
    ) -> None:
        self.lang: Lang = lang
        self._cut, self._whole = cut, whole
        self._known: dict[str, _Cut] = {}

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of a text; never fails on any text."""
        lowered = low(text)
        known = self._known
        at = len(lowered) - len(lowered.lstrip(" "))
        found: list[Word] = []
        for chunk in lowered[at:].split(" "):
            pieces = known.get(chunk)
            if pieces is None:
                pieces = self._pieces(chunk)
            for start, end, piece, plain, base in pieces:
                found.append(_new(Word, (at + start, at + end, piece, plain, base)))
            at += len(chunk) + 1
        return tuple(found)

    def _pieces(self, chunk: str) -> _Cut:
        spans: list[tuple[int, int]] = []
        for match in TOKEN.finditer(chunk):
            start, end = match.span()
            token = match.group()
            if "'" in token:
                for place in self._cut(token):
                    spans.append((start, start + place))
                    start += place
            spans.append((start, end))
        if "-" in chunk:
            spans = _whole_again(chunk, spans, self._whole)
        words = ((start, end, chunk[start:end]) for start, end in spans)
        found = tuple(
            (start, end, one, spelled(one), lemma(one, self.lang)) for start, end, one in words
        )
        if len(chunk) <= _LONGEST_KNOWN:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[chunk] = found
        return found


def _whole_again(
    lowered: str, pieces: list[tuple[int, int]], whole: re.Pattern[str]
) -> list[tuple[int, int]]:
    spans = [match.span() for match in whole.finditer(lowered)]
    if not spans:
        return pieces
    kept: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        while at < len(spans) and spans[at][1] <= piece[0]:
            at += 1
        if at < len(spans) and piece[0] >= spans[at][0]:
            if piece[0] == spans[at][0]:
                kept.append(spans[at])
            continue
        kept.append(piece)
    return kept


def content_of(
    words: Iterable[Word], lang: Lang, is_content: Callable[[Word], bool]
) -> frozenset[str]:
    """The lemmas that carry meaning, numbers as digits ("vingt et un" → "21")."""
    words = tuple(words)
    found = {word.lemma for word in words if is_content(word)}
    if any(word.low in NUMBERS[lang] for word in words):
        found.update(joined(words, lang))
    return frozenset(found)

"""Reading a turn: its words, units and content, sentence by sentence where two languages are mixed."""

import re
from collections.abc import Iterator, Mapping

from app.events import Lang
from app.language.base import Language, Reading, Unit, Word
from app.language.telling import counts, decided
from app.language.words import content_of

_SENTENCE = re.compile(r"[^.?!…\n]*+[.?!…\n]*+")


def read_in(text: str, lang: Lang, languages: Mapping[Lang, Language]) -> Reading:
    """Read a turn in `lang`; a sentence that is plainly in the other language is read in that one (R25)."""
    language = languages[lang]
    words = language.words(text)
    mixed = _mixed(words, lang)
    if mixed and (read_apart := _by_sentence(text, lang, languages)):
        return read_apart
    return Reading(
        text, lang, words, language.units(text, words),
        content_of(words, lang, language.is_content), mixed,
    )  # fmt: skip


def words_in(text: str, lang: Lang, languages: Mapping[Lang, Language]) -> tuple[Word, ...]:
    """The words of a turn, the same as `read_in` finds, without looking at its units."""
    words = languages[lang].words(text)
    if not _mixed(words, lang):
        return words
    pieces = _pieces(text, lang)
    if all(code == lang for _, code in pieces):
        return words
    return tuple(
        word
        for (start, end), code in pieces
        for word in languages[code].words(" " * start + text[start:end])
    )


def _mixed(words: tuple[Word, ...], lang: Lang) -> bool:
    french, english = counts([word.low for word in words[:400]])
    own, other = (french, english) if lang == "fr" else (english, french)
    return other >= 2 and other * 5 >= own + other and own > 0


def _pieces(text: str, lang: Lang) -> list[tuple[tuple[int, int], Lang]]:
    return [(span, decided(text[span[0] : span[1]]) or lang) for span in _sentences(text)]


def _by_sentence(text: str, lang: Lang, languages: Mapping[Lang, Language]) -> Reading | None:
    pieces = _pieces(text, lang)
    if all(code == lang for _, code in pieces):
        return None
    words: list[Word] = []
    units: list[Unit] = []
    content: set[str] = set()
    for (start, end), code in pieces:
        language = languages[code]
        # Blanks stand for the sentences before, so that every offset is one into the whole turn.
        alone = " " * start + text[start:end]
        found = language.words(alone)
        words += found
        units += language.units(alone, found)
        content |= content_of(found, code, language.is_content)
    return Reading(text, lang, tuple(words), tuple(units), frozenset(content), True)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(text):
        if match.end() > match.start():
            yield match.span()

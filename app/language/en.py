"""English mechanics: words, units, marks."""

import re
from collections.abc import Iterator

from app.events import Lang
from app.language.base import Unit, Word
from app.language.en_marks import marks_of
from app.language.en_units import breaks
from app.language.en_words import LETTER, STOP
from app.language.numbers import NUMBERS
from app.language.units import units_of
from app.language.words import Splitter

_WHOLE = re.compile(
    r"\b(?:uh-huh|mm-hmm|mm-hm|x-ray|e-mail|follow-up|check-in|sign-up|set-up|trade-off)\b"
)
_CLITICS = ("'s", "'re", "'ve", "'ll", "'d", "'m")


class English:
    """How English works, as far as the method needs to know."""

    code: Lang = "en"

    def words(self, text: str) -> tuple[Word, ...]:
        """Split text into words; "what's" is two, "don't" one."""
        return _SPLITTER.words(text)

    def units(self, text: str, words: tuple[Word, ...]) -> tuple[Unit, ...]:
        """Split a turn into units with their marks."""
        return units_of(text, words, self.shape(words), breaks, marks_of)

    def shape(self, words: tuple[Word, ...]) -> str:
        """One letter a word: see `en_words.py`."""
        letters = [LETTER.get(word.bare, ".") for word in words]
        for place in range(1, len(words)):
            # "what weighed on you": behind "what" and "who" a verb in the past is one.
            if (
                letters[place - 1] in "wq"
                and letters[place] == "."
                and words[place].bare[-2:] == "ed"
            ):
                letters[place] = "W"
            elif (
                letters[place] == "T"
                and letters[place - 1] == "."
                and words[place - 1].bare.endswith("s")
                and words[place + 1 : place + 2]
                and words[place + 1].bare == "us"
            ):
                letters[place] = "V"  # "our families tell us" is no request
            elif words[place].bare == "then" and words[place - 1].bare == "back":
                letters[place] = "."  # "back then" is a time, not a connective
        for place in range(len(words) - 1):
            # "you know" and "I mean" fill a pause unless they ask ("do you know what").
            if words[place + 1].bare == "know" and words[place].bare == "you":
                filler = not (place and letters[place - 1] in "gdmbvwhyneq") and "".join(
                    letters[place + 2 : place + 3]
                ) not in ("w", "h", "y", "n", "e", "q", "k", "f", "t", "j", "")
            else:
                said = words[place + 1].bare == "mean" and words[place].bare == "i"
                filler = said and not (place and letters[place - 1] in "whf")
            if filler:
                letters[place] = letters[place + 1] = "~"
        return "".join(letters)

    def is_content(self, word: Word) -> bool:
        """Whether a word carries meaning of its own."""
        return (
            word.bare not in STOP
            and word.lemma not in STOP
            and word.low not in NUMBERS["en"]
            and (len(word.bare) > 1 or word.bare.isdigit())
        )


def _cut(token: str) -> Iterator[int]:
    for clitic in _CLITICS:
        if token.endswith(clitic) and len(token) > len(clitic):
            yield len(token) - len(clitic)
            return


_SPLITTER = Splitter("en", _cut, _WHOLE)

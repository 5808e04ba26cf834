"""French mechanics: words, units, marks."""

import re
from collections.abc import Iterator

from app.events import Lang
from app.language.base import Unit, Word, bare
from app.language.fr_marks import marks_of
from app.language.fr_units import breaks
from app.language.fr_words import (
    FINITE,
    LETTER,
    NOT_FINITE,
    NOT_VERBS,
    PRESENT,
    REFLEXIVE,
    STOP,
    VOUS_VERB,
)
from app.language.numbers import NUMBERS
from app.language.units import units_of
from app.language.words import Splitter

_WHOLE = re.compile(
    r"\b(?:c'est-à-dire|c'est-a-dire|peut-être|peut-etre|rendez-vous|week-end|vis-à-vis|vis-a-vis"
    r"|au-delà|là-bas|la-bas|là-dessus|la-dessus|celui-là|celui-ci|celle-là|celle-ci|ceux-là|ceux-ci"
    r"|soi-disant|rez-de-chaussée|après-midi|apres-midi|mm-hm|e-mail|beau-frère|belle-mère|beau-père"
    r"|belle-soeur|belle-sœur|grand-mère|grand-père|grands-parents|sous-traitant|sous-traitants)\b"
)
_KEPT = frozenset(
    "aujourd'hui quelqu'un quelqu'une quelqu'uns presqu'île d'accord prud'hommes entr'ouvert".split()
)
_ELIDED = frozenset("l d j qu n s t c ç m jusqu lorsqu puisqu quoiqu est-ce esqu".split())
_CLITIC = frozenset("vous tu il elle on ils elles je nous ce".split())
_OBJECT = frozenset("moi nous le la les lui leur en y".split())


class French:
    """How French works, as far as the method needs to know."""

    code: Lang = "fr"

    def words(self, text: str) -> tuple[Word, ...]:
        """Split text into words; elisions and hyphens part: "qu'avez-vous" is three."""
        return _SPLITTER.words(text)

    def units(self, text: str, words: tuple[Word, ...]) -> tuple[Unit, ...]:
        """Split a turn into units with their marks."""
        return units_of(text, words, self.shape(text, words), breaks, marks_of)

    def shape(self, text: str, words: tuple[Word, ...]) -> str:
        """One letter a word: see `fr_words.py`. A subject or object behind a hyphen is "I"."""
        letters = [_letter(word.low) for word in words]
        if "-" in text:
            for place in range(1, len(words)):
                start = words[place].start
                if text[start - 1] == "-" and words[place - 1].end == start - 1:
                    earlier = letters[place - 2] if place > 1 else ""
                    letters[place] = _hyphened(
                        words[place].bare,
                        letters[place],
                        letters[place - 1],
                        words[place - 1].bare,
                        earlier,
                    )
        else:
            _set_turned(words, letters)
        if "coup" in text or "dire" in text or "en fait" in text:
            _set_phrases(words, letters)
        if "O" in letters:
            _set_places(letters)
        if "T" in letters:
            _set_tu(words, letters)
        return "".join(letters)

    def is_content(self, word: Word) -> bool:
        """Whether a word carries meaning of its own."""
        return (
            word.bare not in STOP
            and word.lemma not in STOP
            and word.low not in NUMBERS["fr"]
            and (len(word.bare) > 1 or word.bare.isdigit())
            and not word.bare.endswith("'")
        )


def _set_phrases(words: tuple[Word, ...], letters: list[str]) -> None:
    # "du coup" and "en fait" connect; "je veux dire" and "comment dire" fill a pause.
    for place in range(1, len(words)):
        pair = (words[place - 1].bare, words[place].bare)
        if pair in (("du", "coup"), ("en", "fait")):
            letters[place - 1] = letters[place] = "+"
        elif pair == ("comment", "dire"):
            letters[place - 1] = letters[place] = "~"
        elif pair == ("veux", "dire") and place > 1 and words[place - 2].bare == "je":
            letters[place - 2] = letters[place - 1] = letters[place] = "~"


def _set_turned(words: tuple[Word, ...], letters: list[str]) -> None:
    # A recogniser writes no hyphen: "que s'est il passé", "y a t il eu".
    for place in range(2, len(words)):
        if words[place].bare not in _THIRD:
            continue
        if words[place - 1].bare == "t" and words[place - 2].bare in ("a", "va"):
            letters[place - 1], letters[place] = "J", "I"
        elif letters[place - 1] in "eX":
            before = next((one for one in reversed(letters[: place - 1]) if one not in "TNi"), "")
            if before in "Qhnoy" and before and (place < 3 or letters[place - 3] != "c"):
                letters[place] = "I"


_THIRD = frozenset("il elle on ils elles".split())


def _set_tu(words: tuple[Word, ...], letters: list[str]) -> None:
    # "t'étais", "t'as": the spoken "tu", where nothing else is the subject.
    for place in range(len(words) - 1):
        alone = place == 0 or letters[place - 1] not in "tsSqNv"
        verb = letters[place + 1]
        if words[place + 1].low in ("en", "y"):  # "t'en as parlé"
            verb = letters[place + 2] if place + 2 < len(letters) else ""
        if words[place].low == "t'" and verb == "X" and alone:
            letters[place] = "t"


# No verb form is longer; a run of letters may be.
_LONGEST = 30


def _set_places(letters: list[str]) -> None:
    # R7: "vous étiez ou" and "vous étiez ou quand…" ask for a place; no accent is typed or heard.
    for place, letter in enumerate(letters):
        after = letters[place + 1] if place + 1 < len(letters) else ""
        if letter == "O" and place and letters[place - 1] in "eXV" and after in ("", "n", "+"):
            letters[place] = "o"


_CACHE: dict[str, str] = {}


def _letter(word: str) -> str:
    found = _CACHE.get(word)
    if found is None:
        if len(_CACHE) > 60_000:
            _CACHE.clear()
        found = _CACHE[word] = _class_of(word)
    return found


def _class_of(word: str) -> str:
    if word == "où":
        return "o"
    if word == "ou":
        return "O"
    plain = bare(word)
    if word in ("à", "là"):
        return "p" if word == "à" else "+"
    if word == "a":
        return "X"
    if plain in LETTER:
        done = LETTER[plain] == "R" and word.endswith(("é", "ée", "és", "ées"))
        return "F" if done else LETTER[plain]  # "aidé" is no order
    if len(plain) > _LONGEST:
        return "."
    if plain not in NOT_VERBS and VOUS_VERB.search(plain):
        return "V"
    if plain in PRESENT or (FINITE.search(plain) and plain not in NOT_FINITE):
        return "A"
    return "."


def _hyphened(plain: str, letter: str, before: str, verb: str, earlier: str) -> str:
    if plain == "t" and before in "XA.eV":
        return "J"
    if plain == "ce" and before == "e":
        return "c"
    if plain == "vous" and verb in REFLEXIVE and earlier not in ("v", "n"):
        return "Z"
    if plain == "nous" and before == "R":
        return "Z"
    if plain in _CLITIC:
        return "I"
    if letter == "+" or (plain == "la" and before == "."):  # "ce jour-là"
        return letter
    return "Z" if plain in _OBJECT and before in "RVLAF.IZ" else letter


def _cut(token: str) -> Iterator[int]:
    if token in _KEPT:
        return
    place = token.find("'")
    while place > 0:
        if token[:place].rsplit("'", 1)[-1] not in _ELIDED:
            return
        yield place + 1
        token = token[place + 1 :]
        if token in _KEPT:
            return
        place = token.find("'")


_SPLITTER = Splitter("fr", _cut, _WHOLE)

"""Which characters no typeface here can draw: learnt from what Typst refuses, one at a time.

Typst names one such character and stops. After a few letters of a script, the whole script is taken to be
missing: a page of Chinese would else take a thousand runs. Signs are met one by one for longer, as typefaces
have some of them and lack others.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

STAND_IN = "□"
FEW_LETTERS, FEW_SIGNS = 3, 60
"""So many of a script, or of signs that stand together, are met one at a time."""
_REFUSED = re.compile(r'the text `"(.+?)"` could not be displayed')
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")


class Missing:
    """The characters that are known to be missing, for as long as this process runs."""

    def __init__(self) -> None:
        self._alone: set[str] = set()
        self._scripts: set[str | int] = set()
        self._met: Counter[str | int] = Counter()

    def among(self, text: str) -> dict[int, str]:
        """The characters of a text that cannot be drawn, each with what stands in for it."""
        known, scripts = set(self._alone), set(self._scripts)
        return {
            ord(char): STAND_IN
            for char in set(text)
            if not char.isascii() and (char in known or script(char) in scripts)
        }

    def learn(self, refused: str) -> bool:
        """Take in what Typst said when it refused; False where it was about something else."""
        found = {
            char
            for text in _REFUSED.findall(refused)
            for char in _CODE.sub(lambda code: chr(int(code[1], 16)), text)
            if not char.isascii() and char not in "\u00a0\u202f"
        }
        for char in found - self._alone:
            self._alone.add(char)
            kind = script(char)
            self._met[kind] += 1
            if self._met[kind] > (FEW_LETTERS if isinstance(kind, str) else FEW_SIGNS):
                self._scripts.add(kind)
        return bool(found)


@cache
def missing() -> Missing:
    """What this process has met so far."""
    return Missing()


def script(char: str) -> str | int:
    """The script of a letter (CJK, HANGUL, THAI), else the 256 places its code is among."""
    if unicodedata.category(char)[0] in "LM":
        return unicodedata.name(char, "?").split()[0]
    return ord(char) >> 8

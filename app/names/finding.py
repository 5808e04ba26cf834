"""Where known names stand in a text: whole words, in any case unless the same letters are an ordinary word."""

import re
from collections.abc import Iterable

from app.events import Lang, Product
from app.language.base import bare
from app.names import NameLedger
from app.names.figures import figures
from app.names.spoken import Kind, Known, Spoken, apart
from app.names.tokens import is_word

_MOST_PRODUCTS = 30
_LONGEST = 200


class Finder:
    """Finds what is known to name somebody, and what does so by figures. `cased` tells whether the talk has capitals."""

    def __init__(self, known: Iterable[Known], lang: Lang, *, cased: bool) -> None:
        self._known = {bare(one.name): one for one in known}
        self._lang = lang
        self._cased = cased
        products = [one.name for one in self._known.values() if one.kind == "product"]
        names = tuple(one[:_LONGEST] for one in products[:_MOST_PRODUCTS])
        self._ledger = NameLedger(Product(names=names))
        self._pattern = self._compiled()

    def find(self, text: str) -> list[Spoken]:
        """Everything in a text that names somebody, in order, nothing twice."""
        found = figures(text)
        if self._pattern is not None:
            found += [
                self._spoken(one)
                for one in self._pattern.finditer(text)
                if not self._is_the_word(text, one)
            ]
        return apart(found)

    def _spoken(self, one: re.Match[str]) -> Spoken:
        known = self._meant(one)
        kind: Kind = known.kind if known else "person"
        return Spoken(one.span(), one.group(), known.means if known else one.group(), kind)

    def _meant(self, one: re.Match[str]) -> Known | None:
        return self._known.get(bare(" ".join(one.group().split())))

    def _is_the_word(self, text: str, one: re.Match[str]) -> bool:
        """Whether a product's name that is also a word stands for the word: "a wren in the flue"."""
        known = self._meant(one)
        if known is None or known.kind != "product" or self._cased or not is_word(one.group()):
            return False
        meant = self._ledger.mentions(text, self._lang)
        return not any(m.span[0] < one.end() and one.start() < m.span[1] for m in meant)

    def _compiled(self) -> re.Pattern[str] | None:
        ways = []
        for one in sorted(self._known.values(), key=lambda one: (-len(one.name), one.name)):
            way = r"[\s\u00a0\u202f]+".join(re.escape(part) for part in one.name.split())
            way = re.sub("['’]", "['’]", way)
            ways.append(way if one.cased else f"(?i:{way})")
        return re.compile(rf"(?<![^\W_])(?:{'|'.join(ways)})(?![^\W_])") if ways else None

"""Who is spoken of does not leave the machine: names and numbers go out as placeholders and come back as they were."""

import re
from collections.abc import Iterator
from typing import Any, Final, cast

from app.advisors.answers import Answer
from app.events import AdviceWanted
from app.language.base import bare
from app.names.finding import Finder
from app.names.masks import PLACEHOLDER, Covered, Masks, placeholder
from app.names.personal import PersonalNames
from app.names.spoken import Kind, Known

_AS_THEY_ARE: Final = frozenset(("want", "task", "turn", "lang", "role", "phase", "afterwards"))
_IN_BRACKETS: Final = re.compile(r"[\[{<]([A-Z]{2,})[_ ](\d+)[\]}>]")
_LEAD: Final = re.compile(r"\b(d['’]|de |qu['’]|que )$", re.IGNORECASE)
_VOWELS: Final = "aeiouyàâäéèêëîïôöùûü"


class Cover:
    """A wish with placeholders instead of who is meant: `wanted` is what may be sent."""

    def __init__(self, original: AdviceWanted) -> None:
        self.original = original
        self._masks = _masks(original)
        self._texts: list[Covered] = []
        self.wanted = AdviceWanted.model_validate(self._covered(original.model_dump(mode="json")))

    def back(self, answer: Answer) -> Answer:
        """An answer with everybody's names put back: a quote as it was said, other words as they first were."""
        return type(answer).model_validate(self._put_back(answer.model_dump(mode="json")))

    # ---------------------------------------------------------------------------------- covering

    def _covered(self, value: Any) -> Any:
        if isinstance(value, str):
            covered = self._masks.cover(value)
            if covered.moved:
                self._texts.append(covered)
            return covered.text
        if isinstance(value, list):
            return [self._covered(one) for one in value]
        if isinstance(value, dict):
            return {
                key: one if key in _AS_THEY_ARE else self._covered(one)
                for key, one in value.items()
                if key not in ("people", "named")
            }
        return value

    # ------------------------------------------------------------------------------- putting back

    def _put_back(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._as_said(_IN_BRACKETS.sub(r"\1_\2", value))
        if isinstance(value, list):
            return [self._put_back(one) for one in value]
        if isinstance(value, dict):
            return {key: self._put_back(one) for key, one in value.items()}
        return value

    def _as_said(self, text: str) -> str:
        if not PLACEHOLDER.search(text):
            return text
        quoted = (one.said(text) for one in reversed(self._texts))
        return next((one for one in quoted if one is not None), None) or "".join(
            self._revealed(text)
        )

    def _revealed(self, text: str) -> Iterator[str]:
        """The words with names for placeholders; in French the word before may lose or get back its vowel."""
        last = 0
        for one in PLACEHOLDER.finditer(text):
            before, name = text[last : one.start()], self._masks.reveal(one.group())
            if self.original.lang == "fr" and name != one.group():
                before = _LEAD.sub(lambda lead, name=name: _elided(lead.group(), name), before)  # type: ignore[misc]
            yield before + name
            last = one.end()
        yield text[last:]


def cover(wanted: AdviceWanted) -> Cover:
    """What may be sent of a wish, with the way back."""
    return Cover(wanted)


def _masks(wanted: AdviceWanted) -> Masks:
    """The masks of a wish: those of the whole talk where it was listened to, else of what is in the wish."""
    if wanted.named is None:
        said = [one.text for one in wanted.turns]
        told = (*said, *wanted.threads, *wanted.facts, *wanted.asked, wanted.about)
        heard = PersonalNames(
            ((text, wanted.lang) for text in told if text),
            people=wanted.people, products=wanted.locked,
        )  # fmt: skip
        return Masks(heard, placeholder)
    spoken = bare(" ".join(_texts(wanted.model_dump(mode="json", exclude={"people", "named"}))))
    named = [one for one in wanted.named if bare(one.name).split()[0] in spoken]
    known = [Known(one.name, cast("Kind", one.kind), one.instead, one.cased) for one in named]
    names = {one.name.lower() for one in named}
    beside: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("person", wanted.people), ("product", wanted.locked),
    )  # fmt: skip
    known += [
        Known(name, kind, name, cased=False)
        for kind, more in beside
        for name in more
        if name.lower() not in names
    ]
    finder = Finder(known, wanted.lang, cased=_cased(wanted))
    return Masks(finder, placeholder, {one.instead: one.instead for one in wanted.named})


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _cased(wanted: AdviceWanted) -> bool:
    return any(one.cased for one in wanted.named or ()) or any(
        one.name[:1].isupper() for one in wanted.named or () if one.kind != "product"
    )


def _elided(lead: str, name: str) -> str:
    """What stands before a name as French says it: "d'Alain", "de Philippe"."""
    short = lead[: -1 if lead[-1] in "'’" else -2]
    if name[:1].lower() in _VOWELS:
        return short + (lead[-1] if lead[-1] in "'’" else "'")
    return f"{short}e " if len(lead) < len("que ") and lead[-1] in "'’" else lead

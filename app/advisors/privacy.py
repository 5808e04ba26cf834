"""Who is spoken of does not leave the machine: names and numbers go out as placeholders and come back as they were."""

import json
import re
from functools import partial
from typing import Any, Final

from app.advisors.answers import Answer
from app.events import AdviceWanted
from app.names.personal import PersonalNames, Spoken

# What names somebody by figures; `app.names.personal` knows people, companies, places, mails and phones.
_PATTERNS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("LINK", re.compile(r"https?://\S+|\bwww\.\S+", re.IGNORECASE)),
    ("ACCOUNT", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,4})?\b|\b(?:\d{4}[ -]?){3}\d{4}\b")),
    ("ADDRESS", re.compile(
        r"\b\d{1,4}(?: (?:bis|ter))?,? (?:(?:rue|avenue|boulevard|impasse|allée|chemin|place|quai|route|cours)"
        r"(?: (?:de|du|des|de la|le|la|les|d['’]|l['’]))?(?: ?[A-ZÀ-Ý][\w'’-]+){1,3}"
        r"|(?:[A-Z][\w'-]+ ){1,3}(?:Street|Road|Avenue|Lane|Drive|Close|Court|Square|Way|Crescent|Terrace))\b")),
)  # fmt: skip
_PLACEHOLDER: Final = re.compile(r"\b(?:[A-Z]+)_\d+\b")
_AS_THEY_ARE: Final = frozenset(("want", "task", "lang", "role", "phase", "people"))


class Cover:
    """A wish with placeholders instead of who is meant: `wanted` is what may be sent."""

    def __init__(self, original: AdviceWanted) -> None:
        self.original = original
        said = [one.text for one in original.turns]
        told = (*said, *original.threads, *original.facts, *original.asked, original.about)
        self._personal = PersonalNames(
            ((text, original.lang) for text in told if text),
            people=original.people, products=original.locked,
        )  # fmt: skip
        self._placeholders: dict[str, str] = {}
        self._kinds: dict[str, int] = {}
        self._meant: dict[str, str] = {}
        self.wanted = AdviceWanted.model_validate(self._covered(original.model_dump(mode="json")))

    def back(self, answer: Answer) -> Answer:
        """An answer with everybody's names put back, each as it was first said."""

        def put_back(found: re.Match[str]) -> str:
            return json.dumps(self._meant.get(found.group(), found.group()), ensure_ascii=False)[
                1:-1
            ]

        text = answer.model_dump_json()
        return type(answer).model_validate_json(_PLACEHOLDER.sub(put_back, text))

    def _covered(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, list):
            return [self._covered(one) for one in value]
        if isinstance(value, dict):
            return {
                key: one if key in _AS_THEY_ARE else self._covered(one)
                for key, one in value.items()
            }
        return value

    def _text(self, text: str) -> str:
        for kind, pattern in _PATTERNS:
            text = pattern.sub(partial(self._figures, kind), text)
        found: list[Spoken] = sorted(self._personal.find(text), key=lambda one: one.span)
        for one in reversed(found):
            if _PLACEHOLDER.fullmatch(one.text):
                continue
            start, end = one.span
            text = text[:start] + self._instead(one.kind.upper(), one.name, one.text) + text[end:]
        return text

    def _figures(self, kind: str, found: re.Match[str]) -> str:
        return self._instead(kind, found.group(), found.group())

    def _instead(self, kind: str, name: str, said: str) -> str:
        if name not in self._placeholders:
            self._kinds[kind] = self._kinds.get(kind, 0) + 1
            self._placeholders[name] = f"{kind}_{self._kinds[kind]}"
            self._meant[self._placeholders[name]] = said
        return self._placeholders[name]


def cover(wanted: AdviceWanted) -> Cover:
    """What may be sent of a wish, with the way back."""
    return Cover(wanted)

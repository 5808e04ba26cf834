"""Who is spoken of does not leave the machine: names and numbers go out as placeholders and come back as they were."""

import json
import re
from functools import partial
from typing import Any, Final

from app.advisors.answers import Answer
from app.events import AdviceWanted

# Kinds in the order in which they are looked for: an address holds names, an account holds digits.
_PATTERNS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("EMAIL", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w.-]+ (?:arobase|at) [\w-]+ (?:point|dot) \w{2,}\b", re.IGNORECASE)),
    ("LINK", re.compile(r"https?://\S+|\bwww\.\S+", re.IGNORECASE)),
    ("ACCOUNT", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,4})?\b|\b(?:\d{4}[ -]?){3}\d{4}\b")),
    ("PHONE", re.compile(r"(?<!\d)(?:\+\d{1,3}[ .-]?)?(?:\(?\d{1,5}\)?[ .-]?)(?:\d{2,4}[ .-]?){2,5}\d{2,4}(?!\d)")),
)  # fmt: skip
_FEWEST_DIGITS: Final = 8
"""Fewer digits are a date, a price or a time, and those the story needs."""
_PLACEHOLDER: Final = re.compile(r"\b(?:EMAIL|LINK|ACCOUNT|PHONE|PERSON|COMPANY|PLACE)_\d+\b")


class Cover:
    """A wish with placeholders instead of who is meant: `wanted` is what may be sent."""

    def __init__(self, original: AdviceWanted) -> None:
        self.original = original
        self._names: dict[str, str] = {}
        self._kinds: dict[str, int] = {}
        self.wanted = AdviceWanted.model_validate(self._covered(original.model_dump(mode="json")))

    def back(self, answer: Answer) -> Answer:
        """An answer with everybody's names put back."""
        text = answer.model_dump_json()
        meant = {placeholder: text for text, placeholder in self._names.items()}

        def put_back(found: re.Match[str]) -> str:
            return json.dumps(meant.get(found.group(), found.group()), ensure_ascii=False)[1:-1]

        return type(answer).model_validate_json(_PLACEHOLDER.sub(put_back, text))

    def _covered(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, list):
            return [self._covered(one) for one in value]
        if isinstance(value, dict):
            return {
                key: one if key in ("want", "task", "lang", "role", "phase") else self._covered(one)
                for key, one in value.items()
            }
        return value

    def _text(self, text: str) -> str:
        for kind, pattern in _PATTERNS:
            text = pattern.sub(partial(self._instead, kind), text)
        return text

    def _instead(self, kind: str, found: re.Match[str]) -> str:
        said = found.group()
        digits = sum(one.isdigit() for one in said)
        if kind == "PHONE" and digits < _FEWEST_DIGITS:
            return said
        if said not in self._names:
            self._kinds[kind] = self._kinds.get(kind, 0) + 1
            self._names[said] = f"{kind}_{self._kinds[kind]}"
        return self._names[said]


def cover(wanted: AdviceWanted) -> Cover:
    """What may be sent of a wish, with the way back."""
    return Cover(wanted)

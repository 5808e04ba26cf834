"""The guard of a drafted practice story: a plain YAML file of this language, with the fields that a story has.

`bascule story check` looks at what is in it, line by line; here is only what must not even be written to disk.
"""

from typing import Final

import yaml

from app.advisors.reasons import Reason
from app.advisors.signs import machine_talk, odd
from app.events import Lang

DEEPEST: Final = 12
FIELDS: Final = frozenset(
    "id title lang market product person style bought regrets opening memories pat contradictions falsehoods lines".split()
)
_NEEDED: Final = frozenset(("id", "title", "lang"))


def draft(text: str, lang: Lang) -> Reason | None:
    """Why this is no story to be checked. Aliases, tags and endless nesting are refused before anything is built."""
    if not text.strip():
        return "empty"
    if machine_talk(text):
        return "not_speech"
    if any(odd(part) for part in text.split()):
        return "odd_signs"
    found = _plain(text)
    if found is None or not found.keys() >= _NEEDED or not found.keys() <= FIELDS:
        return "not_a_story"
    return None if found["lang"] == lang else "wrong_language"


def _plain(text: str) -> dict[str, object] | None:
    """The mapping that the text holds, every value as the words that stand there; None where it is none."""
    try:
        depth = 0
        for event in yaml.parse(text, yaml.BaseLoader):
            if (
                isinstance(event, yaml.AliasEvent)
                or getattr(event, "anchor", None)
                or getattr(event, "tag", None)
            ):
                return None
            if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                depth += 1
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                depth -= 1
            if depth > DEEPEST:
                return None
        found = yaml.load(text, yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    return found if isinstance(found, dict) else None

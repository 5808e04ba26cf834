"""Reading a story file: YAML into a `Story`, and every mistake with its line.

Every value is read as the words that stand there: `no`, `12:30` and `2024-03-12` stay text. Anchors,
repeated keys and files beyond `LARGEST` bytes are refused.
"""

from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pydantic import ValidationError

from app.customers.story import Story
from app.errors import BadInput

LARGEST = 300_000
DEEPEST = 12
STORIES = Path(__file__).parent / "stories"

PLAIN: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Reads every value as the words that stand there; in C where there is one, which is ten times as fast."""
_MOST_BRACKETS = 4 * DEEPEST
_OPENS = (
    yaml.BlockMappingStartToken, yaml.BlockSequenceStartToken, yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken,
)  # fmt: skip
_CLOSES = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)

Place = tuple[str | int, ...]


class Problem(NamedTuple):
    """What is wrong with a story, and on which line of its file. A warning does not forbid using it."""

    line: int
    text: str
    warning: bool = False


class StoryRefused(BadInput):
    """A story file that cannot be used; `problems` are all that was found."""

    code = "unreadable_story"

    def __init__(self, name: str, problems: list[Problem]) -> None:
        told = "\n".join(f"{name}:{one.line}: {one.text}" for one in problems)
        super().__init__(told, "Mend the lines named; `bascule story check` looks again.")
        self.problems = problems


class StoryFile(NamedTuple):
    """A story with the line of each of its parts."""

    story: Story
    lines: dict[Place, int]

    def line(self, *place: str | int) -> int:
        """The line on which a part stands, or the nearest part above it that has one."""
        for end in range(len(place), -1, -1):
            if place[:end] in self.lines:
                return self.lines[place[:end]]
        return 1


def built_in() -> tuple[Path, ...]:
    """The files of the stories that come with Bascule."""
    return tuple(sorted(STORIES.glob("*.yaml")))


def load(path: Path) -> Story:
    """The story of a file; `StoryRefused` says what is wrong, line by line."""
    return open_story(path).story


def open_story(path: Path) -> StoryFile:
    """The story of a file with its lines."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise StoryRefused(str(path), [Problem(1, error.strerror or "cannot be read")]) from None
    if len(raw) > LARGEST:
        raise StoryRefused(str(path), [Problem(1, f"larger than {LARGEST} bytes")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise StoryRefused(str(path), [Problem(line, "is not UTF-8 text")]) from None
    return parse(text, str(path))


def parse(text: str, name: str = "story") -> StoryFile:
    """The story that a text holds; `name` stands for the file in what is told of mistakes."""
    lines: dict[Place, int] = {}
    problems: list[Problem] = []
    try:
        _look_through(text, name)
        node = yaml.compose(text, PLAIN)
        found = _plain(node, (), lines, problems) if node is not None else {}
    except yaml.YAMLError as error:
        raise StoryRefused(name, [_not_yaml(error)]) from None
    except RecursionError:
        raise StoryRefused(name, [Problem(1, "is nested too deeply")]) from None
    if problems:
        raise StoryRefused(name, problems)
    if isinstance(found, dict) and found.get("lang") == "fr":
        found = typeset(found)
    try:
        return StoryFile(Story.model_validate(found), lines)
    except ValidationError as error:
        raise StoryRefused(name, _told(error, lines)) from None


def _look_through(text: str, name: str) -> None:
    """Refuse what is not even to be put together: anchors, and endless nesting."""
    deep = 0
    for token in yaml.scan(text, PLAIN):
        line = token.start_mark.line + 1
        if isinstance(token, yaml.AliasToken | yaml.AnchorToken):
            raise StoryRefused(name, [Problem(line, "anchors and aliases are not used here: quote a text that begins with & or *")])  # fmt: skip
        deep += isinstance(token, _OPENS) - isinstance(token, _CLOSES)
        if deep > _MOST_BRACKETS:
            raise StoryRefused(name, [Problem(line, "is nested too deeply")])


def _not_yaml(error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or "is not YAML"
    hint = " (put the text between double quotes)" if "mapping values" in what else ""
    return Problem(mark.line + 1 if mark else 1, f"{what}{hint}")


def _plain(node: yaml.Node, place: Place, lines: dict[Place, int], problems: list[Problem]) -> Any:
    """What a node holds, with the line of each part noted."""
    lines[place] = node.start_mark.line + 1
    if len(place) > DEEPEST:
        problems.append(Problem(lines[place], "is nested too deeply"))
        return ""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one, (*place, i), lines, problems) for i, one in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return node.value
    held: dict[str, Any] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in held:
            problems.append(Problem(key.start_mark.line + 1, f"`{name}` stands here twice"))
        held[name] = _plain(value, (*place, name), lines, problems)
        lines[(*place, name)] = key.start_mark.line + 1
    return held


_FRENCH = str.maketrans({"’": "'"})
_NARROW = {f" {mark}": f"\u202f{mark}" for mark in "?!;:»"} | {"« ": "«\u202f"}


def typeset(found: Any) -> Any:
    """French spacing before ? ! ; : and inside « », so that nobody has to type it."""
    if isinstance(found, dict):
        return {key: typeset(value) for key, value in found.items()}
    if isinstance(found, list):
        return [typeset(one) for one in found]
    text = str(found).translate(_FRENCH)
    for plain, narrow in _NARROW.items():
        text = text.replace(plain, narrow)
    return text


def _told(error: ValidationError, lines: dict[Place, int]) -> list[Problem]:
    problems = []
    for one in error.errors(include_url=False, include_input=False):
        place: Place = one["loc"]
        if "is no slot" in one["msg"]:
            place = (*place, "slot")
        known = [place[:end] for end in range(len(place), -1, -1) if place[:end] in lines]
        where = ".".join(str(part + 1 if isinstance(part, int) else part) for part in place)
        problems.append(
            Problem(lines[known[0]] if known else 1, f"{where}: {_what(one['type'], one)}")
        )
    return sorted(problems)


def _what(kind: str, error: Any) -> str:
    """What a mistake is, in words for who writes a story."""
    about = error.get("ctx", {})
    if kind == "missing":
        return "is missing"
    if kind == "extra_forbidden":
        near = get_close_matches(str(error["loc"][-1]), [*Story.model_fields, *_PARTS], n=1)
        return "is no field of a story" + (f"; `{near[0]}`?" if near else "")
    if kind == "too_short":
        return f"needs at least {about['min_length']}, has {about['actual_length']}"
    if kind == "too_long":
        return f"may have {about['max_length']} at most, has {about['actual_length']}"
    if kind in ("tuple_type", "model_type", "model_attributes_type"):
        return "should be a list" if kind == "tuple_type" else "should be a group of fields"
    if kind == "string_pattern_mismatch":
        return "an id is small letters, digits and _ (a story's: -), and begins with a letter"
    return str(error["msg"]).removeprefix("Value error, ")


_PARTS = sorted(
    {
        name
        for model in Story.__annotations__.values()
        for name in getattr(model, "model_fields", ())
    }
    | {"needs", "cues", "says", "brief", "topics", "fact", "depth", "slot", "stage", "owns_up", "truth", "claim", "card"}
)  # fmt: skip

"""Text frames into models: quickly when they are right, in words when they are not, never echoing them."""

import json
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from app.errors import BadInput
from app.events import clean_text

_WORDS = {
    "extra_forbidden": "is not a field of this message",
    "missing": "is missing",
    "union_tag_not_found": "is missing",
    "union_tag_invalid": "is not a type that is taken here",
    "literal_error": "is not one of the allowed values",
    "string_type": "must be a text",
    "string_too_long": "is too long",
    "string_too_short": "is empty",
    "too_long": "has too many entries",
    "too_short": "is empty",
    "value_error": "is not valid",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "finite_number": "must be a number that ends",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "greater_than_equal": "is too small",
    "less_than_equal": "is too large",
    "tuple_type": "must be a list",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "json_invalid": "The message is not valid JSON.",
}  # fmt: skip

NAME_LENGTH = 60
Frame = TypeVar("Frame")


class BadFrame(BadInput):
    """A frame that is not valid. `of` is `<id>@<revision>` where the frame says so much."""

    code = "bad_frame"

    def __init__(self, message: str, of: str | None = None, remedy: str = "") -> None:
        super().__init__(message, remedy)
        self.of = of


def read_frame(adapter: TypeAdapter[Frame], text: str) -> Frame:
    """One frame as its model; raises BadFrame naming the field in words."""
    try:
        return adapter.validate_json(text)
    except ValidationError as error:
        refused = error
    loose = _loosely(text)
    if loose is not None and refused.errors(include_input=False)[0]["type"] == "json_invalid":
        # Half an emoji in an escape: the strict reader refuses it, the words around it must not be lost.
        try:
            return adapter.validate_python(_mended(loose))
        except ValidationError as error:
            refused = error
    raise BadFrame(in_words(refused), _name_of(loose))


def _loosely(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list):
        return [_mended(part) for part in value]
    if isinstance(value, dict):
        return {clean_text(name): _mended(part) for name, part in value.items()}
    return value


def _name_of(loose: Any) -> str | None:
    if not isinstance(loose, dict):
        return None
    name, revision = loose.get("id"), loose.get("revision", 0)
    if isinstance(name, str) and isinstance(revision, int) and len(name) <= 200:
        return f"{clean_text(name)}@{revision}"
    return None


def in_words(error: ValidationError) -> str:
    """What is wrong, naming the field and never a value."""
    return complaint(error.errors(include_input=False, include_url=False, include_context=False)[0])


def complaint(first: Any) -> str:
    """One of pydantic's errors in words. The field's name is cut short: it is the sender's own text."""
    kind = first["type"]
    words = _WORDS.get(kind, "is not valid")
    if kind == "json_invalid":
        return words
    path = [
        str(part) for part in first["loc"][1:]
    ]  # The first part is the frame's type, or `body`.
    if kind.startswith("union_tag"):
        path.append("type")
    if not path:
        return (
            "The message must be an object." if kind.endswith("_type") else f"The message {words}."
        )
    name = ".".join(path)
    return f"`{name[:NAME_LENGTH]}` {words}."

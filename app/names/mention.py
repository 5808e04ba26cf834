"""What a name found in a text is."""

from typing import Literal, NamedTuple

Kind = Literal["product", "competitor", "generic"]


class Mention(NamedTuple):
    """A name found in a text: which, where (code points), of what kind, and how it was matched."""

    name: str
    span: tuple[int, int]
    kind: Kind
    exact: bool

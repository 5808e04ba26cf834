"""What names somebody, where it stands, and what it is."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

Kind = Literal[
    "person", "company", "product", "place", "mail", "phone", "account", "address", "link", "sign"
]
"""A `sign` is a word of the talk that looks like a placeholder of ours: it is hidden, so that nothing is mistaken for it."""


class Spoken(NamedTuple):
    """Where something that names somebody stands in a text, what it is called there, and what it is."""

    span: tuple[int, int]
    text: str
    name: str
    kind: Kind


class Known(NamedTuple):
    """A name heard in a talk: how it is written, what it is, whom it means (the longest name it is a part of).

    `cased` where it counts only with its capital, because the same letters are a word.
    """

    name: str
    kind: Kind
    means: str
    cased: bool


def apart(found: Iterable[Spoken]) -> list[Spoken]:
    """In order, nothing twice: of two that overlap the one that begins first, then the longer."""
    kept: list[Spoken] = []
    for one in sorted(found, key=lambda one: (one.span[0], -one.span[1])):
        if not kept or one.span[0] >= kept[-1].span[1]:
            kept.append(one)
    return kept

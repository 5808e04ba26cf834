"""What the words around a name say that it is of: "Lake Street", "chez Tissot", "geoffrey our treasurer"."""

from collections.abc import Sequence

from app.names.given import GIVEN
from app.names.spoken import Kind
from app.names.unnamed import (
    COMPANY_BEFORE,
    COMPANY_WORDS,
    PERSON_AFTER,
    PERSON_BEFORE,
    PLACE_BEFORE,
    PLACE_WORDS,
    TITLES,
    TOWNS,
)


def kind_of(words: Sequence[str], first: int, last: int) -> Kind:
    """What a name with capitals is of: the words of the turn, without accents, and where it stands in them."""
    name = words[first:last]
    if any(one in COMPANY_WORDS for one in name):
        return "company"
    if any(one in PLACE_WORDS or one in TOWNS for one in name):
        return "place"
    if name[0] in GIVEN or (first and words[first - 1] in TITLES):
        return "person"
    return plain_kind(words, first, last) or "person"


def plain_kind(words: Sequence[str], first: int, last: int | None = None) -> Kind | None:
    """What the words around say that a name is of; None where they say nothing."""
    last = first + 1 if last is None else last
    before = words[max(0, first - 1) : first]
    after = words[last : last + 2]
    if before and (before[0] in TITLES or before[0] in PERSON_BEFORE):
        return "person"
    if after and (after[0] in PERSON_AFTER or (len(after) > 1 and " ".join(after) in PERSON_AFTER)):
        return "person"
    if before and before[0] in COMPANY_BEFORE:
        return "company"
    if before and before[0] in PLACE_BEFORE:
        return "place"
    return None

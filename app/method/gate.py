"""Which patterns could stand in a unit at all, told by its words: the cheap gate before every search.

A pattern's source names words without which it cannot match ("flattering" needs `love|great|…`). They are
read from the pattern itself, so that no list has to be kept beside it, and written down once for all
patterns: then looking at a unit costs one look-up a word, however many ideas listen, and a clean turn
tries hardly any pattern.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from app.events import Lang
from app.method.classes import ORDINARY

_TOKEN = re.compile(r"\w+")
_LONGEST_KNOWN = 40
_MOST_KNOWN = 20_000
_MOST_WAYS = 80
_Pieces = frozenset[str]
_NOTHING = (0, 0)
# What the parser of the standard library makes of a pattern: (what it is, its particulars).
_Item = tuple[Any, Any]
_Items = Sequence[_Item]


class Gate:
    """The patterns of one language by the words they need; each pattern is one bit.

    A pattern matches in one of several ways (its alternatives). A way needs up to two pieces of words;
    it is open where both stand.
    """

    __slots__ = ("_first", "_known", "_later", "_longest", "_owners", "_second", "_waiting")

    def __init__(self) -> None:
        self._waiting: list[tuple[int, str]] = []
        self._later: list[Callable[[], Iterable[tuple[int, str]]]] = []
        self._owners: list[int] = []
        # By piece, the ways that need it first and those that need it beside the first; "" needs nothing.
        self._first: dict[str, int] = {"": 0}
        self._second: dict[str, int] = {"": 0}
        self._known: dict[str, tuple[int, int]] = {}
        self._longest = 0

    def add(self, bit: int, pattern: str) -> None:
        """Listen for one more pattern; its source is read on first need."""
        self._waiting.append((bit, pattern))

    def add_later(self, patterns: Callable[[], Iterable[tuple[int, str]]]) -> None:
        """Listen for more patterns, which are asked for on first need."""
        self._later.append(patterns)

    def open_to(self, text: str) -> int:
        """The bits of the patterns that could match somewhere in a folded text."""
        if self._waiting or self._later:
            self._learn()
        known, first, second = self._known, self._first[""], self._second[""]
        for token in _TOKEN.findall(text):
            needed = known.get(token) or self._of(token)
            if needed is not _NOTHING:
                first |= needed[0]
                second |= needed[1]
        ways, bits = first & second, 0
        while ways:
            last = ways.bit_length() - 1
            bits |= self._owners[last]
            ways ^= 1 << last
        return bits

    def _learn(self) -> None:
        for bit, pattern in chain(self._waiting, chain.from_iterable(one() for one in self._later)):
            for needs in ways_of(pattern):
                way = 1 << len(self._owners)
                self._owners.append(bit)
                for at, table in enumerate((self._first, self._second)):
                    for piece in needs[at] if at < len(needs) else ("",):
                        table[piece] = table.get(piece, 0) | way
        self._longest = max(map(len, (*self._first, *self._second)))
        self._known.clear()
        self._waiting, self._later = [], []

    def _of(self, token: str) -> tuple[int, int]:
        marked, first, second = f" {token} ", 0, 0
        for start in range(len(marked)):
            for end in range(start + 1, min(start + self._longest, len(marked)) + 1):
                piece = marked[start:end]
                first |= self._first.get(piece, 0)
                second |= self._second.get(piece, 0)
        found = (first, second) if first or second else _NOTHING
        if len(token) <= _LONGEST_KNOWN:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[token] = found
        return found


GATES: dict[Lang, Gate] = {"fr": Gate(), "en": Gate()}


# ------------------------------------------------------------------------ reading a pattern's source


def ways_of(pattern: str) -> list[list[_Pieces]]:
    """The ways a pattern can match: of each, up to two sets of pieces of words that a match must hold.

    Every match holds a piece of each set of one of the ways. A blank at either end of a piece says that
    the word begins or ends there.
    """
    ways = _ways(list(_parsed(pattern)), "", False, False)
    return [sorted(dict.fromkeys(way), key=_how_common)[:2] for way in ways]


@lru_cache(maxsize=64)  # its width is asked for, then its words
def _parsed(pattern: str) -> Any:
    return _parser.parse(pattern)


def branches_of(pattern: str) -> list[str]:
    """The alternatives a pattern is made of; the whole of it where they cannot stand apart.

    They cannot where one refers back to a group or could match nothing at all.
    """
    branches, depth, begin, at = [], 0, 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = _class_end(pattern, at)
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and not depth:
            branches.append(pattern[begin:at])
            begin = at + 1
        at += 1
    branches.append(pattern[begin:])
    apart = _REFERS.search(pattern) is None and all(
        _parsed(branch).getwidth()[0] > 0 for branch in branches
    )
    return branches if apart else [pattern]


# A reference back, or flags for the whole pattern.
_REFERS = re.compile(r"\\[1-9]|\(\?(?:P=|\(|[aiLmsux])")


def _class_end(pattern: str, at: int) -> int:
    """Where the class of characters that opens here closes; a bracket right at its start is one of them."""
    at += 2 if pattern[at + 1] == "^" else 1
    at += pattern[at] == "]"
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at


def _ways(items: _Items, run: str, begins: bool, ends: bool) -> list[list[_Pieces]]:
    """The alternatives of a sequence, each with what it and the rest of the sequence need.

    `run` are the letters right before it, `begins` whether a word begins where they do, `ends` whether
    a word's end follows the sequence.
    """
    needed: list[_Pieces] = []
    inner: list[list[_Pieces]] = [[]]
    for at, item in enumerate(items):
        letter = _letter(item)
        if letter:
            run += letter
            continue
        if run:
            needed.append(frozenset({_marked(run, begins, _edge_at(items, at, ends))}))
        parts = _parts(item)
        if parts and _must(item):
            # What comes again is followed by itself.
            after = not _again(item) and _edge_at(items, at + 1, ends)
            ways = [way for part in parts for way in _ways(part, run, begins, after)]
            if len(inner) == 1 and len(ways) <= _MOST_WAYS:
                needed, inner = [*needed, *inner[0]], ways
            else:
                needed += _together(ways)
        at_edge = begins and not run
        run, begins = "", _closes(item) and (at_edge or _must(item))
    if run:
        needed.append(frozenset({_marked(run, begins, ends)}))
    return [[*way, *needed] for way in inner]


def _together(ways: Sequence[Sequence[_Pieces]]) -> list[_Pieces]:
    """What is needed whichever way it is, as one set; nothing where one of them needs nothing."""
    if not all(ways):
        return []
    return [frozenset().union(*(min(way, key=_how_common) for way in ways))]


def _marked(run: str, begins: bool, ends: bool) -> str:
    return f"{' ' if begins else ''}{run}{' ' if ends else ''}"


def _parts(item: _Item) -> list[_Items]:
    """The alternatives of a group; what is repeated is one, whatever else it may be."""
    match str(item[0]):
        case "SUBPATTERN":
            return [list(item[1][3])]
        case "BRANCH":
            return [list(branch) for branch in item[1][1]]
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return [list(item[1][2])]
    return []


def _again(item: _Item) -> bool:
    return str(item[0]).endswith("_REPEAT")


def _must(item: _Item) -> bool:
    """Whether the item must match: it is no repeat that may be missing."""
    return not _again(item) or item[1][0] > 0


def _edge_at(items: _Items, at: int, ends: bool) -> bool:
    """Whether a word cannot go on at this place of a sequence."""
    if at >= len(items):
        return ends
    item = items[at]
    parts = _parts(item)
    opens = all(part and _edge_at(part, 0, False) for part in parts) if parts else _is_edge(item)
    return opens and (_must(item) or _edge_at(items, at + 1, ends))


def _closes(item: _Item) -> bool:
    """Whether whatever the item matches ends where a word cannot go on."""
    parts = _parts(item)
    return all(part and _closes(part[-1]) for part in parts) if parts else _is_edge(item)


def _in_word(code: int) -> bool:
    return chr(code).isalnum() or code == ord("_")


def _letter(item: _Item) -> str:
    """The letter or digit that an item is, or ""."""
    return chr(item[1]) if str(item[0]) == "LITERAL" and _in_word(item[1]) else ""


_EDGES = frozenset(
    ("AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING", "AT_END", "AT_END_STRING")
)


def _is_edge(item: _Item) -> bool:
    """The edge of a word or of the text, or what is no letter."""
    match str(item[0]):
        case "AT":
            return str(item[1]) in _EDGES
        case "LITERAL":
            return not _in_word(item[1])
        case "IN":
            return all(str(kind) == "LITERAL" and not _in_word(code) for kind, code in item[1])
    return False


def _how_common(pieces: _Pieces) -> float:
    """Roughly how often one of these pieces stands in a unit: the choice that opens least is best."""
    return sum(_often(piece) for piece in pieces)


def _often(piece: str) -> float:
    word = piece.strip()
    if len(piece) == len(word) + 2:
        return 0.3 if word in ORDINARY else 0.01
    return float(0.01 + 4.0 ** -(len(piece) - 1))

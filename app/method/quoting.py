"""Verbatim quotes: the stretch of a customer's turn around what was heard that stands by itself.

A sentence where it is short; else the clause, with its neighbours as long as all stays within reach of
one glance. Never cut inside a word, never a filler at the front.
"""

from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from app.conversation import Turn
from app.language import Reading, Word
from app.method.classes import JOINS, ORDINARY, is_number
from app.method.hearing import Hit, sentence_starts, stops_before

LONGEST = 25
EASY = 18
GLANCE = 13
SHORTEST = 3
_FAR = 2 * LONGEST  # a recogniser may give a thousand words without a stop

_FILLERS = frozenset(
    "um uh er erm hm hmm mm so and well yeah yes no oh okay ok right but then ha you know i mean like"
    " euh bah ben bon alors donc et oui ouais non mais enfin voila ah oh eh hein puis du coup en fait quoi".split()
)
_PAIRS = frozenset({("you", "know"), ("i", "mean"), ("du", "coup"), ("en", "fait"), ("ben", "oui")})
ALONE = _FILLERS - {word for pair in _PAIRS for word in pair} | {"ben", "oui"}

DANGLING = frozenset(
    "um uh er erm hmm so and but yeah or like really euh bah ben et mais donc alors ou voila quoi hein yes surement".split()
)


class Place(NamedTuple):
    """A stretch of words: positions in `Reading.words`, `last` exclusive."""

    first: int
    last: int


def sentence(reading: Reading, hit: Hit) -> Place:
    """The sentence a hit stands in: its unit, and those that no full stop parts from it."""
    starts = sentence_starts(reading)
    at = bisect_right(starts, hit.first) - 1
    last = starts[at + 1] if at + 1 < len(starts) else len(reading.words)
    return Place(starts[at] if at >= 0 else 0, max(last, hit.last))


# What stands between most words: nothing to cut at.
_NO_MARK = frozenset(("", " ", "'", "’", "-"))


def seams(reading: Reading, whole: Place) -> list[int]:
    """Where the sentence could be cut: after a comma or a dash, before a word that joins clauses.

    Speech inside quotation marks is only cut where one of its own sentences ends.
    """
    words, text, joins = reading.words, reading.text, JOINS[reading.lang]
    cuts = [whole.first]
    inside = False
    for at in range(whole.first + 1, whole.last):
        gap = text[words[at - 1].end : words[at].start]
        if gap in _NO_MARK:
            if not inside and at - cuts[-1] > 1 and words[at].bare in joins:
                cuts.append(at)
            continue
        opens = any(mark in gap for mark in '"«“')
        if opens:
            inside = not inside if '"' in gap else True
        elif "»" in gap or "”" in gap:
            inside = False
        strong = stops_before(reading, at)
        seam = not inside and (words[at].bare in joins or any(mark in gap for mark in ",;:–—"))
        if strong or (seam and (at - cuts[-1] > 1 or words[at].bare not in joins)):
            cuts.append(at)
    cuts.append(whole.last)
    return cuts


def _within(reading: Reading, whole: Place, hit: Hit) -> Place:
    """The clauses around a hit: grown right, then left, as long as it reads at a glance."""
    known: dict[Place, list[int]] = reading.memo.setdefault("seams", {})
    cuts = known.get(whole) or known.setdefault(whole, seams(reading, whole))
    begin = max(at for at, cut in enumerate(cuts) if cut <= hit.first)
    end = min(at for at, cut in enumerate(cuts) if cut >= hit.last)
    while (
        end + 1 < len(cuts)
        and cuts[end + 1] - cuts[begin] <= GLANCE
        and not stops_before(reading, cuts[end])
    ):
        end += 1
    while (
        begin > 0
        and cuts[end] - cuts[begin - 1] <= GLANCE
        and not stops_before(reading, cuts[begin])
    ):
        begin -= 1
    first, last = cuts[begin], cuts[end]
    if last - first > LONGEST:  # one clause without a seam: keep what is around the words heard
        first = max(first, hit.first - 8)
        last = min(last, first + LONGEST)
    return Place(first, max(last, hit.last))


def without_edges(words: tuple[Word, ...], place: Place, hit: Hit) -> Place:
    """Without the fillers at the front, nor what dangles at the end."""
    first = place.first
    while first < hit.first:
        if first + 2 <= hit.first and (words[first].bare, words[first + 1].bare) in _PAIRS:
            first += 2
        elif words[first].bare in ALONE:
            first += 1
        else:
            break
    last = place.last
    while last > hit.last and last - first > SHORTEST and words[last - 1].bare in DANGLING:
        last -= 1
    return Place(first, last)


def around(reading: Reading, hit: Hit) -> Place:
    """The words of the quote around a hit."""
    known: dict[Hit, Place] = reading.memo.setdefault("quotes", {})
    if hit not in known:
        known[hit] = _around(reading, hit)
    return known[hit]


def _around(reading: Reading, hit: Hit) -> Place:
    whole = sentence(reading, hit)
    if whole.last - whole.first > EASY:
        near = Place(max(whole.first, hit.first - _FAR), min(whole.last, hit.last + _FAR))
        whole = _within(reading, near, hit)
    elif whole.last - whole.first < SHORTEST:
        whole = _longer(reading, whole)
    return without_edges(reading.words, whole, hit)


def _longer(reading: Reading, short: Place) -> Place:
    """A scrap with the sentence before it, where both together still read at a glance."""
    if short.first == 0:
        return short
    before = sentence(reading, Hit(short.first - 1, short.first))
    return Place(before.first, short.last) if short.last - before.first <= EASY else short


def span(reading: Reading, place: Place | Hit) -> tuple[int, int]:
    """The code points of a stretch of words."""
    return reading.words[place.first].start, reading.words[place.last - 1].end


def quote(turn: Turn, hit: Hit) -> tuple[int, int]:
    """The code points of the quote around a hit."""
    return span(turn.read, around(turn.read, hit))


# A probe cannot be built on "it felt like".
LIGHT = frozenset(
    "feel felt want think thought say go get do make let put take know see look like try be have come keep need"
    " tell ask sound vouloir dire aller faire mettre prendre savoir voir penser croire trouver passer sembler"
    " falloir devoir pouvoir can could may might will would shall va vas vont vais venir avoir etre sentir chose truc thing something quelque".split()
)
_MOST = 4
# A stretch that ends on one of these is cut in the middle of a thought.
OPEN_ENDED = frozenset(
    "a an the of to with by and or but that than i we my our his her their at for from"
    " mais but de d' du des le la les l' un une à a que qu' et ou mon ma mes en pour par avec je j' because parce if si can".split()
)

_NO_BEGINNING = ALONE | (OPEN_ENDED - frozenset("i we je j' on".split()))


def last_words(turn: Turn) -> tuple[int, int] | None:
    """The customer's last one to four words that carry weight: what a short answer leaves to ask about."""
    reading = turn.read
    for start in reversed(sentence_starts(reading)):
        place = sentence(reading, Hit(start, start + 1))
        first = place.last - 1
        while first > place.first and _pieces(reading, first - 1, place.last) <= _MOST:
            first -= 1
        while first < place.last and reading.words[first].bare in _NO_BEGINNING:
            first += 1
        last = place.last
        while last > first and reading.words[last - 1].bare in DANGLING:
            last -= 1
        if any(_weighty(reading, at) for at in range(first, last)):
            return span(reading, Hit(first, last))
    return None


def focus(turn: Turn, hit: Hit, *, whole: bool = False) -> tuple[int, int] | None:
    """The customer's own one to four words at a hit that a probe can take up; None where there are none.

    What was heard is completed to the end of its clause where that is near ("couldn't read" → "couldn't
    read it"); where it has no weight of its own, the first weighty words after it stand in ("I just
    wanted" → "allowed to be poorly").
    """
    reading = turn.read
    place = around(reading, hit)
    stretch = _completed(reading, place, hit, whole) or _what_follows(reading, place, hit)
    if stretch is None:
        return None
    begin, end = span(reading, stretch)
    # Half a quotation inside a quotation reads badly.
    return None if any(mark in turn.text[begin:end] for mark in '"«»“”') else (begin, end)


def _pieces(reading: Reading, first: int, last: int) -> int:
    """How many words a reader sees: "j'en" is one."""
    words = reading.words[first:last]
    return 1 + sum([word.start > before.end for before, word in pairwise(words)])


def _weighty(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    return (
        word.lemma in reading.content
        and len(word.bare) > 2
        and not is_number(word.bare)
        and word.lemma not in LIGHT
        and word.bare not in ORDINARY
    )


def _bears(word: Word) -> bool:
    return word.bare not in ORDINARY and word.lemma not in LIGHT and len(word.bare) > 2


def _ends_clause(reading: Reading, place: Place, last: int) -> bool:
    if last >= place.last:
        return True
    gap = reading.text[reading.words[last - 1].end : reading.words[last].start]
    return (
        any(mark in gap for mark in ',.;:?!…–—"»”«“')
        or reading.words[last].bare in JOINS[reading.lang]
    )


def _completed(reading: Reading, place: Place, hit: Hit, whole: bool) -> Place | None:
    first, last = hit.first, hit.last
    while (
        last - first > 1 and _pieces(reading, first, last) > _MOST and not _weighty(reading, first)
    ):
        first += 1
    if _pieces(reading, first, last) > _MOST:
        return None
    for end in range(last, min(place.last, last + _MOST) + 1):
        if _pieces(reading, first, end) <= _MOST and _ends_clause(reading, place, end):
            last = end
            break
    else:
        if hit.last - hit.first == 1:
            last = _to_weight(reading, place, first, last)
        while last - first > 1 and reading.words[last - 1].bare in OPEN_ENDED:
            last -= 1
    if reading.words[first].bare.startswith("'") and first > place.first:
        first -= 1
    # "email happened" is completed to the left, "à bout" and "ashamed" stand by themselves.
    if last - first > 1 and reading.words[first].bare not in ORDINARY:
        while first > place.first and _pieces(reading, place.first, last) <= _MOST:
            first -= 1
    whole = last - first > 1 and (
        whole or any(_bears(reading.words[at]) for at in range(first, last))
    )
    return (
        Place(first, last)
        if whole or any(_weighty(reading, at) for at in range(first, last))
        else None
    )


def _to_weight(reading: Reading, place: Place, first: int, last: int) -> int:
    """The furthest weighty word within reach in the same clause."""
    best = last
    for end in range(last + 1, min(place.last, last + _MOST) + 1):
        if _pieces(reading, first, end) > _MOST or _ends_clause(reading, place, end - 1):
            break
        if _weighty(reading, end - 1):
            best = end
    return best


def _what_follows(reading: Reading, place: Place, hit: Hit) -> Place | None:
    starts = [at for at in range(hit.last, place.last) if _weighty(reading, at)]
    if not starts:
        return None
    first = starts[0]
    best = Place(first, first + 1)
    for end in range(first + 1, min(place.last, first + _MOST + 2) + 1):
        if _pieces(reading, first, end) > _MOST:
            break
        if _weighty(reading, end - 1):
            best = Place(first, end)
        if _ends_clause(reading, place, end):
            return Place(first, end) if _weighty(reading, end - 1) else best
    return best

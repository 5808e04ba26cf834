"""Small checks that idea files are made of: a phrase is heard unless its sentence says otherwise."""

from collections.abc import Iterator
from typing import Literal

from app.conversation import Conversation, Turn
from app.method.hearing import Hit, Phrases, scan
from app.method.kit import CueCheck, Heard
from app.method.quoting import Place, around, focus, sentence, span
from app.method.tenses import imagined, tells_of_now, told_in_past

Strength = Literal[1, 2, 3]
_NOT = frozenset(
    "not n't never no didn't wasn't weren't isn't don't doesn't won't couldn't wouldn't hadn't"
    " pas jamais aucun aucune sans ni".split()
)


def near_any(turn: Turn, hit: Hit, phrases: Phrases | None) -> bool:
    """Whether any of these phrases stands in the sentence of a hit."""
    if phrases is None:
        return False
    found = phrases.in_(turn)
    if not found:
        return False
    whole = sentence(turn.read, hit)
    return any(whole.first <= one.first < whole.last for one in found)


def overlaps(turn: Turn, hit: Hit, phrases: Phrases) -> bool:
    """Whether any of these phrases shares words with a hit."""
    return any(one.first < hit.last and hit.first < one.last for one in phrases.in_(turn))


def denied(turn: Turn, hit: Hit, back: int = 3) -> bool:
    """Whether a word of denial stands just before a hit in its sentence, or in French just after it."""
    words = turn.read.words
    whole = sentence(turn.read, hit)
    if any(word.bare in _NOT for word in words[max(whole.first, hit.first - back) : hit.first]):
        return True
    after = words[hit.last : min(hit.last + 1, whole.last)]
    return turn.read.lang == "fr" and any(word.bare in ("pas", "jamais") for word in after)


def heard(
    turn: Turn, hit: Hit, strength: Strength = 1, *, whole: bool = False, focused: bool = True
) -> Heard:
    """What was heard at a hit: its quote, strength, then or now, and the words a probe can take up."""
    place = around(turn.read, hit)
    return Heard(
        span=span(turn.read, place),
        strength=strength,
        when="now" if tells_of_now(turn, place) else "then",
        focus=focus(turn, hit, whole=whole) if focused else None,
    )


def says(
    *groups: tuple[Phrases, Strength],
    unless: Phrases | None = None,
    past: bool = False,
    real: bool = False,
    affirmed: bool = False,
    whole: bool = False,
    focused: bool = True,
) -> CueCheck:
    """A check that hears these phrases.

    `unless`: not in a sentence that holds one of these; `past`: only in a sentence told in the past;
    `real`: not in one that imagines; `affirmed`: not after a denial; `whole`: a probe may take up the
    phrase as it is, because it is a turn of speech ("couldn't take it"); `focused`: whether the words
    for a probe are wanted at all.
    """

    listened_for = frozenset(phrases.number for phrases, _ in groups)

    def check(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
        found = scan(turn.read)
        if listened_for.isdisjoint(found):
            return
        for phrases, strength in groups:
            for hit in found.get(phrases.number, ()):
                if near_any(turn, hit, unless) or (affirmed and denied(turn, hit)):
                    continue
                if past or real:
                    place: Place = around(turn.read, hit)
                    if (past and not told_in_past(turn, place)) or (real and imagined(turn, place)):
                        continue
                yield heard(turn, hit, strength, whole=whole, focused=focused)

    return check


def seeks(
    *groups: tuple[Phrases, Strength],
    unless: Phrases | None = None,
    real: bool = False,
    affirmed: bool = False,
) -> CueCheck:
    """`says` for slots and phases, which want the quote and nothing to ask back."""
    return says(*groups, unless=unless, real=real, affirmed=affirmed, focused=False)

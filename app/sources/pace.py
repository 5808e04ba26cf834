"""A transcript told again: which words are heard when, as a live recogniser would say them."""

import re
from itertools import zip_longest
from math import ceil
from typing import NamedTuple

from app.events import CanonicalTurn, Heard, Transcript
from app.sources.files.rows import pieces

WORDS_A_SECOND = 2.6
"""How fast people talk in interviews, where the transcript has no times."""
BETWEEN = 0.6
"""Seconds between two turns, where the transcript has no times."""
LONGEST_PARTIAL = 4_000
"""Characters of talk still going on that are shown as they grow; a longer turn is only told at its end."""

_WORD = re.compile(r"\S+")


class Moment(NamedTuple):
    """`heard` is said at second `at` of the interview; `turn` counts the transcript's turns from 0."""

    at: float
    turn: int
    heard: Heard


class Span(NamedTuple):
    """When a turn begins and ends, in seconds of the interview."""

    start: float
    end: float


def told(transcript: Transcript, every: float | None = None) -> list[Moment]:
    """The transcript as frames for the ingest socket, in the order of their time.

    Each turn is one segment `replay:<i>`, final at its end; turns that overlap stay so. With `every`
    (seconds of the interview), its words come growing before. Only the transcript's own times are
    sent: where it has none, an estimate sets the pace and the frames carry no time.
    """
    moments: list[Moment] = []
    for n, (turn, span) in enumerate(zip(transcript.turns, spans(transcript.turns), strict=True)):
        moments.extend(_turn_told(n, turn, span, every))
    return sorted(moments, key=lambda moment: (moment.at, moment.turn, moment.heard.revision))


def spans(turns: tuple[CanonicalTurn, ...]) -> list[Span]:
    """When each turn is spoken: the transcript's times, estimates where it has none."""
    found: list[Span] = []
    clock = 0.0
    for turn, after in zip_longest(turns, turns[1:]):
        start = turn.start if turn.start is not None else clock + BETWEEN * bool(found)
        end = turn.end
        if end is None or end < start:
            end = start + max(0.4, len(turn.text.split()) / WORDS_A_SECOND)
            if after is not None and after.start is not None and after.start > start:
                end = min(end, after.start)
        clock = max(clock, end)
        found.append(Span(start, end))
    return found


def _turn_told(n: int, turn: CanonicalTurn, span: Span, every: float | None) -> list[Moment]:
    said = Heard(
        id=f"replay:{turn.i}", role=turn.role, speaker=turn.speaker, text="", final=False,
        start=turn.start if turn.start is not None and turn.start >= 0 else None,
    )  # fmt: skip
    parts = pieces(turn.text)
    if len(parts) > 1:
        return [
            Moment(span.end, n, said.model_copy(update={
                "id": f"{said.id}.{k}", "text": part, "final": True, "end_of_turn": k == len(parts),
            }))
            for k, part in enumerate(parts, start=1)
        ]  # fmt: skip
    growing = (
        _growing(n, said, turn.text, span, every)
        if every and len(turn.text) <= LONGEST_PARTIAL
        else []
    )
    final = {
        "text": turn.text,
        "final": True,
        "end_of_turn": True,
        "end": turn.end,
        "revision": len(growing),
    }
    return [*growing, Moment(span.end, n, said.model_copy(update=final))] if parts else []


def _growing(n: int, said: Heard, text: str, span: Span, every: float) -> list[Moment]:
    words = list(_WORD.finditer(text))
    length = span.end - span.start
    growing: list[Moment] = []
    shown = 0
    for step in range(1, ceil(length / every) if length else 0):
        count = int(len(words) * step * every / length)
        if shown < count < len(words):
            update = {"text": text[: words[count - 1].end()], "revision": len(growing)}
            growing.append(Moment(span.start + step * every, n, said.model_copy(update=update)))
            shown = count
    return growing

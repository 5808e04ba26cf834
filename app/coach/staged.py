"""What an answer tells of the nine points of a switch, and how surely.

Each thing that speaks for a point adds to its score: its words, the question, the phase of the talk, a
date, the tense. Together they must reach a mark; words of denial, of what might be, of an old thing
bought again, of a question, take them out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.conversation import Conversation, Turn
from app.events import ForceEvent, PhaseId, Stage
from app.language.base import bare
from app.method.checks import denied, near_any
from app.method.dates import date_near
from app.method.hearing import Hit, sentence_starts
from app.method.kit import Heard
from app.method.quoting import Place, around, sentence, span
from app.method.stages import ALL, StageWords
from app.method.tenses import imagined, told_in_past

MARK = 3.0
_TOLD, _HINT, _ASKED = 2.0, 1.0, 1.25
_DATED, _PAST, _LED = 0.5, 0.5, 0.75
_AGAINST = -1.25
# What makes an event of a scene: the energy it is told with.
_PUSH, _EMOTION, _TURN, _LONG, _LONG_WORDS = 0.5, 0.5, 0.5, 0.5, 25
_FEWEST = 5
# An answer that names no word of the point must at least be this long to tell it.
_FEWEST_ALONE = 6
# One of these told in the answer leaves nothing to a question for its neighbour.
_NEIGHBOURS: dict[Stage, tuple[Stage, ...]] = {
    "deciding": ("buying", "event_2"),
    "event_1": ("first_thought", "active_looking", "event_2", "buying", "deciding"),
    "passive_looking": ("active_looking",),
    "first_thought": ("event_1",),
}
# "First use" is no more than a hope before anything is settled.
_AFTER: dict[Stage, frozenset[Stage]] = {
    "first_use": frozenset(("deciding", "buying", "event_2", "first_use")),
    "today": frozenset(("deciding", "buying", "first_use", "event_2")),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with what else it was heard to hold; `led` where a suggestive question drew it out."""

    turn: Turn
    conversation: Conversation
    phase: PhaseId | None
    cues: tuple[str, ...] = ()
    forces: tuple[ForceEvent, ...] = ()
    led: bool = False


@dataclass(frozen=True, slots=True)
class Pinned:
    """A point that an answer tells: the quote's code points, and how far everything speaks for it."""

    stage: Stage
    span: tuple[int, int]
    score: float

    def surely(self, more: float) -> bool:
        """Whether it is past the mark by this much."""
        return self.score >= MARK + more


def asked_for(turn: Turn) -> frozenset[Stage]:
    """The points that an interviewer's turn asks for."""
    return frozenset(words.stage for words in ALL if words.asked.in_(turn))


def pinned(answer: Answer, asked: frozenset[Stage], on_record: frozenset[Stage]) -> list[Pinned]:
    """The points that an answer tells."""
    turn = answer.turn
    if len(turn.read.words) < _FEWEST:
        return []
    found: list[Pinned] = []
    for words in ALL:
        needs = _AFTER.get(words.stage)
        if needs is not None and not needs & on_record and words.stage not in asked:
            continue
        one = max(_told(answer, words, asked), key=lambda pin: pin.score, default=None)
        if one is not None and one.score >= MARK:
            found.append(one)
    told = {one.stage for one in found}
    for words in ALL:
        near = _NEIGHBOURS.get(words.stage, ())
        if words.stage in asked and words.alone and words.stage not in told and told.isdisjoint(near):
            found += _alone(answer, words)
    return found


def _told(answer: Answer, words: StageWords, asked: frozenset[Stage]) -> Iterator[Pinned]:
    """The point as its own words tell it."""
    turn = answer.turn
    for phrases, worth in ((words.told, _TOLD), (words.hints, _HINT)):
        hits = phrases.in_(turn)
        if worth == _HINT and words.stage not in asked and words.stage != "event_1":
            continue
        for hit in hits:
            if _is_out(turn, hit, words):
                continue
            place = around(turn.read, hit)
            if worth == _HINT and words.stage == "buying" and not _of_the_new(answer, place):
                continue
            score = worth + _around(answer, words, place, asked)
            yield Pinned(words.stage, span(turn.read, place), score)


def _is_out(turn: Turn, hit: Hit, words: StageWords) -> bool:
    """Denied, imagined, asked back, or looking like it only."""
    if near_any(turn, hit, words.unless):
        return True
    if words.stage == "today":
        return False
    place = around(turn.read, hit)
    if denied(turn, hit, back=2) or imagined(turn, place):
        return True
    whole = sentence(turn.read, hit)
    end = turn.read.words[whole.last - 1].end
    return turn.text[end : end + 2].strip().startswith("?") and words.stage != "first_thought"


def _around(answer: Answer, words: StageWords, place: Place, asked: frozenset[Stage]) -> float:
    """What speaks for a point beside its words."""
    turn, stage = answer.turn, words.stage
    score = words.near.get(answer.phase, _AGAINST) if answer.phase is not None else 0.0
    score += _ASKED if stage in asked else 0.0
    score -= _LED if answer.led else 0.0
    past = told_in_past(turn, place)
    if stage == "today":
        return score + (0.0 if past else _PAST)
    score += _PAST if past else 0.0
    dated = date_near(turn, sentence(turn.read, Hit(place.first, place.last)))
    if dated is not None or date_near(turn, Hit(0, len(turn.read.words)), fixed=True):
        score += _DATED
    return score + _energy(answer) if stage == "event_1" else score


def _energy(answer: Answer) -> float:
    """What makes an event of a scene: a push, feeling, a turn of things, a story told at length."""
    pushed = any(force.force == "push" and force.when == "then" for force in answer.forces)
    return (
        _PUSH * pushed
        + _EMOTION * ("emotional_energy" in answer.cues)
        + _TURN * ("trigger_event" in answer.cues)
        + _LONG * (len(answer.turn.read.words) >= _LONG_WORDS)
    )


def _of_the_new(answer: Answer, place: Place) -> bool:
    """Whether what is bought here is the new thing: named, or of its kind. A better pen is not."""
    product = answer.conversation.opening.product
    names = {part for name in (*product.names, product.category) for part in bare(name).split()}
    words = answer.turn.read.words[place.first : place.last]
    return any(len(word.bare) > 3 and (word.bare in names or word.lemma in names) for word in words)


def _alone(answer: Answer, words: StageWords) -> Iterator[Pinned]:
    """The point as an answer tells it that was asked for, whatever its words: its first dated sentence."""
    turn = answer.turn
    if len(turn.read.words) < _FEWEST_ALONE:
        return
    best: tuple[bool, int, Place] | None = None
    for start in sentence_starts(turn.read):
        whole = sentence(turn.read, Hit(start, start + 1))
        if whole.last - whole.first < 4 or imagined(turn, whole):
            continue
        dated = date_near(turn, whole) is not None
        if dated or told_in_past(turn, whole) or words.stage == "today":
            best = max(filter(None, (best, (dated, -start, whole))), key=lambda one: one[:2])
    if best is None:
        return
    place = around(turn.read, Hit(best[2].first, best[2].first + 1))
    score = _around(answer, words, place, frozenset((words.stage,))) + _HINT * best[0]
    if score >= MARK - _HINT / 2:
        yield Pinned(words.stage, span(turn.read, place), score)


def led_by(drawn_by: str | None, cues: list[tuple[str, float, Heard]]) -> tuple[str, ...]:
    """The ids of the cues of an answer, without what a suggestive question put there."""
    return tuple(cue for cue, _, _ in cues) if drawn_by is None else ()

"""What an answer tells of the nine points of a switch, and how surely.

Each thing that speaks for a point adds to its score: its words, the question, the phase of the talk, a
date, the tense. Together they must reach a mark; words of denial, of what might be, of an old thing
bought again, of a question, take them out.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.coach.answer import MARK, Answer, Pinned
from app.conversation import Turn
from app.events import Stage
from app.language.base import bare
from app.method.checks import denied, near_any
from app.method.dates import POINTS, date_near
from app.method.hearing import Hit, Phrases, sentence_starts
from app.method.quoting import Place, around, sentence, span
from app.method.stages import ALL, StageWords
from app.method.tenses import IMAGINED, imagined, told_in_past

_SURE = 3.5
_TOLD, _ACT, _SLOT, _HINT, _ASKED = 2.0, 1.75, 1.5, 1.0, 1.25
_DATED, _PAST, _LED = 0.5, 0.5, 0.75
_AGAINST = -1.25
# "Il fallait signer", "to sign": still to be done.
_TO_DO = frozenset(
    "to be pour fallait faut devait devais doit voulait voulais pouvait pouvais allait allais avant de d'".split()
)
# What makes an event of a scene: the energy it is told with.
_PUSH, _EMOTION, _TURN, _LONG, _LONG_WORDS = 0.5, 0.5, 0.5, 0.5, 25
_SCENE = 1.0
# A limit presses only where something had to be done by then.
PRESSED = Phrases(
    en="had to; have to; has to; needed; need; needs; must; wanted; wants; supposed; due; or else; or he|she|they|we|i; otherwise; only; no later; deadline; gave us|me; told us|me; said; couldn't wait; last; left",
    fr="fallait; faut; devait; devais; devaient; doit; dois; il leur|me|nous fallait; sinon; demand*; voulait; voulaient; exig*; oblig*; plus que; restait; dernier; dernière; pour pas; m'a dit; nous a dit; a prévenu; laissait; donnait",
)
_FEWEST = 5
_REACH = 4
# Answers that tell nothing that happened, and words that say so at once.
_NO_STORY = frozenset(("pat_answer", "hypothetical_talk", "generalisation"))
_NO = frozenset("no nothing nope never non rien pas jamais".split())
# An answer that names no word of the point must at least be this long to tell it.
_FEWEST_ALONE = 6
# One of these told in the answer leaves nothing to a question for its neighbour.
_NEIGHBOURS: dict[Stage, tuple[Stage, ...]] = {
    "deciding": ("buying", "event_2"),
    "event_1": ("first_thought", "active_looking", "event_2", "buying", "deciding"),
    "passive_looking": ("active_looking",),
    "first_thought": ("event_1",),
    "active_looking": ("event_1", "first_thought", "buying"),
    "event_2": ("event_1", "buying", "deciding"),
}
# "First use" is no more than a hope before anything is settled.
_AFTER: dict[Stage, frozenset[Stage]] = {
    "first_use": frozenset(("deciding", "buying", "event_2", "event_1", "active_looking")),
    "today": frozenset(("deciding", "buying", "first_use", "event_2")),
}


def asked_for(turn: Turn) -> frozenset[Stage]:
    """The points that an interviewer's turn asks for, in the sentence that asks."""
    reading = turn.read
    question = next((unit for unit in reversed(reading.units) if unit.asks), None)
    since = 0
    if question is not None:
        starts = [reading.words[at].start for at in sentence_starts(reading)]
        since = max((start for start in starts if start <= question.start), default=0)
    return frozenset(
        words.stage
        for words in ALL
        if any(reading.words[hit.first].start >= since for hit in words.asked.in_(turn))
    )


def pinned(answer: Answer, asked: frozenset[Stage], on_record: frozenset[Stage]) -> list[Pinned]:
    """The points that an answer tells."""
    if len(answer.turn.read.words) < _FEWEST:
        return []
    found: list[Pinned] = []
    for words in ALL:
        if not _may_come(answer, words.stage, on_record):
            continue
        one = max(_told(answer, words, asked), key=lambda pin: pin.score, default=None)
        if one is not None and one.score >= MARK:
            found.append(replace(one, asked=words.stage in asked))
    told = {one.stage for one in found}
    for words in ALL:
        if (
            words.stage in asked
            and words.stage not in told
            and _may_stand_alone(answer, words, told)
        ):
            found += _alone(answer, words)
    surest = max((one.score for one in found), default=0.0)
    # What presses, settles or pays is often an event too; the surer reading stands.
    return [one for one in found if one.stage != "event_1" or one.score >= surest]


def _may_come(answer: Answer, stage: Stage, on_record: frozenset[Stage]) -> bool:
    """Whether a point may be told, going by those on record."""
    if stage == "passive_looking" and "active_looking" in on_record:
        return _dated(answer)  # what one comes across while looking belongs to the looking
    needs = _AFTER.get(stage)
    return needs is None or not needs.isdisjoint(on_record)


def _may_stand_alone(answer: Answer, words: StageWords, told: set[Stage]) -> bool:
    """Whether an answer may tell a point it was asked for without any word of it."""
    if not words.alone or not told.isdisjoint(_NEIGHBOURS.get(words.stage, ())):
        return False
    return words.stage != "event_1" or (_energy(answer) >= _SCENE and _dated(answer))


def _told(answer: Answer, words: StageWords, asked: frozenset[Stage]) -> Iterator[Pinned]:
    """The point as its own words tell it."""
    turn = answer.turn
    room = _room(answer, words, asked)
    if answer.slots and _SLOT + room >= MARK:
        yield from _filled(answer, words, asked)
    if words.acts is not None and _ACT + room >= MARK:
        yield from _acted(answer, words, words.acts, asked)
    for phrases, worth in ((words.sure, _SURE), (words.told, _TOLD), (words.hints, _HINT)):
        if phrases is None or worth + room < MARK or not (hits := phrases.in_(turn)):
            continue
        if worth == _HINT and words.stage not in asked and not _scene(answer, words.stage):
            continue
        for hit in hits:
            if _is_out(turn, hit, words):
                continue
            place = around(turn.read, hit)
            if worth == _HINT and words.stage == "buying" and not _of_the_new(answer, place):
                continue
            score = worth + _around(answer, words, place, asked)
            score -= 0.0 if not answer.led else _LED if worth == _HINT else _LED / 3
            yield Pinned(words.stage, span(turn.read, place), score)


def _room(answer: Answer, words: StageWords, asked: frozenset[Stage]) -> float:
    """The most that can speak for a point beside its words: where it is too little, nothing is looked at."""
    room = words.near.get(answer.phase, _AGAINST) if answer.phase is not None else 0.0
    room += _ASKED if words.stage in asked else 0.0
    room += _PAST + (0.0 if words.stage == "today" else _DATED)
    return room + (_energy(answer) if words.stage == "event_1" else 0.0)


def _acted(
    answer: Answer, words: StageWords, acts: Phrases, asked: frozenset[Stage]
) -> Iterator[Pinned]:
    """The point as what was done tells it, in the past, while the talk is there."""
    turn = answer.turn
    hits = acts.in_(turn)
    if not hits or words.near.get(answer.phase or "before", _AGAINST) <= 0:
        return
    if words.stage == "event_1" and words.stage not in asked and not _scene(answer, words.stage):
        return
    worth = _HINT if words.stage == "event_1" else _ACT
    for hit in hits:
        place = around(turn.read, hit)
        # "So I sign, on the bonnet of the car": a scene is often told in the present, but dated.
        if _is_out(turn, hit, words) or not (told_in_past(turn, place) or _dated(answer)):
            continue
        if words.stage == "event_2" and not near_any(turn, hit, PRESSED):
            continue
        if words.stage != "event_2" and turn.read.words[hit.first - 1].bare in _TO_DO:
            continue
        score = worth + _around(answer, words, place, asked) - _LED * answer.led
        yield Pinned(words.stage, span(turn.read, place), score)


def _filled(answer: Answer, words: StageWords, asked: frozenset[Stage]) -> Iterator[Pinned]:
    """The point as a slot tells it that the answer fills."""
    if words.stage in ("passive_looking", "active_looking"):
        return
    for stage, heard in answer.slots:
        if stage != words.stage:
            continue
        hit = hit_of(answer.turn, heard.span)
        if not _is_out(answer.turn, hit, words):
            place = around(answer.turn.read, Hit(hit.first, hit.first + 1))
            score = _SLOT + _around(answer, words, place, asked) - _LED * answer.led
            yield Pinned(stage, heard.span, score)


def hit_of(turn: Turn, quoted: tuple[int, int]) -> Hit:
    """The words that these code points hold."""
    words = turn.read.words
    first = next((at for at, word in enumerate(words) if word.start >= quoted[0]), 0)
    last = next((at for at, word in enumerate(words) if word.start >= quoted[1]), len(words))
    return Hit(first, max(last, first + 1))


def _dated(answer: Answer) -> bool:
    """Whether an answer names a day, a month or a season; looked for once."""
    if not answer.dated:
        whole = Hit(0, len(answer.turn.read.words))
        answer.dated.append(date_near(answer.turn, whole, fixed=True) is not None)
    return answer.dated[0]


def _scene(answer: Answer, stage: Stage) -> bool:
    """Whether this is a dated scene of its own, told at length: what happened then may be the event."""
    words = answer.turn.read.words
    return stage == "event_1" and len(words) >= _LONG_WORDS and _dated(answer)


def _is_out(turn: Turn, hit: Hit, words: StageWords) -> bool:
    """Denied, imagined, asked back, or looking like it only."""
    # The words around, not the sentence: a recogniser's sentence may be the whole answer.
    place = around(turn.read, hit)
    if any(place.first <= one.first < place.last for one in words.unless.in_(turn)):
        return True
    if words.stage == "today":
        return False
    if denied(turn, hit, back=2):
        return True
    if words.stage == "first_thought":
        return False  # a thought is of what might be, and often a question
    if _supposed(turn, hit):
        return True
    whole = sentence(turn.read, hit)
    end = turn.read.words[whole.last - 1].end
    return turn.text[end : end + 2].strip().startswith("?")


def _supposed(turn: Turn, hit: Hit) -> bool:
    """Whether the words just before or after say that it did not happen. "I'd told him" did happen."""
    words = turn.read.words
    return any(
        hit.first - _REACH <= one.first < hit.last + _REACH and words[one.first].bare != "'d"
        for one in IMAGINED.in_(turn)
    )


def _around(answer: Answer, words: StageWords, place: Place, asked: frozenset[Stage]) -> float:
    """What speaks for a point beside its words."""
    turn, stage = answer.turn, words.stage
    score = words.near.get(answer.phase, _AGAINST) if answer.phase is not None else 0.0
    score += _ASKED if stage in asked else 0.0
    past = told_in_past(turn, place)
    if stage == "today":
        return score + (0.0 if past else _PAST)
    score += _PAST if past else 0.0
    if near_any(turn, Hit(place.first, place.last), POINTS) or _dated(answer):
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


def _goes_on(turn: Turn, whole: Place) -> bool:
    """Whether a sentence is a recogniser's: so long that one "would" in it says nothing of the rest."""
    return whole.last - whole.first >= _LONG_WORDS and told_in_past(turn, whole)


def _alone(answer: Answer, words: StageWords) -> Iterator[Pinned]:
    """The point as an answer tells it that was asked for, whatever its words: its first dated sentence."""
    turn = answer.turn
    if len(turn.read.words) < _FEWEST_ALONE or not _NO_STORY.isdisjoint(answer.cues):
        return
    if any(word.bare in _NO for word in turn.read.words[:3]):
        return
    best: tuple[bool, bool, int, Place] | None = None
    for start in sentence_starts(turn.read):
        whole = sentence(turn.read, Hit(start, start + 1))
        if whole.last - whole.first < 4 or (imagined(turn, whole) and not _goes_on(turn, whole)):
            continue
        dated = date_near(turn, whole) is not None
        told = whole.last - whole.first > _FEWEST and told_in_past(turn, whole)
        if dated or told or words.stage == "today":
            best = max(filter(None, (best, (told, dated, -start, whole))), key=lambda one: one[:3])
    if best is None:
        return
    place = around(turn.read, Hit(best[3].first, best[3].first + 1))
    dated = date_near(turn, Hit(0, len(turn.read.words))) is not None
    score = _around(answer, words, place, frozenset((words.stage,))) + _HINT * dated
    score -= _LED if answer.led else 0.0
    if score >= MARK - _HINT / 2:
        yield Pinned(words.stage, span(turn.read, place), score, asked=True)

"""Looking at one interviewer's turn with everything the method knows: forms, pitfalls, strengths.

Pure: the same turn after the same words gives the same `Lint`. The turn before is not changed but for
its units' forms. What the coach shows, and when, is decided elsewhere.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from app.conversation import Conversation, Turn
from app.events import FormId, Lang, Severity
from app.language import read_ours
from app.method.forms import answered, forms
from app.method.kit import WEIGHT, Found, Pitfall, Say, Strength
from app.method.pitfalls import ALL as PITFALLS
from app.method.pitfalls import by_id
from app.method.precedence import explains
from app.method.repairs import as_spoken, in_their_words
from app.method.strengths import ALL as STRENGTHS
from app.method.wording import Span
from app.names import NameLedger


class Finding(NamedTuple):
    """One thing that spoils what comes back, with where, how bad, how sure and the way back.

    `unit` is the place of the unit it stands on; `repair` is a clean re-ask in the turn's language.
    """

    pitfall: Pitfall
    span: Span
    severity: Severity
    confidence: float
    advice: Say
    repair: str
    unit: int


class Lint(NamedTuple):
    """What one turn is: the form of the unit that is answered, what spoils it, what is good in it."""

    form: FormId | None
    findings: tuple[Finding, ...]
    strengths: tuple[tuple[Strength, Span], ...]


def lint(turn: Turn, conversation: Conversation, names: NameLedger | None = None) -> Lint:
    """Everything the method has to say about an interviewer's turn."""
    forms(turn, conversation)
    seen = _outranked(_seen(turn, conversation))
    findings = tuple(
        Finding(
            pitfall,
            found.span,
            found.severity or pitfall.severity,
            found.confidence,
            found.advice or pitfall.advice,
            _repair(pitfall, found, turn, conversation),
            unit,
        )
        for pitfall, found, unit in seen
    )
    final = answered(turn)
    form = final.form if final is not None else None
    return Lint(form, findings, _strengths(turn, conversation, findings))


class _Seen(NamedTuple):
    pitfall: Pitfall
    found: Found
    unit: int

    @property
    def severity(self) -> Severity:
        return self.found.severity or self.pitfall.severity


def _seen(turn: Turn, conversation: Conversation) -> list[_Seen]:
    return [
        _Seen(pitfall, found, _unit_at(turn, found.span[0]))
        for pitfall in PITFALLS
        for found in pitfall.check(turn, conversation)
    ]


def _unit_at(turn: Turn, start: int) -> int:
    for place, unit in enumerate(turn.read.units):
        if start < unit.end:
            return place
    return max(0, len(turn.read.units) - 1)


def _outranked(seen: list[_Seen]) -> list[_Seen]:
    """What is left when the stronger finding on the same words has spoken."""
    if len(seen) < 2:
        return seen
    return [weak for weak in seen if not any(_explained(weak, strong) for strong in seen)]


def _explained(weak: _Seen, strong: _Seen) -> bool:
    return (
        strong is not weak
        and strong.unit == weak.unit
        and explains(strong.pitfall.id, strong.severity, weak.pitfall.id, weak.severity)
    )


def _strengths(
    turn: Turn, conversation: Conversation, findings: Iterable[Finding]
) -> tuple[tuple[Strength, Span], ...]:
    """The good moves of a turn, apart from the units that a serious finding spoils."""
    spoiled = {one.unit for one in findings if WEIGHT[one.severity] >= WEIGHT["major"]}
    return tuple(
        (strength, span)
        for strength in STRENGTHS
        for span in strength.check(turn, conversation)
        if _unit_at(turn, span[0]) not in spoiled
    )


# --------------------------------------------------------------------------------------- repairs


def _repair(pitfall: Pitfall, found: Found, turn: Turn, conversation: Conversation) -> str:
    """The best clean re-ask there is: the idea's own, one in the customer's words, the plain one."""
    lang = turn.read.lang
    # Several findings on a turn often come to the same words.
    clean: dict[str, bool] = turn.read.memo.setdefault("clean", {})
    for wording in (found.repair, in_their_words(turn, conversation)):
        if wording and wording not in clean:
            clean[wording] = is_clean(wording, lang, turn, conversation)
        if wording and clean[wording]:
            return wording
    return as_spoken(pitfall.instead.in_(lang), turn, conversation)


LONGEST_REPAIR = 18  # method §6.8: "Suggestion must be speakable: <= 18 words"
_MOST_WORDS = LONGEST_REPAIR + 4  # clitics count as words of their own


def is_clean(wording: str, lang: Lang, turn: Turn, conversation: Conversation) -> bool:
    """Whether a wording, asked at this turn's place, is short and passes every pitfall."""
    asked = Turn(n=turn.n, place=turn.place, role="interviewer", text=wording, lang=lang)
    if len(asked.read.words) > _MOST_WORDS:
        return False
    forms(asked, conversation)
    checks: Iterable[Callable[..., Iterable[Found]]] = (pitfall.check for pitfall in PITFALLS)
    return not any(next(iter(check(asked, conversation)), None) for check in checks)


_LEAVES_BEHIND = by_id["missed_cue_topic_jump"]


def goes_on(wording: str, lang: Lang, turn: Turn, conversation: Conversation) -> bool:
    """Whether a question that is clean by itself leaves nothing strong behind, asked at this turn's place.

    For the questions of the bank, which the tests hold clean whatever came before: no more than this can
    spoil them.
    """
    asked = Turn(n=turn.n, place=turn.place, role="interviewer", text=wording, lang=lang)
    asked.reading = read_ours(wording, lang)
    if len(asked.read.words) > _MOST_WORDS:
        return False
    forms(asked, conversation)
    return next(iter(_LEAVES_BEHIND.check(asked, conversation)), None) is None

"""Who is who in a transcript: from what its labels say, who recorded it, or how each one talks."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.events import Role
from app.sources.files import labels
from app.sources.files.rows import Row

Basis = Literal["label", "self", "starter", "heuristic", "user", "none"]

_WORDS = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_ASKING = re.compile(
    r"(?:et |mais |donc |alors |du coup |and |so |but |okay |ok )?"
    r"(?:est[- ]ce qu|qu['’ ]est[- ]ce|comment |pourquoi |combien |racontez|raconte[- ]moi|parlez[- ]moi"
    r"|décrivez|quel(?:le)?s? |à quel |what |how |why |when |where |who |which |tell me|walk me|take me"
    r"|did you|do you|were you|have you|could you|can you)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks in a file: how much, how many turns ask something, and in what role.

    `role_basis` says how the role is known; `user` when a person said so.
    """

    label: str
    turns: int
    words: int
    questions: int
    role: Role = "unknown"
    role_basis: Basis = "none"


@dataclass(frozen=True, slots=True)
class Casting:
    """Every label's role, who interviews, how that is known and how sure it is (0 to 1)."""

    roles: dict[str, Role]
    interviewer: str | None
    basis: Basis
    confidence: float


NOBODY = Casting({}, None, "none", 0.0)


def tally(rows: Iterable[tuple[str | None, str]]) -> tuple[Speaker, ...]:
    """The speakers of (label, text) pairs in the order they first speak; those without a label are left out."""
    turns: Counter[str] = Counter()
    words: Counter[str] = Counter()
    questions: Counter[str] = Counter()
    for label, text in rows:
        if label is not None:
            turns[label] += 1
            words[label] += len(_WORDS.findall(text))
            questions[label] += asks(text)
    return tuple(Speaker(who, turns[who], words[who], questions[who]) for who in turns)


def asks(text: str) -> bool:
    """Whether a turn asks something, well enough to tell who interviews; with or without its mark."""
    return "?" in text or _ASKING.match(text) is not None


def cast(speakers: tuple[Speaker, ...], rows: Iterable[Row], starter: str | None) -> Casting:
    """Who interviews: what the file says, then self labels, who recorded, role words, then how they talk.

    Two people are told apart by themselves; of three or more, only those who are named by a role.
    """
    given: dict[str, Role] = {row.speaker: row.role for row in rows if row.speaker and row.role}
    if "interviewer" in given.values():
        who = next(label for label, role in given.items() if role == "interviewer")
        return Casting(given, who, "label", 1.0)
    people = tuple(one for one in speakers if not labels.is_nobody(one.label))
    by_self = [one.label for one in people if labels.is_self(one.label)]
    if len(by_self) == 1:
        return casting(people, by_self[0], "self", 0.9)
    started = labels.folded(starter or "")
    for one in people:
        if started and labels.folded(one.label) == started:
            return casting(people, one.label, "starter", 0.85)
    return _by_label(people) or _by_talk(people) or NOBODY


def casting(people: tuple[Speaker, ...], who: str, basis: Basis, confidence: float) -> Casting:
    """Everybody's role once the interviewer is known: the other is the customer; of several, who talks most."""
    others = [one for one in people if one.label != who and not labels.is_nobody(one.label)]
    named = [one for one in others if labels.role_word(one.label) == "customer"]
    customer = max(named or others, key=lambda one: one.words, default=None)
    roles: dict[str, Role] = {one.label: "observer" for one in others}
    roles |= {one.label: "customer" for one in named}
    roles[who] = "interviewer"
    if customer is not None:
        roles[customer.label] = "customer"
    return Casting(roles, who, basis, confidence)


def _by_label(people: tuple[Speaker, ...]) -> Casting | None:
    """By role words; where only the customer has one, the other of two is the interviewer."""
    words = {one.label: labels.role_word(one.label) for one in people}
    asking = [one for one in people if words[one.label] == "interviewer"]
    if not asking and len(people) == 2 and "customer" in words.values():
        asking = [one for one in people if words[one.label] is None]
    if not asking:
        return None
    cast_by = casting(people, asking[0].label, "label", 0.95)
    also: dict[str, Role] = {one.label: "interviewer" for one in asking}
    return Casting(cast_by.roles | also, asking[0].label, "label", 0.95)


def _by_talk(people: tuple[Speaker, ...]) -> Casting | None:
    """Of two people over six turns or more: who asks more often and says less."""
    if len(people) != 2 or sum(one.turns for one in people) < 6:
        return None
    first, second = people
    asker, other = (first, second) if _rate(first) > _rate(second) else (second, first)
    margin = _rate(asker) - _rate(other)
    share = asker.words / max(1, asker.words + other.words)
    if margin <= 0 or share >= 0.5:
        return None
    sure = 0.5 + 0.25 * min(1.0, margin / 0.5) + 0.15 * min(1.0, (0.5 - share) / 0.25)
    return casting(people, asker.label, "heuristic", round(sure, 2))


def _rate(one: Speaker) -> float:
    return one.questions / max(1, one.turns)

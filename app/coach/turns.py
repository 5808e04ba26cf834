"""Segments become turns: upserted by revision, ordered by time, joined into runs of one speaker.

A source may send pieces, correct them later, deliver them out of order or move them to another speaker.
Whatever the order of arrival within an id, the turns that result are the same.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from app.conversation import LONGEST, PAUSE
from app.events import Heard, Relabelled, Retracted, Role, SpeakerMapped, TurnEnded, copied

# Without times, two pieces that arrive within this many seconds belong together.
_ARRIVAL_PAUSE = 8.0
_BACKCHANNEL_WORDS = 3
_BACKCHANNEL = re.compile(
    r"^[\W_]*(?:(?:h+[ue]*m+|mm+|mh+m*|m-h+m*|uh huh|ok|okay|oui|ouais|yes|yeah|yep|right|sure|ah|oh|d'accord|"
    r"je vois|i see|got it|voilà|tout à fait|exactement|absolutely|exactly|super|bien)[\W_]*){1,3}$",
    re.IGNORECASE,
)
_OTHER: dict[Role, Role] = {"interviewer": "customer", "customer": "interviewer"}


@dataclass(slots=True)
class Segment:
    """One piece as the source last gave it. `n` is its number by first arrival, times in seconds."""

    id: str
    n: int
    first_at: float
    at: float = 0.0
    revision: int = -1
    said_by: Role | None = None
    speaker: str | None = None
    text: str = ""
    start: float | None = None
    end: float | None = None
    ended: bool = False
    stopped: bool = False
    lang: str | None = None

    def take(self, fact: Heard, at: float) -> None:
        """Become what this fact says; only the words and times of the fact are kept."""
        self.at, self.revision, self.lang = at, fact.revision, fact.lang
        self.said_by, self.speaker = fact.role, fact.speaker
        self.text = copied(fact.text.strip())
        self.ended = bool(fact.end_of_turn)
        sane = fact.times_make_sense
        self.start = fact.start if sane else None
        self.end = (fact.end if fact.end is not None else fact.start) if sane else None

    @property
    def order(self) -> tuple[float, int]:
        """Time first, then arrival; a piece without times stands where it arrived."""
        return (self.start if self.start is not None else self.first_at, self.n)


@dataclass(slots=True)
class Run:
    """The segments of one turn. Two runs are equal when nothing a reader could see differs."""

    role: Role
    speaker: str | None
    segments: tuple[Segment, ...] = ()
    text: str = ""
    count: int = 0

    @property
    def n(self) -> int:
        return min(segment.n for segment in self.segments)

    @property
    def start(self) -> float | None:
        return self.segments[0].start

    @property
    def end(self) -> float | None:
        return self.segments[-1].end

    @property
    def ended(self) -> bool:
        return self.segments[-1].ended or self.segments[-1].stopped

    @property
    def at(self) -> float:
        return max(segment.at for segment in self.segments)

    @property
    def lang(self) -> str | None:
        return self.segments[0].lang

    def key(self) -> tuple[object, ...]:
        return (self.n, self.role, self.text, self.start, self.end)

    def add(self, segment: Segment) -> None:
        self.segments += (segment,)
        self.text = f"{self.text} {segment.text}" if self.text else segment.text
        self.count += len(segment.text.split())


def is_backchannel(text: str) -> bool:
    """Whether a piece only says "I am listening" and so ends nobody's turn (method: trap 7)."""
    return len(text.split()) <= _BACKCHANNEL_WORDS and bool(_BACKCHANNEL.match(text))


@dataclass(slots=True)
class Segments:
    """Everything heard, and the runs it makes. Each change answers with the first place it touches."""

    known: dict[str, Segment] = field(default_factory=dict)
    order: list[Segment] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    roles: dict[str, Role] = field(default_factory=dict)
    swapped: bool = False
    retracted: set[str] = field(default_factory=set)
    bad_times: int = 0

    def hear(self, fact: Heard, at: float) -> int | None:
        """Take a final segment; the first place changed, or None for nothing new."""
        segment = self.known.get(fact.id)
        if segment is not None and fact.revision <= segment.revision:
            return None
        self.bad_times += not fact.times_make_sense
        if segment is not None:
            segment.take(fact, at)
            self.retracted.discard(fact.id)
            return self.regroup()
        segment = self.known[fact.id] = Segment(fact.id, len(self.known), at)
        segment.take(fact, at)
        return self._place(segment) if segment.text else None

    def _place(self, segment: Segment) -> int | None:
        if self.order and segment.order < self.order[-1].order:
            index = bisect_right([other.order for other in self.order], segment.order)
            self.order.insert(index, segment)
            return self.regroup()
        self.order.append(segment)
        return self._join(self.runs, segment)

    def retract(self, fact: Retracted) -> int | None:
        """Take segments back; they may come again with a higher revision."""
        self.retracted.update(one for one in fact.ids if one in self.known)
        return self.regroup()

    def relabel(self, fact: Relabelled) -> int | None:
        """Move a segment to another speaker."""
        segment = self.known.get(fact.id)
        if segment is None or segment.speaker == fact.speaker:
            return None
        segment.speaker = fact.speaker
        return self.regroup()

    def map(self, fact: SpeakerMapped) -> int | None:
        """Say who a label is."""
        self.roles[fact.speaker] = fact.role
        return self.regroup()

    def swap(self, interviewer: str | None = None) -> int | None:
        """Exchange interviewer and customer, or name the label of the interviewer.

        While nobody is known there is nothing to exchange: who spoke first then counts as the interviewer,
        who is the one to open a call.
        """
        if interviewer is None:
            interviewer = self._first_of_strangers()
        if interviewer is None:
            self.swapped = not self.swapped
            return self.regroup()
        others = {one.speaker for one in self.order if one.speaker and one.speaker != interviewer}
        self.swapped = False
        self.roles.update(dict.fromkeys(others, "customer"))
        self.roles[interviewer] = "interviewer"
        return self.regroup()

    def _first_of_strangers(self) -> str | None:
        if any(self.role_of(one) in _OTHER for one in self.order):
            return None
        return next((one.speaker for one in self.order if one.speaker), None)

    def end(self, fact: TurnEnded) -> None:
        """The speaker stopped: what they say next is another turn."""
        for segment in reversed(self.order):
            if fact.role in ("unknown", self.role_of(segment)):
                segment.stopped = True
                return

    def role_of(self, segment: Segment) -> Role:
        """Who speaks a segment."""
        return self.role_said(segment.said_by, segment.speaker)

    def role_said(self, said_by: Role | None, speaker: str | None) -> Role:
        """Who speaks: the mapped label, else what the source said, exchanged when swapped."""
        mapped = self.roles.get(speaker) if speaker else None
        role: Role = mapped or said_by or "unknown"
        return _OTHER.get(role, role) if self.swapped else role

    def regroup(self) -> int | None:
        """Make the runs anew; the first place that differs from before."""
        before, runs = self.runs, list[Run]()
        kept = [one for one in self.known.values() if one.id not in self.retracted]
        self.order = sorted((one for one in kept if one.text), key=attrgetter("order"))
        for segment in self.order:
            self._join(runs, segment)
        self.runs = runs
        for place, (old, new) in enumerate(zip(before, runs, strict=False)):
            if old.key() != new.key():
                return place
        return None if len(before) == len(runs) else min(len(before), len(runs))

    def _join(self, runs: list[Run], segment: Segment) -> int:
        role = self.role_of(segment)
        place = self._open_run(runs, segment, role)
        if place is None:
            runs.append(Run(role, segment.speaker))
            place = len(runs) - 1
        runs[place].add(segment)
        return place

    def _open_run(self, runs: list[Run], segment: Segment, role: Role) -> int | None:
        for back, run in enumerate(reversed(runs[-3:])):
            if run.role == role and run.speaker == segment.speaker:
                return len(runs) - 1 - back if _continues(run, segment) else None
            if not is_backchannel(run.text):
                return None
        return None


def _continues(run: Run, segment: Segment) -> bool:
    if run.ended or run.count + len(segment.text.split()) > LONGEST:
        return False
    last = run.segments[-1]
    if last.end is not None and segment.start is not None:
        return segment.start - last.end < PAUSE
    return segment.first_at - last.first_at < _ARRIVAL_PAUSE

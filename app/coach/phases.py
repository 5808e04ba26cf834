"""Where the talk is and how much of each phase is on record: a coverage map, not an order.

The current phase follows the talk over several turns. Each turn leaves a little evidence for the phases
its words belong to; what is older counts less; another phase takes over only when it clearly leads.
"""

from dataclasses import dataclass, field

from app.conversation import Turn
from app.events import PHASES, PhaseId
from app.method.dates import date_near
from app.method.hearing import Hit
from app.method.kit import Heard, Slot
from app.method.phases import ALL
from app.method.quoting import quote
from app.method.tenses import told_in_past

_DECAY = 0.72
_LOOK_BACK = 8
# Another phase must lead the current one by this factor, and by this much, to take over.
_LEAD = 1.3
_MARGIN = 0.9
# … or by a nose, if it did so the turn before as well.
_NOSE = 0.3
# What the interviewer marked holds until another phase leads by this much, by what was said since.
_MARKED = 1.8
# Contaminated evidence fills a slot by this much.
CONTAMINATED = 0.3
ONCE = 0.7
_MOST_EVIDENCE = 6

SLOTS: dict[str, Slot] = {f"{phase.id}.{slot.id}": slot for phase in ALL for slot in phase.slots}
SLOTS_OF: dict[PhaseId, tuple[str, ...]] = {
    phase.id: tuple(f"{phase.id}.{slot.id}" for slot in phase.slots) for phase in ALL
}

SLOT_PHASE: dict[str, PhaseId] = {
    name: phase for phase, names in SLOTS_OF.items() for name in names
}
_ANSWER_WORDS = 6


def answer_to(turn: Turn) -> Heard | None:
    """The sentence of an answer that stands for it: the first that is dated or told in the past."""
    reading = turn.read
    if len(reading.words) < _ANSWER_WORDS:
        return None
    offset = 0
    for unit in reading.units:
        hit = Hit(offset, offset + len(unit.words))
        offset = hit.last
        if len(unit.words) >= 4 and (told_in_past(turn, hit) or date_near(turn, hit)):
            return Heard(quote(turn, Hit(hit.first, hit.first + 1)), 2)
    return None


@dataclass(slots=True)
class Where:
    """The phase of the talk. `evidence` holds (place, phase, how much), `changes` (place, phase, by hand)."""

    evidence: list[tuple[int, PhaseId, float]] = field(default_factory=list)
    changes: list[tuple[int, PhaseId, bool]] = field(default_factory=list)

    @property
    def phase(self) -> PhaseId:
        """The current phase; before anything tells, the first."""
        return self.changes[-1][1] if self.changes else "before"

    @property
    def known(self) -> bool:
        """Whether the talk has shown where it is."""
        return bool(self.changes)

    def since(self) -> int:
        """The place at which the current phase began."""
        return self.changes[-1][0] if self.changes else 0

    def lean(self, place: int, towards: dict[PhaseId, float]) -> None:
        """Put a turn's evidence on record and move where it clearly leads."""
        self.evidence += [(place, phase, much) for phase, much in towards.items() if much > 0]
        scores = self.scores(place)
        best = max(PHASES, key=lambda phase: (scores[phase], phase == self.phase))
        if best == self.phase and self.known:
            return
        marked = self.known and self.changes[-1][2]
        held = scores[self.phase] if self.known else 0.0
        ahead = scores[best] - held
        if scores[best] < held * _LEAD or ahead < (_MARKED if marked else _NOSE):
            return
        if ahead >= _MARGIN or self._led_before(place, best):
            self.changes.append((place, best, False))

    def _led_before(self, place: int, phase: PhaseId) -> bool:
        """Whether a phase already led by a nose when the turn before had been heard."""
        scores = self.scores(place - 1)
        held = scores[self.phase] if self.known else 0.0
        return scores[phase] >= held * _LEAD and scores[phase] - held >= _NOSE

    def scores(self, place: int) -> dict[PhaseId, float]:
        """How much the last few turns speak for each phase."""
        scores: dict[PhaseId, float] = dict.fromkeys(PHASES, 0.0)
        marked = self.since() if self.known and self.changes[-1][2] else -1
        for at, phase, much in reversed(self.evidence):
            if place - at > _LOOK_BACK or at <= marked:
                break
            if at > place:
                continue
            scores[phase] += much * _DECAY ** (place - at)
        return scores

    def mark(self, phase: PhaseId, place: int) -> None:
        """The interviewer says where the talk is."""
        self.changes.append((place, phase, True))

    def forget_from(self, place: int) -> None:
        """Take back what turns from `place` on told; what the interviewer marked stays."""
        self.evidence = [one for one in self.evidence if one[0] < place]
        self.changes = [one for one in self.changes if one[0] < place or one[2]]


@dataclass(slots=True)
class Coverage:
    """Which slots are filled. Each piece of evidence is (place, turn number, the flag that drew it).

    `known` is the coverage of the phases that did not change since it was last asked for.
    """

    filled: dict[str, list[tuple[int, int, str | None]]] = field(default_factory=dict)
    known: dict[PhaseId, float] = field(default_factory=dict)

    def fill(self, slot: str, turn: Turn, drawn_by: str | None) -> bool:
        """Put a quote's turn on record for a slot; whether the slot is better filled than before."""
        evidence = self.filled.setdefault(slot, [])
        self.known.pop(SLOT_PHASE[slot], None)
        before = self.much(slot)
        clean = drawn_by is None
        if len(evidence) < _MOST_EVIDENCE or (clean and before < 1.0):
            evidence.append((turn.place, turn.n, drawn_by))
        return self.much(slot) > before

    def much(self, slot: str) -> float:
        """How well a slot is filled, 0..1: told once freely, told again, or only put in their mouth."""
        evidence = self.filled.get(slot)
        if not evidence:
            return 0.0
        free = {place for place, _, drawn_by in evidence if drawn_by is None}
        return 1.0 if len(free) > 1 else ONCE if free else CONTAMINATED

    def of(self, phase: PhaseId) -> float:
        """How much of a phase is on record, 0..1, by the worth of its slots."""
        if phase not in self.known:
            filled = sum(SLOTS[slot].value * self.much(slot) for slot in SLOTS_OF[phase])
            self.known[phase] = filled / sum(SLOTS[slot].value for slot in SLOTS_OF[phase])
        return self.known[phase]

    def coverage(self) -> dict[PhaseId, float]:
        """Coverage of every phase."""
        return {phase: round(self.of(phase), 3) for phase in PHASES}

    def empty(self, phase: PhaseId) -> list[str]:
        """The slots of a phase that nothing fills, the most valuable first."""
        missing = [slot for slot in SLOTS_OF[phase] if self.much(slot) == 0.0]
        return sorted(missing, key=lambda slot: -SLOTS[slot].value)

    def clean(self, flag: str, place: int) -> None:
        """What this flag drew out has been said freely since."""
        self.known.clear()
        for evidence in self.filled.values():
            for at, (where, turn, drawn_by) in enumerate(evidence):
                if drawn_by == flag and where == place:
                    evidence[at] = (where, turn, None)

    def taint(self, flag: str, place: int) -> None:
        """What had been said freely since is taken back: the flag stands again."""
        self.known.clear()
        for evidence in self.filled.values():
            evidence[:] = [(at, n, flag if at == place else by) for at, n, by in evidence]

    def forget_from(self, place: int) -> None:
        """Take back what turns from `place` on filled."""
        self.known.clear()
        kept = {
            slot: [one for one in evidence if one[0] < place]
            for slot, evidence in self.filled.items()
        }
        self.filled = {slot: evidence for slot, evidence in kept.items() if evidence}

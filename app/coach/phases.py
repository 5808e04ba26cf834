"""How much of each phase is on record: a coverage map, not an order. A slot is filled by a quote."""

from dataclasses import dataclass, field

from app.conversation import Turn
from app.events import PHASES, PhaseId
from app.method.dates import date_near
from app.method.hearing import Hit
from app.method.kit import Heard, Slot
from app.method.phases import ALL
from app.method.quoting import quote
from app.method.tenses import told_in_past

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
        first: int | None = None
        for place, _, drawn_by in evidence:
            if drawn_by is None:
                if first is not None and place != first:
                    return 1.0
                first = place
        return CONTAMINATED if first is None else ONCE

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

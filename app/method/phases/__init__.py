"""The five phases of a switch: parts of the film to cover, not places in a script. One phase, one file."""

from app.events import PhaseId
from app.method.kit import Phase
from app.method.phases import alternatives, before, decision, outcome, trigger

ALL: tuple[Phase, ...] = (
    before.PHASE,
    trigger.PHASE,
    alternatives.PHASE,
    decision.PHASE,
    outcome.PHASE,
)
by_id: dict[PhaseId, Phase] = {phase.id: phase for phase in ALL}

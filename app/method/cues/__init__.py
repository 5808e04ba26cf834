"""What a customer says that is worth taking up: one cue, one file.

Four more cues are the forces themselves (`app/method/forces`), and a product's name said for the first
time is the name ledger's (`app/names`).
"""

from app.method.cues import (
    agency_shift,
    alternative,
    compliment,
    contradiction,
    cost_figure,
    decision_moment,
    emotional_energy,
    feature_request,
    generalisation,
    hesitation,
    hypothetical_talk,
    obligation,
    pat_answer,
    residual_struggle,
    short_answer,
    social_actor,
    time_marker,
    tradeoff,
    trigger_event,
    vague_evaluative,
    workaround,
)
from app.method.kit import Cue

ALL: tuple[Cue, ...] = (
    emotional_energy.CUE,
    trigger_event.CUE,
    decision_moment.CUE,
    contradiction.CUE,
    hesitation.CUE,
    workaround.CUE,
    tradeoff.CUE,
    pat_answer.CUE,
    alternative.CUE,
    residual_struggle.CUE,
    social_actor.CUE,
    obligation.CUE,
    feature_request.CUE,
    vague_evaluative.CUE,
    agency_shift.CUE,
    generalisation.CUE,
    cost_figure.CUE,
    hypothetical_talk.CUE,
    compliment.CUE,
    time_marker.CUE,
    short_answer.CUE,
)
by_id: dict[str, Cue] = {cue.id: cue for cue in ALL}

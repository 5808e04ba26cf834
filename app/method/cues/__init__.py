"""What a customer says that is worth taking up: one cue, one file.

Four more cues are the forces themselves (`app/method/forces`).
"""

from app.conversation import Conversation, Turn
from app.method.cues import (
    agency_shift,
    alternative,
    compliment,
    concrete_detail,
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
    product_first_mention,
    residual_struggle,
    short_answer,
    social_actor,
    time_marker,
    tradeoff,
    trigger_event,
    vague_evaluative,
    workaround,
)
from app.method.kit import Cue, Heard

ALL: tuple[Cue, ...] = (
    emotional_energy.CUE,
    trigger_event.CUE,
    decision_moment.CUE,
    contradiction.CUE,
    hesitation.CUE,
    workaround.CUE,
    tradeoff.CUE,
    pat_answer.CUE,
    product_first_mention.CUE,
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
    concrete_detail.CUE,
    time_marker.CUE,
    short_answer.CUE,
)
by_id: dict[str, Cue] = {cue.id: cue for cue in ALL}


def heard_in(turn: Turn, conversation: Conversation) -> list[tuple[Cue, Heard]]:
    """Every cue of an answer; looked for once, asked for by the tracker and by every repair."""
    found: list[tuple[Cue, Heard]] | None = turn.read.memo.get("cues")
    if found is None:
        found = [(cue, heard) for cue in ALL for heard in cue.check(turn, conversation)]
        turn.read.memo["cues"] = found
    return found

"""The whole interview at a glance: what a panel that has just opened needs to draw itself."""

from typing import TYPE_CHECKING

from app.events import (
    Counters,
    FlagCleared,
    FlagEvent,
    ForceEvent,
    MomentEvent,
    NameEvent,
    Snapshot,
    StrengthEvent,
    ThreadEvent,
)

if TYPE_CHECKING:
    from app.coach.coach import Coach


def picture(coach: "Coach", at: float) -> Snapshot:
    """Everything the coach has told, as it stands at second `at` of the interview's clock."""
    board, opening, seen = coach.board, coach.opening, coach.attention
    return Snapshot(
        cursor=coach.cursor,
        at=at,
        interview=coach.interview,
        lang=opening.lang,
        preset=opening.preset,
        participant=opening.participant,
        study=opening.study,
        recorded=opening.recorded,
        closed=coach.closed,
        speakers_known=not coach.share.unknown(),
        turns=coach.turns_told(),
        flags=board.of(FlagEvent),
        cleared=board.of(FlagCleared),
        strengths=board.of(StrengthEvent),
        forces=board.of(ForceEvent),
        moments=board.of(MomentEvent),
        threads=board.of(ThreadEvent),
        names=board.of(NameEvent),
        phases=coach.tracker.phase_event(),
        talk=coach.share.talk(),
        probe=coach.offers.current,
        flag=coach.flags.live(),
        notes=tuple(coach.notes),
        counters=Counters(
            shown=seen.shown, taken=seen.taken, ignored=seen.ignored, dismissed=seen.dismissed
        ),
        health=coach.health,
    )

"""The whole interview at a glance: what a panel that has just opened needs to draw itself."""

from typing import TYPE_CHECKING, Any

from app.coach.board import key_of
from app.events import (
    Counters,
    FlagCleared,
    FlagEvent,
    ForceEvent,
    MomentEvent,
    NameEvent,
    NoticeEvent,
    Snapshot,
    StrengthEvent,
    ThreadEvent,
)

if TYPE_CHECKING:
    from app.coach.coach import Coach


def picture(coach: "Coach", at: float) -> Snapshot:
    """Everything the coach has told, as it stands at second `at` of the interview's clock."""
    opening, seen = coach.opening, coach.attention
    things = {key_of(event): event for event in coach.state()}

    def every(kind: type[Any]) -> tuple[Any, ...]:
        return tuple(event for event in things.values() if type(event) is kind)

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
        turns=coach.board.turns(coach.conversation.turns),
        flags=every(FlagEvent),
        cleared=every(FlagCleared),
        strengths=every(StrengthEvent),
        forces=every(ForceEvent),
        moments=every(MomentEvent),
        timeline=coach.tracker.timeline.event(),
        threads=every(ThreadEvent),
        names=every(NameEvent),
        phases=coach.tracker.phase_event(),
        talk=coach.share.talk(),
        probe=coach.offers.current,
        flag=coach.flags.live(),
        notes=(*coach.notes, *_standing(coach)),
        counters=Counters(
            shown=seen.shown, taken=seen.taken, ignored=seen.ignored, dismissed=seen.dismissed
        ),
        health=coach.health,
    )


def _standing(coach: "Coach") -> tuple[NoticeEvent, ...]:
    """What was said of the hearing and is still so."""
    share = coach.share
    so = {"speakers_unknown": share.unknown(), "roles_look_swapped": share.looks_swapped()}
    return tuple(event for code, event in coach.noticed.items() if so.get(code, True))

"""The good moves: one idea one file, listed here in the order they are looked for."""

from app.method.kit import Strength
from app.method.strengths import (
    actor_probe,
    anxiety_habit_probe,
    contrast,
    cued_probe,
    energy_follow,
    play_dumb,
    productive_silence,
    recap_check,
    redirect_general,
    rewind,
    set_the_scene,
    story_opening,
    timeline_pin,
    unpack_vague,
    what_else,
)

# The rarest first: the panel praises one thing at a time.
ALL: tuple[Strength, ...] = tuple(
    idea.STRENGTH
    for idea in (
        story_opening,
        energy_follow,
        productive_silence,
        rewind,
        anxiety_habit_probe,
        contrast,
        redirect_general,
        unpack_vague,
        recap_check,
        cued_probe,
        set_the_scene,
        actor_probe,
        timeline_pin,
        play_dumb,
        what_else,
    )
)
by_id: dict[str, Strength] = {strength.id: strength for strength in ALL}

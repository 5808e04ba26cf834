"""What an answer holds that is worth taking up: the cues, and the forces, which are cues as well."""

from collections.abc import Iterable

from app.coach.threads import lemmas_in
from app.conversation import Conversation, Turn
from app.events import ForceId
from app.method.cues import heard_in
from app.method.kit import Heard

# A force is also a cue (taxonomy); how much it is worth as a thread. Anxiety and habit are rarely
# volunteered, so a mention of them is worth taking up.
_FORCE_AS_CUE: dict[str, float] = {"push": 0.7, "pull": 0.75, "habit": 0.75, "anxiety": 0.95}
# How an answer is given, rather than what it says.
_MANNERS = frozenset(
    ("pat_answer", "hypothetical_talk", "generalisation", "vague_evaluative", "compliment", "hesitation",
     "short_answer", "contradiction")
)  # fmt: skip


def cues_in(
    turn: Turn, conversation: Conversation, forces: Iterable[tuple[ForceId, Heard]], *, led: bool
) -> list[tuple[str, float, Heard]]:
    """Every cue of an answer with its weight; `led` where a suggestive question drew the answer out.

    What a leading question put into the answer is no thread of the customer's own; how the answer was
    given (vague, imagined, ready-made) still is.
    """
    found = [(cue.id, cue.weight, heard) for cue, heard in heard_in(turn, conversation)]
    found += [
        (force, _FORCE_AS_CUE[force], heard) for force, heard in forces if heard.when == "then"
    ]
    if not led:
        return found
    asked = conversation.last("interviewer", turn)
    theirs = asked.read.content if asked is not None else frozenset()
    return [
        (cue, weight if cue in _MANNERS else weight * 0.4, heard)
        for cue, weight, heard in found
        if cue in _MANNERS or not theirs.issuperset(lemmas_in(turn, heard.focus or heard.span))
    ]

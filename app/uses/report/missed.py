"""Threads that were left: the customer's words, the question that could have been asked, the slot still empty."""

from collections.abc import Iterator

from app.coach.suggester import say
from app.coach.taking_up import on_thread
from app.coach.threads import Thread
from app.conversation import Turn
from app.events import Lang
from app.method.cues import by_id as cue_by_id
from app.method.forces import by_id as force_by_id
from app.method.linting import is_clean
from app.reports.asked import MissedThread
from app.uses.report.figures import MANNERS, STRONG
from app.uses.report.seen import Seen

MOST = 5
# What taking a thread up would have told, the likeliest first.
_TELLS: dict[str, tuple[str, ...]] = {
    "push": ("before.last_time", "trigger.peak", "trigger.event"),
    "pull": ("alternatives.hope",),
    "habit": ("before.what_was_good", "before.old_way"),
    "anxiety": ("decision.near_miss", "decision.say_no"),
    "emotional_energy": ("trigger.peak", "before.last_time"),
    "trigger_event": ("trigger.event", "trigger.next_hour"),
    "alternative": ("alternatives.dropped", "alternatives.looked"),
    "tradeoff": ("decision.given_up",),
    "social_actor": ("decision.say_no", "before.who_was_in_it", "trigger.first_told"),
    "workaround": ("before.patching",),
    "decision_moment": ("decision.moment", "decision.payment"),
    "residual_struggle": ("outcome.still_fails",),
    "agency_shift": ("decision.say_no",),
    "obligation": ("decision.deadline",),
}


def missed(seen: Seen, lang: Lang) -> tuple[MissedThread, ...]:
    """The strongest threads that nobody took up, one an answer, the most worth it first."""
    last = len(seen.turns) - 2
    left = [
        one
        for one in seen.threads
        if one.status != "explored"
        and one.score >= STRONG
        and one.cue not in MANNERS
        and one.place < last
    ]
    found: dict[int, MissedThread] = {}
    for thread in sorted(left, key=lambda one: (-one.score, one.place)):
        if len(found) == MOST:
            break
        if thread.place not in found and (one := _missed(seen, thread, lang)) is not None:
            found[thread.place] = one
    return tuple(found.values())


def _missed(seen: Seen, thread: Thread, lang: Lang) -> MissedThread | None:
    quote = seen.quote(thread.quote, thread.turn)
    ask = next(asks(seen, thread), None)
    if quote is None or ask is None:
        return None
    title = (cue_by_id.get(thread.cue) or force_by_id[thread.cue]).title  # type: ignore[index]
    empty = (slot for slot in _TELLS.get(thread.cue, ()) if not seen.much(slot))
    return MissedThread(
        **quote.model_dump(), cue=thread.cue, title=title.in_(lang), ask=ask, slot=next(empty, None)
    )


def asks(seen: Seen, thread: Thread) -> Iterator[str]:
    """What could have been asked right then, best first: clean, and with no product's name in it."""
    said, conversation = seen.at(thread.place), seen.coach.conversation
    turn = seen.fresh(said)
    ranked = sorted(on_thread(thread, turn, conversation), key=lambda one: -one.score)
    for candidate in ranked:
        words = say(candidate, said.lang, familiar=seen.familiar)
        asked = Turn(n=said.n, place=said.place + 1, role="interviewer", text=words, lang=said.lang)
        if not words or conversation.names.mentions(words, said.lang):
            continue
        if is_clean(words, said.lang, asked, conversation):
            yield words

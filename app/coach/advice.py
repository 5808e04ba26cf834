"""What an advisor could be asked now, and what becomes of its answer. Asking is the shell's; this waits for nothing.

An answer only ever betters a wording that is on the panel already. It is too late once the talk has moved
on, and it is looked at again here, with everything that was said, before it is shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.coach.offered import Offered
from app.coach.phases import SLOTS
from app.coach.suggester import may_be_said
from app.conversation import Conversation, Turn
from app.events import (
    AdviceWanted,
    Advised,
    AdvisedProbe,
    Alternative,
    Because,
    Event,
    FlagEvent,
    Given,
    ProbeEvent,
)
from app.language import which
from app.method.forms import answered, forms

if TYPE_CHECKING:
    from app.coach.coach import Coach

TURNS: Final = 8
"""Turns that an advisor is given: the last ones, never the whole talk."""
MISSING: Final = 4
THREADS: Final = 3
ASKED: Final = 12
UNSURE: Final = (0.35, 0.75)
"""Between these the rules are unsure of a finding, and a second opinion is worth having."""
_OPEN = frozenset(("invitation", "cued_invitation", "open_wh", "directive_wh", "statement_probe"))
_LONGEST_WORDS = 22  # clitics count as words of their own
_LONGEST_TURN = 1_200  # code points: the end of a long story is what the next question is about


@dataclass(slots=True)
class Opinions:
    """What an advisor made of the talk, for the debrief: second readings of questions by turn, and a note."""

    of: dict[int, Advised] = field(default_factory=dict)
    note: Advised | None = None


def wishes(coach: "Coach") -> Iterator[AdviceWanted]:
    """What is worth asking now, most pressing first: for the latest turn, and never for an older one."""
    turns = coach.conversation.turns
    if coach.closed or not turns:
        return
    last = turns[-1]
    offer = coach.offers.current
    if last.role == "interviewer":
        flag = coach.flags.open_repair(last)
        if (
            flag is not None
            and flag.repair
            and offer is not None
            and offer.because.kind == "repair"
        ):
            yield _wish(coach, last, "repair", f"flag:{flag.flag}").model_copy(
                update={"about": _about(flag, last), "said": flag.repair}
            )
        if any(UNSURE[0] <= one.confidence <= UNSURE[1] for one in _findings(coach, last)):
            yield _wish(coach, last, "second_opinion", f"turn:{last.n}").model_copy(
                update={"about": last.text}
            )
    elif last.role == "customer" and offer is not None and _may_better(offer):
        yield _next_probe(coach, last, offer)


def _may_better(offer: ProbeEvent) -> bool:
    return offer.by == "method" and offer.because.kind not in ("silence", "repair")


def _findings(coach: "Coach", turn: Turn) -> Iterator[FlagEvent]:
    return (flag for flag in coach.flags.raised.values() if flag.turn == turn.n)


def _about(flag: FlagEvent, turn: Turn) -> str:
    """The unit that was spoiled."""
    units = turn.read.units
    place = next((at for at, one in enumerate(units) if flag.span[0] < one.end), None)
    if place is None:
        return turn.text
    # A unit ends before its question mark; the next one begins behind it.
    end = units[place + 1].start if place + 1 < len(units) else len(turn.text)
    return turn.text[units[place].start : end].strip()


def _next_probe(coach: "Coach", last: Turn, offer: ProbeEvent) -> AdviceWanted:
    phase = coach.tracker.where.phase
    missing = [SLOTS[name].title.in_(last.lang) for name in coach.tracker.coverage.empty(phase)]
    threads = [one.quote for one in coach.tracker.threads.ranked(last.place)]
    return _wish(coach, last, "next_probe", f"probe:{offer.probe}").model_copy(
        update={
            "phase": phase, "missing": tuple(missing[:MISSING]), "threads": tuple(threads[:THREADS]),
            "said": offer.text,
        }
    )  # fmt: skip


def _wish(coach: "Coach", last: Turn, task: str, want: str) -> AdviceWanted:
    turns = coach.conversation.turns[-TURNS:]
    asked = [one.text for one in coach.conversation.turns if one.role == "interviewer"][-ASKED:]
    offered = [one.text for one in coach.offers.lately[-ASKED:-1]]
    given = tuple(Given(turn=one.n, role=one.role, text=one.text[-_LONGEST_TURN:]) for one in turns)
    return AdviceWanted.model_validate(
        {
            "want": want, "task": task, "turn": last.n, "lang": last.lang, "turns": given,
            "locked": coach.conversation.names.locked_names, "asked": (*asked, *offered),
            "people": (coach.opening.participant,) if coach.opening.participant else (),
        }
    )  # fmt: skip


# ------------------------------------------------------------------------------ what comes back


def heed(coach: "Coach", advised: Advised) -> list[Event]:
    """What an answer changes on the panel; nothing when it is too late, or is not clean after all."""
    if advised.verdict != "clean" or not coach.conversation.turns:
        return []
    if advised.note is not None:
        coach.opinions.note = advised
        return []
    if advised.opinion is not None:
        coach.opinions.of[advised.turn] = advised
        return []
    kind, _, what = advised.want.partition(":")
    if kind == "flag":
        return _better_repair(coach, advised, what)
    return _better_probe(coach, advised, what) if kind == "probe" else []


def _better_repair(coach: "Coach", advised: Advised, what: str) -> list[Event]:
    flag, offer = coach.flags.raised.get(what), coach.offers.current
    if flag is None or what in coach.flags.cleared or not advised.text or offer is None:
        return []
    still = offer.because.kind == "repair" and offer.because.turn == flag.turn
    if not still or not _may_be_said(coach, advised.text):
        return []
    better = flag.model_copy(update={"repair": advised.text})
    coach.flags.raised[what] = better
    return [
        better,
        _instead(coach, offer, AdvisedProbe(text=advised.text, quote=""), offer.alternatives),
    ]


def _better_probe(coach: "Coach", advised: Advised, what: str) -> list[Event]:
    offer = coach.offers.current
    # "Too late is a rule of the core (turn numbers), not a race."
    if offer is None or offer.probe != what or coach.conversation.turns[-1].n != advised.turn:
        return []
    if what in coach.offers.taken:
        return []
    fine = [one for one in advised.probes if _may_be_said(coach, one.text) and _turn_of(coach, one)]
    if not fine:
        return []
    others = tuple(
        Alternative(probe=f"{offer.probe}.{place}", text=one.text, because=_because(coach, one))
        for place, one in enumerate(fine[1:])
    )
    return [_instead(coach, offer, fine[0], (*others, *offer.alternatives)[:2])]


def _instead(
    coach: "Coach", offer: ProbeEvent, one: AdvisedProbe, others: tuple[Alternative, ...]
) -> ProbeEvent:
    """The same offer in better words: under the same id, so that the panel keeps it in its place."""
    because = _because(coach, one) if one.quote else offer.because
    better = offer.model_copy(
        update={"text": one.text, "because": because, "alternatives": others, "by": "advisor"}
    )
    coach.offers.current = better
    coach.offers.lately = [*coach.offers.lately[:-1], Offered.of(better)]
    return better


def _because(coach: "Coach", one: AdvisedProbe) -> Because:
    turn = _turn_of(coach, one)
    return Because(kind="cue", quote=one.quote, turn=turn.n if turn else None)


def _turn_of(coach: "Coach", one: AdvisedProbe) -> Turn | None:
    """The latest turn in which the customer said what is quoted."""
    quote = one.quote.strip().casefold()
    return next(
        (
            turn
            for turn in reversed(coach.conversation.turns)
            if turn.role == "customer" and quote and quote in turn.text.casefold()
        ),
        None,
    )


def _may_be_said(coach: "Coach", text: str) -> bool:
    """Whether these words pass our own law as the next thing said, with the whole talk before them."""
    conversation: Conversation = coach.conversation
    last = conversation.turns[-1]
    asked = Turn(
        n=last.n + 1, place=len(conversation.turns), role="interviewer", text=text, lang=last.lang
    )
    if len(asked.read.words) > _LONGEST_WORDS or which(text, last.lang) != last.lang:
        return False
    forms(asked, conversation)
    unit = answered(asked)
    if unit is None or unit.form not in _OPEN:
        return False
    return may_be_said(conversation, text, last)

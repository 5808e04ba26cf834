"""What an advisor could be asked now, and what becomes of its answer. Asking is the shell's; this waits for nothing.

An answer only ever betters a wording that is on the panel already. It is too late once the talk has moved
on, and it is looked at again here, with everything that was said, before it is shown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from zlib import crc32

from app.coach.flags import Flags
from app.coach.offered import Offered
from app.coach.phases import SLOTS
from app.coach.suggester import may_be_said
from app.coach.turns import Run
from app.conversation import Conversation, Turn
from app.events import (
    AdviceWanted,
    Advised,
    AdvisedProbe,
    Alternative,
    Because,
    Event,
    FlagCleared,
    FlagEvent,
    Given,
    ProbeEvent,
)
from app.language import which
from app.method.forms import answered, forms
from app.method.pitfalls import by_id

if TYPE_CHECKING:
    from app.coach.coach import Coach

TURNS: Final = 8
"""Turns that an advisor is given: the last ones, never the whole talk."""
MISSING: Final = 4
THREADS: Final = 3
ASKED: Final = 12
UNSURE: Final = (0.35, 0.75)
"""Between these the rules are unsure of a finding, and a second opinion is worth having."""
NOT_BY_WORDS: Final = frozenset(("interruption_short_wait", "early_product_mention"))
"""Heard by the clock, or known to the name ledger: who reads a few turns with names put out of sight neither sees
it nor misses it.
"""
_OPEN = frozenset(("invitation", "cued_invitation", "open_wh", "directive_wh", "statement_probe"))
_LONGEST_WORDS = 22  # clitics count as words of their own
_LONGEST_TURN = 1_200  # code points: the end of a long story is what the next question is about


@dataclass(slots=True)
class Opinions:
    """What an advisor made of the talk, for the debrief: second readings of questions by turn, and a note."""

    of: dict[int, Advised] = field(default_factory=dict)
    note: Advised | None = None
    _read: dict[int, str] = field(default_factory=dict)

    def hear(self, advised: Advised, turn: Turn) -> None:
        """Keep a second reading of this turn, with what was read."""
        self.of[turn.n], self._read[turn.n] = advised, words_of(turn.text)

    def keep(self, runs: Iterable[Run]) -> None:
        """A turn that was revised, taken back or given to another speaker is not what was read: its opinion goes."""
        if not self.of:
            return
        mine = {run.n: words_of(run.text) for run in runs if run.role == "interviewer"}
        for n in [n for n, read in self._read.items() if mine.get(n) != read]:
            del self.of[n], self._read[n]

    def overrule(self, turn: Turn, flags: Flags) -> list[FlagCleared]:
        """Take back the flags on this turn that the rules were unsure of and its second reading does not share."""
        advised = self.of.get(turn.n)
        if advised is None or not advised.overrules or advised.opinion is None:
            return []
        shared = {one.finding for one in advised.opinion.findings}
        doubtful = [
            flag.flag for flag in flags.raised.values()
            if flag.turn == turn.n and is_unsure(flag) and flag.finding not in shared
        ]  # fmt: skip
        # At the place of the question: what comes after it and is heard again changes nothing of that.
        cleared = (flags.clear(flag, "overruled", turn.place) for flag in doubtful)
        return [one for one in cleared if one is not None]


def is_unsure(flag: FlagEvent) -> bool:
    """Whether the rules are unsure of a flag, so that a second opinion is worth having."""
    seen_in_words = flag.finding not in NOT_BY_WORDS
    return seen_in_words and UNSURE[0] <= flag.confidence <= UNSURE[1]


def words_of(text: str) -> str:
    """A short mark of these very words: an answer about other ones is about another question."""
    return f"{crc32(text.encode()):08x}"


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
        if any(map(is_unsure, _findings(coach, last))):
            want = f"turn:{last.n}@{words_of(last.text)}"
            yield _wish(coach, last, "second_opinion", want).model_copy(update={"about": last.text})
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
            "named": coach.called.so_far(coach.conversation),
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
        return _second_reading(coach, advised)
    kind, _, what = advised.want.partition(":")
    if kind == "flag":
        return _better_repair(coach, advised, what)
    return _better_probe(coach, advised, what) if kind == "probe" else []


def _second_reading(coach: "Coach", advised: Advised) -> list[Event]:
    """Keep an opinion for the debrief; where a setting lets it, it takes back what the rules were unsure of."""
    turn = next((one for one in coach.conversation.turns if one.n == advised.turn), None)
    read = advised.want.partition("@")[2]
    if turn is None or (read and read != words_of(turn.text)):
        return []
    coach.opinions.hear(advised, turn)
    cleared = coach.opinions.overrule(turn, coach.flags)
    if any(by_id[coach.flags.raised[one.flag].finding].suggestive for one in cleared):
        # What was answered meanwhile was not drawn out by a fault after all.
        coach.rehear(turn.place + 1, "overruled")
    return [*cleared]


def _better_repair(coach: "Coach", advised: Advised, what: str) -> list[Event]:
    flag, offer = coach.flags.raised.get(what), coach.offers.current
    if flag is None or what in coach.flags.cleared or not advised.text or offer is None:
        return []
    still = offer.because.kind == "repair" and offer.because.turn == flag.turn
    if not still or offer.probe in coach.offers.taken or not _may_be_said(coach, advised.text):
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
    *others_offered, last = coach.offers.lately
    coach.offers.lately = [*others_offered, Offered.of(better)._replace(before=last)]
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

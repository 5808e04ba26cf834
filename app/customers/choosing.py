"""Which memories a question brings, and how likely: by what it is about, how it is asked, how deep they lie.

The table is that of the method's §5.2. Nothing is told before what it needs, and no anxiety or habit
of depth 3 before something of the trigger or the decision is on record.
"""

import random
from functools import cache
from typing import NamedTuple

from app.customers.card import Card, Known
from app.customers.ear import Asked, Way
from app.customers.openness import State
from app.events import Lang
from app.language import content_in
from app.method import forces, phases


class Row(NamedTuple):
    """How likely a memory of each depth is told when asked so, how many at most, and whether whole."""

    d1: float
    d2: float
    d3: float
    most: int
    whole: bool = True

    def chance(self, depth: int) -> float:
        """The chance for one depth, at openness one half."""
        return (self.d1, self.d2, self.d3)[depth - 1]


RELEASE: dict[Way, Row] = {
    "cued": Row(0.95, 0.80, 0.55, 2),
    "invitation": Row(0.90, 0.55, 0.20, 2),
    "statement_probe": Row(0.90, 0.55, 0.20, 2),
    "echo": Row(0.80, 0.60, 0.35, 1),
    "silence": Row(0.80, 0.60, 0.35, 1),
    "open_wh": Row(0.80, 0.40, 0.12, 1),
    "recap_check": Row(0.50, 0.30, 0.12, 1),
    "facilitator": Row(0.35, 0.20, 0.08, 1),
    "directive_wh": Row(0.85, 0.20, 0.05, 1, whole=False),
    "pressing": Row(0.60, 0.15, 0.02, 1, whole=False),
    "closed_yn": Row(0.35, 0.10, 0.02, 1, whole=False),
    "forced_choice": Row(0.20, 0.05, 0.0, 1, whole=False),
    # Who contradicts may say how it was.
    "suggestive": Row(0.12, 0.03, 0.0, 1, whole=False),
}
ON_CUE, ON_TOPIC, ON_TEXT, NEAR, ON_SLOT = 2.0, 1.0, 0.6, 0.7, 1.2
IN_PHASE, UNFINISHED, GOES_ON, LEADS_UP = 0.4, 1.2, 0.65, 0.7
_DEEPEST = 3
_BESIDE = 3
"""How far apart in the story "and then?" still reaches."""

_DEEPENS = frozenset({"echo", "silence", "cued"})
_LETS_GO_ON = frozenset({"cued", "invitation", "statement_probe", "echo"})


class Told(NamedTuple):
    """A memory that comes out now, whole or in a few words."""

    known: Known
    whole: bool


def within_reach(card: Card, state: State) -> list[Known]:
    """The memories that may come out now: not told whole, with all they need on record."""
    anchored = any(card.known[name].memory.phase in ("trigger", "decision") for name in state.told)
    return [
        known
        for known in card.known.values()
        if not state.told.get(known.id, False)
        and all(need in state.told for need in known.memory.needs)
        and (anchored or not known.kept)
    ]


def way_of(asked: Asked, card: Card, state: State) -> Way:
    """How a question is rewarded: an invitation in their own words counts as such only where those lead on."""
    if asked.way != "cued":
        return asked.way
    led = any(known.cues & asked.taken_up for known in within_reach(card, state))
    return "cued" if led else "invitation"


def fitting(asked: Asked, card: Card, state: State) -> list[tuple[float, Known]]:
    """The memories a question is about, with how well it fits each (1 and above: fully), best first."""
    fits = []
    words = asked.words - _asked_by_everybody(card.story.lang)
    # Who asks for what the story holds does not get what merely lies near it.
    astray = any(known.asked_by & asked.slots for known in card.known.values())
    for known in within_reach(card, state):
        fit = ON_CUE * bool(known.cues & asked.taken_up)
        fit += ON_TOPIC * bool(known.topics & asked.words)
        fit += NEAR * bool(known.near & asked.taken_up)
        fit += ON_TEXT * bool(known.own & words and not known.kept)
        fit += ON_SLOT * bool(known.asked_by & asked.slots)
        if known.id in state.told:
            fit += UNFINISHED * bool(known.text & asked.taken_up)
            fit += UNFINISHED * (known.id in state.latest and asked.way in _DEEPENS)
        if fit or not (known.kept or astray):
            fit += IN_PHASE * (known.memory.phase in asked.phases)
        if fit:
            fits.append((fit, known))
    fits.sort(key=lambda one: (-one[0], one[1].place))
    return fits


def going_on(asked: Asked, card: Card, state: State) -> list[tuple[float, Known]]:
    """What lies beside what was just told: led to by it, or next to it in time."""
    if not state.latest:
        easy = [known for known in within_reach(card, state) if known.memory.depth == 1]
        return [(GOES_ON, known) for known in easy[:2]]
    here = card.known[state.latest[-1]].place
    latest = set(state.latest)
    near = []
    for known in within_reach(card, state):
        led = known.id in latest or bool(latest & set(known.memory.needs))
        if known.kept and not (led and asked.way in _DEEPENS):
            continue
        away = known.place - here
        if led or (abs(away) <= _BESIDE and asked.time * away >= 0):
            near.append((not led, abs(away), known))
    near.sort(key=lambda one: one[:2])
    return [(1.0 if asked.way == "silence" and not far else GOES_ON, known) for far, _, known in near[:2]]  # fmt: skip


def leading_up(asked: Asked, card: Card, state: State) -> list[tuple[float, Known]]:
    """Where what is asked about cannot be told yet: what has to be told before it."""
    reach = {known.id: known for known in within_reach(card, state)}
    about = [
        known
        for known in card.known.values()
        if known.id not in state.told
        and known.id not in reach
        and (known.topics & asked.words or known.asked_by & asked.slots)
    ]
    before: dict[str, Known] = {}
    for known in about:
        waiting = list(known.memory.needs)
        while waiting:
            name = waiting.pop()
            if name in reach and name not in state.told:
                before[name] = reach[name]
            waiting += card.known[name].memory.needs if name not in state.told else ()
    easy = [known for known in before.values() if known.memory.depth < _DEEPEST]
    return [(LEADS_UP, known) for known in sorted(easy, key=lambda one: one.place)[:2]]


def names_something(asked: Asked, lang: Lang) -> bool:
    """Whether a question is about something of its own, beside what every interviewer asks about."""
    return bool(asked.words - _asked_by_everybody(lang))


def may_go_on(asked: Asked, lang: Lang) -> bool:
    """Whether a question lets the customer go on: it names nothing, or invites on what was said."""
    named = asked.words - _asked_by_everybody(lang)
    return not named or (asked.way in _LETS_GO_ON and named <= asked.taken_up)


@cache
def _asked_by_everybody(lang: Lang) -> frozenset[str]:
    """The words of the method's own questions: they speak of any story."""
    probes = [
        *(probe for phase in phases.ALL for slot in phase.slots for probe in slot.probes),
        *(probe for phase in phases.ALL for probe in phase.opening),
        *(probe for force in forces.ALL for probe in force.probes),
    ]
    return frozenset().union(
        *(content_in(probe.say.in_(lang).replace("{x}", ""), lang) for probe in probes)
    )


def _goes_with(known: Known, told: list[Told], fit: float) -> bool:
    """Whether a memory may be told in one breath with what comes out already."""
    if not told:
        return True
    first = told[0].known
    return first.id in known.memory.needs or (
        fit >= ON_TOPIC and known.memory.phase == first.memory.phase
    )


def released(
    way: Way, fits: list[tuple[float, Known]], state: State, chance: random.Random
) -> list[Told]:
    """What comes out of these, by chance, in the order in which it happened."""
    row = RELEASE.get(way)
    if row is None:
        return []
    told: list[Told] = []
    for fit, known in fits:
        if len(told) == row.most:
            break
        if (known.id in state.told and not row.whole) or not _goes_with(known, told, fit):
            continue
        likely = row.chance(known.memory.depth) * state.ease * min(fit, 1.0)
        if chance.random() < min(1.0, likely):
            told.append(Told(known, row.whole))
    return sorted(told, key=lambda one: one.known.place)


def told_about(asked: Asked, card: Card, state: State) -> list[Known]:
    """What was told already of what is asked about, the nearest first."""
    known = [card.known[name] for name in state.told]
    about = [one for one in known if one.topics & asked.words or one.asked_by & asked.slots]
    return sorted(about, key=lambda one: (-len(one.topics & asked.words), one.place))


def locked(asked: Asked, card: Card, state: State) -> bool:
    """Whether there is something to this that cannot be told yet."""
    return any(
        known.topics & asked.words or known.asked_by & asked.slots
        for known in card.known.values()
        if known.id not in state.told
    )

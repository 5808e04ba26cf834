"""What a question brings: memories, agreement, politeness, or nothing, and in which words."""

import random
from dataclasses import dataclass, field

from app.customers.card import Card, Known
from app.customers.choosing import (
    Told,
    fitting,
    going_on,
    leading_up,
    locked,
    may_go_on,
    names_something,
    released,
    told_about,
    way_of,
)
from app.customers.ear import Asked, Way
from app.customers.feedback import Planted
from app.customers.lines import Kind
from app.customers.openness import State
from app.customers.planting import AGREES, POLITENESS, YES_SAYING, false_about, planted
from app.customers.voice import Dress, Voice


@dataclass(slots=True)
class Reply:
    """What is said, in parts, and what it does; `dress` is how much manner goes with it."""

    parts: list[str]
    told: list[Told] = field(default_factory=list)
    planted: Planted | None = None
    dress: Dress = "full"


_LINE_FOR: dict[Way, Kind] = {
    "babble": "babble", "foreign": "foreign", "insult": "insulted", "orders": "orders",
    "read_out": "reads", "flattering": "thanks", "hypothetical": "dreams", "rating": "survey",
}  # fmt: skip
_CLOSED = ("closed_yn", "forced_choice")
_ASKS_PLACE = {"when": "date", "where": "place", "who": "actors"}
_OF_ANYTHING = frozenset({"trigger.place"})  # "where were you?" is asked of whatever was just told
_TIDY, _TIDY_DEFENSIVE = 0.5, 0.75
_PAT, _FORGETS, _CLARIFIES, _REFERS_BACK = 0.45, 0.2, 0.2, 0.25
_OPENLY = ("cued", "invitation", "statement_probe", "open_wh")
_ASKS_OPENLY = ("open_wh", "invitation", "cued_invitation", "statement_probe", "directive_wh")
_FACTUAL = ("directive_wh", "open_wh")
_DEEPER = ("cued", "echo", "statement_probe")
_JUMPS, _AGAIN = 0.3, 0.7
_LONG_AGO = 3
_ON_IT = 0.6  # how well a question must fit a memory to be about it
_NOD_WORDS = 4
_A_LITTLE = 4  # memories before which nobody says that this was all
_SHADES, _RAMBLES = 0.6, 0.6


class Replies:
    """Decides what an answer holds. Every choice of chance is drawn from the one generator handed in."""

    def __init__(self, card: Card, voice: Voice, chance: random.Random) -> None:
        self.card = card
        self.voice = voice
        self.chance = chance
        self.pats = list(card.story.pat)
        chance.shuffle(self.pats)
        self._before: Asked | None = None

    def to(self, asked: Asked, state: State, *, again: bool) -> Reply:
        """The reply to what was heard; `again` says that the same was asked before."""
        if kind := _LINE_FOR.get(asked.way):
            if asked.of is not None:
                state.tainted.add(asked.of)
            return self._only(kind, "light" if asked.way == "hypothetical" else "none")
        match asked.way:
            case "suggestive" | "misquote" | "pitch":
                return self._put_to_them(asked, state)
            case "logistics":
                return self._only("hello" if state.turn == 1 else "granted", "none")
            case "silence":
                return self._after_silence(asked, state)
        self._before = asked
        if again and names_something(asked, self.card.story.lang) and self.chance.random() < _AGAIN:
            return self._once_more(asked, state)
        if asked.way in _CLOSED:
            return self._closed(asked, state)
        if (
            asked.way == "facilitator"
            and len(asked.text.split()) > _NOD_WORDS
            and not asked.taken_up
        ):
            return self._only("nods", "none")
        return self._pinned(asked, state) or self._told(asked, state) or self._nothing(asked, state)

    def _only(self, kind: Kind, dress: Dress = "light") -> Reply:
        return Reply([self.voice.line(kind)], dress=dress)

    def _after_silence(self, asked: Asked, state: State) -> Reply:
        """Left time, people go on, or find what they did not find at once; the second silence brings no more."""
        before, self._before = self._before, None
        if before is None:
            return self._only("fills", "none")
        went_on = bool(state.latest) and state.told_at[state.latest[-1]] == state.turn - 1
        waited_for = asked if went_on else before._replace(way="silence")
        return self._told(waited_for, state) or self._only("fills", "none")

    # ------------------------------------------------------------------------- what is told

    def _told(self, asked: Asked, state: State) -> Reply | None:
        fits = fitting(asked, self.card, state)
        pins = asked.wh in _ASKS_PLACE and asked.way in _FACTUAL
        if not fits and asked.way in _OPENLY:
            fits = leading_up(asked, self.card, state)
        known = asked.slots and told_about(asked, self.card, state)
        aside = not (fits or pins or known) and may_go_on(asked, self.card.story.lang)
        if aside:
            fits = going_on(asked, self.card, state)
        told = released(way_of(asked, self.card, state), fits, state, self.chance)
        tidy = self._tidied(asked, state, {one.known.id for one in told})
        if not told:
            return Reply([tidy], dress="light") if tidy else None
        parts = [tidy, self._guarded(told), self._confirmed(asked)]
        for place, one in enumerate(told):
            text = self.voice.wording(one.known, whole=one.whole)
            text = self._with_its_place(asked, one, text, state)
            if place:
                text = self.voice.joined(self.voice.line("links"), text)
            elif aside:
                text = self._moving_on(one.known, text, state)
            elif not tidy:
                text = self._referring_back(one.known, text, state)
            parts += [self._owning_up(one.known, state), text]
        asks = not aside and asked.way not in ("silence", "echo", "facilitator", "recap_check")
        return Reply([one for one in parts if one], told, dress="full" if asks else "unasked")

    def _tidied(self, asked: Asked, state: State, told: set[str]) -> str:
        """The tidy version of something that a deeper memory, not told yet, does not bear out."""
        likely = _TIDY_DEFENSIVE if self.voice.style == "defensive" else _TIDY
        for one, topics in self.card.tidy:
            hidden = one.truth not in state.told and one.truth not in told
            if hidden and one.id not in state.tidy and topics & asked.words:
                if self.chance.random() < likely:
                    state.tidy.add(one.id)
                    return self.chance.choice(one.says)
        return ""

    def _owning_up(self, known: Known, state: State) -> str:
        for one, _ in self.card.tidy:
            if one.truth == known.id and one.id in state.tidy and one.id not in state.owned_up:
                state.owned_up.add(one.id)
                return self.chance.choice(one.owns_up)
        return ""

    def _guarded(self, told: list[Told]) -> str:
        deep = any(one.known.memory.depth > 1 for one in told)
        if deep and self.chance.random() < self.voice.habits.guards:
            return self.voice.line("guards")
        return ""

    def _confirmed(self, asked: Asked) -> str:
        return self.voice.line("confirms") if asked.way == "recap_check" else ""

    def _with_its_place(self, asked: Asked, one: Told, text: str, state: State) -> str:
        """A question for the date, the place or the people gets it, before the rest."""
        if one.whole or asked.wh not in _ASKS_PLACE:
            return text
        pinned = self._pin(asked.wh, one.known, state)
        return f"{pinned} {text}" if pinned else text

    def _referring_back(self, known: Known, text: str, state: State) -> str:
        before = [need for need in known.memory.needs if need in state.told_at]
        if not before or self.chance.random() >= _REFERS_BACK:
            return text
        need = before[0]
        if state.turn - state.told_at[need] < _LONG_AGO:
            return text
        brief = self.chance.choice(self.card.known[need].memory.brief)
        return self.voice.joined(self.voice.line("back", brief=brief), text)

    def _moving_on(self, known: Known, text: str, state: State) -> str:
        """Somebody who goes on to another moment says so."""
        latest = state.latest[-1] if state.latest else known.id
        if latest == known.id or latest in known.memory.needs or self.chance.random() < _JUMPS:
            return text
        kind = "onward" if known.place > self.card.known[latest].place else "backward"
        return self.voice.joined(self.voice.line(kind), text)

    # ------------------------------------------------------------------- dates, places, people

    def _pinned(self, asked: Asked, state: State) -> Reply | None:
        """When, where or who, of something that has been told: what the memory holds of it."""
        if asked.wh not in _ASKS_PLACE or asked.way not in _FACTUAL:
            return None
        about = told_about(asked, self.card, state)
        if not about and not (
            asked.slots - _OF_ANYTHING or names_something(asked, self.card.story.lang)
        ):
            about = [self.card.known[name] for name in reversed(state.latest)]
        for known in about:
            if pinned := self._pin(asked.wh, known, state):
                state.latest = (known.id,)
                return Reply([pinned], dress="light")
        return None

    def _pin(self, wh: str, known: Known, state: State) -> str:
        field_name = _ASKS_PLACE[wh]
        held = getattr(known.memory, field_name)
        if not held or (known.id, field_name) in state.dated:
            return ""
        state.dated.add((known.id, field_name))
        text = held if isinstance(held, str) else held[0]
        return self.voice.line(wh, **{wh: text})

    # ------------------------------------------------------------------------ what is put to them

    def _put_to_them(self, asked: Asked, state: State) -> Reply:
        likely = AGREES[self.voice.style] + (POLITENESS if asked.way == "pitch" else 0.0)
        presumes = asked.way == "suggestive" and asked.form in _ASKS_OPENLY
        if self.chance.random() >= likely:
            kind = {"pitch": "polite", "misquote": "rejects"}.get(asked.way, "denies")
            kind = "unpresumed" if presumes else kind
            return self._contradicted(asked, state, kind)
        entry, false = planted(asked, self.card, state)
        if asked.way == "pitch":
            return Reply([self.voice.line("polite")], planted=entry, dress="light")
        if false and entry and not presumes:
            said = self.chance.choice(false.says)
        else:
            said = self.voice.line("presumed" if presumes else "agrees")
        return Reply([said], planted=entry, dress="light")

    def _contradicted(self, asked: Asked, state: State, kind: Kind) -> Reply:
        fits = [one for one in fitting(asked, self.card, state) if one[0] >= _ON_IT]
        told = released(asked.way, fits, state, self.chance)
        said = [self.voice.wording(one.known, whole=False) for one in told]
        return Reply([self.voice.line(kind), *said], told, dress="light")

    def _closed(self, asked: Asked, state: State) -> Reply:
        """Yes or no, a few words more at best; and now and then yes to what is not so."""
        if asked.stranger:
            return self._only("denies", "none")
        false = false_about(asked, self.card)
        likely = AGREES[self.voice.style] * YES_SAYING
        if false is not None and self.chance.random() < likely:
            entry, _ = planted(asked, self.card, state)
            return Reply([self.voice.line("yes")], planted=entry, dress="none")
        fits = [one for one in fitting(asked, self.card, state) if one[0] >= _ON_IT]
        beside = fits or ([] if state.survey else going_on(asked, self.card, state))
        told = released(asked.way, beside, state, self.chance)
        if told:
            text = self.voice.wording(told[0].known, whole=False)
            return Reply([self.voice.line("hedges"), text], told, dress="none")
        if state.survey:
            return self._only("survey", "none")
        kind = "picks" if asked.way == "forced_choice" else "yes" if fits and not false else "no"
        shade = self.voice.line("shades") if self.chance.random() < _SHADES else ""
        return Reply([self.voice.line(kind), shade], dress="none")

    # ------------------------------------------------------------------------------- nothing

    def _once_more(self, asked: Asked, state: State) -> Reply:
        parts = [self.voice.line("again")]
        told = told_about(asked, self.card, state)[:1]
        state.latest = tuple(known.id for known in told) or state.latest
        parts += [self.voice.wording(known, whole=False) for known in told]
        return Reply(parts, dress="light")

    def _nothing(self, asked: Asked, state: State) -> Reply:
        """An answer of somebody who has nothing to tell here, or does not want to yet."""
        if asked.way == "recap_check":
            return self._only("confirms")
        if asked.way == "facilitator":
            return self._only("nods", "none")
        fits = fitting(asked, self.card, state)
        easy = any(fit >= 1 and known.memory.depth == 1 for fit, known in fits)
        if not easy and (asked.wh in _ASKS_PLACE or self.chance.random() < _FORGETS):
            return self._rambling("forgotten")
        deeper = asked.way in _DEEPER or asked.time
        if not deeper and told_about(asked, self.card, state) and self.chance.random() < _AGAIN:
            return self._once_more(asked, state)
        if fits or locked(asked, self.card, state):
            if self.pats and self.chance.random() < _PAT:
                return Reply([self.pats.pop(0)], dress="light")
            return self._rambling("evades")
        if not names_something(asked, self.card.story.lang):
            little = self.chance.choice(("evades", "forgotten"))
            return self._rambling("dry" if len(state.told) > _A_LITTLE else little)
        if self.chance.random() < _CLARIFIES:
            return self._only("clarify", "none")
        return self._rambling("elsewhere")

    def _rambling(self, kind: Kind) -> Reply:
        """Somebody who has nothing to tell does not stop at four words, unless they are terse."""
        more = self.voice.style != "terse" and self.chance.random() < _RAMBLES
        return Reply(
            [self.voice.line(kind), self.voice.line("rambles") if more else ""], dress="light"
        )

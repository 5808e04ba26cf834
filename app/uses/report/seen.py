"""What a report reads of the coach: the one file of the report that knows how the coach keeps things.

Turns go by their number in the report: in an imported transcript that is the transcript's own `i`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from app.coach import Coach
from app.coach.evidence import Quote as ForceOnRecord
from app.coach.phases import ONCE, SLOTS, answer_to
from app.coach.switch import Switch, switch
from app.coach.threads import Thread
from app.coach.timeline import Moment as MomentOnRecord
from app.conversation import Turn
from app.events import Advised, ClearedWhy, FlagEvent, Lang, NameEvent, PhaseId, ProbeEvent, Role
from app.language import content_in
from app.method.kit import Heard
from app.method.pitfalls import by_id as pitfall_by_id
from app.reports.told import Quote
from app.sources.files.people import asks
from app.uses.report.said import Said

_LONGER, _ENOUGH_TURNS = 2.0, 5
_TAKES_BACK = re.compile(
    r"\b(?:pardon|excusez[- ]moi|excuse[- ]moi|désolée?|je (?:reformule|reprends|repose|recommence)"
    r"|sorry|scrap that|let me (?:rephrase|re-?ask|try|put|ask))\b",
    re.IGNORECASE,
)


@dataclass
class Seen:
    """An interview that a coach has heard to its end, and what it offered on the way; nothing where not `live`."""

    coach: Coach
    live: bool = True
    numbers: dict[int, int] = field(default_factory=dict)
    offered: tuple[ProbeEvent, ...] = ()
    taken: dict[str, int] = field(default_factory=dict)

    # -------------------------------------------------------------------------------- turns

    @cached_property
    def turns(self) -> tuple[Said, ...]:
        """Every turn in order of time."""
        kept = self.coach.conversation.turns
        told = self.coach.board.turns(kept)
        return tuple(
            Said(
                self.number(turn.n), turn.place, turn.role, turn.text, turn.lang, turn.start, turn.end,
                turn.speaker, len(turn.text.split()), event.form,
            )
            for turn, event in zip(kept, told, strict=True)
        )  # fmt: skip

    @cached_property
    def by_number(self) -> dict[int, Said]:
        """The turns by their number in the report."""
        return {turn.n: turn for turn in self.turns}

    @cached_property
    def questions(self) -> tuple[Said, ...]:
        """The interviewer's turns that ask about the story."""
        return tuple(turn for turn in self.turns if turn.asks)

    def number(self, n: int) -> int:
        """The report's number of the coach's turn `n`."""
        return self.numbers.get(n, n)

    def heard(self, n: int) -> Said | None:
        """The coach's turn `n`; None where it was taken back, or never was."""
        return self._by_coach.get(n)

    @cached_property
    def _by_coach(self) -> dict[int, Said]:
        kept = self.coach.conversation.turns
        return {turn.n: said for turn, said in zip(kept, self.turns, strict=True)}

    def at(self, place: int) -> Said:
        """The turn at a place."""
        return self.turns[place]

    def answer(self, question: Said) -> tuple[Said, ...]:
        """What the customer said until the next question about the story."""
        found = []
        for turn in self.turns[question.place + 1 :]:
            if turn.asks:
                break
            if turn.role == "customer":
                found.append(turn)
        return tuple(found)

    def quote(self, words: str, n: int, span: tuple[int, int] | None = None) -> Quote | None:
        """These words of the coach's turn `n`, with where they stand; None where they do not."""
        turn = self.by_number.get(self.number(n))
        if turn is None or not words.strip():
            return None
        if span is not None and turn.text[slice(*span)] == words:
            return Quote(quote=words, turn=turn.n, span=span)
        start = turn.text.find(words)
        if start < 0:
            return None
        return Quote(quote=words, turn=turn.n, span=(start, start + len(words)))

    def fresh(self, said: Said) -> Turn:
        """The coach's turn with its analysis, under the report's number."""
        if said.place not in self._read:
            kept = self.coach.conversation.turns[said.place]
            self._read[said.place] = replace(kept, n=said.n)
        return self._read[said.place]

    @cached_property
    def _read(self) -> dict[int, Turn]:
        return {}

    # ---------------------------------------------------------------------------- the story

    @cached_property
    def switch(self) -> Switch:
        """The whole switch on one page."""
        return switch(self.coach)

    @property
    def forces(self) -> list[ForceOnRecord]:
        """Every force quote with the flag that drew it out and the place where it was said freely since."""
        return self.coach.tracker.forces.quotes

    @property
    def moments(self) -> list[MomentOnRecord]:
        """The points of the timeline in the order told."""
        return self.coach.tracker.timeline.moments

    @property
    def threads(self) -> list[Thread]:
        """Everything worth taking up, in the order heard."""
        return self.coach.tracker.threads.all

    @property
    def coverage(self) -> dict[PhaseId, float]:
        """How much of each phase is on record, 0 to 1."""
        return self.coach.tracker.coverage.coverage()

    def much(self, slot: str) -> float:
        """How well a slot is filled, 0 to 1; a point on the timeline that was freely told fills its slot."""
        much = self.coach.tracker.coverage.much(slot)
        moment = self._moment_of(slot)
        told = moment is not None and self.drawing(moment.place) is None
        return max(much, ONCE) if told else much

    def _moment_of(self, slot: str) -> MomentOnRecord | None:
        """The point of the timeline that a slot asks for, one freely told first."""
        stage = SLOTS[slot].stage
        mine = [one for one in self.moments if one.event.stage == stage and stage != "today"]
        return min(mine, key=lambda one: self.drawing(one.place) is not None, default=None)

    def evidence(self, slot: str) -> Quote | None:
        """The quote that fills a slot: its point on the timeline, else the first that was freely said."""
        moment = self._moment_of(slot)
        if moment is not None:
            return self.quote(moment.event.quote, moment.event.turn)
        on_record = self.coach.tracker.coverage.filled.get(slot, [])
        ranked = sorted(on_record, key=lambda one: one[2] is not None)
        answers = [self.at(place) for place, _, _ in ranked]
        for said in answers:
            heard = next(iter(SLOTS[slot].check(self.fresh(said), self.coach.conversation)), None)
            if heard is not None:
                return _of(said, heard)
        # It answered a question for the slot without any of its words.
        found = ((said, answer_to(self.fresh(said))) for said in answers)
        return next((_of(said, heard) for said, heard in found if heard is not None), None)

    def phase_at(self, place: int) -> PhaseId | None:
        """The phase the talk was in when the turn at `place` had been heard."""
        return self.coach.tracker.where.at(place)

    @property
    def names(self) -> tuple[NameEvent, ...]:
        """Who said which product's name first."""
        return tuple(self.coach.conversation.names.current())

    # -------------------------------------------------------------------------------- flags

    @cached_property
    def flags(self) -> tuple[FlagEvent, ...]:
        """Every flag that counts: none that was waved away, or taken back by a second opinion."""
        kept = self.coach.flags
        gone = {f for f, (why, _) in kept.cleared.items() if why in ("dismissed", "overruled")}
        counted = (flag for flag in kept.raised.values() if flag.flag not in gone)
        if self.live:
            return tuple(counted)
        return tuple(flag.model_copy(update={"show": "debrief"}) for flag in counted)

    def flags_on(self, said: Said) -> tuple[FlagEvent, ...]:
        """The flags on a turn, in its order."""
        return self._flags_by_turn.get(said.n, ())

    @cached_property
    def _flags_by_turn(self) -> dict[int, tuple[FlagEvent, ...]]:
        found: dict[int, tuple[FlagEvent, ...]] = {}
        for flag in self.flags:
            n = self.number(flag.turn)
            found[n] = (*found.get(n, ()), flag)
        return found

    def taken_back_on(self, said: Said, reason: ClearedWhy) -> tuple[FlagEvent, ...]:
        """The flags on a turn that were taken back for this reason."""
        kept = self.coach.flags
        gone = [kept.raised[one] for one, (why, _) in kept.cleared.items() if why == reason]
        return tuple(flag for flag in gone if self.number(flag.turn) == said.n)

    def flag(self, flag: str) -> FlagEvent | None:
        """A flag by its id."""
        return self.coach.flags.raised.get(flag)

    def repaired_by(self, flag: str) -> Said | None:
        """The question that made a spoiled one good: it asks for the same, and suggests nothing itself."""
        why, place = self.coach.flags.cleared.get(flag, (None, 0))
        if why != "repaired" or place >= len(self.turns):
            return None
        again, raised = self.at(place), self.coach.flags.raised[flag]
        if any(pitfall_by_id[one.finding].suggestive for one in self.flags_on(again)):
            return None
        spoiled = self.by_number[self.number(raised.turn)]
        about = self.fresh(spoiled).content | content_in(raised.repair or "", spoiled.lang)
        asked = self.fresh(again).content
        shared = about & asked
        taken_back = _TAKES_BACK.search(again.text) is not None
        same = len(shared) > 1 or 2 * len(shared) >= len(asked) > 0
        return again if same or taken_back else None

    def drawing(self, place: int) -> FlagEvent | None:
        """The suggestive flag on the question that the answer at `place` was drawn out by."""
        kept = self.coach.conversation.turns
        flag = self.coach.flags.drawing(self.coach.conversation, kept[place])
        return self.coach.flags.raised.get(flag) if flag else None

    def strengths_on(self, said: Said) -> tuple[str, ...]:
        """The ids of what is good in a turn."""
        shown = self.coach.flags.strengths
        return tuple(dict.fromkeys(one.strength for one in shown if one.place == said.place))

    def uses_their_words(self, said: Said) -> bool:
        """Whether a question holds a word of content that the customer had said before."""
        turn = self.fresh(said)
        return any(self.coach.conversation.was_said(lemma, turn) for lemma in turn.content)

    # ------------------------------------------------------------------------------- advice

    @property
    def note(self) -> Advised | None:
        """The advisor's note on the talk, if there is one; it goes by the coach's turns."""
        return self.coach.opinions.note

    @property
    def opinions(self) -> tuple[tuple[Said, Advised], ...]:
        """Every second reading of a question that is still the interviewer's, in order of time."""
        read = {self.heard(n): one for n, one in self.coach.opinions.of.items()}
        return tuple((said, read[said]) for said in self.of("interviewer") if said in read)

    # -------------------------------------------------------------------------------- whose

    @cached_property
    def spoken(self) -> tuple[Lang, ...]:
        """The languages spoken, the one with most words first."""
        words: dict[Lang, int] = {}
        for turn in self.turns:
            words[turn.lang] = words.get(turn.lang, 0) + turn.count
        whole = sum(words.values())
        much = sorted(words, key=lambda lang: -words[lang])
        return tuple(lang for lang in much if words[lang] * 10 >= whole) or ("en",)

    def of(self, role: Role) -> Iterator[Said]:
        """The turns of one role."""
        return (turn for turn in self.turns if turn.role == role)

    @property
    def familiar(self) -> bool:
        """Whether they say tu to one another."""
        return self.coach.tracker.familiar

    @property
    def swapped(self) -> bool:
        """Whether the "customer" asks and the "interviewer" tells (method R26)."""
        asked, told = list(self.of("interviewer")), list(self.of("customer"))
        if min(len(asked), len(told)) < _ENOUGH_TURNS:
            return False
        longer = sum(one.count for one in asked) > _LONGER * sum(one.count for one in told)
        return longer and sum(asks(one.text) for one in told) > 2 * sum(
            asks(one.text) for one in asked
        )


def _of(said: Said, heard: Heard) -> Quote:
    return Quote(quote=said.text[slice(*heard.span)], turn=said.n, span=heard.span)

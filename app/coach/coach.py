"""The coach hears facts and answers with panel events; the same facts give the same events.

turns → linter → tracker → suggester → attention. A fact that only adds is told as it comes; a fact that
changes history (a correction, another speaker, roles exchanged) makes the coach hear the turns again
from the first that changed, and tell what is different.
"""

from collections.abc import Iterable

from app.coach.advice import Opinions, heed
from app.coach.attention import Attention
from app.coach.board import Board
from app.coach.called import Called
from app.coach.flags import Flags
from app.coach.notices import notice
from app.coach.offer import SILENCE, Offers
from app.coach.picture import picture
from app.coach.stamps import Stamps
from app.coach.talk import Share
from app.coach.tongue import Tongue
from app.coach.tracker import Tracker
from app.coach.turns import Segments
from app.conversation import Conversation, Turn
from app.events import (
    Advised,
    ClearedWhy,
    Event,
    Fact,
    FlagCleared,
    HealthEvent,
    Heard,
    Marked,
    NoticeEvent,
    Opening,
    Partial,
    Relabelled,
    Retracted,
    Snapshot,
    SourceHealth,
    SourceNote,
    SpeakerMapped,
    TurnEnded,
)
from app.method.linting import lint

# The content of this many turns is kept at hand; who looks further back reads the words again.
_LOOKED_BACK = 12


class Coach:
    """One interview's coach: a function of its facts, with no clock, disk, network, chance or model inside.

    `hear(fact, at)` takes a fact and the second of the interview's clock at which it arrived, and
    returns the panel events it causes, cursors rising by one. Before the fact it lets pass whatever
    was due, so replaying a log needs nothing but the facts and their `at`. `wakes_at` is when the shell
    should next call `tick(at)`, or None. `whisper(heard)` gives what to show for words still being
    spoken; it changes nothing. No text makes any of them raise.
    """

    def __init__(self, interview: str, opening: Opening, *, forgets: bool = True) -> None:
        self.interview = interview
        self.opening = opening
        self.forgets = forgets  # False where all of it is looked back on afterwards
        self.closed = False
        self.wakes_at: float | None = None
        self.attention = Attention(opening.preset)
        self.segments = Segments()
        self.conversation = Conversation(opening)
        self.flags = Flags(self.attention)
        self.share = Share()
        self.tracker = Tracker(opening)
        self.offers = Offers(self.attention, opening)
        self.board = Board()
        self.health = HealthEvent()
        self.notes: list[NoticeEvent] = []
        self.opinions = Opinions()
        self.called = Called(opening)
        self.noticed: dict[str, NoticeEvent] = {}
        self._stamps = Stamps()
        self._now = 0.0
        self.tongue = Tongue(opening.lang)
        self.board.news(self.conversation.names.current())

    @property
    def cursor(self) -> int:
        """The number of the latest event."""
        return self._stamps.cursor

    # ------------------------------------------------------------------------------- hearing

    def hear(self, fact: Fact, at: float) -> list[Event]:
        """Take one fact; the events it causes."""
        self._pass_time(at)
        self._stamps.at = at
        match fact:
            case Heard():
                self._heard(fact, at)
            case Retracted():
                self._retell(self.segments.retract(fact), "retracted")
            case Relabelled():
                self._retell(self.segments.relabel(fact), "relabelled")
            case SpeakerMapped():
                self._retell(self.segments.map(fact), "relabelled")
            case TurnEnded():
                self.segments.end(fact)
            case SourceHealth():
                self._source(fact.state, fact.reason)
            case Marked():
                self._marked(fact)
            case Advised():
                self._send(self.board.news(heed(self, fact)))
            case _:
                self.closed = self.closed or fact.type == "closed"
        self._set_alarm(at)
        return self._stamps.take()

    def tick(self, at: float) -> list[Event]:
        """Let time pass; the events that were due."""
        self._pass_time(at)
        return self._stamps.take()

    def whisper(self, heard: Heard) -> Partial | None:
        """What to show for words still being spoken."""
        role = self.segments.role_said(heard.role, heard.speaker)
        return Partial(role=role, text=heard.text) if heard.text.strip() else None

    def _heard(self, fact: Heard, at: float) -> None:
        if not fact.final:
            return
        if self.health.source.state != "active":
            self._source("active", None)
        place = self.segments.hear(fact, at)
        if not fact.times_make_sense:
            self._notice("times_ignored")
        if place is None:
            return
        if place == len(self.conversation.turns):
            self._tell(self._turn(place), fresh=True)
            self._after_turn()
            self._forget_analysis()
        else:
            self._retell(place, "revised")

    def _turn(self, place: int) -> Turn:
        run = self.segments.runs[place]
        self._now = max(self._now, run.end if run.end is not None else run.at)
        if self.attention.began is None:
            self.attention.began = run.start if run.start is not None else run.at
        turn = Turn(
            n=run.n, place=place, role=run.role, text=run.text, start=run.start, end=run.end,
            heard_at=run.at, lang=self.tongue.of(run.text, run.lang), speaker=run.speaker, count=run.count,
        )  # fmt: skip
        self.conversation.turns.append(turn)
        return turn

    def _send(self, events: Iterable[Event]) -> None:
        for event in events:
            self._stamps.send(event)

    # ------------------------------------------------------------------------------- telling

    def _tell(self, turn: Turn, *, fresh: bool) -> None:
        """Hear a turn with everything before it on record; tell what it yields."""
        found = None
        events: list[Event] = []
        events += self.conversation.names.hear(turn.place, turn.n, turn.role, turn.text, turn.lang)
        if turn.role == "interviewer":
            found = lint(turn, self.conversation)
            if not self.share.looks_swapped():
                events += self.flags.hear(turn, found, self.conversation, self._now)
                events += self.opinions.overrule(turn, self.flags)
            events += self.tracker.heed(turn, found, self.conversation)
            self.offers.heed(turn, found)
        elif turn.role == "customer":
            drawn_by = self.flags.drawing(self.conversation, turn)
            events += self.tracker.hear(turn, self.conversation, drawn_by)
        if (event := self.board.turn(turn, found.form if found else None)) is not None:
            self._stamps.send(event)
        self.conversation.note(turn)
        self.share.hear(turn, self.conversation)
        if fresh:
            self._send(self.board.news(events))

    def _forget_analysis(self) -> None:
        turns = self.conversation.turns if self.forgets else []
        # Only the last turn is looked back on word by word; the rest lives in the record.
        for back, older in enumerate(turns[-2 : -_LOOKED_BACK - 3 : -1]):
            (older.rest if back < _LOOKED_BACK else older.sleep)()

    def _after_turn(self) -> None:
        self._send(self.offers.news(self.conversation))
        self._stamps.send(self.share.event())
        self._say_who_speaks()
        self._offer()

    def _offer(self) -> None:
        turns = self.conversation.turns
        if self.closed or not turns:
            return
        self._send(self.offers.renew(self.tracker, self.conversation, self.flags, self._now))

    def _say_who_speaks(self) -> None:
        if self.share.unknown() and len(self.conversation.turns) >= 2:
            self._notice("speakers_unknown")
        elif self.share.looks_swapped():
            self._notice("roles_look_swapped")

    def _retell(self, place: int | None, why: ClearedWhy) -> None:
        """Hear the turns again from `place` on, tell what is different, and offer anew."""
        if place is not None:
            self.opinions.keep(self.segments.runs)
            self.rehear(place, why)
            self._after_turn()

    def rehear(self, place: int, why: ClearedWhy) -> None:
        """Hear the turns again from `place` on and tell what is different: what is gone is so for this reason."""
        for part in (self.flags, self.tracker, self.share, self.conversation, self.offers):
            part.forget_from(place)
        for again in range(place, len(self.segments.runs)):
            self._tell(self._turn(again), fresh=False)
            self._forget_analysis()
        self._tell_difference(why)

    def _tell_difference(self, why: ClearedWhy) -> None:
        lost = self.board.keep_turns(self.conversation.turns)
        changed, gone = self.board.compare(self.state())
        for kind, *about in gone:
            if kind == "flag":
                self._stamps.send(FlagCleared(flag=about[0], why=why))
            elif kind == "cleared" and (flag := self.flags.raised.get(about[0])):
                changed += [] if flag in changed else [flag]
            lost = lost or kind not in ("flag", "cleared")
        self._send([*changed, self.tracker.phase_event()])
        if lost:
            self._stamps.send(self.snapshot(self._stamps.at))

    # --------------------------------------------------------------------------------- marks

    def _marked(self, mark: Marked) -> None:
        match mark.action:
            case "swap_roles":
                for code in ("speakers_unknown", "roles_look_swapped"):
                    self.noticed.pop(code, None)
                self._retell(self.segments.swap(mark.target), "relabelled")
            case "dismissed" | "meant_it":
                self._dismiss(mark.target)
            case "phase":
                self._send(self.tracker.set_phase(mark.target))
                self._offer()
            case "note" if text := (mark.text or "").strip():
                self.notes.append(NoticeEvent(code="note", message=text))
                self._stamps.send(self.notes[-1])
            case "asked" | "next" | "pinned":
                self._send(self.offers.marked(mark, self.tracker, self.conversation, self._now))
            case "blank":
                pass

    def _dismiss(self, target: str | None) -> None:
        flag = self.flags.raised.get(target or "")
        if flag is None:
            self.attention.dismiss(None)
            self._send(self.offers.dismissed(self.tracker, self.conversation, self._now))
            return
        self.attention.dismiss(flag.finding)
        cleared = self.flags.clear(flag.flag, "dismissed", len(self.conversation.turns))
        if cleared is not None:
            self._send(self.board.news([cleared]))

    # ---------------------------------------------------------------------- time and health

    def _pass_time(self, at: float) -> None:
        if self.wakes_at is None or at < self.wakes_at:
            return
        self._stamps.at, self.wakes_at = self.wakes_at, None
        self._send(self.offers.after_silence(self.tracker, self.conversation, self._now))

    def _set_alarm(self, at: float) -> None:
        self.wakes_at = at + SILENCE if self.offers.waiting and not self.closed else None

    def _source(self, state: str, reason: str | None) -> None:
        note = SourceNote.model_validate({"state": state, "reason": reason})
        if note != self.health.source:
            self.health = self.health.model_copy(update={"source": note})
            self._stamps.send(self.health)

    def _notice(self, code: str) -> None:
        if code not in self.noticed:
            self.noticed[code] = notice(code, self.tongue.now)
            self._stamps.send(self.noticed[code])

    # ------------------------------------------------------------------------------ snapshot

    def snapshot(self, at: float = 0.0) -> Snapshot:
        """Everything a panel needs to draw itself."""
        return picture(self, at)

    def state(self) -> list[Event]:
        """Every name, flag, strength, force, moment and thread as it stands."""
        return [*self.conversation.names.current(), *self.flags.current(), *self.tracker.current()]

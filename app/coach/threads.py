"""Threads: what the customer said that is worth taking up; open, taken up, or left behind.

A thread is ranked by how strong it is and how fresh. It counts as explored when the interviewer's next
questions hold its words, or when a bare "and then?" follows right on it; it is dropped when several
questions have passed it by. A dropped thread that is taken up after all is explored.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.conversation import Conversation, Turn
from app.events import Event, ThreadEvent, ThreadStatus
from app.method.kit import Heard
from app.method.linting import Lint

# How many threads one answer may open: a long story holds many cues, the panel has one page.
_A_TURN = 4
_MOST_OPEN = 40
# A mere date or figure opens a thread only where nothing better does.
_FAINT = 0.42
_ROOM_FOR_FAINT = 2
# Questions that may pass before a thread is left behind: a strong one is worth coming back to.
_PATIENCE_STRONG = 7
_PATIENCE_WEAK = 3
_STRONG = 0.6
# A thread is half as fresh after this many turns.
_HALF_LIFE = 6.0
_FOLLOWS = frozenset({"invitation", "cued_invitation", "open_wh", "echo", "statement_probe"})
_NO_QUESTION = frozenset({"facilitator", "logistics"})
_BARE_FOLLOW = 2
_ECHO = 8


@dataclass(slots=True)
class Thread:
    """One thing worth taking up. `score` is its strength 0..1, `focus` the words a probe can take up.

    `changes` are the places at which its status changed, and to what.
    """

    id: str
    cue: str
    quote: str
    turn: int
    place: int
    score: float
    focus: str
    key: tuple[str, ...]
    around: tuple[str, ...]
    status: ThreadStatus = "open"
    changes: tuple[tuple[int, ThreadStatus], ...] = ()

    @property
    def event(self) -> ThreadEvent:
        """The thread as it stands, to be told. Its parts were checked before."""
        return ThreadEvent.model_construct(
            _fields_set=_FIELDS,
            thread=self.id, cue=self.cue, quote=self.quote, turn=self.turn, status=self.status,
        )  # fmt: skip

    def rank(self, place: int) -> float:
        """Strength times freshness, seen from the turn at `place`."""
        return float(self.score * 0.5 ** ((place - self.place) / _HALF_LIFE))

    def become(self, status: ThreadStatus, place: int) -> ThreadEvent:
        """Change status."""
        self.changes = (*self.changes, (place, status))
        self.status = status
        return self.event

    def forget_from(self, place: int) -> None:
        """Take back changes of status from `place` on."""
        kept = tuple(change for change in self.changes if change[0] < place)
        if kept != self.changes:
            self.changes = kept
            self.status = kept[-1][1] if kept else "open"


_FIELDS = {"thread", "cue", "quote", "turn", "status"}


def lemmas_in(turn: Turn, span: tuple[int, int] | None) -> tuple[str, ...]:
    """The content lemmas of a stretch of a turn, each once."""
    if span is None:
        return ()
    content = turn.read.content
    return tuple(
        dict.fromkeys(
            word.lemma
            for word in turn.read.words
            if span[0] <= word.start < span[1] and word.lemma in content
        )
    )


@dataclass(slots=True)
class Threads:
    """Every thread of an interview, in the order heard; `asked` are the places of content questions."""

    all: list[Thread] = field(default_factory=list)
    open: list[Thread] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)

    def hear(self, turn: Turn, found: Iterable[tuple[str, float, Heard]]) -> Iterator[Event]:
        """Open the strongest threads of an answer; one for each stretch of words."""
        ranked = sorted(found, key=lambda one: (-one[1] * one[2].strength, one[2].span[0]))
        taken: list[tuple[int, int]] = []
        room = min(_A_TURN, 1 + len(turn.read.words) // 12)
        for cue, weight, heard in ranked:
            if len(taken) == room:
                break
            at = heard.span
            if any(at[0] < end and start < at[1] for start, end in taken):
                continue
            if len(taken) >= _ROOM_FOR_FAINT and weight < _FAINT:
                break
            taken.append(at)
            yield self._open(turn, cue, weight * (0.55 + 0.15 * heard.strength), heard)
        while len(self.open) > _MOST_OPEN:
            yield self.open.pop(0).become("dropped", turn.place)

    def _open(self, turn: Turn, cue: str, score: float, heard: Heard) -> ThreadEvent:
        same = sum(thread.place == turn.place and thread.cue == cue for thread in self.open)
        number = f"{turn.n}.{cue}" + (f".{same}" if same else "")
        quote = turn.text[slice(*heard.span)]
        focus = turn.text[slice(*heard.focus)] if heard.focus else ""
        around = lemmas_in(turn, heard.span)
        key = lemmas_in(turn, heard.focus) or around
        thread = Thread(number, cue, quote, turn.n, turn.place, score, focus, key, around)
        self.all.append(thread)
        self.open.append(thread)
        return thread.event

    def heed(self, turn: Turn, lint: Lint, conversation: Conversation) -> Iterator[Event]:
        """What an interviewer's turn takes up, and what it leaves behind."""
        content = turn.read.content
        latest = self._answer(conversation, turn)
        explored = [thread for thread in self.open if _takes_up(thread, content, latest)]
        if lint.form is None or lint.form in _NO_QUESTION:
            # "A very quiet tea.": said back without asking, the words are taken up all the same.
            if len(turn.read.words) <= _ECHO:
                yield from self._explore(explored, turn)
            return
        self.asked.append(turn.place)
        if not explored and lint.form in _FOLLOWS and len(content) <= _BARE_FOLLOW:
            explored = self._just_said(latest)
        yield from self._explore([*explored, *self._returned_to(content, explored)], turn)
        late = [self._since(_PATIENCE_WEAK), self._since(_PATIENCE_STRONG)]
        for thread in self.open:
            if thread.status == "open" and thread.place <= late[thread.score >= _STRONG]:
                yield thread.become("dropped", turn.place)
        self.open = [thread for thread in self.open if thread.status == "open"]

    def _explore(self, explored: list[Thread], turn: Turn) -> Iterator[Event]:
        for thread in explored:
            yield thread.become("explored", turn.place)
        self.open = [thread for thread in self.open if thread.status == "open"]

    def _answer(self, conversation: Conversation, turn: Turn) -> int:
        answer = conversation.last("customer", turn)
        return answer.place if answer is not None else -1

    def _just_said(self, answer: int) -> list[Thread]:
        """A bare "and then?" takes up the strongest thread of the answer it follows."""
        mine = [thread for thread in self.open if thread.place == answer]
        return [max(mine, key=lambda thread: thread.score)] if mine else []

    def _returned_to(self, content: frozenset[str], explored: list[Thread]) -> list[Thread]:
        """Threads left behind whose words come back after all; only the last thirty are looked at."""
        return [
            thread
            for thread in self.all[-30:]
            if thread.status == "dropped"
            and thread not in explored
            and _shared(thread.around, content) >= 2
        ]

    def _since(self, patience: int) -> int:
        """The place up to which threads have been passed by more often than this."""
        return self.asked[-patience - 1] if len(self.asked) > patience else -1

    def ranked(self, place: int) -> list[Thread]:
        """Open threads, the most worth taking up first."""
        return sorted(self.open, key=lambda thread: (-thread.rank(place), thread.place))

    def forget_from(self, place: int) -> None:
        """Take back what turns from `place` on opened, took up or left behind."""
        self.all = [thread for thread in self.all if thread.place < place]
        self.asked = [at for at in self.asked if at < place]
        for thread in self.all:
            thread.forget_from(place)
        self.open = [thread for thread in self.all if thread.status == "open"]


def _shared(lemmas: tuple[str, ...], content: frozenset[str]) -> int:
    return sum(lemma in content for lemma in lemmas)


def _takes_up(thread: Thread, content: frozenset[str], latest: int) -> bool:
    if not content.isdisjoint(thread.key):
        return True
    if content.isdisjoint(thread.around):
        return False
    return _shared(thread.around, content) >= (1 if thread.place == latest else 2)

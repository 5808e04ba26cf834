"""What has been said: turns, who said them, what was asked before which answer. The only memory.

Turns are made of segments. A segment is upserted by `(id, revision)`; the turn it belongs to is the run
of final segments of one speaker, ended by another speaker, by the source (`end_of_turn`), by a pause of
`PAUSE` seconds or by `LONGEST` words. A turn's number is that of its first segment and never changes;
its `place` is where it stands in time.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from sys import intern

from app.events import FormId, Lang, Opening, Role
from app.language import Reading, Word, read, words_of
from app.names import NameLedger

PAUSE = 3.0
LONGEST = 600
STEM = 5  # letters that a noun and its verb share: "hésiter" and "hésitation"


@dataclass(slots=True)
class Turn:
    """One turn: `n` its lasting number, `place` its position in time, times in seconds or None.

    `heard_at` is the interview's clock when its latest words arrived. `lang` is the language it is
    spoken in. `reading` is the analysis, None until somebody needs it and again once the talk has
    moved on: an analysis is a hundred times the size of its text. What is looked back on for longer,
    `content` and `asked`, is kept without it.
    """

    n: int
    place: int
    role: Role
    text: str
    start: float | None = None
    end: float | None = None
    heard_at: float = 0.0
    lang: Lang = "en"
    speaker: str | None = None
    count: int = 0
    reading: Reading | None = None
    _content: tuple[str, ...] | None = None
    _asked: tuple[FormId | None, ...] | None = None

    @property
    def read(self) -> Reading:
        """The analysis of this turn; made on first need."""
        if self.reading is None:
            self.reading = read(self.text, self.lang)
        return self.reading

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of this turn; who looks back for a word makes no analysis of it again."""
        return self.reading.words if self.reading is not None else words_of(self.text, self.lang)

    @property
    def content(self) -> frozenset[str]:
        """The lemmas of this turn that carry meaning."""
        if self.reading is None and self._content is not None:
            return frozenset(self._content)
        return self.read.content

    @property
    def asked(self) -> tuple[FormId | None, ...]:
        """The forms of what this turn asked, where somebody has looked for them."""
        if self._asked is not None or self.reading is None:
            return self._asked or ()
        return tuple(unit.form for unit in self.reading.units if unit.asks)

    def rest(self) -> None:
        """Let go of the analysis, keeping what is still looked back on."""
        if self.reading is not None:
            self._content, self._asked = tuple(self.content), self.asked
            self.reading = None

    def sleep(self) -> None:
        """Let go of everything but the words."""
        self.rest()
        self._content = None


@dataclass(slots=True)
class Conversation:
    """Everything said so far, in order, with what the customer's words have put on record.

    `said` maps a content lemma of the customer's to the place of the turn that first held it, `stems`
    the same for its first letters; `asked` is the interviewer's. `names` knows who named what first.
    """

    opening: Opening
    turns: list[Turn] = field(default_factory=list)
    said: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    stems: dict[str, int] = field(default_factory=dict)
    names: NameLedger = field(init=False)

    def __post_init__(self) -> None:
        self.names = NameLedger(self.opening.product)

    def before(self, turn: Turn, role: Role | None = None) -> Iterator[Turn]:
        """The turns before `turn`, latest first; only those of `role` where it is given."""
        for place in range(min(turn.place, len(self.turns)) - 1, -1, -1):
            earlier = self.turns[place]
            if role is None or earlier.role == role:
                yield earlier

    def last(self, role: Role, before: Turn) -> Turn | None:
        """The latest turn of `role` before `before`."""
        return next(self.before(before, role), None)

    def was_said(self, lemma: str, before: Turn) -> bool:
        """Whether the customer has used this content lemma before `before`."""
        return self.said.get(lemma, before.place) < before.place

    def was_touched(self, lemma: str, before: Turn) -> bool:
        """Whether the customer has used a word of the same stem before `before`."""
        if len(lemma) <= STEM:
            return False
        return self.stems.get(lemma[:STEM], before.place) < before.place

    def grounded(self, lemmas: frozenset[str] | set[str], before: Turn) -> float:
        """The share (0..1) of these lemmas that the customer has said before `before`; 1.0 for none."""
        if not lemmas:
            return 1.0
        return sum(self.was_said(lemma, before) for lemma in lemmas) / len(lemmas)

    def note(self, turn: Turn) -> None:
        """Put a turn's content words on record for the turns after it."""
        record = self.said if turn.role == "customer" else self.asked
        for lemma in turn.read.content:
            record.setdefault(lemma, turn.place)
            if turn.role == "customer" and len(lemma) > STEM:
                # Interned: every interview has much the same stems.
                self.stems.setdefault(intern(lemma[:STEM]), turn.place)

    def forget_from(self, place: int) -> None:
        """Take back every turn from `place` on, and what those turns put on record."""
        del self.turns[place:]
        self.said = {lemma: at for lemma, at in self.said.items() if at < place}
        self.asked = {lemma: at for lemma, at in self.asked.items() if at < place}
        self.stems = {stem: at for stem, at in self.stems.items() if at < place}
        self.names.forget_from(place)

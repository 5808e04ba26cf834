"""What any language gives the method: words, units, marks. The shapes only; `fr.py` and `en.py` fill them.

A turn is looked at once. Every later question (form, finding, grounding, cue) reads this analysis and
never the raw text again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from app.events import FormId, Lang

# Same-length folding, so that offsets into `bare` are offsets into the text.
_FROM = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’‘ʼ`´«»“”„\u00a0\u202f\u2009"
_TO = "aaaaaaceeeeiiiinooooouuuuyy'''''\"\"\"\"\"   "
_BARE = dict(zip(_FROM, _TO, strict=True))
_LOW = dict(list(_BARE.items())[_FROM.index("’") :])


def _folded(text: str, table: dict[str, str]) -> str:
    if text.isascii():
        return text.replace("`", "'") if "`" in text else text
    # A text holds few of these characters: naming them is quicker than translating every letter.
    for char in table.keys() & set(text):
        text = text.replace(char, table[char])
    return text


def low(text: str) -> str:
    """Lower case, straight apostrophes and quotes, plain spaces; accents kept; same length as `text`."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters grow when lowered (İ); offsets must not
        lowered = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    return _folded(lowered, _LOW)


def bare(text: str) -> str:
    """`low` without accents; same length as `text`."""
    return _folded(low(text), _BARE)


def unaccented(lowered: str) -> str:
    """`bare` of a text that `low` has folded already."""
    return _folded(lowered, _BARE)


class Word(NamedTuple):
    """One word with its place in the turn's text (`text[start:end]`).

    `low` keeps accents ("où" is not "ou"), `bare` has none, `lemma` is bare too ("achete" → "acheter").
    """

    start: int
    end: int
    low: str
    bare: str
    lemma: str


def after_comma(words: Sequence[Word], at: int) -> bool:
    """Whether punctuation stands before a word: a space is narrower, a hesitation left out is wider."""
    return at > 0 and 1 < words[at].start - words[at - 1].end <= 3


@dataclass(slots=True)
class Marks:
    """What the surface of a unit shows, before any judgement. Word positions index `Unit.words`.

    wh          canonical question word or "": what who when where which how how_many how_long how_often
                how_degree (à quel point, how + adjective) why whose how_come
    wh_at       position of the question word; -1 where there is none
    wh_place    "" front in_situ embedded
    yes_no      "" inversion est_ce_que aux_first rising
    request     position span of an indirect request ("pourriez-vous me raconter", "I'd love to hear") or None
    telling     the verb's lemma when somebody is asked to tell, describe, explain, show … else ""; of a wish
                ("I'd love to understand", "I'm curious") the verb or word of the wish
    imperative  lemma of an opening imperative ("raconter", "tell", "imaginer") or ""
    tag         (start, end) code points of a closing confirmation tag, or None
    tag_kind    "" negative ("n'est-ce pas", "isn't it") confirm ("c'est ça", "right") bare ("non", "hein", "no", "huh")
    negated     a negation bears on the main verb (also with "ne" dropped)
    you         the customer is addressed (vous, tu, you, votre, your …)
    choice      (start, end) code points of "A ou B" / "A or B" offering answers, or None
    bracket     the choice is before-or-after, earlier-or-later: bracketing time
    tense       "" past present future conditional imperative (first finite verb, as far as it shows)
    condition   "" unreal whether recap habit polite
    predicates  code-point starts of what opens a question in the unit (two: perhaps two questions)
    quoted      code-point spans of reported speech or quotation marks; a span may reach out of the unit
    """

    wh: str = ""
    wh_at: int = -1
    wh_place: str = ""
    yes_no: str = ""
    request: tuple[int, int] | None = None
    telling: str = ""
    imperative: str = ""
    tag: tuple[int, int] | None = None
    tag_kind: str = ""
    negated: bool = False
    you: bool = False
    choice: tuple[int, int] | None = None
    bracket: bool = False
    tense: str = ""
    condition: str = ""
    predicates: tuple[int, ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Unit:
    """A stretch of a turn that could be answered by itself: a clause, a question, a statement.

    `start:end` are code points into the turn's text; `bare` and `low` are the folded slices, offset by
    `start`; `closing` is the punctuation that ends it ("?", ".", "!", "…", ",", ":" or "" where the
    text has none). `look` reads its marks, on first need: nobody asks for those of most answers. `form`
    and the fields after it are filled by `method/forms.py`, `heard` by `method/wording.py`: what could be
    heard in the unit, a bit a pattern.
    """

    start: int
    end: int
    low: str
    bare: str
    words: tuple[Word, ...]
    closing: str
    look: Callable[[], Marks] = field(repr=False, compare=False)
    form: FormId | None = None
    asks: bool = False
    confidence: float = 0.0
    heard: int = -1
    _marks: Marks | None = None

    @property
    def marks(self) -> Marks:
        """What the surface of the unit shows."""
        if self._marks is None:
            self._marks = self.look()
        return self._marks

    def again(self) -> "Unit":
        """The same unit before anybody has judged it."""
        return Unit(
            self.start, self.end, self.low, self.bare, self.words, self.closing, self.look, _marks=self.marks
        )  # fmt: skip


@dataclass(slots=True)
class Reading:
    """A turn looked at once: its language, words, units and content lemmas.

    `content` are the lemmas that carry meaning (no function words, fillers, auxiliaries), bare, with
    numbers as digits ("douze" → "12"). `mixed` is true when both languages are spoken in it. In `memo` the
    method keeps what many ideas ask of the same turn, each under a name of its own; it goes with the reading.
    """

    text: str
    lang: Lang
    words: tuple[Word, ...]
    units: tuple[Unit, ...]
    content: frozenset[str] = field(default_factory=frozenset)
    mixed: bool = False
    memo: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)


class Language(Protocol):
    """How one language works: everything the method needs to know of its mechanics."""

    code: Lang

    def words(self, text: str) -> tuple[Word, ...]:
        """Split text into words; never fails on any text."""
        ...

    def units(self, text: str, words: tuple[Word, ...]) -> tuple[Unit, ...]:
        """Split a turn into units with their marks, with or without punctuation."""
        ...

    def is_content(self, word: Word) -> bool:
        """Whether a word carries meaning of its own."""
        ...

"""What a report is made of before it has a format: headings, lines, quotes, tables, pictures, turns.

The sections write these pieces once; a format draws each kind its own way and knows nothing of interviews.
A piece holds text, never markup. What was said is only ever in `Said`, `Hung` and `Spoke`.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from app.events import Lang, Role
from app.reports.charts import Chart


class Own(NamedTuple):
    """Some words of the report's own."""

    text: str
    weight: Literal["plain", "strong", "soft"] = "plain"


class Said(NamedTuple):
    """What was said, word for word, to stand between quotation marks; `ours` is a question we propose."""

    text: str
    ours: bool = False


class Cite(NamedTuple):
    """A link to a turn of the transcript; `number` is its own, so that the transcript can lead back."""

    turn: int
    label: str
    number: int


class Out(NamedTuple):
    """A link to another page of Bascule: the log at a second, a drill, the page on a finding."""

    label: str
    path: str


Run = Own | Said | Cite | Out
Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the title: 1 is a part, 2 a section, 3 a piece of it."""

    level: Literal[1, 2, 3]
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: `lead` is read first, `soft` stands back, `unknown` says that nobody told."""

    line: Line
    kind: Literal["plain", "lead", "soft", "unknown"] = "plain"


@dataclass(frozen=True, slots=True)
class Hung:
    """A quote hung in the text: `head` above, `tail` beside its turn, `notes` below; hatched where doubtful."""

    said: str
    cite: Cite
    head: Line = ()
    tail: Line = ()
    notes: tuple[Line, ...] = ()
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; `figures` names the columns that hold figures, from 0."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    figures: tuple[int, ...] = ()
    wide: int = 0
    """The column that takes what room there is."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart and the line below it, which is empty where the chart goes on in the next."""

    chart: Chart
    caption: str


@dataclass(frozen=True, slots=True)
class Spoke:
    """A turn of the transcript; `cited` are the numbers of the places that lead here."""

    turn: int
    role: Role
    who: str
    said: str
    time: Out | None = None
    marks: Line = ()
    cited: tuple[int, ...] = ()


Block = Heading | Para | Hung | Points | Table | Picture | Spoke


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report: what every format draws, in this order."""

    title: str
    lang: Lang
    spoken: Lang | None
    """The language of all quotes; None where there were several."""
    description: str
    facts: tuple[Line, ...]
    masked: str
    is_masked: bool
    blocks: tuple[Block, ...]

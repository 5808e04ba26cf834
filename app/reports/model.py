"""One interview's report: what they told us, and how we asked. The two parts are never mixed.

Folded from the log alone by `app.uses.report`; every format draws this model and adds nothing to it.
Sentences that the report itself says (titles, advice, caveats) are in `Report.lang`; quotes stay as spoken.
"""

from typing import Literal

from app.events import Frozen, Lang, Role
from app.reports.asked import Asked, Score
from app.reports.told import Share, Told


class Caveat(Frozen):
    """What this report cannot tell, and why."""

    code: str
    text: str


class Spoken(Frozen):
    """One turn of the transcript."""

    turn: int
    role: Role
    text: str
    start: float | None = None
    end: float | None = None
    speaker: str | None = None


class Practised(Frozen):
    """Of a practice interview: the story, and how much of it came out; None where the log does not tell."""

    story: str
    title: str
    truth_recovered: Share | None = None
    planted: int | None = None


class Report(Frozen):
    """One interview's report. The same log gives the same report, to the letter."""

    version: Literal[1] = 1
    id: str
    title: str
    lang: Lang
    spoken: tuple[Lang, ...]
    source: Literal["live", "practice", "import"]
    participant: str = ""
    study: str | None = None
    opened: str | None = None
    minutes: float | None = None
    interviewer: str | None = None
    interviewer_guessed: bool = False
    masked: bool = False
    caveats: tuple[Caveat, ...] = ()
    headline: tuple[str, ...] = ()
    told: Told
    asked: Asked
    score: Score
    practice: Practised | None = None
    turns: tuple[Spoken, ...] = ()

"""What a practice is held with and what it brought, as shapes.

They are what the web answers with, so a server that starts reads them: nothing here knows a story, the
method or the customer.
"""

from typing import Literal

from app.events import ForceId, Frozen, Lang, PhaseId, Stage

Style = Literal["chatty", "terse", "pleaser", "defensive", "expert"]
Level = Literal["easy", "usual", "hard"]
DrillId = Literal[
    "full", "no_closed", "no_leading", "find_anxiety", "date_the_trigger", "follow_the_cue", "wait"
]
Light = Literal["told", "brief", "dark"]


class Planted(Frozen):
    """Something the interviewer put into the customer's mouth: what would be believed, and what the card says.

    `kind` is false (the card says otherwise), tainted (true, but now the interviewer's words), unfounded
    (the card holds nothing on it), or politeness (what a pitch gets). `turn` counts the questions from 1.
    """

    turn: int
    question: str
    finding: str | None
    claim: str
    card: str
    kind: Literal["false", "tainted", "unfounded", "politeness"]


class Part(Frozen):
    """A part of the story: how many of its memories came out, and the share of its weight (0..1)."""

    told: int
    of: int
    share: float


class Spot(Frozen):
    """One memory on the map: whether it came out, in which question (from 1), and what would have lit it.

    `waits_for` are memories that had to come first and stayed dark. `tainted`: the interviewer had said it
    before the customer did. `dated`: it came out with its date.
    """

    id: str
    phase: PhaseId
    stage: Stage | None
    force: ForceId | None
    depth: int
    fact: str
    light: Light
    tainted: bool = False
    dated: bool = False
    turn: int | None = None
    question: str = ""
    waits_for: tuple[str, ...] = ()


class Bridge(Frozen):
    """A question that closed the customer up, and by how much (openness is 0..1)."""

    turn: int
    question: str
    way: str
    findings: tuple[str, ...]
    moved: float


class Tidy(Frozen):
    """A tidy version the customer gave, what is so, and whether they took it back."""

    said: str
    truth: str
    owned_up: bool


class Feedback(Frozen):
    """What a practice session brought. The same session gives the same feedback, to the letter.

    `truth_recovered` is the share of the whole story, by weight; `of_reachable` the share of what so many
    questions could have brought at best.
    """

    story: str
    title: str
    lang: Lang
    style: Style
    level: Level
    seed: str
    questions: int
    truth_recovered: float
    of_reachable: float
    by_phase: dict[PhaseId, Part]
    by_force: dict[ForceId, Part]
    by_depth: dict[int, Part]
    planted: tuple[Planted, ...]
    bridges: tuple[Bridge, ...]
    tidy: tuple[Tidy, ...]
    ways: dict[str, int]
    findings: dict[str, int]
    openness: tuple[float, ...]
    map: tuple[Spot, ...]

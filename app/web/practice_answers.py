"""What the practice room is asked and answers: the models behind the OpenAPI document and the panel's types."""

from typing import Annotated

from pydantic import AfterValidator, Field

from app.customers.feedback import (
    Bridge,
    DrillId,
    Feedback,
    Level,
    Part,
    Planted,
    Spot,
    Style,
    Tidy,
)
from app.events import Frozen, Lang, Preset, clean_text
from app.web.answers import Door

Question = Annotated[str, Field(max_length=2_000), AfterValidator(clean_text)]
Number = Annotated[int, Field(ge=1, le=10_000)]


class Wish(Frozen):
    """How the learner wants to practise. Without `style` the customer talks as in the story.

    The same story, seed, style, level and questions give the same interview.
    """

    story: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{2,40}$")]
    seed: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")] = "0"
    style: Style | None = None
    level: Level = "usual"
    drill: DrillId = "full"
    preset: Preset = "training"


class Asked(Frozen):
    """The learner's `i`th move, a question; sent again after a broken line it is the same one."""

    text: Question
    i: Number | None = None


class Silent(Frozen):
    """The learner's `i`th move: to say nothing for as long as this customer bears it."""

    i: Number | None = None


class Rewording(Frozen):
    """Another wording of the question at a turn of the report."""

    turn: Annotated[int, Field(ge=0, le=1_000_000)]
    text: Question


class StoryCard(Frozen):
    """A customer one can talk to, by what anybody may know beforehand; `style` is how they are by themselves."""

    id: str
    title: str
    lang: Lang
    market: str
    name: str
    job: str
    style: Style


class DrillCard(Frozen):
    """One thing to practise; `ideas` are the findings and strengths of the method that it is good for."""

    id: DrillId
    title: str
    aim: str
    ideas: tuple[str, ...]


class Stories(Frozen):
    """Whom one can practise on, and what."""

    stories: tuple[StoryCard, ...]
    drills: tuple[DrillCard, ...]
    styles: tuple[Style, ...]
    levels: tuple[Level, ...]


class PracticeLine(Frozen):
    """One thing that was said. `mine` is the learner's, where an empty text is a silence."""

    mine: bool
    text: str


class PracticeStanding(Frozen):
    """A practice as it stands. `patience` is how many seconds of silence this customer bears."""

    id: str
    story: StoryCard
    style: Style
    level: Level
    drill: DrillCard
    preset: Preset
    seed: str
    patience: float
    questions: int
    lines: tuple[PracticeLine, ...]
    closed: bool


class PracticeOpened(Frozen):
    """The answer of `POST /v1/practice`. The panel's token is told once, and opens everything of this practice."""

    id: str
    panel: Door
    standing: PracticeStanding


class Answered(Frozen):
    """What the customer said to the learner's `i`th move."""

    i: int
    text: str


class TakenBack(Frozen):
    """What was taken back, to be asked another way; None where there was nothing. `questions` are left."""

    text: str | None
    questions: int


class PracticeEnded(Frozen):
    """What a practice brought: the feedback, and whether what was aimed at was done. `goodbye` is said once."""

    goodbye: str
    done: bool
    standing: PracticeStanding
    feedback: Feedback


class RewoundAnswer(Frozen):
    """What the customer would have said: `facts` is what of the story it tells, `planted` what it plants."""

    text: str
    said: str
    facts: tuple[str, ...]
    planted: tuple[Planted, ...]


SENT = (Wish, Asked, Silent, Rewording)
RECEIVED = (
    StoryCard, DrillCard, Stories, PracticeLine, PracticeStanding, PracticeOpened, Answered,
    TakenBack, Part, Spot, Bridge, Tidy, Planted, Feedback, PracticeEnded, RewoundAnswer,
)  # fmt: skip

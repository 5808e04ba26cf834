"""The practice room: whom to talk to, the learner's moves, and what the end brought.

A practice is an ordinary interview: its panel, log, report and forgetting are those of /v1/interviews, opened
by the same token. The learner's moves come here, and the story's card stays here until the interview is closed.
"""

import asyncio
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Annotated, get_args

import structlog
from fastapi import APIRouter, Depends, Query, Request

from app.customers.feedback import Level, Style
from app.errors import BadInput, InterviewClosed, NoSuchInterview
from app.events import Fact, Lang, facts
from app.uses.room import Room
from app.web.complaints import RESPONSES
from app.web.parts import Parts, WithParts, WithRoom
from app.web.practice_answers import (
    Answered,
    Asked,
    DrillCard,
    PracticeEnded,
    PracticeLine,
    PracticeOpened,
    PracticeStanding,
    Rewording,
    RewoundAnswer,
    Silent,
    Stories,
    StoryCard,
    TakenBack,
    Wish,
)
from app.web.routes import doors

if TYPE_CHECKING:
    from app.customers.drills import Drill
    from app.customers.story import Story
    from app.uses.sitting import Resumable, Sitting

# Who knows the customers and the method is imported where somebody practises: the server is ready without it.
router = APIRouter(prefix="/v1", tags=["practice"], responses=RESPONSES)
logger = structlog.get_logger("bascule.web")


@cache
def stories() -> "dict[str, Story]":
    """The stories that come with Bascule, by their ids. One that cannot be read is left out, and told of."""
    from app.customers.reading import built_in, load

    found = {}
    for path in built_in():
        try:
            found[path.stem] = load(path)
        except BadInput as error:
            logger.error("story_refused", story=path.stem, error=error)
    return found


@router.get("/stories")
async def list_stories(
    lang: Annotated[Lang, Query(description="The language of the drills' titles")] = "en",
) -> Stories:
    """Whom one can practise on, and what; a story's card is not among it."""
    return await asyncio.to_thread(_offered, lang)


def _offered(lang: Lang) -> Stories:
    from app.customers.drills import DRILLS

    return Stories(
        stories=tuple(_card(story) for story in stories().values()),
        drills=tuple(_drill(drill, lang) for drill in DRILLS),
        styles=get_args(Style),
        levels=get_args(Level),
    )


@router.post("/practice", status_code=201)
async def open_practice(request: Request, wish: Wish, parts: WithParts) -> PracticeOpened:
    """Begin to practise: an interview is opened, and the customer says hello."""
    story = (await asyncio.to_thread(stories)).get(wish.story)
    if story is None:
        raise BadInput("There is no story of this id.", "See /v1/stories for those there are.")
    practice = await asyncio.to_thread(_made, story, wish)
    keys = await parts.live.open(practice.opening)
    room = await parts.live.enter(keys.id, "panel", keys.panel)
    room.sitting = sitting = _seated(room, practice)
    sitting.begin()
    opened = doors(request, *keys)
    return PracticeOpened(id=keys.id, panel=opened.panel, standing=_standing(sitting))


def _made(story: "Story", wish: Wish) -> "Resumable":
    from app.uses.sitting import Resumable

    return Resumable(
        story, style=wish.style, seed=wish.seed, level=wish.level, drill=wish.drill, preset=wish.preset
    )  # fmt: skip


def _seated(room: Room, practice: "Resumable") -> "Sitting":
    from app.uses.sitting import Sitting

    return Sitting(room, practice)


async def sitting_of(room: WithRoom, parts: WithParts) -> "Sitting":
    """The practice of an interview; raises NoSuchInterview where it is none that is known here."""
    if room.sitting is None:
        await _bring_back(room, parts)
    if room.sitting is None:
        raise NoSuchInterview("This interview is no practice.", "POST /v1/practice begins one.")
    return room.sitting


async def _bring_back(room: Room, parts: Parts) -> None:
    await room.passed()
    logged = [
        facts.validate_json(row.payload) async for row in parts.live.log.facts_of(room.row.id)
    ]
    practice = await asyncio.to_thread(_resumed, logged)
    if practice is not None and room.sitting is None:  # Another request may have been quicker.
        room.sitting = _seated(room, practice)


def _resumed(logged: list[Fact]) -> "Resumable | None":
    from app.uses.sitting import Resumable

    return Resumable.of(logged)


WithSitting = Annotated["Sitting", Depends(sitting_of)]
Spoken = Annotated[Lang | None, Query(description="The drill's language; the story's where none")]


@router.get("/practice/{interview}")
async def look(sitting: WithSitting, lang: Spoken = None) -> PracticeStanding:
    """A practice as it stands, for a page that is loaded again."""
    return _standing(sitting, lang)


@router.post("/practice/{interview}/ask")
async def ask(asked: Asked, sitting: WithSitting) -> Answered:
    """Put a question to the customer. What the panel makes of it comes through the panel's socket."""
    answer = await sitting.ask(asked.text, asked.i)
    await sitting.room.passed()
    return Answered(i=answer.i, text=answer.text)


@router.post("/practice/{interview}/silence")
async def stay_silent(silent: Silent, sitting: WithSitting) -> Answered:
    """Say nothing until the customer goes on. Who draws it waits the customer's `patience` first."""
    answer = await sitting.stay_silent(silent.i)
    await sitting.room.passed()
    return Answered(i=answer.i, text=answer.text)


@router.post("/practice/{interview}/back")
async def take_back(sitting: WithSitting) -> TakenBack:
    """Take back the last question, or silence: it was never asked, and the panel forgets it."""
    text = await sitting.take_back()
    await sitting.room.passed()
    return TakenBack(text=text, questions=sitting.questions)


@router.post("/practice/{interview}/finish")
async def finish(sitting: WithSitting, parts: WithParts, lang: Spoken = None) -> PracticeEnded:
    """End it: the customer says goodbye, the interview is closed, and the card may be seen."""
    goodbye = ""
    with suppress(InterviewClosed):  # It was ended from the panel, or this is asked a second time.
        goodbye = sitting.say_goodbye()
    await parts.live.close(sitting.room)
    return await _ended(sitting, goodbye, lang)


@router.get("/practice/{interview}/feedback")
async def read_feedback(sitting: WithSitting, lang: Spoken = None) -> PracticeEnded:
    """What a practice brought, once it is over."""
    return await _ended(sitting, "", lang)


@router.post("/practice/{interview}/rewind")
async def rewind(rewording: Rewording, sitting: WithSitting) -> RewoundAnswer:
    """What this customer would have said to another wording at that point of a practice that is over."""
    found = await asyncio.to_thread(sitting.rewind, rewording.turn, rewording.text)
    instead = found.instead
    return RewoundAnswer(
        text=instead.text, said=found.said.text, facts=instead.facts, planted=instead.planted
    )


async def _ended(sitting: "Sitting", goodbye: str, lang: Lang | None) -> PracticeEnded:
    found = await asyncio.to_thread(sitting.feedback)
    return PracticeEnded(
        goodbye=goodbye, done=sitting.practice.drill.done(found), feedback=found,
        standing=_standing(sitting, lang),
    )  # fmt: skip


def _standing(sitting: "Sitting", lang: Lang | None = None) -> PracticeStanding:
    practice = sitting.practice
    it = practice.customer
    return PracticeStanding(
        id=sitting.room.row.id, story=_card(practice.story), style=it.style, level=it.level,
        drill=_drill(practice.drill, lang or practice.story.lang), preset=practice.preset,
        seed=str(it.seed), patience=sitting.patience, questions=sitting.questions,
        lines=tuple(PracticeLine(mine=one.mine, text=one.text) for one in sitting.lines),
        closed=sitting.room.closed,
    )  # fmt: skip


def _card(story: "Story") -> StoryCard:
    return StoryCard(
        id=story.id, title=story.title, lang=story.lang, market=story.market,
        name=story.person.name, job=story.person.job, style=story.style,
    )  # fmt: skip


def _drill(drill: "Drill", lang: Lang) -> DrillCard:
    return DrillCard(
        id=drill.id, title=drill.title.in_(lang), aim=drill.aim.in_(lang), ideas=_ideas()[drill.id]
    )


@cache
def _ideas() -> dict[str, tuple[str, ...]]:
    from app.customers.drills import DRILLS, drill_for
    from app.method.pitfalls import by_id as pitfall_by_id
    from app.method.strengths import by_id as strength_by_id

    known = (*pitfall_by_id, *strength_by_id)
    return {one.id: tuple(idea for idea in known if drill_for(idea) == one.id) for one in DRILLS}

"""What the advisor is and has cost: for the whole server, and in one interview."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query

from app.advisors.places import host, is_local
from app.advisors.spending import Prices, Spent, TaskSpent
from app.events import AdviceTask, AdvisorNote, Lang
from app.settings import read_model_settings
from app.web.answers import Advising, AdvisorSpending, TaskSpending
from app.web.complaints import RESPONSES
from app.web.parts import WithParts, WithRoom

router = APIRouter(tags=["advisor"])

Language = Annotated[Lang, Query(description="The language of `reason`")]


@router.get("/v1/advisor")
async def advisor(parts: WithParts, lang: Language = "en") -> Advising:
    """Whether a language model advises here, how it does, and where text goes if one does."""
    if parts.live.counsel is None:
        return Advising(state="absent")
    note, llm = parts.live.counsel.advisor.note(lang), read_model_settings()
    return Advising(state=note.state, reason=note.reason, local=is_local(llm), host=host(llm))


@router.get("/v1/interviews/{interview}/advisor", responses=RESPONSES)
async def of_interview(room: WithRoom, parts: WithParts, lang: Language = "en") -> AdvisorSpending:
    """How the advisor does in an interview, what it has cost there, and how many lines were sent."""
    counsel = parts.live.counsel
    if counsel is None:
        return _spending(AdvisorNote(), room.session.spent, Prices())
    llm = read_model_settings()
    sent = await asyncio.to_thread(counsel.advisor.sent, room.row.id)
    return _spending(
        counsel.state(room, lang), room.session.spent, Prices(llm.price_in, llm.price_out),
        host=host(llm), local=is_local(llm), budget=llm.budget,
        sent=sent.count("\n"),
    )  # fmt: skip


def _spending(
    note: AdvisorNote, spent: Spent, prices: Prices, *,
    host: str | None = None, local: bool = True, budget: int = 0, sent: int = 0,
) -> AdvisorSpending:  # fmt: skip
    return AdvisorSpending(
        state=note.state, reason=note.reason, host=host, local=local, budget=budget,
        spent=sum(spent.tokens), cost=prices.of(spent.tokens),
        tasks=tuple(_task(task, one, prices) for task, one in spent.tasks.items()), sent=sent,
    )  # fmt: skip


def _task(task: AdviceTask, one: TaskSpent, prices: Prices) -> TaskSpending:
    return TaskSpending(
        task=task, asked=one.asked, clean=one.clean, dropped=dict(one.dropped), tokens_in=one.tokens[0],
        tokens_out=one.tokens[1], cost=prices.of(one.tokens), seconds=one.seconds,
    )  # fmt: skip

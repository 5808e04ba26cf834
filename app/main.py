"""Puts the parts together: settings, log, interviews, routes. The only file that knows every part."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from app import __version__
from app.errors import LogFailed
from app.events import Heard, Opening
from app.settings import Settings, read_model_settings
from app.sources import samples
from app.store.log import FactLog
from app.uses.counsel import Counsel
from app.uses.live import Live
from app.uses.room import Clock
from app.web import about, advisor, method, practice, reports, routes, transcripts
from app.web.complaints import answer_with_care
from app.web.doorkeeper import Doorkeeper
from app.web.figures import Figures
from app.web.memory import Memory
from app.web.pages import Pages
from app.web.parts import Parts
from app.web.sockets import Sockets

logger = structlog.get_logger("bascule")

WARM_UP = 0.05
"""Seconds after which what the first interview needs is read: the server has said by then that it is ready."""

SWEEP = 5.0
"""Seconds between two looks for idle sockets and interviews."""


def create_app(settings: Settings) -> FastAPI:
    """The application without its doorkeeper: what the OpenAPI document describes."""
    parts = Parts(settings, Figures())
    app = FastAPI(
        title="Bascule", version=__version__, docs_url=None, redoc_url=None,
        description="A coach for Jobs-to-be-Done switch interviews. The sockets: /asyncapi.json",
        lifespan=_life,
    )  # fmt: skip
    app.state.parts = parts
    answer_with_care(app)
    for router in (
        routes.router, practice.router, transcripts.router, reports.router, method.router, about.router, advisor.router,
    ):  # fmt: skip
        app.include_router(router)
    app.mount("/", Pages(), name="pages")
    if settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware, allow_origins=settings.allowed_origins, allow_methods=["GET", "POST", "DELETE"],
            allow_headers=["Authorization", "Content-Type"],
        )  # fmt: skip
    return app


def create_server(settings: Settings) -> ASGIApp:
    """The whole server, doorkeeper first: what is run."""
    app = create_app(settings)
    parts: Parts = app.state.parts
    return Doorkeeper(app, Sockets(parts), settings, parts.figures)


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    parts: Parts = app.state.parts
    settings, figures = parts.settings, parts.figures
    log = await _open_log(settings)
    loop = asyncio.get_running_loop()
    counsel = _counsel(loop, settings, figures)
    parts.live = live = Live(log, settings, Clock(time.time, loop.call_later), counsel)

    def count(entries: int, seconds: float) -> None:
        figures.written.inc(entries)
        figures.commit.observe(seconds)

    log.on_commit = count
    sweeping = asyncio.create_task(_sweep(live))
    warming = asyncio.create_task(_warm_up_soon(counsel))
    try:
        yield
    finally:
        sweeping.cancel()
        warming.cancel()
        live.close_sockets()
        if counsel is not None:
            await counsel.close()
        await log.close()


def _counsel(
    loop: asyncio.AbstractEventLoop, settings: Settings, figures: Figures
) -> Counsel | None:
    """Who asks the advisor, where one is configured; without one nothing of it is imported."""
    llm = read_model_settings()
    if not llm.configured:
        return None
    from app.advisors.model import ModelAdvisor
    from app.advisors.sent import SentLog
    from app.advisors.spending import Prices

    figures.prices = Prices(llm.price_in, llm.price_out)
    model = ModelAdvisor(llm, loop.time, SentLog(settings.data))
    return Counsel(
        model, figures.advised, overrules=llm.overrules, on_spent=figures.advice_spent.inc
    )


async def _open_log(settings: Settings) -> FactLog:
    try:
        return await FactLog.open(
            settings.database_url, lock_wait=settings.lock_wait, unwritten=settings.unwritten
        )
    except LogFailed as error:
        logger.error("cannot_start", why=str(error))
        raise


async def _warm_up_soon(counsel: Counsel | None) -> None:
    await asyncio.sleep(WARM_UP)
    await asyncio.to_thread(_warm_up)
    if counsel is not None:
        await asyncio.to_thread(counsel.advisor.prepare)


def _warm_up() -> None:
    # The method and the word lists are read with the first turn of a language: better now than then.
    from app.coach.coach import Coach

    for lang in samples.names():
        first = samples.load(lang)
        coach = Coach("", Opening(lang=first.lang))
        for turn in first.turns[:4]:
            coach.hear(Heard(id=str(turn.i), role=turn.role, text=turn.text, final=True), 0.0)


async def _sweep(live: Live) -> None:
    memory = Memory()
    while True:
        await asyncio.sleep(min(SWEEP, live.settings.idle_after / 4))
        live.sweep(asyncio.get_running_loop().time())
        memory.tidy(calm=not live.sockets, gone=live.gone)

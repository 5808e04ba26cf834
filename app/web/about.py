"""The routes about the server itself: is it there, can it take interviews, its figures, its contract."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from app import __version__
from app.web.answers import Readiness
from app.web.asyncapi import asyncapi
from app.web.parts import Parts, WithParts

router = APIRouter(tags=["server"])


@router.get("/healthz")
async def alive(parts: WithParts) -> Readiness:
    """Whether the server is there."""
    return _readiness(parts)


@router.get("/readyz", responses={503: {"model": Readiness}})
async def ready(parts: WithParts) -> Response:
    """Whether the server can take interviews: 503 while the log fails or every place is taken."""
    now = _readiness(parts)
    return JSONResponse(now.model_dump(), status_code=200 if now.ready else 503)


def _readiness(parts: Parts) -> Readiness:
    live = parts.live
    full = len(live.rooms) >= parts.settings.open_interviews
    return Readiness(
        ready=not live.log.failing and not full,
        version=__version__,
        log="failing" if live.log.failing else "durable",
        interviews=len(live.rooms),
    )


@router.get("/metrics", response_class=Response)
async def metrics(parts: WithParts) -> Response:
    """The figures in Prometheus' text format: no words, no names, no ids."""
    parts.figures.interviews.set(len(parts.live.rooms))
    parts.figures.log_failing.set(parts.live.log.failing)
    return Response(parts.figures.text(), media_type="text/plain; version=0.0.4; charset=utf-8")


@router.get("/asyncapi.json")
async def sockets() -> dict[str, Any]:
    """The sockets' contract as an AsyncAPI 3 document."""
    return asyncapi()

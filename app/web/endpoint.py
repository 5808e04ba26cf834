"""An endpoint that speaks OpenAI's protocol and answers from a script: `bascule fake-endpoint`."""

import asyncio
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.requests import ClientDisconnect

from app.advisors.scripted import MODEL, Mode, Script, completion

SLOW: Final = 3.0
"""Seconds that the slow one takes: longer than anybody waits on a call."""


def create_endpoint(mode: Mode, script: Script | None = None) -> FastAPI:
    """The endpoint: `good` advises, `slow` comes too late, `lying` breaks every rule, `broken` fails in turns.

    With a `script` it says what that says, in place of ours.
    """
    app = FastAPI(title="A scripted model", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.calls = 0

    @app.get("/v1/models")
    async def models() -> dict[str, Any]:
        return {"object": "list", "data": [{"id": MODEL, "object": "model", "owned_by": "bascule"}]}

    @app.post("/v1/chat/completions")
    async def chat(request: Request) -> Response:
        app.state.calls += 1
        if mode == "broken":
            return _broken(app.state.calls)
        if mode == "slow":
            await asyncio.sleep(SLOW)
        try:
            return JSONResponse(completion(await request.json(), mode, script))
        except (ClientDisconnect, KeyError, TypeError, ValueError, StopIteration):
            return JSONResponse({"error": {"message": "This script knows no such request."}}, 400)

    return app


def _broken(call: int) -> Response:
    """Another failure with each call."""
    match call % 4:
        case 0:
            return HTMLResponse("<!doctype html><title>Welcome</title>")
        case 1:
            return JSONResponse({"error": {"message": "out of order"}}, 500)
        case 2:
            return JSONResponse({"error": {"message": "slow down"}}, 429, {"Retry-After": "1"})
    return JSONResponse(
        {"id": "x", "object": "chat.completion", "created": 0, "model": MODEL, "choices": []}
    )

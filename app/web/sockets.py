"""The sockets of the contract: `ingest` takes facts, `panel` gives events and takes marks."""

import asyncio
import re
from contextlib import suppress
from functools import partial
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.types import Receive, Scope, Send

from app.errors import BasculeError, InterviewClosed, NoSuchInterview, TooMuch
from app.uses.live import DoorName
from app.uses.room import Room
from app.web.access import SUBPROTOCOL, token_of
from app.web.parts import Parts
from app.web.visits import Visit, code_for
from app.web.wire import wire_of

PATH: Final = re.compile(
    r"/v1/(?:interviews/(?P<id>[^/]+)/(?P<door>ingest|panel)|(?P<practice>practice/[^/]+))"
)
REASON: Final = 110
"""Letters of a close frame's reason: it has 123 bytes."""


class Sockets:
    """Every socket of this server, as an ASGI application."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._settings = parts.settings
        self._figures = parts.figures
        self._open = 0
        self._parting: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one socket until it is closed."""
        await receive()
        offered = scope["subprotocols"]
        ours = SUBPROTOCOL if SUBPROTOCOL in offered else None
        await send({"type": "websocket.accept", "subprotocol": ours, "headers": []})
        try:
            room, door = await self._admit(scope, token_of(Headers(scope=scope), offered))
        except BasculeError as error:
            await self._close(send, code_for(error), str(error))
            return
        self._open += 1
        gauge = self._figures.sockets.labels(door)
        gauge.inc()
        try:
            visit = Visit(room, door, self._parts, wire_of(scope), partial(self._part, send))
            await visit.last(receive, _after(scope))
        finally:
            self._open -= 1
            self._parts.live.gone += 1
            gauge.dec()

    async def _admit(self, scope: Scope, token: str | None) -> tuple[Room, DoorName]:
        path = PATH.fullmatch(scope["path"])
        if path is None:
            raise NoSuchInterview("There is no socket at this address.", "See /asyncapi.json.")
        if path["practice"]:
            raise NoSuchInterview(
                "A practice has no socket of its own.", "POST its moves; watch its panel's socket."
            )
        if self._open >= self._settings.open_sockets:
            raise TooMuch("Too many sockets are open on this server.", "Try again later.")
        door: DoorName = "ingest" if path["door"] == "ingest" else "panel"
        room = await self._parts.live.enter(path["id"], door, token)
        if door == "ingest" and room.closed:
            raise InterviewClosed("The interview is closed.")
        return room, door

    async def _close(self, send: Send, code: int, reason: str) -> None:
        self._figures.closed.labels(str(code)).inc()
        with suppress(OSError, RuntimeError):  # The other side was quicker.
            await send({"type": "websocket.close", "code": code, "reason": reason[:REASON]})

    def _part(self, send: Send, code: int, reason: str) -> None:
        """Close a socket from where nobody can wait for it."""
        task = asyncio.create_task(self._close(send, code, reason))
        self._parting.add(task)
        task.add_done_callback(self._parting.discard)


def _after(scope: Scope) -> int | None:
    after = parse_qs(scope["query_string"].decode("latin-1")).get("after", [""])[0]
    return int(after) if after.isascii() and after.isdigit() and len(after) < 16 else None

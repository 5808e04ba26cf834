"""The sockets of the contract: `ingest` takes facts, `panel` gives events and takes marks."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final
from urllib.parse import parse_qs

from pydantic import TypeAdapter
from starlette.datastructures import Headers
from starlette.types import Receive, Scope, Send

from app.errors import (
    BasculeError,
    InterviewClosed,
    LogFailed,
    NoSuchInterview,
    NotAllowed,
    TooMuch,
)  # fmt: skip
from app.events import ErrorFrame, Fact, Heard, Ping, Pong, ingest_frames, panel_frames
from app.uses.live import DoorName, outbox_for
from app.uses.outbox import ACKS, Outbox
from app.uses.room import Room
from app.web.access import SUBPROTOCOL, token_of
from app.web.bounds import Bucket
from app.web.frames import BadFrame, read_frame
from app.web.parts import Parts

PATH: Final = re.compile(
    r"/v1/(?:interviews/(?P<id>[^/]+)/(?P<door>ingest|panel)|(?P<practice>practice/[^/]+))"
)
FAIR: Final = 50
"""Frames of one socket after which every other one gets a turn."""
PATIENCE: Final = 3.0
"""Seconds that a slow socket has to take its last frames when it is closed."""
REASON: Final = 110
"""Letters of a close frame's reason: it has 123 bytes."""

ADAPTERS: Final[dict[DoorName, TypeAdapter[Any]]] = {"ingest": ingest_frames, "panel": panel_frames}


def code_for(error: BasculeError) -> int:
    """The close code of the contract for something that went wrong at the door."""
    match error:
        case NotAllowed():
            return 4403 if error.code == "wrong_role" else 4401
        case NoSuchInterview():
            return 4404
        case InterviewClosed():
            return 4409
        case TooMuch() | LogFailed():
            return 1013
    return 4400


class Sockets:
    """Every socket of this server, as an ASGI application."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._settings = parts.settings
        self._figures = parts.figures
        self._open = 0

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
            await Visit(room, door, self._parts, receive, send, self._close).last(_after(scope))
        finally:
            self._open -= 1
            self._parts.live.gone += 1
            gauge.dec()

    async def _admit(self, scope: Scope, token: str | None) -> tuple[Room, DoorName]:
        path = PATH.fullmatch(scope["path"])
        if path is None:
            raise NoSuchInterview("There is no socket at this address.", "See /asyncapi.json.")
        if path["practice"]:
            raise NoSuchInterview("There is no practice interview on this server yet.")
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


class Visit:
    """One socket in an interview: a half that listens and a half that sends."""

    __slots__ = ("_close", "_door", "_outbox", "_parts", "_receive", "_room", "_send")

    def __init__(
        self, room: Room, door: DoorName, parts: Parts, receive: Receive, send: Send,
        close: Callable[[Send, int, str], Awaitable[None]],
    ) -> None:  # fmt: skip
        self._room = room
        self._door = door
        self._parts = parts
        self._receive = receive
        self._send = send
        self._close = close
        self._outbox = outbox_for(ACKS if door == "ingest" else parts.settings.panel_queue)

    async def last(self, after: int | None) -> None:
        """Stay until either side has had enough; `after` is the newest cursor that a panel knows."""
        if self._door == "ingest":
            self._room.arrive(self._outbox)
        elif after is None:
            self._room.enter(self._outbox)
        else:
            await self._room.come_back(self._outbox, after)
        sender = asyncio.create_task(self._speak())
        broke_off = True
        try:
            broke_off = await self._listen()
        finally:
            self._room.depart(self._outbox, broke_off=broke_off and self._outbox.farewell is None)
            self._outbox.close(1000, "")
            await asyncio.wait((sender,), timeout=PATIENCE)
            sender.cancel()

    async def _speak(self) -> None:
        outbox, send, loop = self._outbox, self._send, asyncio.get_running_loop()
        with suppress(
            OSError, RuntimeError
        ):  # The other side has gone; the listening half hears of it, too.
            while outbox.farewell is None or not outbox.empty:
                for frame in await outbox.take():
                    await send({"type": "websocket.send", "text": frame})
                if self._door == "panel":
                    outbox.touched = loop.time()
                if outbox.overflowed and outbox.farewell is None:
                    self._overflowed()
            if outbox.farewell.code != 1000:
                await self._close(send, *outbox.farewell)

    def _overflowed(self) -> None:
        if self._door == "panel":
            self._room.redraw(self._outbox)
        else:
            self._outbox.overflowed = False
            self._outbox.close(
                4429, "Acknowledgements are not read; resend what was not acknowledged."
            )

    async def _listen(self) -> bool:
        """Take frames until the socket closes; True when the line broke rather than said goodbye."""
        outbox, receive, settings = self._outbox, self._receive, self._parts.settings
        reader = Reader(self._room, outbox, self._door, self._parts)
        clock = asyncio.get_running_loop().time
        bucket = Bucket(settings.frame_rate, settings.frame_burst, clock())
        count = 0
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                # uvicorn gives a reason with a close frame of the peer, and none with a line that was cut.
                return message.get("code") != 1000 and "reason" not in message
            if outbox.farewell:
                continue
            outbox.touched = now = clock()
            count += 1
            if count % FAIR == 0:
                await asyncio.sleep(0)
            if not bucket.take(now):
                outbox.close(4429, "Too many frames a second; slow down and connect again.")
            elif _too_large(message, settings.frame_bytes):
                outbox.close(4413, "A frame is over 64 KiB; send long talk as several segments.")
            else:
                reader.read(message.get("text"))


class Reader:
    """Reads the frames of one socket and hands them to its interview."""

    __slots__ = ("_adapter", "_bad", "_bad_frames", "_frames", "_outbox", "_parts", "_room")

    def __init__(self, room: Room, outbox: Outbox, door: DoorName, parts: Parts) -> None:
        self._adapter = ADAPTERS[door]
        self._outbox = outbox
        self._room = room
        self._parts = parts
        self._bad = 0
        self._frames = parts.figures.frames.labels(door)
        self._bad_frames = parts.figures.bad_frames.labels(door)

    def read(self, text: str | None) -> None:
        """Take one frame (None: it was binary), or answer it with an error; too many of those close the socket."""
        self._frames.inc()
        try:
            if text is None:
                raise BadFrame("Binary frames are not taken here; send JSON as text.")
            frame = read_frame(self._adapter, text)
            self._bad = 0
            if type(frame) is Heard and not frame.final:
                self._room.whisper(frame)
            elif type(frame) is Ping:
                self._outbox.put(Pong(at=max(0.0, self._room.now)).model_dump_json())
            else:
                self._take(frame)
        except BadFrame as error:
            self._complain(error)
        except BasculeError as error:
            self._outbox.close(code_for(error), str(error))

    def _take(self, fact: Fact) -> None:
        clock = asyncio.get_running_loop().time
        started = clock()
        taken = self._room.take(fact, self._outbox)
        self._parts.figures.heard.observe(clock() - started)
        if taken.taken_id and isinstance(fact, Heard):
            raise BadFrame(
                "Other words were heard under this `id` and `revision` before.",
                f"{fact.id}@{fact.revision}",
                "Raise `revision` to correct them; give each source of an interview ids of its own.",
            )

    def _complain(self, error: BadFrame) -> None:
        self._bad += 1
        self._bad_frames.inc()
        frame = ErrorFrame(code=error.code, message=str(error), of=error.of)
        self._outbox.put(frame.model_dump_json())
        if self._bad >= self._parts.settings.bad_frames:
            self._outbox.close(4400, "Too many frames in a row were not valid.")


def _too_large(message: Any, limit: int) -> bool:
    text = message.get("text")
    if text is None:
        return len(message.get("bytes") or b"") > limit
    # A character is at most four bytes: most frames need not be counted.
    return len(text) * 4 > limit and len(text.encode("utf-8", "surrogatepass")) > limit


def _after(scope: Scope) -> int | None:
    after = parse_qs(scope["query_string"].decode("latin-1")).get("after", [""])[0]
    return int(after) if after.isascii() and after.isdigit() and len(after) < 16 else None

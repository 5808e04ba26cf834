"""One socket in an interview: its frames are read, heard and answered."""

import asyncio
from collections.abc import Callable
from typing import Any, Final

import structlog
from pydantic import TypeAdapter
from starlette.types import Receive

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
from app.web.bounds import Bucket
from app.web.frames import BadFrame, read_frame
from app.web.in_turn import SLICE
from app.web.parts import Parts
from app.web.wire import AT_ONCE, Wire

logger = structlog.get_logger("bascule.web")

MOST: Final = 10
"""Facts of one socket that may stand in line before no more are read."""
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


class Visit:
    """One socket in an interview. What it says is heard at once, what it is told goes out together."""

    __slots__ = (
        "_bucket", "_clock", "_due", "_goodbye", "_limit", "_outbox", "_panel", "_reader", "_room", "_wire",
    )  # fmt: skip

    def __init__(
        self, room: Room, door: DoorName, parts: Parts, wire: Wire, goodbye: Callable[[int, str], None]
    ) -> None:  # fmt: skip
        settings = parts.settings
        self._room = room
        self._wire = wire
        self._panel = door == "panel"
        self._clock = asyncio.get_running_loop().time
        self._outbox = outbox_for(settings.panel_queue if self._panel else ACKS)
        self._reader = Reader(room, self._outbox, door, parts)
        self._bucket = Bucket(settings.frame_rate, settings.frame_burst, self._clock())
        self._limit = settings.frame_bytes
        self._goodbye = goodbye
        self._due = False

    async def last(self, receive: Receive, after: int | None) -> None:
        """Stay until either side has had enough; `after` is the newest cursor that a panel knows."""
        wire, outbox = self._wire, self._outbox
        outbox.wake = wire.on_writable = self._wake
        broke_off = True
        try:
            if not self._panel:
                self._room.arrive(outbox)
            elif after is None:
                self._room.enter(outbox)
            else:
                await self._room.come_back(outbox, after)
            wire.forget_the_handshake()
            wire.listener = self._hear
            broke_off = await self._listen(receive)
        finally:
            wire.listener = wire.on_writable = None
            self._room.depart(outbox, broke_off=broke_off and outbox.farewell is None)
            outbox.close(1000, "")

    # -------------------------------------------------------------------------------- telling

    def _wake(self) -> None:
        if not self._due:
            self._due = True
            asyncio.get_running_loop().call_soon(self._tell)

    def _tell(self) -> None:
        """Send what waits. A socket that cannot be written to now wakes us when it can."""
        self._due = False
        wire, outbox = self._wire, self._outbox
        if not wire.may_write:
            return
        if frames := outbox.take():
            wire.tell(frames)
            if self._panel:
                outbox.touched = self._clock()
        if outbox.farewell:
            self._due = True  # Nothing comes after it.
            if outbox.farewell.code != 1000:
                self._goodbye(*outbox.farewell)
        elif outbox.overflowed:
            self._overflowed()

    def _overflowed(self) -> None:
        if self._panel:
            self._room.redraw(self._outbox)
        else:
            self._outbox.overflowed = False
            self._outbox.close(
                4429, "Acknowledgements are not read; resend what was not acknowledged."
            )

    # ------------------------------------------------------------------------------- listening

    async def _listen(self, receive: Receive) -> bool:
        """Take what did not come the short way; True when the line broke rather than said goodbye."""
        count = 0
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                # uvicorn gives a reason with a close frame of the peer, and none with a line that was cut.
                return message.get("code") != 1000 and "reason" not in message
            # An event for each of thousands of sockets would cost more than this look.
            while self._reader.behind and not self._outbox.farewell:  # noqa: ASYNC110
                await asyncio.sleep(SLICE)
            more = self._hear(message.get("text"), len(message.get("bytes") or b""))
            self._wire.held = not more
            count += 1
            if count % AT_ONCE == 0:
                await asyncio.sleep(0)

    def _hear(self, text: str | None, size: int = 0) -> bool:
        """Take one frame (without `text` it was binary, of `size` bytes); whether the next may come at once."""
        outbox = self._outbox
        if outbox.farewell:
            return False
        outbox.touched = now = self._clock()
        if not self._bucket.take(now):
            outbox.close(4429, "Too many frames a second; slow down and connect again.")
        elif size > self._limit or (text is not None and _too_large(text, self._limit)):
            outbox.close(4413, "A frame is over 64 KiB; send long talk as several segments.")
        else:
            try:
                self._reader.read(text)
            except Exception as error:
                fault(error, outbox)
            return not self._reader.behind
        return False


class Reader:
    """Reads the frames of one socket and hands them to its interview; facts stand in line for that."""

    __slots__ = (
        "_adapter",
        "_bad",
        "_bad_frames",
        "_facts",
        "_frames",
        "_outbox",
        "_parts",
        "_room",
    )

    def __init__(self, room: Room, outbox: Outbox, door: DoorName, parts: Parts) -> None:
        self._adapter = ADAPTERS[door]
        self._outbox = outbox
        self._room = room
        self._parts = parts
        self._bad = 0
        self._facts: list[Fact] = []
        self._frames = parts.figures.frames.labels(door)
        self._bad_frames = parts.figures.bad_frames.labels(door)

    @property
    def behind(self) -> bool:
        """Whether so much stands in line that no more should be read."""
        return len(self._facts) >= MOST

    def read(self, text: str | None) -> None:
        """Take one frame (None: it was binary), or answer it with an error; too many of those close the socket."""
        self._frames.inc()
        try:
            if text is None:
                raise BadFrame("Binary frames are not taken here; send JSON as text.")
            frame = read_frame(self._adapter, text)
        except BadFrame as error:
            self._complain(error)
            return
        self._bad = 0
        if type(frame) is Heard and not frame.final:
            self._room.whisper(frame)
        elif type(frame) is Ping:
            self._outbox.put(Pong(at=max(0.0, self._room.now)).model_dump_json())
        else:
            self._facts.append(frame)
            self._room.coming += 1
            if len(self._facts) == 1:
                self._parts.in_turn.join(self)

    def hear_next(self) -> bool:
        """Hear the fact that has waited longest; whether there are more."""
        fact = self._facts[0]
        clock = asyncio.get_running_loop().time
        started = clock()
        try:
            self._take(fact)
        except BadFrame as error:
            self._complain(error)
        except BasculeError as error:
            self._outbox.close(code_for(error), str(error))
        except Exception as error:
            fault(error, self._outbox)
        self._parts.figures.heard.observe(clock() - started)
        self._room.coming -= 1
        del self._facts[0]
        return bool(self._facts)

    def _take(self, fact: Fact) -> None:
        taken = self._room.take(fact, self._outbox)
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


def fault(error: Exception, outbox: Outbox) -> None:
    """Something of ours failed: it is logged without a word of the talk, and the socket is closed."""
    logger.error("fault", path="socket", error=error)
    outbox.close(1011, "A fault of ours.")


def _too_large(text: str, limit: int) -> bool:
    # A character is at most four bytes: most frames need not be counted.
    return len(text) * 4 > limit and len(text.encode("utf-8", "surrogatepass")) > limit

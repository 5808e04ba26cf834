"""Telling a transcript to a running server over its ingest socket, as a live source would."""

import asyncio
import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple
from urllib.parse import urlsplit

from pydantic import ValidationError
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, InvalidURI
from websockets.typing import Origin, Subprotocol

from app.errors import (
    BadInput,
    BasculeError,
    InterviewClosed,
    LogFailed,
    NoSuchInterview,
    NotAllowed,
)
from app.events import Ack, ErrorFrame, Role, Transcript, receipt_of
from app.sources.pace import Moment, spans, told

PARTIALS_A_SECOND: Final = 3.0
WINDOW: Final = 64
"""Facts that may be on their way without an acknowledgement."""
STILL: Final = 30.0
"""Seconds of silence after which a ping says that the source is still there."""
LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")

Speed = float | Literal["max"]


class ServerGone(BasculeError):
    """There is no server, or it went away and did not come back."""

    code = "server_gone"
    passes = True


class FeedProgress(NamedTuple):
    """Where the telling is: turn `turn` of `turns` (from 1), at second `at` of `length`, who speaks."""

    turn: int
    turns: int
    at: float
    length: float
    role: Role
    speaker: str | None


@dataclass(slots=True)
class FeedSummary:
    """What a feed came to. `seconds` is how long it took, `refused` are the server's own words."""

    turns: int = 0
    frames: int = 0
    acked: int = 0
    resent: int = 0
    reconnects: int = 0
    seconds: float = 0.0
    refused: list[str] = field(default_factory=list)


async def feed(
    transcript: Transcript,
    ingest_url: str,
    token: str,
    *,
    speed: Speed,
    partials: bool = True,
    on_progress: Callable[[FeedProgress], None] | None = None,
    origin: str | None = None,
    patience: float = 20.0,
) -> FeedSummary:
    """Tell a transcript to the ingest socket at `ingest_url`, and come back when all is acknowledged.

    `speed` is how much faster than it was spoken; 0 or "max" goes as fast as the acknowledgements
    allow, without partials. The pace never waits for a single acknowledgement. When the line breaks,
    it connects again and resends what was not acknowledged, for `patience` seconds.

    Raises `ServerGone` when the server does not come back, `NotAllowed`, `NoSuchInterview` or
    `InterviewClosed` as the server says, `LogFailed` when it takes facts and does not acknowledge
    them, `BadInput` for a speed or an address that cannot be.
    """
    pace = 0.0 if speed == "max" else speed
    if not (math.isfinite(pace) and pace >= 0):
        raise BadInput(f"{speed} is not a speed.", "Use a number above 0, or max.")
    every = pace / PARTIALS_A_SECOND if partials and pace else None
    begins = min((span.start for span in spans(transcript.turns)), default=0.0)
    teller = _Teller(told(transcript, every), begins, pace, on_progress, patience)
    await teller.through(ingest_url, token, origin)
    return teller.summary


class _Teller:
    """One feed: what was said so far, what is not yet acknowledged, and the clock it keeps to."""

    def __init__(
        self,
        moments: list[Moment],
        begins: float,
        speed: float,
        on_progress: Callable[[FeedProgress], None] | None,
        patience: float,
    ) -> None:
        self.summary = FeedSummary()
        self._moments = moments
        self._turns = len({one.turn for one in moments})
        self._begins = begins
        self._speed = speed
        self._on_progress = on_progress
        self._patience = patience
        self._next = 0
        self._waiting: dict[str, str] = {}
        self._moved = asyncio.Event()
        self._now = asyncio.get_running_loop().time
        self._began = self._now()
        self._lost: float | None = None

    async def through(self, url: str, token: str, origin: str | None) -> None:
        """Connect, tell, and connect again until everything is acknowledged."""
        tries = 0
        while not await self._once(url, token, origin):
            tries = 0 if self._lost is None else tries + 1
            self._lost = self._lost or self._now()
            if self._now() - self._lost > self._patience:
                raise ServerGone(
                    "The server went away and did not come back.",
                    "Start it again, then replay again.",
                )
            await asyncio.sleep(min(2.0, 0.05 * 2 ** min(tries, 8)))
            self.summary.reconnects += 1
        self.summary.seconds = self._now() - self._began

    async def _once(self, url: str, token: str, origin: str | None) -> bool:
        """One connection; True when all is told and acknowledged, False when the line broke."""
        try:
            async with connect(
                url,
                subprotocols=[Subprotocol("bascule.v1")],
                additional_headers={"Authorization": f"Bearer {token}"},
                origin=None if origin is None else Origin(origin),
                proxy=None if _on_this_computer(url) else True,
                open_timeout=self._patience,
                close_timeout=2,
            ) as socket:
                return await self._talk(socket)
        except ConnectionClosed as error:
            _say_why(error)
        except InvalidStatus as error:
            if error.response.status_code in (401, 403, 404):
                raise NotAllowed(
                    "The server refuses this connection.", "Is it the right address and token?"
                ) from None
        except InvalidURI:
            raise BadInput(
                f"{url} is not the address of a socket.", "It begins with ws:// or wss://."
            ) from None
        except (InvalidHandshake, OSError, TimeoutError):
            pass
        return False

    async def _talk(self, socket: ClientConnection) -> bool:
        telling = asyncio.create_task(self._tell(socket))
        listening = asyncio.create_task(self._listen(socket))
        try:
            done, _ = await asyncio.wait({telling, listening}, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                await task
            return telling in done
        finally:
            for task in (telling, listening):
                task.cancel()
            await asyncio.gather(telling, listening, return_exceptions=True)

    async def _tell(self, socket: ClientConnection) -> None:
        for frame in list(self._waiting.values()):
            await socket.send(frame)
            self.summary.resent += 1
        while self._next < len(self._moments):
            moment = self._moments[self._next]
            await self._until(moment.at, socket)
            while len(self._waiting) >= WINDOW:
                await self._acknowledgement()
            self._next += 1
            await self._say(moment, socket)
        while self._waiting:
            await self._acknowledgement()

    async def _say(self, moment: Moment, socket: ClientConnection) -> None:
        heard = moment.heard
        if not heard.final and self._behind(moment.at) > 1.0:
            return  # The line was down: words that were growing then are of no use now.
        frame = heard.model_dump_json(exclude_none=True)
        if heard.final:
            self._waiting[receipt_of(heard)] = frame
            self.summary.turns += heard.end_of_turn is True
        await socket.send(frame)
        self.summary.frames += 1
        if self._on_progress:
            self._on_progress(
                FeedProgress(
                    turn=moment.turn + 1,
                    turns=self._turns,
                    at=moment.at,
                    length=self._moments[-1].at,
                    role=heard.role or "unknown",
                    speaker=heard.speaker,
                )
            )

    def _behind(self, at: float) -> float:
        """How many seconds ago, by the clock on the wall, something of second `at` was due."""
        if not self._speed:
            return 0.0
        return self._now() - self._began - (at - self._begins) / self._speed

    async def _until(self, at: float, socket: ClientConnection) -> None:
        while (ahead := -self._behind(at)) > 0:
            await asyncio.sleep(min(ahead, STILL))
            if ahead > STILL:
                await socket.send('{"type":"ping"}')

    async def _acknowledgement(self) -> None:
        self._moved.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience):
                await self._moved.wait()
            return
        raise LogFailed(
            "The server takes what is said and does not acknowledge it.",
            "Look at its log: is the disk full?",
        )

    async def _listen(self, socket: ClientConnection) -> None:
        async for message in socket:
            answer = _answer(message)
            if isinstance(answer, ErrorFrame):
                self.summary.refused.append(answer.message)
            if answer and self._waiting.pop(answer.of or "", None) is not None:
                self.summary.acked += isinstance(answer, Ack)
                self._lost = None
                self._moved.set()


def _on_this_computer(url: str) -> bool:
    with suppress(ValueError):
        return urlsplit(url).hostname in LOOPBACK
    return False


def _answer(message: str | bytes) -> Ack | ErrorFrame | None:
    """What the server says of a fact; None for anything else it may say one day."""
    for kind in (Ack, ErrorFrame):
        with suppress(ValidationError):
            return kind.model_validate_json(message)
    return None


def _say_why(error: ConnectionClosed) -> None:
    """Raise what a close code says for good; come back where connecting again may help."""
    code = error.rcvd.code if error.rcvd else 1006
    reason = (error.rcvd.reason if error.rcvd else "") or "No reason was given."
    match code:
        case 4401 | 4403:
            raise NotAllowed("The server refuses the token of this interview.", reason) from None
        case 4404:
            raise NoSuchInterview("The server knows no such interview.", reason) from None
        case 4409:
            raise InterviewClosed("The interview was closed before all was told.", reason) from None
        case 4400 | 4413:
            raise BadInput("The server does not take what this transcript holds.", reason) from None

"""Telling a transcript to servers that do what a real one cannot be made to do on demand."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable
from typing import Any

import pytest
import websockets
from websockets.asyncio.server import ServerConnection, serve

from app.errors import BadInput, InterviewClosed, LogFailed, NoSuchInterview, NotAllowed
from app.events import CanonicalTurn, Transcript
from app.uses import feed as feeding
from app.uses.feed import ServerGone, feed
from tests.reading import SHORT


@pytest.mark.parametrize("speed", [-1.0, float("nan"), float("inf")])
async def test_a_speed_that_cannot_be_is_refused(speed: float) -> None:
    with pytest.raises(BadInput, match="is not a speed"):
        await feed(SHORT, "ws://127.0.0.1:1/", "t", speed=speed)


async def test_an_address_that_is_no_socket_is_refused() -> None:
    with pytest.raises(BadInput, match="not the address of a socket"):
        await feed(SHORT, "http://127.0.0.1:1/", "t", speed=0)


# A server that does what a real one cannot be made to do on demand.
Handler = Callable[[ServerConnection], Any]


@contextlib.asynccontextmanager
async def scripted(handler: Handler) -> Any:
    async with serve(handler, "127.0.0.1", 0, subprotocols=["bascule.v1"]) as server:  # type: ignore[list-item]
        yield f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}/"


async def test_what_was_not_acknowledged_is_sent_again_and_what_was_is_not() -> None:
    connections: list[list[str]] = []

    async def acknowledges_the_first_then_breaks(socket: ServerConnection) -> None:
        connections.append([])
        async for frame in socket:
            heard = json.loads(frame)
            connections[-1].append(heard["id"])
            ack = {"type": "ack", "of": f"{heard['id']}@{heard['revision']}", "seq": 1}
            if len(connections) > 1 or heard["id"] == "replay:0":
                await socket.send(json.dumps(ack))
            if len(connections) == 1 and len(connections[0]) == 3:
                socket.transport.abort()

    async with scripted(acknowledges_the_first_then_breaks) as url:
        summary = await feed(SHORT, url, "t", speed=0)
    assert connections == [["replay:0", "replay:2", "replay:1"], ["replay:2", "replay:1"]]
    assert (summary.acked, summary.resent, summary.reconnects, summary.turns) == (3, 2, 1, 3)


async def test_a_refused_fact_is_reported_and_does_not_stop_the_rest() -> None:
    async def refuses_the_second(socket: ServerConnection) -> None:
        async for frame in socket:
            heard = json.loads(frame)
            of = f"{heard['id']}@{heard['revision']}"
            bad = {"type": "error", "code": "bad_frame", "message": "Not this one.", "of": of}
            good = {"type": "ack", "of": of, "seq": 1}
            await socket.send("no json at all")
            await socket.send(json.dumps(bad if heard["id"] == "replay:2" else good))

    async with scripted(refuses_the_second) as url:
        summary = await feed(SHORT, url, "t", speed=0)
    assert (summary.acked, summary.refused) == (2, ["Not this one."])


async def test_at_full_speed_no_more_than_a_window_is_on_its_way() -> None:
    many = Transcript(
        turns=tuple(CanonicalTurn(i=i, role="customer", text="So.") for i in range(300))
    )
    most = 0

    async def acknowledges_when_it_must(socket: ServerConnection) -> None:
        nonlocal most
        waiting: list[str] = []
        while True:
            try:
                async with asyncio.timeout(0.1):
                    heard = json.loads(await socket.recv())
                waiting.append(f"{heard['id']}@{heard['revision']}")
                most = max(most, len(waiting))
            except TimeoutError:
                for of in waiting:
                    await socket.send(json.dumps({"type": "ack", "of": of, "seq": 1}))
                waiting = []
            except websockets.ConnectionClosed:
                return

    async with scripted(acknowledges_when_it_must) as url:
        summary = await feed(many, url, "t", speed="max")
    assert most == feeding.WINDOW
    assert summary.acked == 300


async def test_a_server_that_never_acknowledges_is_named_for_it() -> None:
    async def takes_and_says_nothing(socket: ServerConnection) -> None:
        async for _ in socket:
            pass

    async with scripted(takes_and_says_nothing) as url:
        with pytest.raises(LogFailed, match="does not acknowledge"):
            await feed(SHORT, url, "t", speed=0, patience=0.3)


@pytest.mark.parametrize(("code", "error"), [
    (4401, NotAllowed), (4403, NotAllowed), (4404, NoSuchInterview), (4409, InterviewClosed), (4400, BadInput),
    (4413, BadInput), (1012, ServerGone), (1013, ServerGone), (4429, ServerGone),
])  # fmt: skip
async def test_each_close_code_says_what_it_means(code: int, error: type[Exception]) -> None:
    async def closes(socket: ServerConnection) -> None:
        await socket.close(code, "because")

    async with scripted(closes) as url:
        with pytest.raises(error):
            await feed(SHORT, url, "t", speed=0, patience=0.3)

"""kill -9 in mid-interview, again and again: what was acknowledged is there, and the panel comes back."""

import asyncio
import json
import random
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import websockets

from app.coach.coach import Coach
from app.events import Opening, facts
from app.sources import samples
from tests.serving import (
    Opened,
    Prepared,
    connected,
    heard,
    receive,
    serving,
)  # fmt: skip

pytestmark = pytest.mark.server
KILLS = 20


# ------------------------------------------------------------------------------------ kill -9


class Source:
    """Tells an interview, keeps what was not acknowledged, and resends it when it comes back."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.acknowledged: dict[str, int] = {}
        self.unacknowledged: dict[str, str] = {}
        self.over = asyncio.Event()

    async def tell(self) -> None:
        turns = samples.load("fr").turns
        number = 0
        while not (self.over.is_set() and not self.unacknowledged):
            with suppress(OSError, websockets.WebSocketException, EOFError):
                async with connected(self.opened.ingest, self.opened.ingest_token) as socket:
                    listening = asyncio.create_task(self._listen(socket))
                    for frame in list(self.unacknowledged.values()):
                        await socket.send(frame)
                    while not listening.done() and not (
                        self.over.is_set() and not self.unacknowledged
                    ):
                        if not self.over.is_set():
                            turn, number = turns[number % len(turns)], number + 1
                            frame = heard(f"s{number}", turn.text, role=turn.role, end_of_turn=True)
                            self.unacknowledged[f"s{number}@0"] = frame
                            await socket.send(frame)
                        await asyncio.sleep(0.01)
            await asyncio.sleep(0.02)

    async def _listen(self, socket: websockets.ClientConnection) -> None:
        with suppress(websockets.ConnectionClosed):
            while True:
                ack = json.loads(await socket.recv())
                assert self.acknowledged.setdefault(ack["of"], ack["seq"]) == ack["seq"]
                self.unacknowledged.pop(ack["of"], None)


class Watcher:
    """A panel that comes back with the newest cursor it knows and keeps what it is shown."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.cursor = -1
        self.moved = asyncio.Event()
        self.turns: dict[int, str] = {}
        self.flags: set[str] = set()

    async def reaches(self, cursor: int) -> None:
        while self.cursor < cursor:
            self.moved.clear()
            await self.moved.wait()

    async def watch(self) -> None:
        while True:
            address = self.opened.panel + (f"?after={self.cursor}" if self.cursor >= 0 else "")
            with suppress(OSError, websockets.WebSocketException, EOFError):
                async with connected(address, self.opened.panel_token) as socket:
                    while True:
                        self._reduce(await receive(socket))
            await asyncio.sleep(0.02)

    def _reduce(self, frame: Any) -> None:
        if frame["type"] == "snapshot":
            self.turns = {turn["turn"]: turn["text"] for turn in frame["turns"]}
            self.flags = {flag["flag"] for flag in frame["flags"]} - {
                one["flag"] for one in frame["cleared"]
            }
        elif frame["type"] == "turn":
            self.turns[frame["turn"]] = frame["text"]
        elif frame["type"] == "flag":
            self.flags.add(frame["flag"])
        elif frame["type"] == "flag_cleared":
            self.flags.discard(frame["flag"])
        if "cursor" in frame:
            assert frame["type"] == "snapshot" or frame["cursor"] >= self.cursor
            self.cursor = frame["cursor"]
            self.moved.set()


@pytest.mark.slow
@pytest.mark.timeout(180)
async def test_killed_twenty_times_it_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(20)
    with serving(tmp_path, kind=Prepared, frame_rate="10000") as served:
        opened = served.open()
        source, watcher = Source(opened), Watcher(opened)
        telling, watching = asyncio.create_task(source.tell()), asyncio.create_task(watcher.watch())
        for _ in range(KILLS):
            await asyncio.sleep(chance.uniform(0.02, 0.3))
            served.kill()
            before = len(source.acknowledged)
            await asyncio.to_thread(served.start)
        await asyncio.sleep(0.3)
        source.over.set()
        await asyncio.wait_for(telling, 20)
        assert len(source.acknowledged) > before
        drawn = await asyncio.to_thread(served.snapshot, opened)
        await asyncio.wait_for(watcher.reaches(drawn["cursor"]), 10)
        watching.cancel()
        log = await asyncio.to_thread(served.log, opened)
    kept = [line for line in log if line["kind"] == "fact"]
    assert [line["seq"] for line in kept] == list(range(1, len(kept) + 1))
    told = {
        f"{line['fact']['id']}@0": line["seq"] for line in kept if line["fact"]["type"] == "heard"
    }
    assert told == source.acknowledged
    compare_with_a_coach_that_was_never_killed(opened, log, drawn)
    assert watcher.turns == {turn["turn"]: turn["text"] for turn in drawn["turns"]}
    assert watcher.flags == {flag["flag"] for flag in drawn["flags"]} - {
        one["flag"] for one in drawn["cleared"]
    }


def compare_with_a_coach_that_was_never_killed(opened: Opened, log: list[Any], drawn: Any) -> None:
    """The facts, heard by a coach without interruption, give the same snapshot and the same events."""
    first = log[0]["fact"]
    coach = Coach(opened.id, Opening.model_validate(first["opening"]))
    events = []
    for line in log:
        if line["kind"] == "fact":
            events += coach.hear(facts.validate_python(line["fact"]), line["at"])
    while coach.wakes_at is not None and coach.wakes_at <= drawn["at"]:
        events += coach.tick(coach.wakes_at)
    again = json.loads(coach.snapshot(drawn["at"]).model_dump_json())
    assert again == drawn
    shown = [line["receipt"] for line in log if line["kind"] == "receipt"]
    assert [json.loads(event.model_dump_json()) for event in events][: len(shown)] == shown
    assert len(events) - len(shown) <= 5, (
        "only what time alone has brought since is not yet written"
    )

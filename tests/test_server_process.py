"""The server as a process: quick to start, honest when it cannot, and whole after any kind of end."""

import asyncio
import json
import random
import resource
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import websockets

from app.coach.coach import Coach
from app.events import Opening, facts
from app.sources import samples
from tests.serving import (
    ROOT,
    Opened,
    Served,
    close_code,
    connected,
    free_port,
    heard,
    receive,
    serving,
)  # fmt: skip

pytestmark = pytest.mark.server
KILLS = 20


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
    )


def quickest(*arguments: str) -> float:
    """The best of three: the machine may be busy with something else."""
    took = []
    for _ in range(3):
        started = time.perf_counter()
        assert command(*arguments).returncode == 0
        took.append(time.perf_counter() - started)
    return min(took)


def test_help_is_quick() -> None:
    assert quickest("--help") < 0.5
    assert command("--version").stdout.startswith("bascule ")


def test_the_server_is_ready_within_two_seconds(tmp_path: Path) -> None:
    took = []
    for number in range(3):
        with serving(tmp_path / str(number)) as served:
            took.append(served.ready_after)
    assert min(took) < 2.0


def test_what_is_in_the_way_is_said(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        taken = command(
            "serve", "--no-open", "--port", str(served.port), "--data", str(tmp_path / "b")
        )
        assert taken.returncode == 1
        assert f"Port {served.port} is taken" in taken.stderr
        assert "--port" in taken.stderr
        shared = command(
            "serve", "--no-open", "--port", str(free_port()), "--data", str(served.data)
        )
        assert "already using the data folder" in shared.stderr
        seen = command("doctor", "--port", str(served.port), "--data", str(served.data))
        assert seen.returncode == 1
        assert "NO   Port" in seen.stdout
        assert "Traceback" not in taken.stderr + shared.stderr + seen.stderr


@pytest.mark.parametrize(
    ("name", "value"), [("PORT", "http"), ("FRAME_RATE", "0"), ("ALLOWED_ORIGINS", "friend.example")]
)  # fmt: skip
def test_a_setting_that_cannot_be_is_named(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"BASCULE_{name}", value)
    said = command("serve", "--no-open")
    assert said.returncode == 1
    assert said.stderr.startswith(f"BASCULE_{name} cannot be used")


async def test_asked_to_stop_it_says_goodbye_and_loses_nothing(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        opened = served.open()
        async with (
            connected(opened.panel, opened.panel_token) as panel,
            connected(opened.ingest, opened.ingest_token) as source,
        ):
            for number in range(50):
                await source.send(heard(f"s{number}", f"Phrase {number}."))
            await receive(source, "ack")
            await asyncio.to_thread(served.stop)
            assert await close_code(panel) == 1012
            assert await close_code(source) == 1012
        served.start()
        kept = [line["fact"]["id"] for line in served.facts(opened)[1:]]
        assert kept[:1] == ["s0"]
        assert kept == [f"s{number}" for number in range(len(kept))]
        assert "Traceback" not in served.log_file.read_text()


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
    with serving(tmp_path, frame_rate="10000") as served:
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


# --------------------------------------------------------------------------------- a full disk


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="needs prlimit (Linux)")
async def test_a_full_disk_stops_acknowledgements_and_nothing_else(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        opened = served.open()
        assert served.process
        async with (
            connected(opened.panel, opened.panel_token) as panel,
            connected(opened.ingest, opened.ingest_token) as source,
        ):
            await source.send(heard("before", "Avant."))
            await receive(source, "ack")
            limit_files(served, 1)
            await source.send(heard("during", "Pendant que le disque est plein.", end_of_turn=True))
            async with asyncio.timeout(10):
                while "Pendant" not in (await receive(panel, "turn"))["text"]:
                    pass
                while (await receive(panel, "health"))["log"]["state"] != "failing":
                    pass
            assert served.ask("GET", "/readyz").status == 503
            refused = served.ask("POST", "/v1/interviews", {})
            assert (refused.status, refused.json["error"]["code"]) == (503, "log_failed")
            limit_files(served, resource.RLIM_INFINITY)
            async with asyncio.timeout(10):
                assert (await receive(source, "ack"))["of"] == "during@0"
                while (await receive(panel, "health"))["log"]["state"] != "durable":
                    pass
        served.kill()
        served.start()
        assert [line["fact"].get("id") for line in served.facts(opened)] == [
            None,
            "before",
            "during",
        ]


def limit_files(served: Served, size: int) -> None:
    """Let the server's files grow to `size` bytes and no further: what a full disk does to it."""
    assert served.process
    hard = resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE)[1]
    resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE, (size, hard))

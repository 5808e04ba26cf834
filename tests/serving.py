"""Starts a real server process on a free loopback port with a data folder of its own."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import websockets

ROOT = Path(__file__).parents[1]
CONSENT = {"given": True, "basis": "spoken", "record": True}
OPENING = {"lang": "fr", "product": {"names": ["Dolia"]}, "participant": "P07", "consent": CONSENT}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Opened:
    id: str
    ingest: str
    ingest_token: str
    panel: str
    panel_token: str


@dataclass
class Served:
    """A server process. `stop` asks it to end, `kill` does not ask; `start` runs it again on the same data."""

    data: Path
    port: int = field(default_factory=free_port)
    env: dict[str, str] = field(default_factory=dict)
    arguments: tuple[str, ...] = ()
    process: subprocess.Popen[str] | None = None
    ready_after: float = 0.0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def processor_time(self) -> float:
        """Seconds that the process has worked so far; endless where that cannot be told."""
        assert self.process
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return float("inf")
        return (int(fields[11]) + int(fields[12])) / float(os.sysconf("SC_CLK_TCK"))

    @property
    def log_file(self) -> Path:
        return self.data.parent / f"{self.data.name}.log"

    def start(self) -> "Served":
        command = [sys.executable, "-m", "app", "serve", "--no-open", "--port", str(self.port)]
        self.data.parent.mkdir(parents=True, exist_ok=True)
        started = time.monotonic()
        with self.log_file.open("a") as log:
            self.process = subprocess.Popen(
                [*command, "--data", str(self.data), *self.arguments],
                cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True,
                env={**os.environ, **self.env},
            )  # fmt: skip
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        self.ready_after = time.monotonic() - started
        assert "ready" in line, self.log_file.read_text()
        return self

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, number: int) -> None:
        if self.process is not None:
            self.process.send_signal(number)
            self.process.wait(15)
            assert self.process.stdout is not None
            self.process.stdout.close()
            self.process = None

    def ask(
        self, method: str, path: str, body: Any = None, token: str | None = None, **headers: str
    ) -> Answer:
        """One request. A body that is not bytes is sent as JSON; header names may hold `_` for `-`."""
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=data, method=method)
        if data is not None:
            request.add_header("Content-Type", "application/json")
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return Answer(answer.status, dict(answer.headers), answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, dict(error.headers), error.read())

    def open(self, **opening: Any) -> Opened:
        answer = self.ask("POST", "/v1/interviews", {**OPENING, **opening})
        assert answer.status == 201, answer.body
        said = answer.json
        return Opened(
            said["id"], said["ingest"]["url"], said["ingest"]["token"], said["panel"]["url"], said["panel"]["token"],
        )  # fmt: skip

    def rows_of(self, opened: Opened) -> int:
        """How many facts and receipts of an interview the log holds."""
        with closing(sqlite3.connect(self.data / "bascule.db")) as log:
            found = [
                log.execute(f"SELECT count(*) FROM {table} WHERE interview = ?", (opened.id,))
                for table in ("facts", "receipts")
            ]
            return sum(one.fetchone()[0] for one in found)

    def snapshot(self, opened: Opened) -> Any:
        answer = self.ask("GET", f"/v1/interviews/{opened.id}", token=opened.panel_token)
        assert answer.status == 200, answer.body
        return answer.json

    def log(self, opened: Opened) -> list[Any]:
        answer = self.ask("GET", f"/v1/interviews/{opened.id}/log", token=opened.panel_token)
        assert answer.status == 200, answer.body
        return [json.loads(line) for line in answer.body.decode().splitlines()]

    def facts(self, opened: Opened) -> list[Any]:
        return [line for line in self.log(opened) if line["kind"] == "fact"]


PREPARED = """
import os, signal, sys
import app.coach.coach
from app.main import create_server
from app.settings import read_settings
from app.web.process import run
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
for line in sys.stdin:
    port, data = line.rstrip("\\n").split(" ", 1)
    if pid := os.fork():
        print(pid, flush=True)
        continue
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    run(read_settings(port=port, data=data), lambda: create_server, open_browser=False)
    os._exit(0)
"""


@dataclass
class Prepared(Served):
    """A server that is forked off a process which has imported everything: back at once after a `kill`."""

    child: int = 0

    def start(self) -> "Prepared":
        if self.process is None:
            self.data.parent.mkdir(parents=True, exist_ok=True)
            with self.log_file.open("a") as log:
                self.process = subprocess.Popen(
                    [sys.executable, "-c", PREPARED], cwd=ROOT, text=True, env={**os.environ, **self.env},
                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
                )  # fmt: skip
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{self.port} {self.data}\n")
        self.process.stdin.flush()
        said = [self.process.stdout.readline() for _ in range(2)]
        assert any("ready" in line for line in said), self.log_file.read_text()
        self.child = next(int(line) for line in said if line.strip().isdigit())
        return self

    def _end(self, number: int) -> None:
        os.kill(self.child, number)
        with suppress(ProcessLookupError):
            for _ in range(1_500):
                os.kill(self.child, 0)
                time.sleep(0.01)
        if number != signal.SIGKILL and self.process is not None:
            assert self.process.stdin is not None
            assert self.process.stdout is not None
            self.process.stdin.close()
            self.process.wait(15)
            self.process.stdout.close()
            self.process = None


@contextmanager
def serving(
    folder: Path, *arguments: str, kind: type[Served] = Served, **env: str
) -> Iterator[Served]:
    """A running server; its settings may be given as `frame_rate="50"`, its data are in `folder`/data."""
    variables = {f"BASCULE_{name.upper()}": value for name, value in env.items()}
    served = kind(folder / "data", env=variables, arguments=arguments).start()
    try:
        yield served
    finally:
        served.stop()


@asynccontextmanager
async def connected(
    url: str, token: str, **options: Any
) -> AsyncIterator[websockets.ClientConnection]:
    """A socket as a browser opens it: the token is the second subprotocol."""
    async with websockets.connect(
        url,
        subprotocols=["bascule.v1", f"bearer.{token}"],
        compression=None,
        proxy=None,
        max_size=None,
        **options,  # type: ignore[list-item]
    ) as socket_:
        yield socket_


async def receive(socket_: websockets.ClientConnection, kind: str | None = None) -> Any:
    """The next frame, or the next one of this type."""
    while True:
        frame = json.loads(await socket_.recv())
        if kind is None or frame["type"] == kind:
            return frame


async def close_code(socket_: websockets.ClientConnection) -> int | None:
    """The code with which the server closes, after whatever it still sends."""
    try:
        while True:
            await socket_.recv()
    except websockets.ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd else None


def heard(name: str, text: str, **fields: Any) -> str:
    """A final segment, unless `final` says otherwise."""
    frame = {
        "type": "heard",
        "id": name,
        "revision": 0,
        "role": "customer",
        "text": text,
        "final": True,
    }
    return json.dumps({**frame, **fields})

"""Servers as processes of their own, for the benches: the coach, and a plain echo beside it."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
OPENING = json.dumps({"lang": "fr", "consent": {"given": True}}).encode()

ECHO = """
import asyncio, sys, uvicorn
async def app(scope, receive, send):
    if scope["type"] != "websocket":
        return
    await receive()
    await send({"type": "websocket.accept"})
    while (message := await receive())["type"] == "websocket.receive":
        await send({"type": "websocket.send", "text": message["text"]})
uvicorn.run(app, port=int(sys.argv[1]), ws="websockets-sansio", ws_per_message_deflate=False,
            lifespan="off", log_level="error")
"""


@dataclass
class Running:
    """A server process and where it listens."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def memory(self) -> float:
        """Resident memory in KB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return float(re.findall(r"VmRSS:\s+(\d+)", status)[0])

    @property
    def busy(self) -> float:
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)


def start(command: list[str], **env: str) -> Running:
    """Start a server on a free port (put for PORT in the command) and wait until it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, *[part.replace("PORT", str(port)) for part in command]],
        cwd=ROOT, stdout=subprocess.DEVNULL, env={**os.environ, "BASCULE_LOG_LEVEL": "warning", **env},
    )  # fmt: skip
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    time.sleep(0.5)
    return Running(process, port)


class Doors(NamedTuple):
    """Where an interview is spoken into and watched, and the token of each door."""

    ingest: str
    ingest_token: str
    panel: str
    panel_token: str


def open_interviews(port: int, count: int) -> list[Doors]:
    """Open new interviews."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    opened = []
    for _ in range(count):
        connection.request("POST", "/v1/interviews", OPENING, {"Content-Type": "application/json"})
        said = json.loads(connection.getresponse().read())
        ingest, panel = said["ingest"], said["panel"]
        opened.append(Doors(ingest["url"], ingest["token"], panel["url"], panel["token"]))
    connection.close()
    return opened


def against(coach: bool, folder: Path, **env: str) -> Running:
    """A fresh server of one kind; `env` are further settings of the coach."""
    if coach:
        return start(
            ["-m", "app", "serve", "--no-open", "--port", "PORT", "--data", str(folder)],
            BASCULE_FRAME_RATE="100000",
            BASCULE_FRAME_BURST="100000",
            **env,
        )
    return start(["-c", ECHO, "PORT"])

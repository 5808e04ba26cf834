"""Scripted endpoints of our own: a real server on loopback that speaks OpenAI's protocol."""

import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import uvicorn

from app.advisors.scripted import Mode, read_script
from app.web.endpoint import create_endpoint

ROOT = Path(__file__).resolve().parent.parent


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(port: int) -> None:
    """Return when somebody listens at this port."""
    for _ in range(400):
        with closing(socket.socket()) as probing:
            if probing.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("nobody listens")


@contextmanager
def endpoint(mode: Mode, script: Path | None = None) -> Iterator[str]:
    """A scripted endpoint of our own, with answers from a file where one is given; its address.

    It is the whole application behind a real port, in a thread of its own: a process would only load all of it again.
    """
    app = create_endpoint(mode, read_script(script) if script is not None else None)
    # What it was still to answer when it ends, nobody waits for.
    server = uvicorn.Server(
        uvicorn.Config(
            app, log_config=None, log_level="critical", access_log=False, lifespan="off",
            timeout_graceful_shutdown=1,
        )
    )  # fmt: skip
    listening = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listening.getsockname()[1]}/v1"
    thread = threading.Thread(target=server.run, args=([listening],), name="endpoint", daemon=True)
    thread.start()
    try:
        with urllib.request.urlopen(f"{url}/models", timeout=20) as answer:
            assert answer.status == 200
        yield url
    finally:
        server.force_exit = server.should_exit = True
        thread.join(10)
        assert not thread.is_alive()


@contextmanager
def commanded(mode: Mode, script: Path | None = None) -> Iterator[str]:
    """The same as a person starts it: `bascule fake-endpoint`, a process of its own; its address."""
    port = free_port()
    process = subprocess.Popen(
        [
            sys.executable, "-m", "app", "fake-endpoint", "--mode", mode, "--port", str(port),
            *(("--script", str(script)) if script is not None else ()),
        ],
        cwd=ROOT, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.terminate()
        process.wait(10)

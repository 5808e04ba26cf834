"""Starts a scripted endpoint of our own: a real server on loopback that speaks OpenAI's protocol."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

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
def endpoint(mode: str, script: Path | None = None) -> Iterator[str]:
    """A scripted endpoint of our own, with answers from a file where one is given; its address."""
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

"""Runs the server: takes the port, prepares the data folder, says where it is; and looks what is missing."""

import errno
import gc
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

import uvicorn
from starlette.types import ASGIApp

from app.errors import BadInput
from app.settings import Settings, read_model_settings
from app.store.folder import DataFolder, writable
from app.web.pages import built
from app.web.quiet import log_quietly
from app.web.wire import Wire

Maker = Callable[[Settings], ASGIApp]
"""Makes the application that serves with these settings."""


class _Announcing(uvicorn.Server):
    """A server that says where it is once it takes requests, and opens the browser there."""

    def __init__(self, config: uvicorn.Config, address: str, open_browser: bool) -> None:
        super().__init__(config)
        self._address = address
        self._open_browser = open_browser

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.should_exit:
            print(f"Bascule is ready: {self._address}", flush=True)
            if self._open_browser:
                # A browser may take its time to start, or not return at all.
                threading.Thread(target=_open, args=(self._address,), daemon=True).start()


def _open(address: str) -> None:
    with suppress(webbrowser.Error):
        webbrowser.open(address)


def run(settings: Settings, find: Callable[[], Maker], *, open_browser: bool) -> None:
    """Run until stopped; raises BadInput when the port or the data folder cannot be had.

    `find` gives what makes the application; it is asked once all else is well, for it takes a second.
    """
    with take_port(settings) as listening, DataFolder(settings.data):
        _run(settings, find, listening, open_browser)


def take_port(settings: Settings) -> socket.socket:
    """A socket that is ours; raises BadInput when the port is taken or the address is not here."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
    except OSError:
        raise BadInput(
            f"This computer has no address {settings.host}.", "Use --host 127.0.0.1."
        ) from None
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(1024)
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise BadInput(
                f"Port {settings.port} is taken: perhaps Bascule already runs at {address_of(settings)}.",
                "Stop what uses it, or choose another one with --port.",
            ) from None
        raise BadInput(
            f"It is not possible to listen on {settings.host}:{settings.port} ({error.strerror}).",
            "Choose another --host or --port.",
        ) from None
    return listening


def address_of(settings: Settings, port: int | None = None) -> str:
    """Where a browser on this computer finds the panel."""
    host = "127.0.0.1" if settings.anywhere else settings.host
    return f"http://{f'[{host}]' if ':' in host else host}:{port or settings.port}"


def _run(
    settings: Settings, find: Callable[[], Maker], listening: socket.socket, open_browser: bool
) -> None:
    log_quietly(settings)
    # Nothing that is made while starting is garbage; `app.web.memory` takes over when the server runs.
    gc.disable()
    make = find()
    config = uvicorn.Config(
        make(settings), loop="auto", ws=Wire, ws_per_message_deflate=False,
        ws_max_size=settings.frame_bytes * 16, ws_ping_interval=30.0, ws_ping_timeout=30.0,
        server_header=False, access_log=False, log_config=None, lifespan="on",
        timeout_graceful_shutdown=5,
    )  # fmt: skip
    # The log's thread waits for the interpreter; short turns keep it and the sockets from waiting long.
    sys.setswitchinterval(0.0005)
    server = _Announcing(config, address_of(settings, listening.getsockname()[1]), open_browser)
    with suppress(SystemExit):  # What uvicorn says when the application could not start.
        server.run(sockets=[listening])
    if not server.started:
        raise BadInput(
            "The server could not start; the lines above say why.", "See `bascule doctor`."
        )


class Finding(NamedTuple):
    """One thing that was looked at."""

    fine: bool
    words: str


def examine(settings: Settings) -> list[Finding]:
    """What the server needs, and whether it is there."""
    # The advisor's guard knows the whole method, and a server that starts needs none of it yet.
    from app.advisors.trying import try_endpoint

    return [
        Finding(
            sys.version_info >= (3, 11),
            f"Python {sys.version.split()[0]} (3.11 or newer is needed)",
        ),
        Finding(writable(settings.data), f"data folder {settings.data} can be written"),
        _port_free(settings),
        Finding(
            built(),
            "the panel is built" if built() else "the panel is not built: run `make run` once",
        ),
        *(Finding(*tried) for tried in try_endpoint(read_model_settings())),
    ]


def _port_free(settings: Settings) -> Finding:
    try:
        take_port(settings).close()
    except BadInput as error:
        return Finding(False, str(error))
    return Finding(True, f"port {settings.port} is free")

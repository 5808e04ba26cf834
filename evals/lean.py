"""A websocket client that costs next to nothing, so that a bench measures the server and not itself.

It speaks only what a bench needs: text frames out (masked with zeros, which leaves them as they are),
whole text frames in, pings answered.
"""

import asyncio
import base64
import os
import struct
from collections.abc import Callable
from typing import cast
from urllib.parse import urlsplit


class LeanSocket(asyncio.Protocol):
    """One open socket; `got` is called with the payload of every text frame."""

    def __init__(self, got: Callable[[bytes], None]) -> None:
        self.got = got
        self.open: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.closed = False
        self._transport: asyncio.Transport | None = None
        self._rest = b""

    @classmethod
    async def connect(cls, url: str, token: str, got: Callable[[bytes], None]) -> "LeanSocket":
        """Open a socket with the token as a source sends it."""
        parts = urlsplit(url)
        transport, lean = await asyncio.get_running_loop().create_connection(
            lambda: cls(got), parts.hostname, parts.port
        )
        key = base64.b64encode(os.urandom(16)).decode()
        transport.write(
            f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Protocol: bascule.v1\r\nAuthorization: Bearer {token}\r\n\r\n".encode()
        )
        await lean.open
        return lean

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed = True
        if not self.open.done():
            self.open.set_exception(ConnectionError("the server hung up"))

    def send(self, payload: bytes, opcode: int = 1) -> None:
        """Send one text frame."""
        size = len(payload)
        if size < 126:
            head = struct.pack("!BB", 0x80 | opcode, 0x80 | size)
        else:
            head = struct.pack("!BBH", 0x80 | opcode, 0x80 | 126, size)
        assert self._transport is not None
        self._transport.write(head + b"\0\0\0\0" + payload)

    def close(self) -> None:
        """Hang up."""
        if self._transport:
            self._transport.close()

    def data_received(self, data: bytes) -> None:
        data = self._rest + data
        if not self.open.done():
            head, mark, data = data.partition(b"\r\n\r\n")
            if not mark:
                self._rest = head
                return
            if b" 101 " not in head[:20]:
                self.open.set_exception(ConnectionError(head[:40].decode("latin-1")))
                return
            self.open.set_result(None)
        self._rest = self._frames(data)

    def _frames(self, data: bytes) -> bytes:
        at, end = 0, len(data)
        while end - at >= 2:
            opcode, size, start = data[at] & 15, data[at + 1], at + 2
            if size == 126:
                if end - at < 4:
                    break
                size, start = int.from_bytes(data[at + 2 : at + 4]), at + 4
            elif size == 127:
                if end - at < 10:
                    break
                size, start = int.from_bytes(data[at + 2 : at + 10]), at + 10
            if end - start < size:
                break
            if opcode == 1:
                self.got(data[start : start + size])
            elif opcode == 9:
                self.send(data[start : start + size], opcode=10)
            at = start + size
        return data[at:]

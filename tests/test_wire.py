"""The short way in: however frames are cut, joined or wrong, they are heard once and in order."""

import asyncio
import json
import os
import struct
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import pytest

from tests.serving import Opened, Served, heard, serving

pytestmark = pytest.mark.server

TEXT, MORE, PING = 1, 0, 9


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("wire"), frame_rate="10000") as running:
        yield running


def frame(payload: bytes, opcode: int = TEXT, *, last: bool = True) -> bytes:
    """One masked frame, as a browser makes it."""
    mask = os.urandom(4)
    head = bytes([0x80 * last | opcode])
    size = len(payload)
    head += bytes([0x80 | size]) if size < 126 else struct.pack("!BH", 0x80 | 126, size)
    return head + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload))


class Raw:
    """A socket whose bytes are ours to cut."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def send(self, *pieces: bytes) -> None:
        """Send each piece by itself, a moment apart."""
        for piece in pieces:
            self.writer.write(piece)
            await self.writer.drain()
            await asyncio.sleep(0.02)

    async def next(self) -> tuple[int, bytes]:
        """The next frame's opcode and payload."""
        async with asyncio.timeout(10):
            first, size = await self.reader.readexactly(2)
            if size == 126:
                size = int.from_bytes(await self.reader.readexactly(2), "big")
            return first & 15, await self.reader.readexactly(size)

    async def acknowledged(self, count: int) -> list[str]:
        """What the next acknowledgements are for."""
        return [json.loads((await self.next())[1])["of"] for _ in range(count)]


@asynccontextmanager
async def raw(opened: Opened) -> AsyncIterator[Raw]:
    """A raw socket that speaks into an interview."""
    url = urlsplit(opened.ingest)
    reader, writer = await asyncio.open_connection(url.hostname, url.port)
    writer.write(
        f"GET {url.path} HTTP/1.1\r\nHost: {url.netloc}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        f"Sec-WebSocket-Protocol: bascule.v1\r\nAuthorization: Bearer {opened.ingest_token}\r\n\r\n".encode()
    )
    assert b" 101 " in await reader.readuntil(b"\r\n\r\n")
    yield Raw(reader, writer)
    writer.close()


async def test_many_frames_in_one_piece_are_heard_in_order(served: Served) -> None:
    async with raw(served.open()) as socket:
        await socket.send(b"".join(frame(heard(f"s{n}", "Oui.").encode()) for n in range(40)))
        assert await socket.acknowledged(40) == [f"s{n}@0" for n in range(40)]


async def test_a_frame_may_come_in_any_pieces(served: Served) -> None:
    long = "C'était un mardi, à la clôture. " * 40
    async with raw(served.open()) as socket:
        for name, text in (("a", "Été."), ("b", long)):
            whole = frame(heard(name, text).encode())
            await socket.send(whole[:1], whole[1:5], whole[5:-3], whole[-3:])
        both = frame(heard("c", long).encode()) + frame(heard("d", long).encode())
        await socket.send(both[:-10], both[-10:] + frame(heard("e", "Fin.").encode()))
        assert await socket.acknowledged(5) == ["a@0", "b@0", "c@0", "d@0", "e@0"]


async def test_fragments_and_pings_go_between(served: Served) -> None:
    said = heard("a", "En deux morceaux.").encode()
    async with raw(served.open()) as socket:
        await socket.send(
            frame(said[:20], last=False) + frame(b"hello", PING) + frame(said[20:], MORE),
            frame(heard("b", "Entier.").encode()),
        )
        assert await socket.next() == (10, b"hello")
        assert await socket.acknowledged(2) == ["a@0", "b@0"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [(frame(b"\xff\xfe\xfd not UTF-8"), 1007), (b"\x81\x05hello", 1002), (frame(b"", 3), 1002)],
    ids=["not UTF-8", "not masked", "no such opcode"],
)  # fmt: skip
async def test_what_is_malformed_closes_the_socket_and_what_came_before_is_heard(
    served: Served, wrong: bytes, code: int
) -> None:
    async with raw(served.open()) as socket:
        await socket.send(frame(heard("a", "Avant.").encode()))
        assert await socket.acknowledged(1) == ["a@0"]
        await socket.send(frame(b'{"type":"ping"}') + wrong)
        opcode, payload = await socket.next()
        while opcode == TEXT:
            opcode, payload = await socket.next()
        assert (opcode, int.from_bytes(payload[:2], "big")) == (8, code)

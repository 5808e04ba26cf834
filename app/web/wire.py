"""The wire: uvicorn's WebSocket protocol, with a short way in and out for very many quiet sockets.

A server of thousands of interviews spends more on carrying words that are still being spoken than on
thinking about them. So a plain text frame goes to whoever listens without a queue and a task in between,
and all that is sent to a socket at one moment leaves in one piece. Everything else (the handshake, pings,
fragments, closing, what is malformed) goes its usual way.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final, cast

from starlette.types import Scope
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.datastructures import Headers
from websockets.protocol import OPEN

try:
    from websockets.speedups import apply_mask
except ImportError:  # No compiled part for this machine.
    from websockets.utils import apply_mask

AT_ONCE: Final = 50
"""Frames of one socket that are taken at once; the rest waits until others had their turn."""
NAME: Final = "bascule.wire"
TEXT: Final = 0x81  # one whole frame of text
MASKED: Final = 0x80
TWO_BYTES: Final = 126


class Wire(WebSocketsSansIOProtocol):
    """One socket. `listener` takes a text at once and says whether another may follow at once; `on_writable`
    is told when it may be written to again.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.listener: Callable[[str], bool] | None = None
        self.held = False
        """Whether no more is to come the short way for now."""
        self.on_writable: Callable[[], None] | None = None

    def handle_connect(self, event: Any) -> None:
        super().handle_connect(event)
        if self.response.status_code == 101:
            cast(Any, self.scope)["extensions"][NAME] = self

    def forget_the_handshake(self) -> None:
        """Let go of what came with the handshake: the headers, and in them the token."""
        self.request.headers = self.response.headers = Headers()
        self.scope["headers"] = []
        self.scope["subprotocols"] = []

    # ------------------------------------------------------------------------------------- in

    def data_received(self, data: bytes) -> None:
        if self.listener and not self.frames and not self.conn.reader.buffer:
            data = self._plain(data, self.listener)
        if data:
            super().data_received(data)

    def _plain(self, data: bytes, listener: Callable[[str], bool]) -> bytes:
        """Hand over the whole text frames at the beginning of `data`; what is left of it."""
        at, size, left = 0, len(data), AT_ONCE
        while size - at >= 8 and data[at] == TEXT and left and self._may_skip_the_queue:
            length, start = data[at + 1] - MASKED, at + 6
            if length == TWO_BYTES:
                length, start = int.from_bytes(data[at + 2 : at + 4], "big"), at + 8
            if not 0 <= length <= 0xFFFF or data[at + 1] == 0xFF or start + length > size:
                break
            try:
                text = apply_mask(data[start : start + length], data[start - 4 : start]).decode()
            except UnicodeDecodeError:
                break
            at, left = start + length, left - 1
            self.held = not listener(text)
        return data[at:]

    @property
    def _may_skip_the_queue(self) -> bool:
        closing = self.close_sent or self.conn.state is not OPEN
        return not (self.held or closing) and self.queue.empty()

    # ------------------------------------------------------------------------------------ out

    @property
    def may_write(self) -> bool:
        """Whether the socket is open and the other side reads."""
        closing = self.disconnected or self.close_sent or self.transport.is_closing()
        return not closing and self.writable.is_set()

    def resume_writing(self) -> None:
        super().resume_writing()
        if self.on_writable:
            self.on_writable()

    def tell(self, texts: Iterable[str]) -> None:
        """Send text frames in one piece. Frames of a server are a length and the bytes themselves."""
        parts = []
        for text in texts:
            payload = text.encode()
            size = len(payload)
            if size < TWO_BYTES:
                parts.append(bytes((TEXT, size)))
            elif size <= 0xFFFF:
                parts.append(b"\x81\x7e" + size.to_bytes(2, "big"))
            else:
                parts.append(b"\x81\x7f" + size.to_bytes(8, "big"))
            parts.append(payload)
        self.transport.write(b"".join(parts))


def wire_of(scope: Scope) -> Wire:
    """The wire on which a socket's handshake came."""
    return cast(Wire, scope["extensions"][NAME])

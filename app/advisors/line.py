"""The line to an endpoint: where it leads is where the settings say, and what comes back is bounded.

Imported only where a model is asked.
"""

from collections.abc import AsyncIterator
from typing import Final

from httpx2 import AsyncByteStream, Response
from openai import DefaultAsyncHttpxClient

from app.advisors.places import host, is_local
from app.advisors.troubles import TooMuchCame
from app.settings import ModelSettings

MOST: Final = 1_000_000
"""Bytes of one answer: a model that thinks aloud stays far below."""
MOST_PACKED: Final = MOST // 32
"""The same where an answer comes packed, though none was asked for: it grows when it is unpacked."""


class Bounded(AsyncByteStream):
    """The body of an answer, which ends in `TooMuchCame` when it has no end of its own."""

    def __init__(self, body: AsyncByteStream, most: int) -> None:
        self._body = body
        self._left = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for some in self._body:
            self._left -= len(some)
            if self._left < 0:
                raise TooMuchCame
            yield some

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._body.aclose()


async def _bound(response: Response) -> None:
    if isinstance(response.stream, AsyncByteStream):
        packed = response.headers.get("content-encoding", "identity") != "identity"
        response.stream = Bounded(response.stream, MOST_PACKED if packed else MOST)


def line_to(settings: ModelSettings) -> DefaultAsyncHttpxClient:
    """A client that goes nowhere else: no redirect is followed, and no proxy stands before a local endpoint."""
    name = host(settings)
    own = f"[{name}]" if ":" in name else name
    return DefaultAsyncHttpxClient(
        follow_redirects=False,
        mounts={f"all://{own}": None} if is_local(settings) else {},
        headers={"Accept-Encoding": "identity"},
        event_hooks={"response": [_bound]},
    )

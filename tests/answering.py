"""A server on loopback that answers every request as a test says, well or badly, and remembers what came."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.advisors.model import ModelAdvisor
from app.advisors.prompts import load
from app.advisors.sent import SentLog
from app.events import AdviceWanted, Advised
from app.settings import ModelSettings

REPAIR = load("repair").examples[0]
WANTED, GOOD = REPAIR.given, REPAIR.good
USAGE = {"prompt_tokens": 700, "completion_tokens": 30, "total_tokens": 730}

Make = Callable[..., ModelAdvisor]


@dataclass
class Came:
    """One request as it came over the wire."""

    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


Answer = Callable[[Came, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Answering:
    """What came to a server, and how many bytes it could send."""

    port: int
    came: list[Came] = field(default_factory=list)
    sent: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"


@asynccontextmanager
async def answering(answer: Answer) -> AsyncIterator[Answering]:
    """A server that answers so while the test lasts."""
    known: Answering
    busy: set[asyncio.Task[None] | None] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        busy.add(asyncio.current_task())
        # Whoever asked may leave, and so may the test.
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while head := (await reader.readuntil(b"\r\n\r\n")).decode():
                line, *lines = head.strip().split("\r\n")
                headers = {
                    name.lower(): said for name, _, said in (one.partition(": ") for one in lines)
                }
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                known.came.append(Came(line, headers, body))
                await answer(known.came[-1], writer)
        writer.transport.abort()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=2**20)
    known = Answering(server.sockets[0].getsockname()[1])
    try:
        yield known
    finally:
        server.close()
        waiting = [task for task in busy if task is not None]
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def reply(
    writer: asyncio.StreamWriter, body: bytes, status: str = "200 OK", *headers: str
) -> None:
    """Send a whole answer."""
    head = (
        f"HTTP/1.1 {status}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        *headers,
    )
    writer.write("\r\n".join((*head, "", "")).encode() + body)
    await writer.drain()


def completion(said: Any, usage: Any = None) -> bytes:
    """A chat completion that says this, as JSON."""
    text = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
    choice = {
        "index": 0,
        "finish_reason": "stop",
        "message": {"role": "assistant", "content": text},
    }
    whole = {
        "id": "c",
        "object": "chat.completion",
        "created": 0,
        "model": "m",
        "choices": [choice],
    }
    return json.dumps({**whole, "usage": usage} if usage else whole).encode()


def says(said: Any, usage: Any = None) -> Answer:
    """Answers every request with a chat completion that says this."""

    async def answer(_came: Came, writer: asyncio.StreamWriter) -> None:
        await reply(writer, completion(said, usage))

    return answer


async def never(_came: Came, _writer: asyncio.StreamWriter) -> None:
    """Answers nothing, and keeps the line open."""
    await asyncio.sleep(3_600)


@asynccontextmanager
async def advisors(folder: Path) -> AsyncIterator[Make]:
    """Makes advisors that ask at an address and write down in a folder what they send."""
    made: list[ModelAdvisor] = []

    def make(url: str, **settings: object) -> ModelAdvisor:
        llm = ModelSettings.model_validate(
            {"base_url": url, "model": "little", "live_deadline": 20.0, **settings}
        )
        made.append(ModelAdvisor(llm, time.monotonic, SentLog(folder)))
        return made[-1]

    yield make
    for one in made:
        await one.close()


async def ask(advisor: ModelAdvisor, wanted: AdviceWanted = WANTED) -> Advised:
    """The answer to a question, or what came instead of it."""
    advised = await advisor.advise(wanted, "i")
    assert advised is not None
    return advised

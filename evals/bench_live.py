"""How fast the live coach is: beside a plain echo on the same machine, in one run. Measures, asserts nothing.

    python -m evals.bench_live --interviews 50,500,2000 --seconds 20
    python -m evals.bench_live --memory

Three figures. Turns a second with durable acknowledgement: every interview sends its next turn when the
last one was acknowledged. At a natural pace (a turn each 5 s, interim words 3 times a second): the time
from a final segment to its panel event. And the memory of an interview with its two sockets, by how much
was said in it. Before anything is measured the server hears one whole interview, so that neither its
imports nor its word lists count. The client is a process of its own; on two cores it shares them.
"""

import argparse
import asyncio
import itertools
import json
import random
import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, takewhile
from pathlib import Path

import uvloop

from app.sources import samples
from evals.lean import LeanSocket
from evals.servers import Running, against, open_interviews

TURN_EVERY = 5.0
PARTIALS = 3.0
MARK = re.compile(rb" n(\d+)n")
TURN = b'"type":"turn"'
LENGTHS = (3, 50, 130)
"""Turns after which memory is looked at; the last is a whole interview."""
MANY = 100
"""Interviews whose memory is divided by their number."""


@dataclass
class Told:
    """What is told, and how long each turn took to come back (seconds)."""

    took: list[float] = field(default_factory=list)
    sent: dict[int, float] = field(default_factory=dict)
    number: int = 0

    def next(self, turn: int, words: list[str]) -> tuple[int, bytes]:
        """An interview's turn of this number, as one final segment with a mark by which it is known again."""
        self.number += 1
        frame = {
            "type": "heard", "id": f"s{turn}", "role": "customer" if turn % 2 else "interviewer",
            "final": True, "end_of_turn": True, "text": f"{words[turn % len(words)]} n{self.number}n",
        }  # fmt: skip
        return self.number, json.dumps(frame).encode()

    def seen(self, payload: bytes) -> None:
        """A panel event, or an echo."""
        if (TURN in payload or b'"final": true' in payload) and (found := MARK.search(payload)):
            if started := self.sent.pop(int(found[1]), None):
                self.took.append(time.perf_counter() - started)


def percentile(values: list[float], part: float) -> float:
    """In milliseconds; nan where there is nothing."""
    ordered = sorted(values)
    return (
        ordered[min(len(ordered) - 1, int(part * len(ordered)))] * 1000 if ordered else float("nan")
    )


async def connect(server: Running, count: int, told: Told, *, coach: bool) -> list[LeanSocket]:
    """One socket to speak on for each interview; with a panel each when it is the coach."""
    if not coach:
        url = f"ws://127.0.0.1:{server.port}/echo"
        return [await LeanSocket.connect(url, "x", told.seen) for _ in range(count)]
    speaking = []
    for doors in await asyncio.to_thread(open_interviews, server.port, count):
        await LeanSocket.connect(doors.panel, doors.panel_token, told.seen)
        speaking.append(
            await LeanSocket.connect(doors.ingest, doors.ingest_token, lambda payload: None)
        )
    return speaking


async def natural(
    server: Running,
    count: int,
    seconds: float,
    words: list[str],
    *,
    coach: bool,
    turn_every: float = TURN_EVERY,
) -> dict[str, float]:
    """Everybody speaks at a natural pace, or with a turn every so many seconds."""
    told = Told()
    if coach:
        await warmed(server, words)
    speaking = await connect(server, count, told, coach=coach)
    loop, chance = asyncio.get_running_loop(), random.Random(7)
    end = loop.time() + seconds
    partial = json.dumps(
        {"type": "heard", "id": "p", "role": "customer", "final": False, "text": words[0][:120]}
    ).encode()
    every = round(turn_every * PARTIALS)

    def speak(one: LeanSocket, beat: int, due: float) -> None:
        if due > end:
            return
        if beat % every == 0:
            number, frame = told.next(beat // every, words)
            told.sent[number] = time.perf_counter()
            one.send(frame)
        else:
            one.send(partial)
        loop.call_at(due + 1 / PARTIALS, speak, one, beat + 1, due + 1 / PARTIALS)

    busy, began = server.busy, time.perf_counter()
    for one in speaking:
        due = loop.time() + chance.random() / PARTIALS
        loop.call_at(due, speak, one, chance.randrange(every), due)
    await asyncio.sleep(seconds + 2)
    result = {
        "turns": float(len(told.took)), "lost": float(len(told.sent)),
        "p50": percentile(told.took, 0.5), "p95": percentile(told.took, 0.95), "p99": percentile(told.took, 0.99),
        "cpu": 100 * (server.busy - busy) / (time.perf_counter() - began),
    }  # fmt: skip
    for one in speaking:
        one.close()
    return result


class Speaker:
    """Says turn after turn, each when the one before it was acknowledged (or echoed)."""

    def __init__(self, frames: Iterator[bytes], answer: bytes) -> None:
        self.frames = frames
        self.answer = answer
        self.over = asyncio.get_running_loop().create_future()
        self.answered = 0
        self.socket: LeanSocket | None = None

    @classmethod
    async def at(cls, url: str, token: str, frames: Iterator[bytes], *, coach: bool) -> "Speaker":
        """A speaker at one door."""
        speaker = cls(frames, b'"ack"' if coach else b"")
        speaker.socket = await LeanSocket.connect(url, token, speaker.hear)
        return speaker

    def hear(self, payload: bytes) -> None:
        """An answer: the next turn."""
        if self.answer in payload:
            self.answered += 1
            self.next()

    def next(self) -> None:
        """Say the next turn, if there is one."""
        frame = next(self.frames, None)
        if frame is not None and self.socket is not None:
            self.socket.send(frame)
        elif not self.over.done():
            self.over.set_result(None)


async def told_in_turn(speaking: list[Speaker]) -> None:
    """Every speaker says its next turn when the last one was acknowledged, until all have said theirs."""
    for one in speaking:
        one.next()
    await asyncio.gather(*(one.over for one in speaking))


def turns_of(words: list[str], count: int | None = None, first: int = 0) -> Iterator[bytes]:
    """The turns of an interview as frames, customer and interviewer in turn; endless without a count."""
    for turn in islice(itertools.count(first), count):
        role = "customer" if turn % 2 else "interviewer"
        text = words[turn % len(words)]
        yield json.dumps(
            {"type": "heard", "id": f"s{turn}", "role": role, "final": True, "end_of_turn": True, "text": text}
        ).encode()  # fmt: skip


async def warmed(server: Running, words: list[str]) -> None:
    """Let the server hear one whole interview."""
    doors = (await asyncio.to_thread(open_interviews, server.port, 1))[0]
    speaker = await Speaker.at(doors.ingest, doors.ingest_token, turns_of(words, 2 * len(words)), coach=True)  # fmt: skip
    await told_in_turn([speaker])


async def flat_out(
    server: Running, count: int, seconds: float, words: list[str], *, coach: bool
) -> float:
    """Turns a second when every interview sends its next turn at the acknowledgement of the last."""
    addresses = [(f"ws://127.0.0.1:{server.port}/echo", "x")] * count
    if coach:
        await warmed(server, words)
        opened = await asyncio.to_thread(open_interviews, server.port, count)
        addresses = [(one.ingest, one.ingest_token) for one in opened]
    loop = asyncio.get_running_loop()
    end = loop.time() + 60.0

    def until_the_end() -> Iterator[bytes]:
        return takewhile(lambda _: loop.time() < end, turns_of(words))

    speaking = [await Speaker.at(*one, until_the_end(), coach=coach) for one in addresses]
    began = loop.time()
    end = began + seconds
    await told_in_turn(speaking)
    return sum(one.answered for one in speaking) / (loop.time() - began)


async def kept(server: Running, words: list[str]) -> list[float]:
    """KB an interview with its two sockets takes after each of LENGTHS turns."""
    await warmed(server, words)
    await asyncio.sleep(6)
    idle = server.memory
    said, speaking, figures = 0, list[Speaker](), list[float]()
    for doors in await asyncio.to_thread(open_interviews, server.port, MANY):
        await LeanSocket.connect(doors.panel, doors.panel_token, lambda payload: None)
        speaking.append(await Speaker.at(doors.ingest, doors.ingest_token, iter(()), coach=True))
    for length in LENGTHS:
        for one in speaking:
            one.frames = turns_of(words, length - said, said)
            one.over = asyncio.get_running_loop().create_future()
        await told_in_turn(speaking)
        said = length
        await asyncio.sleep(6)  # The server tidies up every five seconds.
        figures.append((server.memory - idle) / MANY)
    return figures


def print_memory(folder: Path, words: list[str]) -> None:
    """The table of memory."""
    server = against(True, folder / "kept")
    figures = uvloop.run(kept(server, words))
    server.stop()
    print(f"KB an interview with its two sockets, {MANY} interviews of {sum(map(len, words)) // len(words)} characters a turn")  # fmt: skip
    for length, figure in zip(LENGTHS, figures, strict=True):
        print(f"{length:>5} turns {figure:>8.0f}", flush=True)


def print_flat_out(folder: Path, seconds: float, words: list[str]) -> None:
    """The line of turns a second."""
    rates = []
    for coach in (False, True):
        server = against(coach, folder / "flat")
        rates.append(uvloop.run(flat_out(server, 50, seconds, words, coach=coach)))
        server.stop()
    echo, coached = rates
    print(f"turns a second, 50 interviews flat out: echo {echo:,.0f}, coach with durable acknowledgement {coached:,.0f} (1 : {echo / coached:.1f})\n")  # fmt: skip


def print_natural(folder: Path, counts: list[int], seconds: float, words: list[str]) -> None:
    """The table of times at a natural pace."""
    print("natural pace         turns  lost   p50 ms   p95 ms   p99 ms  server CPU %  p99 : echo")
    for count in counts:
        echo = 0.0
        for coach in (False, True):
            server = against(coach, folder / f"live{count}")
            r = uvloop.run(natural(server, count, seconds, words, coach=coach))
            server.stop()
            echo = echo or r["p99"]
            print(
                f"{count:>5} {'coach' if coach else 'echo ':<12} {r['turns']:>8,.0f} {r['lost']:>5.0f} {r['p50']:>8.2f} {r['p95']:>8.2f} {r['p99']:>8.2f} {r['cpu']:>13.0f} {r['p99'] / echo:>11.1f}",
                flush=True,
            )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--interviews", default="50,500,2000")
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--memory", action="store_true", help="only the memory of an interview")
    options = parser.parse_args()
    words = [turn.text for turn in samples.load("fr").turns]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not options.memory:
            print_flat_out(folder, min(options.seconds, 10.0), words)
            counts = [int(part) for part in options.interviews.split(",")]
            print_natural(folder, counts, options.seconds, words)
            print()
        print_memory(folder, words)


if __name__ == "__main__":
    main()

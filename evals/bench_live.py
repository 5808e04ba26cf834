"""How fast the live coach is: beside a plain echo on the same machine, in one run. Measures, asserts nothing.

    python -m evals.bench_live --interviews 50,500,2000 --seconds 20

Two figures. Turns a second with durable acknowledgement: every interview sends its next turn when the
last one was acknowledged. And at a natural pace (a turn each 5 s, interim words 3 times a second): the
time from a final segment to its panel event, and the memory of an interview with its two sockets.
The client is a process of its own; on two cores it shares them with the server.
"""

import argparse
import asyncio
import json
import random
import re
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import uvloop

from app.sources import samples
from evals.lean import LeanSocket
from evals.servers import Running, against, open_interviews

TURN_EVERY = 5.0
PARTIALS = 3.0
MARK = re.compile(rb" n(\d+)n")
TURN = b'"type":"turn"'


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
    for ingest, ingest_token, panel, panel_token in await asyncio.to_thread(
        open_interviews, server.port, count
    ):
        await LeanSocket.connect(panel, panel_token, told.seen)
        speaking.append(await LeanSocket.connect(ingest, ingest_token, lambda payload: None))
    return speaking


async def natural(
    server: Running, count: int, seconds: float, words: list[str], *, coach: bool
) -> dict[str, float]:
    """Everybody speaks at a natural pace."""
    told = Told()
    idle = server.memory
    speaking = await connect(server, count, told, coach=coach)
    loop, chance = asyncio.get_running_loop(), random.Random(7)
    end = loop.time() + seconds
    partial = json.dumps(
        {"type": "heard", "id": "p", "role": "customer", "final": False, "text": words[0][:120]}
    ).encode()
    every = round(TURN_EVERY * PARTIALS)

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
        "kb": (server.memory - idle) / count, "cpu": 100 * (server.busy - busy) / (time.perf_counter() - began),
    }  # fmt: skip
    for one in speaking:
        one.close()
    return result


async def flat_out(
    server: Running, count: int, seconds: float, words: list[str], *, coach: bool
) -> float:
    """Turns a second when every interview sends its next turn at the acknowledgement of the last."""
    told, done, turns = Told(), 0, [0] * count
    sockets: list[LeanSocket] = []
    end = time.perf_counter() + seconds + 1.0

    def send(place: int) -> None:
        turns[place] += 1
        sockets[place].send(told.next(turns[place], words)[1])

    def answered(place: int, payload: bytes) -> None:
        nonlocal done
        if not coach or b'"ack"' in payload:
            done += 1
            if time.perf_counter() < end:
                send(place)

    addresses = [(f"ws://127.0.0.1:{server.port}/echo", "x")] * count
    if coach:
        addresses = [
            (one[0], one[1]) for one in await asyncio.to_thread(open_interviews, server.port, count)
        ]
    for place, (url, token) in enumerate(addresses):
        sockets.append(
            await LeanSocket.connect(
                url, token, lambda payload, place=place: answered(place, payload)
            )
        )  # type: ignore[misc]
    began = time.perf_counter()
    end = began + seconds
    for place in range(count):
        send(place)
    await asyncio.sleep(seconds)
    rate = done / (time.perf_counter() - began)
    await asyncio.sleep(0.5)
    for one in sockets:
        one.close()
    return rate


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--interviews", default="50,500,2000")
    parser.add_argument("--seconds", type=float, default=20.0)
    options = parser.parse_args()
    words = [turn.text for turn in samples.load("fr").turns]
    with tempfile.TemporaryDirectory() as folder:
        rates = {}
        for coach in (False, True):
            server = against(coach, Path(folder) / "flat")
            rates[coach] = uvloop.run(
                flat_out(server, 50, min(options.seconds, 10.0), words, coach=coach)
            )
            server.stop()
        print(
            f"turns a second, 50 interviews flat out: echo {rates[False]:,.0f}, coach with durable acknowledgement {rates[True]:,.0f} (1 : {rates[False] / rates[True]:.1f})\n"
        )
        print(
            "natural pace         turns  lost   p50 ms   p95 ms   p99 ms  KB/interview  server CPU %  p99 : echo"
        )
        for count in (int(part) for part in options.interviews.split(",")):
            echo = 0.0
            for coach in (False, True):
                server = against(coach, Path(folder) / f"live{count}")
                r = uvloop.run(natural(server, count, options.seconds, words, coach=coach))
                server.stop()
                echo = echo or r["p99"]
                print(
                    f"{count:>5} {'coach' if coach else 'echo ':<12} {r['turns']:>8,.0f} {r['lost']:>5.0f} {r['p50']:>8.2f} {r['p95']:>8.2f} {r['p99']:>8.2f} {r['kb']:>13.0f} {r['cpu']:>13.0f} {r['p99'] / echo:>11.1f}",
                    flush=True,
                )


if __name__ == "__main__":
    main()

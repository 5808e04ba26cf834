"""Replay: a transcript is told to a real server, which may go away, refuse, or not be there at all."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import websockets

from app.errors import InterviewClosed, NoSuchInterview, NotAllowed
from app.sources import samples
from app.uses.feed import FeedProgress, ServerGone, feed
from app.uses.replay import run_replay
from tests.reading import FOLDER, SHORT
from tests.serving import ROOT, Opened, Served, serving


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("replay")) as server:
        yield server


def heard_by(served: Served, opened: Opened) -> list[dict[str, Any]]:
    """The payloads of the `heard` facts in the log, in order."""
    return [line["fact"] for line in served.facts(opened) if line["fact"]["type"] == "heard"]


# --------------------------------------------------------------------------------- a whole sample


@pytest.mark.server
@pytest.mark.parametrize("name", ["fr", "en"])
async def test_a_sample_told_at_full_speed_is_in_the_log_word_for_word(
    served: Served, name: str
) -> None:
    opened, sample = served.open(lang=name), samples.load(name)
    summary = await feed(sample, opened.ingest, opened.ingest_token, speed="max")
    heard = heard_by(served, opened)
    assert sorted((one["start"], one["text"]) for one in heard) == sorted(
        (t.start, t.text) for t in sample.turns
    )
    assert summary.turns == summary.acked == len(sample.turns)
    assert (summary.refused, summary.reconnects, summary.resent) == ([], 0, 0)


@pytest.mark.server
async def test_turns_keep_their_times_roles_and_overlap(served: Served) -> None:
    opened = served.open(lang="en")
    await feed(SHORT, opened.ingest, opened.ingest_token, speed=0)
    told = [
        (one["id"], one["role"], one["start"], one["end"], one["end_of_turn"])
        for one in heard_by(served, opened)
    ]
    assert told == [
        ("replay:0", "interviewer", 0.0, 2.0, True), ("replay:2", "interviewer", 4.0, 4.4, True),
        ("replay:1", "customer", 2.5, 6.0, True),
    ]  # fmt: skip


@pytest.mark.server
async def test_words_grow_on_the_panel_before_the_turn_is_there(served: Served) -> None:
    opened = served.open(lang="en")
    seen: list[str] = []
    async with websockets.connect(
        opened.panel, subprotocols=["bascule.v1", f"bearer.{opened.panel_token}"], proxy=None
    ) as panel:  # type: ignore[list-item]
        await panel.recv()
        await feed(SHORT, opened.ingest, opened.ingest_token, speed=4.0)
        while "The file would not open any more." not in seen:
            event = json.loads(await asyncio.wait_for(panel.recv(), 10))
            if event["type"] in ("partial", "turn") and event["role"] == "customer":
                seen.append(event["text"])
    assert len(seen) > 1
    assert all("The file would not open any more.".startswith(text) for text in seen)
    assert seen == sorted(seen, key=len)


@pytest.mark.server
async def test_the_pace_is_that_of_the_interview_and_progress_is_told(served: Served) -> None:
    opened = served.open(lang="en")
    steps: list[FeedProgress] = []
    summary = await feed(
        SHORT, opened.ingest, opened.ingest_token, speed=6.0, on_progress=steps.append
    )
    # Six seconds at six times the speed; the last second of a busy machine is forgiven.
    assert 0.9 <= summary.seconds <= 4.0
    assert [step.at for step in steps] == sorted(step.at for step in steps)
    assert (steps[-1].turn, steps[-1].turns, steps[-1].length) == (2, 3, 6.0)
    assert {step.role for step in steps} == {"interviewer", "customer"}


# --------------------------------------------------------------------------------- a server that goes away


@pytest.mark.server
async def test_a_killed_server_that_comes_back_has_every_turn_once(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        opened, sample = served.open(lang="en"), samples.load("en")
        last = sample.turns[-1].end or 0.0
        told = asyncio.create_task(
            feed(sample, opened.ingest, opened.ingest_token, speed=last / 6.0)
        )
        for _ in range(2):
            await asyncio.sleep(1.5)
            served.kill()
            await asyncio.sleep(0.2)
            await asyncio.to_thread(served.start)
        summary = await told
        heard = heard_by(served, opened)
    assert sorted((one["start"], one["text"]) for one in heard) == sorted(
        (t.start, t.text) for t in sample.turns
    )
    assert summary.reconnects >= 2


@pytest.mark.server
async def test_a_server_that_stays_away_is_given_up_in_a_sentence(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        opened = served.open(lang="en")
        told = asyncio.create_task(
            feed(SHORT, opened.ingest, opened.ingest_token, speed=2.0, patience=0.5)
        )
        await asyncio.sleep(0.5)
        served.kill()
        with pytest.raises(ServerGone, match="did not come back"):
            await told


@pytest.mark.server
async def test_an_interview_that_is_closed_in_between_ends_the_telling(served: Served) -> None:
    opened = served.open(lang="en")
    told = asyncio.create_task(feed(SHORT, opened.ingest, opened.ingest_token, speed=1.0))
    await asyncio.sleep(0.3)
    await asyncio.to_thread(
        served.ask, "POST", f"/v1/interviews/{opened.id}/close", token=opened.panel_token
    )
    with pytest.raises(InterviewClosed):
        await told


@pytest.mark.server
async def test_a_wrong_token_or_interview_is_refused_at_once(served: Served) -> None:
    opened = served.open(lang="en")
    with pytest.raises(NotAllowed):
        await feed(SHORT, opened.ingest, "guessed", speed=0)
    with pytest.raises((NoSuchInterview, NotAllowed)):
        await feed(
            SHORT,
            opened.ingest.replace(opened.id, "0" * len(opened.id)),
            opened.ingest_token,
            speed=0,
        )
    with pytest.raises(NotAllowed):
        await feed(SHORT, opened.ingest, opened.ingest_token, speed=0, origin="https://example.org")


# --------------------------------------------------------------------------------- the command


@pytest.mark.server
def test_the_command_tells_a_file_and_closes_the_interview(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run_replay(FOLDER / "teams_fr.vtt", served.url, "max", names=("Semélio",))
    out, err = capsys.readouterr()
    page = re.search(r"/panel/(\w+)#token=(\S+)", out)
    assert status == 0
    assert page
    snapshot = served.snapshot(Opened(page[1], "", "", "", page[2]))
    assert snapshot["closed"]
    assert snapshot["lang"] == "fr"
    assert snapshot["recorded"]
    assert snapshot["participant"] == "Bastien Roy"
    assert [name["name"] for name in snapshot["names"]] == ["Semélio"]
    assert "10 turns told" in " ".join(err.split())


@pytest.mark.server
def test_the_interview_stays_open_when_asked_and_roles_can_be_swapped(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run_replay(FOLDER / "plain_en.txt", served.url, "max", swap=True, keep_open=True)
    page = re.search(r"/panel/(\w+)#token=(\S+)", capsys.readouterr().out)
    assert status == 0
    assert page
    snapshot = served.snapshot(Opened(page[1], "", "", "", page[2]))
    assert not snapshot["closed"]
    assert snapshot["turns"][0]["role"] == "customer"


@pytest.mark.server
def test_a_quiet_replay_says_nothing_when_all_goes_well(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_replay("sample:fr", served.url, "max", quiet=True) == 0
    assert capsys.readouterr() == ("", "")


# --------------------------------------------------------------------------------- the README's own source


def example() -> str:
    """The first Python block of the README that speaks to the ingest socket."""
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    found = [block for block in blocks if "websockets" in block]
    assert found, "the README has no Python example of a source"
    return found[0]


@pytest.mark.server
def test_the_example_in_the_readme_speaks_to_a_server_and_is_short(served: Served) -> None:
    code = example()
    lines = [
        line for line in code.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], env={**os.environ, "BASCULE_URL": served.url},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    acks = [json.loads(line) for line in done.stdout.splitlines()]
    assert {ack["type"] for ack in acks} == {"ack"}
    assert len(lines) <= 14

"""The advisor never raises and is never stuck: a full disk, answers without end, many at once."""

import asyncio
import gzip
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.advisors.chains import Chain
from app.advisors.prompts import load
from app.advisors.sent import SentLog
from app.errors import LogFailed
from app.settings import ModelSettings
from tests.answering import (
    GOOD,
    USAGE,
    WANTED,
    Answering,
    Came,
    Make,
    advisors,
    answering,
    ask,
    completion,
    never,
    reply,
    says,
)
from tests.endpoints import endpoint
from tests.test_advisor import CRAFT

pytestmark = [pytest.mark.server, pytest.mark.timeout(60)]


@pytest.fixture
async def advisor(tmp_path: Path) -> AsyncIterator[Make]:
    async with advisors(tmp_path) as make:
        yield make


# ------------------------------------------------------------------------------ the disk is full


async def test_nothing_is_sent_that_could_not_be_written_down(
    advisor: Make, tmp_path: Path
) -> None:
    (tmp_path / "sent").mkdir()
    (tmp_path / "sent" / "i.jsonl").symlink_to("/dev/full")
    async with answering(says(GOOD, USAGE)) as server:
        asking = advisor(server.url)
        for _ in range(5):
            assert (await ask(asking)).verdict == "not_written"
        assert not server.came
        assert asking.note("en").reason == (
            "Nothing was sent to the model, because what is sent could not be written down first."
            " Look at the data folder's disk."
        )
        assert str(asking.note("fr").reason).startswith("Rien n'a été envoyé au modèle")
        (tmp_path / "sent" / "i.jsonl").unlink()
        assert (await ask(asking)).verdict == "clean", "the endpoint was never to blame"
        assert asking.note().state == "ready"


async def test_a_data_folder_that_cannot_be_written_is_no_error(
    advisor: Make, tmp_path: Path
) -> None:
    (tmp_path / "sent").write_text("somebody put a file where the folder belongs")
    async with answering(says(GOOD, USAGE)) as server:
        asking = advisor(server.url)
        assert (await ask(asking)).verdict == "not_written"
        assert not server.came
        assert asking.sent("i") == ""
        asking.erase("i")


def test_what_the_disk_does_not_give_back_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "sent" / "i.jsonl").mkdir(parents=True)
    with pytest.raises(LogFailed, match="cannot be read"):
        SentLog(tmp_path).read("i")
    with pytest.raises(LogFailed, match="cannot be deleted"):
        SentLog(tmp_path).forget("i")


async def test_a_full_disk_does_not_leave_the_endpoint_half_tried(
    advisor: Make, tmp_path: Path
) -> None:
    async with answering(says(GOOD, USAGE)) as server:
        asking = advisor(server.url)
        breaker = asking.breakers["fast"]
        breaker.failed(time.monotonic() - 1_000, at_once=True)
        (tmp_path / "sent").mkdir()
        (tmp_path / "sent" / "i.jsonl").symlink_to("/dev/full")
        assert (await ask(asking)).verdict == "not_written"
        (tmp_path / "sent" / "i.jsonl").unlink()
        assert (await ask(asking)).verdict == "clean"
        assert not breaker.resting


def test_a_line_that_is_late_does_not_bring_a_forgotten_interview_back(tmp_path: Path) -> None:
    sent = SentLog(tmp_path)
    sent.write("i", "repair", "little", "here", [("human", "Et ensuite ?")])
    sent.forget("i")
    with pytest.raises(OSError, match="forgotten"):
        sent.write("i", "repair", "little", "here", [("human", "Et ensuite ?")])
    assert not list((tmp_path / "sent").iterdir())


# ----------------------------------------------------------------------------- when it asks for a pause


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
@pytest.mark.parametrize(
    "headers",
    [
        ("Retry-After: 40",),
        ("Retry-After: Mon, 23 Nov 2026 10:00:40 GMT", "Date: Mon, 23 Nov 2026 10:00:00 GMT"),
    ],
)
async def test_a_pause_that_is_asked_for_is_kept(
    advisor: Make, status: str, headers: tuple[str, ...]
) -> None:
    async def pause(_came: Came, writer: asyncio.StreamWriter) -> None:
        await reply(writer, b'{"error": {"message": "slow down"}}', status, *headers)

    async with answering(pause) as server:
        asking = advisor(server.url)
        assert (await ask(asking)).verdict in ("too_many", "server_failing")
        breaker, now = asking.breakers["fast"], time.monotonic()
        assert not breaker.lets_through(now + 35) and breaker.lets_through(now + 41)


# ---------------------------------------------------------------------------------- what comes back


async def test_an_answer_too_long_with_the_names_in_it_is_dropped(advisor: Make) -> None:
    name = "Anne-Élisabeth Montmorency-Laval"
    said = WANTED.turns[-1].model_copy(
        update={"role": "customer", "text": f"C'est {name} qui décide."}
    )
    wanted = WANTED.model_copy(update={"turns": (*WANTED.turns, said), "people": (name,)})

    async def answer(came: Came, writer: asyncio.StreamWriter) -> None:
        given = str(came.json["messages"][1]["content"])
        stands_for = next(word for word in given.replace('"', " ").split() if "PERSON_" in word)
        await reply(writer, completion({"question": f"{stands_for} " * 400}, USAGE))

    async with answering(answer) as server:
        asking = advisor(server.url)
        assert (await ask(asking, wanted)).verdict == "no_fit"
        assert "noms" in str(asking.note("fr").reason)
        assert asking.breakers["fast"].lets_through(time.monotonic())


async def test_an_answer_without_end_is_cut_however_fast_it_comes(advisor: Make) -> None:
    known: list[Answering] = []

    async def endless(_came: Came, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while True:
            writer.write(b'{"id": ' + b" " * 65_529)
            await writer.drain()
            known[0].sent += 65_536

    async with answering(endless) as server:
        known.append(server)
        asking = advisor(server.url)
        assert (await ask(asking)).verdict == "too_much"
        assert server.sent < 40_000_000
        assert "sends without end" in str(asking.note().reason)


async def test_an_answer_that_grows_when_it_is_unpacked_is_cut(advisor: Make) -> None:
    bomb = gzip.compress(b" " * 200_000_000)
    assert len(bomb) < 250_000

    async def packed(_came: Came, writer: asyncio.StreamWriter) -> None:
        await reply(writer, bomb, "200 OK", "Content-Encoding: gzip")

    async with answering(packed) as server:
        assert (await ask(advisor(server.url))).verdict == "too_much"


@pytest.mark.parametrize(
    "status", ["301 Moved", "307 Temporary Redirect", "308 Permanent Redirect"]
)
async def test_nobody_is_followed_elsewhere(advisor: Make, status: str) -> None:
    async with answering(says(GOOD, USAGE)) as elsewhere:

        async def redirect(_came: Came, writer: asyncio.StreamWriter) -> None:
            await reply(writer, b"", status, f"Location: {elsewhere.url}/chat/completions")

        async with answering(redirect) as server:
            assert (await ask(advisor(server.url))).verdict == "not_an_endpoint"
        assert not elsewhere.came


# ------------------------------------------------------------------------------- many at once


async def test_many_at_once_find_out_together_how_an_endpoint_answers(advisor: Make) -> None:
    async def plain_only(came: Came, writer: asyncio.StreamWriter) -> None:
        if "response_format" in came.json or "tools" in came.json:
            await reply(writer, b'{"error": {"message": "no"}}', "400 Bad Request")
        else:
            await reply(writer, completion(GOOD, USAGE))

    async with answering(plain_only) as server:
        asking = advisor(server.url, parallel=8)
        all_of_them = await asyncio.gather(*(asking.advise(WANTED, f"i{n}") for n in range(8)))
        assert [one.verdict for one in all_of_them if one] == ["clean"] * 8


async def test_an_endpoint_is_not_blamed_for_those_who_wait_in_line(advisor: Make) -> None:
    async with answering(never) as server:
        asking = advisor(server.url, parallel=1, live_deadline=0.8, report_deadline=5.0)
        await asyncio.to_thread(asking.prepare)
        note = load("report_note").examples[0].given
        report = asyncio.create_task(asking.advise(note, "another"))
        while not server.came:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        for _ in range(4):
            assert (await ask(asking)).verdict == "busy"
        assert not asking.breakers["fast"].resting
        assert len(server.came) == 1
        report.cancel()
        await asyncio.gather(report, return_exceptions=True)


async def test_a_chain_that_was_closed_opens_its_line_anew() -> None:
    async with answering(says(GOOD, USAGE)) as server:
        chain = Chain(ModelSettings(base_url=server.url, model="little"), "little")
        for _ in range(2):
            asked = await chain.ask([("system", "Ask."), ("human", "{}")], type(_repair()))
            assert asked.answer is not None
            await chain.close()


def _repair() -> object:
    from app.advisors.answers import Repair

    return Repair.model_validate(GOOD)


async def test_a_good_endpoint_gives_back_every_connection(advisor: Make) -> None:
    with endpoint("good") as url:
        asking = advisor(url)
        for _ in range(3):
            assert (await ask(asking, CRAFT)).verdict == "clean"
        line = asking._chains["fast"]._line
        assert line is not None
        await asking.close()
        assert line.is_closed

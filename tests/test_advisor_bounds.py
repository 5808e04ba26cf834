"""What the advisor costs is counted however a call ends, and what it sends goes where the settings say."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.advisors.places import is_local, where
from app.settings import ModelSettings
from tests.answering import (
    GOOD,
    USAGE,
    WANTED,
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
from tests.endpoints import ROOT

pytestmark = [pytest.mark.server, pytest.mark.timeout(60)]


@pytest.fixture
async def advisor(tmp_path: Path) -> AsyncIterator[Make]:
    async with advisors(tmp_path) as make:
        yield make


# --------------------------------------------------------------------------------------- the cost


async def test_what_an_endpoint_counts_is_what_is_noted(advisor: Make) -> None:
    async with answering(says(GOOD, USAGE)) as server:
        assert (await ask(advisor(server.url))).tokens == (700, 30)


@pytest.mark.parametrize(
    "usage", [None, {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}]
)
async def test_where_an_endpoint_counts_nothing_the_budget_still_holds(
    advisor: Make, usage: object
) -> None:
    async with answering(says(GOOD, usage)) as server:
        into, out = (await ask(advisor(server.url))).tokens
        assert into > 200 and out > 5
        assert into < len(server.came[0].body)


async def test_no_endpoint_can_count_backwards_or_without_end(advisor: Make) -> None:
    odd = {"prompt_tokens": -5_000, "completion_tokens": 10**30, "total_tokens": 1}
    async with answering(says(GOOD, odd)) as server:
        into, out = (await ask(advisor(server.url))).tokens
        assert into >= 0 and 0 <= out <= 10_000_000


async def test_what_comes_too_late_has_cost_what_was_sent(advisor: Make) -> None:
    async with answering(never) as server:
        asking = advisor(server.url, live_deadline=0.8)
        await asyncio.to_thread(asking.prepare)
        advised = await ask(asking)
        assert advised.verdict == "too_late"
        assert advised.tokens[0] > 200 and advised.tokens[1] == 0
        assert asking.spending.of_interview["i"] == sum(advised.tokens)


async def test_what_is_let_go_has_cost_too_and_is_told_once(advisor: Make) -> None:
    async with answering(never) as server:
        asking = advisor(server.url)
        under_way = asyncio.create_task(asking.advise(WANTED, "i"))
        while not server.came:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        under_way.cancel()
        with pytest.raises(asyncio.CancelledError):
            await under_way
        (left,) = asking.left("i")
        assert left.verdict == "let_go" and left.tokens[0] > 200
        assert asking.left("i") == []
        assert asking.spending.of_interview["i"] == left.tokens[0]
        assert asking.breakers["fast"].lets_through(time.monotonic())


async def test_of_a_forgotten_interview_nothing_is_kept(advisor: Make) -> None:
    async with answering(never) as server:
        asking = advisor(server.url)
        under_way = asyncio.create_task(asking.advise(WANTED, "i"))
        while not server.came:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        under_way.cancel()
        asking.erase("i")
        await asyncio.gather(under_way, return_exceptions=True)
        assert asking.left("i") == []
        assert not asking.spending.knows("i")


async def test_a_second_request_counts_and_is_let_go_with_the_first(advisor: Make) -> None:
    async with answering(never) as server:
        asking = advisor(server.url, live_deadline=1.2, hedge=True)
        await asyncio.to_thread(asking.prepare)
        before = asyncio.all_tasks()
        advised = await ask(asking)
        assert advised.verdict == "too_late" and len(server.came) == 2
        one = sum(-(-len(text["content"]) // 3) for text in server.came[0].json["messages"])
        assert advised.tokens == (2 * one, 0)
        assert not [task for task in asyncio.all_tasks() - before if "Chain.ask" in repr(task)]


async def test_a_second_try_is_written_down_and_never_goes_beyond_the_budget(
    advisor: Make,
) -> None:
    led = {"question": "Vous étiez soulagé, non ?"}
    async with answering(says(led, USAGE)) as server:
        asking = advisor(server.url)
        advised = await ask(asking)
        assert len(server.came) == 2 and advised.tokens == (1_400, 60)
        first, second = asking.sent("i").splitlines()
        assert "mend that" in second and "mend that" not in first
        thrifty = advisor(server.url, budget=700)
        assert (await ask(thrifty)).tokens == (700, 30)
        assert len(server.came) == 3, "the first try had used the budget up"


async def test_a_second_try_has_only_what_is_left_of_the_time(advisor: Make) -> None:
    async def once(_came: Came, writer: asyncio.StreamWriter) -> None:
        if len(server.came) > 1:
            await asyncio.sleep(3_600)
        await reply(writer, completion({"question": "Vous étiez soulagé, non ?"}, USAGE))

    async with answering(once) as server:
        asking = advisor(server.url, live_deadline=1.5)
        await asyncio.to_thread(asking.prepare)
        advised = await ask(asking)
        assert advised.verdict == "too_late" and advised.latency < 2.5
        assert advised.tokens[0] > 700, (
            "the first try is on the bill, and what was sent with the second"
        )


# ---------------------------------------------------------------------------------- where it goes

ONE_QUESTION = """
import asyncio, sys, time
from app.advisors.model import ModelAdvisor
from app.advisors.prompts import load
from app.settings import read_model_settings
async def main():
    advisor = ModelAdvisor(read_model_settings(), time.monotonic)
    advised = await advisor.advise(load("repair").examples[0].given, "i")
    print(advised.verdict)
    await advisor.close()
asyncio.run(main())
"""


async def asked_with(url: str, **environment: str) -> str:
    """The verdict of one question, asked in a process with this environment."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", ONE_QUESTION, cwd=ROOT, stdout=subprocess.PIPE,
        env={
            **os.environ, "BASCULE_LLM_BASE_URL": url, "BASCULE_LLM_MODEL": "little",
            "BASCULE_LLM_LIVE_DEADLINE": "30", **environment,
        },
    )  # fmt: skip
    said, _ = await process.communicate()
    return said.decode().strip()


async def test_no_variable_of_a_library_sends_what_is_said_elsewhere() -> None:
    async with answering(says(GOOD, USAGE)) as elsewhere, answering(says(GOOD, USAGE)) as server:
        other = f"http://127.0.0.1:{elsewhere.port}"
        verdict = await asked_with(
            server.url,
            HTTP_PROXY=other, HTTPS_PROXY=other, ALL_PROXY=other, OPENAI_PROXY=other, NO_PROXY="", no_proxy="",
            http_proxy=other, https_proxy=other, all_proxy=other,
            OPENAI_BASE_URL=other, OPENAI_API_BASE=other, LANGSMITH_TRACING="true", LANGSMITH_TRACING_V2="true",
            LANGCHAIN_TRACING_V2="true", LANGSMITH_ENDPOINT=other, LANGCHAIN_ENDPOINT=other, LANGSMITH_API_KEY="k",
        )  # fmt: skip
        assert verdict == "clean"
        assert len(server.came) == 1 and not elsewhere.came


async def test_an_azure_address_and_its_key_work_and_the_key_is_in_one_header_alone() -> None:
    async with answering(says(GOOD, USAGE)) as server:
        url = f"http://127.0.0.1:{server.port}/openai/v1/"
        assert await asked_with(url, BASCULE_LLM_API_KEY="k-3f9c") == "clean"
        (came,) = server.came
        assert came.line == "POST /openai/v1/chat/completions HTTP/1.1"
        assert [name for name, said in came.headers.items() if "k-3f9c" in said] == [
            "authorization"
        ]
        assert b"k-3f9c" not in came.body


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1:11434/v1", True), ("http://localhost/v1", True), ("http://[::1]:8000/v1", True),
        ("http://192.168.1.20/v1", True), ("http://172.20.0.3/v1", True), ("http://[fd00::7]/v1", True),
        ("http://ollama:11434/v1", True), ("http://gpu.local/v1", True), ("http://host.docker.internal/v1", True),
        ("http://172.32.0.3/v1", False), ("http://10.models.example/v1", False), ("http://127.models.example/v1", False),
        ("https://x.openai.azure.com/openai/v1/", False), ("https://localhost.example/v1", False),
    ],
)  # fmt: skip
def test_what_stays_on_ones_own_network_is_known_by_its_address(url: str, local: bool) -> None:
    settings = ModelSettings(base_url=url, model="little")
    assert is_local(settings) is local
    assert ("outside" in where(settings)) is not local
    assert ("à l'extérieur" in where(settings, "fr")) is not local

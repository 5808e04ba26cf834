"""A note on an interview of the server, or on a file: with an endpoint that is good, slow, lying, broken or gone."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.advisors.reasons import WORDS
from app.events import Transcript
from app.sources import samples
from app.uses.feed import feed
from tests.endpoints import endpoint, free_port
from tests.forked import Forked
from tests.serving import Opened, Served, close_code, connected, heard, receive, serving

pytestmark = [pytest.mark.server, pytest.mark.timeout(120)]

WHY = {
    "slow": ({"too_late"}, "le modèle a mis trop de temps"),
    "broken": ({"server_failing", "too_many", "not_an_endpoint", "wrong_shape", "empty"}, "n'a pas été écrite"),
    "gone": ({"no_connection"}, "Le modèle est injoignable"),
    "lying": (set(WORDS), "La note du modèle n'a pas été retenue"),
}  # fmt: skip


def served_with(folder: Path, url: str, **settings: str) -> Any:
    return serving(folder, kind=Forked, llm_base_url=url, llm_model="scripted", **settings)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with endpoint("good") as url, served_with(tmp_path_factory.mktemp("good"), url) as served:
        yield served


def sample(lang: str, first: int | None = None) -> Transcript:
    whole = samples.load(lang)
    return whole.model_copy(update={"turns": whole.turns[:first]})


def interview(served: Served, lang: str = "fr", *, first: int | None = None) -> Opened:
    """A sample, or its `first` turns, heard and closed."""
    talk = sample(lang, first)
    opened = served.open(lang=lang, product=talk.product.model_dump(mode="json"))
    asyncio.run(feed(talk, opened.ingest, opened.ingest_token, speed="max"))
    closed = served.ask("POST", f"/v1/interviews/{opened.id}/close", b"", opened.panel_token)
    assert closed.status == 200
    return opened


def told(opened: Opened) -> dict[str, str]:
    return {"Authorization": f"Bearer {opened.panel_token}"}


def asked(served: Served, opened: Opened, **query: str) -> httpx.Response:
    address = f"{served.url}/v1/interviews/{opened.id}/report/note"
    return httpx.post(address, params=query, headers=told(opened), timeout=60)


def ask(served: Served, opened: Opened, **query: str) -> dict[str, Any]:
    answer = asked(served, opened, **query)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def report(served: Served, opened: Opened, **query: str) -> dict[str, Any]:
    address = f"{served.url}/v1/interviews/{opened.id}/report"
    answer = httpx.get(address, params=query, headers=told(opened), timeout=60)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def without_advice(found: dict[str, Any]) -> dict[str, Any]:
    found["told"].pop("note")
    found["asked"].pop("discuss")
    return found


def advised(served: Served, opened: Opened) -> list[dict[str, Any]]:
    return [line["fact"] for line in served.facts(opened) if line["fact"]["type"] == "advised"]


def receipts(served: Served, opened: Opened) -> tuple[int, int]:
    shown = sum(line["kind"] == "receipt" for line in served.log(opened))
    return shown, served.snapshot(opened)["cursor"]


def kept(served: Served) -> bytes:
    return b"".join(path.read_bytes() for path in served.data.rglob("*") if path.is_file())


# ----------------------------------------------------------------------- whatever the endpoint does


@pytest.mark.parametrize("mode", ["slow", "lying", "broken", "gone"])
def test_without_a_usable_answer_the_report_is_the_same_to_the_letter(
    tmp_path: Path, mode: str
) -> None:
    nobody = nullcontext(f"http://127.0.0.1:{free_port()}/v1")
    # Time enough for all but the slow one, however busy the machine is.
    patience = "0.4" if mode == "slow" else "20"
    asking = nobody if mode == "gone" else endpoint(mode)
    with asking as url, served_with(tmp_path, url, llm_report_deadline=patience) as served:
        opened = interview(served, first=12)
        before = report(served, opened)
        said = ask(served, opened)
        verdicts, words = WHY[mode]
        assert not said["written"] and said["verdict"] in verdicts
        assert words in said["message"]
        after = report(served, opened)
        assert after["told"]["note"] is None
        assert without_advice(after) == without_advice(before)
        handed = file_report(served, "en", first=12)
        assert handed.headers["Bascule-Note"] not in ("clean", "no_model")
        assert handed.json()["told"]["note"] is None


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_closed_interview_gets_a_note_and_is_otherwise_the_same(good: Served, lang: str) -> None:
    opened = interview(good, lang)
    before = report(good, opened)
    shown = receipts(good, opened)
    assert ask(good, opened) == {"written": True, "verdict": "clean", "message": None}
    after = report(good, opened)
    note, said = after["told"]["note"], {one["turn"]: one for one in after["turns"]}
    assert note["by"] == "scripted" and note["story"]
    assert all(one["turns"] and set(one["turns"]) <= set(said) for one in note["story"])
    # A second reader who finds nothing disagrees with who found something.
    assert after["asked"]["discuss"]
    assert without_advice(after) == without_advice(before)
    assert receipts(good, opened) == shown and good.snapshot(opened)["closed"] is True
    tasks = [one["task"] for one in advised(good, opened)]
    assert tasks.count("report_note") == 1 and 3 < tasks.count("second_opinion") <= 20


async def test_asked_twice_at_once_is_asked_once_and_nothing_is_heard_all_the_same(
    good: Served,
) -> None:
    opened = await asyncio.to_thread(interview, good)
    turns = len(good.snapshot(opened)["turns"])
    both = await asyncio.gather(*(asyncio.to_thread(ask, good, opened) for _ in range(2)))
    assert [one["written"] for one in both] == [True, True]
    assert sum(one["task"] == "report_note" for one in advised(good, opened)) == 1
    async with connected(opened.ingest, opened.ingest_token) as source:
        assert await close_code(source) == 4409
    assert len(good.snapshot(opened)["turns"]) == turns


def test_the_note_survives_a_kill_and_a_later_one_takes_its_place(good: Served) -> None:
    opened = interview(good)
    ask(good, opened)
    first = report(good, opened)
    good.kill()
    good.start()
    assert report(good, opened) == first
    assert ask(good, opened, lang="fr")["written"]
    seqs = [line["seq"] for line in good.facts(opened)]
    assert seqs == list(range(1, len(seqs) + 1))
    notes = [one for one in advised(good, opened) if one["task"] == "report_note"]
    assert len(notes) == 2
    again = [one for one in advised(good, opened) if one["task"] == "second_opinion"]
    assert len({one["turn"] for one in again}) == len(again), (
        "what was read twice is not asked again"
    )


def test_forgetting_removes_the_note_and_what_was_sent(good: Served) -> None:
    opened = interview(good)
    ask(good, opened)
    sent = good.data / "sent" / f"{opened.id}.jsonl"
    story = report(good, opened)["told"]["note"]["story"][0]["text"].encode()
    assert sent.exists() and story in kept(good) and good.rows_of(opened) > 0
    forget(good, opened)
    assert not sent.exists()
    assert good.rows_of(opened) == 0


# --------------------------------------------------------------------------------- while it is asked


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[Served]:
    """It has all the time it wants: whoever asks is still waiting while the test goes on."""
    with endpoint("slow") as url, served_with(tmp_path, url) as served:
        yield served


def forget(served: Served, opened: Opened) -> None:
    gone = served.ask("DELETE", f"/v1/interviews/{opened.id}", token=opened.panel_token)
    assert gone.status == 204


def until_there(file: Path) -> None:
    for _ in range(400):
        if file.exists():
            return
        time.sleep(0.05)
    raise TimeoutError("nothing was sent")


async def test_who_talks_meanwhile_is_heard_at_once_and_what_is_forgotten_leaves_nothing(
    slow: Served,
) -> None:
    opened = await asyncio.to_thread(interview, slow, first=12)
    asking = asyncio.create_task(asyncio.to_thread(asked, slow, opened))
    await asyncio.to_thread(until_there, slow.data / "sent" / f"{opened.id}.jsonl")
    live = await asyncio.to_thread(slow.open)
    async with (
        connected(live.panel, live.panel_token) as panel,
        connected(live.ingest, live.ingest_token) as source,
    ):
        await receive(panel, "snapshot")
        await source.send(heard("a", "Un matin de mars, j'ai refermé le cahier et j'ai appelé."))
        await receive(source, "ack")
        assert (await receive(panel, "turn"))["role"] == "customer"
        assert (await receive(panel, "probe"))["by"] == "method"
    assert not asking.done(), "the model still thinks about the other one"
    await asyncio.to_thread(forget, slow, opened)
    answer = await asking
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "no_such_interview")
    assert list((slow.data / "sent").iterdir()) == []
    assert slow.rows_of(opened) == 0


# --------------------------------------------------------------------------- where nobody is asked


def test_of_an_interview_that_is_not_recorded_nothing_is_sent(good: Served) -> None:
    opened = good.open(consent=None)
    said = ask(good, opened, lang="en")
    assert (said["written"], said["verdict"]) == (False, "not_recorded")
    assert said["message"].startswith("This interview is not recorded")
    assert not (good.data / "sent" / f"{opened.id}.jsonl").exists()


def test_where_nothing_was_told_nothing_is_asked(good: Served) -> None:
    said = ask(good, good.open())
    assert said["verdict"] == "nothing_said" and "rien dit" in said["message"]


def test_without_a_model_it_says_so_in_the_language_asked_for(tmp_path: Path) -> None:
    with serving(tmp_path, kind=Forked) as served:
        opened = served.open()
        assert "Aucun modèle" in ask(served, opened)["message"]
        english = ask(served, opened, lang="en")
        assert english["verdict"] == "no_model" and "No language model" in english["message"]
        handed = file_report(served, "fr", first=12)
        assert handed.headers["Bascule-Note"] == "no_model" and handed.json()["told"]["story"]
        assert not (served.data / "sent").exists()


def test_when_the_budget_is_spent_it_says_so(tmp_path: Path) -> None:
    with endpoint("good") as url, served_with(tmp_path, url, llm_budget="0") as served:
        said = ask(served, interview(served, first=12))
        assert said["verdict"] == "spent" and "budget" in said["message"]


def test_a_note_needs_the_panels_token(good: Served) -> None:
    opened = good.open()
    address = f"/v1/interviews/{opened.id}/report/note"
    assert good.ask("POST", address, b"").status == 401
    assert good.ask("POST", address, b"", opened.ingest_token).status == 403
    unknown = good.ask("POST", f"{address}?lang=de", b"", opened.panel_token)
    assert unknown.status == 422 and "lang" in unknown.json["error"]["message"]


# -------------------------------------------------------------------------------- a file handed in


def file_report(
    served: Served, lang: str, *, first: int | None = None, **query: str
) -> httpx.Response:
    body = sample(lang, first).model_dump_json(exclude_none=True)
    given = {"advised": "true", "name": f"{lang}.json", **query}
    return httpx.post(f"{served.url}/v1/report", params=given, content=body, timeout=60)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_file_gets_a_note_and_only_what_was_sent_is_kept(good: Served, lang: str) -> None:
    answer = file_report(good, lang)
    assert answer.headers["Bascule-Note"] == "clean"
    found = answer.json()
    assert found["told"]["note"]["by"] == "scripted"
    plain = file_report(good, lang, advised="false")
    assert "Bascule-Note" not in plain.headers
    assert without_advice(found) == without_advice(plain.json())
    sent = good.data / "sent" / f"{answer.headers['Bascule-Sent']}.jsonl"
    lines = [json.loads(line) for line in sent.read_text("utf-8").splitlines()]
    assert {line["task"] for line in lines} == {"report_note", "second_opinion"}
    masked = file_report(good, lang, masked="true").json()
    assert masked["masked"] and masked["told"]["note"]
    for name in {"fr": ("Nathalie", "Josiane"), "en": ("Beth", "Callum")}[lang]:
        assert name not in json.dumps(masked)
        assert name not in sent.read_text("utf-8")

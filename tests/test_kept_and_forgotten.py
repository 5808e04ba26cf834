"""What stays, what goes, and what is never said anywhere."""

import asyncio
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.serving import Opened, Served, close_code, connected, heard, receive, serving

pytestmark = pytest.mark.server
MARKER = "Zwiebelturm"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(
        tmp_path_factory.mktemp("web"), allowed_origins="https://friend.example"
    ) as served:
        yield served


@pytest.fixture
def opened(server: Served) -> Opened:
    return server.open()


async def test_an_interview_ends_and_stays_to_be_looked_at(server: Served, opened: Opened) -> None:
    async with (
        connected(opened.panel, opened.panel_token) as panel,
        connected(opened.ingest, opened.ingest_token) as source,
    ):
        await source.send(heard("a", "Voilà."))
        await receive(source, "ack")
        for _ in range(2):
            answer = server.ask(
                "POST", f"/v1/interviews/{opened.id}/close", b"", opened.panel_token
            )
            assert answer.json == {"closed": True, "log": "durable"}
        assert await close_code(panel) == 4409
        assert await close_code(source) == 4409
    async with connected(opened.panel, opened.panel_token) as panel:
        assert (await receive(panel))["closed"] is True
        assert await close_code(panel) == 4409
    async with connected(opened.ingest, opened.ingest_token) as source:
        assert await close_code(source) == 4409
    assert server.snapshot(opened)["closed"] is True


async def test_a_forgotten_interview_is_nowhere(server: Served, opened: Opened) -> None:
    async with (
        connected(opened.panel, opened.panel_token) as panel,
        connected(opened.ingest, opened.ingest_token) as source,
    ):
        for number in range(30):
            await source.send(
                heard(f"a{number}", f"Le mot secret est Quetzalcoatl, fois {number}.")
            )
            await receive(source, "ack")
        assert b"Quetzalcoatl" in files_of(server)
        answer = server.ask("DELETE", f"/v1/interviews/{opened.id}", token=opened.panel_token)
        assert answer.status == 204
        assert await close_code(panel) == 4404
        assert await close_code(source) == 4404
    assert b"Quetzalcoatl" not in files_of(server)
    assert server.ask("GET", f"/v1/interviews/{opened.id}", token=opened.panel_token).status == 404


def files_of(server: Served) -> bytes:
    return b"".join(path.read_bytes() for path in server.data.rglob("*") if path.is_file())


@pytest.mark.parametrize("consent", [None, {"given": False}, {"given": True, "record": False}])
async def test_without_consent_nothing_heard_is_stored(server: Served, consent: Any) -> None:
    opened = server.open(consent=consent)
    async with (
        connected(opened.panel, opened.panel_token) as panel,
        connected(opened.ingest, opened.ingest_token) as source,
    ):
        await source.send(heard("a", "Popocatepetl, disait-elle."))
        assert await receive(source) == {"type": "ack", "of": "a@0", "seq": 0}
        assert "Popocatepetl" in (await receive(panel, "turn"))["text"]
        await panel.send('{"type":"marked","action":"note","text":"note tapée"}')
        assert (await receive(panel, "ack"))["seq"] == 2
    drawn = server.snapshot(opened)
    assert (drawn["recorded"], drawn["health"]["log"]["state"]) == (False, "off")
    assert [line["fact"]["type"] for line in server.log(opened)] == ["opened", "marked"]
    assert b"Popocatepetl" not in files_of(server)


async def test_idle_sockets_and_idle_interviews_go_and_come_back(tmp_path: Path) -> None:
    with serving(
        tmp_path, idle_after="1.5", evict_after="0.1", open_interviews="3", open_sockets="2"
    ) as served:
        opened = served.open()
        async with (
            connected(opened.ingest, opened.ingest_token) as source,
            connected(opened.panel, opened.panel_token),
        ):
            await source.send(heard("a", "Je reviendrai."))
            await receive(source, "ack")
            async with connected(opened.panel, opened.panel_token) as third:
                assert await close_code(third) == 1013
            async with asyncio.timeout(10):
                assert await close_code(source) == 4408
        await asyncio.sleep(0.6)
        assert served.ask("GET", "/healthz").json["interviews"] == 0
        assert served.snapshot(opened)["turns"][0]["text"] == "Je reviendrai."
        others = [served.open() for _ in range(6)]
        assert served.snapshot(others[0])["interview"] == others[0].id
        private = [served.ask("POST", "/v1/interviews", {}).status for _ in range(4)]
        assert private == [201, 201, 201, 503]


def test_no_word_is_ever_logged_counted_or_echoed(tmp_path: Path) -> None:
    with serving(tmp_path, log_level="debug") as served:
        asyncio.run(say_everywhere(served))
        said = served.ask("GET", "/metrics").body.decode()
    said += served.log_file.read_text()
    assert MARKER not in said
    assert "request" in said
    assert not re.search(r"bearer\.|token=", said)


async def say_everywhere(served: Served) -> None:
    opened = served.open(participant=MARKER, product={"names": [MARKER]})
    bodies: list[Any] = [
        {"lang": MARKER}, {"participant": {"x": MARKER}}, f'{{"lang": "{MARKER}'.encode(), f'"{MARKER}"'.encode(),
        MARKER.encode() * 9_000,
    ]  # fmt: skip
    for body in bodies:
        answer = served.ask("POST", "/v1/interviews", body)
        assert answer.status >= 400
        assert MARKER not in answer.body.decode()
    for method, path in (
        ("GET", f"/v1/{MARKER}"), ("GET", f"/v1/interviews/{MARKER}"), ("POST", f"/v1/samples/{MARKER}/play"),
        ("GET", f"/{MARKER}?token={MARKER}"), ("DELETE", f"/v1/interviews/{opened.id}?{MARKER}"), (MARKER, "/v1/samples"),
        ("POST", f"/v1/samples/fr/play?speed={MARKER}"),
    ):  # fmt: skip
        answer = served.ask(
            method, path, token=MARKER, Accept="application/json", Cookie=MARKER, Referer=MARKER
        )
        assert MARKER not in answer.body.decode()
    upload = served.ask(
        "POST",
        f"/v1/transcripts?name={MARKER}.txt",
        b"\x00" + MARKER.encode(),
        Content_Type="text/plain",
    )
    assert upload.status == 400
    frames: list[str | bytes] = [
        heard("a", MARKER), heard("a", MARKER, final=False), heard("a", f"autre {MARKER}"), f'{{"type":"{MARKER}"}}',
        f'{{"type":"heard","text":"{MARKER}\\ud800"}}', MARKER, MARKER.encode(), heard("b", f"{MARKER}, non ?", role="interviewer"),
        json.dumps({"type": "speaker_mapped", "speaker": MARKER, "role": "customer"}),
    ]  # fmt: skip
    async with (
        connected(opened.ingest, opened.ingest_token) as source,
        connected(opened.panel, opened.panel_token) as panel,
    ):
        for frame in frames:
            await source.send(frame)
        await source.send('{"type":"ping"}')
        assert await receive(source, "pong")
        await panel.send(f'{{"type":"marked","action":"{MARKER}"}}')
        error = await receive(panel, "error")
        assert MARKER not in json.dumps(error)
    async with connected(f"{opened.panel}?after={MARKER}&token={MARKER}", MARKER) as socket:
        assert await close_code(socket) == 4401

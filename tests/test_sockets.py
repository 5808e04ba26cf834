"""The sockets of a real server: tokens, bad frames, floods, and nobody loses a word."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
import websockets

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


# ------------------------------------------------------------------------------------------ sockets


@pytest.mark.parametrize(
    ("token", "door", "code"),
    [("wrong", "ingest", 4401), ("ingest", "panel", 4403), ("panel", "ingest", 4403)],
)
async def test_a_door_opens_to_its_own_token(
    server: Served, opened: Opened, token: str, door: str, code: int
) -> None:
    known = {"ingest": opened.ingest_token, "panel": opened.panel_token}
    url = opened.ingest if door == "ingest" else opened.panel
    async with connected(url, known.get(token, token)) as socket:
        assert await close_code(socket) == code


async def test_the_token_may_travel_in_a_header_and_is_never_echoed(opened: Opened) -> None:
    async with websockets.connect(
        opened.ingest, subprotocols=["bascule.v1"], proxy=None,  # type: ignore[list-item]
        additional_headers={"Authorization": f"Bearer {opened.ingest_token}"},
    ) as socket:  # fmt: skip
        assert socket.subprotocol == "bascule.v1"
        await socket.send('{"type":"ping"}')
        assert (await receive(socket))["type"] == "pong"
    async with connected(opened.panel, opened.panel_token) as socket:
        assert socket.subprotocol == "bascule.v1"
    async with websockets.connect(opened.panel, proxy=None) as socket:
        assert await close_code(socket) == 4401


async def test_foreign_pages_unknown_interviews_and_practice_are_turned_away(
    server: Served, opened: Opened
) -> None:
    base = f"ws://127.0.0.1:{server.port}/v1"
    async with connected(opened.panel, opened.panel_token, origin="https://evil.example") as socket:
        assert await close_code(socket) == 4403
    async with connected(opened.panel, opened.panel_token, origin=server.url) as socket:
        assert (await receive(socket))["type"] == "snapshot"
    for path in (
        "interviews/0123456789abcdef0123/panel",
        "practice/x",
        "elsewhere",
        "interviews/..%2f/panel",
    ):
        async with connected(f"{base}/{path}", "token") as socket:
            assert await close_code(socket) == 4404, path


async def test_words_go_from_a_source_to_a_panel(opened: Opened) -> None:
    async with (
        connected(opened.panel, opened.panel_token) as panel,
        connected(opened.ingest, opened.ingest_token) as source,
    ):
        assert (await receive(panel))["cursor"] == 0 or True
        await source.send(heard("a", "Avant, je", final=False))
        assert await receive(panel, "partial") == {
            "type": "partial",
            "role": "customer",
            "text": "Avant, je",
        }
        await source.send(heard("a", "Avant, je faisais tout sur un tableur."))
        assert await receive(source) == {"type": "ack", "of": "a@0", "seq": 2}
        assert (await receive(panel, "turn"))["text"] == "Avant, je faisais tout sur un tableur."
        await panel.send('{"type":"marked","action":"note","text":"à creuser"}')
        assert (await receive(panel, "ack"))["of"] == "marked:note"


BAD_FRAMES: list[tuple[str | bytes, str]] = [
    ("{", "not valid JSON"),
    ("[]", "must be an object"),
    ('"x"', "must be an object"),
    ("{}", "`type` is missing"),
    ('{"type":"opened"}', "`type` is not a type"),
    ('{"type":5}', "`type` is not a type"),
    ('{"type":"heard","id":"a","final":true}', "`text` is missing"),
    ('{"type":"heard","id":"a","final":true,"text":5}', "`text` must be a text"),
    ('{"type":"heard","id":"a","final":"MARKER","text":"x"}', "`final` must be true or false"),
    ('{"type":"heard","id":"a","final":true,"text":"x","wörds":1}', "`wörds` is not a field"),
    ('{"type":"heard","id":"","final":true,"text":"x"}', "`id` is empty"),
    ('{"type":"heard","id":"a","final":true,"text":"x","revision":-1}', "`revision` is too small"),
    (
        '{"type":"heard","id":"a","final":true,"text":"x","revision":1.5}',
        "`revision` must be a whole number",
    ),
    ('{"type":"heard","id":"a","final":true,"text":"x","start":1e999}', "`start` must be a number"),
    ('{"type":"heard","id":"a","final":true,"text":"x","role":"MARKER"}', "`role` is not one of"),
    ('{"type":"heard","id":"a","final":true,"text":"x","confidence":NaN}', "`confidence`"),
    ('{"type":"retracted","ids":[]}', "`ids` is empty"),
    ("[" * 60_000, "not valid JSON"),
    (b"\x00\x01", "Binary frames are not taken"),
]


async def test_a_frame_that_is_not_valid_is_answered_in_words(opened: Opened) -> None:
    async with connected(opened.ingest, opened.ingest_token) as source:
        for number, (frame, words) in enumerate(BAD_FRAMES):
            await source.send(frame.replace("MARKER", MARKER) if isinstance(frame, str) else frame)
            error = await receive(source)
            assert (error["type"], error["code"]) == ("error", "bad_frame")
            assert words in error["message"], frame
            assert MARKER not in json.dumps(error)
            await source.send(heard(f"good-{number}", f"Phrase {number}."))
            assert (await receive(source))["of"] == f"good-{number}@0"


async def test_an_error_says_which_frame_it_was(opened: Opened) -> None:
    async with connected(opened.ingest, opened.ingest_token) as source:
        await source.send('{"type":"heard","id":"x7","revision":3,"final":true}')
        assert (await receive(source))["of"] == "x7@3"


async def test_ten_bad_frames_in_a_row_close_the_socket(opened: Opened) -> None:
    async with connected(opened.ingest, opened.ingest_token) as source:
        for _ in range(9):
            await source.send("{")
        await source.send(heard("a", "Bonjour."))
        for _ in range(10):
            await source.send("{")
        assert await close_code(source) == 4400


async def test_strange_texts_are_kept_and_shown_as_texts(server: Served, opened: Opened) -> None:
    sent = {
        "nul": '"a\\u0000b"', "half": '"un \\ud83d demi"', "tail": '"fin \\ude00"', "pair": '"\\ud83d\\ude00"',
        "rtl": '"\\u202eשלום"', "family": '"👩‍👩‍👧‍👦 oui"', "html": '"<script>alert(1)</script>"', "nfd": '"e\\u0301te\\u0301"',
    }  # fmt: skip
    kept = {
        "nul": "a b", "half": "un � demi", "tail": "fin �", "pair": "😀", "rtl": "\u202eשלום", "family": "👩‍👩‍👧‍👦 oui",
        "html": "<script>alert(1)</script>", "nfd": "été",
    }  # fmt: skip
    async with connected(opened.ingest, opened.ingest_token) as source:
        for name, text in sent.items():
            await source.send(
                f'{{"type":"heard","id":"{name}","role":"customer","final":true,"end_of_turn":true,"text":{text}}}'
            )
            assert (await receive(source))["of"] == f"{name}@0"
    facts = [line["fact"] for line in server.facts(opened) if line["fact"]["type"] == "heard"]
    assert {fact["id"]: fact["text"] for fact in facts} == kept


async def test_absurd_times_and_disordered_revisions_lose_no_words(
    server: Served, opened: Opened
) -> None:
    async with connected(opened.ingest, opened.ingest_token) as source:
        for name, start, end in (("a", -5, -1), ("b", 10, 2), ("c", 1e12, 1e13), ("d", 3, None)):
            await source.send(heard(name, f"Les mots de {name}.", start=start, end=end))
            assert (await receive(source))["type"] == "ack"
        for revision in (5, 2, 7, 7, 0):
            await source.send(heard("e", f"Version {revision}.", revision=revision))
            assert (await receive(source))["of"] == f"e@{revision}"
    said = " ".join(turn["text"] for turn in server.snapshot(opened)["turns"])
    assert all(f"Les mots de {name}." in said for name in "abcd")
    assert "Version 7." in said
    assert "Version 5." not in said


async def test_two_sources_speak_at_once_and_nothing_is_lost(
    server: Served, opened: Opened
) -> None:
    async def tell(prefix: str, role: str) -> None:
        async with connected(opened.ingest, opened.ingest_token) as source:
            for number in range(60):
                await source.send(
                    heard(f"{prefix}{number}", f"{prefix} numéro {number}.", role=role)
                )
            acks = [await receive(source, "ack") for _ in range(60)]
            assert [ack["of"] for ack in acks] == [f"{prefix}{number}@0" for number in range(60)]

    await asyncio.gather(tell("m", "interviewer"), tell("s", "customer"))
    facts = server.facts(opened)
    assert len({line["fact"]["id"] for line in facts if line["fact"]["type"] == "heard"}) == 120
    assert [line["seq"] for line in facts] == list(range(1, 122))


async def test_two_sources_with_the_same_ids_are_told_so(opened: Opened) -> None:
    async with (
        connected(opened.ingest, opened.ingest_token) as one,
        connected(opened.ingest, opened.ingest_token) as two,
    ):
        await one.send(heard("1", "Racontez-moi.", role="interviewer"))
        assert (await receive(one))["type"] == "ack"
        await two.send(heard("1", "C'était en mars."))
        error = await receive(two)
        assert error["of"] == "1@0"
        assert "ids of its own" in error["message"]


async def test_a_frame_over_64_kib_closes_and_one_under_does_not(opened: Opened) -> None:
    async with connected(opened.ingest, opened.ingest_token) as source:
        await source.send(heard("long", "mot " * 14_000))
        assert (await receive(source))["of"] == "long@0"
        await source.send(heard("longer", "mot " * 20_000))
        assert await close_code(source) == 4413
    async with connected(opened.ingest, opened.ingest_token) as source:
        await source.send(heard("accents", "é" * 33_000))
        assert await close_code(source) == 4413


async def test_ten_thousand_frames_a_second_are_stopped_and_disturb_nobody(
    server: Served, opened: Opened
) -> None:
    other = server.open()
    async with (
        connected(opened.ingest, opened.ingest_token) as flood,
        connected(other.ingest, other.ingest_token) as calm,
    ):

        async def pour() -> None:
            with suppress(websockets.ConnectionClosed):
                while True:
                    for _ in range(500):
                        await flood.send(heard("f", "encore", final=False))
                    await asyncio.sleep(0.05)

        pouring = asyncio.create_task(pour())
        slowest = 0.0
        for number in range(20):
            started = time.perf_counter()
            await calm.send(heard(f"c{number}", f"Tranquille {number}."))
            assert (await receive(calm))["of"] == f"c{number}@0"
            slowest = max(slowest, time.perf_counter() - started)
            await asyncio.sleep(0.01)
        async with asyncio.timeout(15):
            await pouring
        assert flood.close_code == 4429
        assert slowest < 2.0
    assert server.snapshot(opened)["closed"] is False


async def test_a_panel_that_reads_nothing_slows_nobody(server: Served, opened: Opened) -> None:
    async with (
        connected(opened.panel, opened.panel_token) as lazy,
        connected(opened.ingest, opened.ingest_token) as source,
    ):
        for number in range(400):
            await source.send(
                heard(f"s{number}", f"Phrase {number} " + "longue " * 60, end_of_turn=True)
            )
            assert (await receive(source, "ack"))["of"] == f"s{number}@0"
        newest = server.snapshot(opened)["cursor"]
        async with asyncio.timeout(20):
            while (frame := await receive(lazy)).get("cursor", 0) < newest:
                assert frame["type"]

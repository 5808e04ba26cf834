"""The doors of a real server: routes, sockets, tokens, bounds, and what is never said."""

import asyncio
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from app import events
from app.web import contract
from app.web.asyncapi import CLOSE_CODES, asyncapi
from tests.serving import Opened, Served, connected, receive, serving

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


# ----------------------------------------------------------------------------------------- routes


def test_an_interview_opens_and_stands_as_it_was_opened(server: Served, opened: Opened) -> None:
    drawn = server.snapshot(opened)
    assert drawn["interview"] == opened.id
    assert (drawn["lang"], drawn["participant"], drawn["recorded"]) == ("fr", "P07", True)
    assert events.Snapshot.model_validate(drawn)
    assert opened.ingest == f"ws://127.0.0.1:{server.port}/v1/interviews/{opened.id}/ingest"


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ({"lang": "de"}, "lang"),
        ({"langue": "fr"}, "langue"),
        ({"product": {"names": "Dolia"}}, "product.names"),
        ({"consent": {}}, "consent.given"),
        ({"participant": MARKER * 100}, "participant"),
    ],
)
def test_an_opening_that_is_not_valid_names_the_field(
    server: Served, body: Any, names: str
) -> None:
    answer = server.ask("POST", "/v1/interviews", body)
    assert answer.status == 422
    error = answer.json["error"]
    assert error["code"] == "not_valid"
    assert f"`{names}`" in error["message"]
    assert MARKER not in answer.body.decode()


def test_a_body_that_is_no_json_gets_a_sentence(server: Served) -> None:
    answer = server.ask("POST", "/v1/interviews", b"{not json")
    assert (answer.status, answer.json["error"]["message"]) == (
        422,
        "The message is not valid JSON.",
    )


@pytest.mark.parametrize(
    ("token", "status"), [(None, 401), ("wrong", 401), ("ingest", 403), ("panel", 200)]
)  # fmt: skip
def test_only_the_panels_token_opens(
    server: Served, opened: Opened, token: str | None, status: int
) -> None:
    known = {"ingest": opened.ingest_token, "panel": opened.panel_token}
    answer = server.ask("GET", f"/v1/interviews/{opened.id}", token=known.get(token or "", token))
    assert answer.status == status
    if status != 200:
        assert answer.json["error"]["remedy"]


def test_what_is_not_there_is_said_in_json(server: Served) -> None:
    for path in ("/v1/nothing", "/v1", "/v1/interviews/abc/def", "/assets/none.js"):
        answer = server.ask("GET", path, Accept="text/html")
        assert (answer.status, answer.json["error"]["code"]) == (404, "not_found"), path
    assert server.ask("GET", "/v1/interviews/0123456789abcdef0123", token="x").status == 404
    assert server.ask("PUT", "/v1/interviews").status == 405


def test_every_answer_is_dressed(server: Served) -> None:
    for path in ("/", "/healthz", "/v1/nothing", "/panel/some"):
        headers = {
            name.lower(): value
            for name, value in server.ask("GET", path, Accept="text/html").headers.items()
        }
        assert "frame-ancestors 'none'" in headers["content-security-policy"], path
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "server" not in headers
        assert headers["cache-control"] in ("no-cache", "no-store")


def test_a_foreign_host_or_page_is_refused(server: Served) -> None:
    assert server.ask("GET", "/healthz", Host="evil.example").status == 403
    assert server.ask("GET", "/healthz", Host=f"localhost:{server.port}").status == 200
    for origin, status in (
        ("https://evil.example", 403), ("null", 403), (server.url, 200), ("https://friend.example", 200),
    ):  # fmt: skip
        answer = server.ask("GET", "/healthz", Origin=origin)
        assert answer.status == status, origin


def test_a_body_may_not_be_endless(server: Served) -> None:
    answer = server.ask("POST", "/v1/interviews", b" " * 70_000)
    assert (answer.status, answer.json["error"]["code"]) == (413, "too_large")


def test_the_server_says_how_it_is(server: Served) -> None:
    assert server.ask("GET", "/healthz").json["log"] == "durable"
    assert server.ask("GET", "/readyz").json["ready"] is True
    assert b"bascule_commit_seconds" in server.ask("GET", "/metrics").body


def test_the_qr_code_needs_a_server_that_a_phone_can_reach(
    server: Served, opened: Opened, tmp_path: Path
) -> None:
    answer = server.ask("GET", f"/v1/interviews/{opened.id}/qr.svg", token=opened.panel_token)
    assert (answer.status, answer.json["error"]["code"]) == (409, "only_here")
    assert "--host" in answer.json["error"]["remedy"]
    with serving(tmp_path, "--host", "0.0.0.0") as wide:
        interview = wide.open()
        answer = wide.ask(
            "GET", f"/v1/interviews/{interview.id}/qr.svg", token=interview.panel_token
        )
        assert answer.status == 200
        assert b"<svg" in answer.body
        assert wide.ask("GET", "/healthz", Host="10.1.2.3:8765").status == 200
        assert wide.ask("GET", "/healthz", Host="rebound.example").status == 403


def test_a_file_is_read_from_a_form_and_from_a_body(server: Served) -> None:
    text = "Intervieweuse : Racontez-moi la première fois.\nMarc : C'était en mars, on a signé.\n".encode()
    form = (
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        + text
        + b"\r\n--b--\r\n"
    )
    one = server.ask(
        "POST", "/v1/transcripts", form, Content_Type="multipart/form-data; boundary=b"
    )
    two = server.ask("POST", "/v1/transcripts?name=a.txt", text, Content_Type="text/plain")
    assert one.status == two.status == 200
    assert one.json == two.json
    assert [turn["speaker"] for turn in one.json["turns"]] == ["Intervieweuse", "Marc"]
    assert one.json["interviewer"] == "Intervieweuse"


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe" * 50, b"%PDF-1.7"])
def test_a_file_that_is_no_transcript_gets_a_sentence(server: Served, data: bytes) -> None:
    answer = server.ask("POST", "/v1/transcripts?name=a.txt", data, Content_Type="text/plain")
    assert answer.status == 400
    assert answer.json["error"]["message"]


def test_samples_are_listed_and_can_be_read(server: Served) -> None:
    cards = server.ask("GET", "/v1/samples").json
    assert [card["id"] for card in cards] == ["en", "fr"]
    assert len(server.ask("GET", "/v1/samples/fr").json["turns"]) == cards[1]["turns"]
    assert server.ask("GET", "/v1/samples/de").status == 404


async def test_a_sample_plays_into_an_interview_of_its_own(server: Served) -> None:
    answer = server.ask("POST", "/v1/samples/fr/play?speed=400", b"")
    assert answer.status == 201
    async with (
        asyncio.timeout(20),
        connected(answer.json["panel"]["url"], answer.json["panel"]["token"]) as panel,
    ):
        assert (await receive(panel))["type"] == "snapshot"
        assert (await receive(panel, "turn"))["role"] == "interviewer"
    assert server.ask("POST", "/v1/samples/fr/play?speed=0", b"").status == 422


# ---------------------------------------------------------------------------------------- documents


def test_the_panels_types_are_those_of_the_models() -> None:
    stale = "frontend/src/contract.ts is stale: run `python -m app.web.contract`"
    assert contract.WHERE.read_text("utf-8") == contract.contract(), stale


def test_the_socket_document_names_every_message_and_close_code(server: Served) -> None:
    document = server.ask("GET", "/asyncapi.json").json
    assert document == json.loads(json.dumps(asyncapi()))
    assert document["asyncapi"].startswith("3.")
    text = json.dumps(document)
    for reference in re.findall(r'"\$ref": "#/([^"]+)"', text):
        place: Any = document
        for step in reference.split("/"):
            place = place[step]
    kinds = {message["name"] for message in document["components"]["messages"].values()}
    assert {"heard", "marked", "ack", "snapshot", "partial", "probe"} <= kinds
    assert all(str(code) in document["info"]["description"] for code in CLOSE_CODES)


def test_the_routes_do_what_their_document_says(server: Served) -> None:
    """Requests made up from the OpenAPI document: no fault of ours, no answer it does not name."""
    schema = schemathesis.openapi.from_url(f"{server.url}/openapi.json")
    checks = [not_a_server_error, status_code_conformance, response_schema_conformance]
    operations = [
        found.ok() for found in schema.exclude(path_regex="/play|/metrics").get_all_operations()
    ]
    assert len(operations) > 8
    end = time.monotonic() + 15
    for operation in operations:

        @settings(
            max_examples=12,
            derandomize=True,
            database=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy())
        def answers_as_documented(case: schemathesis.Case) -> None:
            if time.monotonic() < end:
                case.call_and_validate(checks=checks, timeout=5)

        answers_as_documented()

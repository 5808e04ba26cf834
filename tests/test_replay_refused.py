"""A replay that cannot be done says why, in a sentence, with what to do."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from app.uses.replay import run_replay
from tests.reading import FOLDER
from tests.serving import free_port


def refused(
    capsys: pytest.CaptureFixture[str], file: Path | str, server: str, **options: Any
) -> str:
    """What a replay that cannot be done says."""
    assert run_replay(file, server, "max", **options) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    return " ".join(err.split())


def test_a_server_that_is_not_there_is_said_with_what_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = refused(capsys, "sample:fr", f"http://127.0.0.1:{free_port()}")
    assert "There is no Bascule server at http://127.0.0.1" in words
    assert "bascule serve" in words


@pytest.mark.parametrize(
    "server",
    ["127.0.0.1:8765", "ftp://x", "http://", "nonsense", "http://[::", "http://127.0.0.1:abc"],
)
def test_an_address_that_cannot_be_is_said(capsys: pytest.CaptureFixture[str], server: str) -> None:
    assert "is not the address of a server" in refused(capsys, "sample:fr", server)


@pytest.mark.parametrize(("file", "words"), [
    ("sample:xx", "There are: en, fr"), ("nowhere.vtt", "nowhere.vtt cannot be opened"), (FOLDER, "cannot be opened"),
    (FOLDER / "video.sbv", "do not say who speaks"),
])  # fmt: skip
def test_a_file_that_cannot_be_told_is_said_before_anything_is_opened(
    capsys: pytest.CaptureFixture[str], file: Path | str, words: str
) -> None:
    assert words in refused(capsys, file, "http://127.0.0.1:1")


def test_an_interviewer_who_does_not_speak_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    words = refused(capsys, FOLDER / "plain_en.txt", "http://127.0.0.1:1", interviewer="Zoe")
    assert "No speaker is called 'Zoe'" in words


@contextlib.contextmanager
def answering(status: int, body: bytes) -> Iterator[str]:
    """Something that is no Bascule server, or one that refuses."""

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            return

    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(("status", "body", "words"), [
    (200, b"<html>It works!</html>", "is not a Bascule server"),
    (200, b"\xff\xfe", "is not a Bascule server"),
    (201, b'{"id": "x"}', "is not a Bascule server"),
    (404, b"not found", "is not a Bascule server"),
    (503, b'{"error": {"code": "too_much", "message": "Too many interviews.", "remedy": "Wait."}}',
     "The server refuses: Too many interviews. Wait."),
])  # fmt: skip
def test_what_answers_otherwise_is_said(
    capsys: pytest.CaptureFixture[str], status: int, body: bytes, words: str
) -> None:
    with answering(status, body) as server:
        assert words in refused(capsys, "sample:fr", server)

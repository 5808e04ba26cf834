"""A call told line by line to a running server, and the panel that watches it."""

import json
from typing import Any

from playwright.sync_api import Page, expect
from websockets.sync.client import connect

from tests.interviews import ROLE
from tests.serving import Opened, Served, heard


class Call:
    """An interview on a running server. Lines are said as people say them: 2.5 words a second, a breath between."""

    def __init__(self, server: Served, lang: str = "fr", preset: str = "training") -> None:
        self.server = server
        self.opened: Opened = server.open(lang=lang, preset=preset)
        self.at = 0.0
        self.count = 0

    def say(self, *lines: str, speaker: str | None = None) -> None:
        """`I: Racontez-moi…`: who, and what. `speaker` is the label that the source gives."""
        self.send(*(self._line(line, speaker) for line in lines))

    def map(self, speaker: str, role: str) -> None:
        """The source says who a label is."""
        self.send(json.dumps({"type": "speaker_mapped", "speaker": speaker, "role": role}))

    def send(self, *frames: str) -> None:
        """Send frames as a source does; back when each is acknowledged."""
        with connect(
            self.opened.ingest,
            subprotocols=["bascule.v1"],  # type: ignore[list-item]
            additional_headers={"Authorization": f"Bearer {self.opened.ingest_token}"},
            compression=None,
            proxy=None,
        ) as socket:
            for frame in frames:
                socket.send(frame)
                answer = json.loads(socket.recv(timeout=20))
                assert answer["type"] == "ack", answer

    @property
    def snapshot(self) -> Any:
        return self.server.snapshot(self.opened)

    def _line(self, line: str, speaker: str | None) -> str:
        who, _, text = line.partition(": ")
        start = self.at + 1.0
        self.at = start + len(text.split()) / 2.5
        self.count += 1
        times = {"start": round(start, 2), "end": round(self.at, 2), "end_of_turn": True}
        return heard(f"line:{self.count}", text, role=ROLE[who], speaker=speaker, **times)


def watch(page: Page, server: Served, opened: Opened) -> None:
    """Open the panel of an interview."""
    page.goto(f"{server.url}/#/panel/{opened.id}/{opened.panel_token}")
    expect(page.locator(".probe, .still, main").first).to_be_visible()

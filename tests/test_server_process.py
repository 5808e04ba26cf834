"""The server as a process: quick to start, honest when it cannot, and whole after any kind of end."""

import asyncio
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.serving import (
    ROOT,
    Served,
    close_code,
    connected,
    free_port,
    heard,
    receive,
    serving,
)  # fmt: skip

pytestmark = pytest.mark.server


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
    )


def test_help_is_quick() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert command("--help").returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Processor time: how long one waits depends on what else the machine does.
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.5
    assert command("--version").stdout.startswith("bascule ")


def test_the_server_is_ready_within_two_seconds(tmp_path: Path) -> None:
    took = []
    for number in range(3):
        with serving(tmp_path / str(number)) as served:
            took.append(min(served.ready_after, served.processor_time))
    assert min(took) < 2.0


def test_a_server_that_starts_reads_neither_the_method_nor_the_customers() -> None:
    script = (
        "import sys\n"
        "from app.main import create_server\n"
        "from app.settings import read_settings\n"
        "create_server(read_settings())\n"
        "parts = {'.'.join(name.split('.')[:2]) for name in sys.modules if name.startswith('app.')}\n"
        "print(sorted(parts & {'app.coach', 'app.method', 'app.language', 'app.names', 'app.conversation'}))\n"
        "print(sorted(name for name in sys.modules if name.startswith('app.customers.')))\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.splitlines() == ["[]", "['app.customers.feedback']"]


def test_what_is_in_the_way_is_said(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        taken = command(
            "serve", "--no-open", "--port", str(served.port), "--data", str(tmp_path / "b")
        )
        assert taken.returncode == 1
        assert f"Port {served.port} is taken" in taken.stderr
        assert "--port" in taken.stderr
        shared = command(
            "serve", "--no-open", "--port", str(free_port()), "--data", str(served.data)
        )
        assert "already using the data folder" in shared.stderr
        seen = command("doctor", "--port", str(served.port), "--data", str(served.data))
        assert seen.returncode == 1
        assert "NO   Port" in seen.stdout
        assert "Traceback" not in taken.stderr + shared.stderr + seen.stderr


def test_a_log_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "bascule.db").mkdir()
    said = command("serve", "--no-open", "--port", str(free_port()), "--data", str(tmp_path))
    assert said.returncode == 1
    assert "The log cannot be opened (unable to open database file)" in said.stderr
    assert "The server could not start" in said.stderr


@pytest.mark.parametrize(
    ("name", "value"), [("PORT", "http"), ("FRAME_RATE", "0"), ("ALLOWED_ORIGINS", "friend.example")]
)  # fmt: skip
def test_a_setting_that_cannot_be_is_named(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"BASCULE_{name}", value)
    said = command("serve", "--no-open")
    assert said.returncode == 1
    assert said.stderr.startswith(f"BASCULE_{name} cannot be used")


async def test_asked_to_stop_it_says_goodbye_and_loses_nothing(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        opened = served.open()
        async with (
            connected(opened.panel, opened.panel_token) as panel,
            connected(opened.ingest, opened.ingest_token) as source,
        ):
            for number in range(50):
                await source.send(heard(f"s{number}", f"Phrase {number}."))
            await receive(source, "ack")
            await asyncio.to_thread(served.stop)
            assert await close_code(panel) == 1012
            assert await close_code(source) == 1012
        served.start()
        kept = [line["fact"]["id"] for line in served.facts(opened)[1:]]
        assert kept[:1] == ["s0"]
        assert kept == [f"s{number}" for number in range(len(kept))]
        assert "Traceback" not in served.log_file.read_text()


# --------------------------------------------------------------------------------- a full disk


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="needs prlimit (Linux)")
async def test_a_full_disk_stops_acknowledgements_and_nothing_else(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        opened = served.open()
        assert served.process
        async with (
            connected(opened.panel, opened.panel_token) as panel,
            connected(opened.ingest, opened.ingest_token) as source,
        ):
            await source.send(heard("before", "Avant."))
            await receive(source, "ack")
            limit_files(served, 1)
            await source.send(heard("during", "Pendant que le disque est plein.", end_of_turn=True))
            async with asyncio.timeout(10):
                while "Pendant" not in (await receive(panel, "turn"))["text"]:
                    pass
                while (await receive(panel, "health"))["log"]["state"] != "failing":
                    pass
            assert served.ask("GET", "/readyz").status == 503
            refused = served.ask("POST", "/v1/interviews", {})
            assert (refused.status, refused.json["error"]["code"]) == (503, "log_failed")
            limit_files(served, resource.RLIM_INFINITY)
            async with asyncio.timeout(10):
                assert (await receive(source, "ack"))["of"] == "during@0"
                while (await receive(panel, "health"))["log"]["state"] != "durable":
                    pass
        served.kill()
        served.start()
        assert [line["fact"].get("id") for line in served.facts(opened)] == [
            None,
            "before",
            "during",
        ]


def limit_files(served: Served, size: int) -> None:
    """Let the server's files grow to `size` bytes and no further: what a full disk does to it."""
    assert served.process
    hard = resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE)[1]
    resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE, (size, hard))

"""`bascule review --advised`: reports with a model's note, which cost nothing where the model is missing or fails."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from typer.testing import CliRunner

from app.__main__ import cli
from app.sources import samples
from tests.endpoints import ROOT, endpoint, free_port

pytestmark = [pytest.mark.server, pytest.mark.timeout(180)]

INTERVIEWS = sorted((ROOT / "evals" / "interviews").glob("*-0[12].json"))


@pytest.fixture(autouse=True)
def log_lines_as_ever() -> Iterator[None]:
    """The command silences the log of its own process, which here is everybody's."""
    structlog.reset_defaults()
    yield
    structlog.reset_defaults()


@pytest.fixture(scope="module")
def good() -> Iterator[str]:
    with endpoint("good") as url:
        yield url


def review(data: Path, url: str | None, *words: str | Path) -> tuple[int, str]:
    """The command with an endpoint at `url`; its exit status and what it says. What is printed is for programs."""
    settings = {"BASCULE_DATA": str(data), "COLUMNS": "200"}
    if url is not None:
        settings |= {"BASCULE_LLM_BASE_URL": url, "BASCULE_LLM_MODEL": "scripted"}
    said = CliRunner().invoke(cli, ["review", *map(str, words), "--advised"], env=settings)
    assert said.exception is None or isinstance(said.exception, SystemExit), said.exception
    assert said.stdout == ""
    return said.exit_code, said.stderr


def in_json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def test_each_report_has_a_note_and_it_is_said_first_where_text_goes(
    tmp_path: Path, good: str
) -> None:
    out, data = tmp_path / "out", tmp_path / "data"
    status, said = review(data, good, "sample:fr", "sample:en", "-o", out, "-f", "json,md")
    assert status == 0
    first, *_, last = said.strip().splitlines()
    assert "127.0.0.1 (this machine or its network)" in first and said.count("--advised") == 1
    assert "no note" not in last
    sent = list((data / "sent").iterdir())
    folder, _, pattern = first.rpartition(" ")[2].rpartition("/")
    assert sorted(Path(folder).glob(pattern)) == sorted(sent) and len(sent) == 2
    for lang in ("fr", "en"):
        found = in_json(out / f"sample-{lang}.json")
        note = found["told"]["note"]
        assert note["by"] == "scripted"
        assert {n for one in note["story"] for n in one["turns"]} <= {one["turn"] for one in found["turns"]}  # fmt: skip
        assert note["story"][0]["text"] in (out / f"sample-{lang}.md").read_text("utf-8")


def test_the_note_is_masked_with_the_rest(tmp_path: Path, good: str) -> None:
    status, _ = review(tmp_path, good, "sample:fr", "-o", tmp_path, "-f", "json", "--masked")
    found = in_json(tmp_path / "sample-fr.json")
    assert status == 0 and found["masked"] and found["told"]["note"]["story"]
    for name in ("Nathalie", "Josiane", "Régis", "Corbelline"):
        assert name not in json.dumps(found, ensure_ascii=False)


def test_without_a_model_the_reports_are_written_and_it_is_said(tmp_path: Path) -> None:
    status, said = review(tmp_path, None, "sample:en", "-o", tmp_path / "out", "-f", "json")
    assert status == 0
    assert "no language model is configured" in said and "BASCULE_LLM_MODEL" in said
    assert in_json(tmp_path / "out" / "sample-en.json")["told"]["note"] is None
    assert not (tmp_path / "sent").exists()


def test_with_nobody_at_the_address_every_file_is_reported_on_as_ever(tmp_path: Path) -> None:
    files = INTERVIEWS[::2]
    gone = f"http://127.0.0.1:{free_port()}/v1"
    plain = CliRunner().invoke(cli, ["review", *map(str, files), "-o", str(tmp_path / "plain"), "-f", "json", "--quiet"])  # fmt: skip
    assert plain.exit_code == 0
    status, said = review(tmp_path, gone, *files, "-o", tmp_path / "out", "-f", "json", "--quiet")
    assert status == 0
    assert len(said.strip().splitlines()) == 2, said
    last = said.strip().splitlines()[-1]
    assert f"{len(files)} of {len(files)} reports have no note" in last
    assert f"The model cannot be reached. Ask again in a moment. ({len(files)})" in last
    for file in files:
        assert in_json(tmp_path / "out" / file.name) == in_json(tmp_path / "plain" / file.name)


def test_many_files_are_asked_about_by_several_processes(tmp_path: Path, good: str) -> None:
    out, whole = tmp_path / "out", samples.load("fr")
    # Of a talk that breaks off the script can write no note: what is missing is added up over the processes.
    broken_off = [tmp_path / f"{name}.json" for name in ("mardi", "jeudi")]
    for file in broken_off:
        talk = whole.model_copy(update={"turns": whole.turns[:6]})
        file.write_text(talk.model_dump_json(exclude_none=True), "utf-8")
    several = ("sample:fr", "sample:en", *broken_off, "--jobs", "2")
    status, said = review(tmp_path, good, *several, "-o", out, "-f", "json")
    assert status == 0
    notes = {file.stem: in_json(file)["told"]["note"] for file in out.iterdir()}
    assert notes["sample-fr"] and notes["sample-en"]
    assert notes["mardi"] is None and notes["jeudi"] is None
    assert "2 of 4 reports have no note" in said
    assert len(list((tmp_path / "sent").iterdir())) == len(notes) == 4


def test_what_cannot_be_written_down_is_not_sent_and_costs_no_report(
    tmp_path: Path, good: str
) -> None:
    data = tmp_path / "data"
    data.write_text("not a folder", "utf-8")
    status, said = review(data, good, "sample:en", "-o", tmp_path / "out", "-f", "json")
    assert status == 0 and "1 of 1 reports have no note" in said
    assert "written down" in said
    assert in_json(tmp_path / "out" / "sample-en.json")["score"]["total"]

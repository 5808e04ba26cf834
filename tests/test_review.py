"""`bascule review`: files in, reports out, the rest done when some fail; and one's own progress over them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from app.events import Consent, Opened, Opening
from app.reports.model import Report
from app.sources import samples
from app.sources.pace import told
from app.uses.progress import Held, progress
from app.uses.report import of_transcript
from app.uses.report.files import Wishes, reports_of
from tests.reporting import transcript

ROOT = Path(__file__).parents[1]
TRANSCRIPTS = Path(__file__).parent / "transcripts"


def run(*words: str | Path) -> tuple[int, str, str]:
    said = CliRunner().invoke(cli, ["review", *map(str, words)], env={"COLUMNS": "200"})
    assert said.exception is None or isinstance(said.exception, SystemExit), said.exception
    return said.exit_code, said.stdout, said.stderr


def in_json(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def log_lines(name: str) -> str:
    """An interview's log as it is downloaded."""
    said = samples.load(name)
    opening = Opening(
        lang=said.lang, product=said.product, consent=Consent(given=True), participant="P07"
    )
    facts = [(0.0, Opened(opening=opening)), *((one.at, one.heard) for one in told(said))]
    lines = [
        f'{{"kind": "fact", "seq": {seq}, "at": {at}, "fact": {fact.model_dump_json(exclude_none=True)}}}'
        for seq, (at, fact) in enumerate(facts, 1)
    ]
    return "\n".join(
        [*lines, '{"kind": "receipt", "cursor": 1, "at": 0.0, "receipt": {"type": "name"}}']
    )


# ------------------------------------------------------------------------------------ what goes in


@pytest.mark.parametrize(
    "name", ["zoom_en.vtt", "teams_fr.vtt", "plain_en.txt", "bold_en.md", "subtitles_en.srt"]
)
def test_any_transcript_that_is_read_is_reported_on(tmp_path: Path, name: str) -> None:
    status, _, err = run(TRANSCRIPTS / name, "-o", tmp_path, "--format", "json")
    assert status == 0 and "1 reported on" in err
    report = Report.model_validate(in_json(tmp_path / f"{Path(name).stem}.json"))
    assert len(report.turns) > 3 and report.id


def test_a_log_is_reported_on_as_the_live_interview_it_was(tmp_path: Path) -> None:
    (tmp_path / "p07.jsonl").write_text(log_lines("fr"), "utf-8")
    assert run(tmp_path / "p07.jsonl", "-o", tmp_path / "out", "-f", "json")[0] == 0
    found = in_json(tmp_path / "out" / "p07.json")
    assert (found["source"], found["participant"], found["id"]) == ("live", "P07", "p07")


def test_many_transcripts_in_one_file_are_each_reported_on(tmp_path: Path) -> None:
    status, _, err = run(TRANSCRIPTS / "several.jsonl", "-o", tmp_path, "-f", "json")
    assert status == 1 and "line 3" in err
    assert len(list(tmp_path.glob("*.json"))) == 2


def test_who_interviews_is_guessed_and_said_and_can_be_said_otherwise(tmp_path: Path) -> None:
    file = TRANSCRIPTS / "plain_en.txt"
    _, _, err = run(file, "-o", tmp_path, "-f", "json")
    assert "Maya Ortiz seems to interview" in err
    guessed = in_json(tmp_path / "plain_en.json")
    assert guessed["interviewer_guessed"] and guessed["caveats"][0]["code"] == "guessed_interviewer"
    run(file, "-o", tmp_path, "-f", "json", "--swap")
    swapped = in_json(tmp_path / "plain_en.json")
    assert not swapped["interviewer_guessed"]
    assert {one["role"] for one in swapped["turns"] if one["speaker"] == "Maya Ortiz"} == {
        "customer"
    }
    status, _, err = run(file, "-o", tmp_path, "-f", "json", "--interviewer", "Nobody")
    assert status == 1 and "Maya Ortiz" in err


def test_the_products_name_can_be_told(tmp_path: Path) -> None:
    (tmp_path / "dolia.txt").write_text(
        "Interviewer: Comment avez-vous connu Dolia ?\nClient: Par mon frère, en mars.\n" * 3,
        "utf-8",
    )
    run(tmp_path / "dolia.txt", "-o", tmp_path / "out", "-f", "json", "--name", "Dolia")
    names = in_json(tmp_path / "out" / "dolia.json")["told"]["names"]
    assert names == [{"name": "Dolia", "status": "named_early", "turn": 0}]


# ----------------------------------------------------------------------------------- what comes out


def test_the_json_obeys_the_schema_and_quotes_are_objects(tmp_path: Path) -> None:
    assert run("sample:fr", "sample:en", "-o", tmp_path, "-f", "json")[0] == 0
    status, schema, _ = run("--schema")
    assert status == 0
    for name in samples.names():
        found = in_json(tmp_path / f"sample-{name}.json")
        jsonschema.validate(found, json.loads(schema))
        assert set(found["told"]["struggle"] or {"quote": "", "turn": 0, "span": []}) == {
            "quote",
            "turn",
            "span",
        }
        assert isinstance(found["score"]["total"], float)


def test_a_transcript_too_short_for_a_score_has_null_there(tmp_path: Path) -> None:
    run(TRANSCRIPTS / "zoom_en.vtt", "-o", tmp_path, "-f", "json")
    score = in_json(tmp_path / "zoom_en.json")["score"]
    assert score["total"] is None and score["why"]


def test_every_format_is_written_in_the_language_asked_for(tmp_path: Path) -> None:
    status, _, _ = run(
        TRANSCRIPTS / "teams_fr.vtt", "-o", tmp_path, "-f", "html,pdf,docx,md,json", "--lang", "en"
    )
    assert status == 0
    assert sorted(one.suffix for one in tmp_path.iterdir()) == [
        ".docx",
        ".html",
        ".json",
        ".md",
        ".pdf",
    ]
    assert in_json(tmp_path / "teams_fr.json")["lang"] == "en"
    assert 'lang="en"' in (tmp_path / "teams_fr.html").read_text("utf-8")


def test_a_masked_report_says_what_was_masked_so_that_it_can_be_looked_over(tmp_path: Path) -> None:
    status, _, err = run(TRANSCRIPTS / "plain_en.txt", "-o", tmp_path, "-f", "json,md", "--masked")
    assert status == 0 and "Person B ← Maya Ortiz" in err
    for path in tmp_path.iterdir():
        assert "Maya" not in path.read_text("utf-8")


def test_a_report_never_overwrites_what_was_read_nor_another_report(tmp_path: Path) -> None:
    said = samples.load("en").model_dump_json(exclude_none=True)
    for folder in ("monday", "tuesday"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "p1.json").write_text(said, "utf-8")
    (tmp_path / "p2.json").write_text(said, "utf-8")
    status, _, _ = run(
        tmp_path / "monday",
        tmp_path / "tuesday",
        tmp_path / "p2.json",
        "-o",
        tmp_path,
        "-f",
        "json",
    )
    assert status == 0 and (tmp_path / "p2.json").read_text("utf-8") == said
    assert sorted(one.name for one in tmp_path.glob("*.json")) == [
        "p1-2.json",
        "p1.json",
        "p2.json",
        "p2.report.json",
    ]


# -------------------------------------------------------------------------------------- many at once


def test_one_that_fails_does_not_stop_the_rest(tmp_path: Path) -> None:
    for n in range(5):
        body = samples.load("en" if n % 2 else "fr").model_dump_json(exclude_none=True)
        (tmp_path / f"p{n}.json").write_text(body, "utf-8")
    (tmp_path / "broken.json").write_text('{"turns": [', "utf-8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    done = subprocess.run(
        [sys.executable, "-m", "app", "review", tmp_path, "missing.txt", "-o", tmp_path / "out", "-f", "json"],
        cwd=ROOT, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 1
    assert "broken.json" in done.stderr and "missing.txt cannot be found" in done.stderr
    assert "5 reported on, 2 failed" in done.stderr
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == [
        f"p{n}.json" for n in range(5)
    ]


def test_on_all_cores_or_one_the_reports_are_the_same(tmp_path: Path) -> None:
    names = ["fr-01", "fr-02", "en-01", "en-02"]
    for name in names:
        body = transcript(name).model_dump_json(exclude_none=True)
        (tmp_path / f"{name}.json").write_text(body, "utf-8")
    for jobs in ("1", "2"):
        run(tmp_path, "-o", tmp_path / f"by{jobs}", "-f", "json", "--jobs", jobs, "--quiet")
    for name in names:
        one, two = (tmp_path / f"by{jobs}" / f"{name}.json" for jobs in ("1", "2"))
        assert one.read_bytes() == two.read_bytes()


def test_a_folder_without_transcripts_is_said(tmp_path: Path) -> None:
    status, _, err = run(tmp_path, "-o", tmp_path / "out")
    assert status == 1 and "no transcript here" in err


@pytest.mark.parametrize("formats", ["xls", "", "json,xls"])
def test_a_format_that_is_not_there_is_refused(formats: str) -> None:
    status, _, err = run("sample:fr", "-f", formats)
    assert status == 2 and "html, pdf, docx, md, json" in err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    status, _, err = run("sample:fr", "-o", locked, "-f", "json")
    assert status == 1 and "denied" in err


def test_a_log_that_was_cut_off_names_the_line() -> None:
    lines = log_lines("en").split("\n")
    read = next(
        iter(reports_of("p07.jsonl", "\n".join([*lines[:9], '{"kind": "fact"']).encode(), Wishes()))
    )
    assert read.report is None and "line 10" in read.trouble


# ----------------------------------------------------------------------------------------- progress


def held(name: str, day: int, preset: Any = None) -> Held:
    report = of_transcript(transcript(name), "en").model_copy(
        update={"id": f"{name}-{day}", "opened": f"2026-11-{day:02}T09:00:00+00:00"}
    )
    return Held(report=report, preset=preset)


def test_what_improved_is_told_measure_by_measure() -> None:
    over = [*(held("en-03", day) for day in (1, 2, 3)), *(held("en-01", day) for day in (4, 5, 6))]
    found = progress(list(reversed(over)), "en")
    assert found.interviews == tuple(one.report.id for one in over)
    trends = {line.id: line.trend for line in found.lines}
    assert trends["faults"] == trends["suggestive"] == trends["share"] == "better"
    assert progress(over[:4], "en").lines[0].trend is None


def test_what_comes_back_when_the_coach_is_silent_is_told() -> None:
    over = [
        held("en-01", 1, "balanced"),
        held("en-01", 2, "balanced"),
        held("en-03", 3, "silent"),
        held("en-03", 4, "silent"),
    ]
    back = progress(over, "en").returned
    assert "pitch_or_defend" in [one.finding for one in back]
    assert all(one.alone > one.helped for one in back)
    assert progress(over[:3], "en").returned == ()


def test_the_command_shows_ones_own_line_and_ranks_nobody(tmp_path: Path) -> None:
    for name in ("fr-01", "fr-03"):
        body = transcript(name).model_dump_json(exclude_none=True)
        (tmp_path / f"{name}.json").write_text(body, "utf-8")
    status, out, _ = run(tmp_path, "--progress")
    assert status == 0 and "Score sur 100" in out and "personne n'est classé" in out

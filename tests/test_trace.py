"""The trace: an interview as the coach hears it, readable from the first line to the last."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from app.__main__ import cli
from app.events import Opening, Transcript
from app.sources import samples
from app.uses.headings import WORDS
from app.uses.trace import WIDTH, print_trace

LED = """Ann: Tell me about the day you stopped using the notebook.
Bob: In March the notebook fell in the fryer and I was ashamed, in front of the whole queue.
Ann: It was a nightmare, wasn't it?
Bob: Yes, it was a nightmare.
Ann: You said “ashamed”: tell me about that moment.
Bob: My aunt stood there. I thought, that's it, never again.
"""


def traced(transcript: Transcript, preset: str = "training") -> str:
    out = io.StringIO()
    opening = Opening(lang=transcript.lang, product=transcript.product, preset=preset)
    print_trace(transcript, opening, Console(file=out))
    return out.getvalue()


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["replay", *words, "--trace"])
    return done.exit_code, done.output


@pytest.mark.parametrize("name", ["fr", "en"])
def test_a_sample_is_told_turn_by_turn_in_its_language(name: str) -> None:
    page = traced(samples.load(name))
    turns = [line for line in page.splitlines() if line.startswith("── ")]
    assert len(turns) == len(samples.load(name).turns)
    for key in (
        "offered",
        "because",
        "or",
        "thread",
        "force",
        "phase",
        "slot",
        "flag",
        "taken",
        "end",
    ):
        assert f"  {WORDS[key].in_(name)} " in page  # type: ignore[arg-type]
    other = WORDS["offered"].in_("en" if name == "fr" else "fr")
    assert f"  {other} " not in page


@pytest.mark.parametrize("name", ["fr", "en"])
def test_no_line_is_wider_than_a_hundred_columns_nor_coloured(name: str) -> None:
    page = traced(samples.load(name))
    assert max(len(line) for line in page.splitlines()) <= WIDTH
    assert "\x1b" not in page


def test_every_word_that_was_said_is_there(tmp_path: Path) -> None:
    sample = samples.load("fr")
    page = "".join(traced(sample).replace("[", "").replace("]", "").split())
    for turn in sample.turns:
        said = turn.text.replace("[", "").replace("]", "")
        assert "".join(said.split()) in page


def test_what_a_leading_question_spoils_is_marked_and_repaired(tmp_path: Path) -> None:
    file = tmp_path / "talk.txt"
    file.write_text(LED)
    code, page = run(str(file), "--interviewer", "Ann", "--preset", "training")
    assert code == 0
    assert "[wasn't it]" in page
    assert "leading_tag (major" in page
    assert "ask instead" in page
    assert "cleared" in page
    assert "asked again cleanly" in page


def test_the_preset_decides_what_would_have_been_shown() -> None:
    shown, kept = WORDS["offered"].en, WORDS["debrief"].en
    assert f"  {shown} " in traced(samples.load("en"), "balanced")
    silent = traced(samples.load("en"), "silent")
    assert f"  {shown} " not in silent
    assert f"  {kept} " in silent


def test_who_named_the_product_first_is_told() -> None:
    assert "Corbelline" in traced(samples.load("fr"))
    assert WORDS["named_early"].fr in traced(samples.load("fr"))


def test_a_wait_that_nobody_ends_brings_the_next_question() -> None:
    told = {
        "id": "waits", "lang": "en",
        "turns": [
            {"i": 0, "role": "interviewer", "text": "Tell me about the evening you shut the laptop.", "start": 0, "end": 4},
            {"i": 1, "role": "customer", "text": "Um. It wasn't the price.", "start": 5, "end": 8},
            {"i": 2, "role": "customer", "text": "It was my mother, really.", "start": 19, "end": 22},
        ],
    }  # fmt: skip
    assert f"  {WORDS['silence'].en} " in traced(Transcript.model_validate(told))


def test_on_a_terminal_it_has_colours() -> None:
    out = io.StringIO()
    sample = samples.load("en")
    opening = Opening(lang="en", product=sample.product)
    print_trace(
        sample, opening, Console(file=out, force_terminal=True, width=60, color_system="standard")
    )
    assert "\x1b[" in out.getvalue()


def test_it_needs_no_server_and_says_what_it_cannot_read(tmp_path: Path) -> None:
    assert run("sample:fr", "--url", "http://127.0.0.1:1")[0] == 0
    assert run(str(tmp_path / "nothing.txt"))[0] == 1
    file = tmp_path / "one.json"
    file.write_text(
        json.dumps(
            {"lang": "en", "turns": [{"i": 4, "role": "customer", "text": "Well, [it] broke."}]}
        )
    )
    code, page = run(str(file))
    assert code == 0
    assert "Well, [it] broke." in page

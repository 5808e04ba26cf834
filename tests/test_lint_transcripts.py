"""`bascule lint` on transcripts: who asks, what came before, and where it stands in the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.linting import TAG, lint, places, written


@pytest.fixture(autouse=True)
def _nobody_s_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bascule.toml").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)


TALK = "Léa Martin: What happened that day?\nBob Ray: The boiler broke. It was March.\n\nLéa Martin: You were relieved, right?\nBob Ray: Sort of.\n"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("t.txt", TALK.replace("Léa Martin", "Interviewer"), 4),
        ("t.md", "**Me:** What happened?\n\n**Bob Ray:** It broke.\n\n**Me:** You were relieved, right?\n\n**Bob Ray:** No.\n", 5),
        ("t.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Me>What happened?\n\n00:04.000 --> 00:05.000\n<v Bob>It broke.\n\n"
                  "00:06.000 --> 00:07.000\n<v Me>You were\nrelieved, right?\n", 11),
        ("t.json", json.dumps({"turns": [
            {"role": "interviewer", "text": "You were relieved, right?"}, {"role": "customer", "text": "No."},
        ]}, indent=1), 5),
    ],
)  # fmt: skip
def test_places_in_a_transcript_are_those_in_the_file(
    tmp_path: Path, name: str, text: str, line: int
) -> None:
    place = ("leading_tag", line, text.splitlines()[line - 1].index("right") + 1)
    assert places(written(tmp_path, name, text), "--select", "leading_tag") == [place]


def test_what_the_customer_said_is_known_in_a_transcript(tmp_path: Path) -> None:
    text = "Interviewer: What happened?\nClient: We moved house in June.\nInterviewer: So the move was in June, right?\nClient: Yes.\n"
    assert places(written(tmp_path, "t.txt", text), "--select", "leading_tag") == []


def test_who_interviews_may_be_said_and_must_be_where_it_cannot_be_told(tmp_path: Path) -> None:
    path = written(tmp_path, "t.txt", TALK)
    status, _, said = lint(path)
    assert status == 2
    assert "--interviewer (Léa Martin, Bob Ray)" in said
    assert places(path, "--interviewer", "Léa Martin", "--select", "leading_tag") == [
        ("leading_tag", 4, 32)
    ]
    assert "No speaker is called" in lint(path, "--interviewer", "Zoé")[2]


def test_a_guide_with_labels_that_come_again_is_no_transcript(tmp_path: Path) -> None:
    text = "Question: What happened?\nRelance: And then?\nQuestion: You were relieved, right?\nRelance: Who was there?\n"
    assert places(written(tmp_path, "g.txt", text), "--select", "leading_tag") == [
        ("leading_tag", 3, 30)
    ]


def test_what_it_is_may_be_said_outright(tmp_path: Path) -> None:
    path = written(tmp_path, "t.txt", TALK)
    assert lint(path, "--as", "guide")[0] in (0, 1)


def test_several_transcripts_one_a_line_keep_their_lines(tmp_path: Path) -> None:
    line = json.dumps({"turns": [{"role": "interviewer", "text": "You were relieved, right?"}]})
    status, out, said = lint(
        written(tmp_path, "t.jsonl", f"{line}\n{{broken\n{line}\n"), "--format", "jsonl"
    )
    assert status == 2
    assert [json.loads(one)["line"] for one in out.splitlines()] == [1, 3]
    assert "line 2" in said


def test_standard_input_is_a_question_a_guide_or_a_transcript() -> None:
    assert places("-", stdin=TAG) == [("leading_tag", 1, 21)]
    assert places("-", stdin="# Guide\n\n- You were relieved, right?\n") == [("leading_tag", 3, 22)]
    assert places(
        "-",
        "--select",
        "leading_tag",
        stdin=TALK.replace("Léa Martin", "Q").replace("Bob Ray", "R"),
    ) == [("leading_tag", 4, 23)]

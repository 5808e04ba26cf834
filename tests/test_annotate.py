"""`bascule annotate`: the contract's lines, whatever comes in, and the rest done when some of it is bad."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from app.events import FORCES, PHASES, STAGES, CanonicalTurn, Product, Transcript
from app.method import cues, pitfalls, strengths
from app.sources.samples import load
from app.uses.annotate import SingleTurn, annotate, annotate_turn

INTERVIEWER = {
    "id",
    "i",
    "role",
    "is_question",
    "form",
    "findings",
    "strengths",
    "reflection",
    "reflection_kind",
    "names",
}
CUSTOMER = {"id", "i", "role", "phase", "stage", "forces", "cues", "probe"}
TALK = {
    "id": "fr-01", "lang": "fr", "product": {"names": ["Dolia"], "stage": "beta"}, "note": "kept",
    "turns": [
        {"i": 3, "role": "interviewer", "text": "Avant Dolia, vous faisiez comment ?", "mood": "calm"},
        {"i": 5, "role": "customer", "text": "Je n'en pouvais plus, on perdait des commandes."},
        {"i": 6, "role": "observer", "text": "Il est 15 h."},
    ],
}  # fmt: skip


def run(*words: str, stdin: str | bytes | None = None) -> tuple[int, list[dict[str, Any]], str]:
    said = CliRunner().invoke(cli, ["annotate", *words], input=stdin)
    assert said.exception is None or isinstance(said.exception, SystemExit), said.exception
    return said.exit_code, [json.loads(line) for line in said.stdout.splitlines()], said.stderr


def written(folder: Path, name: str, content: object) -> str:
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    (folder / name).write_text(text, "utf-8")
    return str(folder / name)


def test_each_turn_is_a_line_and_the_last_one_is_the_summary(tmp_path: Path) -> None:
    status, lines, said = run(written(tmp_path, "one.json", TALK))
    assert (status, said) == (0, "")
    assert [line.get("i") for line in lines] == [3, 5, 6, None]
    assert set(lines[0]) == INTERVIEWER
    assert set(lines[1]) == CUSTOMER
    assert set(lines[3]) == {"id", "summary"}
    assert {line["id"] for line in lines} == {"fr-01"}


def test_a_finding_says_where_how_bad_how_sure_and_what_to_ask_instead(tmp_path: Path) -> None:
    _, (line, *_), _ = run(written(tmp_path, "one.json", TALK))
    finding = next(one for one in line["findings"] if one["id"] == "early_product_mention")
    assert set(finding) == {"id", "span", "severity", "confidence", "repair"}
    assert TALK["turns"][0]["text"][slice(*finding["span"])] == "Dolia"  # type: ignore[index]
    assert line["names"] == [{"name": "Dolia", "status": "named_early", "span": [6, 11]}]
    assert 0 < finding["confidence"] <= 1


def test_the_customer_s_line_quotes_what_was_said(tmp_path: Path) -> None:
    _, lines, _ = run(written(tmp_path, "one.json", TALK))
    text = lines[1]
    for force in text["forces"]:
        assert set(force) == {"force", "span", "quote", "strength", "when", "contaminated_by"}
        assert TALK["turns"][1]["text"][slice(*force["span"])] == force["quote"]  # type: ignore[index]
    assert [force["force"] for force in text["forces"]] == ["push"]
    assert set(text["probe"]) == {"text", "because"}
    assert set(text["probe"]["because"]) <= {"kind", "quote"}


@pytest.mark.parametrize("sample", ["fr", "en"])
def test_every_id_of_a_whole_interview_is_one_of_the_method_s(sample: str) -> None:
    lines = list(annotate(load(sample)))
    cue_ids = {one.id for one in cues.ALL} | set(FORCES) | {"product_name"}
    for line in lines[:-1]:
        assert {one["id"] for one in line.get("findings", ())} <= set(pitfalls.by_id)
        assert set(line.get("strengths", ())) <= {one.id for one in strengths.ALL}
        assert {one["id"] for one in line.get("cues", ())} <= cue_ids
        assert line.get("phase", "none") in {*PHASES, "none"}
        assert line.get("stage") in {*STAGES, None}
    assert lines[-1]["summary"]["turns"] == len(lines) - 1


def test_the_same_interview_gives_the_same_lines_twice() -> None:
    assert list(annotate(load("en"))) == list(annotate(load("en")))


def test_a_transcript_of_another_tool_is_read_too(tmp_path: Path) -> None:
    text = "Interviewer: Walk me through that day.\nClient: We had lost the key.\nInterviewer: And then?\n"
    status, lines, _ = run(written(tmp_path, "notes.txt", text))
    assert status == 0
    assert [line.get("role") for line in lines] == ["interviewer", "customer", "interviewer", None]
    assert lines[0]["id"] == "notes"


def test_several_transcripts_one_a_line_give_a_summary_each(tmp_path: Path) -> None:
    several = "\n".join(json.dumps({**TALK, "id": name}) for name in ("a", "b"))
    _, lines, _ = run(written(tmp_path, "all.jsonl", several))
    assert [line["id"] for line in lines if "summary" in line] == ["a", "b"]
    _, by_hand, _ = run("-", stdin=several)
    assert by_hand == lines


def test_one_transcript_over_several_lines_comes_from_standard_input_too() -> None:
    status, lines, _ = run("-", stdin=json.dumps(TALK, indent=2))
    assert (status, len(lines)) == (0, 4)


def test_what_cannot_be_read_is_named_with_its_line_and_the_rest_is_done(tmp_path: Path) -> None:
    bad = "\n".join(["{broken", json.dumps({**TALK, "id": "good"}), '{"id": "no turns"}'])
    status, lines, said = run(
        written(tmp_path, "some.jsonl", bad), str(tmp_path / "gone.txt"), written(tmp_path, "one.json", TALK)
    )  # fmt: skip
    assert status == 1
    assert [line["id"] for line in lines if "summary" in line] == ["good", "fr-01"]
    assert "some.jsonl, line 1: This JSON is broken" in said
    assert "some.jsonl, line 3: This JSON holds no list of turns" in said
    assert "gone.txt cannot be read" in said
    assert len(said.splitlines()) == 3


@pytest.mark.parametrize(
    "data", [b"", b"   \n", b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7", b"{}", b"[]", b"\xff\xfe"]
)
def test_a_file_that_is_no_transcript_is_a_message_and_status_1(
    tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "odd").write_bytes(data)
    status, lines, said = run(str(tmp_path / "odd"))
    assert (status, lines) == (1, [])
    assert said.startswith("bascule: ")
    assert "odd" in said


def test_nothing_found_is_no_error(tmp_path: Path) -> None:
    plain = {"turns": [{"role": "interviewer", "text": "Mm."}]}
    status, lines, said = run(written(tmp_path, "calm.json", plain))
    assert (status, said) == (0, "")
    assert lines[0]["findings"] == []
    assert lines[0]["id"] == "calm"


# ------------------------------------------------------------------------------------ single turns


def turn(**told: object) -> str:
    return json.dumps({"id": "t1", "lang": "auto", "context": [], **told}, ensure_ascii=False)


def test_single_turns_give_one_line_each_in_order_with_their_ids() -> None:
    lines = [
        turn(id="a", text="Vous étiez soulagé, non ?", weather="rain"),
        "",
        turn(
            id="b", text="Stuck?", context=[{"role": "customer", "text": "I felt stuck.", "at": 3}]
        ),
        turn(id="c", text="Mm."),
    ]
    status, found, said = run("--turns", "-", stdin="\n".join(lines))
    assert (status, said) == (0, "")
    assert [line["id"] for line in found] == ["a", "b", "c"]
    assert all(set(line) == INTERVIEWER for line in found)
    assert found[0]["findings"][0]["id"] == "leading_tag"
    assert (found[1]["form"], found[1]["i"]) == ("echo", 1)


def test_what_came_before_decides_whether_a_tag_leads() -> None:
    said = "So the move was in June, right?"
    led = annotate_turn(SingleTurn(text=said, lang="en"))
    after = SingleTurn.Before(text="We moved house in June.")
    checked = annotate_turn(SingleTurn(text=said, lang="en", context=(after,)))
    assert [one["id"] for one in led["findings"]] == ["leading_tag"]
    assert checked["findings"] == []


def test_a_turn_judged_alone_is_judged_as_in_its_interview() -> None:
    turns = load("fr").turns
    whole = [line for line in annotate(load("fr")) if line.get("role") == "interviewer"]
    names = load("fr").product.names
    assert names
    for place in (0, 2, 4):
        before = tuple(SingleTurn.Before(role=one.role, text=one.text) for one in turns[:place])
        alone = annotate_turn(SingleTurn(lang="fr", text=turns[place].text, context=before))
        assert alone["form"] == next(line for line in whole if line["i"] == turns[place].i)["form"]


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("{bad", "Invalid JSON"),
        ('{"id": "x"}', "text: Field required"),
        ('{"text": 3}', "text: Input should be a valid string"),
        ('{"text": "Was?", "lang": "de"}', "lang: Input should be 'fr', 'en' or 'auto'"),
        ("[]", "Input should be"),
        (
            json.dumps({"text": "word " * 50_000}),
            "text: String should have at most 60000 characters",
        ),
    ],
)
def test_a_line_that_is_not_valid_is_named_and_passed_over(line: str, cause: str) -> None:
    status, found, said = run(
        "--turns", "-", stdin=f"{turn(text='Then?')}\n{line}\n{turn(id='after', text='Why?')}"
    )
    assert status == 1
    assert [one["id"] for one in found] == ["t1", "after"]
    assert said.startswith("bascule: standard input, line 2: ")
    assert cause in said
    assert "word word" not in said


@pytest.mark.parametrize(
    "text",
    ["", "   ", "Pourquoi", "😀 😀?", "<b>Why?</b>", "[inaudible] et là [inaudible] ?", "x = f(y)[0]?", "?!?!", "где?", "İ'?", "\ufeff"],
)  # fmt: skip
def test_whatever_is_said_gives_a_line(text: str) -> None:
    status, found, _ = run("--turns", "-", stdin=turn(text=text, context=[{"text": text}]))
    assert (status, len(found)) == (0, 1)


def test_a_line_that_is_no_utf_8_is_named() -> None:
    status, found, said = run("--turns", "-", stdin=turn(text="Why?").encode() + b"\n\xff\xfe{}\n")
    assert (status, len(found)) == (1, 1)
    assert "line 2: this is not UTF-8" in said


def test_another_language_is_said_and_nothing_breaks(tmp_path: Path) -> None:
    german = {"turns": [
        {"role": "interviewer", "text": "Was haben Sie dann gemacht, und warum?"},
        {"role": "customer", "text": "Ich habe es nicht mehr ausgehalten, das war zu viel für uns."},
    ]}  # fmt: skip
    status, lines, said = run(written(tmp_path, "de.json", german))
    assert (status, len(lines)) == (0, 3)
    assert "looks like German" in said


def test_names_of_the_command_line_are_listened_for() -> None:
    status, (line,), _ = run(
        "--turns", "-", "--name", "Dolia", stdin=turn(text="Et Dolia, alors ?")
    )
    assert status == 0
    assert line["names"][0]["name"] == "Dolia"


def test_a_long_interview_stays_one_line_a_turn() -> None:
    turns = tuple(
        CanonicalTurn(i=n, role=("interviewer", "customer")[n % 2], text=f"And then, number {n}?") for n in range(400)
    )  # fmt: skip
    lines = list(annotate(Transcript(id="long", lang="en", product=Product(), turns=turns)))
    assert len(lines) == 401


def test_many_single_turns_are_quick() -> None:
    told = [one.text for one in (*load("fr").turns, *load("en").turns) if one.role == "interviewer"]
    lines = [turn(id=str(n), text=f"{told[n % len(told)]} {n}") for n in range(500)]
    began = time.perf_counter()
    for line in lines:
        annotate_turn(SingleTurn.model_validate_json(line))
    # Aim: 5,000 in 5 s. Four times that, for a machine that does other things too.
    assert time.perf_counter() - began < 2.0


def test_the_command_itself_answers_in_utf_8_whatever_the_terminal_says(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "annotate", written(tmp_path, "one.json", TALK)],
        capture_output=True, check=True, cwd=Path(__file__).parent.parent,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )  # fmt: skip
    assert "commandes" in done.stdout.decode("utf-8")

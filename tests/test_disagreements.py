"""`bascule disagreements`: what was read in two ways, written out, settled by people, and counted."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from app.events import (
    AdviceWanted,
    Advised,
    Consent,
    Fact,
    Opened,
    Opening,
    Opined,
    Opinion,
)
from app.sources import samples
from app.sources.pace import told
from app.uses.disagreements import Disputed
from app.uses.noting import wishes
from app.uses.report import At, log_interview
from evals.disputed import main as settle
from evals.disputed import table


def run(*words: str | Path) -> tuple[int, list[dict[str, Any]], str]:
    said = CliRunner().invoke(cli, [*map(str, words)], env={"COLUMNS": "200"})
    assert said.exception is None or isinstance(said.exception, SystemExit), said.exception
    return said.exit_code, [json.loads(line) for line in said.stdout.splitlines()], said.stderr


def as_heard(name: str) -> list[At]:
    said = samples.load(name)
    opening = Opening(lang=said.lang, product=said.product, consent=Consent(given=True))
    first: Fact = Opened(opening=opening)
    return [At(0.0, first), *(At(one.at, one.heard) for one in told(said))]


def opinion(wanted: AdviceWanted) -> Advised:
    """A second reader who takes offence at each question's first words, and at nothing else."""
    words = " ".join(wanted.about.split()[:3])
    return Advised(
        want=wanted.want, task="second_opinion", turn=wanted.turn, prompt="second_opinion@1", model="small",
        latency=0.4, verdict="clean",
        opinion=Opinion(
            is_question=True, form="open_wh", findings=(Opined(finding="rating_request", quote=words),),
            reason="Nobody had told that.",
        ),
    )  # fmt: skip


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The logs of both samples, each with second opinions on its unsure questions."""
    folder = tmp_path_factory.mktemp("logs")
    found = {}
    for name in samples.names():
        heard = as_heard(name)
        interview = log_interview(heard)
        opinions = [At(9_000.0, opinion(one)) for one in wishes(interview, interview.report(), 16_000)[1:]]  # fmt: skip
        found[name] = folder / f"{name}.jsonl"
        found[name].write_text("".join(line(n, one) for n, one in enumerate([*heard, *opinions], 1)), "utf-8")  # fmt: skip
    return found


def line(seq: int, logged: At) -> str:
    fact = logged.fact.model_dump_json(exclude_none=True)
    return f'{{"kind": "fact", "seq": {seq}, "at": {logged.at}, "fact": {fact}}}\n'


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_a_log_holds_is_written_out_word_for_word(logs: dict[str, Path], lang: str) -> None:
    status, lines, said = run("disagreements", logs[lang], "--as-said")
    assert status == 0 and len(lines) > 3 and f"{len(lines)} questions" in said
    turns = {one.i: one for one in samples.load(lang).turns}
    for one in lines:
        assert list(one) == ["id", "i", "lang", "context", "text", "rules", "second", "settled"]
        assert (one["id"], one["lang"], one["settled"]) == (lang, lang, None)
        assert one["second"]["model"] == "small" and one["second"]["prompt"] == "second_opinion@1"
        assert all(two["words"] in one["text"] and two["words"] for two in one["rules"]["findings"])
        assert one["text"].startswith(one["second"]["findings"][0]["words"])
        assert len(one["context"]) <= 8
    said_before = [turn.text for turn in turns.values()]
    for one in lines:
        place = said_before.index(one["text"])
        assert [turn["text"] for turn in one["context"]] == said_before[max(0, place - 8) : place]


def test_names_are_masked_unless_every_word_is_asked_for(
    logs: dict[str, Path], tmp_path: Path
) -> None:
    out = tmp_path / "disputed.jsonl"
    assert run("disagreements", logs["fr"], logs["en"], "-o", out)[:2] == (0, [])
    text = out.read_text("utf-8")
    for name in ("Nathalie", "Josiane", "Corbelline", "Beth", "Callum"):
        assert name not in text
    assert "Personne " in text and "Person " in text
    ids = {json.loads(line)["id"] for line in text.splitlines()}
    assert len(ids) == 2 and all(one.startswith("interview-") for one in ids)


def test_a_report_gives_the_same_questions_as_its_log(
    logs: dict[str, Path], tmp_path: Path
) -> None:
    assert run("review", logs["fr"], "-o", tmp_path, "-f", "json")[0] == 0
    _, of_report, _ = run("disagreements", tmp_path / "fr.json", "--as-said")
    _, of_log, _ = run("disagreements", logs["fr"], "--as-said")
    for one in of_log:
        one["second"]["prompt"] = None
    assert of_report == of_log


def test_the_lines_can_be_annotated_again(logs: dict[str, Path], tmp_path: Path) -> None:
    out = tmp_path / "disputed.jsonl"
    run("disagreements", logs["en"], "-o", out, "--as-said")
    status, annotated, said = run("annotate", "--turns", out)
    disputed = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert status == 0 and said == ""
    assert [one["id"] for one in annotated] == [one["id"] for one in disputed]
    same = sum(
        {two["id"] for two in one["findings"]} >= {two["id"] for two in other["rules"]["findings"]}
        for one, other in zip(annotated, disputed, strict=True)
    )
    assert same >= 0.8 * len(disputed), (
        "eight turns of context tell the rules nearly what the talk did"
    )


def test_what_is_no_log_is_named_and_the_rest_is_done(
    logs: dict[str, Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"version": 1, "id": "old", "told": 3}', "utf-8")
    status, lines, said = run("disagreements", broken, tmp_path / "none.jsonl", logs["en"])
    assert status == 1 and len(lines) > 3
    assert "another version" in said and "none.jsonl" in said


def test_an_interview_without_second_opinions_has_nothing_to_settle(tmp_path: Path) -> None:
    plain = tmp_path / "plain.jsonl"
    plain.write_text("".join(line(n, one) for n, one in enumerate(as_heard("en"), 1)), "utf-8")
    status, lines, said = run("disagreements", plain)
    assert (status, lines) == (0, []) and "0 questions were read differently" in said


# ------------------------------------------------------------------------------------ once settled


def disputed(rules: list[str], second: list[str], settled: dict[str, Any] | None, form: str = "closed_yn") -> Disputed:  # fmt: skip
    words = "Vous étiez soulagé, non ?"
    return Disputed.model_validate(
        {
            "id": "p07", "i": 12, "lang": "fr", "context": [{"role": "customer", "text": "On a signé."}],
            "text": words, "settled": settled,
            "rules": {"form": "closed_yn", "findings": [{"id": one, "words": "non"} for one in rules]},
            "second": {
                "form": form, "findings": [{"id": one, "words": "non"} for one in second], "reason": "", "model": "m",
            },
        }
    )  # fmt: skip


def test_who_was_right_is_counted_where_a_person_has_settled_it() -> None:
    lines = [
        disputed(["leading_tag"], [], {"form": "closed_yn", "findings": ["leading_tag"]}),
        disputed(["leading_tag"], [], {"form": "closed_yn", "findings": []}),
        disputed(["leading_tag"], ["suggested_answer"], {"form": "open_wh", "findings": ["leading_tag", "double_barrelled"]}, "open_wh"),
        disputed(["leading_tag"], [], None),
    ]  # fmt: skip
    rows = [row.split() for row in table(lines)]
    assert rows[0][:5] == "3 of 4 disputed questions".split() and rows[0][-1] == "settled."
    assert rows[2] == ["form", "1", "0", "(0", "%)", "1", "(100", "%)", "0"]
    assert rows[3] == ["findings,", "all", "4", "3", "(75", "%)", "1", "(25", "%)"]
    assert rows[4] == ["leading_tag", "3", "2", "(67", "%)", "1", "(33", "%)"]
    assert rows[5] == ["suggested_answer", "1", "1", "(100", "%)", "0", "(0", "%)"]
    assert rows[6] == ["Seen", "by", "neither:", "double_barrelled", "(1)"]


def test_where_nothing_is_settled_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    file = tmp_path / "disputed.jsonl"
    file.write_text(disputed(["leading_tag"], [], None).model_dump_json() + "\n", "utf-8")
    assert settle([str(file)]) == 0
    assert capsys.readouterr().out == "None of 1 disputed questions is settled: nothing can be said yet.\n"  # fmt: skip


def test_a_finding_that_does_not_exist_is_named_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "disputed.jsonl"
    wrong = disputed(["leading_tag"], [], None).model_dump()
    wrong["settled"] = {"form": "closed_yn", "findings": ["rude_question"]}
    file.write_text(json.dumps(wrong) + "\n", "utf-8")
    assert settle([str(file)]) == 1
    assert "line 1: settled.findings.0" in capsys.readouterr().out

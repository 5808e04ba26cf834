"""`bascule lint` and its options: what to report, and how it is written down."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.method import pitfalls
from app.uses.lint import run
from app.uses.lint.formats import FORMATS
from app.uses.lint.rules import RULES
from tests.linting import GUIDE, TAG, found, lint, places, written


@pytest.fixture(autouse=True)
def _nobody_s_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bascule.toml").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)


def test_a_question_gives_place_id_severity_message_and_the_repair_on_the_next_line() -> None:
    status, out, said = lint(TAG)
    assert status == 1
    assert out.splitlines() == [
        "question:1:21: leading_tag major: Vous lui avez soufflé la réponse.",
        "    plutôt: Comment l'avez-vous vécu ?".replace(" ?", "\u202f?"),
    ]
    assert said == "1 finding in 1 question: 1 major.\n"


def test_a_clean_question_is_silent_and_ends_well() -> None:
    assert lint("What happened next?") == (0, "", "Nothing found in 1 question.\n")


def test_a_question_without_quotes_is_one_question() -> None:
    assert places(*TAG.split()) == [("leading_tag", 1, 21)]


def test_several_questions_are_looked_at_each_by_itself() -> None:
    assert [one["id"] for one in found(TAG, "Would you buy it?")] == ["leading_tag", "hypothetical"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_message_is_in_the_question_s_language(lang: str) -> None:
    asked = "You were relieved, right?" if lang == "en" else TAG
    (one,) = found(asked)
    assert (one["lang"], one["message"]) == (
        lang,
        getattr(pitfalls.by_id["leading_tag"].plain, lang),
    )


def test_names_and_competitors_are_listened_for() -> None:
    asked = "Why did you choose Dolia over Zeno?"
    assert "early_product_mention" not in {one["id"] for one in found(asked)}
    marked = {one["text"] for one in found(asked, "--name", "Dolia", "--competitor", "Zeno")}
    assert {"Dolia", "Zeno"} <= marked


@pytest.mark.parametrize("asked", ["", "   ", "\n", "😀 😀", "…", "?!"])
def test_nothing_to_look_at_is_said(asked: str) -> None:
    status, out, said = lint(asked)
    assert (status, out) == (2, "")
    assert "no words to look at" in said


@pytest.mark.parametrize(
    "asked",
    ["Pourquoi", "print('hello')", "SELECT * FROM t;", "https://example.org/?q=1", "[inaudible] ?", "a" * 5_000, "x\0y?"],
)  # fmt: skip
def test_whatever_is_typed_gets_an_answer(asked: str) -> None:
    assert lint(asked)[0] in (0, 1)


def test_markup_around_a_question_is_no_part_of_it() -> None:
    assert places("<b>You were *relieved*, right?</b>") == [("leading_tag", 1, 25)]


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("Was haben Sie dann gemacht?", "German"), ("¿Qué hizo usted después?", "Spanish"),
        ("Что вы сделали потом?", "the Cyrillic script"), ("その後どうしましたか", "script"),
    ],
)  # fmt: skip
def test_another_language_is_named_and_not_judged(asked: str, language: str) -> None:
    status, out, said = lint(asked)
    assert (status, out) == (2, "")
    assert language in said
    assert "French and English" in said
    assert lint(asked, "--lang", "fr")[0] in (0, 1)


def test_a_file_that_is_not_there_is_no_question() -> None:
    status, _, said = lint("guides/gone.md")
    assert status == 2
    assert "no file 'guides/gone.md'" in said


def test_fifty_thousand_words_are_looked_at_sentence_by_sentence() -> None:
    began = time.perf_counter()
    status, out, _ = lint(
        "-",
        "--format",
        "jsonl",
        stdin="We talked about the hall for a while. " * 6_000 + "You were relieved, right?",
    )
    assert (status, len(out.splitlines())) == (1, 1)
    assert lint("-", stdin="word " * 50_000)[0] == 0
    assert time.perf_counter() - began < 30


# ------------------------------------------------------------------------- what to report, and how


def test_ids_are_selected_and_ignored_by_name_and_by_star() -> None:
    asked = "You were relieved, right? Would you buy it?"
    assert {one["id"] for one in found(asked, "--select", "leading_*")} == {"leading_tag"}
    assert "leading_tag" not in {
        one["id"] for one in found(asked, "--ignore", "leading_tag,double_barrelled")
    }
    assert found(asked, "--min-severity", "critical") == []
    assert found(asked, "--min-confidence", "1.0") == []


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_id_that_is_none_is_an_error_with_the_nearest(option: str) -> None:
    status, out, said = lint(TAG, option, "leading_tga")
    assert (status, out) == (2, "")
    assert "Did you mean leading_tag" in said


def test_the_nearest_configuration_above_the_file_counts_and_the_command_line_wins(
    tmp_path: Path,
) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.bascule]\nselect = ['hypothetical']\n", "utf-8")
    inner = tmp_path / "study"
    inner.mkdir()
    path = written(inner, "g.md", "- You were relieved, right?\n")
    (tmp_path / "bascule.toml").unlink()
    assert found(path) == []
    assert places(path, "--select", "leading_tag") == [("leading_tag", 1, 22)]
    (inner / "bascule.toml").write_text('names = ["Dolia"]\nmin-severity = "major"\n', "utf-8")
    assert places(path) == [("leading_tag", 1, 22)]
    written(inner, "g.md", "- How did Dolia come up?\n")
    assert ("early_product_mention", 1, 11) in places(path)


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("min-severty = 'major'", "Did you mean min_severity"), ("select = 'leading_tag'", "is not a list of words"),
        ("ignore = ['nope']", "no finding called 'nope'"), ("min-severity = 'bad'", "one of info, minor, major, critical"),
        ("select = [", "not valid TOML"), ("minutes = true", "is not a number of minutes"), ("lang = 'de'", "one of fr, en, auto"),
    ],
)  # fmt: skip
def test_a_configuration_that_cannot_be_followed_is_named(
    tmp_path: Path, content: str, cause: str
) -> None:
    (tmp_path / "bascule.toml").write_text(content, "utf-8")
    status, out, said = lint(TAG)
    assert (status, out) == (2, "")
    assert "bascule.toml" in said
    assert cause in said


def test_every_format_holds_the_same_findings(tmp_path: Path) -> None:
    path = written(tmp_path, "g.md", GUIDE)
    many = len(found(path))
    counts = {
        form: lint(path, "--format", form)[1].count(path.rpartition("/")[2]) for form in FORMATS
    }
    assert set(counts.values()) == {many}
    assert lint(path, "--format", "xml")[0] == 2


def test_json_is_one_object_with_a_summary() -> None:
    whole = json.loads(lint(TAG, "--format", "json")[1])
    assert whole["summary"] == {"findings": 1, "major": 1}
    assert json.loads(lint("What happened?", "--format", "json")[1]) == {
        "findings": [],
        "summary": {"findings": 0},
    }


def test_github_gets_a_workflow_command_with_nothing_that_breaks_it() -> None:
    (line,) = lint(TAG, "--format", "github")[1].splitlines()
    assert line.startswith(
        "::error file=question,line=1,endLine=1,col=21,endColumn=24,title=leading_tag::"
    )
    assert "%0A" in line


def test_sarif_holds_what_version_2_1_0_requires(tmp_path: Path) -> None:
    whole = json.loads(lint(written(tmp_path, "my guide.md", GUIDE), "--format", "sarif")[1])
    assert (whole["version"], set(whole)) == ("2.1.0", {"$schema", "version", "runs"})
    (run_,) = whole["runs"]
    rules = run_["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    assert all(
        rule["shortDescription"]["text"] and rule["fullDescription"]["text"] for rule in rules
    )
    assert run_["columnKind"] == "unicodeCodePoints"
    assert run_["results"]
    for result in run_["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"note", "warning", "error"}
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uri"].endswith("my%20guide.md")
        assert 1 <= place["region"]["startLine"] <= place["region"]["endLine"]
        assert place["region"]["startColumn"] >= 1


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colours_are_for_terminals_that_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert run.wants_colours(Terminal())
    assert not run.wants_colours(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not run.wants_colours(Terminal())


def test_a_terminal_sees_the_words_that_are_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    assert run.run_lint([TAG], run.wishes_of()) == 1
    assert "\033[4;31mnon\033[0m" in screen.getvalue()


def test_the_command_answers_soon() -> None:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "app", "lint", "You were relieved, right?"], capture_output=True,
        cwd=Path(__file__).parent.parent, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    # The aim is half a second; this machine may be doing other things.
    assert time.perf_counter() - began < 5


def test_the_hook_runs_this_command() -> None:
    hooks = (Path(__file__).parent.parent / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert "id: bascule-lint" in hooks
    assert "entry: bascule lint" in hooks

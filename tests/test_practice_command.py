"""`bascule practice`: a script for measuring, a room in the terminal, and what cannot be used."""

import json
from pathlib import Path

from typer.testing import CliRunner

from app.__main__ import cli
from app.customers.reading import built_in

GOOD = (
    "Revenons au jour où c'était décidé. Que se passait-il ?",
    "Racontez-moi votre tournée d'avant.",
    "Vous tourniez pour une place. Racontez-moi.",
    "Quand y avez-vous pensé pour la toute première fois ?",
    "Comment en avez-vous entendu parler ?",
)
LEADING = ("C'est le prix qui vous a décidée, non ?", "Vous étiez soulagée, non ?", "C'était par conviction écologique, non ?")  # fmt: skip


def scripted(tmp_path: Path, *lines: str, wishes: tuple[str, ...] = ()) -> list[dict[str, object]]:
    script = tmp_path / "questions.txt"
    script.write_text("\n".join(lines) + "\n", "utf-8")
    run = CliRunner().invoke(cli, ["practice", "--story", "fr-tournee", "--seed", "3", "--script", str(script), "--json", *wishes])  # fmt: skip
    assert run.exit_code == 0, run.output
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_a_script_prints_each_exchange_and_the_sum(tmp_path: Path) -> None:
    *lines, last = scripted(tmp_path, *GOOD, "", *LEADING, wishes=("--style", "pleaser"))
    assert [line["asked"] for line in lines] == [*GOOD, "", *LEADING]
    assert [line["i"] for line in lines] == list(range(1, len(lines) + 1))
    assert all(set(line) == {"i", "asked", "form", "findings", "answer", "revealed", "planted"} for line in lines)  # fmt: skip
    assert lines[-1]["findings"] == ["leading_tag"] and lines[0]["form"] == "invitation"
    summary = last["summary"]
    assert isinstance(summary, dict)
    assert summary["planted"] == sum(len(line["planted"]) for line in lines) > 0  # type: ignore[arg-type]
    told = [name for line in lines for name in line["revealed"]]  # type: ignore[attr-defined]
    assert len(told) == len(set(told)) and not set(told) & set(summary["dark"])
    assert 0.1 < summary["truth_recovered"] < 1.0
    assert scripted(tmp_path, *GOOD, "", *LEADING, wishes=("--style", "pleaser")) == [*lines, last]


def test_a_story_is_practised_by_its_path_and_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    script = tmp_path / "questions.txt"
    script.write_text(GOOD[0], "utf-8")
    path = next(path for path in built_in() if path.stem == "fr-tournee")
    run = CliRunner().invoke(
        cli, ["practice", "--story", str(path), "--script", str(script), "--json"]
    )
    assert run.exit_code == 0
    for story, questions, says in (
        ("fr-nowhere", script, "There is no story"),
        (str(script), script, "questions.txt:1:"),
        ("fr-tournee", tmp_path / "none.txt", "cannot be read"),
    ):
        run = CliRunner().invoke(cli, ["practice", "--story", story, "--script", str(questions)])
        assert run.exit_code == 1
        assert says in run.stderr


def test_the_terminal_room_takes_back_pauses_is_silent_and_ends_in_feedback() -> None:
    lines = ["Bonjour", GOOD[0], "/retour", "/pause", "", GOOD[1], "", LEADING[0], "/fin"]
    run = CliRunner().invoke(cli, ["practice", "--story", "fr-tournee", "--seed", "2"], input="\n".join(lines) + "\n")  # fmt: skip
    assert run.exit_code == 0, run.output
    for says in (
        "Maëlle Corre",
        "Reprise.",
        "Pause.",
        "de l'histoire est sortie",
        "Toute l'histoire",
    ):
        assert says in run.stdout
    unfinished = CliRunner().invoke(cli, ["practice", "--story", "en-tubes"], input="Hello\n")
    assert unfinished.exit_code == 0 and "of the story came out" in unfinished.stdout


def test_without_a_story_and_without_a_person_it_says_which_there_are() -> None:
    run = CliRunner().invoke(cli, ["practice"], input="")
    assert run.exit_code == 1
    assert "fr-tournee" in run.output and "--story" in run.output


def test_a_script_comes_from_standard_input_too_and_json_wants_one() -> None:
    wishes = ["practice", "--story", "fr-tournee", "--json"]
    run = CliRunner().invoke(cli, [*wishes, "--script", "-"], input=f"{GOOD[0]}\n\n[bold]\n")
    assert [json.loads(line).get("asked") for line in run.stdout.splitlines()[:-1]] == [GOOD[0], "", "[bold]"]  # fmt: skip
    alone = CliRunner().invoke(cli, wishes)
    assert alone.exit_code == 1 and "--script" in alone.stderr

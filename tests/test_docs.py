"""The documents cannot lie: what they show is made from the code, or checked against it."""

import re
import shlex
from pathlib import Path

from pydantic import TypeAdapter
from typer.testing import CliRunner

from app.__main__ import cli
from app.method import pitfalls
from app.method.catalogue import catalogue, pitfall_table
from app.settings import ModelSettings
from evals.readme import README, section

ROOT = Path(__file__).parents[1]
TEXT = README.read_text(encoding="utf-8")


def test_the_readmes_table_of_pitfalls_is_that_of_the_idea_files() -> None:
    assert section(TEXT, "pitfalls") == pitfall_table(), "run: python -m evals.readme"


def test_the_table_of_the_models_settings_is_that_of_the_settings() -> None:
    told = dict(re.findall(r"^\| `(BASCULE_LLM_\w+)` \| ([^|]+) \|", TEXT, re.MULTILINE))
    fields = ModelSettings.model_fields
    assert list(told) and set(told) == {f"BASCULE_LLM_{name.upper()}" for name in fields}
    for name, info in fields.items():
        said = told[f"BASCULE_LLM_{name.upper()}"]
        if info.default is None:
            assert not re.search(r"\d|true|false", said), name
        else:
            assert TypeAdapter(type(info.default)).validate_python(said) == info.default, name


def test_every_command_of_the_readme_exists() -> None:
    told = set(re.findall(r"`bascule (\w[\w-]*)", TEXT))
    known = {
        command.name or (command.callback.__name__ if command.callback else "").replace("_", "-")
        for command in cli.registered_commands
    } | {
        str(group.name or group.typer_instance.info.name)
        for group in cli.registered_groups
        if group.typer_instance
    }
    assert told and told <= known


def test_every_make_verb_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    told = set(re.findall(r"`?(?:^|`)make ([a-z-]+)", TEXT, re.MULTILINE))
    assert told and all(re.search(rf"^{verb}:", makefile, re.MULTILINE) for verb in told)


def test_every_module_the_readme_runs_is_there() -> None:
    for command in re.findall(r"`python -m (evals\.[\w.]+)", TEXT):
        assert (ROOT / Path(*command.split(".")).with_suffix(".py")).exists(), command


def test_the_lint_of_the_readme_finds_something() -> None:
    answer = CliRunner().invoke(cli, shlex.split('lint "You love the new counter, don\'t you?"'))
    assert answer.exit_code == 1


def test_the_catalogue_says_everything_in_both_languages() -> None:
    for lang in ("fr", "en"):
        told = catalogue(lang)  # type: ignore[arg-type]
        assert [one["id"] for one in told["pitfalls"]] == [one.id for one in pitfalls.ALL]
        for group in ("pitfalls", "strengths", "cues", "forces", "phases"):
            assert all(one["title"].strip() for one in told[group])

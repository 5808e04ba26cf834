"""The house keeps its own rules: small pieces, plain names, nothing of anybody's machine.

What imports what is checked by import-linter (`make check`); the rest is checked here.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import app

ROOT = Path(__file__).resolve().parent.parent
TOP = {
    "app", "prompts", "frontend", "evals", "tests", "pyproject.toml", "README.md", "LICENSE", "uv.lock",
    "Makefile", "hatch_build.py", ".gitignore", ".ci", "CHANGELOG.md", ".pre-commit-hooks.yaml",
}  # fmt: skip
UNTRACKED = {".git", ".venv", "node_modules", "dist", "__pycache__", "data", "test-results"}
IDEAS = {"pitfalls", "strengths", "cues", "phases", "forces"}
WRITTEN_BY_US = {".py", ".ts", ".svelte", ".js", ".mjs"}
GENERATED = {"frontend/src/contract.ts"}

USUAL_FUNCTION, LONGEST_FUNCTION = 25, 60
LONGEST_FILE, LONGEST_IDEA = 300, 150
# Where the usual length would hurt, and why.
MORE_ROOM = {
    "app/events.py": 740,  # the whole contract is read in one place
}

# Put together here, so that this file does not hold what it looks for.
INDEX, INDEX_FILES = "pypi" + ".org", "files.python" + "hosted.org"
REGISTRIES = (
    INDEX, INDEX_FILES, "registry.npm" + "js.org", "registry.yarn" + "pkg.com",
    "deb.deb" + "ian.org", "proxy.go" + "lang.org",
)  # fmt: skip
MACHINE_PATH = re.compile(
    r"(?<![\w.\-/*])/(?:"
    + "|".join(["ho" + r"me/\w", "Us" + r"ers/\w", "ro" + r"ot(?:/|\b(?!\w))", "wo" + "rk/", "opt/py" + "pi", "opt/wh" + "eels"])
    + ")|[A-Z]:" + r"\\\\?Us" + "ers"
)  # fmt: skip


@cache
def files() -> tuple[str, ...]:
    """Every file that is, or is about to be, in the repository; POSIX paths from its root."""
    command = ["git", "ls-files", "-z", "-co", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return tuple(walked())
    names = {os.fsdecode(name) for name in listed.split(b"\0") if name}
    return tuple(sorted(name for name in names if (ROOT / name).is_file()))


def walked() -> list[str]:
    """The same without git: all but what tools leave behind."""
    found: list[str] = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [d for d in folders if d not in UNTRACKED and not d.endswith("_cache")]
        found += [Path(folder, name).relative_to(ROOT).as_posix() for name in names]
    return sorted(found)


def texts() -> list[tuple[str, str]]:
    """Every file that holds text, with its text."""
    found = []
    for name in files():
        content = (ROOT / name).read_bytes()
        if b"\0" not in content[:8000]:
            found.append((name, content.decode("utf-8", "replace")))
    return found


def modules(*folders: str) -> list[str]:
    return [n for n in files() if n.endswith(".py") and PurePosixPath(n).parts[0] in folders]


def is_idea(name: str) -> bool:
    match PurePosixPath(name).parts:
        case ("app", "method", folder, file) if folder in IDEAS:
            return file.endswith(".py")
    return False


def function_lengths() -> dict[str, int]:
    """Lines of each function and method of the app, from `def` to its last line."""
    lengths = {}
    for name in modules("app"):
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                end = node.end_lineno or node.lineno
                lengths[f"{name}:{node.lineno} {node.name}"] = end - node.lineno + 1
    return lengths


def test_nine_functions_in_ten_are_short() -> None:
    lengths = function_lengths()
    long = sorted((n for n in lengths if lengths[n] > USUAL_FUNCTION), key=lengths.__getitem__)
    assert len(long) * 10 <= len(lengths), f"{len(long)} of {len(lengths)} functions: {long}"


def test_no_function_is_very_long() -> None:
    assert {n: size for n, size in function_lengths().items() if size > LONGEST_FUNCTION} == {}


def test_files_are_short_and_ideas_shorter() -> None:
    too_long = {}
    for name, text in texts():
        if PurePosixPath(name).suffix not in WRITTEN_BY_US or name in GENERATED:
            continue
        size = len(text.splitlines())
        if size > MORE_ROOM.get(name, LONGEST_IDEA if is_idea(name) else LONGEST_FILE):
            too_long[name] = size
    assert too_long == {}


def test_nothing_has_a_name_that_says_nothing() -> None:
    empty = re.compile(r"(.*[_-])?(utils?|helpers?|managers?|services?)|base_.*", re.IGNORECASE)
    said = [
        name
        for name in files()
        if any(empty.fullmatch(part.split(".")[0]) for part in PurePosixPath(name).parts)
    ]
    assert said == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        name
        for name in modules("app", "evals")
        if not ast.get_docstring(ast.parse((ROOT / name).read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_the_top_level_holds_only_what_it_must() -> None:
    assert {PurePosixPath(name).parts[0] for name in files()} <= TOP


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    found = {n: m.group() for n, text in texts() if (m := MACHINE_PATH.search(text))}
    assert found == {}


def test_no_file_names_a_registry() -> None:
    found = {
        name: host
        for name, text in texts()
        for host in REGISTRIES
        if name != "uv.lock" and host in text
    }
    assert found == {}


def test_the_python_lock_names_only_the_public_index() -> None:
    text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    assert set(re.findall(r"https?://([^/\"]+)", text)) == {INDEX, INDEX_FILES}
    assert "file:" not in text


def node_packages() -> dict[str, dict[str, Any]]:
    lock = ROOT / "frontend" / "package-lock.json"
    packages: dict[str, dict[str, Any]] = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return packages


def test_the_node_lock_names_no_host() -> None:
    assert [name for name, package in node_packages().items() if "resolved" in package] == []


def test_the_node_lock_serves_every_kind_of_machine() -> None:
    # A package for another system that the registry did not have is silently left out of the lock;
    # `npm ci` then refuses the whole lock. An older version that is there for all of them helps.
    there = {name.rpartition("node_modules/")[2] for name in node_packages()}
    wanted = {n for p in node_packages().values() for n in p.get("optionalDependencies", {})}
    assert wanted - there == set()


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == app.__version__
    assert f"## {app.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

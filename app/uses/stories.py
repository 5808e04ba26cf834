"""`bascule story`: check, list and begin the stories of simulated customers."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

from app.customers.checking import check
from app.customers.reading import Problem, StoryRefused, built_in, load
from app.customers.scaffolding import scaffold
from app.customers.story import Story
from app.errors import BadInput
from app.events import Lang
from app.settings import read_model_settings


def run_check(names: Sequence[str], *, as_json: bool) -> int:
    """Print what is wrong with each file; 0 where all can be used, 1 otherwise."""
    status = 0
    ours = {path.stem: path for path in built_in()}
    for name in names:
        path = ours.get(name, Path(name))
        try:
            found = check(path)
        except StoryRefused as refused:
            found = refused.problems
        bad = any(not problem.warning for problem in found)
        status = max(status, int(bad))
        for problem in found:
            typer.echo(_told(path, problem, as_json=as_json))
        if not as_json:
            typer.echo(f"{path}: {'cannot be used yet' if bad else 'fine'}")
    return status


def _told(path: Path, problem: Problem, *, as_json: bool) -> str:
    level = "warning" if problem.warning else "error"
    if as_json:
        said = {"file": str(path), "line": problem.line, "level": level, "text": problem.text}
        return json.dumps(said, ensure_ascii=False)
    return f"{path}:{problem.line}: {level}: {problem.text}"


def run_list(lang: Lang | None, *, as_json: bool) -> int:
    """Print the stories that come with Bascule, one a line."""
    for path in built_in():
        story = load(path)
        if lang in (None, story.lang):
            row = about(story)
            typer.echo(json.dumps(row, ensure_ascii=False) if as_json else _row(story))
    return 0


def about(story: Story) -> dict[str, Any]:
    """What a learner may know of a story before it is told: not what happened, nor why."""
    return {
        "id": story.id,
        "lang": story.lang,
        "title": story.title,
        "market": story.market,
        "person": {"name": story.person.name, "age": story.person.age, "job": story.person.job},
        "style": story.style,
        "memories": len(story.memories),
    }


def _row(story: Story) -> str:
    return f"{story.id:16} {story.lang}  {story.title}"


def run_new(
    file: Path,
    brief: str,
    lang: Lang,
    *,
    category: str,
    product: str,
    force: bool,
    draft: bool = False,
) -> int:
    """Begin a story file; a file that is there already is left alone unless `force`.

    With `draft` the configured language model writes a first version from the brief.
    """
    if file.suffix not in (".yaml", ".yml"):
        raise BadInput(f"{file} is no story file.", "Its name ends in .yaml.")
    text = scaffold(file.stem, brief, lang, category=category, product=product)
    if draft:
        from app.advisors.drafting import drafted

        text = drafted(read_model_settings(), brief, lang)
    try:
        with file.open("w" if force else "x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError:
        raise BadInput(f"{file} is there already.", "--force writes over it.") from None
    except OSError as error:
        raise BadInput(f"{file} cannot be written: {error.strerror}.", "Check the path.") from None
    todo = "read it through" if draft else "fill in every TODO"
    typer.echo(f"{file}: {todo}, then `bascule story check {file}`.")
    return 0

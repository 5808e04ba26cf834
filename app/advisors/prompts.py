"""The prompts: one task is one Markdown file under `prompts/`, whose front matter says what it is for.

Its examples, in both languages, are its tests: the good answers pass the guard, each bad one is stopped
for the reason that stands beside it.
"""

import json
from functools import cache
from pathlib import Path
from string import Template
from typing import Annotated, Any, Final, Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

import app
from app.advisors.guard import Reason
from app.errors import BadInput
from app.events import AdviceTask, AdviceWanted, Lang

LANGUAGES: Final[dict[Lang, str]] = {"fr": "French", "en": "English"}
TASKS: Final[tuple[AdviceTask, ...]] = get_args(AdviceTask)


class Strict(BaseModel):
    """What a person edits: nothing that we do not know is passed over."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Bad(Strict):
    """An answer that must not get through, and the guard's reason."""

    answer: dict[str, Any]
    because: Reason


class Example(Strict):
    """What is given, a good answer to it, and bad ones."""

    given: AdviceWanted
    good: dict[str, Any]
    bad: tuple[Bad, ...] = ()


class Prompt(Strict):
    """One task: its text is what a model is told before it sees what is given."""

    task: AdviceTask
    version: Annotated[int, Field(ge=1)]
    purpose: str
    model: Literal["fast", "strong"]
    given: tuple[str, ...]
    """The fields of an `AdviceWanted` that are sent, and no others."""
    answer: str
    """The name of the shape in `app.advisors.answers`."""
    examples: Annotated[tuple[Example, ...], Field(min_length=2)]
    text: str

    @property
    def name(self) -> str:
        """How an `Advised` names it, as `repair@2`."""
        return f"{self.task}@{self.version}"

    def instructions(self, lang: Lang) -> str:
        """The text for a language."""
        return Template(self.text).substitute(language=LANGUAGES[lang])


def data(prompt: Prompt, wanted: AdviceWanted) -> str:
    """What is sent with a prompt: JSON, so that nothing said in an interview is taken for an instruction."""
    whole = wanted.model_dump(mode="json")
    return json.dumps({name: whole[name] for name in prompt.given}, ensure_ascii=False)


@cache
def load(task: AdviceTask) -> Prompt:
    """The prompt of a task; raises BadInput, naming the file and the field, when it cannot be used."""
    file = folder() / f"{task}.md"
    try:
        head, text = file.read_text("utf-8").removeprefix("---\n").split("\n---\n", 1)
        return Prompt.model_validate({**yaml.safe_load(head), "text": text.strip()})
    except (OSError, ValueError, yaml.YAMLError) as error:
        where = (
            error.errors()[0]["loc"] if isinstance(error, ValidationError) else type(error).__name__
        )
        raise BadInput(
            f"The prompt {file.name} cannot be used ({where}).", "Restore it from the release."
        ) from None


def folder() -> Path:
    """Where the prompts are: in the package once it is built, beside it where it is worked on."""
    package = Path(app.__file__).parent
    built = package / "prompts"
    return built if built.is_dir() else package.parent / "prompts"

"""The sample interviews that ship with the product, one a language."""

import json
from functools import cache
from importlib import resources
from typing import Any

from app.errors import BadInput
from app.events import Transcript


@cache
def names() -> tuple[str, ...]:
    """The ids of the samples, in order: `en`, `fr`."""
    files = resources.files(__name__).iterdir()
    return tuple(
        sorted(file.name.removesuffix(".json") for file in files if file.name.endswith(".json"))
    )


def load(sample: str) -> Transcript:
    """A sample as a transcript. Raises `BadInput` when there is none of this id."""
    return Transcript.model_validate(_content(sample))


def about(sample: str) -> dict[str, str]:
    """What to say of a sample before it plays: `title`, `interviewer`, `customer`."""
    content = _content(sample)
    return {key: str(content.get(key, "")) for key in ("title", "interviewer", "customer")}


def _content(sample: str) -> Any:
    if sample not in names():
        raise BadInput(
            f"There is no sample interview {sample!r}.", f"There are: {', '.join(names())}."
        )
    return json.loads((resources.files(__name__) / f"{sample}.json").read_text("utf-8"))

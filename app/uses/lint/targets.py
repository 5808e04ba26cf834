"""What was handed in: a question, a file, standard input or a folder; read, and told what it is."""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import BadInput, UnreadableFile

STDIN = "-"
_MOST = 32_000_000  # bytes; each format has its own, lower bound
QUESTION = "question"
_SUFFIXES = (".md", ".markdown", ".txt", ".docx", ".vtt", ".srt", ".sbv")
_LIKE_A_FILE = re.compile(
    r"(?:\S*[\\/])?[^\s?]*\.(?:[a-z]{1,4}\d?|markdown|jsonl|ndjson)", re.IGNORECASE
)
_SKIPPED = frozenset({"node_modules", "__pycache__", "dist", "build", "site-packages"})


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to look at. `name` is what findings call it; `path` is None for typed words."""

    name: str
    path: Path | None = None
    text: str | None = None

    @property
    def folder(self) -> Path:
        """Where the search for its configuration begins."""
        return (self.path.parent if self.path else Path()).absolute()

    def content(self) -> bytes:
        """The bytes of a file or of standard input; raises `UnreadableFile`."""
        try:
            if self.path is None:
                return sys.stdin.buffer.read(_MOST)
            with self.path.open("rb") as file:
                return file.read(_MOST)
        except OSError as wrong:
            raise UnreadableFile(
                f"{self.name} cannot be read: {wrong.strerror or wrong}.",
                "Look at its name and its rights.",
            ) from None


def targets(written: Sequence[str]) -> Iterator[Target]:
    """What the words of a command line stand for. A question without quotes is one question."""
    loose = len(written) > 1 and not any(
        " " in one or one == STDIN or _LIKE_A_FILE.fullmatch(one) or _exists(one) for one in written
    )
    for one in [" ".join(written)] if loose else written:
        if one == STDIN:
            yield Target("<stdin>")
        elif _exists(one):
            yield from _files(Path(one))
        elif _LIKE_A_FILE.fullmatch(one):
            raise BadInput(
                f"There is no file {one!r}.",
                "Look at its name, or write the question between quotes.",
            )
        else:
            yield Target(QUESTION, text=one)


def _exists(written: str) -> bool:
    try:
        return 0 < len(written) < 4_096 and Path(written).exists()
    except (OSError, ValueError):
        return False


def _files(path: Path) -> Iterator[Target]:
    if not path.is_dir():
        yield Target(str(path), path)
        return
    found = sorted(
        one
        for one in path.rglob("*")
        if one.suffix.lower() in _SUFFIXES
        and one.is_file()
        and not any(
            part.startswith(".") or part in _SKIPPED for part in one.relative_to(path).parts
        )
    )
    if not found:
        raise BadInput(
            f"{path} holds no guide and no transcript.", f"Looked for: {', '.join(_SUFFIXES)}."
        )
    for one in found:
        yield Target(str(one), one)

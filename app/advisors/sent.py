"""A log of what was sent to a model, that the user can read: one file an interview, forgotten with it."""

import json
import re
from pathlib import Path
from typing import Final

from app.advisors.chains import Message
from app.events import AdviceTask

FOLDER: Final = "sent"
_PLAIN: Final = re.compile(r"^[A-Za-z0-9_-]{1,60}$")


class SentLog:
    """What went out, with placeholders instead of names, as JSON lines that their owner alone may read.

    A line that cannot be written is an `OSError`: nothing is sent that was not written down.
    """

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER

    def write(
        self, interview: str, task: AdviceTask, model: str, to: str, messages: list[Message]
    ) -> None:
        """Write down what is about to be sent."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        said = {
            "task": task,
            "model": model,
            "to": to,
            "sent": [text for who, text in messages if who == "human"],
        }
        file = self._file(interview)
        file.touch(mode=0o600)
        with file.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(said, ensure_ascii=False) + "\n")

    def read(self, interview: str) -> str:
        """What was sent of an interview, as JSON lines; empty where nothing was."""
        file = self._file(interview)
        return file.read_text("utf-8") if file.exists() else ""

    def forget(self, interview: str) -> None:
        """Remove what is kept of an interview."""
        self._file(interview).unlink(missing_ok=True)

    def _file(self, interview: str) -> Path:
        if not _PLAIN.match(interview):
            raise ValueError("an interview's id is plain letters and figures")
        return self._folder / f"{interview}.jsonl"

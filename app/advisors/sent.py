"""A log of what was sent to a model, that the user can read: one file an interview, forgotten with it."""

import json
import re
import threading
from pathlib import Path
from typing import Final

from app.advisors.chains import Message
from app.errors import LogFailed
from app.events import AdviceTask

FOLDER: Final = "sent"
_PLAIN: Final = re.compile(r"^[A-Za-z0-9_-]{1,60}$")


class SentLog:
    """What went out, with placeholders instead of names, as JSON lines that their owner alone may read.

    A line that cannot be written is an `OSError`: nothing is sent that was not written down.
    """

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER
        self._one_hand = threading.Lock()
        # A line that is being written when its interview is forgotten must not bring the file back.
        self._forgotten: set[str] = set()

    def write(
        self, interview: str, task: AdviceTask, model: str, to: str, messages: list[Message]
    ) -> None:
        """Write down what is about to be sent; raises OSError, also for an interview that was forgotten."""
        said = {
            "task": task,
            "model": model,
            "to": to,
            "sent": [text for who, text in messages if who == "human"],
        }
        line = json.dumps(said, ensure_ascii=False) + "\n"
        file = self._file(interview)
        with self._one_hand:
            if interview in self._forgotten:
                raise FileNotFoundError("the interview was forgotten")
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.touch(mode=0o600)
            with file.open("a", encoding="utf-8") as lines:
                lines.write(line)

    def read(self, interview: str) -> str:
        """What was sent of an interview, as JSON lines; empty where nothing was. Raises LogFailed."""
        try:
            return self._file(interview).read_text("utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return ""
        except (OSError, UnicodeDecodeError):
            raise LogFailed(
                "What was sent to the model cannot be read.", "Look at the data folder's disk."
            ) from None

    def forget(self, interview: str) -> None:
        """Remove what is kept of an interview; raises LogFailed where the disk refuses."""
        with self._one_hand:
            self._forgotten.add(interview)
            try:
                self._file(interview).unlink(missing_ok=True)
            except NotADirectoryError:
                return  # Where there is no folder, nothing was written.
            except OSError:
                raise LogFailed(
                    "What was sent to the model cannot be deleted.",
                    "Look at the data folder's disk, then delete the interview again.",
                ) from None

    def _file(self, interview: str) -> Path:
        if not _PLAIN.match(interview):
            raise ValueError("an interview's id is plain letters and figures")
        return self._folder / f"{interview}.jsonl"

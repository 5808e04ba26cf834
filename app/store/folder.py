"""The data folder: made for its owner alone, and used by one server at a time."""

import os
from pathlib import Path
from types import TracebackType
from typing import IO

from app.errors import BadInput

try:
    import fcntl
except ImportError:  # Windows has no flock; SQLite's own locks still hold there.
    fcntl = None  # type: ignore[assignment]


class DataFolder:
    """A folder that is ours while the `with` block lasts; raises BadInput with a remedy when it cannot be."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: IO[bytes] | None = None

    def __enter__(self) -> "DataFolder":
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = (self.path / "bascule.lock").open("ab")
        except OSError as error:
            raise BadInput(
                f"The data folder {self.path} cannot be written ({error.strerror}).",
                "Choose another one with --data or BASCULE_DATA.",
            ) from None
        self._lock = lock
        if fcntl is not None:
            self._take(lock)
        return self

    def _take(self, lock: IO[bytes]) -> None:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            raise BadInput(
                f"Another Bascule is already using the data folder {self.path}.",
                "Stop it, or give this one a folder of its own with --data.",
            ) from None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._lock is not None:
            self._lock.close()


def writable(path: Path) -> bool:
    """Whether the folder, or the nearest one above it that exists, can be written."""
    while not path.exists() and path != path.parent:
        path = path.parent
    return path.is_dir() and os.access(path, os.W_OK)

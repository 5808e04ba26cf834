"""What a run of the linter is told: by `pyproject.toml` or `bascule.toml`, and above both by its command line."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, get_args

from app.errors import BadInput
from app.events import LangSetting, Severity
from app.method.kit import WEIGHT
from app.uses.lint.rules import did_you_mean, matching


@dataclass(frozen=True, slots=True)
class Wishes:
    """What to report, and what the linter should know. None stands for "not said"."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    min_severity: Severity | None = None
    min_confidence: float | None = None
    lang: LangSetting | None = None
    names: tuple[str, ...] | None = None
    competitors: tuple[str, ...] | None = None
    minutes: int | None = None

    def over(self, below: "Wishes") -> "Wishes":
        """These wishes, and those of `below` where nothing is said here."""
        said = {one.name: getattr(self, one.name) for one in fields(self)}
        return replace(below, **{name: value for name, value in said.items() if value is not None})

    def check(self) -> None:
        """Raises `BadInput` for an id that names no finding."""
        matching((*(self.select or ()), *(self.ignore or ())))

    def reports(self, finding: str, severity: Severity, confidence: float) -> bool:
        """Whether such a finding is to be reported."""
        if self.select is not None and finding not in matching(self.select):
            return False
        if self.ignore is not None and finding in matching(self.ignore):
            return False
        least = WEIGHT[self.min_severity or "info"]
        return WEIGHT[severity] >= least and confidence >= (self.min_confidence or 0.0)


FILES = ("bascule.toml", "pyproject.toml")  # in one folder, the first one found speaks


def wishes_for(folder: Path) -> Wishes:
    """The configuration found in this folder or the nearest one above it; raises `BadInput`."""
    for above in (folder, *folder.parents):
        for name in FILES:
            table = _table(above / name)
            if table is not None:
                return _wishes(above / name, table)
    return Wishes()


def _table(path: Path) -> dict[str, Any] | None:
    """The settings in a file; None where it has none or is not there."""
    if not path.is_file():
        return None
    try:
        found = tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise BadInput(f"{path} is not valid TOML: {wrong}.", "Mend it, or move it away.") from None
    except OSError as wrong:
        raise BadInput(f"{path} cannot be read: {wrong.strerror}.") from None
    if path.name == "bascule.toml":
        return found
    table = found.get("tool", {}).get("bascule")
    if table is not None and not isinstance(table, dict):
        raise BadInput(
            f"{path}: tool.bascule is no table.", "Write [tool.bascule] above the settings."
        )
    return table


def _wishes(path: Path, table: dict[str, Any]) -> Wishes:
    said: dict[str, Any] = {}
    for written, value in table.items():
        key = written.replace("-", "_")
        if key not in _KINDS:
            remedy = did_you_mean(key, _KINDS).replace(
                "`bascule explain` lists every id", f"There are: {', '.join(_KINDS)}"
            )
            raise BadInput(f"{path}: there is no setting {written!r}.", remedy)
        wanted, fits = _KINDS[key]
        if not fits(value):
            raise BadInput(f"{path}: {written} = {value!r} is not {wanted}.")
        said[key] = tuple(value) if isinstance(value, list) else value
    wishes = Wishes(**said)
    try:
        wishes.check()
    except BadInput as wrong:
        raise BadInput(f"{path}: {wrong.message}", wrong.remedy) from None
    return wishes


def _is_words(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, str) and 0 < len(one) <= 200 for one in value
    )


def _is_one_of(kind: Any) -> tuple[str, Callable[[object], bool]]:
    return f"one of {', '.join(get_args(kind))}", lambda value: value in get_args(kind)


def _is_number(least: float, most: float) -> Callable[[object], bool]:
    return lambda value: (
        isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most
    )


_WORDS: tuple[str, Callable[[object], bool]] = ("a list of words", _is_words)
_KINDS: dict[str, tuple[str, Callable[[object], bool]]] = {
    "select": _WORDS,
    "ignore": _WORDS,
    "min_severity": _is_one_of(Severity),
    "min_confidence": ("a number from 0 to 1", _is_number(0, 1)),
    "lang": _is_one_of(LangSetting),
    "names": _WORDS,
    "competitors": _WORDS,
    "minutes": ("a number of minutes from 5 to 240", _is_number(5, 240)),
}

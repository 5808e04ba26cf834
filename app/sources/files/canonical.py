"""The canonical form: what the product itself writes, and what other tools are asked to.

`{"id", "lang", "product": {"names": […]}, "turns": [{"i", "role", "text", "start"?, "end"?}]}`, a bare
list of such turns, or one such object a line.
"""

import json
import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pydantic import ValidationError

from app.errors import UnreadableFile
from app.events import CanonicalTurn, LangSetting, Product, Role, Transcript, clean_text
from app.sources.files.rows import Format, Row, Rows, one_line

_LOOKS = re.compile(r'\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[{\]]|$))')
_ROLES: dict[str, Role] = {
    "interviewer": "interviewer", "customer": "customer", "participant": "customer",
    "observer": "observer", "unknown": "unknown",
}  # fmt: skip
_WANTED = 'Wanted: {"turns": [{"role": "interviewer", "text": "…"}, …]}.'


def suits(name: str, text: str) -> float:
    """JSON by its first marks or by its name."""
    named = name.lower().endswith((".json", ".jsonl", ".ndjson"))
    return max(0.95 * bool(_LOOKS.match(text[:2_000])), 0.6 * named)


def parse(text: str) -> Rows:
    """Rows of a canonical transcript. Raises `UnreadableFile` saying where the JSON breaks."""
    return _rows(_load(text))


def _rows(found: Any) -> Rows:
    turns = found.get("turns") if isinstance(found, dict) else found
    if not isinstance(turns, list):
        raise UnreadableFile("This JSON holds no list of turns.", _WANTED)
    extra = found if isinstance(found, dict) else {}
    told = extra.get("product") or {}
    if isinstance(told, dict):
        told = {key: value for key, value in told.items() if key in Product.model_fields}
    try:
        product = Product.model_validate(told)
    except ValidationError as wrong:
        raise UnreadableFile(f"In this JSON, {_first(wrong, 'product')}.", _WANTED) from None
    lang: LangSetting = extra["lang"] if extra.get("lang") in ("fr", "en") else "auto"
    rows = tuple(_row(turn, i) for i, turn in enumerate(turns))
    return Rows(rows, id=one_line(str(extra.get("id") or ""))[:200], lang=lang, product=product)


def transcript(name: str, text: str) -> Transcript:
    """A canonical transcript as it is written: its own numbers, its own words.

    Raises `UnreadableFile`, which begins with `name`.
    """
    try:
        found = _load(text)
        read = _rows(found)
        turns = found["turns"] if isinstance(found, dict) else found
        numbered = zip(_numbers(turns), read.rows, strict=True)
        said = tuple(_turn(row, i) for i, row in numbered)
        return Transcript(id=read.id, lang=read.lang, product=read.product, turns=said)
    except UnreadableFile as wrong:
        raise UnreadableFile(f"{name}: {wrong.message}", wrong.remedy) from None
    except ValidationError as wrong:
        raise UnreadableFile(f"{name}: {_first(wrong, 'the transcript')}.", _WANTED) from None


def _numbers(turns: list[Any]) -> list[int]:
    """The `i` of each turn where each has one and they rise; else their places."""
    own = [turn.get("i") for turn in turns]
    if all(type(i) is int for i in own) and all(a < b for a, b in pairwise(own)):
        return own
    return list(range(len(turns)))


def transcript_lines(
    name: str, text: str, first: int = 1
) -> Iterator[tuple[int, Transcript | UnreadableFile]]:
    """Each line of a JSON-lines file as a transcript, or what is wrong with it; lines count from `first`.

    Blank lines are passed over. A bad line never stops the rest.
    """
    for number, line in enumerate(text.split("\n"), start=first):
        if not line.strip():
            continue
        try:
            yield number, transcript(f"{name}, line {number}", line)
        except UnreadableFile as wrong:
            yield number, wrong


def _turn(row: Row, i: int) -> CanonicalTurn:
    return CanonicalTurn(
        i=i,
        role=row.role or "unknown",
        text=row.text,
        start=row.start,
        end=row.end,
        speaker=row.speaker,
    )


def _load(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as wrong:
        if wrong.msg == "Extra data" and wrong.lineno > 1:
            raise UnreadableFile(
                "This JSON holds several values, one after the other.",
                "Bring one transcript a file; `bascule annotate` reads one transcript a line.",
            ) from None
        raise UnreadableFile(
            f"This JSON is broken at line {wrong.lineno}, column {wrong.colno}: {wrong.msg}.",
            "Export the transcript again, or mend that place.",
        ) from None
    except (RecursionError, ValueError):
        raise UnreadableFile("This JSON holds something no transcript has.", _WANTED) from None


def _row(turn: object, i: int) -> Row:
    """One turn, leniently: unknown keys are passed over, a role that is not known is unknown."""
    if not isinstance(turn, dict) or not isinstance(turn.get("text"), str):
        raise UnreadableFile(f"In this JSON, turn {i + 1} has no text.", _WANTED)
    role = _ROLES.get(str(turn.get("role", "")).casefold())
    speaker = turn.get("speaker")
    label = one_line(speaker)[:200] if isinstance(speaker, str) else ""
    return Row(
        label or None,
        clean_text(turn["text"]),
        _time(turn.get("start")),
        _time(turn.get("end")),
        role,
    )


def _time(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < 1e12 and math.isfinite(value) else None


def _first(wrong: ValidationError, what: str) -> str:
    """The first complaint of a model as words: where, and what is wrong there."""
    error = wrong.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in error["loc"])
    return f"{what}{'.' + place if place else ''}: {error['msg'][:1].lower()}{error['msg'][1:]}"


CANONICAL = Format("canonical", "Bascule's own JSON", suits, parse)

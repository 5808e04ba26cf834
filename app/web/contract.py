"""Writes `frontend/src/contract.ts`: the panel's TypeScript types, made from `app/events.py`.

Run it with `python -m app.web.contract`; a test says when the file is stale.
"""

import json
import sys
import types
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from app import events
from app.web import answers, practice_answers

WHERE = Path(__file__).parents[2] / "frontend" / "src" / "contract.ts"

HEADER = """\
// Made from app/events.py by `python -m app.web.contract`. Do not edit: a test compares.
// Times are seconds on the interview's clock; spans are code points into a turn's text."""

# TypeScript has a `Partial` of its own.
RENAMED = {"Partial": "PartialWords"}

# What a browser sends: fields that have a default may be left out.
SENT: tuple[type[BaseModel], ...] = (
    events.Product, events.Consent, events.Opening, events.Heard, events.Retracted,
    events.Relabelled, events.SpeakerMapped, events.TurnEnded, events.SourceHealth,
    events.Marked, events.Ping, *practice_answers.SENT,
)  # fmt: skip

# What a browser receives: every field is there, `null` where nothing is known.
RECEIVED: tuple[type[BaseModel], ...] = (
    events.Because, events.Alternative, events.TurnEvent, events.FlagEvent, events.FlagCleared,
    events.StrengthEvent, events.ProbeEvent, events.ProbeTaken, events.PhaseEvent,
    events.ForceEvent, events.MomentEvent, events.TimelinePoint, events.Contradiction,
    events.TimelineEvent, events.ThreadEvent, events.NameEvent, events.Talk,
    events.TalkEvent, events.SourceNote, events.AdvisorNote, events.LogNote, events.HealthEvent,
    events.NoticeEvent, events.Partial, events.Counters, events.Snapshot, events.Ack, events.Pong,
    events.ErrorFrame, events.CanonicalTurn, events.Transcript, answers.Door,
    answers.InterviewOpened, answers.InterviewClosedAnswer, answers.SpeakerRead,
    answers.TranscriptRead, answers.SampleCard, answers.NoteAsked, answers.TaskSpending,
    answers.AdvisorSpending, answers.Complaint, answers.Trouble,
    *practice_answers.RECEIVED,
)  # fmt: skip

UNIONS: dict[str, tuple[type[BaseModel], ...]] = {
    "IngestFrame": get_args(get_args(events.IngestFrame)[0]),
    "IngestAnswer": (events.Ack, events.Pong, events.ErrorFrame),
    "PanelFrame": get_args(get_args(events.PanelFrame)[0]),
    "PanelEvent": get_args(events.Event),
    "PanelMessage": (
        *get_args(events.Event), events.Partial, events.Ack, events.Pong, events.ErrorFrame,
    ),
}  # fmt: skip

CONSTANTS = ("PHASES", "FORCES", "STAGES")

_PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", type(None): "null"}
_LITERALS = {
    kind: name for name, kind in vars(events).items() if get_origin(kind) is Literal and name[0] != "_"
}  # fmt: skip


def name_of(model: type[BaseModel]) -> str:
    """The TypeScript name of a model."""
    return RENAMED.get(model.__name__, model.__name__)


def type_of(kind: Any) -> str:
    """The TypeScript type of a Python annotation; raises TypeError on one it has no word for."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return type_of(args[0])
    if origin is Literal:
        return _LITERALS.get(kind) or _one_of(args)
    if origin in (Union, types.UnionType):
        return " | ".join(type_of(arg) for arg in args)
    if origin is tuple:
        return _tuple_of(args)
    if origin is dict:
        return f"Record<{type_of(args[0])}, {type_of(args[1])}>"
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return name_of(kind)
    raise TypeError(f"no TypeScript type is known for {kind}")


def _one_of(values: Iterable[Any]) -> str:
    return " | ".join(json.dumps(value) for value in values)


def _tuple_of(args: tuple[Any, ...]) -> str:
    if args[-1] is not Ellipsis:
        return f"[{', '.join(type_of(arg) for arg in args)}]"
    inner = type_of(args[0])
    return f"({inner})[]" if " " in inner and "<" not in inner else f"{inner}[]"


def interface_of(model: type[BaseModel], *, sent: bool) -> str:
    """One interface, with the model's docstring; `sent` leaves fields with a default optional."""
    lines = [f"/** {' '.join((model.__doc__ or '').split())} */"]
    lines.append(f"export interface {name_of(model)} {{")
    for field, info in model.model_fields.items():
        optional = "?" if sent and not info.is_required() and field != "type" else ""
        lines.append(f"  {field}{optional}: {type_of(info.annotation)};")
    return "\n".join([*lines, "}"])


def _constants() -> Iterable[str]:
    for name in CONSTANTS:
        members = ", ".join(json.dumps(member) for member in getattr(events, name))
        yield f"export const {name} = [{members}] as const;"


def _aliases() -> Iterable[str]:
    for kind, name in _LITERALS.items():
        yield f"export type {name} = {_one_of(get_args(kind))};"


def contract() -> str:
    """The whole of `contract.ts`."""
    parts = [HEADER, "\n".join(_aliases()), "\n".join(_constants())]
    parts += [interface_of(model, sent=True) for model in SENT]
    parts += [interface_of(model, sent=False) for model in RECEIVED]
    for name, models in UNIONS.items():
        members = "\n".join(f"  | {name_of(model)}" for model in models)
        parts.append(f"export type {name} =\n{members};")
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    WHERE.parent.mkdir(parents=True, exist_ok=True)
    WHERE.write_text(contract(), encoding="utf-8")
    sys.stdout.write(f"{WHERE.name}: written\n")

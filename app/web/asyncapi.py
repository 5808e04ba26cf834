"""The AsyncAPI 3 document of the sockets, made from the models of `app.events`."""

from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from app import __version__, events

ANSWERS: tuple[type[BaseModel], ...] = (events.Ack, events.Pong, events.ErrorFrame)
INGEST: tuple[type[BaseModel], ...] = get_args(get_args(events.IngestFrame)[0])
PANEL: tuple[type[BaseModel], ...] = get_args(get_args(events.PanelFrame)[0])
SHOWN: tuple[type[BaseModel], ...] = (*get_args(events.Event), events.Partial)

CLOSE_CODES = {
    4400: "too many bad frames in a row",
    4401: "no token, or a wrong one",
    4403: "origin or role not allowed",
    4404: "no such interview",
    4408: "idle",
    4409: "the interview is closed",
    4413: "a frame over 64 KiB",
    4429: "too fast",
    1012: "the server is restarting",
    1013: "overloaded, try again later",
}

_TOKEN = (
    "Subprotocol `bascule.v1`. The token travels in `Authorization: Bearer`, or for a browser as the "
    "second offered subprotocol `bearer.<token>`. Close codes: "
    + "; ".join(f"{code} {words}" for code, words in CLOSE_CODES.items())
    + "."
)


@cache
def asyncapi() -> dict[str, Any]:
    """The document; `receive` is what this server takes, `send` what it gives."""
    taken = dict.fromkeys((*INGEST, *PANEL), "validation")
    given = dict.fromkeys((*SHOWN, *ANSWERS), "serialization")
    _, schemas = models_json_schema(
        [*taken.items(), *given.items()],  # type: ignore[list-item]
        ref_template="#/components/schemas/{model}",
    )
    models = [*taken, *given]
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Bascule", "version": __version__, "description": _TOKEN},
        "defaultContentType": "application/json",
        "channels": {
            "ingest": _channel(
                "/v1/interviews/{id}/ingest",
                "What was heard, from any source.",
                (*INGEST, *ANSWERS),
            ),
            "panel": _channel(
                "/v1/interviews/{id}/panel",
                "What the interviewer sees.",
                (*PANEL, *SHOWN, *ANSWERS),
            ),
        },
        "operations": {
            "hear": _operation("receive", "ingest", INGEST),
            "acknowledge": _operation("send", "ingest", ANSWERS),
            "mark": _operation("receive", "panel", PANEL),
            "show": _operation("send", "panel", (*SHOWN, *ANSWERS)),
        },
        "components": {
            "messages": {model.__name__: _message(model) for model in models},
            "schemas": schemas["$defs"],
        },
    }


def _message(model: type[BaseModel]) -> dict[str, Any]:
    return {
        "name": str(model.model_fields["type"].default),
        "summary": " ".join((model.__doc__ or "").split()),
        "payload": {"$ref": f"#/components/schemas/{model.__name__}"},
    }


def _channel(address: str, summary: str, models: tuple[type[BaseModel], ...]) -> dict[str, Any]:
    return {
        "address": address,
        "summary": summary,
        "parameters": {"id": {"description": "The interview's id"}},
        "messages": {m.__name__: {"$ref": f"#/components/messages/{m.__name__}"} for m in models},
    }


def _operation(action: str, channel: str, models: tuple[type[BaseModel], ...]) -> dict[str, Any]:
    return {
        "action": action,
        "channel": {"$ref": f"#/channels/{channel}"},
        "messages": [{"$ref": f"#/channels/{channel}/messages/{m.__name__}"} for m in models],
    }

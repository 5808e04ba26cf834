"""The routes of reports: on an interview of this server, on a file that is handed in, and their schema."""

import asyncio
import json
import re
import unicodedata
from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from app.errors import BadInput
from app.events import Label, Lang, facts
from app.reports.model import Report
from app.uses.room import Room
from app.web.complaints import RESPONSES
from app.web.parts import Parts, WithParts, WithRoom
from app.web.transcripts import FILE, handed_in

# What folds and draws is imported where it is asked for: the server is ready without it.

router = APIRouter(prefix="/v1", tags=["reports"], responses=RESPONSES)

Format = Literal["json", "html", "pdf", "docx", "md"]
TYPES: Final[dict[str, str]] = {
    "json": "application/json",
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
}
_BINARY: Final = {"schema": {"type": "string", "format": "binary"}}
_TEXT: Final = {"schema": {"type": "string"}}
DRAWN: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "The report in the format that was asked for",
        "content": {
            "text/html": _TEXT,
            "text/markdown": _TEXT,
            "application/pdf": _BINARY,
            TYPES["docx"]: _BINARY,
        },
    }
}

AT_ONCE: Final = 2
"""Reports that are folded and drawn at the same time: people on a call come first."""
_desk = asyncio.Semaphore(AT_ONCE)

Wanted = Annotated[Format, Query(alias="format", description="What it is drawn in")]
Spoken = Annotated[
    Lang | None, Query(description="The report's language; the interview's where none is given")
]
Masked = Annotated[bool, Query(description="Names, places, companies, mails and phones masked")]
Paper = Annotated[Literal["a4", "letter"], Query(description="The paper of PDF and Word")]


@router.get("/interviews/{interview}/report", response_model=Report, responses=DRAWN)
async def report_on_interview(
    request: Request,
    room: WithRoom,
    parts: WithParts,
    wanted: Wanted = "json",
    lang: Spoken = None,
    masked: Masked = False,
    paper: Paper = "a4",
) -> Response:
    """The report on an interview, folded from its log as it stands."""
    from app.uses.report import About, At, of_log
    from app.uses.sitting import practised_in

    logged = [At(at, fact) async for at, fact in _facts(room, parts)]
    opened = datetime.fromtimestamp(room.row.opened_at, UTC).isoformat(timespec="seconds")
    practised = await asyncio.to_thread(practised_in, [one.fact for one in logged])
    source: Literal["live", "practice"] = "practice" if practised else "live"
    about = About(id=room.row.id, source=source, opened=opened, practice=practised)
    async with _desk:
        report = await asyncio.to_thread(of_log, logged, lang, about)
        return await _drawn(request, report, wanted, masked, paper)


async def _facts(room: Room, parts: Parts) -> Any:
    """What the log holds of an interview, once all that came in is written."""
    await room.passed()
    async for row in parts.live.log.facts_of(room.row.id):
        yield row.at, facts.validate_json(row.payload)


@router.post("/report", response_model=Report, responses=DRAWN, openapi_extra=FILE)
async def report_on_file(
    request: Request,
    name: Annotated[str, Query(max_length=200)] = "transcript.txt",
    wanted: Wanted = "json",
    lang: Spoken = None,
    masked: Masked = False,
    paper: Paper = "a4",
    interviewer: Annotated[
        str | None, Query(max_length=200, description="The label of who interviews")
    ] = None,
    swap: Annotated[bool, Query(description="Interviewer and customer exchanged")] = False,
    product: Annotated[list[Label], Query(max_length=30, description="Names of the product")] = [],  # noqa: B006
) -> Response:
    """The report on a transcript or a log's JSON lines, handed in as POST /v1/transcripts takes it. Nothing is kept."""
    from app.uses.report.files import Wishes, reports_of

    name, data = await handed_in(request, name)
    wishes = Wishes(lang, tuple(product), interviewer, swap)
    async with _desk:
        read = await asyncio.to_thread(lambda: next(reports_of(name, data, wishes), None))
        if read is None or read.report is None:
            raise BadInput(read.trouble if read else "There is no transcript in this file.")
        return await _drawn(request, read.report, wanted, masked, paper)


@router.get(
    "/report.schema.json",
    response_class=Response,
    responses={200: {"content": {"application/json": {"schema": {"type": "object"}}}}},
)
async def report_schema() -> Response:
    """The JSON schema of a report."""
    found = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    found |= Report.model_json_schema(mode="serialization")
    return Response(json.dumps(found, ensure_ascii=False), media_type=TYPES["json"])


async def _drawn(
    request: Request, report: Report, wanted: Format, masked: bool, paper: Literal["a4", "letter"]
) -> Response:
    """The report as it is sent: masked where that was asked for, with the name it is saved under."""
    if masked:
        from app.uses.masking import masked as mask

        report, _ = await asyncio.to_thread(mask, report)
    if wanted == "json":
        return Response(report.model_dump_json(), media_type=TYPES["json"])
    from app.reports.drawn import draw

    site = f"{request.url.scheme}://{request.headers['host']}/"
    body = await asyncio.to_thread(draw, report, wanted, paper, site)
    saved = f'attachment; filename="{file_name(report)}.{wanted}"'
    return Response(body, media_type=TYPES[wanted], headers={"Content-Disposition": saved})


def file_name(report: Report) -> str:
    """What a report is saved as: plain letters and figures, whatever the participant is called."""
    whose = "" if report.masked else report.participant
    spread = unicodedata.normalize("NFKD", f"{whose} {(report.opened or '')[:10]}")
    plain = re.sub(r"[^A-Za-z0-9]+", "-", spread.encode("ascii", "ignore").decode()).strip("-")
    return f"bascule-{plain}"[:80].rstrip("-")

"""The routes of reports: on an interview of this server, on a file that is handed in, and their schema."""

import asyncio
import json
import re
import secrets
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from app.errors import BadInput
from app.events import AdviceWanted, Frozen, Label, Lang, facts
from app.reports.model import Report
from app.settings import read_model_settings
from app.uses.afterwards import NO_MODEL
from app.uses.room import Room
from app.web.answers import NoteAsked
from app.web.complaints import RESPONSES
from app.web.parts import Parts, WithParts, WithRoom
from app.web.transcripts import FILE, handed_in

if TYPE_CHECKING:
    from app.uses.report import Interview
    from app.uses.report.files import Read, Wishes

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
Advised = Annotated[
    bool,
    Query(description="With a note and second opinions of the language model, if there is one"),
]


class Mask(Frozen):
    """One mask of a masked report: the name behind it, what it is, how often it stands there."""

    mask: str
    name: str
    kind: str
    times: int


class Handed:
    """A file that was handed in, and how it is to be read."""

    def __init__(self, name: str, data: bytes, wishes: "Wishes") -> None:
        self.name, self.data, self.wishes = name, data, wishes

    def report(self) -> Report:
        """The report on the file's first transcript; raises BadInput where there is none."""
        return self.read()[1]

    def read(self) -> "tuple[Read, Report]":
        """The file's first transcript and the report on it; raises BadInput where there is none."""
        from app.uses.report.files import reports_of

        read = next(reports_of(self.name, self.data, self.wishes), None)
        if read is None or read.report is None:
            raise BadInput(read.trouble if read else "There is no transcript in this file.")
        return read, read.report


async def _handed_in(
    request: Request,
    name: Annotated[str, Query(max_length=200)] = "transcript.txt",
    lang: Spoken = None,
    interviewer: Annotated[
        str | None, Query(max_length=200, description="The label of who interviews")
    ] = None,
    swap: Annotated[bool, Query(description="Interviewer and customer exchanged")] = False,
    product: Annotated[tuple[Label, ...], Query(description="Names of the product")] = (),
) -> Handed:
    from app.uses.report.files import Wishes

    name, data = await handed_in(request, name)
    return Handed(name, data, Wishes(lang, product[:30], interviewer, swap))


HandedIn = Annotated[Handed, Depends(_handed_in)]


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
    async with _desk:
        report = (await _of_room(room, parts, lang))[1]
        return await _drawn(request, report, wanted, masked, paper)


@router.get("/interviews/{interview}/report/masks")
async def masks_of_interview(room: WithRoom, parts: WithParts, lang: Spoken = None) -> list[Mask]:
    """What a masked report of this interview hides, to be looked over before it is shared."""
    async with _desk:
        return await _masks((await _of_room(room, parts, lang))[1])


@router.post("/interviews/{interview}/report/note")
async def ask_for_note(room: WithRoom, parts: WithParts, lang: Spoken = None) -> NoteAsked:
    """Ask the language model for a note on the interview as it stands, and for the second opinions still missing.

    What it answers stands in the log and in the report from then on, also of an interview that is closed; a
    later note takes the place of an earlier one. Without one, `message` says why in a sentence.
    """
    from app.uses.no_note import in_words

    async def wishes() -> Sequence[AdviceWanted]:
        from app.uses.noting import wishes as wishes_of

        async with _desk:
            interview, report = await _of_room(room, parts, lang)
        return await asyncio.to_thread(wishes_of, interview, report, read_model_settings().context)

    counsel = parts.live.counsel
    outcome = await counsel.afterwards.of_room(room, wishes) if counsel else NO_MODEL
    said = lang or room.session.coach.tongue.now
    message = in_words(outcome, said)
    return NoteAsked(written=outcome.written, verdict=outcome.verdict, message=message)


async def _of_room(room: Room, parts: Parts, lang: Lang | None) -> "tuple[Interview, Report]":
    from app.uses.report import About, At, log_interview
    from app.uses.sitting import practised_in

    logged = [At(at, fact) async for at, fact in _facts(room, parts)]
    opened = datetime.fromtimestamp(room.row.opened_at, UTC).isoformat(timespec="seconds")
    practised = await asyncio.to_thread(practised_in, [one.fact for one in logged])
    source: Literal["live", "practice"] = "practice" if practised else "live"
    about = About(id=room.row.id, source=source, opened=opened, practice=practised)
    heard = await asyncio.to_thread(log_interview, logged, about)
    return heard, await asyncio.to_thread(heard.report, lang)


async def _facts(room: Room, parts: Parts) -> Any:
    """What the log holds of an interview, once all that came in is written."""
    await room.passed()
    async for row in parts.live.log.facts_of(room.row.id):
        yield row.at, facts.validate_json(row.payload)


@router.post("/report", response_model=Report, responses=DRAWN, openapi_extra=FILE)
async def report_on_file(
    request: Request,
    handed: HandedIn,
    parts: WithParts,
    wanted: Wanted = "json",
    masked: Masked = False,
    paper: Paper = "a4",
    advised: Advised = False,
) -> Response:
    """The report on a transcript or a log's JSON lines, handed in as POST /v1/transcripts takes it. Nothing is kept.

    With `advised` the language model is asked for a note and second opinions. What is sent to it is written
    down first, in the file `sent/<id>.jsonl` of the data folder: the answer's header `Bascule-Sent` tells the
    id, `Bascule-Note` whether there is a note (`clean`) or why not. That file stays until somebody deletes it.
    """
    async with _desk:
        read, report = await asyncio.to_thread(handed.read)
    told: dict[str, str] = {}
    if advised and read.interview is not None:
        report, told = await _with_advice(parts, read.interview, report)
    async with _desk:
        answer = await _drawn(request, report, wanted, masked, paper)
    answer.headers.update(told)
    return answer


async def _with_advice(
    parts: Parts, heard: "Interview", report: Report
) -> tuple[Report, dict[str, str]]:
    """The report with what the model adds, and the headers that say what became of asking it."""
    from app.uses.noting import wishes

    counsel = parts.live.counsel
    if counsel is None:
        return report, {"Bascule-Note": NO_MODEL.verdict}
    key = f"file-{secrets.token_hex(8)}"
    wanted = await asyncio.to_thread(wishes, heard, report, read_model_settings().context)
    outcome, answers = await counsel.afterwards.of_file(wanted, key)
    async with _desk:
        report = await asyncio.to_thread(heard.advised(answers).report, report.lang)
    told = {"Bascule-Note": outcome.verdict}
    return report, told | {"Bascule-Sent": key} if answers else told


@router.post("/report/masks", openapi_extra=FILE)
async def masks_of_file(handed: HandedIn) -> list[Mask]:
    """What a masked report on this file hides, to be looked over before it is shared. Nothing is kept."""
    async with _desk:
        return await _masks(await asyncio.to_thread(handed.report))


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


async def _masks(report: Report) -> list[Mask]:
    from app.uses.masking import masked as mask

    _, found = await asyncio.to_thread(mask, report)
    return [Mask(mask=one.mask, name=one.name, kind=one.kind, times=one.times) for one in found]


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

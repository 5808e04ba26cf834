"""The routes for transcripts: read a file, list the samples, watch one as if it were live."""

import asyncio
from dataclasses import asdict
from typing import Annotated

import structlog
from fastapi import APIRouter, Path, Query, Request
from starlette.datastructures import UploadFile

from app.errors import BadInput, BasculeError, NoSuchInterview, TooMuch
from app.events import Consent, Opening, Preset, Transcript
from app.sources import files, samples
from app.uses.live import Keys, Live
from app.web.answers import InterviewOpened, SampleCard, SpeakerRead, TranscriptRead
from app.web.complaints import RESPONSES
from app.web.parts import Parts, WithParts
from app.web.routes import doors

router = APIRouter(prefix="/v1", tags=["transcripts"], responses=RESPONSES)

logger = structlog.get_logger("bascule.web")

AT_ONCE = 8
"""Samples that may play at the same time."""

FILE = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            },
            "application/octet-stream": {"schema": {"type": "string", "format": "binary"}},
        },
    }
}

Sample = Annotated[str, Path(max_length=40)]
_playing: set[asyncio.Task[None]] = set()


@router.post("/transcripts", openapi_extra=FILE)
async def read_transcript(
    request: Request, name: Annotated[str, Query(max_length=200)] = "transcript.txt"
) -> TranscriptRead:
    """Read a transcript file: as the field `file` of a form, or as the body itself with `?name=`. Nothing is kept."""
    name, data = await handed_in(request, name)
    read = await asyncio.to_thread(files.read, name, data)
    return TranscriptRead(
        name=read.name,
        format=read.format,
        speakers=tuple(SpeakerRead(**asdict(speaker)) for speaker in read.speakers),
        interviewer=read.interviewer,
        basis=read.interviewer_basis,
        confidence=read.confidence,
        duration=read.duration,
        annotations=read.annotations,
        warnings=read.warnings,
        id=read.transcript().id,
        lang=read.lang,
        product=read.product,
        turns=read.turns,
    )


async def handed_in(request: Request, name: str) -> tuple[str, bytes]:
    """The name and the bytes of a file in a form's field `file`, or of the body itself."""
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await _from_form(request, name)
    return name, await request.body()


async def _from_form(request: Request, name: str) -> tuple[str, bytes]:
    async with request.form(max_files=1, max_fields=5) as form:
        upload = form.get("file")
        if not isinstance(upload, UploadFile):
            raise BadInput("The form has no file in its field `file`.", "Send one file as `file`.")
        return upload.filename or name, await upload.read()


@router.get("/samples")
async def list_samples() -> list[SampleCard]:
    """The sample interviews that come with Bascule."""
    return [_card(name) for name in samples.names()]


def _card(name: str) -> SampleCard:
    transcript, about = samples.load(name), samples.about(name)
    last = transcript.turns[-1]
    return SampleCard(
        id=name,
        lang=transcript.lang,
        turns=len(transcript.turns),
        seconds=last.end or last.start or 0.0,
        **about,
    )


def _known(name: str) -> str:
    if name not in samples.names():
        raise NoSuchInterview(
            "There is no sample of this id.", "See /v1/samples for those there are."
        )
    return name


@router.get("/samples/{sample}")
async def read_sample(sample: Sample) -> Transcript:
    """One sample in the canonical form."""
    return samples.load(_known(sample))


@router.post("/samples/{sample}/play", status_code=201)
async def play_sample(
    request: Request,
    sample: Sample,
    parts: WithParts,
    speed: Annotated[float, Query(gt=0, le=1_000, allow_inf_nan=False)] = 8.0,
    preset: Preset = "balanced",
) -> InterviewOpened:
    """Open an interview and have the sample told into it, through the same socket as any source, at `speed`."""
    transcript = samples.load(_known(sample))
    if len(_playing) >= AT_ONCE:
        raise TooMuch("Too many samples are playing.", "Wait until one has ended.")
    opening = Opening(
        lang=transcript.lang, product=transcript.product, participant=samples.about(sample)["customer"],
        preset=preset, consent=Consent(given=True, basis="other"),
    )  # fmt: skip
    keys = await parts.live.open(opening)
    url = f"ws://{_own_host(request, parts)}/v1/interviews/{keys.id}/ingest"
    task = asyncio.create_task(_tell(transcript, url, keys, parts.live, speed))
    _playing.add(task)
    task.add_done_callback(_playing.discard)
    return doors(request, *keys)


def _own_host(request: Request, parts: Parts) -> str:
    """Where this server reaches itself, whatever name it was called by from outside."""
    host, port = request.scope["server"]
    if not (parts.settings.on_loopback or parts.settings.anywhere):
        host = parts.settings.host
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


async def _tell(transcript: Transcript, url: str, keys: Keys, live: Live, speed: float) -> None:
    # Imported here: nobody who only listens needs a client.
    from app.uses.feed import feed

    try:
        await feed(transcript, url, keys.ingest, speed=speed)
        await live.close(await live.enter(keys.id, "panel", keys.panel))
    except BasculeError as error:
        # Whoever watched has closed or forgotten the interview, or the server is going.
        logger.info("sample_ended_early", error=error)

"""The routes of an interview: open, look, read its log, close, forget, and show it on a phone."""

import ipaddress
import socket
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse

from app.errors import InterviewClosed
from app.events import Opening, Snapshot
from app.web.access import host_of
from app.web.answers import Door, InterviewClosedAnswer, InterviewOpened
from app.web.complaints import RESPONSES
from app.web.parts import WithParts, WithRoom

router = APIRouter(prefix="/v1/interviews", tags=["interviews"], responses=RESPONSES)


class OnlyHere(InterviewClosed):
    """The server can be reached from this computer alone."""

    code = "only_here"


def doors(request: Request, interview: str, ingest: str, panel: str) -> InterviewOpened:
    """Where an interview's sockets are, as seen by whoever asked."""
    scheme = "wss" if request.url.scheme == "https" else "ws"
    base = f"{scheme}://{request.headers['host']}/v1/interviews/{interview}"
    return InterviewOpened(
        id=interview,
        ingest=Door(url=f"{base}/ingest", token=ingest),
        panel=Door(url=f"{base}/panel", token=panel),
    )


@router.post("", status_code=201)
async def open_interview(request: Request, opening: Opening, parts: WithParts) -> InterviewOpened:
    """Open an interview. Its tokens are told here and never again; the sockets speak `bascule.v1`."""
    keys = await parts.live.open(opening)
    return doors(request, *keys)


@router.get("/{interview}", response_model=Snapshot)
async def look(room: WithRoom, parts: WithParts) -> Response:
    """The interview as it stands."""
    return Response(await parts.live.snapshot(room), media_type="application/json")


@router.get(
    "/{interview}/log",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/jsonl": {"schema": {"type": "string"}}}}},
)
async def read_log(room: WithRoom, parts: WithParts) -> StreamingResponse:
    """The log as JSON lines: every fact, then every receipt of what was shown."""

    async def lines() -> AsyncIterator[str]:
        async for line in parts.live.lines(room):
            yield line

    return StreamingResponse(lines(), media_type="application/jsonl")


@router.get(
    "/{interview}/sent",
    response_class=Response,
    responses={200: {"content": {"application/jsonl": {"schema": {"type": "string"}}}}},
)
async def read_sent(room: WithRoom, parts: WithParts) -> Response:
    """What was sent of this interview to a language model, as JSON lines; empty where nothing was."""
    counsel = parts.live.counsel
    lines = counsel.advisor.sent(room.row.id) if counsel is not None else ""
    return Response(lines, media_type="application/jsonl")


@router.post("/{interview}/close")
async def close(room: WithRoom, parts: WithParts) -> InterviewClosedAnswer:
    """End the interview: its sockets close with 4409. Closing it again changes nothing."""
    await parts.live.close(room)
    return InterviewClosedAnswer(closed=True, log=room.session.log)


@router.delete("/{interview}", status_code=204)
async def forget(room: WithRoom, parts: WithParts) -> Response:
    """Forget the interview: every row, every receipt, and their traces in the files."""
    await parts.live.forget(room)
    return Response(status_code=204)


@router.get(
    "/{interview}/qr.svg",
    response_class=Response,
    responses={200: {"content": {"image/svg+xml": {"schema": {"type": "string"}}}}},
)
async def code_for_a_phone(request: Request, room: WithRoom, parts: WithParts) -> Response:
    """A QR code of the panel for a phone on the same network. It holds the panel's token: show it to nobody else."""
    import segno

    if parts.settings.on_loopback:
        raise OnlyHere(
            "A phone cannot reach this server: it listens on this computer alone.",
            "Start it with --host 0.0.0.0 on a network that you trust.",
        )
    token = request.headers["authorization"].partition(" ")[2].strip()
    address = panel_page(_reachable(request), room.row.id, token)
    drawn = segno.make(address, error="m").svg_inline(scale=8, border=2, dark="#000", light="#fff")
    return Response(f'<?xml version="1.0" encoding="utf-8"?>\n{drawn}', media_type="image/svg+xml")


def panel_page(origin: str, interview: str, token: str) -> str:
    """The address of the panel's page. The token stands behind the #, which a browser never sends."""
    return f"{origin}/panel/{interview}#token={token}"


def _reachable(request: Request) -> str:
    host = request.headers["host"]
    name = host_of(host)
    loopback = name == "localhost" or (_is_number(name) and ipaddress.ip_address(name).is_loopback)
    if loopback:
        port = host.rpartition(":")[2]
        host = f"{_own_address()}:{port}"
    return f"{request.url.scheme}://{host}"


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _own_address() -> str:
    # Connecting a datagram socket sends nothing; it only asks which of our addresses would be used.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])

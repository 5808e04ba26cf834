"""The outermost layer: hosts and origins, sizes, security headers, the access log, and faults of our own.

It logs the path alone (never a query, a token or a word) and answers a fault with one fixed sentence.
"""

import time
from contextlib import suppress
from typing import Final

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.settings import Settings
from app.web.access import host_allowed, origin_allowed
from app.web.answers import Complaint, Trouble
from app.web.figures import Figures

logger = structlog.get_logger("bascule.web")

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), display-capture=(self)",
}

UPLOADS: Final = ("/v1/transcripts", "/v1/report", "/v1/report/masks")
IMMUTABLE: Final = "public, max-age=31536000, immutable"


def trouble(status: int, code: str, message: str, remedy: str) -> JSONResponse:
    """An answer that says what happened and what to do."""
    body = Trouble(error=Complaint(code=code, message=message, remedy=remedy))
    return JSONResponse(body.model_dump(), status_code=status)


class BodyTooLarge(Exception):
    """Raised while a body is read; answered with 413."""


class Doorkeeper:
    """Wraps the whole application. Sockets go straight to `sockets`, past the layers that HTTP needs."""

    def __init__(
        self, app: ASGIApp, sockets: ASGIApp, settings: Settings, figures: Figures
    ) -> None:
        self._app = app
        self._sockets = sockets
        self._settings = settings
        self._figures = figures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let in what may come in."""
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            if reason := self._refusal(Headers(scope=scope)):
                await self._turn_away(receive, send, reason[1])
            else:
                await self._socket(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self._sockets(scope, receive, send)
        except OSError:
            return  # The other side is gone.
        except Exception as error:
            logger.error("fault", path="socket", error=error)
            with suppress(OSError, RuntimeError):
                await send({"type": "websocket.close", "code": 1011, "reason": "A fault of ours."})

    def _refusal(self, headers: Headers) -> tuple[str, str] | None:
        host, origin = headers.get("host"), headers.get("origin")
        if not host_allowed(host, self._settings):
            return "host_not_allowed", "This server does not answer to that host name."
        if not origin_allowed(origin, host, self._settings):
            return "origin_not_allowed", "Pages of that origin may not speak to this server."
        return None

    async def _turn_away(self, receive: Receive, send: Send, reason: str) -> None:
        await receive()
        await send({"type": "websocket.accept", "subprotocol": None, "headers": []})
        await send({"type": "websocket.close", "code": 4403, "reason": reason})
        self._figures.closed.labels("4403").inc()

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        started, status = time.perf_counter(), 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _dress(MutableHeaders(scope=message), scope["path"], status)
            await send(message)

        try:
            await self._answer(scope, receive, sending)
        except BodyTooLarge:
            if not status:
                await self._too_large(scope["path"])(scope, receive, sending)
        except Exception as error:
            logger.error("fault", path=_route(scope), error=error)
            if not status:
                sorry = trouble(
                    500,
                    "fault",
                    "Something in Bascule failed; this is a fault of ours.",
                    "Try again; if it stays, report what you did.",
                )
                await sorry(scope, receive, sending)
        self._figures.requests.labels(_method(scope), str(status)).inc()
        logger.info(
            "request",
            method=_method(scope),
            path=_route(scope),
            status=status,
            ms=round((time.perf_counter() - started) * 1000, 1),
        )

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        if reason := self._refusal(headers):
            remedy = "Name it in BASCULE_ALLOWED_HOSTS or BASCULE_ALLOWED_ORIGINS if it is yours."
            await trouble(403, *reason, remedy)(scope, receive, send)
            return
        limit = self._limit(scope["path"])
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > limit:
            await self._too_large(scope["path"])(scope, receive, send)
            return
        await self._app(scope, _bounded(receive, limit), send)

    def _limit(self, path: str) -> int:
        # A file travels inside a form, whose borders need some room.
        return self._settings.file_bytes + 10_000 if path in UPLOADS else self._settings.body_bytes

    def _too_large(self, path: str) -> JSONResponse:
        size = self._settings.file_bytes if path in UPLOADS else self._settings.body_bytes
        return trouble(413, "too_large", f"That is more than {size:,} bytes.", "Send less at once.")


def _bounded(receive: Receive, limit: int) -> Receive:
    got = 0

    async def receiving() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > limit:
            raise BodyTooLarge
        return message

    return receiving


def _dress(headers: MutableHeaders, path: str, status: int) -> None:
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    if path.startswith("/assets/") and status == 200:
        headers["Cache-Control"] = IMMUTABLE
    else:
        headers.setdefault("Cache-Control", "no-store" if path.startswith("/v1/") else "no-cache")


def _method(scope: Scope) -> str:
    known = ("GET", "HEAD", "POST", "DELETE", "OPTIONS", "PUT", "PATCH")
    return scope["method"] if scope["method"] in known else "other"


def _route(scope: Scope) -> str:
    """The route's pattern where one matched, else only that none did: a path could hold anything."""
    route = scope.get("route")
    return getattr(route, "path", None) or ("/" if scope["path"] == "/" else "(none)")

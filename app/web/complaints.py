"""What goes wrong, as HTTP answers: `{"error": {"code", "message", "remedy"}}`, without what was sent."""

from typing import Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from app.errors import (
    BadInput,
    BasculeError,
    InterviewClosed,
    LogFailed,
    NoSuchInterview,
    NotAllowed,
    TooMuch,
)  # fmt: skip
from app.web.answers import Trouble
from app.web.doorkeeper import BodyTooLarge, trouble
from app.web.frames import complaint

STATUS: Final[dict[type[BasculeError], int]] = {
    BadInput: 400,
    NotAllowed: 401,
    NoSuchInterview: 404,
    InterviewClosed: 409,
    TooMuch: 503,
    LogFailed: 503,
}

_PLAIN: Final = {
    404: ("not_found", "There is nothing at this address.", "See /openapi.json for what there is."),
    405: ("method_not_allowed", "This address does not take that method.", "See /openapi.json."),
    400: ("bad_input", "The request cannot be read.", "See /openapi.json for what is expected."),
}

RESPONSES: Final[dict[int | str, dict[str, object]]] = {
    status: {"model": Trouble} for status in (400, 401, 403, 404, 405, 409, 413, 422, 503)
}


def answer_with_care(app: FastAPI) -> None:
    """Have every error of the application answered in one form."""
    app.add_exception_handler(BasculeError, _ours)
    app.add_exception_handler(RequestValidationError, _not_valid)
    app.add_exception_handler(HTTPException, _plain)
    app.add_exception_handler(BodyTooLarge, _pass_on)


async def _ours(_request: Request, error: Exception) -> Response:
    assert isinstance(error, BasculeError)
    status = next((code for kind, code in STATUS.items() if isinstance(error, kind)), 500)
    if error.code == "wrong_role":
        status = 403
    answer = trouble(status, error.code, error.message, error.remedy)
    if status == 503:
        answer.headers["Retry-After"] = "5"
    if status == 401:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


async def _not_valid(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    words = complaint(error.errors()[0])
    return trouble(422, "not_valid", words, "See /openapi.json for what is expected.")


async def _plain(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code, message, remedy = _PLAIN.get(error.status_code, _PLAIN[400])
    answer = trouble(error.status_code, code, message, remedy)
    answer.headers.update(error.headers or {})
    return answer


async def _pass_on(_request: Request, error: Exception) -> Response:
    raise error

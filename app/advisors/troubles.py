"""What can go wrong with an endpoint, in words a person understands. No message holds what was said."""

import asyncio
import json
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple

from pydantic import ValidationError

from app.method.kit import Say


class Trouble(NamedTuple):
    """`at_once`: asking again soon is useless; `shape`: another way of asking for structure may help;
    `wait` is the seconds that the endpoint asked to be left alone; `ours`: the endpoint is not to blame.
    """

    code: str
    words: Say
    at_once: bool = False
    shape: bool = False
    wait: float | None = None
    ours: bool = False


class TooMuchCame(Exception):
    """An endpoint sends more than any answer holds."""


def _say(en: str, fr: str) -> Say:
    return Say(en=en, fr=fr)


TOO_LATE: Final = Trouble("too_late", _say(
    "The model takes too long. Coaching goes on without it.",
    "Le modèle met trop de temps. Le coach continue sans lui."))  # fmt: skip
NO_LINE: Final = Trouble("no_connection", _say(
    "The model cannot be reached. It is tried again by itself.",
    "Le modèle est injoignable. Un nouvel essai se fera tout seul."))  # fmt: skip
CUT: Final = Trouble("cut_off", _say(
    "The model's answer broke off. It is tried again by itself.",
    "La réponse du modèle s'est interrompue. Un nouvel essai se fera tout seul."))  # fmt: skip
NOT_JSON: Final = Trouble("not_an_endpoint", _say(
    "What answers is not a model: it sent a web page or something else. Check BASCULE_LLM_BASE_URL.",
    "Ce qui répond n'est pas un modèle\u202f: une page web, ou autre chose. Vérifiez BASCULE_LLM_BASE_URL."),
    at_once=True)  # fmt: skip
WRONG_SHAPE: Final = Trouble("wrong_shape", _say(
    "The model's answer was not in the form it was asked for.",
    "La réponse du modèle n'avait pas la forme demandée."), shape=True)  # fmt: skip
EMPTY: Final = Trouble("empty", _say(
    "The model answered nothing.", "Le modèle n'a rien répondu."), shape=True)  # fmt: skip
REFUSED: Final = Trouble("refused", _say(
    "The model declined to answer.", "Le modèle a refusé de répondre."))  # fmt: skip
TOO_MUCH: Final = Trouble("too_much", _say(
    "What answers sends without end. Check BASCULE_LLM_BASE_URL.",
    "Ce qui répond envoie sans fin. Vérifiez BASCULE_LLM_BASE_URL."), at_once=True)  # fmt: skip
BUSY: Final = Trouble("busy", _say(
    "Too much is being asked of the model at once. It passes by itself; BASCULE_LLM_PARALLEL allows more.",
    "Trop de demandes au modèle en même temps. Cela passe tout seul\u202f; BASCULE_LLM_PARALLEL en permet plus."),
    ours=True)  # fmt: skip
NOT_WRITTEN: Final = Trouble("not_written", _say(
    "Nothing was sent to the model, because what is sent could not be written down first. Look at the data folder's disk.",
    "Rien n'a été envoyé au modèle, car ce qui part n'a pas pu être noté d'abord. Vérifiez le disque du dossier de données."),
    ours=True)  # fmt: skip
NO_PROMPT: Final = Trouble("no_prompt", _say(
    "Nothing was sent to the model, because its instructions cannot be read. Install Bascule anew.",
    "Rien n'a été envoyé au modèle, car ses consignes sont illisibles. Réinstallez Bascule."), ours=True)  # fmt: skip
NO_FIT: Final = Trouble("no_fit", _say(
    "The model's answer is too long to be kept once the names are back in it. Coaching goes on without it.",
    "La réponse du modèle est trop longue, une fois les noms remis. Le coach continue sans elle."), ours=True)  # fmt: skip
OURS: Final = Trouble("ours", _say(
    "Asking the model failed here, not at its server. Coaching goes on without it.",
    "La demande au modèle a échoué ici, pas chez lui. Le coach continue sans lui."), ours=True)  # fmt: skip
UNKNOWN: Final = Trouble("trouble", _say(
    "The model failed in a way we do not know. Coaching goes on without it.",
    "Le modèle a échoué d'une façon inconnue. Le coach continue sans lui."))  # fmt: skip

BY_STATUS: Final[dict[int, Trouble]] = {
    400: Trouble("not_understood", _say(
        "The endpoint does not understand the request.", "Le serveur du modèle ne comprend pas la demande."),
        shape=True),
    401: Trouble("wrong_key", _say(
        "The key for the model is not accepted. Check BASCULE_LLM_API_KEY.",
        "La clé du modèle n'est pas acceptée. Vérifiez BASCULE_LLM_API_KEY."), at_once=True),
    402: Trouble("no_credit", _say(
        "The account at the model's provider has no credit.",
        "Le compte chez le fournisseur du modèle n'a plus de crédit."), at_once=True),
    403: Trouble("not_permitted", _say(
        "This key may not use the model.", "Cette clé n'a pas le droit d'utiliser le modèle."), at_once=True),
    404: Trouble("no_such_model", _say(
        "The endpoint knows no such model or address. Check BASCULE_LLM_MODEL and BASCULE_LLM_BASE_URL.",
        "Le serveur ne connaît pas ce modèle ou cette adresse. Vérifiez BASCULE_LLM_MODEL et BASCULE_LLM_BASE_URL."),
        at_once=True),
    422: Trouble("not_understood", _say(
        "The endpoint does not understand the request.", "Le serveur du modèle ne comprend pas la demande."),
        shape=True),
    429: Trouble("too_many", _say(
        "The model's provider asks for a pause. It is tried again by itself.",
        "Le fournisseur du modèle demande une pause. Un nouvel essai se fera tout seul.")),
}  # fmt: skip
FAILING: Final = Trouble("server_failing", _say(
    "The model's server fails. It is tried again by itself.",
    "Le serveur du modèle est en panne. Un nouvel essai se fera tout seul."))  # fmt: skip

BY_CODE: Final[dict[str, Trouble]] = {
    one.code: one for one in (*vars().values(), *BY_STATUS.values()) if isinstance(one, Trouble)
}
"""Every trouble, by the verdict that stands in the log."""

SPENT: Final = _say(
    "The budget for the model is used up in this interview. Coaching goes on without it.",
    "Le budget du modèle est épuisé pour cet entretien. Le coach continue sans lui.",
)

_LONGEST_WAIT = 3_600.0


def trouble_of(error: BaseException) -> Trouble:
    """Which trouble an error of the libraries is. Imports them: call it only where they are in use."""
    import openai
    from langchain_core.exceptions import OutputParserException

    if isinstance(error, TimeoutError | asyncio.CancelledError | openai.APITimeoutError):
        return TOO_LATE
    if isinstance(error, openai.APIStatusError):
        return _by_status(error)
    if isinstance(error, openai.APIResponseValidationError | json.JSONDecodeError | AttributeError):
        return NOT_JSON
    if isinstance(error, TooMuchCame) or isinstance(error.__cause__, TooMuchCame):
        return TOO_MUCH
    if isinstance(error, openai.APIConnectionError):
        return CUT if "peer closed" in str(error.__cause__) else NO_LINE
    if isinstance(error, IndexError | KeyError | TypeError):
        return EMPTY  # An answer without a choice in it.
    if isinstance(error, ValidationError | OutputParserException | openai.LengthFinishReasonError):
        return WRONG_SHAPE
    if "refus" in type(error).__name__.lower():
        return REFUSED
    return UNKNOWN


def _by_status(error: "object") -> Trouble:
    status: int = getattr(error, "status_code", 500)
    headers = getattr(getattr(error, "response", None), "headers", {})
    # Nobody is followed elsewhere: what is sent goes where the settings say, or nowhere.
    if 300 <= status < 400:
        return NOT_JSON
    if "text/html" in headers.get("content-type", "") and status < 500 and status not in BY_STATUS:
        return NOT_JSON
    trouble = BY_STATUS.get(status, FAILING)
    if status not in (429, 503):
        return trouble
    return trouble._replace(wait=_wait(headers.get("retry-after"), headers.get("date")))


def _wait(said: str | None, now: str | None) -> float | None:
    """Seconds to wait: as a number, or until a date, by the clock of the server that says it (RFC 9110 §10.2.3)."""
    try:
        seconds = float(said or "")
    except ValueError:
        try:
            until, since = parsedate_to_datetime(said or ""), parsedate_to_datetime(now or "")
            seconds = (until - since).total_seconds()
        except (TypeError, ValueError):
            return None
    return min(seconds, _LONGEST_WAIT) if seconds > 0 else None

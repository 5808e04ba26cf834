"""Who may speak to this server: host names, origins, tokens. No foreign page, no rebinding."""

import ipaddress
from collections.abc import Mapping

from app.settings import LOOPBACK, Settings

SUBPROTOCOL = "bascule.v1"
BEARER = "bearer."


def host_of(value: str) -> str:
    """The name in a `Host` header, without port and brackets, in lower case."""
    if value.startswith("["):
        return value[1:].partition("]")[0].lower()
    return value.rpartition(":")[0].lower() if value.count(":") == 1 else value.lower()


def host_allowed(value: str | None, settings: Settings) -> bool:
    """Whether a `Host` header names this server.

    A page of a foreign name that resolves to this computer (rebinding) is refused. Bound to every
    address the server is reached by its numbers, which cannot be rebound.
    """
    if not value:
        return False
    host = host_of(value)
    if host in LOOPBACK or host == settings.host.lower() or host in settings.allowed_hosts:
        return True
    return settings.anywhere and _is_address(host)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def origin_allowed(origin: str | None, host: str | None, settings: Settings) -> bool:
    """Whether a page of this origin may speak here: our own pages, those of the settings, and no page at all."""
    if origin is None or origin in settings.allowed_origins:
        return True
    scheme, mark, rest = origin.partition("://")
    return bool(mark) and scheme in ("http", "https") and rest == host


def bearer_of(headers: Mapping[str, str]) -> str | None:
    """The token of an `Authorization: Bearer` header."""
    kind, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() or None if kind.lower() == "bearer" else None


def token_of(headers: Mapping[str, str], offered: list[str]) -> str | None:
    """The token of a socket: from the header, or for a browser the offered subprotocol `bearer.<token>`."""
    for protocol in offered:
        if protocol.startswith(BEARER):
            return protocol[len(BEARER) :]
    return bearer_of(headers)

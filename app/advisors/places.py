"""Where text goes: this machine, its own network, or outside."""

from typing import Final
from urllib.parse import urlsplit

from app.settings import ModelSettings

LOCAL: Final = ("127.0.0.1", "localhost", "::1", "0.0.0.0", "host.docker.internal")


def is_local(settings: ModelSettings) -> bool:
    """Whether what is sent stays on this machine or its own network."""
    host = (urlsplit(settings.base_url or "").hostname or "").lower()
    private = host.startswith(("10.", "192.168.", "127.")) or host.endswith((".local", ".internal"))
    return host in LOCAL or private


def where(settings: ModelSettings) -> str:
    """Where text goes, in words, without a key."""
    host = urlsplit(settings.base_url or "").hostname or "OpenAI"
    return f"{host} (this machine or its network)" if is_local(settings) else f"{host}, outside"

"""Where text goes: this machine, its own network, or outside."""

from typing import Final
from urllib.parse import urlsplit

from app.settings import ModelSettings

LOCAL: Final = ("127.0.0.1", "localhost", "::1", "0.0.0.0", "host.docker.internal")


def host(settings: ModelSettings) -> str:
    """Whose machine it is, by its name."""
    return urlsplit(settings.base_url or "").hostname or "api.openai.com"


def is_local(settings: ModelSettings) -> bool:
    """Whether what is sent stays on this machine or its own network."""
    name = host(settings).lower()
    private = name.startswith(("10.", "192.168.", "127.")) or name.endswith((".local", ".internal"))
    return name in LOCAL or private


def where(settings: ModelSettings) -> str:
    """Where text goes, in words, without a key."""
    name = host(settings)
    return f"{name} (this machine or its network)" if is_local(settings) else f"{name}, outside"

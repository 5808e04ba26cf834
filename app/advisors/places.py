"""Where text goes: this machine, its own network, or outside."""

import ipaddress
from typing import Final
from urllib.parse import urlsplit

from app.events import Lang
from app.settings import ModelSettings

OPENAI: Final = "https://api.openai.com/v1"
"""Where a key without an address is for."""
_HERE: Final = {"en": "this machine or its network", "fr": "cet ordinateur ou son réseau"}
_OUTSIDE: Final = {"en": "outside", "fr": "à l'extérieur"}
_ONLY: Final[dict[tuple[Lang, str], str]] = {
    ("en", "fr"): "asked in French only",
    ("en", "en"): "asked in English only",
    ("fr", "fr"): "sollicité en français seulement",
    ("fr", "en"): "sollicité en anglais seulement",
}


def address(settings: ModelSettings) -> str:
    """The address that is asked."""
    return settings.base_url or OPENAI


def host(settings: ModelSettings) -> str:
    """Whose machine it is, by its name."""
    return urlsplit(address(settings)).hostname or ""


def is_local(settings: ModelSettings) -> bool:
    """Whether what is sent stays on this machine or its own network.

    By its number, or by a name that only a network of one's own gives: `localhost`, one without a dot, one
    that ends in `.local` or `.internal`.
    """
    name = host(settings).lower()
    try:
        number = ipaddress.ip_address(name)
    except ValueError:
        return "." not in name or name.endswith((".localhost", ".local", ".internal"))
    return number.is_private or number.is_loopback or number.is_link_local


def where(settings: ModelSettings, lang: Lang = "en") -> str:
    """Where text goes, in words, without a key."""
    name = host(settings)
    return f"{name} ({_HERE[lang]})" if is_local(settings) else f"{name}, {_OUTSIDE[lang]}"


def told(settings: ModelSettings, lang: Lang) -> str:
    """Where text goes, and in which language alone the model is asked where one was chosen."""
    only = settings.language
    return where(settings, lang) + (f"; {_ONLY[lang, only]}" if only else "")

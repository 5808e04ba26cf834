"""What can be set from outside: `BASCULE_*` in the environment, checked at boot.

Everything has a default that suits one person on one computer; a team on one server changes
`BASCULE_HOST`, `BASCULE_DATA` and perhaps the bounds. Nothing that is absent is an error.
"""

import os
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from app.errors import BadInput

Names = Annotated[tuple[str, ...], NoDecode]
LOOPBACK = ("127.0.0.1", "localhost", "::1")
ANYWHERE = ("0.0.0.0", "::")


def usual_data_folder() -> Path:
    """Where the log lives unless `BASCULE_DATA` says otherwise: the user's own data folder."""
    if base := os.environ.get("XDG_DATA_HOME"):
        return Path(base) / "bascule"
    return Path.home() / ".local" / "share" / "bascule"


class Settings(BaseSettings):
    """The settings of one server. Sizes are in bytes, durations in seconds, rates in frames a second."""

    model_config = SettingsConfigDict(env_prefix="BASCULE_", extra="ignore", frozen=True)

    host: str = "127.0.0.1"
    port: int = Field(8765, ge=0, le=65_535)
    data: Path = Field(default_factory=usual_data_folder)
    database: str | None = None
    """A SQLAlchemy address; without it, SQLite in the data folder."""

    allowed_origins: Names = ()
    """Pages of other origins that may speak to this server, as `https://example.org`."""
    allowed_hosts: Names = ()
    """Further names under which this server is reached, without port."""

    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["lines", "json"] = "lines"

    open_interviews: int = Field(2_500, ge=1)
    open_sockets: int = Field(6_000, ge=1)
    frame_bytes: int = Field(65_536, ge=1_024)
    body_bytes: int = Field(65_536, ge=1_024)
    file_bytes: int = Field(5_000_000, ge=1_024)
    frame_rate: float = Field(200.0, gt=0)
    frame_burst: int = Field(2_000, ge=1)
    bad_frames: int = Field(10, ge=1)
    idle_after: float = Field(3_600.0, gt=0)
    """A socket on which nothing moved for so long is closed; any frame counts, pings too."""
    evict_after: float = Field(600.0, gt=0)
    """An interview nobody touches for so long leaves memory; the log brings it back."""
    unrecorded_after: float = Field(21_600.0, gt=0)
    """The same without consent, where nothing brings back what was heard."""
    panel_queue: int = Field(256, ge=8)
    """Events that wait for a slow panel before it gets a fresh snapshot instead."""
    ring: int = Field(16, ge=1)
    """Events kept in memory for panels that come back with `?after=`; older ones come from the log."""
    unwritten: int = Field(50_000, ge=100)
    """Entries kept in memory while the log cannot be written."""
    lock_wait: float = Field(1.0, gt=0)
    """How long a locked database is waited for before the log counts as failing."""

    @field_validator("allowed_origins", "allowed_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return (
            tuple(part.strip() for part in value.split(",") if part.strip())
            if isinstance(value, str)
            else value
        )

    @field_validator("allowed_origins")
    @classmethod
    def _is_an_origin(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for origin in value:
            scheme, mark, rest = origin.partition("://")
            if not mark or not scheme or not rest or "/" in rest:
                raise ValueError(
                    "an origin is a scheme, a host and perhaps a port, as https://example.org"
                )
        return value

    @property
    def on_loopback(self) -> bool:
        """Whether only this computer can reach the server."""
        return self.host in LOOPBACK or self.host.startswith("127.")

    @property
    def anywhere(self) -> bool:
        """Whether the server listens on every address of this computer."""
        return self.host in ANYWHERE

    @property
    def database_url(self) -> str:
        """The SQLAlchemy address of the log."""
        return self.database or f"sqlite:///{self.data / 'bascule.db'}"


def read_settings(**given: object) -> Settings:
    """The settings, from what is `given` (None: not given) and the environment; raises BadInput.

    The message names the variable and what is wrong with it, never the value.
    """
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = "BASCULE_" + "_".join(str(part) for part in first["loc"][:1]).upper()
        raise BadInput(
            f"{name} cannot be used: {first['msg'].lower()}.", f"Correct {name} or leave it out."
        ) from None

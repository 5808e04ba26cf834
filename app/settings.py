"""What can be set from outside: `BASCULE_*` in the environment, checked at boot.

Everything has a default that suits one person on one computer; a team on one server changes
`BASCULE_HOST`, `BASCULE_DATA` and perhaps the bounds. Nothing that is absent is an error.
"""

import os
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import SplitResult, urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
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


def _is_port(parts: SplitResult) -> bool:
    try:
        return parts.port is None or parts.port > 0
    except ValueError:
        return False


class ModelSettings(BaseSettings):
    """Where a language model answers, if anywhere: `BASCULE_LLM_*`. Without a model there is no advisor.

    Any endpoint that speaks OpenAI's protocol will do. Deadlines are in seconds, budgets in tokens.
    """

    model_config = SettingsConfigDict(
        env_prefix="BASCULE_LLM_", env_ignore_empty=True, extra="ignore", frozen=True
    )

    base_url: str | None = None
    """As `http://127.0.0.1:11434/v1`; without it, OpenAI's own, if there is a key."""
    api_key: SecretStr | None = None
    model: str | None = None
    """The one that answers while people talk."""
    strong_model: str | None = None
    """The one that writes reports and stories; without it, `model`."""
    temperature: float | None = Field(None, ge=0, le=2)
    """Left to the endpoint unless it is set: some models take none."""
    live_deadline: float = Field(1.5, gt=0, le=30)
    voice_deadline: float = Field(2.5, gt=0, le=30)
    report_deadline: float = Field(60.0, gt=0, le=600)
    budget: int = Field(200_000, ge=0)
    """Tokens an interview may cost; after that the advisor rests and the coach goes on."""
    parallel: int = Field(4, ge=1, le=64)
    """Calls under way at once, over all interviews."""
    language: Literal["fr", "en"] | None = None
    """The only language in which the model is asked, for one that is weak in the other; both where None."""
    context: int = Field(16_000, ge=2_000)
    """Tokens that the model reads at once: a report's note is asked with as much of the talk as fits."""
    price_in: float | None = Field(None, ge=0, allow_inf_nan=False)
    price_out: float | None = Field(None, ge=0, allow_inf_nan=False)
    """What a million tokens cost, in the account's own currency; without them tokens are told, and no cost."""
    overrules: bool = False
    """Whether a second opinion may take a flag back that the rules were unsure of, on the live panel too."""
    hedge: bool = False
    """Ask a second time when half of the deadline is over, and take what comes first."""

    @field_validator("base_url")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("an address begins with http:// or https://")
        parts = urlsplit(value or "http://none")
        if not parts.hostname or not _is_port(parts):
            raise ValueError(
                "an address has a host and perhaps a port, as http://127.0.0.1:11434/v1"
            )
        if parts.username or parts.password or parts.query or parts.fragment:
            raise ValueError(
                "an address holds no key, it would be shown; give it as BASCULE_LLM_API_KEY"
            )
        return value.rstrip("/") if value else None

    @field_validator("api_key")
    @classmethod
    def _is_a_key(cls, value: SecretStr | None) -> SecretStr | None:
        key = value.get_secret_value().strip() if value else ""
        if not key.isascii() or not key.isprintable() or " " in key:
            raise ValueError("a key is plain signs without blanks")
        return SecretStr(key) if key else None

    @property
    def configured(self) -> bool:
        """Whether there is a model to ask."""
        return bool(self.model and (self.base_url or self.api_key))


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


def read_model_settings() -> ModelSettings:
    """The settings of the language model, from the environment; raises BadInput, never showing a value."""
    try:
        return ModelSettings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = "BASCULE_LLM_" + str(first["loc"][0]).upper()
        raise BadInput(
            f"{name} cannot be used: {first['msg'].lower()}.", f"Correct {name} or leave it out."
        ) from None

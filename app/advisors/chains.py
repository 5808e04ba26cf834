"""Asking a model for a shape: the only place where LangChain and openai are imported, and only when called.

Endpoints differ in how they can be made to answer in a form. The ways are tried from the strictest to the
loosest, and what works is remembered for the endpoint.
"""

import asyncio
import json
import re
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args

from app.advisors.answers import Answer
from app.advisors.places import address
from app.advisors.troubles import EMPTY, NOT_JSON, REFUSED, WRONG_SHAPE, Trouble, trouble_of
from app.settings import ModelSettings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage
    from openai import DefaultAsyncHttpxClient

Way = Literal["json_schema", "function_calling", "json_mode", "plain"]
WAYS: Final[tuple[Way, ...]] = get_args(Way)
_FENCED = re.compile(r"```(?:json)?\s*(.*?)```", re.DOTALL)
_LONGEST_ANSWER: Final = 4_000
"""Tokens: an answer without end is cut there."""
SIGNS_A_TOKEN: Final = 3
"""Where an endpoint counts no tokens, so many code points are one: rather too many tokens than too few."""
_MOST_COUNTED: Final = 10_000_000
"""Tokens of one call that an endpoint is believed."""
# The model has read what was sent when one of these is the matter; it will be on the bill.
_WAS_READ: Final = frozenset(("too_late", "cut_off", "empty", "wrong_shape", "refused", "too_much"))

Message = tuple[Literal["system", "human"], str]


class Asked(NamedTuple):
    """What came back: an answer or a trouble."""

    answer: Answer | None
    trouble: Trouble | None
    model: str


@dataclass(slots=True)
class Meter:
    """The tokens of one question, counted while it is asked: what is let go or comes too late costs all the same."""

    into: int = 0
    out: int = 0

    def count(self, into: int, out: int) -> None:
        """Count what one call has cost."""
        self.into += into
        self.out += out

    @property
    def tokens(self) -> tuple[int, int]:
        """All that went in and came out."""
        return self.into, self.out


class Chain:
    """One model at one endpoint."""

    def __init__(
        self, settings: ModelSettings, model: str, fallback: str | None = None, way: Way | None = None
    ) -> None:  # fmt: skip
        self.model = model
        self._names = (model, fallback) if fallback and fallback != model else (model,)
        self._settings = settings
        self._models: list[BaseChatModel] = []
        self._line: DefaultAsyncHttpxClient | None = None
        self._making = threading.Lock()
        self._place = WAYS.index(way) if way else 0
        self._works = way is not None

    @property
    def way(self) -> Way:
        """How this endpoint is made to answer in a form; the one that was given, where one was."""
        return WAYS[self._place]

    async def ask(
        self, messages: list[Message], shape: type[Answer], meter: Meter | None = None
    ) -> Asked:
        """Ask; what goes wrong is in the answer, what it costs is put on `meter`. The caller bounds the time.

        When the endpoint does not know a way of answering in a form, the next one is tried at once.
        """
        meter = meter or Meter()
        if not self._models:
            await asyncio.to_thread(self.prepare)
        while True:
            tried = self._place
            asked = await self._ask(messages, shape, meter)
            if asked.trouble is None:
                self._works = True
            # One bad answer of an endpoint that has given good ones says nothing of the way.
            if self._works or not (asked.trouble and asked.trouble.shape) or tried == len(WAYS) - 1:
                return asked
            # Somebody else may have found out meanwhile.
            self._place = max(self._place, tried + 1)

    async def _ask(self, messages: list[Message], shape: type[Answer], meter: Meter) -> Asked:
        from langchain_core.callbacks import UsageMetadataCallbackHandler
        from langsmith import tracing_context

        counting = UsageMetadataCallbackHandler()
        answer: Answer | None = None
        trouble: Trouble | None = None
        try:
            # Whatever the environment says of tracing: what is said goes to the endpoint and to nobody else.
            with tracing_context(enabled=False):
                answer, trouble = await self._through(messages, shape, {"callbacks": [counting]})
        except asyncio.CancelledError:
            meter.count(_about(messages), 0)
            raise
        except Exception as error:
            trouble = trouble_of(error)
        counted = _counted(counting.usage_metadata)
        if not any(counted) and (trouble is None or trouble.code in _WAS_READ):
            counted = _about(messages), _length(answer.model_dump_json()) if answer else 0
        meter.count(*counted)
        return Asked(answer, trouble, self.model)

    async def _through(
        self, messages: list[Message], shape: type[Answer], config: Any
    ) -> tuple[Answer | None, Trouble | None]:
        first, *others = self._models
        if self.way == "plain":
            said = _with_form(messages, shape)
            raw = await first.with_fallbacks(others).ainvoke(said, config)
            return parsed(_text(raw), shape)
        kind: Any = self.way
        said = _with_form(messages, shape) if kind == "json_mode" else messages
        chains = [
            one.with_structured_output(shape, method=kind, include_raw=True)
            for one in (first, *others)
        ]
        found: Any = await chains[0].with_fallbacks(chains[1:]).ainvoke(said, config)
        if found["parsed"] is not None:
            return found["parsed"], None
        if getattr(found["raw"], "additional_kwargs", {}).get("refusal"):
            return None, REFUSED
        # What has the right form, but in the wrong place, is taken all the same.
        return parsed(_text(found["raw"]), shape)

    async def close(self) -> None:
        """Close the connections that are held open; asking again opens them anew."""
        line, self._line, self._models = self._line, None, []
        if line is not None:
            await line.aclose()

    def prepare(self) -> None:
        """Load the libraries and make the models; takes a second or two the first time. May be called in a thread."""
        with self._making:
            if not self._models:
                self._make()

    def _make(self) -> None:
        from langchain.chat_models import init_chat_model

        from app.advisors.line import line_to

        key = self._settings.api_key
        self._line = line_to(self._settings)
        # All that a variable of the library's own could change is given: it goes where our settings say.
        given: dict[str, Any] = {
            "base_url": address(self._settings), "openai_proxy": "", "max_tokens": _LONGEST_ANSWER,
            "max_retries": 0, "http_async_client": self._line, "http_socket_options": (),
        }  # fmt: skip
        if self._settings.temperature is not None:
            given["temperature"] = self._settings.temperature
        # A local endpoint wants no key, and the library wants one.
        secret = key.get_secret_value() if key else "none"
        self._models = [
            init_chat_model(name, model_provider="openai", api_key=secret, **given)
            for name in self._names
        ]


def parsed(text: str, shape: type[Answer]) -> tuple[Answer | None, Trouble | None]:
    """Read an answer out of a text that may hold more than it: a fence, a preamble, an afterthought."""
    if not text.strip():
        return None, EMPTY
    if text.lstrip()[:15].lower().startswith(("<!doctype", "<html")):
        return None, NOT_JSON
    fenced = _FENCED.search(text)
    body = fenced.group(1) if fenced else text[text.find("{") : text.rfind("}") + 1]
    try:
        return shape.model_validate(json.loads(body)), None
    except ValueError:
        return None, WRONG_SHAPE


def _with_form(messages: list[Message], shape: type[Answer]) -> list[Message]:
    form = json.dumps(shape.model_json_schema(), ensure_ascii=False)
    (_, first), *rest = messages
    return [
        (
            "system",
            f"{first}\n\nAnswer with one JSON object and nothing else. Its JSON Schema: {form}",
        ),
        *rest,
    ]


def _text(raw: "BaseMessage | None") -> str:
    content = raw.content if raw is not None else ""
    return content if isinstance(content, str) else json.dumps(content)


def _counted(usage: "dict[str, Any]") -> tuple[int, int]:
    def all_of(name: str) -> int:
        counts = (one.get(name) for one in usage.values())
        whole = sum(one for one in counts if isinstance(one, int) and one > 0)
        return min(whole, _MOST_COUNTED)

    return all_of("input_tokens"), all_of("output_tokens")


def _about(messages: list[Message]) -> int:
    return sum(_length(text) for _, text in messages)


def _length(text: str) -> int:
    return -(-len(text) // SIGNS_A_TOKEN)

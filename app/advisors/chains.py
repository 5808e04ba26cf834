"""Asking a model for a shape: the only place where LangChain and openai are imported, and only when called.

Endpoints differ in how they can be made to answer in a form. The ways are tried from the strictest to the
loosest, and what works is remembered for the endpoint.
"""

import json
import re
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args

from app.advisors.answers import Answer
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

Message = tuple[Literal["system", "human"], str]


class Asked(NamedTuple):
    """What came back: an answer or a trouble, and the tokens that went in and came out."""

    answer: Answer | None
    trouble: Trouble | None
    tokens: tuple[int, int]
    model: str


class Chain:
    """One model at one endpoint."""

    def __init__(self, settings: ModelSettings, model: str, fallback: str | None = None) -> None:
        self.model = model
        self._names = (model, fallback) if fallback and fallback != model else (model,)
        self._settings = settings
        self._models: list[BaseChatModel] = []
        self._line: DefaultAsyncHttpxClient | None = None
        self._place = 0
        self._works = False

    @property
    def way(self) -> Way:
        """How this endpoint is made to answer in a form."""
        return WAYS[self._place]

    async def ask(self, messages: list[Message], shape: type[Answer]) -> Asked:
        """Ask; what goes wrong is in the answer. The caller bounds the time.

        When the endpoint does not know a way of answering in a form, the next one is tried at once.
        """
        tokens = (0, 0)
        while True:
            asked = await self._ask(messages, shape)
            tokens = (tokens[0] + asked.tokens[0], tokens[1] + asked.tokens[1])
            asked = asked._replace(tokens=tokens)
            if asked.trouble is None:
                self._works = True
            # One bad answer of an endpoint that has given good ones says nothing of the way.
            if (
                self._works
                or not (asked.trouble and asked.trouble.shape)
                or self._place == len(WAYS) - 1
            ):
                return asked
            self._place += 1

    async def _ask(self, messages: list[Message], shape: type[Answer]) -> Asked:
        from langchain_core.callbacks import UsageMetadataCallbackHandler

        counting = UsageMetadataCallbackHandler()
        answer: Answer | None = None
        trouble: Trouble | None = None
        try:
            answer, trouble = await self._through(messages, shape, {"callbacks": [counting]})
        except TimeoutError:
            raise
        except Exception as error:
            trouble = trouble_of(error)
        return Asked(answer, trouble, _counted(counting.usage_metadata), self.model)

    async def _through(
        self, messages: list[Message], shape: type[Answer], config: Any
    ) -> tuple[Answer | None, Trouble | None]:
        first, *others = self.prepare()
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

    def prepare(self) -> "list[BaseChatModel]":
        """Load the libraries and make the models; takes a second or two the first time."""
        if not self._models:
            from langchain.chat_models import init_chat_model
            from openai import DefaultAsyncHttpxClient

            key = self._settings.api_key
            self._line = DefaultAsyncHttpxClient()
            given: dict[str, Any] = {
                "max_tokens": _LONGEST_ANSWER, "max_retries": 0, "http_async_client": self._line,
            }  # fmt: skip
            if self._settings.temperature is not None:
                given["temperature"] = self._settings.temperature
            if self._settings.base_url:
                given["base_url"] = self._settings.base_url
            # A local endpoint wants no key, and the library wants one.
            secret = key.get_secret_value() if key else "none"
            self._models = [
                init_chat_model(name, model_provider="openai", api_key=secret, **given)
                for name in self._names
            ]
        return self._models


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
    return (
        sum(one.get("input_tokens", 0) for one in usage.values()),
        sum(one.get("output_tokens", 0) for one in usage.values()),
    )

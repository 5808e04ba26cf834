"""`bascule doctor`: is there a model, where does text go, how does it answer, how fast. Nothing said is sent:
the question tried is an example of a prompt.
"""

import asyncio
import time
from typing import Final, NamedTuple

from app.advisors.answers import SHAPES
from app.advisors.chains import Asked, Chain, Message
from app.advisors.places import where
from app.advisors.prompts import data, load
from app.advisors.troubles import TOO_LATE
from app.settings import ModelSettings

PATIENCE: Final = 30.0
"""Seconds that a first answer may take: a local model may have to be loaded."""


class Tried(NamedTuple):
    """One thing that was looked at."""

    fine: bool
    words: str


def try_endpoint(settings: ModelSettings) -> list[Tried]:
    """What works at the endpoint that is configured, and what does not."""
    if not settings.configured:
        return [Tried(True, "no language model is configured: the coach works whole without one")]
    return asyncio.run(_try(settings))


async def _try(settings: ModelSettings) -> list[Tried]:
    found = [Tried(True, f"the language model is at {where(settings)}")]
    length = await _context(settings)
    if length:
        found.append(
            Tried(length >= 8_000, f"it reads {length:,} tokens at once (8,000 are enough)")
        )
    names = {settings.model or "": settings.live_deadline}
    names.setdefault(settings.strong_model or settings.model or "", settings.report_deadline)
    for name, deadline in names.items():
        found += await _model(settings, name, deadline)
    return found


async def _model(settings: ModelSettings, name: str, deadline: float) -> list[Tried]:
    chain = Chain(settings, name)
    prompt = load("repair")
    example = prompt.examples[0].given
    messages: list[Message] = [
        ("system", prompt.instructions(example.lang)), ("human", data(prompt, example)),
    ]  # fmt: skip
    try:
        first = await _timed(chain, messages)
        if first[0].trouble is not None:
            return [Tried(False, f"{name}: {first[0].trouble.words.en}")]
        asked, seconds = await _timed(chain, messages)
    finally:
        await chain.close()
    late = "" if seconds <= deadline else f"; that is later than the {deadline:g} s it has"
    tokens = sum(asked.tokens)
    return [
        Tried(asked.answer is not None, f"{name} answers in the form asked for, by {chain.way.replace('_', ' ')}"),
        Tried(seconds <= deadline, f"{name} takes {seconds:.1f} s for a repair ({tokens} tokens){late}"),
    ]  # fmt: skip


async def _timed(chain: Chain, messages: list[Message]) -> tuple[Asked, float]:
    started = time.monotonic()
    try:
        async with asyncio.timeout(PATIENCE):
            asked = await chain.ask(messages, SHAPES["repair"])
    except TimeoutError:
        asked = Asked(None, TOO_LATE, (0, 0), chain.model)
    return asked, time.monotonic() - started


async def _context(settings: ModelSettings) -> int | None:
    """Tokens that the model reads at once, where the endpoint tells (vLLM, LM Studio, Groq and others do)."""
    import openai

    key = settings.api_key.get_secret_value() if settings.api_key else "none"
    async with openai.AsyncOpenAI(
        api_key=key, base_url=settings.base_url, max_retries=0, timeout=PATIENCE
    ) as client:
        try:
            told = (await client.models.retrieve(settings.model or "")).model_dump()
        except (openai.OpenAIError, AttributeError, ValueError):
            return None
    lengths = (
        told.get(name)
        for name in ("max_model_len", "context_window", "context_length", "max_context_length")
    )
    return next((one for one in lengths if isinstance(one, int)), None)

"""`bascule doctor`: is there a model, where does text go, how does it answer, how fast. Nothing said is sent:
the question tried is an example of a prompt.
"""

import asyncio
import time
from typing import Final, NamedTuple

from app.advisors.answers import SHAPES
from app.advisors.chains import WAYS, Asked, Chain, Message, Meter, Way
from app.advisors.places import address, where
from app.advisors.prompts import LANGUAGES, data, load
from app.advisors.spending import Prices
from app.advisors.troubles import TOO_LATE
from app.events import Lang
from app.settings import ModelSettings

PATIENCE: Final = 30.0
"""Seconds that a first answer may take: a local model may have to be loaded."""
ENOUGH: Final = 8_000
"""Tokens that a model should read at once."""


class Tried(NamedTuple):
    """One thing that was looked at."""

    fine: bool
    words: str


class Timed(NamedTuple):
    """What came back, after how many seconds, at how many tokens in and out."""

    asked: Asked
    seconds: float
    tokens: tuple[int, int]


def try_endpoint(settings: ModelSettings) -> list[Tried]:
    """What works at the endpoint that is configured, and what does not."""
    if not settings.configured:
        return [Tried(True, "no language model is configured: the coach works whole without one")]
    return [
        Tried(True, f"the language model is at {where(settings)}"),
        *_chosen(settings),
        *asyncio.run(_try(settings)),
    ]


def _chosen(settings: ModelSettings) -> list[Tried]:
    """What the settings choose, in words."""
    language, budget = settings.language, settings.budget
    asked = f"in {LANGUAGES[language]} only" if language else "in French and in English"
    said = [
        f"it is asked {asked}",
        f"an interview may cost {budget:,} tokens" if budget else "its budget is 0: it is never asked",
        "a second opinion may take back a flag that the rules are unsure of"
        if settings.overrules
        else "a second opinion changes nothing on the panel",
    ]  # fmt: skip
    prices = Prices(settings.price_in, settings.price_out)
    if (most := prices.of((budget, 0))) is not None:
        said.append(
            f"a million tokens cost {settings.price_in:g} in and {settings.price_out:g} out; "
            f"an interview at most about {max(most, prices.of((0, budget)) or 0.0):.2f}"
        )
    one = settings.price_in is None, settings.price_out is None
    found = [Tried(True, words) for words in said]
    if any(one) and not all(one):
        found.append(Tried(False, "one price is set: no cost is told without both"))
    return found


async def _try(settings: ModelSettings) -> list[Tried]:
    found: list[Tried] = []
    length = await _context(settings)
    if length is not None:
        enough = length >= max(ENOUGH, settings.context)
        found.append(Tried(enough, f"it reads {length:,} tokens at once{_short(settings, length)}"))
    names = {settings.model or "": settings.live_deadline}
    names.setdefault(settings.strong_model or settings.model or "", settings.report_deadline)
    for name, deadline in names.items():
        found += await _model(settings, name, deadline)
    return found


def _short(settings: ModelSettings, length: int) -> str:
    if length < settings.context:
        return (
            f", fewer than the {settings.context:,} of BASCULE_LLM_CONTEXT: a report's note would "
            f"be refused; set BASCULE_LLM_CONTEXT={length}"
        )
    return "" if length >= ENOUGH else f" ({ENOUGH:,} are enough)"


async def _model(settings: ModelSettings, name: str, deadline: float) -> list[Tried]:
    """Each way of answering in a form, from the strictest to the loosest, and how fast the first is that works."""
    works: list[Way] = []
    trouble = ""
    quick: Timed | None = None
    for way in WAYS:
        chain = Chain(settings, name, way=way)
        try:
            first = await _timed(chain, settings.language)
            if first.asked.answer is not None:
                works.append(way)
                # The first call loads libraries, and perhaps a model: the second one tells.
                quick = quick or await _timed(chain, settings.language)
            elif first.asked.trouble is not None:
                trouble = trouble or first.asked.trouble.words.en
                if not first.asked.trouble.shape:
                    break
        finally:
            await chain.close()
    if not works or quick is None:
        return [Tried(False, f"{name}: {trouble}")]
    return [_ways(name, works), _speed(name, quick, deadline)]


def _ways(name: str, works: list[Way]) -> Tried:
    tried = ", ".join(
        f"{way.replace('_', ' ')} {'works' if way in works else 'does not'}" for way in WAYS
    )
    first = works[0].replace("_", " ")
    return Tried(True, f"{name} answers in the form asked for, by {first} ({tried})")


def _speed(name: str, quick: Timed, deadline: float) -> Tried:
    late = "" if quick.seconds <= deadline else f"; that is later than the {deadline:g} s it has"
    return Tried(
        quick.seconds <= deadline,
        f"{name} takes {quick.seconds:.1f} s for a repair ({sum(quick.tokens)} tokens){late}",
    )


async def _timed(chain: Chain, lang: Lang | None) -> Timed:
    """Ask for the repair that the prompt has as its example; raises BadInput where there is no prompt."""
    prompt = load("repair")
    given = [one.given for one in prompt.examples]
    example = next((one for one in given if lang in (None, one.lang)), given[0])
    messages: list[Message] = [
        ("system", prompt.instructions(example.lang)), ("human", data(prompt, example)),
    ]  # fmt: skip
    meter, started = Meter(), time.monotonic()
    try:
        async with asyncio.timeout(PATIENCE):
            asked = await chain.ask(messages, SHAPES["repair"], meter)
    except TimeoutError:
        asked = Asked(None, TOO_LATE, chain.model)
    return Timed(asked, time.monotonic() - started, meter.tokens)


async def _context(settings: ModelSettings) -> int | None:
    """Tokens that the model reads at once, where the endpoint tells (vLLM, LM Studio, Groq and others do)."""
    import openai

    from app.advisors.line import line_to

    key = settings.api_key.get_secret_value() if settings.api_key else "none"
    async with openai.AsyncOpenAI(
        api_key=key, base_url=address(settings), max_retries=0, timeout=PATIENCE,
        http_client=line_to(settings),
    ) as client:  # fmt: skip
        try:
            told = (await client.models.retrieve(settings.model or "")).model_dump()
        except Exception:
            # Many endpoints have no such page; what else is the matter is seen when they are asked.
            return None
    lengths = (
        told.get(name)
        for name in ("max_model_len", "context_window", "context_length", "max_context_length")
    )
    return next((one for one in lengths if isinstance(one, int) and one > 0), None)

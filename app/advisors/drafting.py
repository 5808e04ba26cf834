"""A practice story drafted from a brief by the strong model. The brief is invented: it is sent as it is."""

import asyncio
import json

from app.advisors.answers import StoryDraft
from app.advisors.chains import Chain, Message
from app.advisors.drafts import draft
from app.advisors.prompts import load
from app.advisors.reasons import WORDS
from app.advisors.troubles import TOO_LATE
from app.errors import BadInput
from app.events import Lang
from app.settings import ModelSettings


def drafted(settings: ModelSettings, brief: str, lang: Lang) -> str:
    """The story as YAML, not looked at yet; raises BadInput where there is no model or no usable answer."""
    if not settings.configured:
        raise BadInput(
            "No language model is configured, so nothing can draft a story.",
            "Leave out --draft, or set BASCULE_LLM_MODEL.",
        )
    return asyncio.run(_draft(settings, brief, lang))


async def _draft(settings: ModelSettings, brief: str, lang: Lang) -> str:
    prompt = load("story_from_brief")
    chain = Chain(settings, settings.strong_model or settings.model or "", settings.model)
    messages: list[Message] = [
        ("system", prompt.instructions(lang)),
        ("human", json.dumps({"facts": [brief]}, ensure_ascii=False)),
    ]
    trouble = TOO_LATE
    try:
        async with asyncio.timeout(settings.report_deadline):
            asked = await chain.ask(messages, StoryDraft)
        if isinstance(asked.answer, StoryDraft):
            return _looked_at(asked.answer.yaml, lang)
        trouble = asked.trouble or trouble
    except TimeoutError:
        pass
    finally:
        await chain.close()
    raise BadInput(trouble.words.in_(lang), "The scaffold without --draft is always there.")


def _looked_at(text: str, lang: Lang) -> str:
    """The draft, where it may be written to a file; raises BadInput with the guard's reason."""
    if reason := draft(text, lang):
        raise BadInput(
            f"The model's draft was not kept: {WORDS[reason].en}.",
            "Try once more; the scaffold without --draft is always there.",
        )
    return text

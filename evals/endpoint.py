"""Every task of the advisor at whatever endpoint the environment names: for a nightly run, or before a choice.

    BASCULE_LLM_BASE_URL=https://api.openai.com/v1 BASCULE_LLM_API_KEY=… BASCULE_LLM_MODEL=gpt-5-mini python -m evals.endpoint
    BASCULE_LLM_BASE_URL=http://127.0.0.1:11434/v1 BASCULE_LLM_MODEL=qwen3:8b python -m evals.endpoint

Asks the examples of the prompts, in both languages, and prints what the guard made of each answer, the time
and the tokens. Exit status 1 when a task got no clean answer in a language.
"""

import asyncio
import sys
import time

from app.advisors.model import ModelAdvisor
from app.advisors.places import where
from app.advisors.prompts import TASKS, load
from app.settings import ModelSettings, read_model_settings

PATIENCE = 30.0
"""Seconds for a task that has 1.5 on a call: here it is asked whether it can, the time is printed."""


async def run(settings: ModelSettings) -> bool:
    """Ask everything once; whether every task was answered cleanly."""
    patient = settings.model_copy(update={"live_deadline": PATIENCE, "voice_deadline": PATIENCE})
    advisor = ModelAdvisor(patient, time.monotonic)
    on_a_call = ModelAdvisor(settings, time.monotonic).deadline
    fine = True
    print(f"{settings.model} and {settings.strong_model or settings.model} at {where(settings)}\n")
    print("task              language  verdict           seconds  tokens in / out")
    try:
        for task in TASKS:
            for example in load(task).examples:
                advised = await advisor.advise(example.given, f"{task}-{example.given.lang}")
                if advised is None:
                    print(
                        f"{task:17s} {example.given.lang:9s} the endpoint is left alone after its failures"
                    )
                    fine = False
                    continue
                late = " (late on a call)" if advised.latency > on_a_call(task) else ""
                tokens = "{} / {}".format(*advised.tokens)
                print(
                    f"{task:17s} {example.given.lang:9s} {advised.verdict:17s} {advised.latency:7.2f}  {tokens}{late}"
                )
                fine = fine and advised.verdict == "clean"
    finally:
        await advisor.close()
    return fine


def main() -> int:
    """Run, and say whether all of it was clean."""
    settings = read_model_settings()
    if not settings.configured:
        print(
            "Set BASCULE_LLM_BASE_URL and BASCULE_LLM_MODEL, and BASCULE_LLM_API_KEY where one is needed."
        )
        return 1
    return 0 if asyncio.run(run(settings)) else 1


if __name__ == "__main__":
    sys.exit(main())

"""A model that is a script: what it answers to the two samples is written down, good and bad.

For demonstrations without a key, and for tests: it is given what any endpoint is given, and knows no more.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml

Mode = Literal["good", "slow", "lying", "broken"]
MODEL: Final = "scripted"
HERE: Final = Path(__file__).parent


@cache
def script(lang: str) -> dict[str, Any]:
    """The script of a language."""
    loaded: dict[str, Any] = yaml.safe_load((HERE / f"{lang}.yaml").read_text("utf-8"))
    return loaded


def task_of(given: dict[str, Any]) -> str:
    """Which task this is, by the fields that are sent with it."""
    if "missing" in given:
        return "next_probe"
    if "facts" in given:
        return "customer_voice" if "about" in given else "report_note"
    return "repair" if "said" in given else "second_opinion"


def answer(given: dict[str, Any], lang: str, mode: Mode) -> dict[str, Any]:
    """The answer of the script; where it knows nothing, the plain wording it was given, or a lie."""
    task = task_of(given)
    heard = " ".join(turn["text"] for turn in given.get("turns", [])[-2:]) + given.get("about", "")
    known = [one for one in script(lang).get(task, ()) if one["heard"] in heard]
    kind = "bad" if mode == "lying" else "good"
    if known:
        found: Any = known[-1][kind]
        return {"probes": found} if task == "next_probe" else found
    return _plain(task, given, lang, lying=mode == "lying")


def _plain(task: str, given: dict[str, Any], lang: str, *, lying: bool) -> dict[str, Any]:
    lie = "Vous étiez ravi, non ?" if lang == "fr" else "You were delighted, weren't you?"
    said = lie if lying else given.get("said", "")
    turns = given.get("turns", [])
    customer = [turn["text"] for turn in turns if turn["role"] == "customer"]
    match task:
        case "next_probe":
            quote = " ".join(customer[-1].split()[:4]) if customer else ""
            return {"probes": [{"question": said, "quote": "jamais dit" if lying else quote}]}
        case "repair":
            return {"question": said}
        case "customer_voice":
            return {"text": f"{said} 4711" if lying else said}
        case "report_note":
            told = [
                {"text": turn["text"], "turns": [turn["turn"]]}
                for turn in turns
                if turn["role"] == "customer"
            ]
            return {"story": [{**told[0], "turns": [9_999]}] if lying else told[:3]}
    return {"is_question": True, "form": None, "findings": [], "reason": ""}


def language_of(instructions: str) -> str:
    """The language asked for, as the prompts name it."""
    return "fr" if "French" in instructions else "en"


def completion(request: dict[str, Any], mode: Mode) -> dict[str, Any]:
    """The whole answer to a chat completion request, in the form in which it was asked for."""
    messages = request["messages"]
    given = json.loads(next(one["content"] for one in messages if one["role"] == "user"))
    text = json.dumps(answer(given, language_of(messages[0]["content"]), mode), ensure_ascii=False)
    message: dict[str, Any] = {"role": "assistant", "content": text}
    if tools := request.get("tools"):
        call = {"name": tools[0]["function"]["name"], "arguments": text}
        message = {
            "role": "assistant", "content": None,
            "tool_calls": [{"id": "call_1", "type": "function", "function": call}],
        }  # fmt: skip
    return {
        "id": "chatcmpl-1", "object": "chat.completion", "created": 0, "model": MODEL,
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": _usage(messages, text),
    }  # fmt: skip


def _usage(messages: list[dict[str, Any]], text: str) -> dict[str, int]:
    # Four characters a token, as people reckon.
    sent = sum(len(str(one["content"])) for one in messages) // 4
    return {
        "prompt_tokens": sent,
        "completion_tokens": len(text) // 4,
        "total_tokens": sent + len(text) // 4,
    }

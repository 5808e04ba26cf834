"""A model that is a script: what it answers to the two samples and two practice stories is written down, good and bad.

For demonstrations without a key, and for tests: it is given what any endpoint is given, and knows no more. A
script of one's own has the same shape as `fr.yaml` and `en.yaml` here, and says what it is given to say.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, get_args

import yaml

from app.errors import BadInput
from app.events import AdviceTask

Mode = Literal["good", "slow", "lying", "broken"]
Script = dict[str, list[dict[str, Any]]]
MODEL: Final = "scripted"
HERE: Final = Path(__file__).parent
LARGEST: Final = 2_000_000
"""Bytes of a script."""


class Asked(NamedTuple):
    """What a request asks: the task's data, in which language, of which model, and why again where it is again."""

    given: dict[str, Any]
    lang: str
    model: str
    again: str = ""

    @property
    def task(self) -> str:
        """Which task this is, by the fields that are sent with it."""
        if "missing" in self.given:
            return "next_probe"
        if "facts" not in self.given:
            return "repair" if "said" in self.given else "second_opinion"
        if "about" in self.given:
            return "customer_voice"
        return "report_note" if "turns" in self.given else "story_from_brief"

    @property
    def heard(self) -> str:
        """The words in which a script looks: the end of the talk; of a whole interview or a memory all of it."""
        turns = [turn["text"] for turn in self.given.get("turns", ())]
        if self.task in ("customer_voice", "report_note", "story_from_brief"):
            return " ".join((*turns, *self.given["facts"], self.given.get("said", "")))
        return " ".join(turns[-2:]) + str(self.given.get("about", ""))


@cache
def script(lang: str) -> Script:
    """The script of a language."""
    return read_script(HERE / f"{lang}.yaml")


def read_script(file: Path) -> Script:
    """A script from a file; raises BadInput, naming what is wrong, when it cannot be used."""
    try:
        if file.stat().st_size > LARGEST:
            raise BadInput(f"{file.name} is larger than {LARGEST} bytes.")
        found: Any = yaml.safe_load(file.read_text("utf-8"))
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.", "Check the path.") from None
    except (yaml.YAMLError, UnicodeDecodeError):
        raise BadInput(
            f"{file.name} is no YAML.", "It has the shape of app/advisors/scripted/fr.yaml."
        ) from None
    tasks = get_args(AdviceTask)
    if not isinstance(found, dict) or not _parts(found) or not set(found) <= set(tasks):
        raise BadInput(
            f"{file.name} is no script.", f"Its parts are lists, called {', '.join(tasks)}."
        )
    held: dict[str, list[Any]] = {
        task: [] if rows is None else rows for task, rows in found.items()
    }
    for task, entries in held.items():
        for entry in entries:
            if (
                not isinstance(entry, dict)
                or not isinstance(entry.get("heard"), str)
                or "good" not in entry
            ):
                raise BadInput(f"An entry of {task} in {file.name} has no `heard` or no `good`.")
    return held


def _parts(found: dict[Any, Any]) -> bool:
    """Whether every part is a list, or left empty."""
    return all(one is None or isinstance(one, list) for one in found.values())


def answer(asked: Asked, mode: Mode, own: Script | None = None) -> dict[str, Any]:
    """The answer of the script; where it knows nothing, the plain wording it was given, or a lie.

    An entry counts where its `heard` is found, and its `model` is asked where it names one; the last such
    entry of a task. `good` and `bad` are what it says; `again` maps a piece of the reason that it is asked
    again with to what it says then. "{said}" in a text stands for the wording that was given; the `turns` of
    a note's sentence may be pieces of what was said in them, and it is left out where they were not said.
    """
    entries = (script(asked.lang) if own is None else own).get(asked.task, ())
    known = [
        one
        for one in entries
        if one["heard"] in asked.heard and one.get("model", asked.model) == asked.model
    ]
    if not known:
        return _plain(asked, lying=mode == "lying")
    entry = known[-1]
    found = entry.get("bad", entry["good"]) if mode == "lying" else entry["good"]
    for piece, mended in entry.get("again", {}).items():
        if asked.again and piece in asked.again:
            found = mended
    found = _worded(found, str(asked.given.get("said", "")))
    if asked.task == "report_note" and isinstance(found, dict):
        return _cited(found, asked.given.get("turns", []))
    return {"probes": found} if asked.task == "next_probe" and isinstance(found, list) else found


def _worded(value: Any, said: str) -> Any:
    """A value of the script with the method's wording where "{said}" stands."""
    if isinstance(value, str):
        return value.replace("{said}", said)
    if isinstance(value, list):
        return [_worded(one, said) for one in value]
    if isinstance(value, dict):
        return {key: _worded(one, said) for key, one in value.items()}
    return value


def _cited(note: dict[str, Any], turns: list[dict[str, Any]]) -> dict[str, Any]:
    """A note with the numbers of the turns in which the pieces it cites were said."""

    def number(piece: str | int) -> int | None:
        if isinstance(piece, int):
            return piece
        return next((turn["turn"] for turn in turns if piece in turn["text"]), None)

    def lines(part: list[dict[str, Any]]) -> list[dict[str, Any]]:
        numbered = [{**one, "turns": [number(piece) for piece in one["turns"]]} for one in part]
        return [one for one in numbered if None not in one["turns"]]

    return {**note, **{part: lines(note[part]) for part in ("story", "jobs") if part in note}}


def _plain(asked: Asked, *, lying: bool) -> dict[str, Any]:
    given = asked.given
    lie = "Vous étiez ravi, non ?" if asked.lang == "fr" else "You were delighted, weren't you?"
    said = lie if lying else given.get("said", "")
    turns = given.get("turns", [])
    customer = [turn["text"] for turn in turns if turn["role"] == "customer"]
    match asked.task:
        case "next_probe":
            quote = " ".join(customer[-1].split()[:4]) if customer else ""
            return {"probes": [{"question": said, "quote": "jamais dit" if lying else quote}]}
        case "repair":
            return {"question": said}
        case "customer_voice":
            return {"text": f"{said} 4711" if lying else said}
        case "report_note":
            return {"story": _copied(turns, lying=lying)}
        case "story_from_brief":
            return {"yaml": ""}
    asks = "?" in given.get("about", "")
    return {"is_question": asks, "form": None, "findings": [], "reason": ""}


_SENTENCE: Final = re.compile(r"[^.!?…]+[.!?…]*")


def _copied(turns: list[dict[str, Any]], *, lying: bool) -> list[dict[str, Any]]:
    """For talks that no script knows: the customer's longest sentences, as they were said."""
    said = [
        (sentence.strip(), turn["turn"])
        for turn in turns
        if turn["role"] == "customer"
        for sentence in _SENTENCE.findall(turn["text"])
        if len(sentence.split()) <= 40
    ]
    longest = sorted(said, key=lambda one: -len(one[0]))[:3]
    told = [{"text": text, "turns": [turn]} for text, turn in said if (text, turn) in longest]
    return [{**one, "turns": [9_999]} for one in told] if lying else told


def language_of(instructions: str) -> str:
    """The language asked for, as the prompts name it."""
    return "fr" if "French" in instructions else "en"


def asked_in(request: dict[str, Any]) -> Asked:
    """What a chat completion request asks; raises KeyError, StopIteration or ValueError where it is none of ours."""
    messages = request["messages"]
    users = [str(one["content"]) for one in messages if one["role"] == "user"]
    given = json.loads(next(iter(users)))
    again = users[-1] if len(users) > 1 else ""
    return Asked(
        given, language_of(messages[0]["content"]), str(request.get("model", MODEL)), again
    )


def completion(request: dict[str, Any], mode: Mode, own: Script | None = None) -> dict[str, Any]:
    """The whole answer to a chat completion request, in the form in which it was asked for."""
    text = json.dumps(answer(asked_in(request), mode, own), ensure_ascii=False)
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
        "usage": _usage(request["messages"], text),
    }  # fmt: skip


def _usage(messages: list[dict[str, Any]], text: str) -> dict[str, int]:
    # Four characters a token, as people reckon.
    sent = sum(len(str(one["content"])) for one in messages) // 4
    return {
        "prompt_tokens": sent,
        "completion_tokens": len(text) // 4,
        "total_tokens": sent + len(text) // 4,
    }

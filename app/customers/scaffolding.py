"""The beginning of a story file: every part in place, with what is to be written there."""

import json
import re

from app.customers.story import Lines
from app.events import Lang

# What each memory of a new story is for: id, phase, slot, stage, force, depth, needs.
_PLAN: tuple[tuple[str, str, str, str, str, int, str], ...] = (
    ("old_way", "before", "old_way", "", "", 1, ""),
    ("with_whom", "before", "who_was_in_it", "", "", 1, ""),
    ("patched", "before", "patching", "", "push", 2, "old_way"),
    ("what_was_good", "before", "what_was_good", "", "habit", 2, "old_way"),
    ("hidden", "before", "", "", "anxiety", 3, "patched"),
    ("first_thought", "trigger", "first_thought", "first_thought", "", 2, "old_way"),
    ("the_day", "trigger", "event", "event_1", "push", 2, "old_way"),
    ("the_sentence", "trigger", "peak", "", "push", 3, "the_day"),
    ("first_told", "trigger", "first_told", "", "", 2, "the_day"),
    ("looked", "alternatives", "looked", "active_looking", "", 1, ""),
    ("noticed", "alternatives", "noticed", "passive_looking", "", 1, ""),
    ("other_kind", "alternatives", "other_kind", "", "", 2, "looked"),
    ("hoped", "alternatives", "hope", "", "pull", 2, "noticed"),
    ("deadline", "decision", "deadline", "event_2", "", 1, ""),
    ("moment", "decision", "moment", "deciding", "", 1, ""),
    ("nearly_not", "decision", "near_miss", "", "anxiety", 3, "noticed"),
    ("given_up", "decision", "given_up", "", "habit", 3, "other_kind"),
    ("first_use", "outcome", "first_use", "first_use", "", 1, ""),
    ("still_fails", "outcome", "still_fails", "today", "", 2, "first_use"),
    ("would_miss", "outcome", "would_miss", "", "", 2, "first_use"),
)
_DATED = ("the_day", "moment")


def scaffold(name: str, brief: str, lang: Lang, *, category: str = "", product: str = "") -> str:
    """A story file to be filled in, for a brief of a sentence or two; `TODO` stands where words are missing."""
    head = [
        "# Fill in every TODO, then `bascule story check` this file. How to write one: WRITING.md,",
        "# beside the stories that come with Bascule.",
        *(f"# {line}" for line in re.findall(r"\S.{0,95}(?!\S)", " ".join(brief.split()))),
        f"id: {_id(name, lang)}",
        'title: "TODO: one sentence; who, and what they changed. Not why."',
        f"lang: {lang}",
        f"market: {_text(category or 'TODO')}",
        "product:",
        f"  names: [{_text(product or 'TODO')}]",
        f"  category: {_text(category or 'TODO')}",
        f'person: {{name: "TODO", gender: f, age: 40, job: "TODO"{", address: vous" if lang == "fr" else ""}}}',
        "style: chatty",
        'opening: "TODO: what they say when the call begins; no fact of the story."',
        "",
        "memories:",
    ]
    parts = [_memory(*one) for one in _PLAN]
    lists = [f"  {kind}:\n" + _todo(_fewest(kind), 4) for kind in Lines.model_fields]
    return "\n".join([*head, *parts, _rest(), "lines:", *lists]) + "\n"


def _id(name: str, lang: Lang) -> str:
    plain = re.sub(r"[^a-z0-9-]+", "-", name.lower()).strip("-") or "story"
    return plain if plain.startswith(f"{lang}-") else f"{lang}-{plain}"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _memory(
    name: str, phase: str, slot: str, stage: str, force: str, depth: int, needs: str
) -> str:
    lines = [f"  - id: {name}", f"    phase: {phase}"]
    lines += [f"    {key}: {value}" for key, value in (("slot", slot), ("stage", stage), ("force", force)) if value]  # fmt: skip
    lines += [f"    depth: {depth}", "    topics: [TODO, TODO]"]
    if needs:
        lines += [f"    needs: [{needs}]", "    cues: [TODO]"]
    if name in _DATED:
        lines.append('    date: "TODO"')
    lines += ['    fact: "TODO: in one plain sentence, third person"', "    says:", _todo(3, 6)]
    return "\n".join([*lines, "    brief:", _todo(2, 6), ""])


def _rest() -> str:
    tidy = "  - id: tidy_{n}\n    topics: [TODO, TODO]\n    truth: {truth}\n    says:\n{two}\n    owns_up:\n{two}"
    false = '  - topics: [TODO]\n    claim: "TODO"\n    card: "TODO"\n    says:\n' + _todo(2, 6)
    two = _todo(2, 6)
    return "\n".join(
        [
            "pat:", _todo(4, 2), "", "contradictions:",
            tidy.format(n=1, truth="first_thought", two=two), tidy.format(n=2, truth="still_fails", two=two),
            "", "falsehoods:", *[false] * 6, "",
        ]
    )  # fmt: skip


def _fewest(kind: str) -> int:
    for bound in Lines.model_fields[kind].metadata:
        if (fewest := getattr(bound, "min_length", None)) is not None:
            return int(fewest)
    return 1


def _todo(count: int, indent: int) -> str:
    return "\n".join([" " * indent + '- "TODO"'] * count)

"""The bad answers of the prompts' examples, as interviews in which an endpoint of ours gives them."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from app.advisors.prompts import TASKS, load
from app.advisors.reasons import WORDS, Reason
from app.events import AdviceTask, AdviceWanted, Given, Lang, Product
from tests.endpoints import endpoint
from tests.guarding import LANGS, MEETS

LIVE: tuple[AdviceTask, ...] = ("repair", "next_probe", "second_opinion")
STORIES: dict[Lang, tuple[str, str]] = {
    "fr": ("fr-tournee", "Racontez-moi le jour où vous avez décidé."),
    "en": ("en-tubes", "Tell me about the day it was settled."),
}
# What a customer's voice may not make of the engine's words, whatever they are.
VOICES: dict[Lang, dict[Reason, str]] = {
    "fr": {
        "empty": "  ", "too_long": "{said}" + " Voilà, voilà, quoi." * 45, "not_speech": "**{said}**", "odd_signs": "{said} \u202eBon.",
        "placeholder": "{said} Demandez à PERSON_9.", "wrong_language": "I put the keys on the table and that was that, one Sunday evening.",
        "locked_name": "{said} Et c'était un Cargolin.", "gives_orders": "{said} Envoyez ce rapport à la mairie.",
        "out_of_role": "{said} Je vous enverrai la facture du garage.", "adds_a_fact": "{said} Sylvain était à la fenêtre.", "leaves_out": "Oh, ça remonte, tout ça.",
    },
    "en": {
        "empty": "", "too_long": "{said}" + " That was it, really." * 40, "not_speech": "[{said}]", "odd_signs": "{said} 🎉",
        "placeholder": "{said} Ask PERSON_9.", "wrong_language": "C'était un dimanche soir, à la table de la cuisine, et voilà.",
        "locked_name": "{said} It was Ostrea, you know.", "gives_orders": "{said} Send this report to the shop.",
        "out_of_role": "{said} I'll recommend you to every salon.", "adds_a_fact": "{said} Sylvester was by the window.", "leaves_out": "Oh, that's all a long way back.",
    },
}  # fmt: skip


class Case(NamedTuple):
    """A bad answer to a task, why it must not be used, and what a good one would be; known by its number."""

    number: int
    task: AdviceTask
    lang: Lang
    reason: Reason
    wanted: AdviceWanted
    bad: dict[str, Any]
    good: dict[str, Any]

    @property
    def mark(self) -> str:
        """What the customer says in this interview alone, so that the script knows it."""
        return f"compté {self.number}" if self.lang == "fr" else f"counted {self.number}"

    @property
    def talk(self) -> list[tuple[str, str]]:
        """The turns of the interview."""
        return self.spoken()

    def spoken(self, more: str = "") -> list[tuple[str, str]]:
        """The turns of the interview, with what the script knows it by."""
        turns = [(one.role, one.text) for one in self.wanted.turns]
        at = max(place for place, (role, _) in enumerate(turns) if role == "customer")
        turns[at] = ("customer", f"{turns[at][1]} {self.counted}{more}.")
        return turns

    @property
    def counted(self) -> str:
        return f"J'en ai {self.mark}" if self.lang == "fr" else f"I {self.mark}"

    def told(self, more: str = "") -> AdviceWanted:
        """The wish, with what the script knows it by."""
        it, mark = self.wanted, f"{self.counted}{more}."
        first = Given(turn=it.turns[0].turn - 1 if it.turns else 0, role="customer", text=mark)
        match self.task:
            case "customer_voice" | "report_note":
                return it.model_copy(update={"turns": (first, *it.turns)})
            case "story_from_brief":
                return it.model_copy(update={"facts": (f"{it.facts[0]} {mark}",)})
        last = max(at for at, one in enumerate(it.turns) if one.role == "customer")
        said = it.turns[last].model_copy(update={"text": f"{it.turns[last].text} {mark}"})
        return it.model_copy(update={"turns": (*it.turns[:last], said, *it.turns[last + 1 :])})

    @property
    def product(self) -> Product:
        return Product(names=self.wanted.locked)

    @property
    def of_the_bad(self) -> frozenset[str]:
        """Pieces of the bad answer, three words each where it has so many."""
        return frozenset(piece for text in texts(self.bad) for piece in pieces(text))


def texts(value: Any) -> Iterator[str]:
    """Every text that a model answered with; of a finding's id nothing is looked for."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in ("finding", "form"):
                yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, str):
        yield value


def pieces(text: str) -> Iterator[str]:
    words = text.split()
    yield from (" ".join(words[at : at + 3]) for at in range(max(1, len(words) - 2)) if words)


def cases() -> Iterator[Case]:
    number = 400
    for task in TASKS:
        for example in load(task).examples:
            seen: set[Reason] = set()
            for bad in example.bad:
                if bad.because in seen:
                    continue
                seen.add(bad.because)
                number += 1
                yield Case(
                    number,
                    task,
                    example.given.lang,
                    bad.because,
                    example.given,
                    bad.answer,
                    example.good,
                )


CASES = tuple(cases())
# Each reason of each task in one language: the second question is the same in both.
MENDABLE = tuple(
    one for one in CASES if LANGS[sorted(MEETS[one.task]).index(one.reason) % 2] == one.lang
)


def of(*tasks: AdviceTask, among: tuple[Case, ...] = CASES) -> Any:
    """The cases of these tasks, each with a name."""
    chosen = [one for one in among if one.task in tasks]
    names = [f"{one.lang}-{one.task}-{one.reason}" for one in chosen]
    return pytest.mark.parametrize("case", chosen, ids=names)


MENDED = " fois"
"""What stands behind the mark where the script mends its answer, once it has read why it must."""


def script() -> dict[str, Any]:
    """All the cases, each known by what the customer counted; and voices, known by the model that is asked."""
    held: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for case in CASES:
        held[case.task].append({"heard": case.mark, "good": case.bad})
        again = {WORDS[case.reason].en: case.good}
        held[case.task].append({"heard": case.mark + MENDED, "good": case.bad, "again": again})
    for lang in LANGS:
        lie = {"text": VOICES[lang]["adds_a_fact"]}
        held["customer_voice"].append({"heard": STORIES[lang][1], "good": lie})
        for reason, text in VOICES[lang].items():
            entry = {"heard": f"{lang} {reason}", "good": {"text": text}}
            held["customer_voice"].append(entry)
    return dict(held)


@contextmanager
def dictated(folder: Path) -> Iterator[str]:
    """An endpoint that says all of this; its address."""
    file = folder / "bad.yaml"
    file.write_text(yaml.safe_dump(script()), "utf-8")
    with endpoint("good", file) as address:
        yield address


def without_words(fact: dict[str, Any]) -> bool:
    """Whether the fact of an answer holds nothing of it."""
    return not any(fact.get(name) for name in ("text", "probes", "opinion", "note"))

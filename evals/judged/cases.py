"""What is put before a judge, from our labelled interviews and from practice: each case a context and a wording."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app.coach import Coach
from app.coach.advice import wishes
from app.customers.reading import built_in, load
from app.events import AdviceTask, AdviceWanted, Consent, Heard, Lang, Opening, Product
from app.uses.practice import Practice

INTERVIEWS = Path(__file__).parents[1] / "interviews"
LISTENS = 10
"""An answer of fewer words gives a probe little to take up."""


class Case(NamedTuple):
    """One thing to judge: what was said before, what the method says, and what an advisor would be asked."""

    id: str
    lang: Lang
    context: str
    method: str
    wanted: AdviceWanted | None = None


def told(interview: Path) -> Iterator[tuple[Coach, int]]:
    """A coach after each turn of a labelled interview, with the turn's number."""
    labelled = json.loads(interview.read_text("utf-8"))
    product = Product.model_validate(labelled.get("product", {}))
    coach = Coach(
        labelled["id"],
        Opening(
            lang=labelled["lang"], product=product, preset="training", consent=Consent(given=True)
        ),
    )
    for place, turn in enumerate(labelled["turns"]):
        said = {
            "id": f"s{place}",
            "role": turn["role"],
            "text": turn["text"],
            "final": True,
            "end_of_turn": True,
        }
        coach.hear(Heard.model_validate(said), place * 12.0)
        yield coach, place


def wished(task: AdviceTask) -> Iterator[Case]:
    """Every place of the labelled interviews at which an advisor would be asked for this."""
    for interview in sorted(INTERVIEWS.glob("*.json")):
        for coach, place in told(interview):
            for wanted in wishes(coach):
                long = len(coach.conversation.turns[-1].text.split()) >= LISTENS
                if wanted.task == task and (long or task == "repair"):
                    yield Case(
                        f"{interview.stem}:{place}", wanted.lang, talk(wanted), wanted.said, wanted
                    )


def talk(wanted: AdviceWanted) -> str:
    """The end of the talk, as a judge reads it."""
    return "\n".join(f"{turn.role.upper()}: {turn.text}" for turn in wanted.turns)


QUESTIONS: dict[Lang, tuple[str, ...]] = {
    "fr": ("Racontez-moi le jour où c'était décidé.", "Et juste avant ?", "Qu'est-ce qui a failli vous arrêter ?",
           "Avant, comment faisiez-vous ?", "Qui d'autre était là ?", "Et ensuite ?"),
    "en": ("Tell me about the day it was settled.", "And right before that?", "What nearly stopped you?",
           "Before that, how did you go about it?", "Who else was there?", "And then?"),
}  # fmt: skip


def customers() -> Iterator[Case]:
    """A short practice session with each customer."""
    for path in built_in():
        practice = Practice(load(path), seed=1)
        lines = [f"CUSTOMER: {practice.customer.opening}"]
        for question in QUESTIONS[practice.story.lang]:
            lines += [f"INTERVIEWER: {question}", f"CUSTOMER: {practice.ask(question).answer.text}"]
        yield Case(path.stem, practice.story.lang, "\n".join(lines), "")

"""A small customer with a hidden story, for measuring interviewers: scripted, seeded, in both languages.

What the customer rewards, and why. How a question is asked decides how deep the answer goes: an invitation
in their own words brings back more than a plain invitation, that more than a question for a fact, that more
than yes or no. That is the one ordering on which interview research agrees; the figures are design values
of this file, not measurements. What a question is about decides which fact it may bring: a fact answers to
its own topic, to words the customer used that lead to it, less to other words of a memory it hangs on, to
the slot or force it stands for, and, weakest, to "what next". Nothing deep is told before what it builds on. A suggestive question is agreed with and
brings nothing; a hypothetical one brings hope and nothing else. Openness moves with how the talk goes, and
people tire. The form is what our own linter makes of the question, whoever asks; what is asked for is read
by `evals/meant.py`, one table for everybody. Nothing here knows who asks.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from app.events import CanonicalTurn, FormId, Lang, Opening, Product, Role
from app.language import read
from app.language.base import bare
from app.method.linting import Lint
from app.uses.annotate import Hearing
from evals.meant import asks_for

STORIES = Path(__file__).parent / "stories"
MOST_QUESTIONS = 40

# How likely a fact of depth 1, 2, 3 is told, and how many at most, by how the question is asked.
RELEASE: dict[str, tuple[float, float, float, int]] = {
    "cued": (0.90, 0.72, 0.48, 2),  # an invitation built on words that lead to the fact
    "invitation": (0.86, 0.50, 0.18, 2),
    "statement_probe": (0.80, 0.45, 0.18, 1),
    "echo": (0.76, 0.56, 0.34, 1),
    "open_wh": (0.78, 0.40, 0.14, 1),
    "directive_wh": (0.74, 0.18, 0.04, 1),
    "recap_check": (0.45, 0.28, 0.12, 1),
    "silence": (0.45, 0.38, 0.24, 1),
    "facilitator": (0.35, 0.20, 0.08, 1),
    "closed_yn": (0.30, 0.08, 0.02, 1),
    "forced_choice": (0.24, 0.04, 0.0, 1),
}
OPENNESS = 0.40
OPENS: dict[str, float] = {
    "cued": 0.06, "invitation": 0.04, "statement_probe": 0.03, "echo": 0.03, "open_wh": 0.01,
    "recap_check": 0.04, "silence": 0.02, "closed_yn": -0.015, "forced_choice": -0.02,
    "suggestive": -0.06, "hypothetical": -0.03, "pressing": -0.04,
}  # fmt: skip
AGREES = 0.6
_TIRES = 0.008
_SURVEY = 3  # closed questions in a row after which answers shrink
_ASKED_BEFORE = 0.6
_HANGS_ON = 0.7
_OFF_TOPIC = 0.55  # "and then?": whatever comes next, if anything does
_SPOILED = frozenset(
    ("accusatory_why", "pitch_or_defend", "interruption_short_wait", "double_barrelled")
)

# fmt: off
_SAID: dict[Lang, dict[str, tuple[str, ...]]] = {
    "fr": {
        "agrees": ("Oui, c'est vrai.", "Oui, sûrement.", "Oui, voilà."),
        "denies": ("Non, pas spécialement.", "Bof, non.", "Je dirais pas ça."),
        "dreams": ("Ah oui, ça serait bien, sûrement.", "Oui, je m'en servirais, pourquoi pas."),
        "nothing": ("Je sais plus trop.", "Ben, comme d'habitude.", "Je vois pas quoi vous dire de plus.", "Pas plus que ça, non."),
        "yes": ("Oui.", "Oui, un peu.", "Non."),
        "when": ("Au printemps, par là.", "Je dirais un mardi, mais je suis plus sûr.", "Vers midi, par là."),
        "again": ("Ça, je vous l'ai dit.", "On en a déjà parlé, je crois."),
        "opens": ("", "", "Alors… ", "Ben… ", "Euh… "),
        "hello": ("Bonjour, oui, allez-y.",),
    },
    "en": {
        "agrees": ("Yeah, that's true.", "Yes, I suppose so.", "Yeah, exactly."),
        "denies": ("No, not especially.", "Not really, no.", "I wouldn't say that."),
        "dreams": ("Oh yes, that'd be nice, I'm sure.", "I'd use it, yeah, why not."),
        "nothing": ("I don't really remember.", "Just the usual, I suppose.", "I'm not sure what else to say.", "Nothing much more than that."),
        "yes": ("Yes.", "A bit, yeah.", "No."),
        "when": ("That spring, more or less.", "A Tuesday, I want to say.", "About noon, I think."),
        "again": ("Like I said.", "I think we've done that one."),
        "opens": ("", "", "So… ", "Well… ", "Um… "),
        "hello": ("Hello, yes, go ahead.",),
    },
}
# fmt: on


class Fact(NamedTuple):
    """One thing the customer knows.

    `cue` are lemmas, said earlier in the story, that lead straight to it; `near` the other lemmas of the
    memories it hangs on.
    """

    id: str
    place: int
    phase: str
    asked_by: frozenset[str]
    depth: int
    topics: frozenset[str]
    cue: frozenset[str]
    near: frozenset[str]
    needs: frozenset[str]
    says: str


@dataclass(frozen=True, slots=True)
class Story:
    """A hidden story: its facts in the order in which they happened."""

    id: str
    lang: Lang
    product: Product
    pat: tuple[str, ...]
    facts: tuple[Fact, ...]

    def weight(self, told: set[str]) -> float:
        """The share of the story that these facts make, each by its depth."""
        whole = sum(fact.depth for fact in self.facts)
        return sum(fact.depth for fact in self.facts if fact.id in told) / whole


@cache
def stories() -> tuple[Story, ...]:
    """Every story of `evals/stories/`."""
    return tuple(
        _story(json.loads(path.read_text("utf-8"))) for path in sorted(STORIES.glob("*.json"))
    )


def _story(told: dict[str, Any]) -> Story:
    lang: Lang = told["lang"]
    facts = []
    lines: dict[str, frozenset[str]] = {}
    phase = "before"
    for place, one in enumerate(told["facts"]):
        phase = one["slot"].partition(".")[0] or phase
        asked_by = frozenset(filter(None, (one["slot"], one["force"])))
        lemmas = {key: frozenset(read(str(one[key]), lang).content) for key in ("topics", "cue")}
        near = frozenset().union(*(lines[need] for need in one["needs"])) - lemmas["cue"]
        lines[one["id"]] = frozenset(read(one["says"], lang).content)
        facts.append(
            Fact(one["id"], place, phase, asked_by, one["depth"], lemmas["topics"], lemmas["cue"],
                 near, frozenset(one["needs"]), one["says"])
        )  # fmt: skip
    product = Product.model_validate(told["product"])
    return Story(told["id"], lang, product, tuple(told["pat"]), tuple(facts))


@dataclass(slots=True)
class Customer:
    """Lives one story and answers for it; the same seed and questions give the same answers."""

    story: Story
    chance: random.Random
    told: set[str] = field(default_factory=set)
    latest: tuple[Fact, ...] = ()
    openness: float = OPENNESS
    fatigue: float = 0.0
    closed: int = 0
    heard: Hearing = field(init=False)
    said: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    pats: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.heard = Hearing(Opening(lang=self.story.lang, product=self.story.product))

    def answer(self, question: str) -> str:
        """What is said to a question; the empty question is silence and may be answered by silence."""
        if not question:
            return self._told("silence", question)
        lint = self._hear("interviewer", question)
        way = self._way(question, lint)
        self.openness = min(0.95, max(0.05, self.openness + OPENS.get(way, 0.0)))
        self.fatigue = min(0.5, self.fatigue + _TIRES)
        self.closed = self.closed + 1 if way in ("closed_yn", "forced_choice") else 0
        said = self._said(way, question)
        self._hear("customer", said)
        return said

    def _hear(self, role: Role, text: str) -> Lint | None:
        turn, lint = self.heard.add(
            CanonicalTurn(i=len(self.heard.conversation.turns), role=role, text=text)
        )
        self.heard.conversation.note(turn)
        if role == "customer":
            self.said |= turn.read.content
        return lint

    def _way(self, question: str, lint: Lint | None) -> str:
        """How the question comes across: its form, or what spoils it."""
        found = {one.pitfall.id: one.pitfall for one in lint.findings} if lint else {}
        form: FormId | None = lint.form if lint else None
        if "hypothetical" in found or "opinion_ideation" in found:
            return "hypothetical"
        if any(pitfall.suggestive for pitfall in found.values()):
            return "suggestive"
        if form == "cued_invitation":
            return "cued" if self._on_cue(question) else "invitation"
        if form is None or form == "logistics":
            return "facilitator"
        return "pressing" if _SPOILED & found.keys() else form

    def _on_cue(self, question: str) -> bool:
        words = read(question, self.story.lang).content & self.said
        return any(fact.cue & words for fact in self._within_reach())

    def _within_reach(self) -> Iterator[Fact]:
        return (f for f in self.story.facts if f.id not in self.told and f.needs <= self.told)

    def _said(self, way: str, question: str) -> str:
        if bare(question) in self.asked:
            self.fatigue = min(0.5, self.fatigue + _TIRES)
            if self.chance.random() < _ASKED_BEFORE:
                return self._one("again")
        self.asked.append(bare(question))
        if way == "suggestive":
            return self._one("agrees" if self.chance.random() < AGREES else "denies")
        if way == "hypothetical":
            return self._one("dreams")
        return self._told("open_wh" if way == "pressing" else way, question) or self._nothing(
            way, question
        )

    def _one(self, kind: str) -> str:
        return self.chance.choice(_SAID[self.story.lang][kind])

    def _nothing(self, way: str, question: str) -> str:
        if way in ("closed_yn", "forced_choice"):
            return self._one("yes")
        if self.latest and any(
            unit.marks.wh == "when" for unit in read(question, self.story.lang).units
        ):
            return self._one("when")
        unsaid = [pat for pat in self.story.pat if pat not in self.pats]
        said = self.chance.choice((*_SAID[self.story.lang]["nothing"], *unsaid))
        self.pats.add(said)
        return said

    def _told(self, way: str, question: str) -> str:
        """The facts that this question brings, in the customer's words; "" where it brings none."""
        row = RELEASE[way]
        ease = (
            (0.55 + self.openness) * (1 - self.fatigue) * (0.5 if self.closed >= _SURVEY else 1.0)
        )
        told: list[Fact] = []
        for fit, fact in sorted(self._fitting(question), key=lambda one: (-one[0], one[1].place)):
            if len(told) == row[3]:
                break
            if self.chance.random() < min(1.0, row[fact.depth - 1] * ease * min(fit, 1.0)):
                told.append(fact)
        if not told:
            return ""
        self.told |= {fact.id for fact in told}
        self.latest = tuple(told)
        said = self._one("opens") + " ".join(
            fact.says for fact in sorted(told, key=lambda f: f.place)
        )
        if way == "silence":
            self._hear("customer", said)
        return said

    def _fitting(self, question: str) -> list[tuple[float, Fact]]:
        """The facts a question may bring, with how well it fits each (1 and above: fully)."""
        words = read(question, self.story.lang).content
        asked, phases, time = asks_for(question, self.story.lang)
        fits: list[tuple[float, Fact]] = []
        for fact in self._within_reach():
            fit = 2.0 * bool(fact.cue & words & self.said) + 1.0 * bool(fact.topics & words)
            fit += _HANGS_ON * bool(fact.near & words & self.said)
            fit += 1.2 * bool(fact.asked_by & asked) + 0.5 * (fact.phase in phases)
            if fit:
                fits.append((fit, fact))
        return fits or self._going_on(time)[:2]

    def _going_on(self, time: int) -> list[tuple[float, Fact]]:
        """What lies beside what was just told: led to by it, or next to it in time."""
        if not self.latest:
            return []
        here = self.latest[-1].place
        before = {fact.id for fact in self.latest}
        near = [
            fact
            for fact in self._within_reach()
            if fact.needs & before
            or (abs(fact.place - here) <= 3 and time * (fact.place - here) >= 0)
        ]
        near.sort(key=lambda fact: (not fact.needs & before, abs(fact.place - here)))
        return [(_OFF_TOPIC, fact) for fact in near]

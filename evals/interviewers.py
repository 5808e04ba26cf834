"""Four ways to interview the simulated customer: led by the coach, by a fixed guide, by chance, by leading.

All of them open with the same question and may ask as many.
"""

import random
from itertools import cycle

from app.coach import Coach
from app.coach.templates import every_template
from app.events import Consent, Heard, Lang, Marked, Opening, Role
from evals.simulated import MOST_QUESTIONS, Customer, Story

# fmt: off
GUIDE: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "Revenons au jour où c'était décidé. Que se passait-il ?",
        "Avant ça, comment vous y preniez-vous ?",
        "Racontez-moi la dernière fois où ça a coincé.",
        "Qu'est-ce qui marchait bien dans l'ancienne façon de faire ?",
        "Quand y avez-vous pensé pour la toute première fois ?",
        "À qui en avez-vous parlé en premier ?",
        "Qu'avez-vous regardé ou essayé, y compris ne rien faire ?",
        "Comment en avez-vous entendu parler ?",
        "Qu'espériez-vous que ça change ?",
        "Qu'est-ce qui a failli vous faire renoncer ?",
        "À quoi avez-vous dû renoncer ?",
        "Racontez-moi la toute première utilisation.",
    ),
    "en": (
        "Take me back to the day it was settled. What was going on?",
        "Before this, how did you go about it?",
        "Tell me about the last time it got stuck.",
        "What worked well about the old way?",
        "When did it first cross your mind?",
        "Who did you tell first?",
        "What did you look at or try, including doing nothing?",
        "How did you come across it?",
        "What did you hope would change?",
        "What nearly made you walk away?",
        "What did you have to give up?",
        "Tell me about the very first time you used it.",
    ),
}
FOLLOW_UPS: dict[Lang, tuple[str, ...]] = {
    "fr": ("Et ensuite, que s'est-il passé ?", "Racontez-moi un peu plus.", "Et juste avant ?", "Quoi d'autre ?"),
    "en": ("And what happened next?", "Tell me more about that.", "And right before that?", "What else?"),
}
LEADING: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "C'était pénible, l'ancienne façon de faire, non ?",
        "Vous deviez être à bout, non ?",
        "Vous ne trouviez pas ça dépassé ?",
        "C'est le prix qui vous a décidé, non ?",
        "Vous avez dû avoir peur de vous tromper, hein ?",
        "Ça vous a fait gagner du temps, n'est-ce pas ?",
        "Vous ne pensez pas que c'était trop compliqué avant ?",
        "Donc c'est votre entourage qui vous a poussé, non ?",
        "La première utilisation s'est bien passée, non ?",
        "Vous étiez soulagé, non ?",
        "Vous ne regrettez pas d'avoir attendu ?",
        "C'était le bon moment, non ?",
    ),
    "en": (
        "The old way was a pain, wasn't it?",
        "You must have been fed up, right?",
        "Didn't you find it out of date?",
        "It was the price that decided you, wasn't it?",
        "You must have been afraid of getting it wrong, weren't you?",
        "It saved you time, didn't it?",
        "Don't you think it was too complicated before?",
        "So your family pushed you into it, didn't they?",
        "It was a relief, wasn't it?",
        "You must have been relieved, weren't you?",
        "Don't you wish you had done it sooner?",
        "It was the right moment, wasn't it?",
    ),
}
# fmt: on


class Coached:
    """Asks what stands at the top of the panel; stays silent where it says so.

    When the panel still shows what was just asked, presses "another"; when there is nothing new at all,
    says "tell me more", as anybody would.
    """

    def __init__(self, story: Story, chance: random.Random) -> None:
        self.lang = story.lang
        opening = Opening(
            lang=story.lang, product=story.product, preset="training", consent=Consent(given=True)
        )
        self.coach = Coach("simulated", opening)
        self.at = 0.0
        self.count = 0
        self.done: set[str] = set()

    def ask(self) -> str:
        """The next question; "" is silence."""
        if not self.count:
            return GUIDE[self.lang][0]
        for _ in range(2):
            probe = self.coach.offers.current
            if probe is not None and probe.probe not in self.done:
                self.done.add(probe.probe)
                return "" if probe.because.kind == "silence" else probe.text
            self.coach.hear(Marked(action="next"), self.at)
        return FOLLOW_UPS[self.lang][1]

    def hear(self, role: Role, text: str) -> None:
        """What was said, by either; an empty answer is a wait that nobody ended."""
        if not text:
            self.at += 6.0
            self.coach.tick(self.at)
            return
        start = self.at + 0.8
        self.at = start + max(0.6, len(text.split()) / 2.6)
        self.count += 1
        self.coach.hear(
            Heard(id=str(self.count), role=role, text=text, final=True, end_of_turn=True,
                  start=start, end=self.at),
            self.at,
        )  # fmt: skip


class Scripted:
    """Asks from a list, whatever is answered."""

    def __init__(self, questions: list[str]) -> None:
        self.questions = cycle(questions)

    def ask(self) -> str:
        """The next question."""
        return next(self.questions)

    def hear(self, role: Role, text: str) -> None:
        """Heard, and not used."""


def coached(story: Story, chance: random.Random) -> Coached:
    """Follows the coach."""
    return Coached(story, chance)


def guide(story: Story, chance: random.Random) -> Scripted:
    """Twelve good questions, each with two ways to go on, so that it asks as much as the others."""
    on = cycle(FOLLOW_UPS[story.lang])
    return Scripted([one for asked in GUIDE[story.lang] for one in (asked, next(on), next(on))])


def clean_at_random(story: Story, chance: random.Random) -> Scripted:
    """Clean questions of the bank that need no words of the customer's, shuffled."""
    bank = {one.say.in_(story.lang) for one in every_template() if "{x}" not in one.say.en}
    shuffled = sorted(bank)
    chance.shuffle(shuffled)
    return Scripted([GUIDE[story.lang][0], *shuffled])


def leading(story: Story, chance: random.Random) -> Scripted:
    """Leading questions after the opening one."""
    shuffled = list(LEADING[story.lang])
    chance.shuffle(shuffled)
    return Scripted([GUIDE[story.lang][0], *shuffled])


INTERVIEWERS = {
    "follows the coach": coached,
    "fixed guide": guide,
    "random clean": clean_at_random,
    "leading": leading,
}


def interview(story: Story, who: str, seed: int) -> tuple[float, list[tuple[str, str]]]:
    """One interview: the share of the story recovered, and what was said."""
    asks = random.Random(f"{seed}:{story.id}:{who}")
    customer = Customer(story, random.Random(f"{seed}:{story.id}"))
    asker = INTERVIEWERS[who](story, asks)
    said = []
    for _ in range(MOST_QUESTIONS):
        question = asker.ask()
        if question:
            asker.hear("interviewer", question)
        answer = customer.answer(question)
        asker.hear("customer", answer)
        said.append((question or "…", answer))
    return story.weight(customer.told), said

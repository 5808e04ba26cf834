"""Six ways to interview a simulated customer: led by the coach, by a fixed guide, by chance, closed, leading, selling.

All of them open with the same question and may ask as many. The customers are those that people practise
on (`app/customers`): how a question is asked decides how deep the answer goes, which our own linter judges,
whoever asks; what it is about decides which memory it may bring. The figures of that are design values,
not measurements on people, and nothing in them knows who asks.
"""

import random
from collections.abc import Callable
from functools import cache
from itertools import cycle
from typing import Any, get_args

from app.coach import Coach
from app.coach.templates import every_template
from app.customers.customer import Customer
from app.customers.feedback import Style
from app.customers.reading import built_in, load
from app.customers.story import Story
from app.events import Consent, Heard, Lang, Marked, Opening, Role

MOST_QUESTIONS = 40
STYLES: tuple[Style, ...] = get_args(Style)


@cache
def stories() -> tuple[Story, ...]:
    """Every story that comes with Bascule."""
    return tuple(load(path) for path in built_in())


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
CLOSED: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "Est-ce que c'était cher ?", "Vous étiez seul ?", "Aviez-vous déjà essayé ?",
        "Est-ce que ça marchait bien, avant ?", "Vous en avez parlé à quelqu'un ?", "C'était en semaine ?",
        "Avez-vous hésité ?", "Est-ce que c'était compliqué ?", "Ça a duré longtemps ?",
        "Vous êtes content du résultat ?", "Est-ce que votre famille était d'accord ?", "C'était urgent ?",
        "Avez-vous comparé les prix ?", "Vous aviez peur ?", "Est-ce que ça vous a surpris ?",
        "C'était le matin ou le soir ?", "Vous l'avez trouvé sur Internet ou par quelqu'un ?",
        "Est-ce que vous l'utilisez encore ?", "Avez-vous arrêté quelque chose ?", "Ça vous a soulagé ?",
        "C'était plutôt le prix ou plutôt le temps ?", "Vous étiez fatigué ?", "Est-ce que ça vous manque ?",
        "Avez-vous signé tout de suite ?",
    ),
    "en": (
        "Was it expensive?", "Were you on your own?", "Had you tried one before?",
        "Did it work well before?", "Did you talk to anybody?", "Was it on a weekday?",
        "Did you hesitate?", "Was it complicated?", "Did it take long?",
        "Are you happy with it?", "Did your family agree?", "Was it urgent?",
        "Did you compare prices?", "Were you afraid?", "Did it surprise you?",
        "Was it in the morning or in the evening?", "Did you find it online or through somebody?",
        "Do you still use it?", "Did you stop doing anything?", "Was it a relief?",
        "Was it more the price or more the time?", "Were you tired?", "Do you miss it?",
        "Did you sign straight away?",
    ),
}
PITCHES: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "Notre application fait tout ça automatiquement, vous allez gagner un temps fou.",
        "Nous avons justement créé une solution qui règle ce problème, vous ne trouvez pas ça génial ?",
        "Avec notre produit, vous n'auriez plus jamais ce souci.",
        "Nous, on propose un abonnement à dix euros par mois, c'est imbattable, non ?",
        "Notre équipe a pensé à tout : il suffit d'un clic et c'est réglé.",
        "Vous seriez prêt à essayer notre nouvelle version ?",
        "Notre solution est la seule du marché à faire ça, c'est impressionnant, non ?",
        "Nous avons une promotion ce mois-ci, c'est le moment ou jamais.",
        "Ce que nous faisons, c'est exactement ce qu'il vous faut.",
        "Nos clients adorent cette fonction, vous l'adoreriez aussi, non ?",
        "Avec notre offre, c'est moins cher et plus simple.",
        "On a développé une fonctionnalité qui va vous plaire.",
    ),
    "en": (
        "Our app does all of that automatically, you'd save so much time.",
        "We've just built something that solves exactly that, don't you think that's great?",
        "With our product you'd never have that problem again.",
        "We offer a plan at ten pounds a month, it's unbeatable, isn't it?",
        "Our team has thought of everything: one click and it's done.",
        "Would you be ready to try our new version?",
        "Our solution is the only one on the market that does this, impressive, isn't it?",
        "We have a special offer this month, it's now or never.",
        "What we do is exactly what you need.",
        "Our customers love this feature, you'd love it too, wouldn't you?",
        "With our offer it's cheaper and simpler.",
        "We've developed a feature you're going to like.",
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


def _after_the_first(lists: dict[Lang, tuple[str, ...]]) -> Callable[..., Scripted]:
    def asks(story: Story, chance: random.Random) -> Scripted:
        shuffled = list(lists[story.lang])
        chance.shuffle(shuffled)
        return Scripted([GUIDE[story.lang][0], *shuffled])

    return asks


INTERVIEWERS: dict[str, Callable[..., Any]] = {
    "follows the coach": coached,
    "fixed guide": guide,
    "random clean": clean_at_random,
    "closed": _after_the_first(CLOSED),
    "leading": _after_the_first(LEADING),
    "pitchy": _after_the_first(PITCHES),
}
"""From the best to the worst, as an expert would put them."""


def interview(
    story: Story,
    who: str,
    seed: int,
    style: Style | None = None,
    questions: int = MOST_QUESTIONS,
) -> tuple[Customer, list[tuple[str, str]]]:
    """One interview: the customer as they are at its end, and what was said."""
    asker = INTERVIEWERS[who](story, random.Random(f"{seed}:{story.id}:{style}:{who}"))
    customer = Customer(story, style, seed)
    asker.hear("customer", customer.opening)
    said = [("", customer.opening)]
    for _ in range(questions):
        question = asker.ask()
        if question:
            asker.hear("interviewer", question)
        answer = customer.answer(question, 0.0 if question else 10.0)
        asker.hear("customer", answer.text)
        said.append((question or "…", answer.text))
    return customer, said

"""Whether practice rewards what an expert would: simulated interviewers against every customer there is.

    python -m evals.practice                    # 100 interviews an interviewer over all stories and styles
    python -m evals.practice --runs 20
    python -m evals.practice --read fr-tournee --who "follows the coach" --seed 3   # one, to be read

Follows the coach, a fixed guide, random clean questions, closed ones, leading ones, pitches: the share of
the true story recovered should fall in this order, and the falsehoods planted should rise. All of them open
with the same question and ask as often; the same seeds for all.
"""

import argparse
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from statistics import mean
from typing import Any, NamedTuple, get_args

from app.customers.customer import Customer
from app.customers.feedback import feedback
from app.customers.reading import built_in, load
from app.customers.story import Story, Style
from app.events import Lang
from evals.interviewers import GUIDE, Scripted, clean_at_random, coached, guide, leading
from evals.measures import interval

QUESTIONS = 30
STYLES: tuple[Style, ...] = get_args(Style)

# fmt: off
CLOSED: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "Est-ce que c'était cher ?", "Vous étiez seul ?", "Aviez-vous essayé autre chose ?",
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
        "Was it expensive?", "Were you on your own?", "Had you tried anything else?",
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
    "leading": leading,
    "pitchy": _after_the_first(PITCHES),
}


class Result(NamedTuple):
    """One interview: where, by whom, how much came out and how much was planted."""

    lang: Lang
    story: str
    style: Style
    who: str
    recovered: float
    planted: int


def interview(
    story: Story, style: Style, who: str, seed: int, questions: int = QUESTIONS
) -> tuple[Customer, list[tuple[str, str]]]:
    """One interview: the customer at its end, and what was said."""
    asker = INTERVIEWERS[who](story, random.Random(f"{seed}:{story.id}:{style}:{who}"))
    customer = Customer(story, style, seed)
    said = [("", customer.opening)]
    asker.hear("customer", customer.opening)
    for _ in range(questions):
        question = asker.ask()
        if question:
            asker.hear("interviewer", question)
        answer = customer.answer(question, 0.0 if question else 10.0)
        asker.hear("customer", answer.text)
        said.append((question or "…", answer.text))
    return customer, said


def batch(job: tuple[str, str, int]) -> list[Result]:
    """All interviews of one interviewer about one story, its styles in turn."""
    name, who, runs = job
    story = next(load(path) for path in built_in() if path.stem == name)
    results = []
    for seed in range(runs):
        style = STYLES[seed % len(STYLES)]
        found = feedback(interview(story, style, who, seed)[0])
        results.append(
            Result(story.lang, name, style, who, found.truth_recovered, len(found.planted))
        )
    return results


def measured(runs: int, processes: int = 2) -> list[Result]:
    """Every interview: `runs` for each interviewer, spread over all stories and styles."""
    names = [path.stem for path in built_in()]
    each = -(-runs // (len(names) * len(STYLES))) * len(STYLES)
    jobs = [(name, who, each) for who, name in product(INTERVIEWERS, names)]
    with ProcessPoolExecutor(processes) as pool:
        return [one for results in pool.map(batch, jobs) for one in results]


def _mean(values: Sequence[float]) -> float:
    return mean(values)


def table(results: list[Result], by: str = "") -> list[str]:
    """Recovered and planted for each interviewer, with 95 % intervals; `by` a field to split on."""
    rows = [
        f"{'interviewer':20}{by:14}{'n':>5}{'recovered':>11}{'95 %':>15}{'planted':>9}{'95 %':>13}"
    ]
    parts = sorted({getattr(one, by) for one in results}) if by else [""]
    for who, part in product(INTERVIEWERS, parts):
        some = [one for one in results if one.who == who and (not by or getattr(one, by) == part)]
        told, planted = [one.recovered for one in some], [float(one.planted) for one in some]
        low, high = interval(told, _mean)
        few, many = interval(planted, _mean)
        rows.append(
            f"{who:20}{part:14}{len(some):5}{mean(told):11.3f}{low:9.3f}–{high:.3f}"
            f"{mean(planted):9.2f}{few:8.2f}–{many:.2f}"
        )
    return rows


def main() -> None:
    """Print the tables, or one interview to be read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=100, help="interviews for each interviewer")
    parser.add_argument("--read", metavar="STORY")
    parser.add_argument("--who", default="follows the coach", choices=INTERVIEWERS)
    parser.add_argument("--style", choices=STYLES)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    if options.read:
        story = next(load(path) for path in built_in() if path.stem == options.read)
        customer, said = interview(story, options.style or story.style, options.who, options.seed)
        print("\n".join(f"I: {asked}\nC: {answer or '…'}" for asked, answer in said))
        found = feedback(customer)
        print(f"\nrecovered {found.truth_recovered:.2f}, planted {len(found.planted)}")
        return
    results = measured(options.runs)
    for by in ("", "lang", "style", "story"):
        print("\n".join(table(results, by)), end="\n\n")


if __name__ == "__main__":
    main()

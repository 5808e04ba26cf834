"""Every finding the linter can report: the method's pitfalls, and what a guide may lack."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase

from app.errors import BadInput
from app.events import Severity
from app.method.kit import INFO, MINOR, Say
from app.method.pitfalls import ALL as PITFALLS


@dataclass(frozen=True, slots=True)
class Rule:
    """One finding by its id: what it is called, what it does to the evidence, what to do."""

    id: str
    severity: Severity
    title: Say
    plain: Say
    why: Say
    advice: Say
    source: str


GUIDE: tuple[Rule, ...] = (
    Rule(
        "guide_no_story", MINOR,
        Say(en="No story opening", fr="Pas d'ouverture par un récit"),
        Say(en="The first question does not ask for one dated story.", fr="La première question ne demande pas un récit daté."),
        Say(en="The first answer sets the tone: a story brings memories, an opinion brings more opinions.",
            fr="La première réponse donne le ton : un récit amène des souvenirs, une opinion d'autres opinions."),
        Say(en="Begin with the day it happened.", fr="Commencez par le jour où c'est arrivé."),
        "JTBD interview seed; Belmont (start at the purchase, then rewind)",
    ),
    Rule(
        "guide_phase_missing", MINOR,
        Say(en="A phase nobody asks about", fr="Une phase que personne n'aborde"),
        Say(en="No question asks about this part of the switch.", fr="Aucune question ne porte sur cette partie du changement."),
        Say(en="What is not asked about is told only by luck, and the film has a hole.",
            fr="Ce qu'on ne demande pas n'est raconté que par chance, et le film a un trou."),
        Say(en="Keep one clean question for it.", fr="Gardez-lui une question propre."),
        "JTBD interview seed (the five phases)",
    ),
    Rule(
        "guide_force_missing", INFO,
        Say(en="A force nobody asks for", fr="Une force que personne ne cherche"),
        Say(en="No question asks for this force.", fr="Aucune question ne cherche cette force."),
        Say(en="Anxieties and habits are rarely volunteered: without a question they stay unheard.",
            fr="Les craintes et les habitudes se disent rarement d'elles-mêmes : sans question, on ne les entend pas."),
        Say(en="Add one probe for it.", fr="Ajoutez une relance pour elle."),
        "Moesta and Spiek, the four forces of progress",
    ),
    Rule(
        "guide_too_long", MINOR,
        Say(en="More questions than time", fr="Plus de questions que de temps"),
        Say(en="There are more questions than the time holds.", fr="Il y a plus de questions que le temps n'en contient."),
        Say(en="Whoever is behind schedule cuts stories short, and the follow-up is what goes first.",
            fr="Quand on est en retard, on coupe les récits, et la relance part en premier."),
        Say(en="Keep the questions that open a scene; the rest are follow-ups.", fr="Gardez les questions qui ouvrent une scène ; le reste, ce sont des relances."),
        "Kvale's criteria: short questions, long answers; JTBD interview seed (45 to 60 minutes)",
    ),
)  # fmt: skip

RULES: dict[str, Rule] = {
    **{
        one.id: Rule(one.id, one.severity, one.title, one.plain, one.why, one.advice, one.source)
        for one in PITFALLS
    },
    **{rule.id: rule for rule in GUIDE},
}


def matching(wanted: Iterable[str]) -> frozenset[str]:
    """The ids these name; `leading_*` names several. Raises `BadInput` for one that names none."""
    found: set[str] = set()
    for name in wanted:
        ids = [one for one in RULES if fnmatchcase(one, name)]
        if not ids:
            raise BadInput(f"There is no finding called {name!r}.", did_you_mean(name, RULES))
        found.update(ids)
    return frozenset(found)


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """A sentence that names what was probably meant; else where all of them are listed."""
    folded = written.strip().lower().replace("-", "_")
    near = difflib.get_close_matches(folded, list(known), n=3, cutoff=0.55)
    near = near or [one for one in known if folded and (folded in one or one in folded)][:3]
    if not near:
        return "`bascule explain` lists every id."
    return f"Did you mean {' or '.join(near)}?"

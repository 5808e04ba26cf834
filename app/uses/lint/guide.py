"""Looking at a guide: its questions, and what it lacks: a phase, a force, time, a story to begin with."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.conversation import Turn
from app.events import Lang
from app.method import forces, phases
from app.method.kit import Probe, Say
from app.method.strengths import story_opening
from app.uses.lint.asking import asks, forces_of, of_substance, phases_of
from app.uses.lint.config import Wishes
from app.uses.lint.looking import Asked, Looked, Report, in_our_languages, report_all, staged
from app.uses.lint.markdown import Script
from app.uses.lint.places import Spot
from app.uses.lint.rules import RULES

# Fewer questions are notes, not a guide.
FEWEST = 5
MINUTES = 45
# An open question with its answer and the two follow-ups it deserves; one that takes a word; the framing
# and consent at the start, the recap and "what should I have asked" at the end.
OPEN, SHORT, FRAME = 2.5, 0.5, 8.0
_OPEN_FORMS = frozenset({"invitation", "cued_invitation", "open_wh", "statement_probe", "echo"})


class Gap(NamedTuple):
    """Something a guide lacks: the rule, what is missing, and a probe or a remedy."""

    rule: str
    message: Say
    repair: Say


def look_at_guide(name: str, found: Script, wishes: Wishes) -> Looked:
    """The questions of a guide, each as if it were asked first, then what the guide lacks."""
    looked = Looked("guide")
    marked = any("?" in passage.text for passage in found.passages)
    asked: list[Asked] = []
    for passage, lang in in_our_languages(name, found, wishes, looked):
        turn, conversation = staged(passage, lang, wishes)
        if not asks(turn, marked=marked) or (passage.heading and not _put_to_somebody(turn)):
            continue
        one = Asked(passage, turn, conversation)
        asked.append(one)
        report_all(name, passage, one.turn, one.lint.findings, looked, wishes, found)
    looked.questions = len(asked)
    first = found.passages[0].places[0][0] if found.passages else 1
    lang = _spoken([one.turn.lang for one in asked])
    for gap in gaps(asked, wishes.minutes):
        if not found.silences(gap.rule, range(1, first + 1)):
            looked.take(_gap(name, gap, lang), wishes)
    looked.reports.sort(key=lambda report: report.spot)
    return looked


def _put_to_somebody(turn: Turn) -> bool:
    """Whether a heading is itself a question to the customer, not the title of some."""
    return any(unit.closing == "?" and unit.marks.you for unit in turn.read.units)


def gaps(asked: Sequence[Asked], minutes: int | None = None) -> list[Gap]:
    """What a guide lacks; nothing where there are too few questions to be one."""
    mine = [one for one in asked if of_substance(one.turn)]
    if len(mine) < FEWEST:
        return []
    return [*_opening(mine[0]), *_phases(mine), *_forces(mine), *_time(mine, minutes or MINUTES)]


def _opening(first: Asked) -> Iterator[Gap]:
    if next(story_opening.STRENGTH.check(first.turn, first.conversation), None) is None:
        yield Gap(
            "guide_no_story",
            Say(en="The first question does not ask for one dated story.", fr="La première question ne demande pas un récit daté."),
            Say(en="Take me to the day it was settled: where were you, and with whom?",
                fr="Emmenez-moi au jour où c'était décidé : où étiez-vous, avec qui ?"),
        )  # fmt: skip


def _phases(mine: Sequence[Asked]) -> Iterator[Gap]:
    found = {
        phase
        for one in mine
        for phase in phases_of(one.turn, one.conversation, one.passage.section)
    }
    for phase in phases.ALL:
        if phase.id not in found:
            seeks = Say(*(phase.seeks.in_(lang).rstrip(".").lower() for lang in ("en", "fr")))
            yield Gap(
                "guide_phase_missing",
                Say(
                    en=f"No question asks about “{phase.title.en.lower()}” ({seeks.en}).",
                    fr=f"Aucune question ne porte sur « {phase.title.fr.lower()} » ({seeks.fr}).",
                ),
                _first((*phase.opening, *(probe for slot in phase.slots for probe in slot.probes))),
            )


def _forces(mine: Sequence[Asked]) -> Iterator[Gap]:
    found = {force for one in mine for force in forces_of(one.turn)}
    for force in forces.ALL:
        if force.id not in found:
            yield Gap(
                "guide_force_missing",
                Say(
                    en=f"No question asks for this force: {force.title.en.lower()}.",
                    fr=f"Aucune question ne cherche cette force : {force.title.fr.lower()}.",
                ),
                _first(force.probes),
            )


def _first(probes: Sequence[Probe]) -> Say:
    """The first probe that can be asked without the customer's words."""
    return next((one.say for one in probes if "{" not in one.say.en), probes[0].say)


def _time(mine: Sequence[Asked], minutes: int) -> Iterator[Gap]:
    main = [one for one in mine if not one.passage.nested]
    opened = sum(one.lint.form in _OPEN_FORMS for one in main)
    short = len(main) - opened
    needed = opened * OPEN + short * SHORT + FRAME
    if needed <= minutes:
        return
    room = max(1, int((minutes - FRAME - short * SHORT) / OPEN))
    yield Gap(
        "guide_too_long",
        Say(
            en=f"{len(main)} questions: {opened} open × 2.5 min + {short} short × 0.5 min + {FRAME:.0f} min to open"
            f" and close = {needed:.0f} min; there are {minutes}.",
            fr=f"{len(main)} questions : {opened} ouvertes × 2,5 min + {short} courtes × 0,5 min + {FRAME:.0f} min pour"
            f" ouvrir et conclure = {needed:.0f} min ; il y en a {minutes}.",
        ),
        Say(
            en=f"Keep the {room} that open a scene, and make the others their follow-ups.",
            fr=f"Gardez les {room} qui ouvrent une scène, et faites des autres leurs relances.",
        ),
    )


def _gap(name: str, gap: Gap, lang: Lang) -> Report:
    rule = RULES[gap.rule]
    return Report(
        name, Spot(1, 1, 1, 1), rule.id, rule.severity, 0.8,
        gap.message.in_(lang), rule.advice.in_(lang), gap.repair.in_(lang), lang,
    )  # fmt: skip


def _spoken(languages: Sequence[Lang]) -> Lang:
    """The language most of a guide is in."""
    return max(("en", "fr"), key=languages.count) if languages else "en"

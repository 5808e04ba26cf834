"""The two samples as logs in which an advisor was asked: what a good colleague would have noted, by hand."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from app.coach.advice import Opinions
from app.events import (
    Advised,
    AdvisedNote,
    NotedLine,
    Opined,
    Opinion,
)
from app.sources import samples
from app.uses.report import At, heard_facts, of_log
from tests.reporting import log_of

if TYPE_CHECKING:
    from app.events import FormId, Lang
    from app.reports.model import Report
    from app.uses.report.seen import Seen

MODEL = "mistral-small-latest"

STORY: dict[Lang, tuple[tuple[str, tuple[int, ...]], ...]] = {
    "fr": (
        ("Les commandes tenaient dans un registre noir, sous la caisse, une page par jour, que Régis relisait à deux heures et demie du matin.", (9, 11)),
        ("Un 24 décembre, deux pages collées font perdre une bûche ; dans l'escalier, il se dit : « un jour on va en louper une vraie ».", (36, 38)),
        ("Le 14 juin, une pièce montée de soixante personnes est introuvable : elle était notée au 21, une page trop loin.", (23,)),
        ("Tout l'été, un second cahier double le premier, et les descentes de nuit continuent.", (46, 48)),
        ("Ce qui le retient n'est pas la panne : une tablette, ce serait dire en face à Josiane que c'était de sa faute.", (61, 85)),
        ("Chez Benoît, il voit la commande s'écrire au comptoir et au fournil en même temps : « Benoît il dort, lui ».", (77,)),
        ("Le mercredi, le papetier demande s'il faut un nouveau registre, et Josiane tranche : « Il s'ouvre où, votre bazar ? »", (87, 89, 100)),
        ("Le jeudi, à dix heures et quart, c'est payé, au mois, pour « pouvoir faire demi-tour ».", (94, 98)),
    ),
    "en": (
        ("Prices lived in Martin's head and in a red duplicate book, which Alison typed up on Sundays.", (11, 21)),
        ("A handrail left out of an oak staircase cost fourteen hundred pounds, and all that changed was the pen.", (31, 33)),
        ("On a beach in Cornwall, with prices written in the sand, Beth says “is there not an app for this?” and everybody laughs.", (36,)),
        ("In October Martin is in hospital, Mrs Pettifer wants a figure for eleven windows, and Alison cannot give her one.", (52, 54)),
        ("What she thinks that day is “if he doesn't come home, I can't even price a window.”", (56,)),
        ("She wanted him “to be allowed to be poorly”: a price that is still the price without him.", (78, 80)),
        ("Half way through the red books she stops for ten days; it is “like picking the hymns”.", (96, 103)),
        ("Gareth wants prices in writing, Derek says “this is just the next paper”, and in the truck an old staircase comes out right.", (94, 107, 115)),
    ),
}  # fmt: skip
JOBS: dict[Lang, tuple[tuple[str, tuple[int, ...]], ...]] = {
    "fr": (
        ("Se coucher le vendredi en sachant que c'est marqué ailleurs que dans sa tête.", (49, 79)),
        ("Que l'erreur ne dresse plus Nathalie et Josiane l'une contre l'autre.", (79,)),
    ),
    "en": (
        ("Have the price still be the price when Martin is poorly.", (80,)),
        ("Answer the phone without having to ask Martin.", (139,)),
    ),
}
DRILL: dict[Lang, str] = {
    "fr": "Laisser finir : « c'était lui dire en face que » a été coupé au moment où venait la vraie raison.",
    "en": "Wait after “I shut the laptop and I didn't open it”: the price and being busy were offered before she could tell.",
}
# Turn, form, findings with their words, reason. The first of each language agrees with the rules.
OPINIONS: dict[Lang, tuple[tuple[int, FormId, tuple[tuple[str, str], ...], str], ...]] = {
    "fr": (
        (16, "closed_yn", (("leading_tag", "non"),), "« Ingérable » n'est pas de lui."),
        (14, "closed_yn", (("closed_question", "Donc ça, c'était le stress"), ("suggested_answer", "c'était le stress, j'imagine")), "Le mot est soufflé : il ne l'avait pas dit."),
        (88, "open_wh", (), "« Elle lui répond quoi » laisse la réponse entière : le mot interrogatif vient à la fin."),
        (105, "closed_yn", (("flattering_question", "vous devez l'adorer"),), "Elle demande un compliment, et l'obtient."),
    ),
    "en": (
        (24, "closed_yn", (("closed_question", "were there mistakes in the quotes"),), "Yes or no would do."),
        (97, "forced_choice", (("forced_choice", "Was that the price putting you off, or were you just busy"),), "Both answers on offer are the interviewer's."),
        (128, "invitation", (), "It asks for the last time, and she is free to say that there was none."),
        (136, "open_wh", (), "“Who's noticed any difference?” can be answered with anybody."),
    ),
}  # fmt: skip


def advised(task: str, turn: int, **given: Any) -> Advised:
    """A fact as an advisor's answer becomes one."""
    fields = {
        "want": f"turn:{turn}", "task": task, "turn": turn, "prompt": f"{task}@1", "model": MODEL,
        "latency": 1.2, "tokens": (900, 120), "verdict": "clean",
    }  # fmt: skip
    return Advised.model_validate({**fields, **given})


def note(
    story: tuple[tuple[str, tuple[int, ...]], ...],
    jobs: tuple[tuple[str, tuple[int, ...]], ...] = (),
    drill: str = "",
    **given: Any,
) -> Advised:
    """A note on the whole talk."""
    lines = [
        tuple(NotedLine(text=text, turns=turns) for text, turns in part) for part in (story, jobs)
    ]
    written = AdvisedNote(story=lines[0], jobs=lines[1], drill=drill)
    return advised("report_note", 0, **{"want": "report", "note": written, **given})


def opinion(
    turn: int,
    form: FormId | None,
    findings: tuple[tuple[str, str], ...] = (),
    reason: str = "",
    **given: Any,
) -> Advised:
    """A second reading of a question."""
    seen = tuple(Opined(finding=finding, quote=words) for finding, words in findings)
    read = Opinion(is_question=form is not None, form=form, findings=seen, reason=reason)
    return advised("second_opinion", turn, opinion=read, **given)


def with_advice(lang: Lang, *advice: Advised, **opening: Any) -> list[At]:
    """A sample's log, and this advice when all was said."""
    return log_of(samples.load(lang), *(At(9_000.0, one) for one in advice), **opening)


def colleague(lang: Lang) -> tuple[Advised, ...]:
    """A good note, and second readings of which all but the first disagree with the rules."""
    return (
        *(opinion(*one) for one in OPINIONS[lang]),
        note(STORY[lang], JOBS[lang], DRILL[lang]),
    )


@cache
def report(lang: Lang, told_in: Lang | None = None) -> Report:
    """The report on a sample with a colleague's note and something to discuss."""
    return of_log(with_advice(lang, *colleague(lang)), told_in)


@cache
def heard(lang: Lang) -> Seen:
    """A sample's log as a coach heard it, once for all that is asked of it here."""
    return heard_facts(log_of(samples.load(lang)))


def seen(lang: Lang, *advice: Advised) -> Seen:
    """The same with this advice, and no other, when all was said."""
    known = heard(lang)
    known.coach.opinions = Opinions()
    for one in advice:
        known.coach.hear(one, 9_000.0)
    return replace(known)

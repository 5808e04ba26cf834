"""Reports written by hand, to draw: a rich one in each language.

A caterer who leaves her red notebook; a workshop that leaves its whiteboard. No figure here was measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.reports.asked import (
    Asked,
    Best,
    Costly,
    Drill,
    Fault,
    Measure,
    MissedThread,
    Offered,
    Part,
    Question,
    Repair,
    Score,
    Stretch,
    Talk,
)  # fmt: skip
from app.reports.model import Caveat, Practised, Report, Spoken
from app.reports.told import (
    Alternative,
    Conflict,
    Doubt,
    Force,
    ForceQuote,
    Hole,
    Job,
    JobStory,
    Moment,
    Name,
    Person,
    Quote,
    Sentence,
    Slot,
    Timeline,
    Told,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.events import Lang

FR = (
    "Prenez-moi au jour où vous avez dit oui : vous étiez où, avec qui ?",
    "C'était un jeudi, le 12 mars, dans la cuisine du labo, avec Karim, mon associé. Il faisait nuit déjà.",
    "Et avant ça, la toute première fois que l'idée vous est venue ?",
    "En janvier. J'ai perdu une commande de quarante couverts parce que la page du cahier rouge était trempée. J'étais à bout.",
    "Ça devait être vraiment pénible, non ?",
    "Oui, pénible.",
    "« À bout » : racontez-moi ce soir-là.",
    "Je suis rentrée à minuit, j'ai pleuré dans la camionnette. Je me suis dit : plus jamais une feuille mouillée. Ma mère m'a dit que mon père, lui, n'avait jamais rien perdu avec son cahier, et moi j'avais peur de saisir deux fois les choses.",
    "Qu'avez-vous regardé d'autre, y compris ne rien faire ?",
    "Un tableur, que mon neveu avait fait. Je l'ai lâché au bout d'une semaine : illisible sur le téléphone. Et puis Karim préférait le cahier, il le connaît par cœur.",
    "Est-ce que vous pensez que l'application vous a fait gagner du temps et que l'équipe était contente ?",
    "Oui, sûrement.",
    "Qu'est-ce que vous voyiez de mieux ?",
    "Voir le samedi dès le mercredi. Rien que ça.",
)
EN = (
    "Take me to the day it was settled: where were you, who was there?",
    "It was in February, a Tuesday, in the workshop, with Dana. We'd just lost the Miller job.",
    "And when did it first cross your mind, even for a second?",
    "Last autumn. The whiteboard had been wiped by the cleaner and nobody knew who was on which van. I was at the end of my tether.",
    "That must have been really stressful, right?",
    "Yes, stressful.",
    "“At the end of my tether”: tell me about that morning.",
    "I stood in front of a clean white board at six in the morning and rang everybody, one after the other. Dana said never again, and I was scared the older lads would not touch a telephone.",
    "What did you look at, including doing nothing?",
    "A shared calendar. I dropped it after a week: you couldn't see the vans. And honestly the board was fine on a good day.",
    "Would you say the app saved you time and made the team happier?",
    "Sure, I guess.",
    "What did you see in it?",
    "Seeing Friday on Wednesday. Only that.",
)
ROLES = ("interviewer", "customer")


def spoken(texts: Sequence[str], pace: float | None = 40.0) -> tuple[Spoken, ...]:
    return tuple(
        Spoken(turn=n, role=ROLES[n % 2], text=text, start=None if pace is None else n * pace, end=None if pace is None else n * pace + pace - 2)  # type: ignore[arg-type]
        for n, text in enumerate(texts)
    )  # fmt: skip


def said(texts: Sequence[str], turn: int, start: int = 0, end: int | None = None) -> dict[str, Any]:
    """A quote of a turn, as the fields of any model that is one."""
    text = texts[turn]
    end = len(text) if end is None else end
    return {"quote": text[start:end], "turn": turn, "span": (start, end)}


def fault(texts: Sequence[str], turn: int, lang: Lang, flag: str = "f1") -> Fault:
    fr = lang == "fr"
    return Fault(
        flag=flag, finding="leading_tag", title="Question orientée : « …, non ? »" if fr else "Leading tag",
        severity="major", confidence=0.93, span=(max(0, len(texts[turn]) - 6), len(texts[turn])),
        why_it_hurts="Acquiescer est la réponse la moins chère : vous entendez votre propre avis." if fr else "Agreeing is the cheap answer: what comes back is your own opinion.",
        advice="Demandez ce qui s'est passé, puis attendez." if fr else "Ask what happened, then wait.", shown="live",
    )  # fmt: skip


def told(texts: Sequence[str], lang: Lang) -> Told:
    fr = lang == "fr"
    doubt = Doubt(
        flag="f1",
        finding="leading_tag",
        title="question orientée" if fr else "leading tag",
        asked=Quote(**said(texts, 4)),
    )
    return Told(
        story=(
            Sentence(text="Tout commence en janvier, par une commande perdue." if fr else "It begins last autumn, with a wiped board.", turns=(3,)),
            Sentence(text="La décision tombe le 12 mars, à deux." if fr else "It is settled in February, by two people.", turns=(1, 7)),
        ),
        timeline=Timeline(
            moments=(
                Moment(**said(texts, 3), stage="first_thought", title="Première idée" if fr else "First thought", when="en janvier" if fr else "last autumn", who=("la mère",) if fr else ("the cleaner",)),
                Moment(**said(texts, 5), stage="event_1", title="Événement un" if fr else "Event one", doubt=doubt),
                Moment(**said(texts, 1, 0, 30), stage="deciding", title="Décision" if fr else "Deciding", when="un jeudi, le 12 mars, à la tombée de la nuit, juste avant le service du soir" if fr else "a Tuesday in February", who=("Karim",) if fr else ("Dana",)),
            ),
            holes=(
                Hole(stage="active_looking", title="Recherche active" if fr else "Active looking", ask="Quand avez-vous commencé à chercher pour de bon ?" if fr else "When did you start looking in earnest?"),
                Hole(stage="first_use", title="Première utilisation" if fr else "First use", ask="Racontez-moi la toute première utilisation." if fr else "Tell me about the very first time you used it."),
            ),
            conflicts=(
                Conflict(kind="dates", text="Le jeudi et le 12 mars ne tombent pas ensemble." if fr else "The Tuesday and the month do not go together.", quotes=(Quote(**said(texts, 1, 0, 24)),)),
            ),
        ),
        forces=(
            Force(force="push", title="Poussée de la situation" if fr else "Push of the situation", weight=0.82, quotes=(
                ForceQuote(**said(texts, 3), strength=3, when="then"),
                ForceQuote(**said(texts, 5), strength=1, when="then", doubt=doubt, cleaned_by=7),
            )),
            Force(force="pull", title="Attrait du nouveau" if fr else "Pull of the new", weight=0.4, quotes=(ForceQuote(**said(texts, 13), strength=2, when="now"),)),
            Force(force="habit", title="Habitude du présent" if fr else "Habit of the present", weight=0.25, quotes=(ForceQuote(**said(texts, 9), strength=1, when="then"),)),
        ),
        struggle=Quote(**said(texts, 7)),
        jobs=(
            Job(**said(texts, 13), kind="functional", statement="Voir la semaine avant qu'elle n'arrive." if fr else "See the week before it comes."),
            Job(**said(texts, 7, 0, 20), kind="emotional", statement="Rentrer sans la boule au ventre." if fr else "Go home without dread."),
        ),
        job_story=JobStory(when=Quote(**said(texts, 3)), so_that=Quote(**said(texts, 13))),
        alternatives=(Alternative(**said(texts, 9, 0, 16), what="le tableur du neveu" if fr else "a shared calendar", kind="autre outil" if fr else "another tool", dropped=Quote(**said(texts, 9, 20, 60))),),
        hiring=(Quote(**said(texts, 13)),), tradeoffs=(Quote(**said(texts, 9)),),
        people=(Person(who="Karim" if fr else "Dana", role="associé" if fr else "partner", first=Quote(**said(texts, 1)), did=(Quote(**said(texts, 7)),)),),
        slots=(
            Slot(slot="before.old_way", phase="before", title="l'ancienne façon" if fr else "the old way", quote=Quote(**said(texts, 3))),
            Slot(slot="decision.payment", phase="decision", title="le paiement" if fr else "the payment", ask="Entre le oui et le paiement, que s'est-il passé ?" if fr else "Between saying yes and paying, what happened?"),
        ),
        coverage={"before": 0.6, "trigger": 0.75, "alternatives": 0.5, "decision": 0.33, "outcome": 0.0},
        follow_up=("Qui l'a remarqué autour de vous ?" if fr else "Who noticed around you?",),
        names=(Name(name="Zelty", status="named_early", turn=10), Name(name="Popina", status="locked")),
    )  # fmt: skip


def asked(texts: Sequence[str], lang: Lang) -> Asked:
    fr = lang == "fr"
    rewrite = "Comment l'avez-vous vécu ?" if fr else "What was that like for you?"
    wrong = fault(texts, 4, lang)
    again = fault(texts, 10, lang, "f2").model_copy(
        update={
            "finding": "double_barrelled",
            "title": "Deux questions en une" if fr else "Two questions in one",
            "severity": "minor",
        }
    )
    return Asked(
        best=(Best(asked=Quote(**said(texts, 6)), strength="cued_invitation", title="Reprise de ses mots" if fr else "Their own words taken up", yielded=Quote(**said(texts, 7)), words=44),),
        costly=(Costly(asked=Quote(**said(texts, 4)), faults=(wrong,), came_back=Quote(**said(texts, 5)), words=2, rewrite=rewrite, repaired_by=6),),
        repairs=(Repair(flag="f1", asked=Quote(**said(texts, 4)), again=Quote(**said(texts, 6)), came_back=Quote(**said(texts, 7))),),
        missed=(MissedThread(**said(texts, 7, 0, 30), cue="person", title="Une personne nommée" if fr else "Somebody named", ask="Qu'a-t-elle dit, exactement ?" if fr else "What did she say, exactly?", slot="decision.payment"),),
        strip=(
            Stretch(phase="decision", first=0, last=1, start=0, end=80), Stretch(phase="trigger", first=2, last=7, start=80, end=320),
            Stretch(phase="alternatives", first=8, last=9, start=320, end=400), Stretch(phase=None, first=10, last=13, start=400, end=560),
        ),
        talk=Talk(words={"interviewer": 61, "customer": 139}, interviewer_share=0.305, longest=Quote(**said(texts, 7)), longest_words=44, longest_seconds=38.0, median_question_words=9.5, median_answer_words=18.0, median_wait=1.4, longest_wait=3.0, interruptions=None),
        offered=Offered(shown=4, taken=1, ignored=2, dismissed=1, probes=(Sentence(text=rewrite, turns=(5,)),)),
        findings={"leading_tag": 1, "double_barrelled": 1}, strengths={"story_opening": 1}, forms={"cued_invitation": 1, "closed_yn": 2},
        drill=Drill(practice="leading_tag", title="Ne pas souffler la réponse" if fr else "Leave the answer to them", why="Deux de vos questions la contenaient." if fr else "Two of your questions held it.", turns=(4, 10), example=rewrite),
        questions=(
            Question(turn=4, form="closed_yn", faults=(wrong,), strengths=(), rewrite=rewrite),
            Question(turn=10, form="closed_yn", faults=(again,), strengths=(), rewrite=None),
        ),
    )  # fmt: skip


def score(lang: Lang) -> Score:
    fr = lang == "fr"
    lines = (
        Measure(id="slots", title="Éléments recueillis" if fr else "Evidence on record", value=0.45, said="9 éléments sur 20" if fr else "9 of 20 pieces", band="fair", points=17.5, of=25),
        Measure(id="dates", title="Moments datés" if fr else "Dated moments", value=None, said="inconnu" if fr else "unknown", band=None, points=4, of=10),
    )  # fmt: skip
    part = Part(
        id="story",
        title="Récit recueilli" if fr else "Story evidence",
        points=21.5,
        of=35,
        lines=lines,
    )
    rest = tuple(
        Part(id=part_id, title=title, points=points, of=of, lines=(Measure(id=part_id, title=title, value=1.0, said=f"{of:.0f}", band="good", points=points, of=of),))
        for part_id, title, points, of in (("elicitation", "Elicitation", 14.5, 25.0), ("neutrality", "Neutrality", 16.0, 25.0), ("listening", "Listening", 10.0, 15.0))
    )  # fmt: skip
    return Score(total=62.0, parts=(part, *rest))


def interview(lang: Lang = "fr", **changed: Any) -> Report:
    """A report with something in every place."""
    texts, fr = (FR, True) if lang == "fr" else (EN, False)
    fields = {
        "id": "camille-7", "title": "Camille, traiteur à Lille" if fr else "Rob, heating engineer", "lang": lang, "spoken": (lang,),
        "source": "live", "participant": "Camille" if fr else "Rob", "study": "cahiers", "opened": "2026-03-12T14:05:00Z", "minutes": 9.3,
        "interviewer": "Inès", "interviewer_guessed": True,
        "caveats": (Caveat(code="short", text="Six tours de parole seulement : prenez-le comme un début." if fr else "Only six turns: take it as a beginning."),),
        "headline": (("Vous avez repris ses mots, « à bout », et le soir entier est venu.", "La prochaine fois, laissez-lui la réponse.") if fr else ("You took up her words and the whole morning came.", "Next time, leave the answer to them.")),
        "told": told(texts, lang), "asked": asked(texts, lang), "score": score(lang),
        "practice": Practised(story="caterer", title="Camille", truth_recovered=0.58, planted=2), "turns": spoken(texts),
    }  # fmt: skip
    return Report.model_validate({**fields, **changed})

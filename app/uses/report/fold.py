"""The fold: an interview that a coach has heard becomes one `Report`."""

from typing import Literal, NamedTuple

from app.events import Lang
from app.method.kit import Say
from app.reports.model import Practised, Report, Spoken
from app.uses.report.asked import asked
from app.uses.report.caveats import caveats, why_no_score
from app.uses.report.drill import headline
from app.uses.report.figures import figures, measured
from app.uses.report.score import score
from app.uses.report.seen import Seen
from app.uses.report.told import told
from app.uses.report.words import say

_TITLE = Say(en="Interview with {who}", fr="Entretien avec {who}")
_PLAIN = Say(en="Interview {id}", fr="Entretien {id}")
_NAMELESS = Say(en="Interview", fr="Entretien")


class About(NamedTuple):
    """What the facts do not tell of an interview. `opened` is a date of ISO 8601; `interviewer` a label."""

    id: str = ""
    title: str = ""
    source: Literal["live", "practice", "import"] = "import"
    participant: str = ""
    study: str | None = None
    opened: str | None = None
    interviewer: str | None = None
    guessed: bool = False
    practice: Practised | None = None


def report(seen: Seen, about: About, lang: Lang | None = None) -> Report:
    """The report on an interview that was heard; `lang` is its own language, the interview's where None."""
    lang = lang or seen.spoken[0]
    counted = figures(seen)
    guessed = about.interviewer if about.guessed else None
    known = caveats(seen, counted, guessed, lang)
    part_b = asked(seen, counted, lang)
    scored = score(counted, lang, why_no_score(known, counted, lang))
    opening = seen.coach.opening
    participant = about.participant or opening.participant
    return Report(
        id=about.id or seen.coach.interview,
        title=about.title or _title(participant, about.id, lang),
        lang=lang,
        spoken=seen.spoken,
        source=about.source,
        participant=participant,
        study=about.study or opening.study,
        opened=about.opened,
        minutes=counted.minutes if measured(seen) else None,
        interviewer=about.interviewer,
        interviewer_guessed=about.guessed,
        caveats=known,
        headline=headline(part_b, scored, lang),
        told=told(seen, lang),
        asked=part_b,
        score=scored,
        practice=about.practice,
        turns=tuple(
            Spoken(
                turn=one.n, role=one.role, text=one.text, start=one.start, end=one.end, speaker=one.speaker
            )
            for one in seen.turns
        ),
    )  # fmt: skip


def _title(participant: str, number: str, lang: Lang) -> str:
    if participant:
        return say(_TITLE, lang, who=participant)
    return say(_PLAIN, lang, id=number) if number else _NAMELESS.in_(lang)

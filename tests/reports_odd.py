"""Reports that are hard to draw: an empty one, a crowded, a long and a hostile one. No figure here was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.reports.asked import Asked, Discussed, Question, Score, Seconded, Stretch, Talk
from app.reports.model import Report
from app.reports.told import Force, ForceQuote, Note, Quote, Sentence, Told
from tests.reports_told import EN, FR, asked, fault, interview, said, spoken, told

if TYPE_CHECKING:
    from app.events import Lang


def nothing(lang: Lang = "fr") -> Report:
    """Nobody said anything: all is unknown, and there is no score."""
    talk = Talk(words={}, interviewer_share=None, longest=None, longest_words=0, longest_seconds=None, median_question_words=None, median_answer_words=None, median_wait=None, longest_wait=None, interruptions=None)  # fmt: skip
    why = (
        "Moins de quinze tours de la personne interrogée."
        if lang == "fr"
        else "Fewer than fifteen customer turns."
    )
    return Report(
        id="nobody", title="", lang=lang, spoken=(), source="import", told=Told(), asked=Asked(talk=talk), score=Score(total=None, why=why), masked=True
    )  # fmt: skip


def crowded(lang: Lang = "fr") -> Report:
    """Sixty questions, each of them flagged, and thirty quotes for one force."""
    texts = [
        text
        for _ in range(60)
        for text in ((FR if lang == "fr" else EN)[4], (FR if lang == "fr" else EN)[3])
    ]
    report = interview(lang)
    faults = [fault(texts, n, lang, f"f{n}") for n in range(0, 120, 2)]
    questions = tuple(Question(turn=2 * i, form="closed_yn", faults=(one,), strengths=(), rewrite="…") for i, one in enumerate(faults))  # fmt: skip
    quotes = tuple(
        ForceQuote(**said(texts, n), strength=1 + n % 3, when="then" if n % 4 else "now")
        for n in range(1, 61, 2)
    )  # type: ignore[arg-type]
    moments = tuple(
        report.told.timeline.moments[i % 3].model_copy(update=said(texts, 2 * i + 1))
        for i in range(30)
    )
    strip = tuple(
        Stretch(
            phase=("before", "trigger", "decision")[i % 3],
            first=2 * i,
            last=2 * i + 1,
            start=80.0 * i,
            end=80.0 * i + 80,
        )
        for i in range(60)
    )  # type: ignore[arg-type]
    heard = report.told.model_copy(update={
        "forces": tuple(Force(force=f, title=f.title(), weight=1.0, quotes=quotes) for f in ("push", "pull", "habit", "anxiety")),  # type: ignore[arg-type]
        "timeline": report.told.timeline.model_copy(update={"moments": moments}),
    })  # fmt: skip
    done = report.asked.model_copy(
        update={"questions": questions, "strip": strip, "findings": {"leading_tag": 60}}
    )
    return report.model_copy(
        update={"turns": spoken(texts), "asked": done, "told": heard, "minutes": 80.0}
    )


def five_hours(lang: Lang = "fr") -> Report:
    """Five hours without a pause: 1,800 turns."""
    texts = [(FR if lang == "fr" else EN)[n % 14] for n in range(1_800)]
    report = interview(lang, minutes=300.0, turns=spoken(texts, 10.0))
    strip = (Stretch(phase="before", first=0, last=899, start=0, end=9_000), Stretch(phase="outcome", first=900, last=1_799, start=9_000, end=18_000))  # fmt: skip
    return report.model_copy(update={"asked": report.asked.model_copy(update={"strip": strip})})


HOSTILE = (
    "<script>alert(1)</script>", '#{evil} #panic("x") #import "a.typ"', "$x^2$ *strong* _soft_ `code` ~gone~ ==lit==",
    "| cell | cell |", '=HYPERLINK("javascript:alert(1)")', "[x](javascript:alert(1)) ![i](http://evil.example/p.png) www.evil.example",
    "tourné \u202eenvers\u202c et \u200fdroite", "👩‍🍳 très bien 😀", "mot" * 3_000, '"><img src=x onerror=alert(1)>',
    "# titre\n- point\n1. un\n> cité\n---\n```\ncode\n```", "{{7*7}} ${7*7} <%= 7 %> &lt;b&gt; \\LaTeX \\\\ %%secret%% ^bloc", "+33 6 12 34 56 78 @SUM(A1) -1", "مرحبا بكم في المقابلة",
)  # fmt: skip


def hostile(lang: Lang = "fr") -> Report:
    """The same shape, and everything that was said would be code somewhere."""
    report = interview(
        lang,
        turns=spoken(HOSTILE),
        title=HOSTILE[0] + HOSTILE[5],
        participant=HOSTILE[1] + HOSTILE[3],
    )
    return report.model_copy(update={
        "told": told(HOSTILE, lang).model_copy(update={"tradeoffs": tuple(Quote(**said(HOSTILE, n)) for n in range(len(HOSTILE))), "note": advice()}),
        "asked": asked(HOSTILE, lang).model_copy(update={"discuss": tuple(discussed(n, lang) for n in range(0, len(HOSTILE), 2))}),
    })  # fmt: skip


def advice() -> Note:
    """A colleague's note in which every sentence, job and piece of advice would be code somewhere."""
    jobs = tuple(Sentence(text=text, turns=(n,)) for n, text in enumerate(HOSTILE))
    story = tuple(
        one.model_copy(update={"text": f"Phrase {n}, {one.text}"}) for n, one in enumerate(jobs)
    )
    return Note(by=HOSTILE[9], story=story, jobs=jobs, drill=f"Conseil, {HOSTILE[3]} {HOSTILE[5]}")


def discussed(turn: int, lang: Lang) -> Discussed:
    """A question that was read in two ways, for reasons that would be code somewhere."""
    words = Quote(**said(HOSTILE, turn))
    other = Seconded(finding="leading_tag", title="Question orientée", words=words)
    return Discussed(
        asked=words, form=None, faults=(fault(HOSTILE, turn, lang),), other_form="open_wh", others=(other,),
        reason=f"Raison {turn}, {HOSTILE[turn + 1]}", by=HOSTILE[3],
    )  # fmt: skip

"""Part B folded: how we asked. Figures, moments, threads left, the strip of phases, what the coach offered."""

from collections import Counter
from collections.abc import Iterator

from app.events import Lang
from app.reports.asked import Asked, Offered, Question, Stretch, Talk
from app.reports.told import Sentence
from app.uses.report.discuss import discuss
from app.uses.report.drill import drill
from app.uses.report.figures import Figures
from app.uses.report.missed import missed
from app.uses.report.moments import best, costly, fault, repairs, rewrite
from app.uses.report.said import Said, first_words
from app.uses.report.seen import Seen

_STRAY = 2
_LISTENING = frozenset((None, "facilitator", "logistics"))


def asked(seen: Seen, figures: Figures, lang: Lang) -> Asked:
    """Part B of the report in `lang`; rewrites are in the language in which the question was asked."""
    questions = tuple(_questions(seen, lang))
    dear = costly(seen, lang)
    left = missed(seen, lang)
    return Asked(
        best=best(seen, lang),
        costly=dear,
        repairs=repairs(seen),
        missed=left,
        strip=tuple(_strip(seen)),
        talk=_talk(seen, figures),
        offered=_offered(seen),
        findings=_counted(flag.finding for flag in seen.flags),
        strengths=_counted(
            one for said in seen.of("interviewer") for one in seen.strengths_on(said)
        ),
        forms=_counted(str(said.form) for said in seen.of("interviewer") if said.form),
        drill=drill(seen, dear, left, lang),
        questions=questions,
        discuss=discuss(seen, lang),
    )


def _counted(ids: Iterator[str]) -> dict[str, int]:
    """How often each, the most frequent first, then by name."""
    counts = Counter(ids)
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _questions(seen: Seen, lang: Lang) -> Iterator[Question]:
    """The interviewer's turns as the linter sees them; those that only listen have nothing to rewrite."""
    for said in seen.of("interviewer"):
        flags = seen.flags_on(said)
        if said.form in _LISTENING and not flags:
            continue
        worst = next((flag for flag in flags if flag.severity != "info"), None)
        yield Question(
            turn=said.n, form=said.form, faults=tuple(fault(flag, lang) for flag in flags),
            strengths=seen.strengths_on(said),
            rewrite=rewrite(seen, said, worst) if worst is not None else None,
        )  # fmt: skip


def _strip(seen: Seen) -> Iterator[Stretch]:
    """The interview cut where the phase changes; a stray turn or two does not change it."""
    runs: list[list[Said]] = []
    for said in seen.turns:
        if runs and seen.phase_at(runs[-1][0].place) == seen.phase_at(said.place):
            runs[-1].append(said)
        else:
            runs.append([said])
    kept: list[list[Said]] = []
    for run in runs:
        same = kept and seen.phase_at(kept[-1][0].place) == seen.phase_at(run[0].place)
        if kept and (same or len(run) <= _STRAY):
            kept[-1] += run
        else:
            kept.append(run)
    yield from (_stretch(seen, run) for run in kept)


def _stretch(seen: Seen, run: list[Said]) -> Stretch:
    ends = [turn.end for turn in run if turn.end is not None]
    return Stretch(
        phase=seen.phase_at(run[0].place), first=run[0].n, last=run[-1].n,
        start=next((turn.start for turn in run if turn.start is not None), None),
        end=max(ends, default=None),
    )  # fmt: skip


def _talk(seen: Seen, figures: Figures) -> Talk:
    longest = max(seen.of("customer"), key=lambda turn: turn.count, default=None)
    return Talk(
        words={
            "interviewer": sum(turn.count for turn in seen.of("interviewer")),
            "customer": sum(turn.count for turn in seen.of("customer")),
        },
        interviewer_share=figures.interviewer_share,
        longest=first_words(longest) if longest else None,
        longest_words=figures.longest_words,
        longest_seconds=figures.longest_seconds,
        median_question_words=figures.question_words,
        median_answer_words=figures.answer_words,
        median_wait=figures.wait,
        longest_wait=figures.longest_wait,
        interruptions=figures.interruptions,
    )


def _offered(seen: Seen) -> Offered:
    """What the live coach offered; a probe that was asked stands on the turn that asked it."""
    if not seen.live:
        return Offered()
    spent = seen.coach.attention
    live = [probe for probe in seen.offered if probe.show == "live"]
    return Offered(
        shown=spent.shown, taken=spent.taken, ignored=spent.ignored, dismissed=spent.dismissed,
        probes=tuple(
            Sentence(text=probe.text, turns=(seen.number(seen.taken[probe.probe]),))
            if probe.probe in seen.taken
            else Sentence(text=probe.text, turns=())
            for probe in live
        ),
    )  # fmt: skip

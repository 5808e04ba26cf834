"""The questions that the rules and a second reader, a language model, read differently: for people to settle.

The rules' reading counts everywhere else in the report; the second one changes no figure and no list.
"""

from collections.abc import Iterator
from typing import NamedTuple

from app.coach.advice import NOT_BY_WORDS
from app.events import FlagEvent, FormId, Lang, Opinion
from app.method.pitfalls import by_id as pitfall_by_id
from app.reports.asked import Discussed, Seconded
from app.reports.told import Quote
from app.uses.report.grounds import grounds_of, place
from app.uses.report.moments import asking_words, fault
from app.uses.report.said import CONTENT, Said
from app.uses.report.seen import Seen
from app.uses.report.told import asked_words

# What these forms leave to be chosen is a yes, one of a few, or what was already said: the rest is left open.
_SHUT: frozenset[FormId | None] = frozenset(("closed_yn", "forced_choice", "recap_check"))


class _Second(NamedTuple):
    """A second reading: its form, its findings whose words are in the turn, the ids it named in all."""

    form: FormId | None
    findings: tuple[tuple[str, Quote], ...]
    named: frozenset[str]


def discuss(seen: Seen, lang: Lang) -> tuple[Discussed, ...]:
    """Every question on which the two disagree, in order of time."""
    return tuple(_discussed(seen, lang))


def _discussed(seen: Seen, lang: Lang) -> Iterator[Discussed]:
    if not seen.opinions:
        return
    grounds = grounds_of(seen)
    for said, advised in seen.opinions:
        if advised.opinion is None or advised.verdict != "clean":
            continue
        second = _second(advised.opinion, said)
        overruled = seen.taken_back_on(said, "overruled")
        flags = tuple(flag for flag in (*seen.flags_on(said), *overruled) if _counts(flag, second))
        waved = {flag.finding for flag in seen.taken_back_on(said, "dismissed")}
        if not _disagree(flags, waved, said.form, second):
            continue
        yield Discussed(
            asked=_asked(seen, said, flags, second), form=said.form,
            faults=tuple(fault(flag, lang) for flag in flags), other_form=second.form,
            others=tuple(_seconded(*one, lang) for one in second.findings),
            reason=grounds.bear(advised.opinion.reason, seen.turns, said.lang) or "",
            by=advised.model, overruled=any(flag in overruled for flag in flags),
        )  # fmt: skip


def _seconded(finding: str, words: Quote, lang: Lang) -> Seconded:
    return Seconded(finding=finding, title=pitfall_by_id[finding].title.in_(lang), words=words)


def _second(opinion: Opinion, said: Said) -> _Second:
    """A second reading with the words of each finding as the turn has them; what it does not have is dropped."""
    form = opinion.form if opinion.is_question else None
    if opinion.is_question and form is None:
        form = said.form  # It asks, and that is all that was said of its form.
    found: dict[str, Quote] = {}
    for one in opinion.findings:
        span = place(one.quote, said.text)
        if span is not None and one.finding in pitfall_by_id:
            words = Quote(quote=said.text[slice(*span)], turn=said.n, span=span)
            found.setdefault(one.finding, words)
    named = frozenset(one.finding for one in opinion.findings)
    return _Second(form, tuple(found.items()), named)


def _counts(flag: FlagEvent, second: _Second) -> bool:
    if flag.finding in second.named:
        return True
    return flag.severity != "info" and flag.finding not in NOT_BY_WORDS


def _disagree(
    flags: tuple[FlagEvent, ...], waved: set[str], form: FormId | None, second: _Second
) -> bool:
    """Whether it makes a difference which of the two is right; what somebody waved away is settled."""
    ours = {flag.finding for flag in flags}
    theirs = {name for name, _ in second.findings} - waved
    # A finding whose words nobody said is no finding, and no contradiction of ours either.
    if ours - second.named or theirs - ours:
        return True
    return _worth(form) != _worth(second.form)


def _worth(form: FormId | None) -> str:
    """What an answer to a question of this form is worth, roughly."""
    if form not in CONTENT:
        return "nothing was asked"
    return "shut" if form in _SHUT else "open"


def _asked(seen: Seen, said: Said, flags: tuple[FlagEvent, ...], second: _Second) -> Quote:
    """The question, as far as either reading speaks of it."""
    spans = [flag.span for flag in flags] + [words.span for _, words in second.findings]
    if not spans:
        return asking_words(seen, said)
    return asked_words(seen, said, (min(start for start, _ in spans), max(end for _, end in spans)))

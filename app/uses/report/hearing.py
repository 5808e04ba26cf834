"""Facts become an interview that was heard to its end: from a log, from its JSON lines, from a transcript."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from pydantic import ValidationError

from app.coach import Coach
from app.errors import UnreadableFile
from app.events import (
    Advised,
    Closed,
    Event,
    Fact,
    Lang,
    Marked,
    Opened,
    Opening,
    ProbeEvent,
    Transcript,
    facts,
)
from app.reports.model import Report
from app.sources.pace import told
from app.uses.report.fold import About, report
from app.uses.report.seen import Seen

_MOST_WAKES = 1_000
_FIRST = 4


class At(NamedTuple):
    """A fact, and the second of the interview's clock at which it arrived."""

    at: float
    fact: Fact


class Interview(NamedTuple):
    """An interview that was heard, and what its facts do not tell: a report is folded from it, and again."""

    seen: Seen
    about: About

    def report(self, lang: Lang | None = None) -> Report:
        """The report; `lang` is its own language, the interview's where None."""
        return report(self.seen, self.about, lang)

    def advised(self, advice: Iterable[Advised]) -> "Interview":
        """The same interview once this advice was heard too; its turns go by the coach's own numbers."""
        turns = self.seen.coach.conversation.turns
        for one in advice:
            self.seen.coach.hear(one, turns[-1].heard_at if turns else 0.0)
        # What was read of the coach before is read anew.
        return self._replace(seen=replace(self.seen))


def of_transcript(
    transcript: Transcript, lang: Lang | None = None, about: About | None = None
) -> Report:
    """The report on a transcript; `lang` is the report's own language, the interview's where None."""
    return transcript_interview(transcript, about).report(lang)


def transcript_interview(transcript: Transcript, about: About | None = None) -> Interview:
    """A transcript as an interview that was heard."""
    about = about or About()
    if not about.id:
        about = about._replace(id=transcript.id)
    return Interview(heard_transcript(transcript, about.participant), about)


def of_log(logged: Iterable[At], lang: Lang | None = None, about: About | None = None) -> Report:
    """The report on the facts of a log, the first of which opens the interview."""
    return log_interview(logged, about).report(lang)


def log_interview(logged: Iterable[At], about: About | None = None) -> Interview:
    """The facts of a log as an interview that was heard.

    A practice is known by its first mark; what it brought is told where its story comes with Bascule.
    """
    logged = list(logged)
    about = about or About(source="live")
    if about.practice is None and any(is_practice(fact) for _, fact in logged[:_FIRST]):
        # Imported here: most logs are no practice, and its customers bring their stories with them.
        from app.uses.sitting import practised_in

        about = about._replace(
            source="practice", practice=practised_in([fact for _, fact in logged])
        )
    return Interview(heard_facts(logged), about)


def is_practice(fact: Fact) -> bool:
    """Whether this is the mark that a practice begins with."""
    return isinstance(fact, Marked) and (fact.target or "").startswith("practice:")


def heard_transcript(transcript: Transcript, participant: str = "") -> Seen:
    """A transcript as a coach hears it that offers nothing: the interview is over."""
    opening = Opening(
        lang=transcript.lang, product=transcript.product, participant=participant, preset="silent"
    )
    coach = Coach(transcript.id, opening, forgets=False)
    coach.hear(Closed(), 0.0)
    for moment in told(transcript):
        coach.hear(moment.heard, moment.at)
    return Seen(coach, live=False, numbers=_numbers(coach))


def _numbers(coach: Coach) -> dict[int, int]:
    """The transcript's own number of each turn; none where a turn was so long that it became several."""
    numbers = {}
    for run in coach.segments.runs:
        said = run.segments[0].id.removeprefix("replay:").partition(".")[0]
        numbers[run.n] = int(said)
    return numbers if len(set(numbers.values())) == len(numbers) else {}


def heard_facts(logged: Iterable[At]) -> Seen:
    """A log's facts as the coach heard them, with what it offered on the way; raises UnreadableFile."""
    coach: Coach | None = None
    offered: dict[str, ProbeEvent] = {}
    taken: dict[str, int] = {}
    for at, fact in logged:
        if coach is None:
            if not isinstance(fact, Opened):
                raise UnreadableFile(
                    "This log does not begin with the interview's opening.",
                    "Ask for the whole log again.",
                )
            coach = Coach("", fact.opening, forgets=False)
        for event in (*_passed(coach, at), *coach.hear(fact, at)):
            _note(event, offered, taken)
    if coach is None:
        raise UnreadableFile("This log holds no facts.", "Ask for the whole log again.")
    return Seen(coach, offered=tuple(offered.values()), taken=taken)


def _passed(coach: Coach, at: float) -> Iterator[Event]:
    for _ in range(_MOST_WAKES):
        if coach.wakes_at is None or coach.wakes_at > at:
            return
        yield from coach.tick(coach.wakes_at)


def _note(event: Event, offered: dict[str, ProbeEvent], taken: dict[str, int]) -> None:
    if event.type == "probe":
        offered[event.probe] = event
    elif event.type == "probe_taken":
        taken[event.probe] = event.turn


# --------------------------------------------------------------------------------- JSON lines


def log_facts(name: str, text: str) -> list[At]:
    """The facts of a log's JSON lines in their order; raises UnreadableFile naming the line."""
    found = []
    seqs: Counter[Any] = Counter()
    for number, raw in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
            if line["kind"] == "fact" and not seqs[line["seq"]]:
                seqs[line["seq"]] += 1
                found.append(At(float(line["at"]), facts.validate_python(line["fact"])))
        except (ValueError, KeyError, TypeError, RecursionError, ValidationError):
            raise UnreadableFile(
                f"{name}, line {number}: this is no line of a log.", "Ask for the log again."
            ) from None
    return found

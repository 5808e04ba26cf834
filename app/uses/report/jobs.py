"""Jobs as hypotheses: what it may have been hired for, in the customer's words and never in others."""

import re
from collections.abc import Iterator

from app.events import Lang
from app.reports.told import ForceQuote, Job, JobStory, Quote, Told
from app.uses.report.seen import Seen
from app.uses.report.words import JOB_OF, hung, say

# "I wanted to see who had paid" → "See who had paid": the form is a verb and what for.
_WISH = {
    "en": re.compile(
        r"\b(?:i|we) (?:just |only |really )?(?:wanted|needed|hoped|was hoping|were hoping) to (?P<job>\w.*)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:je|on) (?:voulais|voulait) (?:juste |seulement |surtout )?(?P<job>(?:me |m'|te |se |s'|ne (?:pas|plus) )?\w+(?:er|ir|re|oir)\b.*)",
        re.IGNORECASE,
    ),
}  # fmt: skip
_ASIDE = re.compile(
    r",? (?:en fait|quoi|hein|euh|voilà|you know|really|i mean|basically|honestly)$", re.IGNORECASE
)
_ENDS = re.compile(r"[.?!…;]")


def jobs(seen: Seen, lang: Lang) -> tuple[Job, ...]:
    """The jobs that quotes speak for, each stated as a verb with what it is for where the words allow."""
    return tuple(_jobs(seen, lang))


def _jobs(seen: Seen, lang: Lang) -> Iterator[Job]:
    for one in seen.switch.jobs:
        quote = seen.quote(one.quote, one.turn)
        if quote is None:
            continue
        spoken = seen.by_number[quote.turn].lang
        job = stated(quote.quote, spoken) or hung(quote, lang)
        yield Job(
            **quote.model_dump(), kind=one.kind, statement=say(JOB_OF[one.kind], lang, job=job)
        )


def stated(words: str, spoken: Lang) -> str:
    """A wish as a job: "je voulais dormir tranquille" → "Dormir tranquille"; "" where it is none."""
    found = _WISH[spoken].search(words)
    if found is None:
        return ""
    job = _ASIDE.sub("", _ENDS.split(found["job"])[0].strip(" ,"))
    return job[:1].upper() + job[1:] + "." if job else ""


def job_story(seen: Seen, told: Told) -> JobStory:
    """When … I want … so I can …: the trigger, what was wanted, what it was for."""
    event = next((one for one in told.timeline.moments if one.stage == "event_1"), None)
    when: Quote | None = told.struggle or event
    functional = [one for one in told.jobs if one.kind == "functional"]
    beyond = [one for one in told.jobs if one.kind != "functional"]
    want: Quote | None = functional[0] if functional else _pull(told)
    return JobStory(
        when=_bare(when), want=_bare(want), so_that=_bare(beyond[0] if beyond else None)
    )


def _pull(told: Told) -> ForceQuote | None:
    pull = next(one for one in told.forces if one.force == "pull")
    free = [one for one in pull.quotes if one.when == "then" and one.doubt is None]
    return max(free, key=lambda one: one.strength, default=None)


def _bare(one: Quote | None) -> Quote | None:
    return Quote(quote=one.quote, turn=one.turn, span=one.span) if one is not None else None

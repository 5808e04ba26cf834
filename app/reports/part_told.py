"""Part A on the page: what the customer told us, and how far it can be trusted."""

from app.events import FORCES, PHASES
from app.reports import charts
from app.reports.charts.switch import clashes
from app.reports.outline import Line, Own, Para, Picture, Said, Table
from app.reports.scribe import Scribe
from app.reports.told import Force, ForceQuote, Job, Note, Quote, Sentence, Slot, Told
from app.reports.words import capital


def part_told(scribe: Scribe) -> None:
    """The whole part, in the order in which a reader asks."""
    told = scribe.report.told
    scribe.part("told", "told")
    scribe.soft(scribe.say("told.about"))
    if told.note is not None:
        _note(scribe, told.note)
    _story(scribe, told)
    _timeline(scribe, told)
    _forces(scribe, told)
    scribe.section("struggle", "struggle")
    scribe.quotes((told.struggle,) if told.struggle else ())
    _jobs(scribe, told)
    _alternatives(scribe, told)
    for key, quotes in (
        ("hiring", told.hiring),
        ("firing", told.firing),
        ("tradeoffs", told.tradeoffs),
    ):
        scribe.section(key, key)
        scribe.quotes(quotes)
    _people(scribe, told)
    scribe.section("residual", "residual")
    scribe.quotes(told.residual)
    _evidence(scribe, told)
    _names(scribe, told)
    scribe.section("mail", "mail")
    if not told.follow_up:
        known = told.slots and all(slot.quote for slot in told.slots)
        scribe.unknown("mail.nothing" if known else "mail.none")
    scribe.points([(scribe.question(ask),) for ask in told.follow_up])


def _note(scribe: Scribe, note: Note) -> None:
    """The story as a language model words it: said to be its words, and nothing that the rest stands on."""
    scribe.section("note", "note")
    scribe.soft(scribe.say("note.about", model=note.by))
    scribe.para(*_sentences(scribe, note.story))
    if note.jobs:
        scribe.piece("note-jobs", scribe.say("note.jobs"))
        scribe.points([scribe.sentence(job) for job in note.jobs])
    if note.drill:
        scribe.para(*scribe.labelled("note.drill", scribe.own(note.drill)))


def _story(scribe: Scribe, told: Told) -> None:
    scribe.section("story", "story")
    if told.story:
        scribe.para(*_sentences(scribe, told.story))
    else:
        scribe.unknown()


def _sentences(scribe: Scribe, sentences: tuple[Sentence, ...]) -> Line:
    """A paragraph of sentences, each with its turns."""
    runs = [run for sentence in sentences for run in (*scribe.sentence(sentence), Own(" "))]
    return tuple(runs[:-1])


def _timeline(scribe: Scribe, told: Told) -> None:
    timeline, say = told.timeline, scribe.say
    scribe.section("timeline", "timeline")
    *before, last = charts.switch(timeline, say)
    scribe.blocks += [Picture(chart, "") for chart in before]
    scribe.blocks.append(Picture(last, say("timeline.caption")))
    for moment in timeline.moments:
        head: Line = (
            scribe.title(moment.title),
            Own(say("colon") + (moment.when or say("no_date"))),
        )
        notes: list[Line] = []
        if moment.who:
            notes.append((Own(say("with", who=say.several(moment.who))),))
        notes += [(scribe.words("conflict.number", number=n),) for n in clashes(moment, timeline)]
        scribe.hung(moment, *notes, head=head, doubt=moment.doubt)
    if timeline.holes:
        scribe.piece("holes", say("holes"))
        scribe.points(
            [
                (scribe.title(hole.title), Own(say("colon")), scribe.question(hole.ask))
                for hole in timeline.holes
            ]
        )
    if timeline.conflicts:
        scribe.piece("conflicts", say("conflicts"))
        for number, conflict in enumerate(timeline.conflicts, 1):
            scribe.para(
                scribe.strong(say("conflict.number", number=number)),
                Own(say("colon")),
                scribe.own(conflict.text),
            )
            for quote in conflict.quotes:
                scribe.hung(quote)


def _forces(scribe: Scribe, told: Told) -> None:
    scribe.section("forces", "forces")
    scribe.blocks.append(
        Picture(charts.forces(told.forces, scribe.say), scribe.say("forces.caption"))
    )
    known = {one.force: one for one in told.forces}
    for force in FORCES:
        one = known.get(force)
        scribe.piece(
            f"force-{force}", scribe.say.own(one.title) if one else scribe.say(f"force.{force}")
        )
        if one is None or not one.quotes:
            scribe.unknown("force.nothing")
            continue
        _force(scribe, one)


def _force(scribe: Scribe, force: Force) -> None:
    say = scribe.say
    weight = say("force.weight", weight=say.share(force.weight))
    scribe.soft(f"{say('quotes', n=len(force.quotes))} · {weight}")
    for quote in force.quotes:
        notes: list[Line] = []
        if quote.cleaned_by is not None:
            notes.append((scribe.words("cleaned"), Own(" "), scribe.cite(quote.cleaned_by)))
        scribe.hung(quote, *notes, tail=_felt(scribe, quote), doubt=quote.doubt)


def _felt(scribe: Scribe, quote: ForceQuote) -> str:
    say = scribe.say
    return f"{say('strength', strength=quote.strength)} · {say(f'felt.{quote.when}')}"


def _jobs(scribe: Scribe, told: Told) -> None:
    scribe.section("jobs", "jobs")
    scribe.soft(scribe.say("jobs.about"))
    for kind in ("functional", "emotional", "social"):
        jobs = [job for job in told.jobs if job.kind == kind]
        scribe.piece(f"job-{kind}", scribe.say(f"job.{kind}"))
        for job in jobs:
            _job(scribe, job)
        if not jobs:
            scribe.unknown()
    _job_story(scribe, told)


def _job(scribe: Scribe, job: Job) -> None:
    scribe.hung(job, head=(scribe.title(job.statement),))


def _job_story(scribe: Scribe, told: Told) -> None:
    story = told.job_story
    scribe.piece("job-story", scribe.say("job_story"))
    if not any((story.when, story.want, story.so_that)):
        scribe.unknown()
        return
    parts: tuple[tuple[str, Quote | None], ...] = (
        ("job_story.when", story.when),
        ("job_story.want", story.want),
        ("job_story.so_that", story.so_that),
    )
    for key, quote in parts:
        if quote:
            scribe.para(
                scribe.words(key), Own(" "), Said(quote.quote), Own(" "), scribe.cite(quote.turn)
            )
        else:
            scribe.blocks.append(
                Para((scribe.words(key), Own(" "), scribe.words("unknown.short")), "unknown")
            )


def _alternatives(scribe: Scribe, told: Told) -> None:
    scribe.section("alternatives", "alternatives")
    for one in told.alternatives:
        notes: list[Line] = []
        if one.seen:
            notes.append(scribe.quoting("seen", one.seen))
        notes.append(
            scribe.quoting("dropped", one.dropped)
            if one.dropped
            else scribe.labelled("dropped", scribe.words("unknown.short"))
        )
        kind = f" ({_kind(scribe, one.kind)})" if one.kind else ""
        scribe.hung(one, *notes, head=(scribe.title(one.what), Own(kind)))
    if not told.alternatives:
        scribe.unknown()


def _kind(scribe: Scribe, kind: str) -> str:
    """What sort of way out; one that has no name here stands as it is."""
    try:
        return scribe.say(f"option.{kind}")
    except KeyError:
        return scribe.say.own(kind)


def _people(scribe: Scribe, told: Told) -> None:
    scribe.section("people", "people")
    for person in told.people:
        notes = [scribe.quoting("did", quote) for quote in person.did]
        known = person.role and person.role != person.who
        role = f"{scribe.say('colon')}{scribe.say.own(person.role)}" if known else ""
        scribe.hung(person.first, *notes, head=(scribe.title(person.who), Own(role)))
    if not told.people:
        scribe.unknown()


def _evidence(scribe: Scribe, told: Told) -> None:
    """What is known and what is missing, by phase."""
    scribe.section("evidence", "evidence")
    if not told.slots:
        scribe.unknown()
    for phase in PHASES:
        slots = [slot for slot in told.slots if slot.phase == phase]
        if not slots:
            continue
        name = scribe.say(f"phase.{phase}")
        covered = told.coverage.get(phase)
        title = (
            name
            if covered is None
            else scribe.say("covered", phase=name, share=scribe.say.share(covered))
        )
        scribe.piece(f"evidence-{phase}", title)
        header = (scribe.say("evidence.what"), scribe.say("evidence.told"))
        scribe.blocks.append(
            Table(name, header, tuple(_slot(scribe, slot) for slot in slots), wide=1)
        )


def _slot(scribe: Scribe, slot: Slot) -> tuple[Line, Line]:
    if slot.quote:
        found: Line = (Said(slot.quote.quote), Own(" "), scribe.cite(slot.quote.turn))
    elif slot.ask:
        found = (Own(scribe.say("to_ask") + scribe.say("colon"), "soft"), scribe.question(slot.ask))
    else:
        found = (Own(scribe.say("unknown.short"), "soft"),)
    return (Own(capital(scribe.say.own(slot.title))),), found


def _names(scribe: Scribe, told: Told) -> None:
    if not told.names:
        return
    scribe.section("names", "names")
    lines: list[Line] = []
    for name in told.names:
        line: Line = (
            scribe.strong(name.name),
            Own(scribe.say("colon")),
            scribe.words(f"name.{name.status}"),
        )
        lines.append(line if name.turn is None else (*line, Own(" "), scribe.cite(name.turn)))
    scribe.points(lines)

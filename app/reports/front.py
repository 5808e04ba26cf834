"""The first screen: what went well, the one thing to try next time, and what this report cannot tell."""

from app.reports import links
from app.reports.outline import Line, Out, Own, Para
from app.reports.scribe import Scribe
from app.reports.words import day


def short(scribe: Scribe) -> None:
    """What went well and the one thing to try."""
    report = scribe.report
    scribe.part("short", "short")
    for sentence in report.headline:
        scribe.blocks.append(Para((scribe.own(sentence),), "lead"))
    if not report.headline:
        scribe.unknown("short.nothing")
    if drill := report.asked.drill:
        link = Out(scribe.say.own(drill.title), links.drill(drill.practice))
        scribe.blocks.append(Para(scribe.labelled("to_practise", link)))
    _practised(scribe)
    if report.caveats:
        scribe.section("caveats", "caveats")
        scribe.points([(scribe.own(caveat.text),) for caveat in report.caveats])


def _practised(scribe: Scribe) -> None:
    practised = scribe.report.practice
    if practised is None:
        return
    recovered = practised.truth_recovered
    told = (
        scribe.say("practice.unknown")
        if recovered is None
        else scribe.say("practice.recovered", share=scribe.say.share(recovered))
    )
    runs = [scribe.strong(practised.title), Own(". "), Own(told)]
    if practised.planted is not None:
        runs += [Own(" "), scribe.words("practice.planted", n=practised.planted)]
    scribe.para(*runs)


def facts(scribe: Scribe) -> tuple[Line, ...]:
    """Who, when, how long, in what language, from where."""
    report, say = scribe.report, scribe.say
    lines: list[Line] = [scribe.labelled("who", Own(report.participant or say("unknown.short")))]
    if report.study:
        lines.append(scribe.labelled("study", Own(report.study)))
    lines.append(scribe.labelled("interviewer", Own(_interviewer(scribe))))
    lines.append(
        scribe.labelled(
            "when", Own(day(report.opened, say.lang) if report.opened else say("unknown.short"))
        )
    )
    long = (
        say("minutes", value=say.figure(report.minutes))
        if report.minutes is not None
        else say("no_times")
    )
    lines.append(scribe.labelled("how_long", Own(long)))
    spoken = say.several([say(f"lang.{lang}") for lang in report.spoken]) or say("unknown.short")
    lines.append(scribe.labelled("spoken", Own(spoken)))
    lines.append(scribe.labelled("source", Own(say(f"source.{report.source}"))))
    return tuple(lines)


def _interviewer(scribe: Scribe) -> str:
    report, say = scribe.report, scribe.say
    if report.interviewer is None:
        return say("unknown.short")
    return (
        f"{report.interviewer} ({say('guessed')})"
        if report.interviewer_guessed
        else report.interviewer
    )

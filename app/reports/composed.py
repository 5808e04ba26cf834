"""A report from its first line to its last, before it has a format."""

from app.reports import links
from app.reports.front import facts, short
from app.reports.model import Report
from app.reports.outline import Line, Out, Outline, Own, Spoke
from app.reports.part_asked import part_asked
from app.reports.part_told import part_told
from app.reports.scribe import Scribe
from app.reports.words import clock


def composed(report: Report) -> Outline:
    """The report's outline: in short, A, B, the transcript; A and B are never mixed."""
    scribe = Scribe(report)
    head = facts(scribe)
    short(scribe)
    part_told(scribe)
    part_asked(scribe)
    _transcript(scribe)
    return Outline(
        title=report.title or scribe.say("untitled"),
        lang=report.lang,
        spoken=report.spoken[0] if len(report.spoken) == 1 else None,
        description=scribe.say("description"),
        facts=head,
        masked=scribe.say("masked" if report.masked else "unmasked"),
        is_masked=report.masked,
        blocks=tuple(scribe.blocks),
    )


def _transcript(scribe: Scribe) -> None:
    report = scribe.report
    scribe.part("transcript", "transcript")
    if not report.turns:
        scribe.unknown("transcript.nothing")
        return
    found = {one.turn: one.faults for one in report.asked.questions}
    for spoken in report.turns:
        at = scribe.say("open_log") if spoken.start is None else clock(spoken.start)
        titles = dict.fromkeys(scribe.say.own(fault.title) for fault in found.get(spoken.turn, ()))
        marks: Line = (
            (Own(scribe.say("flagged", what=" · ".join(titles)), "soft"),) if titles else ()
        )
        scribe.blocks.append(
            Spoke(
                turn=spoken.turn,
                role=spoken.role,
                who=scribe.role(spoken.role, spoken.speaker),
                said=spoken.text,
                time=Out(at, links.log(report.id, spoken.turn)),
                marks=marks,
                cited=tuple(scribe.cited.get(spoken.turn, ())),
            )
        )

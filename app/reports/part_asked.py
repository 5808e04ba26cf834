"""Part B on the page: how we asked, and what to do differently next time."""

from app.events import PHASES
from app.method import pitfalls, strengths
from app.method.kit import Say
from app.reports import charts, links
from app.reports.asked import Asked, Costly, Fault, Part, Score
from app.reports.charts.strip import lasted
from app.reports.discussed import to_discuss
from app.reports.outline import Line, Out, Own, Picture, Said, Table
from app.reports.scribe import Scribe
from app.reports.told import Quote

_TITLES: dict[str, Say] = {one.id: one.title for one in pitfalls.ALL}
_TITLES |= {one.id: one.title for one in strengths.ALL}


def part_asked(scribe: Scribe) -> None:
    """The whole part: the good first."""
    report = scribe.report
    asked = report.asked
    scribe.part("asked", "asked")
    scribe.soft(scribe.say("asked.about"))
    _best(scribe, asked)
    _score(scribe, report.score)
    _costly(scribe, asked)
    _repairs(scribe, asked)
    _missed(scribe, asked)
    _drill(scribe, asked)
    to_discuss(scribe, asked.discuss)
    _phases(scribe, asked)
    _talk(scribe, asked)
    if report.source != "import":
        _offered(scribe, asked)
    _counts(scribe, asked)
    _others(scribe, asked)


def _best(scribe: Scribe, asked: Asked) -> None:
    scribe.section("best", "best")
    for best in asked.best:
        came = scribe.say("yielded", n=best.words) + scribe.say("colon")
        note: Line = (
            Own(came, "soft"),
            Said(best.yielded.quote),
            Own(" "),
            scribe.cite(best.yielded.turn),
        )
        scribe.hung(best.asked, note, head=(scribe.title(best.title),))
    if not asked.best:
        scribe.unknown("best.nothing")


def _score(scribe: Scribe, score: Score) -> None:
    say = scribe.say
    scribe.section("score", "score.title")
    if score.total is None:
        scribe.para(scribe.strong(say("score.none")), Own(" "), scribe.own(score.why or ""))
    else:
        scribe.para(scribe.strong(say("score.total", total=say.figure(score.total))))
    if chart := charts.score_parts(score, say):
        scribe.blocks.append(Picture(chart, say("score.caption")))
    for part in score.parts:
        points = say("points.of", points=say.figure(part.points), of=say.figure(part.of))
        scribe.piece(f"score-{part.id}", f"{say.own(part.title)}{say('colon')}{points}")
        scribe.blocks.append(_arithmetic(scribe, part))
    if score.total is not None and score.parts:
        added = " + ".join(say.figure(part.points) for part in score.parts)
        scribe.soft(say("score.added", sum=added, total=say.figure(score.total)))


def _arithmetic(scribe: Scribe, part: Part) -> Table:
    say = scribe.say
    header = (say("measure"), say("measured"), say("band"), say("points"))
    rows: list[tuple[Line, ...]] = []
    for line in part.lines:
        band = say(f"band.{line.band}") if line.band else say("band.none")
        points = say("points.of", points=say.figure(line.points), of=say.figure(line.of))
        rows.append(
            ((scribe.own(line.title),), (scribe.own(line.said),), (Own(band),), (Own(points),))
        )
    return Table(say.own(part.title), header, tuple(rows), figures=(3,), wide=1)


def _costly(scribe: Scribe, asked: Asked) -> None:
    scribe.section("costly", "costly")
    for number, costly in enumerate(asked.costly, 1):
        named = _named(scribe, costly.faults)
        scribe.piece(f"costly-{number}", f"{number}. {named}")
        scribe.hung(costly.asked)
        for fault in costly.faults:
            _fault(scribe, costly, fault)
        _came_back(scribe, costly)
        scribe.para(*scribe.labelled("instead", scribe.question(costly.rewrite)))
        if costly.repaired_by is not None:
            scribe.para(scribe.words("repaired"), Own(" "), scribe.cite(costly.repaired_by))
    if not asked.costly:
        scribe.unknown("costly.nothing")


def _named(scribe: Scribe, faults: tuple[Fault, ...]) -> str:
    """What is wrong with a question, each thing once."""
    return " · ".join(dict.fromkeys(scribe.say.own(fault.title) for fault in faults))


def _fault(scribe: Scribe, costly: Costly, fault: Fault) -> None:
    """What is wrong, in which words, how sure we are, and where to read more."""
    say = scribe.say
    start, end = (at - costly.asked.span[0] for at in fault.span)
    words = costly.asked.quote[start:end] if 0 <= start < end else ""
    runs: list[Own | Out | Said] = [
        scribe.own(fault.why_it_hurts),
        Own(" "),
        scribe.own(fault.advice),
    ]
    if words and words != costly.asked.quote:
        runs = [Own(say("words") + say("colon"), "soft"), Said(words), Own(". "), *runs]
    link = Out(say.own(fault.title), links.finding(fault.finding, say.lang))
    sure = say(
        "sure",
        severity=say(f"severity.{fault.severity}"),
        share=say.share(fault.confidence),
        shown=say(f"shown.{fault.shown}"),
    )
    scribe.para(*runs)
    scribe.para(link, Own(f" · {sure}", "soft"))


def _came_back(scribe: Scribe, costly: Costly) -> None:
    if costly.came_back is None:
        scribe.para(*scribe.labelled("came_back", scribe.words("came_back.nothing")))
        return
    counted = scribe.say("came_back.words", n=costly.words) + scribe.say("colon")
    back = costly.came_back
    scribe.para(Own(counted, "soft"), Said(back.quote), Own(" "), scribe.cite(back.turn))


def _repairs(scribe: Scribe, asked: Asked) -> None:
    if not asked.repairs:
        return
    scribe.section("repairs", "repairs")
    for repair in asked.repairs:
        notes = [scribe.quoting("again", repair.again)]
        if repair.came_back:
            notes.append(scribe.quoting("came_back", repair.came_back))
        scribe.hung(repair.asked, *notes)


def _missed(scribe: Scribe, asked: Asked) -> None:
    scribe.section("missed", "missed")
    titles = {slot.slot: slot.title for slot in scribe.report.told.slots}
    for thread in asked.missed:
        notes: list[Line] = [scribe.labelled("could_ask", scribe.question(thread.ask))]
        if thread.slot:
            notes.append(
                scribe.labelled("still_empty", scribe.own(titles.get(thread.slot, thread.slot)))
            )
        scribe.hung(thread, *notes, head=(scribe.title(thread.title),))
    if not asked.missed:
        scribe.unknown("missed.nothing")


def _phases(scribe: Scribe, asked: Asked) -> None:
    say = scribe.say
    scribe.section("phases", "phases")
    chart = charts.strip(asked, say)
    if chart is None:
        scribe.unknown()
        return
    scribe.blocks.append(Picture(chart, say("phases.caption")))
    timed = all(one.start is not None and one.end is not None for one in asked.strip)
    rows: list[tuple[Line, ...]] = []
    for phase in PHASES:
        size = say.figure(lasted(asked.strip, phase, timed))
        rows.append(((scribe.words(f"phase.{phase}"),), (Own(size),)))
    header = (say("phase"), say("minutes.column" if timed else "turns.column"))
    scribe.blocks.append(Table(say("phases"), header, tuple(rows), figures=(1,)))


def _talk(scribe: Scribe, asked: Asked) -> None:
    talk, say = asked.talk, scribe.say
    scribe.section("talk", "talk.title")
    if chart := charts.talk_share(talk, say):
        scribe.blocks.append(Picture(chart, say("talk.caption")))
    rows: list[tuple[str, str | None]] = [
        (
            "talk.words.interviewer",
            str(talk.words["interviewer"]) if "interviewer" in talk.words else None,
        ),
        ("talk.words.customer", str(talk.words["customer"]) if "customer" in talk.words else None),
        ("talk.longest_words", str(talk.longest_words) if talk.longest else None),
        ("talk.longest_seconds", _seconds(scribe, talk.longest_seconds)),
        ("talk.question", _words(scribe, talk.median_question_words)),
        ("talk.answer", _words(scribe, talk.median_answer_words)),
        ("talk.wait", _seconds(scribe, talk.median_wait)),
        ("talk.longest_wait", _seconds(scribe, talk.longest_wait)),
        ("talk.interruptions", None if talk.interruptions is None else str(talk.interruptions)),
    ]
    unknown = say("unknown.short")
    lines = tuple(((scribe.words(key),), (Own(value or unknown),)) for key, value in rows)
    scribe.blocks.append(
        Table(say("talk.title"), (say("measure"), say("measured")), lines, figures=(1,))
    )
    if talk.longest:
        scribe.hung(talk.longest, head=(scribe.strong(say("talk.longest")),))


def _seconds(scribe: Scribe, value: float | None) -> str | None:
    return None if value is None else scribe.say("seconds", value=scribe.say.figure(value))


def _words(scribe: Scribe, value: float | None) -> str | None:
    return None if value is None else scribe.say("words.count", value=scribe.say.figure(value))


def _offered(scribe: Scribe, asked: Asked) -> None:
    offered, say = asked.offered, scribe.say
    scribe.section("offered", "offered")
    if not offered.shown:
        scribe.unknown("offered.nothing")
        return
    scribe.para(
        scribe.words(
            "offered.count",
            n=offered.shown,
            taken=offered.taken,
            ignored=offered.ignored,
            dismissed=offered.dismissed,
        )
    )
    scribe.points([(Said(say.own(one.text)), *scribe.cites(one.turns)) for one in offered.probes])


def _counts(scribe: Scribe, asked: Asked) -> None:
    for kind, counted in (
        ("strengths", asked.strengths),
        ("findings", asked.findings),
        ("forms", asked.forms),
    ):
        if not counted:
            continue
        scribe.section(kind, kind)
        rows: list[tuple[Line, ...]] = []
        for one, count in counted.items():
            rows.append(((_called(scribe, kind, one),), (Own(str(count)),)))
        scribe.blocks.append(
            Table(
                scribe.say(kind),
                (scribe.say(f"{kind}.one"), scribe.say("how_often")),
                tuple(rows),
                figures=(1,),
            )
        )


def _called(scribe: Scribe, kind: str, idea: str) -> Own | Out:
    if kind == "forms":
        return scribe.words(f"form.{idea}")
    title = scribe.say.own(_TITLES[idea].in_(scribe.say.lang)) if idea in _TITLES else idea
    return Out(title, links.finding(idea, scribe.say.lang)) if kind == "findings" else Own(title)


def _others(scribe: Scribe, asked: Asked) -> None:
    """Every flagged question that is not told above."""
    told = {costly.asked.turn for costly in asked.costly}
    others = [one for one in asked.questions if one.faults and one.turn not in told]
    if not others:
        return
    texts = {one.turn: one.text for one in scribe.report.turns}
    scribe.section("others", "others")
    for one in others:
        named = _named(scribe, one.faults)
        notes: list[Line] = [(Own(named),)]
        if one.rewrite:
            notes.append(scribe.labelled("instead", scribe.question(one.rewrite)))
        text = texts.get(one.turn, "")
        scribe.hung(Quote(quote=text, turn=one.turn, span=(0, len(text))), *notes)


def _drill(scribe: Scribe, asked: Asked) -> None:
    scribe.section("drill", "drill")
    drill = asked.drill
    if drill is None:
        scribe.unknown("drill.nothing")
        return
    scribe.para(scribe.title(drill.title))
    scribe.para(scribe.own(drill.why), *scribe.cites(drill.turns))
    if drill.example:
        scribe.para(*scribe.labelled("example", scribe.own(drill.example)))
    link = Out(scribe.say.own(drill.title), links.drill(drill.practice))
    scribe.para(*scribe.labelled("to_practise", link))

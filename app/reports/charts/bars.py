"""Two charts of bars: who talked how much, and what each part of the score gave."""

from app.reports.asked import Score, Talk
from app.reports.charts.pen import HUES, SMALL, WIDTH, Chart, Sheet, wide, wrapped
from app.reports.words import Words

EDGE = WIDTH - 4.0
BAR = 20.0


def talk_share(talk: Talk, say: Words) -> Chart | None:
    """The words of both in one bar; None where the share is not known."""
    if talk.interviewer_share is None:
        return None
    ours = talk.interviewer_share
    sheet = Sheet("talk", y=2)
    left = say("talk.ours", share=say.share(ours))
    right = say("talk.theirs", share=say.share(1 - ours))
    if wide(left, bold=True) + wide(right, bold=True) + 16 < EDGE:
        sheet.text(0, sheet.y + 13, left, bold=True)
        sheet.text(EDGE, sheet.y + 13, right, bold=True, anchor="end")
        sheet.y += 20
    else:
        for said in (left, right):
            sheet.lines(0, wrapped(said, EDGE, bold=True), size=13, bold=True)
    split = EDGE * ours
    sheet.add("rect", "f-ours", x=0, y=sheet.y, width=split, height=BAR, fill=HUES["ours"])
    sheet.block(split, sheet.y, EDGE - split, BAR, "theirs", "open")
    sheet.y += BAR + 4
    return sheet.done(
        say("talk.title"), say("talk.alt", ours=say.share(ours), theirs=say.share(1 - ours))
    )


def score_parts(score: Score, say: Words) -> Chart | None:
    """A bar for each part: its points of what it could give. None where there is no score."""
    if score.total is None or not score.parts:
        return None
    sheet = Sheet("score", y=2)
    longest = max(part.of for part in score.parts) or 1.0
    for part in score.parts:
        points = say("points.of", points=say.figure(part.points), of=say.figure(part.of))
        title = wrapped(say.own(part.title), EDGE - wide(points, bold=True) - 12, bold=True)
        sheet.text(EDGE, sheet.y + 13, points, bold=True, anchor="end")
        sheet.lines(0, title, size=13, bold=True)
        sheet.y += 3
        whole = EDGE * part.of / longest
        sheet.block(0, sheet.y, whole, 12, "theirs", "open")
        if part.points > 0:
            sheet.add(
                "rect",
                "f-theirs",
                x=0,
                y=sheet.y,
                width=whole * min(part.points / part.of, 1.0),
                height=12,
                rx=2,
                fill=HUES["theirs"],
            )
        sheet.y += 20
    sheet.lines(0, wrapped(say("score.scale"), EDGE, SMALL), hue="soft")
    told = ", ".join(
        say("score.alt", part=say.own(p.title), points=say.figure(p.points), of=say.figure(p.of))
        for p in score.parts
    )
    return sheet.done(say("score.title"), f"{told}.")

"""What is to be discussed on the page: the two readings of a question, one below the other."""

from app.events import FormId
from app.language import which
from app.reports.asked import Discussed
from app.reports.outline import Line, Own, Said
from app.reports.scribe import Scribe

_LONGEST = 12
"""Words of a question that are shown beside what is said of them; more stand in the question itself."""


def to_discuss(scribe: Scribe, discuss: tuple[Discussed, ...]) -> None:
    """Every question that was read in two ways; no section where there is none."""
    if not discuss:
        return
    scribe.section("discuss", "discuss")
    scribe.soft(scribe.say("discuss.about"))
    texts = {one.turn: one.text for one in scribe.report.turns}
    for one in discuss:
        text = texts.get(one.asked.turn, "")
        ours = [(fault.title, text[slice(*fault.span)]) for fault in one.faults]
        theirs = [(second.title, second.words.quote) for second in one.others]
        rules = Own(scribe.say("discuss.rules") + scribe.say("colon"), "soft")
        other = Own(scribe.say("discuss.second", model=one.by) + scribe.say("colon"), "soft")
        notes = [
            (rules, *_reading(scribe, one, one.form, ours)),
            (other, *_reading(scribe, one, one.other_form, theirs)),
        ]
        if one.reason:
            notes.append(scribe.labelled("discuss.reason", _reason(scribe, one.reason)))
        if one.overruled:
            notes.append((scribe.words("discuss.overruled"),))
        scribe.hung(one.asked, *notes)


def _reading(
    scribe: Scribe, one: Discussed, form: FormId | None, found: list[tuple[str, str]]
) -> Line:
    """A reading: the form, and what is wrong with it, each thing with its words where they are a part of it."""
    say = scribe.say
    called = say(f"form.{form}") if form else say("form.none")
    if not found:
        return (Own(f"{called}. {say('discuss.nothing')}"),)
    runs: list[Own | Said] = [Own(f"{called}. {say('discuss.wrong')}{say('colon')}")]
    for number, (title, words) in enumerate(found):
        runs.append(Own((" · " if number else "") + say.own(title)))
        count = len(words.split())
        if 0 < count <= min(_LONGEST, len(one.asked.quote.split()) // 2):
            runs += [Own(" "), Said(words)]
    return (*runs, Own("."))


def _reason(scribe: Scribe, reason: str) -> Said:
    """The second reader's own words: in the report's language, or else in that of the talk."""
    lang = scribe.say.lang
    return Said(scribe.say.own(reason), ours=True) if which(reason, lang) == lang else Said(reason)

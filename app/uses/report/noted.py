"""A colleague's note folded: what a language model wrote of the talk, as far as the talk bears it out.

Nothing else of the report reads it: no figure, quote, job or drill of the report comes from it.
"""

from app.events import Lang, NotedLine
from app.language import which
from app.reports.told import Note, Sentence
from app.uses.report.grounds import Grounds, grounds_of
from app.uses.report.seen import Seen


def noted(seen: Seen, lang: Lang) -> Note | None:
    """The note in the report's language; None where there is none, or nothing of its story is borne out.

    A sentence is left out that cites a turn which is gone, or holds a quote, a figure or a name that nobody
    said.
    """
    advised = seen.note
    if advised is None or advised.note is None or advised.verdict != "clean":
        return None
    given = advised.note
    if which(" ".join(line.text for line in given.story), lang) != lang:
        return None
    grounds = grounds_of(seen)
    story = _sentences(given.story, seen, grounds, lang)
    if not story:
        return None
    drill = grounds.bear(given.drill, seen.turns, lang) or ""
    return Note(
        by=advised.model, story=story, jobs=_sentences(given.jobs, seen, grounds, lang),
        drill=drill if which(drill, lang) == lang else "",
    )  # fmt: skip


def _sentences(
    lines: tuple[NotedLine, ...], seen: Seen, grounds: Grounds, lang: Lang
) -> tuple[Sentence, ...]:
    kept = []
    for line in lines:
        turns = [seen.heard(n) for n in dict.fromkeys(line.turns)]
        cited = [turn for turn in turns if turn is not None]
        if not cited or len(cited) < len(turns) or which(line.text, lang) != lang:
            continue
        text = grounds.bear(line.text, cited, lang)
        if text:
            kept.append(Sentence(text=text, turns=tuple(turn.n for turn in cited)))
    return tuple(kept)

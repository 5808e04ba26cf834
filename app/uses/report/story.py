"""The story in a paragraph: one plain sentence a piece of evidence, its quote hung, its turns beside it."""

from collections.abc import Iterator

from app.events import ForceId, Lang, Stage
from app.reports.told import Force, Moment, Quote, Sentence, Told
from app.uses.report.words import (
    BEFORE,
    CHOICES,
    FORCE,
    NO_STORY,
    NO_TRIGGER,
    PUT,
    STILL,
    STORY,
    STRUGGLE,
    WHEN,
    hung,
    say,
)

_TRIGGERS: frozenset[Stage] = frozenset(("first_thought", "event_1"))
_SETTLED: frozenset[Stage] = frozenset(("deciding", "buying", "first_use"))
_FORCES: tuple[ForceId, ...] = ("push", "pull", "habit", "anxiety")
_CLOSING = ".!?…,;: "


def story(told: Told, old_way: Quote | None, lang: Lang) -> tuple[Sentence, ...]:
    """The story that these pieces tell; each quote once, however many pieces it speaks for."""
    kept: list[Sentence] = []
    used: list[Quote] = []
    for quote, sentence in _sentences(told, old_way, lang):
        if quote is not None and any(_overlap(quote, other) for other in used):
            continue
        if quote is not None:
            used.append(quote)
        kept.append(sentence)
    if not used:
        return (Sentence(text=say(NO_STORY, lang), turns=()),)
    return tuple(kept)


def _sentences(
    told: Told, old_way: Quote | None, lang: Lang
) -> Iterator[tuple[Quote | None, Sentence]]:
    if old_way is not None:
        yield old_way, _one(say(BEFORE, lang, quote=_hung(old_way, lang)), old_way)
    stages = {one.stage for one in told.timeline.moments}
    if stages & _SETTLED and not stages & _TRIGGERS:
        yield None, Sentence(text=say(NO_TRIGGER, lang), turns=())
    moments = _one_a_stage(told.timeline.moments)
    late = [one for one in moments if one.stage in ("first_use", "today")]
    for moment in moments:
        if moment not in late:
            yield moment, _moment(moment, lang)
            if moment.stage == "event_1" and told.struggle is not None:
                text = say(STRUGGLE, lang, quote=_hung(told.struggle, lang))
                yield told.struggle, _one(text, told.struggle)
        if moment.stage == "active_looking" and told.alternatives:
            other = told.alternatives[0]
            yield other, _one(say(CHOICES, lang, quote=_hung(other, lang)), other)
    yield from _forces(told.forces, lang)
    for moment in late:
        yield moment, _moment(moment, lang)
    for still in told.residual[:1]:
        yield still, _one(say(STILL, lang, quote=_hung(still, lang)), still)


def _one_a_stage(moments: tuple[Moment, ...]) -> list[Moment]:
    """The first point of each stage; one that was freely told before one that a question drew out."""
    chosen: dict[Stage, Moment] = {}
    for one in moments:
        held = chosen.get(one.stage)
        if held is None or (held.doubt is not None and one.doubt is None):
            chosen[one.stage] = one
    return [one for one in moments if chosen[one.stage] is one]


def _forces(forces: tuple[Force, ...], lang: Lang) -> Iterator[tuple[Quote, Sentence]]:
    by_id = {one.force: one for one in forces}
    for name in _FORCES:
        force = by_id.get(name)
        free = [one for one in force.quotes if _free(one)] if force else []
        best = max(free, key=lambda one: one.strength, default=None)
        if best is not None:
            yield best, _one(say(FORCE[name], lang, quote=_hung(best, lang)), best)


def _free(one: Quote) -> bool:
    doubt, cleaned = getattr(one, "doubt", None), getattr(one, "cleaned_by", None)
    return getattr(one, "when", "then") == "then" and (doubt is None or cleaned is not None)


def _moment(moment: Moment, lang: Lang) -> Sentence:
    # A date that stands in the quote is not said twice.
    dated = moment.when and moment.when.lower() not in moment.quote.lower()
    when = say(WHEN, lang, when=hung(moment.when or "", lang)) if dated else ""
    text = say(STORY[moment.stage], lang, when=when, quote=_hung(moment, lang))
    if moment.doubt is not None:
        return Sentence(text=text + say(PUT, lang), turns=(moment.doubt.asked.turn, moment.turn))
    return _one(text, moment)


def _hung(quote: Quote, lang: Lang) -> str:
    words = quote.quote.rstrip(_CLOSING)
    return hung(Quote(quote=words, turn=quote.turn, span=quote.span), lang)


def _one(text: str, quote: Quote) -> Sentence:
    return Sentence(text=text, turns=(quote.turn,))


def _overlap(one: Quote, other: Quote) -> bool:
    same = one.turn == other.turn
    return same and one.span[0] < other.span[1] and other.span[0] < one.span[1]

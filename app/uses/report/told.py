"""Part A folded: what the customer told, each claim with its quote, its turn and where it stands there."""

import re
from collections.abc import Iterable, Iterator

from app.coach.phases import SLOT_PHASE, SLOTS
from app.coach.switch import Quoted
from app.events import FORCES, STAGES, Contradiction, FlagEvent, ForceId, Lang
from app.language import content_in
from app.language.base import bare
from app.method.forces import by_id as force_by_id
from app.method.pitfalls import by_id as pitfall_by_id
from app.reports.told import (
    Alternative,
    Conflict,
    Doubt,
    Force,
    ForceQuote,
    Hole,
    Moment,
    Name,
    Person,
    Quote,
    Slot,
    Timeline,
    Told,
)
from app.uses.headings import STAGES as STAGE_TITLES
from app.uses.report.asks import SLOT_ASKS, STAGE_ASKS, written
from app.uses.report.jobs import job_story, jobs
from app.uses.report.noted import noted
from app.uses.report.said import Said
from app.uses.report.seen import Seen
from app.uses.report.story import story
from app.uses.report.words import CONFLICT, say

_MAIL = 6
"""Questions in a follow-up mail: more, and nobody answers."""


def told(seen: Seen, lang: Lang) -> Told:
    """Part A of the report in `lang`; questions to the customer are in the interview's language."""
    found = jobs(seen, lang)
    forces = tuple(_force(force, seen, lang) for force in FORCES)
    slots = tuple(_slots(seen, lang))
    part = Told(
        note=noted(seen, lang),
        timeline=_timeline(seen, lang),
        forces=_weighed(forces),
        struggle=_struggle(seen),
        jobs=found,
        alternatives=tuple(_alternatives(seen)),
        hiring=_all(seen, seen.switch.hire),
        firing=_all(seen, seen.switch.fire),
        tradeoffs=_all(seen, seen.switch.tradeoffs),
        people=tuple(_people(seen)),
        residual=_residual(seen),
        slots=slots,
        coverage=seen.coverage,
        follow_up=_mail(slots),
        names=tuple(
            Name(
                name=one.name, status=one.status,
                turn=None if one.turn is None else seen.number(one.turn),
            )
            for one in seen.names
        ),
    )  # fmt: skip
    old_way = next((slot.quote for slot in slots if slot.slot == "before.old_way"), None)
    return part.model_copy(
        update={"story": story(part, old_way, lang), "job_story": job_story(seen, part)}
    )


def _quoted(seen: Seen, one: Quoted | None) -> Quote | None:
    return seen.quote(one.quote, one.turn) if one is not None else None


def _all(seen: Seen, found: Iterable[Quoted]) -> tuple[Quote, ...]:
    quotes = (_quoted(seen, one) for one in found)
    return tuple(quote for quote in quotes if quote is not None)


def _struggle(seen: Seen) -> Quote | None:
    """The push told with the most energy; beside the event it led to, else where the feeling was told."""
    beside = _quoted(seen, seen.switch.struggle)
    if beside is not None:
        return beside
    felt = {one.place for one in seen.threads if one.cue == "emotional_energy"}
    pushes = [
        one
        for one in seen.forces
        if one.event.force == "push"
        and one.event.when == "then"
        and one.event.contaminated_by is None
        and one.event.strength > 1
        and one.place in felt
    ]
    best = max(pushes, key=lambda one: (one.event.strength, -one.place), default=None)
    return seen.quote(best.event.quote, best.event.turn, best.event.span) if best else None


# ------------------------------------------------------------------------------- the timeline


def _timeline(seen: Seen, lang: Lang) -> Timeline:
    spoken = seen.spoken[0]
    holes = seen.switch.holes or (() if seen.moments else STAGES)
    return Timeline(
        moments=tuple(_moments(seen, lang)),
        holes=tuple(
            Hole(
                stage=stage, title=STAGE_TITLES[stage].in_(lang),
                ask=written(STAGE_ASKS[stage], spoken, familiar=seen.familiar),
            )
            for stage in holes
        ),
        conflicts=tuple(_conflict(seen, one, lang) for one in seen.switch.contradictions),
    )  # fmt: skip


def _moments(seen: Seen, lang: Lang) -> Iterator[Moment]:
    places = {(one.event.turn, one.event.stage): one.place for one in seen.moments}
    for point in seen.switch.order:
        quote = seen.quote(point.quote, point.turn)
        if quote is None:
            continue
        yield Moment(
            **quote.model_dump(),
            stage=point.stage,
            title=STAGE_TITLES[point.stage].in_(lang),
            when=point.when,
            who=_who(seen, quote),
            doubt=doubt_of(seen, seen.drawing(places[(point.turn, point.stage)]), lang),
        )


def _who(seen: Seen, quote: Quote) -> tuple[str, ...]:
    """The people of the story who are named in a quote."""
    return tuple(
        one.who
        for one in seen.switch.people
        if re.search(rf"(?<!\w){re.escape(one.who)}(?!\w)", quote.quote, re.IGNORECASE)
    )


def _conflict(seen: Seen, one: Contradiction, lang: Lang) -> Conflict:
    # The coach words it in the interview's language, with dates and stages.
    text = one.text if seen.spoken[0] == lang else say(CONFLICT[one.kind], lang)
    points = [point for point in seen.switch.order if point.turn in one.turns]
    return Conflict(kind=one.kind, text=text, quotes=_all(seen, points))


def doubt_of(seen: Seen, flag: FlagEvent | None, lang: Lang) -> Doubt | None:
    """How something was drawn out: the flag on the question before, and what was asked."""
    if flag is None:
        return None
    asked = asked_words(seen, seen.by_number[seen.number(flag.turn)], flag.span)
    return Doubt(
        flag=flag.flag, finding=flag.finding, title=pitfall_by_id[flag.finding].title.in_(lang), asked=asked
    )  # fmt: skip


_WHOLE, _BEFORE = 30, 8


def asked_words(seen: Seen, said: Said, span: tuple[int, int]) -> Quote:
    """What was asked: the whole turn where it is short, else the stretch that a finding stands in."""
    start, end = 0, len(said.text)
    if said.count > _WHOLE:
        units = [
            unit
            for unit in seen.fresh(said).read.units
            if unit.start < span[1] and span[0] < unit.end
        ]
        start = min((unit.start for unit in units), default=span[0])
        end = max((unit.end for unit in units), default=span[1])
        if len(said.text[start:end].split()) > _WHOLE:
            start, end = _around(said.text, span)
        end += len(said.text[end:]) - len(said.text[end:].lstrip(".?!…»” "))
    words = said.text[start:end].rstrip()
    return Quote(quote=words, turn=said.n, span=(start, start + len(words)))


def _around(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A stretch of whole words around a finding, where nothing marks a sentence."""
    words = [(word.start(), word.end()) for word in re.finditer(r"\S+", text)]
    first = next((at for at, word in enumerate(words) if word[1] > span[0]), 0)
    last = next((at for at, word in enumerate(words) if word[0] >= span[1]), len(words))
    begin, end = max(0, first - _BEFORE), min(len(words), max(last, first + _WHOLE - _BEFORE))
    return words[begin][0], words[end - 1][1]


# --------------------------------------------------------------------------------- the forces


def _force(force: ForceId, seen: Seen, lang: Lang) -> Force:
    quotes = []
    for one in seen.forces:
        if one.event.force != force:
            continue
        quote = seen.quote(one.event.quote, one.event.turn, one.event.span)
        if quote is None:
            continue
        cleaned = None if one.cleaned_at is None else seen.at(one.cleaned_at).n
        quotes.append(
            ForceQuote(
                **quote.model_dump(), strength=one.event.strength, when=one.event.when,
                doubt=doubt_of(seen, seen.flag(one.flag) if one.flag else None, lang),
                cleaned_by=cleaned,
            )
        )  # fmt: skip
    return Force(
        force=force, title=force_by_id[force].title.in_(lang), weight=0.0, quotes=tuple(quotes)
    )


def _weighed(forces: tuple[Force, ...]) -> tuple[Force, ...]:
    """The forces with their weights: strengths freely said of then, by those of the heaviest."""
    much = {
        one.force: sum(
            quote.strength
            for quote in one.quotes
            if quote.when == "then" and (quote.doubt is None or quote.cleaned_by is not None)
        )
        for one in forces
    }
    most = max(much.values()) or 1
    return tuple(
        one.model_copy(update={"weight": round(much[one.force] / most, 3)}) for one in forces
    )


# ------------------------------------------------------------------- options, people, what is left


def _alternatives(seen: Seen) -> Iterator[Alternative]:
    for one in seen.switch.options:
        quote = _quoted(seen, Quoted(quote=one.quote, turn=one.turn))
        if quote is not None and _names_something(one.what, seen.by_number[quote.turn].lang):
            yield Alternative(
                **quote.model_dump(), what=one.what, kind=one.kind,
                seen=_quoted(seen, one.seen), dropped=_quoted(seen, one.dropped),
            )  # fmt: skip


_TIME = frozenset(
    "year month week day night morning evening minute hour an annee mois semaine jour soir nuit matin minute heure".split()
)


def _names_something(what: str, lang: Lang) -> bool:
    """Whether what an option is called holds more than a time: "huit jours" is no way out."""
    about = {bare(lemma) for lemma in content_in(what, lang)}
    return bool({one for one in about if not one.isdigit()} - _TIME)


def _people(seen: Seen) -> Iterator[Person]:
    for one in seen.switch.people:
        turn = seen.by_number[seen.number(one.turn)]
        start = turn.text.lower().find((one.who or one.role).lower())
        if start >= 0:
            words = turn.text[start : start + len(one.who or one.role)]
            first = Quote(quote=words, turn=turn.n, span=(start, start + len(words)))
            yield Person(who=one.who, role=one.role, first=first, did=_all(seen, one.did))


def _residual(seen: Seen) -> tuple[Quote, ...]:
    """What is still not solved: what was heard as such, else what fills that slot."""
    heard = [
        seen.quote(one.quote, one.turn)
        for one in seen.threads
        if one.cue == "residual_struggle"
        and seen.phase_at(one.place) == "outcome"
        and seen.drawing(one.place) is None
    ]
    heard = heard or [seen.evidence("outcome.still_fails")]
    return tuple(quote for quote in heard if quote is not None)


# --------------------------------------------------------------------------------------- slots


def _slots(seen: Seen, lang: Lang) -> Iterator[Slot]:
    spoken = seen.spoken[0]
    for name, slot in SLOTS.items():
        quote = seen.evidence(name)
        ask = None
        if quote is None:
            ask = written(SLOT_ASKS.get(name, slot.probes[0].say), spoken, familiar=seen.familiar)
        yield Slot(
            slot=name, phase=SLOT_PHASE[name], title=slot.title.in_(lang), quote=quote, ask=ask
        )


def _mail(slots: tuple[Slot, ...]) -> tuple[str, ...]:
    """The questions of a follow-up mail: the most valuable that are open, in the order of the story."""
    empty = [one for one in slots if one.ask is not None]
    worth = sorted(empty, key=lambda one: -SLOTS[one.slot].value)[:_MAIL]
    return tuple(dict.fromkeys(one.ask for one in empty if one in worth and one.ask))

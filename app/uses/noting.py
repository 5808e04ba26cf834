"""What an advisor is asked about an interview as a whole: a note on it, and second opinions on its questions.

Made from the finished report. What is sent goes by the coach's own numbers of the turns, which in an imported
transcript are not those of the report; so does what comes back, and the fold puts it under the report's.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from app.coach.advice import NOT_BY_WORDS, TURNS, UNSURE, words_of
from app.events import AdviceWanted, Given, Lang
from app.method.kit import Say
from app.reports.asked import Question
from app.reports.model import Report, Spoken
from app.reports.told import Doubt, Quote
from app.sources.files.labels import in_lexicon, role_word
from app.uses.report import Interview

SIGNS_A_TOKEN: Final = 3.5
KEPT_BACK: Final = 2_500
"""Tokens for the prompt and for the answer."""
MOST_OPINIONS: Final = 20
_LONGEST_TURN: Final = 1_200  # code points of a turn that is context only, as live
_LONGEST_QUOTE: Final = 240
_FRAME: Final = 48  # signs around a turn's text: its number, its role
_MOMENTS: Final = 12
_OF_A_FORCE: Final = 4
_MISSING: Final = 8

_MOMENT = Say(en="{title} ({when}): “{quote}”", fr="{title} ({when})\u202f: «\u202f{quote}\u202f»")
_FORCE = Say(en="{title}: “{quote}”", fr="{title}\u202f: «\u202f{quote}\u202f»")
_NO_DATE = Say(en="no date told", fr="sans date")
_DOUBTED = Say(
    en=", said after a question that suggested it",
    fr=", dit après une question qui le soufflait",
)
_STRUGGLE = Say(en="Struggling moment", fr="Moment de lutte")
_UNTOLD = Say(en="nobody told: {what}", fr="personne n'a dit\u202f: {what}")
_COSTLY = Say(
    en="for the drill, the costliest question: “{quote}” ({title})",
    fr="pour l'exercice, la question la plus coûteuse\u202f: «\u202f{quote}\u202f» ({title})",
)


def wishes(interview: Interview, report: Report, context: int) -> tuple[AdviceWanted, ...]:
    """All that is worth asking about an interview: the note first, then second opinions, the most unsure first.

    `context` is how many tokens the model reads at once. Empty where the customer said nothing.
    """
    if not any(turn.role == "customer" and turn.text.strip() for turn in report.turns):
        return ()
    own = _own_numbers(interview)
    had = {interview.seen.number(n) for n in interview.seen.coach.opinions.of}
    coach = interview.seen.coach
    # Under the placeholders they had while the talk went on.
    named = {"named": coach.called.so_far(coach.conversation)}
    asked = (note_wish(report, context, own), *opinion_wishes(report, own, had))
    return tuple(one.model_copy(update=named) for one in asked)


def _own_numbers(interview: Interview) -> dict[int, int]:
    """The coach's number of each turn, by the report's."""
    seen = interview.seen
    return {seen.number(turn.n): turn.n for turn in seen.coach.conversation.turns}


# -------------------------------------------------------------------------------------- the note


def note_wish(report: Report, context: int, own: Mapping[int, int]) -> AdviceWanted:
    """The wish for a note: the talk, all of it where it fits, and what the report knows."""
    facts = tuple(_facts(report))
    room = int((context - KEPT_BACK) * SIGNS_A_TOKEN) - sum(len(one) + 4 for one in facts)
    given = _talk(report, max(room, 0))
    return AdviceWanted(
        want="report", task="report_note", turn=_last(report, own), lang=report.lang,
        turns=tuple(_given(turn, own, turn.text) for turn in given),
        facts=facts, locked=_locked(report), people=_people(report), afterwards=True,
    )  # fmt: skip


def _talk(report: Report, room: int) -> list[Spoken]:
    """The turns that are given: all, else those the report cites with what was asked before them."""
    if sum(map(_size, report.turns)) <= room:
        return [turn for turn in report.turns if turn.text.strip()]
    places = {turn.turn: place for place, turn in enumerate(report.turns)}
    chosen: dict[int, Spoken] = {}
    for quote in _cited(report):
        place = places.get(quote.turn)
        if place is None or place in chosen:
            continue
        more = {place: _around(report.turns[place], quote)}
        if place and report.turns[place - 1].role == "interviewer":
            more[place - 1] = report.turns[place - 1]
        more = {at: turn for at, turn in more.items() if at not in chosen}
        size = sum(map(_size, more.values()))
        if size <= room:
            chosen |= more
            room -= size
    return [chosen[place] for place in sorted(chosen)]


def _size(turn: Spoken) -> int:
    return len(turn.text) + _FRAME


def _around(turn: Spoken, quote: Quote) -> Spoken:
    """A turn, or of one that is very long the part in which the quote stands."""
    if len(turn.text) <= 2 * _LONGEST_TURN:
        return turn
    start = max(0, min(quote.span[0] - _LONGEST_TURN // 2, len(turn.text) - 2 * _LONGEST_TURN))
    return turn.model_copy(update={"text": turn.text[start : start + 2 * _LONGEST_TURN]})


def _cited(report: Report) -> Iterator[Quote]:
    """Every quote that the report stands on, what the story needs first."""
    told = report.told
    yield from told.timeline.moments
    if told.struggle is not None:
        yield told.struggle
    yield from (quote for force in told.forces for quote in force.quotes if quote.doubt is None)
    yield from told.jobs
    yield from told.alternatives
    yield from (*told.hiring, *told.firing, *told.tradeoffs, *told.residual)
    yield from (person.first for person in told.people)
    yield from (slot.quote for slot in told.slots if slot.quote is not None)
    yield from (quote for force in told.forces for quote in force.quotes if quote.doubt is not None)
    yield from (one.asked for one in report.asked.costly[:1])


def _facts(report: Report) -> Iterator[str]:
    """What the report knows, a short line each, in its own language."""
    told, lang = report.told, report.lang
    for moment in told.timeline.moments[:_MOMENTS]:
        when = moment.when or _NO_DATE.in_(lang)
        line = _MOMENT.in_(lang).format(title=moment.title, when=when, quote=_short(moment.quote))
        yield line + _doubted(moment.doubt, lang)
    if told.struggle is not None:
        yield _quoted(_STRUGGLE.in_(lang), told.struggle, lang)
    for force in told.forces:
        freely_first = sorted(force.quotes, key=lambda one: (one.doubt is not None, -one.strength))
        for quote in freely_first[:_OF_A_FORCE]:
            yield _quoted(force.title, quote, lang) + _doubted(quote.doubt, lang)
    missing = [slot.title for slot in told.slots if slot.quote is None]
    yield from (_UNTOLD.in_(lang).format(what=what) for what in missing[:_MISSING])
    for costly in report.asked.costly[:1]:
        title = costly.faults[0].title if costly.faults else ""
        yield _COSTLY.in_(lang).format(quote=_short(costly.asked.quote), title=title)


def _quoted(title: str, quote: Quote, lang: Lang) -> str:
    return _FORCE.in_(lang).format(title=title, quote=_short(quote.quote))


def _doubted(doubt: Doubt | None, lang: Lang) -> str:
    return _DOUBTED.in_(lang) if doubt is not None else ""


def _short(words: str) -> str:
    if len(words) <= _LONGEST_QUOTE:
        return words
    return f"{words[: words.rfind(' ', 0, _LONGEST_QUOTE)]} …"


# ------------------------------------------------------------------------------ second opinions


def opinion_wishes(report: Report, own: Mapping[int, int], had: set[int]) -> Iterator[AdviceWanted]:
    """A wish for each question that the rules are unsure of, the most unsure first; none for those `had`."""
    places = {turn.turn: place for place, turn in enumerate(report.turns)}
    unsure = [
        (how, one) for one in report.asked.questions
        if one.turn not in had and one.turn in places and (how := _unsure(one)) is not None
    ]  # fmt: skip
    unsure.sort(key=lambda one: (one[0], one[1].turn))
    for _, one in unsure[:MOST_OPINIONS]:
        place = places[one.turn]
        before = report.turns[max(0, place - TURNS) : place + 1]
        about, turn = report.turns[place].text, own.get(one.turn, one.turn)
        yield AdviceWanted(
            want=f"turn:{turn}@{words_of(about)}", task="second_opinion", turn=turn,
            lang=report.spoken[0] if report.spoken else report.lang,
            turns=tuple(_given(turn, own, turn.text[-_LONGEST_TURN:]) for turn in before),
            about=about, locked=_locked(report), people=_people(report), afterwards=True,
        )  # fmt: skip


def _unsure(question: Question) -> float | None:
    """How far from the middle the finding is that the rules are least sure of; None where they are sure."""
    middle = sum(UNSURE) / 2
    seen_in_words = [one for one in question.faults if one.finding not in NOT_BY_WORDS]
    doubtful = [one.confidence for one in seen_in_words if UNSURE[0] <= one.confidence <= UNSURE[1]]
    return min((round(abs(one - middle), 3) for one in doubtful), default=None)


# ------------------------------------------------------------------------------------ both of them


def _given(turn: Spoken, own: Mapping[int, int], text: str) -> Given:
    return Given(turn=own.get(turn.turn, turn.turn), role=turn.role, text=text)


def _last(report: Report, own: Mapping[int, int]) -> int:
    last = report.turns[-1].turn
    return own.get(last, last)


def _locked(report: Report) -> tuple[str, ...]:
    return tuple(one.name for one in report.told.names if one.status == "locked")


def _people(report: Report) -> tuple[str, ...]:
    """Who is known by name beforehand, none of whom is sent: the participant, and the labels of the speakers."""
    labels = (turn.speaker for turn in report.turns)
    named = dict.fromkeys((report.participant, report.interviewer, *labels))
    return tuple(one for one in named if one and role_word(one) is None and not in_lexicon(one))

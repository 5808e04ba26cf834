"""The questions that yielded most, those that cost most, and those that were made good."""

import re
from collections import Counter
from collections.abc import Iterator

from app.coach.suggester import typeset
from app.conversation import Turn
from app.events import FlagEvent, Lang
from app.method.kit import WEIGHT
from app.method.linting import is_clean
from app.method.pitfalls import by_id as pitfall_by_id
from app.method.repairs import as_spoken, in_their_words
from app.method.strengths import by_id as strength_by_id
from app.reports.asked import Best, Costly, Fault, Repair
from app.reports.told import Quote
from app.uses.headings import FORMS
from app.uses.report.figures import MANNERS, STRONG
from app.uses.report.missed import asks
from app.uses.report.said import NARRATIVE, Said, first_words
from app.uses.report.seen import Seen
from app.uses.report.told import asked_words

MOST = 3
"""Moments of each kind (method §7): more is not read."""
_LEAST_WORDS, _A_STORY = 15, 40
_SURE = 0.6
# How far back a question may take up what was told: where nothing was asked, further.
_JUST_TOLD, _FAR = 2, 5
_NOTHING_ASKED = frozenset(
    ("pitch_or_defend", "evaluative_reaction", "missed_cue_topic_jump", "interruption_short_wait")
)
_QUOTED = re.compile(r"[«“]\s*([^»”]*?)\s*[»”]")
_RANK = {"critical": 3, "major": 2, "minor": 1, "info": 0}


def fault(flag: FlagEvent, lang: Lang) -> Fault:
    """A flag as the report tells it, in the report's language."""
    pitfall = pitfall_by_id[flag.finding]
    return Fault(
        flag=flag.flag, finding=flag.finding, title=pitfall.title.in_(lang), severity=flag.severity,
        confidence=flag.confidence, span=flag.span, why_it_hurts=pitfall.why.in_(lang),
        advice=pitfall.advice.in_(lang), shown=flag.show,
    )  # fmt: skip


# ------------------------------------------------------------------------------ what went well


def best(seen: Seen, lang: Lang) -> tuple[Best, ...]:
    """The three clean questions that yielded most, in the order asked."""
    ranked = sorted(_yields(seen), key=lambda one: (-one[0], one[1].place))[:MOST]
    often = Counter(one for said in seen.questions for one in seen.strengths_on(said))
    found = []
    for _, said in sorted(ranked, key=lambda one: one[1].place):
        strengths = seen.strengths_on(said)
        # The rarest says most: nearly every good question takes up a word.
        name = min(strengths, key=lambda one: (often[one], one), default=str(said.form))
        title = strength_by_id[name].title if strengths else FORMS[said.form]  # type: ignore[index]
        found.append(
            Best(
                asked=first_words(said, 300) if said.count > 40 else _whole(said), strength=name,
                title=title.in_(lang), yielded=_telling(seen, said),
                words=sum(turn.count for turn in seen.answer(said)),
            )
        )  # fmt: skip
    return tuple(found)


def _yields(seen: Seen) -> Iterator[tuple[float, Said]]:
    """What each clean question that lets the customer tell was worth: words, evidence, how it was asked."""
    evidence = _evidence(seen)
    for said in seen.questions:
        if said.form not in NARRATIVE or any(_RANK[flag.severity] for flag in seen.flags_on(said)):
            continue
        answer = seen.answer(said)
        words = sum(turn.count for turn in answer)
        if words >= _LEAST_WORDS:
            much = sum(evidence.get(turn.place, 0.0) for turn in answer)
            yield min(words, 150) / 30 + much + bool(seen.strengths_on(said)), said


def _evidence(seen: Seen) -> dict[int, float]:
    """What each answer put on record, by its place: free forces, points of the story."""
    much: dict[int, float] = {}
    for force in seen.forces:
        if force.event.contaminated_by is None and force.event.when == "then":
            much[force.place] = much.get(force.place, 0.0) + 0.7 * force.event.strength
    for moment in seen.moments:
        worth = 1.5 + (moment.event.when is not None)
        much[moment.place] = much.get(moment.place, 0.0) + worth
    return much


def _telling(seen: Seen, said: Said) -> Quote:
    """The most telling words of an answer: a point of the story, a force, a thread, else how it begins."""
    answer = seen.answer(said)
    places = {turn.place for turn in answer}
    ranked = [
        *((3.0, one.event.quote, one.event.turn) for one in seen.moments if one.place in places),
        *((float(one.event.strength), one.event.quote, one.event.turn) for one in seen.forces if one.place in places),
        *((2.5 * one.score, one.quote, one.turn) for one in seen.threads if one.place in places),
    ]  # fmt: skip
    for _, words, turn in sorted(ranked, key=lambda one: -one[0]):
        quote = seen.quote(words, turn)
        if quote is not None and len(words.split()) > 3:
            return quote
    return first_words(max(answer, key=lambda turn: turn.count))


def _whole(said: Said) -> Quote:
    return Quote(quote=said.text, turn=said.n, span=(0, len(said.text)))


# ------------------------------------------------------------------------------- what it cost


def costly(seen: Seen, lang: Lang) -> tuple[Costly, ...]:
    """The three questions that cost most, the dearest first; another kind of fault before the same again."""
    ranked = [said for _, said in sorted(_costs(seen), key=lambda one: (-one[0], one[1].place))]
    worst = {said.place: _worst(seen, said) for said in ranked}
    kinds: set[str] = set()
    first: list[Said] = []
    again: list[Said] = []
    for said in ranked:
        kind = worst[said.place].finding
        (again if kind in kinds else first).append(said)
        kinds.add(kind)
    chosen = [*first, *again][:MOST]
    return tuple(_costly(seen, said, worst[said.place], lang) for said in chosen)


def _worst(seen: Seen, said: Said) -> FlagEvent:
    flags = [flag for flag in seen.flags_on(said) if _counts(flag)]
    return max(flags, key=lambda flag: (_RANK[flag.severity], flag.confidence))


def _costs(seen: Seen) -> Iterator[tuple[float, Said]]:
    for said in seen.of("interviewer"):
        flags = [flag for flag in seen.flags_on(said) if _counts(flag)]
        cost = sum(
            WEIGHT[flag.severity] * flag.confidence * (0.4 if seen.repaired_by(flag.flag) else 1.0)
            for flag in flags
        )
        words = sum(turn.count for turn in seen.answer(said))
        led = any(pitfall_by_id[flag.finding].suggestive for flag in flags)
        # A story came back all the same: it cost nothing that could be shown.
        if cost and (led or words < _A_STORY):
            # Little came back: the question closed what it touched.
            yield cost + max(0.0, 1.5 - words / 20), said


def _counts(flag: FlagEvent) -> bool:
    return _RANK[flag.severity] > 0 and flag.confidence >= _SURE


def _costly(seen: Seen, said: Said, worst: FlagEvent, lang: Lang) -> Costly:
    flags = [flag for flag in seen.flags_on(said) if _counts(flag)]
    answer = seen.answer(said)
    repaired = seen.repaired_by(worst.flag)
    return Costly(
        asked=asked_words(seen, said, worst.span),
        faults=tuple(
            fault(flag, lang) for flag in sorted(flags, key=lambda one: -_RANK[one.severity])
        ),
        came_back=first_words(answer[0]) if answer else None,
        words=sum(turn.count for turn in answer),
        rewrite=rewrite(seen, said, worst),
        repaired_by=repaired.n if repaired else None,
    )


def rewrite(seen: Seen, said: Said, flag: FlagEvent) -> str:
    """The question asked cleanly: as its finding mends it, on what the customer had just told, or plainly."""
    turn, conversation = seen.fresh(said), seen.coach.conversation
    plain = as_spoken(pitfall_by_id[flag.finding].instead.in_(said.lang), turn, conversation)
    own = flag.repair if flag.repair != in_their_words(turn, conversation) else None
    near = _FAR if flag.finding in _NOTHING_ASKED else _JUST_TOLD
    for wording in (own, _on_a_thread(seen, said, near), plain):
        if wording and _speaks(wording) and _may_be_asked(seen, wording, turn):
            return typeset(wording) if said.lang == "fr" else wording
    return typeset(plain) if said.lang == "fr" else plain


def _on_a_thread(seen: Seen, said: Said, near: int) -> str | None:
    """A question on the strongest thread of the last answers, in the customer's words."""
    lying = [
        one
        for one in seen.threads
        if 0 < said.place - one.place <= near and one.score >= STRONG and one.cue not in MANNERS
    ]
    for thread in sorted(lying, key=lambda one: -one.rank(said.place)):
        for ask in asks(seen, thread):
            if _QUOTED.search(ask) and _speaks(ask):
                return ask
    return None


def _speaks(wording: str) -> bool:
    """Whether the customer's words in it say something: "va" alone does not."""
    quoted = _QUOTED.search(wording)
    return quoted is None or len(quoted[1].split()) > 1


def _may_be_asked(seen: Seen, wording: str, turn: Turn) -> bool:
    conversation = seen.coach.conversation
    if conversation.names.mentions(wording, turn.lang):
        return False
    return is_clean(wording, turn.lang, turn, conversation)


# --------------------------------------------------------------------------------- made good


def repairs(seen: Seen) -> tuple[Repair, ...]:
    """Every spoiled question that was asked again cleanly; of one turn the worst finding speaks."""
    found: dict[int, Repair] = {}
    for flag in sorted(seen.flags, key=lambda one: -_RANK[one.severity]):
        again = seen.repaired_by(flag.flag)
        said = seen.by_number[seen.number(flag.turn)]
        if again is None or said.place in found or not _spoils(flag):
            continue
        answer = seen.answer(again)
        found[said.place] = Repair(
            flag=flag.flag, asked=asked_words(seen, said, flag.span), again=asking_words(seen, again),
            came_back=first_words(answer[0]) if answer else None,
        )  # fmt: skip
    return tuple(found[place] for place in sorted(found))


def _spoils(flag: FlagEvent) -> bool:
    """Whether a finding is grave enough that asking again makes something good."""
    return _RANK[flag.severity] > 1 or pitfall_by_id[flag.finding].suggestive


def asking_words(seen: Seen, said: Said) -> Quote:
    """The question in a turn, where much else is said in it."""
    asking = [unit for unit in seen.fresh(said).read.units if unit.asks]
    last = asking[-1] if asking else None
    return asked_words(seen, said, (last.start, last.end) if last else (0, len(said.text)))

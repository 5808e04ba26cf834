"""The one question worth asking now, and two of another kind beside it.

Candidates come from `probes.py`; here the best that may be asked is chosen: not what was just offered,
asked or answered, not with a locked name, not longer than a breath, and never one that our own linter
would flag.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from rapidfuzz import fuzz

from app.coach.address import as_tu
from app.coach.probes import Candidate, candidates
from app.coach.silence import wants_silence
from app.coach.templates import SILENCE
from app.coach.tracker import Tracker
from app.conversation import Conversation, Turn
from app.events import Alternative, Because, FlagEvent, Lang, ProbeEvent
from app.language import content_in
from app.language.base import bare
from app.method.linting import is_clean

LONGEST = 18
_LONGEST_WORDS = 34  # code points of the customer's own words inside a question
_SAME_QUESTION = 84
_REMEMBERED = 64
_CUTS = re.compile(r"[\"«»“”]")
_DE = re.compile(r"\bde («\u202f[aeiouyhàâéèêîôûœ])", re.IGNORECASE)


class Offered(NamedTuple):
    """What is remembered of a probe that was offered: enough to know it again."""

    probe: str
    text: str
    slot: str | None
    kind: str
    quote: str | None
    live: bool

    @classmethod
    def of(cls, probe: ProbeEvent) -> "Offered":
        """What is remembered of this probe."""
        because = probe.because
        live = probe.show == "live"
        return cls(probe.probe, probe.text, probe.slot, because.kind, because.quote, live)


@dataclass(slots=True)
class Wanted:
    """What a suggestion is made from.

    `lately` are the probes offered before, latest last; `unwanted` the templates waved away; `repair` the
    flag of a question that was just spoiled; `silence` whether waiting may be suggested.
    """

    tracker: Tracker
    conversation: Conversation
    lately: list[Offered]
    unwanted: set[str]
    repair: FlagEvent | None
    silence: bool = True


def suggest(wanted: Wanted) -> ProbeEvent | None:
    """The probe to offer; its `probe` is the template's id. None when nothing was said yet."""
    turns = wanted.conversation.turns
    if not turns:
        return None
    last = turns[-1]
    chosen = _choose(wanted, last)
    if wanted.repair is not None and wanted.repair.repair:
        return _repairing(wanted, wanted.repair, chosen)
    waited = wanted.lately and template_of(wanted.lately[-1]) == SILENCE.id
    if wanted.silence and not waited and wants_silence(wanted.tracker, last):
        return _waiting(wanted, last, chosen)
    first = next(chosen, None)
    if first is None:
        return None
    return _event(wanted, first, _others(chosen))


# ---------------------------------------------------------------------------------- choosing


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate in words that passed every check."""

    candidate: Candidate
    text: str


def _choose(wanted: Wanted, last: Turn) -> Iterator[Choice]:
    """The candidates that may be asked, best first; each differs from those already taken."""
    lately = [
        (template_of(probe), probe, 0.75**back)
        for back, probe in enumerate(reversed(wanted.lately[-5:]))
    ]
    ranked = sorted(
        candidates(wanted.tracker, wanted.conversation, last), key=lambda one: -_worth(one, lately)
    )
    recent = _recent(wanted)
    taken: list[Candidate] = []
    for candidate in ranked:
        if candidate.template.id in wanted.unwanted or _just_offered(wanted, candidate):
            continue
        if not all(_differ(candidate, other) for other in taken):
            continue
        text = say(candidate, last.lang, familiar=wanted.tracker.familiar)
        if text and _may_be_asked(wanted, candidate, text, last, recent):
            taken.append(candidate)
            yield Choice(candidate, text)


def _worth(candidate: Candidate, lately: list[tuple[str, Offered, float]]) -> float:
    """A candidate's score, less where its template or words were offered lately (latest first, fading)."""
    score = candidate.score
    for template, probe, fade in lately:
        if template == candidate.template.id:
            score -= 0.3 * fade
        elif candidate.because.quote and probe.quote == candidate.because.quote:
            score -= 0.22 * fade
        elif candidate.slot and probe.slot == candidate.slot:
            score -= 0.15 * fade
    return score


def template_of(probe: Offered | ProbeEvent) -> str:
    """The template of an offered probe, whose id is `<count>.<template>`."""
    count, _, template = probe.probe.partition(".")
    return template if count.isdigit() else probe.probe


def _just_offered(wanted: Wanted, candidate: Candidate) -> bool:
    return bool(wanted.lately) and template_of(wanted.lately[-1]) == candidate.template.id


def say(candidate: Candidate, lang: Lang, *, familiar: bool = False) -> str:
    """A candidate in words; "" where the customer's words do not fit into it."""
    template = candidate.template.say.in_(lang)
    if lang == "fr":
        template = typeset(template)
        template = as_tu(template) if familiar else template
    x, y = quotable(candidate.x), quotable(candidate.y)
    if ("{x}" in template and not x) or ("{y}" in template and not y):
        return ""
    text = template.replace("{x}", x).replace("{y}", y)
    text = _DE.sub(r"d'\1", text) if lang == "fr" else text
    return text if len(text.split()) <= LONGEST else ""


@lru_cache(maxsize=1_000)
def typeset(text: str) -> str:
    """French typography: a narrow no-break space before high punctuation and inside quotation marks."""
    text = re.sub(r"[ \u202f]*([?!:;»])", "\u202f\\1", text)
    return re.sub(r"«[ \u202f]*", "«\u202f", text)


def quotable(words: str) -> str:
    """The customer's words as they stand inside a question; "" when they are too long for it."""
    words = _CUTS.sub("", words).strip(" ,.;:!?…-")
    if not words or len(words) > _LONGEST_WORDS or "\n" in words:
        return ""
    if words[0].isupper() and not words.startswith(("I ", "I'", "I’")) and words[1:2].islower():
        first = words.split()[0]
        if len(first) <= 3 or first.lower() in _LOWERED:
            words = words[0].lower() + words[1:]
    return words


_LOWERED = frozenset(
    "until what then when every that this j'avais j'étais j'ai c'était jusqu'au jusqu'à mon".split()
)


def _recent(wanted: Wanted) -> list[str]:
    """What the interviewer asked in the last turns, folded."""
    asked = [turn.text for turn in wanted.conversation.turns[-7:] if turn.role == "interviewer"]
    return [bare(text) for text in asked if len(text) < 400]


def _may_be_asked(
    wanted: Wanted, candidate: Candidate, text: str, last: Turn, recent: list[str]
) -> bool:
    folded = bare(text)
    if any(fuzz.token_sort_ratio(folded, asked) >= _SAME_QUESTION for asked in recent):
        return False
    if not candidate.x:
        return True  # held clean by the tests, whatever came before
    known = wanted.tracker.asked_cleanly
    if text not in known:
        if len(known) >= _REMEMBERED:
            known.clear()
        known[text] = _is_clean(wanted.conversation, text, last)
    return known[text]


def _is_clean(conversation: Conversation, text: str, last: Turn) -> bool:
    """Whether our own linter lets this pass as the next thing said, and no product is named in it."""
    if conversation.names.mentions(text, last.lang):
        return False
    asked = Turn(
        n=last.n + 1, place=len(conversation.turns), role="interviewer", text=text, lang=last.lang
    )
    return is_clean(text, last.lang, asked, conversation)


def _others(chosen: Iterator[Choice]) -> tuple[Alternative, ...]:
    """Two more questions that differ from the first and from one another."""
    return tuple(
        Alternative(probe=one.candidate.template.id, text=one.text, because=one.candidate.because)
        for one in islice(chosen, 2)
    )


def _differ(a: Candidate, b: Candidate) -> bool:
    if a.because.kind == "cue" and b.because.kind == "cue" and a.because.quote == b.because.quote:
        return False
    return a.template.id != b.template.id and (a.slot is None or a.slot != b.slot)


def _event(wanted: Wanted, choice: Choice, others: tuple[Alternative, ...]) -> ProbeEvent:
    candidate = choice.candidate
    return ProbeEvent(
        probe=candidate.template.id,
        text=choice.text,
        phase=candidate.phase or wanted.tracker.where.phase,
        slot=candidate.slot,
        force=candidate.force,
        because=candidate.because,
        alternatives=others,
    )


# ------------------------------------------------------------------------ repair and silence


def _repairing(wanted: Wanted, flag: FlagEvent, chosen: Iterator[Choice]) -> ProbeEvent:
    """The spoiled question, asked again cleanly."""
    because = Because(kind="repair", turn=flag.turn)
    return ProbeEvent(
        probe=f"repair_{flag.finding}",
        text=flag.repair or "",
        phase=wanted.tracker.where.phase,
        because=because,
        alternatives=_others(chosen),
    )


def _waiting(wanted: Wanted, last: Turn, chosen: Iterator[Choice]) -> ProbeEvent:
    thread = next(
        (t for t in wanted.tracker.threads.ranked(last.place) if t.place == last.place), None
    )
    because = Because(kind="silence", quote=thread.quote if thread else None, turn=last.n)
    silent = Candidate(SILENCE, because, 1.0)
    first = Choice(silent, typeset(SILENCE.say.fr) if last.lang == "fr" else SILENCE.say.en)
    return _event(wanted, first, _others(chosen))


# ------------------------------------------------------------------------------- recognising


def near(turn: Turn, probe: Offered) -> bool:
    """Whether the interviewer asks this probe or something near it: its content, not its small words.

    Only the last two units are looked at: that is where the question is; what comes before may well hold
    the same words to another end.
    """
    if probe.kind == "silence":
        return False
    units = turn.read.units[-2:]
    about = content_in(probe.text, turn.lang)
    said = {word.lemma for unit in units for word in unit.words if word.lemma in turn.read.content}
    shared = len(about & said)
    if about and not shared:
        return False
    offered = bare(probe.text)
    alike = max((fuzz.token_sort_ratio(unit.bare, offered) for unit in units), default=0)
    if len(units) == 2:
        alike = max(alike, fuzz.token_sort_ratio(f"{units[0].bare} {units[1].bare}", offered))
    if not about:
        return bool(alike >= _SAID)
    if shared and alike >= 70:
        return True
    return (shared >= 2 and shared / len(about) >= 0.6) or (shared == len(about) and alike >= 45)


_SAID = 86

"""The one question worth asking now, and two of another kind beside it.

Candidates come from `probes.py`; here the best that may be asked is chosen: not what was just offered,
asked or answered, not with a locked name, not longer than a breath, and never one that our own linter
would flag.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from app.coach.address import as_tu
from app.coach.asked import Asked
from app.coach.offered import Offered, template_of
from app.coach.probes import candidates
from app.coach.silence import wants_silence
from app.coach.taking_up import Candidate
from app.coach.templates import SILENCE
from app.coach.tracker import Tracker
from app.conversation import Conversation, Turn
from app.events import Alternative, Because, FlagEvent, Lang, ProbeEvent
from app.language import content_in
from app.method.linting import goes_on, is_clean

LONGEST = 18
_LONGEST_WORDS = 44  # code points of the customer's own words inside a question
# The same words are not offered again within this many offers, repairs among them.
_OFFERS = 24
_REMEMBERED = 64
_CUTS = re.compile(r"[\"«»“”]")
_DE = re.compile(r"\bde («\u202f[aeiouyhàâéèêîôûœ])", re.IGNORECASE)


@dataclass(slots=True)
class Wanted:
    """What a suggestion is made from.

    `lately` are the probes offered before, latest last; `unwanted` the templates waved away; `repair` the
    flag of a question that was just spoiled; `silence` whether waiting may be suggested; `asked` what the
    interviewer asked so far.
    """

    tracker: Tracker
    conversation: Conversation
    lately: list[Offered]
    unwanted: set[str]
    repair: FlagEvent | None
    silence: bool = True
    asked: Asked = field(default_factory=Asked)


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
        candidates(wanted.tracker, wanted.conversation, last, wanted.asked),
        key=lambda one: -_worth(one, lately),
    )
    offered = {probe.text for probe in wanted.lately[-_OFFERS:]}
    taken: list[Candidate] = []
    for candidate in ranked:
        if candidate.template.id in wanted.unwanted or _just_offered(wanted, candidate):
            continue
        if not all(_differ(candidate, other) for other in taken):
            continue
        text = say(candidate, last.lang, familiar=wanted.tracker.familiar)
        if text and text not in offered and _may_be_asked(wanted, candidate, text, last):
            taken.append(candidate)
            offered.add(text)
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


def _just_offered(wanted: Wanted, candidate: Candidate) -> bool:
    asked = (probe for probe in reversed(wanted.lately) if probe.kind != "repair")
    before = next(asked, None)
    return before is not None and template_of(before) == candidate.template.id


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


def _may_be_asked(wanted: Wanted, candidate: Candidate, text: str, last: Turn) -> bool:
    if wanted.asked.before(text):
        return False
    if not candidate.x and _follows(wanted.conversation, text, last):
        return True  # held clean by the tests, whatever came before
    if candidate.x and _plain(candidate):
        return not wanted.conversation.names.mentions(text, last.lang)
    known = wanted.tracker.asked_cleanly
    # What leaves a strong answer behind depends on the answer; in the customer's own words none does.
    key = text if candidate.x else f"{last.place}:{text}"
    if key not in known:
        if len(known) >= _REMEMBERED:
            known.clear()
        known[key] = may_be_said(wanted.conversation, text, last, ours=not candidate.x)
    return known[key]


def _plain(candidate: Candidate) -> bool:
    """Whether nothing in the customer's words could spoil a question that the tests hold clean.

    A comma may part off a tag, a word to the listener or an "or" may ask by itself.
    """
    words = f"{candidate.x} {candidate.y}".lower()
    return not (_MAY_SPOIL.search(words) or any(mark in words for mark in _MARKS))


_MARKS = ",?!;:—"
_MAY_SPOIL = re.compile(
    r"\b(you|your|yours|or|right|okay|eh|please|what|why|how|when|where|who|which|if|would|could|should|imagine"
    r"|tu|te|toi|ton|ta|tes|vous|votre|vos|ou|où|hein|non|si|quoi|pourquoi|comment|quand|combien|qui|quel\w*"
    r"|est-ce|imagin\w*|\w+r(ais|ait|ions|iez|aient))\b|n['’]t\b|'d\b|’d\b"
)


def _follows(conversation: Conversation, text: str, last: Turn) -> bool:
    """Whether a question of the bank cannot seem to jump away: it holds a word that was said, or none."""
    about = content_in(text, last.lang)
    return not about or any(lemma in conversation.said for lemma in about)


def may_be_said(conversation: Conversation, text: str, last: Turn, *, ours: bool = False) -> bool:
    """Whether our own linter lets this pass as the next thing said, and no product is named in it.

    `ours`: there are none of the customer's words in it.
    """
    if conversation.names.mentions(text, last.lang):
        return False
    asked = Turn(
        n=last.n + 1, place=len(conversation.turns), role="interviewer", text=text, lang=last.lang
    )
    return (goes_on if ours else is_clean)(text, last.lang, asked, conversation)


def _others(chosen: Iterator[Choice]) -> tuple[Alternative, ...]:
    """Two more questions that differ from the first and from one another."""
    return tuple(
        Alternative(probe=one.candidate.template.id, text=one.text, because=one.candidate.because)
        for one in islice(chosen, 2)
    )


def _differ(a: Candidate, b: Candidate) -> bool:
    """Whether two questions go different ways: of those in the customer's words one stands, and holes beside."""
    if a.because.kind == "cue" and b.because.kind == "cue" and (a.x or b.x):
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

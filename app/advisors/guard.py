"""What an advisor says passes here before anybody sees it; each rule has a name, and is counted by it.

The transcript is data and so is the answer: nothing of it is trusted for being well formed. The coach
looks once more, with the whole talk, before it shows anything.
"""

from collections.abc import Callable
from typing import Final

from app.advisors.answers import (
    Answer,
    NextProbes,
    Repair,
    ReportNote,
    SecondOpinion,
    StoryDraft,
    Suggested,
    Voice,
)
from app.advisors.drafts import draft
from app.advisors.known import added
from app.advisors.notes import note
from app.advisors.reasons import Reason
from app.advisors.signs import addresses, orders, other_language, praises, unspeakable
from app.advisors.talk import Talk, alike, folded, quotes, unquoted
from app.advisors.voices import voice
from app.events import AdviceWanted, FormId
from app.method.pitfalls import by_id

__all__ = ["Reason", "Talk", "folded", "judge", "kept", "probe", "question"]

LONGEST_QUESTION: Final = 18
LONGEST_REASON: Final = 40
_NOTHING: Final = frozenset((None, "facilitator", "logistics"))
# A check, a choice, an echo may be right from a person who hears the voice; on a panel it is an answer offered.
_CLOSED: Final = frozenset(("closed_yn", "forced_choice", "recap_check", "echo"))
_OPEN: Final[frozenset[FormId]] = frozenset(
    ("invitation", "cued_invitation", "open_wh", "directive_wh")
)


def judge(answer: Answer, asked: AdviceWanted | Talk) -> Reason | None:
    """Why this answer may not be used; None when it may. Of several probes one good one is enough.

    Answers to the same question are held against one `Talk`: it reads what was said once.
    """
    talk = asked if isinstance(asked, Talk) else Talk(asked)
    match answer:
        case Repair():
            return question(answer.question, talk)
        case NextProbes():
            reasons = [probe(one, talk) for one in answer.probes]
            return None if None in reasons else reasons[0]
        case SecondOpinion():
            return _opinion(answer, talk)
        case Voice():
            return voice(answer.text, talk)
        case ReportNote():
            return note(answer, talk)
        case StoryDraft():
            return draft(answer.yaml, talk.lang)
    return "empty"


def kept(answer: NextProbes, wanted: AdviceWanted) -> list[Suggested]:
    """The probes of an answer that may be shown, each said once."""
    talk = Talk(wanted)
    fine: list[Suggested] = []
    for one in answer.probes:
        fresh = all(not alike(one.question, other.question) for other in fine)
        if fresh and probe(one, talk) is None:
            fine.append(one)
    return fine


def question(text: str, talk: Talk) -> Reason | None:
    """Why this is no question for the panel."""
    if not text.strip():
        return "empty"
    if len(text.split()) > LONGEST_QUESTION:
        return "too_long"
    if reason := unspeakable(text):
        return reason
    checks: tuple[tuple[Reason, Callable[[], bool]], ...] = (
        ("wrong_language", lambda: other_language(text, talk.lang)),
        ("locked_name", lambda: talk.names(text)),
        ("gives_orders", lambda: orders(unquoted(text), talk.lang)),
        ("asks_nothing", lambda: talk.form(text) in _NOTHING),
        ("not_clean", lambda: not talk.is_clean(text)),
        ("not_open", lambda: talk.form(text) in _CLOSED),
        ("said_before", lambda: any(alike(text, one) for one in talk.wanted.asked)),
        ("quote_not_said", lambda: not all(map(talk.echoes, quotes(text)))),
        ("adds_a_fact", lambda: any(added(text, talk.told, people=False, counts=_dated(text)))),
    )
    return next((reason for reason, fails in checks if fails()), None)


def _dated(text: str) -> bool:
    """Whether a question's numbers are facts: written in figures. "The ten minutes before" are none."""
    return any(one.isdigit() for one in text)


def probe(one: Suggested, talk: Talk) -> Reason | None:
    """Why this probe may not be shown."""
    return question(one.question, talk) or (None if talk.was_said(one.quote) else "quote_not_said")


def _opinion(answer: SecondOpinion, talk: Talk) -> Reason | None:
    about = folded(talk.wanted.about)
    seen: set[tuple[str, str]] = set()
    for one in answer.findings:
        if one.finding not in by_id:
            return "unknown_finding"
        if not one.quote.strip() or folded(one.quote) not in about:
            return "quote_not_said"
        if (one.finding, folded(one.quote)) in seen:
            return "said_before"
        seen.add((one.finding, folded(one.quote)))
    if _contradicts(answer):
        return "contradicts_itself"
    return _explained(answer.reason, talk) if answer.reason.strip() else None


def _contradicts(answer: SecondOpinion) -> bool:
    """Whether the form says another thing than the verdict or a finding does."""
    found = {one.finding for one in answer.findings}
    if answer.is_question and answer.form == "facilitator":
        return True
    if not answer.is_question and answer.form not in (None, "facilitator", "logistics"):
        return True
    return answer.form in _OPEN and not found.isdisjoint(("closed_question", "forced_choice"))


def _explained(text: str, talk: Talk) -> Reason | None:
    """Why a second reader's reason may not stand in the debrief."""
    own = unquoted(text)
    if len(text.split()) > LONGEST_REASON:
        return "too_long"
    if reason := unspeakable(text, own):
        return reason
    checks: tuple[tuple[Reason, Callable[[], bool]], ...] = (
        ("wrong_language", lambda: other_language(own, talk.lang)),
        ("gives_orders", lambda: orders(own, talk.lang)),
        ("locked_name", lambda: talk.names(own)),
        ("takes_sides", lambda: praises(own, talk.lang)),
        ("out_of_role", lambda: addresses(own, talk.lang)),
        ("quote_not_said", lambda: not all(_spoken(one, talk) for one in quotes(text))),
        ("adds_a_fact", lambda: any(added(text, talk.told, people=False, counts=_dated(text)))),
    )
    return next((reason for reason, fails in checks if fails()), None)


def _spoken(quote: str, talk: Talk) -> bool:
    said = " ".join((talk.wanted.about, *(one.text for one in talk.wanted.turns)))
    return folded(quote) in folded(said)

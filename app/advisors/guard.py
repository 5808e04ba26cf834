"""What an advisor says passes here before anybody sees it; each rule has a name, and is counted by it.

The transcript is data and so is the answer: nothing of it is trusted for being well formed. The coach
looks once more, with the whole talk, before it shows anything.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, Literal

from rapidfuzz import fuzz

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
from app.conversation import Conversation, Turn
from app.events import AdviceWanted, FormId, Opening, Product
from app.language import which
from app.language.base import bare
from app.method.forms import answered, forms
from app.method.linting import is_clean
from app.method.pitfalls import by_id

Reason = Literal[
    "empty", "too_long", "wrong_language", "not_speech", "locked_name", "asks_nothing", "not_open", "not_clean",
    "quote_not_said", "said_before", "unknown_turn", "adds_a_fact", "unknown_finding",
]  # fmt: skip

LONGEST_QUESTION: Final = 18
LONGEST_VOICE: Final = 110
LONGEST_SENTENCE: Final = 60
ALIKE: Final = 92
"""Two wordings nearer than this (rapidfuzz ratio, 0 to 100) are the same."""

# What belongs to pages, programs and models talking of themselves; nobody says it in an interview.
_NOT_SPEECH: Final = re.compile(
    r"https?://|www\.|[<>{}\[\]|`\\]|\*\*|^\s*[#*-]\s|\n|"
    r"\b(?:as an ai|language model|system prompt|(?:ignore|disregard|forget) (?:all|any|the|your|previous|prior)"
    r"|previous instructions|en tant qu['’](?:ia|intelligence artificielle)|modèle de langage"
    r"|(?:ignore[zr]?|oublie[zr]?) (?:les|tes|vos|toutes?) |instructions? précédentes?|assistant ia)\b",
    re.IGNORECASE,
)
_NOTHING: Final = frozenset((None, "facilitator", "logistics"))
# A check, a choice, an echo may be right from a person who hears the voice; on a panel it is an answer offered.
_CLOSED: Final = frozenset(("closed_yn", "forced_choice", "recap_check", "echo"))
_NUMBER: Final = re.compile(r"\d+")
_WORD: Final = re.compile(r"\w+")
_PROPER: Final = re.compile(r"(?<![.!?…«“\"]\s)(?<!^)\b[A-ZÀ-ÖØ-Þ][\wà-öø-ÿ]+")


class Talk:
    """The end of an interview as an advisor was given it: what is clean is judged after these turns."""

    def __init__(self, wanted: AdviceWanted) -> None:
        self.wanted = wanted
        self.conversation = Conversation(Opening(product=Product(names=wanted.locked)))
        for given in wanted.turns:
            turn = Turn(
                n=given.turn, place=len(self.conversation.turns), role=given.role, text=given.text,
                lang=wanted.lang, count=len(given.text.split()),
            )  # fmt: skip
            self.conversation.turns.append(turn)
            if turn.role == "interviewer":
                forms(turn, self.conversation)
            self.conversation.note(turn)
        self._said = folded(" ".join(one.text for one in wanted.turns if one.role == "customer"))

    def names(self, text: str) -> bool:
        """Whether a locked name is in these words, also misspelt."""
        return bool(self.conversation.names.mentions(text, self.wanted.lang))

    def next_turn(self, text: str) -> Turn:
        """These words as the next thing that the interviewer says."""
        return Turn(
            n=self.wanted.turn + 1, place=len(self.conversation.turns), role="interviewer", text=text,
            lang=self.wanted.lang, count=len(text.split()),
        )  # fmt: skip

    def form(self, text: str) -> FormId | None:
        """What kind of question these words are."""
        turn = self.next_turn(text)
        forms(turn, self.conversation)
        unit = answered(turn)
        return unit.form if unit is not None else None

    def is_clean(self, text: str) -> bool:
        """Whether our own linter lets these words pass."""
        return is_clean(text, self.wanted.lang, self.next_turn(text), self.conversation)

    def was_said(self, quote: str) -> bool:
        """Whether the customer said this, word for word."""
        return bool(quote.strip()) and folded(quote) in self._said


def folded(text: str) -> str:
    """Words with their signs evened out: a quote may differ in its apostrophes, blanks and capitals."""
    return " ".join(bare(text).split())


# ------------------------------------------------------------------------------------- judging


def judge(answer: Answer, wanted: AdviceWanted) -> Reason | None:
    """Why this answer may not be used; None when it may. Of several probes one good one is enough."""
    talk = Talk(wanted)
    match answer:
        case Repair():
            return question(answer.question, talk)
        case NextProbes():
            reasons = [probe(one, talk) for one in answer.probes]
            return None if None in reasons else reasons[0]
        case SecondOpinion():
            return _opinion(answer, talk)
        case Voice():
            return _voice(answer.text, talk)
        case ReportNote():
            return _note(answer, talk)
        case StoryDraft():
            return None if answer.yaml.strip() else "empty"
    return "empty"


def kept(answer: NextProbes, wanted: AdviceWanted) -> list[Suggested]:
    """The probes of an answer that may be shown, each said once."""
    talk = Talk(wanted)
    fine: list[Suggested] = []
    for one in answer.probes:
        fresh = all(not _alike(one.question, other.question) for other in fine)
        if fresh and probe(one, talk) is None:
            fine.append(one)
    return fine


def question(text: str, talk: Talk) -> Reason | None:
    """Why this is no question for the panel."""
    checks: tuple[tuple[Reason, Callable[[], bool]], ...] = (
        ("empty", lambda: not text.strip()),
        ("too_long", lambda: len(text.split()) > LONGEST_QUESTION),
        ("not_speech", lambda: bool(_NOT_SPEECH.search(text.strip()))),
        ("wrong_language", lambda: which(text, talk.wanted.lang) != talk.wanted.lang),
        ("locked_name", lambda: talk.names(text)),
        ("asks_nothing", lambda: talk.form(text) in _NOTHING),
        ("not_clean", lambda: not talk.is_clean(text)),
        ("not_open", lambda: talk.form(text) in _CLOSED),
        ("said_before", lambda: any(_alike(text, one) for one in talk.wanted.asked)),
    )
    return next((reason for reason, fails in checks if fails()), None)


def probe(one: Suggested, talk: Talk) -> Reason | None:
    """Why this probe may not be shown."""
    return question(one.question, talk) or (None if talk.was_said(one.quote) else "quote_not_said")


def _opinion(answer: SecondOpinion, talk: Talk) -> Reason | None:
    about = folded(talk.wanted.about)
    for seen in answer.findings:
        if seen.finding not in by_id:
            return "unknown_finding"
        if not seen.quote.strip() or folded(seen.quote) not in about:
            return "quote_not_said"
    return "not_speech" if _NOT_SPEECH.search(answer.reason) else None


def _voice(text: str, talk: Talk) -> Reason | None:
    """A customer's words may hold nothing that is not in the memories they were made from."""
    if not text.strip():
        return "empty"
    if len(text.split()) > LONGEST_VOICE:
        return "too_long"
    if _NOT_SPEECH.search(text.strip()):
        return "not_speech"
    if which(text, talk.wanted.lang) != talk.wanted.lang:
        return "wrong_language"
    return "adds_a_fact" if any(_new_facts(text, talk)) else None


def _new_facts(text: str, talk: Talk) -> Iterator[str]:
    told = " ".join(
        (*talk.wanted.facts, talk.wanted.about, *(one.text for one in talk.wanted.turns))
    )
    numbers, words = set(_NUMBER.findall(told)), set(_WORD.findall(folded(told)))
    yield from (number for number in _NUMBER.findall(text) if number not in numbers)
    yield from (name for name in _PROPER.findall(text) if folded(name) not in words)


def _note(answer: ReportNote, talk: Talk) -> Reason | None:
    known = {one.turn for one in talk.wanted.turns}
    for sentence in (*answer.story, *answer.jobs):
        if not sentence.text.strip():
            return "empty"
        if len(sentence.text.split()) > LONGEST_SENTENCE:
            return "too_long"
        if _NOT_SPEECH.search(sentence.text):
            return "not_speech"
        if not sentence.turns or not known.issuperset(sentence.turns):
            return "unknown_turn"
    if which(" ".join(one.text for one in answer.story), talk.wanted.lang) != talk.wanted.lang:
        return "wrong_language"
    story = " ".join(one.text for one in (*answer.story, *answer.jobs))
    return "adds_a_fact" if any(_new_numbers(story, talk)) else None


def _new_numbers(text: str, talk: Talk) -> Iterator[str]:
    told = " ".join((*talk.wanted.facts, *(one.text for one in talk.wanted.turns)))
    numbers = set(_NUMBER.findall(told))
    return (number for number in _NUMBER.findall(text) if number not in numbers)


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(folded(one), folded(other)) >= ALIKE

"""The guard of a report's note: each sentence says what its turns say, and nothing else.

A sentence may pull a story together in its own words; its figures and dates stand in the turns it cites, or
in the question before one of them, its quotes stand there word for word, and it shares words with them. What
an interview's customer ordered may be quoted; obeyed, it is stopped.
"""

import re
from collections.abc import Iterator
from typing import Final

from app.advisors.answers import Noted, ReportNote
from app.advisors.known import Known, added, content_of, dates, figures, names
from app.advisors.reasons import Reason
from app.advisors.signs import addresses, orders, other_language, praises, unspeakable
from app.advisors.talk import Talk, alike, folded, quotes, unquoted
from app.events import Lang

LONGEST_SENTENCE: Final = 60
LONGEST_DRILL: Final = 40
_CLOSED: Final = frozenset(("closed_yn", "forced_choice", "recap_check"))
LONGEST_NOTE: Final = 320
"""Words of all sentences together."""
# "Nobody told what it cost" stands on no word of any turn.
_UNTOLD: Final = re.compile(
    r"\b(?:(?:personne|nul|on) (?:n'(?:a|ont) |ne (?:sait|l'a) |n'en )|(?:il|elle|ce) ne (?:le )?dit pas|n'(?:a|est) pas (?:ete )?(?:dit|raconte)"
    r"|n'est pas (?:su|connu)|reste (?:inconnue?|a savoir)"
    r"|nobody (?:said|told|knows|asked)|not (?:told|said|known)|(?:is|are|was|remains?) (?:not known|unknown|untold)|never (?:said|told|came up)|did not (?:say|come up))"
)


def note(answer: ReportNote, talk: Talk) -> Reason | None:
    """Why this note may not stand in a report."""
    sentences = [*answer.story, *answer.jobs]
    if sum(len(one.text.split()) for one in sentences) > LONGEST_NOTE:
        return "too_long"
    for place, one in enumerate(sentences):
        if reason := _sentence(one, talk):
            return reason
        # A job may be worded as the customer would: "When it rings, I want …".
        if place < len(answer.story) and addresses(unquoted(one.text), talk.lang):
            return "out_of_role"
        if any(alike(one.text, other.text) for other in sentences[:place]):
            return "said_before"
    if other_language(unquoted(" ".join(one.text for one in answer.story)), talk.lang):
        return "wrong_language"
    return _drill(answer.drill, talk) if answer.drill.strip() else None


def _sentence(one: Noted, talk: Talk) -> Reason | None:
    if not one.text.strip():
        return "empty"
    if reason := _unfit(one.text, talk, LONGEST_SENTENCE):
        return reason
    if not one.turns or not {given.turn for given in talk.wanted.turns}.issuperset(one.turns):
        return "unknown_turn"
    return _stands(one, talk)


def _unfit(text: str, talk: Talk, longest: int) -> Reason | None:
    """Why these words may stand in no report, whatever they stand on. What they quote may have been ordered or praised."""
    own = unquoted(text)
    if len(text.split()) > longest:
        return "too_long"
    if reason := unspeakable(text, own):
        return reason
    if orders(own, talk.lang):
        return "gives_orders"
    if other_language(own, talk.lang):
        return "wrong_language"
    if talk.names(text):
        return "locked_name"
    return "takes_sides" if praises(own, talk.lang) else None


def _stands(one: Noted, talk: Talk) -> Reason | None:
    """Whether a sentence stands on what was told, and on the turns it cites."""
    cited = tuple(_cited(one, talk))
    said = folded(" ".join(cited))
    if any(quote and folded(quote) not in said for quote in quotes(one.text)):
        return "quote_not_said"
    if talk.abroad:
        return _translated(one.text, talk)
    if any(added(one.text, talk.told)):
        return "adds_a_fact"
    known = Known(cited, talk.lang)
    if figures(one.text, talk.lang) - known.numbers or dates(one.text, talk.lang) - known.words:
        return "not_in_its_turns"
    return None if _grounded(one.text, known, talk) else "not_in_its_turns"


def _translated(text: str, talk: Talk) -> Reason | None:
    """Of a note in another language than the talk, names and numbers can still be told."""
    spoken: Lang = "en" if talk.lang == "fr" else "fr"
    numbers = talk.told.numbers | Known(talk.told.texts, spoken).numbers
    new = figures(text, talk.lang) - numbers
    return "adds_a_fact" if new or set(names(text)) - talk.told.words else None


def _cited(one: Noted, talk: Talk) -> Iterator[str]:
    """The words of the turns that a sentence cites, each with the question right before it."""
    before = ""
    for given in talk.wanted.turns:
        if given.turn in one.turns:
            if before:
                yield before
            yield given.text
        before = given.text if given.role == "interviewer" else ""


def _grounded(text: str, known: Known, talk: Talk) -> bool:
    """Whether a sentence shares a word that carries meaning with its turns, beside its names and dates.

    A quote that stands there is more than that; a sentence of nothing but names has them in its turns.
    """
    if any(quotes(text)) or _UNTOLD.search(folded(text)):
        return True
    named = {*names(text), *dates(text, talk.lang)}
    lemmas = {one for one in content_of(text, talk.lang) if one not in named}
    return any(map(known.tells, lemmas)) if lemmas else bool(named) and named <= known.words


def _drill(text: str, talk: Talk) -> Reason | None:
    """Why this is no advice: it is the one part that may tell a reader what to do, namely what to ask."""
    if reason := _unfit(text, talk, LONGEST_DRILL):
        return reason
    if not talk.abroad and any(added(text, talk.told, counts=False)):
        return "adds_a_fact"
    return _example(text, talk)


def _example(text: str, talk: Talk) -> Reason | None:
    """A question in a piece of advice is clean by our own law; what else it quotes was said."""
    said = folded(" ".join(given.text for given in talk.wanted.turns))
    for quote in quotes(text):
        asks = f"{quote}\u202f?" if talk.lang == "fr" else f"{quote}?"
        if folded(quote) in said:
            continue
        if not talk.is_clean(asks) or talk.form(asks) in _CLOSED:
            return "not_clean"
    return None

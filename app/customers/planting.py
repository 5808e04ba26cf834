"""What a suggestive question plants when it is agreed with, and what the card says instead."""

from app.customers.card import Card, Known
from app.customers.ear import Asked
from app.customers.feedback import Planted, Style
from app.customers.openness import State
from app.customers.story import Falsehood
from app.events import Lang

AGREES: dict[Style, float] = {"pleaser": 0.65, "chatty": 0.35, "terse": 0.35, "expert": 0.30, "defensive": 0.10}  # fmt: skip
"""How likely a style agrees with what is put to it (the method's §5.2)."""

POLITENESS = 0.30
"""How much likelier anybody is to be kind about a thing that is being sold to them."""

YES_SAYING = 0.3
"""How much of that agreement a plain yes-or-no question gets: people say yes (Krosnick 1999: about a tenth)."""

_NOTHING: dict[Lang, str] = {
    "fr": "La carte ne dit rien de cela : c'est votre idée, pas la sienne.",
    "en": "The card holds nothing of the kind: that is your idea, not theirs.",
}
_POLITE: dict[Lang, str] = {
    "fr": "C'est de la politesse : rien, dans l'histoire, ne demandait votre solution.",
    "en": "That is politeness: nothing in the story asked for what you offer.",
}


def false_about(asked: Asked, card: Card) -> Falsehood | None:
    """The falsehood that a question puts forward: the one that shares most words with it."""
    found = [(len(topics & asked.words), -place) for place, (_, topics) in enumerate(card.false)]
    shared, place = max(found, default=(0, 0))
    return card.false[-place][0] if shared else None


def memory_about(asked: Asked, card: Card) -> Known | None:
    """The memory that a question is about: the one that shares most of its topics."""
    found = [(len(known.topics & asked.words), -known.place) for known in card.known.values()]
    shared, place = max(found)
    return next(k for k in card.known.values() if k.place == -place) if shared else None


def planted(asked: Asked, card: Card, state: State) -> tuple[Planted | None, Falsehood | None]:
    """What agreeing to this question enters in the ledger; nothing where the same claim stands there."""
    of_the_card = asked.way != "pitch" and not asked.stranger
    false = false_about(asked, card) if of_the_card else None
    finding = asked.findings[0] if asked.findings else None
    lang = card.story.lang

    def entry(claim: str, says: str, kind: str) -> Planted | None:
        if any(one.claim == claim for one in state.planted):
            return None
        return Planted.model_validate(
            {"turn": state.turn, "question": asked.text, "finding": finding, "claim": claim,
             "card": says, "kind": kind}
        )  # fmt: skip

    if false is not None:
        return entry(false.claim, false.card, "false"), false
    if asked.way == "pitch":
        return entry(asked.text, _POLITE[lang], "politeness"), None
    known = None if asked.stranger else memory_about(asked, card)
    if known is not None and known.id not in state.told:
        state.tainted.add(known.id)
        return entry(asked.text, known.memory.fact, "tainted"), None
    return entry(asked.text, _NOTHING[lang], "unfounded"), None

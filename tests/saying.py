"""Saying one thing in an interview, after others: what forms it gets."""

from app.conversation import Conversation, Turn
from app.events import FormId, Lang, Opening, Role
from app.method.forms import answered, forms, is_question


def said(text: str, lang: Lang, *after: str) -> tuple[Turn, Conversation]:
    """The interviewer's turn `text`, after these customer turns ("I: " for the interviewer's)."""
    conversation = Conversation(Opening())
    for earlier in after:
        role: Role = "interviewer" if earlier.startswith("I: ") else "customer"
        _add(conversation, role, earlier.removeprefix("I: "), lang)
    return _add(conversation, "interviewer", text, lang), conversation


def _add(conversation: Conversation, role: Role, text: str, lang: Lang) -> Turn:
    place = len(conversation.turns)
    turn = Turn(place, place, role, text, lang=lang)
    conversation.turns.append(turn)
    forms(turn, conversation)
    conversation.note(turn)
    return turn


def form(text: str, lang: Lang, *after: str) -> FormId | str | None:
    unit = answered(said(text, lang, *after)[0])
    return unit.form if unit else None


def asks(text: str, lang: Lang, *after: str) -> bool:
    return is_question(said(text, lang, *after)[0])

"""Staging a turn: the few words said before it made into a conversation, so that it can be looked at.

For the examples of idea files, for a question on a command line, for a line of a guide. A line that
starts with "I: " was the interviewer's; every other one the customer's.
"""

from collections.abc import Sequence

from app.conversation import Conversation, Turn
from app.events import Lang, Opening, Product, Role
from app.method.forms import forms

ASKED = "I: "


def stage(
    text: str,
    lang: Lang,
    after: Sequence[str] = (),
    *,
    names: Sequence[str] = (),
    competitors: Sequence[str] = (),
    sounds_like: Sequence[str] = (),
    gap: float | None = None,
    role: Role = "interviewer",
) -> tuple[Turn, Conversation]:
    """A turn after the turns of `after`, and the conversation it stands in.

    `gap` are the seconds between the end of the last turn and the start of this one; without it no turn
    has times. The ledger has heard every turn, this one too; the record holds those before.
    """
    product = Product(
        names=tuple(names), competitors=tuple(competitors), sounds_like=tuple(sounds_like)
    )
    conversation = Conversation(Opening(lang=lang, product=product))
    for line in after:
        asked = line.startswith(ASKED)
        said = line.removeprefix(ASKED)
        _append(conversation, said, lang, "interviewer" if asked else "customer")
    turn = _turn(conversation, text, lang, role)
    if gap is not None and conversation.turns:
        conversation.turns[-1].end = 100.0
        turn.start = 100.0 + gap
    conversation.turns.append(turn)
    _hear(conversation, turn)
    return turn, conversation


def _turn(conversation: Conversation, text: str, lang: Lang, role: Role) -> Turn:
    place = len(conversation.turns)
    return Turn(n=place, place=place, role=role, text=text, lang=lang)


def _append(conversation: Conversation, text: str, lang: Lang, role: Role) -> None:
    turn = _turn(conversation, text, lang, role)
    conversation.turns.append(turn)
    _hear(conversation, turn)
    if role == "interviewer":
        forms(turn, conversation)
    conversation.note(turn)


def _hear(conversation: Conversation, turn: Turn) -> None:
    conversation.names.hear(turn.place, turn.n, turn.role, turn.text, turn.lang)

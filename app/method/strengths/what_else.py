"""What else: asks for the rest with a positive word.

"Something else" and "what else" draw out what is still unsaid; "anything else" invites no.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import Span, Wording

MORE = Wording(
    fr=r"\b(?P<a1>quoi d'autre|qui d'autre|qu'est[ -]ce que j'aurais (?:du|pu) vous demander|qu'aurais-je du (?:vous )?demander|qu'avez-vous \w+ d'autre)\b|^(?:et )?(?P<a2>quoi encore)$",
    en=r"\b(?P<a1>what else|who else|what should i have asked|something else)\b",
    fr_needs="autre demander encore", en_needs="else asked",
)  # fmt: skip


def asks_for_more(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The positive words, in a unit that is no order about logistics."""
    for unit in turn.read.units:
        if unit.words and unit.form not in ("logistics", "closed_yn") and unit.closing != ".":
            span = MORE.first_in(unit, turn.read)
            if span is not None:
                yield span
                return


STRENGTH = Strength(
    id="what_else",
    title=Say(en="Asked what else", fr="A demandé la suite de la liste"),
    why=Say(
        en="A positive word draws out what is still unsaid.",
        fr="Un mot positif fait venir ce qui n'est pas encore dit.",
    ),
    check=asks_for_more,
    examples=(
        Hears("fr", "[[Quoi d'autre]] ?"),
        Hears("fr", "Et [[qui d'autre]] était dans la cuisine ?"),
        Hears("fr", "[[Qu'est-ce que j'aurais dû vous demander]] ?"),
        Hears("fr", "et [[quoi d'autre]] ce jour-là"),
        Hears("fr", "[[Qu'avez-vous regardé d'autre]] ?"),
        Hears("fr", "D'accord. [[quoi encore]]"),
        Hears("en", "[[What else]]?"),
        Hears("en", "And [[who else]] was in the kitchen?"),
        Hears("en", "[[What should I have asked]] you?"),
        Hears("en", "and [[what else]] that day"),
        Hears("en", "[[What else]] did you look at?"),
        Hears("en", "Okay. [[what else]]"),
        Deaf("fr", "Rien d'autre ?"),
        Deaf("fr", "Personne d'autre ?"),
        Deaf("fr", "Passons à autre chose."),
        Deaf("fr", "C'était quand, encore ?"),
        Deaf("fr", "D'un autre côté, comment faisiez-vous ?"),
        Deaf("fr", "Est-ce que quelqu'un d'autre payait ?"),
        Deaf("en", "Anything else?"),
        Deaf("en", "Nobody else?"),
        Deaf("en", "Let's talk about something else."),
        Deaf("en", "Somewhere else, then."),
        Deaf("en", "Did anyone else pay?"),
        Deaf("en", "Or else what happened?"),
    ),
)  # fmt: skip

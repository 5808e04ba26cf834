"""Anxiety and habit probe: looks for the brakes, without saying which.

Doubts about the new and attachment to the old are hardly ever volunteered, and no feature removes them.
"What nearly stopped you?" and "what was hard to let go of?" ask for both unled.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import Span, Wording, asks

BRAKES = Wording(
    fr=r"\b(?P<a1>qu'est[ -]ce qui a failli|(?:a|avez|ont) failli (?:vous (?:faire )?|tout )?\w+er|faire renoncer)\b|\b(?P<a2>(?:dire adieu|du mal a (?:lacher|laisser|quitter|abandonner)|renonce[rz]?))\b"
    r"|\b(?P<a3>qu'est[ -]ce qui (?:vous )?(?:a |faisait |fait )?(?:hesiter|retenu[e]?|retenait))\b|\b(?P<a4>qu'est[ -]ce que vous (?:risquiez|perdiez|quittiez|laissiez))\b|\b(?P<a5>qu'est[ -]ce qui marchait bien)\b|\b(?P<a6>qu'est[ -]ce qui (?:vous )?manqu(?:e|ait|ait-il))(?= (?:de|a|depuis|aujourd'hui de))",
    en=r"\b(?P<a1>what (?:nearly|almost) (?:made|stopped|kept|put|changed)|nearly (?:stopped|made) you)\b|\b(?P<a2>(?:hard|difficult) to (?:let go of|leave|give up|say goodbye to)|what did you (?:have to )?give up|say goodbye to)\b"
    r"|\b(?P<a3>what (?:held you back|made you hesitate|gave you pause))\b|\b(?P<a4>what (?:were you risking|was at stake|did you stand to lose))\b|\b(?P<a5>what worked well)\b|\b(?P<a6>what do you (?:still )?miss)\b",
)  # fmt: skip


def brakes(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The words that look for what held the customer back, in an open question."""
    for unit in asks(turn):
        if unit.form in ("closed_yn", "forced_choice"):
            continue
        span = BRAKES.first_in(unit, turn.read)
        if span is not None:
            yield span
            return


STRENGTH = Strength(
    id="anxiety_habit_probe",
    title=Say(en="Looked for the brakes", fr="A cherché les freins"),
    why=Say(
        en="Doubts and attachments are rarely volunteered; they have to be asked for, unled.",
        fr="Les doutes et les attaches viennent rarement seuls ; il faut les demander, sans les souffler.",
    ),
    check=brakes,
    examples=(
        Hears("fr", "[[Qu'est-ce qui a failli]] vous faire renoncer ?"),
        Hears("fr", "À quoi avez-vous dû [[dire adieu]] ?"),
        Hears("fr", "[[Qu'est-ce qui vous faisait hésiter]] ?", after=("J'ai hésité.",)),
        Hears("fr", "qu'est-ce que vous avez eu [[du mal à lâcher]]"),
        Hears("fr", "[[Qu'est-ce qui marchait bien]] dans l'ancienne façon ?"),
        Hears("fr", "[[Qu'est-ce que vous risquiez]] en changeant ?"),
        Hears("en", "[[What nearly made]] you walk away?"),
        Hears("en", "What was [[hard to let go of]]?"),
        Hears("en", "[[What made you hesitate]]?", after=("I hesitated.",)),
        Hears("en", "[[what did you have to give up]]"),
        Hears("en", "[[What worked well]] about the old way?"),
        Hears("en", "[[What did you stand to lose]]?"),
        Deaf("fr", "Vous aviez peur de perdre vos photos ?"),
        Deaf("fr", "Qu'est-ce qui manque encore aujourd'hui ?"),
        Deaf("fr", "Avez-vous hésité ?"),
        Deaf("fr", "Qu'est-ce qui vous a décidée ?"),
        Deaf("fr", "Ça a failli ne pas enregistrer, pardon."),
        Deaf("fr", "Qu'est-ce que vous avez gagné ?"),
        Deaf("en", "Were you afraid of losing your photos?"),
        Deaf("en", "What's still missing today?"),
        Deaf("en", "Did you hesitate?"),
        Deaf("en", "What made you decide?"),
        Deaf("en", "Sorry, I nearly forgot to record."),
        Deaf("en", "What did you gain?"),
    ),
)  # fmt: skip

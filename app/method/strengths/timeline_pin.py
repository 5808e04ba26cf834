"""Timeline pin: asks for a date, an order, a duration, or brackets one.

A story without dates cannot be put in order, and the order holds the causes. "Before or after Christmas?"
is the one forced choice that is good technique.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import Span, Wording, asks, words_of

_UNIT_FR = r"(?:temps|jours?|semaines?|mois|ans|annees|heures|minutes)"
_UNIT_EN = r"(?:days|weeks|months|years|hours|minutes|long|much time|time)"
WHEN = Wording(
    fr=rf"\b(?P<a1>c'etait quand|quand (?:est-ce que )?(?:c'etait|etait-ce|ca s'est passe)|quel(?:le)? (?:jour|mois|date|annee|heure)|a quelle (?:heure|date|periode|epoque)|vers quelle (?:heure|date))\b"
    rf"|\b(?P<a2>combien (?:de |d')?{_UNIT_FR} (?:entre|avant|apres|plus tard|se sont|s'est|ca a|a dure|est))|\b(?P<a3>depuis (?:quand|combien de temps))\b|\b(?P<a4>dans quel ordre)\b|\b(?P<a5>(?:et )?quand (?:avez|aviez|l'avez|as|est)[ -](?:vous|tu|ce))",
    en=rf"\b(?P<a1>when (?:was|did) (?:that|this|it|the \w+)(?: happen)?|what (?:day|month|date|year|time)|which (?:day|month|year))\b"
    rf"|\b(?P<a2>how (?:many )?{_UNIT_EN} (?:between|before|after|later|passed|went by|did (?:that|it) (?:take|last)))|\b(?P<a3>since when|how long had you)\b|\b(?P<a4>in (?:what|which) order)\b|\b(?P<a5>when did you)\b(?! (?:reali[sz]e|understand|know))",
)


def pins(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The words that ask when, or the whole bracketing question."""
    for unit in asks(turn):
        if unit.marks.bracket and unit.form == "forced_choice":
            yield words_of(unit)
            return
        span = WHEN.first_in(unit, turn.read)
        if span is not None and unit.form not in ("invitation", "cued_invitation", "statement_probe"):
            yield span
            return


STRENGTH = Strength(
    id="timeline_pin",
    title=Say(en="Pinned the timeline", fr="A daté le récit"),
    why=Say(
        en="Dates put the story in order, and the order holds the causes.",
        fr="Les dates mettent le récit en ordre, et l'ordre contient les causes.",
    ),
    check=pins,
    examples=(
        Hears("fr", "[[C'était avant ou après la rentrée]] ?"),
        Hears("fr", "[[C'était quand]], ce coup de fil ?"),
        Hears("fr", "[[Combien de temps entre]] la visite et la signature ?"),
        Hears("fr", "[[depuis quand]] le four faisait ce bruit"),
        Hears("fr", "[[Quel jour]] est-ce arrivé ?"),
        Hears("fr", "[[Dans quel ordre]] les avez-vous appelés ?"),
        Hears("en", "[[Was that before or after the holidays]]?"),
        Hears("en", "[[When was that]]?"),
        Hears("en", "[[How long between]] the visit and the lease?"),
        Hears("en", "[[since when]] did the oven make that noise"),
        Hears("en", "[[What day]] did it happen?"),
        Hears("en", "[[In what order]] did you ring them?"),
        Deaf("fr", "Quand ça coince, que faites-vous ?"),
        Deaf("fr", "Plutôt le prix ou la distance ?"),
        Deaf("fr", "Combien de personnes étaient là ?"),
        Deaf("fr", "Racontez-moi ce jour-là."),
        Deaf("fr", "Quel prix avez-vous payé ?"),
        Deaf("fr", "On a combien de temps devant nous ?"),
        Deaf("en", "When it gets stuck, what do you do?"),
        Deaf("en", "Price or distance?"),
        Deaf("en", "How many people were there?"),
        Deaf("en", "Tell me about that day."),
        Deaf("en", "What price did you pay?"),
        Deaf("en", "How much time do we have left?"),
    ),
)  # fmt: skip

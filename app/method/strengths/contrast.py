"""Contrast: sets what happened against a real or refused other way, to show what it meant.

"Why that day and not a month earlier?" gets at the cause that "why did you buy?" never does. The why is
tied to a moment or an option, not aimed at the person.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import Span, Wording, asks

AGAINST = Wording(
    fr=r"\b(?P<a1>pourquoi (?:a )?(?:ce|cet|cette) (?:jour|soir|matin|moment|fois|semaine|mois|annee|nuit|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ete|hiver)[ -]?(?:la)?(?:,? et pas .{2,40})?)"
    r"|\b(?P<a2>et pas (?:un|une|la|le|plus|avant|dans|six|deux|trois) .{2,30})$|\b(?P<a3>qu'est[ -]ce que (?:l'autre|le premier|l'ancien|l'ancienne|la premiere|les autres) (?:n'avai\w+ pas|avai\w+|n'ont pas))\b"
    r"|\b(?P<a4>qu'est[ -]ce qui (?:etait|avait) (?:different|change)|qu'est[ -]ce qui a change (?:entre|par rapport|ce jour))\b|\b(?P<a5>(?:en quoi (?:c'etait|est-ce|etait-ce) different|par rapport a la fois d'avant))\b",
    en=r"\b(?P<a1>why (?:that|this|then|on that|at that) ?(?:day|night|morning|evening|moment|point|time|week|month|year|\w+day)?(?:,? (?:and )?not .{2,40})?)(?= |$)(?! (?:was|is|the|did|are|were))|\b(?P<a2>and not (?:a|the|in|six|two|three|before) .{2,30})$"
    r"|\b(?P<a3>what did (?:the other|the first|the old|the others)(?: one)? (?:lack|not have|have)|what (?:was|were) the others? missing)\b|\b(?P<a4>what (?:was|had) (?:different|changed)|what changed (?:between|that day))\b|\b(?P<a5>how was (?:that|it|this) different)\b",
)


def contrasts(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The words that set one thing against another, in a question that is open."""
    for unit in asks(turn):
        if unit.form in ("forced_choice", "closed_yn"):
            continue
        span = AGAINST.first_in(unit, turn.read)
        if span is not None:
            yield span
            return


STRENGTH = Strength(
    id="contrast",
    title=Say(en="Asked for a contrast", fr="A demandé un contraste"),
    why=Say(
        en="Why then and not before: the difference holds the cause.",
        fr="Pourquoi là et pas avant : la différence contient la cause.",
    ),
    check=contrasts,
    examples=(
        Hears("fr", "[[Pourquoi ce jour-là et pas un mois plus tôt]] ?"),
        Hears("fr", "[[Pourquoi ce soir-là]] ?"),
        Hears("fr", "[[Qu'est-ce que l'autre n'avait pas]] ?", after=("J'ai visité deux écoles.",)),
        Hears("fr", "[[qu'est-ce qui avait changé]] entre les deux visites"),
        Hears("fr", "[[Pourquoi à ce moment-là, et pas avant l'été]] ?"),
        Hears("fr", "[[Qu'est-ce qui était différent]] cette fois ?"),
        Hears("en", "[[Why that day and not a month earlier]]?"),
        Hears("en", "[[Why then and not in the summer]]?"),
        Hears("en", "[[What did the other one lack]]?", after=("I saw two schools.",)),
        Hears("en", "[[what had changed]] between the two visits"),
        Hears("en", "[[Why that evening]]?"),
        Hears("en", "[[What was different]] this time?"),
        Deaf("fr", "Pourquoi avez-vous choisi le plus cher ?"),
        Deaf("fr", "C'est pourquoi je reviens à ce jour-là."),
        Deaf("fr", "Plutôt l'école publique ou l'autre ?"),
        Deaf("fr", "Pourquoi pas."),
        Deaf("fr", "Est-ce que l'autre était plus cher ?"),
        Deaf("fr", "Que s'est-il passé ce jour-là ?"),
        Deaf("en", "Why did you choose the most expensive one?"),
        Deaf("en", "That's why I'm coming back to that day."),
        Deaf("en", "The public school or the other one?"),
        Deaf("en", "Why not."),
        Deaf("en", "Was the other one more expensive?"),
        Deaf("en", "What happened that day?"),
    ),
)  # fmt: skip

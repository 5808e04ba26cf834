"""Negative polarity: "anything else?", « rien d'autre ? ». A probe that invites no.

In clinics "is there something else" left 78 % fewer concerns unmet; "anything else" changed nothing. "What
else?" is the good form; the customer's own "nothing else" handed back is an echo.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.grounding import voiced
from app.method.kit import INFO, Flag, Found, Pass, Pitfall, Say
from app.method.wording import Wording

INVITES_NO = Wording(
    fr=r"^(?:(?:et|donc|bon|alors|ok|okay|d'accord|tres bien|super|parfait|sinon|c'est note|je note|voila|pour finir),? )*(?P<a1>(?:rien d'autre(?: (?:a|que) .{2,25})?|rien a (?:ajouter|signaler|dire)|pas d'autres? \w+(?: \w+)?|pas autre chose|c'est tout|plus rien|personne d'autre(?: .{0,30})?|aucune? (?:autre )?\w+|(?:vous |tu )(?:n'|ne )?(?:avez|as|voyez|vois) (?:plus |pas )?(?:rien|autre chose|d'autres? \w+)(?: d'autre)?(?: (?:a|que) .{0,25})?))$",
    en=r"^(?:(?:and|so|okay|ok|well|but|right|great|good|sure|lovely|perfect|alright|ha|noted|cool),? )*(?P<a1>(?:is there |was there |did you have |do you have )?(?:anything|nothing|nobody|anybody|anyone|no one|noone) (?:else|more|to add|you(?:'d| would) like to add)(?: .{0,25})?|any (?:other )?\w+(?: considered)?|you (?:don't|didn't|haven't) (?:have|got|see|got any)? ?(?:any|anything) (?:\w+)(?: .{0,15})?|(?:is|was) that (?:all|it|everything)|no other \w+)$",
)


def invites_no(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A short closing probe worded so that no is the easy answer."""
    for unit in turn.read.units:
        if not unit.words or unit.form == "logistics" or unit.closing not in ("?", ""):
            continue
        span = INVITES_NO.first_in(unit, turn.read)
        if span is None or (unit.closing == "" and unit is not turn.read.units[-1]):
            continue
        said = [word.bare for word in unit.words if word.bare in ("rien", "nothing", "personne", "nobody", "aucun", "aucune")]
        if said and voiced(said, turn, conversation, 1):
            continue
        yield Found(span, 0.85)


PITFALL = Pitfall(
    id="negative_polarity_close",
    severity=INFO,
    live=False,
    title=Say(en="A probe that invites no", fr="Une relance qui appelle le non"),
    plain=Say(en="That made no the easy answer.", fr="Le non était la réponse facile."),
    advice=Say(en="Say “what else”, or “something else”.", fr="Dites « quoi d'autre », tout simplement."),
    why=Say(
        en="“Something else” drew out most of what was unsaid; “anything else” drew out nothing.",
        fr="« Autre chose » a fait venir l'essentiel du non-dit ; « rien d'autre », rien.",
    ),
    source="Heritage et al. 2007, J. Gen. Intern. Med.",
    instead=Say(en="What else happened that week?", fr="Quoi d'autre s'est passé cette semaine-là ?"),
    check=invites_no,
    examples=(
        Flag("fr", "[[Rien d'autre]] ?", instead="Quoi d'autre ?"),
        Flag("fr", "Et [[vous n'avez rien à ajouter]] ?", instead="Qu'est-ce que j'aurais dû vous demander ?"),
        Flag("fr", "[[Pas d'autres pistes]] ?", instead="Quelles autres pistes ?"),
        Flag("fr", "d'accord [[c'est tout]]", instead="Quoi d'autre ?"),
        Flag("fr", "[[Aucune crainte]] ?", instead="Qu'est-ce qui a failli vous arrêter ?"),
        Flag("fr", "[[Personne d'autre dans la famille]] ?", instead="Qui d'autre, dans la famille ?"),
        Flag("en", "[[Anything else]]?", instead="What else?"),
        Flag("en", "And [[nothing to add]]?", instead="What should I have asked you?"),
        Flag("en", "[[Any other leads]]?", instead="What other leads?"),
        Flag("en", "okay [[is that all]]", instead="What else?"),
        Flag("en", "[[Any worries]]?", instead="What nearly stopped you?"),
        Flag("en", "[[Nobody else in the family]]?", instead="Who else, in the family?"),
        Flag("en", "[[You don't have any other notes]]?", after=("That's the list.",), instead="What else?"),
        Pass("fr", "Quoi d'autre ?"),
        Pass("fr", "Qui d'autre était là ?"),
        Pass("fr", "Qu'est-ce que j'aurais dû vous demander ?"),
        Pass("fr", "Rien d'autre ?", after=("Il n'y avait rien d'autre dans le quartier.",)),
        Pass("fr", "Qu'aviez-vous envisagé d'autre ?"),
        Pass("fr", "Il y a autre chose que vous vouliez raconter : allez-y."),
        Pass("en", "What else?"),
        Pass("en", "Who else was there?"),
        Pass("en", "What should I have asked you?"),
        Pass("en", "Nothing else?", after=("There was nothing else around here.",)),
        Pass("en", "What else had you considered?"),
        Pass("en", "There's something else you wanted to tell me: go ahead."),
        Pass("en", "Which other notes did you have?", after=("That's the list.",)),
    ),
)  # fmt: skip

"""Faux invitation: opens like one ("tell me", « dites-moi ») and asks a yes or no.

About a quarter of the "tell me" questions in 434 field interviews were such. "Tell me if I go too fast" is
housekeeping, and "tell me how" is the real thing.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.kit import MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import about_it
from app.method.wording import CLOSED, Wording, speaks

FALSE = Wording(
    fr=r"\b(?P<a1>(?:dites|dis|expliquez|explique|racontez|raconte|precisez|precise)[ -]moi si|(?:pouvez|pourriez|peux|pourrais)[ -](?:vous|tu) (?:me |m')?(?:dire|expliquer|preciser|raconter) (?:si|s'il)"
    r"|(?:vous|tu) (?:pouvez|pourriez|peux|pourrais) (?:me |m')?(?:dire|expliquer|preciser) (?:si|s'il)|(?:pouvez|pourriez|peux)[ -](?:vous|tu) (?:me )?confirmer|confirmez[ -]moi)\b",
    en=r"\b(?P<a1>(?:tell|explain to|share with|talk to) me (?:about )?(?:if|whether)|(?:can|could|would|will) you (?:please )?say (?:\w+ ){0,3}?(?:about )?(?:if|whether)|(?:can|could|would|will) you (?:please )?(?:tell me|say|explain(?: to me)?) (?:if|whether)|(?:can|could|would) you (?:please )?confirm)\b",
)
OPENER = Wording(
    fr=r"^(?:(?:alors|donc|et|bon) )?(?P<a>(?:dites|dis|racontez|raconte|expliquez)[ -]moi)(?:$|,? ?(?=(?:vous|tu|c'est|c'etait|est[ -]ce|il y|ca|votre)\b))",
    en=r"^(?:(?:so|and|okay) )*(?P<a>(?:just )?tell me)(?:$|,? ?(?=(?:did|do|does|was|were|is|are|have|had|you)\b))",
)


# « Dites-moi si le son coupe »: housekeeping.
ABOUT_US = Wording(
    fr=r"\b(?:le son|l'image|la connexion|coupe|m'entend\w*|trop vite|pas clair|je (?:vais|vous|suis|parle)|on (?:s'arrete|continue)|besoin d'une pause)\b",
    en=r"\b(?:the (?:sound|audio|picture|line|connection)|cuts? out|hear me|too fast|unclear|not clear|i(?:'m| am| go|'ve)|we (?:stop|should)|need a break)\b",
)


def pretends(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """An opener that invites before words that do not."""
    units = list(speaks(turn))
    for at, unit in enumerate(units):
        span = None if ABOUT_US.first_in(unit, turn.read) else FALSE.first_in(unit, turn.read)
        if span is None and (opener := OPENER.first_in(unit, turn.read)):
            rest = unit if opener[1] < unit.end else (units[at + 1] if at + 1 < len(units) else None)
            span = opener if rest is not None and closes(rest, rest is unit, unit) else None
        if span is not None:
            yield Found(span, 0.85, repair=about_it(turn, unit, conversation))
            return


def closes(rest: Unit, same: bool, opener: Unit) -> bool:
    """Whether what follows the opener is yes or no."""
    if same:
        return rest.closing != "." and rest.marks.wh_place not in ("front", "in_situ")
    return rest.form in CLOSED and opener.closing in (",", "")


PITFALL = Pitfall(
    id="faux_invitation",
    severity=MINOR,
    live=False,
    title=Say(en="Faux invitation", fr="Fausse invitation"),
    plain=Say(en="It began as an invitation and ended as yes or no.", fr="Cela commençait en invitation et finissait en oui ou non."),
    advice=Say(en="Say “tell me how”, then wait.", fr="Dites « racontez-moi comment », puis attendez."),
    why=Say(
        en="The customer gets ready to tell and is asked to tick.",
        fr="La personne s'apprête à raconter, et on lui demande de cocher.",
    ),
    source="Henderson et al. (434 field interviews); Evans, Stolzenberg & Lyon 2017",
    instead=Say(en="Tell me how that went.", fr="Racontez-moi comment ça s'est passé."),
    check=pretends,
    examples=(
        Flag("fr", "[[Dites-moi si]] vous aviez un plan B.", instead="Racontez-moi ce que vous aviez prévu."),
        Flag("fr", "[[Pouvez-vous me dire si]] c'était urgent ?", instead="Qu'est-ce qui pressait, à ce moment-là ?"),
        Flag("fr", "[[Pourriez-vous me confirmer]] que la distance a joué ?", instead="Qu'est-ce qui a joué ?"),
        Flag("fr", "[[Racontez-moi]], vous étiez contente ?", instead="Racontez-moi ce moment."),
        Flag("fr", "[[dites-moi]], c'est vous qui avez payé ?", instead="Qui a payé ?"),
        Flag("fr", "[[Expliquez-moi si]] votre fille était d'accord.", instead="Qu'en disait votre fille ?"),
        Flag("fr", "[[Racontez-moi]], c'était la première fois ?", after=("On a loué une salle.",), instead="Racontez-moi la salle."),
        Flag("en", "[[Tell me if]] you had a plan B.", instead="Tell me what you had planned."),
        Flag("en", "[[Can you tell me whether]] it was urgent?", instead="What was pressing at that point?"),
        Flag("en", "[[Could you confirm]] that the distance was a factor?", instead="What played a part?"),
        Flag("en", "So [[tell me]], were you happy?", instead="Tell me about that moment."),
        Flag("en", "[[tell me]], did you pay yourself?", instead="Who paid?"),
        Flag("en", "[[Explain to me if]] your daughter agreed.", instead="What did your daughter say?"),
        Flag("en", "[[Would you say whether]] it was the first time?", after=("We rented a hall.",), instead="Tell me about the hall."),
        Pass("fr", "Dites-moi comment vous avez vécu ce trajet."),
        Pass("fr", "Dites-moi si je vais trop vite."),
        Pass("fr", "Pouvez-vous me dire ce qui s'est passé après l'appel ?"),
        Pass("fr", "Racontez-moi, je n'y étais pas."),
        Pass("fr", "Pourriez-vous m'en dire plus ?"),
        Pass("fr", "Dites-m'en plus sur ce ras-le-bol."),
        Pass("fr", "Dites-moi si le son coupe.", after=("D'accord.",)),
        Pass("en", "Tell me how that ride was for you."),
        Pass("en", "Tell me if I'm going too fast."),
        Pass("en", "Can you tell me what happened after the call?"),
        Pass("en", "Tell me, I wasn't there."),
        Pass("en", "Could you say a bit more?"),
        Pass("en", "Tell me more about being fed up."),
        Pass("en", "Tell me if the sound cuts out.", after=("Sure.",)),
    ),
)  # fmt: skip

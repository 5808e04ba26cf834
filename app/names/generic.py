"""What is called ours without a name: "our product", « chez nous ».

Saying it first tells the customer whose side the interviewer is on. "Our conversation" is nobody's product,
and « chez nous » at a family's table is a home: only things that are sold, and verbs of custom, count.
"""

import re

from app.events import Lang
from app.names.mention import Mention

_SOLD_FR = (
    "produits?|solutions?|applis?|applications?|outils?|logiciels?|services?|offres?|plateformes?"
    "|sites?|marques?|abonnements?|boutiques?|magasins?|formules?|appareils?|machines?|gammes?"
    "|entreprise|societe|enseigne|concurrents?|fonctionnalites?|tarifs|clients"
)
_SOLD_EN = (
    "products?|solutions?|apps?|applications?|tools?|software|services?|offers?|offerings?|platforms?"
    "|brand|website|store|shop|plans?|subscriptions?|devices?|machines?|company|range|features?"
    "|competitors?|pricing|customers"
)
_BETWEEN_FR = (
    r"(?:(?:nouveaux?|nouvelles?|propres?|super|petite?s?|premier|premiere|equipe|service) )?"
)
_BETWEEN_EN = r"(?:(?:new|own|current|awesome|great|latest|little|mobile|online|support) )?"
_CUSTOM_FR = (
    r"venir|venue?s?|arrivee?s?|amenee?s?|achete[ers]*|acheter|passee?s?|restee?s?|inscrite?s?|client\w*|abonnee?s?"
    r"|commande[ers]*|trouve[ers]*|connue?s?|decide[ers]*|aime[zrs]*|prefere[zrs]*|signe[ers]*|choisie?s?"
)
_CUSTOM_EN = (
    r"(?:(?:brought|led|drew|attracted) you to|(?:come|came|switch(?:ed)?|mov(?:e|ed)|turn(?:ed)?) (?:over )?to"
    r"|(?:sign(?:ed)? up|start(?:ed)?|stay(?:ed)?|stick|stuck|account|subscription) with"
    r"|(?:hear|heard|know|knew|find|found|learn|learned) (?:out )?about|(?:buy|bought|order|ordered) from"
    r"|choose|chose|chosen|pick|picked|found|find|(?:love|like|best) (?:most )?about)"
)
_PATTERNS = {
    "fr": re.compile(
        rf"\b(?:notre|nos) {_BETWEEN_FR}(?:{_SOLD_FR})\b"
        rf"|(?<=\b)(?:{_CUSTOM_FR})(?: \w+){{0,2}} (?P<us>chez nous)\b"
    ),
    "en": re.compile(rf"\bour {_BETWEEN_EN}(?:{_SOLD_EN})\b|\b{_CUSTOM_EN} (?P<us>us)\b(?! all)"),
}
_HINT = {"fr": ("notre ", "nos ", "chez nous"), "en": ("our ", " us")}


def generics(folded: str, lang: Lang) -> list[Mention]:
    """The places in a folded text where something sold is called ours."""
    if not any(hint in folded for hint in _HINT[lang]):
        return []
    found = []
    for one in _PATTERNS[lang].finditer(folded):
        span = one.span("us") if one.group("us") else one.span()
        found.append(Mention(one.group("us") or one.group(), span, "generic", True))
    return found

"""What is no question to a customer: a greeting, praise, another language, an insult, orders to a machine, the card read out."""

import re
from collections.abc import Iterable, Set
from typing import Literal

from app.customers.card import Card, Known
from app.events import Lang
from app.language import decided
from app.language.base import bare
from app.language.elsewhere import elsewhere

Oddity = Literal["babble", "foreign", "insult", "orders", "flattering", "logistics"]

_ORDERS = re.compile(
    r"\b(?:ignor\w*|oubli\w*|disregard|forget|override|bypass)\b.{0,40}\b(?:instruction|consigne|prompt|regle|rule|precedent|previous|above)"
    r"|\b(?:system|systeme) ?prompt|\bprompt\b|\bjailbreak|\bdeveloper mode|\bmode developpeur"
    r"|\b(?:ta|votre|la|ton|your|the) (?:fiche|carte d'histoire|carte|story card|story file|card|yaml|json|script|scenario)\b"
    r"|\b(?:tu es|vous etes|you are|act as|agis comme|you're) (?:maintenant |now |just |only |juste |qu')*(?:une? |an? )?(?:ia|ai|robot|bot|chatbot|assistant|modele|language model|llm|programme|simulation)\b"
    r"|\b(?:montre|affiche|revele|donne|repete|dis|tell|show|reveal|print|repeat|output|list|dump)\w*\b.{0,40}\b(?:souvenirs|memories|secrets?|cards?|fiche|instructions|consignes|hidden|cach\w+)\b"
    r"|</?\w+>|\{\{|```"
)
_INSULTS: dict[Lang, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:connard|connasse|conne|con|salope|salaud|pute|encule\w*|idiote?|imbeciles?|debile|cretine?|abrutie?|ta gueule|ferme[- ]la|va te faire|nique|menteuse?|tu es nulle?|vous etes nulle?|vous me faites chier|tu me fais chier|casse[- ]toi|stupide)\b"),
    "en": re.compile(r"\b(?:asshole|arsehole|bastard|bitch|cunt|dickhead|idiot|moron|stupid|imbecile|fuck (?:you|off)|shut up|screw you|you suck|piss off|liar|dumb|retard\w*|useless (?:cow|git|prick))\b"),
}  # fmt: skip
# An insult that speaks of a thing or of oneself is none: "une question stupide", "I felt stupid".
_ABOUT = re.compile(r"\b(?:question|idee|erreur|truc|chose|je|j'|me|feel|felt|thing|mistake|idea|sorry if|stupid(?:e)? (?:question|thing))\b")  # fmt: skip
_PRAISE: dict[Lang, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:vous etes|tu es|t'es) (?:(?:vraiment|tres|si|tellement|quelqu'un de|une personne) )*(?:courageu|admirable|genial|formidable|incroyable|extraordinaire|brillant|intelligent|intelligent|fort|impressionnant|super|gentil|passionnant|inspirant)|\b(?:bravo|chapeau|felicitations)\b"),
    "en": re.compile(r"\byou(?:'re| are| were) (?:(?:really|very|so|such|an?|quite|incredibly|person) )*(?:brave|amazing|brilliant|great|wonderful|clever|smart|impressive|inspiring|incredible|awesome|kind|fascinating)|\b(?:bravo|congratulations|well done|good for you)\b"),
}  # fmt: skip
_GREETING = re.compile(r"\W*(?:(?:merci|thanks|thank you)\b[^?.!]{0,40}|bonjour|bonsoir|salut|coucou|allo|hello|hi|hey|good (?:morning|afternoon|evening))(?: (?:madame|monsieur|a (?:vous|toi)|there))?(?:[ ,]+(?:beaucoup|very much|pour tout|a \w+|\w+))?(?:[ ,]+c'etait \w+)?\W*$")  # fmt: skip
# Somebody who speaks of what they sell, where the turn asks nothing openly.
_SELLS: dict[Lang, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:notre|nos) (?:\w+ ){0,2}(?:produits?|solutions?|applis?|applications?|offres?|outils?|services?|logiciels?|fonctionnalites?|promotions?|versions?|abonnements?|plateformes?|formules?|equipes?|clients?)\b|\b(?:nous|on) (?:avons |a |avait )?(?:justement |aussi )?(?:propos|offr|lanc|cree|developp|concu|vend|fabriqu|commercialis)\w*|\bce que (?:nous faisons|on fait|nous proposons)\b|\b(?:nous|on) (?:avons|a) (?:une |des )(?:promotion|offre|version)"),
    "en": re.compile(r"\bour (?:\w+ ){0,2}(?:products?|solutions?|apps?|offers?|tools?|services?|software|features?|versions?|plans?|subscriptions?|platforms?|teams?|customers?)\b|\bwe(?:'ve| have|'re)? (?:also |just |now )*(?:offer|launch|built|build|creat|develop|design|sell|sold|mak)\w*|\bwhat we (?:do|offer|make)\b|\bwe(?:'ve| have)(?: got)? (?:an? |some )?(?:\w+ )?(?:offer|promotion|discount|version|feature)"),
}  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def oddity(text: str, lang: Lang) -> Oddity | None:
    """What a text is instead of a question, if it is one of these."""
    plain = bare(text)
    if not _LETTERS.search(plain):
        return "babble"
    if _GREETING.match(plain):
        return "logistics"
    if _ORDERS.search(plain):
        return "orders"
    if _INSULTS[lang].search(plain) and not _ABOUT.search(plain):
        return "insult"
    if "?" not in plain and _PRAISE[lang].search(plain):
        return "flattering"
    heard = decided(text)
    abroad = (heard is not None and heard != lang) or elsewhere(text) is not None
    return "foreign" if abroad else None


def sells(text: str, lang: Lang) -> bool:
    """Whether somebody speaks of what they have to sell."""
    return _SELLS[lang].search(bare(text)) is not None


_HELD, _NEW = 0.7, 3


def read_out(words: Set[str], card: Card, said: Set[str], untold: Iterable[str]) -> Known | None:
    """The memory that somebody reads out of the card before it was told, if that is what it is."""
    fresh = words - said
    if len(fresh) < _NEW:
        return None
    for name in untold:
        known = card.known[name]
        for wording in known.wordings:
            held = wording & words
            if len(held & fresh) >= _NEW and len(held) >= _HELD * len(wording):
                return known
    return None

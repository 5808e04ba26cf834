"""Redirect a generality: from "usually", "people" or "I would" back to one time that happened.

People generalise because it is easy; only one instance can be remembered. Said without blame, it is the
most useful move there is.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import CLOSED, Span, Wording, speaks

GENERAL = Wording(
    fr=r"\b(?:d'habitude|en general|generalement|normalement|souvent|toujours|jamais|a chaque fois|le plus souvent|chaque (?:jour|semaine|mois|annee|fois|soir|matin|lundi)|tous les \w+|toutes les \w+|les gens|on (?:fait|prend|compare|regarde|achete)|je (?:ferais|prendrais|paierais|voudrais)|dans l'ideal|parfois|ca depend)\b",
    en=r"\b(?:usually|generally|in general|normally|often|always|never|every (?:time|day|week|month|year|night|morning)|most of the time|people|i would|i'd|ideally|sometimes|it depends|tend to|typically)\b",
)
ONE = Wording(
    fr=r"\b(?P<a>(?:et )?(?:cette fois(?:-la| precise)?|(?:prenons )?la derniere fois|ce jour-la|une fois (?:precise|ou)|un exemple (?:precis|recent)|concretement|la fois ou|ce soir-la))\b",
    en=r"\b(?P<a>(?:and )?(?:this time|that time|(?:take )?the last time|last time|that day|one specific time|a specific (?:time|example)|a time (?:it|when|that)|a recent example|concretely|that night))\b",
)


def brings_back(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """Words for one time, right after the customer spoke in general."""
    last = conversation.last("customer", turn)
    if last is None or not any(GENERAL.first_in(unit, last.read) for unit in last.read.units):
        return
    if not any(unit.asks or unit.marks.imperative for unit in turn.read.units):
        return
    for unit in speaks(turn):
        closed = unit.form in CLOSED and unit.marks.yes_no
        span = None if closed else ONE.first_in(unit, turn.read)
        if span is not None:
            yield span
            return


STRENGTH = Strength(
    id="redirect_general",
    title=Say(en="Back to one time", fr="Retour à une fois précise"),
    why=Say(
        en="Only one instance can be remembered; the rule is invented.",
        fr="On ne se souvient que d'une fois précise ; la règle, on l'invente.",
    ),
    check=brings_back,
    examples=(
        Hears("fr", "[[Et cette fois-là]], comment ça s'est passé ?", after=("D'habitude je compare trois devis.",)),
        Hears("fr", "[[Prenons la dernière fois]] : racontez-moi.", after=("En général on prend le train.",)),
        Hears("fr", "[[La dernière fois]], que s'est-il passé ?", after=("Ça marche toujours bien.",)),
        Hears("fr", "racontez-moi [[la fois où]] ça n'a pas marché", after=("normalement ça passe",)),
        Hears("fr", "Donnez-moi [[un exemple récent]].", after=("Les gens veulent du local.",)),
        Hears("fr", "[[Et ce jour-là]], qu'avez-vous fait ?", after=("Souvent je laisse tomber.",)),
        Hears("en", "[[And this time]], what happened?", after=("Usually I compare three quotes.",)),
        Hears("en", "[[Take the last time]]: tell me about it.", after=("In general we take the train.",)),
        Hears("en", "[[The last time]], what happened?", after=("It always works fine.",)),
        Hears("en", "tell me about [[a time it]] didn't work", after=("it normally goes through",)),
        Hears("en", "Give me [[a recent example]].", after=("People want local food.",)),
        Hears("en", "[[And that day]], what did you do?", after=("Often I just give up.",)),
        Deaf("fr", "Racontez-moi la dernière fois.", after=("On a signé en mars.",)),
        Deaf("fr", "D'habitude, vous comparez ?", after=("D'habitude je compare.",)),
        Deaf("fr", "Et ensuite ?", after=("D'habitude je compare.",)),
        Deaf("fr", "Quel est votre processus ?", after=("En général on prend le train.",)),
        Deaf("fr", "C'était la dernière fois ?", after=("On a signé en mars.",)),
        Deaf("fr", "Et les gens, que disent-ils ?", after=("Les gens veulent du local.",)),
        Deaf("en", "Tell me about the last time.", after=("We signed in March.",)),
        Deaf("en", "Do you usually compare?", after=("Usually I compare.",)),
        Deaf("en", "And then?", after=("Usually I compare.",)),
        Deaf("en", "What's your process?", after=("In general we take the train.",)),
        Deaf("en", "Was that the last time?", after=("We signed in March.",)),
        Deaf("en", "And what do people say?", after=("People want local food.",)),
    ),
)  # fmt: skip

"""Story opening: the first question of substance asks for one dated story.

It sets the tone: not opinions, a film of something that happened. Only the first one counts; the same
words later are an invitation like any other.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import EXEMPT, Span, Wording, asks, words_of

# One time, one day: a story that has a date even if nobody says it yet.
ONE_TIME = Wording(
    fr=r"\b(?:le|ce|du|au) (?:\w+ )?(?:jour|moment|soir|matin|week-end|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|\b(?:la|cette|a la) (?:\w+ )?(?:fois|journee|semaine|soiree|nuit|scene|premiere seconde)\b"
    r"|\b(?:s'est|s'etait) (?:passee?|passes|decidee?)\b|\bdecidee?\b.{0,20}\bd(?:e|')|\bcomment (?:tout |ca |cela )?(?:a )?commence|\ble debut\b",
    en=r"\b(?:the|that|last|first|one) (?:\w+ )?(?:day|time|moment|night|evening|morning|week|weekend|minute)\b|\b(?:take|bring) me (?:back )?to\b|\bthe (?:last|first) time\b"
    r"|\bwhen you (?:\w+ )?(?:decided|bought|signed|switched|chose|ordered|moved)\b|\bhow (?:it|this|that|all this) (?:\w+ )?(?:started|began|came about)\b|\bwhat happened\b",
)
TELLS = frozenset({"invitation", "cued_invitation", "open_wh", "directive_wh"})


def opens(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The first asking unit of the interview, when it asks for one time."""
    mine = next(asks(turn), None)
    if mine is None or mine.form not in TELLS or asked_before(turn, conversation):
        return
    told = [unit for unit in turn.read.units if unit.form not in EXEMPT and ONE_TIME.first_in(unit, turn.read)]
    if told and mine.marks.condition != "unreal":
        start = min(words_of(told[0])[0], words_of(mine)[0])
        yield start, max(words_of(told[0])[1], words_of(mine)[1])


def asked_before(turn: Turn, conversation: Conversation) -> bool:
    """Whether something of substance was asked already."""
    return turn.place > LATE or any(
        form not in EXEMPT
        for earlier in conversation.before(turn, "interviewer")
        for form in earlier.asked
    )


LATE = 12  # past the greetings, whoever asked what


STRENGTH = Strength(
    id="story_opening",
    title=Say(en="Opened with a story", fr="Ouverture par un récit"),
    why=Say(
        en="One dated story first: memory answers, not opinion.",
        fr="D'abord un récit daté : c'est la mémoire qui répond, pas l'opinion.",
    ),
    check=opens,
    examples=(
        Hears("fr", "[[Racontez-moi le jour où vous avez rendu les clés]]."),
        Hears("fr", "Bonjour. [[Prenons le moment de l'achat : où étiez-vous]] ?"),
        Hears("fr", "[[pouvez-vous me raconter la dernière fois que vous avez commandé]]"),
        Hears("fr", "[[Emmenez-moi à ce matin de mars où vous avez signé]]."),
        Hears("fr", "[[J'aimerais entendre la première fois que vous êtes entrée dans la salle]]."),
        Hears("fr", "[[Comment s'est passée la journée de la commande]] ?"),
        Hears("en", "[[Tell me about the day you handed back the keys]]."),
        Hears("en", "Hello. [[Take me to the moment of purchase]]: where were you?"),
        Hears("en", "[[can you tell me about the last time you ordered]]"),
        Hears("en", "[[Walk me through the morning you signed]]."),
        Hears("en", "[[I'd love to hear about the first time you walked in]]."),
        Hears("en", "[[What happened the day you ordered]]?"),
        Deaf("fr", "Qu'est-ce qui compte pour vous dans un logement ?"),
        Deaf("fr", "Racontez-moi le jour du départ.", after=("I: Comment choisissez-vous vos vacances ?", "Ça dépend.")),
        Deaf("fr", "Quel jour sommes-nous, déjà ?"),
        Deaf("fr", "Vous m'entendez bien ?"),
        Deaf("fr", "Que pensez-vous des salles de sport ?"),
        Deaf("fr", "Bonjour, merci d'avoir pris ce moment."),
        Deaf("en", "What matters to you in a flat?"),
        Deaf("en", "Tell me about the day you left.", after=("I: How do you choose your holidays?", "It depends.")),
        Deaf("en", "How do you feel about gyms?"),
        Deaf("en", "Can you hear me well?"),
        Deaf("en", "What do you think of gyms these days?"),
        Deaf("en", "Hello, thanks for taking the time today."),
    ),
)  # fmt: skip

"""Unpack a vague word: asks what "easy", "better" or "practical" means to them.

Such words carry the whole argument and mean something else to everybody. Only a word of the customer's is
unpacked; and the question may not say what it means.
"""

from collections.abc import Iterator
from itertools import islice

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import Span, Wording, words_of

ASKS_MEANING = Wording(
    fr=r"c'est[ -]a[ -]dire|\b(?:ca|cela) veut dire quoi|qu'est[ -]ce que (?:ca|cela) (?:veut dire|recouvre)|qu'entendez[ -]vous par|vous entendez quoi par|dans quel sens|en quoi (?:c'etait|est-ce|etait-ce|c'est)|\b(?:plus|moins) \w+ que quoi|comment ca\b|qu'est[ -]ce qui (?:etait|rend\w*|faisait) ",
    en=r"\b(?:meaning|how so|in what way|what do you mean by|what does .{2,25} mean|compared (?:to|with) what|\w+er than what|more \w+ than what)\b|^(?:and )?\w+ how$|\bwhat (?:was|made it) ",
)
VAGUE = frozenset(
    """simple pratique facile mieux meilleur fluide pro professionnel qualite bien bon rapide efficace complique
    lourd moderne souple propre serieux confortable intuitif top nul cher long lent dur difficile tranquille
    plus moins adapte joli agreable correct normal
    easy simple convenient better good seamless quality professional fast efficient complicated heavy modern
    flexible clean serious comfortable intuitive great bad expensive long slow hard difficult smooth handy nice
    fine right reasonable practical cheap quick big small stuff""".split()
)


def unpacks(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """A question of meaning about an evaluative word that the customer used lately."""
    units = [unit for unit in turn.read.units if unit.words]
    asking = [at for at, unit in enumerate(units) if ASKS_MEANING.first_in(unit, turn.read)]
    said = {
        bare
        for earlier in islice(conversation.before(turn, "customer"), 2 if asking else 0)
        for word in earlier.read.words
        for bare in (word.bare, word.lemma)
        if bare in VAGUE
    }
    for at in asking:
        unit = units[at]
        for one in (unit, *units[max(0, at - 1) : at]):
            if any(word.bare in said or word.lemma in said for word in one.words):
                yield min(words_of(one)[0], words_of(unit)[0]), words_of(unit)[1]
                return


STRENGTH = Strength(
    id="unpack_vague",
    title=Say(en="Unpacked a vague word", fr="A déplié un mot vague"),
    why=Say(
        en="“Easy” and “better” carry the argument and mean something else to everyone.",
        fr="« Simple » et « mieux » portent tout l'argument et n'ont le même sens pour personne.",
    ),
    check=unpacks,
    examples=(
        Hears("fr", "[[Simple, c'est-à-dire]] ?", after=("Je voulais du simple.",)),
        Hears("fr", "[[Plus pratique que quoi]] ?", after=("C'était plus pratique.",)),
        Hears("fr", "[[Qu'entendez-vous par pratique]] ?", after=("C'est pratique.",)),
        Hears("fr", "[[mieux dans quel sens]]", after=("C'était mieux là-bas.",)),
        Hears("fr", "[[En quoi c'était lourd]] ?", after=("Le dossier était lourd.",)),
        Hears("fr", "[[Rapide, ça veut dire quoi]] ?", after=("Il me fallait du rapide.",)),
        Hears("en", "[[Easy, meaning]]?", after=("I wanted something easy.",)),
        Hears("en", "[[Better than what]]?", after=("It was just better.",)),
        Hears("en", "[[What do you mean by handy]]?", after=("It's handy.",)),
        Hears("en", "[[better in what way]]", after=("It was better there.",)),
        Hears("en", "[[Easy how]]?", after=("It was easy.",)),
        Hears("en", "[[Fast compared with what]]?", after=("It had to be fast.",)),
        Deaf("fr", "C'est-à-dire ?", after=("On est partis en mars.",)),
        Deaf("fr", "C'était plus simple ?", after=("On est partis en mars.",)),
        Deaf("fr", "Simple, c'est-à-dire ?", after=("On est partis en mars.",)),
        Deaf("fr", "Et ensuite ?", after=("C'était pratique.",)),
        Deaf("fr", "Donc pratique parce que c'était à côté ?", after=("C'était pratique.",)),
        Deaf("fr", "Et le prix ?", after=("C'était mieux.",)),
        Deaf("en", "Meaning?", after=("We left in March.",)),
        Deaf("en", "Was it simpler?", after=("We left in March.",)),
        Deaf("en", "Easy, meaning?", after=("We left in March.",)),
        Deaf("en", "And then?", after=("It was handy.",)),
        Deaf("en", "So handy because it was next door?", after=("It was handy.",)),
        Deaf("en", "And the price?", after=("It was better.",)),
    ),
)  # fmt: skip

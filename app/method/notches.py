"""A notch more than was said: what announces a recap, and the words that turn it up.

A strong feeling, force or failure counts whenever the customer has not said it; a word that merely leans (see
`valence.py`) only where nothing they lately said leaned that way; a word of extent ("all", "never") only beside
something else that is new.
"""

from app.conversation import Conversation, Turn
from app.events import Lang
from app.language import Reading, Word
from app.method.grounding import begun, voiced, was_said
from app.method.valence import lean, sides_heard
from app.method.wording import Wording

# Words that announce a recap.
ANNOUNCES = Wording(
    fr=r"\b(?:si (?:je|j'ai) (?:vous |te )?(?:bien )?(?:comprends|compris|resume|suis|reprends|entends)(?: bien)?|autrement dit|en gros|en somme|en clair|en d'autres termes|ce que (?:vous (?:me )?dites|j'entends|je comprends|je retiens),? c'est (?:que|qu')|(?:vous|tu) (?:me )?(?:dites|dis) (?:que|qu')|pour resumer|j'ai (?:bien )?l'impression (?:que|qu')|on dirait (?:que|qu'))\b",
    en=r"\b(?:if i(?:'ve|'m| am| have)? (?:\w+ )?(?:understand(?:ing)?|understood|got|get|hear|heard|hearing|follow(?:ing)?)(?: (?:this|that|it|you|right|correctly|you right|you correctly|this right|that right|it right)){0,2}|in other words|basically|(?:so )?what you're (?:saying|telling me)(?: is)?(?: that)?|what i(?:'m)? hear(?:ing)?(?: is)?(?: that)?|you're (?:saying|telling me)(?: that)?|in short|(?:so )?to sum up|(?:it )?(?:sounds|seems|looks) (?:like|as (?:if|though)))\b",
)
# « Donc vous… », "so you…": a recap only where a notch is added.
THEN = Wording(
    fr=r"^(?:(?:d'accord|ok|okay|oui|ah|et|bon|tres bien|je vois),? )*(?:(?:donc|alors|du coup|bref|finalement)\b,? (?!si je)|vous \w+ donc\b|(?:vous|tu) .{0,25}\bdonc$)",
    en=r"^(?:(?:right|okay|ok|and|sure|yeah|yes|oh|wow|alright|got it|i see|well),? )*so,? (?:basically |really |in fact )?(?:you|it|it was|it's|your|that was|the|all|every\w*|nobody|no one|he|she|they|there was|there were|both|this|that)\b",
)
OFFERS = Wording(
    fr=r"\b(?:j'ai bon|je me trompe|c'est (?:bien )?ca|corrigez-moi|mal compris|qu'est[ -]ce que j'oublie)\b",
    en=r"\b(?:is that (?:right|fair)|did i get|correct me|am i wrong|what (?:did i|am i))\b",
)
# What is more than any single word: no way out, no end, the last straw.
BEYOND = Wording(
    fr=r"\b(?P<at>(?:pas (?:eu )?(?:d'autre|le|trop le) choix|aux anges|hors de question|mise? dehors|a la porte|depuis (?:des annees|des mois|toujours)|pendant des (?:annees|mois)|au bord (?:de|du)|a deux doigts|plus jamais|plus (?:vous )?(?:vous |t'|s')?en passer|plus vivre sans|coup de foudre|tomb\w+ amoureu\w+|a tout prix|n'import\w+ quoi|(?:de|a|tout) (?:recommencer a )?zero|change (?:votre|la) vie))\b",
    en=r"\b(?P<at>(?:no (?:other )?(?:choice|option|way out)|for (?:years|ages|months)|over the moon|head over heels|in love|couldn't (?:stand|bear|take|wait)|out of the question|(?:can't|couldn't) (?:live|do) without|threw (?:you|him|her) out|kicked (?:you )?out|on the (?:verge|brink)|at all costs|the last straw|never again|from scratch|(?:start|do it) all over again|all over again|changed your life|had to (?:get|sell|leave|quit) (?:rid|out)))\b",
)
_EXTENT = frozenset(
    """way far totally completely absolutely utterly entirely never always everybody everyone nobody all whole entire huge
    massive constantly immediately months instantly
    carrement completement totalement absolument toujours jamais personne toute tous toutes enorme grosse gros mois
    constamment immediatement entierement""".split()
)
_STRONG: dict[Lang, tuple[str, ...]] = {
    "en": tuple(
        "hate loath despis desperat furious devastat terrif thrill ecstat obsess addict bankrupt useless unusable forc impos"
        " convinc refus betray humili asham panic argument fight fought battl war excit love unbearab nightmar disast"
        " exhaust horribl terribl awful delight satisf blocking blocked block losing hopeless heartbr trapped stuck crisis"
        " shocked shock enraged raging ruin destroy scream stand lied lying cheat fiasco sobb sobs howl".split()
    ),
    "fr": tuple(
        "detest ador desesp furieu devast terrif terroris obsed obsess accro faillite inutilis insupport imposa impose impos"
        " forcer force obligea oblige oblig convain convaincu refus trahi trahis humili honte paniqu disput bagarr battre guerre enthous excite"
        " passionn ravi foudre supportiez supportait supportais cauchemar catastroph epuis horribl terribl affreu satisf bloqu perdiez perdait"
        " enfer genial merveill parfait nul angoiss soulag revolt frustr enerv decu decev trompe ruine menti fiasco sanglot hurl".split()
    ),
}
_MILD = frozenset(
    "forcement forces forceps warm wary warn warned warning warehouse ward wardrobe blocks wars lovely perfection"
    " nulle standard standards standing standby".split()
)


def stronger(word: Word, turn: Turn, conversation: Conversation) -> bool:
    """Whether a word says more than the customer did: a strong one of theirs never, or a side never taken."""
    lang = turn.read.lang
    if word.bare.startswith(_STRONG[lang]) and word.bare not in _MILD:
        return not was_said(word.lemma, turn, conversation) and not begun(
            word.bare[:5], turn, conversation, 6
        )
    side = lean(word.bare, lang)
    if not side or side in sides_heard(turn, conversation):
        return False
    return not was_said(word.lemma, turn, conversation)


def grew(word: Word, turn: Turn, conversation: Conversation) -> bool:
    """Whether a word of extent is new."""
    return word.bare in _EXTENT and not voiced((word.bare,), turn, conversation)


def strong(word: Word, lang: Lang) -> bool:
    """Whether a word names a strong feeling, force or failure."""
    return word.bare.startswith(_STRONG[lang]) and word.bare not in _MILD


def holds_strong(reading: Reading) -> bool:
    """Whether a turn holds such a word; remembered, for each question that may follow asks again."""
    held: bool | None = reading.memo.get("strong")
    if held is None:
        held = reading.memo["strong"] = any(strong(word, reading.lang) for word in reading.words)
    return held

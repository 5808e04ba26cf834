"""Questions built on not: the forms that state a view, and the polite ones that do not."""

import re

from app.method.wording import Wording

# Asks for assent to a view: unmistakable.
VIEW = Wording(
    fr=r"\b(?:(?:vous|tu) (?:ne )?(?:pensez|penses|trouvez|trouves|croyez|crois|diriez|dirais|voyez|vois) pas(?: que| qu'| comme)?"
    r"|ne (?:pensez|trouvez|croyez|diriez|voyez|penses|trouves|crois)[ -](?:vous|tu) pas(?: que| qu')?"
    r"|n'(?:etait|est|serait|aurait|etaient|avait)[ -](?:ce|il|elle|ils|elles|t-il) pas"
    r"|n'(?:auriez|aviez|etiez|avez|etes|aurais|as|etais)[ -](?:vous|tu) (?:pas|jamais)"
    r"|(?:n')?(?:auriez|aurais) pas (?:prefere|aime|voulu|souhaite|du|pu))",
    en=r"^(?:(?:so|and|but|well|okay|um|uh|then|yeah) )*(?P<at>(?:don't|didn't|wouldn't|do not|did not|would not) you (?:\w+ )?(?:think|say|agree|find|feel|believe|prefer)"
    r"|(?:do|did|would) you not (?:think|say|agree|find|feel|believe|prefer|mind))\b",
    fr_needs="pas jamais",
)
# Any other question whose verb is denied.
DENIED = Wording(
    fr=r"\b(?:(?:ca|cela|ce|c'|vous|tu|il|elle|ils|elles|on|le|la|l'|les|votre|vos|ton|ta)\b(?: ?[\w']+){0,5}? pas)\b",
    en=r"^(?:.{0,25}, )?(?:(?:so|and|but|well|okay|um|uh|then|yeah) )*(?P<at>(?:didn't|doesn't|don't|isn't|wasn't|weren't|aren't|wouldn't|shouldn't|couldn't|haven't|hasn't|hadn't|won't)"
    r" (?:\w+(?:'s)?))\b",
    fr_needs="pas",
)
# R6: « Vous n'auriez pas un exemple ? », "you wouldn't happen to have": polite, and open.
POLITE = Wording(
    fr=r"\b(?:n'|ne )?(?:auriez|aurais|avez|as|pourriez|pourrais|voudriez|voudrais)(?:[ -](?:vous|tu))? pas (?:un|une|des|de|le|la|l'|me|m'|en|plutot|quelques)\b"
    r"(?! (?:peu|petit peu))|\bpar hasard\b|\bpas (?:garde|conserve|note|vers vous)\b|\b(?:derange|embete|ennuie|gene) pas|\bvous (?:derange|embete|ennuie|gene)\w* (?:pas )?(?:si|de|qu'on|que je)\b|\bne (?:pourriez|voudriez)[ -]vous pas\b|\b(?:pourriez|pouvez|pourrais|peux) pas (?:me|m'|nous)\b",
    en=r"\bhappen to\b|\bif (?:i|we)\b|\b(?:couldn't|can't|wouldn't|won't) you (?:\w+ )?(?:tell|say (?:more|a)|share|describe|give|walk|show|explain|mind)\b",
)
# « c'est pas un peu risqué », « ce n'est pas plutôt », « ça n'aurait pas été plus simple »
HEDGED = re.compile(
    r"\bpas (?:ete )?(?:un peu|plutot|quand meme|trop|plus simple|plus facile|mieux|contente?s?|decue?s?|tente?e?s?)\b|\bn'(?:aurait|auriez|auraient) pas\b"
)
# "You weren't tempted to leave it?", "you don't think": a view or feeling denied in a statement.
DOUBTED = Wording(
    fr=r"(?!)x",
    en=r"\b(?P<at>you (?:don't|didn't|wouldn't|weren't|aren't|haven't|hadn't|couldn't|never) (?:\w+ )?(?:think|feel|find|want|mind|believe|consider|care|like|prefer|tempted|worried|bothered|concerned|curious|glad|happy|afraid|scared|nervous|annoyed|disappointed|surprised|frustrated|trust|see|realise|realize|notice|wish|regret|worry))\b",
)
# "…, don't you think?" as a unit of its own.
AGREE = re.compile(
    r"\b(?:(?:don't|wouldn't) you (?:think|say|agree|find)(?: so)?|\w+n't (?:you|it|he|she|they|that|there))$"
)
# The interviewer's own business.
MINE = frozenset("si s'il je j' moi me m' mon ma mes nous notre nos".split())

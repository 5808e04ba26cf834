"""Praise: of the customer's shrewdness, of our own thing, of how glad they must be."""

import re

from app.conversation import Conversation, Turn
from app.language import Unit
from app.language.base import after_comma
from app.method.valence import leaning, sides_heard
from app.method.wording import Span, Wording

# What is said of a person or a move to please: traits, and the moves themselves.
TRAITS = Wording(
    fr=r"\b(?P<a1>(?:tres |si |vraiment |super |plutot |hyper |drolement )?(?:astucieu\w+|malin|maligne|ingenieu\w+|impressionnante?s?|courageu\w+|brillante?s?|doue\w*|judicieu\w+|avise\w*|prevoyante?s?|inspiree?s?|clairvoyante?s?|futee?s?|debrouillarde?s?|exemplaires?|remarquables?|chapeau))\b"
    r"|\b(?:vous (?:etes|avez ete|etiez)|tu es|tu as ete) (?:visiblement |clairement |manifestement |vraiment |quand meme |tres |si |plutot |sacrement |quelqu'un (?:de |d')){1,2}(?P<a2>(?:tres )?(?:organisee?|efficace|patiente?|creati\w+|rigoureu\w+|genereu\w+|forte?|experte?|professionnel\w*|experimentee?|talentueu\w+))"
    r"|\b(?P<a3>(?:tres |vraiment )?(?:bon gout|bonne intuition|bon instinct|bon sens|bonne pioche|beau coup|joli coup))\b|\bvous (?:avez|aviez) (?P<a4>(?:bien|drolement bien) (?:fait|joue|choisi|vu|senti|reflechi|raisonne))\b|\b(?P<a5>(?:peu de (?:gens|monde|clients|personnes)|pas (?:beaucoup|grand monde)|tout le monde n') ?.{0,20}(?:pense|fait|vu|ose|auraient|aurait|osent|font|pensent))"
    r"|\b(?P<a11>bien reflechi|pour votre age|je suis (?:tres |vraiment |franchement )?(?:bluffee?|impressionnee?|admirati\w+)|(?:tres |si )mur\w*)\b|\b(?P<a10>(?:aussi|si) \w+ que vous|une? des (?:rares?|seul\w+) (?:a|qui)|(?:vous vous y|tu t'y) connai\w+|(?:eu |avez )(?:bien |tout a fait |mille fois )?raison d\w*)\b|\b(?P<a6>(?:quelqu'un|une personne|un professionnel|une mere|un client)(?: d')?(?: aussi| de si| si)? ?\w+ (?:que|comme) vous)\b|\b(?P<a7>(?:une? de|parmi|l'une? de) nos (?:meilleur\w*|plus (?:fidele|ancien|grand|beau)\w*) \w+)|\bvous qui (?P<a8>etes (?:une? )?(?:expert|pro|de nos|si|specialiste|connaisseu)\w*)"
    r"|\b(?P<a9>(?:au|le) meilleur moment|pile au bon moment|au bon moment)\b",
    en=r"\b(?P<a1>(?:really |so |very |pretty |such an? |quite |super )?(?:clever|ingenious|impressive|impressed|brave|brilliant|resourceful|savvy|shrewd|insightful|thoughtful|talented|gifted|inspiring|genius|far-sighted|visionary))\b"
    r"|\byou(?:'re| are| were|'ve been) (?:clearly |obviously |evidently |really |such an? |very |so |quite ){1,2}(?P<a2>(?:very |well )?(?:organi[sz]ed|patient|creative|careful|thorough|disciplined|professional|knowledgeable|experienced|smart|generous|strong|dedicated|on top of \w+)(?: \w+)?)"
    r"|\b(?P<a3>(?:great|good|excellent|exquisite|wonderful) (?:taste|instincts?|sense|judg(?:e)?ment|timing|foresight))\b|\byou (?:\w+ )?(?P<a4>(?:made|got|took|did) (?:exactly )?the (?:right|best|smart) (?:call|choice|decision|move|thing|one))\b"
    r"|\b(?P<a5>(?:not (?:many|a lot of|everyone|everybody)|(?:very )?few|hardly any)(?: of)?(?: our)?(?: people| customers| clients| parents| owners)? (?:would|could|think|do|have|has|manage|can|even)\b(?: \w+){0,3})"
    r"|\b(?P<a11>(?:clearly |obviously |really )?thought (?:this|it|that|everything) through|for (?:someone|somebody) your age|i'm (?:so |really |very )?(?:impressed|amazed|in awe))\b|\b(?P<a10>as \w+ as you(?: are)?|one of the (?:few|only|rare)(?: people| ones)? (?:who|to|that)|know your (?:stuff|onions|way)|good (?:on|for) you|hats off|well played|(?:right|smart|wise) (?:of you )?to (?:leave|do|switch|change|wait|ask|cancel|move))\b|\b(?P<a6>(?:someone|somebody|a person|a professional|an expert) (?:as \w+ as|like|of) you\w*)|\b(?P<a7>(?:one of|among) our (?:best|most \w+|longest|top|favou?rite|biggest) \w+)|\b(?P<a8>as an? (?:expert|pro|connoisseur|specialist))\b"
    r"|\b(?P<a9>(?:the )?(?:best|perfect|ideal) (?:possible )?(?:time|moment) to)\b",
)
# Our own thing, with a word that praises beside it; and what we did for their life.
OURS = Wording(
    fr=r"\b(?P<at>(?:on est|nous sommes|je suis) (?:tres |assez |plutot |vraiment )?fier\w*)|\b(?:notre|nos|chez nous|avec nous|par nous)\b",
    en=r"\b(?P<at>(?:we(?:'re| are)|i'm|i am) (?:really |very |so |pretty |quite )?proud)|\bour (?!call|conversation|talk|interview|chat|session|time|notes)\b|\b(?:with|about|from|by) us\b",
)
WINS = re.compile(
    r"\b(?:(?:great|excellent|lovely|fantastic|super|brilliant|amazing) feedback|(?:d')?excellents? retours|(?:le|la|les) plus \w+|(?:the )(?:fastest|cheapest|best|easiest|finest|safest|quickest|freshest|friendliest|smartest)|reussie?s?|soignee?s?|au top|la meilleure|le meilleur|slick|state of the art|beautifully|well (?:designed|made|thought)|award)\b"
)
BETTERS = re.compile(
    r"\b(?:amelior\w+|simplifi\w+|facilit\w+|chang\w+|transform\w+|embelli\w*|allege\w*|improv\w+|made .{0,25}(?:better|easier|simpler|happier|nicer|smoother)|helped|saved|boosted)\b"
)
# « Je parie que vous adorez », "you must be thrilled with": gladness put forward, of today.
GLAD = Wording(
    fr=r"\b(?P<at>(?:je parie|j'imagine|je suppose|j'espere|avouez|je suis sure?|vous devez|vous etes surement|ca doit|c'est sur|dites[ -]moi|(?:les enfants|vos enfants|votre \w+|ils|elles) doi(?:t|vent)) ?(?:que |qu')?(?:vous )?(?:\w+ ){0,2}?(?:ador\w+|ravie?s?|content\w*|aimez|appreciez|enchante\w*|heureu\w+|fiere?s?|fan|conquis\w*|satisfait\w*))\b",
    en=r"\b(?P<at>(?:i bet|i'm sure|i imagine|i hope|i guess|surely|admit|you must|you've got to|you have to) (?:that )?(?:you |(?:the|your) \w+ |they )?(?:\w+ ){0,2}?(?:(?:ador|lov)(?:e|ing)|thrilled|delighted|chuffed|buzzing|stoked|happy|pleased|glad|enjoy\w*|proud|over the moon|satisfied))\b(?! to (?:tell|share))",
)
FAVOURITE = Wording(
    fr=r"\b(?:ce que|qu'est[ -]ce que|c'est quoi ce que|laquelle de nos) (?:vous|tu) (?P<at>(?:prefer|ador|appreci|aim)(?:ez|es)(?: le plus)?)\b(?=.*\b(?:chez nous|avec nous|notre|nos|service|appli\w*|produit|equipe)\b)|\bqu'est[ -]ce qui (?P<a3>nous (?:rend|distingue|differencie)\w*)|\bqu'est[ -]ce que (?:vous|tu) (?P<a2>appreci(?:ez|es) (?:le plus )?)$",
    en=r"\bwhat (?P<a3>(?:makes us|sets us)) (?:different|special|better|apart)|\b(?P<at>(?:your )?favou?rite (?:thing|part|bit|feature|aspect)|(?:do|would) you (?:most )?(?:enjoy|love|appreciate|value|like)(?: the)?(?: most| best)?)\b(?=.*\b(?:our|us|the (?:service|app|product|team|company|brand))\b)",
)


def before_asking(turn: Turn, unit: Unit, conversation: Conversation) -> Span | None:
    """A word that praises in what is stated before the question: "such a lovely shop, what made you open here?"."""
    if not any(word.bare.startswith(ADMIRING) for word in unit.words):
        return None
    # A sentence of its own before the question is a reaction; within the question it sets the tone of the answer.
    if "good" in sides_heard(turn, conversation) or not any(one.asks for one in turn.read.units):
        return None
    end = unit.end
    if unit.asks:
        at = unit.marks.wh_at if unit.marks.wh_place in ("front", "in_situ") else 0
        commas = [
            word.start for place, word in enumerate(unit.words) if after_comma(unit.words, place)
        ]
        end = unit.words[at].start if at > 2 else (commas[-1] if commas else unit.start)
    elif unit.closing in _ENDED or unit is turn.read.units[-1]:
        return None
    stated = [word for word in unit.words if word.end <= end]
    if len(stated) < 3 or SAID_OF.isdisjoint(word.bare for word in stated):
        return None
    for place, word in enumerate(stated):
        if (
            place
            and word.bare.startswith(ADMIRING)
            and not unit.marks.negated
            and not after_comma(stated, place)
        ):
            return word.start, word.end
    return None


# What one says of what one admires; a receipt ("that's useful", « c'est très clair ») is none.
ADMIRING = tuple(
    "lovel elegan beautif magnif amaz impress clever smart brillian wonderf superb fantas incred incroy formidab"
    " remarkab extraordin gorgeous stunning charming generous generou careful soigneu genial splendid admir loyal fidele mature wise bluff ravissan excellen".split()
)


SAID_OF = frozenset(
    "you your you've you're that's it's it that our we vous votre vos tu ton ta tes c' ca notre nos".split()
)


_ENDED = frozenset((".", "!", "?", "…"))
_DENIED = re.compile(r"(?:\bpas|\bnot|n['’]t|\bnever|\bjamais)(?: \w+)? $")
_MYSELF = frozenset(("je", "j'", "moi", "i", "i'm", "i've", "me", "my"))


def of_the_person(turn: Turn, unit: Unit) -> Span | None:
    """Praise of the customer in a statement: what asks is no praise ("was it a clever idea?"), nor what is
    denied, or said of oneself (« c'est pas très malin, je vous fais passer un interrogatoire »).
    """
    if any(word.bare in _MYSELF for word in turn.read.words):
        return None
    if unit.asks and (
        unit.marks.wh_place in ("front", "in_situ")
        or unit.marks.yes_no in ("aux_first", "inversion", "est_ce_que")
    ):
        span = _trait(turn, unit)
        at = unit.marks.wh_at
        return span if span is not None and at > 0 and span[1] <= unit.words[at].start else None
    return _trait(turn, unit)


def _trait(turn: Turn, unit: Unit) -> Span | None:
    span = TRAITS.first_in(unit, turn.read)
    return None if span and _DENIED.search(turn.text[unit.start : span[0]].lower()) else span


def of_our_own(turn: Turn, unit: Unit) -> Span | None:
    """Praise of the firm's own thing, or of what it did for them."""
    span = OURS.first_in(unit, turn.read)
    if span is None:
        return None
    if turn.text[slice(*span)].lower().rstrip("es").endswith(("proud", "fi\u00e8r", "fier")):
        return span
    if (won := WINS.search(unit.bare)) or (
        won := BETTERS.search(unit.bare) if unit.asks and not unit.marks.wh else None
    ):
        return unit.start + won.start(), unit.start + won.end()
    good = [word for word, side in leaning(unit.words, turn.read.lang) if side == "good"]
    if not good or (unit.marks.wh_place in ("front", "in_situ") and unit.marks.wh != "why"):
        return None
    return good[0].start, good[0].end

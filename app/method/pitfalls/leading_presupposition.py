"""Leading presupposition: the question takes for granted what the customer has not said.

"What did you like about the demo?" cannot be answered without agreeing that something was liked. People
absorb such presuppositions and later report them as memories (Loftus 1975). A loaded word that is the
customer's own, a balanced pair ("what went well and less well") and the switch itself are no presupposition.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.language.en_words import BACKCHANNEL as EN_BACKCHANNEL
from app.language.fr_words import BACKCHANNEL as FR_BACKCHANNEL
from app.method.grounding import any_said, begun, within
from app.method.kit import MAJOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import in_their_words
from app.method.valence import LOUD, leaning, sides_heard
from app.method.wording import Span, Wording, asks, in_quotes

_NOUN_FR = r"(?:problemes?|difficultes?|frustrations?|inconvenients?|avantages?|benefices?|defauts?|deceptions?|regrets?|craintes?|galeres?|soucis?|blocages?)"
_BLOW_FR = r"(?:retard|echec|panne|probleme|deception|stress|crise|erreur|frustration|mauvaise nouvelle|surcout|desordre|conflit)"
_FELT_FR = r"(?:plu|seduite?|deplu|enervee?|agacee?|frustree?|decue?|genee?|derangee?|emballee?|impressionnee?|bluffee?|inquietee?|effrayee?|degoutee?|fatiguee?|conquise?|enthousiasmee?|rassuree?|manque|fait peur)"
_HARD_FR = r"(?:frustrant|penible|difficile|dur|complique|lent|cher|agacant|stressant|mauvais|nul|simple|facile|pratique|genial|bien|mieux|important|urgent|lourd|long)e?s?"
_NOUN_EN = r"(?:problems?|issues?|difficulties|frustrations?|pains?(?! points?)|challenges?|benefits?|advantages?|drawbacks?|regrets?|fears?|concerns|doubts|struggles?)"
_BLOW_EN = r"(?:delay|failure|problem|frustration|setback|loss|mistake|stress|crisis|disappointment|breakdown|bad news|chaos)"
_ADJ_EN = r"(?:frustrating|annoying|painful|hard|difficult|bad|happy|angry|stressed|disappointed|satisfied|relieved|excited|upset|worried|scary|scared|stressful|great|helpful|easy|useful|impressed|important|tedious|tiring|slow|expensive|unhappy|frustrated|overwhelmed|tired|pleased|awful|nervous|anxious|urgent|confusing)"

LOADED = Wording(
    fr=r"\bqu'est[ -]ce qui (?:vous|t'|te|lui|leur) ?(?:a|avait|ont) (?:le plus |le moins |tant |vraiment |autant |d'abord |surtout |tellement )?"
    rf"(?P<a1>{_FELT_FR})\b"
    r"|\bqu'est[ -]ce qui (?:vous|t'|te|lui|leur) (?:\w+ )?(?P<a11>(?:plai|deplai|agac|gen|derange|enerv|frustr|inquiet|fatigu|attir|sedui|rebut)\w*(?:e|ent|ait|aient)(?! encore)(?: le plus)?|faisait (?:si |le plus )?peur)\b"
    r"|\bquand (?:(?:est[ -]ce )?qu[e'].{0,40}|que .{0,20})\b(?P<a12>(?:etait|seraient|serait|marchait) (?:plus \w+|mieux|meilleure?s?|moins \w+|trop \w+))"
    rf"|\b(?P<a2>a quel point)\b|\bcombien (?:de temps|d'argent|d'heures|de clients)\b.{{0,30}}?\b(?P<a3>perdue?s?|perdiez|gaspillee?s?|gachee?s?|gaspilliez)\b"
    r"|\bquand (?:avez|as|est-ce que vous avez|vous avez|vous etes|est-ce que vous vous etes)\b.{0,20}?\b(?:compris|realise|vu|senti|su|compte|apercue?s?)\b.{0,40}?\b(?P<a4>(?:etai\w+|serai\w+|marchai\w+) (?:\w+ )?(?:mieux|meilleure?s?|pires?|trop \w+|plus (?:simple|facile|pratique|rapide)\w*|nul\w*|mauvais\w*|une erreur|la bonne|le bon)|ne marchait (?:pas|plus))"
    r"|\b(?P<a15>perd(?:iez|ais|ez|u|re)(?: le plus de| du| autant de| tant de)? temps)\b|\bcout\w+ (?P<a13>combien d(?:e |')\w+)|\bqu'est[ -]ce qui .{0,30}\b(?P<a14>mal (?:passee?s?|vecue?s?|pris|finie?s?|accueillie?s?|recue?s?))\b(?!.*\bbien\b)"
    r"|\bqu'est[ -]ce que (?:vous|tu) (?:\w+ ){0,2}?(?P<a5>(?:aim|detest|ador|appreci|reproch|prefer|regrett)(?:ez|iez|es|ais))\b"
    r"|\bqu'avez[ -]vous (?:\w+ ){0,2}?(?P<a6>reproche|deteste|adore|apprecie|aime|regrette|prefere)\b"
    rf"|\bquel(?:le)?s? (?:(?:a ete|ont ete|est|sont|etait|etaient) (?:\S+ ){{0,4}}?|\w+ )?(?P<a7>{_NOUN_FR})\b|\bpourquoi (?:est-ce que )?(?:c'etait|etait[ -]ce|c'est) (?P<a8>(?:si|aussi|tellement) \w+)"
    rf"|\bcomment .{{0,40}}?(?:reagi|vecu|gere|surmonte|supporte|encaisse|pris|digere)e? (?:a |au |avec |face a )?(?:ce|cette|le|la|l'|un tel|une telle) ?(?P<a9>{_BLOW_FR})\b"
    rf"|\bqu'est[ -]ce qui (?:\w+ )?(?:etait|est|rendait (?:ca|cela|les choses)) (?P<a10>(?:si|tellement|aussi) {_HARD_FR})",
    en=rf"\bwhat (?:did|do|does) (?:you|he|she|they|your \w+) (?:\w+ ){{0,2}}?(?P<a1>like|love|enjoy|hate|dislike|prefer|appreciate|regret|hold against)\b"
    rf"|\bhow (?P<a2>{_ADJ_EN}) (?:was|were|is|are|did|do|have|had)\b|\bhow much (?:time|money|\w+) .{{0,20}}?\b(?P<a3>wast\w+|los[et]|losing)\b"
    r"|\bwhen did (?:you|he|she|they) (?:\w+ )?(?:reali[sz]e|understand|know|see|notice|figure out|find out)\b.{0,40}?\b(?P<a4>(?:was|were|is|had been) (?:\w+ )?(?:better|worse|easier|best|wrong|too \w+|a mistake|broken)|(?:wasn't|weren't|isn't|not) work\w*)"
    r"|\bwhat(?:'s| is| was| were) your (?P<a5>favou?rite)|\bwhy (?:was|is|were) (?:it|that|this|the \w+) (?P<a6>(?:so|that|too) \w+)"
    r"|\bwhat (?P<a7>(?:bothers|annoys|frustrates|worries|bugs|irritates)(?! you still)|bothered|annoyed|frustrated|disappointed|excited|impressed|delighted|pleased|scared|worried|upset|irritated|attracted) (?:you|him|her|them)\b"
    rf"|\bwhat (?:was|were|is|are) (?:the|your) (?:\w+ )?(?P<a12>{_NOUN_EN})\b"
    r"|\bhow (?P<a13>(?!long|old|big|far|many|much|often|soon|late|early|quickly|fast|come|large|small|close|exactly|else|well|things)(?:\w{4,}) (?=(?:was|were) (?:you|it|that|he|she|they)\b))"
    rf"|\bwhat (?:\w+ )?(?P<a8>{_NOUN_EN}) (?:did|were|was|have|had|do|does|are)\b"
    rf"|\bhow did .{{0,30}}?(?:react|respond|deal|cope|feel|handle|take|survive|get over)(?: to| with| about| from)? (?:that|this|the|such an?|all that) (?P<a9>{_BLOW_EN})\b"
    r"|\bwhat (?:was|made (?:it|that|things)) (?P<a10>so \w+)",
)  # fmt: skip
# Guard: "ce qui allait et ce qui n'allait pas", "what went well and less well".
BALANCED = Wording(
    fr=r"\bet (?:ce qui |qu'est[ -]ce qui |qu'est[ -]ce que vous )?.{0,25}\b(?:moins|pas|manqu\w+|deplu\w*)\b|\bou (?:non|pas|deplu\w*)\b|\bou moins\b",
    en=r"\band (?:what )?.{0,25}\b(?:less|didn't|not|don't|missing|dislike\w*|hate\w*)\b|\bor (?:not|dislike\w*)\b|\bor less\b",
)
# "On a scale of one to ten, how happy…": the score is the fault.
SCORE = Wording(fr=r"\bechelle\b|\bsur (?:10|20|dix)\b", en=r"\bscale\b|\bout of (?:10|5|ten|five)\b")
NODS = EN_BACKCHANNEL | FR_BACKCHANNEL
# What a good interviewer asks for in these words: what held them, what was wrong in a recap, how it felt to say so.
SOUGHT = Wording(
    fr=r"\b(?:(?:dur|difficile|mal) a (?:lacher|quitter|abandonner|laisser)|(?:mal|pas bien) compris|que j'ai (?:mal|rate)|(?:de|d'une?) (?:plus )?(?:simple|facile) a|au mieux|tant mieux|de mieux en mieux|faute de mieux|c'est[ -]a[ -]dire)\b",
    en=r"\b(?:(?:hard|difficult|tough) to (?:let go|give up|leave|part)|(?:get|got|have) (?:\w+ )?wrong|(?:easiest|best|good) (?:place|time|way|day|number|address) (?:to|for)|best (?:friend|man)|hard (?:drive|copy|disk)|as best|had better)\b",
)


def loaded(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A loaded word in a question, unless the customer has said it or the question balances it."""
    if any(SCORE.first_in(unit, turn.read) for unit in turn.read.units):
        return
    for unit in asks(turn):
        span, sure = LOADED.first_in(unit, turn.read), 0.85
        if span is not None and own_words(unit, span, turn, conversation):
            continue
        if span is None:
            span, sure = judged_word(turn, unit, conversation), 0.75
        if span is None or BALANCED.first_in(unit, turn.read) or balanced_next(turn, unit):
            continue
        yield Found(span, sure, repair=in_their_words(turn, conversation))


def judged_word(turn: Turn, unit: Unit, conversation: Conversation) -> Span | None:
    """A word that judges, in a question with a question word, of a side that the customer has not taken."""
    if unit.marks.wh_place not in ("front", "in_situ") or not unit.words:
        return None
    found = list(leaning(turn.read.words, turn.read.lang))
    if len({side for _, side in found}) != 1:  # none, or "what got harder and what got easier?"
        return None
    heard = sides_heard(turn, conversation)
    if SOUGHT.first_in(unit, turn.read):
        return None
    head = spoken_before(unit)
    for word, side in found:
        if word.start < head or word.end > unit.end or word.bare.rstrip("s") in LOUD:
            continue
        if side not in heard and not begun(word.bare[:6], turn, conversation) and not in_quotes(unit, (word.start, word.end)):
            return word.start, word.end
    return None


def spoken_before(unit: Unit) -> int:
    """Where a unit begins behind its nods ("great, where were you")."""
    nods = (word.start for word in unit.words if word.bare not in NODS)
    return next(nods, unit.start)


def own_words(unit: Unit, span: Span, turn: Turn, conversation: Conversation) -> bool:
    """Whether the loaded word is the customer's; "à quel point" carries the load of what follows it."""
    words = within(unit, span)
    if words and words[-1].bare == "point":
        words = tuple(word for word in unit.words if word.end > span[1] or word.end <= span[0])
        words = tuple(word for word, _ in leaning(words, turn.read.lang)) or words
    return any_said(words, turn, conversation)


def balanced_next(turn: Turn, unit: Unit) -> bool:
    """The seed's own pair: "qu'est-ce qui vous satisfait ? Qu'est-ce qui manque encore ?"."""
    others = [one for one in turn.read.units if one is not unit and one.asks]
    return any(word.bare in BALANCING for one in others for word in one.words)


BALANCING = frozenset("manque manquait manquent moins missing lacking less dislike deplu".split())


PITFALL = Pitfall(
    id="leading_presupposition",
    severity=MAJOR,
    live=True,
    suggestive=True,
    title=Say(en="Presupposition", fr="Question qui présuppose"),
    plain=Say(en="That took something for granted.", fr="La question tenait quelque chose pour acquis."),
    advice=Say(en="Ask what it was like, with no adjective.", fr="Demandez comment c'était, sans adjectif."),
    why=Say(
        en="What a question takes for granted is absorbed, and comes back later as a memory.",
        fr="Ce qu'une question tient pour acquis s'absorbe, et revient plus tard comme un souvenir.",
    ),
    source="Loftus 1975 (490 people); Loftus & Palmer 1974; Lyon, Quas & Lamb",
    instead=Say(en="What was going through your mind then?", fr="Que se passait-il dans votre tête à ce moment-là ?"),
    check=loaded,
    examples=(
        Flag("fr", "Qu'est-ce qui vous a le plus [[plu]] dans la visite ?", instead="Racontez-moi la visite, depuis la porte."),
        Flag("fr", "[[À quel point]] c'était fatigant, les trajets ?", instead="Racontez-moi un de ces trajets."),
        Flag("fr", "combien de temps vous avez [[perdu]] avec l'ancien garagiste", instead="Que s'est-il passé avec l'ancien garagiste ?"),
        Flag("fr", "Quels [[problèmes]] aviez-vous avec la nounou ?", instead="Comment ça se passait avec la nounou ?"),
        Flag("fr", "Qu'avez-vous [[reproché]] à votre kiné ?", instead="Comment ça se passait avec votre kiné ?"),
        Flag("fr", "Comment votre père a-t-il réagi à cette [[mauvaise nouvelle]] ?", instead="Qu'a dit votre père ce jour-là ?"),
        Flag("fr", "Quand avez-vous compris que le fixe [[était trop cher]] ?", instead="Quand y avez-vous pensé pour la première fois ?"),
        Flag("en", "What did you [[like]] most about the visit?", instead="Take me through the visit, from the door."),
        Flag("en", "How [[tiring]] was the commute?", instead="Tell me about one of those commutes."),
        Flag("en", "how much time did you [[waste]] with the old garage", instead="What happened with the old garage?"),
        Flag("en", "What [[problems]] did you have with the nanny?", instead="How was it going with the nanny?"),
        Flag("en", "What [[annoyed]] you about the physio?", instead="How was it going with the physio?"),
        Flag("en", "How did your father react to that [[setback]]?", instead="What did your father say that day?"),
        Flag("en", "When did you realise that the landline [[was too expensive]]?", instead="When did it first cross your mind?"),
        Pass("fr", "Qu'est-ce qui vous a plu ?", after=("La visite m'a plu tout de suite.",)),
        Pass("fr", "Fatiguée à quel point ? Racontez-moi.", after=("J'étais fatiguée, mais fatiguée.",)),
        Pass("fr", "Qu'est-ce qui s'est bien passé et moins bien passé pendant la visite ?"),
        Pass("fr", "Qu'est-ce qui s'est passé juste avant de changer de garagiste ?", after=("J'ai changé de garagiste en mai.",)),
        Pass("fr", "Quel jour aviez-vous rendez-vous avec la nounou ?"),
        Pass("fr", "Combien de temps entre la visite et la signature ?"),
        Pass("fr", "Quel événement a provoqué ce coup de fil ?"),
        Pass("fr", "Qu'est-ce que ça vous a fait ?"),
        Pass("en", "What did you like about it?", after=("I liked the old one, to be fair.",)),
        Pass("en", "How tired? Tell me about it.", after=("I was so tired of it.",)),
        Pass("en", "What went well and less well during the visit?"),
        Pass("en", "What happened right before you changed garages?", after=("I changed garages in May.",)),
        Pass("en", "How much time was there between the visit and the lease?"),
        Pass("en", "What was it like?"),
        Pass("en", "How did your father hear about it?"),
    ),
)  # fmt: skip

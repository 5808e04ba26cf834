"""Suggested answer: the interviewer supplies the cause, the feeling or the word.

People answer the last thing they heard, and the supplied cause becomes their evidence. What the customer
said before, "for example" asking for an example, and an open question left alone are no suggestion.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.grounding import content, was_said, within
from app.method.kit import MAJOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import in_their_words
from app.method.wording import Span, Wording

SUPPLIES = Wording(
    fr=r"\b(?P<a1>(?:j'imagine|je suppose|je parie|je presume|je devine|j'ai l'impression)(?: bien)? (?:que|qu'))|\b(?P<a2>c'est (?:surtout |plutot )?le cote \w+ qui)"
    r"|\b(?P<a3>c'est (?:donc )?(?:pour|a cause de) (?:ca|cela) (?:que|qu'))|\b(?P<a4>vous (?:vous )?(?:etes|etiez|sentiez|etes sentie?).{0,3} comment dire.{0,40})$"
    r"|\b(?P<a9>diriez[ -]vous (?:que|qu')|vous diriez (?:que|qu')|(?:avouez|admettez|reconnaissez) (?:que|qu'))"  # R4, R20
    r"|\b(?P<a5>vous (?:voulez|vouliez) dire (?:que|qu'))|^(?:et |donc )?(?P<a6>(?:parce que|a cause d(?:e|u|es)) .{3,50})$|^(?P<a7>genre,? .{3,40})$"
    r"|^(?:donc|alors|du coup) vous (?:avez|etes|aviez|etiez) .{3,40} (?P<a8>(?:parce que|a cause d(?:e|u|es)|pour (?:le|la|les|l'|gagner|eviter|avoir)) ?.{3,40})$",
    en=r"\b(?P<a1>i(?:'d| would)? (?:imagine|guess|suppose|bet|assume|presume)(?: that)?)(?= (?:it (?:was|must|is)|it's|that was|you|he|she|they)\b)|\b(?P<a2>(?:was it|it was) the \w+ (?:part|side|aspect|thing) that)"
    r"|\b(?P<a3>(?:so )?that's why you)\b|\byou (?:felt|were|got),? (?P<a4>what,? .{3,40})$|\b(?P<a5>(?<!do )(?<!did )you mean(?: that)?)(?= (?:it|you|the|that|they)\b)"
    r"|\b(?P<a9>would you say(?: that)?(?= (?:it|you|the|that|they|your)\b)|(?:you have to |you must |just )?admit(?: that)? (?=it|you|the|that))"
    r"|^(?:and |so )?(?P<a6>(?:because|due to|because of) .{3,50})$|^(?P<a7>like,? (?:the|a|because) .{2,40})$"
    r"|^so you .{3,40} (?P<a8>(?:because|to (?:save|get|avoid|gain)|for the) .{2,40})$",
)  # fmt: skip
# Any cause, motive or feeling put forward as a statement or a closed question.
OFFERS = Wording(
    fr=r"\bc'(?:est|etait) (?:donc |surtout |plutot |bien )?(?P<a1>(?:la |le |l'|les |un |une |votre |vos |ce |cette )[^,]{2,40}?) qui vous (?:a|ont|avait|avaient) (?:\w+ )?(?:fait|decid|convainc|convaincu|pouss|attir|sedui|reten|plu|motiv|amen|gen|frein|emport|bloqu|interess)\w*"
    r"|^(?:(?:et|donc|alors|du coup) )*c'(?:est|etait) (?P<a2>(?:a cause|grace|parce qu|pour (?:gagner|eviter|avoir|faire|etre|ne pas)|une question d|surtout pour|lie a)\S* ?.{3,50})$"
    r"|\b(?P<a3>vous (?:deviez|avez du|devez) (?:vous sentir|vous dire|etre|avoir (?:peur|envie|hate))\b.{0,30})$",
    en=r"\b(?P<a1>i (?:guess|imagine|suppose|assume|reckon|bet|take it)(?: that)?)(?= (?!so\b|i\b|i'|my\b|we\b|that's (?:it|all)|it$|not$)\w+ )"
    r"|^(?:(?:and|so|okay) )*(?:it was|was it|that was|was that|is it) (?P<a2>(?:because|down to|due to|thanks to|mainly|mostly|all about|really about|the fact) .{3,50})$"
    r"|\b(?P<a3>(?:you|that|it) must(?:'ve| have) (?:been|felt|come as)\b.{0,30})$",
)
# Right behind one's own open question: « c'est la visite ? », "was it the visit".
BEHIND = Wording(
    fr=r"^(?:c'(?:est|etait) )(?P<a>(?:le|la|l'|les|pour|parce|a cause|grace|votre|notre|nos) ?.{2,50})$",
    en=r"^(?:was|is) it (?P<a>(?:the|your|our|because|to|that|for) .{2,50})$",
)
# A candidate hung on an open question: "What made you decide, the price?".
HUNG = Wording(
    fr=r"^.*\b(?:qu'est[ -]ce qui|pourquoi|qui)\b[^,]*, ?(?P<a>(?:(?:le|la|les|l'|un|une|vos|votre|a cause d(?:e|u|es)|parce que|parce qu'|pour|par|genre) ?)(?!\w+ (?:plus recent|derni)).{2,40})$",
    en=r"^.*\b(?:what (?:made|drove|led|pushed|convinced|stopped|held|kept|tipped|triggered|caused|got|brought|counted|mattered)|why|who)\b[^,]*, ?(?P<a>(?:(?:the|a|an|because|because of|to|for) )(?!(?:most recent|last)).{2,40})$",
)
# « Ça s'est passé comment, ce lundi-là ? » and "what happened then, the next day?" name a time.
TIME = Wording(
    fr=r", ?(?:ce|cet|cette|le|la|l'|les|pour|par exemple)(?: ?\w+)?(?: ?\w+)? ?\b(?:jour|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|semaine|fois|mois|la-dedans|-la|plus recent)\b",
    en=r", ?(?:that|the|this|last|for|say)(?: \w+)?(?: \w+)? ?\b(?:day|\w+day|morning|evening|week|time|month|night|year|most recent)\b",
)
# « c'est comme ça que ça s'est passé ? » behind a story of the interviewer's own.
MY_STORY = Wording(
    fr=r"\b(?P<a>c'est (?:un peu |plus ou moins |bien )?(?:comme ca|ca) (?:que|qui) (?:ca )?(?:s'est|c'est|vous).{0,30})$",
    en=r"^(?P<a>(?:is|was) that (?:sort of |kind of |pretty much |more or less )?(?:how|what|why) (?:it|you|things)\b.{0,40})$",
)
TIME_OF_DAY = Wording(
    fr=r"\b(?:matin|soir|midi|nuit|jour|semaine|mois|annee|fois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b",
    en=r"\b(?:\w+day|morning|evening|night|week|month|year|first time|last time)\b",
)


def supplies(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """An answer that is in the question, unless it was the customer's first."""
    units = turn.read.units
    for unit in units:
        if unit.form in ("logistics", "facilitator") or (unit.form == "echo" and not asked_openly(units, unit)):
            continue
        span = SUPPLIES.first_in(unit, turn.read) or OFFERS.first_in(unit, turn.read)
        sure = 0.85
        if span is None and unit.closing == "?" and unit.asks and not TIME.first_in(unit, turn.read):
            span, sure = HUNG.first_in(unit, turn.read), 0.85
        if span is None and (before := asked_openly(units, unit)):
            behind = None if TIME_OF_DAY.first_in(unit, turn.read) else BEHIND.first_in(unit, turn.read)
            span, sure = behind or candidate(unit, before), 0.75
        if span is None and (mine := MY_STORY.first_in(unit, turn.read)) and told(unit, units) >= STORY:
            yield Found(mine, 0.75, repair=in_their_words(turn, conversation))
            return
        if span is None or not stands(unit, units, span):
            continue
        if unit.closing not in ("?", ".", "", "…") or theirs(unit, span, turn, conversation):
            continue
        yield Found(span, sure, repair=in_their_words(turn, conversation))
        return


STORY = 15  # words of one's own before asking whether it was so


def told(unit: Unit, units: tuple[Unit, ...]) -> int:
    """How many words the interviewer has told before a unit without asking."""
    return sum(len(one.words) for one in units if one.start < unit.start and not one.asks)


def stands(unit: Unit, units: tuple[Unit, ...], span: Span) -> bool:
    """Whether the words are there to be answered: the turn ends on them, and they are no aside."""
    opener = unit.bare[span[0] - unit.start :]
    if opener.startswith(("parce", "a cause", "because", "due to", "genre", "like")):
        return unit.closing == "?" or asked_openly(units, unit) is not None
    return unit is units[-1] or unit.closing == "?"


def asked_openly(units: tuple[Unit, ...], unit: Unit) -> Unit | None:
    """The open question right before a unit, if there is one."""
    at = next((place for place, one in enumerate(units) if one is unit), 0)
    before = units[at - 1] if at else None
    return before if before is not None and before.form == "open_wh" and before.asks else None


def candidate(unit: Unit, before: Unit) -> Span | None:
    """A noun alone with a question mark, after an open question: « Le prix ? »."""
    if unit.closing != "?" or not 1 < len(unit.words) <= 4 or unit.marks.wh or unit.marks.yes_no:
        return None
    return (unit.words[0].start, unit.words[-1].end) if unit.words[0].bare in _ARTICLES else None


_ARTICLES = frozenset("le la les l' un une the a an your par through by".split())


def theirs(unit: Unit, span: Span, turn: Turn, conversation: Conversation) -> bool:
    """Whether what is supplied is the customer's own already."""
    words = within(unit, span)
    lemmas = content(words, turn.read.lang) or content((word for word in unit.words if word.start >= span[0]), turn.read.lang)
    if any(unit.words[-1] is word for word in words) is False:
        lemmas = content((word for word in unit.words if word.start >= span[1]), turn.read.lang) or lemmas
    if not lemmas:
        return False
    return sum(was_said(lemma, turn, conversation) for lemma in lemmas) * 2 >= len(lemmas)


PITFALL = Pitfall(
    id="suggested_answer",
    severity=MAJOR,
    live=True,
    suggestive=True,
    title=Say(en="Suggested answer", fr="Réponse suggérée"),
    plain=Say(en="The question came with its answer.", fr="La question venait avec sa réponse."),
    advice=Say(en="Ask what played a part, and stop there.", fr="Demandez ce qui a joué, et arrêtez-vous là."),
    why=Say(
        en="People answer the last thing they heard, and your cause becomes their evidence.",
        fr="On répond à la dernière chose entendue, et votre cause devient sa preuve.",
    ),
    source="NICHD protocol; Loftus 1975; Redden on leading follow-ups",
    instead=Say(en="What played a part?", fr="Qu'est-ce qui a joué ?"),
    check=supplies,
    examples=(
        Flag("fr", "Qu'est-ce qui vous a fait signer, [[la vue]] ?", instead="Qu'est-ce qui vous a fait signer ?"),
        Flag("fr", "[[J'imagine que]] c'était pour être plus près de vos parents.", instead="Qu'est-ce qui a joué ?"),
        Flag("fr", "[[C'est le côté pratique qui]] vous a séduite ?", instead="Qu'est-ce qui s'est passé à la visite ?"),
        Flag("fr", "Pourquoi ce soir-là, [[à cause de l'orage]] ?", instead="Pourquoi ce soir-là ?"),
        Flag("fr", "Donc [[c'est pour ça que]] vous avez vendu le camion.", instead="Qu'est-ce qui a mené à la vente ?"),
        Flag("fr", "Qu'est-ce qui vous a retenue ? [[Le prix]] ?", instead="Qu'est-ce qui vous a retenue ?"),
        Flag("fr", "[[Diriez-vous que]] c'était trop loin ?", instead="C'était comment, ce trajet ?"),
        Flag("fr", "[[Avouez que]] c'était pratique.", instead="Comment ça se passait ?"),
        Flag("en", "[[Would you say]] it was too far?", instead="What was the trip like?"),
        Flag("en", "What made you sign, [[the view]]?", instead="What made you sign?"),
        Flag("en", "[[I imagine]] it was to be closer to your parents.", instead="What played a part?"),
        Flag("en", "[[Was it the practical side that]] won you over?", instead="What happened at the visit?"),
        Flag("en", "Why that night, [[because of the storm]]?", instead="Why that night?"),
        Flag("en", "[[So that's why you]] sold the van.", instead="What led to the sale?"),
        Flag("en", "What held you back? [[The price]]?", instead="What held you back?"),
        Pass("fr", "Le prix qui retient : racontez-moi.", after=("C'est le prix qui m'a retenue.",)),
        Pass("fr", "Vous auriez un exemple, par exemple le plus récent ?"),
        Pass("fr", "Qu'est-ce qui vous a fait signer ?"),
        Pass("fr", "Pourquoi ce soir-là, à cause de l'orage ?", after=("Il y avait l'orage.",)),
        Pass("fr", "Je n'imagine pas bien la scène, décrivez-la-moi."),
        Pass("fr", "Ça s'est passé comment, la première nuit ?"),
        Pass("en", "The price held you back: how so?", after=("The price held me back.",)),
        Pass("en", "Could you give me an example, say the most recent one?"),
        Pass("en", "What made you sign?"),
        Pass("en", "Why that night, because of the storm?", after=("There was the storm.",)),
        Pass("en", "I can't quite imagine it, describe the scene for me."),
        Pass("en", "What was it like, the first night?"),
    ),
)  # fmt: skip

"""Suggested answer: the interviewer supplies the cause, the feeling or the word.

People answer the last thing they heard, and the supplied cause becomes their evidence. What the customer
said before, "for example" asking for an example, and an open question left alone are no suggestion.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.candidates import BEHIND, HUNG, MY_STORY, OFFERS, SUPPLIES, TIME, TIME_OF_DAY
from app.method.grounding import begun, content, was_said, within
from app.method.kit import MAJOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import in_their_words
from app.method.supplied import PUSHED, candidate, put_forward
from app.method.wording import Span


def supplies(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """An answer that is in the question, unless it was the customer's first."""
    units = turn.read.units
    for unit in units:
        if unit.form in ("logistics", "facilitator") or (unit.form == "echo" and not asked_openly(units, unit)):
            continue
        span = SUPPLIES.first_in(unit, turn.read) or OFFERS.first_in(unit, turn.read)
        sure = 0.85
        if span is None:
            span, sure = put_forward(turn, unit), 0.75
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
        raw = not any(one.closing for one in units)
        return unit.closing == "?" or asked_openly(units, unit) is not None or (raw and unit is units[-1])
    return unit is units[-1] or unit.closing == "?"


def asked_openly(units: tuple[Unit, ...], unit: Unit) -> Unit | None:
    """The open question right before a unit, if there is one."""
    at = next((place for place, one in enumerate(units) if one is unit), 0)
    before = units[at - 1] if at else None
    if before is None or before.form != "open_wh":
        return None
    return before if before.asks or before.closing == "," else None


def theirs(unit: Unit, span: Span, turn: Turn, conversation: Conversation) -> bool:
    """Whether what is supplied is the customer's own already."""
    if (pushed := PUSHED.search(unit.bare)) and not begun(pushed[1], turn, conversation):
        return False
    words = within(unit, span)
    lemmas = content(words, turn.read.lang) or content((word for word in unit.words if word.start >= span[0]), turn.read.lang)
    if not content(words, turn.read.lang):
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
        Flag("fr", "C'est [[votre fille]] qui vous a poussés ?", instead="Qu'est-ce qui s'est passé ensuite ?"),
        Flag("fr", "qu'est-ce qui vous a fait signer c'est [[la vue]]", instead="Qu'est-ce qui vous a fait signer ?"),
        Flag("fr", "[[Vous deviez être épuisée]].", instead="C'était comment, ces trajets ?"),
        Flag("fr", "Vous l'avez choisi [[parce qu'il était plus près]] ?", after=("J'ai pris celui du marché.",), instead="Comment avez-vous choisi celui du marché ?"),
        Flag("fr", "[[La vraie raison, c'étaient les enfants]] ?", after=("On a changé d'école.",), instead="Qu'est-ce qui a joué ?"),
        Flag("en", "Was it [[your daughter]] who pushed you?", instead="What happened next?"),
        Flag("en", "what made you sign was it [[the view]]", instead="What made you sign?"),
        Flag("en", "[[You must have been exhausted]].", instead="What were those trips like?"),
        Flag("en", "[[Would you say]] it was too far?", instead="What was the trip like?"),
        Flag("en", "What made you sign, [[the view]]?", instead="What made you sign?"),
        Flag("en", "[[I imagine]] it was to be closer to your parents.", instead="What played a part?"),
        Flag("en", "[[Was it the practical side that]] won you over?", instead="What happened at the visit?"),
        Flag("en", "Why that night, [[because of the storm]]?", instead="Why that night?"),
        Flag("en", "[[So that's why you]] sold the van.", instead="What led to the sale?"),
        Flag("en", "What held you back? [[The price]]?", instead="What held you back?"),
        Flag("en", "Did you choose it [[because it was closer]]?", after=("I took the one by the market.",), instead="How did you choose the one by the market?"),
        Flag("en", "The [[kids were the real reason]], then?", after=("We changed schools.",), instead="What played a part?"),
        Pass("fr", "Tu as regardé quoi, comme solutions ?"),
        Pass("fr", "Le prix qui retient : racontez-moi.", after=("C'est le prix qui m'a retenue.",)),
        Pass("fr", "Vous auriez un exemple, par exemple le plus récent ?"),
        Pass("fr", "Qu'est-ce qui vous a fait signer ?"),
        Pass("fr", "Pourquoi ce soir-là, à cause de l'orage ?", after=("Il y avait l'orage.",)),
        Pass("fr", "Je n'imagine pas bien la scène, décrivez-la-moi."),
        Pass("fr", "Ça s'est passé comment, la première nuit ?"),
        Pass("fr", "C'est votre fille qui vous a poussés ?", after=("Ma fille insistait.",)),
        Pass("fr", "Vous deviez rendre les clés quand ?"),
        Pass("fr", "Plus près, c'est-à-dire ?", after=("Je l'ai choisi parce qu'il était plus près.",)),
        Pass("fr", "Quelle était la vraie question, ce soir-là ?", after=("On se posait une question.",)),
        Pass("en", "Was it your daughter who pushed you?", after=("My daughter kept insisting.",)),
        Pass("en", "You had to hand in the keys when?"),
        Pass("en", "The price held you back: how so?", after=("The price held me back.",)),
        Pass("en", "Could you give me an example, say the most recent one?"),
        Pass("en", "What made you sign?"),
        Pass("en", "Why that night, because of the storm?", after=("There was the storm.",)),
        Pass("en", "I can't quite imagine it, describe the scene for me."),
        Pass("en", "What was it like, the first night?"),
        Pass("en", "Closer, how so?", after=("I chose it because it was closer.",)),
        Pass("en", "What was the real question that evening?", after=("We asked ourselves a question.",)),
    ),
)  # fmt: skip

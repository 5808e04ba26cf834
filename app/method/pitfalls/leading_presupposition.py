"""Leading presupposition: the question takes for granted what the customer has not said.

"What did you like about the demo?" cannot be answered without agreeing that something was liked. People
absorb such presuppositions and later report them as memories (Loftus 1975). A loaded word that is the
customer's own, a balanced pair ("what went well and less well") and the switch itself are no presupposition.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.events import Severity
from app.language import Unit
from app.method.grounding import any_said, begun, within
from app.method.kit import MAJOR, MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.presupposed import BALANCED, LOADED, NODS, SCORE, SOUGHT
from app.method.repairs import in_their_words
from app.method.valence import LOUD, leaning, sides_heard
from app.method.wording import Span, Wording, asks, in_quotes


def loaded(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A loaded word in a question, unless the customer has said it or the question balances it."""
    if any(SCORE.first_in(unit, turn.read) for unit in turn.read.units):
        return
    for unit in asks(turn):
        span, sure = LOADED.first_in(unit, turn.read), 0.85
        if span is not None and own_words(unit, span, turn, conversation):
            continue
        severity: Severity | None = None
        if span is None:
            span, sure = judged_word(turn, unit, conversation), 0.6
            # "What happened when it went wrong?" asks for an event all the same; "what was good about it?" for a verdict.
            severity = MINOR if unit.form in _EVENTS or _HAPPENS.first_in(unit, turn.read) else None
        if span is None or BALANCED.first_in(unit, turn.read) or balanced_next(turn, unit):
            continue
        yield Found(span, sure, severity, repair=in_their_words(turn, conversation))


_EVENTS = frozenset(("invitation", "cued_invitation", "directive_wh", "statement_probe", "echo"))
# What came to pass, what was done, what still does not work: a story, whatever word stands in it.
_HAPPENS = Wording(
    fr=r"\b(?:que s'est[ -]il|qu'est[ -]ce qui s'est|il s'est passe|qu'avez[ -]vous fait|qu'as[ -]tu fait|comment (?:avez[ -]vous|as[ -]tu|vous avez|tu as) fait|encore|toujours|la derniere fois|quand|lorsque|le jour)\b",
    en=r"\b(?:what happened|what did you do|how did you (?:get by|go about|manage|do)|still|the last time|last time|when|the day)\b",
)


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
        if word.start < head or word.end > unit.end or (word.bare in LOUD or word.bare.removesuffix("s") in LOUD):
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
        Flag("fr", "Qu'est-ce qui rendait la paperasse aussi [[pénible]] ?", after=("On remplissait les papiers le dimanche.",), instead="Racontez-moi un de ces dimanches."),
        Flag("fr", "C'est quoi le gros [[avantage]] du train ?", after=("Je prends le train.",), instead="Racontez-moi le dernier trajet."),
        Flag("en", "What did you [[like]] most about the visit?", instead="Take me through the visit, from the door."),
        Flag("en", "How [[tiring]] was the commute?", instead="Tell me about one of those commutes."),
        Flag("en", "how much time did you [[waste]] with the old garage", instead="What happened with the old garage?"),
        Flag("en", "What [[problems]] did you have with the nanny?", instead="How was it going with the nanny?"),
        Flag("en", "What [[annoyed]] you about the physio?", instead="How was it going with the physio?"),
        Flag("en", "How did your father react to that [[setback]]?", instead="What did your father say that day?"),
        Flag("en", "When did you realise that the landline [[was too expensive]]?", instead="When did it first cross your mind?"),
        Flag("en", "What made the paperwork so [[tedious]]?", after=("We did the papers on Sundays.",), instead="Tell me about one of those Sundays."),
        Flag("en", "What's the biggest [[advantage]] of the train?", after=("I take the train.",), instead="Tell me about your last trip."),
        Pass("fr", "Qu'est-ce qui vous a plu ?", after=("La visite m'a plu tout de suite.",)),
        Pass("fr", "Fatiguée à quel point ? Racontez-moi.", after=("J'étais fatiguée, mais fatiguée.",)),
        Pass("fr", "Qu'est-ce qui s'est bien passé et moins bien passé pendant la visite ?"),
        Pass("fr", "Qu'est-ce qui s'est passé juste avant de changer de garagiste ?", after=("J'ai changé de garagiste en mai.",)),
        Pass("fr", "Quel jour aviez-vous rendez-vous avec la nounou ?"),
        Pass("fr", "Combien de temps entre la visite et la signature ?"),
        Pass("fr", "Quel événement a provoqué ce coup de fil ?"),
        Pass("fr", "Qu'est-ce que ça vous a fait ?"),
        Pass("fr", "Qu'est-ce qui était pénible, au juste ?", after=("C'était pénible, la paperasse.",)),
        Pass("fr", "Qu'est-ce qui est plus dur, et qu'est-ce qui est plus simple ?", after=("Je prends le train.",)),
        Pass("en", "What did you like about it?", after=("I liked the old one, to be fair.",)),
        Pass("en", "How tired? Tell me about it.", after=("I was so tired of it.",)),
        Pass("en", "What went well and less well during the visit?"),
        Pass("en", "What happened right before you changed garages?", after=("I changed garages in May.",)),
        Pass("en", "How much time was there between the visit and the lease?"),
        Pass("en", "What was it like?"),
        Pass("en", "How did your father hear about it?"),
        Pass("en", "What was tedious about it?", after=("The paperwork was so tedious.",)),
        Pass("en", "What got harder, and what got easier?", after=("I take the train.",)),
    ),
)  # fmt: skip

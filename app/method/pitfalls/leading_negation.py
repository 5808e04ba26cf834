"""Leading negation: "don't you think", « ça ne vous a pas gêné ». A question built on not, which states a view.

Conversation analysts find that such questions are said and heard as assertions, more so than tags. A
polite negative ("you wouldn't have an example?"), a negative question word ("what didn't work?") and the
customer's own negation handed back are none. French speech drops "ne": « vous pensez pas que » is the same.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.denials import AGREE, DENIED, DOUBTED, HEDGED, MINE, POLITE, VIEW
from app.method.grounding import content, share
from app.method.kit import MAJOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import about_it, in_their_words
from app.method.wording import Span, lands_open, raw, speaks, vocabulary


def opener(turn: Turn, unit: Unit, conversation: Conversation) -> tuple[Span, float] | None:
    """The denying words of a question and how sure it is that they state a view."""
    if POLITE.first_in(unit, turn.read):
        return None
    view = VIEW.first_in(unit, turn.read)
    if view is not None:
        return view, 0.95
    denied = DENIED.first_in(unit, turn.read)
    if denied is None or not unit.marks.negated:
        return None
    if turn.read.lang == "fr" and unit.closing != "?" and unit.marks.yes_no in ("", "rising"):
        told = told_to_agree(unit) or (unit is turn.read.units[-1] and share(unit.words, turn, conversation) < 0.34)
        return (denied, 0.65) if raw(turn) and told and MINE.isdisjoint(word.bare for word in unit.words) else None
    return (denied, 0.85) if not lands_open(turn, unit) else None


def told_to_agree(unit: Unit) -> bool:
    """Whether a denied statement in raw text is put to the customer: of their past, or with a hedge that judges."""
    return (unit.marks.you and unit.marks.tense == "past") or HEDGED.search(unit.bare) is not None


def tag_only(unit: Unit) -> bool:
    """ "…, don't you think?" behind a statement is a tag: another finding."""
    return len([word for word in unit.words if word.bare not in ("then", "now", "so", "and")]) <= 4 and AGREE.search(unit.bare) is not None


def asserts(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A closed question built on a negation that is not the customer's."""
    if turn.read.lang == "fr" and vocabulary(turn.read).isdisjoint(("pas", "jamais")):
        return
    for unit in speaks(turn):
        if unit.form not in ("closed_yn", "recap_check", None) or unit.marks.tag is not None or tag_only(unit) or unit.marks.wh_place in ("front", "in_situ"):
            continue
        found = opener(turn, unit, conversation) if unit.asks or turn.read.lang == "fr" else None
        if found is None and (unit.asks or unit is turn.read.units[-1]) and (doubted := DOUBTED.first_in(unit, turn.read)):
            found = (doubted, 0.75)
        if found is None:
            continue
        rest = content(unit.words, turn.read.lang)
        if conversation.said and rest and share(unit.words, turn, conversation) >= 0.75:
            continue
        repair = in_their_words(turn, conversation) or about_it(turn, unit, conversation)
        yield Found(found[0], found[1], repair=repair)


PITFALL = Pitfall(
    id="leading_negation",
    severity=MAJOR,
    live=True,
    suggestive=True,
    title=Say(en="Leading negation", fr="Question orientée par la négation"),
    plain=Say(en="That told them what to think.", fr="La question disait déjà quoi penser."),
    advice=Say(en="Ask what they made of it at the time.", fr="Demandez ce que la personne en a pensé sur le moment."),
    why=Say(
        en="A question built on “not” is heard as a statement, and people agree with it.",
        fr="Une question négative s'entend comme une affirmation, et l'on acquiesce.",
    ),
    source="Heritage 2002, J. Pragmatics 34; Lyon, Quas & Lamb",
    instead=Say(en="What did you make of it at the time?", fr="Qu'en avez-vous pensé sur le moment ?"),
    check=asserts,
    examples=(
        Flag("fr", "Est-ce que [[vous ne pensez pas que]] la salle était trop petite ?", instead="Qu'avez-vous pensé de la salle en entrant ?"),
        Flag("fr", "[[vous trouvez pas que]] le loyer était exagéré", instead="Et le loyer, comment l'avez-vous vécu ?"),
        Flag("fr", "[[Ne croyez-vous pas que]] le syndic aurait pu vous prévenir ?", instead="Qu'a fait le syndic ?"),
        Flag("fr", "[[Ça vous a pas]] un peu inquiétée, ce devis ?", instead="Qu'est-ce que ce devis vous a fait ?"),
        Flag("fr", "[[N'était-ce pas]] épuisant de tout porter au quatrième ?", instead="Comment ça se passait, au quatrième ?"),
        Flag("fr", "Vous [[n'auriez pas préféré]] une maison de plain-pied ?", instead="Qu'aviez-vous regardé d'autre comme logement ?"),
        Flag("fr", "[[ça n'aurait pas]] été plus simple de louer", after=("on a acheté une remorque",), instead="Qu'aviez-vous regardé d'autre ?"),
        Flag("en", "[[Don't you think]] the hall was too small?", instead="What did you think as you walked in?"),
        Flag("en", "[[wouldn't you say]] the rent was steep", instead="How did you take the rent?"),
        Flag("en", "[[Didn't that]] worry you a little?", instead="What was that like?"),
        Flag("en", "[[Wasn't it]] exhausting to carry everything up four floors?", instead="What was it like, up four floors?"),
        Flag("en", "[[Shouldn't the]] agency have warned you?", instead="What did the agency do?"),
        Flag("en", "[[Wouldn't you prefer]] a house on one floor?", instead="What else had you looked at?"),
        Flag("en", "[[You weren't tempted]] to rent one?", after=("We bought a trailer.",), instead="What else had you looked at?"),
        Pass("fr", "Vous n'auriez pas une facture de cette époque ?"),
        Pass("fr", "Qu'est-ce qui n'allait pas dans l'appartement ?"),
        Pass("fr", "Vous ne mangiez pas à midi ?", after=("À midi je ne mangeais pas, j'avais honte de ma boîte.",)),
        Pass("fr", "Je n'ai pas bien compris l'histoire du syndic, reprenons-la."),
        Pass("fr", "Qui n'était pas d'accord dans la famille ?"),
        Pass("fr", "Pourquoi ce soir-là et pas la veille ?"),
        Pass("fr", "Vous n'auriez pas gardé le reçu, par hasard ?", after=("On nous a donné un reçu.",)),
        Pass("en", "You wouldn't happen to have a bill from back then?"),
        Pass("en", "What didn't work in the flat?"),
        Pass("en", "You weren't eating at lunch?", after=("I wasn't eating at lunch, I was ashamed of my box.",)),
        Pass("en", "I didn't quite follow the part about the agency, can you take me back there?"),
        Pass("en", "Who wasn't convinced in the family?"),
        Pass("en", "Why that night and not the day before?"),
        Pass("en", "You weren't sleeping?", after=("I wasn't sleeping.",)),
    ),
)  # fmt: skip

"""Negative recast: a good open question, replaced at once by a closed one.

In 434 forensic interviews more than 80 % of recasts made the question worse, and answers shorter. The other
way round (closed, then open) is a rescue; the same open question reworded does no harm.
"""

from collections.abc import Iterator
from itertools import pairwise

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.kit import MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.wording import CLOSED, Span, Wording, words_of

OPEN = frozenset({"invitation", "cued_invitation", "open_wh", "statement_probe"})
# Inside one unit, after a comma: « Racontez-moi ce jour-là, c'était un lundi ? ».
GLUED = Wording(
    fr=r"^(?:et |alors |bon )?(?:racontez|parlez|decrivez|expliquez|comment|que s'est|qu'est[ -]ce)[^,]*, ?(?P<a>(?:vous|ca s'est|ca vous|c'etait|c'est|ils|elles|il|elle|est[ -]ce|y a)\b.*)$",
    en=r"^(?:and |so |okay )?(?:tell|walk|describe|talk|how|what)[^,]*, ?(?P<a>(?:was|were|did|do|is|are|had|have|you)\b.*)$",
)
LINKED = frozenset("et and enfin sinon also".split())
# « …, vous avez fait quoi ? »: still open.
OPEN_WORDS = frozenset("quoi comment pourquoi quand combien qui what how why when who where".split())


def closes_again(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """The closed unit that takes an open one's place."""
    units = [unit for unit in turn.read.units if unit.words and unit.form not in ("logistics", "facilitator")]
    for before, unit in pairwise(units):
        if opened(before) and recasts(unit):
            if not any(later.form in OPEN for later in units[units.index(unit) + 1 :]):
                yield Found(words_of(unit), 0.85)
                return
    for unit in units:
        if unit.closing == "?" and (glued := inside(turn, unit)):
            yield Found(glued, 0.75)
            return


def recasts(unit: Unit) -> bool:
    """A closed question, or a mere noun with a question mark (« Le prix ? »), not joined by "and"."""
    if unit.words[0].bare in LINKED or not unit.asks:
        return False
    return unit.form in CLOSED or (unit.form == "echo" and unit.confidence < 0.6 and unit.words[0].bare in NOUN)


NOUN = frozenset("le la les l' un une par grace a the an your through by from".split())


def opened(unit: Unit) -> bool:
    """Whether a unit asked openly."""
    return unit.form in OPEN and len(unit.words) > 1


def inside(turn: Turn, unit: Unit) -> Span | None:
    """A closed question hung on an open one within a unit."""
    glued = GLUED.first_in(unit, turn.read)
    if glued is None:
        return None
    tail = [word.bare for word in unit.words if word.start >= glued[0]]
    return None if OPEN_WORDS.intersection(tail) else glued


PITFALL = Pitfall(
    id="negative_recast",
    severity=MINOR,
    live=False,
    title=Say(en="Open question, closed again", fr="Question ouverte aussitôt refermée"),
    plain=Say(en="The first question was the good one.", fr="La première question était la bonne."),
    advice=Say(en="Ask the first one, then stop.", fr="Posez la première, puis taisez-vous."),
    why=Say(
        en="The customer answers the last one: the open question is lost.",
        fr="On répond à la dernière : la question ouverte est perdue.",
    ),
    source="Henderson et al. (434 field interviews, over 80 % of recasts negative)",
    instead=Say(en="Tell me how that went.", fr="Racontez-moi comment ça s'est passé."),
    check=closes_again,
    examples=(
        Flag("fr", "Comment s'est passée la rentrée ? [[Vous étiez inquiète]] ?", instead="Comment s'est passée la rentrée ?"),
        Flag("fr", "Racontez-moi ce jour-là, [[c'était un dimanche]] ?", instead="Racontez-moi ce jour-là."),
        Flag("fr", "Qu'est-ce qui vous a décidée ? [[C'est la distance ou le calme]] ?", instead="Qu'est-ce qui vous a décidée ?"),
        Flag("fr", "Que s'est-il passé ensuite, [[vous avez payé tout de suite]] ?", instead="Que s'est-il passé ensuite ?"),
        Flag("fr", "Parlez-moi de vos voisins, [[ils étaient contre]] ?", instead="Parlez-moi de vos voisins."),
        Flag("fr", "comment vous l'avez appris [[est-ce que c'est votre frère]]", instead="Comment l'avez-vous appris ?"),
        Flag("en", "How did the first day go? [[Were you worried]]?", instead="How did the first day go?"),
        Flag("en", "Tell me about that day, [[was it a Sunday]]?", instead="Tell me about that day."),
        Flag("en", "What made you decide? [[Was it the distance or the quiet]]?", instead="What made you decide?"),
        Flag("en", "What happened next, [[did you pay right away]]?", instead="What happened next?"),
        Flag("en", "Tell me about your neighbours, [[were they against it]]?", instead="Tell me about your neighbours."),
        Flag("en", "how did you find out [[was it your brother]]", instead="How did you find out?"),
        Pass("fr", "Vous étiez inquiète ? Enfin, racontez-moi plutôt cette rentrée."),
        Pass("fr", "Comment s'est passée la rentrée ? Je veux dire, qu'avez-vous fait en premier ?"),
        Pass("fr", "C'était un dimanche ? Et que s'est-il passé ?"),
        Pass("fr", "Racontez-moi ce jour-là."),
        Pass("fr", "Comment, pardon ?"),
        Pass("fr", "Prenez votre temps. C'était plutôt le matin ?"),
        Pass("en", "Were you worried? Actually, just tell me about that first day."),
        Pass("en", "How did the first day go? I mean, what did you do first?"),
        Pass("en", "Was it a Sunday? And what happened?"),
        Pass("en", "Tell me about that day."),
        Pass("en", "How's that, sorry?"),
        Pass("en", "Take your time. Was it in the morning?"),
    ),
)  # fmt: skip

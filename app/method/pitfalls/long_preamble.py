"""Long preamble: the question comes after more than thirty-five words of context, opinion or explanation.

Short questions, long answers (Kvale); and a preamble smuggles in what the interviewer believes. The opening
of the session, a recap in the customer's words and thanks at the end are none.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.grounding import share
from app.method.kit import MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.wording import Span, Wording, asks, words_of

LONG = 35  # words of a turn with its question; our own threshold, lower where the preamble says so itself
ANNOUNCED = 24
EXPLAINS = Wording(
    fr=r"\b(?:je vous explique|ma question c'est|ce qu(?:'on|e nous|e l'on) (?:constate|voit|voyons|constatons)|moi personnellement|personnellement|comme je (?:le )?disais|pour vous donner le contexte|ce qui est interessant)\b",
    en=r"\b(?:let me (?:explain|give you)|my question is|what we see|personally|as i said|some context|what's interesting)\b",
)
# Where the question begins in one long breath.
TURNS = Wording(
    fr=r"\b(?P<a>(?:alors |donc |et |du coup )?(?:ma question c'est|la question c'est|ce qui m'interesse\w*|j'aimerais (?:savoir|comprendre)|je voudrais savoir|vous, |et vous,|comment|qu'est[ -]ce qu\w+|pourquoi|quand|qui)\b.{0,90})$",
    en=r"\b(?P<a>(?:so |and )?(?:my question is|i'm curious|the question is|what i'd (?:be curious about|like to know)|i'd like to know|how (?:did|was|were|do|has|have|had)|what (?:happened|made|did|was)|why|when did)\b.{0,90})$",
)


def buried(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """What stands before the question, where it is long and not the customer's."""
    words = turn.read.words
    explains = any(EXPLAINS.first_in(unit, turn.read) for unit in turn.read.units)
    if len(words) <= (ANNOUNCED if explains else LONG):
        return
    asked = next(reversed(list(asks(turn))), turn.read.units[-1])
    if any(unit.form == "logistics" for unit in turn.read.units):
        return
    span = before(turn, asked)
    told = [word for word in words if span is not None and span[0] <= word.start < span[1]]
    enough = ANNOUNCED - 8 if explains else LONG - 8
    if span is not None and len(told) > enough and share(told, turn, conversation) < 0.6:
        yield Found(span, 0.85)


def before(turn: Turn, asked: Unit) -> Span | None:
    """The words before the question: the units before it, or the first part of one long unit."""
    start = words_of(turn.read.units[0])[0]
    question = asked.start
    if sum(word.end <= question for word in turn.read.words) <= ANNOUNCED - 8:
        found = TURNS.first_in(asked, turn.read)
        question = found[0] if found is not None else asked.start
    last = [word for word in turn.read.words if word.end <= question]
    return (start, last[-1].end) if last else None


PITFALL = Pitfall(
    id="long_preamble",
    severity=MINOR,
    live=False,
    title=Say(en="Long preamble", fr="Long préambule"),
    plain=Say(en="The question came at the very end.", fr="La question n'est venue qu'à la fin."),
    advice=Say(en="Keep the last sentence.", fr="Gardez la dernière phrase."),
    why=Say(
        en="Short questions get long answers, and a preamble smuggles in what you believe.",
        fr="Aux questions courtes les longues réponses ; et un préambule glisse ce que vous croyez.",
    ),
    source="Kvale, InterViews",
    instead=Say(en="How did it start for you?", fr="Comment ça a commencé pour vous ?"),
    check=buried,
    examples=(
        Flag("fr", "[[Alors nous, ce que nous voyons chez beaucoup de familles, c'est que les soirées sont courses, que les devoirs s'ajoutent aux repas, que les parents rentrent tard et que tout le monde finit par manger devant un écran]], comment ça a commencé chez vous ?", instead="Comment ça a commencé chez vous ?"),
        Flag("fr", "[[Je vous explique, nous travaillons depuis deux ans sur les trajets du matin, nous avons rencontré une soixantaine de personnes, certaines prennent le train, d'autres la voiture, d'autres encore le vélo, et chacune a ses raisons]]. Qu'est-ce qui s'est passé pour vous ?", instead="Qu'est-ce qui s'est passé pour vous ?"),
        Flag("fr", "[[moi personnellement j'ai connu la même chose avec mon assurance on m'a fait attendre trois semaines j'ai rappelé dix fois j'ai même écrit au directeur et finalement un voisin m'a donné un numéro]] bref qu'est-ce qui s'est passé avec la vôtre", instead="Que s'est-il passé avec la vôtre ?"),
        Flag("fr", "[[Ce qui est intéressant dans votre métier, c'est que les règles ont changé, que les marges sont minces, que les apprentis se font rares, que les clients comparent tout sur leur téléphone, et dans ce cadre]] j'aimerais savoir ce qui vous a fait bouger.", instead="Qu'est-ce qui vous a fait bouger ?"),
        Flag("fr", "[[Il y a plusieurs façons de voir les choses, certains regardent le prix, d'autres la distance, d'autres encore l'ambiance ou la réputation de la maison, et moi j'essaie de m'y retrouver dans tout ce qu'on me raconte]]. Comment avez-vous choisi ?", instead="Comment avez-vous choisi ?"),
        Flag("fr", "[[Bon, nous avons parlé de pas mal de sujets, il y avait le budget, il y avait la place, nous reviendrons peut-être sur le quartier tout à l'heure, il me reste surtout un point sur ma liste aujourd'hui]]. Le bail, comment est-il arrivé ?", instead="Le bail, comment est-il arrivé ?"),
        Flag("en", "[[So what we see with a lot of families is that evenings are a race, homework piles on top of dinner, parents come home late and everybody ends up eating in front of a screen]], how did it start for you?", instead="How did it start for you?"),
        Flag("en", "[[Let me explain, we've worked on morning commutes for two years, we've met about sixty people, some take the train, others drive, others cycle, and every one of them has reasons of their own]]. What happened in your case?", instead="What happened in your case?"),
        Flag("en", "[[personally i went through the same thing with my insurance they kept me waiting three weeks i rang ten times i even wrote to the director and in the end a neighbour gave me a number]] anyway what happened with yours", instead="What happened with yours?"),
        Flag("en", "[[What's interesting about your trade is that the rules have changed, margins are thin, apprentices are rare and customers compare everything on their phones before they even walk through the door of the shop]]. What made you move?", instead="What made you move?"),
        Flag("en", "[[There are several ways to look at it, some people look at price, others at distance, others again at the mood or the reputation of the place, and I'm trying to make sense of all that I hear]]. How did you choose?", instead="How did you choose?"),
        Flag("en", "[[Okay so we've covered quite a few subjects, there was the budget, there was the space, we might come back to the neighbourhood a bit later, and I mostly have one point left on my list today]]. Where did the lease come from?", instead="Where did the lease come from?"),
        Pass("fr", "Bonjour, merci d'avoir pris ce temps. L'entretien dure quarante-cinq minutes, il est enregistré si vous en êtes d'accord, vous pouvez arrêter à tout moment et rien de ce que vous direz ne sortira d'ici. On peut commencer ?"),
        Pass("fr", "Donc en janvier la chaudière, en février les radiateurs électriques et les factures, en mars votre mari qui ne veut pas de travaux, et en avril le plombier qui revient avec son devis : qu'est-ce que j'oublie ?", after=("En janvier la chaudière a lâché, en février on a mis les radiateurs électriques et les factures ont grimpé, en mars mon mari ne voulait pas de travaux, et en avril le plombier est revenu avec son devis.",)),
        Pass("fr", "Et ensuite ?"),
        Pass("fr", "Prenons notre temps : je voudrais qu'on revive ce samedi, du réveil jusqu'au coup de fil."),
        Pass("fr", "On passe à l'après : racontez-moi la première semaine."),
        Pass("fr", "Je suis un peu perdue, aidez-moi à remettre les choses dans l'ordre."),
        Pass("en", "Hi, thanks for taking the time. We have forty-five minutes, it's recorded if you agree, you can stop at any point and nothing of what you say leaves this room. Shall we start?"),
        Pass("en", "So in January the boiler, in February the electric heaters and the bills, in March your husband who doesn't want any building work, and in April the plumber who comes back with his quote: what am I missing?", after=("In January the boiler died, in February we had the electric heaters and the bills, in March my husband didn't want any building work, and in April the plumber came back with his quote.",)),
        Pass("en", "And then?"),
        Pass("en", "Let's take our time: I'd like us to relive that Saturday, from waking up to the phone call."),
        Pass("en", "Let's move to after: tell me about the first week."),
        Pass("en", "I'm a bit lost, help me put things in order."),
    ),
)  # fmt: skip

"""Hypothetical question: asks to imagine, to predict, to value what is not.

What people say they would do is not what they do: across 28 studies the imagined value was a third higher
than the real one in the middle case, and far higher in some. A conditional of politeness (« pourriez-vous
me raconter »), a habit told in the past ("what would you do when a client called, back then?"), "if" for
whether and a past hope ("what were you hoping for?") are none.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.kit import INFO, MAJOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import in_their_words
from app.method.unreal import MANNERS, PAST, PLANS, REAL, UNREAL, would_be
from app.method.wording import Span, asks, raw, speaks

ACCEPTED = Say(
    en="Fine about the past. Then ask what they did do.",
    fr="Acceptable sur le passé. Demandez ensuite ce qui a été fait.",
)


# Without a mark that it asks, only what is put to the customer counts.
DIRECT = ("imagin", "suppos", "et si", "ça vous", "vous ", "would you", "what if")


def unreal_words(turn: Turn, unit: Unit) -> Span | None:
    """The words that leave the facts, if they do."""
    marks = unit.marks
    span = UNREAL.first_in(unit, turn.read) or PLANS.first_in(unit, turn.read)
    if span is None and (unit.asks or turn.read.lang == "fr"):
        span = would_be(turn, unit)
    if span is None or marks.condition in ("recap", "whether") or MANNERS.first_in(unit, turn.read):
        return None
    aside = (one for one in turn.read.units if one is unit or len(one.words) <= 4)
    if any(REAL.first_in(one, turn.read) for one in aside):
        return None
    if any(one.marks.condition == "habit" and one.marks.tense in ("past", "") for one in turn.read.units):
        return None
    opener = unit.bare[span[0] - unit.start :]
    if opener.startswith(("si ", "et si ")):  # the half that is unreal needs its other half
        return span if conditional(turn) or opener.startswith("et si ") else None
    if opener.startswith("if ") and not conditional(turn):
        return None
    return span


def conditional(turn: Turn) -> bool:
    """Whether a conditional stands somewhere in the turn."""
    if turn.read.lang == "en":
        return any(word.bare in ("would", "'d", "wouldn't", "could") for word in turn.read.words)
    return any(word.bare.endswith(("rait", "riez", "raient", "rais", "rions")) and len(word.bare) > 4 for word in turn.read.words)


def imagines(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A unit that asks for the unreal, or sets it up in a turn that asks."""
    asking = next(asks(turn), None) is not None
    if not asking and not raw(turn):
        return
    for unit in speaks(turn):
        span = unreal_words(turn, unit)
        if span is None or not (asking or turn.text[span[0] :].lower().startswith(DIRECT)):
            continue
        if PAST.first_in(unit, turn.read):
            yield Found(span, 0.7, INFO, advice=ACCEPTED)
        else:
            yield Found(span, 0.9 if asking else 0.7, repair=in_their_words(turn, conversation))
        return


PITFALL = Pitfall(
    id="hypothetical",
    severity=MAJOR,
    live=True,
    suggestive=True,
    title=Say(en="Hypothetical question", fr="Question hypothétique"),
    plain=Say(en="That asked them to imagine.", fr="La question demandait d'imaginer."),
    advice=Say(en="Ask about the last real time instead.", fr="Demandez plutôt la dernière fois, la vraie."),
    why=Say(
        en="What people say they would do is not what they do.",
        fr="Ce que l'on dit que l'on ferait n'est pas ce que l'on fait.",
    ),
    source="Murphy et al. 2005 (28 studies, median ratio 1.35); JTBD interview seed; The Mom Test",
    instead=Say(
        en="What did you do the last time you needed that?",
        fr="Qu'avez-vous fait la dernière fois que vous en avez eu besoin ?",
    ),
    check=imagines,
    examples=(
        Flag("fr", "[[Et si on ouvrait]] le samedi, ça vous plairait ?", instead="Comment faites-vous le samedi ? Racontez-moi le dernier."),
        Flag("fr", "[[Seriez-vous]] prête à payer dix euros de plus ?", instead="Qu'avez-vous payé la dernière fois ?"),
        Flag("fr", "[[Imaginez]] un taxi qui arrive en deux minutes, vous le prendriez ?", instead="Racontez-moi la dernière fois que vous avez attendu un taxi."),
        Flag("fr", "[[dans l'idéal]] vous voudriez quoi comme jardin", instead="Qu'avez-vous fait du jardin cette année ?"),
        Flag("fr", "Pensez-vous que [[vous reviendrez]] l'été prochain ?", instead="Qu'est-ce qui vous a fait revenir cet été ?"),
        Flag("fr", "[[vous aimeriez]] recevoir un rappel la veille", instead="Comment avez-vous su, la veille ?"),
        Flag("fr", "[[Si le car n'avait]] pas existé, vous auriez fait quoi ?", severity=INFO),
        Flag("fr", "[[Vous comptez]] le garder ?", after=("Je l'ai depuis mars.",), instead="Qu'est-ce qui s'est passé depuis mars ?"),
        Flag("fr", "Quel prix [[vous ferait]] hésiter ?", after=("Je paie dix euros.",), instead="Comment en êtes-vous arrivé à ce prix ?"),
        Flag("en", "[[If we opened]] on Saturdays, would you like that?", instead="How did you manage last Saturday?"),
        Flag("en", "[[Would you be willing]] to pay ten pounds more?", instead="What did you pay last time?"),
        Flag("en", "[[Imagine]] a cab that comes in two minutes, would you take it?", instead="Tell me about the last time you waited for a cab."),
        Flag("en", "[[ideally]] what kind of garden would you want", instead="What did you do with the garden this year?"),
        Flag("en", "Do you think [[you'll]] come back next summer?", instead="What brought you back this summer?"),
        Flag("en", "[[would you use]] a reminder the day before", instead="How did you know, the day before?"),
        Flag("en", "[[If the bus had]] never run, what would you have done?", severity=INFO),
        Flag("en", "[[Are you planning to]] keep it?", after=("I've had it since March.",), instead="What has happened since March?"),
        Flag("en", "What price [[would make you]] hesitate?", after=("I pay ten pounds.",), instead="How did you come to that price?"),
        Flag("fr", "[[Si on ajoutait]] une caméra au robot, vous l'achèteriez ?", instead="La dernière fois que le robot n'a pas suffi, qu'avez-vous fait ?"),
        Pass("fr", "Pourriez-vous me raconter le jour où vous avez visité la crèche ?"),
        Pass("fr", "Je voudrais comprendre ce qui s'est passé ce samedi-là."),
        Pass("fr", "À l'époque, si un élève arrivait en retard, vous faisiez quoi ?"),
        Pass("fr", "Qu'espériez-vous que le jardin change, à ce moment-là ?"),
        Pass("fr", "Si vous deviez me refaire la scène du jardin, par où commencer ?"),
        Pass("fr", "vous aimiez quoi dans ce jardin", after=("Mon jardin, je l'aimais.",)),
        Pass("fr", "Qu'est-ce qui vous manquerait si la crèche fermait demain ?"),
        Pass("fr", "Elle a dit qu'elle le garderait ?", after=("Ma sœur a dit qu'elle le garderait.",)),
        Pass("fr", "Vous préféreriez qu'on s'arrête là ?", after=("Je suis un peu fatigué.",)),
        Pass("en", "Would you mind telling me about the day you visited the nursery?"),
        Pass("en", "I'd like to understand what happened that Saturday."),
        Pass("en", "Back then, when a pupil came in late, what would you do?"),
        Pass("en", "What were you hoping the garden would change, at that point?"),
        Pass("en", "I was wondering if you remember the first lesson."),
        Pass("en", "Would you take me back to that first lesson?"),
        Pass("en", "Could you take me back to the week it happened, if you don't mind?"),
        Pass("en", "What did she say she would keep?", after=("My sister said she'd keep some of it.",)),
        Pass("en", "Would you rather we stopped there?", after=("I'm a bit tired.",)),
    ),
)  # fmt: skip

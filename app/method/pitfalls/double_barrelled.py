"""Double-barrelled: two questions with different verbs in one turn. One is answered, mostly the last.

You cannot tell afterwards which. The same question said again in other words is only "stacked"; two nouns
under one verb, a recap and then a question, a nod and then a question, a yes/no that opens into a story
("was it a Monday? And what happened?") and a scene (where, who was there) are one question.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.joined import AGAIN, JOINED, QUESTION_WORDS, SCENE, STORY, TWO_THINGS
from app.method.kit import INFO, MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.wording import CLOSED, NARRATIVE, Span, speaks, words_of


def many(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A second question in the turn, marked from its first word to the end of the last."""
    asking = [unit for unit in speaks(turn) if unit.asks or unit.marks.wh_place in ("front", "in_situ")]
    if not any(unit.asks for unit in asking):
        return
    inside = second_inside(turn, asking[-1]) if len(asking) == 1 else None
    if inside is not None:
        yield Found(inside, 0.75)
        return
    extra = [unit for at, unit in enumerate(asking) if at and adds(turn, asking[at - 1], unit)]
    if not extra:
        return
    span = (words_of(extra[0])[0], words_of(extra[-1])[1])
    if len(extra) == 1 and stacked(turn, asking, extra[0]):
        yield Found(span, 0.6, INFO)
    else:
        yield Found(span, 0.75 if len(extra) == 1 else 0.85)


def stacked(turn: Turn, asking: list[Unit], unit: Unit) -> bool:
    """Whether the second looks like the first again: repaired, or two broad ones with nothing between."""
    if AGAIN.first_in(unit, turn.read):
        return True
    before = asking[asking.index(unit) - 1]
    facts = before.form == unit.form == "directive_wh" and before.marks.wh != unit.marks.wh
    return not joined_on(unit) and not facts


def second_inside(turn: Turn, unit: Unit) -> Span | None:
    """A second question within one unit, after "and"."""
    marks = unit.marks
    if unit.form == "closed_yn" and (two := TWO_THINGS.first_in(unit, turn.read)):
        return two
    if marks.wh_place not in ("front", "in_situ") and not marks.yes_no:
        return None
    joined = JOINED.first_in(unit, turn.read)
    if joined is not None and marks.wh_at >= 0 and unit.words[marks.wh_at].start > joined[0]:
        first = (word.bare for word in unit.words if word.end <= joined[0])
        if QUESTION_WORDS.isdisjoint(first):
            return None
    if joined is not None and STORY.search(unit.bare[joined[0] - unit.start :]):
        return None
    if joined is None or sum(word.end <= joined[0] for word in unit.words) < 3:
        return None
    return joined


def adds(turn: Turn, before: Unit, unit: Unit) -> bool:
    """Whether a unit asks something else than the unit before it."""
    if SCENE.first_in(unit, turn.read):
        return False
    if before.form in CLOSED and unit.form in NARRATIVE:  # a closed one that opens: a rescue, not a pile
        return False
    if before.form in ("invitation", "cued_invitation", "statement_probe", "recap_check"):
        return len(unit.words) > 3 and joined_on(unit) and unit.form not in NARRATIVE
    if unit.form in ("recap_check", "echo") or len(unit.words) < 2:
        return False
    # An open one recast as a closed one is the same question: another finding.
    return not (unit.form in CLOSED and not joined_on(unit) and before.form in NARRATIVE)


def joined_on(unit: Unit) -> bool:
    """Whether a unit is added to what stands before ("et", "and", "also")."""
    return unit.words[0].bare in ("et", "and", "also", "aussi", "d'ailleurs", "sinon")


PITFALL = Pitfall(
    id="double_barrelled",
    severity=MINOR,
    live=False,
    title=Say(en="Two questions at once", fr="Deux questions à la fois"),
    plain=Say(en="That was more than one question.", fr="Il y avait plus d'une question."),
    advice=Say(en="Keep the first one, then wait.", fr="Gardez la première, puis attendez."),
    why=Say(
        en="Only one gets answered, mostly the last and the easiest, and you cannot tell which.",
        fr="Une seule reçoit réponse, souvent la dernière et la plus facile, sans qu'on sache laquelle.",
    ),
    source="Masters on ComRes (60 % agreed with the compound, 49 % with one clause)",
    instead=Say(en="Let's take one thing first: what happened?", fr="Prenons une chose d'abord : que s'est-il passé ?"),
    check=many,
    examples=(
        Flag("fr", "Quand l'avez-vous signé [[et pourquoi ce notaire]] ?", instead="Quand l'avez-vous signé ?"),
        Flag("fr", "Qui conduisait ? [[Et ça coûtait combien]] ?", instead="Qui conduisait ?"),
        Flag("fr", "Comment avez-vous trouvé l'école ? [[Et votre mari, il en disait quoi]] ?", instead="Comment avez-vous trouvé l'école ?"),
        Flag("fr", "Étiez-vous contente du menu [[et de l'accueil]] ?", instead="Comment s'est passé le repas ?"),
        Flag("fr", "qu'est-ce qui a changé [[et est-ce que vous y allez encore]]", instead="Qu'est-ce qui a changé ?"),
        Flag("fr", "C'était combien ? [[Vous aviez mis de l'argent de côté ? Et qui a payé]] ?", instead="Qui a payé ?"),
        Flag("fr", "Vous l'avez acheté quand [[et c'était combien]] ?", after=("Je l'ai acheté en ville.",), instead="Vous l'avez acheté quand ?"),
        Flag("en", "When did you sign it [[and why that notary]]?", instead="When did you sign it?"),
        Flag("en", "Who was driving? [[And how much was it]]?", instead="Who was driving?"),
        Flag("en", "How did you find the school? [[And what did your husband say]]?", instead="How did you find the school?"),
        Flag("en", "Were you happy with the menu [[and the welcome]]?", instead="How did the meal go?"),
        Flag("en", "what changed [[and do you still go there]]", instead="What changed?"),
        Flag("en", "How much was it? [[Had you saved up? And who paid]]?", instead="Who paid?"),
        Flag("en", "When did you buy it [[and how much did you pay]]?", after=("I bought it in town.",), instead="When did you buy it?"),
        Pass("fr", "Ah oui ? Et ensuite ?"),
        Pass("fr", "Qui et quoi vous a aidée, ce matin-là ?"),
        Pass("fr", "Tout vendu, en mars. Que s'est-il passé ensuite ?", after=("En mars on a tout vendu.",)),
        Pass("fr", "Racontez-moi la scène : le lieu, les gens, le bruit."),
        Pass("fr", "C'était un dimanche ? Et que s'est-il passé ?"),
        Pass("fr", "Vous étiez où ? Il y avait qui ?"),
        Pass("fr", "Pourquoi ce jour-là et pas un mois plus tôt ?"),
        Pass("fr", "Qui était là, et il s'est passé quoi ?", after=("On était nombreux.",)),
        Pass("en", "Oh yeah? And then?"),
        Pass("en", "Who and what helped, that morning?"),
        Pass("en", "Sold everything, in March. What happened next?", after=("In March we sold everything.",)),
        Pass("en", "Set the scene for me: the place, the people and the noise."),
        Pass("en", "Was it a Sunday? And what happened?"),
        Pass("en", "Where were you? Who was there?"),
        Pass("en", "Why that day and not a month earlier?"),
        Pass("en", "Who was there, and what happened?", after=("There were many of us.",)),
    ),
)  # fmt: skip

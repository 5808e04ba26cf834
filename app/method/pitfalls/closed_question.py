"""Closed question: it can be met with yes or no, and mostly is.

One costs little: the answer is shorter (in counselling a median of 7 words after a closed question, 16
after an open one). A run of them turns the interview into a form, and people who want to please say yes.
So the third in a row is what the panel speaks of; every one is kept for the report. Form alone is not
enough: a request to tell, a word handed back, a recap, consent, a date pinned down after a story are none.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.grounding import share
from app.method.kit import INFO, MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import about_it
from app.method.wording import NARRATIVE, Wording, asks, lands_open, words_of

# R14: "Y a-t-il eu un moment où… ?", "Avez-vous déjà cherché… ?" = info only, chained with a story.
EXISTS = Wording(
    fr=r"\b(?:avez[ -]vous|aviez[ -]vous|vous avez|vous aviez|tu as|tu avais|as[ -]tu|avais[ -]tu) (?:deja|jamais)\b"
    r"|\b(?:y (?:a|avait|eut)[ -]t[ -]il|il y (?:a|avait))(?: deja)?(?: eu)? (?:un|une|des) (?:moment|jour|fois|periode|soir|matin|occasion|instant)"
    r"|\best[ -]ce qu'il y a(?:vait)?(?: deja)?(?: eu)? (?:un|une|des) (?:moment|jour|fois|periode|soir|matin|occasion|instant)"
    r"|\bvous est[ -]il (?:deja )?arrive\b|\bca vous est (?:deja )?arrive\b",
    en=r"\b(?:have|had|did) you (?:ever|already|previously)\b|\byou(?:'ve| have| had)? ever\b"
    r"|\b(?:was|were|is|are) there (?:ever )?(?:an?|any|one|some) (?:\w+ )?(?:moments?|times?|days?|points?|nights?|occasions?|weeks?)",
)
# R3: "vous souvenez-vous de…", "do you remember how…": closed in form, not in function.
REMEMBERS = Wording(
    fr=r"\b(?:vous (?:souvenez|rappelez)|tu te (?:souviens|rappelles)|te souviens|te rappelles|(?:savez[ -]vous|vous savez|tu sais)(?= (?:qui|que|ce|quand|comment|pourquoi|ou|si|combien|quel)))\b",
    en=r"\b(?:do|did|can) you (?:\w+ )?(?:remember|recall|know(?= (?:who|what|how|if|when|where|whether|why|which)))\b|\byou remember\b",
)
WHETHER = Wording(fr=r"\b(?:si|s'il|s'ils)\b", en=r"\b(?:if|whether)\b")
# R13: a date, an order, a count after an open question pins the story down.
PINS = Wording(
    fr=r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre"
    r"|novembre|decembre|noel|paques|matin|soir|midi|nuit|semaine|mois|annee|an|ans|jours?|heures?|avant|apres|\d+)\b",
    en=r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|christmas|easter|morning|evening|night|weeks?|months?|years?|days?|hours?|before|after|\d+)\b",
)
# R17: a question word in its place outranks the missing inversion; R6: a polite negative asks for a thing.
OPENS = Wording(
    fr=r"(?:^|, ?)(?:et |mais |alors )?(?:qui|que|quand|comment|combien|pourquoi|ou|quel\w*) \w|\b(?:quoi|comment|combien|pourquoi|qui)$"
    r"|\bauriez pas (?:un|une|des|de) \w+|c'est[ -]a[ -]dire$|\bj'ai (?:bon|bien compris)\b|\bje me trompe\b|\b(?:etiez|etais|etait) ou\b"
    r"|\bc'etait (?:quand|ou|qui|quoi|comment|combien)\b|\bil faisait (?:jour|nuit|beau|froid|chaud)\b",
    en=r"(?:^|, ?)(?:and |but |so )?(?:who|what|when|how|why|which) \w|\bhappen to\b|\b(?:did i (?:get|miss|understand)|have i (?:got|missed)|is that (?:right|fair|correct))\b|\bwas it (?:light|dark|cold|raining|late)\b|\b(?:what|who|how|why|meaning)$",
)
CHAIN = Say(
    en="Fine as an opener. Follow it with: tell me about the last time.",
    fr="Bien pour ouvrir. Enchaînez : racontez-moi la dernière fois.",
)
DIRECT = Say(en="Ask it directly; they will say if they forgot.", fr="Demandez-le directement ; on vous dira si c'est oublié.")


def pins(turn: Turn, unit: Unit, conversation: Conversation) -> bool:
    """A date or a count, asked after an open question of the interviewer's."""
    if PINS.first_in(unit, turn.read) is None:
        return False
    before = conversation.last("interviewer", turn)
    return before is not None and any(one.form in NARRATIVE for one in before.read.units)


def closed(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """The unit that is answered (R1), where it is closed in form and in function."""
    unit = next((one for one in reversed(list(asks(turn)))), None)
    if unit is None or unit.form != "closed_yn" or unit.marks.request is not None:
        return
    rising = unit.marks.yes_no in ("rising", "")
    if rising and conversation.said and share(unit.words, turn, conversation) >= 0.9:
        return
    if lands_open(turn, unit) or pins(turn, unit, conversation) or OPENS.first_in(unit, turn.read):
        return
    if unit.marks.yes_no == "" and len(unit.words) <= 4 and unit.marks.tense == "":
        return  # « Et le budget ? »: no verb, nothing proposed
    span = words_of(unit)
    if REMEMBERS.first_in(unit, turn.read) and not WHETHER.first_in(unit, turn.read):
        yield Found(span, 0.6, INFO, advice=DIRECT)
    elif EXISTS.first_in(unit, turn.read):
        yield Found(span, 0.8, INFO, advice=CHAIN)
    else:
        yield Found(span, round(min(0.9, unit.confidence), 2), repair=about_it(turn, unit, conversation))


PITFALL = Pitfall(
    id="closed_question",
    severity=MINOR,
    live="third",
    title=Say(en="Closed question", fr="Question fermée"),
    plain=Say(en="That can be answered with yes or no.", fr="On peut y répondre par oui ou par non."),
    advice=Say(en="Ask how it went, then wait.", fr="Demandez comment ça s'est passé, puis attendez."),
    why=Say(
        en="Yes/no questions get shorter answers, and a polite yes weighs nothing as evidence.",
        fr="Une question fermée reçoit une réponse plus courte, et un oui poli ne prouve rien.",
    ),
    source="AnnoMI corpus (own count: median 7 words after closed, 16 after open); Krosnick on acquiescence",
    instead=Say(en="How did that go?", fr="Comment ça s'est passé ?"),
    check=closed,
    examples=(
        Flag("fr", "[[Est-ce que vous étiez à l'aise avec votre ancienne balance]] ?", instead="Comment ça se passait avec votre ancienne balance ?"),
        Flag("fr", "[[Vous aviez prévenu votre sœur]] ?", instead="Qu'en disait votre sœur ?"),
        Flag("fr", "D'accord. [[Aviez-vous regardé le contrat de location]] ?", instead="Que s'était-il passé avec le contrat de location ?"),
        Flag("fr", "[[est-ce que la crèche vous convenait]]", instead="Comment ça se passait avec la crèche ?"),
        Flag("fr", "[[Votre mari était pour]] ?", instead="Qu'en disait votre mari ?"),
        Flag("fr", "[[avez-vous comparé les mutuelles à ce moment-là]]", instead="Par quoi avez-vous commencé ?"),
        Flag("fr", "[[Avez-vous déjà cherché une nounou toute seule]] ?", severity=INFO),
        Flag("fr", "[[Y a-t-il eu un moment où vous avez douté du potager]] ?", severity=INFO),
        Flag("fr", "[[Vous souvenez-vous de ce que vous avez dit au notaire]] ?", severity=INFO),
        Flag("fr", "[[Vous les connaissiez déjà]] ?", after=("J'ai appelé un plombier.",), instead="Comment les avez-vous trouvés ?"),
        Flag("en", "[[Do you remember what you told the notary]]?", severity=INFO),
        Flag("en", "[[Did the old boiler make noise at night]]?", instead="What was it like with the old boiler?"),
        Flag("en", "[[Was your landlord helpful]]?", instead="What did your landlord do?"),
        Flag("en", "Okay. [[Had you told the other parents]]?", instead="Who did you talk to about it?"),
        Flag("en", "[[did you compare a few driving schools]]", instead="What did you look at first?"),
        Flag("en", "[[were you happy with the caterer]]", instead="How was it going with the caterer?"),
        Flag("en", "[[Are you still using the paper diary]]?", instead="What happened to the paper diary?"),
        Flag("en", "[[Have you ever looked for another vet]]?", severity=INFO),
        Flag("en", "[[Was there a moment when you thought about selling the van]]?", severity=INFO),
        Flag("en", "[[Did you know them already]]?", after=("I rang a plumber.",), instead="How did you find them?"),
        Pass("fr", "Est-ce que vous pourriez me raconter le jour où la chaudière a lâché ?"),
        Pass("fr", "Vous avez dit quoi à votre sœur, ce soir-là ?"),
        Pass("fr", "Est-ce que ça vous va si j'enregistre ?"),
        Pass("fr", "Fatiguée ?", after=("J'étais fatiguée de tout recommencer.",)),
        Pass("fr", "Vous l'avez su comment"),
        Pass("fr", "C'était un mardi ?", after=("I: Racontez-moi ce qui s'est passé.", "La voiture est tombée en panne sur le périphérique.")),
        Pass("fr", "Vous étiez d'accord ? Enfin, racontez-moi plutôt cette discussion."),
        Pass("fr", "Comment les avez-vous connus ?", after=("J'ai appelé un plombier.",)),
        Pass("en", "Could you tell me about the day the boiler broke?"),
        Pass("en", "And you told your landlord what?"),
        Pass("en", "Is it okay if I record this?"),
        Pass("en", "Exhausted?", after=("Honestly I was exhausted by then.",)),
        Pass("en", "Was that in March?", after=("I: What happened next?", "Then the roof started to leak and we moved the beds.")),
        Pass("en", "Would you mind walking me through that evening?"),
        Pass("en", "Did you mind? Actually, just tell me how it was for you."),
        Pass("en", "How did you get to know them?", after=("I rang a plumber.",)),
    ),
)  # fmt: skip

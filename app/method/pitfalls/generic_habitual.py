"""Generic question: usually, in general, your process, instead of one time that happened.

Generic questions are answered by one's idea of oneself, single times by memory. Turning the customer's own
"usually" into one time is the remedy, not the fault.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.grounding import any_said, within
from app.method.kit import INFO, MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.wording import Wording, asks

GENERIC = Wording(
    fr=r"\b(?P<a1>d'habitude|en general|generalement|normalement|habituellement|le plus souvent|la plupart du temps|typiquement|a chaque fois|de maniere generale|en regle generale|en principe|d'ordinaire|(?:une |votre )?(?:semaine|journee|soiree|commande|session) (?:type|typique|classique))\b"
    r"|\b(?:vous|tu) .{0,30}(?P<a2>souvent)(?:$| .{2,30}$)|\b(?:vous|tu) (?:\w+ ){0,2}?\w+(?:ez|es) (?P<a6>toujours|systematiquement)\b(?= (?!pas\b))|\b(?P<a3>votre (?:processus|process|routine|demarche habituelle|facon habituelle))\b|\b(?P<a4>quel(?:le)?s? (?:types?|genres?|sortes?) de)\b|\b(?P<a5>tous les combien)\b",
    en=r"\b(?P<a1>usually|typically|generally|in general|normally|as a rule|most of the time|on average|in most cases|ordinarily|as a general rule|(?:a|your|the) (?:typical|usual|normal|average) (?:week|day|month|morning|order|session|visit|evening|year))\b"
    r"|\bdo you .{0,30}(?P<a2>often)(?:$| .{2,30}$)|\b(?P<a3>your (?:\w+ )?(?:process|routine|workflow)|your usual (?:way|approach))\b|\b(?P<a4>what (?:kinds?|types?|sorts?) of)\b|\b(?P<a5>how often do you|do you (?:ever|always|tend to|generally)|how often)\b",
)
ONE_TIME = Wording(
    fr=r"\b(?:cette fois|la derniere fois|ce jour|ce soir|ce matin|cette annee|une fois precise|et ce)\b",
    en=r"\b(?:this time|that time|the last time|last time|that day|that week|that night|one time)\b",
)


def generalises(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A word that asks for the rule, unless the customer's or brought back to one time."""
    asking = list(asks(turn))
    # « En général, » set apart by its comma opens the question after it.
    opening = [unit for unit in turn.read.units[:1] if asking and unit.closing == "," and len(unit.words) <= 3]
    for unit in (*opening, *asking):
        span = GENERIC.first_in(unit, turn.read)
        if span is None or any(ONE_TIME.first_in(one, turn.read) for one in turn.read.units):
            continue
        if any_said(within(unit, span), turn, conversation):
            continue
        past = unit.marks.tense == "past" or any(word.bare.endswith(("iez", "ait")) for word in unit.words)
        yield Found(span, 0.9, INFO if past else None)


PITFALL = Pitfall(
    id="generic_habitual",
    severity=MINOR,
    live=True,
    title=Say(en="Generic question", fr="Question générique"),
    plain=Say(en="That asked for the rule, not for one time.", fr="La question demandait la règle, pas une fois précise."),
    advice=Say(en="Ask for the last time it happened.", fr="Demandez la dernière fois que c'est arrivé."),
    why=Say(
        en="In general, people answer from their idea of themselves; one time is answered from memory.",
        fr="En général, on répond selon l'idée que l'on a de soi ; une fois précise, selon sa mémoire.",
    ),
    source="Torres, Continuous Discovery Habits; her production interview coach",
    instead=Say(en="Take the last time that happened: tell me about it.", fr="Prenons la dernière fois : racontez-moi."),
    check=generalises,
    examples=(
        Flag("fr", "[[D'habitude]], comment choisissez-vous un hôtel ?", instead="Prenons le dernier hôtel : racontez-moi ce choix."),
        Flag("fr", "[[En général]], qu'est-ce qui compte pour vous ?", instead="La dernière fois, qu'est-ce qui a compté ?"),
        Flag("fr", "Quel est [[votre processus]] pour recruter ?", instead="Racontez-moi le dernier recrutement."),
        Flag("fr", "vous faites vos courses en ligne [[souvent]]", instead="Racontez-moi les dernières courses."),
        Flag("fr", "[[Quel genre de]] livres lisez-vous à votre fils ?", instead="Quel livre hier soir ?"),
        Flag("fr", "[[Normalement]], vous lisez les avis ?", instead="Qu'avez-vous lu cette fois-là ?"),
        Flag("fr", "[[d'habitude]] comment faisiez-vous avant", severity=INFO),
        Flag("fr", "À quoi ressemble [[une semaine type]] ?", after=("Je travaille chez moi.",), instead="Racontez-moi lundi dernier."),
        Flag("en", "How do you [[usually]] choose a hotel?", instead="Take the last hotel: tell me how you chose it."),
        Flag("en", "[[In general]], what matters to you?", instead="Last time, what mattered?"),
        Flag("en", "What's [[your hiring process]]?", instead="Tell me about the last hire."),
        Flag("en", "do you shop online [[often]]", instead="Tell me about the last shop."),
        Flag("en", "[[What kind of]] books do you read to your son?", instead="Which book last night?"),
        Flag("en", "Do you [[normally]] read reviews?", instead="What did you read that time?"),
        Flag("en", "How did you [[usually]] do it before?", severity=INFO),
        Flag("en", "What does [[a typical week]] look like?", after=("I work from home.",), instead="Tell me about last Monday."),
        Pass("fr", "Et cette fois-là, comment ça s'est passé ?", after=("D'habitude je réserve au dernier moment.",)),
        Pass("fr", "Vous disiez « normalement » : et ce jour-là ?", after=("Normalement je compare.",)),
        Pass("fr", "Que s'est-il passé d'inhabituel cette semaine-là ?"),
        Pass("fr", "Qu'a dit le directeur général ?"),
        Pass("fr", "Vous y êtes retournée souvent, après ? Racontez-moi la dernière fois."),
        Pass("fr", "La dernière fois, qui était autour de la table ?"),
        Pass("fr", "À quoi ressemblait cette semaine-là ?", after=("C'était une drôle de semaine.",)),
        Pass("en", "And this time, what happened?", after=("Usually I book at the last minute.",)),
        Pass("en", "You said 'normally': what about that day?", after=("Normally I compare.",)),
        Pass("en", "What was unusual about that week?"),
        Pass("en", "What did the general manager say?"),
        Pass("en", "Did you go back often? Tell me about the last time."),
        Pass("en", "The last time, who was around the table?"),
        Pass("en", "What did that week look like?", after=("It was an odd week.",)),
    ),
)  # fmt: skip

"""Jargon, loaded words: the method's vocabulary, the firm's, or a strong word the customer has not used.

People take over the interviewer's frame, or stop understanding. Their own trade words and their own
"disaster" are theirs; "what job did you have?" is ordinary.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.grounding import any_said, voiced, within
from app.method.kit import MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import in_their_words
from app.method.wording import Wording, speaks

TERMS = Wording(
    fr=r"\b(?P<a1>pain points?|points? de douleur|jobs? to be done|jtbd|use cases?|cas d'usage|roi|kpis?|parcours (?:d'achat|client|utilisateur|de decision)|force de (?:push|pull)|(?:push|pull) (?:dominant|force)|personas?|churn|onboarding|touchpoints?"
    r"|insights?|proposition de valeur|besoins? latents?|user journey|funnel|benchmarks?|critere d'embauche|triggers?|declencheur d'achat|time to value|feedbacks?|process d'achat|retour sur investissement|parties prenantes|irritants?|element declencheur|cahier des charges fonctionnel|points? de friction|criteres de decision)\b"
    r"|\b(?P<a2>catastrophes?|arnaques?|galeres?|cauchemars?|desastres?|enfer|calvaire|scandale|horreur|fiascos?|debacle|gabegie|usine a gaz|bordel|bazar|foutoir|pagaille)\b",
    en=r"\b(?P<a1>pain points?|jobs? to be done|jtbd|use cases?|roi|kpis?|buyer(?:'s)? journey|customer journey|user journey|trigger events?|(?:push|pull) forces?|personas?|churn|onboarding|touch ?points?|value proposition|latent needs?|funnel|benchmarks?"
    r"|hiring criteria|time to value|stakeholders?|decision criteria|feature set|status quo bias)\b|\b(?P<a2>disasters?|rip-?offs?|scams?|nightmares?|hell|catastrophes?|horror|ordeal|fiasco|debacle|train ?wreck|mess)\b",
)  # fmt: skip


def foreign(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A term or a strong word that is not the customer's."""
    if not any(unit.asks for unit in turn.read.units):
        return
    for unit in speaks(turn):
        span = TERMS.first_in(unit, turn.read)
        if span is None:
            continue
        words = within(unit, span)
        if any_said(words, turn, conversation) or voiced((word.bare for word in words if len(word.bare) > 2), turn, conversation, 6):
            continue
        yield Found(span, 0.85, repair=in_their_words(turn, conversation))
        return


PITFALL = Pitfall(
    id="jargon_loaded",
    severity=MINOR,
    live=False,
    title=Say(en="Jargon or loaded word", fr="Jargon ou mot chargé"),
    plain=Say(en="That word was yours, not theirs.", fr="Ce mot était le vôtre, pas le sien."),
    advice=Say(en="Use the customer's word.", fr="Reprenez le mot du client."),
    why=Say(
        en="People take over your frame, or stop understanding and say something anyway.",
        fr="On reprend votre cadre, ou l'on cesse de comprendre et l'on répond quand même.",
    ),
    source="Shen et al. on mistakes in requirements interviews",
    instead=Say(en="Where was it getting stuck?", fr="Où est-ce que ça coinçait ?"),
    check=foreign,
    examples=(
        Flag("fr", "C'était quoi votre [[pain point]] ?", instead="Où est-ce que ça coinçait ?"),
        Flag("fr", "Quel était le [[job to be done]] ce matin-là ?", instead="Que cherchiez-vous à faire, ce matin-là ?"),
        Flag("fr", "Décrivez-moi votre [[parcours d'achat]].", instead="Racontez-moi comment vous en êtes arrivée là."),
        Flag("fr", "Comment avez-vous vécu cette [[catastrophe]] ?", instead="Comment l'avez-vous vécu ?"),
        Flag("fr", "et le [[ROI]] vous l'aviez calculé comment", instead="Comment aviez-vous compté ?"),
        Flag("fr", "Racontez-moi cette [[galère]] avec la poussette.", instead="Racontez-moi ce jour avec la poussette."),
        Flag("fr", "Qui étaient les [[parties prenantes]] ?", after=("On s'est réunis.",), instead="Qui était dans la pièce ?"),
        Flag("en", "What was your main [[pain point]]?", instead="Where was it getting stuck?"),
        Flag("en", "What was the [[job to be done]] that morning?", instead="What were you trying to do that morning?"),
        Flag("en", "Describe your [[buyer journey]].", instead="Tell me how you got there."),
        Flag("en", "How did you live through that [[disaster]]?", instead="How was that for you?"),
        Flag("en", "and the [[ROI]] how did you work it out", instead="How did you work it out?"),
        Flag("en", "Tell me about that [[nightmare]] with the pram.", instead="Tell me about that day with the pram."),
        Flag("en", "Who were the [[stakeholders]]?", after=("We had a meeting.",), instead="Who was in the room?"),
        Pass("fr", "Une catastrophe ?", after=("C'était une catastrophe.",)),
        Pass("fr", "Quel était votre job à cette époque ?"),
        Pass("fr", "Ce ROI à six mois, qui l'avait fixé ?", after=("On visait un ROI à six mois.",)),
        Pass("fr", "Par où êtes-vous passée ?"),
        Pass("fr", "Qu'est-ce qui vous a poussée à appeler ce jour-là ?"),
        Pass("fr", "Racontez-moi cette galère.", after=("Quelle galère, cette poussette.",)),
        Pass("fr", "Qui prenait part à la réunion ?", after=("On s'est réunis.",)),
        Pass("en", "A disaster?", after=("It was a disaster.",)),
        Pass("en", "What job did you have at the time?"),
        Pass("en", "That six-month ROI, who set it?", after=("We aimed for ROI in six months.",)),
        Pass("en", "What steps did you go through?"),
        Pass("en", "What pushed you to call that day?"),
        Pass("en", "Tell me about that nightmare.", after=("What a nightmare, that pram.",)),
        Pass("en", "Who took part in the meeting?", after=("We had a meeting.",)),
    ),
)  # fmt: skip

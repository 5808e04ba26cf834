"""The ways to spoil what comes back: one idea one file, listed here in the order they are looked for."""

from app.method.kit import Pitfall
from app.method.pitfalls import (
    accusatory_why,
    closed_question,
    double_barrelled,
    early_product_mention,
    evaluative_reaction,
    faux_invitation,
    flattering_question,
    forced_choice,
    generic_habitual,
    hypothetical,
    interruption_short_wait,
    jargon_loaded,
    leading_negation,
    leading_presupposition,
    leading_tag,
    long_preamble,
    missed_cue_topic_jump,
    negative_polarity_close,
    negative_recast,
    opinion_ideation,
    pitch_or_defend,
    rating_request,
    suggested_answer,
    unfaithful_recap,
)

# The gravest first: where two stand on one unit, the panel has one line.
ALL: tuple[Pitfall, ...] = tuple(
    idea.PITFALL
    for idea in (
        early_product_mention,
        pitch_or_defend,
        leading_tag,
        leading_negation,
        leading_presupposition,
        flattering_question,
        hypothetical,
        suggested_answer,
        unfaithful_recap,
        generic_habitual,
        faux_invitation,
        negative_recast,
        forced_choice,
        accusatory_why,
        rating_request,
        opinion_ideation,
        jargon_loaded,
        double_barrelled,
        long_preamble,
        closed_question,
        missed_cue_topic_jump,
        interruption_short_wait,
        negative_polarity_close,
        evaluative_reaction,
    )
)
by_id: dict[str, Pitfall] = {pitfall.id: pitfall for pitfall in ALL}

"""Which finding speaks when several explain the same words: the stronger one, alone.

In one place, so that an idea file never has to know of another. A weaker finding is dropped only on the
unit where the stronger stands, and never when it weighs more than the stronger does.
"""

from app.events import Severity
from app.method.kit import WEIGHT

# stronger: the weaker ones it explains. "closed" is the grammar of nearly every leading question.
OUTRANKS: dict[str, frozenset[str]] = {
    strong: frozenset(weak.split())
    for strong, weak in {
        "pitch_or_defend": "early_product_mention suggested_answer long_preamble",
        "hypothetical": "closed_question generic_habitual jargon_loaded leading_negation faux_invitation",
        "flattering_question": "closed_question jargon_loaded leading_presupposition evaluative_reaction opinion_ideation leading_negation",
        "leading_negation": "closed_question leading_tag suggested_answer",
        "leading_tag": "closed_question suggested_answer unfaithful_recap generic_habitual jargon_loaded",
        "unfaithful_recap": "closed_question suggested_answer",
        "leading_presupposition": "closed_question jargon_loaded",
        "suggested_answer": "closed_question forced_choice double_barrelled faux_invitation",
        "rating_request": "closed_question forced_choice opinion_ideation",
        "opinion_ideation": "closed_question",
        "faux_invitation": "closed_question negative_recast",
        "negative_recast": "closed_question forced_choice double_barrelled",
        "double_barrelled": "closed_question",
        "forced_choice": "closed_question",
        "generic_habitual": "closed_question",
        "negative_polarity_close": "closed_question",
        "accusatory_why": "leading_negation closed_question",
        "interruption_short_wait": "missed_cue_topic_jump",
    }.items()
}


def explains(strong: str, strong_severity: Severity, weak: str, weak_severity: Severity) -> bool:
    """Whether the first finding leaves nothing for the second to say on the same unit."""
    if weak not in OUTRANKS.get(strong, ()):
        return False
    if (
        weak == "early_product_mention"
    ):  # a name read out too early stays on record beside the pitch
        return WEIGHT[weak_severity] < WEIGHT["major"]
    if strong == "negative_polarity_close":  # the same fault by its better name
        return True
    return WEIGHT[weak_severity] <= WEIGHT[strong_severity]

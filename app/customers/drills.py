"""Drills: one thing to practise at a time, and whether it was done."""

from collections.abc import Callable
from dataclasses import dataclass

from app.customers.feedback import DrillId, Feedback
from app.method.kit import Say

ENOUGH = 8
"""Questions after which a drill of leaving something out can be said to be done."""

_CLOSED = ("closed_yn", "forced_choice", "rating")
_LEADING = ("suggestive", "misquote", "pitch", "flattering", "hypothetical")
_GOOD_SHARE, _CUES, _SILENCES = 0.4, 4, 2


@dataclass(frozen=True, slots=True)
class Drill:
    """One thing to practise: what it is called, what to aim at, and whether a session did it."""

    id: DrillId
    title: Say
    aim: Say
    done: Callable[[Feedback], bool]


def _without(feedback: Feedback, ways: tuple[str, ...]) -> bool:
    return feedback.questions >= ENOUGH and not any(way in feedback.ways for way in ways)


def _asked(feedback: Feedback, *ways: str) -> int:
    return sum(feedback.ways.get(way, 0) for way in ways)


DRILLS: tuple[Drill, ...] = (
    Drill(
        "full",
        Say(en="The whole interview", fr="L'entretien entier"),
        Say(
            en="Bring out two fifths of the story, and plant nothing.",
            fr="Faites venir les deux cinquièmes de l'histoire, sans rien y mettre de vous.",
        ),
        lambda it: it.truth_recovered >= _GOOD_SHARE and not it.planted,
    ),
    Drill(
        "no_closed",
        Say(en="No closed questions", fr="Aucune question fermée"),
        Say(
            en="Eight questions or more, none of them answered by yes or no.",
            fr="Huit questions ou plus, dont aucune n'appelle oui ou non.",
        ),
        lambda it: _without(it, _CLOSED),
    ),
    Drill(
        "no_leading",
        Say(en="Nothing put into their mouth", fr="Rien soufflé"),
        Say(
            en="Eight questions or more, none of which suggests, praises, imagines or sells.",
            fr="Huit questions ou plus, dont aucune ne souffle, ne flatte, n'imagine ni ne vend.",
        ),
        lambda it: not it.planted and _without(it, _LEADING),
    ),
    Drill(
        "find_anxiety",
        Say(en="Find the fear", fr="Trouver l'inquiétude"),
        Say(
            en="Bring out a fear that nobody volunteers.",
            fr="Faites venir une inquiétude que personne ne dit de soi-même.",
        ),
        lambda it: it.by_force["anxiety"].told > 0,
    ),
    Drill(
        "date_the_trigger",
        Say(en="Date the trigger", fr="Dater le déclencheur"),
        Say(
            en="Find the day on which things began to move.",
            fr="Trouvez le jour où les choses ont commencé à bouger.",
        ),
        lambda it: any(spot.phase == "trigger" and spot.dated for spot in it.map),
    ),
    Drill(
        "follow_the_cue",
        Say(en="Take up their words", fr="Reprendre leurs mots"),
        Say(
            en="Four times, ask with a word they have just used.",
            fr="Quatre fois, posez une question avec un mot qu'on vient de vous dire.",
        ),
        lambda it: _asked(it, "cued", "echo") >= _CUES,
    ),
    Drill(
        "wait",
        Say(en="Wait", fr="Attendre"),
        Say(
            en="Say nothing, twice, until they go on by themselves.",
            fr="Taisez-vous deux fois, jusqu'à ce que la parole revienne d'elle-même.",
        ),
        lambda it: _asked(it, "silence") >= _SILENCES,
    ),
)
by_id: dict[str, Drill] = {drill.id: drill for drill in DRILLS}

_FOR: dict[str, DrillId] = {
    **dict.fromkeys(("closed_question", "forced_choice", "rating_request", "negative_polarity_close", "faux_invitation", "negative_recast", "double_barrelled"), "no_closed"),
    **dict.fromkeys(("leading_tag", "leading_negation", "leading_presupposition", "suggested_answer", "hypothetical", "opinion_ideation", "flattering_question", "pitch_or_defend", "unfaithful_recap", "early_product_mention", "evaluative_reaction"), "no_leading"),
    **dict.fromkeys(("missed_cue_topic_jump", "cued_probe", "energy_follow", "jargon_loaded"), "follow_the_cue"),
    **dict.fromkeys(("interruption_short_wait", "productive_silence", "long_preamble"), "wait"),
    **dict.fromkeys(("generic_habitual", "timeline_pin", "rewind", "accusatory_why"), "date_the_trigger"),
    "anxiety_habit_probe": "find_anxiety",
}  # fmt: skip


def drill_for(idea: str) -> DrillId:
    """The drill for a finding or a strength of the method; a drill's own id stands for itself."""
    if idea in by_id:
        return by_id[idea].id
    return _FOR.get(idea, "full")

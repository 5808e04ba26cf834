"""Why an interview has no note of the model's, in a sentence for a person."""

from typing import Final

from app.advisors import troubles
from app.advisors.reasons import WORDS
from app.advisors.troubles import BY_CODE, Trouble
from app.events import Lang
from app.method.kit import Say
from app.uses.afterwards import Outcome

_WHY: Final[dict[str, Say]] = {
    "no_model": Say(
        en="No language model is configured, so no note was written. The report is whole without one.",
        fr="Aucun modèle de langage n'est configuré\u202f: aucune note n'a été écrite. Le rapport est complet sans elle.",
    ),
    "not_recorded": Say(
        en="This interview is not recorded, so nothing of it is sent to a model and no note was written.",
        fr="Cet entretien n'est pas enregistré\u202f: rien n'en est envoyé à un modèle, et aucune note n'a été écrite.",
    ),
    "nothing_said": Say(
        en="The customer has said nothing yet: there is nothing to write a note on.",
        fr="Le client n'a encore rien dit\u202f: il n'y a rien à résumer dans une note.",
    ),
    "not_asked": Say(
        en="No note was written: BASCULE_LLM_LANGUAGE has the model asked in another language only.",
        fr="La note n'a pas été écrite\u202f: avec BASCULE_LLM_LANGUAGE, le modèle n'est interrogé que dans une autre langue.",
    ),
    "too_late": Say(
        en="No note was written: the model took too long. Ask again, or raise BASCULE_LLM_REPORT_DEADLINE.",
        fr="La note n'a pas été écrite\u202f: le modèle a mis trop de temps. Redemandez-la, ou augmentez BASCULE_LLM_REPORT_DEADLINE.",
    ),
}  # fmt: skip
_TROUBLE = Say(en="No note was written. {why}", fr="La note n'a pas été écrite. {why}")
_AGAIN = Say(en="Ask again in a moment.", fr="Redemandez-la dans un moment.")
_OF_A_CALL: Final = (
    "Coaching goes on without it.", "It is tried again by itself.", "Le coach continue sans lui.",
    "Le coach continue sans elle.", "Un nouvel essai se fera tout seul.",
)  # fmt: skip
"""What a trouble says of a talk that goes on, and does not concern a report."""
_DROPPED = Say(
    en="The model's note was left out: {why}. Asking again may bring a better one.",
    fr="La note du modèle n'a pas été retenue\u202f: {why}. Une nouvelle demande en donnera peut-être une meilleure.",
)


def in_words(outcome: Outcome, lang: Lang) -> str | None:
    """Why there is no note, for a person; None where there is one."""
    verdict = outcome.verdict
    if outcome.written:
        return None
    if verdict in _WHY:
        return _WHY[verdict].in_(lang)
    if verdict == "spent":
        return _TROUBLE.in_(lang).format(why=_without_the_call(troubles.SPENT.in_(lang)))
    if verdict in BY_CODE:
        return _TROUBLE.in_(lang).format(why=_trouble(BY_CODE[verdict], lang))
    for reason, words in WORDS.items():
        if reason == verdict:
            return _DROPPED.in_(lang).format(why=words.in_(lang))
    return _TROUBLE.in_(lang).format(why=_trouble(troubles.UNKNOWN, lang))


def _trouble(trouble: Trouble, lang: Lang) -> str:
    words = _without_the_call(trouble.words.in_(lang))
    return words if trouble.at_once or trouble.ours else f"{words} {_AGAIN.in_(lang)}"


def _without_the_call(words: str) -> str:
    for sentence in _OF_A_CALL:
        words = words.replace(sentence, "")
    return words.strip()

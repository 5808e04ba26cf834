"""What the panel says when something about the hearing itself is off: what happened, what to do."""

from app.events import Lang, NoticeEvent
from app.method.kit import Say

NOTICES: dict[str, tuple[Say, Say]] = {
    "speakers_unknown": (
        Say(
            en="I cannot tell who speaks. I keep quiet about your questions until I can.",
            fr="Je ne sais pas qui parle. Je ne dis rien de vos questions tant que je l’ignore.",
        ),
        Say(en="Say who interviews.", fr="Dites qui mène l’entretien."),
    ),
    "roles_look_swapped": (
        Say(
            en="The speakers look exchanged: the customer asks and the interviewer tells.",
            fr="Les rôles semblent inversés\u202f: le client interroge et l’intervieweur raconte.",
        ),
        Say(en="Press S to exchange them.", fr="Appuyez sur S pour les échanger."),
    ),
    "times_ignored": (
        Say(
            en="This source gives times that make no sense. The words count, the times do not.",
            fr="Cette source donne des temps absurdes. Les mots comptent, pas les temps.",
        ),
        Say(
            en="Waits and interruptions are not judged for those turns.",
            fr="Les silences et les interruptions ne sont pas jugés sur ces tours.",
        ),
    ),
}


def notice(code: str, lang: Lang) -> NoticeEvent:
    """The notice of this code, in the language of the talk."""
    what, remedy = NOTICES[code]
    return NoticeEvent(code=code, message=what.in_(lang), remedy=remedy.in_(lang))

"""Taking leave: the words with which an interviewer ends the talk, after which nothing is asked."""

from app.conversation import Turn
from app.method.hearing import Phrases

LEAVE = Phrases(
    en="stop|stopping the recording; that 's our time|hour; that 's all my questions; i 'll send|email you|that|the|over; the voucher|gift card; thanks|thank you again; thank you so much for your; thank you that 's been; lovely talking; have a good; say hello",
    fr="je coupe (là|l'enregistrement); on va s'arrêter; on s'arrête là; je vous|t' envoie mes|un|la|le|les|ça; merci pour cette|ce|votre|ton temps|confiance|moment; merci beaucoup; merci vraiment; c'était très clair; bonne soirée|journée|fin; à bientôt",
)


def takes_leave(turn: Turn) -> bool:
    """Whether an interviewer's turn that asks nothing ends the talk."""
    return bool(LEAVE.in_(turn)) and not any(unit.asks for unit in turn.read.units)

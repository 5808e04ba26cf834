"""Play dumb: a naive statement that makes the customer explain.

"I don't know your trade, help me out" costs the interviewer nothing and spares the customer the feeling of
being tested; experts come down from their jargon.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import Span, Wording

NAIVE = Wording(
    fr=r"\b(?P<a1>je (?:ne )?connais (?:pas|rien|mal) .{2,40}|je n'y connais rien|je suis (?:un peu |completement )?perdue?|je (?:ne )?(?:vois|comprends|saisis|situe|suis) (?:pas|mal) (?:bien |tres bien |tout a fait )?(?:comment|ce|le|la|l'|la scene|pourquoi)?)"
    r"|\b(?P<a2>(?:j'ai|je n'ai) (?:du mal a|pas bien) (?:comprendre|compris|saisi|suivi|voir|imaginer))\b|\b(?P<a3>aidez[ -]moi(?: a (?:comprendre|voir|situer|imaginer))?)\b|\b(?P<a4>expliquez[ -]moi comme (?:si|a))|\b(?P<a5>je n'y etais pas|j'y etais pas)\b",
    en=r"\b(?P<a1>i (?:don't|do not) know (?:much |anything )?(?:about )?(?:your|the|how|that) \w+|i know nothing about|i'm (?:a bit |a little |kind of |completely )?(?:lost|confused)|i (?:can't|don't) (?:quite )?(?:picture|see|get|follow|understand))\b"
    r"|\b(?P<a2>i didn't (?:quite )?(?:follow|get|understand|catch))\b|\b(?P<a3>help me (?:out|understand|picture|see))\b|\b(?P<a4>explain (?:it )?(?:to me )?(?:like|as if))\b|\b(?P<a5>i wasn't there)\b",
)
BLAMES = Wording(fr=r"\bpourquoi vous\b|\bvous avez mal\b", en=r"\bwhy (?:would|did) you\b|\byou didn't explain\b")


def naive(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The naive words, unless they are about the sound or turned into a reproach."""
    for unit in turn.read.units:
        if not unit.words or unit.form == "logistics" or unit.form in ("closed_yn", "forced_choice"):
            continue
        span = NAIVE.first_in(unit, turn.read)
        if span is not None and not BLAMES.first_in(unit, turn.read):
            yield span
            return


STRENGTH = Strength(
    id="play_dumb",
    title=Say(en="Played dumb", fr="A fait l'innocent"),
    why=Say(
        en="Not knowing makes others explain, and costs nothing.",
        fr="Ne pas savoir fait expliquer les autres, et ne coûte rien.",
    ),
    check=naive,
    examples=(
        Hears("fr", "Je ne connais pas votre métier, aidez-moi."),
        Hears("fr", "[[Je suis un peu perdue]], reprenons depuis le notaire."),
        Hears("fr", "je comprends pas bien comment la caisse marchait"),
        Hears("fr", "[[Je n'y connais rien]], comment fait-on un levain ?"),
        Hears("fr", "[[Aidez-moi à comprendre]] ce matin-là."),
        Hears("fr", "Racontez-moi, [[je n'y étais pas]]."),
        Hears("en", "I don't know your trade, help me out."),
        Hears("en", "[[I'm a bit lost]], let's start again from the notary."),
        Hears("en", "i don't get how the till worked"),
        Hears("en", "[[I know nothing about]] it, how do you make a starter?"),
        Hears("en", "[[Help me understand]] that morning."),
        Hears("en", "Tell me, [[I wasn't there]]."),
        Deaf("fr", "Vous connaissez ce métier ?"),
        Deaf("fr", "Je vois."),
        Deaf("fr", "Je ne vous entends pas bien, ma connexion coupe."),
        Deaf("fr", "Je comprends."),
        Deaf("fr", "Vous étiez perdue ?"),
        Deaf("fr", "Qui vous a aidée ?"),
        Deaf("en", "Do you know this trade?"),
        Deaf("en", "I see."),
        Deaf("en", "I can't hear you well, my microphone is off."),
        Deaf("en", "I understand."),
        Deaf("en", "Were you lost?"),
        Deaf("en", "Who helped you?"),
    ),
)  # fmt: skip

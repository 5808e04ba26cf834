"""A product's name, said by the customer for the first time: from here on it may be spoken.

How the name reached them is the beginning of the looking around. A name that the interviewer said first is
no news, and a name that is an ordinary word is only a word.
"""

from bisect import bisect_left
from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.hearing import Hit
from app.method.kit import Cue, Deaf, Heard, Hears, Say
from app.method.quoting import quote


def first_named(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """The first time each name is said, unless the interviewer had said it."""
    ledger = conversation.names
    if not ledger.names:
        return
    ends = [word.end for word in turn.read.words]
    for one in ledger.mentions(turn.text, turn.lang):
        if one.name not in ledger.names or ledger.freed_before(one.name, turn.place):
            continue
        if ledger.spoilt_before(one.name, turn.place):
            continue
        at = bisect_left(ends, one.span[1])
        if at < len(ends):
            yield Heard(quote(turn, Hit(at, at + 1)), 2, focus=one.span)


_K: tuple[str, ...] = ("Tamarix", "Olvera")

CUE = Cue(
    id="product_first_mention",
    title=Say(en="The name, for the first time", fr="Le nom, pour la première fois"),
    weight=0.7,
    probe=Say(
        en="“{x}”: tell me how the name first reached you.",
        fr="« {x} » : racontez-moi comment ce nom vous est arrivé.",
    ),
    plain=Say(
        en="Tell me how the name first reached you.",
        fr="Racontez-moi comment ce nom vous est arrivé.",
    ),
    check=first_named,
    examples=(
        Hears("en", "[[My aunt had Tamarix on her phone]].", names=_K),
        Hears("en", "So [[I typed Tamarix into the box]]. Nothing came.", names=_K),
        Hears("en", "[[the vet said Olvera was what they all used]]", names=_K),
        Hears("en", "We looked at two. [[One was Olvera]].", names=_K),
        Hears("en", "[[I thought Tamarix was a plant]].", names=_K),
        Hears("en", "[[That's when Tamarix came up]].", after=("We had Olvera.",), names=_K),
        Deaf("en", "Tamarix was open all night.", after=("We have Tamarix.",), names=_K),
        Deaf("en", "Olvera, I think so.", after=("I: Did you look at Olvera?",), names=_K),
        Deaf("en", "My aunt had it on her phone.", names=_K),
        Deaf("en", "So I typed it into the box.", names=_K),
        Deaf("en", "The vet said it was what they all used."),
        Deaf("en", "I thought it was a plant.", names=_K),
        Hears("fr", "[[Ma tante avait Tamarix sur son téléphone]].", names=_K),
        Hears("fr", "Alors [[j'ai tapé Tamarix dans la case]]. Rien.", names=_K),
        Hears("fr", "[[le véto m'a dit qu'ils avaient tous Olvera]]", names=_K),
        Hears("fr", "On en a regardé deux. [[L'un c'était Olvera]].", names=_K),
        Hears("fr", "[[Je croyais que Tamarix était une plante]].", names=_K),
        Hears("fr", "[[C'est là que Tamarix est arrivé]].", after=("On avait Olvera.",), names=_K),
        Deaf("fr", "Tamarix était ouvert la nuit.", after=("On a Tamarix.",), names=_K),
        Deaf("fr", "Olvera, oui, je crois.", after=("I: Vous avez regardé Olvera ?",), names=_K),
        Deaf("fr", "Ma tante l'avait sur son téléphone.", names=_K),
        Deaf("fr", "Alors j'ai tapé ça dans la case.", names=_K),
        Deaf("fr", "Le véto m'a dit qu'ils l'avaient tous."),
        Deaf("fr", "Je croyais que c'était une plante.", names=_K),
    ),
)

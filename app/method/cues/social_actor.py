"""Social actor: a person with influence, an audience or a veto.

Heard when the person does or says something in the story: the first time they are spoken of, and again
when they take a stand. A role in an idiom, or a crowd ("people"), is nobody.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language.base import bare
from app.method.checks import heard, near_any
from app.method.classes import CLASSES
from app.method.hearing import Hit, Phrases
from app.method.kit import Cue, Deaf, Heard, Hears, Say
from app.method.quoting import sentence, span
from app.method.tenses import imagined

WHO = Phrases(
    en="somebody|someone <mentions>; my|our|his|her|the|a|their <person>; my|our (old|new|business|oldest|youngest|best|eldest) <person>; <person> of mine|ours; my|our own <person>",
    fr="quelqu'un m'a|m'en|nous; mon|ma|mes|notre|nos|son|sa|ses|le|la|l'|un|une|leur|leurs <person>; mon|ma|mes|un|une|notre (ancien|ancienne|petit|petite|grand|grande|vieux|vieille|meilleure) <person>; le|la <person> de",
)
ACTS = Phrases(
    en="""
    said; says; mentioned; telling; told; tells; asked; asks; wanted; thought; refused; agreed; insisted; pushed; suggested; showed; rolled; laughed; rang; called; warned
    hated; loved; came; comes; left; noticed; kept; decided; begged; complained; shouted; whispered; looked; installed; signed; paid; brought; found; gave; got; uses; used; helped; knew; saw; heard; worried; against
    """,
    fr="""
    dit; disait; disaient; demande; demandait; demandé; voulait; voulaient; refus*; accepté; insist*; pouss*; propos*; montré; montrait; levait; ri; rigol*; appelé; appelle; prévenu
    détest*; ador*; venu; venue; vient; parti; partie; remarqué; décidé; supplié; plaint; râl*; cri*; regard*; installé; signé; payé; apporté; trouvé; donné; utilis*; aidé; savait; vu; entendu; contre; conseill*; parlé; parlait
    """,
)
IDIOM = Phrases(
    en="mother tongue; mother nature; doctor 's appointment; call the doctor; my own boss; the kids menu; staff room; father christmas",
    fr="langue maternelle; mon propre patron; chef d'oeuvre; salle des profs; père noël; fille du calvaire",
)


STANDS = Phrases(
    en="refused; insisted; against; pushed; warned; begged; convinced; persuaded; rolled his|her; hated; agreed; said no|yes",
    fr="refus*; insist*; contre; pouss*; préven*; suppli*; convainc*; convaincu*; levait; détest*; accepté; dit non|oui",
)


def acting(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """A person who does or says something, the first time they are spoken of or when they take a stand."""
    acts, stands = ACTS.in_(turn), STANDS.in_(turn)
    known: set[str] = set()
    for hit in (*WHO.in_(turn), *_named(turn, conversation)):
        who = turn.read.words[hit.last - 1].lemma
        last = min(sentence(turn.read, hit).last, hit.last + 7)
        after = [one.first for one in acts if hit.last <= one.first < last]
        stand = any(hit.last <= one.first < last for one in stands)
        if who in known or not (after or stand) or (conversation.was_said(who, turn) and not stand):
            continue
        if near_any(turn, hit, IDIOM) or imagined(turn, hit):
            continue
        known.add(who)
        near = stand or after[0] - hit.last < 4
        yield heard(turn, hit, 2 if near else 1)._replace(focus=span(turn.read, hit))


def _named(turn: Turn, conversation: Conversation) -> Iterator[Hit]:
    """Capitalised words inside a sentence, where the text has capitals at all."""
    words, text = turn.read.words, turn.text
    products = {part for name in conversation.names.names for part in bare(name).split()}
    offset = 0
    for unit in turn.read.units:
        for at in range(offset + 1, offset + len(unit.words)):
            word = words[at]
            if (
                text[word.start].isupper()
                and len(word.bare) > 2
                and word.bare not in NOT_NAMES | products
            ):
                if text[words[at - 1].end : word.start] == " ":
                    yield Hit(at, at + 1)
        offset += len(unit.words)


NOT_NAMES = (
    CLASSES["month"]["en"]
    | CLASSES["day"]["en"]
    | frozenset(("christmas", "easter", "i'd", "i'm", "noel"))
)

CUE = Cue(
    id="social_actor",
    title=Say(en="Somebody", fr="Quelqu'un"),
    weight=0.55,
    probe=Say(
        en="You mentioned “{x}”: what exactly was said?",
        fr="Vous parliez de « {x} » : que s'est-il dit exactement ?",
    ),
    plain=Say(en="What exactly was said?", fr="Que s'est-il dit exactement ?"),
    check=acting,
    examples=(
        Hears("en", "[[Our treasurer laughed when she saw the receipts]]."),
        Hears("en", "[[A colleague brought hers to the night shift]]."),
        Hears("en", "[[the treasurer said we couldn't keep cash in a biscuit tin]]"),
        Hears("en", "It was odd. [[Our neighbour asked how we did it]]."),
        Hears("en", "[[my mother in law told me to sell the car]]"),
        Hears("en", "[[A friend showed me hers at the school gate]]."),
        Deaf("en", "English isn't my mother tongue."),
        Deaf("en", "I wanted to be my own boss."),
        Deaf("en", "People said all sorts of things."),
        Deaf("en", "There is a staff room at the back."),
        Deaf("en", "My daughter is nine."),
        Deaf("en", "I'd have loved a doctor who listens."),
        Hears("fr", "[[Notre trésorière a ri en voyant les reçus]]."),
        Hears("fr", "[[Un collègue a apporté la sienne à la garde de nuit]]."),
        Hears("fr", "[[la trésorière a dit qu'on gardait pas l'argent dans une boîte à biscuits]]"),
        Hears("fr", "C'était drôle. [[Notre voisin a demandé comment on faisait]]."),
        Hears("fr", "[[ma belle-mère m'a conseillé de vendre la voiture]]"),
        Hears("fr", "[[Une amie m'a montré le sien devant l'école]]."),
        Deaf("fr", "Le breton est ma langue maternelle."),
        Deaf("fr", "Je voulais être mon propre patron."),
        Deaf("fr", "Les gens disaient n'importe quoi."),
        Deaf("fr", "Il y a une salle des profs au fond."),
        Deaf("fr", "Ma fille a neuf ans."),
        Deaf("fr", "C'est un chef d'oeuvre, ce vélo."),
    ),
)

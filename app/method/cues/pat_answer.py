"""Pat answer: a ready-made reason (price, chance, impulse, "just because").

Heard when it is the reason for a choice, which is when a shopper says it as a verdict. A price in a story
("the cheapest seats were gone") is not a reason.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

READY_MADE = Phrases(
    en="""
    it|that|they was|were|'s|is (just|simply) the cheapest; because it was cheap*; it was cheap; just for the price; it was the price; came down to price|money; value for money
    by chance; by accident; on impulse; pure impulse; impulse buy; on a whim; spur of the moment; no particular|real|special reason; just because; for no reason; just like that; just felt like it; fancied a change; fancied it
    everyone|everybody has one; why not; it just made sense; it made sense; it was time for a change; time for a change; no brainer; no-brainer; it was on offer; i|we just needed one; i|we just thought right get it done; get it done; bit of both
    """,
    fr="""
    c'était (le|la) moins cher|chère; parce que c'était (le|la|moins|pas) (moins) cher; c'était pas cher; pour le prix; c'est le prix; question de prix; rapport qualité-prix; rapport qualité prix
    par hasard; sur un coup de tête; un coup de tête; coup de coeur; comme ça pour voir; comme ça sans; sans raison; aucune raison; pas de raison particulière; sans réfléchir; l'envie de changer; envie de changement; besoin de changement
    tout le monde en a; pourquoi pas; ça s'est fait comme ça; c'est venu comme ça; tout simplement; tout bêtement; c'était logique; c'était une évidence; il était temps; c'était en promo; y avait une promo; il en fallait un; un peu des deux
    """,
)
TOLD = Phrases(
    en="the cheapest seats|ticket|room|flight; if it was cheap*; wasn't the price; it wasn't; why not ask; stuck with",
    fr="si c'était moins; demandé pourquoi pas; les places les; n'était pas; c'était pas le prix; il était temps de partir|rentrer; tout simplement parce",
)

CUE = Cue(
    id="pat_answer",
    title=Say(en="A ready-made reason", fr="Une raison toute faite"),
    weight=0.75,
    probe=Say(
        en="“{x}”, all right. How long had you been thinking about it?",
        fr="« {x} », d'accord. Depuis quand y pensiez-vous ?",
    ),
    plain=Say(
        en="All right. How long had you been thinking about it?",
        fr="D'accord. Depuis quand y pensiez-vous ?",
    ),
    check=says((READY_MADE, 2), unless=TOLD, affirmed=True, whole=True),
    examples=(
        Hears("en", "[[Well, it was on offer that weekend]]."),
        Hears("en", "[[Impulse buy, between the bread and the milk]]."),
        Hears("en", "[[no particular reason we were in the shop]]"),
        Hears("en", "[[We just fancied a change]]."),
        Hears("en", "[[It was on a whim, after the match]]."),
        Hears("en", "oh [[everybody has one so why not]]"),
        Deaf("en", "The cheapest seats were gone by nine."),
        Deaf("en", "He had no reason to lie."),
        Deaf("en", "It wasn't the price that stopped us."),
        Deaf("en", "I asked her why not ask the coach."),
        Deaf("en", "The chances were slim."),
        Deaf("en", "It made no sense to the children."),
        Hears("fr", "[[Ben, y avait une promo ce week-end-là]]."),
        Hears("fr", "[[Un coup de coeur, entre le pain et le lait]]."),
        Hears("fr", "[[aucune raison on passait devant le magasin]]"),
        Hears("fr", "[[Nous, c'était l'envie de changer d'air]]."),
        Hears("fr", "[[On est tombés dessus par hasard]]."),
        Hears("fr", "oh [[tout le monde en a un alors pourquoi pas]]"),
        Deaf("fr", "Les places les moins chères étaient parties à neuf heures."),
        Deaf("fr", "Il avait raison de partir."),
        Deaf("fr", "Le prix ? C'était pas le prix."),
        Deaf("fr", "On jouait à un jeu de hasard."),
        Deaf("fr", "Il était temps de rentrer, la nuit tombait."),
        Deaf("fr", "J'avais mal à la tête."),
    ),
)

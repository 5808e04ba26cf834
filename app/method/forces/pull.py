"""Pull: the better life that was imagined, before it was bought.

Only a hope held then is pull. What is praised today is satisfaction: it is kept, marked as said of now,
and never fills the force.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.checks import denied, heard, overlaps, seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Force, Heard, Hears, Probe, Say, Weights
from app.method.quoting import around
from app.method.tenses import told_in_past

HOPED = Phrases(
    en="""
    i|we hoped; i|we was|were hoping; hoping that|to|it; i figured; i|we wanted (something|it|him|her|them|to|a|an|somewhere|someone|um|just|the); i just wanted; wanted him|her|it|them to; what i wanted; i pictured; i|we imagined; i could see (myself|us|it|him); i saw myself; finally be able to; finally have|get|stop|sleep|go; at last i
    i'd heard (that|it|good|you); i 'd heard (that|it|good|you); they said it|you could; he|she said it|you could; it looked like; looked as if|though; it looked (so) easy|simple|quick|like; it seemed to; it promised; which meant i|we could; so that i|we could; so i|we could; then i|we can; then i|we could; i thought it|that|if|we|this 'd|would|could; if it 's written down; what caught my eye; drew me; what got me was; i liked the idea; the idea of having; you want what
    """,
    fr="""
    j'espérais; on espérait; en espérant; je me disais que|qu'|ça|si|on|enfin|avec; on se disait que|qu'|ça; je voulais (que|qu'|juste|quelque|un|une|du|pouvoir|plus|être|arrêter|avoir); on voulait (que|qu'|juste|quelque|un|une|du|pouvoir|plus|être|arrêter); je me voyais; on se voyait; je m'imaginais; j'imaginais; enfin pouvoir|dormir|avoir|arrêter; pour enfin; pouvoir enfin; ce que je voulais c'est|c'était
    on m'avait dit (que|qu'); j'avais entendu (dire|que|parler); il|elle m'a dit que tu|on|ça|c'|je; ça avait l'air; avait l'air (plus|simple|facile|super); ça promettait; ça permettait de; ce qui m'a attiré*|plu|tenté*; ce qui nous a attirés|plu|tentés; l'idée de pouvoir|plus|ne; j'aimais l'idée; l'idée me plaisait; comme ça je|on; j'avais vu qu*|que; j'ai vu que ça; je cherchais quelque|un|une; on cherchait quelque|un|une; ça nous permettrait; ça me permettrait; ça irait plus
    """,
)
TODAY = Phrases(
    en="""
    now i|we can; now it|i|we just; i don't have to (any|ask|worry); we don't have to; no longer have to; i 'm (very|really|so) happy|pleased with; it 's (so|much) easier|quicker|better|faster; saves me|us; i love it|that it; we love it|that it; it 's (very|really) good|great|handy; that 's handy; i don't do the
    """,
    fr="""
    maintenant je|on peux|peut|fais|fait|dors|gagne|suis; maintenant c'est; j'ai plus à|besoin; je n'ai plus à|besoin; on n'a plus à|besoin; on a plus à|besoin; j'en suis content*|ravi*; c'est (bien|tellement|beaucoup) plus simple|rapide|facile|pratique; ça me|nous fait gagner; ça me|nous change; je gagne; on gagne; j'adore; on adore; c'est (vraiment|très|super) bien|pratique|génial
    """,
)
OTHER = Phrases(
    en="i wanted to cry|scream|leave|die|sleep|say|ask; wanted to know|talk|go; wanted nothing; wanted out; so i could hear|see him; then we can eat; i 'd have; i hoped not; didn't want; all i wanted to do was; i could see him|her looking",
    fr="je voulais pleurer|crier|partir|mourir|dire|demander|savoir; je voulais pas; on voulait pas; voulais plus; je me disais que non; je voulais en|y; qui voulait; voulait pas; j'avais entendu du|un|le|la",
)


def pulls(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """Hopes as they were held then; praise as said of now."""
    until = -1
    for hit in HOPED.in_(turn):
        place = around(turn.read, hit)
        if hit.first < until or overlaps(turn, hit, OTHER) or denied(turn, hit, 1):
            continue
        if told_in_past(turn, place) or turn.read.words[hit.first].bare in (
            "then",
            "enfin",
            "comme",
        ):
            until = place.last
            yield heard(turn, hit, 2)._replace(when="then")
    for hit in TODAY.in_(turn):
        place = around(turn.read, hit)
        if hit.first >= until and not told_in_past(turn, place) and not denied(turn, hit):
            until = place.last
            yield heard(turn, hit, 1)._replace(when="now")


# What a question that asks for it holds.
ASKED = Phrases(
    en="hope|hoped|hoping; want|wanted; like|liked about|so|most; draw|drew|attract*; appeal*; catch|caught your eye; expect*; imagin*; pictur*; looking for; different by|after|afterwards; what got you; stood out; first hear|heard|see|saw; recommend*; make of; would change; what did .. say|tell",
    fr="espér*; voul*; plu; attir*; tent*; sédui*; attend*; imagin*; cherch*; changer; changerait; entendu parler; connu; a dit; vous a parlé; convaincu*; en pensé quoi; vous voyez quoi; vous voyiez; en tête",
)

# A table: it keeps its shape.
# fmt: off
WEIGHTS = Weights(
    base=-5.2,
    shows={
        "wish": 1.0, "others": 0.9, "thought": 0.6, "words": 0.6, "good": 0.5, "can": 0.5,
        "told": 0.3, "said": 0.2, "bad": -0.3, "now": -0.6,
    },
    phases={"alternatives": 1.0, "decision": 0.1, "trigger": -0.4, "before": -0.8, "outcome": -0.9},
    asked=0.9,
)
# fmt: on

FORCE = Force(
    id="pull",
    title=Say(en="Pull of the new", fr="Attrait du nouveau"),
    sign="◂",
    check=pulls,
    asked=seeks((ASKED, 1)),
    weights=WEIGHTS,
    probes=(
        Probe(
            "pull_picture",
            Say(
                en="“{x}”: what did you picture, back then?",
                fr="« {x} » : vous imaginiez quoi, à ce moment-là ?",
            ),
            "open",
        ),
        Probe(
            "pull_hope",
            Say(
                en="Back then, what did you want to be different?",
                fr="À l'époque, qu'est-ce qui devait changer ?",
            ),
            "open",
        ),
        Probe(
            "pull_first_sight",
            Say(
                en="Tell me how you first heard of it.",
                fr="Racontez-moi le moment où vous en avez entendu parler pour la première fois.",
            ),
            "invitation",
        ),
    ),
    examples=(
        Hears("en", "[[We were hoping for Sundays with the phone off]]."),
        Hears("en", "[[We hoped the kids could walk to school by themselves]]."),
        Hears("en", "[[i figured we could finally see the grandparents]]"),
        Hears("en", "She showed me. [[It looked like something my dad could use]]."),
        Hears("en", "[[I just wanted one place for the whole team]]."),
        Hears("en", "[[Now I can leave the barn without the notebook]]."),
        Deaf("en", "I wanted to cry."),
        Deaf("en", "The picture over the sofa is hers."),
        Deaf("en", "I hope the rain stops."),
        Deaf("en", "We didn't want the noise."),
        Deaf("en", "He figured in the local paper."),
        Deaf("en", "I could see him looking at the clock."),
        Hears("fr", "[[On espérait des dimanches sans téléphone]]."),
        Hears("fr", "[[On espérait que les petits iraient à l'école à pied]]."),
        Hears("fr", "[[je me disais qu'on pourrait enfin voir les grands-parents]]"),
        Hears("fr", "Elle m'a montré. [[Ça avait l'air faisable pour mon père]]."),
        Hears("fr", "[[Je voulais juste un seul endroit pour toute l'équipe]]."),
        Hears("fr", "[[Maintenant je peux quitter la grange sans le carnet]]."),
        Deaf("fr", "Elle voulait un verre d'eau."),
        Deaf("fr", "La photo au-dessus du canapé, c'est elle."),
        Deaf("fr", "J'espère que la pluie s'arrête."),
        Deaf("fr", "On voulait pas de ce bruit."),
        Deaf("fr", "Il voit le médecin à six heures."),
        Deaf("fr", "Elle cherchait ses lunettes."),
    ),
)

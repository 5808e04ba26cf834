"""Push: what was wrong with the way things were.

A complaint does not move anybody. It counts when it is told as something that happened, and it weighs
more when a date, a figure or an event stands beside it. A complaint about today is not push of the
switch: it is what is still unsolved.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.checks import heard, near_any, seeks
from app.method.dates import POINTS
from app.method.hearing import Phrases
from app.method.kit import Deaf, Force, Heard, Hears, Probe, Say, Weights
from app.method.quoting import around
from app.method.tenses import imagined, told_in_past

WRONG = Phrases(
    en="""
    stopped working; didn't work; wasn't working; never worked; kept breaking|crashing|forgetting|losing|getting|missing|falling|asking; too slow|late|long|small|heavy|cold; took forever|ages; took too long; running late|out; we|i ran out; we|i were|was always late; behind with
    i|we couldn't (even) read|find|see|tell|price|say|keep|get|do|reach|work|answer|send|send|sleep|park; couldn't have told; can't even; no way to; impossible to; no idea what|who|where|how|if; nobody knew; didn't know who|what|where|if|which; lost track; all in his|her|my head; waiting on
    i|we forgot; kept forgetting; got it wrong; got the wrong; wrong size|date|address|name|price|order|one; a mistake; mistakes; double booked; double-booked; there was no; went missing; got lost; was missing; fell through; fell behind; mixed up; muddl*; a mess; chaos; chaotic
    lost the|a|our|an|that job|client|customer|order|contract|sale|deal|deposit|parcel|window|key; we were losing; losing money|customers|clients; cost us; gave them that; we gave them; went with the other|another|somebody; charged us twice; paid twice; twice over; wasted|wasting; complained; complaint*; shouting across; chasing
    broke down; leaked; leaking; failed; fined; penalty; refused us; let us down; let me down; ate my|the|our|into; had to cancel; missed the|my|her|his|a|our; couldn't take it|any; fed up; sick of; at the end of my rope|tether; rumbling on; hash signs; broke another
    """,
    fr="""
    marchait plus|pas|mal; fonctionnait plus|pas|mal; ça marchait une fois; plantait; ramait; buguait; bloquait; coinçait; tombait en panne; tombé* en panne; trop lent*|long*|tard|petit*|lourd*|froid*; prenait des heures|plombes; prenait un temps; en retard; toujours en retard; on manquait de; je manquais de
    impossible de; j'arrivais pas|plus; on arrivait pas|plus; arrivait plus à|pas; on pouvait pas|plus; je pouvais pas|plus; je savais plus; on savait plus; je|on savais|savait pas où|ou|qui|quoi|comment|si|combien|lequel; personne savait; plus moyen de; aucun moyen de; tout dans la tête; tout était dans sa|ma tête; retrouvais|retrouvait pas|plus; illisible; arrivais pas à
    j'oubliais; on oubliait; loupé*; zappé*; sauté une|un ligne|commande|page; j'ai oublié de; on a oublié; trompé* de|dans; une erreur; des erreurs; erreur de; mauvaise adresse|date|taille|commande; mauvais prix|nom|jour; en double; doublon*; pas la bonne page|date|taille|adresse; pas le bon jour|prix|nom; page de trop; mélangé*; le bazar; le bordel; le chaos; la pagaille; c'était n'importe quoi; usine à gaz; foutoir
    on perdait; je perdais; perdu un|une|le|la|notre|mon|ma|du|des|cette; perte de; a disparu; disparaissait; nous a coûté; m'a coûté; pris chez un autre|le concurrent; parti* chez|ailleurs; se plaignait; se plaignaient; s'est plaint*; des plaintes; courir après; courais après; courait après; facturé deux fois; payé deux fois
    fuyait; fuite; a lâché; une amende; pénalité*; nous a lâchés; m'a lâché*; bouffait mes|nos; mangeait mes|nos|tout; obligé* d'annuler; raté le|la|un|une|l'; en avais|avait|avions marre; en pouvais|pouvait|pouvions plus; ras-le-bol; à bout; ça traînait; il manquait; refusait de
    """,
)
NOT_PUSH = Phrases(
    en="couldn't tell you; by mistake; no mistake; take it off|out|away; not too long|late; wrong way round; it was too late to change; chasing the dog; nothing went wrong; afraid; scared; what if; worried",
    fr="sans erreur; manquait rien|pas; manqué rien; loupé rien; pas trop tard|long; aucune erreur; c'était trop tard; trop tard pour; course; peur; et si",
)
FIGURE = Phrases(
    en="# (#) <money>; # hours|days|times|evenings|weeks; best part of; every week|day|sunday|night|month",
    fr="# (#) <money>; # heures|jours|fois|soirées|semaines; par semaine|jour|mois; chaque semaine|dimanche|soir|mois; tous les soirs|dimanches|jours",
)


def pushes(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """What went wrong, told as past; stronger beside a date or a figure."""
    until = -1
    for hit in WRONG.in_(turn):
        place = around(turn.read, hit)
        if hit.first < until or near_any(turn, hit, NOT_PUSH) or imagined(turn, place):
            continue
        if not told_in_past(turn, place):
            continue
        until = place.last
        beside = near_any(turn, hit, POINTS) or near_any(turn, hit, FIGURE)
        yield heard(turn, hit, 2 if beside else 1)._replace(when="then")


# What a question that asks for it holds.
ASKED = Phrases(
    en="frustrat*; annoy*; wrong; problem*; struggl*; trouble; bother*; difficult; hard|hardest part; pain*; what happened; what made you; what set; what changed; what pushed; mistakes; cost you; go wrong; break; broke; had enough; wasn't working; reaction; worst",
    fr="agaç*; gên*; embêt*; énerv*; problème*; difficile*; dur*; galère*; qu'est-ce qui s'est passé; il s'est passé quoi; que s'est-il passé; fait changer|bouger|partir; déclenché*; erreur*; coûté; allait pas; marchait pas|plus; coinçait|coincé; pire; réagi; racontez-moi ce jour|cette; ce jour-là; ce soir-là",
)

# A table: it keeps its shape.
# fmt: off
WEIGHTS = Weights(
    base=-5.1,
    shows={
        "lack": 1.0, "past": 1.0, "bad": 0.9, "felt": 0.7, "told": 0.7, "deadline": 0.7,
        "figure": 0.6, "unable": 0.5, "not": 0.4, "thought": 0.4, "words": 0.4, "said": 0.3,
        "hold": -0.2, "fear": -0.3, "good": -0.3, "imagined": -0.4, "now": -0.5,
    },
    phases={"trigger": 1.5, "before": 0.7, "decision": -0.5, "alternatives": -0.7, "outcome": -1.0},
)
# fmt: on

FORCE = Force(
    id="push",
    title=Say(en="Push of the situation", fr="Poussée de la situation"),
    sign="▸",
    check=pushes,
    asked=seeks((ASKED, 1)),
    weights=WEIGHTS,
    probes=(
        Probe(
            "push_caused",
            Say(
                en="“{x}”: what happened because of that?",
                fr="« {x} » : et du coup, que s'est-il passé ?",
            ),
            "open",
        ),
        Probe(
            "push_last",
            Say(
                en="Walk me through the last time it went wrong.",
                fr="Racontez-moi la dernière fois que ça n'allait pas.",
            ),
            "invitation",
        ),
        Probe(
            "push_that_day",
            Say(
                en="What was different that day?",
                fr="Ce jour-là, qu'est-ce qu'il y avait de différent ?",
            ),
            "open",
        ),
    ),
    examples=(
        Hears("en", "[[We lost the key to the hall twice that winter]]."),
        Hears("en", "[[I couldn't find a single receipt in April]]."),
        Hears("en", "[[the van broke down on the way to the christening]]"),
        Hears("en", "It went on. [[She kept forgetting who had paid]]."),
        Hears("en", "[[The mistake cost us four hundred pounds of flour]]."),
        Hears("en", "[[nobody knew which nurse had the list]]"),
        Deaf("en", "I took her coat by mistake."),
        Deaf("en", "The hall is too small, and we like it."),
        Deaf("en", "It was too late to change trains."),
        Deaf("en", "Nothing went wrong that day."),
        Deaf("en", "I would lose the key, me."),
        Deaf("en", "The key is on the hook."),
        Hears("fr", "[[On perdait la clé de la salle tous les hivers]]."),
        Hears("fr", "[[J'arrivais plus à retrouver un seul reçu en avril]]."),
        Hears("fr", "[[la camionnette est tombée en panne en allant au baptême]]"),
        Hears("fr", "Ça durait. [[Elle savait plus qui avait payé, on oubliait]]."),
        Hears("fr", "[[L'erreur nous a coûté quatre cents euros de farine]]."),
        Hears("fr", "[[personne savait quelle infirmière avait la liste]]"),
        Deaf("fr", "Tout s'est passé sans erreur."),
        Deaf("fr", "La salle est trop petite, et on l'aime."),
        Deaf("fr", "C'était trop tard pour changer de train."),
        Deaf("fr", "Rien n'est arrivé ce jour-là."),
        Deaf("fr", "Moi je perdrais la clé, ce serait vite fait."),
        Deaf("fr", "La clé est au crochet."),
    ),
)

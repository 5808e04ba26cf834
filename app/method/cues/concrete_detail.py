"""A concrete detail: a stretch of the story that shows something, though no word of it says what.

"She put it on the chair" holds no feeling and no complaint, and a good interviewer stops there. What is heard
is what a clause shows (`app/method/frames.py`): told in the past, dated, said by somebody, lacking, put off.
It opens a thread after everything that has a name.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.clauses import trimmed
from app.method.kit import Cue, Deaf, Heard, Hears, Say, Weights
from app.method.quoting import focus
from app.method.weighing import shown, telling, weigh

# A table: it keeps its shape.
# fmt: off
WEIGHTS = Weights(
    base=-0.5,
    shows={
        "deadline": 0.9, "felt": 0.9, "past": 0.8, "date": 0.5, "delay": 0.5, "wish": 0.4,
        "words": 0.4, "bad": 0.4, "fear": 0.4, "lack": 0.3, "others": 0.3, "thought": 0.3, "figure": 0.3,
        "hold": 0.3, "said": 0.2, "unable": 0.2, "imagined": -0.4,
    },
    phases={},
)
# fmt: on
_FEWEST, _MOST = 4, 4


def details(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """Clauses that show enough to stop at, those that show most first."""
    found = []
    for clause in shown(turn):
        much = WEIGHTS.base + weigh(WEIGHTS, clause, said=False)
        if much >= 0 and clause.place.last - clause.place.first >= _FEWEST:
            found.append((much, clause))
    for _, clause in sorted(found, key=lambda one: -one[0])[:_MOST]:
        hit = telling(WEIGHTS, clause)
        words = focus(turn, hit) if hit is not None else None
        yield Heard(trimmed(turn.read, clause.place), 1, focus=words)


CUE = Cue(
    id="concrete_detail",
    title=Say(en="A concrete detail", fr="Un détail concret"),
    weight=0.43,
    probe=Say(en="“{x}”: tell me more about that.", fr="« {x} » : dites-m'en plus."),
    plain=Say(en="Tell me more about that moment.", fr="Dites-m'en plus sur ce moment."),
    check=details,
    examples=(
        Hears("en", "[[He missed the last boat and waited on the quay until dawn]]."),
        Hears("en", "[[My aunt rang in May, the shop was shut and nobody answered]]."),
        Hears("en", "[[the choir sang without the piano and my father cried]]"),
        Hears("en", "[[By the Friday we had no key and the parents were shouting]]."),
        Hears("en", "[[I never told my brother that I had lost the ring]]."),
        Hears("en", "[[She refused the loan twice that winter, with a smile]]."),
        Deaf("en", "Boats are fine."),
        Deaf("en", "The shop is in Quay Street."),
        Deaf("en", "My father is in the choir."),
        Deaf("en", "We use the same key."),
        Deaf("en", "That is my brother's ring."),
        Deaf("en", "It would be a loan."),
        Hears("fr", "[[Il a raté le dernier bateau et il a attendu sur le quai jusqu'à l'aube]]."),
        Hears(
            "fr", "[[Ma tante m'a appelé en mai, la boutique était fermée, personne répondait]]."
        ),
        Hears("fr", "[[la chorale a chanté sans le piano et mon père a pleuré]]"),
        Hears("fr", "[[Le vendredi on avait toujours pas la clé et les parents criaient]]."),
        Hears("fr", "[[J'ai jamais dit à mon frère que j'avais perdu la bague]]."),
        Hears("fr", "[[Elle a refusé le prêt deux fois cet hiver-là, en souriant]]."),
        Deaf("fr", "Les bateaux, ça va."),
        Deaf("fr", "La boutique est rue de Mai."),
        Deaf("fr", "Mon père est dans la chorale."),
        Deaf("fr", "On a la même clé."),
        Deaf("fr", "C'est la bague de mon frère."),
        Deaf("fr", "C'est un prêt."),
    ),
)

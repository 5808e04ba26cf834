"""Feature request: the customer designs the solution. The need behind it is in the last time it was missed."""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

DESIGN = Phrases(
    en="""
    you should|could add|make|put|build|let|do; you ought to add; you need to add; it would be nice|great|good|handy|helpful if; it 'd be nice|great|good|handy|lovely if; i wish it|you|there|they; if only it|you|there|they; could you add; why can't it; it needs a|an|to have; what it needs is; it should have|let|do|tell; they should add; can you make it
    """,
    fr="""
    il faudrait (que|un|une|pouvoir|ajouter|juste|avoir); faudrait (que|un|une|pouvoir|ajouter|juste|avoir); vous devriez (ajouter|mettre|faire|prévoir|proposer); vous pourriez ajouter|mettre|faire|prévoir|proposer; ce serait bien|top|génial|pratique si|de|qu'; ça serait bien|top|génial|pratique si|de|qu'; si seulement ça|on|y|il|vous; pourquoi on peut pas; il manque juste un|une; il devrait y avoir; ça devrait pouvoir|avoir; je rêve d' un|une; ce qu'il faudrait
    """,
)
ADVICE = Phrases(
    en="you should see|try|come|have seen|ask; i wish you luck|i had|i 'd; it needs to dry|rest|cool; should do it; i thought; i told myself",
    fr="vous devriez voir|essayer|venir|goûter|demander; il faudrait partir|rentrer; il faudrait demander; je me suis dit; je me disais; on s'était dit; il m'a dit",
)

CUE = Cue(
    id="feature_request",
    title=Say(en="A wish for the product", fr="Une demande"),
    weight=0.5,
    probe=Say(
        en="The last time you needed that, what happened?",
        fr="La dernière fois que ça vous a manqué, que s'est-il passé ?",
    ),
    plain=Say(
        en="The last time you needed that, what happened?",
        fr="La dernière fois que ça vous a manqué, que s'est-il passé ?",
    ),
    check=says((DESIGN, 2), unless=ADVICE),
    examples=(
        Hears("en", "[[You could put a lock on the children's side]]."),
        Hears("en", "[[It would be nice if the bell rang twice]]."),
        Hears("en", "[[i wish it told me who had the key]]"),
        Hears("en", "[[Why can't it print the labels as well]]?"),
        Hears("en", "[[What it needs is a bigger handle]]."),
        Hears("en", "and [[you could put the parents in one list]]"),
        Deaf("en", "You should see my kitchen."),
        Deaf("en", "I wish I had gone with her."),
        Deaf("en", "The dough needs to rest."),
        Deaf("en", "You could hear the trains."),
        Deaf("en", "It would be nice weather, they said."),
        Deaf("en", "They added a window in May."),
        Hears("fr", "[[Vous devriez prévoir un verrou côté enfants]]."),
        Hears("fr", "[[Ce serait bien si ça sonnait deux fois]]."),
        Hears("fr", "[[il faudrait que ça me dise qui a la clé]]"),
        Hears("fr", "[[Je rêve d'une étiquette qui s'imprime toute seule]]."),
        Hears("fr", "[[Il devrait y avoir une poignée plus grande]]."),
        Hears("fr", "et [[vous pourriez mettre les parents dans une liste]]"),
        Deaf("fr", "Vous devriez venir en juin."),
        Deaf("fr", "Il faudrait partir avant la nuit."),
        Deaf("fr", "Il fallait que je rentre."),
        Deaf("fr", "Vous pourriez presque entendre les trains."),
        Deaf("fr", "Ils ont ajouté une fenêtre en mai."),
        Deaf("fr", "J'ai rêvé de ma tante."),
    ),
)

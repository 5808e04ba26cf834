"""Set the scene: asks for the place, the people, the light, what could be heard.

Bringing the surroundings back brings the memory back (the cognitive interview), and concrete detail is a sign
that somebody remembers rather than explains.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import Span, Wording, asks

SCENE = Wording(
    fr=r"\b(?P<a1>vous etiez ou|ou etiez[ -]vous|tu etais ou|ou etais[ -]tu|ou ca se passait|dans quelle piece)\b|\b(?P<a2>(?:il y avait qui|qui etait (?:la|present|avec|autour|dans)|avec qui etiez[ -]vous|vous etiez avec qui))\b"
    r"|\b(?P<a3>(?:il faisait (?:jour|nuit|beau|froid|chaud|quel temps)|quel temps faisait-il|quelle heure (?:etait-il|il etait)|vous portiez quoi|que portiez-vous))\b|\b(?P<a4>(?:plantez|decrivez)(?:-moi)? (?:le decor|la scene|l'endroit|la piece|le lieu))\b"
    r"|\bqu'(?P<a5>(?:entendiez|voyiez)[ -]vous|est[ -]ce que vous (?:entendiez|voyiez))\b",
    en=r"\b(?P<a1>where were you|where (?:was|did) (?:this|that|it) (?:happen\w*)?|which room)\b|\b(?P<a2>who (?:was|else was) (?:there|with you|around|in the room|at the table))\b"
    r"|\b(?P<a3>was it (?:light|dark|cold|raining|late)(?: out)?|what (?:time of day|was the weather)|what were you wearing)\b|\b(?P<a4>(?:set the scene|describe (?:the scene|the room|the place)|paint (?:me )?(?:the|a) picture))\b"
    r"|\b(?P<a5>what (?:could|did) you (?:hear|see)|what were you (?:hearing|seeing))\b",
)


def scene(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The words that ask for the surroundings, each once."""
    for unit in asks(turn):
        span = SCENE.first_in(unit, turn.read)
        if span is not None:
            yield span


STRENGTH = Strength(
    id="set_the_scene",
    title=Say(en="Set the scene", fr="A planté le décor"),
    why=Say(
        en="The place and the people bring the memory back.",
        fr="Le lieu et les gens font revenir le souvenir.",
    ),
    check=scene,
    examples=(
        Hears("fr", "[[Vous étiez où]] ? [[Il y avait qui]] ?"),
        Hears("fr", "[[Où étiez-vous]] quand le colis est arrivé ?"),
        Hears("fr", "et [[qui était là]]"),
        Hears("fr", "[[Il faisait jour]] ?"),
        Hears("fr", "[[Décrivez-moi la scène]]."),
        Hears("fr", "Qu'[[entendiez-vous]] à ce moment-là ?"),
        Hears("en", "[[Where were you]]? [[Who was around]]?"),
        Hears("en", "[[Where were you]] when the parcel came?"),
        Hears("en", "and [[who was there]]"),
        Hears("en", "[[Was it light out]]?"),
        Hears("en", "[[Describe the scene]] for me."),
        Hears("en", "[[What could you hear]] at that moment?"),
        Deaf("fr", "Où en êtes-vous aujourd'hui ?"),
        Deaf("fr", "Qui a signé ?"),
        Deaf("fr", "C'était où, le magasin le moins cher ?"),
        Deaf("fr", "Il y avait quoi dans le contrat ?"),
        Deaf("fr", "Vous m'entendez bien ?"),
        Deaf("fr", "Je ne vois pas bien la scène politique locale."),
        Deaf("en", "Where are you with it today?"),
        Deaf("en", "Who signed?"),
        Deaf("en", "Where did the price come from?"),
        Deaf("en", "What was in the contract?"),
        Deaf("en", "Can you hear me well?"),
        Deaf("en", "The local scene is not my field."),
    ),
)  # fmt: skip

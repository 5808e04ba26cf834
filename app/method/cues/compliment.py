"""Compliment: praise of the product or of the interviewer. Kind, and no evidence.

It may hide something unsolved, so the probe goes to the last time it was used.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.checks import denied, heard, near_any
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Heard, Hears, Say
from app.method.quoting import around
from app.method.tenses import told_in_past

PRAISE = Phrases(
    en="""
    i love (it|this|that|your|what); we love (it|this|your); great product|tool|app|service|job|idea; it 's (very|really|so|just|pretty) good|great|brilliant|awesome|amazing|fantastic|lovely|excellent; 's awesome; absolutely brilliant; best thing ever; can't fault it; couldn't be happier; i 'm (very|really|so|pretty) pleased|happy with; we 're (very|really) pleased|happy with; highly recommend; well done; keep it up; love what you do; good question; you 're doing a great
    """,
    fr="""
    j'adore; on adore; bravo; c'est (vraiment|très|super|trop|juste|franchement|hyper) génial|super|top|bien|excellent|formidable|parfait|extra; super produit|outil|appli|boulot; bel outil; beau produit; rien à redire; que du bonheur; j'en suis (très|vraiment|super) content*; on en est (très|vraiment) content*; très content* de; ravi* de|du; je recommande; votre truc est; ce que vous faites; bonne question; chapeau
    """,
)
ELSEWHERE = Phrases(
    en="i love my (grandmother's); i love the sea|smell; i love her|him; love to; the idea was; weather; 's good to|that|for; 's great to",
    fr="j'adore ma|mon|mes|la|le; c'est bien de|que|ce|pour|la|le|lui; super marché; chapeau de|sur; content de vous; il fait",
)


def praises(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """Praise said of today, once a turn."""
    for hit in PRAISE.in_(turn):
        place = around(turn.read, hit)
        if denied(turn, hit) or near_any(turn, hit, ELSEWHERE) or told_in_past(turn, place):
            continue
        yield heard(turn, hit, 1)._replace(when="now")
        return


CUE = Cue(
    id="compliment",
    title=Say(en="Praise", fr="Un compliment"),
    weight=0.3,
    probe=Say(
        en="Thank you. Walk me through the last time you used it.",
        fr="Merci. Racontez-moi la dernière fois que vous l'avez utilisé.",
    ),
    plain=Say(
        en="Thank you. Walk me through the last time you used it.",
        fr="Merci. Racontez-moi la dernière fois que vous l'avez utilisé.",
    ),
    check=praises,
    examples=(
        Hears("en", "[[It's really lovely, the twins adore it]]."),
        Hears("en", "[[Can't fault the handle, I'm so pleased with it]]."),
        Hears("en", "[[it's brilliant for the allotment]]"),
        Hears("en", "[[Can't fault it, to be fair]]."),
        Hears("en", "[[I'm very pleased with the new bike]]."),
        Hears("en", "oh [[that's a good question]]"),
        Deaf("en", "I love my grandmother's recipes."),
        Deaf("en", "The weather is great."),
        Deaf("en", "The party was great that night."),
        Deaf("en", "I don't love it, if I'm fair."),
        Deaf("en", "It's good to sit down."),
        Deaf("en", "She has a great aunt in Ghent."),
        Hears("fr", "[[La poignée, franchement, c'est super, rien à redire]]."),
        Hears("fr", "[[On en est vraiment contents]]."),
        Hears("fr", "[[c'est super pour le potager]]"),
        Hears("fr", "[[Rien à redire, soyons justes]]."),
        Hears("fr", "[[Je suis ravie de ce vélo]]."),
        Hears("fr", "oh [[bonne question ça]]"),
        Deaf("fr", "J'adore ma grand-mère."),
        Deaf("fr", "C'est bien ce que je disais."),
        Deaf("fr", "C'était génial jusqu'à la pluie."),
        Deaf("fr", "C'est pas génial, soyons justes."),
        Deaf("fr", "Je vais au super marché d'à côté."),
        Deaf("fr", "Il portait un chapeau de paille."),
    ),
)

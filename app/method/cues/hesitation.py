"""Hesitation: searching for words on something that matters.

"Um" alone is how people speak, and "I don't know" is mostly a hedge. What counts is the search said
aloud, a sentence broken off, or an excuse before something true ("it's silly, but").
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.checks import heard
from app.method.hearing import Hit, Phrases
from app.method.kit import Cue, Deaf, Heard, Hears, Say

SEARCH = Phrases(
    en="""
    how do i put it|this; how to put it|this; how shall i say|put; how can i explain|put; what 's the word; i don't know how to say|explain|put; hard to explain|describe|say; difficult to explain|say
    it 's silly but; it sounds silly|daft|stupid|crazy|strange|odd; that sounds silly|daft|stupid|crazy|strange; you'll laugh; don't laugh; it 's stupid but; i've not told many people; i haven't told anyone|anybody; never told anyone|anybody
    i don't really like thinking|talking about; i shouldn't say this; between you and me; to be honest i was|it was; i 'm not sure why; can't explain it; if you see what i mean; i can't quite; it 's funny but; it was sort of i don't know
    """,
    fr="""
    comment dire; comment vous dire; comment expliquer; je sais pas comment dire|expliquer; je ne sais pas comment dire|expliquer; je trouve pas le mot; le mot m'échappe; c'est dur à expliquer|dire; c'est difficile à expliquer|dire; pas facile à dire|expliquer
    c'est bête mais; c'est idiot mais; c'est bizarre mais; ça va vous faire rire; ça paraît bête|idiot|bizarre|fou; c'est un peu ridicule; vous allez rire; rigolez pas; je l'ai jamais dit|raconté; je n'en ai parlé à personne; j'en ai parlé à personne; je l'ai dit à personne
    j'aime pas trop en parler|repenser; aime pas trop y repenser|penser; je n'aime pas y repenser; entre vous et moi; je devrais pas le dire; je saurais pas dire|expliquer; je saurais pas vous dire; je sais pas trop pourquoi; si vous voyez ce que je veux dire; je ne m'explique pas
    """,
)


def searching(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """A search said aloud, or a turn that breaks off."""
    found = False
    for hit in SEARCH.in_(turn):
        found = True
        yield heard(turn, hit, 2)._replace(focus=None)
    words = turn.read.words
    trails = turn.text.rstrip().endswith(("…", "...")) and len(words) >= 4
    if trails and not found:
        yield heard(turn, Hit(max(0, len(words) - 4), len(words)), 2)._replace(focus=None)


CUE = Cue(
    id="hesitation",
    title=Say(en="Searching for words", fr="Elle cherche ses mots"),
    weight=0.8,
    probe=Say(en="No hurry. What comes to mind?", fr="Rien ne presse. Qu'est-ce qui vous vient ?"),
    plain=Say(en="No hurry. What comes to mind?", fr="Rien ne presse. Qu'est-ce qui vous vient ?"),
    check=searching,
    examples=(
        Hears("en", "[[My father was, how shall I say, a man of ledgers]]."),
        Hears("en", "[[It sounds daft, but I kissed the steering wheel]]."),
        Hears("en", "[[i haven't told anyone this but i kept the old key]]"),
        Hears("en", "We stood there. [[And it felt like, um...]]"),
        Hears("en", "[[I don't really like thinking about that winter]]."),
        Hears("en", "[[it's hard to explain the noise of an empty classroom]]"),
        Deaf("en", "Um, so, we took the bus, um, to town."),
        Deaf("en", "I don't know, ask the vet."),
        Deaf("en", "How do I get to the station?"),
        Deaf("en", "To be honest, three would do."),
        Deaf("en", "It was explained in the manual."),
        Deaf("en", "Don't know, maybe..."),
        Hears("fr", "[[Mon père, comment vous dire, c'était l'homme des registres]]."),
        Hears("fr", "[[C'est bête mais j'ai embrassé le volant]]."),
        Hears("fr", "[[je l'ai jamais raconté mais j'ai gardé l'ancienne clé]]"),
        Hears("fr", "On était là. [[Et j'avais l'impression de…]]"),
        Hears("fr", "[[J'aime pas trop y repenser, à cet hiver-là]]."),
        Hears("fr", "[[c'est dur à expliquer le bruit d'une classe vide]]"),
        Deaf("fr", "Euh, donc, on a pris le bus, euh, en ville."),
        Deaf("fr", "Je sais pas, demandez au véto."),
        Deaf("fr", "Comment on va à la gare ?"),
        Deaf("fr", "Entre nous deux il y avait la table."),
        Deaf("fr", "C'est expliqué dans la notice."),
        Deaf("fr", "Aucune idée…"),
    ),
)

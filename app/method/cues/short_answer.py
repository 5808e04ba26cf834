"""Short answer: three words or fewer where a story was asked for.

After a closed question it is what was asked for, after an echo it is common; then the question is at
fault, not the customer, and nothing is heard. What is heard is a "meh" to an open question.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Cue, Deaf, Heard, Hears, Say

_OPENED = frozenset(
    "what how tell walk describe take talk comment racontez raconte decrivez parlez parle emmenez emmene que qu' quoi".split()
)
_YES_NO = frozenset("yes no yeah yep nope oui non ouais si".split())
LONGEST = 3


def short(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """At most three words after a question that asked for more."""
    words = turn.read.words
    if not 0 < len(words) <= LONGEST or all(word.bare in _YES_NO for word in words):
        return
    if any(word.bare[:1].isdigit() for word in words):
        return
    asked = (
        conversation.turns[turn.place - 1] if 0 < turn.place <= len(conversation.turns) else None
    )
    if asked is None or asked.role != "interviewer":
        return
    question = asked.read.words
    if len(question) > LONGEST and any(word.bare in _OPENED for word in question):
        yield Heard(span=(words[0].start, words[-1].end), strength=1)


CUE = Cue(
    id="short_answer",
    title=Say(en="A short answer", fr="Une réponse courte"),
    weight=0.2,
    probe=Say(en="I'd like to hear a little more about that.", fr="Racontez-moi un peu plus."),
    plain=Say(en="I'd like to hear a little more about that.", fr="Racontez-moi un peu plus."),
    check=short,
    examples=(
        Hears("en", "[[Went all right.]]", after=("I: How did the first week go?",)),
        Hears("en", "[[Meh.]]", after=("I: Tell me about the first evening with it.",)),
        Hears("en", "[[pretty normal]]", after=("I: walk me through that morning",)),
        Hears("en", "[[Nothing special.]]", after=("I: What happened after the call?",)),
        Hears("en", "[[The usual.]]", after=("I: Describe how you got ready for the fair.",)),
        Hears("en", "[[not much]]", after=("I: so what did you do with the old oven",)),
        Deaf("en", "Yes.", after=("I: Did you tell your sister?",)),
        Deaf("en", "All right.", after=("I: Were you all right?",)),
        Deaf("en", "Fine.", after=("I: Fine?",)),
        Deaf("en", "In 2019.", after=("I: What year did you move?",)),
        Deaf("en", "No, no.", after=("I: How did that feel, if you remember?",)),
        Deaf(
            "en",
            "It was fine, the neighbours helped with the piano.",
            after=("I: How did the move go?",),
        ),
        Hears("fr", "[[Ça allait.]]", after=("I: Comment s'est passée la première semaine ?",)),
        Hears("fr", "[[Bof.]]", after=("I: Racontez-moi le premier soir.",)),
        Hears("fr", "[[plutôt normal]]", after=("I: décrivez cette matinée comme si j'y étais",)),
        Hears("fr", "[[Rien de spécial.]]", after=("I: Que s'est-il passé après l'appel ?",)),
        Hears("fr", "[[Comme d'habitude.]]", after=("I: Comment avez-vous préparé le marché ?",)),
        Hears("fr", "[[pas grand-chose]]", after=("I: et vous avez fait quoi du vieux four",)),
        Deaf("fr", "Oui.", after=("I: Vous l'avez dit à votre soeur ?",)),
        Deaf("fr", "Ça allait.", after=("I: Vous alliez bien ?",)),
        Deaf("fr", "Bof.", after=("I: Bof ?",)),
        Deaf("fr", "En 2019.", after=("I: Quelle année, et comment ?",)),
        Deaf("fr", "Non non.", after=("I: Comment l'avez-vous vécu ?",)),
        Deaf(
            "fr",
            "Ça allait, les voisins ont aidé pour le piano.",
            after=("I: Comment s'est passé le déménagement ?",),
        ),
    ),
)

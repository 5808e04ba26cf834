"""Forced choice: the question lists the answers, so the customer picks instead of remembering.

The interviewer's drawers replace the customer's, and the true reason is often in none of them. Before-or-after
pins the story down and is good technique; so are the customer's own two options handed back.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.grounding import theirs, within
from app.method.kit import MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import in_their_words
from app.method.wording import Span, Wording, asks, words_of

# « Vous étiez ou ? » is where (R7); a list inside an open question offers nothing.
REPAIRED = Wording(
    fr=r"\bou (?:plutot|enfin|bref|disons|autre|quelque|quoi)\b|\bou$|\bd'une (?:facon|maniere) ou d'une autre\b|\bplus ou moins\b|\btot ou tard\b"
    r"|\b(?:etiez|etais|etait|habit\w+|alliez|travaill\w+|dorm\w+) ou(?= (?:quand|lorsque|a ce|ce|au|pendant|exactement))",
    en=r"\bor (?:rather|so|something|whatever|anything|should i say)\b|\bor$|\bmore or less\b|\bsooner or later\b|\bone way or another\b",
)


def offers(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """The answers that a question lists."""
    for unit in asks(turn):
        marks = unit.marks
        if unit.form != "forced_choice" or marks.bracket:
            continue
        if marks.choice is None:  # "…, or did you already know?": the second half of an offer
            yield Found(words_of(unit), 0.75, repair=in_their_words(turn, conversation))
            continue
        listed = marks.wh_at >= 0 and unit.words[marks.wh_at].end < marks.choice[0]
        if REPAIRED.first_in(unit, turn.read) or (marks.wh_place in ("front", "in_situ") and not listed):
            continue
        if theirs(marks.choice, unit, turn, conversation):
            continue
        yield Found(options(unit, marks.choice), 0.8, repair=in_their_words(turn, conversation))


def options(unit: Unit, choice: Span) -> Span:
    """The answers alone: on the left of "or" as many words as on its right, or from the same word on."""
    words = within(unit, choice)
    at = next((place for place, word in enumerate(words) if word.bare in ("ou", "or")), 0)
    right = words[at + 1 :]
    alike = [place for place in range(at) if right and words[place].bare == right[0].bare]
    first = alike[0] if alike else max(0, at - len(right))
    return words[first].start, words[-1].end


PITFALL = Pitfall(
    id="forced_choice",
    severity=MINOR,
    live=False,
    title=Say(en="Forced choice", fr="Choix imposé"),
    plain=Say(en="That offered the answers to pick from.", fr="La question donnait les réponses à choisir."),
    advice=Say(en="Ask what counted, with no list.", fr="Demandez ce qui a compté, sans liste."),
    why=Say(
        en="Your drawers replace theirs, and the true reason is often in none of them.",
        fr="Vos cases remplacent les siennes, et la vraie raison n'est souvent dans aucune.",
    ),
    source="NICHD protocol (option-posing); Schuman & Presser",
    instead=Say(en="What mattered at that point?", fr="Qu'est-ce qui a compté à ce moment-là ?"),
    check=offers,
    examples=(
        Flag("fr", "C'était plutôt [[la distance ou le prix]] ?", instead="Qu'est-ce qui a compté ?"),
        Flag("fr", "Vous l'avez su [[par une amie ou par une affiche]] ?", instead="Comment l'avez-vous su ?"),
        Flag("fr", "Vous étiez [[contente ou déçue]] ?", instead="Comment l'avez-vous vécu ?"),
        Flag("fr", "C'est [[votre mère ou vous qui avez choisi]] ?", instead="Qui a choisi ?"),
        Flag("fr", "est-ce que vous cherchiez [[du calme ou de la place]]", instead="Que cherchiez-vous ?"),
        Flag("fr", "Ça [[tenait ou pas]] ?", instead="Comment ça tenait ?"),
        Flag("en", "Was it [[the distance or the price]]?", instead="What mattered?"),
        Flag("en", "Did you hear of it [[through a friend or from a poster]]?", instead="How did you hear of it?"),
        Flag("en", "Were you [[pleased or disappointed]]?", instead="How was it for you?"),
        Flag("en", "Was it [[your mother or you who chose]]?", instead="Who chose?"),
        Flag("en", "did you want [[quiet or space]]", instead="What were you after?"),
        Flag("en", "Was it [[holding or not]]?", instead="How was it holding up?"),
        Pass("fr", "Plutôt vers Pâques, ou au moment des ponts de mai ?", after=("Je sais plus trop, c'était vers le printemps.",)),
        Pass("fr", "Il y a eu un moment ou vous avez failli tout arrêter ?"),
        Pass("en", "Was that the same week your mum fell, or the week after?", after=("It was the spring my mum fell.",)),
        Pass("fr", "C'était avant ou après la rentrée ?"),
        Pass("fr", "Vous étiez ou quand le colis est arrivé ?"),
        Pass("fr", "Parlez-moi des gens ou des lieux qui ont compté."),
        Pass("fr", "La salle, ou plutôt le gymnase, comment l'avez-vous connu ?"),
        Pass("fr", "Le calme ou la place ?", after=("J'hésitais entre le calme et la place.",)),
        Pass("fr", "Qu'avez-vous fait, d'une façon ou d'une autre, pour tenir ?"),
        Pass("en", "Was that before or after the school holidays?"),
        Pass("en", "What people or places mattered then?"),
        Pass("en", "Sooner or later you rang them: what happened that day?"),
        Pass("en", "The gym, or rather the hall, how did you come across it?"),
        Pass("en", "Quiet or space?", after=("I was torn between quiet and space.",)),
        Pass("en", "What, more or less, went through your mind?"),
    ),
)  # fmt: skip

"""Unfaithful recap: said back with something added, a cause, a feeling, a notch more.

It looks like listening and acts like a suggestion: "it was a bit long" becomes "so you were losing hours",
and people nod. Every content word is looked for in what the customer has said.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit, Word, language_of
from app.method.grounding import was_said, within
from app.method.kit import INFO, MAJOR, MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.notches import ANNOUNCES, BEYOND, OFFERS, THEN, grew, stronger
from app.method.repairs import in_their_words
from app.method.supplied import CAUSES
from app.method.wording import EXEMPT, Span


def adds(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """The words of a recap that the customer never said."""
    if conversation.last("customer", turn) is None:
        return
    units = turn.read.units
    offered = any(OFFERS.first_in(unit, turn.read) for unit in units)
    for at, unit in enumerate(units):
        if not unit.words or unit.form in EXEMPT or unit.marks.wh_place in ("front", "in_situ") or unit.marks.imperative:
            continue
        if unit.marks.yes_no in ("aux_first", "inversion", "est_ce_que"):
            continue
        announced = ANNOUNCES.first_in(unit, turn.read)
        if announced is None and at and ANNOUNCES.first_in(units[at - 1], turn.read):
            announced = (unit.start, unit.start)
        found = added(unit, announced, turn, conversation)
        if found is not None:
            span, strong = found
            severity = INFO if offered else (None if strong else MINOR)
            sure = 0.85 if strong and announced else 0.75 if strong else 0.6
            yield Found(span, sure, severity, in_their_words(turn, conversation))
            return


def added(unit: Unit, announced: Span | None, turn: Turn, conversation: Conversation) -> tuple[Span, bool] | None:
    """From the first to the last added word, and whether it is strong: any in an announced recap, strong ones after "so"."""
    if announced is None and (len(unit.words) > 18 or THEN.first_in(unit, turn.read) is None):
        return None
    is_content = language_of(turn.read.lang).is_content
    start = announced[1] if announced else unit.start
    rest = [word for word in unit.words if word.start >= start]
    said = [word for word in rest if is_content(word)]
    new = [word for word in said if not was_said(word.lemma, turn, conversation)]
    strong = [word for word in rest if stronger(word, turn, conversation)]
    if not strong:
        more = [word for word in rest if grew(word, turn, conversation)]
        strong = more if new or more[:1] == [word for word in rest[:4] if word in more][:1] else []
    if strong:
        return over(strong), True
    if announced is not None and (caused := CAUSES.first_in(unit, turn.read)) and new:
        return caused, True
    beyond = BEYOND.first_in(unit, turn.read)
    if beyond is not None and not all(was_said(word.lemma, turn, conversation) for word in within(unit, beyond) if is_content(word)):
        return beyond, True
    if announced is None:
        return None
    mostly = len(new) * 3 > len(said) * 2 and len(unit.words) <= 16
    return (over(new), len(new) > 2 and len(new) == len(said)) if mostly else None


def over(words: list[Word]) -> Span:
    """From the first of the words to the last."""
    return words[0].start, words[-1].end


PITFALL = Pitfall(
    id="unfaithful_recap",
    severity=MAJOR,
    live=True,
    suggestive=True,
    title=Say(en="Unfaithful recap", fr="Reformulation infidèle"),
    plain=Say(en="That added something they did not say.", fr="Cela ajoutait ce que la personne n'a pas dit."),
    advice=Say(en="Use their words, then ask what you got wrong.", fr="Reprenez ses mots, puis demandez ce que vous avez mal compris."),
    why=Say(
        en="It looks like listening and acts like a suggestion.",
        fr="On croit écouter, et l'on suggère.",
    ),
    source="Lyon, Quas & Lamb; Loftus 1975",
    instead=Say(en="What did I get wrong so far?", fr="Qu'est-ce que j'ai mal compris jusqu'ici ?"),
    check=adds,
    examples=(
        Flag("fr", "Donc vous [[détestiez]] cette salle.", after=("J'y allais moins souvent.",), instead="Vous y alliez moins souvent : racontez-moi."),
        Flag("fr", "En gros votre fille vous l'a [[imposé]].", after=("Ma fille m'en a parlé.",), instead="Votre fille vous en a parlé : racontez-moi."),
        Flag("fr", "Si je comprends bien, vous [[perdiez]] des journées.", after=("C'était un peu long.",), instead="Un peu long, c'est-à-dire ?"),
        Flag("fr", "Autrement dit c'est le loyer qui vous [[bloquait]].", after=("On a hésité.",), instead="Racontez-moi cette hésitation."),
        Flag("fr", "ce que vous dites c'est que la visite vous a [[convaincue]]", after=("on a signé en mai",), instead="Que s'est-il passé avant de signer ?"),
        Flag("fr", "Donc vous étiez très [[satisfaite]].", after=("Ça allait.",), instead="Ça allait, c'est-à-dire ?"),
        Flag("fr", "Donc [[toute]] la famille était contre.", after=("Mon frère n'était pas sûr.",), instead="Votre frère n'était pas sûr : racontez-moi."),
        Flag("fr", "J'ai l'impression que vous étiez [[désespérée]].", after=("J'étais un peu fatiguée.",), instead="Un peu fatiguée, c'est-à-dire ?"),
        Flag("en", "So you [[hated]] that gym.", after=("I went less often.",), instead="You went less often: tell me about that."),
        Flag("en", "Basically your daughter [[imposed]] it.", after=("My daughter mentioned it.",), instead="Your daughter mentioned it: tell me about that."),
        Flag("en", "If I understand, you were [[losing]] whole days.", after=("It was a bit long.",), instead="A bit long, meaning?"),
        Flag("en", "In other words the rent was [[blocking]] you.", after=("We hesitated.",), instead="Tell me about hesitating."),
        Flag("en", "so what you're saying is the visit [[convinced]] you", after=("we signed in may",), instead="What happened before you signed?"),
        Flag("en", "So you were very [[satisfied]].", after=("It was fine.",), instead="Fine, meaning?"),
        Flag("en", "So the [[whole]] family was against it.", after=("My brother wasn't sure.",), instead="Your brother wasn't sure: tell me about that."),
        Flag("en", "It sounds like you were [[desperate]].", after=("I was a bit tired.",), instead="A bit tired, meaning?"),
        Pass("fr", "Vous y alliez moins souvent.", after=("J'y allais moins souvent.",)),
        Pass("fr", "Donc votre fille vous en parle en mars, et ensuite ?", after=("Ma fille m'en a parlé en mars.",)),
        Pass("fr", "Un peu long, c'est-à-dire ?", after=("C'était un peu long.",)),
        Pass("fr", "Si je résume : deux visites, signature en mai. J'ai bon ?", after=("On a signé en mai après deux visites.",)),
        Pass("fr", "Donc vous étiez furieuse.", after=("J'étais furieuse contre eux.",)),
        Pass("fr", "Donc, que s'est-il passé ensuite ?", after=("On a hésité.",)),
        Pass("fr", "Donc votre frère n'était pas sûr.", after=("Mon frère n'était pas sûr.",)),
        Pass("fr", "J'ai l'impression que vous étiez un peu fatiguée.", after=("J'étais un peu fatiguée.",)),
        Pass("en", "You went less often.", after=("I went less often.",)),
        Pass("en", "So your daughter mentions it in March, and then?", after=("My daughter mentioned it in March.",)),
        Pass("en", "A bit long, meaning?", after=("It was a bit long.",)),
        Pass("en", "So: two visits, signed in May. Did I get that right?", after=("We signed in May after two visits.",)),
        Pass("en", "So you were furious.", after=("I was furious with them.",)),
        Pass("en", "So what happened next?", after=("We hesitated.",)),
        Pass("en", "So your brother wasn't sure.", after=("My brother wasn't sure.",)),
        Pass("en", "It sounds like you were a bit tired.", after=("I was a bit tired.",)),
    ),
)  # fmt: skip

"""Pitching or defending: explaining the product, selling it, correcting the customer, promising what comes.

The interview becomes a sales call and the customer stops reporting. Framing ("nothing to sell today"),
a one-line answer to a question of theirs before going back to the story, and talk after the close are none.
"""

import re
from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.firm import FIRM, SELLS, SESSION, WE_STUDY
from app.method.grounding import share, voiced
from app.method.kit import CRITICAL, MAJOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import in_their_words
from app.method.vendor import CLOSING, KINDS, OTHERS, STUDY, at_length
from app.method.wording import Span


def sells(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A statement that explains, sells, corrects or promises."""
    units = turn.read.units
    for at, unit in enumerate(units):
        if unit.form in ("facilitator", "logistics", "echo") or asks_about_past(unit):
            continue
        span = SELLS.first_in(unit, turn.read) or of_the_firm(turn, unit, conversation)
        if span is None or SESSION.first_in(unit, turn.read) or flatters(turn, unit):
            continue
        if answers(turn, at, conversation) or closed_before(turn, conversation):
            return
        if "ours" in OURS.get(turn.text[span[0] : span[0] + 3].lower(), "") and voiced(("notre", "nos", "our"), turn, conversation):
            continue
        yield Found(span, 0.9 if not unit.asks else 0.75, repair=in_their_words(turn, conversation))
        return
    told = at_length(turn, conversation)
    if told is not None and not answers(turn, 0, conversation) and not closed_before(turn, conversation):
        yield Found(told, 0.6, MAJOR, in_their_words(turn, conversation))


def of_the_firm(turn: Turn, unit: Unit, conversation: Conversation) -> Span | None:
    """What a vendor says of the firm, in a statement."""
    if unit.asks or unit.closing == "?" or WE_STUDY.first_in(unit, turn.read):
        return None
    if span := FIRM.first_in(unit, turn.read):
        ours = turn.text[span[0] : span[0] + 3].lower() in OURS
        return None if ours and STUDY.first_in(unit, turn.read) else span
    if (others := OTHERS.first_in(unit, turn.read)) and not unit.marks.you and not STUDY.first_in(unit, turn.read):
        return others
    heard = next(filter(None, (kind.first_in(unit, turn.read) for kind in KINDS)), None)
    if heard is None or STUDY.first_in(unit, turn.read):
        return None
    return None if handed_back(turn, unit, conversation) else heard


def handed_back(turn: Turn, unit: Unit, conversation: Conversation) -> bool:
    """Whether a statement is the customer's own, or draws on it (« donc vous… »)."""
    return unit.marks.condition in ("recap", "whether") or share(unit.words, turn, conversation) > 0.6


def flatters(turn: Turn, unit: Unit) -> bool:
    """Praise of the team before a question fishes for praise: another finding."""
    return unit is not turn.read.units[-1] and _GREAT.search(unit.bare) is not None


_GREAT = re.compile(r"\b(?:fantastic|great|amazing|brilliant|wonderful|awesome|super|geniale?s?|formidables?|top|well (?:designed|made|built|thought)|bien (?:pense|fait|concu)e?s?)$")
OURS = {"not": "ours", "nos": "ours", "our": "ours"}


def asks_about_past(unit: Unit) -> bool:
    """A question with a question word asks, whatever it mentions."""
    return unit.asks and (unit.marks.wh_place in ("front", "in_situ") or unit.marks.yes_no in ("inversion", "aux_first", "est_ce_que"))


def answers(turn: Turn, at: int, conversation: Conversation) -> bool:
    """One sentence in answer to the customer's own question, then back to the story."""
    last = conversation.turns[turn.place - 1] if turn.place else None
    if last is None or last.role != "customer" or not last.text.rstrip().endswith("?"):
        return False
    return at <= 1 and any(unit.asks for unit in turn.read.units[at + 1 :])


def closed_before(turn: Turn, conversation: Conversation) -> bool:
    """After the formal close the talk is free."""
    for earlier, _ in zip(conversation.before(turn, "interviewer"), range(4), strict=False):
        if any(CLOSING.search(unit.bare) for unit in earlier.read.units):
            return True
    return False


PITFALL = Pitfall(
    id="pitch_or_defend",
    severity=CRITICAL,
    live=True,
    suggestive=True,
    title=Say(en="Pitching or defending", fr="Vendre ou défendre le produit"),
    plain=Say(en="That was selling, not listening.", fr="Là, vous vendiez au lieu d'écouter."),
    advice=Say(en="Note it, and go back to their story.", fr="Notez-le, et revenez à son histoire."),
    why=Say(
        en="The interview becomes a sales call, and people stop reporting.",
        fr="L'entretien devient un rendez-vous commercial, et la personne cesse de raconter.",
    ),
    source="JTBD interview seed; Fitzpatrick, The Mom Test",
    instead=Say(en="Noted. What happened next?", fr="Je note. Que s'est-il passé ensuite ?"),
    check=sells,
    examples=(
        Flag("fr", "En fait [[notre formule inclut]] déjà les repas du soir.", instead="Je note. Et ce soir-là, qu'avez-vous mangé ?"),
        Flag("fr", "Justement, [[on lance une offre]] pour les familles en juin.", instead="Je note. Que s'est-il passé ensuite ?"),
        Flag("fr", "[[C'est parce que vous n'aviez pas]] lu la notice.", instead="Racontez-moi ce montage."),
        Flag("fr", "[[il faut savoir que]] nos moniteurs sont tous diplômés", instead="Comment s'est passé ce premier cours ?"),
        Flag("fr", "Ah mais [[il y avait une option]] pour ça dans le menu.", instead="Et ce jour-là, qu'avez-vous fait ?"),
        Flag("fr", "[[Ce n'est pas tout à fait exact]], le colis part le jour même.", instead="Racontez-moi l'attente de ce colis."),
        Flag("fr", "oui mais [[nous on fait tout]] le montage donc ça bouge jamais", instead="Je note. Que s'est-il passé ensuite ?"),
        Flag("fr", "Rassurez-vous, dès juin [[vous aurez]] une deuxième salle.", instead="Je note. Et ce soir-là, vous étiez où ?"),
        Flag("fr", "Depuis, [[on a simplifié]] la facture.", after=("Je comprenais rien à la facture.",), instead="Je note. Et cette facture, vous en avez fait quoi ?"),
        Flag("fr", "[[La plupart des familles y arrivent]] dès le premier soir.", after=("Le siège, on a mis une heure.",), instead="Racontez-moi cette heure."),
        Flag("fr", "Il y a [[une réduction]] maintenant pour les étudiants.", after=("C'était cher pour mon fils.",), instead="C'était cher, c'est-à-dire ?"),
        Flag("en", "Actually [[our plan includes]] evening meals.", instead="Noted. And that evening, what did you eat?"),
        Flag("en", "Funny you say that, [[we're launching an offer]] for families in June.", instead="Noted. What happened next?"),
        Flag("en", "[[That's because you hadn't]] read the leaflet.", instead="Tell me about putting it together."),
        Flag("en", "[[you should know our]] instructors are all certified", instead="How did that first lesson go?"),
        Flag("en", "Oh but [[there was an option for]] that in the menu.", instead="And that day, what did you do?"),
        Flag("en", "[[That's not quite right]], parcels leave the same day.", instead="Tell me about waiting for that parcel."),
        Flag("en", "right well [[we do the]] fitting ourselves so it never moves", instead="Noted. What happened next?"),
        Flag("en", "Don't worry, [[you'll get]] a second room in June.", instead="Noted. Where were you that evening?"),
        Flag("en", "Since then [[we've simplified]] the bill.", after=("I couldn't read the bill.",), instead="Noted. What did you do with that bill?"),
        Flag("en", "[[Most families manage]] it on the first evening.", after=("The seat took us an hour.",), instead="Tell me about that hour."),
        Flag("en", "There's now [[a discount]] for students.", after=("It was a lot for my son.",), instead="What was a lot, for him?"),
        Pass("fr", "Nous, on cherche juste à comprendre comment ça s'est passé."),
        Pass("fr", "Chez vous, qui faisait le montage ?"),
        Pass("fr", "Depuis, qu'est-ce qui s'est simplifié ?", after=("Je comprenais rien à la facture.",)),
        Pass("fr", "La plupart de ces soirs, il y avait qui à table ?", after=("On était toujours à table.",)),
        Pass("en", "We do these interviews to understand how it went."),
        Pass("en", "At your place, who did the fitting?"),
        Pass("fr", "En fait, je voudrais revenir à ce soir-là."),
        Pass("fr", "Il n'y a rien à vendre aujourd'hui, notre échange sert à comprendre."),
        Pass("fr", "C'est prévu, oui. Et ce jour-là, comment avez-vous fait ?", after=("Vous allez livrer le samedi ?",)),
        Pass("fr", "Je vous montre où on en est sur la frise : il nous manque avril."),
        Pass("fr", "Il y avait quoi dans le menu, ce midi-là ?"),
        Pass("fr", "C'est parce que je n'ai pas bien suivi : qui a appelé qui ?"),
        Pass("en", "Actually, let me go back to that evening."),
        Pass("en", "Nothing to sell today, our conversation is there to understand."),
        Pass("en", "It's planned, yes. And that day, how did you manage?", after=("Will you deliver on Saturdays?",)),
        Pass("en", "Let me show you the timeline: April is missing."),
        Pass("en", "What was there on the menu that day?"),
        Pass("en", "That's because I lost the thread: who called whom?"),
        Pass("en", "Since then, what has got simpler?", after=("I couldn't read the bill.",)),
        Pass("en", "Most of those evenings, who was at the table?", after=("We were always at the table.",)),
    ),
)  # fmt: skip

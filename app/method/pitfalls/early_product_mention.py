"""Early product mention: the interviewer names the product before the customer has.

The seed's hard rule: whoever names it first steers the story. Each name is locked until the customer says it
(any alias, any spelling a recogniser makes of it), and free from then on. A competitor's name weighs less
than the brand, "our product" less again, and saying whom one works for while introducing oneself least.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.events import Severity
from app.language import Unit
from app.language.base import bare
from app.method.kit import CRITICAL, INFO, MAJOR, MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import as_spoken
from app.method.wording import Wording
from app.names import Mention

# Severity rules of the taxonomy: brand critical, competitor major, "our product" minor, employer info.
WEIGHS: dict[str, Severity] = {"product": CRITICAL, "competitor": MAJOR, "generic": MINOR}

# One disclosure of the employer belongs to consent.
INTRODUCES = Wording(
    fr=r"\b(?:je (?:suis|m'appelle|travaille|fais partie|vous appelle|mene)|moi c'est|de la part d|pour le compte d|l'equipe d|nous travaillons)",
    en=r"\b(?:i'm|i am|my name is|this is|i work|we work|i'm calling|on behalf of|from the \w+ team|i run|i do research)\b",
)
OPENING_TURNS = 6
_AROUND = 30
_ADDRESS = ("@", "arobase", "e-mail", "email", "mail", "adresse", "address", "www")

BEFORE = Wording(fr=r"\b(?:avant|jusque-la|a la place)\b", en=r"\b(?:before|until then|instead of)\b")
FOUND_IT = Wording(
    fr=r"\b(?:decouv\w+|connu|connaissiez|connaissez|entendu|trouve\w*|tombee? sur|vue?|amenee?|venir|venue?|parle)\b",
    en=r"\b(?:discover\w*|find|found|hear|heard|know|knew|come across|came across|see|saw|brought|led|come|told)\b",
)
INSTEAD_BEFORE = Say(
    en="Before what you use today, how did you go about it?",
    fr="Avant ce que vous utilisez aujourd'hui, comment faisiez-vous ?",
)
INSTEAD_FOUND = Say(
    en="Tell me how you came across what you ended up choosing.",
    fr="Racontez-moi comment vous avez trouvé ce que vous utilisez aujourd'hui.",
)


def named(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """Every name that is still locked, and "our product" while all of them are."""
    ledger = conversation.names
    for mention in ledger.mentions(turn.text, turn.lang):
        unit = next((one for one in turn.read.units if mention.span[0] < one.end), None)
        if unit is None or address(turn, mention):
            continue
        if mention.kind == "generic":
            if theirs(turn, mention, conversation) or any(not ledger.locked(n) for n in ledger.names):
                continue
        elif ledger.freed_before(mention.name, turn.place):
            continue
        yield Found(
            mention.span,
            0.95 if mention.exact else 0.75,
            weight(turn, unit, mention, conversation),
            repair=instead(turn, unit, conversation),
        )


def weight(turn: Turn, unit: Unit, mention: Mention, conversation: Conversation) -> Severity:
    """How bad: by what is named; the harm is done once, so a name already let slip weighs less."""
    if turn.place < OPENING_TURNS and INTRODUCES.first_in(unit, turn.read) and not unit.marks.wh:
        return INFO
    if mention.kind == "generic" and unit.form == "logistics":
        return INFO
    if conversation.names.spoilt_before(mention.name, turn.place):
        return MINOR
    return WEIGHS[mention.kind]


def address(turn: Turn, mention: Mention) -> bool:
    """Whether the name is only read out in an e-mail or web address."""
    start, end = mention.span
    around = bare(turn.text[max(0, start - _AROUND) : end + 12])
    after = bare(turn.text[end : end + 12]).lstrip()
    return any(word in around for word in _ADDRESS) and after.startswith((".", "point", "dot", "@", "arobase", "at "))


def theirs(turn: Turn, mention: Mention, conversation: Conversation) -> bool:
    """Whether "our tool" is the customer's own phrase, handed back."""
    last = conversation.last("customer", turn)
    return last is not None and bare(turn.text[slice(*mention.span)]) in bare(last.text)


def instead(turn: Turn, unit: Unit, conversation: Conversation) -> str | None:
    """The same question with the product unnamed."""
    say = None
    if BEFORE.first_in(unit, turn.read):
        say = INSTEAD_BEFORE
    elif FOUND_IT.first_in(unit, turn.read):
        say = INSTEAD_FOUND
    return as_spoken(say.in_(turn.read.lang), turn, conversation) if say else None


PITFALL = Pitfall(
    id="early_product_mention",
    severity=CRITICAL,
    live=True,
    suggestive=True,
    title=Say(en="Product named too early", fr="Produit nommé trop tôt"),
    plain=Say(en="You named it before they did.", fr="Vous l'avez nommé avant la personne."),
    advice=Say(en="Say “what you use today” until they name it.", fr="Dites « ce que vous utilisez aujourd'hui » tant que le nom n'est pas venu."),
    why=Say(
        en="Whoever names the product first steers the story towards it.",
        fr="Qui nomme le produit en premier oriente le récit vers lui.",
    ),
    source="JTBD interview seed, pitfall 3",
    instead=Say(
        en="What did you look at or try, including doing nothing?",
        fr="Qu'avez-vous regardé ou essayé, y compris ne rien faire ?",
    ),
    check=named,
    examples=(
        Flag("fr", "Et comment avez-vous découvert [[Palombe]] ?", names=("Palombe",), after=("On cherchait une garde pour le chien.",), instead="Par quoi avez-vous commencé ?"),
        Flag("fr", "et [[palonbe]] vous en avez entendu parler quand", names=("Palombe",), instead="Qu'avez-vous regardé d'abord ?"),
        Flag("fr", "Avant d'utiliser [[notre service]], comment faisiez-vous ?", names=("Palombe",), severity=MINOR, instead="Avant ce que vous utilisez aujourd'hui, comment faisiez-vous ?"),
        Flag("fr", "Vous aviez regardé [[Rover]] aussi ?", names=("Palombe",), competitors=("Rover",), severity=MAJOR, instead="Qu'avez-vous regardé ?"),
        Flag("fr", "Qu'est-ce qui vous a fait venir [[chez nous]] ?", names=("Palombe",), severity=MINOR, instead="Comment en êtes-vous arrivée là ?"),
        Flag("fr", "Je suis Inès, je travaille chez [[Palombe]], et j'aimerais comprendre votre histoire.", names=("Palombe",), severity=INFO),
        Flag("fr", "Vous étiez passée chez [[Orange]] quand ?", names=("Orange",), instead="Racontez-moi ce changement."),
        Flag("en", "And how did you discover [[Marlowe]]?", names=("Marlowe",), after=("We needed somebody for the dog.",), instead="What did you start with?"),
        Flag("en", "and [[marlo]] when did you hear of it", names=("Marlowe",), instead="What did you look at first?"),
        Flag("en", "Before using [[our service]], how did you manage?", names=("Marlowe",), severity=MINOR, instead="Before what you use today, how did you manage?"),
        Flag("en", "You had looked at [[Rover]] too?", names=("Marlowe",), competitors=("Rover",), severity=MAJOR, instead="What did you look at?"),
        Flag("en", "What brought you to [[us]]?", names=("Marlowe",), severity=MINOR, instead="How did you come to that?"),
        Flag("en", "I'm Agnes, I work at [[Marlowe]], and I'd love to hear your story.", names=("Marlowe",), severity=INFO),
        Flag("en", "when did you start using [[monday]]", names=("Monday",), instead="When did you start with what you use today?"),
        Pass("fr", "Palombe : racontez-moi cette première fois.", names=("Palombe",), after=("C'est là que j'ai vu Palombe sur une affiche.",)),
        Pass("fr", "Et Palombe, qui vous en avait parlé ?", names=("Palombe",), after=("On a essayé palombre, un truc comme ça.",)),
        Pass("fr", "Avant la solution actuelle, comment faisiez-vous ?", names=("Palombe",)),
        Pass("fr", "La lumière orange du four, elle voulait dire quoi ?", names=("Orange",)),
        Pass("fr", "Notre échange durera trois quarts d'heure.", names=("Palombe",)),
        Pass("fr", "Vous pouvez écrire à ines@palombe.fr, je note l'adresse.", names=("Palombe",)),
        Pass("fr", "Et que disait votre voisin Alan, ce jour-là ?", names=("Alan",)),
        Pass("en", "Marlowe: tell me about that first time.", names=("Marlowe",), after=("That's when I saw Marlowe on a poster.",)),
        Pass("en", "And who told you about Marlowe?", names=("Marlowe",), after=("We tried marloe, something like that.",)),
        Pass("en", "Before what you use today, how did you manage?", names=("Marlowe",)),
        Pass("en", "What happened that Monday?", names=("Monday",)),
        Pass("en", "Our conversation will take about forty minutes.", names=("Marlowe",)),
        Pass("en", "You can write to agnes@marlowe.com, that's the address.", names=("Marlowe",)),
        Pass("en", "And what did your neighbour Alan say that day?", names=("Alan",)),
    ),
)  # fmt: skip

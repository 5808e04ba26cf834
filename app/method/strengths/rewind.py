"""Rewind: goes back one step, to what came before the cause that was offered.

Customers offer the last event as the reason. "And right before that?" finds the earlier one, and the
question when it first crossed their mind finds where the story begins.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import CLOSED, Span, Wording, asks

BACK = Wording(
    fr=r"\b(?P<a1>(?:juste |encore )avant(?: (?:ca|cela|ce \w+|cette \w+|que \w+|le \w+|la \w+|l'\w+))?)|^(?:et |mais |ok |d'accord )*(?P<a2>avant(?: (?:ca|cela|ce \w+|cette \w+))?)$"
    r"|\bque s'est[ -]il passe.{0,12} (?P<a3>avant(?! de commencer)(?: (?:ca|cela|ce \w+|cette \w+|le \w+|la \w+|l'\w+))?)"
    r"|\b(?P<a4>(?:toute )?premiere fois)\b(?=.{0,40}\b(?:pens|idee|esprit|envisag|dit que|songe|seconde|parl))|\b(?:pens\w+|idee|esprit|envisag\w+|songe\w*|parl\w+).{0,30}?(?P<a5>(?:pour la )?(?:toute )?premiere fois)"
    r"|\b(?P<a6>d'ou (?:c'est|ca|cela|est|vient|venait))\b|\b(?P<a7>(?:remontons|revenons en arriere|remontez|reculons|rembobinons))\b|\b(?P<a8>qu'est[ -]ce qui (?:a |avait )?(?:precede|mene|conduit|amene))\b|\b(?P<a9>(?:un peu |bien )?plus tot)\b(?!.{0,6}que)",
    en=r"\b(?P<a1>(?:right|just|shortly) before(?: (?:that|this|the \w+|you \w+))?)\b|^(?:and |so |okay |but )*(?P<a2>before (?:that|this))$"
    r"|\bwhat (?:happened|was happening|was going on|came) (?P<a3>before(?! we)(?: (?:that|this|the \w+|you \w+))?)"
    r"|\b(?P<a4>(?:very )?first (?:time|moment))\b(?=.{0,40}\b(?:th(?:ink|ought)|cross|mind|idea|occur|consider|talk))|\b(?P<a5>first (?:\w+ )?(?:cross(?:ed)?|occur(?:red)?|come|think|thought|mention(?:ed)?|talk(?:ed)?))"
    r"|\b(?P<a6>where did (?:that|this|the|it) (?:\w+ )?come from)\b|\b(?P<a7>(?:let's |let me |can we )?(?:rewind|go back (?:a (?:bit|step|little)|in time|further)|back up a))|\b(?P<a8>(?:led|leading) up to(?: (?:that|this|it))?)|\b(?P<a9>earlier than (?:that|this))",
    fr_needs="avant premiere ou remontons revenons remontez reculons rembobinons precede mene conduit amene tot",
    en_needs="before first where rewind back led leading earlier",
)  # fmt: skip
# Before-or-after brackets time; « avant de commencer » is housekeeping.
NOT_BACK = Wording(
    fr=r"\bavant ou apres\b|\bapres ou avant\b|\bavant (?:de|qu'on|que nous|que je)\b|\bcomme avant\b|\bpas (?:un \w+ |une \w+ )?plus tot\b",
    en=r"\bbefore or after\b|\bafter or before\b|\bbefore (?:we|i) \b|\bas before\b|\bnot (?:a \w+ )?earlier\b",
)


def goes_back(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The words that go back, in a unit that asks and does not offer answers."""
    for unit in asks(turn):
        if (unit.form in CLOSED and unit.marks.yes_no) or NOT_BACK.first_in(unit, turn.read):
            continue
        span = BACK.first_in(unit, turn.read)
        if span is not None:
            yield span
            return


STRENGTH = Strength(
    id="rewind",
    title=Say(en="Went one step back", fr="Un pas en arrière"),
    why=Say(
        en="The first reason offered is the last event; what came before it is the cause.",
        fr="La première raison donnée est le dernier événement ; la cause est ce qui précède.",
    ),
    check=goes_back,
    examples=(
        Hears("fr", "Et [[juste avant ça]] ?", after=("La chaudière a lâché.",)),
        Hears("fr", "Quand y avez-vous pensé [[pour la toute première fois]] ?"),
        Hears("fr", "Que s'est-il passé [[avant cette panne]] ?", after=("Il y a eu la panne.",)),
        Hears("fr", "[[d'où venait]] cette envie de partir"),
        Hears("fr", "Qu'est-ce qui se passait [[juste avant]] ?"),
        Hears("fr", "[[Qu'est-ce qui a mené]] à ce coup de fil ?"),
        Hears("en", "And [[right before that]]?", after=("The boiler broke.",)),
        Hears("en", "When did it [[first cross]] your mind?"),
        Hears("en", "What happened [[before the breakdown]]?", after=("There was the breakdown.",)),
        Hears("en", "[[where did that idea come from]]"),
        Hears("en", "What was going on [[just before]]?"),
        Hears("en", "What [[led up to]] the phone call?"),
        Deaf("fr", "C'était avant ou après Noël ?"),
        Deaf("fr", "Avant de commencer, vous avez des questions ?"),
        Deaf("fr", "Pourquoi ce jour-là et pas un mois plus tôt ?"),
        Deaf("fr", "Est-ce que c'était mieux avant ?"),
        Deaf("fr", "Racontez-moi la première fois que vous l'avez utilisé."),
        Deaf("fr", "Et juste après ?"),
        Deaf("en", "Was that before or after Christmas?"),
        Deaf("en", "Before we start, any questions for me?"),
        Deaf("en", "Why that day and not a month earlier?"),
        Deaf("en", "Was it better before?"),
        Deaf("en", "Tell me about the first time you used it."),
        Deaf("en", "And right after that?"),
    ),
)  # fmt: skip

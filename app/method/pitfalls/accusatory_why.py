"""Accusatory why: "why didn't you…", a why that asks the person to justify themselves.

It brings out defences and tidy reasons, not what happened. A why tied to a moment ("why that day?") is the
opposite: a contrast probe. A why about somebody else, « c'est pourquoi » and "why not, let's go there" are none.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import in_their_words
from app.method.wording import Wording, asks

BLAMES = Wording(
    fr=r"\b(?P<a5>comment (?:avez[ -]vous|as[ -]tu|vous avez|t'as|tu as) pu (?:ne )?(?:pas |rien |jamais )?|pourquoi (?:diable|donc) |qu'est[ -]ce qui vous (?:empechait|a empechee?) (?:simplement |juste |tout simplement )?d)|\b(?P<a1>(?:mais )?pourquoi (?:est[ -]ce que )?(?:vous|tu) (?:(?:n'|ne )?(?:(?:vous|te|me|nous|la|les?|en|y|lui|leur) |[tl]')?(?:avez|aviez|etes|etiez|as|es|\w{3,}(?:iez|ez|ais|es)))(?: pas)?)\b"
    r"|\b(?P<a2>(?:mais )?pourquoi (?:n'|ne )?(?:avez|aviez|etes|etiez|as|\w{3,}ez)[ -](?:vous|tu)(?: pas)?)\b"
    r"|\b(?P<a3>(?:mais )?pourquoi (?:ne pas )?(?:en |vous |t')?(?:(?:avoir|etre)(?: \w+(?:e|i|u|is|it))?|garder|attendre|rester|choisir|continuer|payer|prendre|changer|faire)\b)"
    r"|\b(?P<a4>comment (?:se fait[ -]il|ca se fait|cela se fait) (?:que|qu')(?: vous| tu)?)",
    en=r"\b(?P<a5>why (?:on earth|the hell|ever|in the world) (?:did|do|would|didn't|don't) you|what (?:stopped|kept|prevented) you from (?:just|simply|even)|how could you(?: not| even| possibly)?)\b|\b(?P<a1>(?:but )?why(?:'d| didn't| don't| did| do| haven't| hadn't| have| had| weren't| were| wouldn't| would| couldn't) you(?: not| even| ever)?)\b"
    r"|\b(?P<a2>how come you(?: didn't| never| don't)?)\b|\b(?P<a3>but why (?:be|keep|wait|stay|choose|pay|go|buy|take|not))\b|\b(?P<a4>why not (?:just )?(?:tell|ask|call|look|try|go|buy|take|say|use|wait|change))\b",
    fr_needs="pourquoi comment empechait empeche empechee", en_needs="why come stopped kept prevented could",
)  # fmt: skip
# "Pourquoi ce jour-là": a contrast probe, the opposite sign.
ANCHORED = Wording(
    fr=r"\b(?:ce|cet|cette) (?:\w+ )?(?:jour|soir|matin|moment|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|mois|fois|annee|nuit|ete|hiver)\b|\b(?:a ce moment|plus tot|maintenant et pas)\b",
    en=r"\b(?:that|this) (?:\w+ )?(?:day|night|morning|evening|moment|week|month|time|year|summer|winter|\w+day)\b|\b(?:then|at that point|earlier|right then)\b",
)


def blames(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A why aimed at the person and at no moment."""
    for unit in asks(turn):
        if unit.marks.wh not in ("why", "how_come", "how", "") or unit.marks.wh_place == "embedded":
            continue
        span = BLAMES.first_in(unit, turn.read)
        if span is not None and not ANCHORED.first_in(unit, turn.read):
            yield Found(span, 0.85, repair=in_their_words(turn, conversation))


PITFALL = Pitfall(
    id="accusatory_why",
    severity=MINOR,
    live=False,
    title=Say(en="A why that accuses", fr="Un pourquoi qui accuse"),
    plain=Say(en="That asked them to justify themselves.", fr="Cela demandait de se justifier."),
    advice=Say(en="Ask what led to it.", fr="Demandez ce qui a fait que…"),
    why=Say(
        en="People defend themselves with tidy reasons instead of telling what happened.",
        fr="On se défend par de bonnes raisons au lieu de raconter ce qui s'est passé.",
    ),
    source="Vermersch, entretien d'explicitation",
    instead=Say(en="What led to that?", fr="Qu'est-ce qui a mené à cela ?"),
    check=blames,
    examples=(
        Flag("fr", "[[Pourquoi vous n'avez pas]] appelé un plombier ?", instead="Qu'avez-vous fait en voyant la fuite ?"),
        Flag("fr", "[[Pourquoi avoir attendu]] trois hivers ?", instead="Que s'est-il passé pendant ces trois hivers ?"),
        Flag("fr", "[[mais pourquoi garder]] cette voiture", instead="Qu'est-ce qui a fait que la voiture est restée ?"),
        Flag("fr", "[[Comment se fait-il que vous]] n'ayez rien dit ?", instead="À qui en avez-vous parlé ?"),
        Flag("fr", "[[Pourquoi avez-vous]] pris le plus grand ?", instead="Qu'est-ce qui a mené au grand modèle ?"),
        Flag("fr", "[[Pourquoi ne pas en avoir parlé]] à votre sœur ?", instead="Qui était au courant ?"),
        Flag("fr", "[[Comment avez-vous pu ne rien ]]voir ?", after=("Il y avait de l'eau partout.",), instead="Qu'avez-vous vu en entrant ?"),
        Flag("en", "[[Why didn't you]] call a plumber?", instead="What did you do when you saw the leak?"),
        Flag("en", "[[Why would you]] wait three winters?", instead="What happened over those three winters?"),
        Flag("en", "[[but why keep]] the car", instead="What kept the car there?"),
        Flag("en", "[[How come you didn't]] say anything?", instead="Who did you talk to?"),
        Flag("en", "[[Why did you]] pick the biggest one?", instead="What led to the biggest one?"),
        Flag("en", "[[Why not tell]] your sister?", instead="Who knew about it?"),
        Flag("fr", "[[Pourquoi tu t'es pas]] renseigné avant de signer ?", instead="Qu'avais-tu en main au moment de signer ?"),
        Flag("en", "[[Why'd you]] wait so long to switch?", instead="What was going on while you waited?"),
        Flag("en", "[[How could you not]] notice?", after=("There was water everywhere.",), instead="What did you see as you walked in?"),
        Pass("fr", "Pourquoi ce jour-là et pas un mois plus tôt ?"),
        Pass("fr", "Pourquoi tu t'es arrêté ce soir-là ?"),
        Pass("fr", "Comment avez-vous vu l'eau ?", after=("Il y avait de l'eau partout.",)),
        Pass("en", "Why'd you stop that evening?"),
        Pass("fr", "Pourquoi avez-vous appelé ce lundi-là ?"),
        Pass("fr", "C'est pourquoi je reviens à l'hiver : que s'est-il passé ?"),
        Pass("fr", "Pourquoi le plombier a-t-il rappelé ?"),
        Pass("fr", "Pourquoi pas, allons par là."),
        Pass("fr", "« Pourquoi je m'embête » : racontez-moi ce moment.", after=("Je me suis dit, pourquoi je m'embête.",)),
        Pass("en", "Why that day and not a month earlier?"),
        Pass("en", "Why did you call that Monday?"),
        Pass("en", "That's why I'm going back to the winter: what happened?"),
        Pass("en", "Why did the plumber ring back?"),
        Pass("en", "Why not, let's go there."),
        Pass("en", "'Why do I bother': tell me about that moment.", after=("I asked myself, why do I bother.",)),
        Pass("en", "How did you notice the water?", after=("There was water everywhere.",)),
    ),
)  # fmt: skip

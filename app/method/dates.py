"""Ways of saying when: dates, seasons, life events, durations, order. The words as said, not a calendar."""

from app.conversation import Turn
from app.events import Lang
from app.method.classes import CLASSES
from app.method.hearing import Hit, Phrases
from app.method.quoting import Place, span

POINTS = Phrases(
    en="""
    in|last|next|this|early|late|mid|by|since|around|until <month>; <month> the <ordinal>; <ordinal> of <month>; # <ordinal> of <month>; week of <month>
    <month> <ordinal>; <ordinal> <month>; was|'s|on the <ordinal>; was|'s|on the # <ordinal>; the # <ordinal> of <month>; <month> last year; <month> of last year
    last|this|that|the|early|late <season>; <season> last year; in the <season>; (just|right) after|before <season>
    (on) <day> the # <ordinal>; (on) <day> the <ordinal> (of) (<month>); last|that|this|one|on (a|the) <day> (morning|evening|night|afternoon); the <day> before|after; the following <day>; it 's the <day>
    it was a <day>; a <day> in <month>; a <day> (morning|evening|night)
    # <span> ago; a|few|couple <span> ago; a (couple|few) (of) <span> ago; year|years ago; last year|week|month|night; the year before
    (a|the|few|couple) # <span> later|before|after|earlier; the night|day|week|month|year before|after; the next day|morning|week|month
    that night|morning|evening|day|week|summer|weekend; that same day|week|night; in 19*|20*; since 19*|20*; back in 19*|20*|<month>
    in nineteen|twenty .. #; since nineteen|twenty .. #; just before|after|around <season>|<month>; new year; over the summer|holidays
    before|after the baby|birth|divorce|move|wedding|funeral|operation|lockdown|covid; on holiday; at easter|christmas
    the end|beginning|start|middle of <month>; the # <span> of <month>; <month> the # <ordinal>; this|it is|was (just) <month>; been <month>; # o'clock; quarter to|past #; # in the morning
    when i was # (months) pregnant; week before last
    """,
    fr="""
    en|mi|début|fin|depuis|courant|avant|après|vers <month>; au mois de <month>; le # <month>; # <month>; <month> dernier; <day> # <month>
    un <day> (matin|soir); <day> le # (<month>); le <day> # (<month>); le <day> d'avant|d'après|suivant|matin|soir; <day> dernier; ce <day>; début de <season>; le premier <month>
    l'été|hiver|automne dernier; au printemps (dernier); à noël|pâques|toussaint|la rentrée; avant|après noël|pâques|la rentrée|les vacances|<season>
    il y a # <span>; il y a un|une|quelques <span>; y a # <span>; # <span> avant|après|plus tard|plus tôt; # <span> plus tard|tôt
    un|une|quelques <span> avant|après|plus; la veille; le lendemain; le surlendemain; ce jour-là; ce soir-là; cette nuit-là; cette semaine-là
    l'an dernier; l'année dernière; la semaine d'avant|dernière|suivante; le mois d'avant|dernier|suivant; le soir même; le jour même
    en 19*|20*; depuis 19*|20*; après|avant la naissance|mort|rupture|séparation|retraite; après|avant le déménagement|divorce|mariage|confinement
    pendant les vacances|fêtes; à la rentrée; pendant le confinement; cet été; cet hiver; à l'automne; au début de l'année|l'été; juste avant|après <season>|<month>
    vers # heures; à # heures|h; # h du matin; # heures du matin|soir; le week-end d'avant|d'après|dernier; entre noël et
    """,
)
SPANS = Phrases(
    en="""
    for # (or) (#) <span>; for a (few|couple) (of) <span>; for years|months|weeks|ages|ever; # <span> of (it|that|this); in # <span>
    since <month>|<season>|<day>; # <span> straight; over # <span>; all <season>|week|summer; # or # <span>; (about|around) # <span>; half a day|year
    """,
    fr="""
    pendant # <span>; pendant des|quelques|toute <span>; depuis # <span>; depuis des|quelques|toujours <span>; depuis toujours
    ça fait # <span>; ça faisait # <span>; en # <span>; durant # <span>; tout l'été; toute l'année; # <span> durant; sur # <span>
    une bonne <span>; près de # <span>; presque # <span>
    """,
)


_CALENDAR: dict[Lang, frozenset[str]] = {
    lang: CLASSES["month"][lang] | CLASSES["season"][lang] | CLASSES["day"][lang]
    for lang in ("en", "fr")
}
_LEADING = frozenset("it this that was is 's been c' ce etait est".split())


def date_near(turn: Turn, place: Place | Hit, *, fixed: bool = False) -> str | None:
    """The date as the customer said it, in these words: a day of the calendar before "the next day".

    `fixed`: only a date that stands by itself, not one that leans on another.
    """
    hits = [hit for hit in POINTS.in_(turn) if place.first <= hit.first < place.last]
    words = turn.read.words
    calendar = _CALENDAR[turn.read.lang]
    if fixed:
        hits = [hit for hit in hits if any(w.bare in calendar for w in words[hit.first : hit.last])]
    if not hits:
        return None
    months = CLASSES["month"][turn.read.lang]
    best = min(
        hits,
        key=lambda hit: (
            not any(word.bare in months for word in words[hit.first : hit.last]),
            not any(word.bare in calendar for word in words[hit.first : hit.last]),
        ),
    )
    first = best.first
    while first + 1 < best.last and words[first].bare in _LEADING:
        first += 1
    begin, end = span(turn.read, Hit(first, best.last))
    return turn.text[begin:end]

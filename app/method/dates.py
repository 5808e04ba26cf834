"""Ways of saying when: dates, seasons, life events, durations, order. The words as said, not a calendar."""

from app.conversation import Turn
from app.events import Lang
from app.method.classes import CLASSES, is_number
from app.method.hearing import Hit, Phrases, sentence_starts
from app.method.quoting import Place, span

POINTS = Phrases(
    en="""
    in|last|next|this|early|late|mid|by|since|around|until <month>; <month> the <ordinal>; <ordinal> of <month>; # <ordinal> of <month>; week of <month>
    <month> <ordinal>; <ordinal> <month>; was|'s|on the <ordinal>; was|'s|on the # <ordinal>; the # <ordinal> of <month>; <month> last year; <month> of last year
    (<day>) <month> (the) # (<ordinal>); (<day>) <month> (the) <ordinal>; (<day>) the <ordinal>|# of <month>; this past <month>|<season>|<day>; <month> the # <ordinal>; (the) first|last <day> of|in <month>; a|one <day> in|last <month>
    (the) <ordinal>|last|first week of|in <month>; <day> after|before (labor|memorial) <season>|day|thanksgiving; memorial|labor day; thanksgiving; halloween; (# ) <span> before|after <season>|<month>; the <season> before; (a|one) fortnight later|ago|before|after; the following <span>|<month>
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
    # <span> avant|après <season>|<month>; (<day>) le # et un|onze <month>; un <day> (de|en) <month>; (<day>) mi|fin|début <month>; le <season> d'avant; huit|quinze jours après|avant|plus
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
_CLOCK = frozenset("heure heures h o'clock clock quarter".split())
_COUNTING = frozenset("first second third premier premiere".split())
_ONE = frozenset(("et", "un"))
_LEADING = frozenset("it this that was is 's been c' ce etait est".split())


def date_near(
    turn: Turn, place: Place | Hit, *, fixed: bool = False, latest: bool = False
) -> str | None:
    """The date as the customer said it, in these words: a day of the calendar before "the next day".

    `fixed`: only a date that stands by itself, not one that leans on another. `latest`: of two as good
    the one said later.
    """
    words, lang = turn.read.words, turn.read.lang
    calendar, months = _CALENDAR[lang], CLASSES["month"][lang]
    ranked = []
    for hit in POINTS.in_(turn):
        if place.first <= hit.first < place.last and not _of_the_clock(turn, hit):
            said = {word.bare for word in words[hit.first : hit.last]}
            rank = 2 if said & months else 1 if said & calendar else 0
            if rank or not fixed:
                ranked.append((rank, hit.first if latest else -hit.first, hit))
    if not ranked:
        return None if fixed else _bare_day(turn, place)
    best = max(ranked)[2]
    begin, end = span(turn.read, _trimmed(turn, best))
    return turn.text[begin:end]


def _trimmed(turn: Turn, hit: Hit) -> Hit:
    """A date without the "it was" before it, and with the day after its month."""
    words, (first, last) = turn.read.words, hit
    if is_number(words[first].bare):
        while first > 0 and (is_number(words[first - 1].bare) or words[first - 1].bare == "le"):
            first -= 1
    while first + 1 < last and words[first].bare in _LEADING and words[first + 1].bare != "past":
        first += 1
    ordinals = CLASSES["ordinal"][turn.read.lang]
    if words[last - 1].bare in CLASSES["month"][turn.read.lang] and last + 1 < len(words):
        if words[last].bare == "the" and words[last + 1].bare in ordinals:
            last += 2
    return Hit(first, last)


def _of_the_clock(turn: Turn, hit: Hit) -> bool:
    """An hour of the day, or "the first time": no date."""
    words = turn.read.words
    said = {word.bare for word in words[hit.first : hit.last]}
    if not said.isdisjoint(_CLOCK) and said.isdisjoint(_CALENDAR[turn.read.lang]):
        return True
    after = words[hit.last].bare if hit.last < len(words) else ""
    return words[hit.last - 1].bare in _COUNTING and after in (
        "time",
        "thing",
        "one",
        "fois",
        "truc",
    )


def _bare_day(turn: Turn, place: Place | Hit) -> str | None:
    """ "Le vingt-deux, à onze heures": a day alone where an answer begins, the month being known."""
    words, text = turn.read.words, turn.text
    if turn.read.lang != "fr":
        return None
    for start in sentence_starts(turn.read)[:1]:
        first = start + (words[start].bare in ("alors", "ben", "c'"))
        last = first + 1
        while last < len(words) and (is_number(words[last].bare) or words[last].bare in _ONE):
            last += 1
        stop = text[words[last - 1].end : words[last].start] if last < len(words) else "."
        if (
            place.first <= first < place.last
            and last > first + 1
            and words[first].bare == "le"
            and is_number(words[first + 1].bare)
            and any(mark in stop for mark in ",.…")
        ):
            begin, end = span(turn.read, Hit(first, last))
            return text[begin:end]
    return None

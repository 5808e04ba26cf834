"""Then, now or imagined: what the words around a hit tell of when it holds.

Praise said today is satisfaction, not pull; a wish is not an event. Both are read from the sentence the
words stand in: its markers of today, its verbs in the past, its conditionals.
"""

from app.conversation import Turn
from app.language import Word
from app.method.hearing import Hit, Phrases
from app.method.quoting import Place

NOW = Phrases(
    en="""
    now; nowadays; today; these days; at the moment; currently; since then; ever since; so far; lately
    from now on; any more; anymore; still
    """,
    fr="""
    maintenant; aujourd'hui; en ce moment; actuellement; depuis que; depuis lors; désormais; à présent
    ces jours-ci; ces temps-ci; pour l'instant; jusqu'ici; toujours pas; du coup là
    """,
)
IMAGINED = Phrases(
    en="would; i'd; 'd; would've; wouldn't; ideally; hopefully; one day; in future; in the future; imagine; if i could",
    fr="""
    je ferais; ce serait; ça serait; il faudrait; j'aimerais; je voudrais; on pourrait; je pourrais
    dans l'idéal; idéalement; un jour peut-être; à l'avenir; imaginons; imaginez; serait; seraient; aurait fallu
    paierais; prendrais; achèterais; utiliserais; préférerais; pourrait; voudrait; devrait; devraient
    """,
)

_PAST_EN = frozenset(
    "was were had did got went came said told asked thought felt knew saw took made put gave found left kept"
    " began bought brought built caught chose cost cut drove ate fell fought forgot froze held hit hurt"
    " lost meant met paid ran rang read sat sent shut slept spent spoke stood stuck taught threw understood"
    " woke wore wrote wasn't weren't hadn't didn't couldn't used broke became lay led let set sold".split()
)
# What looks like a past form and says how somebody is.
_STATES_EN = frozenset(
    "pleased worried tired scared interested bored need married supposed used excited relaxed based allowed".split()
)
_HAVE_FR = frozenset("ai as a avons avez ont avais avait avions aviez avaient".split())
_BE_FR = frozenset("suis es est sommes etes sont".split())
_IMPERFECT_FR = frozenset(
    "etais etait etions etiez etaient avais avait avions aviez avaient".split()
)
_ENDINGS_FR = ("ais", "ait", "aient")
_NOT_VERBS_FR = frozenset(
    "mais jamais fait parfait lait trait portrait souhait attrait vrais frais francais anglais palais"
    " relais delais balais essais rabais biais desormais extrait forfait sais fais vais plait connait parait"
    " tais hais distrait retrait".split()
)
_PARTICIPLES_FR = frozenset(
    "fait dit pris mis vu eu su pu voulu du lu recu perdu vendu rendu entendu attendu repondu choisi fini parti"
    " sorti senti servi dormi reussi compris appris ecrit ouvert offert souffert decouvert connu cru tenu venu"
    " devenu revenu vecu couru mort ete fallu plu conduit construit rempli grandi saisi suivi battu bu promis"
    " permis remis repris surpris assis couvert detruit reduit produit".split()
)
_MOVED_FR = (
    "all",
    "ven",
    "part",
    "arriv",
    "entr",
    "rentr",
    "sort",
    "mont",
    "descend",
    "rest",
    "tomb",
    "pass",
    "retourn",
    "reven",
    "deven",
    "mort",
    "n",
)


def told_in_past(turn: Turn, place: Place | Hit) -> bool:
    """Whether the words tell of the past."""
    words = turn.read.words[place.first : place.last]
    if turn.read.lang == "en":
        return any(
            word.bare in _PAST_EN
            or (
                word.bare.endswith("ed") and word.lemma != word.bare and word.bare not in _STATES_EN
            )
            for word in words
        )
    for at, word in enumerate(words):
        if word.bare in _IMPERFECT_FR:
            return True
        if word.bare.endswith(_ENDINGS_FR) and word.bare not in _NOT_VERBS_FR:
            return True
        if word.bare in _HAVE_FR and any(map(_participle, words[at + 1 : at + 4])):
            return True
        if word.bare in _BE_FR and _moved(words, at):
            return True
    return False


def _participle(word: Word) -> bool:
    return word.low.endswith(("é", "ée", "és", "ées")) or word.bare.rstrip("es") in _PARTICIPLES_FR


def _moved(words: tuple[Word, ...], at: int) -> bool:
    """ "Je suis allé", "on s'est dit": être makes a past with going and coming, and with "se"."""
    reflexive = at > 0 and words[at - 1].bare in ("me", "m'", "se", "s'", "t'", "nous")
    return any(
        _participle(word) and (reflexive or word.bare.startswith(_MOVED_FR))
        for word in words[at + 1 : at + 4]
    )


def tells_of_now(turn: Turn, place: Place | Hit) -> bool:
    """Whether the words say that they hold today."""
    marked = any(place.first <= hit.first < place.last for hit in NOW.in_(turn))
    return marked and not told_in_past(turn, place)


def imagined(turn: Turn, place: Place | Hit) -> bool:
    """Whether the words tell of something that did not happen."""
    return any(place.first <= hit.first < place.last for hit in IMAGINED.in_(turn))

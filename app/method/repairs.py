"""Clean re-asks, built from the turn's own object or the customer's last words.

Method §6.8: a suggestion is speakable, at most 18 words, with the customer's word inside, in the tu or
vous of the session. Whether a wording is clean is for the linter to say; here it is only made.
"""

import re
from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit, Word, content_in, language_of
from app.method import cues
from app.method.quoting import last_words
from app.method.saying_back import speakable
from app.method.strong_words import strong_words as own_words

# A cue of less weight than this is not what the turn was about.
_WORTH = 0.5
_NARROW = "\u202f"  # narrow no-break space, before ? ! : ; and inside « »

# What may stand between a determiner and its noun.
_BEFORE_NOUN = frozenset(
    "ancien ancienne anciens anciennes nouveau nouvelle nouvel nouveaux nouvelles vieux vieille vieil premier"
    " premiere petit petite grand grande gros grosse autre autres dernier derniere propre ex"
    " old new first last little big other own previous former current daily weekly monthly".split()
)
_FR_DET = frozenset("votre vos ton ta tes cet cette ces".split())
_FR_ARTICLE = frozenset("le la l' les".split())
_FR_PREPOSITION = frozenset("avec pour sur dans chez pendant de d' a contre sans".split())
_EN_DET = frozenset("your the that those these".split())
# Nouns that say nothing, or that a question must not carry on: time, and what is judged.
_NOT_OBJECTS = frozenset(
    """jour moment fois temps semaine mois an annee matin soir epoque instant cas chose truc facon maniere
    question sens avis tete vie ordre place suite point histoire retard probleme echec erreur catastrophe
    frustration deception stress crise galere avantage defaut choix part cause raison idee type processus
    habitude prochain monde fonction fonctionnalite besoin objectif satisfaction note echelle general
    day moment time week month year morning night way thing question sense opinion mind life order point
    story delay problem issue failure mistake disaster frustration disappointment stress crisis advantage
    choice part cause reason idea type process habit world feature need goal satisfaction scale rating
    same most best worst only pain kind sort end start price fact bit moment hassle mess""".split()
)
_FILLERS = frozenset(
    "et mais donc alors bon ben bah euh enfin voila oui non franchement en fait du coup puis c'est c' est"
    " c'etait etait la ca parce que qu' quand ou ah oh hein quoi genre"
    " and but so then well um uh yeah yes no honestly actually it was that's it's 's because that when"
    " or oh like you know mean just is".split()
)
_CUT = re.compile(
    r"\b(?:que|qui|de|et|ou|le|la|les|un|une|c'est|est|that|to|of|and|the|a|is|he'd|it's)$",
    re.IGNORECASE,
)
_TU = re.compile(r"\b(?:tu|t'|te|toi|ton|ta|tes)\b")
_VOUS = re.compile(r"\b(?:vous|votre|vos)\b")
_TO_TU = (
    ("acontez-moi", "aconte-moi"), ("arlez-moi", "arle-moi"), ("mmenez-moi", "mmène-moi"),
    ("onnez-moi", "onne-moi"), ("écrivez-moi", "écris-moi"), ("ites-moi", "is-moi"),
    ("idez-moi", "ide-moi"), ("vous êtes-vous", "t'es-tu"), ("vous y preniez-vous", "t'y prenais-tu"),
    ("avez-vous", "as-tu"), ("aviez-vous", "avais-tu"), ("étiez-vous", "étais-tu"), ("êtes-vous", "es-tu"),
    ("faisiez-vous", "faisais-tu"), ("vous utilisez", "tu utilises"), ("vous avez", "tu as"),
    ("vous faisiez", "tu faisais"), ("vous étiez", "tu étais"), ("vous aviez", "tu avais"),
    ("vous a ", "t'a "), ("vous disiez", "tu disais"), ("Vous disiez", "Tu disais"),
    ("regardiez-vous", "regardais-tu"), ("espériez-vous", "espérais-tu"),
)  # fmt: skip


def says_tu(turn: Turn, conversation: Conversation) -> bool:
    """Whether the interviewer says tu, in this turn or, where it shows nothing, in the one before."""
    for said in (turn, conversation.last("interviewer", turn)):
        if said is None:
            continue
        plain = " ".join(word.bare for word in said.read.words)
        tu, vous = _TU.search(plain) is not None, _VOUS.search(plain) is not None
        if tu != vous:
            return tu
    return False


def as_spoken(wording: str, turn: Turn, conversation: Conversation) -> str:
    """A French wording in the tu of the session where the interviewer says tu; else as it is."""
    if turn.read.lang != "fr" or not says_tu(turn, conversation):
        return wording
    spoken = wording
    for vous, tu in _TO_TU:
        spoken = spoken.replace(vous, tu)
    return wording if re.search(r"\b[Vv](?:ous|otre|os)\b", spoken) else spoken


def object_of(unit: Unit, turn: Turn) -> str | None:
    """What a unit is about, as the interviewer said it: "votre ancien fichier", "your partner"."""
    found = None
    for at, word in enumerate(unit.words):
        if _determines(unit.words, at, turn.read.lang):
            end = _noun_end(unit.words, at + 1, turn)
            if end is not None and not any(
                start <= word.start < stop for start, stop in unit.marks.quoted
            ):
                found = (word.start, unit.words[end].end)
    return turn.text[found[0] : found[1]].lower() if found and "\n" not in turn.text else None


def _determines(words: tuple[Word, ...], at: int, lang: str) -> bool:
    word = words[at]
    if lang == "en":
        return word.bare in _EN_DET
    if word.bare in _FR_DET:
        return True
    return word.low in _FR_ARTICLE and at > 0 and words[at - 1].low in _FR_PREPOSITION | {"à"}


def _noun_end(words: tuple[Word, ...], at: int, turn: Turn) -> int | None:
    """The position of the noun that a determiner at `at - 1` announces."""
    if at < len(words) and words[at].bare in _BEFORE_NOUN:
        at += 1
    if at >= len(words):
        return None
    word = words[at]
    is_content = language_of(turn.read.lang).is_content
    if (
        not is_content(word)
        or word.bare in _NOT_OBJECTS
        or word.lemma in _NOT_OBJECTS
        or len(word.bare) < 3
    ):
        return None
    if turn.text[word.start].isupper() or word.bare.isdigit():  # a name, perhaps one that is locked
        return None
    return at


def about_it(turn: Turn, unit: Unit, conversation: Conversation) -> str | None:
    """Ask openly about what the unit is about, where it names something."""
    thing = object_of(unit, turn)
    if thing is None:
        return None
    if turn.read.lang == "en":
        return f"How was it going with {thing}?"
    return f"Comment ça se passait avec {thing}{_NARROW}?"


def in_their_words(turn: Turn, conversation: Conversation) -> str | None:
    """Hand the customer's last words back and ask for the story of them."""
    last = conversation.last("customer", turn)
    taken = _taken_up(last, conversation) if last is not None else None
    if taken is None:
        return None
    if turn.read.lang == "en":
        return f"You said “{taken}”: tell me about that."
    wording = f"Vous disiez «{_NARROW}{taken}{_NARROW}»{_NARROW}: racontez-moi."
    return as_spoken(wording, turn, conversation)


def energy(turn: Turn, conversation: Conversation) -> float:
    """How much an answer holds that should not be left behind: its strongest cue, weight by strength."""
    heard = cues.heard_in(turn, conversation)
    return max((cue.weight * one.strength for cue, one in heard), default=0.0)


def _taken_up(turn: Turn, conversation: Conversation) -> str | None:
    """The customer's own words that a good interviewer would take up: the strongest cue, else the last.

    Remembered: each finding asks for them, and so does each repair that is looked at.
    """
    memo = turn.read.memo
    if "taken_up" not in memo:
        memo["taken_up"] = _strongest(turn, conversation)
    taken: str | None = memo["taken_up"]
    return taken


def _strongest(turn: Turn, conversation: Conversation) -> str | None:
    heard = [
        (cue.weight * one.strength, one.focus)
        for cue, one in cues.heard_in(turn, conversation)
        if one.focus is not None and cue.weight >= _WORTH and cue.id not in _NOT_TAKEN_UP
    ]
    spans = [focus for _, focus in sorted(heard, reverse=True)]
    taken = [turn.text[slice(*span)] for span in spans]
    taken += [
        turn.text[slice(*one.span)] for one in own_words(turn, conversation) if one.score >= _WORTH
    ]
    taken += [one for one in _short_stretches(turn) if "," not in one][:1]
    if span := last_words(turn):
        taken.append(turn.text[slice(*span)])
    # Words that the question had put there are not the customer's own.
    asked = conversation.last("interviewer", turn)
    ours = asked.content if asked is not None else frozenset()
    return next((one for one in taken if _stands(one) and not _given(one, turn, ours)), None)


def _given(words: str, turn: Turn, ours: frozenset[str]) -> bool:
    about = content_in(words, turn.read.lang)
    return bool(about) and about <= ours


# Somebody's name, a wish or a manner of speaking is heard as a cue, and says little when it is said back.
_NOT_TAKEN_UP = frozenset(
    (
        "social_actor",
        "hypothetical_talk",
        "compliment",
        "hesitation",
        "time_marker",
        "cost_figure",
        "pat_answer",
    )
)


def _stands(words: str) -> bool:
    """Whether the words stand by themselves: "'s handy" and "dire en face que" do not."""
    return words[0] not in "'’" and speakable(words) and not _CUT.search(words)


def _short_stretches(turn: Turn) -> Iterator[str]:
    """Short stretches of a customer's turn that carry something, the last said first."""
    is_content = language_of(turn.read.lang).is_content
    for unit in reversed(turn.read.units):
        words = unit.words
        first = 0
        while first < len(words) and words[first].bare in _FILLERS:
            first += 1
        kept = words[first:] if len(words) - first <= 5 else ()
        if kept and any(is_content(word) for word in kept) and unit.closing != "?":
            yield turn.text[kept[0].start : kept[-1].end]
        elif thing := object_of(unit, turn) or _theirs(unit, turn):
            yield thing


_MY = frozenset("mon ma mes notre nos my our".split())


def _theirs(unit: Unit, turn: Turn) -> str | None:
    for at, word in enumerate(unit.words):
        if word.bare in _MY:
            end = _noun_end(unit.words, at + 1, turn)
            if end is not None:
                return turn.text[word.start : unit.words[end].end]
    return None

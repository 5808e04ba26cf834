"""Statements that ask all the same: with a tag, with a question mark, or by the voice alone (R5, R16).

The last judges of form; `judges.py` has the others and their order.
"""

import re

from app.events import Lang
from app.language import Unit
from app.language.fr_verbs import conditional
from app.method import form_words as say
from app.method.valence import leaning
from app.method.view import Judged, View


def views(unit: Unit, view: View) -> Judged | None:
    """ "Don't you think…", « vous trouvez pas que… »: a view to agree with, marked or not (R6)."""
    if unit.closing == "." or say.VIEW[view.lang].search(unit.bare) is None:
        return None
    return Judged("closed_yn", True, 0.75)


def goes_on(unit: Unit, view: View) -> Judged | None:
    """ "Take your time", « je vous écoute »: keeps the other talking."""
    if unit.closing == "?" or len(unit.words) > 9 or say.GO_ON[view.lang].search(unit.bare) is None:
        return None
    return Judged("facilitator", False, 0.8)


def checks(unit: Unit, view: View) -> Judged | None:
    """ "… Is that right?" behind a summary: the recap is what is checked."""
    if view.before is None or view.before.asks or len(unit.words) > 7:
        return None
    if (
        view.before.form in ("facilitator", "logistics")
        or say.CHECKS[view.lang].search(unit.bare) is None
    ):
        return None
    return Judged("recap_check", True, 0.8)


def offered_for_correction(unit: Unit, view: View) -> Judged | None:
    """A statement with a tag or a question mark: a recap where it is the customer's own, else closed (R5)."""
    marks = unit.marks
    pushed = marks.tag is not None and (marks.tag_kind != "bare" or _left_open(unit))
    marked = unit.closing == "?" or pushed or (view.final and _left_open(unit))
    recap = marks.condition == "recap"
    if not marked:
        if not (recap and view.final and not view.punctuated):
            return None
        # « Si je comprends bien… » asks to be corrected; "you said…" may lead on to anything.
        offered = (say.IF_I_FOLLOW[view.lang], say.CORRECT_ME[view.lang])
        asks = any(phrase.search(unit.bare) for phrase in offered)
        return Judged("recap_check", asks, 0.6 if asks else 0.5)
    share = _said(unit, view)
    # Handed back with a tag it is checked; without one the new word may be the question.
    if not recap and not marks.tag and _answers_itself(view):
        return Judged("closed_yn", True, 0.7)  # an answer offered to one's own question
    if marks.tag and not recap and _MOTIVE.search(unit.bare) and not _voiced(unit, view):
        return Judged("closed_yn", True, 0.7)
    if recap or share >= (0.6 if marks.tag else 0.75):
        return Judged("recap_check", True, 0.8 if share >= 0.6 else 0.6)
    return Judged("closed_yn", True, 0.7)


# What somebody wants or feels is their own to say, however plain the verb.
_MOTIVE = re.compile(
    r"\b(?:you (?:\w+ )?(?:want|need|hope|hat|lov|lik|felt|fear)\w*|vous (?:\w+ )?(?:vouliez|cherchiez|esperiez|detestiez|adoriez|aimiez|sentiez|aviez (?:besoin|envie|peur)))\b"
)


def _voiced(unit: Unit, view: View) -> bool:
    """Whether the customer's last turn holds the motive's own verb."""
    found = _MOTIVE.search(unit.bare)
    verb = found[0].split()[-1][:4] if found else ""
    return any(word.startswith(verb) for word in view.last_words)


def _said(unit: Unit, view: View) -> float:
    """The share of a unit's content that the customer has said; 0 where it has none."""
    content = view.content_of(unit)
    return view.share_said(content) if content else 0.0


def _left_open(unit: Unit) -> bool:
    """« … ou », « … non », "… or", "… huh", « … j'espère »: the end leaves the other to say (R7)."""
    if unit.closing or len(unit.words) <= 3:
        return False
    return unit.words[-1].low in ("ou", "non", "or") or _PUSHED.search(unit.bare) is not None


_PUSHED = re.compile(r"\b(?:huh|i hope|j'espere|on est d'accord)$")


def unmarked(unit: Unit, view: View) -> Judged | None:
    """A declarative that only the voice makes a question, in text without punctuation (R0, R16).

    In French it is the commonest yes/no form of speech; in English a "you" statement is far more
    often a reflection, so it is given the form and not counted as asking.
    """
    if unit.closing or view.punctuated or not view.final:
        return None
    if _answers_itself(view):
        return Judged("closed_yn", True, 0.5)
    marks = unit.marks
    if _of_others(unit, view):
        return Judged("closed_yn", True, 0.5)
    if not marks.you:
        return None
    if view.lang == "fr" and " si " in f" {unit.bare}" and _you_would(unit):
        return Judged("closed_yn", True, 0.6)
    if marks.yes_no != "rising" and not (
        len(unit.words) <= 13 and marks.tense and say.IT_WAS[view.lang].search(unit.bare)
    ):
        return None
    if len(unit.words) > 14 or "parce qu" in unit.bare:
        return None
    said = _said(unit, view)
    if (
        said >= 0.75 and len(view.content_of(unit)) > 1
    ):  # all of it is the customer's: handed back, not asked
        return Judged("recap_check", False, 0.5)
    asks = _complete(unit) if view.lang == "fr" else _news(unit, view)
    return Judged("recap_check" if said >= 0.6 else "closed_yn", asks, 0.4)


def _you_would(unit: Unit) -> bool:
    """« si on mettait ça, vous vous en serviriez »: said to the customer, in the conditional."""
    said = [word.low for word in unit.words]
    at = next(
        (place for place, word in enumerate(said) if conditional(word) and word != "auriez"), 0
    )
    return bool({"vous", "tu"}.intersection(said[max(0, at - 5) : at]))


def _of_others(unit: Unit, view: View) -> bool:
    """« et personne ne vous a prévenu », « et lui Romain il a continué », « c'est votre fille qui a trouvé »."""
    if (
        view.continues
        or not 3 < len(unit.words) <= 14
        or _OF_OTHERS[view.lang].search(unit.bare) is None
    ):
        return False
    content = view.content_of(unit)
    return bool(content) and view.share_said(content) < 0.6 and not _mine(unit)


_OF_OTHERS: dict[Lang, re.Pattern[str]] = {
    "fr": re.compile(
        r"^(?:(?:et|donc|du coup|mais|alors|ok|d'accord),? )*(?:(?:personne|quelqu'un|on|il|elle|ils|elles) (?:ne |n')?(?:vous|t'|te) ?(?:l'|en |y )?(?:a|ont|avait|avaient) \w+"
        r"|(?:lui|elle|eux|vo\w+ \w+|ton \w+|ta \w+)(?: \w+)?,? (?:il|elle|ils|elles) (?:n')?(?:a|ont|avait|avaient|etait|etaient|est|sont|en|l'|s'|y|vou\w+|sav\w+)\b"
        r"|c'(?:est|etait) (?:donc |bien |plutot )?(?:vous|toi|vo\w+ \w+|t\w{1,2} \w+|lui|elle|eux) qui |c'est (?:donc )?(?:la|ce jour-la|a ce moment(?:-la)?) que (?:vous|tu) )"
    ),
    "en": re.compile(
        r"^(?:(?:and|so|but|okay|then),? )+(?:nobody|no one|somebody|someone|he|she|they) (?:\w+ ){0,2}(?:you|your)\b|^(?:(?:and|so|but|okay|then),? )+your \w+ (?:\w+ )?(?:was|were|had|did|knew|found|said|got|went|came|saw|thought|\w+ed)\b|^(?:(?:and|so) )*it was (?:you|your \w+) (?:who|that)\b|^(?:(?:and|so|okay) )*(?:that's|that was) (?:when|the (?:day|moment|point|first time)|your \w+)\b"
    ),
}


def _mine(unit: Unit) -> bool:
    return not _OWN.isdisjoint(word.bare for word in unit.words)


_OWN = frozenset("i i'm me my je j' moi mon ma mes m' notre nos our we".split())


def _news(unit: Unit, view: View) -> bool:
    """Whether an English statement to "you" tells something that the customer has not: a past fact to confirm or deny.

    What they feel, want or ought to do is handed back or advised, not asked.
    """
    if view.continues or not view.last_length or not 3 < len(unit.words) <= 14 or _mine(unit):
        return False
    if unit.marks.tense != "past" and _HAD_DONE.search(unit.bare) is None:
        return False
    if (
        unit.marks.condition in ("recap", "unreal")
        or _FELT.search(unit.bare)
        or any(leaning(unit.words, "en"))
    ):
        return False
    content = view.content_of(unit)
    return bool(content) and view.share_said(content) < 0.34


_HAD_DONE = re.compile(r"\byou(?:'d| had|'ve| have) (?:already |never |just |only )?\w+")
_FELT = re.compile(
    r"\b(?:feel|felt|like|want\w*|think|thought|know|knew|mean|meant|need\w*|should|might|could|can|would|will|try|trying|able|part of you|mentioned|said|told|saying|were talking|doing|did (?:great|good|well|a)|going to)\b"
)


def _answers_itself(view: View) -> bool:
    """Whether one's own open question stands right before: what follows without a pause is its answer."""
    before = view.before
    return before is not None and before.asks and before.form in ("open_wh", "directive_wh")


def _complete(unit: Unit) -> bool:
    # « vous voyez » holds the floor; « vous tournez à gauche » tells the way; a sentence that ends in
    # « de » or « que » is not over.
    words = [word.low for word in unit.words]
    if not _REMEMBERING.isdisjoint(words):
        return len(words) > 3
    if words[0] == "vous" and words[1] in ("m'", "me", "nous"):  # « vous m'avez bien aidé »
        return False
    situated = unit.marks.tense in ("past", "conditional") or unit.marks.negated
    if not situated and ("tu" in words or not _THE_WAY.isdisjoint(words)):
        return False
    if words[-1] in _UNFINISHED or len(words) < 3 or words[0] in ("oui", "non", "ouais"):
        return False
    return not any(word in ("voyez", "vois", "savez", "sais") for word in words[:4])


_REMEMBERING = frozenset("souviens souvenez rappelles rappelez".split())
_THE_WAY = frozenset(
    "prenez continuez marchez tournez allez arrivez passez traversez descendez montez suivez longez"
    " verrez rendez".split()
)
_UNFINISHED = frozenset(
    "de d' du des le la les l' un une que qu' qui et à a dans pour par avec sur selon vous tu je il elle ils"
    " on ce c' euh hm est en au aux entre votre vos".split()
)

"""The judges of form: each looks at one unit and says which form it has, or leaves it to the next.

Their order (`JUDGES`) is the order of what outranks what: a backchannel or a word about the microphone is
never a question of substance; an echo is never closed or leading, even when the word is loaded (R11); a
request to tell is open although its grammar is yes/no (R2); a question word outranks the verb's place
(R17); only then do the yes/no shapes count (R16), and last the statements that only the voice makes ask.
"""

import re
from collections.abc import Callable

from app.events import Lang
from app.language import Unit
from app.language.en_words import BACKCHANNEL as EN_BACKCHANNEL
from app.language.en_words import NARROW as EN_NARROW
from app.language.fr_words import BACKCHANNEL as FR_BACKCHANNEL
from app.language.fr_words import NARROW as FR_NARROW
from app.method import form_words as say
from app.method.statements import checks, goes_on, offered_for_correction, unmarked, views
from app.method.view import Judged, View

_BACKCHANNEL: dict[Lang, frozenset[str]] = {"fr": FR_BACKCHANNEL, "en": EN_BACKCHANNEL}
_NARROW: dict[Lang, frozenset[str]] = {"fr": FR_NARROW, "en": EN_NARROW}


def backchannel(unit: Unit, view: View) -> Judged | None:
    """Only words that keep the other talking: "okay", « ah oui ? »."""
    words = unit.words
    if len(words) > 6 or any(word.bare not in _BACKCHANNEL[view.lang] for word in words):
        return None
    if _echoes(unit, view) and unit.closing == "?" and words[0].bare in ("non", "no"):
        return Judged("echo", True, 0.8)
    return Judged("facilitator", False, 0.9)


def logistics(unit: Unit, view: View) -> Judged | None:
    """Consent, sound, time, greeting (R12)."""
    if say.LOGISTICS[view.lang].search(unit.bare) is None:
        return None
    marks = unit.marks
    asks = unit.closing == "?" or bool(
        marks.yes_no or marks.wh_place in ("front", "in_situ") or marks.tag
    )
    if not asks and unit.closing != ".":  # behind a greeting, raw text hides the verb's turn
        asks = say.MAY_WE[view.lang].search(unit.bare) is not None
    return Judged("logistics", asks, 0.85)


def echo(unit: Unit, view: View) -> Judged | None:
    """At most four words, all the customer's own, handed back (R11)."""
    if not _echoes(unit, view):
        return None
    if unit.closing == "?":
        return Judged("echo", True, 0.9 if view.last_words else 0.5)
    if view.punctuated or len(view.turn.read.units) > 1:
        return None
    # Without punctuation an echo and an answer read alike: it asks where it picks a piece of a story.
    own = _OF_MINE.isdisjoint(word.bare for word in unit.words)
    picks = view.last_length >= _STORY and own and bool(view.content_of(unit))
    return Judged("echo", picks, 0.5)


_STORY = 20
_OF_MINE = frozenset(
    "i i'm we my me it's that's okay ok je j' on moi mon ma mes c' oui non yes no yeah voila".split()
)


def _echoes(unit: Unit, view: View) -> bool:
    words = [word for word in unit.words if word.bare not in _BACKCHANNEL[view.lang]] or unit.words
    spoken = sum(not word.low.endswith("'") for word in words)
    if (
        not 0 < spoken <= 4
        or unit.marks.wh
        or unit.marks.yes_no in ("inversion", "est_ce_que", "aux_first")
    ):
        return False
    if unit.marks.imperative or unit.marks.choice or unit.marks.tag:
        return False
    content = view.content_of(unit)
    if not view.last_words:
        # Read alone, a word or three with a question mark can only be taken up from somebody.
        return unit.closing == "?" and bool(content) and len(words) <= 3 and not unit.marks.tense
    if content:
        return content <= view.last_content
    return all(word.bare in view.last_words for word in words) and len(words) <= 3


def asked_to_tell(unit: Unit, view: View) -> Judged | None:
    """« Racontez-moi », "could you walk me through": open, unless the complement narrows it (R2, R20)."""
    marks = unit.marks
    if marks.request is None and not marks.imperative:
        return None
    if marks.imperative in say.LEADING_IMPERATIVE or say.WHETHER[view.lang].search(unit.bare):
        return Judged("closed_yn", True, 0.75)
    if (
        marks.imperative
        and not marks.wh
        and (marks.yes_no in ("aux_first", "est_ce_que") or _TELL_ME_YOU.match(unit.bare))
    ):
        return Judged("closed_yn", True, 0.75)  # "tell me did you have a budget"
    if say.RATING[view.lang].search(unit.bare) or marks.imperative in say.RATING_IMPERATIVE:
        return Judged("directive_wh", True, 0.7)
    if (marks.wh or marks.telling in ("dire", "tell")) and say.CORRECT_ME[view.lang].search(
        unit.bare
    ):
        return Judged("recap_check", True, 0.75)  # « dites-moi où je me trompe »
    if not (marks.telling or marks.request):
        return None
    if marks.wh in say.ONE_FACT and marks.telling in (
        "dire",
        "tell",
        "preciser",
        "know",
        "savoir",
        "clarify",
    ):
        return Judged("directive_wh", True, 0.8)
    return _invitation(unit, view, 0.82)


# « dis-moi, t'avais prévu un budget »
_TELL_ME_YOU = re.compile(
    r"(?:\w+ )?(?:dis|dites)[ -]moi,? (?:t'|tu |vous )(?!\w+ (?:quoi|comment|combien))\w+"
)


def _invitation(unit: Unit, view: View, sure: float) -> Judged:
    cued = bool(unit.marks.quoted) or view.any_said(view.content_of(unit))
    cued = cued or say.TIME_SLICE[view.lang].search(unit.bare) is not None
    if not cued and view.before is not None:
        # "You spoke of 'a circus': tell me about it."
        content = view.content_of(view.before)
        taken_up = bool(content) and view.share_said(content) >= 0.5
        marks = view.before.marks
        cued = taken_up or bool(marks.quoted) or marks.condition == "recap"
    return Judged("cued_invitation" if cued else "invitation", True, sure)


def back_to(unit: Unit, view: View) -> Judged | None:
    """ "Stay with that Sunday", « revenons à cette nuit »: a moment is named and left to be told."""
    if unit.closing == "?" or unit.marks.wh_place in ("front", "in_situ"):
        return None
    if say.BACK_TO[view.lang].search(unit.bare) is None:
        return None
    return _invitation(unit, view, 0.75)._replace(asks=view.final)


def topic(unit: Unit, view: View) -> Judged | None:
    """ "And the call with your sister?", « et le soir même ? »: a topic held out, no verb to say yes to."""
    opening = 0
    while opening < len(unit.words) and unit.words[opening].bare in _TO_A_TOPIC:
        opening += 1
    words = unit.words[max(0, opening - 1) :]
    joined = any(word.bare in ("et", "and") for word in unit.words[:opening])
    adverb = len(words) == 2 and words[1].bare.endswith(("ment", "-wise"))
    if not joined or not (adverb or 2 < len(words) <= 9):
        return None
    raw = not unit.closing and not view.punctuated and view.final and not view.continues
    if unit.closing != "?" and not (raw and view.last_length >= _STORY):
        return None
    if unit.marks.wh or unit.marks.yes_no or unit.marks.tag or unit.marks.choice:
        return None
    if any(word.bare in _CLAUSE[view.lang] or word.bare.endswith("n't") for word in words):
        return None
    if words[1].bare in _JOINS:
        return None
    if view.lang == "fr" and unit.marks.tense:
        return None
    invited = _invitation(unit, view, 0.7)
    return invited if invited.form == "cued_invitation" else Judged("open_wh", True, 0.6)


_TO_A_TOPIC = frozenset(
    "et and bon ok okay super great so donc alors sinon otherwise mais but d'accord".split()
)
# Subjects and verbs that make a clause; without one there is nothing to say yes to.
_CLAUSE: dict[Lang, frozenset[str]] = {
    "fr": frozenset("je j' tu vous il elle on ils elles nous ca c' est etait a avait".split()),
    "en": frozenset(
        "i you he she it we they is was were are did do does had has have been 's 're would could can will should".split()
    ),
}
_JOINS = frozenset("si if avec with sans without par for pour".split())


def listing(unit: Unit, view: View) -> Judged | None:
    """« C'est quoi, le prix, la taille, la vue ? »: the question word is there, the answers too."""
    choice, at = unit.marks.choice, unit.marks.wh_at
    if choice is None or unit.marks.wh_place != "in_situ" or choice[0] <= unit.words[at].start:
        return None
    return Judged("forced_choice", True, 0.6)


def question_word(unit: Unit, view: View) -> Judged | None:
    """A question word in front or in its place: open, or one fact (R17, R18, R19)."""
    marks = unit.marks
    if not marks.wh:
        return None
    if marks.wh_place == "embedded":
        return None
    sure = 0.92 if marks.wh_place == "front" else 0.78
    if marks.wh == "who" and view.continues and not unit.closing and view.lang == "fr":
        # « qui s'appelait… » goes on from the speaker's own last words: a relative clause.
        return None
    if unit.closing == ".":
        sure -= 0.3
    if say.RATING[view.lang].search(unit.bare):
        return Judged("directive_wh", True, sure)
    if say.CORRECT_ME[view.lang].search(unit.bare):
        return Judged("recap_check", True, sure)
    if say.NARRATIVE[view.lang].search(unit.bare) and marks.wh in ("what", "how"):
        return _invitation(unit, view, sure)
    if marks.wh in say.ONE_FACT or _narrow(unit, view):
        return Judged("directive_wh", True, sure)
    return Judged("open_wh", True, sure)


def _narrow(unit: Unit, view: View) -> bool:
    if unit.marks.wh not in ("what", "which"):
        # "Where did that come from?" asks how it came about, not for a place.
        return unit.marks.wh == "where" and not say.COMES_FROM[view.lang].search(unit.bare)
    if unit.marks.wh == "which" and view.lang == "en":
        return True
    # The noun asked of: "what day …", or behind the verb to be: "what was the price".
    at = unit.marks.wh_at + 1
    is_it = at < len(unit.words) and unit.words[at].lemma in ("be", "etre", "'s")
    near = unit.words[at : at + (5 if is_it else 2)]
    return any(word.bare in _NARROW[view.lang] or word.lemma in _NARROW[view.lang] for word in near)


def follow_up(unit: Unit, view: View) -> Judged | None:
    """« Et ensuite ? », "and then?", "meaning?": the story itself, nothing added."""
    if len(unit.words) > 6 or say.FOLLOW_UP[view.lang].search(unit.bare) is None:
        return None
    asks = unit.closing == "?" or not view.continues
    sure = 0.8 if asks else 0.5
    if say.ELSE[view.lang].search(unit.bare):
        # R15: "what else" opens, "anything else" is put as a yes or no.
        return Judged("open_wh" if unit.marks.wh else "closed_yn", asks, sure)
    return _invitation(unit, view, sure)._replace(asks=asks)


def statement_probe(unit: Unit, view: View) -> Judged | None:
    """A statement that works as an open prompt: playing dumb, the unfinished sentence (R21)."""
    if say.STATEMENT_PROBE[view.lang].search(unit.bare) is None:
        return None
    asks = len(unit.words) > 3 or not view.continues
    return Judged("statement_probe", asks, 0.7 if asks else 0.5)


def options(unit: Unit, view: View) -> Judged | None:
    """A set of answers to choose from; before-or-after included, which is good technique (R7, R13)."""
    marks = unit.marks
    before = view.before
    if before is not None and before.asks and before.form == "closed_yn" and marks.yes_no:
        # "Did you look, or did you already know?": two halves of one offer.
        if unit.words[0].low in _OR or before.words[-1].low in _OR:
            return Judged("forced_choice", True, 0.7)
    if marks.choice is None:
        return None
    if unit.closing != "?" and marks.yes_no not in ("inversion", "est_ce_que", "aux_first"):
        # Said twice, the subject makes two offers: "you bought it then or you waited".
        if not view.final or view.marked:
            return None
        twice = marks.yes_no == "rising" and _OR_YOU.search(unit.bare)
        offered = _RATHER.search(unit.bare) and len(unit.words) <= 12
        return Judged("forced_choice", True, 0.55) if twice or offered or marks.bracket else None
    return Judged("forced_choice", True, 0.75)


_OR = ("or", "ou")
# « c'était plutôt le bruit ou le prix », "more the noise or the price".
_RATHER = re.compile(
    r"^(?:(?:et|donc|ok|okay|and|so|was it) )*(?:(?:c'etait|c'est) (?:plutot |plus )?|plutot |more )"
)
_OR_YOU = re.compile(
    r"\b(?:ou (?:avec|pour|par|sans|chez|plutot)|or (?:with|for|by|without)) |^(?!.*\b(?:either|soit)\b).* (?:or you|ou (?:bien )?(?:vous|tu)|ou bien (?:c'|ca|il|elle|on))\b"
)


def yes_or_no(unit: Unit, view: View) -> Judged | None:
    """The verb before its subject, est-ce que: a closed question whatever its mark."""
    if unit.marks.yes_no not in ("inversion", "est_ce_que", "aux_first"):
        return None
    return Judged("closed_yn", True, 0.85 if unit.closing == "?" or not view.punctuated else 0.4)


def cut_short(unit: Unit, view: View) -> Judged | None:
    """ "Anything else you tried", « d'autres pistes »: a yes/no question without its verb (R15)."""
    if unit.closing == "." or say.CUT_SHORT[view.lang].search(unit.bare) is None:
        return None
    return Judged("closed_yn", True, 0.7)


JUDGES: tuple[Callable[[Unit, View], Judged | None], ...] = (
    backchannel, goes_on, checks, logistics, follow_up, echo, asked_to_tell, back_to, listing, question_word,
    statement_probe, topic, options, yes_or_no, cut_short, views, offered_for_correction, unmarked,
)  # fmt: skip

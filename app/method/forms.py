"""What kind of question a unit is: one form each, whether it asks, and how sure that is.

Form is what the words do, not what they deserve: the pitfalls judge that. `judges.py` holds the rules.
"""

import re

from app.conversation import Conversation, Turn
from app.events import FormId
from app.language import Unit
from app.method import form_words as say
from app.method.judges import JUDGES
from app.method.view import Judged, View, view_of
from app.method.wording import judged_anew

OPEN: frozenset[FormId] = frozenset(
    {"invitation", "cued_invitation", "open_wh", "echo", "statement_probe"}
)


# R15: "anything else" is put as yes or no and taken as "what else".
_WHAT_ELSE = re.compile(r"\bany(?:thing|one|body)? (?:else|other)\b|\bd'autres?\b|\bautre chose\b")


def forms(turn: Turn, conversation: Conversation) -> None:
    """Give each unit of a turn its form; the same words after the same words get the same forms."""
    units = turn.read.units
    if not units:
        return
    view = view_of(turn, conversation)
    for place, unit in enumerate(units):
        view.final = place == len(units) - 1
        unit.form, unit.asks, unit.confidence = _judge(unit, view)
        view.before = unit
    judged_anew(turn)


def answered(turn: Turn) -> Unit | None:
    """The unit that the customer answers: the last that asks, else the last of all (R1)."""
    asking = [unit for unit in turn.read.units if unit.asks]
    if asking:
        return asking[-1]
    return turn.read.units[-1] if turn.read.units else None


def is_question(turn: Turn) -> bool:
    """Whether the turn asks something."""
    return any(unit.asks for unit in turn.read.units)


def is_open(unit: Unit) -> bool:
    """Whether the unit asks for more than one word: by its form, or by asking for what else there is."""
    return unit.form in OPEN or (
        unit.form == "closed_yn" and _WHAT_ELSE.search(unit.bare) is not None
    )


def _judge(unit: Unit, view: View) -> Judged:
    for judge in JUDGES:
        judged = judge(unit, view)
        if judged is not None:
            return judged if _stands(unit, view, judged) else Judged(judged.form, False, 0.5)
    return Judged(None, False, 0.8)


def _stands(unit: Unit, view: View, judged: Judged) -> bool:
    """Whether what has the form of a question is left standing as one.

    Where the writer marks questions, a full stop says that this is none, unless it closes the turn on
    a plain question or asks to tell; a dash says that it was broken off.
    """
    if not judged.asks or _quoted(unit):
        return False
    if unit.closing == "?":
        return True
    if not view.marked:
        return not (view.lang == "fr" and view.final and unit.words[-1].low in _TO_COME)
    if view.turn.text[unit.end : unit.end + 1] in ("-", "—", "–") and len(unit.words) < 6:
        return False
    if judged.form == "statement_probe":
        return unit.closing != ":"
    if unit.marks.request or unit.marks.imperative:
        if unit.marks.condition != "whether" or say.WHETHER_YOU[view.lang].search(unit.bare):
            return True
    return view.final and unit.closing != "," and _plain(unit, view)


def _plain(unit: Unit, view: View) -> bool:
    marks = unit.marks
    if len(unit.words) > 14 or marks.condition == "whether" or unit.bare.startswith("which"):
        return False
    if marks.wh_place in ("front", "in_situ"):
        after = unit.words[marks.wh_at + 1].lemma if marks.wh_at + 1 < len(unit.words) else ""
        return marks.wh_at <= 3 and (view.lang == "fr" or after in _ASKING_VERB or not after)
    return marks.yes_no in ("inversion", "est_ce_que") or (
        marks.yes_no == "aux_first" and marks.you
    )


def _quoted(unit: Unit) -> bool:
    """Whether the question word stands in somebody's quoted speech (R24)."""
    if unit.marks.wh_at < 1:
        return False
    if unit.marks.wh_place == "in_situ" and unit.words[unit.marks.wh_at - 1].lemma in _SAYING:
        return False  # « il a dit quoi » quotes nobody
    start = unit.words[unit.marks.wh_at].start
    return any(span[0] <= start < span[1] for span in unit.marks.quoted)


_SAYING = frozenset("dire repondre demander say ask tell".split())
# A French sentence does not end in these: the rest of the question is still to come.
_TO_COME = frozenset(
    "de d' du des le la les l' un une que qu' et à dans pour avec par sur selon ce c' en au aux entre"
    " votre vos mon ma mes son sa ses leur leurs est très".split()
)
_ASKING_VERB = frozenset("do be have can could will would happen make else about come".split())


def asks_for_words(unit: Unit) -> bool:
    """Whether the unit has the form of a question-word question, whatever it does (form, not function)."""
    if unit.marks.wh_place in ("front", "in_situ"):
        return True
    if unit.form in ("open_wh", "cued_invitation") and unit.words[0].bare in ("et", "and"):
        # A topic held out ("and the second visit?") has no question word.
        return bool(unit.marks.telling or unit.marks.imperative)
    return unit.form in (
        "invitation",
        "cued_invitation",
        "open_wh",
        "directive_wh",
        "statement_probe",
    )

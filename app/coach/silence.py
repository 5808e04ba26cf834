"""When the best move is to say nothing: an answer that has hardly begun, or ended on something strong.

Also when the customer asks for the word, or has not finished: a question now would take it from them.
"""

from app.coach.taking_up import says_nothing
from app.coach.tracker import Tracker
from app.conversation import Turn
from app.method.hearing import Phrases

_SHORT_ANSWER = 14
# Characters at the end of an answer that are its last words.
_ENDS = 60

# What asks for the word, or for a moment.
WAIT = Phrases(
    en="can i say something; can i just say; let me finish; give me a second|minute|moment; i need a minute; hang on; hold on",
    fr="je peux dire|ajouter (un|une|quelque); laissez-moi finir; laisse-moi finir; deux secondes; une seconde; je peux finir; attendez",
)


def wants_silence(tracker: Tracker, last: Turn) -> bool:
    """A short or hesitant answer that ended on something strong: more is coming, if nobody speaks."""
    if last.role != "customer":
        return False
    if searching_for_words(last) or unfinished(last) or _asks_for_the_word(last):
        return True
    if says_nothing(last):
        return False
    mine = [t for t in tracker.threads.open if t.place == last.place]
    strong = [t for t in mine if t.score >= 0.7 or t.cue == "hesitation"]
    if not strong:
        return False
    ends = len(last.text) - _ENDS
    trailing = any(t.cue == "hesitation" and last.text.rfind(t.quote) >= ends for t in strong)
    return trailing or len(last.read.words) <= _SHORT_ANSWER


_SEARCHING = frozenset("um uh er erm hm hmm mm euh heu".split())
_FEW = 7


def searching_for_words(turn: Turn) -> bool:
    """ "Um. Hm." or "Um. It wasn't the price.": the answer has hardly begun."""
    words = turn.read.words
    return 0 < len(words) <= _FEW and words[0].bare in _SEARCHING


def unfinished(turn: Turn) -> bool:
    """An answer that trails off, or a short one that breaks off and picks itself up again."""
    text = turn.text.rstrip(' »"”')
    if text.endswith(("…", "...")):
        return True
    words = turn.read.words
    if words and words[-1].bare in _BROKEN_OFF and text[-1:].isalpha():
        return True  # a recogniser writes no dots
    return turn.count <= _SHORT_ANSWER and ("…" in text or "..." in text)


# Nobody ends on one of these who was not cut short, or stopped by what comes next.
_BROKEN_OFF = frozenset(
    "i we and but because the a my if that would actually je j' ai m' on et mais parce que qu' si les le la un une"
    " mon ma jamais jusqu' quand when then donc".split()
)


def _asks_for_the_word(turn: Turn) -> bool:
    """Said at the end of the answer: earlier, it has been given since."""
    if not turn.read.words:
        return False
    late = turn.read.words[max(0, len(turn.read.words) - 8)].start
    return any(turn.read.words[hit.first].start >= late for hit in WAIT.in_(turn))

"""When the best move is to say nothing: an answer that has hardly begun, or that ended on something strong."""

from app.coach.tracker import Tracker
from app.conversation import Turn

_SHORT_ANSWER = 14


def wants_silence(tracker: Tracker, last: Turn) -> bool:
    """A short or hesitant answer that ended on something strong: more is coming, if nobody speaks."""
    if last.role != "customer":
        return False
    if searching_for_words(last):
        return True
    mine = [t for t in tracker.threads.open if t.place == last.place]
    strong = [t for t in mine if t.score >= 0.7 or t.cue == "hesitation"]
    if not strong:
        return False
    ends = len(last.text) - 60
    trailing = any(t.cue == "hesitation" and last.text.rfind(t.quote) >= ends for t in strong)
    return trailing or len(last.read.words) <= _SHORT_ANSWER


_SEARCHING = frozenset("um uh er erm hm hmm mm euh heu".split())
_FEW = 7


def searching_for_words(turn: Turn) -> bool:
    """ "Um. Hm." or "Um. It wasn't the price.": the answer has hardly begun."""
    words = turn.read.words
    return 0 < len(words) <= _FEW and words[0].bare in _SEARCHING

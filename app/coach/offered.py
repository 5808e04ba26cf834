"""What was offered, and whether the interviewer asks it or something near it."""

import re
from typing import NamedTuple

from rapidfuzz import fuzz

from app.conversation import Turn
from app.events import ProbeEvent
from app.language import content_in
from app.language.base import bare

_SAID = 86
_ALIKE, _HARDLY_ALIKE = 70, 45
_QUOTED = re.compile(r"[«“]\s*([^»”]*?)\s*[»”]")
# So much of the words taken up must come back, and so little else may be asked about.
_OF_FOCUS = 0.7
_FOREIGN = 1


class Offered(NamedTuple):
    """What is remembered of a probe that was offered: enough to know it again."""

    probe: str
    text: str
    slot: str | None
    kind: str
    quote: str | None
    live: bool
    about: frozenset[str] = frozenset()
    before: "Offered | None" = None
    """The same offer in the words that stood there before: somebody may have read those, and says them."""

    @classmethod
    def of(cls, probe: ProbeEvent) -> "Offered":
        """What is remembered of this probe."""
        because = probe.because
        live = probe.show == "live"
        about: set[str] = {probe.force} if probe.force else set()
        if probe.slot:
            about |= {f"{probe.phase}.{probe.slot}"}
        elif because.kind == "gap" and not probe.force and because.turn is None:
            about |= {probe.phase}
        return cls(
            probe.probe, probe.text, probe.slot, because.kind, because.quote, live, frozenset(about)
        )


def template_of(probe: Offered | ProbeEvent) -> str:
    """The template of an offered probe, whose id is `<count>.<template>`."""
    count, _, template = probe.probe.partition(".")
    return template if count.isdigit() else probe.probe


def near(turn: Turn, probe: Offered) -> bool:
    """Whether the interviewer asks this probe or something near it: its content, not its small words.

    Only the last two units are looked at: that is where the question is; what comes before may well hold
    the same words to another end.
    """
    if probe.kind == "silence":
        return False
    return _near(turn, probe) or (probe.before is not None and _near(turn, probe.before))


def _near(turn: Turn, probe: Offered) -> bool:
    about = content_in(probe.text, turn.lang)
    if about and about.isdisjoint(turn.read.content):
        return False
    quoted = _QUOTED.search(probe.text)
    if quoted is not None and (focus := content_in(quoted.group(1), turn.lang)):
        return _takes_up(turn, focus, about)
    return _alike(turn, probe, about)


def _lemmas(turn: Turn, last: int) -> set[str]:
    return {
        word.lemma
        for unit in turn.read.units[-last:]
        for word in unit.words
        if word.lemma in turn.read.content
    }


def _takes_up(turn: Turn, focus: frozenset[str], about: frozenset[str]) -> bool:
    """Whether the words taken up come back, and the question is about them and nothing else."""
    # A number is one thing in several words: « quatre-vingt-dix » is the 90 that was taken up.
    numbers = {lemma for lemma in turn.read.content if lemma.isdigit()}
    shared = focus & (_lemmas(turn, 2) | numbers)
    if len(shared) < _OF_FOCUS * len(focus):
        return False
    asks = _lemmas(turn, 1)
    return bool(asks & focus) or len(asks - about) <= _FOREIGN


def _alike(turn: Turn, probe: Offered, about: frozenset[str]) -> bool:
    """Whether a question without their words is asked: its content, in a like wording."""
    units = turn.read.units[-2:]
    shared = len(about & _lemmas(turn, 2))
    if about and not shared:
        return False
    offered = bare(probe.text)
    alike = max((fuzz.token_sort_ratio(unit.bare, offered) for unit in units), default=0)
    if len(units) == 2:
        alike = max(alike, fuzz.token_sort_ratio(f"{units[0].bare} {units[1].bare}", offered))
    if not about:
        return bool(alike >= _SAID)
    if shared and alike >= _ALIKE:
        return True
    enough = shared >= 2 and shared / len(about) >= _OF_FOCUS
    return (enough or shared == len(about)) and alike >= _HARDLY_ALIKE

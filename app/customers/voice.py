"""How this person talks: which wording, what hesitations, what is said before and after.

Nothing here decides what is told. The same memory sounds otherwise in each style, and no answer of a
conversation is the same as another, word for word.
"""

import random
import re
from typing import Literal, NamedTuple

from app.customers.card import Known
from app.customers.feedback import Style
from app.customers.lines import Kind, Stock
from app.customers.story import Story
from app.language.base import bare


class Habits(NamedTuple):
    """How often, 0 to 1, a style does what: openers, fillers, stutters, restarts, last words, asides."""

    opens: float
    middles: float
    stutters: float
    restarts: float
    tails: float
    asides: float = 0.0
    guards: float = 0.0


HABITS: dict[Style, Habits] = {
    "chatty": Habits(0.50, 0.35, 0.14, 0.07, 0.10, asides=0.12),
    "terse": Habits(0.22, 0.05, 0.04, 0.0, 0.07),
    "pleaser": Habits(0.45, 0.28, 0.14, 0.05, 0.20),
    "defensive": Habits(0.40, 0.14, 0.10, 0.03, 0.14, guards=0.25),
    "expert": Habits(0.45, 0.10, 0.03, 0.02, 0.10),
}
_ASKS_BACK = 0.05
_TRIES = 400
_SHORT = 6

Dress = Literal["full", "unasked", "light", "none"]
"""How much of a person's manners goes with an answer; nobody opens with "good question" who was not asked."""

_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-Ý])")
_STARTS = re.compile(r"^(j'ai|je|j'|on|c'est|c'était|il|elle|i|we|he|she|it was|it)(?=[\s'])(?!\s+(?:dis|said)\b)", re.IGNORECASE)  # fmt: skip
_WHEN = re.compile(r"\b(?:apres|ensuite|puis|avant|plus tard|then|after|before|next|later)\b")
_COMMA = re.compile(r"(?<=[a-zà-ÿ]), (?=[a-zà-ÿ])")
_OPENERS = frozenset(
    "oh ah euh ben bah bon alors oui non enfin pardon hein voila dites attendez bonjour merci"
    " well yes yeah no oh ooh um uh right so look hello hi sorry thanks anyway eh".split()
)
_CAPITALS = frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december christmas easter english french mr mrs ms dr".split()
)
_NAME = re.compile(r"(?<=[a-zà-ÿ,'’«] )([A-ZÀ-Ý][\w-]+)")


class Voice:
    """One person speaking in one style; remembers what was said, so as not to say it again."""

    def __init__(self, story: Story, style: Style, chance: random.Random) -> None:
        self.stock = Stock(story, style, chance)
        self.habits = HABITS[style]
        self.style = style
        self.said: set[str] = set()
        self._chance = chance
        self._used: dict[tuple[str, bool], list[int]] = {}
        self._names = _names(story)

    # ------------------------------------------------------------------------------ wordings

    def wording(self, known: Known, *, whole: bool) -> str:
        """A wording of a memory, one that was not used yet where there is one."""
        lines = known.memory.says if whole else known.memory.brief
        used = self._used.setdefault((known.id, whole), [])
        left = [place for place in range(len(lines)) if place not in used] or [*range(len(lines))]
        if self.style == "terse" and whole:
            place = min(left, key=lambda one: len(lines[one].split()))
        else:
            place = self._chance.choice(left)
        used.append(place)
        return lines[place]

    def line(self, kind: Kind, **held: str) -> str:
        """A line of a kind, with what it is to hold."""
        said = self.stock.deal(kind)
        for name, text in held.items():
            at_start = said.startswith("{" + name)
            said = said.replace("{" + name + "}", text if at_start else self.lowered(text))
        return said[:1].upper() + said[1:] if held else said

    def joined(self, first: str, then: str) -> str:
        """One thing said after another: after a comma or a colon it goes on in small letters.

        What begins with a word of time needs nothing before it that says "and then".
        """
        if _WHEN.match(bare(then)) and _WHEN.search(bare(first)):
            return then
        if first.rstrip().endswith((",", ":")):
            then = self.lowered(then)
        return f"{first} {then}"

    def lowered(self, text: str) -> str:
        """A text to go on with: its first word in small letters, unless it is a name."""
        first = re.match(r"[^\W\d_]+", text)
        if first is None or first.group().lower() in self._names:
            return text
        return text[0].lower() + text[1:]

    # ------------------------------------------------------------------------------ speaking

    def spoken(self, parts: list[str], dress: Dress = "full") -> str:
        """What is said of these parts, as this person says it; never what was said before."""
        core = " ".join(part for part in parts if part)
        said = core if dress == "none" else self._dressed(core, dress)
        for tried in range(_TRIES):
            if bare(said) not in self.said:
                break
            said = self._otherwise(core, tried)
        self.said.add(bare(said))
        return said

    def _otherwise(self, core: str, tried: int) -> str:
        """Another way to say what was said before."""
        if tried < 3:
            return self.joined(self.line("opens"), core)
        if tried < 12:
            return f"{self.joined(self.line('opens'), core)} {self.line('nods')}"
        kinds = ("dry", "forgotten", "fills", "nods", "elsewhere", "survey")
        first, then = self._chance.sample(kinds, 2)
        return self.joined(self.line("opens"), f"{self.line(first)} {self.line(then)}")

    def _dressed(self, core: str, dress: Dress) -> str:
        """With the hesitations of the style: none of them changes what is told."""
        habits, chance = self.habits, self._chance
        sentences = _SENTENCE.split(core)
        if len(sentences) > 1 and chance.random() < habits.restarts:
            sentences[1] = self._restarted(sentences[1])
        if chance.random() < habits.stutters:
            sentences[0] = _stuttered(sentences[0])
        if chance.random() < habits.middles:
            place = chance.randrange(len(sentences))
            sentences[place] = self._hesitating(sentences[place])
        said = " ".join(sentences)
        if dress == "light" or len(core.split()) < _SHORT:
            return said
        if dress == "full" and chance.random() < habits.opens and not self._opened(said):
            said = self.joined(self.line("opens"), said)
        if chance.random() < _ASKS_BACK:
            return f"{said} {self.line('asks_back')}"
        if chance.random() < habits.asides:
            return f"{said} {self.line('asides')}"
        return f"{said} {self.line('tails')}" if chance.random() < habits.tails else said

    def _opened(self, said: str) -> bool:
        """Whether it begins as an opener does already."""
        first = bare(re.split(r"[\s,.…!?]", said, maxsplit=1)[0])
        return first in _OPENERS

    def _hesitating(self, sentence: str) -> str:
        commas = [found.end() for found in _COMMA.finditer(sentence) if "«" not in sentence]
        if not commas:
            return sentence
        at = self._chance.choice(commas)
        return f"{sentence[:at]}{self.line('middles')} {sentence[at:]}"

    def _restarted(self, sentence: str) -> str:
        words = sentence.split()
        if len(words) < 7 or "«" in sentence or ":" in sentence:
            return sentence
        begun = " ".join(words[:2]).rstrip(",.;:…")
        return f"{begun}… {self.line('repairs')} {self.lowered(sentence)}"


def _stuttered(sentence: str) -> str:
    found = _STARTS.match(sentence)
    if found is None:
        return sentence
    first = found.group()
    small = sentence[0] if first == "I" else sentence[0].lower()
    return f"{first}… {small}{sentence[1:]}"


def _names(story: Story) -> frozenset[str]:
    """The words that keep their capital: names, and in English "I", days and months."""
    lines = [line for one in story.memories for line in (*one.says, *one.brief, *one.actors)]
    found = {word for line in lines for word in _NAME.findall(line)}
    for text in (
        *story.product.names,
        story.person.name,
        *(a for m in story.memories for a in m.actors),
    ):
        found |= {word for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper()}
    return frozenset(word.lower() for word in found) | (
        _CAPITALS if story.lang == "en" else frozenset()
    )

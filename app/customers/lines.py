"""What anybody says while telling nothing, in each language; and dealing lines so that none comes twice."""

import random
import re
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from app.customers.feedback import Style
from app.customers.reading import PLAIN, typeset
from app.customers.story import Person, Story
from app.events import Lang

_FOLDER = Path(__file__).parent / "lines"
_CHOICE = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")

Kind = str
By = dict[Style, tuple[str, ...]]


class Everyday(BaseModel):
    """The lines of one language. `{vous|tu}` goes by how the person speaks to the other, `{e}` by gender."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hello: tuple[str, ...]
    granted: tuple[str, ...]
    agrees: tuple[str, ...]
    denies: tuple[str, ...]
    rejects: tuple[str, ...]
    presumed: tuple[str, ...]
    unpresumed: tuple[str, ...]
    confirms: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    hedges: tuple[str, ...]
    picks: tuple[str, ...]
    when: tuple[str, ...]
    where: tuple[str, ...]
    who: tuple[str, ...]
    again: tuple[str, ...]
    dry: tuple[str, ...]
    reads: tuple[str, ...]
    babble: tuple[str, ...]
    nods: tuple[str, ...]
    survey: tuple[str, ...]
    elsewhere: tuple[str, ...]
    fills: tuple[str, ...]
    clarify: tuple[str, ...]
    forgotten: tuple[str, ...]
    dreams: tuple[str, ...]
    thanks: tuple[str, ...]
    polite: tuple[str, ...]
    insulted: tuple[str, ...]
    foreign: tuple[str, ...]
    orders: tuple[str, ...]
    asks_back: tuple[str, ...]
    back: tuple[str, ...]
    links: tuple[str, ...]
    evades: tuple[str, ...]
    shades: tuple[str, ...]
    onward: tuple[str, ...]
    backward: tuple[str, ...]
    rambles: tuple[str, ...]
    repairs: tuple[str, ...]
    opens: By
    middles: By
    tails: By
    guards: By


@cache
def everyday(lang: Lang) -> Everyday:
    """The lines of a language, as they stand in `lines/`."""
    # Every scalar is text here: `yes` and `no` are words that people say.
    found = yaml.load((_FOLDER / f"{lang}.yaml").read_text("utf-8"), PLAIN)
    return Everyday.model_validate(typeset(found) if lang == "fr" else found)


def spoken_by(line: str, person: Person) -> str:
    """A line as this person says it: tu or vous, and their gender."""
    chosen = _CHOICE.sub(lambda found: found.group(1 if person.address == "vous" else 2), line)
    return chosen.replace("{e}", "e" if person.gender == "f" else "")


class Stock:
    """Deals the lines of a story, then those of its language, each once, in an order of chance."""

    def __init__(self, story: Story, style: Style, chance: random.Random) -> None:
        self.story = story
        self.style = style
        self._chance = chance
        self._common = everyday(story.lang)
        self._left: dict[Kind, list[str]] = {}
        self._tries: dict[Kind, int] = {}

    def every(self, kind: Kind) -> list[str]:
        """All lines of a kind as this person says them, their own first."""
        own = getattr(self.story.lines, kind, ())
        common = getattr(self._common, kind, ())
        if isinstance(common, dict):
            common = common.get(self.style, ())
        return [*own, *(spoken_by(line, self.story.person) for line in common)]

    def deal(self, kind: Kind) -> str:
        """The next line of a kind; when all have been said, they come again in another order."""
        left = self._left.get(kind)
        if not left:
            left = self._left[kind] = self._shuffled(kind)
        return left.pop(0)

    def _shuffled(self, kind: Kind) -> list[str]:
        own = list(getattr(self.story.lines, kind, ()))
        rest = self.every(kind)[len(own) :]
        for some in (own, rest):
            self._chance.shuffle(some)
        return [*own, *rest] if kind not in self._left else self._mixed([*own, *rest])

    def _mixed(self, lines: list[str]) -> list[str]:
        self._chance.shuffle(lines)
        return lines

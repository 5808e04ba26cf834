"""A transcript as questions with their places: who speaks, what came before, and where it stands in the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.events import Lang, LangSetting, Opening, Product
from app.language import which
from app.method.linting import Lint, lint
from app.sources.files import ReadFile, labels
from app.uses.lint.places import Passage, Place

_WORD = re.compile(r"\w+")
_GAP = 40  # words between two of a turn's: a clock, a name, a stage direction
_FAR = 5_000  # words between two turns
_GUIDE_LABELS = frozenset(
    "question questions relance relances probe probes prompt q note notes objectif objectifs objective goal"
    " but phase partie part section etape step theme topic duree intro introduction consigne rappel conseil"
    " tip exemple example follow-up ask si optional optionnel contexte declencheur alternatives decision"
    " resultat trigger context outcome".split()
)


def is_transcript(read_file: ReadFile) -> bool:
    """Whether people talk to one another here: speakers come again. A guide's own labels are none."""
    if read_file.format != "plain":
        return True
    speakers = [one for one in read_file.speakers if not _of_a_guide(one.label)]
    others = {one.role for one in read_file.speakers}
    if len(speakers) == 1:  # Q and R: the one that is left answers
        return speakers[0].turns > 1 and others >= {"interviewer", "customer"}
    told = sum(one.words for one in speakers)
    return (
        len(speakers) > 1
        and any(one.turns > 1 for one in speakers)
        and told * 2 >= sum(one.words for one in read_file.speakers)
    )


def _of_a_guide(label: str) -> bool:
    return labels.folded(label).rstrip(" 0123456789").split(" ")[0] in _GUIDE_LABELS


class Placed:
    """Finds the turns of a transcript again in its text, in order, word by word."""

    def __init__(self, text: str, first: int = 1) -> None:
        self.first = first
        self.words = list(_WORD.finditer(text))
        self.folded = [match.group().casefold() for match in self.words]
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.at = 0

    def passage(self, said: str) -> Passage:
        """The words of a turn with their places; where they are not found, the place reached so far."""
        here = (
            self._place(self.words[min(self.at, len(self.words) - 1)].start())
            if self.words
            else (self.first, 1)
        )
        places: list[Place] = [here] * len(said)
        mine = list(_WORD.finditer(said))
        at = self._begin([match.group().casefold() for match in mine[:4]])
        before = 0
        for match in mine:
            found = self._next(match.group().casefold(), at)
            if found is None:
                continue
            line, col = self._place(self.words[found].start())
            for n in range(before, match.start()):  # the blank or the mark before a word
                places[n] = (line, max(1, col - (match.start() - n)))
            for n in range(match.start(), len(said)):
                places[n] = (line, col + n - match.start())
            before = match.end()
            at = self.at = found + 1
        return Passage(said, tuple(places))

    def _begin(self, opening: list[str]) -> int:
        """Where a turn's first words stand together, from the place reached on."""
        if not opening:
            return self.at
        for at in range(self.at, min(len(self.folded), self.at + _FAR)):
            if self.folded[at : at + len(opening)] == opening:
                return at
        return self.at

    def _next(self, word: str, at: int) -> int | None:
        until = min(len(self.folded), at + _GAP)
        return next((n for n in range(at, until) if self.folded[n] == word), None)

    def _place(self, offset: int) -> Place:
        line = bisect_right(self.starts, offset)
        return line + self.first - 1, offset - self.starts[line - 1] + 1


def looked_at(
    read_file: ReadFile, product: Product, lang: LangSetting
) -> Iterator[tuple[Turn, Lint | None]]:
    """Each turn, the interviewer's with what the method finds in it after all that was said before."""
    conversation = Conversation(Opening(lang=lang, product=product))
    first = lang if lang != "auto" else read_file.lang
    spoken: Lang = "fr" if first == "fr" else "en"
    for said in read_file.turns:
        spoken = spoken if lang != "auto" else which(said.text, spoken)
        turn = Turn(
            n=said.i, place=len(conversation.turns), role=said.role, text=said.text,
            start=said.start, end=said.end, lang=spoken,
        )  # fmt: skip
        conversation.turns.append(turn)
        conversation.names.hear(turn.place, turn.n, turn.role, turn.text, turn.lang)
        yield turn, lint(turn, conversation) if said.role == "interviewer" else None
        conversation.note(turn)

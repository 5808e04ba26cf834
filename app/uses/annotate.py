"""The coach's knowledge without a socket: one JSON object a turn, and a summary a transcript.

This is how outsiders measure us, so each turn is judged as it stands in the file: nothing is joined,
nothing waits for a budget.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from app.coach.attention import Attention
from app.coach.flags import Flags
from app.coach.suggester import Wanted, suggest
from app.coach.tongue import Tongue
from app.coach.tracker import Tracker
from app.conversation import Conversation, Turn
from app.events import (
    CanonicalTurn,
    ForceEvent,
    Lang,
    LangSetting,
    MomentEvent,
    Opening,
    Role,
    Said,
    ThreadEvent,
    Transcript,
)
from app.language import read
from app.method.forms import forms, is_question
from app.method.linting import Lint, lint
from app.method.reflections import reflection

Line = dict[str, Any]


class SingleTurn(BaseModel):
    """One line of `bascule annotate --turns`: an interviewer's turn with what came before."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    class Before(BaseModel):
        """A turn of the context."""

        model_config = ConfigDict(frozen=True, extra="ignore")
        role: Role = "customer"
        text: Said

    id: str = ""
    lang: LangSetting = "auto"
    context: tuple[Before, ...] = ()
    text: Said

    @model_validator(mode="before")
    @classmethod
    def _left_out(cls, found: Any) -> Any:
        """What is null was left out."""
        if not isinstance(found, dict):
            return found
        return {key: value for key, value in found.items() if value is not None}


class Hearing:
    """Takes turns into a conversation as they stand in a file."""

    def __init__(self, opening: Opening) -> None:
        self.conversation = Conversation(opening)
        self.tongue = Tongue(opening.lang)

    def add(self, said: CanonicalTurn) -> tuple[Turn, Lint | None]:
        """Take a turn into the conversation; for an interviewer's turn, what the linter finds."""
        turn = self.take(said)
        return turn, lint(turn, self.conversation) if said.role == "interviewer" else None

    def take(self, said: CanonicalTurn) -> Turn:
        """Take a turn into the conversation; nothing is looked for in it."""
        turn = Turn(
            n=said.i, place=len(self.conversation.turns), role=said.role, text=said.text,
            start=said.start, end=said.end, lang=self.tongue.of(said.text), count=len(said.text.split()),
        )  # fmt: skip
        self.conversation.turns.append(turn)
        self.conversation.names.hear(turn.place, turn.n, turn.role, turn.text, turn.lang)
        return turn


class Reader(Hearing):
    """Hears a transcript turn by turn and says of each turn what the method sees in it."""

    def __init__(self, transcript_id: str, opening: Opening) -> None:
        super().__init__(opening)
        self.id = transcript_id
        self.flags = Flags(Attention("training"))
        self.tracker = Tracker(opening)
        self.counts: Counter[str] = Counter()

    def line(self, said: CanonicalTurn) -> Line:
        """The annotation of one turn."""
        turn, found = self.add(said)
        line: Line = {"id": self.id, "i": said.i, "role": said.role}
        if found is not None:
            line |= self._interviewer(turn, found)
        elif said.role == "customer":
            line |= self._customer(turn)
        self.conversation.note(turn)
        return line

    def _interviewer(self, turn: Turn, found: Lint) -> Line:
        self.flags.hear(turn, found, self.conversation, turn.end or 0.0)
        self.tracker.heed(turn, found, self.conversation)
        line = interviewer_line(turn, found, self.conversation)
        self.counts["questions"] += line["is_question"]
        self.counts.update(f"finding:{one['id']}" for one in line["findings"])
        self.counts.update(f"strength:{one}" for one in line["strengths"])
        return line

    def _customer(self, turn: Turn) -> Line:
        drawn_by = self.flags.drawing(self.conversation, turn)
        events = self.tracker.hear(turn, self.conversation, drawn_by)
        forces = [one for one in events if isinstance(one, ForceEvent) and one.turn == turn.n]
        moments = [one for one in events if isinstance(one, MomentEvent) and one.turn == turn.n]
        threads = [one for one in events if isinstance(one, ThreadEvent) and one.turn == turn.n]
        probe = suggest(Wanted(self.tracker, self.conversation, [], set(), None))
        self.counts.update(f"force:{one.force}" for one in forces)
        return {
            "phase": self.tracker.where.phase if self.tracker.where.known else "none",
            "stage": moments[0].stage if moments else None,
            "forces": [
                {
                    "force": one.force, "span": list(one.span), "quote": one.quote,
                    "strength": one.strength, "when": one.when, "contaminated_by": one.contaminated_by,
                }
                for one in forces
            ],
            "cues": [{"id": one.cue, "quote": one.quote} for one in threads],
            "probe": None if probe is None else {
                "text": probe.text,
                "because": probe.because.model_dump(exclude_none=True, exclude={"turn"}),
            },
        }  # fmt: skip

    def summary(self) -> Line:
        """What the whole transcript comes to."""

        def of(kind: str) -> dict[str, int]:
            return {
                key.partition(":")[2]: n
                for key, n in sorted(self.counts.items())
                if key.startswith(kind)
            }

        phases = self.tracker.phase_event()
        return {
            "id": self.id,
            "summary": {
                "turns": len(self.conversation.turns),
                "questions": self.counts["questions"],
                "findings": of("finding:"),
                "strengths": of("strength:"),
                "forces": of("force:"),
                "coverage": {phase: round(share, 3) for phase, share in phases.coverage.items()},
                "names": {name: self.conversation.names.status(name) for name in self.conversation.names.names},
            },
        }  # fmt: skip


def interviewer_line(turn: Turn, found: Lint, conversation: Conversation) -> Line:
    """What an interviewer's turn is: question, form, findings, strengths, reflection, names."""
    ledger = conversation.names
    kind = reflection(turn, conversation)
    return {
        "is_question": is_question(turn),
        "form": found.form,
        "findings": [
            {
                "id": one.pitfall.id, "span": list(one.span), "severity": one.severity,
                "confidence": round(one.confidence, 2), "repair": one.repair,
            }
            for one in found.findings
        ],
        "strengths": list(dict.fromkeys(strength.id for strength, _ in found.strengths)),
        "reflection": kind is not None,
        "reflection_kind": kind,
        "names": [
            {"name": one.name, "status": ledger.status(one.name), "span": list(one.span)}
            for one in ledger.mentions(turn.text, turn.lang)
            if one.name in ledger.names
        ],
    }  # fmt: skip


def annotate(transcript: Transcript, first: Lang | None = None) -> Iterator[Line]:
    """One line a turn, then the summary; the ids are those of the catalogue.

    `first` is the language of turns too short to tell before one that tells.
    """
    reader = Reader(transcript.id, Opening(lang=transcript.lang, product=transcript.product))
    if first is not None and not reader.tongue.locked:
        reader.tongue.now = first
    for said in transcript.turns:
        yield reader.line(said)
    yield reader.summary()


# Lines of one conversation come one after the other, and each brings the turns before it again.
_read_before = lru_cache(maxsize=200)(read)


def annotate_turn(single: SingleTurn, opening: Opening | None = None) -> Line:
    """The interviewer line of one turn judged by itself, with what came before it.

    `opening` says what the line does not: the product's names, the language where the line's is auto.
    """
    opening = opening or Opening()
    if single.lang != "auto":
        opening = opening.model_copy(update={"lang": single.lang})
    hearing = Hearing(opening)
    for i, before in enumerate(single.context):
        turn = hearing.take(CanonicalTurn(i=i, role=before.role, text=before.text))
        turn.reading = _read_before(turn.text, turn.lang)
        if before.role == "interviewer":
            forms(turn, hearing.conversation)
        hearing.conversation.note(turn)
    said = CanonicalTurn(i=len(single.context), role="interviewer", text=single.text)
    turn = hearing.take(said)
    turn.reading = _read_before(turn.text, turn.lang)
    found = lint(turn, hearing.conversation)
    line: Line = {"id": single.id, "i": said.i, "role": "interviewer"}
    return line | interviewer_line(turn, found, hearing.conversation)

"""One turn as a report numbers it, and how it is quoted."""

from dataclasses import dataclass

from app.events import FormId, Lang, Role
from app.reports.told import Quote

CONTENT: frozenset[FormId | None] = frozenset(
    ("invitation", "cued_invitation", "open_wh", "directive_wh", "echo", "recap_check", "statement_probe",
     "closed_yn", "forced_choice")
)  # fmt: skip
"""The forms that ask about the story; signs of listening and practical matters do not."""
NARRATIVE: frozenset[FormId | None] = frozenset(
    ("invitation", "cued_invitation", "open_wh", "echo", "statement_probe")
)
"""The forms that let the customer choose what to tell (method §2.3)."""


@dataclass(frozen=True, slots=True)
class Said:
    """One turn as the report numbers it; `place` is where it stands in time, `count` its words."""

    n: int
    place: int
    role: Role
    text: str
    lang: Lang
    start: float | None
    end: float | None
    speaker: str | None
    count: int
    form: FormId | None

    @property
    def asks(self) -> bool:
        """Whether the interviewer asks about the story here."""
        return self.role == "interviewer" and self.form in CONTENT


def first_words(said: Said, most: int = 180) -> Quote:
    """How a turn begins, to be quoted: its first sentence, cut between words where it is long."""
    text = said.text
    end = next((at + 1 for at, mark in enumerate(text) if mark in ".?!…" and at > 24), len(text))
    if end > most:
        end = text.rfind(" ", 0, most)
        end = most if end < most // 2 else end
    words = text[:end].rstrip()
    return Quote(quote=words, turn=said.n, span=(0, len(words)))

"""Looking at what was handed in: every finding with its place in the file, and what could not be judged."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from app.conversation import Conversation, Turn
from app.errors import BadInput
from app.events import Lang, Severity
from app.language import which
from app.language.elsewhere import elsewhere
from app.method.forms import forms, is_question
from app.method.linting import Finding, Lint, lint
from app.method.staging import stage
from app.uses.lint.config import Wishes
from app.uses.lint.markdown import Script
from app.uses.lint.places import Passage, Spot

Kind = Literal["question", "guide", "transcript"]
_MOST_NOTES = 5


@dataclass(frozen=True, slots=True)
class Report:
    """One finding in a file: what it does, what to do, what to ask instead (`repair`).

    `text` is what stands there, and `marked` the stretch of it that the finding is about.
    """

    file: str
    spot: Spot
    id: str
    severity: Severity
    confidence: float
    message: str
    advice: str
    repair: str
    lang: Lang
    text: str = ""
    marked: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that stands alone: its place, how it is read, what the linter says."""

    passage: Passage
    turn: Turn
    conversation: Conversation
    lint: Lint = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lint", lint(self.turn, self.conversation))


@dataclass(slots=True)
class Looked:
    """What came of one target: findings, sentences for a person, how many questions there were.

    `unread` are sentences about parts that could not be used.
    """

    kind: Kind
    reports: list[Report] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    questions: int = 0

    def take(self, report: Report, wishes: Wishes, silenced: Script | None = None) -> None:
        """Add a finding, if it is wished for and not silenced where it stands."""
        lines = range(report.spot.line, report.spot.end_line + 1)
        if silenced is not None and silenced.silences(report.id, lines):
            return
        if wishes.reports(report.id, report.severity, report.confidence):
            self.reports.append(report)


def look_at_words(name: str, found: Script, wishes: Wishes) -> Looked:
    """Words typed on the command line: judged as they stand, question or not."""
    if not any(any(map(str.isalpha, one.text)) for one in found.passages):
        raise BadInput(
            "There are no words to look at.", 'Write the question between quotes: bascule lint "…".'
        )
    looked = Looked("question")
    for passage, lang in in_our_languages(name, found, wishes, looked):
        asked = ask(passage, lang, wishes)
        looked.questions += is_question(asked.turn)
        report_all(name, asked.passage, asked.turn, asked.lint.findings, looked, wishes)
    return looked


def ask(passage: Passage, lang: Lang, wishes: Wishes) -> Asked:
    """A passage judged by itself: nothing was said before it."""
    return Asked(passage, *staged(passage, lang, wishes))


def staged(passage: Passage, lang: Lang, wishes: Wishes) -> tuple[Turn, Conversation]:
    """A passage as the first thing said, with names to listen for; its units have their forms."""
    turn, conversation = stage(
        passage.text, lang, names=wishes.names or (), competitors=wishes.competitors or ()
    )
    forms(turn, conversation)
    return turn, conversation


def in_our_languages(
    name: str, found: Script, wishes: Wishes, looked: Looked
) -> Iterator[tuple[Passage, Lang]]:
    """Passages with the language each is in; those in another language are named, not judged."""
    asked_for = wishes.lang or "auto"
    whole = "\n".join(passage.text for passage in found.passages)
    sticky: Lang = asked_for if asked_for != "auto" else which(whole, "en")
    strange = {
        passage.places[0]: language
        for passage in found.passages
        if asked_for == "auto" and (language := elsewhere(passage.text)) is not None
    }
    if strange and all(
        one.places[0] in strange or len(one.text.split()) < 4 for one in found.passages
    ):
        raise BadInput(
            f"{name}: this looks like {next(iter(strange.values()))}. Bascule knows French and English, and does not guess.",
            "With --lang fr or --lang en it is read as that.",
        )
    looked.notes += [
        f"{name}:{line}: this looks like {language} and was not judged."
        for (line, _), language in list(strange.items())[:_MOST_NOTES]
    ]
    if len(strange) > _MOST_NOTES:
        looked.notes.append(
            f"{name}: {len(strange) - _MOST_NOTES} more passages in another language were not judged."
        )
    for passage in found.passages:
        if passage.places[0] not in strange:
            yield passage, which(passage.text, sticky) if asked_for == "auto" else sticky


def report_all(
    name: str,
    passage: Passage,
    turn: Turn,
    findings: tuple[Finding, ...],
    looked: Looked,
    wishes: Wishes,
    silenced: Script | None = None,
) -> None:
    """Every finding of a turn, at its place in the file."""
    for finding in findings:
        looked.take(reported(name, passage, turn, finding), wishes, silenced)


def reported(name: str, passage: Passage, turn: Turn, finding: Finding) -> Report:
    """A finding of a turn as one in a file."""
    lang = turn.read.lang
    return Report(
        name, passage.spot(*finding.span), finding.pitfall.id, finding.severity,
        round(finding.confidence, 2), finding.pitfall.plain.in_(lang), finding.advice.in_(lang),
        finding.repair, lang, passage.text, finding.span,
    )  # fmt: skip

"""Looking at what was handed in: every finding with its place in the file, and what could not be judged."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.conversation import Turn
from app.errors import BadInput
from app.events import Lang, Severity
from app.language import which
from app.language.elsewhere import elsewhere
from app.method.linting import Finding, lint
from app.method.staging import stage
from app.uses.lint.asking import asks
from app.uses.lint.config import Wishes
from app.uses.lint.guide import Asked, Gap, gaps, spoken
from app.uses.lint.markdown import Script
from app.uses.lint.places import Passage, Spot
from app.uses.lint.rules import RULES
from app.uses.lint.targets import Kind

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
    if not found.passages:
        raise BadInput(
            "There are no words to look at.", 'Write the question between quotes: bascule lint "…".'
        )
    looked = Looked("question")
    for passage, lang in _in_our_languages(name, found, wishes, looked):
        asked = _ask(passage, lang, wishes)
        looked.questions += 1
        _report_all(name, asked.passage, asked.turn, asked.lint.findings, looked, wishes)
    return looked


def look_at_guide(name: str, found: Script, wishes: Wishes) -> Looked:
    """The questions of a guide, each as if it were asked first, then what the guide lacks."""
    looked = Looked("guide")
    marked = any("?" in passage.text for passage in found.passages)
    asked: list[Asked] = []
    for passage, lang in _in_our_languages(name, found, wishes, looked):
        one = _ask(passage, lang, wishes)
        if not asks(one.turn, marked=marked) or (
            passage.heading and not _put_to_somebody(one.turn)
        ):
            continue
        asked.append(one)
        _report_all(name, passage, one.turn, one.lint.findings, looked, wishes, found)
    looked.questions = len(asked)
    first = found.passages[0].places[0][0] if found.passages else 1
    lang = spoken([one.turn.lang for one in asked])
    for gap in gaps(asked, wishes.minutes):
        if not found.silences(gap.rule, range(1, first + 1)):
            looked.take(_gap(name, gap, lang), wishes)
    looked.reports.sort(key=lambda report: report.spot)
    return looked


def _ask(passage: Passage, lang: Lang, wishes: Wishes) -> Asked:
    turn, conversation = stage(
        passage.text, lang, names=wishes.names or (), competitors=wishes.competitors or ()
    )
    return Asked(passage, turn, conversation, lint(turn, conversation))


def _put_to_somebody(turn: Turn) -> bool:
    """Whether a heading is itself a question to the customer, not the title of some."""
    return any(unit.closing == "?" and unit.marks.you for unit in turn.read.units)


def _in_our_languages(
    name: str, found: Script, wishes: Wishes, looked: Looked
) -> Iterator[tuple[Passage, Lang]]:
    """Passages with the language each is in; those in another language are named, not judged."""
    asked_for = wishes.lang or "auto"
    whole = "\n".join(passage.text for passage in found.passages)
    sticky: Lang = asked_for if asked_for != "auto" else which(whole, "en")
    strange = {
        passage.places[0][0]: language
        for passage in found.passages
        if asked_for == "auto" and (language := elsewhere(passage.text)) is not None
    }
    if strange and all(
        one.places[0][0] in strange or len(one.text.split()) < 4 for one in found.passages
    ):
        raise BadInput(
            f"{name}: this looks like {next(iter(strange.values()))}. Bascule knows French and English, and does not guess.",
            "With --lang fr or --lang en it is read as that.",
        )
    looked.notes += [
        f"{name}:{line}: this looks like {language} and was not judged."
        for line, language in list(strange.items())[:_MOST_NOTES]
    ]
    if len(strange) > _MOST_NOTES:
        looked.notes.append(
            f"{name}: {len(strange) - _MOST_NOTES} more lines in another language were not judged."
        )
    for passage in found.passages:
        if passage.places[0][0] not in strange:
            yield passage, which(passage.text, sticky) if asked_for == "auto" else sticky


def _report_all(
    name: str,
    passage: Passage,
    turn: Turn,
    findings: tuple[Finding, ...],
    looked: Looked,
    wishes: Wishes,
    silenced: Script | None = None,
) -> None:
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


def _gap(name: str, gap: Gap, lang: Lang) -> Report:
    rule = RULES[gap.rule]
    return Report(
        name, Spot(1, 1, 1, 1), rule.id, rule.severity, 0.8,
        gap.message.in_(lang), rule.advice.in_(lang), gap.repair.in_(lang), lang,
    )  # fmt: skip

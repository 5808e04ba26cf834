"""`bascule disagreements`: the questions that rules and second reader read differently, as labelled material.

One JSON object a line. A person settles each by filling `settled`; `python -m evals.disputed` then tells who was
right how often. `lang`, `context` and `text` are what `bascule annotate --turns` reads, so the same file goes there.
"""

import hashlib
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, TextIO

from pydantic import BeforeValidator, ValidationError

from app.coach.advice import TURNS
from app.errors import BadInput
from app.events import FormId, Frozen, Lang, Role
from app.method.pitfalls import by_id as pitfall_by_id
from app.reports.asked import Discussed
from app.reports.model import Report, Spoken
from app.uses.masking import masked
from app.uses.report.files import Wishes, reports_of
from app.uses.review import LARGEST, is_report
from app.uses.tally import say

_DRAWN_BY_LOT = re.compile(r"[0-9a-f]{20}")


def _known(finding: str) -> str:
    if finding not in pitfall_by_id:
        raise ValueError(f"there is no finding {finding!r}; see `bascule explain`")
    return finding


FindingId = Annotated[str, BeforeValidator(_known)]


class Said(Frozen):
    """A turn that came before."""

    role: Role
    text: str


class OnWords(Frozen):
    """A finding, and the interviewer's words that it stands on."""

    id: FindingId
    words: str


class Reading(Frozen):
    """How somebody read a question; `form` is None where nothing was asked."""

    form: FormId | None
    findings: tuple[OnWords, ...]


class SecondReading(Reading):
    """How a language model read it, and why; `prompt` is None where only the report is left."""

    reason: str
    model: str
    prompt: str | None = None


class Settled(Frozen):
    """What a person who looked at it says: the form, and the ids of all that is wrong with it."""

    form: FormId | None
    findings: tuple[FindingId, ...] = ()


class Disputed(Frozen):
    """One question of the interview `id`, turn `i`, that was read in two ways."""

    id: str
    i: int
    lang: Lang
    context: tuple[Said, ...]
    text: str
    rules: Reading
    second: SecondReading
    settled: Settled | None = None


def run_disagreements(files: Sequence[str], out: Path | None, *, names_masked: bool = True) -> int:
    """Everything `bascule disagreements` does; the exit status: 0, or 1 where a file could not be read."""
    failed = 0
    lines: list[str] = []
    interviews = 0
    for name in files:
        try:
            for report, prompts in _reports(name):
                interviews += 1
                lines += [one.model_dump_json() for one in disputed(report, prompts, names_masked)]
        except (BadInput, OSError) as wrong:
            failed += 1
            say(f"{name}: {wrong.strerror or wrong}" if isinstance(wrong, OSError) else str(wrong))
    if out is None:
        _write(lines, sys.stdout)
    else:
        with out.open("w", encoding="utf-8") as file:
            _write(lines, file)
    say(f"{len(lines)} questions were read differently, in {interviews} interviews.")
    return int(failed > 0)


def _write(lines: list[str], file: TextIO) -> None:
    file.writelines(f"{line}\n" for line in lines)


def _reports(name: str) -> Iterator[tuple[Report, dict[int, str]]]:
    """The reports of a file, each with the prompt of every second reading by turn, where a log tells it."""
    with Path(name).open("rb") as file:
        data = file.read(LARGEST)
    if is_report(data):
        try:
            yield Report.model_validate_json(data), {}
        except ValidationError:
            raise BadInput(
                f"{name}: this report is of another version of Bascule.", "Make it again."
            ) from None
        return
    for read in reports_of(name, data, Wishes()):
        if read.report is None or read.interview is None:
            raise BadInput(read.trouble)
        seen = read.interview.seen
        opinions = seen.coach.opinions.of.items()
        yield read.report, {seen.number(n): advised.prompt for n, advised in opinions}


def disputed(
    report: Report, prompts: dict[int, str], names_masked: bool = True
) -> Iterator[Disputed]:
    """A report's questions that were read in two ways; with masks for names, for these lines travel."""
    if names_masked:
        report, _ = masked(report)
    places = {turn.turn: place for place, turn in enumerate(report.turns)}
    for one in report.asked.discuss:
        place = places[one.asked.turn]
        turn = report.turns[place]
        yield Disputed(
            id=_name(report.id) if names_masked else report.id,
            i=turn.turn,
            lang=report.spoken[0] if report.spoken else report.lang,
            context=tuple(
                Said(role=before.role, text=before.text)
                for before in report.turns[max(0, place - TURNS) : place]
            ),
            text=turn.text,
            rules=_rules(one, turn),
            second=_second(one, prompts.get(turn.turn)),
        )


def _rules(one: Discussed, turn: Spoken) -> Reading:
    found = (OnWords(id=fault.finding, words=turn.text[slice(*fault.span)]) for fault in one.faults)
    return Reading(form=one.form, findings=tuple(found))


def _second(one: Discussed, prompt: str | None) -> SecondReading:
    return SecondReading(
        form=one.other_form,
        findings=tuple(OnWords(id=two.finding, words=two.words.quote) for two in one.others),
        reason=one.reason, model=one.by, prompt=prompt,
    )  # fmt: skip


def _name(interview: str) -> str:
    """An id that names nobody: a file may be called after its participant. The same each time."""
    if _DRAWN_BY_LOT.fullmatch(interview):
        return interview
    return f"interview-{hashlib.sha256(interview.encode()).hexdigest()[:12]}"

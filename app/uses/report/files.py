"""A file becomes reports: any transcript that is read, a log's JSON lines, or many transcripts one a line."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from app.errors import BadInput, UnreadableFile
from app.events import Lang, Product, Transcript
from app.reports.model import Report
from app.sources import samples
from app.sources.files import ReadFile, read, swap, transcript, transcript_lines, with_interviewer
from app.sources.files.decode import as_written
from app.sources.files.labels import in_lexicon, role_word
from app.uses.report.fold import About
from app.uses.report.hearing import (
    Interview,
    log_facts,
    log_interview,
    transcript_interview,
)

_BY_LINE = (".jsonl", ".ndjson")
_LOG = b'{"kind"'
_GUESSED = frozenset(("heuristic", "starter", "self"))


class Wishes(NamedTuple):
    """What a person asked for: the report's language, the product's names, who interviews."""

    lang: Lang | None = None
    names: tuple[str, ...] = ()
    interviewer: str | None = None
    swapped: bool = False


class Read(NamedTuple):
    """One report of a file, or why there is none; `stem` is what to call it.

    `interview` is what the report was folded from.
    """

    stem: str
    report: Report | None
    trouble: str = ""
    notes: tuple[str, ...] = ()
    interview: Interview | None = None


def reports_of(name: str, data: bytes, wishes: Wishes) -> Iterator[Read]:
    """Every report of a file. What cannot be read is named with its cause; nothing is raised for it."""
    stem = PurePath(name).stem
    try:
        if data.lstrip(b"\xef\xbb\xbf \r\n").startswith(_LOG):
            facts = log_facts(PurePath(name).name, as_written(name, data)[0])
            yield _folded(stem, log_interview(facts, About(id=stem, source="live")), wishes)
        elif PurePath(name).suffix.lower() in _BY_LINE:
            yield from _of_lines(name, stem, data, wishes)
        else:
            yield _of_file(name, stem, data, wishes)
    except BadInput as wrong:
        yield Read(stem, None, str(wrong))


def _of_lines(name: str, stem: str, data: bytes, wishes: Wishes) -> Iterator[Read]:
    text = as_written(name, data)[0]
    for line, found in transcript_lines(PurePath(name).name, text):
        if isinstance(found, UnreadableFile):
            yield Read(f"{stem}-{line}", None, str(found))
        else:
            own = found.id or f"{stem}-{line}"
            interview = transcript_interview(_named(found, wishes), About(id=own))
            yield _folded(own, interview, wishes)


def _of_file(name: str, stem: str, data: bytes, wishes: Wishes) -> Read:
    read_file = read(name, data)
    if read_file.format == "canonical" and not _asked_who(wishes):
        text = as_written(name, data)[0]
        told = transcript(PurePath(name).name, text)
        about = About(id=told.id or stem)
        return _folded(stem, transcript_interview(_named(told, wishes), about), wishes)
    return of_read_file(stem, read_file, wishes)


def _asked_who(wishes: Wishes) -> bool:
    return wishes.interviewer is not None or wishes.swapped


def of_read_file(stem: str, read_file: ReadFile, wishes: Wishes) -> Read:
    """The report on a file that was read; raises BadInput where nobody is called as was asked for."""
    if wishes.interviewer is not None:
        read_file = with_interviewer(read_file, wishes.interviewer)
    if wishes.swapped:
        read_file = swap(read_file)
    customer = next((one.label for one in read_file.speakers if one.role == "customer"), "")
    guessed = read_file.interviewer_basis in _GUESSED
    about = About(
        id=read_file.id or stem, participant=customer if _is_a_name(customer) else "",
        interviewer=read_file.interviewer, guessed=guessed,
    )  # fmt: skip
    notes = list(read_file.warnings)
    if guessed:
        sure = round(100 * read_file.confidence)
        notes.append(
            f"{read_file.interviewer} seems to interview ({sure}% sure); --interviewer or --swap says otherwise."
        )
    told = _named(read_file.transcript(), wishes)
    return _folded(stem, transcript_interview(told, about), wishes, tuple(notes))


def report_on_sample(name: str, wishes: Wishes) -> Read:
    """The report on a sample that comes with Bascule."""
    about = samples.about(name)
    known = About(
        id=f"sample-{name}", participant=about["customer"], interviewer=about["interviewer"]
    )
    interview = transcript_interview(_named(samples.load(name), wishes), known)
    return _folded(f"sample-{name}", interview, wishes)


def _folded(stem: str, heard: Interview, wishes: Wishes, notes: tuple[str, ...] = ()) -> Read:
    return Read(stem, heard.report(wishes.lang), notes=notes, interview=heard)


def _is_a_name(label: str) -> bool:
    return bool(label) and role_word(label) is None and not in_lexicon(label)


def _named(told: Transcript, wishes: Wishes) -> Transcript:
    if not wishes.names:
        return told
    names = tuple(dict.fromkeys((*told.product.names, *wishes.names)))
    product = Product.model_validate({**told.product.model_dump(), "names": names})
    return told.model_copy(update={"product": product})

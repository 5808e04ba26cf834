"""`bascule review`: transcripts and logs become reports, many at once; one that fails does not stop the rest."""

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.errors import BadInput
from app.sources import samples
from app.uses.report.files import Read, Wishes, report_on_sample, reports_of
from app.uses.tally import Outcome, Tally, bar, say

if TYPE_CHECKING:
    from app.reports.drawn import Paper
    from app.reports.model import Report
    from app.uses.review_advice import Asking

FORMATS = ("html", "pdf", "docx", "md", "json")
READ = frozenset((".json", ".jsonl", ".ndjson", ".vtt", ".srt", ".sbv", ".txt", ".md"))
"""The endings of files that are looked for in a folder."""
LARGEST = 32_000_000
"""Bytes of one file; each format has its own, lower bound."""
_FEW = 3  # this many or fewer are done here: starting workers takes longer


class Order(NamedTuple):
    """What is asked for of every file: formats, paper, whether names are masked, and where they go.

    `asking` is how a language model is asked about each, None where nobody is.
    """

    out: Path
    formats: tuple[str, ...]
    wishes: Wishes = Wishes()
    masked: bool = False
    paper: "Paper" = "a4"
    asking: "Asking | None" = None


class Job(NamedTuple):
    """One file to report on: its name, where it is (None: a sample), what its reports are called."""

    name: str
    path: Path | None
    stem: str


def schema() -> str:
    """The JSON schema of a report."""
    from app.reports.model import Report

    found = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    found |= Report.model_json_schema(mode="serialization")
    return json.dumps(found, ensure_ascii=False, indent=2)


def run_review(
    targets: Sequence[str], order: Order, *, jobs: int | None = None, quiet: bool = False
) -> int:
    """Everything `bascule review` does; the exit status: 0, or 1 where something failed."""
    from rich.console import Console

    console = Console(stderr=True, quiet=quiet, highlight=False)
    try:
        todo, missing = _todo(targets, order)
        order.out.mkdir(parents=True, exist_ok=True)
    except (BadInput, OSError) as wrong:
        say(str(wrong))
        return 1
    tally = Tally(missing)
    with bar(console, len(todo)) as (progress, task):
        for outcomes in _all(todo, order, jobs):
            for outcome in outcomes:
                tally.take(outcome)
                if outcome.trouble:
                    progress.console.print(
                        f"✗ {outcome.name}: {outcome.trouble}", markup=False, soft_wrap=True
                    )
            progress.advance(task)
    tally.tell(console, order.out)
    return int(tally.failed > 0)


# ------------------------------------------------------------------------------------ what to do


def _todo(targets: Sequence[str], order: Order) -> tuple[list[Job], list[str]]:
    """Every file that is meant, each once, and what could not be found; raises BadInput for nothing."""
    found: dict[Path, str] = {}
    jobs: list[Job] = []
    missing: list[str] = []
    for target in targets:
        path = Path(target)
        if target.startswith("sample:") and target.removeprefix("sample:") in samples.names():
            jobs.append(Job(target, None, target.replace(":", "-")))
        elif path.is_dir():
            found.update((one.resolve(), str(one)) for one in _in_folder(path, order.out))
        elif path.exists():
            found[path.resolve()] = target
        else:
            missing.append(f"{target} cannot be found.")
    jobs += [Job(name, path, path.stem) for path, name in found.items()]
    if not jobs and not missing:
        raise BadInput(
            "There is no transcript here.", f"Transcripts end in {', '.join(sorted(READ))}."
        )
    return _apart(jobs, order), missing


def _in_folder(folder: Path, out: Path) -> Iterator[Path]:
    """The transcripts of a folder, in order; hidden files and what is written by us are left."""
    apart = folder.resolve() in out.resolve().parents
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        ours = apart and out.resolve() in path.resolve().parents
        readable = path.suffix.lower() in READ and path.is_file()
        if readable and not hidden and not ours and not _is_report(path):
            yield path


def is_report(data: bytes) -> bool:
    """Whether these bytes begin as a report in JSON does."""
    return re.match(rb'\s*\{\s*"version": ?\d+,\s*"id":', data) is not None


def _is_report(path: Path) -> bool:
    """Whether a file is a report that was written here before."""
    if path.suffix.lower() != ".json":
        return False
    with path.open("rb") as file:
        return is_report(file.read(200))


def _apart(jobs: list[Job], order: Order) -> list[Job]:
    """Jobs whose reports do not overwrite one another, nor a file that is read."""
    read = {job.path for job in jobs if job.path is not None}
    seen: Counter[str] = Counter()
    kept = []
    for job in jobs:
        stem = job.stem
        if any((order.out / f"{stem}.{ending}").resolve() in read for ending in order.formats):
            stem = f"{stem}.report"
        seen[stem] += 1
        kept.append(job._replace(stem=stem if seen[stem] == 1 else f"{stem}-{seen[stem]}"))
    return kept


# ---------------------------------------------------------------------------------------- doing


def _all(todo: list[Job], order: Order, jobs: int | None) -> Iterator[list[Outcome]]:
    """The outcomes of every job as they come, on all cores where there are many."""
    workers = min(jobs or os.cpu_count() or 1, len(todo))
    if order.asking is not None:
        workers = min(workers, order.asking.parallel)
    if len(todo) <= _FEW or workers < 2:
        for job in todo:
            yield review(job, order)
        return
    if order.asking is not None:
        share = order.asking._replace(parallel=order.asking.parallel // workers)
        order = order._replace(asking=share)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        doing = {pool.submit(review, job, order): job for job in todo}
        for done in as_completed(doing):
            yield _outcome(done, doing.pop(done))


def _outcome(done: "Future[list[Outcome]]", job: Job) -> list[Outcome]:
    """What a worker gave; one that died is one failure among others."""
    try:
        return done.result()
    except Exception as error:
        return [Outcome(job.name, trouble=f"It could not be finished ({type(error).__name__}).")]


def review(job: Job, order: Order) -> list[Outcome]:
    """One file reported on and written; whatever goes wrong is an outcome."""
    outcomes = []
    try:
        for at, read in enumerate(_reads(job, order.wishes)):
            stem = job.stem if at == 0 and read.stem == Path(job.name).stem else _safe(read.stem)
            outcomes.append(_written(job, read, job.stem if at == 0 else stem, order))
    except OSError as wrong:
        outcomes.append(Outcome(job.name, trouble=f"{wrong.strerror or wrong}."))
    except Exception as error:
        # A fault of ours in one report must not cost the others theirs.
        outcomes.append(Outcome(job.name, trouble=f"A fault of Bascule ({type(error).__name__})."))
    return outcomes


def _reads(job: Job, wishes: Wishes) -> Iterable[Read]:
    if job.path is None:
        return [report_on_sample(job.name.removeprefix("sample:"), wishes)]
    with job.path.open("rb") as file:
        return list(reports_of(str(job.path), file.read(LARGEST), wishes))


def _safe(stem: str) -> str:
    kept = "".join(char if char.isalnum() or char in "-_." else "-" for char in stem).strip(".-")
    return kept[:100] or "report"


def _written(job: Job, read: Read, stem: str, order: Order) -> Outcome:
    report = read.report
    if report is None:
        return Outcome(job.name, trouble=read.trouble)
    hidden: tuple[str, ...] = ()
    no_note = ""
    if order.asking is not None and read.interview is not None:
        from app.uses.review_advice import desk

        report, no_note = desk(order.asking).advised(read.interview, report)
    if order.masked:
        from app.uses.masking import masked

        report, found = masked(report)
        hidden = tuple(f"{one.mask} ← {one.name} ({one.times})" for one in found)
    paths = []
    for ending in order.formats:
        path = order.out / f"{stem}.{ending}"
        part = path.with_name(f".{path.name}.part")
        part.write_bytes(drawn(report, ending, order.paper))
        part.replace(path)
        paths.append(str(path))
    return Outcome(
        job.name, tuple(paths), report.score.total, read.notes, masked=hidden, no_note=no_note
    )


def drawn(report: "Report", ending: str, paper: "Paper" = "a4") -> bytes:
    """A report in one of `FORMATS`."""
    if ending == "json":
        return report.model_dump_json(indent=1).encode()
    from app.reports.drawn import draw

    return draw(report, ending, paper)

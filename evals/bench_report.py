"""How long a report takes: its model, each format, a thousand of them; beside a plain baseline in the same run.

    python -m evals.bench_report [--transcripts 1000] [--pdfs 60]

The interview is a sample said twice, cut after an hour. The baseline reads the same JSON and counts the words of
each turn: the least that any report must do; a ratio is a time over the baseline's. A time is the best of
three; the thousand are told once, on two cores, files in and files out. Beside what the clock says stands the
processor's own time, which the machine's other work does not lengthen as much. PDFs are projected from a part
of the thousand. Memory is the most a process of its own held.
"""

import argparse
import contextlib
import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from app.events import Transcript
from app.sources import samples
from app.uses.report import of_transcript
from app.uses.review import FORMATS, Order, drawn, run_review

_TIMES = 3
_HOUR = 3_600.0
_CORES = 2
_INTERVIEWS = Path(__file__).parent / "interviews"
_LABELLED = tuple(f"{lang}-{n:02}" for lang in ("en", "fr") for n in range(1, 5))


def hour(name: str) -> Transcript:
    """A sample said twice, and cut after sixty minutes."""
    told = samples.load(name)
    long = max(turn.end or 0.0 for turn in told.turns) + 2
    again = [
        turn.model_copy(
            update={"i": turn.i + len(told.turns), "start": _later(turn.start, long), "end": _later(turn.end, long)}
        )
        for turn in told.turns
    ]  # fmt: skip
    turns = [turn for turn in (*told.turns, *again) if (turn.start or 0.0) < _HOUR]
    return told.model_copy(update={"turns": tuple(turns)})


def _later(time_of: float | None, by: float) -> float | None:
    return None if time_of is None else round(time_of + by, 2)


class Took(NamedTuple):
    """Seconds by the clock and of the processor."""

    clock: float
    processor: float

    def __str__(self) -> str:
        return f"{self.clock:8.3f} s {self.processor:8.3f} s"


def _spent() -> float:
    mine = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + mine.ru_utime + mine.ru_stime


def _once(work: Callable[[], object]) -> Took:
    clock, spent = time.perf_counter(), _spent()
    work()
    return Took(time.perf_counter() - clock, _spent() - spent)


def _best(work: Callable[[], object]) -> Took:
    return min((_once(work) for _ in range(_TIMES)), key=lambda took: took.processor)


def _plain(text: str) -> int:
    return sum(len(turn["text"].split()) for turn in json.loads(text)["turns"])


def one_hour(name: str) -> None:
    """The model and each format of an interview of an hour."""
    told = hour(name)
    text = told.model_dump_json()
    report = of_transcript(told)
    plain = _best(lambda: _plain(text))
    rows = [("model", lambda: of_transcript(told), "< 0.3 s")]
    budgets = {"pdf": "< 1.5 s", "html": "< 1 s"}
    rows += [
        (ending, (lambda ending=ending: drawn(report, ending)), budgets.get(ending, ""))  # type: ignore[misc]
        for ending in FORMATS
    ]
    words = sum(len(turn.text.split()) for turn in told.turns)
    print(
        f"{name}: {len(told.turns)} turns, {words} words, {report.minutes} minutes; plain {1e3 * plain.processor:.2f} ms"
    )
    for title, work, budget in rows:
        took = _best(work)
        print(
            f"  {title:8}{took}   {took.processor / plain.processor:7.0f} times the plain   {budget}"
        )


def memory(name: str, ending: str) -> float:
    """The most megabytes that a process held which reported on an hour in one format."""
    code = f"from evals.bench_report import _held; _held({name!r}, {ending!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


def _held(name: str, ending: str) -> None:
    drawn(of_transcript(hour(name)), ending)
    # Linux hands the most of the parent on to its child as the child's own: what is asked for is this process's.
    status = Path("/proc/self/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        print(int(line.split()[1]) / 1024)
    else:
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _written(folder: Path, count: int) -> Iterator[Path]:
    """So many transcripts: the labelled ones and the samples, again and again."""
    texts = [(_INTERVIEWS / f"{name}.json").read_text("utf-8") for name in _LABELLED]
    texts += [samples.load(name).model_dump_json(exclude_none=True) for name in samples.names()]
    for n in range(count):
        path = folder / f"p{n:04}.json"
        path.write_text(texts[n % len(texts)], "utf-8")
        yield path


def many(count: int, pdfs: int) -> None:
    """A thousand transcripts to JSON, and a part of them to PDF, on two cores."""
    with tempfile.TemporaryDirectory() as found:
        folder = Path(found)
        (folder / "in").mkdir()
        paths = list(_written(folder / "in", count))
        plain = _best(lambda: [_plain(path.read_text("utf-8")) for path in paths])
        took = _review(paths, folder / "json", "json")
        ratio = took.processor / plain.processor
        print(
            f"{count} transcripts to JSON on {_CORES} cores: {took}, {ratio:.0f} times the plain   < 60 s for 1,000"
        )
        took = _review(paths[:pdfs], folder / "pdf", "pdf")
        whole = Took(took.clock / pdfs * count, took.processor / pdfs * count)
        print(f"{pdfs} of them to PDF: {took}; {count} would take {whole}   < 360 s for 1,000")


def _review(paths: list[Path], out: Path, ending: str) -> Took:
    order = Order(out, (ending,))
    with contextlib.redirect_stderr(io.StringIO()):
        took = _once(
            lambda: run_review([str(one) for one in paths], order, jobs=_CORES, quiet=True)
        )
    written = len(list(out.glob(f"*.{ending}")))
    assert written == len(paths), f"{written} of {len(paths)} were written"
    return took


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--transcripts", type=int, default=1_000)
    parser.add_argument("--pdfs", type=int, default=60)
    wanted = parser.parse_args()
    for name in samples.names():
        one_hour(name)
    for ending in ("json", "html", "pdf", "docx"):
        held = max(memory(name, ending) for name in samples.names())
        print(f"memory of a report in {ending}: {held:.0f} MB   < 200 MB")
    many(wanted.transcripts, min(wanted.pdfs, wanted.transcripts))


if __name__ == "__main__":
    main()

"""`bascule replay FILE`: a transcript is told to a running server as if it were live."""

import asyncio
import json
import os
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from app.errors import BadInput, BasculeError, UnreadableFile
from app.events import Consent, LangSetting, Opening, Preset, Product, Transcript
from app.sources import files, samples
from app.uses.feed import LOOPBACK, FeedProgress, FeedSummary, ServerGone, Speed, feed

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

__all__ = ["FeedProgress", "FeedSummary", "ServerGone", "feed", "run_replay"]

_ANSWER_WITHIN = 10.0


@dataclass(frozen=True, slots=True)
class _Interview:
    """An interview that was opened for the replay."""

    server: str
    id: str
    ingest_url: str
    ingest_token: str
    panel_token: str

    @property
    def panel(self) -> str:
        """The page to look at. The token stands behind the #, which a browser never sends."""
        return f"{self.server}/panel/{self.id}#token={self.panel_token}"


def run_replay(
    file: Path | str,
    server: str = "http://127.0.0.1:8765",
    speed: Speed = 8.0,
    *,
    lang: LangSetting | None = None,
    names: tuple[str, ...] = (),
    interviewer: str | None = None,
    swap: bool = False,
    preset: Preset = "balanced",
    keep_open: bool = False,
    quiet: bool = False,
    trace: bool = False,
) -> int:
    """The body of `bascule replay FILE`; returns the exit status: 0 all told, 1 not, 130 interrupted.

    `file` is a transcript in any format that is read, or `sample:fr`, `sample:en`. `lang` and `names`
    (of the product) go before what the file says; `interviewer` is a label of the file. The interview
    is closed at the end, or when it is interrupted, unless `keep_open`. With `trace` no server is asked:
    what the coach makes of each turn is printed. What went wrong is said on standard error.
    """
    from rich.console import Console

    console = Console(stderr=True, quiet=quiet, highlight=False)
    try:
        transcript, customer = _transcript(str(file), interviewer, swap, console)
        names = names or transcript.product.names
        opening = Opening(
            lang=lang or transcript.lang,
            product=Product(**{**transcript.product.model_dump(), "names": names}),
            participant=customer, preset=preset, consent=Consent(given=True, basis="other", record=True),
        )  # fmt: skip
        if trace:
            return _traced(transcript, opening)
        interview = _open(server.rstrip("/"), opening)
        if not quiet:
            print(f"Panel: {interview.panel}", flush=True)
        _tell(transcript, interview, speed, keep_open, console)
    except BasculeError as error:
        Console(stderr=True, highlight=False, soft_wrap=True).print(str(error), markup=False)
        return 1
    except KeyboardInterrupt:
        console.print("Interrupted.")
        return 130
    return 0


def _traced(transcript: Transcript, opening: Opening) -> int:
    from rich.console import Console

    from app.uses.trace import print_trace

    try:
        print_trace(transcript, opening, Console(highlight=False))
    except BrokenPipeError:
        # The reader of the pipe has seen enough; Python would complain of the rest when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _tell(
    transcript: Transcript, interview: _Interview, speed: Speed, keep_open: bool, console: "Console"
) -> None:
    try:
        with _progress(console, transcript) as show:
            summary = asyncio.run(
                feed(
                    transcript,
                    interview.ingest_url,
                    interview.ingest_token,
                    speed=speed,
                    on_progress=show,
                )
            )
    finally:
        # Closing is a courtesy: what went wrong before is what a person has to hear of.
        if not keep_open:
            with suppress(BasculeError):
                _close(interview)
    again = f", connected again {summary.reconnects} times" if summary.reconnects else ""
    console.print(
        f"{summary.turns} turns told in {summary.seconds:.1f} s, {summary.acked} acknowledged{again}."
    )
    for words in summary.refused[:5]:
        console.print(f"Refused: {words}", markup=False)


def _transcript(
    file: str, interviewer: str | None, swap: bool, console: "Console"
) -> tuple[Transcript, str]:
    """What is to be told, and the customer's name."""
    if file.startswith("sample:"):
        sample = file.removeprefix("sample:")
        return samples.load(sample), samples.about(sample)["customer"]
    path = Path(file)
    try:
        read = files.read(path.name, path.read_bytes())
    except OSError as error:
        raise UnreadableFile(f"{path.name} cannot be opened: {error.strerror}.") from None
    if interviewer:
        read = files.with_interviewer(read, interviewer)
    if swap:
        read = files.swap(read)
    for warning in read.warnings:
        console.print(f"{read.name}: {warning}", markup=False)
    customer = next((one.label for one in read.speakers if one.role == "customer"), "")
    return read.transcript(), customer


@contextmanager
def _progress(
    console: "Console", transcript: Transcript
) -> "Iterator[Callable[[FeedProgress], None]]":
    """A bar with the turn, the interview's time and who speaks."""
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn("{task.fields[clock]}"), BarColumn(), TextColumn("turn {task.fields[turn]}"),
               TextColumn("{task.fields[who]}", markup=False))  # fmt: skip
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task(
            "", total=None, clock="00:00", turn=f"0/{len(transcript.turns)}", who=""
        )

        def show(now: FeedProgress) -> None:
            bar.update(
                task, total=now.length or 1, completed=now.at, turn=f"{now.turn}/{now.turns}",
                clock=f"{int(now.at) // 60:02}:{int(now.at) % 60:02}", who=now.speaker or now.role,
            )  # fmt: skip

        yield show


def _open(server: str, opening: Opening) -> _Interview:
    answer = _ask(server, "", opening.model_dump_json().encode())
    try:
        return _Interview(
            server,
            answer["id"],
            answer["ingest"]["url"],
            answer["ingest"]["token"],
            answer["panel"]["token"],
        )
    except (KeyError, TypeError):
        raise _stranger(server) from None


def _close(interview: _Interview) -> None:
    _ask(interview.server, f"/{interview.id}/close", b"", interview.panel_token)


def _ask(server: str, path: str, body: bytes, token: str = "") -> Any:
    """POST to a route of interviews and return the JSON that answers.

    Raises `ServerGone`, or `BadInput` with the server's own words.
    """
    host = _host(server)
    headers = {"Content-Type": "application/json"} | (
        {"Authorization": f"Bearer {token}"} if token else {}
    )
    direct = [urllib.request.ProxyHandler({})] if host in LOOPBACK else []
    try:
        url = f"{server}/v1/interviews{path}"
        request = urllib.request.Request(url, body, headers, method="POST")
        with urllib.request.build_opener(*direct).open(request, timeout=_ANSWER_WITHIN) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        raise _refusal(server, error) from None
    except (json.JSONDecodeError, UnicodeError, HTTPException):
        raise _stranger(server) from None
    except OSError as error:
        why = getattr(error, "reason", error)
        raise ServerGone(
            f"There is no Bascule server at {server} ({why}).",
            "Start it with `bascule serve`, or say where it is.",
        ) from None


def _host(server: str) -> str:
    try:
        parts = urlsplit(server)
        if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0:
            return parts.hostname
    except ValueError:
        pass
    raise BadInput(
        f"{server} is not the address of a server.", "It looks like http://127.0.0.1:8765."
    )


def _refusal(server: str, error: urllib.error.HTTPError) -> BasculeError:
    with error:
        try:
            said = json.load(error)["error"]
            return BadInput(f"The server refuses: {said['message']}", said["remedy"])
        except (ValueError, KeyError, TypeError, OSError):
            return _stranger(server)


def _stranger(server: str) -> ServerGone:
    return ServerGone(
        f"What answers at {server} is not a Bascule server.", "Is it the right address?"
    )

"""Reading a transcript file: which format, what was said, by whom, and who seems to interview."""

import re
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from app.errors import BadInput, UnreadableFile
from app.events import CanonicalTurn, LangSetting, Product, Role, Transcript
from app.sources.files.asides import without_asides
from app.sources.files.canonical import CANONICAL
from app.sources.files.decode import decode
from app.sources.files.languages import language
from app.sources.files.people import Basis, Casting, Speaker, cast, casting, tally
from app.sources.files.plain import PLAIN
from app.sources.files.rows import Format, Row, Rows, counted, one_line, pieces
from app.sources.files.sbv import SBV
from app.sources.files.srt import SRT
from app.sources.files.webvtt import WEBVTT

FORMATS: tuple[Format, ...] = (CANONICAL, WEBVTT, SRT, SBV, PLAIN)

_SPEECH = re.compile(r"[^\W\d_]{2,}")
_WHO = "Nobody could be told to be the interviewer: say who asks the questions."
_NO_NAMES = "No speaker is named in this file, so who says what is not known."


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A transcript file that was read, ready for a preview and for "who is the interviewer?".

    `turns` carry `speaker` as the file names them. `interviewer` is a label of `speakers`, and
    `interviewer_basis` says how it is known: `label` the file says so, `self` it is who made the
    file, `starter` it is who recorded, `heuristic` by how they talk (0 to 1 in `confidence`), `user`
    a person said so. `duration` is in seconds. `annotations` counts stage directions that were kept
    out of the text. `warnings` are sentences for a person.
    """

    name: str
    format: str
    lang: LangSetting
    speakers: tuple[Speaker, ...]
    turns: tuple[CanonicalTurn, ...]
    interviewer: str | None
    interviewer_basis: Basis
    confidence: float
    duration: float | None
    annotations: int = 0
    warnings: tuple[str, ...] = ()
    id: str = ""
    product: Product = field(default_factory=Product)

    def transcript(self) -> Transcript:
        """The file as a transcript in the canonical form."""
        name = self.id or PurePath(self.name).stem
        return Transcript(id=name, lang=self.lang, product=self.product, turns=self.turns)


def read(name: str, data: bytes) -> ReadFile:
    """Read a transcript in any format of `FORMATS`.

    `name` is the file's name; it helps to tell the format and stands in messages. Raises
    `UnreadableFile`, and nothing else, for whatever bytes cannot be read.
    """
    shown = one_line(PurePath(name).name)[:100] or "The file"
    text, warnings = decode(shown, data)
    fmt = max(FORMATS, key=lambda one: one.suits(name, text))
    found = fmt.parse(text)
    rows, asides = _tidy(found.rows)
    if not any(_SPEECH.search(row.text) for row in rows):
        raise UnreadableFile(
            f"{shown} holds nothing that looks like speech.", "Is it the right file?"
        )
    read_file = _assembled(shown, fmt, found, rows, asides)
    return replace(read_file, warnings=(*warnings, *read_file.warnings))


def with_interviewer(read_file: ReadFile, label: str) -> ReadFile:
    """The same file with this speaker as the interviewer.

    The other of two becomes the customer; of several, who says most, and the rest are observers.
    Raises `BadInput` when nobody of this label speaks.
    """
    known = [one.label for one in read_file.speakers]
    if label not in known:
        named = ", ".join(known) or "nobody"
        raise BadInput(f"No speaker is called {label!r} in this file.", f"Who speaks: {named}.")
    return _in_roles(read_file, casting(read_file.speakers, label, "user", 1.0))


def swap(read_file: ReadFile) -> ReadFile:
    """The interviewer and the customer the other way round; of an unknown pair, the first interviews.

    A file in which nobody is named comes back as it is.
    """
    customers = [one.label for one in read_file.speakers if one.role == "customer"]
    chosen = customers or [one.label for one in read_file.speakers]
    return with_interviewer(read_file, chosen[0]) if chosen else read_file


def _assembled(name: str, fmt: Format, found: Rows, rows: list[Row], asides: int) -> ReadFile:
    speakers = tally((row.speaker, row.text) for row in rows)
    said = " ".join(row.text for row in rows)
    warnings = list(found.warnings)
    if asides:
        what = counted(
            asides, "stage direction like (silence) was", "stage directions like (silence) were"
        )
        warnings.append(f"{what} kept out of the text.")
    roles = cast(speakers, rows, found.starter)
    if not speakers:
        warnings.append(_NO_NAMES)
    elif roles.interviewer is None:
        warnings.append(_WHO)
    turns = tuple(_turn(row, i) for i, row in enumerate(rows))
    read_file = ReadFile(
        name, fmt.id, found.lang if found.lang != "auto" else language(said), speakers, turns,
        None, "none", 0.0, _duration(rows), asides, tuple(warnings), found.id, found.product,
    )  # fmt: skip
    return _in_roles(read_file, roles, given=[row.role for row in rows])


def _turn(row: Row, i: int) -> CanonicalTurn:
    return CanonicalTurn(
        i=i, role="unknown", text=row.text, start=row.start, end=row.end, speaker=row.speaker
    )


def _in_roles(
    read_file: ReadFile, roles: Casting, given: list[Role | None] | None = None
) -> ReadFile:
    """Give every turn and speaker its role; what the file itself says of a turn goes first."""
    turns = []
    for i, turn in enumerate(read_file.turns):
        role = (given[i] if given else None) or roles.roles.get(turn.speaker or "", "unknown")
        turns.append(turn.model_copy(update={"role": role}))
    speakers = tuple(
        replace(one, role=roles.roles[one.label], role_basis=roles.basis)
        if one.label in roles.roles
        else replace(one, role="unknown", role_basis="none")
        for one in read_file.speakers
    )
    warnings = read_file.warnings
    if roles.interviewer is not None:
        warnings = tuple(warning for warning in warnings if warning != _WHO)
    return replace(
        read_file, turns=tuple(turns), speakers=speakers, interviewer=roles.interviewer,
        interviewer_basis=roles.basis, confidence=roles.confidence, warnings=warnings,
    )  # fmt: skip


def _tidy(rows: tuple[Row, ...]) -> tuple[list[Row], int]:
    """Rows fit to be turns: no stage directions, nothing empty, nothing endless, times that can be."""
    tidy: list[Row] = []
    asides = 0
    for row in rows:
        text, dropped = without_asides(one_line(row.text))
        asides += dropped
        label = row.speaker or (row.role if row.role not in (None, "unknown") else None)
        start, end = _possible(row.start, row.end)
        tidy += [Row(label, piece, start, end, row.role) for piece in pieces(one_line(text))]
    return tidy, asides


def _possible(start: float | None, end: float | None) -> tuple[float | None, float | None]:
    """Times as they are if they can be, None if not: negative, backward, over a day."""
    if start is not None and not 0 <= start <= 86_400:
        start = None
    if end is not None and not (start or 0) <= end <= 86_400:
        end = None
    return start, end


def _duration(rows: list[Row]) -> float | None:
    times = [time for row in rows for time in (row.start, row.end) if time is not None]
    return round(max(times), 3) if times else None

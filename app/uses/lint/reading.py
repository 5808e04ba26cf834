"""From a target to what came of it: read it, tell a guide from a transcript, look at it."""

from pathlib import PurePath

from app.errors import BadInput, UnreadableFile
from app.sources.files import ReadFile, read, with_interviewer
from app.sources.files.decode import as_written
from app.uses.lint.config import Wishes
from app.uses.lint.docx import docx_text, is_docx
from app.uses.lint.guide import look_at_guide
from app.uses.lint.looking import Kind, Looked, reported
from app.uses.lint.markdown import Script, script, without_comments
from app.uses.lint.targets import Target
from app.uses.lint.transcript import Placed, is_transcript, looked_at

_LINES = (".jsonl", ".ndjson")
# What these are named is what they must be; text may be anything.
_NO_GUIDE = (".json", ".vtt", ".srt", ".sbv", *_LINES)


def look(
    target: Target, wishes: Wishes, kind: Kind | None = None, interviewer: str | None = None
) -> Looked:
    """Everything there is to say of one target; raises `BadInput` where it cannot be used.

    `kind` says outright whether it is a guide or a transcript, `interviewer` who asks in a transcript.
    """
    data = target.content()
    if not data.strip():
        return Looked("guide", notes=[f"{target.name} is empty: there is nothing to look at."])
    text, notes = _text(target.name, data)
    if PurePath(target.name).suffix.lower() in _LINES:
        looked = _several(target.name, text, wishes, interviewer)
    else:
        looked = _one(target.name, text, wishes, kind, interviewer)
    looked.notes = notes + looked.notes
    return looked


def _text(name: str, data: bytes) -> tuple[str, list[str]]:
    """The text of a file, line for line, and sentences about how it was read."""
    if is_docx(name, data):
        return docx_text(name, data), []
    text, warnings = as_written(name, data)
    return text, [f"{name}: {warning}" for warning in warnings]


def _one(
    name: str, text: str, wishes: Wishes, kind: Kind | None, interviewer: str | None
) -> Looked:
    if kind != "guide":
        silenced, readable = without_comments(text)
        read_file = _talk(name, readable, surely=kind == "transcript")
        if read_file is not None and (kind == "transcript" or is_transcript(read_file)):
            return _transcript(name, readable, read_file, wishes, interviewer, Script([], silenced))
    return look_at_guide(name, script(text), wishes)


def _talk(name: str, text: str, *, surely: bool) -> ReadFile | None:
    """The text as a transcript; None where it cannot be one and nobody says that it is."""
    suffix = PurePath(name).suffix.lower()
    try:
        return read("document.txt" if suffix == ".docx" else name, text.encode())
    except UnreadableFile:
        if surely or suffix in _NO_GUIDE or text.lstrip()[:1] in ("{", "["):
            raise
        return None


def _several(name: str, text: str, wishes: Wishes, interviewer: str | None) -> Looked:
    """One transcript a line; a line that cannot be read is named and passed over."""
    looked = Looked("transcript")
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found = _transcript(
                name, line, read(name, line.encode()), wishes, interviewer, Script(), first=number
            )
        except BadInput as wrong:
            looked.unread.append(f"{name}, line {number}: {wrong}")
            continue
        looked.reports += found.reports
        looked.questions += found.questions
    return looked


def _transcript(
    name: str,
    text: str,
    read_file: ReadFile,
    wishes: Wishes,
    interviewer: str | None,
    silenced: Script,
    first: int = 1,
) -> Looked:
    if interviewer is not None:
        read_file = with_interviewer(read_file, interviewer)
    if not any(turn.role == "interviewer" for turn in read_file.turns):
        who = ", ".join(one.label for one in read_file.speakers) or "nobody is named"
        raise BadInput(
            f"In {name} nobody could be told to be the interviewer.",
            f"Say who asks with --interviewer ({who}).",
        )
    looked = Looked("transcript")
    placed = Placed(text, first)
    product = read_file.product.model_copy(
        update={
            "names": (*read_file.product.names, *(wishes.names or ())),
            "competitors": (*read_file.product.competitors, *(wishes.competitors or ())),
        }
    )
    for turn, found in looked_at(read_file, product, wishes.lang or "auto"):
        passage = placed.passage(turn.text)
        if found is None:
            continue
        looked.questions += found.form is not None
        for finding in found.findings:
            looked.take(reported(name, passage, turn, finding), wishes, silenced)
    return looked

"""`bascule annotate`: files in, one JSON object a line out. What cannot be read is named; the rest is done."""

import io
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, TextIO

from pydantic import ValidationError

from app.errors import BadInput, UnreadableFile
from app.events import Lang, LangSetting, Opening, Product, Transcript
from app.language.elsewhere import elsewhere
from app.sources.files import read, transcript, transcript_lines, with_interviewer
from app.sources.files.decode import as_written
from app.uses.annotate import Line, SingleTurn, annotate, annotate_turn

STDIN = "-"
_MOST = 32_000_000  # bytes; each format has its own, lower bound
_BY_LINE = (".jsonl", ".ndjson")


def run_annotate(
    files: Sequence[str],
    *,
    turns: bool = False,
    lang: LangSetting = "auto",
    names: tuple[str, ...] = (),
    interviewer: str | None = None,
) -> int:
    """Everything `bascule annotate` does; gives the exit status: 0, or 1 where something could not be read."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # the contract's, whatever the terminal's is
    desk = Desk(sys.stdout, sys.stderr, lang, names, interviewer)
    for name in files:
        if turns:
            desk.single_turns(name)
        else:
            desk.transcripts(name)
    return int(not desk.clean)


class Desk:
    """Where annotations are written and complaints are made; `clean` until the first complaint."""

    def __init__(
        self,
        out: TextIO,
        err: TextIO,
        lang: LangSetting = "auto",
        names: tuple[str, ...] = (),
        interviewer: str | None = None,
    ) -> None:
        self.out, self.err = out, err
        self.lang, self.names, self.interviewer = lang, names, interviewer
        self.clean = True

    # ---------------------------------------------------------------------------- single turns

    def single_turns(self, name: str) -> None:
        """`--turns`: one line in, one line out, in order."""
        opening = Opening(lang=self.lang, product=Product(names=self.names))
        for number, line in self._lines(name):
            try:
                single = SingleTurn.model_validate_json(line)
            except ValidationError as wrong:
                self._complain(f"{_shown(name)}, line {number}: {_cause(wrong)}")
                continue
            self._write(annotate_turn(single, opening))

    def _lines(self, name: str) -> Iterator[tuple[int, str]]:
        """The lines of a file that hold something, counted from 1; one that is no UTF-8 is named."""
        try:
            with _opened(name) as file:
                for number, raw in enumerate(file, 1):
                    try:
                        line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
                    except UnicodeDecodeError:
                        self._complain(f"{_shown(name)}, line {number}: this is not UTF-8.")
                        continue
                    if line.strip():
                        yield number, line
        except OSError as wrong:
            self._complain(_no_file(name, wrong))

    # ----------------------------------------------------------------------------- transcripts

    def transcripts(self, name: str) -> None:
        """Every transcript of a file: one in most formats, one a line in JSON lines."""
        if Path(name).suffix.lower() in _BY_LINE:
            self._one_a_line(name, self._lines(name))
            return
        try:
            with _opened(name) as file:
                data = file.read(_MOST)
        except OSError as wrong:
            self._complain(_no_file(name, wrong))
            return
        if name == STDIN and _is_json_lines(data):
            lines = data.decode("utf-8-sig", "replace").split("\n")
            self._one_a_line(name, ((n, line) for n, line in enumerate(lines, 1) if line.strip()))
            return
        try:
            self._read(name, data)
        except BadInput as wrong:
            self._complain(_named(name, wrong))

    def _one_a_line(self, name: str, lines: Iterable[tuple[int, str]]) -> None:
        for number, line in lines:
            for _, found in transcript_lines(_shown(name), line, first=number):
                if isinstance(found, UnreadableFile):
                    self._complain(str(found))
                else:
                    self._annotate(found, f"{_shown(name)}, line {number}")

    def _read(self, name: str, data: bytes) -> None:
        """A file of any format: a canonical one as it is written, another as the product reads it."""
        read_file = read(_shown(name), data)
        stem = "" if name == STDIN else Path(name).stem
        if read_file.format == "canonical":
            told = transcript(_shown(name), as_written(_shown(name), data)[0])
            self._annotate(told.model_copy(update={"id": told.id or stem}), _shown(name))
            return
        if self.interviewer is not None:
            read_file = with_interviewer(read_file, self.interviewer)
        for warning in read_file.warnings:
            self._say(f"{_shown(name)}: {warning}")
        said = Transcript(id=stem, lang="auto", turns=read_file.turns)
        self._annotate(said, _shown(name), None if read_file.lang == "auto" else read_file.lang)

    def _annotate(self, said: Transcript, where: str, first: Lang | None = None) -> None:
        names = tuple(dict.fromkeys((*said.product.names, *self.names)))
        product = said.product.model_copy(update={"names": names})
        told = said.lang if said.lang != "auto" else self.lang
        if told == "auto":
            strange = elsewhere(" ".join(turn.text for turn in said.turns[:40]))
            if strange is not None:
                self._say(f"{where}: this looks like {strange}; Bascule knows French and English.")
        for line in annotate(said.model_copy(update={"product": product, "lang": told}), first):
            self._write(line)

    # ------------------------------------------------------------------------------- the rest

    def _write(self, line: Line) -> None:
        self.out.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _complain(self, sentence: str) -> None:
        self.clean = False
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.err.write(f"bascule: {sentence}\n")


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if name == STDIN else Path(name).open("rb")


def _is_json_lines(data: bytes) -> bool:
    """Whether what came in holds one transcript a line: one of its first lines is one by itself."""
    begun = [line for line in data[:2_000_000].split(b"\n") if line.strip()][:5]
    return any(_is_transcript(line) for line in begun)


def _is_transcript(line: bytes) -> bool:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "turns" in found


def _shown(name: str) -> str:
    return "standard input" if name == STDIN else name


def _no_file(name: str, wrong: OSError) -> str:
    return f"{_shown(name)} cannot be read: {wrong.strerror or wrong}."


def _named(name: str, wrong: BadInput) -> str:
    """A message with the file's whole name in front, whatever part of it the message holds."""
    shown, short = _shown(name), Path(name).name
    said = str(wrong)
    if said.startswith(shown):
        return said
    return f"{shown}{said.removeprefix(short)}" if said.startswith(short) else f"{shown}: {said}"


def _cause(wrong: ValidationError) -> str:
    """What is wrong with a line, in words, without what it says."""
    found = wrong.errors(include_url=False, include_input=False)
    parts = [(".".join(map(str, one["loc"])), one["msg"]) for one in found[:3]]
    return "; ".join(f"{place}: {message}" if place else message for place, message in parts) + "."

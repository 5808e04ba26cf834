"""Transcript files: one format, one file, pure functions from bytes to turns.

`read(name, data)` gives a `ReadFile`: what was said, by whom, and who seems to be the interviewer.
A person may say otherwise with `with_interviewer` and `swap`. `transcript` reads a canonical one as it is
written, `transcript_lines` one a line. A new format is a new file here with a `Format` in it, and its name in `FORMATS`.
"""

from app.sources.files.canonical import transcript, transcript_lines
from app.sources.files.people import Basis, Speaker
from app.sources.files.reading import FORMATS, ReadFile, read, swap, with_interviewer

__all__ = [
    "FORMATS",
    "Basis",
    "ReadFile",
    "Speaker",
    "read",
    "swap",
    "transcript",
    "transcript_lines",
    "with_interviewer",
]

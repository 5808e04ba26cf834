"""Transcript files: one format, one file, pure functions from bytes to turns.

`read(name, data)` gives a `ReadFile`: what was said, by whom, and who seems to be the interviewer.
A person may say otherwise with `with_interviewer` and `swap`. `transcript_lines` reads one canonical
transcript a line. A new format is a new file here with a `Format` in it, and its name in `FORMATS`.
"""

from app.sources.files.canonical import transcript_lines
from app.sources.files.people import Basis, Speaker
from app.sources.files.reading import FORMATS, ReadFile, read, swap, with_interviewer

__all__ = [
    "FORMATS",
    "Basis",
    "ReadFile",
    "Speaker",
    "read",
    "swap",
    "transcript_lines",
    "with_interviewer",
]

"""Bytes into text: which encoding, and a plain word on what is no text at all."""

import re

from app.errors import UnreadableFile
from app.sources.files.rows import counted

MAX_BYTES = 5_000_000
MAX_LINES = 200_000
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\u2028\u2029]")
_EMPTY_LINES = re.compile("\n{3,}")
_SOUND = "Transcribe it first, then bring the transcript (.vtt, .srt or .txt)."
_TO_TEXT = "Save it as plain text (.txt), or export the transcript as .vtt, and try again."

# (first bytes, at offset, what it is, what to do)
_KNOWN: tuple[tuple[bytes, int, str, str], ...] = (
    (b"%PDF", 0, "a PDF document", _TO_TEXT),
    (b"\xd0\xcf\x11\xe0", 0, "an old Word document (.doc)", _TO_TEXT),
    (b"{\\rtf", 0, "a rich text document (.rtf)", _TO_TEXT),
    (b"RIFF", 0, "a sound or video recording", _SOUND),
    (b"ID3", 0, "a sound recording", _SOUND),
    (b"\xff\xfb", 0, "a sound recording", _SOUND),
    (b"\xff\xf3", 0, "a sound recording", _SOUND),
    (b"\xff\xf1", 0, "a sound recording", _SOUND),
    (b"OggS", 0, "a sound recording", _SOUND),
    (b"fLaC", 0, "a sound recording", _SOUND),
    (b"ftyp", 4, "a sound or video recording", _SOUND),
    (b"\x1aE\xdf\xa3", 0, "a sound or video recording", _SOUND),
    (b"\x89PNG", 0, "a picture", "Bring the transcript as text, not as a picture of it."),
    (b"\xff\xd8\xff", 0, "a picture", "Bring the transcript as text, not as a picture of it."),
    (b"\x1f\x8b", 0, "a compressed archive", "Unpack it, then bring the transcript that is in it."),
    (
        b"7z\xbc\xaf",
        0,
        "a compressed archive",
        "Unpack it, then bring the transcript that is in it.",
    ),
    (b"SQLite format 3", 0, "a database", "Export the transcript from it as text."),
)


def decode(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    r"""The text of a file, lines ending in `\n`, and warnings (sentences).

    Knows UTF-8 and UTF-16 with and without a mark, UTF-32 with one, and takes the rest for Windows
    western European. Raises `UnreadableFile` for a file that is empty, over 5 MB, or no text.
    """
    text, warnings = as_written(name, data)
    return _EMPTY_LINES.sub("\n\n", text), warnings


def as_written(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The same with every empty line where it stands, so that lines can be counted."""
    if len(data) > MAX_BYTES:
        raise UnreadableFile(
            f"{name} is too large: {len(data) / 1e6:.1f} MB, where {MAX_BYTES // 1_000_000} MB is the most.",
            "Cut it into one file an interview.",
        )
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFile(f"{name} is empty.", "Export the transcript again.")
    _refuse_binary(name, data)
    text, warnings = _text(data)
    if _mostly_noise(text):
        raise UnreadableFile(
            f"{name} is not a text file.", "Bring a transcript as .vtt, .srt, .txt or .json."
        )
    lines = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    if lines.count("\n") > MAX_LINES:
        raise UnreadableFile(
            f"{name} has over {MAX_LINES} lines, more than any interview.",
            "Cut it into one file an interview.",
        )
    return lines, warnings


def _text(data: bytes) -> tuple[str, tuple[str, ...]]:
    encoding = _wide(data)
    if encoding is None:
        try:
            return data.decode("utf-8-sig"), ()
        except UnicodeDecodeError:
            encoding = "utf-8-sig" if _nearly_utf8(data) else "cp1252"
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    if not broken:
        return text, ()
    what = counted(
        broken, "character could not be read and is", "characters could not be read and are"
    )
    return text, (f"{what} shown as \ufffd.",)


def _wide(data: bytes) -> str | None:
    """Which of the encodings with two or four bytes a character this is, or None."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = data[:4096]
    even, odd, half = head[::2].count(0), head[1::2].count(0), max(1, len(head) // 2)
    if odd > 0.3 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _nearly_utf8(data: bytes) -> bool:
    """UTF-8 with a wound (a cut last character, a stray byte) rather than another encoding."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text) - broken
    cut_at_end = broken == 1 and text.endswith("\ufffd") and data[-1] >= 0x80 and whole > 0
    return cut_at_end or whole > 10 * broken


def _mostly_noise(text: str) -> bool:
    head = text[:20_000]
    control = sum(char < " " and char not in "\t\n\r\f\v" for char in head)
    return control + head.count("\ufffd") > 0.05 * len(head)


def _refuse_binary(name: str, data: bytes) -> None:
    what = remedy = ""
    if data.startswith(b"PK\x03\x04"):
        what, remedy = _packed(data)
    for first, offset, known, todo in _KNOWN:
        if data[offset : offset + len(first)] == first:
            what, remedy = known, todo
    if not what and re.match(rb"\s*<(?:!doctype\s+html|html)\b", data, re.IGNORECASE):
        what, remedy = (
            "a web page",
            "Download the transcript itself instead of the page that shows it.",
        )
    if what:
        raise UnreadableFile(f"{name} is {what}, not a transcript in text.", remedy)


def _packed(data: bytes) -> tuple[str, str]:
    """What a ZIP holds: Office and OpenDocument files are ZIPs, whose file names are in the clear."""
    if b"word/document" in data:
        return "a Word document (.docx)", _TO_TEXT
    if b"xl/workbook" in data or b"ppt/presentation" in data:
        return "an Office document", _TO_TEXT
    if b"opendocument" in data:
        return "an OpenDocument file", _TO_TEXT
    return "a ZIP archive", "Unpack it, then bring the transcript that is in it."

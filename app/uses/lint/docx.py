"""A Word document (.docx) as lines of text, one a paragraph, with nothing but the standard library.

A document may be made to explode when it is unpacked: its size is bounded before and while reading, and
XML that declares entities is refused.
"""

import io
import zipfile
from xml.etree import ElementTree

from app.errors import UnreadableFile

MAX_PACKED = 20_000_000
MAX_TEXT = 30_000_000  # bytes of XML
_DOCUMENT = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_HEADINGS = ("heading", "titre", "title", "subtitle", "sous-titre")
_SAVE_AGAIN = "Open it in Word or LibreOffice, save it again as .docx or as .txt, and try that."


def is_docx(name: str, data: bytes) -> bool:
    """Whether this is a Word document, by its name and its first bytes."""
    return data.startswith(b"PK\x03\x04") and (
        name.lower().endswith(".docx") or b"word/document" in data
    )


def docx_text(name: str, data: bytes) -> str:
    """The paragraphs of a Word document, one a line, headings marked with `#`; raises `UnreadableFile`."""
    try:
        root = ElementTree.fromstring(_unpacked(name, data))
    except ElementTree.ParseError:
        raise UnreadableFile(f"{name} holds broken XML.", _SAVE_AGAIN) from None
    space = _STRICT if root.tag.startswith(_STRICT) else _W
    return "\n".join(_line(paragraph, space) for paragraph in root.iter(f"{space}p"))


def _unpacked(name: str, data: bytes) -> bytes:
    if len(data) > MAX_PACKED:
        raise UnreadableFile(
            f"{name} is too large: {len(data) / 1e6:.0f} MB, where {MAX_PACKED // 1_000_000} MB is the most.",
            "Save the text alone, as .docx or .txt.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open(_DOCUMENT) as document:
            xml = document.read(MAX_TEXT + 1)
    except (
        zipfile.BadZipFile,
        KeyError,
        OSError,
        RuntimeError,
        NotImplementedError,
        ValueError,
        EOFError,
    ):
        raise UnreadableFile(
            f"{name} is no Word document that can be opened.", _SAVE_AGAIN
        ) from None
    except Exception as wrong:  # zlib.error and what other unpackers raise on damaged data
        if type(wrong).__module__ not in ("zlib", "_lzma", "lzma", "bz2"):
            raise
        raise UnreadableFile(f"{name} is a damaged Word document.", _SAVE_AGAIN) from None
    if len(xml) > MAX_TEXT:
        raise UnreadableFile(
            f"{name} unpacks to over {MAX_TEXT // 1_000_000} MB of text, more than any guide.",
            _SAVE_AGAIN,
        )
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise UnreadableFile(
            f"{name} declares entities, which no word processor does.", _SAVE_AGAIN
        )
    return xml


def _line(paragraph: ElementTree.Element, space: str) -> str:
    """What a paragraph says; text boxes inside it are paragraphs of their own."""
    said: list[str] = []
    _say(paragraph, space, said)
    style = paragraph.find(f"{space}pPr/{space}pStyle")
    named = (style.get(f"{space}val") or "").lower() if style is not None else ""
    words = "".join(said).replace("\n", " ")
    return f"# {words}" if words.strip() and named.startswith(_HEADINGS) else words


def _say(element: ElementTree.Element, space: str, said: list[str]) -> None:
    for child in element:
        if child.tag == f"{space}t":
            said.append(child.text or "")
        elif child.tag in (f"{space}tab", f"{space}br", f"{space}cr"):
            said.append(" ")
        elif child.tag == f"{space}noBreakHyphen":
            said.append("-")
        elif child.tag != f"{space}p" and not child.tag.endswith("}Fallback"):
            _say(child, space, said)

"""What a Word file needs besides words: styles, page, language, bookmarks, links, alternative texts."""

from datetime import datetime
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import BaseStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from app.events import Lang
from app.reports.outline import Outline

QUOTE: Final = "Quote"
DOUBTFUL: Final = "Report Doubtful Quote"
_INK, SOFT, _AMBER = RGBColor(0x1E, 0x1B, 0x17), RGBColor(0x5C, 0x56, 0x4C), "815000"
_TAGS: dict[Lang, str] = {"fr": "fr-FR", "en": "en-GB"}
TEXT_WIDTH: Final = Cm(15.4)
_PAPERS = {"a4": (Cm(21.0), Cm(29.7)), "letter": (Cm(21.59), Cm(27.94))}
# Style: what it is based on, size, soft, italic, left indent in cm, space after in pt.
_STYLES: dict[str, tuple[str, float, bool, bool, float, float]] = {
    "Report Lead": ("Normal", 13.5, False, False, 0, 8),
    "Report Soft": ("Normal", 10, True, False, 0, 4),
    "Report Unknown": ("Normal", 11, True, True, 0, 6),
    "Report Fact": ("Normal", 10, False, False, 0, 1),
    "Report Masking": ("Normal", 10, False, False, 0, 8),
    "Report Note": ("Normal", 10, True, False, 1.0, 3),
    DOUBTFUL: ("Quote", 11, False, False, 0.8, 4),
    "Report Turn": ("Normal", 9, True, False, 0, 0),
    "Report Said": ("Normal", 11, False, False, 0, 7),
}


def set_up(document: WordDocument, outline: Outline, paper: str, moment: datetime) -> None:
    """Page, styles, language and properties of a new document."""
    section = document.sections[0]
    section.page_width, section.page_height = _PAPERS["letter" if paper == "letter" else "a4"]
    section.left_margin = section.right_margin = Cm(2.8)
    section.top_margin = section.bottom_margin = Cm(2.4)
    _styled(document)
    _language(document, _TAGS[outline.lang])
    kept = document.core_properties
    kept.title, kept.subject, kept.language = (
        outline.title[:255],
        outline.description,
        _TAGS[outline.lang],
    )
    kept.author = kept.last_modified_by = "Bascule"
    kept.comments, kept.created, kept.modified = "", moment, moment


def _styled(document: WordDocument) -> None:
    styles = document.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = "Calibri", Pt(11), _INK
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(6), 1.15
    for level, size in ((1, 17), (2, 13), (3, 11.5)):
        heading = styles[f"Heading {level}"]
        heading.font.size, heading.font.color.rgb, heading.font.name = (
            Pt(size),
            _INK if level < 3 else SOFT,
            "Calibri",
        )
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = (
            Pt(20 - 4 * level),
            Pt(5),
        )
        heading.paragraph_format.keep_with_next = True
        _one_face(heading)
    edges = styles["Title"].element.pPr.find(qn("w:pBdr"))
    if edges is not None:
        styles["Title"].element.pPr.remove(edges)
    for name, size in (("Title", 24), ("Subtitle", 10), ("Caption", 9)):
        styles[name].font.size, styles[name].font.name = Pt(size), "Calibri"
        styles[name].font.color.rgb = _INK if name == "Title" else SOFT
        styles[name].font.bold = styles[name].font.italic = False
        _one_face(styles[name])
    quote = styles[QUOTE]
    quote.font.italic = quote.font.cs_italic = False
    quote.font.color.rgb = _INK
    quote.paragraph_format.left_indent, quote.paragraph_format.first_line_indent = Cm(0.8), Cm(-0.2)
    quote.paragraph_format.space_after = Pt(4)
    for name, about in _STYLES.items():
        _added(document, name, *about)
    _hatched_edge(styles[DOUBTFUL])
    styles["Report Turn"].paragraph_format.keep_with_next = True
    _table_style(document)


def _added(
    document: WordDocument,
    name: str,
    base: str,
    size: float,
    soft: bool,
    italic: bool,
    indent: float,
    after: float,
) -> None:
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles[base]
    style.font.size, style.font.italic = Pt(size), italic
    style.font.color.rgb = SOFT if soft else _INK
    style.paragraph_format.space_after = Pt(after)
    if indent:
        style.paragraph_format.left_indent = Cm(indent)
    style.quick_style = True


def _one_face(style: BaseStyle) -> None:
    """The theme's typeface would win over the style's own."""
    faces = style.element.rPr.find(qn("w:rFonts"))
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        faces.attrib.pop(qn(f"w:{key}"), None)


def _hatched_edge(style: BaseStyle) -> None:
    """Word's own hatched line at the left: doubtful, as everywhere."""
    edges = OxmlElement("w:pBdr")
    left = OxmlElement("w:left")
    for key, value in (("val", "dashDotStroked"), ("sz", "24"), ("space", "8"), ("color", _AMBER)):
        left.set(qn(f"w:{key}"), value)
    edges.append(left)
    style.element.get_or_add_pPr().insert_element_before(
        edges, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def _table_style(document: WordDocument) -> None:
    style = document.styles.add_style("Report Table", WD_STYLE_TYPE.TABLE)
    style.base_style = document.styles["Table Grid"]
    lines = OxmlElement("w:tblPr")
    edges = OxmlElement("w:tblBorders")
    for side, kind in (
        ("top", "single"),
        ("left", "nil"),
        ("bottom", "single"),
        ("right", "nil"),
        ("insideH", "single"),
        ("insideV", "nil"),
    ):
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", kind), ("sz", "4"), ("space", "0"), ("color", "8C8476")):
            edge.set(qn(f"w:{key}"), value)
        edges.append(edge)
    lines.append(edges)
    style.element.append(lines)


def _language(document: WordDocument, tag: str) -> None:
    """The language of the whole document, and of nothing else."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    lang = properties.find(qn("w:lang"))
    if lang is None:
        lang = OxmlElement("w:lang")
        properties.append(lang)
    lang.set(qn("w:val"), tag)


def spoken_in(run: Run, lang: Lang | None) -> None:
    """The language of what was said, for whoever reads it aloud or checks its spelling."""
    if lang is None:
        return
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), _TAGS[lang])
    run._r.get_or_add_rPr().append(mark)


def set_widths(table: Table, shares: list[float]) -> None:
    """Columns as wide as what they hold."""
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        wide = int(TEXT_WIDTH * share)
        column.width = wide
        for cell in column.cells:
            cell.width = wide
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)


def styled_header(table: Table, caption: str) -> None:
    """The first row is a header, on every page; the table has a name for those who hear it."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    for tag in ("w:cantSplit", "w:tblHeader"):
        properties.append(OxmlElement(tag))
    name = OxmlElement("w:tblCaption")
    name.set(qn("w:val"), caption)
    table._tbl.tblPr.append(name)


def marked(paragraph: Paragraph, name: str, number: int) -> None:
    """A bookmark here; `number` is its own in the document."""
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(number))
        if tag == "w:bookmarkStart":
            mark.set(qn("w:name"), name)
        paragraph._p.append(mark)


def linked(
    paragraph: Paragraph, label: str, anchor: str | None = None, url: str | None = None
) -> None:
    """A link to a bookmark of this document, or to an address."""
    link = OxmlElement("w:hyperlink")
    if anchor:
        link.set(qn("w:anchor"), anchor)
    if url:
        link.set(
            qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        )
    run = paragraph.add_run(label)
    run.font.color.rgb = RGBColor(0x1F, 0x5C, 0x99)
    if anchor:
        run.font.size = Pt(9)
    link.append(run._r)
    paragraph._p.append(link)


def described(paragraph: Paragraph, number: int, name: str, alt: str) -> None:
    """The text alternative of the picture in this paragraph."""
    for about in paragraph._p.iter(qn("wp:docPr")):
        about.set("id", str(number))
        about.set("name", name)
        about.set("descr", alt)

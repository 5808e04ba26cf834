"""Markup inside a line, taken off: emphasis, links, tags, escapes. The words keep their places."""

import html
import re
from typing import NamedTuple

from app.uses.lint.places import Chars

_MARKUP = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|!\[[^\]\n]{0,300}\]\([^()\n]{0,500}\)"  # a picture
    r"|\[\^[^\]\s]{1,40}\]"  # a footnote
    r"|\[(?P<linked>[^\[\]\n]{1,300})\]\([^()\n]{0,500}\)"
    r"|</?[A-Za-z][^<>\n]{0,300}>"
    r"|\*{1,3}|~~|`+"
    r"|(?<![^\W_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![^\W_])"
    r"|(?P<entity>&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]{2,8});)"
)
# What a line begins with before its words: quotation, list mark, number, box, minutes, a bold label.
LEAD = re.compile(
    r"(?:[ \t]*>[ \t]?)*(?P<indent>[ \t]*)(?P<marks>(?:"
    r"[-*+•–—◦▪●·➢➤→☐☑✓][ \t]+|>[ \t]?"
    r"|\[[ xX]?\][ \t]+"
    r"|\(?\d{1,3}(?:\.\d{1,3})*[.)°](?:[ \t]*[-–—])?[ \t]*(?=[^\d\s])"
    r"|(?:[a-h][.)]|[A-H]\)|\(?[ivx]{1,4}[.)])[ \t]+"
    r"|Q ?\d{1,3}[ \t\u00a0\u202f]*[.:)–—-][ \t]*"
    r"|[(\[]\s*\d{1,3}(?:\s*[-–à]\s*\d{1,3})?\s*(?:min(?:utes?)?|mn|[’'])\.?\s*[)\]][ \t]*"
    r")*)"
)
_BOLD_LABEL = re.compile(
    r"(?P<mark>\*\*|__)[^*_?\n]{1,40}?[ \u00a0\u202f]*"
    r"(?::[ \t]*(?P=mark)|(?P=mark)[ \u00a0\u202f]*:)[ \t]*(?=\S)"
)
_FOLLOWS = re.compile(
    r"(?:relances?|sous-questions?|probes?|follow[- ]?ups?|prompts?|si besoin|au besoin|if needed)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:relances?|sous-questions?|probes?|follow[- ]?ups?|prompts?|si besoin|au besoin|if needed|q|questions?|ouverture"
    r"|opening|ask|demander|cl[oô]ture|closing|warm[- ]?up|option(?:al|nel)?|avant|contexte|d[ée]clencheur|alternatives?"
    r"|d[ée]cision|aujourd['’]hui|before|context|trigger|outcome|today|bilan)"
    r"(?: \d{1,3})?[ \u00a0\u202f]*[:–—][ \t]*(?=\S)",
    re.IGNORECASE,
)


class Begun(NamedTuple):
    """A line without what it begins with. `label` is a bold word or a usual one before its colon."""

    words: Chars
    indent: int
    listed: bool
    label: str
    follows: bool


def begin(line: Chars) -> Begun:
    """Take off what a line begins with; `follows` says that it names itself a follow-up."""
    lead = LEAD.match(line.text)
    indent, marks, end = (
        ("", "", 0) if lead is None else (lead["indent"], lead["marks"], lead.end())
    )
    named = _BOLD_LABEL.match(line.text, end) or _LABEL.match(line.text, end)
    label = named.group().strip("*_ \t\u00a0\u202f:–—-") if named else ""
    follows = named is not None and _FOLLOWS.match(label) is not None
    end = named.end() if named else end
    return Begun(
        line.cut(end, len(line.text)), len(indent.expandtabs(4)), bool(marks), label, follows
    )


def plain(line: Chars) -> Chars:
    """The words of a line, without their markup."""
    if not any(char in line.text for char in "\\*_~`[<&"):
        return line
    text: list[str] = []
    places = []
    at = 0
    for match in _MARKUP.finditer(line.text):
        kept = line.cut(at, match.start())
        text.append(kept.text)
        places += kept.places
        inside, where = _kept(line, match)
        text.append(inside)
        places += where
        at = match.end()
    rest = line.cut(at, len(line.text))
    return Chars("".join(text) + rest.text, [*places, *rest.places])


def _kept(line: Chars, match: re.Match[str]) -> tuple[str, list[tuple[int, int]]]:
    """What stays of a piece of markup."""
    if match["escaped"]:
        return match["escaped"], line.places[match.start("escaped") : match.end("escaped")]
    if match["linked"]:
        inner = plain(line.cut(match.start("linked"), match.end("linked")))
        return inner.text, inner.places
    if match["entity"]:
        char = html.unescape(match["entity"])
        return (char, [line.places[match.start()]]) if len(char) == 1 else (
            match["entity"], line.places[match.start() : match.end()]
        )  # fmt: skip
    return "", []


_PAIRS = {'"': '"', "“": "”", "«": "»", "„": "“"}
_SAYS = re.compile(r"[^:?\"“«]{1,60}:\s*(?=[\"“«„])")


def unquoted(words: Chars) -> Chars:
    """The question itself where a guide writes it between quotation marks: `Ask: "…"`."""
    said = _SAYS.match(words.text)
    inner = words.cut(said.end(), len(words.text)) if said else words
    text = inner.text
    closing = _PAIRS.get(text[:1])
    if closing is None or not text.rstrip(" .").endswith(closing):
        return words
    end = len(text.rstrip(" ."))
    if closing in text[1 : end - 1]:
        return words
    return inner.cut(1, end - 1).stripped()

"""Where an English sentence without punctuation falls into units.

In raw recogniser text the turn "okay so tell me about that day were you alone" holds two things that
could be answered. A new unit starts where the words could only open a question or a request: a question
word with its inverted verb, an auxiliary before its subject, "tell me". Connectives and hesitations
before the opener go with it. Patterns read the letters of `en_words.py`, one a word.
"""

import re
from collections.abc import Iterator

# What a question word asks of: nouns, adjectives, prepositions ("what kind of a job did you").
_OF = r"[^gdbvmzlusjitWwhyneqkaorfcGT+]"
# A question word and a verb before its subject: a question wherever it stands.
_WH = (
    rf"w{_OF}{{0,6}}[gdbvml]b?N?[usjtirD]|k{_OF}{{1,6}}[gdbvml]N?[usjtirD]|k[gdm][usjt]|h(?:J{_OF}{{0,4}}|[.])?[gdbvml]N?[usjtirD]"
    r"|[yneq][gdvml]b?N?[usjtiD]|[yneq]bN?[usjtD]|wd[.DJ]{1,2}[MV]|w\.p\.?$|hJ\.?W"
)
# Only where a sentence could start: "what happened", "who was there", "what kind of things help".
_WH_HEAD = rf"w{_OF}{{0,6}}[gdbvm].|wW|wz|hz|ez|[yn]z[usjt]|q[bvmW][^us]|h[J]?[pV][ut]|hJ.?[pu]|eup?$|wp[ut]|w{_OF}{{0,4}}[VWm]"
# An auxiliary before its subject; "is" and "was" only before words that cannot close a clause.
_AUX = (
    r"d[usjti](?!l|[bvm])|dD\.{1,2}[VTGM]|g[us](?!l|[gbdvm])|gN?[us][VTGM.]|mN?[us](?!l|[bdv][^u]|$)|m[ji][bV]|v[usij](?!l|[bdm])"
    r"|d[us]vD|bt[.p]{0,3}h[sjtu]|b[ui](?![bvm])|bj[.DJNpu+]|bt[.J+]{1,2}$|bs[.DJNp]"
)
_TELL = r"Tr|Tp[ut.D]|Vr[Tp]|VrD|Lr"
_OPENER = re.compile(rf"(?=(?P<wh>{_WH})|(?P<whead>{_WH_HEAD})|(?P<aux>{_AUX})|(?P<tell>{_TELL}))")

# After these the words are embedded in what stands before, or the verb has its subject already.
_CLOSED = {
    "wh": frozenset("GMTVWpgdbvmzlwhyneqkrcfNo"),
    "aux": frozenset("whyneqkusjtirJcfNgdbvmzlGDp"),
    "tell": frozenset("usimlpgdbvNGMWVDzcqa"),
}
_GLUE = frozenset("a+~")


def openers(shape: str) -> Iterator[tuple[int, str]]:
    """The positions where a question or request could open, with "wh", "aux" or "tell"."""
    after = 0
    for match in _OPENER.finditer(shape):
        place = match.start()
        kind = match.lastgroup or "wh"
        if place < after:
            continue
        head = _heads(shape, place, kind)
        if kind == "whead":
            # "take me to the day, where you were and who was there": still what is to be told.
            if not (head or _AFTER_IF_WH.match(shape[:place])) or _TO_TELL.search(shape[:place]):
                continue
            kind = "wh"
        elif kind == "tell" and _ASKED_TO.search(shape[:place]):
            continue  # "would you ever take me through"
        elif not head and (shape[place - 1] in _CLOSED[kind] or _goes_on(shape, place, kind)):
            asked = kind == "aux" and _AFTER_IF.match(shape[: place + 2])
            if not asked and not (_OFFER.match(shape, place) and after):
                continue
        yield place, kind
        # The verb behind a question word opens nothing of its own.
        after = place + (len(match["wh"] or "") - 1 if match["wh"] else 1)


_ASKED_TO = re.compile(r"[gm]u[.+~]{0,2}$")
_AFTER_IF_WH = re.compile(r"(?:.*[a+~])?f[^whyneqk]+$")
_TO_TELL = re.compile(r"(?:^|[a+~])(?:[gm]u)?[a+~]*[TV]r")
# "if it cost half as much would you …": the question that the condition waits for.
_AFTER_IF = re.compile(r"[a+~]*f[^whyneqk]+[gm]u$")
# "…what made you decide was it the price": behind one's own question, the answer offered.
_OFFER = re.compile(r"b[jt][DNp]")


def _heads(shape: str, place: int, kind: str) -> bool:
    # The start of the sentence, or behind a connective. "and tell us" may go on from "they came".
    before = shape[:place].rstrip("a+~")
    if not before or before == "o":
        return True
    return shape[place - 1] in _GLUE and (kind != "tell" or "+" in shape[len(before) : place])


def breaks(shape: str) -> Iterator[int]:
    """The word positions, 0 excluded, at which a new unit starts."""
    last = 0
    for place, _ in openers(shape):
        start = place
        while start > last and shape[start - 1] in _GLUE:
            start -= 1
        if start > last and _stands_alone(shape[last:start]):
            yield start
            last = place


def _goes_on(shape: str, place: int, kind: str) -> bool:
    """Whether the words belong to what stands before them."""
    if kind == "aux":
        # "…, weren't you" closes; in "what kind of car did you" the question word is a few words back.
        if place + 2 >= len(shape):
            return True
        # "what happened after that did you": the question word has its verb already.
        near = _ASKED_BEFORE.search(shape[max(0, place - 4) : place])
        return near is not None
    # "the man who does the books", "the day when it broke": a relative clause behind its noun.
    relative = kind == "wh" and shape[place] in "qnek" and shape[place - 1] not in _GLUE
    return relative and not _TURNED.match(shape, place)


_ASKED_BEFORE = re.compile(r"[whyneqk][^Wgdbvm]*$")
# With the verb before "you", "they" or "that" no relative clause is left.
_TURNED = re.compile(r"[whyneqk][.J]{0,2}(?:[gdm]N?[usjt]|vN?[us]|b[ut])")


def _stands_alone(before: str) -> bool:
    # An "if" or "when" clause waits for the question that follows it, also behind "in those days".
    opening = before.lstrip("ao+~")
    return bool(opening.strip("whyneqka+~")) and not _WAITS.match(opening)


_WAITS = re.compile(r"[^gdbvmzVWGMTusj]*[fcn]")

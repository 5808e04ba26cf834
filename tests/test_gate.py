"""The gate before the patterns: it may let too much through, it may never hold back what matches."""

import gc
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language import read
from app.method.gate import Gate, ways_of
from app.method.pitfalls import ALL as PITFALLS
from app.method.strengths import ALL as STRENGTHS
from app.method.wording import Wording
from app.sources import samples


def lets_through(pattern: str, text: str) -> bool:
    gate = Gate()
    gate.add(1, pattern)
    return bool(gate.open_to(text))


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        (r"\bwould you\b", [{" would "}, {" you "}]),
        (r"\b(?:et )?si \w+", [{" si "}]),
        (r"problemes?\b", [{"probleme"}]),
        (r"\bl'\w+ation", [{"ation"}, {" l "}]),
        (r"\w+ \d+", []),
        (r"(?:ab)+\b", [{"ab"}]),
    ],
)
def test_the_words_a_pattern_needs_are_read_from_it(pattern: str, ways: list[set[str]]) -> None:
    (found,) = ways_of(pattern)
    assert sorted(map(sorted, found)) == sorted(map(sorted, ways))


def test_each_alternative_is_a_way_of_its_own() -> None:
    why, how, digit = ways_of(r"\b(?:why|how) so\b|\d")
    assert set(why) == {frozenset({" why "}), frozenset({" so "})}
    assert set(how) == {frozenset({" how "}), frozenset({" so "})}
    assert digit == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?:ab|cd)+\b", "so abcd"),
        (r"\bno(?:t|n)?\b", "no"),
        (r"qu'est[ -]ce", "qu'est-ce"),
        (r"x(?=yz)y", "xyz"),
        (r"(?<!un)like", "dislike"),
        (r"(?:a |the )*end$", "the end"),
        (r"(?:so|)happy", "unhappy"),
        (r"e-?mails?", "emails"),
        (r"(?:ha){2,}", "hahaha"),
        (r"[^a]re\b", "there"),
        (r"c'est|\?$", "really ?"),
    ],
)
def test_the_gate_lets_through_what_matches(pattern: str, text: str) -> None:
    assert re.search(pattern, text)
    assert lets_through(pattern, text)


_PART = st.sampled_from(
    [
        "a",
        "b",
        "ab",
        "ba",
        r"\b",
        " ",
        "-",
        "(?:a|b)",
        "(?:ab|b )?",
        "(?:a )*",
        "b+",
        r"\w",
        ".",
        "(?:a|ba|)",
        "$",
        "^",
        "[ -]",
    ]
)


@given(st.lists(_PART, min_size=1, max_size=6), st.text("ab -c", max_size=12))
def test_no_pattern_of_these_parts_is_held_back(parts: list[str], text: str) -> None:
    pattern = "".join(parts)
    if re.search(pattern, text):
        assert lets_through(pattern, text)


def test_no_pattern_of_the_method_is_held_back() -> None:
    listening = [one for one in gc.get_objects() if isinstance(one, Wording)]
    assert len(listening) > 40
    texts = [(turn.text, name) for name in samples.names() for turn in samples.load(name).turns]
    examples = [one for idea in PITFALLS for one in idea.examples]
    shown = [one for idea in STRENGTHS for one in idea.examples]
    texts += [(re.sub(r"\[\[|\]\]", "", one.text), one.lang) for one in (*examples, *shown)]
    for text, lang in texts:
        reading = read(text, "fr" if lang == "fr" else "en")
        for unit in reading.units:
            for wording in listening:
                if wording.pattern(reading.lang).search(unit.bare):
                    assert wording.may_stand_in(unit, reading), (unit.bare, wording)

"""The samples, and how a transcript is told again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInput
from app.events import CanonicalTurn, Heard, Transcript
from app.sources import samples
from app.sources.pace import told


def test_each_sample_is_an_interview_of_its_language() -> None:
    assert samples.names() == ("en", "fr")
    for name in samples.names():
        transcript, about = samples.load(name), samples.about(name)
        assert transcript.lang == name
        assert 25 * 60 <= (transcript.turns[-1].end or 0) <= 40 * 60
        assert {turn.role for turn in transcript.turns} == {"interviewer", "customer"}
        assert transcript.product.names
        assert all(about.values())


def test_a_sample_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(BadInput, match="There are: en, fr"):
        samples.load("../fr")


def turn(i: int, text: str, start: float | None = None, end: float | None = None) -> CanonicalTurn:
    return CanonicalTurn(i=i, role="customer", text=text, start=start, end=end)


def test_a_transcript_is_told_word_by_word_and_then_as_a_whole() -> None:
    moments = told(Transcript(turns=(turn(3, "one two three four", 10.0, 12.0),)), every=0.5)
    assert [(m.at, m.heard.text, m.heard.revision, m.heard.final) for m in moments] == [
        (10.5, "one", 0, False), (11.0, "one two", 1, False), (11.5, "one two three", 2, False),
        (12.0, "one two three four", 3, True),
    ]  # fmt: skip
    assert {m.heard.id for m in moments} == {"replay:3"}
    assert [m.heard.end_of_turn for m in moments] == [None, None, None, True]
    assert (moments[-1].heard.start, moments[-1].heard.end) == (10.0, 12.0)


def test_turns_that_overlap_are_told_as_they_overlap() -> None:
    moments = told(Transcript(turns=(turn(0, "a long answer", 0.0, 10.0), turn(1, "mm", 4.0, 4.5))))
    assert [m.heard.text for m in moments] == ["mm", "a long answer"]


def test_times_that_a_file_does_not_have_set_the_pace_and_are_not_sent() -> None:
    moments = told(
        Transcript(turns=(turn(0, "one two three"), turn(1, "four"), turn(2, "five", 60.0)))
    )
    assert [m.at for m in moments] == sorted(m.at for m in moments)
    assert moments[0].at < moments[1].at < 60.0 < moments[2].at
    assert [(m.heard.start, m.heard.end) for m in moments] == [
        (None, None),
        (None, None),
        (60.0, None),
    ]


@given(st.lists(st.builds(
    turn, st.just(0), st.text(max_size=80), st.none() | st.floats(-1e6, 1e6), st.none() | st.floats(-1e6, 1e6),
), max_size=8), st.none() | st.floats(0.05, 10))  # fmt: skip
def test_every_word_of_any_transcript_is_told_once_and_for_all(
    turns: list[CanonicalTurn], every: float | None
) -> None:
    numbered = tuple(one.model_copy(update={"i": i, "end": None}) for i, one in enumerate(turns))
    finals: dict[str, Heard] = {}
    last: dict[str, int] = {}
    for moment in told(Transcript(turns=numbered), every):
        assert last.get(moment.heard.id, -1) < moment.heard.revision
        last[moment.heard.id] = moment.heard.revision
        if moment.heard.final:
            finals[moment.heard.id] = moment.heard
        assert Heard.model_validate_json(moment.heard.model_dump_json())
    assert {i.text for i in finals.values()} == {one.text for one in numbered if one.text}


def test_a_turn_too_long_for_a_frame_is_told_in_pieces() -> None:
    text = " ".join(["émoi"] * 12_000)
    moments = told(Transcript(turns=(turn(0, text, 0.0, 60.0),)), every=1.0)
    assert " ".join(m.heard.text for m in moments) == text
    assert [m.heard.end_of_turn for m in moments] == [False] * (len(moments) - 1) + [True]
    assert max(len(m.heard.model_dump_json().encode()) for m in moments) < 65_536

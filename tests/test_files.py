"""Transcript files: the same interview in every format is the same interview."""

from __future__ import annotations

import pytest

from app.errors import UnreadableFile
from app.events import Transcript
from app.sources.files import FORMATS, read, transcript_lines
from tests.reading import (
    FOLDER,
    READABLE,
    SECONDS,
    TRUTH,
    UNTIMED,
    WHOLE,
    fixture,
    said,
    truth_of,
    typed,
)


@pytest.mark.parametrize("name", [*WHOLE, *SECONDS, *UNTIMED, "brackets_en.txt"])
def test_every_format_gives_the_same_words_and_roles(name: str) -> None:
    found, truth = fixture(name), truth_of(name)
    assert [turn.text for turn in found.turns] == [turn["text"] for turn in truth]
    assert [turn.role for turn in found.turns] == [turn["role"] for turn in truth]
    assert found.lang == ("fr" if "_fr" in name else "en")
    assert [turn.i for turn in found.turns] == list(range(len(truth)))


@pytest.mark.parametrize("name", [*WHOLE, *SECONDS, *UNTIMED, "brackets_en.txt"])
def test_every_format_names_who_speaks(name: str) -> None:
    named = [turn.speaker for turn in fixture(name).turns]
    if name == "canonical_fr.json":
        assert named == [turn["role"] for turn in truth_of(name)]
    elif name == "sous_titres_fr.srt":
        assert named == [turn["speaker"].upper() for turn in truth_of(name)]
    else:
        assert named == [turn["speaker"] for turn in truth_of(name)]


@pytest.mark.parametrize("name", WHOLE)
def test_cues_and_canonical_turns_keep_their_times(name: str) -> None:
    found = fixture(name)
    assert [turn.start for turn in found.turns] == [turn["start"] for turn in truth_of(name)]
    assert [turn.end for turn in found.turns] == [turn["end"] for turn in truth_of(name)]
    assert found.duration == truth_of(name)[-1]["end"]


@pytest.mark.parametrize("name", SECONDS)
def test_clocks_in_text_become_starts_in_seconds(name: str) -> None:
    starts = [turn.start for turn in fixture(name).turns]
    assert starts == [float(int(turn["start"])) for turn in truth_of(name)]


def test_the_time_of_day_becomes_time_since_the_first_turn() -> None:
    assert [turn.start for turn in fixture("brackets_en.txt").turns][:3] == [0.0, 5.0, 14.0]
    over_midnight = typed(
        "[11:59:58 PM] Ann: Hello there\n[12:00:04 AM] Bob: Hi\n[12:00:09 AM] Ann: So?"
    )
    assert [turn.start for turn in over_midnight.turns] == [0.0, 6.0, 11.0]


def test_a_file_without_clocks_has_no_times() -> None:
    found = fixture("plain_en.txt")
    assert found.duration is None
    assert {(turn.start, turn.end) for turn in found.turns} == {(None, None)}


@pytest.mark.parametrize(("name", "form"), [
    ("zoom_en.vtt", "webvtt"), ("teams_fr.vtt", "webvtt"), ("subtitles_en.srt", "srt"),
    ("canonical_fr.json", "canonical"), ("plain_en.txt", "plain"),
])  # fmt: skip
def test_the_format_is_told_by_the_content(name: str, form: str) -> None:
    data = (FOLDER / name).read_bytes()
    assert read(name, data).format == read("download", data).format == form
    assert form in {one.id for one in FORMATS}


def test_several_voices_in_a_teams_cue_are_several_turns_that_share_its_time() -> None:
    last = fixture("teams_fr.vtt").turns[-2:]
    assert [(turn.speaker, turn.text) for turn in last] == [
        ("Bastien Roy", "Voilà."), ("Inès Caron", "R&D, je note."),
    ]  # fmt: skip
    assert last[0].start == 54.0
    assert last[0].end == last[1].start
    assert last[1].end == 56.0


def test_lines_classes_settings_and_notes_of_a_teams_cue_leave_the_words_alone() -> None:
    found = fixture("teams_fr.vtt")
    assert [turn.text for turn in found.turns[:8]] == [turn["text"] for turn in TRUTH["fr"]]
    assert {one.label for one in found.speakers} == {"Inès Caron", "Bastien Roy"}


def test_a_cue_without_a_name_goes_on_with_who_spoke_before() -> None:
    cues = (
        "WEBVTT\n\n00:01.000 --> 00:03.000\nAnn Lee: Hello\n\n00:03.500 --> 00:04.000\nit's really.\n\n"
        "00:10.000 --> 00:12.000\nBob Ray: Hi\n\n00:13.000 --> 00:14.000\nAnn Lee: Why?\n"
    )
    assert said(typed(cues)) == [
        ("Ann Lee", "Hello it's really."),
        ("Bob Ray", "Hi"),
        ("Ann Lee", "Why?"),
    ]


def test_a_long_silence_parts_the_cues_of_one_speaker() -> None:
    cues = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann>Hello\n\n00:09.000 --> 00:10.000\n<v Ann>Still there?\n"
    assert [turn.text for turn in typed(cues).turns] == ["Hello", "Still there?"]


def test_a_word_with_a_hyphen_is_not_a_change_of_speaker() -> None:
    assert "co-host" in fixture("zoom_en.vtt").turns[3].text


def test_dialogue_dashes_part_the_lines_of_a_cue_and_name_nobody() -> None:
    cues = "1\n00:00:01,000 --> 00:00:02,500\n- Oui\n- Alors ?\n2\n00:00:03,000 --> 00:00:04,000\nLÉA\u00a0: Bon.\nBOB : Si.\n"
    assert said(typed(cues)) == [(None, "Oui"), (None, "Alors ?"), ("LÉA", "Bon."), ("BOB", "Si.")]


def test_sloppy_cues_lose_no_words() -> None:
    # A blank line inside a cue, none between two cues, a comma in WebVTT times, an end before its start.
    cues = "WEBVTT\n\n00:00:01,000 --> 00:00:03,000\n<v Ann>one\n\ntwo\n2\n00:00:04,000 --> 00:00:02,000\n<v Bob>2024\n"
    assert said(typed(cues)) == [("Ann", "one two"), ("Bob", "2024")]


def test_captions_without_names_are_read_as_unknown_and_said_so() -> None:
    found = typed(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nso I was\n\n00:02.100 --> 00:03.000\nthinking.\n"
    )
    assert said(found) == [(None, "so I was thinking.")]
    assert found.turns[0].role == "unknown"
    assert "No speaker is named" in found.warnings[0]


def test_the_canonical_form_carries_its_id_language_and_product() -> None:
    transcript = fixture("canonical_fr.json").transcript()
    assert (transcript.id, transcript.lang, transcript.product.names) == (
        "jardin-04",
        "fr",
        ("Semélio",),
    )


def test_what_is_read_can_be_written_and_read_again() -> None:
    for name in READABLE:
        once = fixture(name)
        again = read("again.json", once.transcript().model_dump_json().encode())
        assert [turn.text for turn in again.turns] == [turn.text for turn in once.turns]
        assert [turn.role for turn in again.turns] == [turn.role for turn in once.turns]


def test_one_transcript_a_line_names_the_bad_line_and_goes_on() -> None:
    lines = list(transcript_lines("several.jsonl", (FOLDER / "several.jsonl").read_text("utf-8")))
    assert [number for number, _ in lines] == [1, 3, 4]
    good = [found.id for _, found in lines if isinstance(found, Transcript)]
    bad = [str(found) for _, found in lines if isinstance(found, UnreadableFile)]
    assert good == ["one", "two"]
    assert bad[0].startswith("several.jsonl, line 3: This JSON is broken at line 1, column 2")

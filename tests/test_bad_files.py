"""Files that are broken, binary, odd or endless: an answer in a sentence, never a traceback."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.errors import UnreadableFile
from app.events import Transcript
from app.sources.files import ReadFile, read, swap
from tests.reading import (
    FOLDER,
    READABLE,
    fixture,
    said,
    typed,
)


@pytest.mark.parametrize(("text", "words"), [
    ('{"turns": [\n {"role": "x" "text": 1}]}', "broken at line 2, column 15"),
    ('{"turns": 3}', "no list of turns"),
    ('{"hello": "world"}', "no list of turns"),
    ('{"turns": [{"role": "customer"}]}', "turn 1 has no text"),
    ('{"product": {"names": 7}, "turns": []}', "product.names"),
    ('{"turns": []}\n{"turns": []}', "several values"),
    ("[" * 100_000, "something no transcript has"),
    ('{"turns": [{"text": "a word", "start": ' + "9" * 5_000 + "}]}", "something no transcript has"),
])  # fmt: skip
def test_broken_json_is_named_with_its_place(text: str, words: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        typed(text, "x.json")
    assert words in refused.value.message
    assert refused.value.remedy


def test_odd_values_in_json_do_not_hide_the_words() -> None:
    text = (
        '[{"role": "robot", "text": "One\\ud83d two", "start": NaN, "end": -4, "mood": 1},'
        ' {"role": "participant", "text": "Three\\u0000", "start": 1e999, "end": true}]'
    )
    found = typed(text)
    assert [(turn.role, turn.text, turn.start, turn.end) for turn in found.turns] == [
        ("unknown", "One\ufffd two", None, None), ("customer", "Three", None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_usual_encoding_and_line_end_is_read(encoding: str, ends: str) -> None:
    text = ends.join(
        ["Léa : Où ça ? C’était… l’été", "Bob : À côté.", "Léa : Ah ?", "Bob : Eh oui."]
    )
    assert said(read("x.txt", text.encode(encoding))) == [
        ("Léa", "Où ça ? C’était… l’été"), ("Bob", "À côté."), ("Léa", "Ah ?"), ("Bob", "Eh oui."),
    ]  # fmt: skip


def test_mixed_line_ends_in_one_file_are_no_trouble() -> None:
    assert len(typed("Ann: One\r\nBob: Two\rAnn: Three\nBob: Four\u2028Ann: Five").turns) == 5


def test_a_character_cut_at_the_end_is_shown_and_said() -> None:
    found = read("x.txt", "Léa : Été\nBob : Oui né".encode()[:-1])
    assert found.turns[-1].text == "Oui n\ufffd"
    assert "1 character could not be read" in found.warnings[0]


def test_emoji_and_right_to_left_text_are_text() -> None:
    assert [
        turn.text for turn in typed("Ann: 🎉 ok\nBob: مرحبا كيف حالك\nAnn: ok\nBob: نعم").turns
    ][:2] == ["🎉 ok", "مرحبا كيف حالك"]


@pytest.mark.parametrize(("name", "data", "words"), [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b"\xef\xbb\xbf \r\n\t\n", "is empty"),
    ("a.docx", b"PK\x03\x04....word/document.xml....", "a Word document"),
    ("a.xlsx", b"PK\x03\x04....xl/workbook.xml....", "an Office document"),
    ("a.odt", b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file"),
    ("a.zip", b"PK\x03\x04....notes.txt....", "a ZIP archive"),
    ("a.pdf", b"%PDF-1.7\n1 0 obj", "a PDF document"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
    ("a.rtf", b"{\\rtf1\\ansi Hello}", "a rich text document"),
    ("a.mp3", b"ID3\x04\x00\x00", "a sound recording"),
    ("a.wav", b"RIFF\x24\x08\x00\x00WAVEfmt ", "a sound or video recording"),
    ("a.m4a", b"\x00\x00\x00\x20ftypM4A ", "a sound or video recording"),
    ("a.webm", b"\x1aE\xdf\xa3\x01\x00", "a sound or video recording"),
    ("a.png", b"\x89PNG\r\n\x1a\n", "a picture"),
    ("a.html", b"<!DOCTYPE html>\n<html><body>Ann: Hi</body></html>", "a web page"),
    ("a.bin", bytes(range(256)) * 8, "not a text file"),
    ("a.csv", b"1;2;3\n4;5;6\n", "nothing that looks like speech"),
    ("a.txt", b"(silence)\n[rires]\n", "nothing that looks like speech"),
    ("a.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "nothing that looks like speech"),
    ("a.txt", b"ab " * 1_700_000, "is too large"),
    ("a.txt", b"a\nb\n" * 150_000, "over 200000 lines"),
])  # fmt: skip
def test_what_is_no_transcript_is_refused_in_a_sentence_with_a_way_out(
    name: str, data: bytes, words: str
) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(name, data)
    assert words in refused.value.message
    assert refused.value.message.startswith(name)
    assert refused.value.remedy.endswith((".", "?"))


def test_captions_that_cannot_name_speakers_say_what_to_bring_instead() -> None:
    with pytest.raises(UnreadableFile, match="do not say who speaks"):
        fixture("video.sbv")


def test_a_turn_without_end_is_cut_between_words_and_loses_none() -> None:
    words = [f"mot{k}" for k in range(20_000)]
    found = typed("Ann: Alors ?\nBob: " + " ".join(words) + "\nAnn: Et ?\nBob: Oui.")
    told_by_bob = " ".join(turn.text for turn in found.turns if turn.speaker == "Bob").split()
    assert told_by_bob == [*words, "Oui."]
    assert max(len(turn.text.encode()) for turn in found.turns) < 64_000


def assert_sound(found: ReadFile) -> None:
    """What every reading keeps to, whatever the file was."""
    assert found.turns
    labels = {one.label for one in found.speakers}
    assert {turn.speaker for turn in found.turns} - {None} == labels
    assert found.interviewer is None or found.interviewer in labels
    for turn in found.turns:
        assert turn.text == turn.text.strip() != ""
        assert (turn.start or 0) <= (turn.end or 86_400)
    transcript = found.transcript()
    assert Transcript.model_validate_json(transcript.model_dump_json()) == transcript
    json.dumps(dataclasses.asdict(dataclasses.replace(found, turns=())), default=str)


def outcome(name: str, data: bytes) -> ReadFile | UnreadableFile:
    try:
        return read(name, data)
    except UnreadableFile as refused:
        return refused


def try_to_read(name: str, data: bytes) -> None:
    found = outcome(name, data)
    if isinstance(found, UnreadableFile):
        assert found.message.endswith(".")
    else:
        assert_sound(found)
        assert_sound(swap(found))


NAMES = st.sampled_from(["x.txt", "x.vtt", "x.srt", "x.sbv", "x.json", "x", "../\x00\n.md", ""])
BITS = st.sampled_from([
    "WEBVTT", "\n", "\n\n", "\r", " --> ", "00:01.000", "00:00:02,500", "99:99:99.999", ",", "<v Ann>", "</v>", "<v",
    "<v.a.b ", ">", "&amp;", "&#x110000;", "NOTE", "1", "Ann", "Bob", ":", " : ", "\u202f:", "**", "[", "]", "(", ")",
    "12:30", "0:49", "(silence)", "Q", "R", "Je me suis dit : ", "?", "{", "}", '"turns"', '"text"', '"role"', "[{",
    "}]", "- ", ">>", "  ", "\t", "# Transcript", "a commencé la transcription", "\x00", "\ufeff", "é", "\U0001f389",
    "Interviewer", "SPEAKER_00", "PM", "-", "-1", "1e999", "NaN", "\\ud800",
])  # fmt: skip


@given(NAMES, st.binary(max_size=400))
@example("x.txt", b"\xff\xfea")
@example("x.txt", b"\xff\xfe\x00\xd8")
@example("x.txt", b"\x81\x8d\x8f Ann: hello there")
def test_no_bytes_give_a_traceback(name: str, data: bytes) -> None:
    try_to_read(name, data)


@given(NAMES, st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252"]))
def test_no_text_gives_a_traceback(name: str, text: str, encoding: str) -> None:
    try_to_read(name, text.encode(encoding, "replace"))


@given(NAMES, st.lists(BITS, max_size=60).map("".join))
def test_no_heap_of_transcript_shards_gives_a_traceback(name: str, text: str) -> None:
    try_to_read(name, text.encode("utf-8", "replace"))


@given(st.sampled_from(READABLE), st.floats(0, 1), st.floats(0, 1))
def test_no_piece_of_a_good_file_gives_a_traceback(name: str, first: float, last: float) -> None:
    data = (FOLDER / name).read_bytes()
    begin, end = sorted((int(first * len(data)), int(last * len(data))))
    try_to_read(name, data[begin:end])
    try_to_read(name, data[:begin] + data[end:])


LABELS = st.sampled_from(
    ["Ann", "Léa Martin", "Q", "Speaker 1", "Client", "P07", "Jean-Luc", "O’Neil"]
)
WORDS = st.lists(
    st.sampled_from("oui non alors Bob a dit: là, 12:30 merci ? ... (bien) <b> & été".split()),
    min_size=1,
    max_size=12,
)


@given(
    st.lists(
        st.tuples(LABELS, WORDS.map(lambda words: " ".join(["bon", *words]))),
        min_size=4,
        max_size=12,
    ),
    st.sampled_from(["vtt", "srt"]),
)
def test_what_was_written_as_cues_is_read_as_it_was(
    turns: list[tuple[str, str]], kind: str
) -> None:
    mark = "," if kind == "srt" else "."
    cues = [
        f"{k}\n00:{k:02}:00{mark}000 --> 00:{k:02}:30{mark}000\n<v {label}>{text.replace('&', '&amp;').replace('<', '&lt;')}</v>\n"
        for k, (label, text) in enumerate(turns)
    ]
    head = "WEBVTT\n\n" if kind == "vtt" else ""
    assert said(typed(head + "\n".join(cues))) == turns

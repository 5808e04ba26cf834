"""A colleague's note, and what is to be discussed, in every format: whose words they are, and where they stand."""

from __future__ import annotations

import re

import pytest

from tests.reports_read import READ
from tests.test_report_formats import WRITTEN, copied, drawn, report, same


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("name", ["advised-fr", "advised-en"])
def test_what_a_colleague_noted_stands_in_every_format_with_whose_words_it_is(
    name: str, form: str
) -> None:
    one, text = report(name), same(copied(name, form))
    note = one.told.note
    assert note is not None and len(one.asked.discuss) == 3
    about = f"Rédigé par {note.by}" if one.lang == "fr" else f"Worded by {note.by}"
    said = [about, note.drill, *(line.text for line in (*note.story, *note.jobs))]
    for discussed in one.asked.discuss:
        said += [discussed.reason, *(other.title for other in discussed.others)]
        said += [fault.title for fault in discussed.faults]
    assert [text_ for text_ in said if same(text_) not in text] == []
    turn = "tour" if one.lang == "fr" else "turn"
    for line in (*note.story, *note.jobs):
        assert re.search(re.escape(same(line.text)) + rf"\(?{turn}{line.turns[0]}\b", text), line


@pytest.mark.parametrize("form", WRITTEN)
def test_the_note_comes_before_the_story_and_what_is_to_be_discussed_is_of_part_b(
    form: str,
) -> None:
    text = READ[form](drawn("advised-fr", form))
    where = [re.search(mark, text) for mark in (r"A\. Ce", r"Avec les mots d.un collègue", r"L.histoire\s", r"B\. Comment nous", r"À discuter", r"Transcription")]  # fmt: skip
    last = [text.rfind(found.group()) for found in where if found]
    assert len(last) == 6 and last == sorted(last)
    for name in ("sample-fr", "nobody"):
        bare = READ[form](drawn(name, form))
        assert "mots d’un collègue" not in bare and "À discuter" not in bare

"""`bascule lint` on interview guides in Markdown, plain text and Word: what is asked, where, and what lacks."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from app.method.forces import anxiety
from app.uses.lint import docx
from tests.linting import GUIDE, found, lint, places, written


@pytest.fixture(autouse=True)
def _nobody_s_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bascule.toml").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)


def test_places_in_a_guide_are_those_in_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, "guide.md", GUIDE)
    marked = [
        (one["id"], one["line"], one["col"], one["text"])
        for one in found(
            path, "--name", "Dolia", "--ignore", "guide_*,closed_question,hypothetical"
        )
    ]
    assert marked == [
        ("leading_tag", 8, 26, "non"),
        ("leading_tag", 10, 53, "non"),
        ("early_product_mention", 11, 26, "Dolia"),
        ("leading_negation", 19, 14, marked[3][3]),
    ]
    for _, line, col, text in marked:
        assert GUIDE.splitlines()[line - 1][col - 1 :].startswith(text)


def test_notes_headings_code_front_matter_and_bad_examples_are_no_questions(tmp_path: Path) -> None:
    status, out, said = lint(written(tmp_path, "g.md", GUIDE), "--select", "leading_tag")
    assert status == 1
    assert len([line for line in out.splitlines() if "leading_tag" in line]) == 2
    assert "in 5 questions" in said


@pytest.mark.parametrize(
    "line",
    [
        "Laisser parler, puis demander comment ça s'est passé.", "Ask how they found us, then wait.",
        "How they decided", "## What happened?", "**The decision**", "Explain the goal of the study.",
        "Ne pas demander : « Vous aimez, non ? »", "❌ You love it, right?", "Remerciez la personne.",
        "<!-- You love it, right? -->", "    ", "---", "- [x]", "| Phase | Ask |",
    ],
)  # fmt: skip
def test_what_an_interviewer_writes_to_himself_is_not_asked(tmp_path: Path, line: str) -> None:
    text = f"Guide\n\n{line}\n\n- What did you do next?\n"
    assert "in 1 question" in lint(written(tmp_path, "g.md", text))[2]


@pytest.mark.parametrize(
    "line",
    [
        "- You were relieved, right?", "* [ ] You were relieved, right?", "12) You were relieved, right?",
        "> You were relieved, right?", "1. > **You** were __relieved__, right?", "Q3. You were relieved, right?",
        "**Trigger:** You were relieved, right?", "(5 min) You were relieved, right?", "a) You were relieved, right?",
        'Ask: "You were relieved, right?"', "« You were relieved, right? »", "### You were relieved, right?",
        "[You were relieved](https://x.org), right?", "You were &nbsp;relieved, right?", "You were rele\u0301ve, right?",
        "| Phase | You were relieved, right? |", "\t- You were relieved, **right**?", "•\u00a0You were relieved, right?",
    ],
)  # fmt: skip
def test_markers_before_and_inside_a_question_are_counted_but_not_read(
    tmp_path: Path, line: str
) -> None:
    path = written(tmp_path, "g.md", f"Some words first.\n\n{line}\n")
    place = ("leading_tag", 3, line.rindex("right") + 1)
    assert places(path, "--select", "leading_tag") == [place]


def test_a_wrapped_question_is_one_and_its_place_is_on_its_second_line(tmp_path: Path) -> None:
    path = written(tmp_path, "g.txt", "4) Would you say that you were\nrelieved, right?\n")
    assert ("leading_tag", 2, 11) in places(path)


def test_empty_lines_and_windows_line_ends_do_not_move_the_lines(tmp_path: Path) -> None:
    (tmp_path / "g.txt").write_bytes(
        b"\xef\xbb\xbfHello\r\n\r\n\r\n\r\n\r\nYou were relieved, right?\r\n"
    )
    assert places(str(tmp_path / "g.txt")) == [("leading_tag", 6, 20)]


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("<!-- bascule-ignore leading_tag -->", ["hypothetical"]), ("<!-- bascule-ignore -->", []),
        ("<!-- bascule-ignore hypothetical, leading_tag -->", []), ("<!-- another -->", ["hypothetical", "leading_tag"]),
    ],
)  # fmt: skip
def test_a_comment_on_or_above_a_line_silences_it(
    tmp_path: Path, comment: str, left: list[str]
) -> None:
    asked = "Would you buy it, or you were relieved, right?"
    asked = "You were relieved, right? Would you buy it?"
    for text in (f"{comment}\n\n{asked}\n", f"{asked} {comment}\n", f"- {asked} {comment}\n"):
        ids = {one["id"] for one in found(written(tmp_path, "g.md", text))}
        assert sorted(ids & {"hypothetical", "leading_tag"}) == left
    untouched = found(written(tmp_path, "g.md", f"{comment}\n{asked}\n\n{asked}\n"))
    assert {one["line"] for one in untouched} >= {4}


COMPLETE = """# Switch interview
## Opening
- Take me to the day you signed up. Where were you?
## Before
- How did you handle it before? Tell me about the last time.
- What worked well about the old way, and what was hard to let go of?
## First thought
- When did it first cross your mind that this was not working?
## Looking
- What did you look at, and what were you hoping it would change?
## Decision
- What nearly stopped you?
## Today
- Tell me about the first time you used it.
"""


def test_a_guide_that_lacks_nothing_is_told_of_nothing(tmp_path: Path) -> None:
    assert found(written(tmp_path, "g.md", COMPLETE), "--select", "guide_*") == []


def test_a_phase_and_a_force_nobody_asks_about_come_with_a_probe(tmp_path: Path) -> None:
    lacking = COMPLETE.partition("## Decision")[0] + "- And what else did you look at?\n"
    gaps = found(written(tmp_path, "g.md", lacking), "--select", "guide_*")
    assert {one["id"] for one in gaps} == {"guide_phase_missing", "guide_force_missing"}
    assert all((one["line"], one["col"]) == (1, 1) and one["repair"] for one in gaps)
    assert any("today" in one["message"] for one in gaps)
    assert {one["repair"] for one in gaps} & {probe.say.en for probe in anxiety.FORCE.probes}


def test_a_guide_that_begins_with_an_opinion_is_told_to_begin_with_a_story(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "g.md",
        COMPLETE.replace(
            "- Take me to the day you signed up. Where were you?", "- What do you think of gyms?"
        ),
    )
    assert [one["id"] for one in found(path, "--select", "guide_*")] == ["guide_no_story"]


def test_too_many_questions_are_counted_aloud_and_follow_ups_are_not(tmp_path: Path) -> None:
    more = "\n".join(f"- What happened after visit number {n}?" for n in range(12))
    path = written(tmp_path, "g.md", COMPLETE + more)
    (long,) = found(path, "--select", "guide_too_long")
    assert "× 2.5 min" in long["message"]
    assert "there are 45" in long["message"]
    assert found(path, "--select", "guide_too_long", "--minutes", "90") == []
    nested = written(tmp_path, "h.md", COMPLETE + more.replace("- What", "  - What"))
    assert found(nested, "--select", "guide_too_long") == []


def test_a_few_questions_are_no_guide(tmp_path: Path) -> None:
    path = written(tmp_path, "g.md", "- What happened?\n- And then?\n- Who was there?\n")
    assert found(path, "--select", "guide_*") == []


def test_a_passage_in_another_language_is_named_and_the_rest_is_judged(tmp_path: Path) -> None:
    text = "- You were relieved, right?\n- Was haben Sie dann gemacht, und warum?\n"
    status, out, said = lint(written(tmp_path, "g.md", text))
    assert status == 1
    assert out.count("leading_tag") == 1
    assert "g.md:2: this looks like German and was not judged" in said


@pytest.mark.parametrize("content", ["", " \n\n", "<!-- nothing -->\n", "```\ncode?\n```\n"])
def test_a_file_without_a_question_is_clean(tmp_path: Path, content: str) -> None:
    status, out, _ = lint(written(tmp_path, "g.md", content))
    assert (status, out) == (0, "")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.md", b"\x89PNG\r\n\x1a\n\0\0\0"), ("a.md", b"<!DOCTYPE html><html><p>Why?</p></html>"), ("a.txt", bytes(5_100_000)),
        ("a.vtt", b"WEBVTT\n\nnothing"), ("a.json", b"{broken"), ("a.docx", b"PK\x03\x04broken"), ("a.md", b"\0\1\2\3\4\5\6\7" * 40),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_a_message_and_status_2(
    tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    status, out, said = lint(str(tmp_path / name))
    assert (status, out) == (2, "")
    assert said.startswith("bascule: ")


def test_one_bad_file_does_not_hide_the_findings_of_another(tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"%PDF-1.7")
    status, out, _ = lint(
        str(tmp_path / "bad.md"), written(tmp_path, "good.md", "- You were relieved, right?\n")
    )
    assert status == 2
    assert "leading_tag" in out


def test_a_folder_stands_for_the_guides_and_transcripts_in_it(tmp_path: Path) -> None:
    (tmp_path / "in" / ".hidden").mkdir(parents=True)
    for name in ("in/a.md", "in/b.txt", "in/.hidden/c.md", "in/d.py"):
        written(tmp_path, name, "- You were relieved, right?\n")
    assert [Path(one["file"]).name for one in found(str(tmp_path / "in"))] == ["a.md", "b.txt"]


# ---------------------------------------------------------------------------------------- Word


def word(folder: Path, name: str, *paragraphs: str, head: str = "") -> str:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xml = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{space}"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", xml)
    return str(folder / name)


def para(*runs: str, style: str = "") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    said = "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs)
    return f"<w:p>{styled}{said}</w:p>"


def test_a_word_document_is_read_paragraph_by_paragraph(tmp_path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{para('Would you buy it?')}</w:tc></w:tr></w:tbl>"
    path = word(
        tmp_path,
        "g.docx",
        para("Opening?", style="Heading1"),
        para("You were ", "relieved, right?"),
        table,
    )
    assert places(path) == [("leading_tag", 2, 20), ("hypothetical", 3, 1)]


def test_a_transcript_in_a_word_document_is_one_too(tmp_path: Path) -> None:
    said = (
        "Interviewer: What happened?",
        "Client: It leaked.",
        "Interviewer: You were relieved, right?",
        "Client: No.",
    )
    assert places(word(tmp_path, "t.docx", *map(para, said)), "--select", "leading_tag") == [
        ("leading_tag", 3, 33)
    ]


def test_a_document_that_explodes_or_declares_entities_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    assert "declares entities" in lint(word(tmp_path, "e.docx", para("&a;"), head=bomb))[2]
    monkeypatch.setattr(docx, "MAX_TEXT", 10_000)
    status, _, said = lint(word(tmp_path, "b.docx", para("a" * 50_000)))
    assert status == 2
    assert "unpacks to over" in said


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_is_offered_for_a_gap_passes_our_own_linter_and_closes_it(
    tmp_path: Path, lang: str
) -> None:
    opinion = {
        "en": "- What do you think of shop number {}?\n",
        "fr": "- Que pensez-vous du magasin numéro {} ?\n",
    }
    text = "".join(opinion[lang].format(n) for n in range(6))
    gaps = found(written(tmp_path, "g.md", text), "--select", "guide_*")
    offered = [one["repair"] for one in gaps if one["id"] != "guide_too_long"]
    assert len(offered) >= 6
    for question in offered:
        assert found(question) == [], question
    mended = "".join(f"- {question}\n" for question in offered) + text
    assert found(written(tmp_path, "g.md", mended), "--select", "guide_*") == []

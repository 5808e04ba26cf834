"""`bascule explain`: every idea is a page, in both languages, made from its own file."""

from __future__ import annotations

import io

import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from app.method.kit import Flag, Pass, unbracket
from app.method.pitfalls import by_id
from app.uses.explain import IDEAS, listing, page, run_explain

EVERY = [(kind, one) for kind, ideas in IDEAS.items() for one in ideas]


def explain(*words: str) -> tuple[int, str, str]:
    said = CliRunner().invoke(cli, ["explain", *words])
    assert said.exception is None or isinstance(said.exception, SystemExit), said.exception
    return said.exit_code, said.stdout, said.stderr


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(("kind", "idea"), EVERY, ids=[one.id for _, one in EVERY])
def test_every_idea_is_a_page(kind: str, idea: object, lang: str) -> None:
    text = page(kind, idea, lang)  # type: ignore[arg-type]
    assert text.startswith("# ")
    assert "[[" not in text
    assert "{x}" not in text


def test_a_finding_s_page_says_why_with_its_source_and_what_to_do() -> None:
    status, text, _ = explain("leading_tag", "--lang", "en")
    tag = by_id["leading_tag"]
    assert status == 0
    for said in (tag.title.en, tag.plain.en, tag.why.en, tag.source, tag.advice.en, tag.instead.en):
        assert said in text


def test_examples_show_the_words_that_are_meant_what_to_ask_instead_and_the_near_misses() -> None:
    text = explain("leading_tag", "--lang", "en")[1]
    for one in by_id["leading_tag"].examples:
        if one.lang != "en":
            continue
        plain, spans = unbracket(one.text)
        if isinstance(one, Flag):
            assert f"**{plain[slice(*spans[0])]}**" in text
            assert one.instead in text
        elif isinstance(one, Pass):
            assert f"- {plain}" in text
    assert "Vous étiez" not in text


def test_the_page_is_in_french_too() -> None:
    text = explain("leading_tag", "--lang", "fr")[1]
    assert by_id["leading_tag"].why.fr in text
    assert "Vous étiez soulagé, **non** ?" in text
    assert "Near misses" not in text


def test_without_an_id_all_of_them_are_listed() -> None:
    status, text, _ = explain("--lang", "en")
    assert status == 0
    for _, idea in EVERY:
        assert f"- `{idea.id}` {idea.title.en}" in text
    assert "Les quatre forces" in listing("fr")


@pytest.mark.parametrize(
    ("written", "meant"), [("leading_tga", "leading_tag"), ("cued", "cued_probe"), ("anxity", "anxiety")]
)  # fmt: skip
def test_an_id_that_is_none_is_an_error_with_the_nearest(written: str, meant: str) -> None:
    status, text, said = explain(written)
    assert (status, text) == (2, "")
    assert meant in said


def test_an_id_that_is_like_none_is_told_where_all_are_listed() -> None:
    assert "`bascule explain` lists every id" in explain("zzzzzz")[2]


def test_hyphens_and_capitals_do_not_matter() -> None:
    assert explain("Leading-Tag")[0] == 0


def test_the_language_is_that_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LANG", "fr_CH.UTF-8")
    assert by_id["leading_tag"].why.fr in explain("leading_tag")[1]
    monkeypatch.setenv("LC_ALL", "C")
    assert by_id["leading_tag"].why.en in explain("leading_tag")[1]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_the_page_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    screen = Terminal()
    assert run_explain("leading_tag", "en", screen) == 0
    assert "**" not in screen.getvalue()
    assert "Leading tag" in screen.getvalue()

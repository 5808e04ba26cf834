"""The scripted model: its good answers pass the guard, its lies do not, and a script of one's own is said as it stands."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from app.advisors.answers import SHAPES, ReportNote
from app.advisors.model import ModelAdvisor
from app.advisors.privacy import cover
from app.advisors.prompts import data, load
from app.advisors.reasons import Reason
from app.advisors.scripted import Asked, Mode, answer, read_script, script
from app.errors import BadInput
from app.events import AdviceTask, AdviceWanted, Given, Lang
from app.settings import ModelSettings
from app.sources import samples
from tests.endpoints import commanded
from tests.guarding import LANGS, asked_at, good, remembered, told_of, verdict


def judged(task: AdviceTask, wanted: AdviceWanted, mode: Mode) -> Reason | None:
    """What the guard makes of the script's answer to what is really sent, names covered."""
    covered = cover(wanted)
    sent = json.loads(data(load(task), covered.wanted))
    said = answer(Asked(sent, wanted.lang, "scripted"), mode)
    return verdict(covered.back(SHAPES[task].model_validate(said)), wanted)


@pytest.mark.parametrize("lang", LANGS)
def test_the_note_on_a_sample_reads_like_a_colleagues(lang: Lang) -> None:
    assert judged("report_note", told_of(lang), "good") is None
    assert judged("report_note", told_of(lang), "lying") is not None
    covered = cover(told_of(lang))
    sent = json.loads(data(load("report_note"), covered.wanted))
    note = ReportNote.model_validate(answer(Asked(sent, lang, "scripted"), "good"))
    assert 3 <= len(note.story) <= 8
    assert 1 <= len(note.jobs) <= 3
    assert note.drill
    said = {one.turn: one.text for one in told_of(lang).turns}
    for sentence in note.story:
        assert sentence.turns
        assert sentence.text not in said.values(), "told, not copied"


@pytest.mark.parametrize("lang", LANGS)
def test_second_opinions_and_voices_are_written_down_good_and_bad(lang: Lang) -> None:
    turns = samples.load(lang).turns
    assert len(script(lang)["second_opinion"]) >= 7
    for entry in script(lang)["second_opinion"]:
        at = next(one.i for one in turns if entry["heard"] in one.text)
        wanted = asked_at("second_opinion", lang, at)
        assert judged("second_opinion", wanted, "good") is None, entry["heard"]
        assert judged("second_opinion", wanted, "lying") is not None, entry["heard"]
    for story, memory, said, _ in good(lang)["customer_voice"]:
        wanted = remembered(story, memory, said)
        assert judged("customer_voice", wanted, "good") is None, memory
        assert judged("customer_voice", wanted, "lying") is not None, memory


OWN = """
repair:
  - {heard: "ce dimanche", good: {question: "Et ensuite ?"}}
  - {heard: "ce dimanche", model: "fast", good: {question: "{said}"}, again: {"too long": {question: "Et avant ?"}}}
report_note:
  - heard: "tableur"
    good: {story: [{text: "Un tableur.", turns: ["sur un tableur"]}, {text: "Un devis.", turns: ["jamais dit"]}]}
"""


def test_a_script_of_ones_own_says_what_it_says(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(OWN, "utf-8")
    own = read_script(file)
    turns = [
        {
            "turn": 4,
            "role": "customer",
            "text": "Avant je faisais tout sur un tableur, ce dimanche.",
        }
    ]
    asked = Asked({"turns": turns, "about": "", "said": "Comment ?"}, "fr", "scripted")
    assert answer(asked, "good", own) == {"question": "Et ensuite ?"}
    fast = asked._replace(model="fast")
    assert answer(fast, "good", own) == {"question": "Comment ?"}
    assert answer(fast._replace(again="it is too long"), "good", own) == {"question": "Et avant ?"}
    note = Asked({"turns": turns, "facts": []}, "fr", "scripted")
    assert answer(note, "good", own) == {"story": [{"text": "Un tableur.", "turns": [4]}]}


@pytest.mark.server
async def test_the_command_serves_a_script_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(OWN, "utf-8")
    turns = (Given(turn=4, role="customer", text="Avant je faisais tout sur un tableur, ce dimanche."),)  # fmt: skip
    wanted = AdviceWanted(want="flag:4", task="repair", turn=4, lang="fr", turns=turns, said="Comment ?")  # fmt: skip
    with commanded("good", file) as url:
        llm = ModelSettings.model_validate(
            {"base_url": url, "model": "scripted", "live_deadline": 30.0}
        )
        advisor = ModelAdvisor(llm, time.monotonic)
        advised = await advisor.advise(wanted, "i")
        await advisor.close()
    assert advised is not None
    assert (advised.verdict, advised.text) == ("clean", "Et ensuite ?")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("- a list", "no script"), ("poetry: []", "no script"), ("repair: [{good: {}}]", "no `heard`"),
        ("repair: [{heard: x}]", "no `good`"), ("a: [", "no YAML"), ("repair: 7", "no script"),
    ],
)  # fmt: skip
def test_a_script_that_is_none_is_refused_before_anybody_listens(
    tmp_path: Path, text: str, what: str
) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(BadInput, match=what):
        read_script(file)
    refused: Any = CliRunner().invoke(cli, ["fake-endpoint", "--script", str(file)])
    assert refused.exit_code == 1
    assert "BASCULE_LLM_BASE_URL" not in refused.output

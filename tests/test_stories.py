"""The stories of simulated customers: each can be told, found, and is spoken by one person throughout."""

import json
import random
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from app.customers.checking import check, every_line
from app.customers.lighting import leads_to, question_for
from app.customers.lines import Everyday, everyday, spoken_by
from app.customers.reading import LARGEST, StoryRefused, built_in, load, open_story, parse
from app.customers.scaffolding import scaffold
from app.customers.spoken import address_slips, gender_slips, wrong_language
from app.customers.story import Story
from app.events import CanonicalTurn, Opening
from app.uses.annotate import Hearing

MODEL = next(path for path in built_in() if path.stem == "fr-tournee")
TEXT = MODEL.read_text("utf-8")
EVERY = pytest.mark.parametrize("path", built_in(), ids=lambda path: path.stem)
STORIES = pytest.mark.parametrize("story", [load(path) for path in built_in()], ids=lambda one: one.id)  # fmt: skip


def test_there_are_four_stories_in_each_language_and_different_lives() -> None:
    stories = [load(path) for path in built_in()]
    assert sum(story.lang == "fr" for story in stories) >= 4
    assert sum(story.lang == "en" for story in stories) >= 4
    assert len({story.market for story in stories}) == len(stories)
    assert any(not story.bought for story in stories)
    assert any(story.regrets for story in stories)
    assert {story.person.address for story in stories if story.lang == "fr"} == {"tu", "vous"}


@EVERY
def test_a_story_passes_the_checker(path: Path) -> None:
    assert [problem for problem in check(path) if not problem.warning] == []


@EVERY
def test_every_line_is_in_the_language_of_its_story(path: Path) -> None:
    file = open_story(path)
    lines = list(every_line(file))
    assert len(lines) > 150
    assert [line for _, line in lines if wrong_language(line, file.story.lang)] == []


@STORIES
def test_a_story_is_named_after_its_file_and_language(story: Story) -> None:
    assert story.id.startswith(f"{story.lang}-")
    assert any(path.stem == story.id for path in built_in())


@STORIES
def test_each_memory_has_a_clean_question_that_leads_to_it(story: Story) -> None:
    for memory in story.memories:
        asked = question_for(story, memory.id)
        assert asked, memory.id
        assert leads_to(story, memory.id), asked


@STORIES
def test_what_a_story_says_is_spoken_by_one_person(story: Story) -> None:
    if story.lang != "fr":
        return
    lines = [line for kind in Everyday.model_fields for line in _all(kind)]
    for line in lines:
        said = spoken_by(line, story.person)
        assert "{e}" not in said and "|" not in said
        assert list(address_slips(said, story.person.address)) == [], said
        assert list(gender_slips(said, story.person.gender)) == [], said


def _all(kind: str) -> list[str]:
    held = getattr(everyday("fr"), kind)
    return [line for some in held.values() for line in some] if isinstance(held, dict) else [*held]


# --------------------------------------------------------------------------- mistakes are named


def line_of(text: str) -> int:
    return TEXT[: TEXT.index(text)].count("\n") + 1


def refused(text: str) -> str:
    with pytest.raises(StoryRefused) as said:
        parse(text, "mine.yaml")
    return said.value.message


def problems(text: str, tmp_path: Path) -> list[str]:
    path = tmp_path / "mine.yaml"
    path.write_text(text, "utf-8")
    return [f"{one.line}: {one.text}" for one in check(path)]


def test_a_missing_field_is_named_with_its_line() -> None:
    told = refused(TEXT.replace('    fact: "Elle se garait sur les trottoirs ;', '    fakt: "Elle'))
    at = line_of("  - id: amendes")
    assert f"mine.yaml:{at}: memories.2.fact: is missing" in told
    assert "memories.2.fakt: is no field of a story; `fact`?" in told


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("    depth: 1\n", "    depth: 4\n", "less than or equal to 3"),
        ("    slot: old_way\n", "    slot: old_ways\n", "`old_ways` is no slot of before"),
        ("lang: fr", "lang: de", "'fr' or 'en'"),
        ("id: fr-tournee", "id: Fr Tournée", "small letters"),
        ("    force: push\n", "    force: pushed\n", "'push'"),
        ("gender: f", "gender: x", "'f' or 'm'"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named_with_its_line(was: str, now: str, says: str) -> None:
    told = refused(TEXT.replace(was, now, 1))
    assert says in told
    assert f"mine.yaml:{line_of(was.lstrip())}:" in told


def test_text_without_quotes_that_breaks_yaml_says_what_to_do() -> None:
    told = refused(
        TEXT.replace('"Il savait, pour les amendes."', "Il a dit : les amendes : toutes.")
    )
    assert "double quotes" in told
    assert f"mine.yaml:{line_of('Il savait, pour les amendes')}:" in told


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "id: is missing"),
        ("- just\n- a list\n", "group of fields"),
        ("id: a\nid: b\n", "`id` stands here twice"),
        ("a: &all [1, 2]\nb: *all\n", "anchors"),
        ("a: [" * 3000, "mine.yaml:1"),
        ("id: 'open", "mine.yaml:"),
        ("\x00", "mine.yaml:1"),
        ("a: !!python/object/apply:os.system ['true']\n", "is no field"),
    ],
)  # fmt: skip
def test_what_is_no_story_is_refused(text: str, says: str) -> None:
    assert says in refused(text)


def test_a_file_too_large_or_not_text_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    large.write_bytes(b"# " + b"x" * LARGEST)
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("id: été".encode("latin-1"))
    for path, says in ((large, "larger"), (latin, "UTF-8"), (tmp_path / "none.yaml", "No such")):
        with pytest.raises(StoryRefused, match=says):
            load(path)


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("    needs: [hamel]\n    cues: [terre, retard]", "    needs: [hamels]\n    cues: [terre, retard]", "`hamels` is no memory"),
        ("    needs: [clio]\n    cues: [place]", "    needs: [mensonge]\n    cues: [place]", "needs itself"),
        ("    cues: [terre, retard]", "    cues: [girafe]", "no cue of `fille` is said"),
        ('      - "Je disais à Yann que la tournée payait moins."', '      - "Sur les trottoirs. Et les amendes qui vont avec."', "stands on line"),
        ('"Très bien, très bien. Vous me laisserez un papier, peut-être."', '"Very well, I would like you to leave me the leaflet that you have."', "does not sound French"),
        ('"Ah d\'accord. C\'est bien, oui, je regarderai."', '"Ah d\'accord, tu me montreras ça."', "the person says vous, but here `tu`"),
        ('"Je dirais oui."', '"Je suis venu, oui."', "the person is f, but says `Je suis venu`"),
        ('"Voilà voilà."', '"Le Cargolin, voilà."', "names the product"),
        ('      - "De la honte. Devant sa fille."', '      - "De la honte, devant sa fille qui me regardait sans rien dire, avec les pompiers et tout le monde autour de nous."', "1 to 14"),
    ],
)  # fmt: skip
def test_a_story_that_cannot_be_told_is_named_with_its_line(
    was: str, now: str, says: str, tmp_path: Path
) -> None:
    assert was in TEXT
    found = [one for one in problems(TEXT.replace(was, now, 1), tmp_path) if says in one]
    assert found, problems(TEXT.replace(was, now, 1), tmp_path)
    first = int(found[0].split(":")[0])
    assert abs(first - line_of(was)) <= 1


def test_a_story_without_what_nobody_volunteers_is_refused(tmp_path: Path) -> None:
    text = TEXT.replace("    force: habit\n    depth: 3", "    depth: 3")
    assert any("anxieties and habits of depth 3" in one for one in problems(text, tmp_path))


def test_french_spacing_is_set_on_reading() -> None:
    story = parse(TEXT.replace('"Comment ça ?"', '"Comment ça ?"')).story
    assert story.lines.clarify[0] == "Comment ça\u202f?"
    assert all(" ?" not in line and "’" not in line for line in story.lines.clarify)


def test_words_that_yaml_takes_for_something_else_stay_words() -> None:
    text = TEXT.replace('    - "Non."', "    - no").replace('    - "Moyen."', "    - 12:30")
    assert {"no", "12:30"} <= set(parse(text).story.lines.survey)


# -------------------------------------------------------------------------------- the commands


def test_a_story_is_begun_from_a_brief_and_the_checker_names_what_to_write(tmp_path: Path) -> None:
    path = tmp_path / "en-bakery.yaml"
    run = CliRunner().invoke(cli, ["story", "new", str(path), "--brief", "A baker gives up her paper accounts", "--category", "accounting software"])  # fmt: skip
    assert run.exit_code == 0
    checked = CliRunner().invoke(cli, ["story", "check", str(path)])
    assert checked.exit_code == 1
    assert "is still to be written" in checked.stdout and "is missing" not in checked.stdout
    again = CliRunner().invoke(cli, ["story", "new", str(path)])
    assert again.exit_code == 1 and "is there already" in again.stderr


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_begun_story_has_every_part_in_place(lang: str) -> None:
    story = parse(scaffold("boulangère", "Une boulangère", lang)).story  # type: ignore[arg-type]
    assert story.id == f"{lang}-boulang-re"
    assert len(story.memories) >= 16


def test_the_stories_are_listed_without_telling_them() -> None:
    run = CliRunner().invoke(cli, ["story", "list", "--json"])
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    assert [row["id"] for row in rows] == [path.stem for path in built_in()]
    for row in rows:
        story = load(MODEL.with_name(f"{row['id']}.yaml"))
        told = json.dumps(row, ensure_ascii=False)
        assert not any(memory.fact in told for memory in story.memories)
        assert "bought" not in row and "regrets" not in row


def test_the_checker_speaks_json_and_takes_ids() -> None:
    run = CliRunner().invoke(cli, ["story", "check", "fr-tournee", "nowhere.yaml", "--json"])
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.exit_code == 1
    assert {"file": "nowhere.yaml", "line": 1, "level": "error", "text": "No such file or directory"} in found  # fmt: skip


def test_the_questions_of_the_map_are_clean_wherever_they_are_asked() -> None:
    chance = random.Random(7)
    for path in built_in():
        story = load(path)
        for memory in chance.sample(story.memories, 6):
            hearing = Hearing(Opening(lang=story.lang, product=story.product))
            for i, need in enumerate(memory.needs):
                said = story.by_id[need].says[0]
                hearing.add(CanonicalTurn(i=i, role="customer", text=said))
            _, found = hearing.add(
                CanonicalTurn(i=9, role="interviewer", text=question_for(story, memory.id))
            )
            assert found is not None
            assert [one.pitfall.id for one in found.findings] == []

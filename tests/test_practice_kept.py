"""A practice is an ordinary interview: its log, report and forgetting; and the card stays hidden to the end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.sync.client import connect

from app.events import facts
from app.uses.practice import of_facts
from app.uses.sitting import Resumable
from tests.practising import ASKED, STORIES, Sat, begun
from tests.serving import Served, serving

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("practice")) as server:
        yield server


# ------------------------------------------------------------------------------- the card is not seen
def panel_frames(sat: Sat) -> list[str]:
    """What the panel is shown of the whole practice, from its first event on."""
    frames = []
    url = f"{sat.server.url.replace('http', 'ws')}/v1/interviews/{sat.id}/panel"
    protocols = ["bascule.v1", f"bearer.{sat.token}"]
    for after in ("", "?after=0"):
        with connect(url + after, subprotocols=protocols, compression=None, proxy=None) as socket:  # type: ignore[arg-type]
            socket.send('{"type":"ping"}')
            while '"pong"' not in (frame := str(socket.recv(timeout=20))):
                frames.append(frame)
    return frames


def unescaped(answer: str) -> str:
    """An answer with its letters as letters, however it was sent."""
    try:
        return json.dumps(json.loads(answer), ensure_ascii=False)
    except ValueError:
        return answer


def told_only_at_the_end(story: str) -> list[str]:
    card = STORIES[story]
    plain = [one.fact for one in card.memories]
    plain += [text for one in card.falsehoods for text in (one.claim, one.card)]
    return plain


@pytest.mark.parametrize("story", list(STORIES))
def test_nothing_of_the_card_reaches_the_browser_before_the_end(served: Served, story: str) -> None:
    sat = begun(served, story)
    for question in ASKED[STORIES[story].lang]:
        sat.ask(question)
    sat("/silence", {})
    sat("/back")
    sat("", method="GET")
    assert sat("/feedback", method="GET").json["error"]["code"] == "not_over_yet"
    assert sat("/rewind", {"turn": 1, "text": "?"}).json["error"]["code"] == "not_over_yet"
    for what in ("", "/log", "/report", "/report?format=md"):
        sat.interview(what)
    sat.seen += panel_frames(sat)
    sat.seen.append(served.ask("GET", "/v1/stories").body.decode())
    told = "\n".join(unescaped(one) for one in sat.seen)
    assert len(told) > 5_000
    for line in told_only_at_the_end(story):
        assert line not in told, line
    for key in ("revealed", "openness", "waits_for", "bridges"):
        assert f'"{key}"' not in told, key
    ended = sat("/finish").json["feedback"]
    assert [one["fact"] for one in ended["map"]] == [one.fact for one in STORIES[story].memories]


# --------------------------------------------------------------------------------- the log and the rest
@pytest.mark.parametrize("story", ["fr-tournee", "en-lodge"])
def test_the_same_seed_and_questions_give_the_same_interview_and_so_does_its_log(
    served: Served, story: str
) -> None:
    one, other = begun(served, story), begun(served, story)
    for sat in (one, other):
        for question in ASKED[STORIES[story].lang][:5]:
            sat.ask(question)
        sat("/silence", {})
    heard = [[fact for fact in sat.facts() if fact.type != "opened"] for sat in (one, other)]
    assert heard[0] == heard[1]
    ended = one("/finish").json["feedback"]
    stood = of_facts(one.facts())
    assert stood is not None
    assert json.loads(stood.feedback().model_dump_json()) == ended
    assert other("/finish").json["feedback"] == ended


def test_a_practice_goes_on_after_the_server_was_restarted(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        sat, whole = begun(server, "en-tubes"), begun(server, "en-tubes")
        first, second, third = ASKED["en"][:3]
        for question in (first, third, second):
            whole.ask(question)
        whole("/back")
        whole("/silence", {})
        sat.ask(first)
        sat.ask(third)
        server.stop()
        server.start()
        sat.ask(second)
        sat("/back")
        server.kill()
        server.start()
        sat("/silence", {})
        assert sat.ask(second) == whole.ask(second)
        assert sat("/finish").json["feedback"] == whole("/finish").json["feedback"]
        ids = [fact.id for fact in sat.facts() if fact.type == "heard"]
        assert len(ids) == len(set(ids))


def test_the_report_says_that_it_was_practice_and_what_came_out(served: Served) -> None:
    sat = begun(served)
    sat.ask(ASKED["fr"][0])
    before = sat.interview("/report").json
    assert (before["source"], before["practice"]["truth_recovered"]) == ("practice", None)
    sat.ask(ASKED["fr"][3])
    ended = sat("/finish").json["feedback"]
    report = sat.interview("/report").json
    assert report["source"] == "practice" and report["participant"] == "Bastien Roche"
    assert report["practice"]["truth_recovered"] == ended["truth_recovered"]
    assert report["practice"]["planted"] == len(ended["planted"]) > 0
    faults = [fault["finding"] for one in report["asked"]["questions"] for fault in one["faults"]]
    assert "interruption_short_wait" not in faults, "nobody measures how long one types"


def test_another_wording_is_put_to_the_same_customer_at_the_same_point(served: Served) -> None:
    sat = begun(served, "fr-pelouse")
    for question in ASKED["fr"][:4]:
        sat.ask(question)
    sat("/back")
    sat("/silence", {})
    sat.ask(ASKED["fr"][4])
    sat("/finish")
    turns = [one for one in sat.interview("/report").json["turns"] if one["role"] == "interviewer"]
    assert [one["text"] for one in turns] == [*ASKED["fr"][:3], ASKED["fr"][4]]
    other = begun(served, "fr-pelouse")
    for question in ASKED["fr"][:2]:
        other.ask(question)
    better = "Comment l'avez-vous vécu ?"
    rewound = sat("/rewind", {"turn": turns[2]["turn"], "text": better}).json
    assert rewound["text"] == other.ask(better)["text"] != rewound["said"]
    assert rewound["planted"] == []
    same = sat("/rewind", {"turn": turns[3]["turn"], "text": turns[3]["text"]}).json
    assert same["text"] == same["said"]
    assert sat("/rewind", {"turn": 0, "text": better}).status == 400


def test_forgetting_a_practice_forgets_its_customer_too(served: Served) -> None:
    sat = begun(served)
    sat.ask(ASKED["fr"][0])
    assert served.ask("DELETE", f"/v1/interviews/{sat.id}", token=sat.token).status == 204
    assert sat("/ask", {"text": ASKED["fr"][1]}).status == 404


def test_a_log_that_is_no_practice_has_no_customer(served: Served) -> None:
    opened = served.open()
    lines = [facts.validate_python(one["fact"]) for one in served.facts(opened)]
    assert Resumable.of(lines) is None

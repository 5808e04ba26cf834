"""The practice room's routes: whom to call, the token, the learner's moves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from app.customers.drills import DRILLS
from tests.practising import ASKED, STORIES, begun
from tests.serving import Served, serving

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("practice")) as server:
        yield server


# --------------------------------------------------------------------------------------- whom to call
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_everybody_and_everything_to_practise_is_listed(served: Served, lang: str) -> None:
    told = served.ask("GET", f"/v1/stories?lang={lang}").json
    assert [one["id"] for one in told["stories"]] == list(STORIES)
    assert {one["lang"] for one in told["stories"]} == {"fr", "en"}
    assert [one["title"] for one in told["drills"]] == [d.title.in_(lang) for d in DRILLS]  # type: ignore[arg-type]
    leading = next(one for one in told["drills"] if "leading_tag" in one["ideas"])
    assert leading["id"] == "no_leading"


def test_it_is_all_described(served: Served) -> None:
    paths = served.ask("GET", "/openapi.json").json["paths"]
    moves = {"ask", "silence", "back", "finish", "feedback", "rewind"}
    assert {f"/v1/practice/{{interview}}/{move}" for move in moves} <= set(paths)
    opening = paths["/v1/practice"]["post"]
    schema = opening["responses"]["201"]["content"]["application/json"]["schema"]
    assert schema["$ref"].endswith("/PracticeOpened")
    assert all(
        one["summary"] or one["description"] for path in paths.values() for one in path.values()
    )


@pytest.mark.parametrize(
    ("wish", "status", "named"),
    [
        ({"story": "fr-boulangerie"}, 400, "/v1/stories"),
        ({"story": "../../etc/passwd"}, 422, "story"),
        ({"story": "/tmp/mine.yaml"}, 422, "story"),
        ({"story": "fr-laverie", "style": "shy"}, 422, "style"),
        ({"story": "fr-laverie", "seed": "a b"}, 422, "seed"),
        ({"story": "fr-laverie", "hints": True}, 422, "hints"),
    ],
)
def test_a_wish_that_cannot_be_met_is_named(
    served: Served, wish: dict[str, Any], status: int, named: str
) -> None:
    answer = served.ask("POST", "/v1/practice", wish)
    error = answer.json["error"]
    assert answer.status == status and named in f"{error['message']} {error['remedy']}"


# ------------------------------------------------------------------------------------------ the token
def test_every_move_needs_the_token_of_this_practice(served: Served) -> None:
    mine, other = begun(served), begun(served)
    moves: dict[str, Any] = {
        "/ask": {"text": "Et avant ?"}, "/silence": {}, "/back": None, "/finish": None,
        "/rewind": {"turn": 1, "text": "Et avant ?"},
    }  # fmt: skip
    for move, body in moves.items():
        path = f"/v1/practice/{mine.id}{move}"
        assert served.ask("POST", path, body).status == 401, move
        assert served.ask("POST", path, body, other.token).status == 401, move
    assert served.ask("GET", f"/v1/practice/{mine.id}", token=other.token).status == 401
    assert served.ask("GET", f"/v1/practice/{mine.id}/feedback").status == 401
    assert mine("", method="GET").json["questions"] == 0


def test_an_interview_with_a_person_is_no_practice(served: Served) -> None:
    opened = served.open()
    answer = served.ask(
        "POST", f"/v1/practice/{opened.id}/ask", {"text": "Et avant ?"}, opened.panel_token
    )
    assert answer.status == 404 and "practice" in answer.json["error"]["message"]


# ----------------------------------------------------------------------------------------- the moves
def test_a_move_sent_twice_is_one(served: Served) -> None:
    sat = begun(served)
    first = sat.ask(ASKED["fr"][0], i=1)
    assert sat.ask(ASKED["fr"][0], i=1) == first
    assert sat("/silence", {"i": 2}).json == sat("/silence", {"i": 2}).json
    assert [one.role for one in sat.facts() if one.type == "heard"].count("interviewer") == 1
    for wrong in (1, 4):
        answer = sat("/ask", {"text": "Et avant ?", "i": wrong})
        assert (answer.status, answer.json["error"]["code"]) == (409, "out_of_step")


def test_a_silence_is_borne_for_a_while_and_then_filled(served: Served) -> None:
    sat = begun(served)
    sat.ask(ASKED["fr"][0])
    filled = sat("/silence", {}).json
    assert filled["i"] == 2 and filled["text"]
    standing = sat("", method="GET").json
    assert standing["patience"] >= 6
    assert [one["text"] for one in standing["lines"]][-2:] == ["", filled["text"]]


def test_blanks_are_no_question(served: Served) -> None:
    sat = begun(served)
    assert sat("/ask", {"text": "  \n "}).status == 400
    assert sat("/ask", {"text": "Et avant ? " * 300}).status == 422
    assert sat("", method="GET").json["questions"] == 0


def test_what_is_taken_back_was_never_asked(served: Served) -> None:
    sat, other = begun(served), begun(served)
    sat.ask(ASKED["fr"][0])
    sat.ask(ASKED["fr"][3])
    assert sat("/back").json == {"text": ASKED["fr"][3], "questions": 1}
    other.ask(ASKED["fr"][0])
    assert sat.ask(ASKED["fr"][1]) == other.ask(ASKED["fr"][1])
    snapshot = sat.interview().json
    assert ASKED["fr"][3] not in [one["text"] for one in snapshot["turns"]]
    assert snapshot["flags"] == []
    sat("/back"), sat("/back")
    assert sat("/back").json == {"text": None, "questions": 0}


def test_the_end_may_be_asked_for_twice_and_from_the_panel(served: Served) -> None:
    sat = begun(served, drill="wait")
    sat.ask(ASKED["fr"][0])
    first = sat("/finish?lang=en").json
    again = sat("/finish?lang=en").json
    assert first["goodbye"] and not again["goodbye"]
    assert again["feedback"] == first["feedback"] == sat("/feedback", method="GET").json["feedback"]
    assert (first["done"], first["standing"]["drill"]["title"]) == (False, "Wait")
    closed = begun(served)
    served.ask("POST", f"/v1/interviews/{closed.id}/close", token=closed.token)
    assert closed("/finish").status == 200
    for move in ("/ask", "/silence", "/back"):
        answer = closed(move, {"text": "Et avant ?"} if move == "/ask" else {})
        assert answer.json["error"]["code"] == "interview_closed", move

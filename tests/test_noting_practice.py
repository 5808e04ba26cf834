"""A note on a rehearsal: written like any other, from what was told and nothing else."""

import json
from pathlib import Path

import pytest

from tests.endpoints import endpoint
from tests.forked import Forked
from tests.practising import ASKED, STORIES, begun
from tests.serving import serving

pytestmark = [pytest.mark.server, pytest.mark.timeout(120)]


def test_a_rehearsal_gets_a_note_from_what_was_told_in_it(tmp_path: Path) -> None:
    with (
        endpoint("good") as url,
        serving(
            tmp_path, kind=Forked, llm_base_url=url, llm_model="scripted", llm_voice_deadline="20"
        ) as served,
    ):
        sat = begun(served, "fr-laverie")
        for question in ASKED["fr"]:
            sat.ask(question)
        assert sat("/finish").status == 200
        answer = served.ask("POST", f"/v1/interviews/{sat.id}/report/note", b"", sat.token)
        assert answer.status == 200
        sent = (served.data / "sent" / f"{sat.id}.jsonl").read_text("utf-8").splitlines()
        report = json.loads(sat.interview("/report").body)
        asked = [one for one in map(json.loads, sent) if one["task"] == "report_note"]
        given = json.loads(asked[0]["sent"][0])
        assert [one["turn"] for one in given["turns"]] == [one["turn"] for one in report["turns"]]
        assert STORIES["fr-laverie"].person.name not in json.dumps(sent, ensure_ascii=False)
        assert report["source"] == "practice" and report["practice"]["truth_recovered"] is not None
        assert (report["told"]["note"] is not None) == answer.json["written"]

"""The routes of reports: on an interview of the server and on a file that is handed in."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator

import httpx
import pytest

from app.reports.model import Report
from app.sources import samples
from app.uses.feed import feed
from tests.serving import Opened, Served, serving

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("reports")) as server:
        yield server


@pytest.fixture(scope="module")
def told(served: Served) -> Opened:
    """The French sample, as it was heard live."""
    sample = samples.load("fr")
    opened = served.open(lang="fr", product=sample.product.model_dump(mode="json"))
    asyncio.run(feed(sample, opened.ingest, opened.ingest_token, speed="max"))
    return opened


def asked(served: Served, opened: Opened, **query: str) -> httpx.Response:
    return httpx.get(
        f"{served.url}/v1/interviews/{opened.id}/report", params=query, timeout=30,
        headers={"Authorization": f"Bearer {opened.panel_token}"},
    )  # fmt: skip


def test_an_interview_of_the_server_has_a_report(served: Served, told: Opened) -> None:
    answer = asked(served, told)
    assert answer.status_code == 200 and answer.headers["content-type"] == "application/json"
    report = Report.model_validate_json(answer.content)
    assert (report.id, report.source, report.lang) == (told.id, "live", "fr")
    assert report.participant == "P07" and report.opened is not None
    assert report.score.total is not None and len(report.turns) == len(samples.load("fr").turns)
    assert asked(served, told).content == answer.content


def test_the_report_needs_the_panels_token(served: Served, told: Opened) -> None:
    address = f"{served.url}/v1/interviews/{told.id}/report"
    assert httpx.get(address).status_code == 401
    ingest = {"Authorization": f"Bearer {told.ingest_token}"}
    assert httpx.get(address, headers=ingest).status_code == 403
    assert (
        httpx.get(f"{served.url}/v1/interviews/{'0' * 20}/report", headers=ingest).status_code
        == 404
    )


def test_each_format_comes_with_its_type_and_a_plain_name(served: Served, told: Opened) -> None:
    begins = {"html": b"<!doctype html", "pdf": b"%PDF-", "docx": b"PK", "md": b"# "}
    for wanted, begin in begins.items():
        answer = asked(served, told, format=wanted, lang="en")
        assert answer.status_code == 200, (wanted, answer.text[:200])
        assert answer.content.lower().startswith(begin.lower()), wanted
        saved = answer.headers["content-disposition"]
        assert saved.startswith('attachment; filename="bascule-P07-') and saved.endswith(
            f'.{wanted}"'
        )


def test_what_cannot_be_asked_for_is_said(served: Served, told: Opened) -> None:
    refused = asked(served, told, format="xls")
    assert refused.status_code == 422 and "format" in refused.json()["error"]["message"]


def test_a_file_that_is_handed_in_is_reported_on_and_not_kept(served: Served) -> None:
    sample = samples.load("en")
    body = sample.model_dump_json(exclude_none=True)
    answer = httpx.post(
        f"{served.url}/v1/report", params={"name": "en.json"}, content=body, timeout=30
    )
    report = Report.model_validate_json(answer.content)
    assert report.source == "import" and len(report.turns) == len(sample.turns)
    form = httpx.post(
        f"{served.url}/v1/report",
        params={"lang": "fr"},
        files={"file": ("en.json", body)},
        timeout=30,
    )
    assert form.json()["lang"] == "fr" and form.json()["spoken"] == ["en"]


def test_a_log_that_was_downloaded_is_reported_on(served: Served, told: Opened) -> None:
    head = {"Authorization": f"Bearer {told.panel_token}"}
    log = httpx.get(f"{served.url}/v1/interviews/{told.id}/log", headers=head).content
    again = httpx.post(
        f"{served.url}/v1/report", params={"name": "P07.jsonl"}, content=log, timeout=30
    )
    here, live = again.json(), asked(served, told).json()
    for own in ("id", "opened", "title"):
        here.pop(own), live.pop(own)
    assert here == live


def test_a_file_that_cannot_be_read_is_refused_with_the_cause(served: Served) -> None:
    answer = httpx.post(f"{served.url}/v1/report", content=b"\x00\x01\x02")
    assert answer.status_code == 400 and answer.json()["error"]["code"] == "bad_input"


def test_an_interview_that_was_not_kept_says_so(served: Served) -> None:
    opened = served.open(consent=None)
    report = asked(served, opened).json()
    assert [one["code"] for one in report["caveats"]] == ["not_kept"]
    assert report["score"]["total"] is None and report["score"]["why"]


def test_the_schema_is_published_and_the_reports_obey_it(served: Served) -> None:
    schema = httpx.get(f"{served.url}/v1/report.schema.json").json()
    assert schema["title"] == "Report" and schema["additionalProperties"] is False
    assert json.dumps(schema).count('"quote"') >= 2
    document = httpx.get(f"{served.url}/openapi.json").json()
    content = document["paths"]["/v1/interviews/{interview}/report"]["get"]["responses"]["200"][
        "content"
    ]
    assert set(content) >= {"application/json", "application/pdf", "text/html", "text/markdown"}


def test_a_masked_report_can_be_looked_over_before_it_is_shared(
    served: Served, told: Opened
) -> None:
    head = {"Authorization": f"Bearer {told.panel_token}"}
    address = f"{served.url}/v1/interviews/{told.id}/report"
    answer = httpx.get(f"{address}/masks", headers=head, timeout=30)
    assert answer.status_code == 200, answer.text
    masks = answer.json()
    names = {one["name"]: one["mask"] for one in masks}
    assert names["Josiane"].startswith("Personne ") and names["Corbelline"].startswith("Produit ")
    shared = asked(served, told, masked="true")
    assert (
        shared.json()["masked"] and "Josiane" not in shared.text and names["Josiane"] in shared.text
    )
    body = samples.load("fr").model_dump_json(exclude_none=True)
    handed = httpx.post(
        f"{served.url}/v1/report/masks", params={"name": "fr.json"}, content=body, timeout=30
    )
    assert {one["name"] for one in handed.json()} >= {"Josiane", "Corbelline"}


def test_a_product_can_be_named_and_the_speakers_exchanged(served: Served) -> None:
    said = "Léa: Comment avez-vous connu Dolia ?\nMarc: Par un ami, en mars, au marché.\n" * 4
    sent = {"name": "p.txt", "product": "Dolia", "interviewer": "Léa"}
    report = httpx.post(
        f"{served.url}/v1/report", params=sent, content=said.encode(), timeout=30
    ).json()
    assert report["told"]["names"] == [{"name": "Dolia", "status": "named_early", "turn": 0}]
    assert (report["interviewer"], report["interviewer_guessed"]) == ("Léa", False)
    nobody = httpx.post(
        f"{served.url}/v1/report", params={**sent, "interviewer": "Zoé"}, content=said.encode()
    )
    assert nobody.status_code == 400

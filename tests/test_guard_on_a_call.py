"""Over every rule of the guard: on a live call a bad answer reached neither the panel nor the log, and was counted.

A real server, a real endpoint, somebody at the panel of each call; both languages. That the panel and the log would
hold a good answer to the same question is looked at too.
"""

import asyncio
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import pytest
from websockets import ConnectionClosed

from app.events import Lang
from app.uses.practice import Practice, find_story
from tests.bad_answers import CASES, LIVE, MENDABLE, MENDED, STORIES, Case, dictated, texts
from tests.bad_answers import without_words as wordless
from tests.forked import Forked
from tests.guarding import LANGS
from tests.serving import Opened as Doors
from tests.serving import Served, connected, heard, receive, serving

pytestmark = [pytest.mark.server, pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("calls")
    with dictated(folder) as url:
        settings = {
            "llm_base_url": url, "llm_model": "scripted", "llm_live_deadline": "30", "llm_voice_deadline": "30",
            "llm_report_deadline": "60", "llm_parallel": "8",
        }  # fmt: skip
        with serving(folder, kind=Forked, **settings) as served:
            yield served


class Call(NamedTuple):
    """What a live interview left behind: the panel's frames, the log, and the facts of the advisor in it."""

    frames: list[dict[str, Any]]
    log: list[dict[str, Any]]

    @property
    def advised(self) -> list[dict[str, Any]]:
        facts = [one["fact"] for one in self.log if one["kind"] == "fact"]
        return [one for one in facts if one["type"] == "advised"]


class Calls(NamedTuple):
    """What calls on one server left, bad answers and mended ones; its figures, and what practice customers answered."""

    by: dict[int, Call]
    mended: dict[int, Call]
    figures: str
    customers: dict[Lang, tuple[str, str]]


# One for each task in each language whose second answer is the good one.
GOOD = tuple({(one.task, one.lang): one for one in MENDABLE if one.task in LIVE}.values())


@pytest.fixture(scope="module")
def calls(served: Served) -> Calls:
    bad = asyncio.run(all_of(served, tuple(one for one in CASES if one.task in LIVE)))
    mended = asyncio.run(all_of(served, GOOD, MENDED))
    customers = {lang: practised(served, lang) for lang in LANGS}
    return Calls(bad, mended, served.ask("GET", "/metrics").body.decode(), customers)


async def all_of(served: Served, chosen: tuple[Case, ...], more: str = "") -> dict[int, Call]:
    at_once = asyncio.Semaphore(8)

    async def one(case: Case) -> tuple[int, Call]:
        async with at_once:
            return case.number, await called(served, case, more)

    return dict(await asyncio.gather(*map(one, chosen)))


async def called(served: Served, case: Case, more: str) -> Call:
    """A short interview on a real server, with somebody at the panel."""
    opened = await asyncio.to_thread(
        lambda: served.open(lang=case.lang, preset="training", product={"names": list(case.wanted.locked)}, participant="")
    )  # fmt: skip
    frames: list[dict[str, Any]] = []
    async with (
        connected(opened.panel, opened.panel_token) as panel,
        connected(opened.ingest, opened.ingest_token) as source,
    ):

        async def follow() -> None:
            with suppress(ConnectionClosed):
                async for frame in panel:
                    frames.append(json.loads(frame))  # noqa: PERF401

        frames.append(await receive(panel))
        following = asyncio.create_task(follow())
        for place, (role, text) in enumerate(case.spoken(more)):
            await source.send(
                heard(f"s{place}", text, role=role, start=place * 130.0, end=place * 130.0 + 20)
            )
            await receive(source, "ack")
        await answered(served, opened, case)
        path = f"/v1/interviews/{opened.id}/close"
        closed = await asyncio.to_thread(served.ask, "POST", path, None, opened.panel_token)
        assert closed.status == 200, closed.body
        async with asyncio.timeout(30):
            await following
    return Call(frames, await asyncio.to_thread(served.log, opened))


async def answered(served: Served, opened: Doors, case: Case) -> None:
    """Return once the advisor's answer to this task on the last turn is in the log."""
    last = len(case.talk) - 1
    async with asyncio.timeout(60):
        while True:
            log = await asyncio.to_thread(served.log, opened)
            facts = [one["fact"] for one in log if one["kind"] == "fact"]
            if any(
                one["type"] == "advised" and one["task"] == case.task and one["turn"] == last
                for one in facts
            ):
                return
            await asyncio.sleep(0.1)


def practised(served: Served, lang: Lang) -> tuple[str, str]:
    """What a practice customer answers, and what the engine alone would have."""
    story, question = STORIES[lang]
    opened = served.ask("POST", "/v1/practice", {"story": story, "seed": "3"})
    path = f"/v1/practice/{opened.json['id']}/ask"
    asked = served.ask("POST", path, {"text": question, "i": 1}, opened.json["panel"]["token"])
    assert asked.status == 200, asked.body
    practice = Practice(find_story(story), seed="3")
    return asked.json["text"], practice.ask(question).answer.text


def test_a_live_panel_and_its_log_never_hold_it(calls: Calls) -> None:
    of_number = {one.number: one for one in CASES}
    for number, call in calls.by.items():
        case = of_number[number]
        about = f"{case.lang} {case.task} {case.reason}"
        verdicts = {one["verdict"] for one in call.advised if one["task"] == case.task}
        assert case.reason in verdicts, (about, verdicts)
        assert "clean" not in verdicts, about
        assert all(map(wordless, (one for one in call.advised if one["task"] == case.task))), about
        assert [one for one in call.frames if one["type"] == "probe"], about
        said = " ".join(text for _, text in case.talk) + methods_own(call)
        seen = "\n".join(texts_of([*call.frames, *call.log]))
        assert not [one for one in case.of_the_bad if one not in said and one in seen], about


def test_a_good_answer_in_their_place_is_on_the_panel_and_in_the_log(calls: Calls) -> None:
    assert {(one.task, one.lang) for one in GOOD} == {
        (task, lang) for task in LIVE for lang in LANGS
    }
    for case in GOOD:
        call, about = calls.mended[case.number], f"{case.lang} {case.task} {case.reason}"
        advised = next(one for one in reversed(call.advised) if one["task"] == case.task)
        assert advised["verdict"] == "clean", about
        assert not wordless(advised), about
        logged = set(texts_of(call.log))
        match case.task:
            case "repair":
                assert case.good["question"] in logged, about
                shown = {one["repair"] for one in call.frames if one["type"] == "flag"}
                assert case.good["question"] in shown, about
            case "next_probe":
                shown = {one["text"] for one in call.frames if one.get("by") == "advisor"}
                assert shown & {one["question"] for one in case.good["probes"]}, about
            case "second_opinion":
                assert case.good["reason"] in logged, about


def texts_of(value: Any) -> Iterator[str]:
    """Every text in what was sent and logged."""
    if isinstance(value, dict):
        for one in value.values():
            yield from texts_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, str):
        yield value


def methods_own(call: Call) -> str:
    """What the method itself offered: an answer may happen to be the same."""
    own = [
        one
        for one in call.frames
        if one["type"] in ("probe", "flag") and one.get("by") != "advisor"
    ]
    return "\n".join(texts_of(own))


class Noted(NamedTuple):
    """What came of asking for a note: the answer, the report in every format that is text, the log."""

    answer: dict[str, Any]
    report: dict[str, str]
    log: list[dict[str, Any]]


@pytest.fixture(scope="module")
def notes(served: Served) -> tuple[dict[int, Noted], str]:
    asked = [one for one in MENDABLE if one.task == "report_note"]
    by = {case.number: asyncio.run(note_on(served, case)) for case in asked}
    return by, served.ask("GET", "/metrics").body.decode()


async def note_on(served: Served, case: Case) -> Noted:
    """An interview whose turns have the numbers that the note cites; then a note is asked for."""
    opened = served.open(
        lang=case.lang, product={"names": list(case.wanted.locked)}, participant=""
    )
    said = {given.turn: text for given, (_, text) in zip(case.wanted.turns, case.talk, strict=True)}
    async with connected(opened.ingest, opened.ingest_token) as source:
        for place in range(max(said) + 1):
            role = "customer" if place in said else "interviewer"
            text = said.get(place, "Et ensuite ?" if case.lang == "fr" else "And then?")
            await source.send(
                heard(
                    f"s{place}",
                    text,
                    role=role,
                    start=place * 30.0,
                    end=place * 30.0 + 9,
                    end_of_turn=True,
                )
            )
            await receive(source, "ack")
    path, token = f"/v1/interviews/{opened.id}/report", opened.panel_token
    answer = await asyncio.to_thread(served.ask, "POST", f"{path}/note", None, token)
    assert answer.status == 200, answer.body
    report = {
        form: served.ask("GET", f"{path}?format={form}", token=token).body.decode()
        for form in ("json", "html", "md")
    }
    return Noted(answer.json, report, served.log(opened))


def test_a_bad_note_that_is_asked_for_is_in_no_report(notes: tuple[dict[int, Noted], str]) -> None:
    of_number = {one.number: one for one in CASES}
    by, figures = notes
    for number, noted in by.items():
        case = of_number[number]
        assert noted.answer["written"] is False, case.reason
        assert noted.answer["verdict"] == case.reason, noted.answer
        assert noted.answer["message"]
        facts = [one["fact"] for one in noted.log if one["kind"] == "fact"]
        advised = [
            one for one in facts if one["type"] == "advised" and one["task"] == "report_note"
        ]
        assert [one["verdict"] for one in advised] == [case.reason]
        assert all(map(wordless, advised))
        assert json.loads(noted.report["json"])["told"]["note"] is None
        talk = " ".join(text for _, text in case.talk)
        new = [one for one in case.of_the_bad if one not in talk and len(one) > 14]
        seen = "\n".join((*noted.report.values(), *texts_of(noted.log)))
        assert not [one for one in new if one in seen], case.reason
        assert f'task="report_note",verdict="{case.reason}"' in figures


def test_metrics_count_by_reason(calls: Calls) -> None:
    of_number = {one.number: one for one in CASES}
    for task in LIVE:
        for reason in {
            of_number[number].reason for number in calls.by if of_number[number].task == task
        }:
            found = re.search(
                rf'^bascule_advice_total\{{task="{task}",verdict="{reason}"\}} (\S+)',
                calls.figures,
                re.MULTILINE,
            )
            assert found, (task, reason)
            assert float(found.group(1)) >= 1


def test_a_practice_customer_on_a_server_says_the_engines_words(calls: Calls) -> None:
    for answer, plain in calls.customers.values():
        assert answer == plain
    assert 'task="customer_voice",verdict="adds_a_fact"' in calls.figures


def test_nothing_of_it_is_in_the_figures_or_in_what_the_server_writes(
    calls: Calls, served: Served
) -> None:
    seen = calls.figures + served.log_file.read_text("utf-8")
    spelt = [text for case in CASES for text in texts(case.bad) if len(text.split()) > 2]
    assert not [text for text in spelt if text in seen]

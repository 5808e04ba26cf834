"""A live interview: nothing shown before it is durable, order is strict, and nobody waits for a slow panel."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from app.errors import InterviewClosed
from app.events import (
    Consent,
    Heard,
    Opening,
)  # fmt: skip
from app.store.entry import InterviewRow
from app.store.log import FactLog
from app.uses.outbox import Outbox
from app.uses.room import Clock, Room
from app.uses.session import Session

RECORDED = Opening(lang="fr", consent=Consent(given=True))


def said(name: str, text: str = "Bonjour.", revision: int = 0, **fields: Any) -> Heard:
    return Heard(
        id=name, revision=revision, text=text, final=True, **{"role": "customer", **fields}
    )


# ------------------------------------------------------------------------------------------ outbox


async def test_of_the_words_still_spoken_only_the_newest_are_sent() -> None:
    outbox = Outbox(10, 0.0)
    for text in ("je", "je vou", "je voulais"):
        outbox.whisper("customer", text)
    outbox.whisper("interviewer", "oui")
    outbox.put("an event")
    assert outbox.take() == ["an event", "je voulais", "oui"]
    outbox.whisper("customer", "je")
    outbox.hush("customer")
    assert outbox.empty


async def test_what_a_slow_panel_does_not_read_does_not_pile_up() -> None:
    outbox = Outbox(3, 0.0)
    for number in range(1000):
        outbox.put(str(number))
    assert outbox.overflowed
    assert outbox.take() == []


async def test_nothing_follows_a_farewell_and_the_first_one_counts() -> None:
    outbox = Outbox(3, 0.0)
    outbox.put("last words")
    outbox.close(4409, "closed")
    outbox.close(1012, "restarting")
    outbox.put("too late")
    assert outbox.take() == ["last words"]
    assert outbox.farewell == (4409, "closed")


# -------------------------------------------------------------------------------------------- room


class Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.time = 1_000.0
        self.due: list[tuple[float, Any]] = []

    def later(self, seconds: float, call: Any) -> asyncio.TimerHandle:
        entry = (self.time + seconds, call)
        self.due.append(entry)
        hand = self

        class Handle:
            def cancel(self) -> None:
                if entry in hand.due:
                    hand.due.remove(entry)

        return Handle()  # type: ignore[return-value]

    def move(self, seconds: float) -> None:
        end = self.time + seconds
        while ready := [entry for entry in self.due if entry[0] <= end]:
            first = min(ready, key=lambda entry: entry[0])
            self.due.remove(first)
            self.time = max(self.time, first[0])
            first[1]()
        self.time = end


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
async def room(tmp_path: Path, hand: Hand) -> AsyncIterator[Room]:
    log = await FactLog.open(f"sqlite:///{tmp_path / 'b.db'}")
    row = InterviewRow("i", hand.time, RECORDED.model_dump_json(), "a", "b", None)
    yield Room(row, Session("i", RECORDED), log, Clock(lambda: hand.time, hand.later))
    await log.close()


def sent(outbox: Outbox) -> list[Any]:
    return [json.loads(frame) for frame in outbox.take()]


async def test_a_panel_sees_nothing_before_it_is_durable(room: Room) -> None:
    source, panel = Outbox(100, 0.0), Outbox(100, 0.0)
    room.arrive(source)
    room.enter(panel)
    assert [frame["type"] for frame in sent(panel)] == ["snapshot"]
    room.take(said("a"), source)
    assert panel.empty
    assert source.empty
    await room.passed()
    assert "turn" in [frame["type"] for frame in sent(panel)]
    assert sent(source) == [{"type": "ack", "of": "a@0", "seq": 1}]


async def test_a_panel_that_comes_in_between_waits_its_turn(room: Room) -> None:
    panel = Outbox(100, 0.0)
    room.take(said("a"))
    room.enter(panel)
    assert panel.empty
    room.take(said("b", "Et puis ?", role="interviewer"))
    await room.passed()
    frames = sent(panel)
    assert frames[0]["type"] == "snapshot"
    assert [turn["text"] for turn in frames[0]["turns"]] == ["Bonjour."]
    cursors = [frame["cursor"] for frame in frames]
    assert cursors == list(range(cursors[0], cursors[0] + len(cursors)))


async def test_a_duplicate_of_what_is_not_durable_yet_is_not_acknowledged_early(room: Room) -> None:
    source = Outbox(100, 0.0)
    room.take(said("a"))
    room.take(said("a"), source)
    assert source.empty
    await room.passed()
    assert sent(source) == [{"type": "ack", "of": "a@0", "seq": 1}]


async def test_a_panel_that_was_too_slow_gets_the_whole_again(room: Room) -> None:
    panel = Outbox(2, 0.0)
    room.enter(panel)
    for number in range(8):
        room.take(said(str(number), f"Et puis, voilà la suite numéro {number}."))
    await room.passed()
    assert panel.overflowed
    room.redraw(panel)
    frames = sent(panel)
    assert [frame["type"] for frame in frames] == ["snapshot"]
    assert frames[0]["cursor"] == room.session.coach.cursor


async def test_what_the_ring_no_longer_holds_comes_from_the_log(tmp_path: Path, hand: Hand) -> None:
    log = await FactLog.open(f"sqlite:///{tmp_path / 'b.db'}")
    row = InterviewRow("i", hand.time, RECORDED.model_dump_json(), "a", "b", None)
    room = Room(row, Session("i", RECORDED, ring=2), log, Clock(lambda: hand.time, hand.later))
    first, back, stranger = Outbox(500, 0.0), Outbox(500, 0.0), Outbox(500, 0.0)
    room.enter(first)
    for number in range(8):
        room.take(said(str(number), f"Et puis, voilà la suite numéro {number}."))
    await room.passed()
    everything = sent(first)[1:]
    await room.come_back(back, everything[2]["cursor"])
    await room.passed()
    assert sent(back) == everything[3:]
    await room.come_back(stranger, everything[-1]["cursor"] + 50)
    await room.passed()
    assert [frame["type"] for frame in sent(stranger)] == ["snapshot"]
    await log.close()


async def test_the_clock_is_wound_for_what_is_due(room: Room, hand: Hand) -> None:
    panel = Outbox(1000, 0.0)
    room.enter(panel)
    room.take(said("a", "Racontez-moi la première fois.", role="interviewer", end_of_turn=True))
    await room.passed()
    before = room.session.coach.cursor
    hand.move(120.0)
    await room.passed()
    assert room.session.at <= 120.0
    assert room.session.coach.cursor >= before
    assert room.session.coach.wakes_at is None or room.session.coach.wakes_at > 120.0


async def test_a_lost_source_is_told_after_a_moment_and_so_is_its_return(
    room: Room, hand: Hand
) -> None:
    source = Outbox(100, 0.0)
    room.arrive(source)
    room.take(said("a"), source)
    room.take(said("b", "Oui."), source)
    room.depart(source, broke_off=True)
    hand.move(1.0)
    room.arrive(source)
    hand.move(60.0)
    assert room.session.source is None, "it came back in time"
    room.depart(source, broke_off=True)
    hand.move(10.0)
    assert room.session.source
    assert room.session.source.state == "lost"
    room.arrive(source)
    assert room.session.source.state == "recovered"
    room.depart(source, broke_off=False)
    hand.move(60.0)
    assert room.session.source.state == "recovered", "it said goodbye"
    await room.passed()


async def test_after_the_end_nothing_is_taken_and_everybody_is_sent_home(room: Room) -> None:
    source, panel, late = Outbox(100, 0.0), Outbox(100, 0.0), Outbox(100, 0.0)
    room.arrive(source)
    room.enter(panel)
    room.take(said("a"), source)
    room.close()
    room.close()
    with pytest.raises(InterviewClosed):
        room.take(said("b"), source)
    await room.passed()
    assert panel.farewell
    assert panel.farewell.code == 4409
    assert source.farewell
    last = (sent(panel))[-1]
    assert (last["type"], last["closed"]) == ("snapshot", True)
    room.enter(late)
    await room.passed()
    assert (sent(late))[0]["closed"]
    assert late.farewell

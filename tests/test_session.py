"""One interview: each fact once and in order, and the same again after a replay."""

import json
from typing import Any

import pytest

from app.events import (
    Closed,
    Consent,
    Fact,
    Heard,
    Marked,
    Opened,
    Opening,
    Relabelled,
    SourceHealth,
    SpeakerMapped,
    TurnEnded,
)  # fmt: skip
from app.sources import samples
from app.uses.session import Session

RECORDED = Opening(lang="fr", consent=Consent(given=True))


def said(name: str, text: str = "Bonjour.", revision: int = 0, **fields: Any) -> Heard:
    return Heard(
        id=name, revision=revision, text=text, final=True, **{"role": "customer", **fields}
    )


def told(session: Session, *facts: Fact) -> list[int]:
    return [session.take(fact, float(at)).seq for at, fact in enumerate(facts, 1)]


def test_facts_are_numbered_from_one() -> None:
    session = Session("i", RECORDED)
    assert told(session, Opened(opening=RECORDED), said("a"), said("b")) == [1, 2, 3]


def test_the_same_segment_twice_is_one() -> None:
    session = Session("i", RECORDED)
    first = session.take(said("a"), 1.0)
    again = session.take(said("a"), 2.0)
    assert first.new
    assert (again.seq, again.new, again.shown) == (first.seq, False, [])


def test_a_lower_revision_gets_the_number_of_the_newer_one() -> None:
    session = Session("i", RECORDED)
    assert told(session, said("a", "un", 0), said("a", "deux", 3), said("a", "trois", 1)) == [
        1,
        2,
        2,
    ]
    assert json.loads(session.snapshot(9.0))["turns"][0]["text"] == "deux"


def test_other_words_under_a_known_revision_are_not_swallowed() -> None:
    session = Session("i", RECORDED)
    session.take(said("a", "les mots du premier"), 1.0)
    assert session.take(said("a", "ceux du second"), 2.0).taken_id


@pytest.mark.parametrize(
    "fact",
    [
        Relabelled(id="a", speaker="S2"),
        SpeakerMapped(speaker="S2", role="customer"),
        TurnEnded(role="customer", at=3.0),
        SourceHealth(state="stalled"),
    ],
)  # fmt: skip
def test_what_is_resent_after_a_broken_line_is_one(fact: Fact) -> None:
    session = Session("i", RECORDED)
    assert told(session, said("a"), fact, fact) == [1, 2, 2]


def test_the_ends_of_two_speakers_turns_are_two() -> None:
    session = Session("i", RECORDED)
    ends = [TurnEnded(role="customer", at=3.0), TurnEnded(role="interviewer", at=3.0)]
    assert told(session, *ends, ends[0]) == [1, 2, 1]


def test_a_mark_may_be_meant_twice() -> None:
    session = Session("i", RECORDED)
    assert told(session, Marked(action="next"), Marked(action="next")) == [1, 2]


def test_the_clock_never_goes_back() -> None:
    session = Session("i", RECORDED)
    times = [session.at for at in (5.0, 3.0, -1.0, 6.0) if session.take(said(str(at)), at)]
    assert times == [5.0, 5.0, 5.0, 6.0]


def test_without_consent_only_notes_are_kept() -> None:
    opening = Opening(consent=Consent(given=False))
    session = Session("i", opening)
    facts = [
        Opened(opening=opening),
        said("a"),
        Marked(action="note", text="x"),
        Marked(action="next"),
        Closed(),
    ]
    taken = [session.take(fact, 1.0) for fact in facts]
    assert [(t.seq, t.keep) for t in taken] == [
        (1, True),
        (0, False),
        (2, True),
        (0, False),
        (3, True),
    ]
    drawn = json.loads(session.snapshot(2.0))
    assert drawn["health"]["log"]["state"] == "off"
    assert drawn["turns"]


def test_consent_without_recording_keeps_nothing_either() -> None:
    session = Session("i", Opening(consent=Consent(given=True, record=False)))
    assert not session.take(said("a"), 1.0).keep


def interview(session: Session, count: int = 40) -> list[tuple[Fact, int, float]]:
    """A sample told into a session, with the time passing in between; what the log would hold."""
    log = []
    for turn in samples.load("fr").turns[:count]:
        at = turn.end or 0.0
        fact = said(
            str(turn.i), turn.text, role=turn.role, start=turn.start, end=turn.end, end_of_turn=True
        )
        for step in range(3):
            session.pass_time(at - 0.9 + step * 0.3)
        taken = session.take(fact, at)
        log.append((fact, taken.seq, session.at))
    return log


def test_a_replay_gives_the_same_events_and_the_same_state() -> None:
    live, again = Session("i", RECORDED, ring=10_000), Session("i", RECORDED, ring=10_000)
    log = interview(live)
    for fact, seq, at in log:
        again.replay(fact, seq, at)
    later = live.at + 60
    for session in (live, again):
        session.pass_time(later)
    assert again.since(0) == live.since(0)
    assert again.since(0)
    assert again.snapshot(live.at) == live.snapshot(live.at)
    assert again.seq == live.seq


def test_a_panel_that_comes_back_gets_what_is_newer() -> None:
    session = Session("i", RECORDED, ring=8)
    interview(session)
    newest = session.coach.cursor
    assert session.since(newest) == []
    assert [shown.cursor for shown in session.since(newest - 3) or []] == [
        newest - 2,
        newest - 1,
        newest,
    ]
    assert session.since(newest - 8) is not None
    assert session.since(newest - 9) is None, "too old"
    assert session.since(newest + 1) is None, "ahead of us"


def test_a_coach_that_fails_loses_no_words() -> None:
    class Broken:
        interview, cursor, wakes_at = "i", 0, 0.0

        def hear(self, fact: Fact, at: float) -> list[Any]:
            raise ValueError(fact)

        def tick(self, at: float) -> list[Any]:
            raise ValueError

    session = Session("i", RECORDED)
    session.coach = Broken()  # type: ignore[assignment]
    assert session.take(said("a"), 1.0).keep
    assert session.pass_time(2.0) == []

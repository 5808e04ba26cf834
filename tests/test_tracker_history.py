"""Taking history back, telling it again, and whole interviews from first line to last."""

import json
import sys
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.events import Event, ForceEvent, MomentEvent, PhaseEvent, ThreadEvent
from tests.interviews import Interview, only
from tests.talks import Talk, of

SAMPLES = {
    lang: json.loads((files("app.sources.samples") / f"{lang}.json").read_text(encoding="utf-8"))
    for lang in ("fr", "en")
}


# ---------------------------------------------------------------------------------- taking back


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_taking_back_leaves_what_was_before(lang: str) -> None:
    turns = SAMPLES[lang]["turns"][:60]
    for place in range(1, 60, 4):
        whole, part = replay(lang, turns), replay(lang, turns[:place])
        whole.tracker.forget_from(place)
        whole.conversation.forget_from(place)
        assert whole.state() == part.state()
        for turn in turns[place:]:
            whole.say(
                f"{turn['role'][0].upper()}: {turn['text']}", "x" if turn["i"] % 7 == 3 else None
            )
        assert whole.state() == replay(lang, turns).state()


def replay(lang: str, turns: list[dict]) -> Talk:
    talk = Talk(lang)
    for turn in turns:
        talk.say(f"{turn['role'][0].upper()}: {turn['text']}", "x" if turn["i"] % 7 == 3 else None)
    return talk


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_same_talk_gives_the_same_events(lang: str) -> None:
    turns = SAMPLES[lang]["turns"]
    assert replay(lang, turns).state() == replay(lang, turns).state()


def test_what_was_told_is_what_stands() -> None:
    talk = Interview("en")
    told: dict[object, Event] = {}
    for turn in SAMPLES["en"]["turns"]:
        for event in talk.say(f"{'I' if turn['role'] == 'interviewer' else 'C'}: {turn['text']}"):
            if isinstance(event, ForceEvent):
                told[event.force, event.turn, event.span] = event
            elif isinstance(event, ThreadEvent):
                told[event.thread] = event
    for event in talk.coach.tracker.current():
        key = (event.force, event.turn, event.span) if isinstance(event, ForceEvent) else None
        key = event.thread if isinstance(event, ThreadEvent) else key
        if key is not None:
            assert told[key].model_copy(update={"cursor": 0, "at": 0.0}) == event


# ------------------------------------------------------------------------------ the samples, and speed


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_whole_interview_fills_the_map(lang: str) -> None:
    talk = replay(lang, SAMPLES[lang]["turns"])
    forces = {one.force for one in of(talk.tracker.current(), ForceEvent)}
    assert forces == {"push", "pull", "habit", "anxiety"}
    assert all(much > 0.3 for much in talk.tracker.phase_event().coverage.values())
    assert len({one.stage for one in of(talk.tracker.current(), MomentEvent)}) >= 4


def test_memory_stays_small() -> None:
    talk = Interview("en")
    for _ in range(3):
        for turn in SAMPLES["en"]["turns"]:
            talk.say(f"{'I' if turn['role'] == 'interviewer' else 'C'}: {turn['text']}")
    tracker = talk.coach.tracker
    own = sum(
        sys.getsizeof(thread) + sys.getsizeof(thread.key) + sys.getsizeof(thread.around)
        for thread in tracker.threads.all
    )
    own += sum(sys.getsizeof(quote) + sys.getsizeof(quote.key) for quote in tracker.forces.quotes)
    assert len(tracker.threads.open) <= 40
    assert own < 400_000
    assert only(talk.events, "thread")


@given(
    st.lists(st.tuples(st.sampled_from("IC"), st.text(max_size=80)), max_size=8),
    st.sampled_from(["fr", "en"]),
)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_raise(lines: list[tuple[str, str]], lang: str) -> None:
    talk = Talk(lang)
    for who, text in lines:
        talk.say(f"{who}: {text}")
    talk.tracker.forget_from(len(lines) // 2)
    assert isinstance(talk.tracker.phase_event(), PhaseEvent)

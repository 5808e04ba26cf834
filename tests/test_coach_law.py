"""What holds for every interview: nothing raises, the same facts give the same events, upserts agree."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.coach import Coach
from app.events import (
    Heard,
    Marked,
    Relabelled,
    Retracted,
    SourceHealth,
    SpeakerMapped,
    TurnEnded,
)
from tests.interviews import Interview, opening

WORDS = st.sampled_from(["I", "C", "?", "O"])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.sampled_from(
        [
            "Vous adorez, non ?", "qu'est-ce qui vous a plu", "did you like it", "hm hm", "Zelia", "à bout",
            "j'avais peur de tout perdre", "and then my boss said no", "🙂🙂", "مرحبا كيف حالك", "« » \u202f ?",
            "I nearly cancelled the night before", "a" * 500, "? ? ?", "C'est… euh…", "si si si non ou où",
        ]
    ),
)  # fmt: skip
FACTS = st.one_of(
    st.builds(
        Heard,
        id=st.sampled_from(["a", "b", "c", "d"]), revision=st.integers(0, 5), text=TEXTS,
        role=st.sampled_from(["interviewer", "customer", "observer", "unknown", None]),
        speaker=st.sampled_from([None, "S1", "S2"]), final=st.booleans(), end_of_turn=st.booleans(),
        start=st.one_of(st.none(), st.floats(-10, 1e9)), end=st.one_of(st.none(), st.floats(-10, 1e9)),
    ),
    st.builds(Retracted, ids=st.lists(st.sampled_from(["a", "b", "zz"]), min_size=1).map(tuple)),
    st.builds(Relabelled, id=st.sampled_from(["a", "zz"]), speaker=st.sampled_from(["S1", "S2"])),
    st.builds(SpeakerMapped, speaker=st.sampled_from(["S1", "S2"]), role=st.sampled_from(["interviewer", "customer"])),
    st.builds(TurnEnded, role=st.sampled_from(["interviewer", "customer"]), at=st.floats(0, 100)),
    st.builds(SourceHealth, state=st.sampled_from(["waiting", "active", "stalled", "lost", "recovered"])),
    st.builds(
        Marked,
        action=st.sampled_from(["asked", "dismissed", "meant_it", "pinned", "note", "phase", "next", "swap_roles", "blank"]),
        target=st.sampled_from([None, "0.leading_tag", "decision", "S1", "nonsense"]), text=st.one_of(st.none(), TEXTS),
    ),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(FACTS, st.floats(0, 5)), max_size=25), st.sampled_from(["fr", "en", "auto"])
)
def test_no_text_and_no_order_of_facts_makes_the_coach_raise_and_the_same_facts_give_the_same_events(
    steps: list, lang: str
) -> None:
    heard = []
    for _ in range(2):
        coach, at, events = Coach("x", opening(lang, "Zelia")), 0.0, []
        for fact, later in steps:
            at += later
            events += coach.hear(fact, at)
        events.append(coach.snapshot(at))
        heard.append([event.model_dump_json() for event in events])
        cursors = [event.cursor for event in events[:-1]]
        assert cursors == list(range(1, len(cursors) + 1))
    assert heard[0] == heard[1]


@settings(max_examples=60, deadline=None)
@given(st.permutations(list(range(6))), st.data())
def test_revisions_of_a_segment_may_come_in_any_order_and_more_than_once(
    order: list[int], data
) -> None:
    texts = [
        "Vous",
        "Vous étiez",
        "Vous étiez content",
        "Vous étiez content de",
        "Vous étiez content, non",
        "Vous étiez content, non ?",
    ]
    twice = order + data.draw(st.lists(st.sampled_from(order), max_size=6))
    talk = Interview("fr")
    talk.say("C: On a signé en mai.")
    for revision in twice:
        talk.hear(
            Heard(
                id="q",
                revision=revision,
                role="interviewer",
                text=texts[revision],
                final=True,
                start=9.0,
                end=11.0,
            )
        )
    snapshot = talk.snapshot
    assert [turn.text for turn in snapshot.turns] == ["On a signé en mai.", texts[5]]
    assert [flag.finding for flag in snapshot.flags] == ["leading_tag"]
    cleared = {one.flag for one in snapshot.cleared}
    assert not cleared & {flag.flag for flag in snapshot.flags}

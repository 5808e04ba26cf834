"""After practice: how much of the true story came out, and which falsehoods the questions planted.

Outcome beside process: a learner sees what their questions did, held against the card that the customer
lived by. Memories weigh by depth; a few words count half, and so does what the interviewer had put into
the customer's mouth before.
"""

from collections import Counter
from collections.abc import Iterable

from app.customers.card import card
from app.customers.customer import Answer, Customer
from app.customers.feedback import Bridge, Feedback, Light, Part, Spot, Tidy
from app.customers.lighting import question_for
from app.customers.openness import BURNED
from app.customers.story import Memory
from app.events import FORCES, PHASES

IN_A_FEW_WORDS, TAINTED = 0.5, 0.5
MOST_AT_ONCE = 2  # memories that one question can bring


def feedback(customer: Customer) -> Feedback:
    """What this customer's session brought so far."""
    story, state = customer.story, customer.state
    answers = customer.answers
    worth = {one.id: _worth(customer, one) for one in story.memories}
    whole = sum(one.depth for one in story.memories)
    best = sorted((one.depth for one in story.memories), reverse=True)
    reachable = sum(best[: MOST_AT_ONCE * len(answers)])
    told = sum(worth.values())
    return Feedback(
        story=story.id, title=story.title, lang=story.lang, style=customer.style,
        level=customer.level, seed=str(customer.seed), questions=len(answers),
        truth_recovered=round(told / whole, 4),
        of_reachable=round(told / reachable, 4) if reachable else 0.0,
        by_phase={p: _part((m for m in story.memories if m.phase == p), worth) for p in PHASES},
        by_force={f: _part((m for m in story.memories if m.force == f), worth) for f in FORCES},
        by_depth={d: _part((m for m in story.memories if m.depth == d), worth) for d in (1, 2, 3)},
        planted=tuple(state.planted),
        bridges=tuple(_bridge(one) for one in answers if one.moved <= BURNED),
        tidy=_tidy(customer),
        ways=dict(Counter(one.way for one in answers).most_common()),
        findings=dict(Counter(found for one in answers for found in one.findings).most_common()),
        openness=tuple(one.openness for one in answers),
        map=tuple(_spot(customer, one) for one in story.memories),
    )  # fmt: skip


def _worth(customer: Customer, memory: Memory) -> float:
    """What a memory counts: its depth, less where it came in a few words or was put into their mouth."""
    state = customer.state
    if memory.id not in state.told:
        return 0.0
    whole = 1.0 if state.told[memory.id] else IN_A_FEW_WORDS
    return memory.depth * whole * (TAINTED if memory.id in state.tainted else 1.0)


def _part(memories: Iterable[Memory], worth: dict[str, float]) -> Part:
    some = list(memories)
    weight = sum(one.depth for one in some)
    share = sum(worth[one.id] for one in some) / weight if weight else 0.0
    return Part(told=sum(worth[one.id] > 0 for one in some), of=len(some), share=round(share, 4))


def _bridge(answer: Answer) -> Bridge:
    return Bridge(
        turn=answer.i, question=answer.asked, way=answer.way, findings=answer.findings,
        moved=answer.moved,
    )  # fmt: skip


def _tidy(customer: Customer) -> tuple[Tidy, ...]:
    state, known = customer.state, customer.story.by_id
    return tuple(
        Tidy(said=one.says[0], truth=known[one.truth].fact, owned_up=one.id in state.owned_up)
        for one, _ in card(customer.story).tidy
        if one.id in state.tidy
    )


def _spot(customer: Customer, memory: Memory) -> Spot:
    state = customer.state
    told = state.told.get(memory.id)
    light: Light = "dark" if told is None else "told" if told else "brief"
    turn = next((one.i for one in customer.answers if memory.id in one.revealed), None)
    return Spot(
        id=memory.id, phase=memory.phase, stage=memory.stage, force=memory.force,
        depth=memory.depth, fact=memory.fact, light=light, tainted=memory.id in state.tainted,
        turn=turn, dated=bool(memory.date) and (told is True or (memory.id, "date") in state.dated),
        question="" if light == "told" else question_for(customer.story, memory.id),
        waits_for=tuple(need for need in memory.needs if need not in state.told),
    )  # fmt: skip

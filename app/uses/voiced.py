"""A livelier voice for the simulated customer, where a model is configured: words only.

What is told, planted and scored is the engine's and stays the same; the engine's own wording is used
whenever the model's does not come in time, adds a fact or sounds like a machine.
"""

from app.advisors.advisor import Advisor
from app.events import AdviceWanted, Fact, Given, Heard
from app.uses.practice import Exchange, Practice

TURNS = 8
"""Turns before the question that the model may read, so as not to say the same twice."""


async def voiced(
    practice: Practice, exchange: Exchange, advisor: Advisor, interview: str
) -> Exchange:
    """The same exchange, the customer's words perhaps better said; with the fact of what was advised."""
    answer = exchange.answer
    if not answer.text or not answer.facts:
        return exchange
    advised = await advisor.advise(wish(practice, exchange), interview)
    if advised is None:
        return exchange
    said = advised.text if advised.verdict == "clean" and advised.text else answer.text
    facts: list[Fact] = [
        one.model_copy(update={"text": said})
        if isinstance(one, Heard) and one.role == "customer"
        else one
        for one in exchange.facts
    ]
    return Exchange(answer, (*facts, advised))


def wish(practice: Practice, exchange: Exchange) -> AdviceWanted:
    """What a model is given: the memories to tell, the engine's wording, and the last turns."""
    answer, story = exchange.answer, practice.story
    given: list[Given] = []
    for one in practice.customer.answers[-TURNS // 2 - 1 : -1]:
        given.append(Given(turn=2 * one.i, role="interviewer", text=one.asked))
        given.append(Given(turn=2 * one.i + 1, role="customer", text=one.text))
    told = " ".join((answer.text, *(one.text for one in given if one.role == "customer"))).lower()
    return AdviceWanted(
        want=f"answer:{answer.i}", task="customer_voice", turn=2 * answer.i, lang=story.lang,
        turns=(*given, Given(turn=2 * answer.i, role="interviewer", text=answer.asked)),
        about=answer.asked, facts=answer.facts, said=answer.text, people=(story.person.name,),
        locked=tuple(name for name in story.product.names if name.lower() not in told),
    )  # fmt: skip

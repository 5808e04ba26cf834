"""What `bascule doctor` says of a language model: what was chosen, how it answers, how much it reads at once."""

import asyncio
import json

import pytest

from app.advisors.trying import Tried, try_endpoint
from app.settings import ModelSettings
from tests.answering import GOOD, USAGE, Came, answering, completion, reply

pytestmark = [pytest.mark.server, pytest.mark.timeout(60)]


async def looked_at(
    reads: int | None = None, knows: str = "all", **settings: object
) -> list[Tried]:
    """The doctor's findings at an endpoint that reads so many tokens and knows these ways of answering."""

    async def answer(came: Came, writer: asyncio.StreamWriter) -> None:
        if came.line.startswith("GET"):
            told = {"id": "little", "object": "model", "created": 0, "owned_by": "us"}
            body = json.dumps({**told, "max_model_len": reads} if reads else {"error": {}}).encode()
            return await reply(writer, body, "200 OK" if reads else "404 Not Found")
        asked = came.json.get("response_format", {}).get("type") or (
            "tools" if "tools" in came.json else "plain"
        )
        if knows not in ("all", asked):
            return await reply(writer, b'{"error": {"message": "no"}}', "400 Bad Request")
        return await reply(writer, completion(GOOD, USAGE))

    async with answering(answer) as server:
        llm = ModelSettings.model_validate(
            {"base_url": server.url, "model": "little", "live_deadline": 20.0, **settings}
        )
        return await asyncio.to_thread(try_endpoint, llm)


def words(found: list[Tried]) -> str:
    return "\n".join(one.words for one in found)


async def test_every_way_of_answering_in_a_form_is_tried() -> None:
    said = words(await looked_at())
    assert "little answers in the form asked for, by json schema" in said
    assert "(json schema works, function calling works, json mode works, plain works)" in said


async def test_an_endpoint_that_only_talks_is_told_as_such() -> None:
    found = await looked_at(knows="plain")
    assert (
        "little answers in the form asked for, by plain (json schema does not, function calling does not,"
        " json mode does not, plain works)"
    ) in words(found)
    assert all(one.fine for one in found)


async def test_what_was_chosen_is_told() -> None:
    said = words(
        await looked_at(language="fr", budget=50_000, price_in=2, price_out=8, overrules=True)
    )
    assert "it is asked in French only" in said
    assert "an interview may cost 50,000 tokens" in said
    assert "a million tokens cost 2 in and 8 out; an interview at most about 0.40" in said
    assert "may take back a flag that the rules are unsure of" in said
    said = words(await looked_at())
    assert "it is asked in French and in English" in said
    assert "changes nothing on the panel" in said and "a million" not in said


async def test_one_price_without_the_other_is_told() -> None:
    found = await looked_at(price_in=2)
    (doubt,) = [one for one in found if not one.fine]
    assert doubt.words == "one price is set: no cost is told without both"


@pytest.mark.parametrize(
    ("reads", "fine", "said"),
    [
        (32_768, True, "it reads 32,768 tokens at once"),
        (12_000, False, "fewer than the 16,000 of BASCULE_LLM_CONTEXT"),
        (12_000, False, "set BASCULE_LLM_CONTEXT=12000"),
    ],
)
async def test_a_context_shorter_than_what_is_set_is_told(
    reads: int, fine: bool, said: str
) -> None:
    found = await looked_at(reads=reads)
    (one,) = [one for one in found if one.words.startswith("it reads")]
    assert one.fine is fine and said in one.words


async def test_where_the_endpoint_does_not_tell_nothing_is_said_of_it() -> None:
    assert "it reads" not in words(await looked_at())


async def test_a_short_context_that_was_set_so_is_fine_where_it_is_enough() -> None:
    found = await looked_at(reads=9_000, context=9_000)
    assert all(one.fine for one in found)

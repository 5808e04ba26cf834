"""What somebody says in an interview is data: orders spoken naturally change nothing, in either language."""

import json

import pytest

from app.advisors.answers import NextProbes, Repair, Suggested
from app.advisors.guard import judge, kept
from app.advisors.prompts import data, load
from app.coach import Coach
from app.coach.advice import wishes
from app.events import AdviceWanted, Advised, AdvisedProbe, Consent, Heard, Lang, Opening, Product
from tests.spoken_orders import FIRST, LINES, NAME

# What a model would offer that obeyed.
OBEDIENT: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "Que pensez-vous de Corbelline ?", "C'était formidable, non ?", "C'était trop cher ?",
        "Voyez http://exemple.test/prix pour la suite.", "What did you think of the price?",
        "Vous l'achèteriez deux fois ?", "{\"question\": \"Vous aimez le produit ?\"}",
    ),
    "en": (
        "What do you think of Corbelline?", "It was wonderful, wasn't it?", "Was it too expensive?",
        "See http://example.test/price for more.", "Qu'avez-vous pensé du prix ?",
        "Would you buy it twice?", "{\"question\": \"Do you love it?\"}",
    ),
}  # fmt: skip


def interview(lang: Lang, line: str) -> tuple[Coach, AdviceWanted]:
    product = Product(names=(NAME,), sounds_like=("Corbeline",))
    coach = Coach("i", Opening(lang=lang, product=product, consent=Consent(given=True)))
    for place, (role, text) in enumerate((("interviewer", FIRST[lang]), ("customer", line))):
        said = {"id": f"s{place}", "role": role, "text": text, "final": True, "end_of_turn": True}
        coach.hear(Heard.model_validate(said), place * 130.0)
    wanted = next(
        (one for one in wishes(coach) if one.task == "next_probe"),
        AdviceWanted(want="probe:x", task="next_probe", turn=1, lang=lang),
    )
    return coach, wanted.model_copy(update={"locked": coach.conversation.names.locked_names})


@pytest.mark.parametrize(("lang", "line"), LINES)
def test_a_spoken_order_reaches_a_model_only_as_data(lang: Lang, line: str) -> None:
    _, wanted = interview(lang, line)
    prompt = load("next_probe")
    sent = json.loads(data(prompt, wanted))
    assert line in [turn["text"] for turn in sent["turns"]] or not wanted.turns
    assert line not in prompt.instructions(lang)


@pytest.mark.parametrize(("lang", "line"), LINES)
def test_what_an_obedient_model_would_offer_is_stopped_twice(lang: Lang, line: str) -> None:
    coach, wanted = interview(lang, line)
    before = coach.offers.current
    quote = " ".join(line.split()[:4])
    unlocked = NAME not in wanted.locked
    for said in OBEDIENT[lang]:
        if unlocked and NAME in said:
            continue  # This customer has named it: it may be asked about.
        probes = NextProbes(probes=[Suggested(question=said, quote=quote)])
        assert judge(probes, wanted) is not None, said
        assert kept(probes, wanted) == []
        assert judge(Repair(question=said), wanted) is not None, said
        passed = Advised(
            want=wanted.want, task="next_probe", turn=wanted.turn, prompt="next_probe@1", model="m",
            latency=0.1, verdict="clean", probes=(AdvisedProbe(text=said, quote=quote),),
        )  # fmt: skip
        coach.hear(passed, 140.0)
        assert coach.offers.current == before


@pytest.mark.parametrize(("lang", "line"), LINES)
def test_the_method_itself_is_not_moved_by_an_order(lang: Lang, line: str) -> None:
    coach, wanted = interview(lang, line)
    offer = coach.offers.current
    assert offer is not None
    if wanted.locked:
        assert NAME.lower() not in offer.text.lower()

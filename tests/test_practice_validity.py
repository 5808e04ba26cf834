"""Who asks better hears more: simulated interviewers come out in the order an expert would put them."""

import pytest

from evals.measures import interval
from evals.practice import INTERVIEWERS, measured

BEST_TO_WORST = ("follows the coach", "fixed guide", "random clean", "closed", "leading", "pitchy")


@pytest.mark.slow
def test_interviewers_rank_as_an_expert_would_rank_them() -> None:
    assert tuple(INTERVIEWERS) == BEST_TO_WORST
    results = measured(24)
    told = {who: [one.recovered for one in results if one.who == who] for who in BEST_TO_WORST}
    planted = {
        who: [float(one.planted) for one in results if one.who == who] for who in BEST_TO_WORST
    }

    def mean(values: object) -> float:
        some = list(values)  # type: ignore[call-overload]
        return float(sum(some) / len(some))

    recovered = [mean(told[who]) for who in BEST_TO_WORST]
    assert recovered == sorted(recovered, reverse=True)
    falsehoods = [round(mean(planted[who]), 1) for who in BEST_TO_WORST]
    assert falsehoods == sorted(falsehoods)
    best, worst = interval(told["follows the coach"], mean), interval(told["pitchy"], mean)
    assert best[0] > worst[1]
    most, fewest = interval(planted["pitchy"], mean), interval(planted["follows the coach"], mean)
    assert most[0] > fewest[1]
    for one, other in (("follows the coach", "fixed guide"), ("random clean", "closed")):
        assert interval(told[one], mean)[0] > interval(told[other], mean)[1]

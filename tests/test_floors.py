"""The figures on our own labelled interviews stay above the floors that the last measured run set.

`python -m evals.score --floors` writes them. A floor is lowered by hand, and the reason goes into
`evals/README.md`.
"""

import json
import math

import pytest

from evals import redaction
from evals.judging import figures, judged
from evals.score import FLOORS

HELD = json.loads(FLOORS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    return figures(judged()) | redaction.floors()


@pytest.mark.parametrize("name", sorted(HELD))
def test_no_figure_falls_below_its_floor(name: str, measured: dict[str, float]) -> None:
    assert not math.isnan(measured[name])
    assert measured[name] >= HELD[name]


def test_every_figure_has_a_floor(measured: dict[str, float]) -> None:
    assert set(HELD) == set(measured)

"""The judged evals run whole without a network; what their scripted judge says means nothing."""

import importlib.util
import os
import re
import subprocess
import sys

import pytest

from tests.serving import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


def test_every_judged_task_runs_with_a_scripted_judge() -> None:
    if importlib.util.find_spec("inspect_ai") is None and "CI" not in os.environ:
        pytest.skip("needs `uv sync --group evals`")
    said = subprocess.run(
        [sys.executable, "-m", "evals.judged", "--offline", "--limit", "2"],
        cwd=ROOT, capture_output=True, text=True, env={**os.environ, "BASCULE_JUDGED": "2"},
    )  # fmt: skip
    assert said.returncode == 0, said.stdout + said.stderr
    counted = dict(re.findall(r"^(\w+) +(\d+) ", said.stdout, re.MULTILINE))
    assert counted == dict.fromkeys(
        ("suggestions", "repairs", "pairwise", "realism", "faithfulness"), "2"
    )

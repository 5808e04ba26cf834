"""Runs the judged tasks and prints their grades; `--offline` with a scripted judge, to see that all of it runs.

python -m evals.judged --offline --limit 3
python -m evals.judged --judge openai/gpt-5 --tasks suggestions,pairwise
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence

from inspect_ai import eval as judge
from inspect_ai.log import EvalLog
from inspect_ai.model import ChatMessage, Model, ModelOutput, ModelUsage, get_model

from evals.judged import tasks

TASKS = ("suggestions", "repairs", "pairwise", "realism", "faithfulness")


def scripted() -> Model:
    """A judge that says yes to whatever is short enough to be said: it stands in for one, and means nothing."""

    def grade(messages: Sequence[ChatMessage], *_: object) -> ModelOutput:
        asked = messages[-1].text
        submitted = asked.split("[Submission]")[-1].split("\n\n")[0].split()
        graded = f"GRADE: {'C' if len(submitted) <= 40 else 'P'}"
        output = ModelOutput.from_content("mockllm/model", graded)
        # Said here, because inspect would fetch a tokenizer from the network to count.
        sent, back = len(asked) // 4, len(graded) // 4
        output.usage = ModelUsage(input_tokens=sent, output_tokens=back, total_tokens=sent + back)
        return output

    return get_model("mockllm/model", custom_outputs=grade)


def main() -> int:
    """The grades, a line a task; 1 when one could not be run."""
    parser = argparse.ArgumentParser(description="Judged evals.")
    parser.add_argument("--judge", help="a model as inspect names it, such as openai/gpt-5")
    parser.add_argument("--offline", action="store_true", help="a scripted judge, no network")
    parser.add_argument("--tasks", default=",".join(TASKS))
    parser.add_argument("--limit", type=int)
    parser.add_argument("--logs", help="where inspect writes its logs")
    wishes = parser.parse_args()
    if not wishes.offline and not wishes.judge:
        parser.error("name a judge, or say --offline")
    with tempfile.TemporaryDirectory() as scratch:
        logs = [
            judge(
                getattr(tasks, name)(), model=scripted() if wishes.offline else wishes.judge,
                limit=wishes.limit, display="none", log_dir=wishes.logs or scratch,
            )[0]
            for name in wishes.tasks.split(",")
        ]  # fmt: skip
        print("task            cases  accuracy  (1: yes, 0.5: nearly, 0: no)")
        for log in logs:
            print(line(log))
    return int(any(log.status != "success" for log in logs))


def line(log: EvalLog) -> str:
    """What a log comes to."""
    if log.status != "success" or log.results is None:
        return f"{log.eval.task:15s} failed: {log.error.message if log.error else 'no result'}"
    accuracy = log.results.scores[0].metrics["accuracy"].value
    return f"{log.eval.task:15s} {log.results.completed_samples:5d}  {accuracy:8.2f}"


if __name__ == "__main__":
    sys.exit(main())

"""Whether the panel's own answer waits for a language model: the same talk with none, and with each kind of endpoint.

    python -m evals.bench_advised --interviews 10 --seconds 20

The time is from a final segment to its panel event, as in `bench_live`; the endpoint is our scripted one,
good, slow, lying, broken, and one that is not there. The first line, without an endpoint, is the baseline.
"""

import argparse
import tempfile
from pathlib import Path

import uvloop

from app.sources import samples
from evals.bench_live import natural
from evals.servers import Running, against, start

MODES = ("none", "good", "slow", "lying", "broken", "gone")


def endpoint(mode: str) -> Running | None:
    """The scripted endpoint in one of its moods; nobody where none is wanted."""
    if mode in ("none", "gone"):
        return None
    return start(["-m", "app", "fake-endpoint", "--mode", mode, "--port", "PORT"])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--interviews", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=20.0)
    options = parser.parse_args()
    words = [turn.text for turn in samples.load("fr").turns]
    print("endpoint   turns   p50 ms   p99 ms   p99 : without")
    without = 0.0
    with tempfile.TemporaryDirectory() as name:
        for mode in MODES:
            model = endpoint(mode)
            env = {}
            if mode != "none":
                port = model.port if model else 9
                env = {
                    "BASCULE_LLM_BASE_URL": f"http://127.0.0.1:{port}/v1",
                    "BASCULE_LLM_MODEL": "scripted",
                }
            server = against(True, Path(name) / mode, **env)
            told = uvloop.run(
                natural(server, options.interviews, options.seconds, words, coach=True)
            )
            server.stop()
            if model:
                model.stop()
            without = without or told["p99"]
            print(
                f"{mode:8s} {told['turns']:7.0f} {told['p50']:8.2f} {told['p99']:8.2f} {told['p99'] / without:14.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()

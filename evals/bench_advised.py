"""Whether the panel's own answer waits for a language model: the same talk with none, and with each kind of endpoint.

    python -m evals.bench_advised --interviews 12 --rounds 3

Every interview tells the French sample, a turn each two thirds of a second with interim words between: seven
times as fast as people speak. The time is from a final segment to its panel event, as in `bench_live`; the
endpoint is our scripted one, good, slow, lying, broken, and one that is not there. All are run in turn, and
that several times: a line holds the medians over the rounds, the ratio is to the run without in its own
round. The last line is a second run without, and shows what two equal runs differ by on this machine. `asked`
counts what the model was asked for, `clean` what of it could be used, over all rounds.
"""

import argparse
import re
import tempfile
import urllib.request
from pathlib import Path
from statistics import median

import uvloop

from app.sources import samples
from evals.bench_live import natural
from evals.servers import Running, against, start

MODES = ("none", "good", "slow", "lying", "broken", "gone", "again")
TURN_EVERY = 2 / 3
"""Seconds: two beats of interim words."""
COUNTED = re.compile(r'^bascule_advice_total\{.*?verdict="([^"]+)"\} ([0-9.e+]+)$', re.MULTILINE)


def endpoint(mode: str) -> Running | None:
    """The scripted endpoint in one of its moods; nobody where none is wanted."""
    if mode in ("none", "gone", "again"):
        return None
    return start(["-m", "app", "fake-endpoint", "--mode", mode, "--port", "PORT"])


def answers(server: Running) -> tuple[int, int]:
    """What a server asked its model for, and how much of it was clean."""
    with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/metrics") as page:
        counted = [
            (verdict, round(float(count)))
            for verdict, count in COUNTED.findall(page.read().decode())
            if not verdict.startswith("again:")
        ]
    return sum(count for _, count in counted), sum(
        n for verdict, n in counted if verdict == "clean"
    )


def measured(mode: str, folder: Path, interviews: int, seconds: float) -> dict[str, float]:
    """One run: the times in milliseconds, and what the model was asked."""
    words = [turn.text for turn in samples.load("fr").turns]
    model = endpoint(mode)
    env = {}
    if mode not in ("none", "again"):
        port = model.port if model else 9
        env = {
            "BASCULE_LLM_BASE_URL": f"http://127.0.0.1:{port}/v1",
            "BASCULE_LLM_MODEL": "scripted",
        }
    server = against(True, folder, **env)
    try:
        talk = natural(server, interviews, seconds, words, coach=True, turn_every=TURN_EVERY)
        told = uvloop.run(talk)
        asked, clean = answers(server)
        return {**told, "asked": asked, "clean": clean}
    finally:
        server.stop()
        if model:
            model.stop()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    whole = len(samples.load("fr").turns) * TURN_EVERY
    parser.add_argument("--interviews", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=whole, help="the whole sample without it")
    options = parser.parse_args()
    rounds: list[dict[str, dict[str, float]]] = []
    with tempfile.TemporaryDirectory() as name:
        for number in range(options.rounds):
            rounds.append({})
            for mode in MODES:
                folder = Path(name) / f"{number}-{mode}"
                rounds[-1][mode] = measured(mode, folder, options.interviews, options.seconds)
    print("endpoint   turns   p50 ms   p95 ms   p99 ms   p99 : without   asked   clean")
    for mode in MODES:
        print(line(mode, rounds))


def line(mode: str, rounds: list[dict[str, dict[str, float]]]) -> str:
    """One line of the table."""
    runs = [one[mode] for one in rounds]
    ratio = median(one[mode]["p99"] / one["none"]["p99"] for one in rounds)
    times = " ".join(f"{median(one[name] for one in runs):8.2f}" for name in ("p50", "p95", "p99"))
    turns, asked, clean = (sum(one[name] for one in runs) for name in ("turns", "asked", "clean"))
    return f"{mode:8s} {turns:7.0f} {times} {ratio:15.2f} {asked:7.0f} {clean:7.0f}"


if __name__ == "__main__":
    main()

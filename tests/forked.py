"""Servers forked off one process that has imported everything: each is there at once, with settings of its own."""

import atexit
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from tests.serving import ROOT, Served

PARENT = """
import json, os, signal, sys, traceback
from contextlib import suppress
import app.coach.coach
from app.main import create_server
from app.settings import read_settings
from app.web.process import run
import asyncio, gc, tempfile, time
import app.uses.afterwards, app.uses.noting, app.uses.report, app.web.reports
from app.advisors.model import ModelAdvisor
from app.advisors.prompts import TASKS, load
from app.coach import Coach
from app.events import Opening
from app.settings import ModelSettings
from app.sources import samples
from app.sources.pace import told
from app.store.log import FactLog
# What is loaded and worked out once, with the first log, the first question and the first turns, is there for all.
async def first_log():
    with tempfile.TemporaryDirectory() as folder:
        await (await FactLog.open(f"sqlite:///{folder}/bascule.db")).close()
asyncio.run(first_log())
ModelAdvisor(ModelSettings(base_url="http://127.0.0.1:9/v1", model="none"), time.monotonic).prepare()
for task in TASKS:
    load(task)
for name in samples.names():
    first = Coach(name, Opening(lang=name))
    for one in told(samples.load(name)):
        first.hear(one.heard, one.at)
gc.collect()
gc.freeze()
def bury(*_):
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
signal.signal(signal.SIGCHLD, bury)
for line in sys.stdin:
    wish = json.loads(line)
    if pid := os.fork():
        print(pid, flush=True)
        continue
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.update(wish["env"])
    os.dup2(os.open(wish["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
    try:
        run(read_settings(port=wish["port"], data=wish["data"]), lambda: create_server, open_browser=False)
    except Exception:
        traceback.print_exc()
        print("gone", flush=True)
    os._exit(0)
"""


@cache
def parent() -> subprocess.Popen[str]:
    """The process that forks, started with the first server that is wanted; it ends with the tests."""
    process = subprocess.Popen(
        [sys.executable, "-c", PARENT], cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    atexit.register(_end, process)
    return process


def _end(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    process.wait(15)
    process.stdout.close()


@dataclass
class Forked(Served):
    """A server that is a child of that process: `serving(folder, kind=Forked, llm_model="scripted")`."""

    child: int = 0

    def start(self) -> "Forked":
        self.data.parent.mkdir(parents=True, exist_ok=True)
        process = parent()
        assert process.stdin is not None
        assert process.stdout is not None
        wish = {"port": str(self.port), "data": str(self.data), "env": self.env, "log": str(self.log_file)}  # fmt: skip
        began = time.monotonic()
        process.stdin.write(json.dumps(wish) + "\n")
        process.stdin.flush()
        self.child, ready = 0, False
        while not (self.child and ready):
            line = process.stdout.readline()
            assert line.strip() not in ("", "gone"), self.log_file.read_text()
            ready = ready or "ready" in line
            if line.strip().isdigit():
                self.child = int(line)
        self.ready_after = time.monotonic() - began
        return self

    def _end(self, number: int) -> None:
        child, self.child = self.child, 0
        if not child:
            return
        with suppress(ProcessLookupError):
            os.kill(child, number)
            for _ in range(1_500):
                os.kill(child, 0)
                time.sleep(0.01)
            os.kill(child, signal.SIGKILL)
